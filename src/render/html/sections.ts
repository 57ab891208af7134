import { cleanBlock } from '../../model/clean-text.ts'
import type { JudgedObjective } from '../../model/judgement.ts'
import type { EndpointRow, Fact, Scorecard } from '../../model/scorecard.ts'
import { formatCount, formatNumber, formatValue } from '../../model/units.ts'
import { formatAlarm, formatBudget, formatBurn, formatGoal } from '../../scorecard/text/budgets.ts'
import { isCompared } from '../../scorecard/text/compared.ts'
import { formatRow, formatShare, formatTarget, formatTime } from '../../scorecard/text/format.ts'
import {
  consequence,
  describeResources,
  headline,
  icons,
  linkableAddress,
  linkableRun,
  phaseNames,
  runInShort,
  verdictOf,
  wasAsked,
} from '../../scorecard/text/words.ts'
import { escapeEntities, escapeHtml } from '../text/escape-html.ts'
import { renderBudgetBar } from './pictures/budget-bar.ts'
import { renderGauge } from './pictures/gauge.ts'
import { profileFigure } from './plots.ts'

/** A cell of a table: HTML that is escaped already. */
type Cell = { html: string; number?: boolean }
type Head = { head: string; number?: boolean }

const code = (text: string): string => `<code>${escapeHtml(text)}</code>`
const text = (value: string): Cell => ({ html: escapeHtml(value) })
const number = (value: string): Cell => ({ html: escapeHtml(value), number: true })
const attribute = ({ number = false }: { number?: boolean }): string =>
  number ? ' class="number"' : ''

function table(heads: readonly Head[], rows: readonly (readonly Cell[])[]): string {
  const head = heads.map(one => `<th${attribute(one)}>${one.head}</th>`).join('')
  const body = rows.map(
    cells => `<tr>${cells.map(cell => `<td${attribute(cell)}>${cell.html}</td>`).join('')}</tr>`,
  )
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}

const section = (title: string, body: string): string =>
  `<section><h2>${title}</h2>${body}</section>`

export function headSection(scorecard: Scorecard): string {
  const { verdict, service, grade, score, reason, failure, commit, context } = scorecard
  const run = linkableRun(context.runUrl)
  const after = consequence(scorecard, code)
  const facts = [
    escapeHtml(runInShort(scorecard)),
    commit ? `commit ${code(commit.slice(0, 12))}` : '',
    run ? `<a href="${escapeHtml(run)}">workflow run</a>` : '',
  ]
  const marks =
    grade === null
      ? ''
      : `<div class="grade"><b>${escapeHtml(grade)}</b><span class="soft small">${score === null ? '' : formatNumber(score)} of 100</span></div>`
  return [
    `<header class="${verdict}"><div class="top"><div><p class="eyebrow">Reliability Gate</p>`,
    `<h1>${icons[verdict]} ${escapeHtml(service, 200)} — <span class="${verdict}">${escapeHtml(headline({ ...scorecard, grade: null }))}</span></h1>`,
    `<p class="reason">${escapeHtml(reason)}</p></div>${marks}</div>`,
    failure && failure.message !== reason ? `<p>${escapeHtml(failure.message, 3000)}</p>` : '',
    failure?.hint ? `<p><b>What to do:</b> ${escapeHtml(failure.hint)}</p>` : '',
    after ? `<p>${after}</p>` : '',
    `<p class="soft small">${facts.filter(Boolean).join(' · ')}</p></header>`,
  ].join('')
}

export function budgetsSection({ budgets }: Scorecard): string {
  if (!budgets) return ''
  const heads = [
    { head: 'SLO' },
    { head: 'Objective', number: true },
    { head: 'Burn rate of this run', number: true },
    { head: 'Would alarm' },
    { head: 'Budget left in production' },
  ]
  const rows = budgets.rows.map(row => [
    {
      html: `${code(row.name)}${row.description ? `<br><span class="soft small">${escapeHtml(row.description)}</span>` : ''}`,
    },
    number(formatGoal(row)),
    number(formatBurn(row.burn)),
    text(formatAlarm(row.burn)),
    {
      html: `${renderBudgetBar(row.left)}<b>${escapeHtml(formatBudget(row))}</b><br><span class="soft small">${escapeHtml(row.reason)}</span>`,
    },
  ])
  const spent = budgets.spent ? `<p><b>${escapeHtml(budgets.spent)}</b></p>` : ''
  const note =
    '<p class="soft small">The burn rate is the share that was bad in this run, by the share that may be. In production a rate above 14.4 for an hour or 6 for six hours pages; above 3 for a day or 1 for three days opens a ticket. What is left of the budget was read before the load.</p>'
  return section('Error budgets', `${spent}${table(heads, rows)}${note}`)
}

