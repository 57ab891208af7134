import type { Scorecard, Surface } from '../../model/scorecard.ts'
import { guide, icons } from '../../scorecard/text/words.ts'
import { prose } from '../text/escape-markdown.ts'
import { sectionsOn } from '../text/on-surface.ts'
import { drawSection } from './blocks.ts'
import { contextLine, objectivesTable, reasonLines, titleLine } from './head.ts'

export type Layout = {
  surface: Surface
  /** Most rows of a section's table. */
  mostRows: number
  /** UTF-8 bytes. */
  budget: number
}

/** Title, reason, objectives and as many whole sections as fit; it is said which are left out. */
export function fitSections(scorecard: Scorecard, { surface, mostRows, budget }: Layout): string {
  const head = [titleLine(scorecard), reasonLines(scorecard), contextLine(scorecard)]
  const foot = `<sub>[How to read this](${guide}) · reliability-gate ${prose(scorecard.gateVersion, 20)}</sub>`
  const sections = sectionsOn(scorecard, surface)
  const parts = new Map(sections.map(section => [section.id, drawSection(section, mostRows)]))
  const left: string[] = []
  const assemble = (table: string): string => {
    const shed =
      left.length > 0 ? `Left out for size: ${left.join(', ')}. The report has everything.` : ''
    return `${[...head, table, ...parts.values(), shed, foot].filter(Boolean).join('\n\n')}\n`
  }

  const table = objectivesTable(scorecard)
  let text = assemble(table)
  for (const { id } of sections.toSorted((a, b) => a.rank - b.rank)) {
    if (bytesOf(text) <= budget) return text
    left.push(id)
    parts.delete(id)
    text = assemble(table)
  }
  // The evidence is gone: now the table loses its best rows.
  for (
    let rows = scorecard.rows.length;
    rows > 0 && bytesOf(text) > budget;
    rows = Math.floor(rows / 2)
  ) {
    text = assemble(objectivesTable(scorecard, rows))
  }
  // Nothing foreign is in this line: there is nothing that a cut could leave open.
  return bytesOf(text) <= budget
    ? text
    : `## ${icons[scorecard.verdict]} Reliability Gate: ${scorecard.verdict}\n`
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length
