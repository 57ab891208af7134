import type { MeasuredWindow } from '../../provider.ts'
import { batchOf, isAtEdge, type Span, spansOf, type Timed } from '../api/spans.ts'

/** The increase of a counter over a window. */
export type CounterReading = {
  /** From the last sample at or before the start to the first at or after the end. */
  count: number
  /** The part of `count` between two scrapes with an edge of the window between them. */
  hidden: number
  /**
   * How often it was reset, as with a restart; what it counted after the last scrape before a reset
   * is lost.
   */
  resets: number
  /**
   * The first value of a series that is not known to have begun at zero since the start; not in
   * `count`.
   */
  leftOut: number
  spans: Growth[]
}

/** The increase from one scrape to the next. */
export type Growth = { from: number; to: number; count: number }

/**
 * Samples of one counter to its count, exactly as Prometheus holds them: nothing is extrapolated to
 * the edges. `knownResets`: times of scrapes that followed a reset, even where the value does not
 * show it.
 */
export function readCounter(
  samples: readonly Timed<number>[],
  window: MeasuredWindow,
  scrapes: readonly number[] = [],
  knownResets: readonly number[] = [],
): CounterReading {
  const { spans, leftOut = 0 } = spansOf(samples, window, scrapes)
  const isReset = ({ from, to, before, after }: Span<number>) =>
    before !== undefined && (after < before || knownResets.some(time => from < time && time <= to))
  const grown = spans.map(span => ({
    span,
    count: span.after - (isReset(span) ? 0 : (span.before ?? 0)),
  }))
  return {
    count: total(grown),
    hidden: total(grown.filter(({ span }) => isAtEdge(span, window))),
    resets: spans.filter(isReset).length,
    leftOut,
    spans: grown.map(({ span: { from, to }, count }) => ({ from, to, count })),
  }
}

/** Times of the samples that show a reset of the counter. */
export const resetTimes = (samples: readonly Timed<number>[]): number[] =>
  samples.flatMap(([time, value], i) => (i > 0 && value < samples[i - 1]![1] ? [time] : []))

/** What was counted in each of so many equal parts of the window. */
export function inBatches(
  growths: readonly Growth[],
  window: MeasuredWindow,
  batches: number,
): number[] {
  const counts = Array.from({ length: batches }, () => 0)
  for (const growth of growths) counts[batchOf(growth, window, batches)]! += growth.count
  return counts
}

const total = (counted: readonly { count: number }[]): number =>
  counted.reduce((sum, { count }) => sum + count, 0)
