import type { LoadCell, Side } from '../model/evidence/load-report.ts'
import { usualWindowSeconds } from './engine.ts'

/** How many windows a time is in, the last of which may be cut. */
export const windowsIn = (seconds: number, windowSeconds = usualWindowSeconds): number =>
  Math.ceil(seconds / windowSeconds - 1e-9)

type Series = { side: Side; name: string }

export const bySeries = (a: Series, b: Series): number =>
  order(a.side, b.side) || order(a.name, b.name)

export const byWindow = (a: LoadCell, b: LoadCell): number => a.window - b.window || bySeries(a, b)

// Not localeCompare: the same requests give the same record on every machine.
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
