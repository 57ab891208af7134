import { defined } from '../../model/basics/defined.ts'
import type { Context } from '../../model/context.ts'
import type { AwsHttp } from '../aws.ts'
import type { NumberSource, Numbers } from '../numbers/numbers.ts'
import { type Parts, partAt } from '../numbers/window-parts.ts'
import { refusal } from '../outcome.ts'
import type { TraceSettings } from '../spans/options.ts'
import { listOf } from '../spans/otlp.ts'
import { postOf } from './requests.ts'

const mostPages = 100

/** How many sampled traces a filter expression finds, by `GetTraceSummaries`. */
export const traceCounts = (settings: TraceSettings, http: AwsHttp): NumberSource<string> => ({
  id: 'xray',
  title: 'X-Ray',
  where: settings.url,
  counted: 'sampled traces',
  settleMs: settings.settleMs,
  severalHint: 'one filter expression',
  write: filter => filter,
  ask: async (filter, { parts }, context) => {
    const begun: number[] = []
    let next: string | undefined
    for (let page = 0; page < mostPages; page += 1) {
      const order = postOf('/TraceSummaries', {
        ...stretchOf(parts),
        FilterExpression: filter,
        Sampling: false,
        ...defined({ NextToken: next }),
      })
      const found = await http.send(order, isSummaries, context)
      if (found.kind === 'failed') return found
      begun.push(...listOf(found.json.TraceSummaries).map(beginOf))
      const { NextToken } = found.json
      if (typeof NextToken !== 'string' || NextToken === '') return countsOf(begun, parts)
      next = NextToken
    }
    return refusal('its response has too many pages', 'narrow the filter expression')
  },
  reach: context => reach(http, context),
  // Nothing found of what was looked for is zero only where `absent: ok` says so.
  explainSilence: () => Promise.resolve(undefined),
  isWithin: (part, total) => part.trim().startsWith(total.trim()),
  startMeasuring: http.startMeasuring,
})

export async function reach(http: AwsHttp, context: Context) {
  const end = Math.floor(context.clock.now() / 1000)
  const order = postOf('/TraceSummaries', { StartTime: end - 60, EndTime: end })
  const found = await http.send(order, isSummaries, context)
  return found.kind === 'failed' ? found : ({ kind: 'reached' } as const)
}

const isSummaries = ({ TraceSummaries }: Record<string, unknown>): boolean =>
  Array.isArray(TraceSummaries)

/** In whole seconds, as X-Ray has them; what lies outside of the window is left out. */
const stretchOf = ({ count, ms, end }: Parts) => ({
  StartTime: Math.floor((end - count * ms) / 1000),
  EndTime: Math.ceil(end / 1000),
})

/** When a trace began, Unix ms: its id `1-<seconds in hex>-…` says the second. */
function beginOf({ StartTime, Id }: Record<string, unknown>): number {
  const seconds =
    typeof StartTime === 'number' ? StartTime : Number.parseInt(String(Id).slice(2, 10), 16)
  return seconds * 1000
}

function countsOf(begun: readonly number[], parts: Parts): Numbers {
  // A trace of which only the second is known is in the part in which that second begins.
  const from = Math.floor((parts.end - parts.count * parts.ms) / 1000) * 1000
  const values = Array.from({ length: parts.count }, () => 0)
  for (const at of begun) {
    const part = partAt(at, parts)
    const own = part < 0 && at >= from ? 0 : part
    if (own in values) values[own]! += 1
  }
  return { kind: 'numbers', series: [{ labels: {}, values }], warnings: [] }
}
