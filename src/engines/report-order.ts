import type { LoadCell } from '../model/evidence/load-report.ts'

type Series = Pick<LoadCell, 'side' | 'name'>

/** The order in which a report has its series. */
export const bySeries = (a: Series, b: Series): number =>
  order(a.side, b.side) || order(a.name, b.name)

/** The order in which a report has its cells. */
export const byWindow = (a: LoadCell, b: LoadCell): number => a.window - b.window || bySeries(a, b)

// Not localeCompare: the same requests give the same record on every machine.
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
