import { defined } from '../model/basics/defined.ts'
import type { Json } from '../model/basics/json.ts'
import { parseObject } from '../model/basics/parse-json.ts'
import { type HttpFailure, type HttpResponse, redirectOf } from '../net/http.ts'
import { excerpt, isHtml } from '../net/redaction/excerpt.ts'

/**
 * Why a query has no result. `tooLarge`: a query for less may have one; `isWrong`: the source is
 * well, and the query is wrong whatever the data; `isMissing`: what it names does not exist;
 * `isDenied`: the source knows who queries it, and refuses; `isIncomplete`: it responded, and its
 * data lack a part.
 */
export type Refusal = {
  kind: 'failed'
  detail: string
  hint?: string
  tooLarge?: true
  isWrong?: true
  isMissing?: true
  isDenied?: true
  isIncomplete?: true
}

export const refusal = (detail: string, hint?: string): Refusal => ({
  kind: 'failed',
  detail,
  ...defined({ hint }),
})

/** The same of a query that is wrong whatever the data. */
export const wrongQuery = (detail: string, hint?: string): Refusal => ({
  ...refusal(detail, hint),
  isWrong: true,
})

/** Data that lack a part, of which nothing is judged. `text`: what the source says about it. */
export const incomplete = (text: string): Refusal => ({
  ...refusal(`its response is incomplete: ${excerpt(text, 300)}`),
  isIncomplete: true,
})

/** A refusal as the result of a measurement: incomplete data are no data. */
export const measuredAs = ({ detail, hint, isIncomplete }: Omit<Refusal, 'kind'>) => ({
  kind: isIncomplete ? ('no-data' as const) : ('failed' as const),
  detail,
  ...defined({ hint }),
})

/** A response of the source's own whose parts cannot be read. `api`: as `SourceWords` has it. */
export const malformed = (api: string): Refusal =>
  refusal('its response has an unknown format', `is it ${api}?`)

/**
 * Why a request that changes something at a source failed; `access`: what to do where access is
 * refused, `address`: where any other response came back.
 */
export function explainRefused(
  response: HttpResponse | HttpFailure,
  hints: { access: string; address: string },
): Refusal {
  if (response.kind === 'failed') return refusal(response.message, response.hint)
  const said = excerpt(response.body, 200)
  return refusal(
    `it responded with ${response.status}${said ? `: ${said}` : ''}`,
    response.status === 401 || response.status === 403 ? hints.access : hints.address,
  )
}

/** How messages refer to a source. */
export type SourceWords = {
  /** Its key in the config. */
  key: string
  title: string
  /** Where its headers are given; absent: below its key. */
  headers?: string
  /** What its address is, as in "prometheus.url is the base URL, without /graph". */
  base: string
  /** What to do where a response is too large. */
  lessHint: string
  /** What to do where access is refused; absent: how credentials are given. */
  access?: string
  /** What a query is called there; absent: `query`. */
  query?: string
  /** What it is, as in "is prometheus.url the base URL of a Prometheus-compatible API?". */
  api: string
}

export type Opened = { kind: 'opened'; json: Json }

/** Whether a response has the form of those of the source. */
export type IsOwn = (json: Json) => boolean

/** How errors of a source are read; `json`: absent of a response that is no object of JSON. */
export type Errors<R extends Refusal = Refusal> = {
  /** The error in the source's own words, of which the status says what it means; empty: none. */
  said?: (response: HttpResponse, json: Json | undefined) => string
  /** What an error means where its status does not say it. */
  refused?: (response: HttpResponse, json: Json | undefined) => R | undefined
  /** What a response with data says that they lack; empty: nothing. */
  lacks?: (json: Json) => string
}

/**
 * The JSON object of a response, or why there is none, in words that are the same for every source.
 */
