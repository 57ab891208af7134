import { formatCount } from '../../model/basics/units.ts'
import type { Call } from '../../model/evidence/calls.ts'
import type { Pattern } from '../../model/pattern.ts'
import { type Finding, noData } from '../verdict/finding.ts'
import { type Attempt, attemptsOf, hasSucceeded, notTold } from './attempts.ts'
import type { Broken } from './broken.ts'

type Idempotency = Extract<Pattern, { kind: 'idempotency' }>

/**
 * Whether a request whose response was lost has a second effect when it is tried again: by what the
 * dependency counts, else by the key that all attempts of one request have to share.
 */
export function findIdempotency(
  { dependency, effects: path }: Idempotency,
  { calls, usual, effects }: Broken,
): Finding {
  const writing = calls.filter(([, , , , , harmless]) => harmless !== 'read')
  const isCounted = path !== undefined
  const meant = isCounted ? reachedOf(writing.length > 0 ? writing : calls) : writing
  const requests = attemptsOf(meant, usual)
  if (!requests) return noData(notTold(dependency))
  const retried = requests.filter(isRetried)
  if (retried.length === 0) return notRetried(dependency)
  const sharing = sharingOf(requests)
  if (sharing > 0)
    return noData(
      `${formatCount(sharing)} requests had the idempotency key of another one that succeeded: ${dependency} cannot know them apart, and what it does with a second attempt is not known; give each request a key of its own.`,
    )
  if (isCounted)
    return byEffects(dependency, {
      count: requests.length + meant.filter(([, , of]) => of === null).length,
      retried,
      effects,
    })
  const twice = retried.filter(attempts => !shareKey(attempts)).length
  const said = saidOf(retried)
  return found(
    twice,
    twice === 0
      ? `All attempts of one request had the same idempotency key: ${said}`
      : `${formatCount(twice)} of them with another idempotency key, or with none: ${said}`,
  )
}

/** What did not reach the dependency can have had no effect, the first time or again. */
const reachedOf = (calls: readonly Call[]): Call[] =>
  calls.filter(([, , , , , harmless]) => harmless !== 'kept')

/** Requests that succeeded with a key with which another one had. */
function sharingOf(requests: readonly Attempt[][]): number {
  const keys = requests.flatMap(attempts => attempts.find(hasSucceeded)?.key ?? [])
  return keys.length - new Set(keys).size
}

function byEffects(
  dependency: string,
  { count, retried, effects }: { count: number; retried: Attempt[][]; effects: number | undefined },
): Finding {
  if (effects === undefined)
    return noData(`${dependency} did not report how many side effects it has had.`)
  const twice = Math.max(0, effects - count)
  const counted = `${dependency} counted ${formatCount(effects)} effects of ${formatCount(count)} requests`
  return found(twice, `${counted}: ${saidOf(retried)}`)
}

const notRetried = (dependency: string): Finding =>
  noData(
    `No call of ${dependency} whose response was lost was tried again: nothing shows what a second attempt does.`,
  )

const saidOf = (retried: readonly Attempt[][]): string =>
  `${formatCount(retried.length)} requests were tried again after their response was lost`

const found = (twice: number, why: string): Finding => ({
  verdict: twice === 0 ? 'pass' : 'fail',
  value: twice,
  interval: null,
  reason: `${why}.`,
})

/** An attempt before the last got no response, and may have had its effect. */
const isRetried = (attempts: readonly Attempt[]): boolean =>
  attempts.slice(0, -1).some(({ status }) => status === 0)

const shareKey = ([first, ...others]: readonly Attempt[]): boolean =>
  first!.key !== null && others.every(({ key }) => key === first!.key)
