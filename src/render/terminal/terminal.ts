import { cleanText } from '../../model/basics/clean-text.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import { plainText } from '../../scorecard/text/plain-text.ts'
import { type Exit, formatExit, headline } from '../../scorecard/text/words.ts'
import { sectionsOn } from '../text/on-surface.ts'
import { type Canvas, drawSection } from './blocks.ts'
import { colors, indent, marks } from './marks.ts'
import { fitWidth, painter, wrapText } from './terminal-text.ts'

/**
 * `exit`: of the command that shows the scorecard and ends by it; absent where it is only shown.
 */
export type TerminalOptions = { color: boolean; width: number; exit?: Exit }

/**
 * The scorecard for a terminal: no control character of foreign text, and colours only where they
 * are asked for.
 */
export function renderTerminal(
  scorecard: Scorecard,
  { color, width, exit }: TerminalOptions,
): string {
  const canvas = { width: Math.max(40, Math.min(width, 140)), paint: painter(color) }
  const blocks = [
    drawHead(scorecard, canvas, exit),
    ...sectionsOn(scorecard, 'terminal').map(section => drawSection(section, canvas)),
  ]
  return `${blocks
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')}\n`
}

function drawHead(scorecard: Scorecard, { width, paint }: Canvas, exit?: Exit): string[] {
  const { verdict, service, head } = scorecard
  const title = `${marks[verdict]} ${headline(scorecard)}`
  const consequence = exit ? formatExit(scorecard, exit) : plainText(head.consequence)
  // A terminal has no links.
  const facts = head.facts
    .filter(text => !isLink(text))
    .map(text => cleanText(plainText(text)))
    .join(' · ')
  return [
    `${paint(title, 'bold', colors[verdict])}  ${paint(fitWidth(service, Math.max(10, width - title.length - 2)), 'bold')}`,
    ...[head.reason, ...head.more].flatMap(text => wrapText(plainText(text), width, indent)),
    ...wrapText(consequence, width, indent),
    ...wrapText(facts, width, indent).map(line => paint(line, 'dim')),
  ]
}

const isLink = (text: Scorecard['head']['facts'][number]): boolean =>
  typeof text !== 'string' && text.some(span => typeof span !== 'string' && 'link' in span)
