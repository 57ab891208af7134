import type { Context } from '../../../model/context.ts'
import { formatPromDuration } from '../../../promql/placeholders.ts'
import type { MeasuredWindow } from '../../provider.ts'
import { describeAge } from '../api/freshness.ts'
import type { Failed, RawSeries } from '../api/query-result.ts'
import type { Reading } from '../api/reader.ts'
import { leastBackSeconds } from '../api/sample-range.ts'
import { inferInterval, usualScrapeIntervalMs } from '../api/scrape-interval.ts'
import { type Health, healthOf, isEndedBefore } from '../use/target-health.ts'
import { lookbackSeconds, type TargetLabels, type Ups } from './ups.ts'

/** Series that end within the window, and data that are late. */
export type Late = { kind: 'late'; detail: string }

/**
 * A selector whose series should cover the window. `known`: its scrape interval in ms; `mayEnd`:
 * also where their target is scraped on; `isOfScrape`: they are written with each scrape.
 */
export type Watched = {
  selector: string
  known: number | undefined
  mayEnd: boolean
  isOfScrape: boolean
}

/** A target whose series ended. `isFresh`: others of the selector go on. */
type Ended = { labels: TargetLabels; ups: Ups; isFresh: boolean }

/** Why the end of a target's series leaves the window without data; undefined where it does not. */
export async function explainEnd(
  { labels, ups, isFresh }: Ended,
  watched: Watched,
  reading: Reading,
  context: Context,
): Promise<Late | Failed | undefined> {
  const { selector, known } = watched
  const { window } = reading
  const own = ups.of(labels)
  if (own.length === 0) {
    // For recorded or pushed series there are only their samples: others of the selector go on, as
    // with a pod that was replaced.
    if (isFresh) return undefined
    const newest = await readNewest(selector, reading, context)
    // A rule that was evaluated shortly before the end is due again only after it.
    if (newest !== undefined && !isEndedBefore(newest, window, known)) return undefined
    return late(`${describeNewest(selector, newest, window)}, and no newer one came`)
  }
  const health = own.map(({ values }) => healthOf(values, window, known))
  const othersGoOn = ups
    .of({ job: labels.job, instance: '' })
    .some(one => healthOf(one.values, window).goesOn)
  if (health.some(one => isExplained(one, othersGoOn))) {
    const isScrapedOn = health.some(({ goesOn }) => goesOn)
    return isScrapedOn && !isFresh
      ? explainVanished(labels, own, watched, reading, context)
      : undefined
  }
  const last = Math.max(...health.map(({ lastScrape = Number.NEGATIVE_INFINITY }) => lastScrape))
  const detail = Number.isFinite(last)
    ? describeAge(selector, last, window.end)
    : describeNewest(selector, await readNewest(selector, reading, context), window)
  return late(`${detail}, and ${formatTarget(labels)} could not be scraped since`)
}

const late = (detail: string): Late => ({ kind: 'late', detail })

/**
 * Where a target is scraped on without any of a selector's series, though its process is the same:
 * what became of them is not known. Undefined where they may end, or ended only just now.
 */
async function explainVanished(
  labels: TargetLabels,
  ups: readonly RawSeries[],
  { selector, known, mayEnd }: Watched,
  reading: Reading,
  context: Context,
): Promise<Late | Failed | undefined> {
  if (mayEnd) return undefined
  const { api, window } = reading
  const newest = await readNewest(selector, reading, context)
  const intervalMs = known ?? inferInterval(ups[0]?.values.map(([time]) => time) ?? [])
  if (newest === undefined || !isEndedBefore(newest, window, intervalMs)) return undefined
  // A process that was started since has not counted anything yet.
  if (ups.some(({ values }) => values.some(([time, value]) => time > newest && value === 0)))
    return undefined
  const started = `process_start_time_seconds${formatTarget(labels)}`
  const processes = await api.query(`max(${started})`, context, window.end)
  if (processes.kind === 'failed') return processes
  const since = processes.kind === 'vector' ? processes.samples[0]?.value : undefined
  if (since !== undefined && since > newest - (intervalMs ?? usualScrapeIntervalMs) / 1000)
    return undefined
  return late(
    `${describeAge(selector, newest, window.end)}, though ${formatTarget(labels)} was scraped since`,
  )
}

/**
 * Why a series may end: its target is scraped on, ended with the test, or has left while others of
 * its job go on.
 */
export const isExplained = ({ goesOn, isDown, hasLeft }: Health, othersGoOn: boolean): boolean =>
  goesOn || (hasLeft ? othersGoOn : !isDown)

export const formatTarget = ({ job, instance }: TargetLabels): string =>
  `{${[job && `job="${job}"`, instance && `instance="${instance}"`].filter(Boolean).join(', ')}}`

/** The time of a selector's newest sample up to the window's end, in Unix seconds. */
async function readNewest(
  selector: string,
  { api, window }: Reading,
  context: Context,
): Promise<number | undefined> {
  const back = formatPromDuration(
    Math.max(lookbackSeconds, window.end - window.start + leastBackSeconds) * 1000,
  )
  const result = await api.query(
    `max(max_over_time(timestamp(${selector})[${back}:1s]))`,
    context,
    window.end,
  )
  return result.kind === 'vector' ? result.samples[0]?.value : undefined
}

const describeNewest = (selector: string, newest: number | undefined, { end }: MeasuredWindow) =>
  newest === undefined
    ? `no series of ${selector} has a sample at the end of the test`
    : describeAge(selector, newest, end)
