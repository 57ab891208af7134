import { formatCount, formatPoints, formatSigned, formatValue } from '../../model/basics/units.ts'
import type { LoadReport, Side } from '../../model/evidence/load-report.ts'
import type { BaselineObjective } from '../../model/plan/objective.ts'
import {
  type Count,
  differenceEffect,
  isSlowDifference,
  totalOf,
} from '../../stats/design-effect.ts'
import { fisherGreater } from '../../stats/fisher.ts'
import { increaseUpperBound } from '../../stats/increase-bound.ts'
import {
  formatOutage,
  isUp,
  type Moment,
  type Outage,
  ofSlow,
  type RunEnd,
  terminalOutage,
} from '../failures/terminal-outage.ts'
import { type Batch, batchesOf, mostMoments } from '../load/batches.ts'
import { countOf, countSlower, mergeTimed, percentileOf } from '../load/timed.ts'
import { noData } from '../verdict/finding.ts'
import { slowNoise } from '../verdict/settle.ts'
import {
  type Compared,
  type ComparisonTerms,
  changeOf,
  holds,
  isBroken,
  isLiteral,
  redShare,
  settleComparison,
} from './compared.ts'
import { guardOf } from './guard.ts'
import type { Levels } from './looks.ts'
import { medianNoise } from './median-noise.ts'
import { metricKey } from './metric-key.ts'
import { batchCount } from './shift.ts'

/** The comparisons that a baseline brings: levels of errors are those of one of so many. */
const usualFamily = 4
/** A smaller increase of slow requests fails nothing, however sure it is. */
const leastSlowIncrease = 0.001
const suspicious = 0.05

/** Errors and slow requests: what is not as it should be, of how many, on either side. */
export function compareShare(
  objective: BaselineObjective,
  report: LoadReport,
  terms: ComparisonTerms,
): Compared {
  const batches = batchesIn(report, objective.request)
  const countsIn = counterOf(objective, batches.base, terms)
  const { head, base } = countsIn(batches)
  const [of, to] = [totalOf(head), totalOf(base)]
  if (of.trials === 0 || to.trials === 0)
    return noData(`No comparison: ${of.trials === 0 ? 'head' : 'base'} has no request to count.`)
  const most = objective.tolerance.absolute ?? 0
  const [here, there] = [of.hits / of.trials, to.hits / to.trials]
  const increase = here - there
  const [thinned, thinnedBase] = thin(head, base)
  const bound = (one: Count, other: Count) =>
    increaseUpperBound(one.hits, one.trials, other.hits, other.trials, terms.levels.pass)
  const between = (one: Count, other: Count): Ends => ({
    lower: -bound(other, one),
    upper: bound(one, other),
  })
  const ends = between(thinned, thinnedBase)
  const { lower, upper } = ends
  const shown = showerOf(objective)
  const found = { value: shown(here), base: shown(there), threshold: shown(there + most) }
  const change = changeOf(found)
  const intervalOf = (of: Ends): Ends => {
    const both = [of.lower, of.upper].map(end => {
      const own = shown(there + end)
      return found.base > 0 ? own / found.base - 1 : own
    })
    return { lower: Math.min(...both), upper: Math.max(...both) }
  }
  const all = {
    ...found,
    change,
    interval: intervalOf(ends),
    batches: differences(inTwelfths(head), inTwelfths(base)),
  }
  const counts = `${formatCount(of.hits)} of ${formatCount(of.trials)} against ${formatCount(to.hits)} of ${formatCount(to.trials)}`
  const sayWith = (of: Ends) =>
    `${formatValue(found.value, 'ratio')} against ${formatValue(found.base, 'ratio')} (${counts} ${objective.metric.kind === 'slow' ? 'slow' : 'failed'}): ${formatIncrease(increase)} (${formatIncrease(of.lower)} to ${formatIncrease(of.upper)})`
  const said = sayWith(ends)
  const moments = () => countsIn(batchesIn(report, objective.request, mostMoments))
  const outage = terms.end && outageOfHead(moments(), terms.end, there + most)
  const isEnough = increase >= failFrom(objective, most)
  // A few slow requests more are tolerated, but not while they look like a regression.
  const isSuspect =
    !isLiteral(objective) &&
    objective.metric.kind === 'slow' &&
    isEnough &&
    moreIn(thinned, thinnedBase) < suspicious
  if (upper < most && !isSuspect) return { ...all, ...holds(objective, said, lower > 0) }
  const wandered = () =>
    counterOf(objective, batches.base, terms, wanderOf(objective, report, terms.levels))(batches)
  if (isEnough && isMore(wandered(), levelsFor(terms), outage, shownBy(objective, most))) {
    if (!outage) return { ...all, ...isBroken(objective, said) }
    // An outage counts as it is, and no cluster makes it uncertain.
    const whole = between(of, to)
    const since = `${sayWith(whole)}${formatOutage(outage, objective.metric.kind === 'slow' ? ofSlow : undefined)}`
    return { ...all, interval: intervalOf(whole), ...isBroken(objective, since) }
  }
  const room = most - increase
  const needed =
    room > 0 ? report.seconds * ((upper - increase) / room) ** 2 : Number.POSITIVE_INFINITY
  const settle =
    room > 0
      ? settleComparison(needed, report.seconds)
      : 'too close to the tolerance to call; a longer run may decide it'
  const why = isSlowDifference(head, base, differenceEffect(head, base)) ? `${slowNoise}; ` : ''
  return {
    ...all,
    verdict: 'inconclusive',
    cause: 'undecided',
    reason: `${said}; ${why}${settle}.`,
  }
}

