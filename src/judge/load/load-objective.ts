import { defined } from '../../model/basics/defined.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import type { LoadObjective } from '../../model/plan/objective.ts'
import { findOfSummary, withLatencyFromSend } from '../doubt/grain.ts'
import type { RunEnd } from '../failures/terminal-outage.ts'
import { type Finding, noData, type Stretch } from '../verdict/finding.ts'
import { type Batch, batchesOf, mostMoments } from './batches.ts'
import { findFallback } from './fallback-objective.ts'
import { findHandshake } from './handshake-objective.ts'
import { findMax } from './max-objective.ts'
import { findAverage, findThroughput } from './mean-objective.ts'
import { findQuantile } from './quantile-objective.ts'
import { findShare } from './share-objective.ts'

/**
 * Decides one objective on what the load found at the head side; `end`: where the report lasts to
 * the end of the run.
 */
export function findOfLoad(
  objective: LoadObjective,
  report: LoadReport,
  level: number,
  end?: RunEnd,
): Finding {
  const batches = batchesOf(report, 'head', objective.request)
  if (batches.every(({ intended }) => intended === 0))
    return noData(
      objective.request === undefined
        ? 'No request was due in the measured window.'
        : `No request named ${objective.request} was due in the measured window.`,
    )
  const { seconds, windowSeconds } = report
  const stretch = { seconds, windowSeconds, level, ...defined({ end }) }
  const found =
    report.grain === 'summary'
      ? findOfSummary(objective, report)
      : find(objective, report, batches, stretch)
  return withLatencyFromSend(found, objective, report)
}

/** The one place to add a metric of the load. */
function find(
  objective: LoadObjective,
  report: LoadReport,
  batches: readonly Batch[],
  stretch: Stretch,
): Finding {
  const { metric, request } = objective
  switch (metric.kind) {
    case 'availability':
    case 'error_rate':
      return findShare(objective, batches, batchesOf(report, 'head', request, mostMoments), stretch)
    case 'fallback': {
      const moments = batchesOf(report, 'head', request, mostMoments)
      return findFallback(objective, metric.marker, { batches, moments }, stretch)
    }
    case 'quantile':
      return findQuantile(objective, metric.quantile, batches, stretch)
    case 'avg':
      return findAverage(objective, batches, stretch)
    case 'throughput':
      return findThroughput(objective, batches, stretch)
    case 'handshake':
      return findHandshake(objective, metric.of, report)
    case 'max':
      return findMax(objective, batches)
  }
}
