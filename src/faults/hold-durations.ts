import { defined } from '../model/basics/defined.ts'
import { formatDuration } from '../model/basics/units.ts'
import type { Place } from '../model/problem.ts'
import { throwRefused } from './allowance.ts'
import type { FaultOpening } from './fault.ts'

/** No experiment observes its fault for longer. */
const usualMostMs = 600_000

/** How long a part of a fault lets it last; undefined where that is no duration. */
export type Lasting = { what: string; ms: number | undefined; place?: Place | undefined }

/**
 * Where the gate is lost, it is a fault's own end that ends it.
 * @throws Problem `fault` where that is later than any experiment takes.
 */
export function holdDurations(
  lasting: readonly Lasting[],
  { longestMs, mayLast }: Pick<FaultOpening, 'longestMs' | 'mayLast'>,
): void {
  if (mayLast) return
  const mostMs = Math.max(longestMs, usualMostMs)
  const most = formatDuration(mostMs)
  throwRefused(
    lasting
      .filter(({ ms = 0 }) => ms > mostMs)
      .map(({ what, ms, place }) => ({
        message: `the fault is refused: ${what} lets it last ${formatDuration(ms!)} if the gate is lost`,
        hint: `write ${most} or less, or lasting: true beside the fault`,
        ...defined({ place }),
      })),
  )
}
