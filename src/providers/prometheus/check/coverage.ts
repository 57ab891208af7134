import { defined } from '../../../model/basics/defined.ts'
import { parsePromDuration } from '../../../model/basics/units.ts'
import type { Context } from '../../../model/context.ts'
import { locateSelectors } from '../../../promql/locate-selectors.ts'
import { formatPromDuration } from '../../../promql/placeholders.ts'
import { metricOf } from '../../../promql/selector.ts'
import type { MeasuredWindow } from '../../provider.ts'
import { describeAge, livingSince } from '../api/freshness.ts'
import type { Failed, RawSeries } from '../api/query-result.ts'
import type { Reading } from '../api/reader.ts'
import { leastBackSeconds, rangeAround } from '../api/sample-range.ts'
import { usualScrapeIntervalMs } from '../api/scrape-interval.ts'
import { type Gap, type Health, healthOf, isEndedBefore } from '../use/target-health.ts'
import { mustBeThere } from './missing-series.ts'
import { matchersFor, noUps, readUps, type TargetLabels } from './ups.ts'

/**
 * Whether the series of a query cover the window. `none`: it has no series there. `late`: some of
 * its series ended within the window, and their target could not be scraped any more. `gap`: how
 * long nothing was scraped.
 */
export type Coverage =
  | { kind: 'none' }
  | { kind: 'covered'; gap?: string }
  | { kind: 'late'; detail: string }
  | Failed

/** How old a sample may be that a plain selector still finds. */
const lookbackSeconds = 300
/** Written with each scrape, even with a failed one. */
const ofScrape = /^(up|scrape_\w+)$/
/** Series of rules, which end with what they report. */
const ofRules = /^ALERTS(_FOR_STATE)?$/

/** For all series that a query reads; those that it only tests for absence may end. */
export async function coverQuery(
  query: string,
  reading: Reading,
  context: Context,
): Promise<Coverage> {
  const selectors = new Map<string, number>()
  for (const located of locateSelectors(query).filter(mustBeThere)) {
    const back = Math.max(selectors.get(located.text) ?? 0, backSeconds(located.range?.text))
    selectors.set(located.text, back)
  }
  const covered = await Promise.all(
    [...selectors].map(([selector, back]) =>
      reading.once(`coverage of ${JSON.stringify([selector, back, reading.window])}`, () =>
        coverSelector(selector, reading, context, back),
      ),
    ),
  )
  return (
    covered.find(({ kind }) => kind === 'failed') ??
    covered.find(({ kind }) => kind === 'late') ??
    covered.find(one => one.kind === 'covered' && one.gap !== undefined) ??
    covered.find(({ kind }) => kind === 'covered') ?? { kind: 'none' }
  )
}

/** How far back a selector sees: `[5m]`, `[1h:1m]`, or as far as any. */
function backSeconds(range: string | undefined): number {
  const [length = '', step] = range?.slice(1, -1).split(':') ?? []
  const ms = parsePromDuration(length.trim())
  if (ms === undefined) return lookbackSeconds
  return ms / 1000 + (step === undefined ? 0 : lookbackSeconds)
}

/**
 * For one selector. Series that had a sample since two scrapes before the window should have one at
 * or after its end; without such series, this holds for those that the query sees further back.
 */
export async function coverSelector(
  selector: string,
  reading: Reading,
  context: Context,
  back = lookbackSeconds,
): Promise<Coverage> {
  const metric = metricOf(selector) ?? ''
  if (ofRules.test(metric)) return { kind: 'none' }
  const { window, intervalOf } = reading
  const known = await intervalOf(selector, context)
  const since = livingSince(window.start, known ?? usualScrapeIntervalMs)
  const watched = { selector, known, isOfScrape: ofScrape.test(metric) }
  const seen = await readGroups(selector, since, watched, reading, context)
  if (seen.kind === 'failed') return seen
  if (seen.all.length > 0) return judgeGroups(seen, watched, reading, context)
  const earlier = window.end - back
  if (earlier >= since) return { kind: 'none' }
  const older = await readGroups(selector, earlier, watched, reading, context)
  if (older.kind === 'failed') return older
  return older.all.length > 0 ? judgeGroups(older, watched, reading, context) : { kind: 'none' }
}

type Watched = { selector: string; known: number | undefined; isOfScrape: boolean }
type Groups = { kind: 'groups'; all: TargetLabels[]; ended: TargetLabels[]; isFresh: boolean }

/**
 * The targets of the series that had samples since a time, and of those among them without samples
 * from the end on.
 */
