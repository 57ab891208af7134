import { defined } from '../../../model/basics/defined.ts'
import type { Series } from '../../../model/evidence/measurement.ts'
import { excerpt, isHtml } from '../../../net/excerpt.ts'
import { type HttpAnswer, type HttpFailure, redirectOf } from '../../../net/http.ts'
import { type NativeHistogram, parseNative } from '../histograms/parse-native.ts'

/** One series at one time. The value may be NaN or infinite. */
export type Sample = { labels: Record<string, string>; value: number }

/** Values over time; `histograms` where those are native ones. */
export type RawSeries = Series & { histograms?: [time: number, histogram: NativeHistogram][] }

/**
 * `refused`: the server is well, and what was asked is `wrong` whatever the data, or could not be `executed` on the data
 * of the day. `tooLarge`: asking for less may do.
 */
export type Failed = {
  kind: 'failed'
  detail: string
  hint?: string
  refused?: 'wrong' | 'executed'
  tooLarge?: true
}

/** What the API said, by the type of its result. */
export type Answer =
  | { kind: 'vector'; samples: Sample[]; warnings: string[] }
  | { kind: 'scalar'; value: number; warnings: string[] }
  | { kind: 'matrix'; series: RawSeries[]; warnings: string[] }
  | Failed

/** Of a question that may well be answered a moment later. */
export function isPassing(answer: HttpAnswer | HttpFailure): boolean {
  if (answer.kind === 'failed')
    return (
      answer.passing ??
      (answer.reason === 'refused' || answer.reason === 'reset' || answer.reason === 'dns')
    )
  return answer.status === 429 || answer.status >= 500
}

/**
 * Which points of series over time are kept: those that are a `finite` number, since a chart has a gap elsewhere, or `all`
 * of them, where it counts that they are there.
 */
export type Kept = 'finite' | 'all'

/** Reads what came back from `/api/v1/query` and `/api/v1/query_range`. */
export function parseAnswer(answer: HttpAnswer | HttpFailure, kept: Kept = 'finite'): Answer {
  const opened = openAnswer(answer)
  return opened.kind === 'failed' ? opened : parseData(opened.json, kept)
}

/** What else the API says, in `data`: of a form that whoever asked has to make sure of. */
export type Told = { kind: 'told'; data: unknown } | Failed

export function parseTold(answer: HttpAnswer | HttpFailure): Told {
  const opened = openAnswer(answer)
  return opened.kind === 'failed' ? opened : { kind: 'told', data: opened.json.data }
}

function openAnswer(
  answer: HttpAnswer | HttpFailure,
): { kind: 'opened'; json: Record<string, unknown> } | Failed {
  if (answer.kind === 'failed') return parseFailure(answer)
  const { status, body, truncated } = answer
  const json = truncated ? undefined : parseObject(body)
  if (json && (json.status === 'error' || status >= 400)) return parseError(status, json)
  if (status !== 200) return parseStatus(answer)
  if (truncated) {
    const hint = 'aggregate in the query, for example with sum(…) or sum by (le) (…)'
    return { ...failed('the answer is too large to read', hint), tooLarge: true }
  }
  if (isHtml(body)) {
    const title = excerpt(body, 80)
    return failed(
      `it answered HTML, not JSON${title ? ` ("${title}")` : ''}`,
      'is this a login page or the wrong path? prometheus.url is the base URL, without /api/v1 and /graph',
    )
  }
  if (json?.status !== 'success') {
    return failed(
      body.trim() === ''
        ? 'it answered with an empty body'
        : `it did not answer as Prometheus does: "${excerpt(body, 80)}"`,
      'is prometheus.url the base URL of a Prometheus-compatible API?',
    )
  }
  return { kind: 'opened', json }
}

const failed = (detail: string, hint?: string): Failed => ({
  kind: 'failed',
  detail,
  ...defined({ hint }),
})

function parseFailure({ reason, message, hint }: HttpFailure): Failed {
  if (reason === 'auth') return failed(message, hint)
  if (reason === 'timeout')
    return failed(message, 'the query may be too expensive, or the server overloaded')
  if (reason === 'refused-address')
    return failed(message, 'link-local and metadata addresses are never asked')
  return failed(
    message,
    reason === 'aborted'
      ? undefined
      : 'is prometheus.url right, and reachable from where this runs?',
  )
}

const authHint =
  'give credentials in prometheus.auth, or as prometheus-headers, for example `Authorization: Bearer …`'

/** An error in the API's own words. */
function parseError(status: number, json: Record<string, unknown>): Failed {
  const text = excerpt(typeof json.error === 'string' ? json.error : `status ${status}`, 300)
  if (status === 401 || status === 403)
    return failed(`it refuses access (${status}): ${text}`, authHint)
  const isWrong = json.errorType === 'bad_data' || status === 400 || isMisread(json.errorType, text)
  if (isWrong) return { ...failed(`it refuses the query: ${text}`), refused: 'wrong' }
  if (json.errorType === 'execution' || status === 422) {
    const isTooLarge = /too many samples|too many points|max-samples|maxSamples/i.test(text)
    return {
      ...failed(`it could not execute the query: ${text}`),
      refused: 'executed',
      ...(isTooLarge && { tooLarge: true }),
    }
  }
  return failed(`it answered ${status}: ${text}`)
}