/** Bounds of an increase. */
type Ends = { lower: number; upper: number }

/** Of more comparisons than a baseline brings, each tests a failure at a smaller level. */
function levelsFor({ levels, family }: ComparisonTerms): Levels {
  const share = Math.min(1, usualFamily / family)
  return { ...levels, errors: share * levels.errors, clusters: share * levels.clusters }
}

/** p of Fisher's exact test that head has more of them. */
const moreIn = (head: Count, base: Count): number =>
  fisherGreater(head.hits, head.trials, base.hits, base.trials)

/** Whether head has more of them by more than `most`, at level alpha. */
const isMoreBy = (most: number, head: Count, base: Count, alpha: number): boolean =>
  -increaseUpperBound(base.hits, base.trials, head.hits, head.trials, alpha) > most

/** That there are more of them, by more than `least`, as independent requests show it. */
type Shown = { least: number; isShown: (head: Count, base: Count, alpha: number) => boolean }

const shownBy = (objective: BaselineObjective, most: number): Shown =>
  isLiteral(objective)
    ? { least: most, isShown: (head, base, alpha) => isMoreBy(most, head, base, alpha) }
    : { least: 0, isShown: (head, base, alpha) => moreIn(head, base) < alpha }

/** How far, on a logarithmic scale, head's times may be off without a change. */
const wanderOf = (
  { metric, request }: BaselineObjective,
  report: LoadReport,
  { fail }: Levels,
): number => (metric.kind === 'slow' ? medianNoise(report, request, fail) : 0)

/**
 * Whether there are more of them, both as they were counted and as what clusters leave of them; an
 * outage of head alone that lasts to the end is no cluster among others.
 */
function isMore(
  { head, base }: Record<Side, Count[]>,
  { errors, clusters, errorsWander }: Levels,
  outage: Outage | undefined,
  { isShown, least }: Shown,
): boolean {
  if (outage) return isShown(totalOf(head), totalOf(base), errors)
  const wander = ({ hits, trials }: Count): Count => ({
    hits: hits * Math.exp(errorsWander),
    trials,
  })
  const [thinned, thinnedBase] = thin(head, base)
  return (
    isShown(totalOf(head), wander(totalOf(base)), errors) &&
    isMoreBy(least, thinned, wander(thinnedBase), clusters)
  )
}

