import { formatCount } from '../../model/basics/units.ts'
import type { Call } from '../../model/evidence/calls.ts'
import type { Pattern } from '../../model/pattern.ts'
import { type Finding, noData } from '../verdict/finding.ts'
import { type Attempt, attemptsOf } from './attempts.ts'
import type { Broken } from './broken.ts'

type Idempotency = Extract<Pattern, { kind: 'idempotency' }>

/**
 * Whether a request whose response was lost has a second effect when it is tried again: by what the
 * dependency counts, else by the key that all attempts of one request have to share.
 */
export function findIdempotency(
  { dependency, effects: path }: Idempotency,
  { calls, effects }: Broken,
): Finding {
  const retried = attemptsOf(calls).filter(attempts => attempts.slice(0, -1).some(isLost))
  if (retried.length === 0)
    return noData(
      `No call of ${dependency} whose response was lost was tried again: nothing shows what a second attempt does.`,
    )
  const said = `${formatCount(retried.length)} requests were tried again after their response was lost`
  if (path !== undefined) return byEffects(dependency, calls, effects, said)
  const twice = retried.filter(attempts => !shareKey(attempts)).length
  return found(
    twice,
    twice === 0
      ? `All attempts of one request had the same idempotency key: ${said}`
      : `${formatCount(twice)} of them with another idempotency key, or with none: ${said}`,
  )
}

function byEffects(
  dependency: string,
  calls: readonly Call[],
  effects: number | undefined,
  said: string,
): Finding {
  if (effects === undefined)
    return noData(`${dependency} did not report how many side effects it has had.`)
  const requests = attemptsOf(calls).length + calls.filter(([, , of]) => of === null).length
  const twice = Math.max(0, effects - requests)
  const counted = `${dependency} counted ${formatCount(effects)} effects of ${formatCount(requests)} requests`
  return found(twice, `${counted}: ${said}`)
}

const found = (twice: number, why: string): Finding => ({
  verdict: twice === 0 ? 'pass' : 'fail',
  value: twice,
  interval: null,
  reason: `${why}.`,
})

/** It may have had its effect. */
const isLost = ({ status }: Attempt): boolean => status === 0

const shareKey = ([first, ...others]: readonly Attempt[]): boolean =>
  first!.key !== null && others.every(({ key }) => key === first!.key)
