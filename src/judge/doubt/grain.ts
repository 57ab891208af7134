import { formatValue } from '../../model/basics/units.ts'
import type { LoadReport, TimeSummary } from '../../model/evidence/load-report.ts'
import {
  type BaselineObjective,
  isOfLatency,
  type LoadObjective,
} from '../../model/plan/objective.ts'
import { metricKey } from '../comparison/metric-key.ts'
import { measureOf } from '../load/figures.ts'
import { verdictOfFact } from '../verdict/fact.ts'
import { continued, type Finding, noData } from '../verdict/finding.ts'
import { formatTerms, formatWarn } from '../verdict/wording.ts'

/*
 * What can be said of a report that is coarser than the gate's own. An engine that sums a run up
 * gives values, and how sure they are cannot be worked out from them: nothing is decided on such a
 * value but the slowest answer, which is a fact.
 */

const why =
  'the load engine reports totals of the run alone, from which no interval can be worked out'

/** Decides one objective on totals of the head side. */
export function findOfSummary(objective: LoadObjective, report: LoadReport): Finding {
  const value = figureOf(objective, report)
  if (value === undefined) return noData(`The load engine reports no ${nameOf(objective)}.`)
  const said = formatValue(value, objective.unit)
  if (objective.metric.kind === 'max') {
    const { verdict, warned } = verdictOfFact(value, objective)
    const reason = `${said} (the slowest request)${formatWarn(objective, warned)}.`
    return { verdict, value, interval: null, reason }
  }
  const reason = `${said}, required: ${formatTerms(objective)}; ${why}.`
  return { verdict: 'inconclusive', cause: 'no-interval', value, interval: null, reason }
}

/** A comparison is one of batches over time. */
export const notCompared = (): Finding => ({
  verdict: 'inconclusive',
  cause: 'no-interval',
  value: null,
  interval: null,
  reason: `Not compared: ${why}.`,
})

function figureOf({ metric, request }: LoadObjective, report: LoadReport): number | undefined {
  const times = report.times?.find(({ side, name }) => side === 'head' && name === request)
  switch (metric.kind) {
    case 'quantile':
      return quantileOf(times, metric.quantile)
    case 'avg':
      return times?.mean
    case 'max':
      return times?.max
    case 'handshake':
    case 'fallback':
      return undefined
    default:
      return measureOf(report, metric, request)?.value
  }
}

/** Percentiles that lie between two that are there are nobody's. */
const quantileOf = (times: TimeSummary | undefined, level: number): number | undefined =>
  times?.quantiles.find(({ quantile }) => Math.abs(quantile - level) < 1e-9)?.ms

const nameOf = ({ metric, request }: LoadObjective): string =>
  request === undefined ? metricKey(metric) : `${metricKey(metric)} of ${request}`

/**
 * Says of a time that it counts from the send: waiting for a busy target is no part of it, and it
 * looks better than it was.
 */
export const withLatencyFromSend = (
  finding: Finding,
  { metric }: Pick<LoadObjective | BaselineObjective, 'metric'>,
  { latencyFrom }: LoadReport,
): Finding =>
  latencyFrom === 'sent' && finding.value !== null && isOfLatency(metric)
    ? {
        ...finding,
        reason: continued(
          finding.reason,
          '; times count from the send, so they leave out the wait before it',
        ),
      }
    : finding
