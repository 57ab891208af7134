import { defined } from '../../../model/basics/defined.ts'
import type { MeasuredWindow } from '../../provider.ts'
import { inferInterval } from '../api/scrape-interval.ts'
import type { Timed } from '../api/spans.ts'

/** A stretch of a window, Unix seconds, in which a target was not scraped. */
export type Gap = { from: number; to: number }

/** What `up` shows of a target over a window. Times in Unix seconds. */
export type Health = {
  /** The last scrape that succeeded, if any did. */
  lastScrape?: number
  /** From its last scrape to the window's end it could not be scraped. */
  isDown: boolean
  /** Scraped at or after the end. */
  goesOn: boolean
  /**
   * No longer scraped at the end, as a pod that was replaced, and after no more failures than such
   * a pod has while it shuts down.
   */
  hasLeft: boolean
  gap?: Gap
}

/**
 * Reads a target's `up`, with samples ascending from before the window to after it. `usualMs`: its
 * scrape interval, where it has too few samples itself; undefined: gaps are not known.
 */
export function healthOf(
  ups: readonly Timed<number>[],
  window: MeasuredWindow,
  usualMs?: number,
): Health {
  const { end } = window
  const scrapes = ups.filter(([, value]) => value === 1).map(([time]) => time)
  const intervalMs = inferInterval(ups.map(([time]) => time)) ?? usualMs
  const last = scrapes.at(-1)
  const isListed = (ups.at(-1)?.[0] ?? Number.NEGATIVE_INFINITY) >= end
  const failedFor = (ups.at(-1)?.[0] ?? 0) - (last ?? Number.NEGATIVE_INFINITY)
  const gap =
    intervalMs === undefined ? undefined : longestGap(ups, scrapes, window, intervalMs / 1000)
  return {
    ...defined({ lastScrape: last }),
    isDown: ups.some(
      ([time, value]) => value === 0 && time <= end && !(last !== undefined && last >= time),
    ),
    goesOn: last !== undefined && last >= end,
    hasLeft: !isListed && failedFor <= toleratedSeconds(window, (intervalMs ?? 0) / 1000),
    ...defined({ gap }),
  }
}

/** A shorter time than this is no gap, however short the interval is. */
const leastGapSeconds = 2
const scrapesTolerated = 3
const shareTolerated = 0.1

/**
 * For how long scrapes may be missing: three of them, or a tenth of the window where that is less,
 * but two seconds at least.
 */
const toleratedSeconds = ({ start, end }: MeasuredWindow, intervalSeconds: number): number =>
  Math.max(
    leastGapSeconds,
    Math.min(scrapesTolerated * intervalSeconds, shareTolerated * (end - start)),
  )

/**
 * The longest stretch of the window between two scrapes that is longer than tolerated. A target
 * that was known before the window should be scraped from its start on, and one that is still known
 * at its end until then; one that is new, or has left, between its own first and last scrape.
 */
function longestGap(
  ups: readonly Timed<number>[],
  scrapes: readonly number[],
  window: MeasuredWindow,
  intervalSeconds: number,
): Gap | undefined {
  const { start, end } = window
  const first = ups[0]?.[0] ?? Number.POSITIVE_INFINITY
  const last = ups.at(-1)?.[0] ?? Number.NEGATIVE_INFINITY
  const times = [...(first <= start ? [first] : []), ...scrapes, ...(last >= end ? [last] : [])]
  const gaps = times
    .slice(1)
    .map((time, i): Gap => ({ from: Math.max(times[i]!, start), to: Math.min(time, end) }))
  const most = gaps.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0]
  if (!most) return undefined
  return isTooLong(most.to - most.from, window, intervalSeconds) ? most : undefined
}

/**
 * Whether series with their newest sample at this time ended within the window, by their samples
 * alone: they are missing for longer than a gap may last. Undefined `intervalMs`: the interval is
 * not known, so that any missing sample counts.
 */
export const isEndedBefore = (
  newest: number,
  window: MeasuredWindow,
  intervalMs: number | undefined,
): boolean =>
  intervalMs === undefined
    ? newest < window.end
    : isTooLong(window.end - newest, window, intervalMs / 1000)

/**
 * Between two samples that come an interval apart; by half an interval they may be early or late.
 */
const isTooLong = (seconds: number, window: MeasuredWindow, intervalSeconds: number): boolean =>
  seconds - intervalSeconds >
  Math.max(intervalSeconds / 2, toleratedSeconds(window, intervalSeconds))
