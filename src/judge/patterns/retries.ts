import { formatMilliseconds, formatNumber, formatRatio } from '../../model/basics/units.ts'
import type { Pattern } from '../../model/pattern.ts'
import { mean, sum } from '../../stats/sum.ts'
import { type Finding, noData } from '../verdict/finding.ts'
import { type Attempt, attemptsOf, hasFailed, notTold } from './attempts.ts'
import type { Broken } from './broken.ts'

type Retries = Extract<Pattern, { kind: 'retries' }>

/** Fewer gaps say nothing of how they are spread. */
const fewestGaps = 5
/** In ms. A proxy's clock has whole ms, and shorter waits are none. */
const leastWait = 5
/** Each wait is longer than the one before it by this at least: a doubling with jitter is. */
const growth = 1.25
/** Waits that differ by less than this share of their median have no jitter. */
const leastSpread = 0.1

/**
 * Whether requests are tried again, not too often, and with growing waits. It is a count of what
 * passed, and no estimate.
 */
export function findRetries(
  { dependency, most, amplification, backoff }: Retries,
  { calls, usual, active, isLate }: Broken,
): Finding {
  const requests = attemptsOf(calls, usual)
  if (!requests) return noData(notTold(dependency))
  const begun = requests.filter(([first]) => first!.at >= active.from && first!.at < active.to)
  if (begun.length === 0)
    return noData(
      `No call of ${dependency} had an id that all attempts of one request share: traceparent, x-request-id or idempotency-key.`,
    )
  if (!begun.some(attempts => attempts.some(hasFailed)))
    return noData(`No call of ${dependency} failed while the fault was active.`)
  const sizes = begun.map(attempts => attempts.length)
  const value = Math.max(...sizes)
  const load = mean(sizes)
  const said = `${begun.length} requests made ${sum(sizes)} calls, ${value} of one request at most`
  const finding = (verdict: Finding['verdict'], why: string): Finding => ({
    verdict,
    value,
    interval: null,
    reason: `${why}: ${said}.`,
  })
  if (value === 1) return finding('fail', `No failed call of ${dependency} was tried again`)
  if (value > most) return finding('fail', 'Requests were tried too often')
  if (amplification !== undefined && load > amplification)
    return finding(
      'fail',
      `The load on ${dependency} was multiplied by ${formatNumber(load)}, more than ${formatNumber(amplification)}`,
    )
  const wrong = backoff && reasonNoBackoff(begun)
  if (!wrong) return finding('pass', triedAgain(begun))
  return wrong.isUnknown || isLate
    ? { ...finding('inconclusive', wrong.why), cause: 'undecided' }
    : finding('fail', wrong.why)
}

/** A budget of retries leaves some of them, which is no mistake. */
function triedAgain(groups: readonly Attempt[][]): string {
  const failed = groups.filter(([first]) => hasFailed(first!))
  const again = failed.filter(({ length }) => length > 1).length
  return again === failed.length
    ? 'Failed calls were tried again'
    : `${again} of ${failed.length} failed calls were tried again`
}

/**
 * Why the waits before the second, the third … attempt are no backoff: they do not grow, or are not
 * spread. Medians of all requests, in ms; undefined where they are one.
 */
function reasonNoBackoff(
  groups: readonly Attempt[][],
): { why: string; isUnknown?: true } | undefined {
  const waits: number[][] = []
  for (const attempts of groups)
    for (let index = 1; index < attempts.length; index += 1) {
      waits[index - 1] ??= []
      waits[index - 1]!.push(1000 * (attempts[index]!.at - attempts[index - 1]!.endedAt))
    }
  const seen = waits.filter(gaps => gaps.length >= fewestGaps).map(sorted)
  if (seen.length < 2)
    return {
      why: 'Too few requests were tried three times to see whether the waits grow',
      isUnknown: true,
    }
  const medians = seen.map(gaps => at(gaps, 0.5))
  const told = medians.map(ms => formatMilliseconds(Math.max(0, Math.round(ms)))).join(', ')
  if (medians[0]! < leastWait) return { why: `Failed calls were tried again at once (${told})` }
  const grows = medians.every((ms, index) => index === 0 || ms >= growth * medians[index - 1]!)
  if (!grows) return { why: `The waits between attempts do not grow (${told})` }
  const spreads = seen.map((gaps, index) => (at(gaps, 0.9) - at(gaps, 0.1)) / medians[index]!)
  const least = Math.min(...spreads)
  if (least < leastSpread)
    return {
      why: `The waits between attempts have no jitter (${told}, spread by ${formatRatio(least)})`,
    }
  return undefined
}

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b)
const at = (ordered: readonly number[], share: number) =>
  ordered[Math.round(share * (ordered.length - 1))]!
