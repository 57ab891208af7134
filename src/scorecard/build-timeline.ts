import type { TimelinePoint } from '../model/scorecard.ts'
import { notGood, summarizeCells } from './summarize-cells.ts'
import type { TimeSlice } from './time-slices.ts'

export function buildTimeline(slices: readonly TimeSlice[]): TimelinePoint[] {
  return slices.map(({ at, seconds, cells }) => {
    const summary = summarizeCells(cells)
    return {
      at,
      seconds,
      p50: summary.quantile(0.5),
      p95: summary.quantile(0.95),
      p99: summary.quantile(0.99),
      errorRatio: notGood(summary),
      throughput: summary.good / seconds,
    }
  })
}
