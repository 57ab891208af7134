import type { Measurement } from '../model/evidence.ts'
import type { PrometheusObjective } from '../model/plan.ts'
import { formatValue } from '../model/units.ts'
import { compare } from './compare.ts'
import { type Answer, type Finding, formatTerms, noData, notMeasured, verdictOf } from './finding.ts'

/** Decides one objective on what a provider measured: a number as the server gave it, without an interval. */
export function findOfMeasurement(objective: PrometheusObjective, measurement: Measurement | undefined): Finding {
  if (!measurement) return notMeasured('It was not measured.')
  switch (measurement.kind) {
    case 'value':
      return findValue(objective, measurement.value)
    case 'no-data':
      return noData(`No data: ${measurement.detail}.`)
    case 'failed':
      return { ...notMeasured(withHint(measurement.detail, measurement.hint)), cause: 'provider' }
    case 'series':
      return { ...notMeasured(severalSeries(measurement.series.map(({ labels }) => labels))), cause: 'several-series' }
    case 'ratio':
      return { ...notMeasured('The query gave a ratio where a value was asked for.'), cause: 'provider' }
  }
}

function findValue(objective: PrometheusObjective, value: number): Finding {
  // A record cannot hold NaN or infinity, and neither is evidence of anything good.
  if (!Number.isFinite(value)) return noData(`No data: the query gave ${String(value)}.`)
  const { comparator, threshold, warn, unit } = objective
  const answer = (bound: number): Answer => (compare(value, comparator, bound) ? 'holds' : 'broken')
  const verdict = verdictOf(answer(threshold), warn === undefined ? undefined : answer(warn))
  const held = `${formatValue(value, unit)} against ${formatTerms(objective)}`
  const milder = verdict === 'warn' ? `, but not ${formatTerms({ ...objective, threshold: warn! })}` : ''
  return { verdict, value, interval: null, reason: `${held}${milder}.` }
}

const mostShown = 3

function severalSeries(labels: readonly Record<string, string>[]): string {
  const shown = labels.slice(0, mostShown).map(formatLabels).join(', ')
  const more = labels.length > mostShown ? ` and ${labels.length - mostShown} more` : ''
  return `The query gave ${labels.length} series where one number is needed (${shown}${more}): aggregate them, for example with sum(…) or max(…).`
}

const formatLabels = (labels: Record<string, string>): string =>
  `{${Object.entries(labels)
    .slice(0, 4)
    .map(([name, value]) => `${name}="${value}"`)
    .join(', ')}}`

const withHint = (detail: string, hint: string | undefined): string =>
  `Prometheus could not be asked: ${detail}${hint ? ` (${hint})` : ''}.`
