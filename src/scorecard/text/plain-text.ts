import type { Span, Text } from '../../model/scorecard.ts'
import { sparkline } from './sparkline.ts'

/** Text without its forms. Foreign text is cleaned by whoever writes it out. */
export const plainText = (text: Text): string =>
  typeof text === 'string' ? text : text.map(plainSpan).join('')

function plainSpan(span: Span): string {
  if (typeof span === 'string') return span
  if ('code' in span) return span.code
  if ('bold' in span) return span.bold
  if ('bars' in span) return sparkline(span.bars, span.top)
  return span.text ?? span.link
}
