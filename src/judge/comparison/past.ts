import { defined } from '../../model/basics/defined.ts'
import { formatCount, formatRelative, formatSigned, formatValue } from '../../model/basics/units.ts'
import type { HistoryEvidence, PastRun } from '../../model/evidence/evidence.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import type { BaselineObjective, ComparedMetric } from '../../model/plan/objective.ts'
import { clopperPearson, fewestTrials } from '../../stats/clopper-pearson.ts'
import { studentQuantile } from '../../stats/distributions/student-t.ts'
import { mean, variance } from '../../stats/sum.ts'
import { cellsOf, countsOf, measureOf } from '../load/figures.ts'
import { intervalOf, noData, withoutPass } from '../verdict/finding.ts'
import {
  type Compared,
  changeOf,
  holds,
  isBroken,
  isLiteral,
  redShare,
  unknownTime,
} from './compared.ts'
import { limitsOf } from './decide-shift.ts'
import { metricKey } from './metric-key.ts'
import { mostOwnErrors } from './standard.ts'

/** With fewer earlier runs nobody knows how much runs differ. */
const fewestPastRuns = 5
/** Runs never agree better than this, whatever a few of them look like; on a logarithmic scale. */
const leastSpread = 0.01

/** One-sided levels of the bounds; a failure's is its share of the family. */
export type PastTerms = { pass: number; fail: number }

/**
 * Compares with earlier runs: is this one outside of where the next run without a change would lie?
 * The Student-t prediction interval mean ± t·s·√(1 + 1/n) of n runs, of logarithms for times and
 * rates. Weaker than two deployments side by side, because it includes how much runs differ from
 * day to day.
 */
export function compareWithPast(
  objective: BaselineObjective,
  report: LoadReport,
  history: HistoryEvidence,
  terms: PastTerms,
): Compared {
  const { metric, request } = objective
  const measured = measureOf(report, metric, request)
  // Of a time or a rate of zero there is no relative change.
  if (!measured || (measured.value === 0 && !isShare(metric)))
    return noData('No comparison: this run has no response to measure.')
  const { value, isLeast } = measured
  const past = pastValues(history, metricKey(metric, request)).filter(
    one => one > 0 || isShare(metric),
  )
  if (past.length < fewestPastRuns) {
    const known = past.length === 0 ? 'none so far' : `${past.length} so far`
    return {
      verdict: 'inconclusive',
      cause: 'short-history',
      value,
      interval: null,
      reason: `A comparison needs ${fewestPastRuns} earlier runs that passed with the same load and target (${known}).`,
    }
  }
  if (isShare(metric)) return compareShares(objective, report, value, past, terms)
  const compared = compareLogs(objective, value, past, terms)
  return isLeast ? withoutPass(compared, unknownTime) : compared
}

/** Of the runs that measured the same way and were mostly good. */
export function pastValues({ runs, fingerprint }: HistoryEvidence, key: string): number[] {
  return runs.flatMap(run =>
    run.fingerprint === fingerprint && isStandard(run) && Object.hasOwn(run.values, key)
      ? run.values[key]!
      : [],
  )
}

const isStandard = ({ values }: PastRun): boolean => (values.error_rate ?? 0) <= mostOwnErrors

const isShare = ({ kind }: ComparedMetric): boolean =>
  kind === 'error_rate' || kind === 'availability'

/** Mean and t·s·√(1 + 1/n) of the next one. */
function predict(
  values: readonly number[],
  level: number,
  least: number,
): { mean: number; half: number } {
  const n = values.length
  const spread = Math.max(least, Math.sqrt(variance(values)))
  const half = studentQuantile(1 - level, n - 1) * spread * Math.sqrt(1 + 1 / n)
  return { mean: mean(values), half }
}

