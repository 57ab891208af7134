import { formatCount, formatDuration, formatValue } from '../../model/basics/units.ts'
import type { LoadObjective } from '../../model/plan/objective.ts'
import { type BatchTotal, meanBounds } from '../../stats/mean-bounds.ts'
import { fewestValues } from '../../stats/slow-noise.ts'
import {
  type Finding,
  intervalOf,
  noData,
  outcomeBetween,
  type Stretch,
  verdictBy,
} from '../verdict/finding.ts'
import { settleClose } from '../verdict/settle.ts'
import { formatTimeouts, formatValueBeside, formatWarn } from '../verdict/wording.ts'
import type { Batch } from './batches.ts'
import { noLatency } from './quantile-objective.ts'
import { countOf, leastSum, mergeTimed } from './timed.ts'

/**
 * Mean latency, by batch means: batches weigh what they hold. With timeouts, which took nobody
 * knows how long, it is known from below only: it may fail, and never passes.
 */
export function findAverage(
  objective: LoadObjective,
  batches: readonly Batch[],
  stretch: Stretch,
): Finding {
  const whole = mergeTimed(batches.map(({ times }) => times))
  const timed = countOf(whole)
  if (timed === 0) return noData(noLatency)
  const totals = batches.map(({ times }) => ({ sum: leastSum(times), weight: countOf(times) }))
  const counts = `over ${formatCount(timed)} requests${formatTimeouts(whole.timeouts)}`
  return findMean(objective, { totals, isLeast: whole.timeouts > 0 }, stretch, counts)
}

const unknownAverage =
  'how long the timeouts would have taken is not known, so an average cannot be shown to hold: use a percentile such as p(95)'

/** Good answers a second, by when they ended, by batch means: batches weigh what they last. */
export function findThroughput(
  objective: LoadObjective,
  batches: readonly Batch[],
  stretch: Stretch,
): Finding {
  const isBehind = fallsBehind(batches)
  const totals = batches.map(({ good, answered, seconds }) => ({
    sum: isBehind ? answered : good,
    weight: seconds,
  }))
  const counts = `${formatCount(totals.reduce((all, { sum }) => all + sum, 0))} successful responses in ${formatDuration(stretch.seconds * 1000)}`
  return findMean(objective, { totals, isLeast: false }, stretch, counts)
}

/**
 * Whether fewer answers ended in the run than were due in it, by more than what is on its way at
 * any moment: the mean in the first batch, before a queue has grown, by Little's law, and three
 * standard deviations of a Poisson count. Where the target keeps up, what was due is the same
 * number without the noise of what the edges of batches cut.
 */
function fallsBehind(batches: readonly Batch[]): boolean {
  const behind = batches.reduce((sum, { good, answered }) => sum + good - answered, 0)
  const [first] = batches
  const underWay = first && first.seconds > 0 ? leastSum(first.times) / 1000 / first.seconds : 0
  return behind > 1 + underWay + 3 * Math.sqrt(underWay)
}

/** `isLeast`: the sums are lower bounds. */
type Totals = { totals: readonly BatchTotal[]; isLeast: boolean }

/**
 * Decided by one-sided Student-t bounds over the batches; too short a run has too few of them to
 * show a spread.
 */
function findMean(
  objective: LoadObjective,
  { totals, isLeast }: Totals,
  { seconds, windowSeconds, level }: Stretch,
  counts: string,
): Finding {
  const { threshold, comparator, unit } = objective
  const filled = totals.filter(({ weight }) => weight > 0)
  const found = meanBounds(filled, level)
  const bounds = found && isLeast ? { ...found, upper: Number.POSITIVE_INFINITY } : found
  if (!bounds || filled.length < fewestValues) {
    const value = bounds?.mean ?? filled[0]!.sum / filled[0]!.weight
    const least = formatDuration(fewestValues * windowSeconds * 1000)
    const reason = `${formatValue(value, unit)} (${counts}); it takes at least ${fewestValues} stretches of ${windowSeconds} s to know how much it varies: run ${least} or longer.`
    return { verdict: 'inconclusive', cause: 'too-few-requests', value, interval: null, reason }
  }
  const { mean: value } = bounds
  const interval = intervalOf(Math.max(0, bounds.lower), bounds.upper)
  const { verdict, warned } = verdictBy(objective, bound =>
    outcomeBetween(bounds, comparator, bound),
  )
  const said = `${formatValueBeside(value, interval, verdict, objective)} (${counts})`
  if (verdict !== 'inconclusive')
    return { verdict, value, interval, reason: `${said}${formatWarn(objective, warned)}.` }
  if (isLeast)
    return { verdict, cause: 'undecided', value, interval, reason: `${said}; ${unknownAverage}.` }
  const gap = Math.abs(value - threshold)
  // The bounds close in with the root of the time.
  const factor = ((bounds.upper - value) / gap) ** 2
  const settle = settleClose(factor, seconds)
  return { verdict, cause: 'undecided', value, interval, reason: `${said}; ${settle}.` }
}
