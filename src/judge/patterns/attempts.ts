import type { Call } from '../../model/evidence/calls.ts'

/** A call with names. Times in seconds of the measured part. */
export type Attempt = { at: number; endedAt: number; status: number | null; key: number | null }

/** Calls by the request that they are attempts of, each in the order of time. */
export function attemptsOf(calls: readonly Call[]): Attempt[][] {
  const groups = new Map<number, Attempt[]>()
  for (const [at, tookMs, of, status, key] of calls) {
    if (of === null) continue
    const group = groups.get(of) ?? []
    group.push({ at, endedAt: at + tookMs / 1000, status, key })
    groups.set(of, group)
  }
  return [...groups.values()]
}

/** No response got back, or one that says that the dependency is not well. */
export const hasFailed = ({ status }: Pick<Attempt, 'status'>): boolean =>
  status === 0 || (status !== null && status >= 500)
