import { isObject } from '../../model/basics/is-object.ts'
import { type Json, listIn } from '../../model/basics/json.ts'
import { dayMs, hourMs } from '../../model/basics/units.ts'
import type { Context } from '../../model/context.ts'
import type { HttpResponse } from '../../net/http.ts'
import { exploreAt } from '../link-at.ts'
import { type FoundLine, logsOf, mostLines } from '../log-lines.ts'
import { toNanoseconds } from '../nanoseconds.ts'
import { nearHint } from '../near-hint.ts'
import { numberProvider } from '../numbers/number-source.ts'
import { type NumberSource, type Numbers, numbersOf } from '../numbers/numbers.ts'
import { byOrigin } from '../numbers/origins.ts'
import { parseLabels, parsePoint, parsePoints, parseWarnings } from '../numbers/samples.ts'
import { byPart, type Parts } from '../numbers/window-parts.ts'
import { malformed, plainText, type Refusal, refusal, type SourceWords } from '../outcome.ts'
import type { Access, Adapter } from '../provider.ts'
import type { QueryAsk } from '../query-ask.ts'
import { sourceApi } from '../source-api.ts'
import { equalsOf, labelsIn, selectorsOf, writeLines, writeQuery } from './logql.ts'

/** `externalUrl`: Grafana's. */
export type LokiSettings = Access & { settleMs: number; externalUrl?: string; datasource: string }

