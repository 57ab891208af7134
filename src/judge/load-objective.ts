import type { LoadReport } from '../model/evidence.ts'
import type { Interval } from '../model/judgement.ts'
import type { LoadMetric, LoadObjective } from '../model/plan.ts'
import { formatDuration, formatValue } from '../model/units.ts'
import { trialsNeeded } from '../stats/clopper-pearson.ts'
import { type Count, fewestBatches } from '../stats/design-effect.ts'
import { mergeHistograms } from '../stats/histogram.ts'
import { type MeanBounds, meanBounds } from '../stats/student-t.ts'
import { type Batch, batchesOf } from './batches.ts'
import { compare } from './compare.ts'
import { type Answer, type Finding, formatTerms, noData, verdictOf } from './finding.ts'
import { quantileQuestion } from './quantile-question.ts'
import { complement, decideShare, requestsToSettle, type ShareDecision } from './share.ts'

/** Decides one objective on what the load found at the head side. */
export function findOfLoad(objective: LoadObjective, report: LoadReport): Finding {
  const batches = batchesOf(report, 'head', objective.request)
  const whose = objective.request === undefined ? 'the run' : `\`${objective.request}\``
  if (batches.every(({ intended }) => intended === 0)) return noData(`No request of ${whose} was due.`)
  const find = finders[objective.metric.kind]
  return find(objective, batches, report)
}

type Finder = (objective: LoadObjective, batches: readonly Batch[], report: LoadReport) => Finding

/** The one place to add a metric of the load. */
const finders: Record<LoadMetric['kind'], Finder> = {
  // good / intended: what was dropped or timed out is not good.
  availability: (objective, batches, report) => {
    const bad = batches.map(({ intended, good }): Count => ({ hits: intended - good, trials: intended }))
    return findShare(objective, report, bad, complement)
  },
  // errors / sent: of what was really attempted.
  error_rate: (objective, batches, report) => {
    const bad = batches.map(({ sent, good }): Count => ({ hits: sent - good, trials: sent }))
    return findShare(objective, report, bad, share => share)
  },
  quantile: findQuantile,
  avg: (objective, batches) => {
    const means = batches.map(({ latency }) => ({ mean: latency.sum / (latency.count || 1), weight: latency.count }))
    return findMean(objective, means)
  },
  throughput: (objective, batches) => {
    const rates = batches.map(({ good, seconds }) => ({ mean: good / (seconds || 1), weight: seconds }))
    return findMean(objective, rates)
  },
  max: findMax,
}

/** `toShare` turns a bound of the objective into the largest share of bad requests that it allows, and back. */
function findShare(
  objective: LoadObjective,
  report: LoadReport,
  bad: readonly Count[],
  toShare: (bound: number) => number,
): Finding {
  const limit = toShare(objective.threshold)
  const decision = decideShare(bad, limit)
  if (!decision) return noData('Not one request was sent.')
  const warn = objective.warn === undefined ? undefined : decideShare(bad, toShare(objective.warn))?.answer
  const ends = [toShare(decision.bounds.lower), toShare(decision.bounds.upper)]
  const interval = { lower: Math.min(...ends), upper: Math.max(...ends) }
  const found = `${decision.hits} of ${grouped(decision.trials)} requests were not good`
  return conclude({ objective, report, decision, limit, warn, found, value: toShare(decision.share), interval })
}

function findQuantile(objective: LoadObjective, batches: readonly Batch[], report: LoadReport): Finding {
  const q = objective.metric.kind === 'quantile' ? objective.metric.quantile : 0.5
  const question = quantileQuestion(batches, q)
  if (!question) return noData('There is no good answer to time.')
  const { value, interval } = question
  const decision = question.decide(objective.threshold)
  const warn = objective.warn === undefined ? undefined : question.decide(objective.warn).answer
  const found = `${decision.hits} of ${grouped(decision.trials)} answers were slower`
  return conclude({ objective, report, decision, limit: complement(q), warn, found, value, interval })
}

type ShareCase = {
  objective: LoadObjective
  report: LoadReport
  decision: ShareDecision
  /** The largest share of hits that the objective allows. */
  limit: number
  warn: Answer | undefined
  /** The counts in words. */
  found: string
  value: number
  interval: Interval
}

