import { defined } from '../../../model/basics/defined.ts'
import type { OtherRequestPlan } from '../../../model/plan/load.ts'
import type { Code } from '../connection/outcome.ts'
import { sendOnce } from '../send-once.ts'
import type { CheckOf } from './protocol.ts'

type Opening = {
  /** The id of the protocol. */
  protocol: string
  /** Of the settings of a request, those that the opening takes. */
  keys: readonly string[]
  /** Whether what answers with this code is ready; absent: as the request itself says. */
  isReady?: (code: Code) => boolean
}

/** Whatever takes the opening of a request is ready; what the response holds is for the load. */
export const checkOpening =
  ({ protocol, keys, isReady }: Opening): CheckOf =>
  (_, settings) =>
  ({ signal = new AbortController().signal, headers = {}, ...order }) => {
    const given = settings as Record<string, unknown>
    const request: OtherRequestPlan = {
      name: 'readiness',
      protocol,
      weight: 1,
      settings: Object.fromEntries(keys.flatMap(key => (key in given ? [[key, given[key]]] : []))),
    }
    return sendOnce({
      request,
      ...order,
      signal,
      headers,
      ...defined({ isGood: isReady }),
    })
  }
