import { listed } from '../../model/basics/listed.ts'
import { formatMeasured, formatValue } from '../../model/basics/units.ts'
import type { HealthEffect } from '../../model/evidence/load/health-fact.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import { type HealthCheck, lacksData } from '../../model/judgement.ts'
import type { BaselineObjective, Comparator, LoadMetric } from '../../model/plan/objective.ts'
import { isGreen, type Verdict } from '../../model/verdict.ts'
import { asIfAllWereSent, withoutOwnShare, withStatusesAlone } from '../load/own-share.ts'
import type { Finding } from '../verdict/finding.ts'
import { wantsLittle } from '../verdict/share-decision.ts'

/*
 * What the generator's own trouble puts in doubt: only what it could have changed. A breached check
 * moves a figure one way only, so it can have made a failure or a pass but not both; and where the
 * figure is known as it would have been at best without the trouble, what is found there too
 * stands.
 */

type Metric = LoadMetric['kind'] | BaselineObjective['metric']['kind']
/** What handshakes show is no matter of time or load. */
type Moved = Exclude<Metric, 'handshake'>
type Move = 'up' | 'down'

/**
 * Latency counts from the intended start: being late only adds. A milder load makes no target
 * slower or less reliable.
 */
const moves: Record<'adds time' | 'sends less', Record<Moved, Move>> = {
  'adds time': {
    quantile: 'up',
    avg: 'up',
    max: 'up',
    slow: 'up',
    error_rate: 'up',
    availability: 'down',
    fallback: 'down',
    throughput: 'down',
  },
  'sends less': {
    quantile: 'down',
    avg: 'down',
    max: 'down',
    slow: 'down',
    error_rate: 'down',
    availability: 'up',
    fallback: 'up',
    throughput: 'down',
  },
}

/** What is asked of a figure, and what is found of it in a report. */
export type Question = {
  metric: Metric
  comparator: Comparator
  find: (report: LoadReport) => Verdict
}

export const breachesOf = (
  checks: readonly HealthCheck[],
  ...effects: HealthEffect[]
): HealthCheck[] =>
  checks.filter(({ ok, effect }) => !ok && effect !== undefined && effects.includes(effect))

/** The breaches that may have made what is found of one side. */
export function doubtsOfSide(
  question: Question,
  report: LoadReport,
  checks: readonly HealthCheck[],
): HealthCheck[] {
  const { metric, find } = question
  if (metric === 'handshake') return []
  const addsTime = breachesOf(checks, 'adds time')
  const sendsLess = breachesOf(checks, 'sends less')
  const found = addsTime.length + sendsLess.length > 0 ? find(report) : 'inconclusive'
  const isSuspect = (effect: keyof typeof moves) =>
    isMadeBy(moves[effect][metric], found, question.comparator)
  const isTimeInDoubt =
    addsTime.length > 0 &&
    (isSuspect('adds time') || found === 'inconclusive') &&
    !isShownBy(withoutOwnShare(report) ?? ofErrors(metric, report), find, found)
  const isLoadInDoubt =
    sendsLess.length > 0 &&
    (isSuspect('sends less') || found === 'inconclusive') &&
    !(metric === 'throughput' && isShownBy(asIfAllWereSent(report), find, found))
  return [...(isTimeInDoubt ? addsTime : []), ...(isLoadInDoubt ? sendsLess : [])]
}

const ofErrors = (metric: Moved, report: LoadReport): LoadReport | undefined =>
  metric === 'error_rate' || metric === 'availability' ? withStatusesAlone(report) : undefined

/**
 * The same is found of the load without the trouble; where nobody knows how that would have been,
 * it is not.
 */
const isShownBy = (
  without: LoadReport | undefined,
  find: (report: LoadReport) => Verdict,
  found: Verdict,
): boolean => without !== undefined && isAlike(find(without), found)

/**
 * A figure that was moved away from what is asked for may fail by that, one that was moved towards
 * it may hold by that.
 */
function isMadeBy(move: Move, found: Verdict, comparator: Comparator): boolean {
  const isForTheWorse = wantsLittle(comparator) === (move === 'up')
  return isGreen(found) ? !isForTheWorse : found === 'fail' && isForTheWorse
}

export const isAlike = (one: Verdict, other: Verdict): boolean =>
  one === other || (isGreen(one) && isGreen(other))

/**
 * The breaches that may have made what a comparison found: what both sides suffer alike changes
 * none, but that times which are longer on both sides differ by a smaller part, so that it may hold
 * by that.
 */
