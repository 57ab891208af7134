import type { Picture, ProfileSection } from '../../model/scorecard.ts'
import { formatNumber } from '../../model/units.ts'
import { axisCut } from '../../scorecard/text/axis.ts'
import { codeCell, prose, proseCell } from '../text/escape-markdown.ts'
import type { Section } from './evidence.ts'
import { folded, markdownTable } from './markdown-table.ts'
import { chartColors, renderXyChart } from './mermaid.ts'

const colors = [chartColors.main, chartColors.third, chartColors.second]

/** What the load's profile shows: sentence and picture, and its table, folded where there is a picture. */
export const profileSection: Section = ({ profile }, most) => {
  if (!profile) return ''
  const { title, sentence, picture } = profile
  const table = profileTable(profile, most)
  const shown = picture ? `${drawn(picture)}\n\n${folded(`${title} in figures`, table)}` : table
  return `**${title}**: ${prose(sentence)}\n\n${shown}`
}

function profileTable({ columns, rows }: ProfileSection, most: number): string {
  const heads = columns.map(({ head, isNumber }) => ({
    head,
    ...(isNumber && { align: 'right' as const }),
  }))
  const cells = rows
    .slice(0, most)
    .map(row => row.map((cell, at) => cellOf(cell, columns[at]?.isNumber === true)))
  return markdownTable(heads, cells)
}

/** Objectives are named in words, and what is foreign in them stays text. */
const cellOf = (cell: string, isNumber: boolean): string => {
  const [word, objective] = isNumber ? [cell] : cell.split(/(?<=^breaks): /)
  return objective === undefined
    ? proseCell(cell, 120)
    : `${proseCell(word!, 20)}: ${codeCell(objective, 100)}`
}

function drawn({ title, x, unit, lines, limit }: Picture): string {
  const values = lines.flatMap(line =>
    line.values.flatMap(value => (value === null ? [] : [value])),
  )
  const cut = axisCut(values, limit ? [limit.value] : [])
  const shown = lines.map(({ label, values: own }, index) => ({
    label,
    color: colors[index % colors.length]!,
    values: own.map(value => (value === null ? null : Math.min(value, cut))),
  }))
  const flat = limit && {
    label: limit.label,
    color: chartColors.limit,
    values: x.values.map(() => limit.value),
  }
  const notes = [
    limit && 'The flat red line is the limit.',
    lines.length > 1 && `The second line, yellow, is the ${lines[1]!.label}.`,
    Number.isFinite(cut) && 'What is far above the rest is cut off.',
  ].filter(Boolean)
  const chart = renderXyChart({
    title,
    unit: unit === '/s' ? 'per second' : unit,
    x: { label: x.label, points: x.values.map(value => formatNumber(value)) },
    lines: [...shown, ...(flat ? [flat] : [])],
  })
  return notes.length > 0 ? `${chart}\n\n<sub>${notes.join(' ')}</sub>` : chart
}
