import { defined } from '../../../model/basics/defined.ts'
import type { Context } from '../../../model/context.ts'
import type { AlertOutcome, Firing } from '../../../model/evidence/alert-outcome.ts'
import type { Measurement } from '../../../model/evidence/measurement.ts'
import { meantOf, severityOf, unknownNames } from '../../../model/plan/alerts.ts'
import { shortWaitMs, waitReporter } from '../../../net/waiting.ts'
import type { AlertsIndicator } from '../../../promql/indicator.ts'
import { formatPromDuration, windowMs } from '../../../promql/placeholders.ts'
import type { MeasuredWindow } from '../../provider.ts'
import { inTurns } from '../api/in-turns.ts'
import type { Failed, RawSeries } from '../api/query-result.ts'
import type { Reading } from '../api/reader.ts'
import { formatSelector } from '../api/scrape-interval.ts'
import { lookWhetherCovered } from '../api/settle.ts'
import { withFailure } from '../api/with-failure.ts'
import { asFailed } from '../check/missing-series.ts'
import { messageOf, mostFirings } from './alert-timeline.ts'
import { partConstant } from './constant-rules.ts'
import { explainQuiet, explainUnsettled } from './explain-quiet.ts'
import { parseRules, type ServerRule } from './server-rules.ts'

const query = 'ALERTS{alertstate="firing"}'
/** An evaluation that was due before the end has been done by then. */
const deliveryMs = 30_000
const pollMs = 500

/**
 * The server's own alert rules: what it recorded in the window, once no evaluation is due any more.
 */
export async function measureServerAlerts(
  indicator: AlertsIndicator,
  reading: Reading,
  context: Context,
): Promise<Measurement> {
  const read = await waitUntilEvaluated(indicator, reading, context)
  if (read.kind === 'failed') return withFailure(query, read)
  const { leftOut, unknown } = read
  if (read.rules.length === 0 && !leftOut && !unknown) {
    const meant =
      read.all === 0 ? 'has no alert rules' : 'has alert rules, and none of them is meant'
    return { kind: 'no-data', detail: `the server ${meant}`, query, warnings: [] }
  }
  const rules = await inTurns(read.rules, rule => measureRule(rule, reading, context))
  return {
    kind: 'alerts',
    window: reading.window,
    rules,
    ...defined({ leftOut, unknown }),
    query,
    warnings: [],
  }
}

type Rules = {
  kind: 'rules'
  rules: ServerRule[]
  leftOut?: string[]
  unknown?: string[]
  all: number
}

async function waitUntilEvaluated(
  indicator: AlertsIndicator,
  { api, window }: Reading,
  context: Context,
): Promise<Rules | Failed> {
  const { clock, signal } = context
  const begun = clock.now()
  const report = waitReporter(context, deliveryMs, shortWaitMs)
  for (;;) {
    const read = await api.get('rules?type=alert', context)
    if (read.kind === 'failed') return read
    const all = parseRules(read.data)
    if (!all) return { kind: 'failed', detail: 'its list of rules has an unknown format' }
    const { rules, leftOut } = partConstant(meantOf(all, indicator))
    const unknown = unknownNames(all, indicator.match)
    const isBehind = rules.some(
      ({ evaluatedAt, intervalMs }) => evaluatedAt + intervalMs / 1000 < window.end,
    )
    if (!isBehind || signal.aborted || clock.now() - begun > deliveryMs)
      return {
        kind: 'rules',
        rules,
        ...leftOut,
        ...defined({ unknown: unknown.length > 0 ? unknown : undefined }),
        all: all.length,
      }
    report('Waiting until the server has evaluated its alert rules once more after the load')
    await clock.sleep(pollMs, signal)
  }
}

async function measureRule(
  rule: ServerRule,
  reading: Reading,
  context: Context,
): Promise<AlertOutcome> {
  const { name, group, forMs, health, lastError } = rule
  const { api, window } = reading
  const head = { name, group, severity: severityOf(rule), query: rule.query, forMs }
  // A little more, to know what fired before.
  const rangeMs = windowMs(window) + 2 * rule.intervalMs
  const result = await api.query(
    `${selectorOf(rule)}[${formatPromDuration(rangeMs)}]`,
    context,
    window.end,
  )
  if (result.kind !== 'matrix') {
    const failure =
      result.kind === 'failed' ? result : { detail: 'ALERTS gives no series over time' }
    return { ...head, ...asFailed(failure) }
  }
  const { series } = result
  const firing = series.flatMap(one =>
    one.labels.alertstate === 'firing' ? (firingOf(one, rule, window) ?? []) : [],
  )
  if (firing.length > 0) {
    const firings = firing.toSorted((a, b) => a.from - b.from).slice(0, mostFirings)
    const withMessages = await inTurns(firings, one => withMessage(one, rule, reading, context))
    return { ...head, state: 'firing', firings: withMessages, count: firing.length }
  }
  // A firing alert is certain; that none fired is known only of a rule that was evaluated.
  if (health === 'err') {
    return {
      ...head,
      state: 'failed',
      detail: `the server cannot evaluate it: ${lastError || 'it does not say why'}`,
    }
  }
  const unseen = explainUnseen(rule, series, window)
  if (unseen !== undefined) return { ...head, state: 'no-data', detail: unseen }
  const pending = series
    .filter(({ labels }) => labels.alertstate === 'pending')
    .map(one => pendingOf(one, rule, window))
  const unsettled = explainUnsettled(await lookWhetherCovered(rule.query, reading, context))
  if (unsettled) return { ...head, ...unsettled }
  return { ...head, ...(await explainQuiet(rule.query, pending, reading, context)) }
}