export function profileSection({ profile }: Scorecard): string {
  if (!profile) return ''
  const { title, sentence, columns, rows, picture } = profile
  const heads = columns.map(({ head, isNumber }) => ({ head, number: isNumber }))
  const cells = rows.map(row =>
    row.map((cell, at) => (columns[at]?.isNumber ? number(cell) : text(cell))),
  )
  const drawn = picture ? profileFigure(picture) : ''
  return section(title, `<p>${escapeHtml(sentence)}</p>${drawn}${table(heads, cells)}`)
}

export function phasesSection({ phases }: Scorecard): string {
  if (phases.length === 0) return ''
  const heads = ['Requests', 'p50', 'p95', 'p99', 'max'].map(head => ({ head, number: true }))
  const rows = phases.map(({ phase, count, p50, p95, p99, max }) => [
    text(phaseNames[phase]),
    number(formatCount(count)),
    ...[p50, p95, p99, max].map(ms => number(formatTime(ms))),
  ])
  return section('Where the time goes', table([{ head: 'Phase' }, ...heads], rows))
}

export function objectivesSection({ rows, moved }: Scorecard): string {
  if (rows.length === 0) return section('Objectives', '<p>No objective was judged.</p>')
  const withBase = rows.some(isCompared)
  const compared = withBase ? ['Change'] : []
  const heads = ['Objective', 'Measured', ...compared, 'Target', 'Interval and target', 'Verdict']
  const numbers = ['Measured', 'Change', 'Target']
  const head = heads
    .map(one => `<th${numbers.includes(one) ? ' class="number"' : ''}>${one}</th>`)
    .join('')
  const note =
    '<p class="soft small">The bar is the interval that the measurement leaves open, each end with 95 % confidence; the dot is what was measured, the upright line the target, and green its good side.</p>'
  return section(
    'Objectives',
    `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${rows.map(row => objectiveRows(row, withBase)).join('')}</tbody></table></div>${moved ? `<p>${escapeHtml(moved)}</p>` : ''}${note}`,
  )
}

function objectiveRows(row: JudgedObjective, withBase: boolean): string {
  const { value, interval, base, change } = formatRow(row)
  const below = base === '' ? interval : `base ${base}`
  const marks = [row.key ? 'key' : '', row.weight === 1 ? '' : `weight ${row.weight}`]
    .filter(Boolean)
    .join(', ')
  const warn =
    row.warn === undefined
      ? ''
      : `<br><span class="soft small">warns at ${escapeHtml(formatValue(row.warn, row.unit))}</span>`
  const said = [
    row.reason,
    ...(row.warnings ?? []).map(warning => `Warning of the source: ${warning}`),
  ]
  const why = said.map(one => escapeHtml(one)).join('<br>')
  return [
    `<tr class="said"><td>${code(row.name)}${marks && ` <span class="soft small">${escapeHtml(marks)}</span>`}</td>`,
    `<td class="number"><b>${escapeHtml(value)}</b>${below && `<br><span class="soft small">${escapeHtml(below)}</span>`}</td>`,
    ...(withBase ? [`<td class="number">${escapeHtml(change)}</td>`] : []),
    `<td class="number">${escapeHtml(formatTarget(row))}${warn}</td>`,
    `<td>${renderGauge(row)}</td>`,
    `<td class="verdict ${row.verdict}">${icons[row.verdict]} ${escapeHtml(verdictOf(row))}</td></tr>`,
    `<tr><td class="why small" colspan="${withBase ? 6 : 5}">${why}</td></tr>`,
  ].join('')
}

export function endpointsSection({ endpoints, total }: Scorecard): string {
  if (!total) return ''
  const heads = ['Sent', 'Dropped', 'Errors', 'p50', 'p95', 'p99', 'max', 'p95 from the send'].map(
    head => ({
      head,
      number: true,
    }),
  )
  const cells = (row: EndpointRow): Cell[] => [
    row === total ? { html: '<b>all</b>' } : { html: code(row.name) },
    number(formatCount(row.sent)),
    number(formatCount(row.dropped)),
    number(`${formatCount(row.errors)} (${formatShare(row.errorRatio)})`),
    ...[row.p50, row.p95, row.p99, row.max, row.serviceP95].map(ms => number(formatTime(ms))),
  ]
  return section(
    'Endpoints',
    table([{ head: 'Request' }, ...heads], [...endpoints, total].map(cells)),
  )
}

