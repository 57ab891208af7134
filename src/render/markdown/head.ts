import type { Scorecard } from '../../model/scorecard.ts'
import { headline, icons } from '../../scorecard/text/words.ts'
import { prose } from '../text/escape-markdown.ts'
import { drawText } from './text.ts'

/** Code points of a paragraph. */
const most = 1500

/** `## ❌ Reliability Gate: checkout-api — fail · D (62)`, and its paragraphs. */
export function drawHead(scorecard: Scorecard): string[] {
  const { verdict, service, head } = scorecard
  return [
    `## ${icons[verdict]} Reliability Gate: ${prose(service, 100)} — ${headline(scorecard)}`,
    [drawText(head.reason), drawText(head.consequence)].filter(Boolean).join(' '),
    ...head.more.map(text => drawText(text, most)),
    head.facts.map(text => drawText(text)).join(' · '),
  ]
}
