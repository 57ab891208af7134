import type { MeasuredWindow } from '../../provider.ts'
import { usualScrapeIntervalMs } from './scrape-interval.ts'

/** Far enough back for a target that missed some scrapes. */
const scrapesBack = 10
export const leastBackSeconds = 60
/** Beyond three scrape intervals: remote write, and servers that hold back their newest samples. */
const deliveryMs = 30_000

/** How long samples of a moment may take to come. */
export const longestDeliveryMs = (intervalMs: number): number => 3 * intervalMs + deliveryMs

/**
 * Where the samples are that belong to a window, in Unix seconds: from well before it, and after it
 * for as long as the wait for them may last.
 */
export const rangeAround = (
  { start, end }: MeasuredWindow,
  intervalMs = usualScrapeIntervalMs,
): { from: number; to: number } => ({
  from: start - Math.max(leastBackSeconds, (scrapesBack * intervalMs) / 1000),
  to: end + longestDeliveryMs(intervalMs) / 1000,
})