export function errorsSection({ errors }: Scorecard): string {
  if (errors.length === 0) return ''
  const heads = [
    { head: 'Request' },
    { head: 'What' },
    { head: 'Count', number: true },
    { head: 'Example' },
  ]
  const rows = errors.map(({ name, what, count, message }) => [
    { html: code(name) },
    text(what),
    number(formatCount(count)),
    { html: message ? code(message) : '' },
  ])
  return section('Errors', table(heads, rows))
}

export function resourcesSection({ resources }: Scorecard): string {
  if (resources.length === 0) return ''
  const heads = [
    { head: 'Resource' },
    { head: 'Average', number: true },
    { head: 'Most', number: true },
    { head: 'Asked' },
    { head: '' },
  ]
  const rows = resources.map(({ title, unit, average, most, query, url }) => [
    text(title),
    number(average === null ? '' : formatValue(average, unit)),
    number(formatValue(most, unit)),
    { html: code(query) },
    { html: linkableAddress(url) ? `<a href="${escapeHtml(url!, 5000)}">graph</a>` : '' },
  ])
  const told = `<p class="soft small">${escapeHtml(describeResources(resources))}</p>`
  return section('Resource use of the target', `${table(heads, rows)}${told}`)
}

export function serverSection({ rows, graphs, dashboard }: Scorecard): string {
  const asked = rows.filter(wasAsked)
  if (asked.length === 0) return ''
  const blocks = asked.map(row => {
    const graph = linkTo('graph', graphs.find(({ of }) => of === row.of)?.url)
    const value = escapeHtml(formatRow(row).value)
    return `<p>${code(row.name)}: ${value}${graph && ` · ${graph}`}</p><pre>${escapeEntities(cleanBlock(row.query!, 10_000))}</pre>`
  })
  const board = linkTo('Dashboard', dashboard)
  return section('Queries as they were sent', `${blocks.join('')}${board && `<p>${board}</p>`}`)
}

/** Which host it leads to is said, since the address is the user's. */
function linkTo(title: string, url: string | undefined): string {
  const link = linkableAddress(url)
  return link
    ? `<a href="${escapeHtml(link.url, 5000)}">${title} on ${escapeHtml(link.host)}</a>`
    : ''
}

export function generatorSection({ generator }: Scorecard): string {
  if (!generator) return ''
  const heads = [
    { head: 'Check' },
    { head: 'Measured', number: true },
    { head: 'Limit', number: true },
    { head: '' },
  ]
  const rows = generator.checks.map(({ name, value, limit, unit, ok, advice }) => [
    text(name),
    number(formatValue(value, unit)),
    number(formatValue(limit, unit)),
    {
      html: ok
        ? '<span class="pass">✔ kept</span>'
        : `<span class="fail">✖ ${escapeHtml(advice)}</span>`,
    },
  ])
  const told = generator.told === undefined ? '' : `<p>${escapeHtml(generator.told, 1000)}</p>`
  return section(
    `Load generator: ${generator.healthy ? 'kept up' : 'did not keep up'}`,
    told + table(heads, rows),
  )
}

export function factsSection({ facts }: Scorecard): string {
  const rows = facts.map(
    fact => `<tr><th>${escapeHtml(fact.label)}</th><td>${factValue(fact)}</td></tr>`,
  )
  return section('About this run', `<table class="facts"><tbody>${rows.join('')}</tbody></table>`)
}

function factValue({ value, code: isCode, url }: Fact): string {
  const run = linkableRun(url)
  if (run) return `<a href="${escapeHtml(run)}">${escapeHtml(value)}</a>`
  return isCode ? code(value) : escapeHtml(value)
}

export function rerunSection({ rerun, rerunHeaders }: Scorecard): string {
  const headers =
    rerunHeaders.length > 0
      ? `<p class="soft small">The run also sent ${rerunHeaders.map(name => code(name)).join(', ')}; values of headers are never kept.</p>`
      : ''
  return section(
    'Run it again',
    `<pre>${escapeEntities(cleanBlock(rerun))}</pre><p class="soft small">With the same config, in a checkout of the commit. <code>reliability-gate judge record.json</code> repeats the verdict alone, offline.</p>${headers}`,
  )
}

export function notesSection({ notes }: Scorecard): string {
  if (notes.length === 0) return ''
  const lines = notes.map(
    ({ source, message, hint }) =>
      `<li><b>${escapeHtml(source)}</b>: ${escapeHtml(message)}${hint ? ` <span class="soft">(${escapeHtml(hint)})</span>` : ''}</li>`,
  )
  return section('Notes', `<ul>${lines.join('')}</ul>`)
}
