import type {
  Block,
  Cell,
  Scorecard,
  Section,
  Surface,
  Table,
  Text,
} from '../../model/scorecard.ts'

/** The sections of a surface in their order, each with only the blocks that are drawn there. */
export const sectionsOn = ({ sections }: Scorecard, surface: Surface): Section[] =>
  sections.flatMap(section => {
    if (!section.on.includes(surface)) return []
    const blocks = section.blocks
      .filter(({ on }) => on === undefined || on.includes(surface))
      .map(block => blockOn(block, surface))
    return blocks.length > 0 || section.lead !== undefined ? [{ ...section, blocks }] : []
  })

/** A table loses the columns that are of other surfaces. */
function blockOn(block: Block, surface: Surface): Block {
  if (block.kind !== 'table') return block
  const { columns, rows, foot } = block
  const shown = columns.map(({ on }) => on === undefined || on.includes(surface))
  const keep = <T>(list: readonly T[]): T[] => list.filter((_, index) => shown[index])
  return {
    ...block,
    columns: keep(columns),
    rows: rows.map(keep),
    ...(foot && { foot: keep(foot) }),
  }
}

export const spansOf = (text: Text) => (typeof text === 'string' ? [text] : text)

export const cellOf = (cell: Cell): Exclude<Cell, string> =>
  typeof cell === 'string' ? { text: cell } : cell

/** `1 more request is in the report.`; empty where nothing is left out. */
export function moreOf({ of: [one, several] }: Pick<Table, 'of'>, left: number): string {
  if (left <= 0) return ''
  return left === 1
    ? `1 more ${one} is in the report.`
    : `${left} more ${several} are in the report.`
}
