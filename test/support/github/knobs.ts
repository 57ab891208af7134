import { defined } from '../../../src/model/basics/defined.ts'
/** What goes wrong with a request, in GitHub's own words. */
export type Fault =
  /** 401, 403 of a token that may not, 404, 409, 410, 422. */
  | { kind: 'refuse'; status: 401 | 403 | 404 | 409 | 410 | 422 }
  /** `done`: GitHub did it all the same. */
  | { kind: 'unavailable'; status?: 500 | 502 | 503; retryAfterSeconds?: number; done?: true }
  /** The hour's requests are used up. */
  | { kind: 'rate-limit'; resetInSeconds: number }
  | { kind: 'secondary-limit'; retryAfterSeconds: number }
  /** What GraphQL says with the status 200. */
  | { kind: 'graphql-error'; type: 'RATE_LIMITED' | 'FORBIDDEN' }
  | { kind: 'slow'; ms: number }
  /** GitHub hears nothing, and never answers. */
  | { kind: 'silent' }
  /** The connection ends in the middle of the answer. */
  | { kind: 'cut' }
  /** GitHub did it, and the connection ended before it could say so. */
  | { kind: 'lose-answer' }
  /** Someone deletes the comment just before it is edited. */
  | { kind: 'delete-first' }
  /** A proxy's page instead of an answer. */
  | { kind: 'html' }
  | { kind: 'huge'; bytes: number }

export type Knob = {
  /**
   * An operation such as `checks/create`, a family such as `checks/`, or `graphql`; absent: all of
   * them.
   */
  on?: string
  fault: Fault
  /** How often; absent: always. */
  times?: number
}

/** The first knob that concerns an operation, one time less. */
export function takeFault(knobs: Knob[], operation: string): Fault | undefined {
  const knob = knobs.find(
    ({ on, times }) => times !== 0 && (on === undefined || operation.startsWith(on)),
  )
  if (knob?.times !== undefined) knob.times -= 1
  return knob?.fault
}

type Answer = { status: number; body?: unknown; headers?: Record<string, string> }

/** What GitHub answers where the fault is an answer. */
export function faultAnswer(fault: Fault): Answer | undefined {
  switch (fault.kind) {
    case 'refuse':
      return { status: fault.status, body: errorBody(refusals[fault.status]) }
    case 'unavailable':
      return {
        status: fault.status ?? 502,
        body: errorBody('Server Error'),
        ...defined({
          headers: fault.retryAfterSeconds
            ? { 'retry-after': String(fault.retryAfterSeconds) }
            : undefined,
        }),
      }
    case 'rate-limit':
      return {
        status: 403,
        body: errorBody('API rate limit exceeded for installation ID 1.'),
        headers: {
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + fault.resetInSeconds),
        },
      }
    case 'secondary-limit':
      return {
        status: 429,
        body: errorBody(
          'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
        ),
        headers: { 'retry-after': String(fault.retryAfterSeconds) },
      }
    case 'graphql-error':
      return {
        status: 200,
        body: { data: null, errors: [{ type: fault.type, message: graphqlErrors[fault.type] }] },
        ...defined({
          headers:
            fault.type === 'RATE_LIMITED'
              ? {
                  'x-ratelimit-remaining': '0',
                  'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600),
                }
              : undefined,
        }),
      }
    default:
      return undefined
  }
}

const graphqlErrors = {
  RATE_LIMITED: 'API rate limit exceeded for installation ID 1.',
  FORBIDDEN: 'Resource not accessible by integration',
}

const refusals = {
  401: 'Bad credentials',
  403: 'Resource not accessible by integration',
  404: 'Not Found',
  409: 'Conflict',
  410: 'This issue was deleted',
  422: 'Validation Failed',
}

export const errorBody = (message: string) => ({
  message,
  documentation_url: 'https://docs.github.com/rest',
})
