import { isObject } from '../../model/basics/is-object.ts'
import { objectsIn } from '../../model/basics/json.ts'
import { isTraceOfBase } from '../../model/evidence/trace-side.ts'
import type { Send } from '../source-api.ts'
import { isSelectedInAnyCase, type SpanSearch } from '../spans/span-search.ts'
import { isSpanList, pageSize, readSpan, searchSpans } from './traces.ts'

/** An organisation has 300 an hour, and each window is read twice. */
const mostQueries = 30

/** Indexed spans of APM, a page for each stretch of time. */
export const datadogSpans = (
  { settleMs }: { settleMs: number },
  send: Send,
  startMeasuring: NonNullable<SpanSearch['startMeasuring']>,
): SpanSearch => ({
  title: 'Datadog',
  settleMs,
  mostQueries,
  find: async ({ service, operation }, { from, to }, context) => {
    const named = operation === undefined ? '' : ` resource_name:${quoted(operation)}`
    const query = `service:${quoted(service)}${named}`
    const order = searchSpans({ query, from, to, page: { limit: pageSize } })
    const found = await send(order, isSpanList, context)
    if (found.kind === 'failed') return found
    const data = objectsIn(found.json.data)
    const spans = data.flatMap(({ attributes }) =>
      isObject(attributes) && !isTraceOfBase(attributes.trace_id)
        ? (readSpan(attributes) ?? [])
        : [],
    )
    return { kind: 'spans', spans, isWhole: data.length < pageSize }
  },
  isWanted: isSelectedInAnyCase,
  startMeasuring,
})

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`
