import { formatQuantile } from '../../model/basics/format-quantile.ts'
import { afterColon } from '../../model/basics/sentences.ts'
import { formatMeasured, formatValue } from '../../model/basics/units.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import type { Measurement } from '../../model/evidence/measurement.ts'
import type { ProfileFinding, Recovery } from '../../model/judgement.ts'
import type { ProfileMetric, ProfileObjective } from '../../model/plan/objective.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { isGreen } from '../../model/verdict.ts'
import { level } from '../../stats/clopper-pearson.ts'
import { findOfLoad } from '../load/load-objective.ts'
import {
  continued,
  type Finding,
  intervalOf,
  noData,
  outcomeBetween,
  verdictBy,
} from '../verdict/finding.ts'
import { formatTerms } from '../verdict/wording.ts'
import { impliedBar } from './bar.ts'
import { isMet } from './holds.ts'
import { censoredSlices } from './soak.ts'

/** The load, and the memory of the target where a source was asked for it. */
type Measured = { load: LoadReport; memory: Measurement | undefined }

/** What a profile found, or how a target recovered from a fault. */
type ProfileResult = ProfileFinding | { kind: 'experiment'; recovery: Recovery; sentence: string }

/** What is known of the value: itself, and bounds within which it lies. */
type Known = {
  value: number | null
  lower: number
  upper: number
  sentence: string
  isTooShort?: boolean
}

/**
 * Decides an objective of the profile on what the profile found. A capacity and a recovery are
 * measured by what holds; a slope and a linearity are not, so that the bar which nobody wrote is
 * asked for beside them.
 */
export function findOfProfile(
  objective: ProfileObjective,
  plan: Plan,
  measured: Measured,
  found: ProfileResult | undefined,
): Finding {
  const bar = impliedBar(plan)
  if (!bar) return findKnown(objective, measured, found)
  const { kind } = objective.metric
  if (kind === 'slope' || kind === 'linearity') {
    const held = findOfLoad(bar, measured.load, level)
    if (held.value === null) return held
    if (!isMet(bar, held)) {
      const reason =
        held.verdict === 'fail'
          ? `${bar.name} is broken (it ${byDefault}): ${afterColon(held.reason)}`
          : `${bar.name} is broken by what was measured (it ${byDefault}): ${formatMeasured(held.value, bar.unit, bar.threshold)}.`
      return { verdict: 'fail', value: null, interval: null, reason }
    }
  }
  const finding = findKnown(objective, measured, found)
  // What breaks is named where it broke.
  if (!isGreen(finding.verdict)) return finding
  return {
    ...finding,
    reason: `${finding.reason} ${bar.name} had to hold as well: it ${byDefault}.`,
  }
}

const byDefault = 'is required if no objective that counts is about errors'

function findKnown(
  objective: ProfileObjective,
  measured: Measured,
  found: ProfileResult | undefined,
): Finding {
  const known = found && knownOf(objective.metric, found)
  if (!known && found && isUnknown(found))
    return {
      verdict: 'inconclusive',
      cause: 'generator',
      value: null,
      interval: null,
      reason: found.sentence,
    }
  if (!known) return noData(missing(objective.metric, measured, found))
  const { value, sentence } = known
  const { verdict } = verdictBy(objective, bound =>
    outcomeBetween(known, objective.comparator, bound),
  )
  const interval = intervalOf(known.lower, known.upper)
  const terms = formatTerms(objective)
  if (verdict === 'inconclusive') {
    const reason = `${sentence} ${terms} is neither confirmed nor ruled out.`
    return { verdict, cause: known.isTooShort ? 'too-short' : 'undecided', value, interval, reason }
  }
  const missed =
    verdict === 'warn' ? `, but not ${formatValue(objective.warn!, objective.unit)}` : ''
  return {
    verdict,
    value,
    interval,
    reason: continued(sentence, `; required: ${terms}${missed}`),
  }
}

