import { defined } from '../../model/basics/defined.ts'
import { formatCount, formatRelative, formatSigned, formatValue } from '../../model/basics/units.ts'
import type { HistoryEvidence, PastRun } from '../../model/evidence/evidence.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import type { Interval } from '../../model/judgement.ts'
import type { BaselineObjective, ComparedMetric } from '../../model/plan/objective.ts'
import { clopperPearson, fewestTrials } from '../../stats/clopper-pearson.ts'
import { studentQuantile } from '../../stats/distributions/student-t.ts'
import { answeredIn } from '../load/answered.ts'
import { countOf, leastSum, percentileOf, timedOf } from '../load/timed.ts'
import { noData, withoutPass } from '../verdict/finding.ts'
import { wantsLittle } from '../verdict/share-decision.ts'
import {
  type Compared,
  changeOf,
  holds,
  isBroken,
  isLiteral,
  redShare,
  unknownTime,
} from './compared.ts'
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
  if (measured === undefined) return noData('No comparison: this run has no response to measure.')
  const { value, isLeast } = measured
  const key = metricKey(metric, request)
  const past = pastValues(history, key)
  if (past.length < fewestPastRuns) {
    const known = past.length === 0 ? 'none yet' : `${past.length} so far`
    return {
      verdict: 'inconclusive',
      cause: 'short-history',
      value,
      interval: null,
      reason: `A comparison takes ${fewestPastRuns} earlier runs that passed with the same load and target (${known}).`,
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

/** `isLeast`: with timeouts, which took nobody knows how long, the value is a lower bound. */
export type MeasuredMetric = { value: number; isLeast: boolean }

/**
 * A metric of head over the whole run; undefined where there is nothing to take it of. `slow` needs
 * two sides.
 */
export function measureOf(
  report: LoadReport,
  metric: ComparedMetric,
  request?: string,
): MeasuredMetric | undefined {
  const cells = report.cells.filter(
    ({ side, name }) => side === 'head' && (request === undefined || name === request),
  )
  const sum = (key: 'sent' | 'dropped' | 'good') =>
    cells.reduce((total, cell) => total + cell[key], 0)
  const exactly = (value: number): MeasuredMetric => ({ value, isLeast: false })
  const share = (bad: number, of: number) => (of > 0 ? exactly(bad / of) : undefined)
  switch (metric.kind) {
    case 'quantile': {
      const found = percentileOf(timedOf(cells), metric.quantile)
      return found && { value: found.ms, isLeast: found.isCensored }
    }
    case 'avg': {
      const times = timedOf(cells)
      const count = countOf(times)
      return count > 0 ? { value: leastSum(times) / count, isLeast: times.timeouts > 0 } : undefined
    }
    case 'throughput': {
      const answered = answeredIn(report, 'head', request) ?? sum('good')
      return report.seconds > 0 && answered > 0 ? exactly(answered / report.seconds) : undefined
    }
    case 'error_rate':
      return share(sum('sent') - sum('good'), sum('sent'))
    case 'availability':
      return share(sum('good'), sum('sent') + sum('dropped'))
    case 'slow':
      return undefined
  }
}

const isShare = ({ kind }: ComparedMetric): boolean =>
  kind === 'error_rate' || kind === 'availability'

/** Mean and t·s·√(1 + 1/n) of the next one. */
function predict(
  values: readonly number[],
  level: number,
  least: number,
): { mean: number; half: number } {
  const n = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1)
  const half =
    studentQuantile(1 - level, n - 1) * Math.max(least, Math.sqrt(variance)) * Math.sqrt(1 + 1 / n)
  return { mean, half }
}

function compareLogs(
  objective: BaselineObjective,
  value: number,
  past: readonly number[],
  { pass: passLevel, fail: failLevel }: PastTerms,
): Compared {
  const { comparator, tolerance } = objective
  const logs = past.filter(one => one > 0).map(Math.log)
  const sign = wantsLittle(comparator) ? 1 : -1
  const { mean, half } = predict(logs, passLevel, leastSpread)
  const base = Math.exp(mean)
  const worse = sign * (Math.log(value) - mean)
  const most = Math.max(tolerance.relative ?? 0, (tolerance.absolute ?? 0) / base)
  const limit = (share: number) =>
    sign > 0 ? Math.log1p(share) : share < 1 ? -Math.log1p(-share) : Infinity
  const lower = worse - predict(logs, failLevel, leastSpread).half
  const upper = worse + half
  const ends = [sign * lower, sign * upper].map(Math.expm1).toSorted((a, b) => a - b)
  const threshold = base * (1 + sign * most)
  const found = {
    value,
    base,
    threshold,
    change: Math.expm1(sign * worse),
    interval: between(ends),
  }
  return decide(objective, found, past.length, {
    isWithin: upper < limit(most),
    isWorse: lower > 0,
    isRed: (isLiteral(objective) ? lower : worse) >= limit(most * redShare(objective)),
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
  const trials = trialsOf(report, objective)
  const hits = Math.round(bad(value) * trials)
  const { mean, half } = predict(shares, pass, 0)
  const increase = bad(value) - mean
  const upper = Math.max(increase + half, clopperPearson(hits, trials, pass).upper - mean)
  const lower = Math.min(
    increase - predict(shares, fail, 0).half,
    clopperPearson(hits, trials, fail).lower - mean,
  )
  const most = objective.tolerance.absolute ?? 0
  const base = bad(mean)
  const relative = [lower, upper].map(end => (base > 0 ? (bad(mean + end) - base) / base : end))
  const found = {
    value,
    base,
    threshold: bad(mean + most),
    change: changeOf({ value, base }),
    interval: between(relative.toSorted((a, b) => a - b)),
  }
  // Where runs agree well enough, what is missing are requests.
  const requests = increase + half < most && {
    had: trials,
    needed: fewestTrials(n => clopperPearson(bad(value) * n, n, pass).upper - mean < most),
  }
  return decide(objective, found, past.length, {
    isWithin: upper < most,
    isWorse: lower > 0,
    isRed: (isLiteral(objective) ? lower : increase) >= most * redShare(objective),
    ...defined({ requests: requests || undefined }),
  })
}

function trialsOf({ cells }: LoadReport, { metric, request }: BaselineObjective): number {
  return cells
    .filter(({ side, name }) => side === 'head' && (request === undefined || name === request))
    .reduce(
      (sum, { sent, dropped }) => sum + sent + (metric.kind === 'availability' ? dropped : 0),
      0,
    )
}

const between = ([lower = Number.NaN, upper = Number.NaN]: readonly number[]): Interval => ({
  lower: Number.isFinite(lower) ? lower : null,
  upper: Number.isFinite(upper) ? upper : null,
})

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