/** Why a rule without a recorded alert may have fired nevertheless. */
function explainUnseen(
  { health, evaluatedAt, intervalMs, activeAt }: ServerRule,
  series: readonly RawSeries[],
  window: MeasuredWindow,
): string | undefined {
  const isKnown = Number.isFinite(evaluatedAt) || health === 'ok'
  if (!isKnown || evaluatedAt <= 0) return 'the server does not say that it has evaluated it'
  if (evaluatedAt < window.start)
    return `the server evaluates it every ${formatPromDuration(intervalMs)}, and did not within the test`
  // For example, where rules are evaluated elsewhere, and their results are not written back.
  if (series.length === 0 && activeAt < window.end - intervalMs / 1000)
    return 'the server reports alerts of it, but has no ALERTS series of it'
  return undefined
}

/**
 * Its own series, as far as labels distinguish it from rules of the same name; labels from
 * templates are not known.
 */
function selectorOf({ name, labels }: ServerRule): string {
  const plain = Object.entries(labels).filter(
    ([label, value]) => label !== 'alertstate' && !value.includes('{{'),
  )
  return formatSelector({ __name__: 'ALERTS', ...Object.fromEntries(plain), alertname: name })
}

/** Consecutive samples of a state, as times from the first to the last. */
function stretchesOf(
  { values }: RawSeries,
  { intervalMs }: ServerRule,
  end: number,
): [from: number, to: number][] {
  const stretches: [number, number][] = []
  for (const [time] of values) {
    if (time > end) break
    const last = stretches.at(-1)
    // An evaluation may come late.
    if (last && (time - last[1]) * 1000 <= 1.5 * intervalMs) last[1] = time
    else stretches.push([time, time])
  }
  return stretches
}

function firingOf(series: RawSeries, rule: ServerRule, window: MeasuredWindow): Firing | undefined {
  const { alertname: _, alertstate: __, __name__: ___, ...labels } = series.labels
  const intervalSeconds = rule.intervalMs / 1000
  const stretches = stretchesOf(series, rule, window.end)
    .filter(([, to]) => to >= window.start)
    // It fires until an evaluation finds that it does not.
    .map(([from, to]) => ({
      begun: from,
      from: Math.max(from, window.start),
      to: Math.min(to + intervalSeconds, window.end),
    }))
  const [first, last] = [stretches[0], stretches.at(-1)]
  if (!first || !last) return undefined
  return {
    labels,
    from: first.from,
    to: last.to,
    firedMs: Math.round(1000 * stretches.reduce((sum, { from, to }) => sum + to - from, 0)),
    ...defined({ wasFiring: first.begun < window.start ? true : undefined }),
    value: null,
  }
}

/** The value with which it began to fire, and the message with that value. */
async function withMessage(
  firing: Firing,
  rule: ServerRule,
  { api }: Reading,
  context: Context,
): Promise<Firing> {
  const result = await api.query(rule.query, context, firing.from)
  const samples = result.kind === 'vector' ? result.samples : []
  const found = samples.find(({ labels }) =>
    Object.entries(labels).every(
      ([label, value]) =>
        label === '__name__' || Object.hasOwn(rule.labels, label) || firing.labels[label] === value,
    ),
  )
  const message = found && messageOf(rule, { labels: found.labels, value: found.value })
  return {
    ...firing,
    // The rule's own labels are the same for each.
    labels: Object.fromEntries(
      Object.entries(firing.labels).filter(([label]) => !Object.hasOwn(rule.labels, label)),
    ),
    value: found && Number.isFinite(found.value) ? found.value : null,
    ...defined({ message }),
  }
}

function pendingOf(series: RawSeries, rule: ServerRule, window: MeasuredWindow) {
  const stretches = stretchesOf(series, rule, window.end).filter(([, to]) => to >= window.start)
  const lengths = stretches.map(([from, to]) => Math.round((to - from) * 1000))
  const [, last] = stretches.at(-1) ?? []
  const goesOn = last !== undefined && (window.end - last) * 1000 <= 1.5 * rule.intervalMs
  return {
    longestMs: lengths.length > 0 ? Math.max(...lengths) : undefined,
    lastMs: goesOn ? lengths.at(-1) : undefined,
  }
}
