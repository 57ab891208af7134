import {
  formatCount,
  formatDuration,
  formatRelative,
  formatSigned,
  formatValue,
} from '../../model/basics/units.ts'
import type { LoadReport, Side } from '../../model/evidence/load-report.ts'
import type { BaselineObjective } from '../../model/plan/objective.ts'
import { answeredIn } from '../load/answered.ts'
import { secondsLoaded } from '../load/batches.ts'
import {
  countOf,
  leastSum,
  type Percentile,
  percentileOf,
  smoothPercentileOf,
} from '../load/timed.ts'
import { noData, withoutPass } from '../verdict/finding.ts'
import { slowNoise } from '../verdict/settle.ts'
import { wantsLittle } from '../verdict/share-decision.ts'
import {
  type BothSides,
  type Compared,
  type ComparisonTerms,
  holds,
  isBroken,
  isLiteral,
  redShare,
  settleComparison,
  undecided,
  unknownTime,
} from './compared.ts'
import { type Guard, guardOf, noGuard } from './guard.ts'
import { medianNoise } from './median-noise.ts'
import { isOfTime, metricKey } from './metric-key.ts'
import { batchCount, type Shift, shiftOf } from './shift.ts'
import { type SideWindow, sideOf, windowPairs } from './window-pairs.ts'

/** Fewer times in a window, and a number of it says little. */
const leastTimes = 50
/** With more windows in which one side has nothing, the pairing is no comparison any more. */
const mostMissing = 0.05

/** Never negative. `isLeast`: timeouts are in it, which took nobody knows how long, so that it is a lower bound. */
type Known = { value: number; isLeast: boolean }

/** A number that a stretch of time has on either side, compared by the ratio of head to base. */
type Statistic = {
  /** Undefined where there is nothing to take it of. */
  of: (window: SideWindow, seconds: number) => Known | undefined
  /** The one that is shown, of the whole run. */
  shown: (whole: SideWindow, seconds: number) => Known | undefined
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
      of: ({ times }) => knownPercentile(smoothPercentileOf(times, q)),
      shown: ({ times }) => knownPercentile(percentileOf(times, q)),
      least: Math.max(leastTimes, Math.ceil(1 / (1 - q) - 1e-9)),
      guard,
    }
  }
  const mean = ({ times }: SideWindow) =>
    countOf(times) > 0
      ? { value: leastSum(times) / countOf(times), isLeast: times.timeouts > 0 }
      : undefined
  if (metric.kind === 'avg') return { of: mean, shown: mean, least: leastTimes, guard }
  const rate = ({ answered }: SideWindow, seconds: number) => ({
    value: answered / seconds,
    isLeast: false,
  })
  // What an open model gets answered does not depend on where a deployment happens to run.
  return { of: rate, shown: rate, least: leastTimes, guard: isOpenModel ? noGuard : guard }
}

const knownPercentile = (found: Percentile | undefined): Known | undefined =>
  found && { value: found.ms, isLeast: found.isCensored }

/**
 * Percentiles, means and rates, window by window in time. What head knows from below only can show that it is worse, never that
 * it holds; a window in which base does is left out, since the change there may be anything.
 */
export function compareLocation(
  objective: BaselineObjective,
  report: LoadReport,
  terms: ComparisonTerms,
): Compared {
  const { request, unit } = objective
  const statistic = statisticOf(objective, terms)
  const wholeOf = (side: Side) =>
    statistic.shown(wholeRun(report, side, request), secondsLoaded(report, side))
  const [whole, wholeBase] = [wholeOf('head'), wholeOf('base')]
  if (!whole?.value || !wholeBase?.value)
    return noData(`No comparison: ${whole?.value ? 'base' : 'head'} has no good answer.`)
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
    const why = `in ${missing} of ${windows.pairs.length} stretches of ${windows.seconds} s head has no good answer, or base none that did not time out`
    return undecided(found, 'undecided', unit, why)
  }
  const differences = pairs.map(
    ({ head, base: { value } }) => limits.sign * Math.log(head.value / value),
  )
  const levels = { fail: terms.levels.fail / terms.family, pass: terms.levels.pass }
  // What slows a side down for a while moves all of its times, and the median shows it best.
  const noise = isOfTime(objective.metric) ? medianNoise(report, request, levels.fail) : 0
  const shift = shiftOf(differences, levels, statistic.guard, noise)
  if (!shift) {
    const least = formatDuration(windows.seconds * batchCount * 1000)
    const why = `it takes ${batchCount} stretches of ${windows.seconds} s to compare: run ${least} or longer`
    return undecided(found, 'too-few-requests', unit, why)
  }
  const isUnknown = whole.isLeast || wholeBase.isLeast || pairs.some(({ head }) => head.isLeast)
  const needed = neededSeconds(shift, limits, report.seconds, statistic.guard)
  const settle = isUnknown ? unknownTime : settleComparison(needed, report.seconds)
  const compared = decide(objective, shift, limits, found, settle)
  return isUnknown ? withoutPass(compared, unknownTime) : compared
}

