import { defined } from '../../model/basics/defined.ts'
import { formatCount, formatNumber } from '../../model/basics/units.ts'
import type {
  Block,
  Chart,
  ChartBlock,
  Charts,
  Column,
  Figures,
  List,
  Section,
  Table,
  Tone,
} from '../../model/scorecard.ts'
import { scaleOf } from '../../scorecard/text/axis.ts'
import { icons } from '../../scorecard/text/words.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { codeBlock, prose, proseCell } from '../text/escape-markdown.ts'
import { moreOf, rowsOf } from '../text/on-surface.ts'
import { renderXyChart } from './mermaid.ts'
import { drawCell, drawText, folded, markdownTable } from './text.ts'

/** A section as Markdown; of tables and lists at most `mostRows` rows. */
export function drawSection(section: Section, mostRows: number): string {
  const { title, count, lead, fold } = section
  const blocks = section.blocks.map(block => drawBlock(block, mostRows))
  const said = lead === undefined ? '' : drawText(lead)
  if (title === undefined) return join([said, ...blocks])
  if (fold === undefined) {
    const bold = `**${prose(title)}**`
    return join([said ? `${bold}: ${said}` : bold, ...blocks])
  }
  const counted = count === undefined ? title : `${title} (${formatCount(count)})`
  return folded(escapeHtml(counted), join([said, ...blocks]), fold === 'open')
}

const join = (parts: readonly string[]): string => parts.filter(Boolean).join('\n\n')

function drawBlock(block: Block, mostRows: number): string {
  switch (block.kind) {
    case 'note':
      return drawText(block.text)
    case 'table':
      return drawTable(block, mostRows)
    case 'list':
      return drawList(block, mostRows)
    case 'figures':
      return drawFigures(block)
    case 'code':
      return codeBlock(block.text, block.language ?? 'text')
    case 'chart':
      return drawChart(block)
    case 'charts':
      return drawCharts(block)
    case 'waterfall':
      return ''
  }
}

/** Code points of a cell. */
const [mostOfNumber, mostOfText] = [60, 120]

function drawTable(table: Table, mostRows: number): string {
  const { columns, rows, foot, fold } = table
  const heads = columns.map(({ head, isNumber }) => ({
    head: proseCell(head),
    ...defined({ align: isNumber ? 'right' : undefined }),
  }))
  const most = ({ isNumber }: Column) => (isNumber ? mostOfNumber : mostOfText)
  const cells = [...rowsOf(table, mostRows), ...(foot ? [foot] : [])].map(row =>
    row.map((cell, index) => drawCell(cell, most(columns[index]!))),
  )
  const drawn = join([markdownTable(heads, cells), moreOf(table, rows.length - mostRows)])
  return fold === undefined ? drawn : folded(escapeHtml(fold), drawn)
}

const drawList = ({ items }: List, mostRows: number): string =>
  items
    .slice(0, mostRows)
    .map(({ mark, label, text }) => {
      const sign = mark ? `${icons[mark]} ` : ''
      return `- ${sign}${drawText(label, mostOfText)}: ${text.map(part => drawText(part)).join(' ')}`
    })
    .join('\n')

const drawFigures = ({ rows }: Figures): string =>
  rows.map(({ label, value }) => `- ${prose(label)}: ${drawText(value)}`).join('\n')

const drawCharts = ({ charts }: Charts): string =>
  join(charts.map(chart => (chart ? drawChart({ kind: 'chart', chart }) : '')))

/** Mermaid's own are nearly invisible. */
const colors: Record<Tone, string> = {
  blue: '#1f6feb',
  violet: '#8250df',
  teal: '#1b7c83',
  yellow: '#bf8700',
  pink: '#bf3989',
  grey: '#6e7781',
  red: '#cf222e',
}

function drawChart({ chart, caption }: ChartBlock): string {
  const picture = drawPicture(chart)
  return caption === undefined || caption === ''
    ? picture
    : `${picture}\n\n<sub>${drawText(caption)}</sub>`
}

const secondsFromStart = (windowSeconds: number | undefined): string =>
  `seconds from the start${windowSeconds === undefined ? '' : ` (windows of ${formatNumber(windowSeconds)} s)`}`

/** With more of them, labels of single points would overlap. */
const mostLabels = 12

/** Only of an axis of time, or of many even steps, does Mermaid know where the points are. */
function xAxis(points: readonly number[], x: Chart['x']) {
  const [from = 0, next = 1] = points
  const to = points.at(-1) ?? 1
  const isEven = points.every((at, index) => at === from + index * (next - from))
  return x && !(isEven && points.length > mostLabels)
    ? { points: points.map(at => formatNumber(at)) }
    : { from, to }
}

function drawPicture(chart: Chart): string {
  const { title, unit, windowSeconds, x, lines } = chart
  const { cut, limits } = scaleOf(chart)
  const inAxisUnit = (value: number) => (unit === 'ratio' ? value * 100 : value)
  const points = lines[0]?.points ?? []
  const flat = limits.map(({ value, noun = 'limit' }) => ({
    label: noun,
    color: colors.red,
    values: points.map(() => inAxisUnit(value)),
  }))
  return renderXyChart({
    title,
    unit: { ratio: 'percent', '/s': 'per second' }[unit as string] ?? unit,
    x: {
      label: x?.label ?? secondsFromStart(windowSeconds),
      ...xAxis(
        points.map(([at]) => at),
        x,
      ),
    },
    lines: [
      ...lines.map(({ label, tone, points: own }) => ({
        label,
        color: colors[tone],
        values: own.map(([, y]) => (y === null ? null : inAxisUnit(Math.min(y, cut)))),
      })),
      ...flat,
    ],
  })
}
