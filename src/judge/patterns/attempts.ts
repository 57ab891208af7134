import type { Call } from '../../model/evidence/calls.ts'
import type { Broken } from './broken.ts'

/** A call with names. Times in seconds of the measured part. */
export type Attempt = {
  at: number
  endedAt: number
  of: number
  status: number | null
  key: number | null
}

/**
 * Calls by the request that they are attempts of, each in the order of time. Undefined where that
 * is not known: while nothing is broken, one call is enough for a request, and more that succeed
 * are calls of their own. Where each of those has an idempotency key, that says which they are.
 */
export function attemptsOf(
  calls: readonly Call[],
  usual: Broken['usual'],
): Attempt[][] | undefined {
  const attempts = calls.flatMap(([at, tookMs, of, status, key]) =>
    of === null ? [] : [{ at, endedAt: at + tookMs / 1000, of, status, key }],
  )
  const isEnoughOnce = (group: readonly Attempt[]) =>
    group.filter(one => hasSucceeded(one) && isWithin(one, usual)).length <= 1
  return [
    groupsBy(attempts, ({ of }) => `${of}`),
    groupsBy(attempts, ({ of, key }) => `${of} ${key}`),
  ].find(groups => groups.every(isEnoughOnce))
}

export const notTold = (dependency: string): string =>
  `While nothing was broken, requests made several successful calls of ${dependency} with the same id, method and path: which calls are attempts of one request is not known; give each call an idempotency-key or an x-request-id of its own.`

/** No response got back, or one that says that the dependency is not well. */
export const hasFailed = ({ status }: Pick<Attempt, 'status'>): boolean =>
  status === 0 || (status !== null && status >= 500)

export const hasSucceeded = ({ status }: Pick<Attempt, 'status'>): boolean =>
  status !== null && status > 0 && status < 400

const isWithin = ({ at }: Attempt, spans: Broken['usual']): boolean =>
  spans.some(({ from, to }) => at >= from && at < to)

function groupsBy(attempts: readonly Attempt[], nameOf: (attempt: Attempt) => string): Attempt[][] {
  return [...Map.groupBy(attempts, nameOf).values()]
}
