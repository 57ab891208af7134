import { parseObject } from '../../model/basics/parse-json.ts'
import type { Context } from '../../model/context.ts'
import { fetchText, type HttpFailure, type HttpOrder, type HttpResponse } from '../http.ts'
import { proxyFor } from '../proxy.ts'
import { excerpt, isHtml } from '../redaction/excerpt.ts'
import { refused } from './authorizer.ts'
import type { Lent } from './kept.ts'

const timeoutMs = 10_000
const maxBytes = 200_000
/** Where the answer does not say. */
const usualLifeMs = 300_000

export type EndpointOrder = Pick<HttpOrder, 'url' | 'method' | 'headers' | 'body'>

/** Asks whoever gives tokens; anything but a good answer is a failure that says who it was. */
export async function requestToken(
  order: EndpointOrder,
  context: Context,
): Promise<HttpResponse | HttpFailure> {
  const response = await fetchText({
    ...order,
    timeoutMs,
    maxBytes,
    signal: context.signal,
    proxy: proxyFor(order.url, context.proxies),
  })
  const { origin } = new URL(order.url)
  if (response.kind === 'failed') {
    if (response.reason === 'aborted') return response
    const passing =
      response.reason === 'refused' || response.reason === 'reset' || response.reason === 'dns'
    return { ...refused(`no token from ${origin}: ${response.message}`), passing }
  }
  if (response.status >= 200 && response.status < 300 && !response.truncated) return response
  const why = response.truncated
    ? 'its response is too large'
    : `it responded with ${response.status}${wordsOf(response.body)}`
  return {
    ...refused(
      `no token from ${origin}: ${why}`,
      'check the credentials, and that they are for this service',
    ),
    passing: response.status === 429 || response.status >= 500,
  }
}

/** `error_description` is what RFC 6749 5.2 has for people; clouds have words of their own. */
function wordsOf(body: string): string {
  const { error, error_description: description, message } = parseObject(body) ?? {}
  const inner =
    typeof error === 'object' && error !== null ? (error as { message?: unknown }).message : error
  const words = [inner, description, message].filter(word => typeof word === 'string')
  const text = excerpt(words.length > 0 ? words.join(': ') : body, 200)
  return text === '' ? '' : `: ${text}`
}

/**
 * A token as RFC 6749 5.1 has it, of a form that is posted. It is hidden from every sink before
 * anybody sees it. `expires_in` is in seconds.
 */
export async function postForToken(
  {
    url,
    form,
    headers = {},
  }: { url: string; form: Record<string, string>; headers?: Record<string, string> },
  context: Context,
): Promise<Lent<string> | HttpFailure> {
  const sentAt = context.clock.now()
  const response = await requestToken(
    {
      url,
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'application/json',
      },
      body: new URLSearchParams(form).toString(),
    },
    context,
  )
  if (response.kind === 'failed') return response
  const { access_token: token, expires_in: seconds } = parseObject(response.body) ?? {}
  if (!isToken(token)) return noToken(response)
  context.hide(token)
  const lifeMs = Number(seconds) > 0 ? Number(seconds) * 1000 : usualLifeMs
  return { kind: 'lent', value: token, expiresAt: sentAt + lifeMs }
}

/** Printable, as a header's value has to be. */
export const isToken = (token: unknown): token is string =>
  typeof token === 'string' && /^[\x21-\x7e]+$/.test(token)

export function noToken({ url, body }: HttpResponse): HttpFailure {
  const what = isHtml(body) ? 'it responded with a page' : 'its response contains none'
  return refused(
    `no token from ${new URL(url).origin}: ${what}`,
    'is this the address that gives tokens?',
  )
}
