import { formatCount, formatDuration, formatValue } from '../../model/basics/units.ts'
import type { LoadReport, Side } from '../../model/evidence/load-report.ts'
import type { BaselineObjective } from '../../model/plan/objective.ts'
import { averageOf, cellsOf, type Figure, figureOfPercentile, measureOf } from '../load/figures.ts'
import { countOf, smoothPercentileOf, timedOf } from '../load/timed.ts'
import { noData, withoutPass } from '../verdict/finding.ts'
import {
  type BothSides,
  type Compared,
  type ComparisonTerms,
  settleComparison,
  undecided,
  unknownTime,
} from './compared.ts'
import { decideShift, limitsOf, neededSeconds } from './decide-shift.ts'
import { type Guard, guardOf, noGuard } from './guard.ts'
import { medianNoise } from './median-noise.ts'
import { isOfTime, metricKey } from './metric-key.ts'
import { batchCount, shiftOf } from './shift.ts'
import { type SideWindow, windowPairs } from './window-pairs.ts'

/** Fewer times in a window, and a number of it says little. */
const leastTimes = 50
/** With more windows in which one side has nothing, the pairing is no comparison any more. */
const mostMissing = 0.05

/** A number that a stretch of time has on either side, compared by the ratio of head to base. */
type Statistic = {
  /** Undefined where there is nothing to take it of. */
  of: (window: SideWindow, seconds: number) => Figure | undefined
  /** Fewest times in a window. */
  least: number
  guard: Guard
}

/** The one place to add a number whose ratio is compared. */
function statisticOf({ metric, request }: BaselineObjective, terms: ComparisonTerms): Statistic {
  const { calibration, isOpenModel } = terms
  const guard = guardOf(calibration, metricKey(metric, request))
  if (metric.kind === 'quantile') {
    const { quantile: q } = metric
    return {
      of: ({ times }) => figureOfPercentile(smoothPercentileOf(times, q)),
      least: Math.max(leastTimes, Math.ceil(1 / (1 - q) - 1e-9)),
      guard,
    }
  }
  if (metric.kind === 'avg')
    return { of: ({ times }) => averageOf(times), least: leastTimes, guard }
  return {
    of: ({ answered }, seconds) => ({ value: answered / seconds, isLeast: false }),
    least: leastTimes,
    // What an open model gets answered does not depend on where a deployment happens to run.
    guard: isOpenModel ? noGuard : guard,
  }
}

/**
 * Percentiles, means and rates, window by window in time. What head knows from below only can show
 * that it is worse, never that it holds; a window in which base does is left out, since the change
 * there may be anything.
 */
export function compareLocation(
  objective: BaselineObjective,
  report: LoadReport,
  terms: ComparisonTerms,
): Compared {
  const { metric, request, unit } = objective
  const statistic = statisticOf(objective, terms)
  const wholeOf = (side: Side) => measureOf(report, metric, request, side)
  const [whole, wholeBase] = [wholeOf('head'), wholeOf('base')]
  if (!whole?.value || !wholeBase?.value)
    return noData(`No comparison: ${whole?.value ? 'base' : 'head'} has no successful response.`)
  const [value, base] = [whole.value, wholeBase.value]
  const limits = limitsOf(objective, base)
  const found: BothSides = { value, base, threshold: limits.threshold }
  const coarse = coarsenessOf(objective, report, base)
  if (coarse) return undecided(found, 'resolution', unit, coarse)
  const windows = windowPairs(report, statistic.least, request)
  if (!windows)
    return undecided(found, 'too-few-requests', unit, tooFew(report, statistic.least, request))
  const pairs = windows.pairs.flatMap(pair => {
    const [head, other] = [
      statistic.of(pair.head, windows.seconds),
      statistic.of(pair.base, windows.seconds),
    ]
    return head?.value && other?.value && !other.isLeast ? [{ head, base: other }] : []
  })
  const missing = windows.pairs.length - pairs.length
  if (missing > mostMissing * windows.pairs.length) {
    const why = `in ${missing} of ${windows.pairs.length} stretches of ${windows.seconds} s head has no successful response, or base has none that did not time out`
    return undecided(found, 'undecided', unit, why)
  }
  const differences = pairs.map(
    ({ head, base: { value } }) => limits.sign * Math.log(head.value / value),
  )
  const levels = { fail: terms.levels.fail / terms.family, pass: terms.levels.pass }
  // What slows a side down for a while moves all of its times, and the median shows it best.
  const noise = isOfTime(metric) ? medianNoise(report, request, levels.fail) : 0
  const shift = shiftOf(differences, levels, statistic.guard, noise)
  if (!shift) {
    const least = formatDuration(windows.seconds * batchCount * 1000)
    const why = `it takes ${batchCount} stretches of ${windows.seconds} s to compare: run ${least} or longer`
    return undecided(found, 'too-few-requests', unit, why)
  }
  const isUnknown = whole.isLeast || wholeBase.isLeast || pairs.some(({ head }) => head.isLeast)
  const needed = neededSeconds(shift, limits, report.seconds, statistic.guard)
  const settle = isUnknown ? unknownTime : settleComparison(needed, report.seconds)
  const compared = decideShift(objective, shift, limits, found, settle)
  return isUnknown ? withoutPass(compared, unknownTime) : compared
}

/**
 * Above a quarter of the tolerance, what the clock rounds away could be the change that is looked
 * for.
 */
const mostRounded = 1 / 4

function coarsenessOf(
  { metric, tolerance }: BaselineObjective,
  report: LoadReport,
  base: number,
): string | undefined {
  const { resolutionMs } = report
  if (metric.kind !== 'quantile' || resolutionMs === undefined) return undefined
  const allowed = Math.max((tolerance.relative ?? 0) * base, tolerance.absolute ?? 0)
  if (resolutionMs <= mostRounded * allowed) return undefined
  return `the times come in steps of ${formatValue(resolutionMs, 'ms')}, too coarse to see a change of ${formatValue(allowed, 'ms')}: record finer ones`
}

function tooFew(report: LoadReport, least: number, request: string | undefined): string {
  const timed = Math.min(
    ...(['head', 'base'] as const).map(side => countOf(timedOf(cellsOf(report, side, request)))),
  )
  const needed = least * batchCount
  return `it takes ${formatCount(needed)} successful responses on either side to compare, and this run had ${formatCount(timed)}: run longer, or send more per second`
}
