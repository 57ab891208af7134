import type { Scorecard, Surface } from '../../model/scorecard.ts'
import { guide, headline, icons } from '../../scorecard/text/words.ts'
import { prose } from '../text/escape-markdown.ts'
import { sectionsOn } from '../text/on-surface.ts'
import { drawSection } from './blocks.ts'
import { bytesOf, drawText } from './text.ts'

/**
 * A comment may have 65,536 characters and a check run 65,535 bytes; whoever publishes adds a
 * little to it.
 */
const commentBudget = 60_000

/** A step's summary may have 1 MiB. */
const summaryBudget = 1_000_000

/** The scorecard as a comment, of at most `budget` UTF-8 bytes. */
export const renderMarkdown = (scorecard: Scorecard, budget = commentBudget): string =>
  fitSections(scorecard, { surface: 'comment', mostRows: 50, budget })

/** The scorecard as a job summary: the comment, the course of the whole run, and longer tables. */
export const renderSummary = (scorecard: Scorecard, budget = summaryBudget): string =>
  fitSections(scorecard, { surface: 'summary', mostRows: 1000, budget })

type Layout = {
  surface: Surface
  /** Most rows of the table of a section that is not essential. */
  mostRows: number
  /** UTF-8 bytes. */
  budget: number
}

/** The head and as many whole sections as fit; it is said which are left out. */
function fitSections(scorecard: Scorecard, { surface, mostRows, budget }: Layout): string {
  const head = drawHead(scorecard)
  const foot = `<sub>[How to read this](${guide}) · reliability-gate ${prose(scorecard.gateVersion, 20)}</sub>`
  const sections = sectionsOn(scorecard, surface)
  const essential = sections.filter(section => section.essential)
  const rest = sections.filter(section => !section.essential)
  const parts = new Map(
    sections.map(section => [
      section.id,
      drawSection(section, section.essential ? Number.POSITIVE_INFINITY : mostRows),
    ]),
  )
  const left: string[] = []
  const assemble = (): string => {
    const shed =
      left.length > 0 ? `Left out for size: ${left.join(', ')}. The report has everything.` : ''
    return `${[...head, ...parts.values(), shed, foot].filter(Boolean).join('\n\n')}\n`
  }

  let text = assemble()
  for (const { id } of rest.toSorted((a, b) => a.rank - b.rank)) {
    if (bytesOf(text) <= budget) return text
    left.push(id)
    parts.delete(id)
    text = assemble()
  }
  // The evidence is gone: now the essential tables lose their least important rows.
  for (
    let rows = scorecard.rows.length;
    rows > 0 && bytesOf(text) > budget;
    rows = Math.floor(rows / 2)
  ) {
    for (const section of essential) parts.set(section.id, drawSection(section, rows))
    text = assemble()
  }
  // Nothing foreign is in this line: there is nothing that a cut could leave open.
  return bytesOf(text) <= budget
    ? text
    : `## ${icons[scorecard.verdict]} Reliability Gate: ${scorecard.verdict}\n`
}

/** Code points of a paragraph. */
const mostOfParagraph = 1500

/** `## ❌ Reliability Gate: checkout-api — fail · D (62)`, and its paragraphs. */
function drawHead(scorecard: Scorecard): string[] {
  const { verdict, service, head } = scorecard
  return [
    `## ${icons[verdict]} Reliability Gate: ${prose(service, 100)} — ${headline(scorecard)}`,
    [drawText(head.reason), drawText(head.consequence)].filter(Boolean).join(' '),
    ...head.more.map(text => drawText(text, mostOfParagraph)),
    head.facts.map(text => drawText(text)).join(' · '),
  ]
}
