import { formatCount, formatMilliseconds } from '../../model/basics/units.ts'
import type { BadOf, Measurement } from '../../model/evidence/measurement.ts'
import type { ObjectiveTerms } from '../../model/plan/objective.ts'
import type { ShareQuestion } from '../../model/plan/question.ts'
import { findShareOf, formatClusters } from '../load/share-objective.ts'
import { type Finding, noData, type Stretch } from '../verdict/finding.ts'
import type { ShareDecision } from '../verdict/share-decision.ts'

type Counts = Extract<Measurement, { kind: 'ratio' }>

/** The share of two counters, decided as that of the load's requests is. */
export function findCounts(
  objective: ObjectiveTerms,
  { partIs }: Pick<ShareQuestion, 'partIs'>,
  counts: Counts,
  stretch: Pick<Stretch, 'seconds' | 'level' | 'end'>,
): Finding {
  const { bad, total, batches = [] } = counts
  // A record cannot hold NaN, and nothing of nothing is no share.
  if (!(total > 0) || !(bad >= 0)) return noData('No data: nothing was counted in the window.')
  const isWhole = batches.reduce((sum, batch) => sum + batch.total, 0) === total
  const trials = (isWhole ? batches : [counts]).map(batch => ({
    hits: batch.bad,
    trials: batch.total,
  }))
  const seconds = stretch.seconds / trials.length
  const moments = trials.map((count, batch) => ({ ...count, from: batch * seconds, seconds }))
  const describe = (decision: ShareDecision) => formatCounts(decision, partIs, counts)
  return findShareOf(
    objective,
    { bad: trials, moments, isOfGood: partIs === 'good', describe },
    stretch,
  )
}

function formatCounts(decision: ShareDecision, partIs: 'bad' | 'good', counts: Counts): string {
  const { hits, trials } = decision
  const part = partIs === 'bad' ? hits : trials - hits
  const edges =
    counts.hidden && counts.intervalMs ? formatEdges(counts.hidden, partIs, counts.intervalMs) : ''
  const clusters = formatClusters(decision, counts.of === undefined ? undefined : ofOthers)
  return `${formatCount(part)} of ${formatCount(trials)} ${counts.of ?? 'requests'}${edges}${clusters}`
}

/** Slow spans, or lines of logs, are not down. */
const ofOthers = { total: 'bad', partial: 'mostly bad' }

function formatEdges({ bad, total }: BadOf, partIs: 'bad' | 'good', intervalMs: number): string {
  const hidden = partIs === 'bad' ? bad : total - bad
  return formatHidden(
    total,
    intervalMs,
    hidden > 0 && hidden < total ? `±${formatCount(hidden)} and ` : '',
  )
}

/**
 * What scrapes that are some time apart cannot tell: whether it was just within the window or just
 * outside of it.
 */
export const formatHidden = (hidden: number, intervalMs: number, before = ''): string =>
  hidden > 0
    ? `, ${before}±${formatCount(hidden)} at the window's edges: one scrape is ${formatMilliseconds(intervalMs)}`
    : ''
