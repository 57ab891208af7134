import type { Context } from '../model/context.ts'
import type { Headers, RequestPlan, Route } from '../model/plan.ts'
import { excerpt } from '../net/excerpt.ts'
import { type Ask, redirectOf } from '../net/http.ts'
import { joinUrl } from '../net/join-url.ts'
import { proxyFor } from '../net/proxy.ts'

const timeoutMs = 5000
const longest = 120

/**
 * Where a request is redirected to: a path of the same origin, or another origin and its path. Undefined where that does not
 * show. The query is left out, since it may hold a token. Only what changes nothing is asked once more.
 */
export async function locationOf(
  { url, headers, ask, route }: { url: string; headers: Headers; ask: Ask; route?: Route },
  request: Pick<RequestPlan, 'method' | 'path' | 'headers'>,
  { signal, proxies }: Context,
): Promise<string | undefined> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
  const address = joinUrl(url, request.path)
  const answer = await ask({
    url: address,
    headers: { ...headers, ...request.headers },
    timeoutMs,
    signal,
    maxBytes: 1000,
    maxRedirects: 0,
    ...(route && { route }),
    proxy: proxyFor(address, proxies),
  })
  const to = answer.kind === 'answer' ? redirectOf(answer) : undefined
  if (!to) return undefined
  const { origin, pathname, protocol } = to
  if (origin === 'null') return protocol
  return excerpt(origin === new URL(address).origin ? pathname : origin + pathname, longest)
}
