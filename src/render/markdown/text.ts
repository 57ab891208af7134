import type { Cell, Span, Text } from '../../model/scorecard.ts'
import { budgetBar } from '../../scorecard/text/budgets.ts'
import { sparkline } from '../../scorecard/text/sparkline.ts'
import { icons, linkableAddress } from '../../scorecard/text/words.ts'
import { betweenBlanks } from '../text/between-blanks.ts'
import { code, codeCell, prose, proseCell } from '../text/escape-markdown.ts'
import { keepUnits } from '../text/keep-units.ts'
import { cellOf, spansOf } from '../text/on-surface.ts'

type Escapes = { prose: typeof prose; code: typeof code }

/** A paragraph, or a part of one. */
export const drawText = (text: Text, most = 600): string => drawSpans(text, most, { prose, code })

/** A cell of a table. */
export function drawCell(cell: Cell, usual: number): string {
  const { text, mark, bar, aside, most } = cellOf(cell)
  const drawn = drawSpans(text, most ?? usual, { prose: unparted, code: codeCell }, most)
  const more = aside === undefined ? '' : `(${unparted(aside, 80)})`
  const signed = [mark && icons[mark], bar != null && budgetBar(bar), drawn].filter(Boolean)
  return [signed.join('\u00A0'), more].filter(Boolean).join(' ')
}

/** Prose of a cell. */
const unparted = (text: string, most?: number): string => keepUnits(proseCell(text, most))

function drawSpans(text: Text, most: number, escapes: Escapes, mostCode?: number): string {
  return spansOf(text)
    .map(span => drawSpan(span, most, escapes, mostCode))
    .join('')
    .trim()
}

function drawSpan(span: Span, most: number, { prose, code }: Escapes, mostCode?: number): string {
  if (typeof span === 'string') return betweenBlanks(span, text => prose(text, most))
  if ('code' in span) return code(span.code, span.most ?? mostCode)
  if ('bold' in span) return `**${prose(span.bold, most)}**`
  if ('bars' in span) return sparkline(span.bars, span.top)
  return drawLink(span, text => prose(text, most))
}

/** An address that could mean anything to Markdown is no link. */
function drawLink(
  { link, text }: Extract<Span, { link: string }>,
  escaped: (text: string) => string,
): string {
  const address = linkableAddress(link)
  if (!address) return escaped(text ?? link)
  return `[${text === undefined ? link.replace(/^https?:\/\//, '') : escaped(text)}](${link})`
}

/** A column of a table: its head, and how it is aligned. */
export type Column = { head: string; align?: 'right' | 'center' }

/** A GFM table. Cells are Markdown already, escaped by whoever made them. */
export function markdownTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const rule = columns.map(({ align }) =>
    align === 'right' ? '--:' : align === 'center' ? ':-:' : '---',
  )
  return [columns.map(({ head }) => head), rule, ...rows]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/**
 * A section that is folded until somebody asks; `title` is the project's own text, never foreign.
 */
export const folded = (title: string, body: string, open = false): string =>
  `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${body}\n\n</details>`

/** UTF-8 bytes, by which GitHub counts. */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length
