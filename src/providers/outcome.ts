import { defined } from '../model/basics/defined.ts'
import { parseObject } from '../model/basics/parse-json.ts'
import { type HttpFailure, type HttpResponse, redirectOf } from '../net/http.ts'
import { excerpt, isHtml } from '../net/redaction/excerpt.ts'

/** Why a source gave no answer to a question. `tooLarge`: asking for less may do. */
export type Refusal = { kind: 'failed'; detail: string; hint?: string; tooLarge?: true }

export const refusal = (detail: string, hint?: string): Refusal => ({
  kind: 'failed',
  detail,
  ...defined({ hint }),
})

/**
 * Why a request that changes something at a source was not carried out; `access`: what to do where
 * access is refused, `address`: where anything else came back.
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

/** How messages speak of a source. */
export type SourceWords = {
  /** Its key of the config. */
  key: string
  title: string
  /** Where headers for it are given; absent: below its key. */
  headers?: string
  /** What its address is, as in "prometheus.url is the base URL, without /graph". */
  base: string
  /** What to do where an answer is too large. */
  lessHint: string
  /** What it is, as in "is prometheus.url the base URL of a Prometheus-compatible API?". */
  api: string
}

export type Opened = { kind: 'opened'; json: Record<string, unknown> }

/**
 * What an answer holds as an object of JSON, or why it holds none, in words that are the same for
 * every source. `isOwn`: it has the form of that source's answers. `refused`: what an error of its
 * own says.
 */
export function openResponse<R extends Refusal>(
  response: HttpResponse | HttpFailure,
  words: SourceWords,
  { isOwn, refused }: Reading<R>,
): Opened | Refusal | R {
  if (response.kind === 'failed') return explainFailure(response, words)
  const { status, body, truncated } = response
  const json = truncated ? undefined : parseObject(body)
  const own = refused(response, json)
  if (own) return own
  if (status !== 200) return explainStatus(response, words)
  if (truncated)
    return { ...refusal('the response is too large to read', words.lessHint), tooLarge: true }
  if (isHtml(body)) {
    const title = excerpt(body, 80)
    return refusal(
      `it responded with HTML, not JSON${title ? ` ("${title}")` : ''}`,
      `is this a login page or the wrong path? ${words.key}.url is ${words.base}`,
    )
  }
  if (json && isOwn(json)) return { kind: 'opened', json }
  return refusal(
    body.trim() === ''
      ? 'its response has an empty body'
      : `its response is not what ${words.title} returns: "${excerpt(body, 80)}"`,
    `is ${words.key}.url the base URL of ${words.api}?`,
  )
}

type Reading<R> = {
  isOwn: (json: Record<string, unknown>) => boolean
  refused: (response: HttpResponse, json: Record<string, unknown> | undefined) => R | undefined
}

function explainFailure({ reason, message, hint }: HttpFailure, { key }: SourceWords): Refusal {
  if (reason === 'auth' || reason === 'aborted') return refusal(message, hint)
  if (reason === 'timeout')
    return refusal(message, 'the query may be too expensive, or the server overloaded')
  if (reason === 'refused-address')
    return refusal(message, 'link-local and metadata addresses are never contacted')
  // Of TLS the only advice is on an authority that is not known.
  if (reason === 'tls' && hint !== undefined)
    return refusal(message, `give the certificate's authority as a PEM file: ${key}.tls.ca`)
  return refusal(message, `is ${key}.url right, and reachable from where this runs?`)
}

/** `text`: what it says itself, already made harmless. */
export const explainDenial = (
  status: number,
  { key, headers }: SourceWords,
  text?: string,
): Refusal =>
  refusal(
    `it refuses access (${status})${text ? `: ${text}` : ''}`,
    `give credentials in ${key}.auth, or as ${headers ?? `${key}.headers`}, for example \`Authorization: Bearer …\``,
  )

/** Any other status: who speaks is most likely not the source itself. */
function explainStatus(response: HttpResponse, words: SourceWords): Refusal {
  const { status, body } = response
  const { key, base, headers = `${key}.headers` } = words
  const to = redirectOf(response)
  if (to) {
    return refusal(
      `it redirects to ${to.origin}`,
      `headers are not sent to another origin: give that address as ${key}.url, or the credentials that a login page requires as ${headers}`,
    )
  }
  if (status === 401 || status === 403) return explainDenial(status, words)
  const shown = excerpt(body, 80)
  const detail = `it responded with ${status}${shown && status !== 404 ? `: "${shown}"` : ''}`
  // Where a server has no such page, or in words of its own no such path.
  if (status === 404 || status === 400)
    return refusal(detail, `is a path prefix missing? ${key}.url is ${base}`)
  return refusal(detail, status === 429 ? limitHint(response) : undefined)
}

/** What a source tells of its limits, by the names of headers that are in use. */
function limitHint({ headers }: Pick<HttpResponse, 'headers'>): string | undefined {
  const limited = Object.entries(headers).filter(([name]) => limits.test(name))
  if (limited.length === 0) return undefined
  return `it says ${limited.map(([name, value]) => `${name}: ${excerpt(value, 40)}`).join(', ')}`
}

const limits = /^(retry-after|x-ratelimit-.*|ratelimit(-.*)?)$/
