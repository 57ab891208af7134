import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import { parseObject } from '../../model/basics/parse-json.ts'
import { Problem, type ProblemCode } from '../../model/problem.ts'
import type { HttpFailure, HttpResponse } from '../http.ts'
import { excerpt } from '../redaction/excerpt.ts'

/**
 * Why a cluster did not do what was requested. `unreachable`: no response, or no credentials;
 * `unknown-kind`: no such resource is installed; `gone`: what was watched is too old.
 */
export type ClusterFailureReason =
  | 'unreachable'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'exists'
  | 'conflict'
  | 'invalid'
  | 'unknown-kind'
  | 'gone'
  | 'interrupted'
  | 'other'

/** `passing`: the same request may succeed in a moment. */
export type ClusterFailure = {
  kind: 'failed'
  reason: ClusterFailureReason
  message: string
  hint?: string
  passing?: boolean
}

export const clusterFailure = (
  reason: ClusterFailureReason,
  message: string,
  more: { hint?: string | undefined; passing?: boolean | undefined } = {},
): ClusterFailure => ({ kind: 'failed', reason, message, ...defined(more) })

/** What is there, unless it failed. @throws Problem with that code. */
export function orProblem<T extends { kind: string }>(
  code: ProblemCode,
  result: T | ClusterFailure,
): Exclude<T, ClusterFailure> {
  if (result.kind !== 'failed') return result as Exclude<T, ClusterFailure>
  const { message, hint } = result as ClusterFailure
  throw new Problem(code, message, defined({ hint }))
}

const trustHint =
  "give the certificate's authority in the kubeconfig: certificate-authority or certificate-authority-data of the cluster"

/** Of a request that got no response. */
export function withoutResponse(server: string, failure: HttpFailure): ClusterFailure {
  const { reason, message, hint, passing } = failure
  if (reason === 'aborted') return clusterFailure('interrupted', message)
  return clusterFailure('unreachable', `Kubernetes at ${server}: ${message}`, {
    hint: reason === 'tls' ? trustHint : hint,
    passing: passing ?? ['refused', 'reset', 'timeout'].includes(reason),
  })
}

const reasons: Readonly<Record<number, ClusterFailureReason>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  410: 'gone',
  422: 'invalid',
}

const hints: Partial<Record<ClusterFailureReason, string>> = {
  unauthorized: 'are the credentials of the kubeconfig still valid?',
  forbidden: 'let a Role and a RoleBinding give these rights to the account',
  invalid: 'correct the manifest, or install the version of the resource that it is written for',
}

/** Of a response that is no success; its own words are those of a `Status`. */
export function refusedBy(server: string, { status, body }: HttpResponse): ClusterFailure {
  const { reason: word, message } = parseObject(body) ?? {}
  const said = excerpt(typeof message === 'string' ? message : body, 500)
  const reason = reasonOf(status, word, said)
  return clusterFailure(
    reason,
    `Kubernetes at ${server} responded with ${status}${said === '' ? '' : `: ${said}`}`,
    { hint: hints[reason], passing: status === 429 || status >= 500 },
  )
}

function reasonOf(status: number, word: unknown, said: string): ClusterFailureReason {
  if (word === 'AlreadyExists') return 'exists'
  // Of a field that the kind does not have.
  if (said.includes('strict decoding error')) return 'invalid'
  return reasons[status] ?? 'other'
}

/** Of an event of a watch that is no change but an error: a `Status` itself. */
export function refusedWatch(server: string, status: unknown): ClusterFailure {
  const code = isObject(status) && typeof status.code === 'number' ? status.code : 500
  return refusedBy(server, {
    kind: 'answer',
    status: code,
    headers: {},
    body: JSON.stringify(status ?? {}),
    truncated: false,
    url: server,
  })
}
