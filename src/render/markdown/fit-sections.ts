import type { Scorecard, Surface } from '../../model/scorecard.ts'
import { guide, icons } from '../../scorecard/text/words.ts'
import { prose } from '../text/escape-markdown.ts'
import { sectionsOn } from '../text/on-surface.ts'
import { drawSection } from './blocks.ts'
import { drawHead } from './head.ts'

export type Layout = {
  surface: Surface
  /** Most rows of the table of a section that is not essential. */
  mostRows: number
  /** UTF-8 bytes. */
  budget: number
}

/** The head and as many whole sections as fit; it is said which are left out. */
export function fitSections(scorecard: Scorecard, { surface, mostRows, budget }: Layout): string {
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

const bytesOf = (text: string): number => new TextEncoder().encode(text).length
