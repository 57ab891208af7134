import { kindOf } from '../../engines/engines.ts'
import { leastTrendMs } from '../../judge/profile/soak.ts'
import { complement } from '../../judge/verdict/share-decision.ts'
import { defined } from '../../model/basics/defined.ts'
import { listed } from '../../model/basics/listed.ts'
import { formatCount, formatDuration, formatNumber, formatValue } from '../../model/basics/units.ts'
import { type AlertRule, actionOf, meantOf, severityOf } from '../../model/plan/alerts.ts'
import { steadySegment, stretchMs } from '../../model/plan/chaos.ts'
import type { LoadPlan } from '../../model/plan/load.ts'
import {
  type BaselineObjective,
  isAboutTime,
  isOfLoad,
  isOfProfile,
  type LoadObjective,
  type Objective,
} from '../../model/plan/objective.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { type CutPlan, plannedSegments } from '../../model/plan/segments.ts'
import type { Place } from '../../model/problem.ts'
import { level, trialsNeeded } from '../../stats/clopper-pearson.ts'
import { fewestValues } from '../../stats/slow-noise.ts'
import { foreseeRegion } from './foresee-region.ts'
import { foreseeShare } from './foresee-share.ts'

/**
 * What a plan will not do, though its config is right; with the place of the objective whose it is,
 * where that has one.
 */
export type Foreseen = { place?: Place; message: string; hint: string }

/**
 * What can be told before any load: objectives that it cannot decide, that hold whatever happens,
 * or that never can.
 */
export function foresee(plan: Plan): Foreseen[] {
  return [
    ...plan.objectives
      .filter(({ advisory }) => !advisory)
      .flatMap(objective =>
        [
          ...ofLoad(objective, plan),
          ...ofComparison(objective, plan),
          ...ofCapacity(objective, plan.load),
          ...ofTrend(objective, plan.load),
          ...foreseeShare(objective),
          ...ofAlerts(objective, plan.load),
        ].map(one => ({ ...one, ...defined({ place: objective.place }) })),
      ),
    ...ofWhole(plan),
    ...plan.providers.flatMap(foreseeRegion),
  ]
}

type Warning = Omit<Foreseen, 'place'>

function ofLoad(objective: Objective, plan: CutPlan): Warning[] {
  if (!isOfLoad(objective)) return []
  const kind = objective.metric.kind
  if (kind === 'throughput') return [...tooHigh(objective, plan), ...tooShort(objective, plan)]
  return kind === 'avg'
    ? tooShort(objective, plan)
    : tooFew(objective, plan, requestsNeeded(objective))
}

/** Shares that a short run cannot tell apart, though no request of either side fails. */
function ofComparison(objective: Objective, plan: CutPlan): Warning[] {
  if (objective.kind !== 'baseline') return []
  const { metric, tolerance } = objective
  const isShare = metric.kind === 'error_rate' || metric.kind === 'availability'
  return isShare ? tooFew(objective, plan, trialsNeeded(0, tolerance.absolute ?? 0, level)) : []
}

/**
 * Requests without one error, or none of them slow, that it takes to show what an objective asks
 * for.
 */
function requestsNeeded({ metric, threshold }: LoadObjective): number | undefined {
  if (metric.kind === 'availability' || metric.kind === 'fallback')
    return trialsNeeded(0, complement(threshold), level)
  if (metric.kind === 'error_rate') return trialsNeeded(0, threshold, level)
  return metric.kind === 'quantile'
    ? trialsNeeded(0, complement(metric.quantile), level)
    : undefined
}