function compareLogs(
  objective: BaselineObjective,
  value: number,
  past: readonly number[],
  { pass: passLevel, fail: failLevel }: PastTerms,
): Compared {
  const logs = past.map(Math.log)
  const { mean: usual, half } = predict(logs, passLevel, leastSpread)
  const base = Math.exp(usual)
  const { sign, threshold, pass, fail } = limitsOf(objective, base)
  const worse = sign * (Math.log(value) - usual)
  const lower = worse - predict(logs, failLevel, leastSpread).half
  const upper = worse + half
  const ends = [sign * lower, sign * upper].map(Math.expm1)
  const interval = intervalOf(Math.min(...ends), Math.max(...ends))
  const change = Math.expm1(sign * worse)
  const found = { value, base, threshold, change, interval }
  return decide(objective, found, past.length, {
    isWithin: upper < pass,
    isWorse: lower > 0,
    isRed: (isLiteral(objective) ? lower : worse) >= fail,
  })
}

/** Beyond how runs differ, a share is known no better than its requests allow. */
function compareShares(
  objective: BaselineObjective,
  report: LoadReport,
  value: number,
  past: readonly number[],
  { pass, fail }: PastTerms,
): Compared {
  const isAvailability = objective.metric.kind === 'availability'
  const bad = (share: number) => (isAvailability ? 1 - share : share)
  const shares = past.map(bad)
  const { intended, sent } = countsOf(cellsOf(report, 'head', objective.request))
  const trials = isAvailability ? intended : sent
  const hits = Math.round(bad(value) * trials)
  const { mean: usual, half } = predict(shares, pass, 0)
  const increase = bad(value) - usual
  const upper = Math.max(increase + half, clopperPearson(hits, trials, pass).upper - usual)
  const lower = Math.min(
    increase - predict(shares, fail, 0).half,
    clopperPearson(hits, trials, fail).lower - usual,
  )
  const most = objective.tolerance.absolute ?? 0
  const base = bad(usual)
  const relative = [lower, upper].map(end => (base > 0 ? (bad(usual + end) - base) / base : end))
  const found = {
    value,
    base,
    threshold: bad(usual + most),
    change: changeOf({ value, base }),
    interval: intervalOf(Math.min(...relative), Math.max(...relative)),
  }
  // Where runs agree well enough, what is missing are requests.
  const requests = increase + half < most && {
    had: trials,
    needed: fewestTrials(n => clopperPearson(bad(value) * n, n, pass).upper - usual < most),
  }
  return decide(objective, found, past.length, {
    isWithin: upper < most,
    isWorse: lower > 0,
    isRed: (isLiteral(objective) ? lower : increase) >= most * redShare(objective),
    ...defined({ requests: requests || undefined }),
  })
}

type PastComparison = Required<Pick<Compared, 'base' | 'change' | 'threshold' | 'interval'>> & {
  value: number
}

/** `requests`: how many it takes where only they are missing; Infinity where no number does. */
type Decided = {
  isWithin: boolean
  isWorse: boolean
  isRed: boolean
  requests?: { had: number; needed: number }
}

function decide(
  objective: BaselineObjective,
  found: PastComparison,
  runs: number,
  { isWithin, isWorse, isRed, requests }: Decided,
): Compared {
  const { unit } = objective
  const { value, base, change, interval } = found
  const signed = (share: number | null | undefined) =>
    share == null ? '∞' : formatSigned(share, formatRelative)
  const by =
    typeof change === 'number'
      ? `: ${signed(change)} (${signed(interval?.lower)} to ${signed(interval?.upper)})`
      : ''
  const said = `${formatValue(value, unit)} against ${formatValue(base ?? 0, unit)} in ${runs} earlier runs${by}`
  if (isWithin) return { ...found, ...holds(objective, said, isWorse) }
  if (isWorse && isRed) return { ...found, ...isBroken(objective, said) }
  return {
    ...found,
    verdict: 'inconclusive',
    cause: 'undecided',
    reason: `${said}; ${settle(requests)}.`,
  }
}

function settle(requests: Decided['requests']): string {
  if (!requests || !Number.isFinite(requests.needed))
    return 'runs differ too much from one another to decide this: compare with a second deployment (baseline.url)'
  const { had, needed } = requests
  return `${formatCount(had)} requests cannot show so small a difference; it takes about ${formatCount(Number(needed.toPrecision(3)))}: run longer, or raise load.rate`
}
