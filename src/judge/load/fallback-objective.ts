import { clip } from '../../model/basics/clean-text.ts'
import { formatCount } from '../../model/basics/units.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import type { LoadObjective } from '../../model/plan/objective.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { continued, type Finding, noData, type Stretch } from '../verdict/finding.ts'
import { type Batch, batchesOf } from './batches.ts'
import { findShareOf, formatClusters } from './share-objective.ts'

const mostShown = 40

const shown = (marker: string): string => JSON.stringify(clip(marker, mostShown))

/** The share of the requests that were due with a successful response that contains a marker. */
export function findFallback(
  objective: LoadObjective,
  marker: string,
  { batches, moments }: { batches: readonly Batch[]; moments: readonly Batch[] },
  stretch: Stretch,
): Finding {
  if (batches.every(({ marked }) => marked === undefined))
    return noData(`No response was searched for ${shown(marker)}.`)
  const badOf = (batch: Batch) => {
    const { intended: trials, from, seconds } = batch
    return { hits: trials - heldBy(batch, marker), trials, from, seconds }
  }
  const total = (of: (batch: Batch) => number) => batches.reduce((sum, one) => sum + of(one), 0)
  const [due, good, held] = [
    total(({ intended }) => intended),
    total(batch => batch.good),
    total(batch => heldBy(batch, marker)),
  ]
  const others = [
    good < due && `${formatCount(due - good)} failed`,
    held < good && `${formatCount(good - held)} succeeded without it`,
  ].filter(Boolean)
  const said = `${formatCount(held)} of ${formatCount(due)} requests got a successful response with ${shown(marker)}`
  return findShareOf(
    objective,
    {
      bad: batches.map(badOf),
      moments: moments.map(badOf),
      isOfGood: true,
      without: 'where every response contains it',
      describe: decision =>
        `${[said, others.join(', ')].filter(Boolean).join('; ')}${formatClusters(decision)}`,
    },
    stretch,
  )
}

const heldBy = ({ marked }: Batch, marker: string): number => marked?.[marker] ?? 0

/**
 * A marker that as many responses contain while nothing is broken shows no fallback. `usual`: the
 * load while nothing was broken.
 */
export function unlessUsual(
  finding: Finding,
  { metric, request, threshold }: LoadObjective,
  usual: LoadReport,
): Finding {
  if (metric.kind !== 'fallback' || finding.verdict !== 'pass') return finding
  const batches = batchesOf(usual, 'head', request)
  const due = batches.reduce((sum, { intended }) => sum + intended, 0)
  const held = batches.reduce((sum, batch) => sum + heldBy(batch, metric.marker), 0)
  if (due > 0 && held / due < threshold) return finding
  return noData(
    due > 0
      ? `Responses contain ${shown(metric.marker)} also while nothing is broken: it does not show a fallback.`
      : `No request was due while nothing was broken: whether ${shown(metric.marker)} shows a fallback is not known.`,
  )
}

/**
 * Beside a fault that disturbs a share of the calls, a response without the marker may be that of
 * an undisturbed one. What failed is no fallback all the same.
 */
export function unlessSpared(
  finding: Finding,
  { metric, request, threshold, during }: LoadObjective,
  report: LoadReport,
  { chaos }: Plan,
): Finding {
  const isPartial = chaos?.experiments.some(one => one.name === during && one.isPartial)
  if (!isPartial || metric.kind !== 'fallback' || finding.verdict !== 'fail') return finding
  const batches = batchesOf(report, 'head', request)
  const total = (of: (batch: Batch) => number) => batches.reduce((sum, one) => sum + of(one), 0)
  if (total(({ good }) => good) < threshold * total(({ intended }) => intended)) return finding
  return {
    ...finding,
    verdict: 'inconclusive',
    cause: 'undecided',
    reason: continued(
      finding.reason,
      '; the fault disturbs only a share of the calls, and the rest need no fallback: leave out `share`',
    ),
  }
}
