import { formatCount, formatValue } from '../../model/basics/units.ts'
import type { Interval } from '../../model/judgement.ts'
import type { LoadObjective } from '../../model/plan/objective.ts'
import { type Count, designEffect } from '../../stats/design-effect.ts'
import { bucketTime, filledBuckets, mergeHistograms } from '../../stats/histogram.ts'
import { ofSlow, type RunEnd } from '../failures/terminal-outage.ts'
import {
  type BoundOutcome,
  type Finding,
  noData,
  type Stretch,
  verdictBy,
} from '../verdict/finding.ts'
import {
  complement,
  decideShare,
  isStrictAtMost,
  opposite,
  type ShareDecision,
  wantsLittle,
} from '../verdict/share-decision.ts'
import { findingOfShare, formatTimeouts, formatValueBeside } from '../verdict/wording.ts'
import type { Batch } from './batches.ts'
import { formatClusters } from './share-objective.ts'
import { countOf, mergeTimed, type Percentile, percentileOf, type Timed } from './timed.ts'

export const noLatency = 'No successful response to measure latency from.'

/**
 * A percentile of the latency, decided by how many requests were on the wrong side of the
 * threshold.
 */
export function findQuantile(
  objective: LoadObjective,
  q: number,
  batches: readonly Batch[],
  { seconds, level, end }: Stretch,
): Finding {
  const { comparator, threshold } = objective
  const wantsMore = !wantsLittle(comparator)
  // Where longer times are asked for, a slow end is nothing to be found.
  const question = quantileQuestion(batches, q, level, wantsMore ? undefined : end)
  if (!question) return noData(noLatency)
  const { found, interval, timeouts } = question
  const value = found.ms
  const isStrict = isStrictAtMost(comparator)
  const decideAt = (ms: number) => question.decide(ms, isStrict)
  const outcomeAt = (ms: number): BoundOutcome =>
    wantsMore ? opposite(decideAt(ms).outcome) : decideAt(ms).outcome
  const decision = decideAt(threshold)
  const { verdict, warned } = verdictBy(objective, outcomeAt)
  const limit = formatValue(threshold, objective.unit)
  const slow = isStrict ? `${limit} or longer` : `longer than ${limit}`
  const counts = `${formatCount(decision.hits)} of ${formatCount(decision.trials)} requests took ${slow}${formatTimeouts(timeouts)}`
  const more = found.isCensored ? 'more than ' : ''
  const said = `${more}${formatValueBeside(value, interval, verdict, objective)} (${counts}${formatClusters(decision, ofSlow)})`
  return findingOfShare(
    objective,
    { verdict, warned, value, interval, said },
    { decision, limit: complement(q), wantsMore, without: 'with none of them', seconds, level },
  )
}

/** `p(95)` below a time, as the question whether at most 5% of the requests were not below it. */
export type QuantileQuestion = {
  /** Sample quantile. */
  found: Percentile
  /** In ms: below `lower` every threshold fails the test, from `upper` on every one passes it. */
  interval: Interval
  timeouts: number
  /** `isStrict` where a request of exactly this time does not hold it. */
  decide: (ms: number, isStrict: boolean) => ShareDecision
}

/**
 * Undefined where nothing was timed. A bucket counts as a whole, by the time that stands for it
 * (within 0.2%); a timeout is slower than any threshold.
 *
 * The design effect differs from threshold to threshold, so the bare test could pass at 200 ms and
 * be open at 210 ms. A threshold therefore holds where the bare test passes there and at all above
 * it, and is broken where it fails there and at all below. So verdict and interval are one thing
 * and never contradict each other. `end`: of a run that lasts to it, where being slow from some
 * moment to the end is looked for at each threshold.
 */
