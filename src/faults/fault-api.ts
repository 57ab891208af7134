import { defined } from '../model/basics/defined.ts'
import type { Context } from '../model/context.ts'
import type { Route } from '../model/plan/target.ts'
import { Problem } from '../model/problem.ts'
import type { Secret } from '../model/secret.ts'
import type { Authorizer } from '../net/auth/authorizer.ts'
import { fetchAuthorized } from '../net/auth/fetch-authorized.ts'
import type { HttpFailure, HttpOrder, HttpResponse } from '../net/http.ts'
import { joinUrl } from '../net/join-url.ts'
import { proxyFor } from '../net/proxy.ts'
import { excerpt, oneLine } from '../net/redaction/excerpt.ts'

/**
 * An API that injects faults. `name`: what messages call it; `hint`: what to do where it is not
 * there.
 */
export type FaultApi = {
  name: string
  url: string
  hint: string
  headers?: Record<string, string | Secret>
  authorize?: Authorizer
  /** A Unix socket, at which it is asked. */
  socket?: string
  /** Its certificates, where they are not those that everybody trusts. */
  route?: Route
}

/**
 * `expected`: statuses besides those of success that are no problem; `once`: it breaks something,
 * and what may have arrived is not sent again.
 */
type FaultOrder = {
  path: string
  method?: string
  body?: object
  expected?: number[]
  once?: true
}

/** @throws Problem `fault` for every other status, and where there is no response. */
export type AskFaultApi = (order: FaultOrder) => Promise<HttpResponse>

const timeoutMs = 10_000
const retries = 2
const pauseMs = 500

/** What may pass by itself is asked three times; once it may have arrived, only where it may. */
export const askFaultApi =
  (api: FaultApi, context: Context): AskFaultApi =>
  async order => {
    const { clock, signal } = context
    const request = requestOf(api, order, context)
    let response = await fetchAuthorized(request, api.authorize, context)
    for (let left = retries; left > 0 && mayPass(response, order); left -= 1) {
      await clock.sleep(pauseMs, signal)
      response = await fetchAuthorized(request, api.authorize, context)
    }
    return acceptable(response, order, api)
  }

const requestOf = (
  { url, headers, socket, route }: FaultApi,
  { path, method, body }: FaultOrder,
  { signal, proxies }: Context,
): HttpOrder => ({
  url: joinUrl(url, path),
  timeoutMs,
  headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
  signal,
  proxy: proxyFor(url, proxies),
  ...defined({
    method: method ?? (body ? 'POST' : undefined),
    body: body && JSON.stringify(body),
    socket,
    route,
  }),
})

function acceptable(
  response: HttpResponse | HttpFailure,
  { expected = [] }: FaultOrder,
  { name, hint }: FaultApi,
): HttpResponse {
  if (response.kind === 'failed')
    throw new Problem('fault', `${name}: ${response.message}`, { hint: response.hint ?? hint })
  const { status, body } = response
  if ((status >= 200 && status < 300) || expected.includes(status)) return response
  const isRefused = status === 401 || status === 403
  throw new Problem(
    'fault',
    `${name}: status ${status}: ${excerpt(oneLine(body), 200)}`,
    defined({ hint: isRefused ? 'check its credentials and their permissions' : undefined }),
  )
}

const unsent: readonly string[] = ['refused', 'dns']
const lost: readonly string[] = [...unsent, 'reset', 'timeout']

function mayPass(response: HttpResponse | HttpFailure, { once }: FaultOrder): boolean {
  if (response.kind === 'failed') return (once ? unsent : lost).includes(response.reason)
  return response.status === 429 || (!once && response.status >= 500)
}