async function readGroups(
  selector: string,
  since: number,
  { known }: Watched,
  { api, window }: Reading,
  context: Context,
): Promise<Groups | Failed> {
  const { to: until } = rangeAround(window, known)
  const before = formatPromDuration((window.end - since) * 1000)
  // A millisecond more, so that a sample at the very end is on both sides.
  const behind = formatPromDuration((until - window.end) * 1000 + 1)
  const had = `last_over_time(${selector}[${before}] offset ${behind})`
  const has = `last_over_time(${selector}[${behind}])`
  const parts = {
    all: `count by (job, instance) (${had})`,
    ended: `count by (job, instance) (${had} unless ${has})`,
    fresh: `count(${has})`,
  }
  const query = Object.entries(parts)
    .map(([name, expression]) => `label_replace(${expression}, "of", "${name}", "", "")`)
    .join(' or ')
  const result = await api.query(query, context, until)
  if (result.kind === 'failed') return result
  const samples = result.kind === 'vector' ? result.samples : []
  const of = (name: string): TargetLabels[] =>
    samples
      .filter(({ labels }) => labels.of === name)
      .map(({ labels: { job = '', instance = '' } }) => ({ job, instance }))
  return { kind: 'groups', all: of('all'), ended: of('ended'), isFresh: of('fresh').length > 0 }
}

async function judgeGroups(
  { all, ended, isFresh }: Groups,
  { selector, known, isOfScrape }: Watched,
  reading: Reading,
  context: Context,
): Promise<Coverage> {
  const { window } = reading
  const matchers = matchersFor(all, ended.length > 0)
  const ups =
    matchers === undefined
      ? noUps
      : await readUps(`up${matchers}`, known, reading, context, ended.length > 0)
  if (ups.kind === 'failed') return ups
  for (const labels of ended) {
    const own = ups.of(labels)
    if (own.length === 0) {
      // For recorded or pushed series there are only their samples: others of the selector go on,
      // as with a pod that was replaced.
      if (isFresh) continue
      const newest = await readNewest(selector, reading, context)
      // A rule that was evaluated shortly before the end is due again only after it.
      if (newest !== undefined && !isEndedBefore(newest, window, known)) continue
      return {
        kind: 'late',
        detail: `${describeNewest(selector, newest, window)}, and no newer one came`,
      }
    }
    const health = own.map(({ values }) => healthOf(values, window, known))
    const othersGoOn = ups
      .of({ job: labels.job, instance: '' })
      .some(one => healthOf(one.values, window).goesOn)
    if (health.some(one => isExplained(one, othersGoOn))) continue
    const last = Math.max(...health.map(({ lastScrape = Number.NEGATIVE_INFINITY }) => lastScrape))
    const detail = Number.isFinite(last)
      ? describeAge(selector, last, window.end)
      : describeNewest(selector, await readNewest(selector, reading, context), window)
    return {
      kind: 'late',
      detail: `${detail}, and ${formatTarget(labels)} could not be scraped since`,
    }
  }
  const gaps = all.flatMap(
    labels => findGap(ups.of(labels), labels, window, { known, isOfScrape }) ?? [],
  )
  const longest = gaps.toSorted((a, b) => lengthOf(b.gap) - lengthOf(a.gap))[0]
  return { kind: 'covered', ...defined({ gap: longest && describeGap(longest, window) }) }
}

/**
 * Why a series may end: its target is scraped on, ended with the test, or has left while others of
 * its job go on.
 */
export const isExplained = ({ goesOn, isDown, hasLeft }: Health, othersGoOn: boolean): boolean =>
  goesOn || (hasLeft ? othersGoOn : !isDown)

type GapOfTarget = { labels: TargetLabels; gap: Gap }

/**
 * For series without an instance, such as recorded ones: when no instance of the job was scraped.
 */
function findGap(
  ups: readonly RawSeries[],
  labels: TargetLabels,
  window: MeasuredWindow,
  { known, isOfScrape }: Pick<Watched, 'known' | 'isOfScrape'>,
): GapOfTarget | undefined {
  const gaps = ups.map(({ values }) => {
    const read = isOfScrape ? values.map(([time]): [number, number] => [time, 1]) : values
    return healthOf(read, window, known).gap
  })
  if (gaps.length === 0 || gaps.some(gap => gap === undefined)) return undefined
  const least = gaps.toSorted((a, b) => lengthOf(a!) - lengthOf(b!))[0]
  return least && { labels, gap: least }
}

const lengthOf = ({ from, to }: Gap): number => to - from

/**
 * `{job="shop", instance="a:80"} was not scraped for 15 s of the test, from 2 s to 17 s into it`.
 */
export function describeGap(
  { labels, gap: { from, to } }: GapOfTarget,
  { start }: MeasuredWindow,
): string {
  const seconds = (value: number) => Math.round(value * 10) / 10
  return `${formatTarget(labels)} was not scraped for ${seconds(to - from)} s of the test, from ${seconds(from - start)} s to ${seconds(to - start)} s into it`
}

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