export function quantileQuestion(
  batches: readonly Batch[],
  q: number,
  level: number,
  end?: RunEnd,
): QuantileQuestion | undefined {
  const times = batches.map(batch => batch.times)
  const whole = mergeTimed(times)
  const found = percentileOf(whole, q)
  if (found === undefined) return undefined
  const columns = columnsOf(times)
  const limit = complement(q)
  /** With the first `passed` columns fast enough, and all others not. */
  const countsAfter = (passed: number): Count[] =>
    times.map((own, batch) => ({
      hits: countOf(own) - (columns[passed - 1]?.upTo[batch] ?? 0),
      trials: countOf(own),
    }))
  const effectAfter = effectsAlong(columns.length, passed => designEffect(countsAfter(passed)))
  const seconds = batches.reduce((sum, batch) => sum + batch.seconds, 0)
  const decideAfter = (passed: number): ShareDecision => {
    const counts = countsAfter(passed)
    const moments = counts.map((count, at) => ({ ...count, ...placeOf(batches[at]!) }))
    const course = end && { moments, end }
    const effect = () => effectAfter(passed)
    return decideShare(counts, limit, level, { effect, course, seconds })
  }
  const { holdsFrom, brokenUntil } = shownEnds(columns.length, decideAfter)
  return {
    found,
    interval: {
      // Broken at every answer's time is broken up to the timeout.
      lower:
        brokenUntil > columns.length ? whole.timeoutMs : (columns[brokenUntil - 1]?.ms ?? null),
      upper: columns[holdsFrom - 1]?.ms ?? null,
    },
    timeouts: whole.timeouts,
    decide: (ms, isStrict) => {
      const passed = columns.filter(column => (isStrict ? column.ms < ms : column.ms <= ms)).length
      const outcome: BoundOutcome =
        passed >= holdsFrom ? 'holds' : passed < brokenUntil ? 'broken' : 'open'
      return { ...decideAfter(passed), outcome }
    },
  }
}

const placeOf = ({ from, seconds }: Batch) => ({ from, seconds })

/**
 * How many of `columns` columns must be fast enough for the question to hold there and wherever
 * more are, and up to how many, that one left out, it is broken there and wherever fewer are.
 */
export function shownEnds(columns: number, decideAfter: (passed: number) => ShareDecision) {
  let holdsFrom = columns + 1
  while (holdsFrom > 0 && decideAfter(holdsFrom - 1).outcome === 'holds') holdsFrom -= 1
  let brokenUntil = 0
  while (brokenUntil <= columns && decideAfter(brokenUntil).outcome === 'broken') brokenUntil += 1
  return { holdsFrom, brokenUntil }
}

/** Columns at which the design effect is asked for; in between it is interpolated. */
const mostEffects = 24

function effectsAlong(
  columns: number,
  effectAfter: (passed: number) => number,
): (passed: number) => number {
  const stride = Math.max(1, Math.ceil(columns / mostEffects))
  const known = new Map<number, number>()
  const effectAt = (passed: number) => {
    const effect = known.get(passed) ?? effectAfter(passed)
    known.set(passed, effect)
    return effect
  }
  return passed => {
    const before = Math.floor(passed / stride) * stride
    if (passed === before) return effectAt(before)
    const after = Math.min(columns, before + stride)
    const way = (passed - before) / (after - before)
    return (1 - way) * effectAt(before) + way * effectAt(after)
  }
}

/** A filled bucket of the whole run: its time, and how many of each batch are in it or below. */
type Column = { ms: number; upTo: number[] }

/** Of answers only: a timeout is in no bucket, and so beyond all of them. */
function columnsOf(batches: readonly Timed[]): Column[] {
  const counts = new Map<number, number[]>()
  for (const [index, { responses }] of batches.entries()) {
    for (const [bucket, count] of filledBuckets(responses)) {
      const column = counts.get(bucket) ?? batches.map(() => 0)
      column[index] = count
      counts.set(bucket, column)
    }
  }
  const extremes = mergeHistograms(batches.map(({ responses }) => responses))
  let upTo = batches.map(() => 0)
  return [...counts]
    .toSorted(([a], [b]) => a - b)
    .map(([bucket, column]) => {
      upTo = upTo.map((sum, batch) => sum + column[batch]!)
      return { ms: bucketTime(bucket, extremes), upTo }
    })
}
