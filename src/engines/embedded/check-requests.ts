import { defined } from '../../model/basics/defined.ts'
import type { LoadPlan, OtherRequestPlan, RequestPlan } from '../../model/plan/load.ts'
import type { Check } from '../../net/check.ts'
import type { Opening } from './protocols/protocol.ts'
import { addressOf, protocolKind } from './protocols/protocols.ts'
import { sendOnce } from './send-once.ts'

/**
 * Whether every address that requests name is ready, each asked in the protocol of the first
 * request that goes there.
 */
export const checkRequests =
  (load: LoadPlan): Check =>
  async order => {
    const asked = new Set<string>()
    for (const request of load.requests) {
      const address = addressOf(request, order.url) ?? order.url
      const key = `${request.protocol} ${address}`
      if (asked.has(key)) continue
      asked.add(key)
      const found = await (await checkOf(request, load))?.(order)
      if (found?.kind === 'bad') return { ...found, what: `${address}: ${found.what}` }
    }
    return { kind: 'good' }
  }

async function checkOf(request: RequestPlan, load: LoadPlan): Promise<Check | undefined> {
  const { readiness, opening } = protocolKind(request.protocol) ?? {}
  const other = request as OtherRequestPlan
  if (readiness) return (await readiness()).check(load, other.settings)
  return opening && checkOpening(other, opening)
}

const checkOpening =
  ({ settings, ...request }: OtherRequestPlan, { keys, isReady }: Opening): Check =>
  ({ signal = new AbortController().signal, headers = {}, ...order }) => {
    const given = Object.entries(settings as object).filter(([key]) => keys.includes(key))
    return sendOnce({
      request: { ...request, settings: Object.fromEntries(given) },
      ...order,
      signal,
      headers,
      ...defined({ isGood: isReady }),
    })
  }
