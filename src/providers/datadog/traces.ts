import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import { type Json, objectsIn } from '../../model/basics/json.ts'
import { hourMs } from '../../model/basics/units.ts'
import type { Span } from '../../model/evidence/traces.ts'
import type { Provider } from '../provider.ts'
import { allPages, postJson, type Send } from '../source-api.ts'
import type { SourceOrder } from '../source-http.ts'
import { nameOf } from '../spans/otlp.ts'
import { tracesOf } from '../spans/trace-source.ts'

const mostPages = 10
/** Spans of a search: the most that it gives. */
export const pageSize = 1000

/** Spans of APM by search: an organisation has 300 searches an hour, each for 20 traces here. */
export const datadogTraces = (
  { settleMs }: { settleMs: number },
  send: Send,
): NonNullable<Provider['traces']> =>
  tracesOf({
    settleMs,
    batch: 20,
    most: 100,
    read: async (ids, context) => {
      const query = `trace_id:(${ids.flatMap(id => [id, decimal(id)]).join(' OR ')})`
      const to = context.clock.now()
      const found = await allPages(
        cursor => {
          const page = { limit: pageSize, ...defined({ cursor }) }
          return send(searchSpans({ query, from: to - hourMs, to, page }), isSpanList, context)
        },
        { tokenIn: cursorIn, most: mostPages, otherwise: 'lower traces.share' },
      )
      if (found.kind === 'failed') return found
      const spans = new Map<string, Span[]>()
      for (const { attributes } of found.pages.flatMap(({ data }) => objectsIn(data))) {
        if (!isObject(attributes)) continue
        const { trace_id: said } = attributes
        const id = ids.find(one => isSameTrace(one, said))
        const span = readSpan(attributes)
        if (id && span) spans.set(id, [...(spans.get(id) ?? []), span])
      }
      return { kind: 'spans', spans }
    },
  })

export const isSpanList = ({ data }: Json): boolean => Array.isArray(data)

type Search = { query: string; from: number; to: number; page: { limit: number; cursor?: string } }

/** A search for spans in a stretch of time, Unix ms, the first one first. */
export function searchSpans({ query, from, to, page }: Search): SourceOrder {
  const filter = { query, from: new Date(from).toISOString(), to: new Date(to).toISOString() }
  const attributes = { filter, page, sort: 'timestamp' }
  return postJson('/api/v2/spans/events/search', { data: { type: 'search_request', attributes } })
}

/** The lower half of the id, as Datadog's older clients write it. */
const decimal = (id: string): string => BigInt(`0x${id.slice(16)}`).toString()

/** Datadog names a trace by its whole id in hex, or by its lower half in hex or decimal digits. */
const isSameTrace = (id: string, said: unknown): boolean =>
  said === id || said === id.slice(16) || said === decimal(id)

/** `{ "page": { "after": … } }` where there are more. */
const cursorIn = ({ meta }: Json): unknown =>
  isObject(meta) && isObject(meta.page) ? meta.page.after : undefined

export function readSpan(of: Json): Span | undefined {
  const [start, end] = [of.start_timestamp, of.end_timestamp].map(time => Date.parse(String(time)))
  if (typeof of.span_id !== 'string' || !(end! >= start!)) return undefined
  return {
    id: of.span_id,
    service: nameOf(of.service, 'unknown service'),
    name: nameOf(of.resource_name ?? of.operation_name, 'unnamed span'),
    start: start!,
    end: end!,
    ...defined({
      parent: typeof of.parent_id === 'string' && of.parent_id !== '0' ? of.parent_id : undefined,
      failed: hasFailed(of) ? true : undefined,
    }),
  }
}

/** Datadog's description knows no `status`; its own pages show one, and the error that it is of. */
const hasFailed = ({ status, custom, attributes }: Record<string, unknown>): boolean =>
  status === 'error' || [custom, attributes].some(one => isObject(one) && Boolean(one.error))
