import { cleanBlock, cleanText, clip } from '../../model/basics/clean-text.ts'
import { defined } from '../../model/basics/defined.ts'
import { formatValue } from '../../model/basics/units.ts'
import type {
  Block,
  Cell as BlockCell,
  Chart,
  Charts,
  Column,
  Figures,
  List,
  Section,
  Table,
} from '../../model/scorecard.ts'
import { scaleOf } from '../../scorecard/text/axis.ts'
import { budgetBar } from '../../scorecard/text/budgets.ts'
import { plainText } from '../../scorecard/text/plain-text.ts'
import { sparkline } from '../../scorecard/text/sparkline.ts'
import { cellOf, moreOf, rowsOf, spansOf } from '../text/on-surface.ts'
import { colors, indent, marks } from './marks.ts'
import {
  type Cell,
  fitWidth,
  formatTable,
  type Paint,
  type Style,
  wrapText,
} from './terminal-text.ts'

/** How wide the terminal is, and how it is painted. */
export type Canvas = { width: number; paint: Paint }

/** A section as lines, none of them wider than the canvas. */
export const drawSection = (section: Section, canvas: Canvas): string[] => [
  ...drawTitle(section, canvas),
  ...section.blocks.flatMap(block => drawBlock(block, canvas)),
]

/** The head of a table's first column can stand for the title. */
function drawTitle({ title, lead, blocks }: Section, { width }: Canvas): string[] {
  const [first] = blocks
  const isHeaded = first?.kind === 'table' && first.columns[0]?.short !== undefined
  if (lead !== undefined)
    return wrapText(title === undefined ? lead : `${title}: ${lead}`, width, indent)
  return title === undefined || isHeaded ? [] : wrapText(title, width, indent)
}

function drawBlock(block: Block, canvas: Canvas): string[] {
  switch (block.kind) {
    case 'note':
      return wrapText(plainText(block.text), canvas.width, indent)
    case 'table':
      return drawTable(block, canvas)
    case 'list':
      return drawList(block, canvas)
    case 'figures':
      return drawFigures(block, canvas)
    case 'code':
      return drawCode(block.text, canvas)
    case 'chart':
      return drawChart(block.chart, canvas)
    case 'charts':
      return drawCharts(block, canvas)
    case 'waterfall':
      return []
  }
}

function drawTable(table: Table, { width, paint }: Canvas): string[] {
  const { columns, rows, foot, few = rows.length } = table
  const order = columns
    .map((column, index) => ({ column, index }))
    .toSorted((a, b) => placeOf(a) - placeOf(b))
  const shown = [...rowsOf(table, few), ...(foot ? [foot] : [])]
  const heads = order.map(({ column: { head, short = head, isNumber = false }, index }, at) => ({
    head: clean(short),
    right: isNumber,
    ...defined({
      least: shown.some(row => isQuoted(row[index]!)) ? leastQuoted(at, width) : undefined,
    }),
  }))
  const cells = shown.map(row => order.map(({ index }) => drawCell(row[index]!)))
  const more = moreOf(table, rows.length - few)
  return [
    ...formatTable(heads, cells, { width, paint, indent }),
    ...(more ? [`${indent}${more}`] : []),
  ]
}

const placeOf = ({ column: { place }, index }: { column: Column; index: number }): number =>
  place === undefined ? index : place - 0.5

/**
 * What is quoted, such as an example of an error, may be long: its column gives way. The first
 * column holds names, and an objective's names its target: other columns are left out before it is
 * cut, as long as they have their forty columns.
 */
const leastQuoted = (at: number, width: number): number =>
  at === 0 ? Math.max(16, width - 40) : 20

const isQuoted = (cell: BlockCell): boolean =>
  spansOf(cellOf(cell).text).some(span => typeof span !== 'string' && 'code' in span)

function drawCell(cell: BlockCell): Cell {
  const { text, tone, mark, bar, short } = cellOf(cell)
  const spans = spansOf(text)
  const shown = clean(plainText(text))
  const isBold = spans.some(span => typeof span !== 'string' && 'bold' in span)
  const styles: Style[] = [
    ...(isBold ? ['bold' as const] : []),
    ...(tone === 'bad' ? ['red' as const] : []),
    ...(mark ? [colors[mark]] : []),
  ]
  const parts = [mark && marks[mark], bar != null && budgetBar(bar), shown]
  return {
    text: parts.filter(Boolean).join(' '),
    ...defined({
      short:
        short === undefined
          ? undefined
          : [mark && marks[mark], clean(short)].filter(Boolean).join(' '),
      styles: styles.length > 0 ? styles : undefined,
    }),
  }
}

/** Where several lines belong to one label, each of them begins anew. */
const drawList = ({ items }: List, { width, paint }: Canvas): string[] =>
  items.flatMap(({ mark, label, text }) => {
    const [only = '', ...others] = text
    if (!mark && others.length === 0)
      return wrapText(`${plainText(label)}: ${plainText(only)}`, width, indent)
    const head = mark
      ? [`${indent}${paint(marks[mark], colors[mark])} ${fitWidth(plainText(label), width - 4)}`]
      : wrapText(`${plainText(label)}:`, width, indent)
    return [
      ...head,
      ...text.flatMap(line => wrapText(plainText(line), width, `${indent}${indent}`)),
    ]
  })

/**
 * Cut and not wrapped: the blanks of a picture are not to be squeezed. A runner reads a command
 * where a line begins with two colons, so they are parted.
 */
const drawCode = (text: string, { width }: Canvas): string[] =>
  cleanBlock(text)
    .split('\n')
    .map(line => clip(`${indent}${line.replace(/^(\s*):(?=:)/, '$1: ')}`, width))

const drawFigures = ({ rows }: Figures, { width }: Canvas): string[] =>
  rows.flatMap(({ label, value }) => wrapText(`${label}: ${plainText(value)}`, width, indent))

/** The first line of a chart as bars, and what it goes from and to. */
function drawChart(chart: Chart, { width, paint }: Canvas): string[] {
  const { cut, limits } = scaleOf(chart)
  const values = chart.lines[0]?.points.map(([, value]) => value) ?? []
  const known = values.filter(value => value !== null)
  if (known.length === 0) return []
  const bars = values.map(value => (value === null ? null : Math.min(value, cut)))
  const range = [Math.min(...known), Math.max(...known)]
    .map(value => formatValue(value, chart.unit))
    .join(' to ')
  const [limit] = chart.limits ?? []
  const { noun = 'limit' } = limit ?? {}
  const threshold = limit ? `, ${noun} ${formatValue(limit.value, chart.unit)}` : ''
  const over = chart.x ? `over ${chart.x.label}` : 'over time'
  return [
    `${indent}${paint(sparkline(bars, limits[0]?.value ?? 0), 'cyan')}`,
    ...wrapText(`${chart.title} ${over}: ${range}${threshold}`, width, indent, 300).map(line =>
      paint(line, 'dim'),
    ),
  ]
}

const drawCharts = ({ charts }: Charts, canvas: Canvas): string[] =>
  charts.flatMap(chart => (chart ? drawChart(chart, canvas) : []))

const clean = (text: string): string => cleanText(text, 200)
