import { isRedirect } from '../../../../model/plan/load.ts'
import type { Response } from '../../scenario/response.ts'
import type { Deployment } from '../protocol.ts'
import { withHeaders } from './filled-request.ts'
import type { PreparedRequest } from './requests.ts'

/**
 * Where an answer leads to within the origin, as the next request; undefined of any other answer.
 * As browsers do, a POST becomes a GET after 301 and 302, and every method but HEAD after 303 (RFC
 * 9110, 15.4).
 */
export function nextHop(
  sent: PreparedRequest,
  status: number,
  response: Response,
  { url }: Deployment,
): PreparedRequest | undefined {
  const location = isRedirect(status) ? response.header('location') : undefined
  if (location === undefined) return undefined
  const from = new URL(sent.path, url)
  const to = URL.parse(location, from.href)
  if (to?.origin !== from.origin) return undefined
  const path = to.pathname + to.search
  const becomesGet =
    (status === 303 && sent.method !== 'HEAD') ||
    ((status === 301 || status === 302) && sent.method === 'POST')
  if (!becomesGet) return { ...withHeaders(sent, sent.headers), path }
  const headers = without(sent.headers, name => /^content-/i.test(name))
  return { ...withHeaders(sent, headers), method: 'GET', path, body: undefined }
}

const without = (flat: readonly string[], isOut: (name: string) => boolean): string[] =>
  flat.filter((_, at) => !isOut(flat[at - (at % 2)]!))
