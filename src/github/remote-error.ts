import type { RemoteFailure, RemoteRefusal } from '../model/github.ts'
import { excerpt } from '../net/redaction/excerpt.ts'

/** A permission of the job's token, as a workflow writes it. */
export type Permission =
  | 'pull-requests: write'
  | 'pull-requests: read'
  | 'checks: write'
  | 'checks: read'
  | 'statuses: write'
  | 'statuses: read'
  | 'deployments: read'
  | 'contents: read'
  | 'contents: write'
  | 'issues: read'
  | 'issues: write'

type ErrorResponse = { headers?: Record<string, string | number | undefined>; data?: unknown }

/** What became of an operation that did not succeed; never throws. */
export function describeError(error: unknown, needs?: Permission): RemoteRefusal | RemoteFailure {
  const { status, response } = error as { status?: number; response?: ErrorResponse }
  const [graphql] = graphqlErrors(error)
  if (graphql) return describeGraphqlError(graphql, needs)
  if (status === undefined)
    return { kind: 'failed', message: `unexpected response from GitHub (${unexpected(error)})` }
  if (!response) return { kind: 'failed', message: `GitHub was not reached: ${messageOf(error)}` }
  const message = `GitHub responded with ${status}: ${excerpt(wordsOf(response, error))}`
  if (isRateLimit(status, response))
    return { kind: 'failed', status, message: `${message} (rate limit)` }
  if (status >= 500 || status < 400) return { kind: 'failed', status, message }
  return { kind: 'refused', status, message, ...adviceOn(status, needs, wordsOf(response, error)) }
}

type GraphqlError = { type?: string; message?: string }

/** A response of GraphQL has the status 200 whatever went wrong. */
function graphqlErrors(error: unknown): GraphqlError[] {
  const { errors, data } = error as { errors?: unknown; data?: { errors?: unknown } }
  const found = errors ?? data?.errors
  return Array.isArray(found) && (error as { status?: number }).status === undefined ? found : []
}

function describeGraphqlError(
  { type, message = '' }: GraphqlError,
  needs: Permission | undefined,
): RemoteRefusal | RemoteFailure {
  const said = `GitHub responded: ${excerpt(message)}`
  if (type === 'RATE_LIMITED')
    return { kind: 'failed', status: 429, message: `${said} (rate limit)` }
  const status = type === 'FORBIDDEN' ? 403 : type === 'NOT_FOUND' ? 404 : undefined
  return status === undefined
    ? { kind: 'failed', message: said }
    : { kind: 'refused', status, message: said, ...adviceOn(status, needs, message) }
}

/** GitHub's own words, together with what a validation found. */
function wordsOf({ data }: ErrorResponse, error: unknown): string {
  if (typeof data !== 'object' || data === null || !('message' in data)) return messageOf(error)
  const { message, errors } = data as { message: unknown; errors?: unknown }
  if (!Array.isArray(errors) || errors.length === 0) return String(message)
  const found = errors.map(one =>
    typeof one === 'string' ? one : (one?.message ?? JSON.stringify(one)),
  )
  return `${String(message)}: ${found.join(', ')}`
}

/** What a parser says; what it stumbled over is of use to nobody. */
const unexpected = (error: unknown): string =>
  error instanceof TypeError ? 'it lacks what was expected in it' : messageOf(error)

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return excerpt(String(error))
  // Octokit keeps only the message of what fetch threw, which is empty where several addresses were
  // tried.
  const { code } = ((error.cause as Error | undefined)?.cause ?? {}) as { code?: string }
  return excerpt(error.message || code || error.name)
}

function isRateLimit(status: number, { headers, data }: ErrorResponse): boolean {
  if (status === 429) return true
  const words = String((data as { message?: unknown } | undefined)?.message ?? '')
  const wantsAWait =
    headers?.['retry-after'] !== undefined || String(headers?.['x-ratelimit-remaining']) === '0'
  return status === 403 && (wantsAWait || /rate limit/i.test(words))
}

/** How long an answer asks to wait, where it will do better after it. */
export function retryAfterMs(error: unknown): number | undefined {
  const { status, response } = error as { status?: number; response?: ErrorResponse }
  if (status !== 403 && status !== 429 && status !== 503) return undefined
  const seconds = Number(response?.headers?.['retry-after'] ?? Number.NaN)
  return seconds >= 0 ? seconds * 1000 : undefined
}

/** What else GitHub refuses with 403, by its own words; no permission of the job would help. */
const otherCauses: readonly { words: RegExp; hint: string }[] = [
  {
    words: /is locked/i,
    hint: 'the conversation of the pull request is locked; once it is unlocked, run the job again',
  },
  { words: /archived/i, hint: 'an archived repository can only be read' },
  {
    words: /IP allow list/i,
    hint: 'the organization allows certain addresses alone: run the job on a runner that has one of them',
  },
  { words: /SAML/i, hint: 'authorize the token for the single sign-on of the organization' },
]

/** 404 is what GitHub says, instead of 403, of what a token may not even see. */
function adviceOn(
  status: number,
  needs: Permission | undefined,
  words: string,
): { hint?: string; permission?: string } {
  if (status === 401) return { hint: 'the token is wrong or has expired: check github-token' }
  if ((status !== 403 && status !== 404) || !needs) return {}
  const other = otherCauses.find(cause => cause.words.test(words))
  if (other) return { hint: other.hint }
  const asRule = needs.endsWith('write')
    ? "; a fork's pull request has a read-only token, whatever its permissions"
    : ''
  return { permission: needs, hint: `give the job the permission \`${needs}\`${asRule}` }
}