/** Verdict and reason of a binomial question; if it is open, what would settle it. */
function conclude(given: ShareCase): Finding {
  const { objective, decision, warn, found, value, interval } = given
  const verdict = verdictOf(decision.answer, warn)
  const held = `${formatValue(value, objective.unit)} against ${formatTerms(objective)}`
  const clustered = decision.effect > 1.5 ? `, in clusters (design effect ${decision.effect.toFixed(1)})` : ''
  const finding = { verdict, value, interval }
  if (verdict === 'inconclusive') return { ...finding, ...whatWouldSettle(given, `${held}: ${found}${clustered}`) }
  if (verdict !== 'warn') return { ...finding, reason: `${held}: ${found}${clustered}.` }
  const milder = formatTerms({ ...objective, threshold: objective.warn! })
  return { ...finding, reason: `${held}, but not shown to hold ${milder}: ${found}${clustered}.` }
}

function whatWouldSettle({ decision, limit, report }: ShareCase, found: string): Pick<Finding, 'cause' | 'reason'> {
  if (limit <= 0) return { cause: 'undecided', reason: `${found}. No finite run can show 100 %: ask for less.` }
  const fewest = trialsNeeded(0, limit)
  const needed = requestsToSettle(decision, limit)
  const longer =
    needed === undefined ? '' : `, ${formatDuration((report.seconds * 1000 * needed) / decision.trials)} at this rate`
  if (decision.trials < fewest) {
    const reason = `${found}. It takes ${grouped(fewest)} requests without one to show it; this run had ${grouped(decision.trials)}${longer && `: run about${longer.slice(1)}`}.`
    return { cause: 'too-few-requests', reason }
  }
  const reason =
    needed === undefined
      ? `${found}: too close to the threshold for any longer run to show that it holds.`
      : `${found}: not enough to tell. About ${grouped(needed)} requests would${longer}, if it stays like this.`
  return { cause: 'undecided', reason }
}

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

/** Batch means; too short a run has too few of them to speak of a spread. */
function findMean(objective: LoadObjective, means: readonly { mean: number; weight: number }[]): Finding {
  const { threshold, warn, comparator, unit } = objective
  const filled = means.filter(({ weight }) => weight > 0)
  if (filled.length === 0) return noData('There is no good answer to time.')
  const bounds = meanBounds(filled)
  if (!bounds || filled.length < fewestBatches) {
    const value = bounds?.mean ?? filled[0]!.mean
    const reason = `${formatValue(value, unit)}, but the run is too short to tell how much it varies: it needs at least 10 s.`
    return { verdict: 'inconclusive', cause: 'too-few-requests', value, interval: null, reason }
  }
  const answer = answerOfMean(bounds, comparator, threshold)
  const verdict = verdictOf(answer, warn === undefined ? undefined : answerOfMean(bounds, comparator, warn))
  const interval = { lower: Math.max(0, bounds.lower), upper: bounds.upper }
  const held = `${formatValue(bounds.mean, unit)} against ${formatTerms(objective)}`
  return {
    verdict,
    ...(verdict === 'inconclusive' && { cause: 'undecided' as const }),
    value: bounds.mean,
    interval,
    reason:
      verdict === 'inconclusive'
        ? `${held}: the interval holds the threshold; a longer run would narrow it.`
        : `${held}${verdict === 'warn' ? `, but not shown to hold ${formatTerms({ ...objective, threshold: warn! })}` : ''}.`,
  }
}

function answerOfMean({ lower, upper }: MeanBounds, comparator: LoadObjective['comparator'], bound: number): Answer {
  const ends = [compare(lower, comparator, bound), compare(upper, comparator, bound)]
  if (ends.every(end => end)) return 'holds'
  return ends.some(end => end) ? 'open' : 'broken'
}

/** The slowest answer is a fact of this run and says nothing of another: no interval, and never undecided. */
function findMax(objective: LoadObjective, batches: readonly Batch[]): Finding {
  const latency = mergeHistograms(batches.map(batch => batch.latency))
  if (latency.count === 0) return noData('There is no good answer to time.')
  const { comparator, threshold, warn, unit } = objective
  const answer = (bound: number): Answer => (compare(latency.max, comparator, bound) ? 'holds' : 'broken')
  return {
    verdict: verdictOf(answer(threshold), warn === undefined ? undefined : answer(warn)),
    value: latency.max,
    interval: null,
    reason: `The slowest of ${grouped(latency.count)} answers took ${formatValue(latency.max, unit)} against ${formatTerms(objective)}.`,
  }
}