function missing(
  metric: ProfileMetric,
  { load, memory }: Measured,
  found: ProfileResult | undefined,
): string {
  const censored =
    metric.kind === 'slope' && metric.of.kind === 'quantile'
      ? censoredSlices(metric.of.quantile, load)
      : 0
  if (censored > 0)
    return `The percentile falls on a timeout in ${censored} ${censored === 1 ? 'part' : 'parts'} of the run: how it grows is not known.`
  if (metric.kind === 'slope' && metric.of.kind === 'memory') return formatMissing(memory)
  return found ? found.sentence : 'No load ran.'
}

/** What a source that was asked for the target's memory says of why it has none. */
function formatMissing(memory: Measurement | undefined): string {
  const why = memory?.kind === 'no-data' || memory?.kind === 'failed' ? memory : undefined
  if (!why) return 'No memory metric was found for the target: no source in the config reports it.'
  const hint = why.hint === undefined ? '' : ` (${why.hint})`
  return `No memory metric was found for the target: ${why.detail}${hint}.`
}

/** Because of the load generator: nothing lacked that could have been measured. */
const isUnknown = (found: ProfileResult): boolean =>
  (found.kind === 'stress' && found.steps.every(({ outcome }) => outcome === 'unknown')) ||
  ((found.kind === 'spike' || found.kind === 'experiment') && found.recovery.outcome === 'unknown')

/** Undefined where nothing is known of the metric. The one place to add a metric of a profile. */
function knownOf(metric: ProfileMetric, found: ProfileResult): Known | undefined {
  const sentence = found.sentence
  if (metric.kind === 'capacity' && found.kind === 'stress') {
    const { holds, breaks, steps } = found
    if (steps.every(({ outcome }) => outcome === 'unknown')) return undefined
    return { value: holds, lower: holds, upper: breaks ?? Number.POSITIVE_INFINITY, sentence }
  }
  if (metric.kind === 'linearity' && found.kind === 'scalability') {
    const last = found.steps.at(-1)?.linearity
    if (last == null || found.steps.length < 2) return undefined
    return { value: last, lower: last, upper: last, sentence }
  }
  if (metric.kind === 'recovery' && (found.kind === 'spike' || found.kind === 'experiment'))
    return knownRecovery(found)
  if (metric.kind === 'slope' && found.kind === 'soak') return knownSlope(metric, found)
  return undefined
}

function knownSlope(
  { of }: Extract<ProfileMetric, { kind: 'slope' }>,
  { trends }: Extract<ProfileFinding, { kind: 'soak' }>,
): Known | undefined {
  const name = of.kind === 'quantile' ? formatQuantile(of.quantile) : of.kind
  const trend = trends.find(trend => trend.name === name)
  if (!trend) return undefined
  const { perMinute: value, interval, unit, tooShort } = trend
  const inUnit = (end: number) => formatValue(end, `${unit}/min`)
  const lower = interval.lower === null ? '−∞' : inUnit(interval.lower)
  const upper = interval.upper === null ? '∞' : inUnit(interval.upper)
  const short =
    tooShort === undefined ? '' : `; the run is too short for a trend, which takes ${tooShort}`
  return {
    value,
    lower: interval.lower ?? Number.NEGATIVE_INFINITY,
    upper: interval.upper ?? Number.POSITIVE_INFINITY,
    sentence: `${name} changes by ${inUnit(value)} (${lower} to ${upper})${short}.`,
    isTooShort: tooShort !== undefined,
  }
}

function knownRecovery({
  recovery,
  sentence,
}: Extract<ProfileResult, { recovery: Recovery }>): Known | undefined {
  const { outcome, watchedMs } = recovery
  if (outcome === 'never')
    return { value: null, lower: watchedMs, upper: Number.POSITIVE_INFINITY, sentence }
  if (outcome !== 'recovered') return undefined
  return {
    value: recovery.ms,
    lower: Math.max(0, recovery.ms - recovery.windowMs),
    upper: recovery.ms,
    sentence,
  }
}
