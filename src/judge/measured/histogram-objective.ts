import { defined } from '../../model/basics/defined.ts'
import { formatQuantile } from '../../model/basics/format-quantile.ts'
import { formatCount, formatValue } from '../../model/basics/units.ts'
import type { HistogramGroup, Measurement } from '../../model/evidence/measurement.ts'
import type { Interval } from '../../model/judgement.ts'
import type { ObjectiveTerms } from '../../model/plan/objective.ts'
import { verdicts } from '../../model/verdict.ts'
import { formatClusters } from '../load/share-objective.ts'
import {
  type BoundOutcome,
  continued,
  type Finding,
  noData,
  type Stretch,
  verdictBy,
} from '../verdict/finding.ts'
import { complement, opposite, wantsLittle } from '../verdict/share-decision.ts'
import { findingOfShare, formatLabels, formatValueBeside } from '../verdict/wording.ts'
import { formatHidden } from './counts-objective.ts'
import { type HistogramQuestion, histogramQuestion } from './histogram-question.ts'
import { formatLeft, sortGroups } from './sent-groups.ts'

type Histogram = Extract<Measurement, { kind: 'histogram' }>
type GroupQuestion = {
  objective: ObjectiveTerms
  quantile: number
  intervalMs: number
  of?: string
  stretch: HistogramStretch
}

type HistogramStretch = Pick<Stretch, 'seconds' | 'level' | 'sent'>

/**
 * A quantile of what a server's histogram observed: each group is decided for itself, and the worst
 * decides.
 */
export function findHistogram(
  objective: ObjectiveTerms,
  quantile: number,
  { groups, intervalMs, of }: Histogram,
  stretch: HistogramStretch,
): Finding {
  const terms = { objective, quantile, intervalMs, stretch, ...defined({ of }) }
  const findAll = (some: readonly HistogramGroup[]) =>
    some.flatMap(group => {
      const question = histogramQuestion(group.buckets, quantile, stretch.level, some.length)
      return question ? [{ group, finding: findGroup(terms, question, group) }] : []
    })
  const { kept, left } = sortGroups(findAll(groups), stretch.sent)
  // Of fewer questions each has a larger part of the level.
  const found = findAll(left.length > 0 ? kept.map(({ group }) => group) : groups)
  const sign = wantsLittle(objective.comparator) ? -1 : 1
  const [worst] = found.toSorted(
    ({ finding: a }, { finding: b }) =>
      verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) || sign * (a.value! - b.value!),
  )
  if (!worst) return noData('No data: the histogram observed nothing in the window.')
  const { group, finding } = worst
  const labels = Object.entries(group.labels)
  if (labels.length === 0) return finding
  const among = found.length > 1 ? `, the worst of ${found.length},` : ''
  const reason = `${formatLabels(labels)}${among} is ${finding.reason}`
  return { ...finding, reason: continued(reason, formatLeft(left)) }
}

function findGroup(
  terms: GroupQuestion,
  question: HistogramQuestion,
  { hidden }: HistogramGroup,
): Finding {
  const { objective, quantile, intervalMs, of = 'requests', stretch } = terms
  const { value, interval } = question
  const wantsMore = !wantsLittle(objective.comparator)
  const outcomeAt = (threshold: number): BoundOutcome => {
    const decision = question.decide(threshold)
    if (decision.kind === 'coarse') return 'open'
    return wantsMore ? opposite(decision.share.outcome) : decision.share.outcome
  }
  const decision = question.decide(objective.threshold)
  if (decision.kind === 'coarse') {
    const reason = describeCoarse(objective, quantile, question.between, decision.around)
    return { verdict: 'inconclusive', cause: 'resolution', value, interval, reason }
  }
  const { verdict, warned } = verdictBy(objective, outcomeAt)
  const { share, bound } = decision
  const above = bound === null ? '' : ` were above ${formatValue(bound, objective.unit)}`
  const counts = `${formatCount(share.hits)} of ${formatCount(share.trials)} ${of}${above}`
  const noted = `${formatHidden(hidden, intervalMs)}${formatClusters(share)}`
  // In the last bucket nothing but its lower bound is known.
  const how = question.between.upper === null ? 'more than' : 'about'
  const said = `${how} ${formatValueBeside(value, interval, verdict, objective)} (${counts}${noted})`
  return findingOfShare(
    objective,
    { verdict, warned, value, interval, said },
    {
      decision: share,
      limit: complement(quantile),
      wantsMore,
      without: 'with none of them',
      ...stretch,
    },
  )
}

function describeCoarse(
  objective: ObjectiveTerms,
  quantile: number,
  between: Interval,
  around: Interval,
): string {
  const format = (bound: number) => formatValue(bound, objective.unit)
  const { lower, upper } = between
  const place =
    lower !== null && upper !== null
      ? `between ${format(lower)} and ${format(upper)}`
      : lower !== null
        ? `above ${format(lower)}`
        : upper !== null
          ? `at most ${format(upper)}`
          : 'anywhere'
  const bounds = [around.lower, around.upper].filter(bound => bound !== null).map(format)
  const nearest =
    bounds.length > 1
      ? `the bounds around are ${bounds.join(' and ')}`
      : `the nearest bound is ${bounds[0]}`
  return `${place}, as precisely as the buckets show ${formatQuantile(quantile)}; a bucket bound at ${format(objective.threshold)} would decide it${bounds.length > 0 ? ` (${nearest})` : ''}.`
}