function tooFew(
  objective: LoadObjective | BaselineObjective,
  plan: CutPlan,
  needed: number | undefined,
): Warning[] {
  if (needed === undefined) return []
  // That is told of all shares alike.
  if (!Number.isFinite(needed)) return []
  const perSecond = rateOf(plan, objective)
  const seconds = judgedSeconds(plan, objective)
  if (perSecond === undefined || Math.round(perSecond * seconds) >= needed) return []
  const longer = formatDuration(Math.ceil(needed / perSecond / 5) * 5000).replaceAll(' ', '')
  const all = rateOf(plan, { ...objective, request: undefined }) ?? 0
  const faster = `${Math.ceil(all * (needed / (perSecond * seconds)))}/s`
  const { length: key, rate } = keysOf(plan, objective)
  return [
    {
      message: `it takes ${formatCount(needed)} requests to show ${objective.name}, and this load sends ${formatCount(Math.round(perSecond * seconds))}: it never passes`,
      hint: `${key}: ${longer}, or ${rate}: ${faster}, or require less`,
    },
  ]
}

/** Batch means take several stretches of the run. */
function tooShort(objective: LoadObjective, plan: CutPlan): Warning[] {
  const windowSeconds = kindOf(plan.load).windowSeconds(plan.load)
  const least = fewestValues * windowSeconds
  // The last window may be cut short.
  if (Math.ceil(judgedSeconds(plan, objective) / windowSeconds - 0.01) >= fewestValues) return []
  const message = `it takes ${formatDuration(least * 1000)} to show ${objective.name}: it never passes`
  const { length: key } = keysOf(plan, objective)
  return [{ message, hint: `${key}: ${formatDuration(least * 1000)} or longer` }]
}

function tooHigh(objective: LoadObjective, plan: CutPlan): Warning[] {
  const perSecond = rateOf(plan, objective)
  const { threshold, comparator } = objective
  if (
    perSecond === undefined ||
    threshold < perSecond ||
    (threshold === perSecond && comparator === '>=')
  )
    return []
  const message = `${objective.name} is more than this load sends, ${formatValue(perSecond, '/s')}: it never passes`
  return [{ message, hint: `require less, or raise ${keysOf(plan, objective).rate}` }]
}

function ofCapacity(objective: Objective, { steps, pace }: LoadPlan): Warning[] {
  if (
    !isOfProfile(objective) ||
    objective.metric.kind !== 'capacity' ||
    !steps ||
    pace.kind === 'users'
  )
    return []
  const most = Math.max(...steps)
  if (objective.threshold <= most) return []
  const message = `${objective.name} is above the highest of load.steps, ${formatValue(most, '/s')}: it never passes`
  return [{ message, hint: `end load.steps with ${formatNumber(objective.threshold)}/s` }]
}

/** In a short run growth may be slow noise, or a garbage collector that has yet to run. */
function ofTrend(objective: Objective, { durationMs }: LoadPlan): Warning[] {
  if (!isOfProfile(objective) || objective.metric.kind !== 'slope') return []
  const leastMs = leastTrendMs(objective.metric.of)
  if (durationMs >= leastMs) return []
  const least = formatDuration(leastMs)
  const message = `${objective.name} may stay undecided: a trend takes ${least} to show, and this load lasts ${formatDuration(durationMs)}`
  return [{ message, hint: `load.duration: ${least} or longer` }]
}

const mostRules = 3
/** What load tests wait for, where they are long enough. */
const usualForMs = 30_000
const usualIntervalMs = 15_000

function ofAlerts(objective: Objective, { durationMs }: LoadPlan): Warning[] {
  if (objective.kind !== 'measured' || objective.question.kind !== 'alerts') return []
  const { files, rules, severities } = objective.question
  if (!files || !rules) return []
  const meant = meantOf(rules, objective.question)
  const counted = meant.filter(rule => actionOf(severityOf(rule), severities) !== 'report')
  return [
    ...(counted.length === 0 && meant.length > 0 ? [withoutSay] : []),
    ...tooLongFor(durationMs, counted, files),
  ]
}

const withoutSay: Warning = {
  message:
    'none of the selected alert rules can fail the run: their severity is info, none or missing, so they are only shown',
  hint: 'give the rules a severity, or write severities: { "*": fail } beside alerts',
}

