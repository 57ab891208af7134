import type { Context } from '../../../model/context.ts'
import { readTargetTimes, type TimesOf } from '../use/target-times.ts'
import type { Failed, RawSeries } from './query-result.ts'
import { readRaw } from './raw-samples.ts'
import type { Reading } from './reader.ts'
import { rangeAround } from './sample-range.ts'
import { usualScrapeIntervalMs } from './scrape-interval.ts'

/** Samples of some selectors, in their order, from before a window to after it. */
export type WindowSamples = {
  kind: 'samples'
  of: RawSeries[][]
  timesOf: TimesOf
  warnings: string[]
}

/**
 * Reads raw samples that cover the window of several selectors whose series belong to the same
 * targets.
 */
export async function readWindow(
  selectors: readonly string[],
  { api, window, intervalOf }: Reading,
  context: Context,
): Promise<WindowSamples | Failed> {
  const known = await Promise.all(selectors.map(selector => intervalOf(selector, context)))
  const range = rangeAround(window, Math.max(...known.map(ms => ms ?? usualScrapeIntervalMs)))
  const read = []
  for (const selector of selectors) {
    const raw = await readRaw(selector, range, api, context)
    if (raw.kind === 'failed') return raw
    read.push(raw)
  }
  const of = read.map(raw => raw.series)
  const times = await readTargetTimes(of.flat(), window.start, { ...range, api }, context)
  if (times.kind === 'failed') return times
  return {
    kind: 'samples',
    of,
    timesOf: times.of,
    warnings: [...new Set(read.flatMap(raw => raw.warnings))],
  }
}
