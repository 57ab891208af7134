import { defined } from '../../../model/basics/defined.ts'
import type { TimelinePoint } from '../parts.ts'
import { notGood, summarizeCells } from '../summarize-cells.ts'
import type { TimeSlice } from './time-slices.ts'

/** `base`: the same stretches of the baseline, where there is one. */
export function buildTimeline(
  slices: readonly TimeSlice[],
  base: readonly TimeSlice[] = [],
): TimelinePoint[] {
  return slices.map(({ at, seconds, cells }, index) => {
    const summary = summarizeCells(cells)
    return {
      at,
      seconds,
      p50: summary.quantile(0.5),
      p95: summary.quantile(0.95),
      p99: summary.quantile(0.99),
      ...defined({
        baseP95:
          base.length > 0 ? summarizeCells(base[index]?.cells ?? []).quantile(0.95) : undefined,
      }),
      errorRatio: notGood(summary),
      throughput: summary.good / seconds,
    }
  })
}
