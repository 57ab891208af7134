import { formatNumber } from '../model/basics/units.ts'
import type { JudgedObjective } from '../model/judgement.ts'
import type { Scorecard } from '../model/scorecard.ts'
import { isGreen } from '../model/verdict.ts'
import { formatRow, formatTarget } from '../scorecard/text/row.ts'
import { headline } from '../scorecard/text/words.ts'
import { escapeHtml as xml } from './text/escape-html.ts'

type Outcome = {
  kind: 'passed' | 'failure' | 'error' | 'skipped'
  type: string
  message: string
  output: string
}

/**
 * One test case an objective. Readers of JUnit take failure and error for red and skipped for
 * neither, so: what blocks is a `failure` (fail) or an `error` (error, inconclusive), what policy
 * or advisory lets through is `skipped`, and a warning passes with its reason as output. A run that
 * ended before it could judge has a case of its own.
 */
export function renderJunit(scorecard: Scorecard): string {
  const { service, rows, measured } = scorecard
  const cases = rows.map(row => ({ name: row.name, outcome: outcomeOf(row, scorecard) }))
  const ofRun = runOutcome(scorecard)
  const all = ofRun ? [...cases, { name: 'the run', outcome: ofRun }] : cases
  const count = (kind: Outcome['kind']) => all.filter(({ outcome }) => outcome.kind === kind).length
  const totals = `tests="${all.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`
  const time = `time="${formatNumber(measured?.seconds ?? 0, 6)}"`
  const suite = `name="${xml(`Reliability Gate: ${service}`, 200)}"`
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${suite} ${totals} ${time}>`,
    `  <testsuite ${suite} ${totals} ${time}${measured?.start ? ` timestamp="${xml(measured.start)}"` : ''}>`,
    ...formatProperties(scorecard),
    ...all.flatMap(({ name, outcome }) => formatCase(name, service, outcome)),
    `    <system-out>${xml(`${headline(scorecard)}: ${scorecard.reason}`)}</system-out>`,
    '  </testsuite>',
    '</testsuites>',
  ].join('\n')}\n`
}

function outcomeOf(row: JudgedObjective, scorecard: Scorecard): Outcome {
  const { value, interval } = formatRow(row)
  const warnings = (row.warnings ?? []).map(text => `; warning of the source: ${text}`).join('')
  const measured = `measured ${value}${interval && ` (${interval})`}, target ${formatTarget(row)}`
  const output = `${measured}; ${row.reason}${warnings}`
  const outcome = (kind: Outcome['kind']): Outcome => ({
    kind,
    type: row.cause ?? row.verdict,
    message: row.reason,
    output,
  })
  if (isGreen(row.verdict)) return outcome('passed')
  if (scorecard.advisory || !row.blockedBy) return outcome('skipped')
  return outcome(row.verdict === 'fail' ? 'failure' : 'error')
}

/** Of a run whose verdict no objective tells. */
function runOutcome({
  rows,
  verdict,
  reason,
  failure,
  advisory,
  blocks,
}: Scorecard): Outcome | undefined {
  if (rows.some(row => row.verdict === verdict) || isGreen(verdict)) return undefined
  const output = [failure?.message ?? reason, failure?.hint].filter(Boolean).join('; ')
  return { kind: advisory || !blocks ? 'skipped' : 'error', type: verdict, message: reason, output }
}

function formatProperties({ verdict, score, grade, commit, context, target }: Scorecard): string[] {
  const properties = {
    verdict,
    score,
    grade,
    target,
    commit,
    branch: context.branch,
    run: context.runUrl,
  }
  const lines = Object.entries(properties)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `      <property name="${name}" value="${xml(String(value))}"/>`)
  return ['    <properties>', ...lines, '    </properties>']
}

function formatCase(
  name: string,
  service: string,
  { kind, type, message, output }: Outcome,
): string[] {
  const attributes = `name="${xml(name, 300)}" classname="${xml(service, 200)}" time="0"`
  const element = {
    passed: [],
    skipped: [`      <skipped message="${xml(message)}"/>`],
    failure: [
      `      <failure type="${xml(type)}" message="${xml(message)}">${xml(output, 2000)}</failure>`,
    ],
    error: [
      `      <error type="${xml(type)}" message="${xml(message)}">${xml(output, 2000)}</error>`,
    ],
  }[kind]
  return [
    `    <testcase ${attributes}>`,
    ...element,
    `      <system-out>${xml(output, 2000)}</system-out>`,
    '    </testcase>',
  ]
}