export function doubtsOfComparison(
  find: (report: LoadReport) => Verdict,
  report: LoadReport,
  checks: readonly HealthCheck[],
): HealthCheck[] {
  // Of a record that does not tell the sides apart it is not known whether they suffered alike.
  const isKnown = checks.some(({ effect }) => effect === 'adds time to a side')
  const lacking = breachesOf(
    checks,
    'sends a side less',
    ...(isKnown ? [] : (['sends less'] as const)),
  ).concat(checks.filter(isOfLost))
  const late = breachesOf(checks, 'adds time', 'adds time to a side')
  if (late.length === 0) return lacking
  const found = find(report)
  const isApart = late.some(({ effect }) => effect === 'adds time to a side')
  const isDiluted = isGreen(found) && report.generator?.ownShare !== undefined
  const isSuspect = isApart || !isKnown || isDiluted
  return isSuspect && !isShownBy(withoutOwnShare(report), find, found)
    ? [...lacking, ...late]
    : lacking
}

/**
 * What a server says of itself is true of the load that it had: that it holds is in doubt where
 * that was less than asked.
 */
export function doubtsOfServer(
  { verdict }: Finding,
  { comparator, unit }: { comparator: Comparator; unit: string },
  checks: readonly HealthCheck[],
): HealthCheck[] {
  const isThroughput = unit === '/s' && !wantsLittle(comparator)
  const isMade = isThroughput ? verdict === 'fail' : isGreen(verdict)
  return isMade ? breachesOf(checks, 'sends less') : []
}

/**
 * What is left of a finding in doubt: value and interval stay to be seen, but neither fail a pull
 * request nor pass it. `report`: that it is of, where it is of a load.
 */
export function doubt(
  finding: Finding,
  doubts: readonly HealthCheck[],
  report?: LoadReport,
): Finding {
  const [first] = doubts
  if (!first || finding.verdict === 'error' || lacksData(finding.cause)) return finding
  const open = { ...finding, verdict: 'inconclusive', cause: 'generator' } as const
  if (doubts.every(({ endsLoad }) => endsLoad))
    return {
      ...open,
      reason: `The load ended before its time, so that this is not shown for the whole load: ${first.advice}.`,
    }
  const lost = doubts.filter(isOfLost)
  if (lost.length > 0)
    return {
      ...open,
      cause: 'not-sent',
      reason: `Requests of the script are missing, so that this is not shown for all of them; ${lost[0]!.advice} (${measuredIn(lost)}).`,
    }
  return {
    ...open,
    reason: `The load generator did not keep up, ${consequence(doubts, report)}; ${first.advice} (${measuredIn(doubts)}).`,
  }
}

const isOfLost = ({ ok, losesRequests }: HealthCheck): boolean => !ok && losesRequests === true

const measuredIn = (checks: readonly HealthCheck[]): string =>
  checks
    .map(
      ({ name, value, limit, unit }) =>
        `${name} ${formatMeasured(value, unit, limit)}, limit ${formatValue(limit, unit)}`,
    )
    .join('; ')

function consequence(doubts: readonly HealthCheck[], report: LoadReport | undefined): string {
  const addsTime = breachesOf(doubts, 'adds time', 'adds time to a side').length > 0
  const sendsLess = breachesOf(doubts, 'sends less', 'sends a side less').length > 0
  if (!addsTime)
    return 'so the target got less load than planned, and this is not shown for the whole load'
  const time =
    report && !withoutOwnShare(report)
      ? 'and how much of the measured times it caused is not known'
      : 'and its own delay may explain this result'
  return sendsLess ? `${time}, and the target got less load than planned` : time
}

/** What the generator's trouble changed of the verdicts, in one sentence. */
export function describeDoubt(
  objectives: readonly { name: string; cause?: string | undefined }[],
  checks: readonly HealthCheck[],
): string {
  if (checks.every(({ ok }) => ok)) return 'No verdict is in doubt because of it.'
  const open = objectives.filter(({ cause }) => cause === 'generator' || cause === 'not-sent')
  const rest = objectives.length - open.length
  if (open.length === 0) return 'That changed no verdict: none of them can be caused by it.'
  const names = listed(
    open.map(({ name }) => name),
    mostNamed,
  )
  const others =
    rest > 0
      ? `; the other ${rest === 1 ? 'verdict' : `${rest} verdicts`} cannot be caused by it`
      : ''
  return `That leaves ${names} undecided${others}.`
}

const mostNamed = 5
