import { EnvHttpProxyAgent, fetch, type RequestInit, Response } from 'undici'

export type TransportLimits = {
  /** For one request: name, connection, answer and all of its body. */
  requestTimeoutMs: number
  maxBodyBytes: number
}

/**
 * A `fetch` for Octokit that cannot hang: every request has its deadline, and a body its greatest size. It goes through
 * the proxy that the usual environment variables name.
 * @throws an `AbortError` where the caller's own signal aborted, which Octokit does not try again.
 */
export function boundedFetch({ requestTimeoutMs, maxBodyBytes }: TransportLimits) {
  const dispatcher = new EnvHttpProxyAgent({ allowH2: false, connect: { timeout: requestTimeoutMs } })
  return async (url: string, init: RequestInit = {}): Promise<Response> => {
    const deadline = AbortSignal.timeout(requestTimeoutMs)
    const signal = init.signal ? AbortSignal.any([init.signal, deadline]) : deadline
    try {
      const { status, headers, body } = await fetch(url, { ...init, signal, dispatcher })
      return new Response(await readBody(body, maxBodyBytes), { status, headers })
    } catch (error) {
      if (init.signal?.aborted) throw new DOMException('interrupted', 'AbortError')
      if (deadline.aborted) throw new Error(`no complete answer within ${requestTimeoutMs / 1000} s`)
      throw error
    }
  }
}

async function readBody(body: AsyncIterable<Uint8Array> | null, maxBytes: number): Promise<Buffer | null> {
  if (body === null) return null
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > maxBytes) throw new Error(`the answer is larger than ${maxBytes} bytes`)
    chunks.push(chunk)
  }
  return bytes > 0 ? Buffer.concat(chunks) : null
}