export const open: Adapter<LokiSettings, QueryAsk>['open'] = async (
  settings,
  { called = 'loki' },
) => {
  const { settleMs, url: where, externalUrl, datasource } = settings
  const { send, startMeasuring } = sourceApi(settings, wordsOf(called), {
    said: errorIn,
    // Such as of an ingester that did not respond, or of a limit on series.
    lacks: ({ warnings }) => parseWarnings(warnings).join('; '),
    refused: response => explainTenant(response, called),
  })
  const get = (path: string, form: Record<string, string>, context: Context) =>
    send({ path: `/loki/api/v1/${path}?${new URLSearchParams(form)}` }, isOwn, context)
  const ask: NumberSource<string>['ask'] = async (query, over, context) => {
    const { parts } = over
    const parameters = { query: writeQuery(query, over), ...timesOf(parts) }
    const result = await get(parts.count > 1 ? 'query_range' : 'query', parameters, context)
    return result.kind === 'failed' ? result : parseNumbers(result.json, parts)
  }
  /** Names of labels, or values of one; empty where they cannot be read. */
  const namesAt = async (path: string, ms: number, context: Context) => {
    const found = await get(path, last(ms, context), context)
    return found.kind === 'failed' ? [] : listIn(found.json.data).map(String)
  }
  const numbers = numberProvider<string>({
    id: 'loki',
    title: 'Loki',
    where,
    counted: 'log lines',
    settleMs,
    severalHint: 'sum(…) or max(…)',
    write: writeQuery,
    ask,
    reach: context => get('labels', last(hourMs, context), context),
    ...byOrigin({
      ask,
      counts: true,
      of: query =>
        selectorsOf(query).map(selector => ({
          all: selector,
          about: selector,
          names: labelsIn(selector),
          early: `no stream of ${selector} has had a line in the last hour`,
          silent: `no line of ${selector} arrived in the window`,
        })),
      // The index has the streams, so that no lines have to be read.
      recent: async (selector, context) => {
        const form = { 'match[]': selector, ...last(hourMs, context) }
        const found = await get('series', form, context)
        return found.kind === 'failed' ? found : listIn(found.json.data)
      },
      known: context => namesAt('labels', hourMs, context),
      hints: {
        early: 'nothing may have been logged yet',
        silent: `is the selector right, and are the logs shipped in time? If lines arrive later, raise ${called}.settle`,
      },
    }),
    // A stream exists from its first line on: only a matcher that is likely misspelt counts.
    explainUnknown: async (query, context) => {
      const labels = await namesAt('labels', weekMs, context)
      for (const [label, value] of selectorsOf(query).flatMap(equalsOf)) {
        const isKnown = labels.includes(label)
        const hint = isKnown
          ? nearHint(value, await namesAt(`label/${label}/values`, weekMs, context), undefined)
          : nearHint(label, labels, undefined)
        const missing = isKnown ? `${label}="${value}"` : `a label ${label}`
        if (hint) return { detail: `no stream has ${missing}`, hint }
      }
      return undefined
    },
    standsIn: query => /\bvector\s*\(/.test(query),
    isWithin: (part, total) =>
      selectorsOf(part).every(selector => selectorsOf(total).includes(selector)),
    link: (query, window) =>
      externalUrl && exploreAt(externalUrl, { datasource, type: 'loki', query }, window),
    startMeasuring,
  })
  const logs = logsOf({
    settleMs,
    find: async (order, { start, end }, context) => {
      const parameters = {
        query: writeLines(order),
        start: toNanoseconds(start * 1000),
        end: toNanoseconds(end * 1000),
        limit: String(mostLines),
        direction: 'forward',
      }
      const found = await get('query_range', parameters, context)
      return found.kind === 'failed' ? found : parseLines(found.json)
    },
  })
  return { ...numbers, logs }
}

const weekMs = 7 * dayMs
/**
 * Loki's ranges include their end and not their start: a query just before both ends includes the
 * start of the window and not its end.
 */
const justBefore = (ms: number): string => String(BigInt(toNanoseconds(ms)) - 1n)
const last = (ms: number, { clock }: Context) => ({
  start: toNanoseconds(clock.now() - ms),
  end: toNanoseconds(clock.now()),
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
const isOwn = ({ status }: Json): boolean => status === 'success'

/** Errors of Loki are plain text; those of the front before it in a cluster may be JSON. */
const errorIn = (response: HttpResponse, json: Json | undefined): string => {
  const text = [json?.message, json?.error].find(one => typeof one === 'string')
  return String(text ?? plainText(response, 400, 401, 403))
}

/** A Loki with several tenants refuses requests without one. */
const explainTenant = (response: HttpResponse, called: string): Refusal | undefined =>
  /no org id/i.test(plainText(response, 401))
    ? refusal(
        'it refuses access (401): no org id',
        `name the tenant in ${called}.headers: { X-Scope-OrgID: … }`,
      )
    : undefined

const unreadable = malformed('Loki')

function parseNumbers(json: Json, parts: Parts): Numbers | Refusal {
  const { resultType, result } = isObject(json.data) ? json.data : {}
  const items = listIn(result)
  if (resultType === 'streams')
    return refusal(
      'the query returns log lines, not a number',
      'count them: sum(count_over_time({…} [$window]))',
    )
  if (resultType === 'scalar') {
    const point = parsePoint(items)
    return point ? numbersOf([{ labels: {}, values: [point[1]] }]) : unreadable
  }
  if (resultType !== (parts.count > 1 ? 'matrix' : 'vector')) return unreadable
  const series = items.filter(isObject).map(({ metric, value, values }) => ({
    labels: parseLabels(metric),
    values: parts.count > 1 ? byPart(parsePoints(values), parts) : [parsePoint(value)?.[1]],
  }))
  const isWhole = parts.count > 1 || series.every(({ values }) => values[0] !== undefined)
  return isWhole && series.length === items.length ? numbersOf(series) : unreadable
}

/** `values` of a stream are pairs of Unix nanoseconds and a line. */
function parseLines({ data }: Json): FoundLine[] {
  const streams = listIn(isObject(data) ? data.result : undefined).filter(isObject)
  const lines = streams.flatMap(({ stream, values }) =>
    listIn(values)
      .filter(Array.isArray)
      .map(([time, text, more]) => ({
        at: Number(String(time).slice(0, -6)),
        text: String(text),
        beside: JSON.stringify([stream, more]),
      })),
  )
  return lines.toSorted((a, b) => a.at - b.at)
}
