import { formatNumber, formatValue } from '../../model/basics/units.ts'
import type { JudgedObjective } from '../../model/judgement.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import { isCompared } from '../../scorecard/text/compared.ts'
import { formatRow, formatTarget } from '../../scorecard/text/format.ts'
import { consequence, headline, icons, linkableRun, verdictOf } from '../../scorecard/text/words.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { renderGauge } from './pictures/gauge.ts'
import { code, htmlSection } from './text.ts'

/** Verdict, reason and what follows from them. */
export function headSection(scorecard: Scorecard): string {
  const { verdict, service, grade, score, reason, failure, commit, context } = scorecard
  const run = linkableRun(context.runUrl)
  const after = consequence(scorecard, code)
  const facts = [
    escapeHtml(scorecard.inShort),
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

/** Each objective with its gauge and, below it, why it is judged as it is. */
export function objectivesSection({ rows, moved }: Scorecard): string {
  if (rows.length === 0) return htmlSection('Objectives', '<p>No objective was judged.</p>')
  const withBase = rows.some(isCompared)
  const compared = withBase ? ['Change'] : []
  const heads = ['Objective', 'Measured', ...compared, 'Target', 'Interval and target', 'Verdict']
  const numbers = ['Measured', 'Change', 'Target']
  const head = heads
    .map(one => `<th${numbers.includes(one) ? ' class="number"' : ''}>${one}</th>`)
    .join('')
  const note =
    '<p class="soft small">The bar is the interval that the measurement leaves open, each end with 95 % confidence; the dot is what was measured, the upright line the target, and green its good side.</p>'
  return htmlSection(
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
