import { defined } from '../../../../model/basics/defined.ts'
import type { HttpRequestPlan } from '../../../../model/plan/load.ts'
import type { Revealed } from '../../../../model/secret.ts'
import { errorsIn, readsErrors } from '../../../graphql.ts'
import type { Code, Page } from '../../connection/outcome.ts'
import type { Field } from '../../connection/transport.ts'
import { capturesBody, headersOfCaptures } from '../../scenario/capture.ts'
import { markersIn } from '../../scenario/check.ts'
import { compileExamine, type Examine } from '../../scenario/examine.ts'
import { headersOfPages, pageOf } from '../../scenario/pages.ts'
import { Response } from '../../scenario/response.ts'
import type { Values } from '../../scenario/values.ts'
import { readsBody } from '../../scenario/varies.ts'
import type { Deployment, Found, ResponseReading, ValuesOfLoad } from '../protocol.ts'
import { withHeaders } from './filled-request.ts'
import { nextHop } from './redirect.ts'
import { type PreparedRequest, prepareRequest } from './requests.ts'

const mostHops = 10

/** What a request asks of its answers, made once. */
type Terms = {
  to: Deployment
  isGood: PreparedRequest['isGood']
  examine: Examine
  markers: readonly string[] | undefined
  /** Errors in the body fail it, or stand beside its data. */
  readsErrors: boolean
  keepsBody: boolean
  follows: boolean
  /** The headers that any of this looks at, in lower case. */
  reads: readonly string[]
  /** The same of one that is looked at as a page. */
  readsOfSample: readonly string[]
}

export function termsOf(
  request: Revealed<HttpRequestPlan>,
  to: Deployment,
  { cookies }: Pick<ValuesOfLoad, 'cookies'>,
): Terms {
  const { capture = [], expect, follow, markers } = request
  const ofErrors = readsErrors(request)
  const keepsBody = readsBody(expect) || capturesBody(capture) || markers !== undefined || ofErrors
  const reads = [
    ...(keepsBody ? ['content-encoding'] : []),
    ...(follow ? ['location'] : []),
    ...(cookies ? ['set-cookie'] : []),
    ...Object.keys(expect.headers ?? {}),
    ...headersOfCaptures(capture),
  ].map(name => name.toLowerCase())
  return {
    to,
    isGood: prepareRequest({ ...request, path: '/' }, to).isGood,
    examine: compileExamine(expect, capture),
    markers,
    readsErrors: ofErrors,
    keepsBody,
    follows: follow === true,
    reads,
    readsOfSample: [...new Set([...reads, ...headersOfPages])],
  }
}

/** One answer as it is read, and those that redirects lead to. */
export class Reading implements ResponseReading<PreparedRequest> {
  readonly reads: readonly string[]
  private readonly terms: Terms
  private readonly values: Values
  private readonly response: Response
  /** What was sent last, without the cookies of the jar. */
  private sent: PreparedRequest
  private hops = 0
  private readonly isSample: boolean

  /** `isSample`: it is looked at as a page. */
  constructor(terms: Terms, sent: PreparedRequest, values: Values, isSample: boolean) {
    this.reads = isSample ? terms.readsOfSample : terms.reads
    this.isSample = isSample
    this.terms = terms
    this.values = values
    this.sent = sent
    this.response = new Response(terms.keepsBody, isSample)
  }

  head(status: number, fields: readonly Field[]): void {
    this.response.head(status, fields)
  }

  body(bytes: Uint8Array, from: number, to: number): void {
    this.response.body(bytes, from, to)
  }

  finish(code: Code, ms: number): { next: PreparedRequest } | Found | undefined {
    const { to, follows, isGood } = this.terms
    const status = Number(code)
    this.keepCookies()
    const next = follows ? nextHop(this.sent, status, this.response, to) : undefined
    if (!next) return isGood(status) ? this.examined(ms) : undefined
    this.hops += 1
    if (this.hops > mostHops)
      return { fault: { error: 'other', message: `more than ${mostHops} redirects` } }
    this.sent = next
    return { next: withCookies(next, this.values, to) }
  }

  private examined(ms: number): Found | undefined {
    const { examine, readsErrors } = this.terms
    const errors = readsErrors ? errorsIn(this.response) : undefined
    if (errors?.whole) return { fault: { error: 'expect', message: errors.says } }
    return examine(this.response, ms, this.values) ?? this.found(errors && 'partial')
  }

  private found(partial: Page | undefined): Found | undefined {
    const { markers } = this.terms
    const page = partial ?? (this.isSample ? pageOf(this.response) : undefined)
    if (!markers && !page) return undefined
    return defined({ marked: markers && markersIn(this.response, markers), page })
  }

  private keepCookies(): void {
    const { jar } = this.values
    if (!jar) return
    const address = addressOf(this.sent, this.terms.to)
    for (const cookie of this.response.all('set-cookie'))
      jar.setCookieSync(cookie, address, { ignoreError: true })
  }
}

/**
 * What the jar of the iteration has for the address stands beside what the request has of its own.
 */
export function withCookies(
  request: PreparedRequest,
  { jar }: Values,
  to: Deployment,
): PreparedRequest {
  const kept = jar?.getCookieStringSync(addressOf(request, to))
  if (!kept) return request
  const { headers } = request
  const at = headers.findIndex((name, index) => index % 2 === 0 && name.toLowerCase() === 'cookie')
  return withHeaders(
    request,
    at < 0 ? [...headers, 'cookie', kept] : headers.with(at + 1, `${headers[at + 1]}; ${kept}`),
  )
}

const addressOf = ({ path }: PreparedRequest, { url }: Deployment): string =>
  new URL(path, url).href
