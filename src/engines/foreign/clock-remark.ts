import { formatMilliseconds } from '../../model/basics/units.ts'

/** Differences below this move no request into another window that matters. */
const someApartMs = 100

/** What a reader should know of a machine whose clock differs from ours, and is aligned with it. */
export const clockRemark = (
  machine: string,
  { aheadMs, withinMs }: { aheadMs: number; withinMs: number },
): string[] =>
  Math.abs(aheadMs) <= someApartMs
    ? []
    : [
        `the clock of ${machine} was ${formatMilliseconds(Math.abs(aheadMs))} ${aheadMs > 0 ? 'ahead' : 'behind'}: its times are aligned, to within ${formatMilliseconds(withinMs)}`,
      ]
