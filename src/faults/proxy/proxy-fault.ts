import { defined } from '../../model/basics/defined.ts'
import type { UnusedProxy } from '../../model/evidence/experiment.ts'
import { formatEndpoint } from '../../model/plan/chaos.ts'
import { Problem } from '../../model/problem.ts'
import type { DependencyProxy, Traffic } from '../dependency-proxy.ts'
import type { Fault, FaultModule, Unchecked } from '../fault.ts'
import { isShut, type ProxyFault } from './options.ts'

export const open: FaultModule<ProxyFault>['open'] = async (settings, { proxies }) => {
  const { proxy: name, disturbance } = settings
  const meant = proxiesOf(name, proxies)
  if (meant.length === 0)
    throw new Problem('fault', `there is no proxy before ${name}`, {
      hint: `give dependencies.${name} with \`listen\` and \`upstream\``,
    })
  const traffic = () => Promise.all(meant.map(([, proxy]) => proxy.traffic()))
  const openedAt = Date.now()
  let before = await traffic()
  let [atStart, startedAt] = [before, openedAt]
  return {
    injection: { proxy: name },
    inject: async () => {
      await Promise.all(meant.map(([, proxy]) => proxy.disturb(disturbance)))
      atStart = await traffic()
      startedAt = Date.now()
      // Who is refused by nobody listening cannot be counted: the load before it has to do.
      if (!isShut(disturbance)) before = atStart
    },
    status: async () =>
      meant.every(([, proxy]) => proxy.disturbance() === disturbance) ? 'active' : 'ended',
    unused: async () => {
      const after = await traffic()
      const shut = isShut(disturbance)
      if (!shut || disturbance.down) return unusedOf(meant, { before, after, shut })
      const seconds = [startedAt - openedAt, Date.now() - startedAt].map(ms => ms / 1000)
      const shares = meant.map((_, index) => {
        const [was, then, now] = [before, atStart, after].map(of => of[index]!.passed)
        return {
          isCalled: now! > was!,
          goesOn: rateOf(now! - then!, seconds[1]!) > openShare * rateOf(then! - was!, seconds[0]!),
        }
      })
      const called = shares.filter(({ isCalled }) => isCalled)
      if (called.length > 0 && called.every(({ goesOn }) => goesOn))
        return meant
          .filter((_, index) => shares[index]!.isCalled)
          .map(([dependency, { at }]) => ({
            dependency,
            listen: formatEndpoint(at),
            isHeldOpen: true as const,
          }))
      return hasGrown(atStart, after, 'passed')
        ? heldOpen
        : unusedOf(meant, { before, after, shut })
    },
    mend: 'end the process that holds the proxy, and start it again',
  } satisfies Fault
}

/** A proxy ends with the process that holds it: another one has nothing to undo. */
export const revert: FaultModule<ProxyFault>['revert'] = async (injection, { proxies }) => {
  const { proxy: name = '' } = (injection ?? {}) as { proxy?: string }
  const disturbed = proxiesOf(name, proxies).filter(([, proxy]) => proxy.disturbance())
  const ended = await Promise.allSettled(disturbed.map(([, proxy]) => proxy.disturb(undefined)))
  const failed = ended.find(one => one.status === 'rejected')
  if (failed) throw failed.reason
  return disturbed.length > 0 ? 'undone' : 'was not there'
}

type Named = readonly [name: string, proxy: DependencyProxy]

/** The one before a dependency, or all of a group. */
const proxiesOf = (name: string, proxies: ReadonlyMap<string, DependencyProxy>): Named[] =>
  [...proxies].filter(([of, proxy]) => of === name || proxy.group === name)

const hasGrown = (before: readonly Traffic[], after: readonly Traffic[], key: keyof Traffic) =>
  after.some((now, index) => now[key] > before[index]![key])

/** Where so much of what usually passes goes on, few connections can have been refused. */
const openShare = 0.5

const rateOf = (passed: number, seconds: number): number => passed / Math.max(seconds, 1e-3)

const heldOpen: Unchecked = {
  unchecked:
    'calls went on over connections that were open before; whether any connection was refused is not known',
  hint: '`down: true` resets those that are open too',
}

/** All of them, or none: where calls pass through one of a group, something is tested. */
function unusedOf(
  proxies: readonly Named[],
  { before, after, shut }: { before: readonly Traffic[]; after: readonly Traffic[]; shut: boolean },
): UnusedProxy[] {
  const grew = (index: number, key: keyof Traffic) => after[index]![key] > before[index]![key]
  // Nobody counts what is refused by nobody listening.
  const isMet = shut || hasGrown(before, after, 'disturbed')
  const isPassed = hasGrown(before, after, 'passed')
  if (isPassed && isMet) return []
  if (isPassed)
    return proxies
      .filter((_, index) => grew(index, 'passed'))
      .map(([dependency, { at }]) => ({
        dependency,
        listen: formatEndpoint(at),
        isSpared: true as const,
      }))
  return proxies.map(([dependency, { at }], index) => ({
    dependency,
    listen: formatEndpoint(at),
    ...defined({ isShut: shut || undefined, isCutOff: grew(index, 'arrived') || undefined }),
  }))
}
