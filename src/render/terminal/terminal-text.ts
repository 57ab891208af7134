import { cleanText } from '../../model/basics/clean-text.ts'
import { withoutLastJoiner } from '../../model/basics/joiners.ts'

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'magenta' | 'cyan'
const codes: Record<Style, number> = {
  bold: 1,
  dim: 2,
  red: 31,
  green: 32,
  yellow: 33,
  magenta: 35,
  cyan: 36,
}

/** Colours text, or leaves it as it is. Foreign text is cleaned before it gets here. */
export type Paint = (text: string, ...styles: Style[]) => string

export const painter = (color: boolean): Paint =>
  color
    ? (text, ...styles) =>
        `${styles.map(style => `\u001b[${codes[style]}m`).join('')}${text}\u001b[0m`
    : text => text

const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u

/** Columns that text takes in a terminal: wide characters two, combining marks none. */
export function displayWidth(text: string): number {
  let width = 0
  for (const point of text) width += /\p{M}|\p{Cf}/u.test(point) ? 0 : wide.test(point) ? 2 : 1
  return width
}

/** Foreign text of at most `most` columns; `…` ends what is longer. */
export function fitWidth(text: string, most: number): string {
  const clean = cleanText(text, 1000)
  if (displayWidth(clean) <= most) return clean
  let shown = ''
  let width = 0
  for (const drawn of drawnIn(clean, most)) {
    width += displayWidth(drawn)
    if (width > most - 1) break
    shown += drawn
  }
  return `${withoutLastJoiner(shown)}…`
}

/**
 * Foreign text in lines of at most `width` columns, each after its indent; a word that is longer is
 * broken.
 */
export function wrapText(text: string, width: number, indent: string, most = 1500): string[] {
  const room = Math.max(10, width - indent.length)
  const lines: string[] = []
  let line = ''
  const words = cleanText(text, most).split(blankBetweenWords)
  for (const word of words.flatMap(word => pieces(word, room))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (displayWidth(longer) > room) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }
  return [...lines, line].filter(one => one !== '').map(one => `${indent}${one}`)
}

/** A blank, but for the one between a number and its unit. */
const blankBetweenWords = / (?!(?<=\d )(?:%|ms|s)(?!\w))/

function pieces(word: string, room: number): string[] {
  const parts: string[] = ['']
  for (const drawn of drawnIn(word, room)) {
    const last = parts.length - 1
    if (displayWidth(parts[last]! + drawn) > room) parts.push(drawn)
    else parts[last] += drawn
  }
  return parts.map(withoutLastJoiner)
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * What is drawn as one character each, such as an emoji joined of two; one that is wider than the
 * room, which only a hostile text has, by its parts.
 */
function drawnIn(text: string, room: number): string[] {
  if (/^[\x20-\x7E]*$/.test(text)) return [...text]
  return [...segmenter.segment(text)].flatMap(({ segment }) =>
    displayWidth(segment) > room ? [...segment].map(withoutLastJoiner) : [segment],
  )
}

/**
 * A cell: its text, cleaned, and how it is painted. `short`: what stands for the text where that
 * does not fit.
 */
export type Cell = { text: string; short?: string; styles?: readonly Style[] }
export type TerminalColumn = { head: string; right?: boolean; least?: number }

const isShortened = ({ text, short }: Cell): boolean => short !== undefined && short !== text

const shorten = ({ short, ...cell }: Cell): Cell =>
  short === undefined ? cell : { ...cell, text: short }

/**
 * A table in at most `width` columns. Where that is not enough, first what has a short form takes
 * it, then columns that have a `least` give way, the first one last of them, then whole columns are
 * left out from the right.
 */
export function formatTable(
  columns: readonly TerminalColumn[],
  rows: readonly (readonly Cell[])[],
  { width, paint, indent }: { width: number; paint: Paint; indent: string },
): string[] {
  // No column but the first takes more than three fifths of what there is, whatever foreign text it
  // holds.
  const natural = columns.map(({ head }, i) => {
    const widest = Math.max(
      displayWidth(head),
      ...rows.map(cells => displayWidth(cells[i]?.text ?? '')),
    )
    return i === 0 ? widest : Math.min(widest, Math.floor(0.6 * width))
  })
  const gap = 2
  const least = Math.min(natural[0]!, columns[0]!.least ?? 16)
  const total = (count: number, first: number) =>
    indent.length + first + natural.slice(1, count).reduce((sum, one) => sum + one + gap, 0)
  if (total(columns.length, least) > width && rows.some(cells => cells.some(isShortened)))
    return formatTable(
      columns,
      rows.map(cells => cells.map(shorten)),
      { width, paint, indent },
    )
  columns.forEach((column, i) => {
    if (i === 0 || column.least === undefined) return
    const over = Math.max(0, total(columns.length, natural[0]!) - width)
    natural[i] = Math.max(Math.min(natural[i]!, column.least), natural[i]! - over)
  })
  let count = columns.length
  while (count > 2 && total(count, least) > width) count -= 1
  const first = Math.max(
    least,
    Math.min(natural[0]!, natural[0]! - (total(count, natural[0]!) - width)),
  )
  const widths = [first, ...natural.slice(1, count)]

  const formatCells = (cells: readonly Cell[]) =>
    cells
      .slice(0, count)
      .map(({ text, styles = [] }, i) => {
        const shown = fitWidth(text, widths[i]!)
        const padding = ' '.repeat(Math.max(0, widths[i]! - displayWidth(shown)))
        const painted = styles.length > 0 ? paint(shown, ...styles) : shown
        if (columns[i]!.right) return `${padding}${painted}`
        return i === count - 1 ? painted : `${painted}${padding}`
      })
      .join(' '.repeat(gap))
  const lineWidth = widths.reduce((sum, one) => sum + one, gap * (count - 1))
  return [
    indent + formatCells(columns.map(({ head }) => ({ text: head, styles: ['dim'] }))),
    indent + paint('─'.repeat(lineWidth), 'dim'),
    ...rows.map(cells => (indent + formatCells(cells)).trimEnd()),
  ]
}
