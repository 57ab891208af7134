import { Agent, fetch, ProxyAgent, type RequestInit, Response } from 'undici'
import type { Proxies } from '../model/context.ts'
import { proxyFor } from '../net/proxy.ts'

export type TransportLimits = {
  /** For one request: name, connection, answer and all of its body. */
  requestTimeoutMs: number
  maxBodyBytes: number
  /** How GitHub is reached where not directly. */
  proxies?: Proxies | undefined
}

/**
 * A `fetch` for Octokit that cannot hang: every request has its deadline, and a body its greatest
 * size. It follows redirects within the same origin, as of a repository that was renamed.
 * @throws an `AbortError` where the caller's own signal aborted, which Octokit does not try again.
 */
export function boundedFetch({ requestTimeoutMs, maxBodyBytes, proxies }: TransportLimits) {
  const options = { allowH2: false, connect: { timeout: requestTimeoutMs } }
  const direct = new Agent(options)
  const dispatchers = new Map<string, ProxyAgent>()
  const dispatcherFor = (url: string): Agent | ProxyAgent => {
    const proxy = proxyFor(url, proxies)?.href
    if (proxy === undefined) return direct
    const known = dispatchers.get(proxy) ?? new ProxyAgent({ ...options, uri: proxy })
    dispatchers.set(proxy, known)
    return known
  }
  return async (url: string, init: RequestInit = {}): Promise<Response> => {
    const deadline = AbortSignal.timeout(requestTimeoutMs)
    const signal = init.signal ? AbortSignal.any([init.signal, deadline]) : deadline
    try {
      const { status, headers, body } = await follow(url, place =>
        fetch(place, { ...init, signal, redirect: 'manual', dispatcher: dispatcherFor(place) }),
      )
      return new Response(await readBody(body, maxBodyBytes), { status, headers })
    } catch (error) {
      if (init.signal?.aborted) throw new DOMException('interrupted', 'AbortError')
      if (deadline.aborted)
        throw new Error(`no complete response within ${requestTimeoutMs / 1000} s`)
      throw error
    }
  }
}

const redirects: readonly number[] = [301, 302, 307, 308]
const mostRedirects = 3

/**
 * GitHub asks for the same request at the other address, whatever the status. Nobody else is given
 * it: who can answer in GitHub's stead could have the runner ask any address.
 * @throws where a redirect leads elsewhere, or to another one too often.
 */
async function follow(first: string, request: (url: string) => Promise<Response>) {
  let url = first
  for (let followed = 0; ; followed += 1) {
    const response = await request(url)
    const location = response.headers.get('location')
    if (!redirects.includes(response.status) || location === null) return response
    await response.body?.cancel()
    const { origin, href } = new URL(location, url)
    if (origin !== new URL(url).origin) throw new Error(`it redirects to ${origin}`)
    if (followed === mostRedirects) throw new Error('it redirects again and again')
    url = href
  }
}

async function readBody(
  body: AsyncIterable<Uint8Array> | null,
  maxBytes: number,
): Promise<Buffer | null> {
  if (body === null) return null
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > maxBytes) throw new Error(`the response is larger than ${maxBytes} bytes`)
    chunks.push(chunk)
  }
  return bytes > 0 ? Buffer.concat(chunks) : null
}
