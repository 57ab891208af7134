import { defined } from '../../model/basics/defined.ts'
import { formatDuration } from '../../model/basics/units.ts'
import type { AlertOutcome, Firing } from '../../model/evidence/alert-outcome.ts'
import type { Measurement } from '../../model/evidence/measurement.ts'
import { actionOf, meantOf, ruleNames } from '../../model/plan/alerts.ts'
import type { AlertsObjective } from '../../model/plan/objective.ts'
import { type Finding, noData, notMeasured } from '../verdict/finding.ts'
import { formatFailure } from './provider-objective.ts'

/** One rule, or all of them together where nothing is known of each. */
type Row = { name: string; finding: Finding; query?: string; warnings?: string[]; advisory?: true }

/** What is found out about each rule that was asked about. */
export function findAlerts({ name, question }: AlertsObjective, measurement: Measurement): Row[] {
  const { query } = measurement
  if (measurement.kind === 'failed')
    return [{ name, query, finding: notMeasured('provider', formatFailure(measurement)) }]
  if (measurement.kind === 'no-data')
    return [{ name, query, finding: noData(`No data: ${measurement.detail}.`) }]
  if (measurement.kind !== 'alerts')
    return [
      { name, query, finding: notMeasured('provider', 'The source returned no alert rules.') },
    ]
  const { rules, window, leftOut = [], unknown = [] } = measurement
  const queried = rules.filter(
    ({ severity }) => actionOf(severity, question.severities) !== 'ignore',
  )
  const missing = unknown.map(
    (name): Row => ({
      name,
      query,
      finding: noData('No data: the source has no alert rule of this name.'),
    }),
  )
  if (queried.length === 0 && leftOut.length + missing.length > 0) return missing
  if (queried.length === 0)
    return [{ name, query, finding: noData('No data: no alert rule was selected.') }]
  const names = ruleNames(queried)
  const found = queried.map((rule, i): Row => {
    const finds = findRule(rule, window)
    const action = actionOf(rule.severity, question.severities)
    const isWarning = finds.verdict === 'fail' && action === 'warn'
    return {
      name: names[i]!,
      query: rule.query,
      finding: isWarning ? { ...finds, verdict: 'warn' } : finds,
      ...defined({ warnings: rule.warnings, advisory: action === 'report' ? true : undefined }),
    }
  })
  return [...found, ...missing]
}

/** The rules of a run that ended before any was asked about. */
export function unaskedAlerts({ name, question }: AlertsObjective): Omit<Row, 'finding'>[] {
  const rules = meantOf(question.rules ?? [], question)
  if (rules.length === 0) return [{ name }]
  const names = ruleNames(rules)
  return rules.map(({ query }, i) => ({ name: names[i]!, query }))
}

type Window = { start: number; end: number }

function findRule(rule: AlertOutcome, window: Window): Finding {
  const windowMs = Math.round((window.end - window.start) * 1000)
  const isLonger = rule.forMs > windowMs
  switch (rule.state) {
    case 'firing':
      return {
        verdict: 'fail',
        value: rule.count,
        interval: null,
        reason: describeFirings(rule, window),
      }
    case 'no-data':
      return noData(`No data: ${rule.detail}.`)
    case 'not-evaluable':
      return notEvaluable(`${rule.detail}.`)
    case 'failed':
      return notMeasured('provider', formatFailure(rule))
    case 'pending': {
      const been =
        rule.pendingMs === 0 ? 'true at the end' : `true for the last ${formatTime(rule.pendingMs)}`
      if (isLonger)
        return notEvaluable(
          `${tooLong(rule, windowMs)}. It was ${been} and would fire if that goes on.`,
        )
      const reason = `Pending when the test ended: ${been}, and it fires after ${formatTime(rule.forMs)}.`
      return { verdict: 'warn', value: 0, interval: null, reason }
    }
    case 'inactive': {
      const been = formatActive(rule.activeMs)
      if (isLonger) return notEvaluable(`${tooLong(rule, windowMs)}. Its expression was ${been}.`)
      const after =
        rule.activeMs === undefined ? '' : `, and it fires after ${formatTime(rule.forMs)}`
      return {
        verdict: 'pass',
        value: 0,
        interval: null,
        reason: `Did not fire: its expression was ${been}${after}.`,
      }
    }
  }
}

const notEvaluable = (why: string): Finding => ({
  verdict: 'inconclusive',
  cause: 'not-evaluable',
  value: null,
  interval: null,
  reason: `Not evaluable: ${why}`,
})

function tooLong({ forMs, writtenForMs }: AlertOutcome, windowMs: number): string {
  const shortened = writtenForMs === undefined ? '' : ` (${formatTime(writtenForMs)} in its file)`
  return `it has to be true for ${formatTime(forMs)}${shortened}, longer than the test of ${formatTime(windowMs)}; run longer, or give the objective a shorter for`
}

const formatActive = (activeMs: number | undefined): string => {
  if (activeMs === undefined) return 'never true'
  return activeMs === 0
    ? 'true for one evaluation at most'
    : `true for ${formatTime(activeMs)} at the longest`
}

/** `Fired for 35s from 12s into the test: route=/checkout: High error rate 7.3%.` */
function describeFirings(
  { firings, count }: Extract<AlertOutcome, { state: 'firing' }>,
  window: Window,
): string {
  const [first] = firings
  if (!first) return 'Fired.'
  const labels = Object.entries(first.labels)
    .toSorted(([a], [b]) => Number(ofScrape.has(a)) - Number(ofScrape.has(b)))
    .slice(0, mostLabels)
    .map(([label, value]) => `${label}=${value}`)
    .join(', ')
  const alert = [labels, first.message].filter(text => text).join(': ')
  const others =
    count > 1 ? `; and ${count - 1} more ${count === 2 ? 'alert' : 'alerts'} of this rule` : ''
  return `${describeTime(first, window)}${alert === '' ? '' : `: ${alert.replace(/\.$/, '')}`}${others}.`
}

const mostLabels = 4
/** What every series of a target has says least. */
const ofScrape = new Set(['job', 'instance'])

function describeTime({ wasFiring, from, firedMs }: Firing, { start }: Window): string {
  if (wasFiring) return `Was firing before the test began, and for ${formatTime(firedMs)} of it`
  const at = formatTime(Math.round((from - start) * 1000))
  return firedMs < 1
    ? `Began to fire as the test ended, ${at} into it`
    : `Fired for ${formatTime(firedMs)} from ${at} into the test`
}

/** Whole seconds say enough of what is evaluated every few of them. */
const formatTime = (ms: number): string => (ms === 0 ? '0s' : formatDuration(ms))