/** VictoriaMetrics tells a query that it cannot read and one that it cannot execute by words only. */
const isMisread = (errorType: unknown, text: string): boolean =>
  errorType === '422' &&
  /unparsed data|unsupported function|unexpected token|cannot parse|expecting/.test(text)

/** Any other status: who speaks is most likely not Prometheus itself. */
function parseStatus(answer: HttpAnswer): Failed {
  const { status, body } = answer
  const to = redirectOf(answer)
  if (to) {
    return failed(
      `it redirects to ${to.origin}`,
      'headers are not sent to another origin: give that address as prometheus.url, or the credentials that a login page asks for as prometheus-headers',
    )
  }
  if (status === 401 || status === 403) return failed(`it refuses access (${status})`, authHint)
  const shown = excerpt(body, 80)
  // Prometheus has no such page; VictoriaMetrics has no such path, in words of its own.
  const isLost = status === 404 || status === 400
  return failed(
    `it answered ${status}${shown && status !== 404 ? `: "${shown}"` : ''}`,
    isLost
      ? 'is a path prefix missing? prometheus.url is the base URL, without /api/v1 and /graph'
      : undefined,
  )
}

function parseData(json: Record<string, unknown>, kept: Kept): Answer {
  const said = [...strings(json.warnings), ...strings(json.infos)].map(text => excerpt(text, 300))
  // VictoriaMetrics's way to say that some of its storage did not answer.
  const warnings = json.isPartial === true ? ['the answer is partial', ...said] : said
  const { resultType, result } = isObject(json.data) ? json.data : {}
  const items = Array.isArray(result) ? result : []
  if (resultType === 'scalar') {
    const value = parsePoint(items)?.[1]
    return value === undefined ? malformed : { kind: 'scalar', value, warnings }
  }
  if (resultType === 'vector') {
    if (items.some(item => isObject(item) && 'histogram' in item)) return histogram
    const samples = items.map(parseSample)
    return samples.every(sample => sample !== undefined)
      ? { kind: 'vector', samples, warnings }
      : malformed
  }
  if (resultType === 'matrix') {
    const series = items.map(item => parseSeries(item, kept))
    return series.every(one => one !== undefined) ? { kind: 'matrix', series, warnings } : malformed
  }
  if (resultType === 'string')
    return failed('the query gives a string', 'an objective needs a number')
  return malformed
}

/** Of `/api/v1/label/…/values`; undefined where there are none to read. */
export function parseNames(answer: HttpAnswer | HttpFailure): string[] | undefined {
  if (answer.kind === 'failed' || answer.status !== 200 || answer.truncated) return undefined
  const { data } = parseObject(answer.body) ?? {}
  return Array.isArray(data)
    ? data.filter(name => typeof name === 'string').map(name => excerpt(name, 200))
    : undefined
}

const malformed = failed(
  'its answer has a form that is not known',
  'is it a Prometheus-compatible API?',
)
const histogram = failed(
  'the query gives a histogram, not a number',
  'ask for it with `prometheus: { histogram: … }`, or wrap it, for example in histogram_quantile(0.95, …)',
)

function parseSample(item: unknown): Sample | undefined {
  if (!isObject(item) || !Array.isArray(item.value)) return undefined
  const point = parsePoint(item.value)
  return point && { labels: parseLabels(item.metric), value: point[1] }
}

function parseSeries(item: unknown, kept: Kept): RawSeries | undefined {
  if (!isObject(item)) return undefined
  const points = Array.isArray(item.values) ? item.values.map(value => parsePoint(value)) : []
  const values = points
    .filter(point => point !== undefined)
    .filter(([, value]) => kept === 'all' || Number.isFinite(value))
  const labels = parseLabels(item.metric)
  if (!Array.isArray(item.histograms)) return { labels, values }
  const histograms = item.histograms.map(parseNative)
  return histograms.every(one => one !== undefined) ? { labels, values, histograms } : undefined
}

const specialValues: Record<string, number> = {
  NaN: Number.NaN,
  '+Inf': Number.POSITIVE_INFINITY,
  Inf: Number.POSITIVE_INFINITY,
  '-Inf': Number.NEGATIVE_INFINITY,
}

/** `[1700000000.5, "0.25"]`: values travel as text. */
function parsePoint(point: unknown): [number, number] | undefined {
  if (!Array.isArray(point)) return undefined
  const [time, text] = point as unknown[]
  if (typeof time !== 'number' || typeof text !== 'string' || text.trim() === '') return undefined
  const value = specialValues[text] ?? Number(text)
  return Number.isNaN(value) && text !== 'NaN' ? undefined : [time, value]
}

function parseLabels(metric: unknown): Record<string, string> {
  if (!isObject(metric)) return {}
  return Object.fromEntries(
    Object.entries(metric).map(([name, value]) => [
      excerpt(name, 100),
      excerpt(String(value), 200),
    ]),
  )
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter(item => typeof item === 'string').slice(0, 10) : []

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
