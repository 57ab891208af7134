import { withRuling } from '../../judge/verdict/blocking.ts'
import { defined } from '../../model/basics/defined.ts'
import type { JudgedObjective } from '../../model/judgement.ts'
import type { RunRecord } from '../../model/record.ts'

/**
 * The objectives as they are shown: whatever one is called, it says which segment of the run it is
 * asked of.
 */
export function shownRows(record: RunRecord): Pick<RunRecord, 'objectives' | 'ruling'> {
  const { objectives, ruling } = withRuling(record)
  return { objectives: objectives.map(withSegment), ...defined({ ruling }) }
}

const withSegment = (row: JudgedObjective): JudgedObjective =>
  row.during === undefined || saysSegment(row.name, row.during)
    ? row
    : { ...row, name: `${row.name} (during ${row.during})` }

const saysSegment = (name: string, during: string): boolean =>
  name.endsWith(` during ${during}`) || name.startsWith(`${during}: `)
