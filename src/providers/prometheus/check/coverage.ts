import { defined } from '../../../model/basics/defined.ts'
import { parsePromDuration } from '../../../model/basics/units.ts'
import type { Context } from '../../../model/context.ts'
import { locateSelectors } from '../../../promql/locate-selectors.ts'
import { formatPromDuration } from '../../../promql/placeholders.ts'
import { metricOf } from '../../../promql/selector.ts'
import type { MeasuredWindow } from '../../provider.ts'
import { livingSince } from '../api/freshness.ts'
import type { Failed, RawSeries } from '../api/query-result.ts'
import type { Reading } from '../api/reader.ts'
import { rangeAround } from '../api/sample-range.ts'
import { usualScrapeIntervalMs } from '../api/scrape-interval.ts'
import { type Gap, healthOf } from '../use/target-health.ts'
import { explainEnd, formatTarget, type Late, type Watched } from './ended.ts'
import { doesWithout, mustBeThere } from './missing-series.ts'
import { lookbackSeconds, matchersFor, noUps, readUps, type TargetLabels } from './ups.ts'

/**
 * Whether the series of a query cover the window. `none`: it has no series there. `late`: some of
 * its series ended within the window, and their target could not be scraped any more. `gap`: how
 * long nothing was scraped.
 */
export type Coverage = { kind: 'none' } | { kind: 'covered'; gap?: string } | Late | Failed

/** Written with each scrape, even with a failed one. */
const ofScrape = /^(up|scrape_\w+)$/
/** Series of rules, which end with what they report. */
const ofRules = /^ALERTS(_FOR_STATE)?$/

/** Which selectors' series may end within the window though their target is scraped on. */
export type MayEnd = (selector: string) => boolean

/**
 * For all series that a query reads; those that it only tests for absence may end. `mayEnd`: by
 * default all of a query that has an alternative to them.
 */
export async function coverQuery(
  query: string,
  reading: Reading,
  context: Context,
  mayEnd: MayEnd = () => doesWithout(query, locateSelectors(query)),
): Promise<Coverage> {
  const selectors = new Map<string, number>()
  for (const located of locateSelectors(query).filter(mustBeThere)) {
    const back = Math.max(selectors.get(located.text) ?? 0, backSeconds(located.range?.text))
    selectors.set(located.text, back)
  }
  const covered = await Promise.all(
    [...selectors].map(([selector, back]) =>
      reading.once(
        `coverage of ${JSON.stringify([selector, back, mayEnd(selector), reading.window])}`,
        () => coverSelector(selector, reading, context, { back, mayEnd: mayEnd(selector) }),
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
  { back = lookbackSeconds, mayEnd = true }: { back?: number; mayEnd?: boolean } = {},
): Promise<Coverage> {
  const metric = metricOf(selector) ?? ''
  if (ofRules.test(metric)) return { kind: 'none' }
  const { window, intervalOf } = reading
  const known = await intervalOf(selector, context)
  const since = livingSince(window.start, known ?? usualScrapeIntervalMs)
  const watched = { selector, known, mayEnd, isOfScrape: ofScrape.test(metric) }
  const seen = await readGroups(selector, since, watched, reading, context)
  if (seen.kind === 'failed') return seen
  if (seen.all.length > 0) return judgeGroups(seen, watched, reading, context)
  const earlier = window.end - back
  if (earlier >= since) return { kind: 'none' }
  const older = await readGroups(selector, earlier, watched, reading, context)
  if (older.kind === 'failed') return older
  return older.all.length > 0 ? judgeGroups(older, watched, reading, context) : { kind: 'none' }
}

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
  watched: Watched,
  reading: Reading,
  context: Context,
): Promise<Coverage> {
  const { known, isOfScrape } = watched
  const { window } = reading
  const matchers = matchersFor(all, ended.length > 0)
  const ups =
    matchers === undefined
      ? noUps
      : await readUps(`up${matchers}`, known, reading, context, ended.length > 0)
  if (ups.kind === 'failed') return ups
  for (const labels of ended) {
    const late = await explainEnd({ labels, ups, isFresh }, watched, reading, context)
    if (late) return late
  }
  const gaps = all.flatMap(
    labels => findGap(ups.of(labels), labels, window, { known, isOfScrape }) ?? [],
  )
  const longest = gaps.toSorted((a, b) => lengthOf(b.gap) - lengthOf(a.gap))[0]
  return { kind: 'covered', ...defined({ gap: longest && describeGap(longest, window) }) }
}

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
