import { isObject } from '../../model/basics/is-object.ts'
import { nearest } from '../../model/basics/nearest.ts'
import type { Context } from '../../model/context.ts'
import type { HttpResponse } from '../../net/http.ts'
import { excerpt, isHtml } from '../../net/redaction/excerpt.ts'
import { exploreAt } from '../link-at.ts'
import { lineOf, logsOf, mostLines } from '../log-lines.ts'
import { numberProvider } from '../numbers/number-source.ts'
import type { NumberSource, Numbers, Refused } from '../numbers/numbers.ts'
import { parseLabels, parsePoint, parsePoints, parseWarnings } from '../numbers/samples.ts'
import { byPart, type Parts } from '../numbers/window-parts.ts'
import { explainDenial, openResponse, refusal, type SourceWords } from '../outcome.ts'
import type { Access, Adapter, LogLine, LogsOrder } from '../provider.ts'
import type { QueryAsk } from '../query-ask.ts'
import { sourceHttp } from '../source-http.ts'
import { equalsOf, selectorsOf, writeLines, writeQuery } from './logql.ts'

/** `externalUrl`: Grafana's. */
export type LokiSettings = Access & { settleMs: number; externalUrl?: string; datasource: string }

export const open: Adapter<LokiSettings, QueryAsk>['open'] = async (
  settings,
  { called = 'loki' },
) => {
  const words = wordsOf(called)
  const http = sourceHttp(settings)
  const get = async (path: string, form: Record<string, string>, context: Context) => {
    const order = { path: `/loki/api/v1/${path}?${new URLSearchParams(form)}` }
    const { response } = await http.ask(order, context)
    return openResponse(response, words, {
      isOwn,
      refused: (own, json) => explainError(own, json, words),
    })
  }
  const ask: NumberSource<string>['ask'] = async (query, over, context) => {
    const { parts } = over
    const parameters = { query: writeQuery(query, over), ...timesOf(parts) }
    const result = await get(parts.count > 1 ? 'query_range' : 'query', parameters, context)
    return result.kind === 'failed' ? result : parseNumbers(result.json, parts)
  }
  const numbers = numberProvider<string>({
    id: 'loki',
    title: 'Loki',
    where: settings.url,
    counted: 'log lines',
    settleMs: settings.settleMs,
    severalHint: 'sum(…) or max(…)',
    write: writeQuery,
    ask,
    reach: async context => {
      const result = await get('labels', last(hourMs, context), context)
      return result.kind === 'failed' ? result : { kind: 'reached' }
    },
    // A stream comes into being with its first line: only a matcher that is likely misspelt counts.
    explainUnknown: async (query, context) => {
      const week = last(weekMs, context)
      const valuesOf = async (path: string) => {
        const found = await get(path, week, context)
        return found.kind === 'failed' ? [] : listOf(found.json.data).map(String)
      }
      const labels = await valuesOf('labels')
      for (const [label, value] of selectorsOf(query).flatMap(equalsOf)) {
        const isKnown = labels.includes(label)
        const values = isKnown ? await valuesOf(`label/${label}/values`) : []
        if (values.includes(value)) continue
        const near = isKnown ? nearest(value, values) : nearest(label, labels)
        if (!near) continue
        const detail = isKnown
          ? `no stream has ${label}="${value}"`
          : `no stream has a label ${label}`
        return { detail, hint: `did you mean \`${excerpt(near, 100)}\`?` }
      }
      return undefined
    },
    findMissing: async (query, context) => {
      const hour = last(hourMs, context)
      const found = await Promise.all(
        selectorsOf(query).map(async selector => {
          const streams = await get('series', { 'match[]': selector, ...hour }, context)
          if (streams.kind === 'failed' || listOf(streams.json.data).length > 0) return []
          const message = `no stream of ${selector} has had a line in the last hour`
          const labels = await get('labels', hour, context)
          const names = labels.kind === 'failed' ? [] : listOf(labels.json.data).map(String)
          return [{ message, about: selector, hint: hintAt(selector, names) }]
        }),
      )
      return found.flat()
    },
    explainSilence: async (query, over, context) => {
      for (const selector of selectorsOf(query)) {
        const result = await ask(selector, { ...over, counts: true }, context)
        if (result.kind === 'failed') return result
        if (result.series.length === 0) return describeSilence(selector, called)
      }
      return undefined
    },
    standsIn: query => /\bvector\s*\(/.test(query),
    isWithin: (part, total) =>
      selectorsOf(part).every(selector => selectorsOf(total).includes(selector)),
    link: (query, window) => {
      const { externalUrl, datasource } = settings
      return externalUrl && exploreAt(externalUrl, { datasource, type: 'loki', query }, window)
    },
    startMeasuring: http.startMeasuring,
  })
  const logs = logsOf({
    settleMs: settings.settleMs,
    read: async (order, { start, end }, context) => {
      const parameters = {
        query: writeLines(order),
        start: nanoseconds(start * 1000),
        end: nanoseconds(end * 1000),
        limit: String(mostLines),
        direction: 'forward',
      }
      const found = await get('query_range', parameters, context)
      return found.kind === 'failed'
        ? found
        : { kind: 'lines', lines: parseLines(found.json, order) }
    },
  })
  return { ...numbers, logs }
}

const describeSilence = (selector: string, called: string) => ({
  detail: `no line of ${selector} arrived in the window`,
  hint: `is the selector right, and does what ships the logs keep up? ${called}.settle says how long lines take`,
})

/** A label that no stream has is the likeliest fault. */
function hintAt(selector: string, labels: readonly string[]): string {
  for (const [, label = ''] of selector.matchAll(/([A-Za-z_]\w*)\s*(?:=~|!~|!=|=)/g)) {
    const near = labels.includes(label) ? undefined : nearest(label, labels)
    if (near) return `did you mean \`${near}\`?`
  }
  return 'nothing may have been logged yet'
}

const hourMs = 3_600_000
const weekMs = 7 * 24 * hourMs
const nanoseconds = (ms: number): string => `${Math.round(ms)}000000`
/**
 * Loki's ranges hold their end and not their start: asked just before, they hold the start of the
 * window and not its end.
 */
const justBefore = (ms: number): string => String(BigInt(nanoseconds(ms)) - 1n)
const last = (ms: number, { clock }: Context) => ({
  start: nanoseconds(clock.now() - ms),
  end: nanoseconds(clock.now()),
})
const timesOf = ({ count, ms, end }: Parts): Record<string, string> =>
  count === 1
    ? { time: justBefore(end) }
    : { start: justBefore(end - (count - 1) * ms), end: justBefore(end), step: `${ms}ms` }

const wordsOf = (key: string): SourceWords => ({
  key,
  title: 'Loki',
  base: 'the base URL, without /loki/api/v1',
  api: 'Loki',
  lessHint: 'aggregate in the query, for example with sum(…)',
})
const isOwn = ({ status }: Record<string, unknown>) => status === 'success'

/** Errors of Loki are plain text; of the front that stands before it in a cluster also JSON. */
function explainError(
  { status, body }: HttpResponse,
  json: Record<string, unknown> | undefined,
  words: SourceWords,
): Refused | undefined {
  const said = [json?.message, json?.error].find(one => typeof one === 'string') ?? body
  const text = isHtml(body) ? '' : excerpt(said as string, 300)
  if (status === 401 && /no org id/i.test(text))
    return refusal(
      `it refuses access (401): ${text}`,
      `name the tenant in ${words.key}.headers: { X-Scope-OrgID: … }`,
    )
  if (status === 401 || status === 403) return explainDenial(status, words, text)
  if (status !== 400 || text === '') return undefined
  return { ...refusal(`it refuses the query: ${text}`), isWrong: true }
}

const malformed = refusal('its response has an unknown format', 'is it Loki?')

function parseNumbers(json: Record<string, unknown>, parts: Parts): Numbers | Refused {
  const { resultType, result } = isObject(json.data) ? json.data : {}
  const warnings = parseWarnings(json.warnings)
  const numbers = (series: Numbers['series']): Numbers => ({ kind: 'numbers', series, warnings })
  const items = listOf(result)
  if (resultType === 'streams')
    return refusal(
      'the query returns log lines, not a number',
      'count them: sum(count_over_time({…} [$window]))',
    )
  if (resultType === 'scalar') {
    const point = parsePoint(items)
    return point ? numbers([{ labels: {}, values: [point[1]] }]) : malformed
  }
  if (resultType !== (parts.count > 1 ? 'matrix' : 'vector')) return malformed
  const series = items.filter(isObject).map(({ metric, value, values }) => ({
    labels: parseLabels(metric),
    values: parts.count > 1 ? byPart(parsePoints(values), parts) : [parsePoint(value)?.[1]],
  }))
  const isWhole = parts.count > 1 || series.every(({ values }) => values[0] !== undefined)
  return isWhole && series.length === items.length ? numbers(series) : malformed
}

/** `values` of a stream are pairs of Unix nanoseconds and a line. */
function parseLines({ data }: Record<string, unknown>, order: LogsOrder): LogLine[] {
  const streams = listOf(isObject(data) ? data.result : undefined).filter(isObject)
  return streams
    .flatMap(({ stream, values }) =>
      listOf(values)
        .filter(Array.isArray)
        .flatMap(([time, text, more]) =>
          lineOf(
            {
              at: Number(String(time).slice(0, -6)),
              text: String(text),
              beside: JSON.stringify([stream, more]),
            },
            order,
          ),
        ),
    )
    .toSorted((a, b) => a.at - b.at)
}

const listOf = (data: unknown): unknown[] => (Array.isArray(data) ? data : [])
