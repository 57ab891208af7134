import { defined } from '../../../model/basics/defined.ts'
import type { Firing } from '../../../model/evidence/alert-outcome.ts'
import type { AlertRule } from '../../../model/plan/alerts.ts'
import { labelKey } from '../../label-key.ts'
import type { MeasuredWindow } from '../../provider.ts'
import type { RawSeries } from '../api/query-result.ts'
import {
  type AlertState,
  activeTimes,
  type Evaluation,
  type Replay,
  replayAlert,
} from './alert-replay.ts'
import { expandTemplate, readsValue } from './alert-template.ts'

type Timed = AlertRule & { intervalMs: number }

/**
 * When a rule is evaluated. At which moment of its interval a server does so is not known; here the
 * last evaluation is at the very end of the window. `since`: the first one in the window; those
 * before it show what was pending or firing by then.
 */
export type Grid = Replay & {
  since: number
  window: MeasuredWindow
  /** Unix seconds of an evaluation. */
  timeOf: (step: number) => number
  /** The same in a query, whose evaluation may have been some time ago. */
  queriedAt: (step: number) => number
  /** The ranges of the queries. */
  ranges: { start: number; end: number; stepSeconds: number }[]
  /**
   * The queries do not reach back far enough to know what was firing or pending when the window
   * began.
   */
  isCut: boolean
}

/** The most points of each series in one query. */
const mostOfQuery = 11_000
/** The most evaluations before the window, and in all: days of evaluations every 15 s. */
const mostSteps = 5 * mostOfQuery

/** Undefined where the window alone has more evaluations than can be queried. */
export function gridOf(
  { forMs, keepFiringMs, offsetMs = 0, ...rule }: Timed,
  window: MeasuredWindow,
): Grid | undefined {
  const intervalMs = Math.max(1, Math.round(rule.intervalMs))
  const endMs = Math.round(window.end * 1000)
  const startMs = Math.round(window.start * 1000)
  const backMs = forMs + keepFiringMs + intervalMs
  const ofWindow = Math.floor((endMs - startMs) / intervalMs)
  if (ofWindow + 1 > mostSteps) return undefined
  const wanted = Math.ceil((endMs - startMs + backMs) / intervalMs) + 1
  const steps = Math.min(mostSteps, wanted)
  const timeOfMs = (step: number) => endMs - (steps - 1 - step) * intervalMs
  const queriedAt = (step: number) => (timeOfMs(step) - offsetMs) / 1000
  const parts = Array.from({ length: Math.ceil(steps / mostOfQuery) }, (_, i) => i * mostOfQuery)
  return {
    steps,
    intervalMs,
    forMs,
    keepFiringMs,
    since: steps - 1 - ofWindow,
    window,
    queriedAt,
    timeOf: step => timeOfMs(step) / 1000,
    ranges: parts.map(first => ({
      start: queriedAt(first),
      end: queriedAt(Math.min(first + mostOfQuery, steps) - 1),
      stepSeconds: intervalMs / 1000,
    })),
    isCut: steps < wanted,
  }
}

/** Series that were queried in parts, each in one piece again. */
export function joinParts(parts: readonly (readonly RawSeries[])[]): RawSeries[] {
  const joined = new Map<string, RawSeries>()
  for (const { labels, values } of parts.flat()) {
    const key = labelKey(labels)
    joined.set(key, { labels, values: [...(joined.get(key)?.values ?? []), ...values] })
  }
  return [...joined.values()]
}

/** One alert of a rule: its labels and its state over time. */
export type ReplayedAlert = {
  labels: Record<string, string>
  evaluations: Evaluation[]
  states: AlertState[]
  longestMs: number | undefined
  /** Absent where it is not pending at the end. */
  lastMs: number | undefined
}

/**
 * The alerts that a rule would have had, from the results of its expression at each evaluation.
 */
export function replayRule(series: readonly RawSeries[], rule: Timed, grid: Grid): ReplayedAlert[] {
  return series
    .flatMap(one => splitByLabels(one, rule, grid))
    .map(({ labels, evaluations }) => {
      const states = replayAlert(evaluations, grid)
      const { longestMs, lastMs } = activeTimes(evaluations, grid, grid.since)
      const isPending = states.at(-1) === 'pending'
      return { labels, evaluations, states, longestMs, lastMs: isPending ? lastMs : undefined }
    })
}