/**
 * The outage that head ended in and base did not: neither the load generator nor the way to both
 * can be its cause.
 */
function outageOfHead(
  { head, base }: Record<Side, Moment[]>,
  end: RunEnd,
  limit: number,
): Outage | undefined {
  const outage = terminalOutage({ moments: head, end }, limit)
  return outage && isUp(totalOf(base.filter(({ from }) => from >= outage.from)))
    ? outage
    : undefined
}

const failFrom = (objective: BaselineObjective, most: number): number => {
  const red = most * redShare(objective)
  return !isLiteral(objective) && objective.metric.kind === 'slow'
    ? Math.min(leastSlowIncrease, red)
    : red
}

const batchesIn = (
  report: LoadReport,
  request: string | undefined,
  most?: number,
): Record<Side, Batch[]> => ({
  head: batchesOf(report, 'head', request, most),
  base: batchesOf(report, 'base', request, most),
})

type Counter = (batches: Record<Side, Batch[]>) => Record<Side, Moment[]>

/**
 * What is counted in the batches of either side; `base`: those that the slow ones of the whole run
 * are told by.
 */
function counterOf(
  { metric, request }: BaselineObjective,
  base: readonly Batch[],
  { calibration }: ComparisonTerms,
  wander = 0,
): Counter {
  const momentOf = (count: (batch: Batch) => Count) => (batch: Batch) => ({
    ...count(batch),
    from: batch.from,
    seconds: batch.seconds,
  })
  if (metric.kind !== 'slow') {
    const trials = (batch: Batch) => (metric.kind === 'availability' ? batch.intended : batch.sent)
    const count = momentOf(batch => ({ hits: trials(batch) - batch.good, trials: trials(batch) }))
    return batches => ({ head: batches.head.map(count), base: batches.base.map(count) })
  }
  const p99 =
    percentileOf(mergeTimed(base.map(({ times }) => times)), 0.99)?.ms ?? Number.POSITIVE_INFINITY
  const slower = (ms: number) =>
    momentOf(({ times }) => ({ hits: countSlower(times, ms), trials: countOf(times) }))
  // Of base's own p99 head may be off by as much as two deployments of the same build are.
  const allowed =
    metric.overMs ?? p99 * Math.exp(Math.hypot(guardOf(calibration, p99Key(request)).pass, wander))
  return batches => ({
    head: batches.head.map(slower(allowed)),
    base: batches.base.map(slower(metric.overMs ?? p99)),
  })
}

const p99Key = (request: string | undefined): string =>
  metricKey({ kind: 'quantile', quantile: 0.99 }, request)

/** Hits in clusters count for less than as many independent ones. */
function thin(head: readonly Count[], base: readonly Count[]): [Count, Count] {
  const effect = differenceEffect(head, base)
  const divide = ({ hits, trials }: Count): Count => ({
    hits: hits / effect,
    trials: trials / effect,
  })
  return [divide(totalOf(head)), divide(totalOf(base))]
}

/** As percentiles show them. */
function inTwelfths(counts: readonly Count[]): Count[] {
  const parts = Math.min(batchCount, counts.length)
  const partOf = (index: number) => Math.floor((index * parts) / counts.length)
  return Array.from({ length: parts }, (_, part) =>
    totalOf(counts.filter((_, index) => partOf(index) === part)),
  )
}

const differences = (head: readonly Count[], base: readonly Count[]): number[] =>
  head.map((count, batch) => shareOf(count) - shareOf(base[batch] ?? { hits: 0, trials: 0 }))

const shareOf = ({ hits, trials }: Count): number => (trials > 0 ? hits / trials : 0)

/** Counted are the bad ones; an availability is shown as what is left. */
const showerOf = ({ metric }: BaselineObjective): ((share: number) => number) =>
  metric.kind === 'availability' ? share => 1 - share : share => share

const formatIncrease = (increase: number): string =>
  formatSigned(increase, size => formatPoints(size, 2))
