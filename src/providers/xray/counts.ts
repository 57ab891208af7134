import { type Json, objectsIn } from '../../model/basics/json.ts'
import type { Context } from '../../model/context.ts'
import { isTraceOfBase } from '../../model/evidence/trace-side.ts'
import { awsPages } from '../aws.ts'
import { type NumberSource, type Numbers, numbersOf } from '../numbers/numbers.ts'
import { type Parts, partAt } from '../numbers/window-parts.ts'
import { incomplete } from '../outcome.ts'
import { postJson, type SourceApi } from '../source-api.ts'
import type { TraceSettings } from '../spans/options.ts'

const mostPages = 100

/** How many sampled traces a filter expression finds, by `GetTraceSummaries`. */
export const traceCounts = (
  { url: where, settleMs }: TraceSettings,
  api: SourceApi,
): NumberSource<string> => ({
  id: 'xray',
  title: 'X-Ray',
  where,
  counted: 'sampled traces',
  settleMs,
  severalHint: 'one filter expression',
  write: filter => filter,
  ask: async (filter, { parts }, context) => {
    const summaries = { ...stretchOf(parts), FilterExpression: filter, Sampling: false }
    const found = await awsPages(
      next => api.send(postJson('/TraceSummaries', { ...summaries, ...next }), isOwn, context),
      { most: mostPages, otherwise: 'narrow the filter expression' },
    )
    if (found.kind === 'failed') return found
    const traces = found.pages
      .flatMap(({ TraceSummaries }) => objectsIn(TraceSummaries))
      .filter(({ Id }) => !isTraceOfBase(String(Id).replace(/^1-/, '').replace('-', '')))
    const open = traces.filter(({ IsPartial }) => IsPartial === true).length
    // Whether such a trace fails, and how long it takes, is not known yet.
    if (open > 0) return incomplete(`${open} of ${traces.length} traces are still in progress`)
    return countsOf(traces.map(beginOf), parts)
  },
  reach: context => reach(api, context),
  // That no trace matches is a zero only with `absent: ok`.
  explainSilence: () => Promise.resolve(undefined),
  goesOn: () => ({ by: 'events' }),
  isWithin: (part, total) => part.trim().startsWith(total.trim()),
  startMeasuring: api.startMeasuring,
})

export function reach({ send }: SourceApi, context: Context): ReturnType<SourceApi['send']> {
  const end = Math.floor(context.clock.now() / 1000)
  return send(postJson('/TraceSummaries', { StartTime: end - 60, EndTime: end }), isOwn, context)
}

const isOwn = ({ TraceSummaries }: Json): boolean => Array.isArray(TraceSummaries)

/** X-Ray has whole seconds; traces outside of the window are left out later. */
const stretchOf = ({ count, ms, end }: Parts) => ({
  StartTime: Math.floor((end - count * ms) / 1000),
  EndTime: Math.ceil(end / 1000),
})

/** When a trace began, Unix ms; its id, `1-<seconds in hex>-…`, contains the second. */
function beginOf({ StartTime, Id }: Json): number {
  const seconds =
    typeof StartTime === 'number' ? StartTime : Number.parseInt(String(Id).slice(2, 10), 16)
  return seconds * 1000
}

function countsOf(begun: readonly number[], parts: Parts): Numbers {
  // A trace with a known second only belongs to the part in which that second begins.
  const from = Math.floor((parts.end - parts.count * parts.ms) / 1000) * 1000
  const values = Array.from({ length: parts.count }, () => 0)
  for (const at of begun) {
    const part = partAt(at, parts)
    const own = part < 0 && at >= from ? 0 : part
    if (own in values) values[own]! += 1
  }
  return numbersOf([{ labels: {}, values }])
}
