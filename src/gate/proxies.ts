import type { DependencyProxy, OpenProxy } from '../faults/dependency-proxy.ts'
import { type HeldProxies, useHeld } from '../faults/held/held-proxies.ts'
import { holdProxies } from '../faults/held/hold-proxies.ts'
import { announce, findHolders, type Holder } from '../faults/held/holder.ts'
import type { Context } from '../model/context.ts'
import { type DependencyPlan, formatEndpoint, isSameEndpoint } from '../model/plan/chaos.ts'
import { Problem } from '../model/problem.ts'
import { stateFolder } from '../tools/kept-leftovers.ts'
import type { Machine } from '../tools/machine.ts'
import { chosenOf } from './plan/chosen.ts'
import type { ReadPlan } from './plan/read-plan.ts'

/** Where processes that hold proxies say so. */
const holderFolder = ({ variables = {} }: Machine): string => stateFolder(variables, 'proxies')

/**
 * The dependencies of a config whose proxies are to be held: those that are named, else all.
 * @throws Problem `config` where there is none.
 */
export function heldDependencies(
  { plan: { dependencies = [] }, file }: Pick<ReadPlan, 'plan' | 'file'>,
  names: readonly string[],
): readonly DependencyPlan[] {
  if (dependencies.length === 0)
    throw new Problem('config', `${file ?? 'the config'} has no \`dependencies\``, {
      hint: 'such as dependencies: { payment: { listen: 127.0.0.1:9101, upstream: payment.internal:443 } }',
    })
  return chosenOf(dependencies, names, 'dependency')
}

/**
 * Opens the proxies before dependencies, for runs of other processes: they stay up until they are
 * closed.
 * @throws Problem `fault` where one cannot listen, or runs cannot be told of them.
 */
export async function holdDependencies(
  dependencies: readonly DependencyPlan[],
  machine: Machine,
  context: Context,
): Promise<{ close: () => Promise<void> }> {
  const open = new Map<string, OpenProxy>()
  const steps: (() => unknown)[] = []
  const close = async () => {
    for (const step of steps.splice(0).reverse()) await step()
  }
  try {
    for (const one of dependencies) {
      const proxy = await openOwn(one, context)
      open.set(one.name, proxy)
      steps.push(proxy.close)
    }
    const control = await holdProxies(open, context.log)
    steps.push(control.close)
    const { port, token } = control
    steps.push(await say(holderFolder(machine), { port, token, dependencies: [...dependencies] }))
  } catch (error) {
    await close()
    throw error
  }
  return { close }
}

async function say(...held: Parameters<typeof announce>): Promise<() => void> {
  try {
    return await announce(...held)
  } catch (error) {
    const message = `runs cannot be told of the proxies: ${(error as Error).message}`
    throw new Problem('fault', message, {
      hint: 'set XDG_STATE_HOME to a folder that can be written',
    })
  }
}

async function openOwn(
  { group: _, ...dependency }: DependencyPlan,
  { random }: Context,
): Promise<OpenProxy> {
  const { startProxy } = await import('../faults/proxy/proxy.ts')
  return startProxy({ ...dependency, random })
}

/** `lose` hears where the process that holds the proxy has ended. */
export type OpenDependency = (
  dependency: DependencyPlan,
  context: Context,
  lose: (problem: Problem) => void,
) => Promise<DependencyProxy>

/** The proxies of one run: those that another process holds, and its own where none does. */
export function openerOfProxies(machine: Machine): OpenDependency {
  let found: ReturnType<typeof findHolders> | undefined
  const used = new Map<Holder, Promise<HeldProxies | undefined>>()
  return async (dependency, context, lose) => {
    found ??= findHolders(holderFolder(machine))
    const { present, gone } = await found
    const holder = present.find(one => heldAt(one, dependency))
    if (holder) {
      assertAlike(heldAt(holder, dependency)!, dependency, holder)
      const using = used.get(holder) ?? useHeld(holder, lose)
      used.set(holder, using)
      const held = await using
      if (held) return held.proxyOf(dependency)
    }
    const missed = holder ?? gone.find(one => heldAt(one, dependency))
    if (missed)
      context.log.warn(
        `\`reliability-gate proxy\` (process ${missed.pid}), which held the proxy of ${dependency.name}, is gone: the run opens its own`,
      )
    return openOwn(dependency, context)
  }
}

const heldAt = (
  { dependencies }: Holder,
  { listen, protocol }: DependencyPlan,
): DependencyPlan | undefined =>
  dependencies.find(one => isSameEndpoint(one.listen, listen) && one.protocol === protocol)

function assertAlike(held: DependencyPlan, { name, upstream }: DependencyPlan, { pid }: Holder) {
  if (held.name === name && isSameEndpoint(held.upstream, upstream)) return
  const [at, to] = [held.listen, held.upstream].map(formatEndpoint)
  const message = `${at} is held by \`reliability-gate proxy\` (process ${pid}), for ${held.name} at ${to}`
  throw new Problem('fault', message, { hint: 'end it, and start it again with this config' })
}

/** Whether a process holds the proxies of all these dependencies by now. */
export async function isHeldBy(
  pid: number | undefined,
  dependencies: readonly DependencyPlan[],
  machine: Machine,
): Promise<boolean> {
  const { present } = await findHolders(holderFolder(machine))
  const holder = present.find(one => one.pid === pid)
  return holder !== undefined && dependencies.every(one => heldAt(holder, one))
}
