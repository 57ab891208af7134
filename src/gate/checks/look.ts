import type { Looked } from '../../checks/check-kind.ts'
import { checkKinds } from '../../checks/checks.ts'
import { checkAs, sendOnce } from '../../engines/engines.ts'
import { defined } from '../../model/basics/defined.ts'
import type { Context } from '../../model/context.ts'
import type { CheckPlan } from '../../model/plan/checks.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { boundsOf } from '../../model/plan/policy.ts'
import { Problem } from '../../model/problem.ts'
import { assertAllowedUrl } from '../../net/addresses/address-guard.ts'
import { joinUrl } from '../../net/join-url.ts'
import { proxyFor } from '../../net/proxy.ts'
import type { Machine } from '../../tools/machine.ts'

/** Looks once at what a check names; `ms`: how long that took, where it knows better. */
export type Look = (check: CheckPlan, context: Context) => Promise<Looked & { ms?: number }>

/** How checks look, by the tables of protocols and of kinds. */
export const lookOf =
  (plan: Plan, machine: Machine): Look =>
  async (check, context) => {
    const { how, timeoutMs, address } = check
    const { signal, proxies } = context
    if (how.by === 'kind') {
      const kind = checkKinds.find(({ id }) => id === check.kind)
      if (!kind || !('load' in kind)) throw new TypeError(`there is no check ${check.kind}`)
      return within(
        timeoutMs,
        kind.load().then(({ look }) => look(how.settings, { timeoutMs, signal, machine })),
      )
    }
    if (how.by === 'readiness') {
      const url = addressOf(address, plan)
      return checkAs(plan.load, how.protocol)({ url, timeoutMs, signal })
    }
    const { request, origin } = how
    const own = origin === undefined ? targetOf(plan) : { url: origin, headers: {} }
    const proxy = proxyFor(joinUrl(own.url, '/'), proxies)
    return sendOnce({ request, ...own, timeoutMs, signal, ...defined({ proxy }) })
  }

/**
 * Where a request goes that names no other place; `assertTarget` has seen to it that it is known.
 */
function targetOf({ target: { from, headers, route } }: Plan) {
  const url = from.kind === 'url' ? from.url : 'http://localhost'
  return { url, headers, ...defined({ route }) }
}

/** `:port` is one of the target's. */
function addressOf(address: string, { target: { from } }: Plan): string {
  const host = from.kind === 'url' && address.startsWith(':') ? new URL(from.url).hostname : ''
  return `http://${host}${address}`
}

const asksTarget = ({ how, url }: CheckPlan): boolean => how.by !== 'kind' && url === undefined

export const isTargetAsked = (checks: readonly CheckPlan[]): boolean => checks.some(asksTarget)

/**
 * Holds the target to what may be asked, where a check asks it.
 * @throws Problem `config` where nobody has given its address, and `target` where it is refused.
 */
export function assertTarget(checks: readonly CheckPlan[], { target, policy }: Plan): void {
  const first = checks.find(asksTarget)
  if (!first) return
  const { from, route } = target
  if (from.kind === 'url') {
    assertAllowedUrl(from.url, boundsOf(policy), route?.address)
    return
  }
  const message = `the check ${first.name} needs the address of the target, which is not given`
  throw new Problem('config', message, {
    hint: 'give target.url or --target, or write the whole address of the service',
  })
}

/** What has no deadline of its own. */
async function within(timeoutMs: number, looked: Promise<Looked>): Promise<Looked> {
  const late = Promise.withResolvers<Looked>()
  const timer = setTimeout(
    () => late.resolve({ kind: 'bad', what: `no response within ${timeoutMs} ms` }),
    timeoutMs,
  )
  try {
    return await Promise.race([looked, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
