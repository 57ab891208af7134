import { type AlertRule, isMeant, severityOf } from '../../model/alerts.ts'
import type { Context } from '../../model/context.ts'
import type { AlertOutcome, Measurement } from '../../model/evidence.ts'
import type { AlertsIndicator } from '../../model/plan.ts'
import { parsePromDuration } from '../../model/units.ts'
import { firingsOf, gridOf, mostFirings, replayRule } from './alert-timeline.ts'
import { inTurns } from './in-turns.ts'
import { explainMissing } from './missing-series.ts'
import { formatPromDuration, windowMs } from './placeholders.ts'
import type { Reading } from './reader.ts'
import { measureServerAlerts } from './server-alerts.ts'
import { waitUntilScraped } from './settle.ts'

/** Of Prometheus itself, where neither group nor server say. */
const usualIntervalMs = 60_000

/** Expressions of files are new to the server; its own rules it has read already. */
export const queriesOfAlerts = ({ from, match, severities }: AlertsIndicator): string[] =>
  from.kind === 'server' ? [] : from.rules.filter(rule => isMeant(rule, match, severities)).map(({ query }) => query)

/** What became of each alert rule in the window: of those in files by a replay, of the server's own by what it recorded. */
export async function measureAlerts(
  indicator: AlertsIndicator,
  reading: Reading,
  context: Context,
): Promise<Measurement> {
  const { from, match, severities } = indicator
  if (from.kind === 'server') return await measureServerAlerts(indicator, reading, context)
  const rules = from.rules.filter(rule => isMeant(rule, match, severities))
  const needsInterval = rules.some(({ intervalMs }) => intervalMs === undefined)
  const intervalMs =
    indicator.intervalMs ?? (needsInterval ? await readEvaluationInterval(reading, context) : usualIntervalMs)
  const outcomes = await inTurns(rules, rule => measureRule({ intervalMs, ...rule }, reading, context))
  const query = `the rules of ${from.files.join(', ')}`
  return { kind: 'alerts', window: reading.window, rules: outcomes, query, warnings: [] }
}

/** A rule is what it was over time; a picture of it would say no more. */
export const seriesOfAlerts = async (): Promise<Measurement> => ({
  kind: 'no-data',
  detail: 'alert rules have no chart',
  query: 'ALERTS',
  warnings: [],
})

async function readEvaluationInterval({ api }: Reading, context: Context): Promise<number> {
  const told = await api.tell('status/config', context)
  const yaml = told.kind === 'told' ? (told.data as { yaml?: unknown } | null)?.yaml : undefined
  const written = /^\s*evaluation_interval:\s*"?(\w+)/m.exec(typeof yaml === 'string' ? yaml : '')?.[1]
  return (written === undefined ? undefined : parsePromDuration(written)) || usualIntervalMs
}

type Timed = AlertRule & { intervalMs: number }

async function measureRule(rule: Timed, reading: Reading, context: Context): Promise<AlertOutcome> {
  const { name, group, forMs, writtenForMs } = rule
  const head = {
    ...{ name, group, severity: severityOf(rule), query: rule.query, forMs },
    ...(writtenForMs !== undefined && { writtenForMs }),
  }
  const unrecorded = await findUnrecorded(rule, reading, context)
  if (unrecorded !== undefined) {
    const detail = `it reads ${unrecorded}, which the server does not record and which cannot be written out`
    return { ...head, state: 'not-evaluable', detail }
  }
  const settled = await waitUntilScraped(rule.query, reading, context)
  const { api, window } = reading
  const grid = gridOf(rule, window)
  const answer = await api.queryRange(rule.query, grid.range, context, 'all')
  if (answer.kind === 'failed') {
    const { detail, hint } = answer
    return { ...head, state: 'failed', detail, ...(hint && { hint }) }
  }
  if (answer.kind !== 'matrix') return { ...head, state: 'failed', detail: 'the expression gives no series over time' }
  const warnings = [...(settled.kind === 'settled' ? settled.warnings : []), ...answer.warnings]
  const measured = { ...head, ...(warnings.length > 0 && { warnings: [...new Set(warnings)] }) }
  const alerts = replayRule(answer.series, rule, grid)
  const firings = firingsOf(alerts, rule, grid)
  if (firings.length > 0) {
    return { ...measured, state: 'firing', firings: firings.slice(0, mostFirings), count: firings.length }
  }
  // What has fired has fired; that nothing has is known only of data that is there.
  if (settled.kind === 'failed') return { ...head, state: 'failed', detail: settled.detail }
  if (settled.kind === 'late') return { ...measured, state: 'no-data', detail: settled.detail }
  const pending = alerts.flatMap(({ lastMs }) => lastMs ?? [])
  if (pending.length > 0) return { ...measured, state: 'pending', pendingMs: Math.max(...pending) }
  const active = alerts.flatMap(({ longestMs }) => longestMs ?? [])
  if (active.length > 0) return { ...measured, state: 'inactive', activeMs: Math.max(...active) }
  const missing = await explainMissing(rule.query, reading, context)
  return missing === undefined ? { ...measured, state: 'inactive' } : { ...measured, state: 'no-data', detail: missing }
}

/** A recorded series that the rule needs and that the server does not have either. */
async function findUnrecorded({ recorded = [] }: AlertRule, { api, window }: Reading, context: Context) {
  const range = formatPromDuration(windowMs(window))
  for (const name of recorded) {
    const answer = await api.query(`count(last_over_time(${name}[${range}]))`, context, window.end)
    if (answer.kind === 'vector' && answer.samples.length === 0) return name
  }
  return undefined
}
