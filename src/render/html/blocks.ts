import { cleanBlock } from '../../model/basics/clean-text.ts'
import type {
  Block,
  Cell,
  Charts,
  Column,
  Figures,
  List,
  Note,
  Section,
  Table,
} from '../../model/scorecard.ts'
import { icons } from '../../scorecard/text/words.ts'
import { escapeEntities, escapeHtml } from '../text/escape-html.ts'
import { drawFigure } from './pictures/figure.ts'
import { drawWaterfall } from './pictures/waterfall.ts'
import { drawCell, drawText } from './text.ts'

/** A section of the report. */
export function drawSection({ title, lead, blocks }: Section): string {
  const head = title === undefined ? '' : `<h2>${escapeHtml(title)}</h2>`
  const said = lead === undefined ? '' : `<p>${escapeHtml(lead)}</p>`
  return `<section>${head}${said}${blocks.map(drawBlock).join('')}</section>`
}

function drawBlock(block: Block): string {
  switch (block.kind) {
    case 'note':
      return drawNote(block)
    case 'table':
      return drawTable(block)
    case 'list':
      return drawList(block)
    case 'figures':
      return drawFigures(block)
    case 'code':
      return `<pre>${escapeEntities(cleanBlock(block.text, 10_000))}</pre>`
    case 'chart':
      return drawCharts({ kind: 'charts', charts: [{ ...block.chart, size: 'whole' }] })
    case 'charts':
      return drawCharts(block)
    case 'waterfall':
      return drawWaterfall(block)
  }
}

const drawNote = ({ text, small }: Note): string =>
  `<p${small ? ' class="soft small"' : ''}>${drawText(text)}</p>`

/**
 * With `details` a narrow screen shows each row as a card, so that they are not scrolled out of
 * sight.
 */
function drawTable({ columns, rows, foot, details, parts = [] }: Table): string {
  const heads = columns.map(drawColumnHead)
  const drawRow = (row: readonly Cell[], index: number): string => {
    const cells = row.map((cell, i) => {
      const column = columns[i]!
      return `<td${classOf(column)} data-head="${escapeHtml(column.head)}">${drawCell(cell)}</td>`
    })
    const below = details?.[index]
    return below === undefined
      ? `<tr${parts.includes(index) ? ' class="part"' : ''}>${cells.join('')}</tr>`
      : `<tr class="said">${cells.join('')}</tr>${drawDetails(below, columns.length)}`
  }
  const head = `<thead><tr>${heads.join('')}</tr></thead>`
  const sum = foot ? `<tfoot>${drawRow(foot, rows.length)}</tfoot>` : ''
  return `<div class="scroll"><table${details ? ' class="cards"' : ''}>${head}<tbody>${rows.map(drawRow).join('')}</tbody>${sum}</table></div>`
}

const classOf = ({ isNumber }: Column) => (isNumber ? ' class="number"' : '')

/** The column of pictures has no head, and an empty head would be read out as one. */
const drawColumnHead = (column: Column): string =>
  column.head === ''
    ? '<td></td>'
    : `<th scope="col"${classOf(column)}>${escapeHtml(column.head)}</th>`

const drawDetails = (lines: readonly string[], columns: number): string =>
  `<tr><td class="why small" colspan="${columns}">${lines.map(line => escapeHtml(line)).join('<br>')}</td></tr>`

function drawList({ items }: List): string {
  const lines = items.map(({ mark, label, text }) => {
    const sign = mark ? `<span class="${mark}">${icons[mark]}</span> ` : ''
    return `<li>${sign}<b>${drawText(label)}</b>: ${text.map(line => drawText(line)).join('<br>')}</li>`
  })
  return `<ul>${lines.join('')}</ul>`
}

function drawFigures({ rows }: Figures): string {
  const lines = rows.map(
    ({ label, value }) =>
      `<tr><th scope="row">${escapeHtml(label)}</th><td>${drawText(value)}</td></tr>`,
  )
  return `<table class="facts"><tbody>${lines.join('')}</tbody></table>`
}

/** Those of a third of the width stand three in a row. */
function drawCharts({ title, heads, charts }: Charts): string {
  const isSmall = charts.some(chart => chart?.size === 'third')
  const figures = charts.map(chart => (chart ? drawFigure(chart) : '<div></div>'))
  const above = (heads ?? []).map(head => `<h3>${escapeHtml(head)}</h3>`)
  const heading = title === undefined ? '' : `<h3>${escapeHtml(title)}</h3>`
  return `${heading}<div class="plots${isSmall ? ' small-ones' : ''}">${[...above, ...figures].join('')}</div>`
}
