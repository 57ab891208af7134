import type { Cell, Span, Text } from '../../model/scorecard.ts'
import { icons, linkableAddress } from '../../scorecard/text/words.ts'
import { betweenBlanks } from '../text/between-blanks.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { keepUnits } from '../text/keep-units.ts'
import { cellOf, spansOf } from '../text/on-surface.ts'
import { renderBudgetBar } from './pictures/budget-bar.ts'
import { renderGauge } from './pictures/gauge.ts'

const code = (text: string): string => `<code>${escapeHtml(text)}</code>`

export const drawText = (text: Text, most?: number): string =>
  spansOf(text)
    .map(span => drawSpan(span, most))
    .join('')

function drawSpan(span: Span, most?: number): string {
  if (typeof span === 'string') return betweenBlanks(span, text => escapeHtml(text, most))
  if ('code' in span) return code(span.code)
  if ('bold' in span) return `<b>${escapeHtml(span.bold)}</b>`
  // The report has pictures in their place.
  if ('bars' in span) return ''
  return drawLink(span)
}

/** An address that could mean anything to a reader of HTML is no link. */
function drawLink({ link, text = link }: Extract<Span, { link: string }>): string {
  return linkableAddress(link)
    ? `<a href="${escapeHtml(link, 5000)}">${escapeHtml(text)}</a>`
    : escapeHtml(text)
}

/** A query or a name is what it is: only prose is kept from being parted. */
const drawCellSpan = (span: Span): string =>
  typeof span === 'string' || 'bold' in span ? keepUnits(drawSpan(span)) : drawSpan(span)

export function drawCell(cell: Cell): string {
  const { text, tone, mark, bar, gauge, aside, below = aside } = cellOf(cell)
  if (gauge) return renderGauge(gauge)
  const drawn = spansOf(text).map(drawCellSpan).join('')
  const shown = bar === undefined ? drawn : `${renderBudgetBar(bar)}<b>${drawn}</b>`
  const signed = mark
    ? `<span class="mark ${mark}">${`${icons[mark]}\u00A0${shown}`.trim()}</span>`
    : shown
  const toned = tone === 'bad' ? `<span class="fail">${signed}</span>` : signed
  return below === undefined
    ? toned
    : `${toned}<br><span class="soft small">${keepUnits(escapeHtml(below))}</span>`
}
