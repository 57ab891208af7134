import { defined } from '../../../model/basics/defined.ts'
import { parsePromDuration } from '../../../model/basics/units.ts'
import type { Context } from '../../../model/context.ts'
import type { AlertOutcome } from '../../../model/evidence/alert-outcome.ts'
import type { Measurement } from '../../../model/evidence/measurement.ts'
import { type AlertRule, meantOf, severityOf } from '../../../model/plan/alerts.ts'
import type { AlertsIndicator } from '../../../promql/indicator.ts'
import { formatPromDuration, windowMs } from '../../../promql/placeholders.ts'
import { inTurns } from '../api/in-turns.ts'
import type { Failed, RawSeries } from '../api/query-result.ts'
import type { Reading } from '../api/reader.ts'
import { waitUntilScraped } from '../api/settle.ts'
import { asFailed } from '../check/missing-series.ts'
import {
  firingsOf,
  type Grid,
  gridOf,
  joinParts,
  mostAtOnce,
  mostFirings,
  replayRule,
} from './alert-timeline.ts'
import { partConstant } from './constant-rules.ts'
import { explainQuiet, explainUnsettled } from './explain-quiet.ts'
import { measureServerAlerts } from './server-alerts.ts'

/** Prometheus's own default, where neither group nor server has one. */
const usualIntervalMs = 60_000

/** Expressions in files are new to the server; it has already read its own rules. */
export const queriesOfAlerts = (indicator: AlertsIndicator): string[] =>
  indicator.from.kind === 'server'
    ? []
    : partConstant(meantOf(indicator.from.rules, indicator)).rules.map(({ query }) => query)

/**
 * The outcome of each alert rule in the window: for rules in files by a replay, for the server's
 * own rules by what it recorded.
 */
export async function measureAlerts(
  indicator: AlertsIndicator,
  reading: Reading,
  context: Context,
): Promise<Measurement> {
  const { from } = indicator
  if (from.kind === 'server') return await measureServerAlerts(indicator, reading, context)
  const { rules, leftOut } = partConstant(meantOf(from.rules, indicator))
  const needsInterval = rules.some(({ intervalMs }) => intervalMs === undefined)
  const intervalMs =
    indicator.intervalMs ??
    (needsInterval ? await readEvaluationInterval(reading, context) : usualIntervalMs)
  const outcomes = await inTurns(rules, rule =>
    measureRule({ intervalMs, ...rule }, reading, context),
  )
  const query = `the rules of ${from.files.join(', ')}`
  return {
    kind: 'alerts',
    window: reading.window,
    rules: outcomes,
    ...leftOut,
    query,
    warnings: [],
  }
}

/** The outcome of a rule already covers the time; a chart would add nothing. */
export const seriesOfAlerts = async (): Promise<Measurement> => ({
  kind: 'no-data',
  detail: 'alert rules have no chart',
  query: 'ALERTS',
  warnings: [],
})

async function readEvaluationInterval({ api }: Reading, context: Context): Promise<number> {
  const read = await api.get('status/config', context)
  const yaml = read.kind === 'data' ? (read.data as { yaml?: unknown } | null)?.yaml : undefined
  const written = /^\s*evaluation_interval:\s*"?(\w+)/m.exec(
    typeof yaml === 'string' ? yaml : '',
  )?.[1]
  return (written === undefined ? undefined : parsePromDuration(written)) || usualIntervalMs
}

type Timed = AlertRule & { intervalMs: number }

async function measureRule(rule: Timed, reading: Reading, context: Context): Promise<AlertOutcome> {
  const { name, group, forMs, writtenForMs } = rule
  const head = {
    name,
    group,
    severity: severityOf(rule),
    query: rule.query,
    forMs,
    ...defined({ writtenForMs }),
  }
  const unrecorded = await findUnrecorded(rule, reading, context)
  if (unrecorded !== undefined) {
    const detail = `it reads ${unrecorded}, which the server does not record and which cannot be written out`
    return { ...head, state: 'not-evaluable', detail }
  }
  const grid = gridOf(rule, reading.window)
  if (!grid) {
    const interval = formatPromDuration(rule.intervalMs)
    return {
      ...head,
      state: 'not-evaluable',
      detail: `every ${interval} it has too many evaluations in the test`,
    }
  }
  const settled = await waitUntilScraped(rule.query, reading, context)
  const read = await readEvaluations(rule.query, grid, reading, context)
  if (read.kind === 'failed') return { ...head, ...asFailed(read) }
  const warnings = [
    ...new Set([...(settled.kind === 'settled' ? settled.warnings : []), ...read.warnings]),
  ]
  const measured = { ...head, ...defined({ warnings: warnings.length > 0 ? warnings : undefined }) }
  const alerts = replayRule(read.series, rule, grid)
  const most = mostAtOnce(alerts, grid)
  if (rule.limit !== undefined && most > rule.limit) {
    const detail = `it had ${most} alerts at once, and a server drops all of them beyond the limit of its group, ${rule.limit}`
    return { ...measured, state: 'not-evaluable', detail }
  }
  const firings = firingsOf(alerts, rule, grid)
  if (firings.length > 0) {
    return {
      ...measured,
      state: 'firing',
      firings: firings.slice(0, mostFirings),
      count: firings.length,
    }
  }
  // A firing alert is certain; that none fired is known only where there are data.
  const unsettled = explainUnsettled(settled)
  if (unsettled) return { ...measured, ...unsettled }
  if (grid.isCut) {
    const detail = 'whether it was firing when the test began goes further back than can be queried'
    return { ...measured, state: 'not-evaluable', detail }
  }
  return {
    ...measured,
    ...(await explainQuiet(rule.reads ?? rule.query, alerts, reading, context)),
  }
}

type Evaluations = { kind: 'read'; series: RawSeries[]; warnings: string[] }

async function readEvaluations(
  query: string,
  { ranges }: Grid,
  { api }: Reading,
  context: Context,
): Promise<Evaluations | Failed> {
  const parts: RawSeries[][] = []
  const warnings: string[] = []
  for (const range of ranges) {
    const result = await api.queryRange(query, range, context, 'all')
    if (result.kind === 'failed') return result
    if (result.kind !== 'matrix')
      return { kind: 'failed', detail: 'the expression gives no series over time' }
    parts.push(result.series)
    warnings.push(...result.warnings)
  }
  return { kind: 'read', series: joinParts(parts), warnings }
}

/** A recorded series that the rule needs, and that the server does not have. */
async function findUnrecorded(
  { recorded = [] }: AlertRule,
  { api, window }: Reading,
  context: Context,
) {
  const range = formatPromDuration(windowMs(window))
  for (const name of recorded) {
    const result = await api.query(`count(last_over_time(${name}[${range}]))`, context, window.end)
    if (result.kind === 'vector' && result.samples.length === 0) return name
  }
  return undefined
}