/** A rule that has to be true for longer than the test can neither fire nor be shown not to. */
function tooLongFor(
  testMs: number,
  rules: readonly AlertRule[],
  from: readonly string[],
): Warning[] {
  const tooLong = rules.filter(({ forMs }) => forMs > testMs)
  if (tooLong.length === 0) return []
  const names = tooLong.map(({ name, forMs }) => `${name} (for: ${formatDuration(forMs)})`)
  const line = (ms: number) => formatDuration(ms).replaceAll(' ', '')
  const forMs = Math.min(usualForMs, Math.max(1000, Math.floor(testMs / 4000) * 1000))
  const files = from.length === 1 ? from[0]! : `[${from.join(', ')}]`
  return [
    {
      message: `${tooLong.length === 1 ? 'an alert rule has' : `${formatCount(tooLong.length)} alert rules have`} to be true for longer than this test of ${formatDuration(testMs)} and cannot be judged: ${listed(names, mostRules)}`,
      hint: `write { alerts: ${files}, for: ${line(forMs)}, interval: ${line(Math.min(usualIntervalMs, forMs))} }, or test for longer`,
    },
  ]
}

/**
 * Without an objective that counts there is no verdict, and those that are all about the time of
 * what was answered say nothing of what was not.
 */
function ofWhole({ objectives }: Plan): Foreseen[] {
  const counted = objectives.filter(({ advisory }) => !advisory)
  const [first] = objectives
  if (first && counted.length === 0)
    return [
      {
        message: 'every objective is advisory, so that every run ends as an error: none counts',
        hint: `add availability >= 99%, or \`advisory: false\` to ${first.name}`,
        ...defined({ place: first.place }),
      },
    ]
  if (!counted.every(isAboutTime)) return []
  return [
    {
      message: 'no counted objective judges failed requests',
      hint: 'add availability >= 99%',
    },
  ]
}

type JudgedPart = Pick<LoadObjective, 'during'> & { request?: string | undefined }

/**
 * The segment that an objective is judged on; undefined of a load of one piece, and of steps, of
 * which it is the first.
 */
const segmentFor = (plan: CutPlan, { during }: JudgedPart) =>
  plannedSegments(plan).find(({ name, usual }) => (during === undefined ? usual : name === during))

function judgedSeconds(plan: CutPlan, objective: JudgedPart): number {
  const { load, chaos } = plan
  const { from, to } = segmentFor(plan, objective) ?? { from: 0, to: load.durationMs / 1000 }
  // What recovers is then watched for a while, which is usual load again.
  const more = objective.during === undefined ? (chaos?.experiments.length ?? 0) : 0
  return to - from + (more * stretchMs) / 1000
}

/**
 * Requests per second, of one name where one is given; undefined of users, who send as fast as they
 * are answered, and of a script.
 */
function rateOf(plan: CutPlan, objective: JudgedPart): number | undefined {
  const { load } = plan
  const { pace, requests, spike, scenarios = requests } = load
  if (pace.kind !== 'rate') return undefined
  const all =
    spike && segmentFor(plan, objective)?.name === 'spike' ? spike.perSecond : pace.perSecond
  const { request } = objective
  const weights = (of: readonly { weight: number }[]) =>
    of.reduce((sum, { weight }) => sum + weight, 0)
  const perWeight = all / weights(scenarios)
  if (request === undefined) return perWeight * weights(requests)
  const named = [...requests, ...(load.scenarios ?? [])].filter(({ name }) => name === request)
  return perWeight * weights(named)
}

/** What of the config says how long an objective is judged, and at which rate. */
function keysOf(plan: CutPlan, objective: JudgedPart): { length: string; rate: string } {
  const name = segmentFor(plan, objective)?.name
  if (plan.chaos)
    return { length: name === steadySegment ? 'chaos.steady' : '`for`', rate: 'load.rate' }
  if (name === 'spike') return { length: 'load.spike.duration', rate: 'load.spike.rate' }
  return { length: name === 'before' ? 'load.spike.at' : 'load.duration', rate: 'load.rate' }
}
