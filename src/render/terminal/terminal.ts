import { cleanText } from '../../model/basics/clean-text.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import { isCompared } from '../../scorecard/text/compared.ts'
import { formatRow, formatTarget } from '../../scorecard/text/format.ts'
import {
  consequence,
  type Exit,
  formatExit,
  headline,
  verdictOf,
} from '../../scorecard/text/words.ts'
import { sectionsOn } from '../text/on-surface.ts'
import { drawSection } from './blocks.ts'
import { colors, indent, marks } from './marks.ts'
import { type Cell, fitWidth, formatTable, type Paint, painter, wrapText } from './terminal-text.ts'

/** `exit`: of the command that shows the scorecard and ends by it; absent where it is only shown. */
export type TerminalOptions = { color: boolean; width: number; exit?: Exit }

/** The scorecard for a terminal: no control character of foreign text, and colours only where they are asked for. */
export function renderTerminal(
  scorecard: Scorecard,
  { color, width, exit }: TerminalOptions,
): string {
  const paint = painter(color)
  const room = Math.max(40, Math.min(width, 140))
  const canvas = { width: room, paint }
  const blocks = [
    formatHead(scorecard, room, paint, exit),
    formatObjectives(scorecard, room, paint),
    ...sectionsOn(scorecard, 'terminal').map(section => drawSection(section, canvas)),
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
  const short = [scorecard.inShort, commit ? `commit ${cleanText(commit.slice(0, 7))}` : '']
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

const clean = (text: string): string => cleanText(text, 200)