export function openResponse<R extends Refusal = Refusal>(
  response: HttpResponse | HttpFailure,
  words: SourceWords,
  { isOwn, said, refused, lacks }: Errors<R> & { isOwn: IsOwn },
): Opened | Refusal | R {
  if (response.kind === 'failed') return explainFailure(response, words)
  const { status, body, truncated } = response
  const json = truncated ? undefined : parseObject(body)
  const own = refused?.(response, json)
  if (own) return own
  const text = excerpt(said?.(response, json) ?? '', 300)
  if (status !== 200) return explainStatus(response, words, text)
  if (text !== '') return incomplete(text)
  if (truncated)
    return { ...refusal('the response is too large to read', words.lessHint), tooLarge: true }
  if (isHtml(body)) {
    const title = excerpt(body, 80)
    return refusal(
      `it responded with HTML, not JSON${title ? ` ("${title}")` : ''}`,
      `is this a login page or the wrong path? ${words.key}.url is ${words.base}`,
    )
  }
  if (json && isOwn(json)) {
    const lacking = lacks?.(json) ?? ''
    return lacking === '' ? { kind: 'opened', json } : incomplete(lacking)
  }
  return refusal(
    body.trim() === ''
      ? 'its response has an empty body'
      : `its response is not what ${words.title} returns: "${excerpt(body, 80)}"`,
    `is ${words.key}.url the base URL of ${words.api}?`,
  )
}

/** The body of a response with one of these statuses, where errors are plain text. */
export const plainText = ({ status, body }: HttpResponse, ...statuses: number[]): string =>
  statuses.includes(status) && !isHtml(body) ? body : ''

function explainFailure({ reason, message, hint }: HttpFailure, { key }: SourceWords): Refusal {
  if (reason === 'auth' || reason === 'aborted') return refusal(message, hint)
  if (reason === 'timeout')
    return refusal(message, 'the query may be too expensive, or the server overloaded')
  if (reason === 'refused-address')
    return refusal(message, 'link-local and metadata addresses are never contacted')
  // With TLS errors, the only hint is about an unknown authority.
  if (reason === 'tls' && hint !== undefined)
    return refusal(message, `give the certificate's authority as a PEM file: ${key}.tls.ca`)
  return refusal(message, `is ${key}.url right, and reachable from where this runs?`)
}

/** `text`: the source's own words, already made harmless; empty where it says nothing. */
export const explainDenial = (
  status: number,
  { key, headers = `${key}.headers`, access }: SourceWords,
  text: string,
): Refusal =>
  refusal(
    `it refuses access (${status})${text && `: ${text}`}`,
    access ??
      `give credentials in ${key}.auth, or as ${headers}, for example \`Authorization: Bearer …\``,
  )

/**
 * What a status other than 200 means. Without a text of the source's own, something before it has
 * most likely responded.
 */
function explainStatus(response: HttpResponse, words: SourceWords, text: string): Refusal {
  const { status, body } = response
  const { key, base, headers = `${key}.headers`, query = 'query' } = words
  const to = redirectOf(response)
  if (to) {
    return refusal(
      `it redirects to ${to.origin}`,
      `headers are not sent to another origin: give that address as ${key}.url, or the credentials that a login page requires as ${headers}`,
    )
  }
  const isOwn = text !== ''
  if (status === 401 || status === 403) {
    const denial = explainDenial(status, words, text)
    if (!isOwn) return denial
    return { ...denial, isWrong: true, ...defined({ isDenied: status === 403 || undefined }) }
  }
  if (isOwn && (status === 400 || status === 422))
    return wrongQuery(`it refuses the ${query}: ${text}`)
  const shown = isOwn || status === 404 ? text : quoted(excerpt(body, 80))
  const detail = `it responded with ${status}${shown && `: ${shown}`}`
  if (isOwn && status === 404) return { ...refusal(detail), isMissing: true }
  // Where a server has no such page, or in words of its own no such path.
  if (status === 404 || status === 400)
    return refusal(detail, `is a path prefix missing? ${key}.url is ${base}`)
  return refusal(detail, status === 429 ? limitHint(response) : undefined)
}

const quoted = (text: string): string => text && `"${text}"`

/** What the headers of a response say about limits, by the names that are in use. */
function limitHint({ headers }: Pick<HttpResponse, 'headers'>): string | undefined {
  const limited = Object.entries(headers).filter(([name]) => limits.test(name))
  if (limited.length === 0) return undefined
  return `it says ${limited.map(([name, value]) => `${name}: ${excerpt(value, 40)}`).join(', ')}`
}

const limits = /^(retry-after|x-ratelimit-.*|ratelimit(-.*)?)$/
