import { defined } from '../model/basics/defined.ts'
import type { Context } from '../model/context.ts'
import { type HttpRequestPlan, isExpected, isPageMeant } from '../model/plan/load.ts'
import type { Headers, Route } from '../model/plan/target.ts'
import { type HttpResponse, redirectOf, type SendRequest } from '../net/http.ts'
import { joinUrl } from '../net/join-url.ts'
import { proxyFor } from '../net/proxy.ts'
import { shownTarget } from '../net/redirect-target.ts'
import { bypassHint, requiresPassword } from './known-pages.ts'

/**
 * What one request found before the load. `refused`: a status, or a code of another protocol, by
 * which a target turns a request away, and what to write where its status alone does not tell;
 * `page`: one whose status is that of any other, `garbled` of a body that is not what its
 * `Content-Encoding` says; `redirected`: `location` is a path of the same origin, or another origin
 * and its path; `unanswered`: nothing came in time; `other`: all that the load finds out for
 * itself, with its media type.
 */
export type Probe = { name: string } & (
  | { kind: 'refused'; status: number | string; page?: 'login' | 'garbled'; hint?: string }
  | { kind: 'redirected'; status: number; location: string }
  | { kind: 'other'; type?: string }
  | { kind: 'unanswered' }
)

type Target = { url: string; headers: Headers; ask: SendRequest; route?: Route }

const timeoutMs = 5000
const atOnce = 10
/** A login page may hold a style sheet before its form. */
const maxBytes = 50_000
/** Not authorized, forbidden, not found, and not by this method. */
const refusals = [401, 403, 404, 405]
/**
 * Sends each request once and follows a redirect only where the load does. What its plan expects is
 * `other`, whatever the status. Where one is not completed in time, those that are left are not
 * sent: waiting for each of many would hold up the load, which finds out anyway.
 */
export async function probe(
  target: Target,
  requests: readonly HttpRequestPlan[],
  context: Context,
): Promise<Probe[]> {
  const found: Probe[] = []
  for (let from = 0; from < requests.length && !context.signal.aborted; from += atOnce) {
    const some = requests.slice(from, from + atOnce)
    const probes = await Promise.all(some.map(request => probeOne(target, request, context)))
    found.push(...probes)
    if (probes.some(({ kind }) => kind === 'unanswered')) break
  }
  return found
}

async function probeOne(
  { url, headers, ask, route }: Target,
  request: HttpRequestPlan,
  { signal, proxies }: Context,
): Promise<Probe> {
  const { name, method, path, headers: own, body, follow, expect } = request
  const address = joinUrl(url, path)
  const response = await ask({
    url: address,
    method,
    headers: { ...headers, ...own },
    timeoutMs,
    signal,
    maxBytes,
    ...defined({ body, route, maxRedirects: follow ? undefined : 0 }),
    proxy: proxyFor(address, proxies),
  })
  if (response.kind === 'failed') return { name, kind: 'unanswered' }
  const { status } = response
  if (requiresPassword(response) && isExpected(expect, status) && !isPageMeant(request))
    return { name, kind: 'refused', status, page: 'login', hint: loginHint }
  if (isGarbled(response) && isExpected(expect, status))
    return { name, kind: 'refused', status, page: 'garbled', hint: garbledHint }
  if (expect.status && isExpected(expect, status)) return { name, kind: 'other' }
  if (refusals.includes(status)) return { name, kind: 'refused', status }
  const location = locationOf(response)
  return location === undefined
    ? { name, kind: 'other', ...defined({ type: mediaType(response) }) }
    : { name, kind: 'redirected', status, location }
}

const loginHint = `${bypassHint}; if the target's own page is meant, name a text of it, such as expect: { body: Sign in }`

/** `text/html`, without its parameters. */
const mediaType = ({ headers }: HttpResponse): string | undefined =>
  /^[\w.+-]{1,50}\/[\w.+-]{1,50}/.exec(headers['content-type'] ?? '')?.[0].toLowerCase()

const garbledHint =
  'no client can read it: look at what compresses responses, in the target or in a proxy before it'

/** How a body begins as text (RFC 1952, 8878), by its only coding. */
const beginnings: Readonly<Record<string, string>> = {
  gzip: '\x1f\uFFFD',
  'x-gzip': '\x1f\uFFFD',
  zstd: '(\uFFFD/\uFFFD',
}

/** Only of what can be told by its first bytes. */
function isGarbled({ headers, body }: HttpResponse): boolean {
  const beginning = beginnings[headers['content-encoding']?.trim().toLowerCase() ?? '']
  return beginning !== undefined && body !== '' && !body.startsWith(beginning)
}

function locationOf(response: HttpResponse): string | undefined {
  const to = redirectOf(response)
  return to && shownTarget(to, response.url)
}
