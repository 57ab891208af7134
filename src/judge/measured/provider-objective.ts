import { listed } from '../../model/basics/listed.ts'
import { formatNumber, formatValue } from '../../model/basics/units.ts'
import type { Measurement, Series } from '../../model/evidence/measurement.ts'
import type { Use } from '../../model/evidence/use.ts'
import type { MeasuredObjective } from '../../model/plan/objective.ts'
import { isGreen } from '../../model/verdict.ts'
import { verdictOfFact } from '../verdict/fact.ts'
import { type Finding, noData, notMeasured, type Stretch } from '../verdict/finding.ts'
import { formatLabels, formatTerms, formatValueBeside, formatWarn } from '../verdict/wording.ts'
import { findCounts } from './counts-objective.ts'
import { findHistogram } from './histogram-objective.ts'

/** Decides one objective on what a provider measured. */
export function findOfMeasurement(
  objective: MeasuredObjective,
  measurement: Measurement,
  stretch: Omit<Stretch, 'windowSeconds'>,
): Finding {
  const { question } = objective
  switch (measurement.kind) {
    case 'value':
      return question.kind === 'value'
        ? findValue(objective, measurement)
        : notQueried('one number')
    case 'ratio':
      return question.kind === 'share'
        ? findCounts(objective, question, measurement, stretch)
        : notQueried('counts')
    case 'histogram':
      return question.kind === 'quantile'
        ? findHistogram(objective, question.quantile, measurement, stretch)
        : notQueried('a histogram')
    case 'use':
      return question.kind === 'use'
        ? findValue(objective, {
            value: measurement.most,
            detail: describeUse(measurement, objective),
          })
        : notQueried('what the target uses')
    case 'alerts':
      return notQueried('alerts')
    case 'no-data':
      return noData(`No data: ${withHint(measurement)}.`)
    case 'failed':
      return notMeasured('provider', formatFailure(measurement))
    case 'series':
      return findSeries(measurement)
  }
}

/** What may look better than it is can show that an objective is broken, and nothing else. */
export const unlessUnproven = (finding: Finding, measured: Measurement | undefined): Finding =>
  measured?.unproven !== undefined && isGreen(finding.verdict)
    ? noData(`No data: ${measured.unproven}.`)
    : finding

/** As where a record is judged by a config that asks for something else under the same name. */
const notQueried = (given: string): Finding =>
  notMeasured('provider', `The source returned ${given}, which is not what the objective needs.`)

type Value = Pick<Extract<Measurement, { kind: 'value' }>, 'value' | 'detail'>

/**
 * `most of 2 processes together; 0.4 cores on average`: the most is what is held against the
 * threshold.
 */
function describeUse({ average, processes }: Use, { unit }: MeasuredObjective): string {
  const whose = processes > 1 ? ` of ${processes} processes` : ''
  if (average === undefined) return `counted over the window${whose}`
  return `the peak${whose} over the window; ${formatValue(average, unit)} on average`
}

/** What the edges of scrapes may add to a share that a query works out from two counters. */
const beyondShare = 0.05

/** A number as the server gave it, without an interval. */
function findValue(objective: MeasuredObjective, { value, detail }: Value): Finding {
  // A record cannot hold NaN or infinity, and neither is evidence of anything good.
  if (!Number.isFinite(value)) return noData(`No data: the query returned ${String(value)}.`)
  if (objective.slo && (value < -beyondShare || value > 1 + beyondShare))
    return notMeasured(
      'provider',
      `The query returned ${formatNumber(value)}, which is no share between 0 and 1: if it is in percent, divide it by 100.`,
    )
  const { verdict, warned } = verdictOfFact(value, objective)
  const against =
    verdict === 'fail' ? `, not ${formatTerms(objective)}` : formatWarn(objective, warned)
  const said = `${formatValueBeside(value, null, verdict, objective)}${detail ? ` (${detail})` : ''}`
  return { verdict, value, interval: null, reason: `${said}${against}.` }
}

const mostShown = 3

/** A value objective takes one number: which of several series is meant is the user's to say. */
function findSeries({ series, hint }: Extract<Measurement, { kind: 'series' }>): Finding {
  if (series.length === 0) return noData('No data: the query returned no series.')
  const suchAs = hint === undefined ? '' : `, such as with ${hint}`
  if (series.length === 1)
    return notMeasured(
      'provider',
      `The query returned values over time where one number is needed: select one${suchAs}.`,
    )
  const labels = series.map(one => formatLabels(differing(one.labels, series)))
  return notMeasured(
    'several-series',
    `The query returned ${series.length} series where one number is needed (${listed(labels, mostShown)}): aggregate them${suchAs}.`,
  )
}

/** The labels that tell a series from the others. */
const differing = (labels: Record<string, string>, series: readonly Series[]): [string, string][] =>
  Object.entries(labels).filter(([name, value]) =>
    series.some(other => other.labels[name] !== value),
  )

export const formatFailure = (failure: { detail: string; hint?: string }): string =>
  `The metrics source could not return a result: ${withHint(failure)}.`

const withHint = ({ detail, hint }: { detail: string; hint?: string }): string =>
  hint ? `${detail} (${hint})` : detail
