import type { MeasuredWindow } from '../../provider.ts'

/** Unix seconds, and what was scraped then. */
export type Timed<T> = readonly [time: number, value: T]

/** From one scrape to the next. */
type Stretch = { from: number; to: number }

/** `before` is absent where the series did not exist yet, though its target was scraped. */
export type Span<T> = Stretch & { before?: T; after: T }

/**
 * What a series shows of a window. `leftOut`: its first sample, where it is not known to have begun
 * at zero in the window.
 */
export type Spans<T> = { spans: Span<T>[]; leftOut?: T }

/**
 * The samples of one series as spans that cover the window: from the last sample at or before its
 * start to the first one at or after its end, or to the series' own last. A series that was born
 * later is counted from the last scrape of its target before that; `scrapes` are the times at which
 * the target was scraped, ascending.
 */
export function spansOf<T>(
  samples: readonly Timed<T>[],
  { start, end }: MeasuredWindow,
  scrapes: readonly number[],
): Spans<T> {
  const first = Math.max(
    0,
    samples.findLastIndex(([time]) => time <= start),
  )
  const stop = samples.findIndex(([time]) => time >= end)
  const covering = samples.slice(first, stop < 0 ? samples.length : Math.max(stop, first) + 1)
  const spans = covering.slice(1).map(([to, after], i): Span<T> => {
    const [from, before] = covering[i]!
    return { from, to, before, after }
  })
  const born = covering[0]
  if (!born || born[0] <= start) return { spans }
  const [to, after] = born
  const from = scrapes.findLast(time => time < to)
  if (from === undefined) return { spans, leftOut: after }
  // It began after the window.
  return from >= end ? { spans: [] } : { spans: [{ from, to, after }, ...spans] }
}

/**
 * Whether an edge of the window lies within, so that only a part of the span may belong to the
 * window.
 */
export const isAtEdge = ({ from, to }: Stretch, { start, end }: MeasuredWindow): boolean =>
  (from < start && start < to) || (from < end && end < to)

/** The median time between scrapes, in ms; undefined without any. */
export function medianSpanMs(spans: readonly Stretch[]): number | undefined {
  const lengths = spans.map(({ from, to }) => to - from).sort((a, b) => a - b)
  const middle = lengths[Math.floor(lengths.length / 2)]
  return middle === undefined ? undefined : Math.round(middle * 1000)
}

const mostBatches = 12

/** In how many equal parts a window can be cut so that each holds a scrape, 12 at most. */
export const batchCount = ({ start, end }: MeasuredWindow, intervalMs: number): number =>
  Math.max(1, Math.min(mostBatches, Math.floor(((end - start) * 1000) / intervalMs + 0.01)))

/** The part of the window that the middle of a span falls into. */
export function batchOf(
  { from, to }: Stretch,
  { start, end }: MeasuredWindow,
  count: number,
): number {
  const middle = (Math.max(from, start) + Math.min(to, end)) / 2
  return Math.max(0, Math.min(count - 1, Math.floor(((middle - start) / (end - start)) * count)))
}
