import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import type { Context } from '../../model/context.ts'
import type { Span } from '../../model/evidence/traces.ts'
import { type Opened, type Refusal, refusal } from '../outcome.ts'
import type { Provider } from '../provider.ts'
import type { SourceOrder } from '../source-http.ts'
import { listOf, nameOf } from '../spans/otlp.ts'
import { tracesOf } from '../spans/trace-source.ts'

/** How Datadog's API is asked. */
export type SendToDatadog = (
  order: SourceOrder,
  isOwn: (json: Record<string, unknown>) => boolean,
  context: Context,
) => Promise<Opened | Refusal>

const hourMs = 3_600_000
const mostPages = 10
const pageSize = 1000

/** Spans of APM by search, of which an organisation has 300 an hour: 20 traces in each. */
export const datadogTraces = (
  { url, settleMs }: { url: string; settleMs: number },
  send: SendToDatadog,
): NonNullable<Provider['traces']> =>
  tracesOf({
    title: 'Datadog',
    where: url,
    settleMs,
    batch: 20,
    most: 100,
    reach: async () => ({ kind: 'reached' }),
    read: async (ids, context) => {
      const spans = new Map<string, Span[]>()
      let cursor: string | undefined
      for (let page = 0; page < mostPages; page += 1) {
        const found = await send(searchOf(ids, cursor, context), isSpanList, context)
        if (found.kind === 'failed') return found
        for (const { id, span } of listOf(found.json.data).flatMap(one => readOf(one, ids)))
          spans.set(id, [...(spans.get(id) ?? []), span])
        cursor = cursorOf(found.json)
        if (cursor === undefined) return { kind: 'spans', spans }
      }
      return refusal('its response has too many pages', 'lower traces.share')
    },
  })

export const isSpanList = ({ data }: Record<string, unknown>): boolean => Array.isArray(data)

type Search = { query: string; from: number; to: number; page: { limit: number; cursor?: string } }

/** A search for spans in a stretch of time, Unix ms, the first one first. */
export function searchSpans({ query, from, to, page }: Search): SourceOrder {
  const filter = { query, from: new Date(from).toISOString(), to: new Date(to).toISOString() }
  const attributes = { filter, page, sort: 'timestamp' }
  return {
    path: '/api/v2/spans/events/search',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ data: { type: 'search_request', attributes } }),
  }
}

function searchOf(
  ids: readonly string[],
  cursor: string | undefined,
  { clock }: Pick<Context, 'clock'>,
): SourceOrder {
  const query = `trace_id:(${ids.flatMap(id => [id, decimal(id)]).join(' OR ')})`
  const page = { limit: pageSize, ...defined({ cursor }) }
  return searchSpans({ query, from: clock.now() - hourMs, to: clock.now(), page })
}

/** Its lower half as Datadog's older clients write it. */
const decimal = (id: string): string => BigInt(`0x${id.slice(16)}`).toString()

/** Datadog names a trace by its whole id in hex, or by the lower half in decimal digits. */
const isSameTrace = (id: string, said: unknown): boolean =>
  said === id || said === id.slice(16) || said === decimal(id)

function readOf(
  { attributes }: Record<string, unknown>,
  ids: readonly string[],
): { id: string; span: Span }[] {
  if (!isObject(attributes)) return []
  const id = ids.find(one => isSameTrace(one, attributes.trace_id))
  const span = readSpan(attributes)
  return id && span ? [{ id, span }] : []
}

/** `{ "page": { "after": … } }` where there are more. */
function cursorOf({ meta }: Record<string, unknown>): string | undefined {
  const page = isObject(meta) ? meta.page : undefined
  const after = isObject(page) ? page.after : undefined
  return typeof after === 'string' ? after : undefined
}

export function readSpan(of: Record<string, unknown>): Span | undefined {
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
