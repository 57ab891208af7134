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
 * size. Redirects stay with the proxy of the first address.
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
      const { status, headers, body } = await fetch(url, {
        ...init,
        signal,
        dispatcher: dispatcherFor(url),
      })
      return new Response(await readBody(body, maxBodyBytes), { status, headers })
    } catch (error) {
      if (init.signal?.aborted) throw new DOMException('interrupted', 'AbortError')
      if (deadline.aborted)
        throw new Error(`no complete response within ${requestTimeoutMs / 1000} s`)
      throw error
    }
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
