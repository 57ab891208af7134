import type { Context } from '../../model/context.ts'
import type { Failed, RawSeries } from './answer.ts'
import { readRaw } from './raw-samples.ts'
import type { Reading } from './reader.ts'
import { usualScrapeIntervalMs } from './scrape-interval.ts'
import { formatMatcher } from './selectors.ts'

/** Samples of some selectors, in their order, from before a window to behind it. */
export type WindowSamples = { kind: 'samples'; of: RawSeries[][]; scrapesOf: ScrapesOf; warnings: string[] }

/** Times at which the target of a series was scraped, ascending; as far as that is known. */
export type ScrapesOf = (series: RawSeries) => readonly number[]

/** Far enough back for a target that missed some scrapes. */
const scrapesBack = 10
const leastBackSeconds = 60
/** As long as the wait for the samples behind the window's end may have lasted. */
const deliverySeconds = 30

/**
 * Reads raw samples that cover the window of several selectors whose series belong to the same targets. That a series is not
 * there before it is born says nothing unless its target was scraped then, which `up` and its other series tell.
 */
export async function readWindow(
  selectors: readonly string[],
  { api, window, intervalOf }: Reading,
  context: Context,
): Promise<WindowSamples | Failed> {
  const known = await Promise.all(selectors.map(selector => intervalOf(selector, context)))
  const seconds = Math.max(...known.map(ms => ms ?? usualScrapeIntervalMs)) / 1000
  const range = {
    from: window.start - Math.max(leastBackSeconds, scrapesBack * seconds),
    to: window.end + 3 * seconds + deliverySeconds,
  }
  const read = []
  for (const selector of selectors) {
    const raw = await readRaw(selector, range, api, context)
    if (raw.kind === 'failed') return raw
    read.push(raw)
  }
  const series = read.flatMap(raw => raw.series)
  const born = series.filter(one => (timesOf(one)[0] ?? Number.POSITIVE_INFINITY) > window.start)
  const scrapes = born.length > 0 ? groupTimes(series) : new Map<string, number[]>()
  const up = upOf(born)
  if (up !== undefined) {
    const raw = await readRaw(up, range, api, context)
    if (raw.kind === 'failed') return raw
    for (const [target, times] of groupTimes(raw.series.map(succeeded))) {
      scrapes.set(target, mergeTimes(scrapes.get(target) ?? [], times))
    }
  }
  return {
    kind: 'samples',
    of: read.map(raw => raw.series),
    scrapesOf: one => scrapes.get(targetOf(one)) ?? [],
    warnings: [...new Set(read.flatMap(raw => raw.warnings))],
  }
}

/** Of `up` what tells of a scrape that had an answer. */
const succeeded = ({ labels, values }: RawSeries): RawSeries => ({
  labels,
  values: values.filter(([, value]) => value === 1),
})

const timesOf = ({ values, histograms = [] }: RawSeries): number[] => [...values, ...histograms].map(([time]) => time)

/** What a scrape labels everything with that it finds. */
const targetOf = ({ labels }: RawSeries): string => JSON.stringify([labels.job ?? '', labels.instance ?? ''])

function groupTimes(series: readonly RawSeries[]): Map<string, number[]> {
  const groups = new Map<string, number[][]>()
  for (const one of series) {
    const target = targetOf(one)
    const group = groups.get(target)
    if (group) group.push(timesOf(one))
    else groups.set(target, [timesOf(one)])
  }
  return new Map([...groups].map(([target, times]) => [target, mergeTimes(...times)]))
}

const mergeTimes = (...lists: readonly number[][]): number[] => [...new Set(lists.flat())].sort((a, b) => a - b)

/** The selector of `up` for the targets of some series; undefined where nothing tells which those are. */
function upOf(series: readonly RawSeries[]): string | undefined {
  const matchers = ['job', 'instance'].flatMap(name => {
    const values = [...new Set(series.map(({ labels }) => labels[name]).filter(value => value !== undefined))]
    return values.length > 0 ? [formatMatcher(name, values)] : []
  })
  return matchers.length > 0 ? `up{${matchers.join(',')}}` : undefined
}
