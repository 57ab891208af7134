import { defined } from '../../model/basics/defined.ts'
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
    return blocks.length > 0 || section.lead !== undefined
      ? [{ ...titled(section, surface), blocks }]
      : []
  })

function titled(section: Section, surface: Surface): Section {
  const { title, titleOn = [surface], ...rest } = section
  return title !== undefined && titleOn.includes(surface) ? { ...rest, title } : rest
}

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
    ...defined({ foot: foot && keep(foot) }),
  }
}

export const spansOf = (text: Text) => (typeof text === 'string' ? [text] : text)

export const cellOf = (cell: Cell): Exclude<Cell, string> =>
  typeof cell === 'string' ? { text: cell } : cell

/** Its first `most` rows, or its most important ones. */
export const rowsOf = ({ rows, importance }: Table, most: number): readonly Cell[][] =>
  importance && rows.length > most
    ? importance.slice(0, Math.max(0, most)).map(index => rows[index]!)
    : rows.slice(0, Math.max(0, most))

/** `1 more request is in the report.`; empty where nothing is left out. */
export function moreOf({ of: [one, several], importance }: Table, left: number): string {
  if (left <= 0) return ''
  if (left === 1) return `1 more ${one}${importance ? ', no worse,' : ''} is in the report.`
  return `${left} more ${several}${importance ? ', none of them worse,' : ''} are in the report.`
}
