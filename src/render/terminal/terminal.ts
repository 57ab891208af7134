import { cleanText, clip } from '../../model/clean-text.ts'
import type { EndpointRow, Scorecard } from '../../model/scorecard.ts'
import { formatCount, formatValue } from '../../model/units.ts'
import type { Verdict } from '../../model/verdict.ts'
import { scaleChart } from '../../scorecard/text/axis.ts'
import {
  budgetBar,
  formatAlarm,
  formatBudget,
  formatBurn,
  formatGoal,
} from '../../scorecard/text/budgets.ts'
import { isCompared } from '../../scorecard/text/compared.ts'
import { forestLines } from '../../scorecard/text/forest-text.ts'
import { formatRow, formatShare, formatTarget, formatTime } from '../../scorecard/text/format.ts'
import { sparkline } from '../../scorecard/text/sparkline.ts'
import {
  consequence,
  type Exit,
  formatExit,
  headline,
  openGroups,
  runInShort,
  verdictOf,
} from '../../scorecard/text/words.ts'
import {
  type Cell,
  fitWidth,
  formatTable,
  type Paint,
  painter,
  type Style,
  wrapText,
} from './terminal-text.ts'

/** `exit`: of the command that shows the scorecard and ends by it; absent where it is only shown. */
export type TerminalOptions = { color: boolean; width: number; exit?: Exit }

const marks: Record<Verdict, string> = {
  pass: '✔',
  warn: '!',
  fail: '✖',
  inconclusive: '?',
  error: '■',
}
const colors: Record<Verdict, Style> = {
  pass: 'green',
  warn: 'yellow',
  fail: 'red',
  inconclusive: 'magenta',
  error: 'red',
}
const indent = '  '

/** The scorecard for a terminal: no control character of foreign text, and colours only where they are asked for. */
export function renderTerminal(
  scorecard: Scorecard,
  { color, width, exit }: TerminalOptions,
): string {
  const paint = painter(color)
  const room = Math.max(40, Math.min(width, 140))
  const blocks = [
    formatHead(scorecard, room, paint, exit),
    formatObjectives(scorecard, room, paint),
    formatBudgets(scorecard, room, paint),
    formatProfile(scorecard, room, paint),
    formatComparison(scorecard, room),
    formatOpen(scorecard, room, paint),
    formatChart(scorecard, room, paint),
    formatEndpoints(scorecard, room, paint),
    formatErrors(scorecard, room, paint),
    formatResources(scorecard, room, paint),
    formatGenerator(scorecard, room),
    formatNotes(scorecard, room),
  ]
  return `${blocks
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')}\n`
}

function formatHead(scorecard: Scorecard, width: number, paint: Paint, exit?: Exit): string[] {
  const { verdict, service, reason, failure, commit } = scorecard
  const title = `${marks[verdict]} ${headline(scorecard)}`
  const after = exit ? formatExit(scorecard, exit) : consequence(scorecard, rule => rule)
  const short = [runInShort(scorecard), commit ? `commit ${cleanText(commit.slice(0, 7))}` : '']
    .filter(Boolean)
    .join(' · ')
  return [
    `${paint(title, 'bold', colors[verdict])}  ${paint(fitWidth(service, Math.max(10, width - title.length - 2)), 'bold')}`,
    ...wrapText(reason, width, indent),
    ...(failure && failure.message !== reason ? wrapText(failure.message, width, indent) : []),
    ...(failure?.hint ? wrapText(`What to do: ${failure.hint}`, width, indent) : []),
    ...(after ? wrapText(after, width, indent) : []),
    ...(short ? wrapText(short, width, indent).map(line => paint(line, 'dim')) : []),
  ]
}