type AlertEvaluations = Pick<ReplayedAlert, 'labels' | 'evaluations'>

/**
 * A label with the value in it makes a new alert of each value, which then never lasts, as in
 * Prometheus.
 */
function splitByLabels(
  { labels: all, values }: RawSeries,
  rule: Timed,
  { queriedAt, intervalMs }: Grid,
): AlertEvaluations[] {
  const { __name__: _, ...labels } = all
  const changing = Object.values(rule.labels).filter(readsValue)
  const alerts = new Map<string, Evaluation[]>()
  for (const [time, value] of values) {
    const step = Math.round(((time - queriedAt(0)) * 1000) / intervalMs)
    const key = changing.map(text => expandTemplate(text, { labels: all, value })).join('\n')
    const known = alerts.get(key)
    if (known) known.push({ step, value })
    else alerts.set(key, [{ step, value }])
  }
  return [...alerts.values()].map(evaluations => ({ labels, evaluations }))
}

/** How many alerts of a rule were pending or firing at one evaluation, at most. */
export function mostAtOnce(
  alerts: readonly ReplayedAlert[],
  { steps }: Pick<Grid, 'steps'>,
): number {
  const active = new Array<number>(steps).fill(0)
  for (const { states } of alerts) {
    for (const [step, state] of states.entries()) if (state !== 'inactive') active[step]! += 1
  }
  return active.reduce((most, count) => Math.max(most, count), 0)
}

/** The most alerts of a rule that are kept, each with its labels. */
export const mostFirings = 20

/** Those that fired in the window, the first of them first. */
export function firingsOf(alerts: readonly ReplayedAlert[], rule: Timed, grid: Grid): Firing[] {
  return alerts
    .flatMap(alert => firingOf(alert, rule, grid) ?? [])
    .toSorted((a, b) => a.from - b.from)
}

function firingOf(alert: ReplayedAlert, rule: Timed, grid: Grid): Firing | undefined {
  const { window } = grid
  const stretches = stretchesOf(alert.states, grid)
  const [first, last] = [stretches[0], stretches.at(-1)]
  if (!first || !last) return undefined
  // While it only keeps firing, its value is the last one.
  const value = alert.evaluations.findLast(({ step }) => step <= first.step)?.value ?? Number.NaN
  const message = messageOf(rule, { labels: alert.labels, value })
  const firedSeconds = stretches.reduce((sum, { from, to }) => sum + to - from, 0)
  return {
    labels: alert.labels,
    from: first.from,
    to: last.to,
    firedMs: Math.round(firedSeconds * 1000),
    ...defined({
      wasFiring:
        first.from === window.start && alert.states[first.step - 1] === 'firing' ? true : undefined,
    }),
    value: Number.isFinite(value) ? value : null,
    ...defined({ message }),
  }
}

type Stretch = { step: number; from: number; to: number }

/** From the evaluation that found it firing to the first that did not, within the window. */
function stretchesOf(
  states: readonly AlertState[],
  { since, steps, timeOf, window }: Grid,
): Stretch[] {
  const stretches: Stretch[] = []
  for (let step = since; step < steps; step += 1) {
    if (states[step] !== 'firing') continue
    const begun = step
    while (step + 1 < steps && states[step + 1] === 'firing') step += 1
    const from = begun === since && states[begun - 1] === 'firing' ? window.start : timeOf(begun)
    stretches.push({ step: begun, from, to: step + 1 < steps ? timeOf(step + 1) : window.end })
  }
  return stretches
}

/** The text of the rule for people: its summary, else its description or message. */
export function messageOf(
  { annotations }: Pick<AlertRule, 'annotations'>,
  alert: { labels: Record<string, string>; value: number },
): string | undefined {
  const text = ['summary', 'description', 'message']
    .map(key => annotations[key])
    .find(text => text?.trim())
  return text === undefined ? undefined : expandTemplate(text, alert)
}
