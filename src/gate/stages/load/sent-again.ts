import { nameOf } from '../../../deployments/started/describe-end.ts'
import { formatCount } from '../../../model/basics/units.ts'
import type { Evidence } from '../../../model/evidence/evidence.ts'
import type { LoadReport, Side } from '../../../model/evidence/load-report.ts'
import type { Note } from '../../../model/note.ts'

/**
 * How many requests went out again, as they would from a browser, of each side where there were
 * any.
 */
export function notesOfSentAgain({ load, steps = [] }: Evidence): Note[] {
  if (!load) return []
  const reports = [load, ...steps.map(({ report }) => report)]
  return (['head', 'base'] as const).flatMap(side => {
    const again = countOf(reports, side, ({ again = 0 }) => again)
    if (again === 0) return []
    const sent = countOf(reports, side, cell => cell.sent)
    const message =
      `${formatCount(again)} of ${formatCount(sent)} requests to ${nameOf(side)} were sent again over another connection, as ` +
      'the server had closed the first one or refused them before it accepted them; their times count from when they were due'
    return [{ source: 'load', message }]
  })
}

const countOf = (
  reports: readonly LoadReport[],
  side: Side,
  of: (cell: LoadReport['cells'][number]) => number,
): number =>
  reports.reduce(
    (sum, { cells }) => cells.reduce((all, cell) => all + (cell.side === side ? of(cell) : 0), sum),
    0,
  )