function formatObjectives({ rows }: Scorecard, width: number, paint: Paint): string[] {
  if (rows.length === 0) return []
  const withBase = rows.some(isCompared)
  const cells = rows.map((row): Cell[] => {
    const { value, interval, base, change } = formatRow(row)
    const verdict = {
      text: `${marks[row.verdict]} ${verdictOf(row)}`,
      styles: [colors[row.verdict]],
    }
    return [
      { text: clean(row.name) },
      verdict,
      { text: clean(value) },
      ...(withBase
        ? [{ text: clean(base) }, { text: clean(isCompared(row) ? change : interval) }]
        : []),
      { text: clean(formatTarget(row)) },
      ...(withBase ? [] : [{ text: clean(interval) }]),
    ]
  })
  const columns = [
    { head: 'Objective', least: 16 },
    { head: 'Verdict' },
    { head: 'Measured', right: true },
    ...(withBase ? [{ head: 'Base', right: true }, { head: 'Interval or change' }] : []),
    { head: 'Target', right: true },
    ...(withBase ? [] : [{ head: 'Interval' }]),
  ]
  return formatTable(columns, cells, { width, paint, indent })
}

function formatBudgets({ budgets }: Scorecard, width: number, paint: Paint): string[] {
  if (!budgets) return []
  const { rows, spent } = budgets
  const cells = rows.map((row): Cell[] => [
    { text: clean(row.name) },
    {
      text: [budgetBar(row.left), formatBudget(row)].filter(Boolean).join(' '),
      ...(row.left !== null && row.left <= 0 && { styles: ['red'] as const }),
    },
    { text: formatBurn(row.burn) },
    { text: formatAlarm(row.burn) },
    { text: formatGoal(row) },
  ])
  const columns = [
    { head: 'Error budget of', least: 16 },
    { head: 'Left in production' },
    { head: 'Burn rate', right: true },
    { head: 'Would alarm' },
    { head: 'Objective', right: true },
  ]
  const unknown = rows.filter(({ left }) => left === null)
  return [
    ...formatTable(columns, cells, { width, paint, indent }),
    ...unknown.flatMap(({ name, reason }) => wrapText(`${name}: ${reason}`, width, indent)),
    ...(spent ? wrapText(spent, width, indent) : []),
  ]
}

function formatProfile({ profile }: Scorecard, width: number, paint: Paint): string[] {
  if (!profile) return []
  const { title, sentence, columns, rows } = profile
  const heads = columns.map(({ head, isNumber }) => ({ head, right: isNumber }))
  const cells = rows.map(row => row.map((text): Cell => ({ text: clean(text) })))
  return [
    ...wrapText(`${title}: ${sentence}`, width, indent),
    ...formatTable(heads, cells, { width, paint, indent }),
  ]
}

function formatComparison({ rows, moved }: Scorecard, width: number): string[] {
  const picture = forestLines(rows).map(line => `${indent}${line}`)
  // Cut by hand: the blanks of a picture are not to be squeezed.
  return [
    ...(moved ? wrapText(moved, width, indent) : []),
    ...picture.map(line => clip(line, width)),
  ]
}

function formatOpen(scorecard: Scorecard, width: number, paint: Paint): string[] {
  return openGroups(scorecard).flatMap(({ verdict, names, reason, warnings }) => [
    `${indent}${paint(marks[verdict], colors[verdict])} ${fitWidth(names.join(', '), width - 4)}`,
    ...wrapText(reason, width, `${indent}${indent}`),
    ...warnings.flatMap(text =>
      wrapText(`Warning of the source: ${text}`, width, `${indent}${indent}`, 300),
    ),
  ])
}

function formatChart({ chart }: Scorecard, width: number, paint: Paint): string[] {
  if (!chart) return []
  const { known, cut, limit } = scaleChart(chart)
  const values = chart.points.map(({ value }) => (value === null ? null : Math.min(value, cut)))
  const range = [Math.min(...known), Math.max(...known)]
    .map(value => formatValue(value, chart.unit))
    .join(' to ')
  const threshold = chart.objective
    ? `, limit ${formatValue(chart.objective.threshold, chart.unit)}`
    : ''
  const of = `${chart.metric} of ${chart.request ?? 'all requests'}`
  return [
    `${indent}${paint(sparkline(values, limit ?? 0), 'cyan')}`,
    ...wrapText(`${of} over time: ${range}${threshold}`, width, indent, 300).map(line =>
      paint(line, 'dim'),
    ),
  ]
}