/** Above a quarter of the tolerance, what the clock rounds away could be the change that is looked for. */
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

const wholeRun = (report: LoadReport, side: Side, request: string | undefined): SideWindow => {
  const cells = report.cells.filter(
    cell => cell.side === side && (request === undefined || cell.name === request),
  )
  return sideOf(cells, answeredIn(report, side, request))
}

/**
 * Of a shift towards the worse: below `pass` it holds; broken it is where its estimate is `fail` or more and all of its
 * interval beyond `certain`.
 */
type Limits = { sign: 1 | -1; threshold: number; pass: number; fail: number; certain: number }

function limitsOf(objective: BaselineObjective, base: number): Limits {
  const { comparator, tolerance } = objective
  const most = Math.max(tolerance.relative ?? 0, (tolerance.absolute ?? 0) / base)
  const redFrom = most * redShare(objective)
  const sign = wantsLittle(comparator) ? 1 : -1
  const worse = (share: number) =>
    sign > 0 ? Math.log1p(share) : share < 1 ? -Math.log1p(-share) : Number.POSITIVE_INFINITY
  const fail = worse(redFrom)
  const threshold = Math.max(0, base * (1 + sign * most))
  return { sign, threshold, pass: worse(most), fail, certain: isLiteral(objective) ? fail : 0 }
}

function decide(
  objective: BaselineObjective,
  shift: Shift,
  { sign, pass, fail, certain }: Limits,
  found: BothSides,
  settle: string,
): Compared {
  const { unit } = objective
  const { estimate, lower, upper } = shift
  const change = Math.expm1(sign * estimate)
  const ends = sign > 0 ? { lower, upper } : { lower: -upper, upper: -lower }
  const interval = { lower: finite(Math.expm1(ends.lower)), upper: finite(Math.expm1(ends.upper)) }
  const both = `${formatValue(found.value, unit)} against ${formatValue(found.base, unit)}`
  const said = `${both}: ${formatChange(change)} (${formatChange(interval.lower ?? -1)} to ${interval.upper === null ? '∞' : formatChange(interval.upper)})`
  const all = {
    ...found,
    change,
    interval,
    batches: shift.batches.map(batch => Math.expm1(sign * batch)),
  }
  if (upper < pass) return { ...all, ...holds(objective, said, lower > 0) }
  if (lower > certain && estimate >= fail) return { ...all, ...isBroken(objective, said) }
  const why = shift.isSlow ? `${slowNoise}; ` : ''
  return {
    ...all,
    verdict: 'inconclusive',
    cause: 'undecided',
    reason: `${said}; ${why}${settle}.`,
  }
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)

const formatChange = (change: number): string => formatSigned(change, formatRelative)

/**
 * How long a run would settle it if the estimate stayed: the spread closes in with the root of the time, the guard does
 * not. Infinity where the guard alone keeps it open.
 */
function neededSeconds(
  { estimate, spread }: Shift,
  { pass, fail, certain }: Limits,
  seconds: number,
  guard: Guard,
): number {
  const time = (half: number, room: number, guarded: number) =>
    room > guarded ? (seconds * half ** 2) / (room ** 2 - guarded ** 2) : Number.POSITIVE_INFINITY
  const toPass = time(spread.upper, pass - estimate, guard.pass)
  const toFail = estimate >= fail ? time(spread.lower, estimate - certain, guard.fail) : Infinity
  return Math.min(toPass, toFail)
}

function tooFew(report: LoadReport, least: number, request: string | undefined): string {
  const timed = Math.min(
    ...(['head', 'base'] as const).map(side => countOf(wholeRun(report, side, request).times)),
  )
  const needed = least * batchCount
  return `it takes ${formatCount(needed)} good answers on either side to compare, and this run had ${formatCount(timed)}: run longer, or send more a second`
}