const mostEndpoints = 12

function formatEndpoints({ endpoints, total }: Scorecard, width: number, paint: Paint): string[] {
  if (!total) return []
  const shown = endpoints.slice(0, mostEndpoints)
  const rows = endpoints.length > 1 ? [...shown, total] : shown
  const cells = (row: EndpointRow): Cell[] => [
    { text: clean(row.name), ...(row === total && { styles: ['bold'] as const }) },
    { text: formatCount(row.sent) },
    { text: formatShare(row.errorRatio), ...(row.errors > 0 && { styles: ['red'] as const }) },
    ...[row.p50, row.p95, row.p99, row.max].map(ms => ({ text: formatTime(ms) })),
  ]
  const heads = ['Sent', 'Errors', 'p50', 'p95', 'p99', 'max'].map(head => ({ head, right: true }))
  const table = formatTable([{ head: 'Request' }, ...heads], rows.map(cells), {
    width,
    paint,
    indent,
  })
  const left = endpoints.length - shown.length
  return left > 0 ? [...table, `${indent}${left} more requests are in the report.`] : table
}

const mostErrors = 5

function formatErrors({ errors }: Scorecard, width: number, paint: Paint): string[] {
  if (errors.length === 0) return []
  const cells = errors
    .slice(0, mostErrors)
    .map(({ name, what, count, message }): Cell[] => [
      { text: clean(name) },
      { text: formatCount(count) },
      { text: clean(what) },
      { text: fitWidth(message ?? '', Math.max(20, Math.floor(width / 3))) },
    ])
  const columns = [
    { head: 'Errors of' },
    { head: 'Count', right: true },
    { head: 'What' },
    { head: 'Example' },
  ]
  const table = formatTable(columns, cells, { width, paint, indent })
  const left = errors.length - mostErrors
  return left > 0 ? [...table, `${indent}${left} more kinds are in the report.`] : table
}

function formatResources({ resources }: Scorecard, width: number, paint: Paint): string[] {
  if (resources.length === 0) return []
  const cells = resources.map(({ title, unit, average, most, points }): Cell[] => [
    { text: title },
    { text: average === null ? '' : clean(formatValue(average, unit)) },
    { text: clean(formatValue(most, unit)) },
    { text: points.length > 1 ? sparkline(points.map(([, value]) => value)) : '' },
  ])
  const columns = [
    { head: 'Resource use', least: 16 },
    { head: 'Average', right: true },
    { head: 'Most', right: true },
    { head: 'Over time' },
  ]
  return formatTable(columns, cells, { width, paint, indent })
}

function formatGenerator({ generator }: Scorecard, width: number): string[] {
  if (!generator || generator.healthy) return []
  const broken = generator.checks.filter(({ ok }) => !ok)
  return [
    `${indent}The load generator did not keep up:`,
    ...broken.flatMap(({ name, value, limit, unit, advice }) =>
      wrapText(
        `${name} ${formatValue(value, unit)}, limit ${formatValue(limit, unit)}. ${advice}`,
        width,
        `${indent}${indent}`,
      ),
    ),
    ...(generator.told === undefined ? [] : wrapText(generator.told, width, `${indent}${indent}`)),
  ]
}

const formatNotes = ({ notes }: Scorecard, width: number): string[] =>
  notes.flatMap(({ source, message, hint }) =>
    wrapText(`Note, ${source}: ${message}${hint ? ` (${hint})` : ''}`, width, indent),
  )

const clean = (text: string): string => cleanText(text, 200)
