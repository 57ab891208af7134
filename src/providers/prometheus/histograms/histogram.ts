import type { Context } from '../../../model/context.ts'
import type {
  BucketCount,
  HistogramGroup,
  Measurement,
} from '../../../model/evidence/measurement.ts'
import type { HistogramIndicator } from '../../../promql/indicator.ts'
import { formatPromDuration, windowMs } from '../../../promql/placeholders.ts'
import { formatLabel, matchersOf, metricOf, selectorOf } from '../../../promql/selector.ts'
import { sum } from '../../../stats/sum.ts'
import { labelKey } from '../../label-key.ts'
import type { MeasuredWindow } from '../../provider.ts'
import type { RawSeries } from '../api/query-result.ts'
import type { Reading } from '../api/reader.ts'
import { usualScrapeIntervalMs } from '../api/scrape-interval.ts'
import { waitUntilScraped } from '../api/settle.ts'
import { batchCount, medianSpanMs } from '../api/spans.ts'
import { readWindow } from '../api/window-samples.ts'
import { withFailure, withUnsettled } from '../api/with-failure.ts'
import { explainEmpty } from '../check/explain-empty.ts'
import { describeUnknownLabel } from '../check/unknown-names.ts'
import type { TimesOf } from '../use/target-times.ts'
import { seriesOfQuery } from '../values/chart.ts'
import { describeBridged, describeLost } from '../values/counts.ts'
import { describeSeveralJobs } from '../values/several-jobs.ts'
import { mergeBuckets, readBuckets } from './classic-histogram.ts'
import { mergeNative, type NativeReading, readNative } from './native-histogram.ts'
import { rangeLabel, readRanges } from './range-histogram.ts'

const mostGroups = 50

export const queriesOfHistogram = (indicator: HistogramIndicator): string[] => [
  selectorsOf(indicator).bucket,
]

/**
 * The buckets of a histogram over the window, from raw samples: those of its classic form, else of
 * its native one.
 */
export async function measureHistogram(
  indicator: HistogramIndicator,
  reading: Reading,
  context: Context,
): Promise<Measurement> {
  const { api, window } = reading
  const { bucket, native } = selectorsOf(indicator)
  const query = quantileOf(indicator, 'classic', windowMs(window))
  const settled = await waitUntilScraped(`${bucket} or ${native}`, reading, context, () => false)
  if (settled.kind !== 'settled') return withUnsettled(query, settled)
  const classicOnes = await readWindow([bucket], reading, context)
  if (classicOnes.kind === 'failed') return withFailure(query, classicOnes)
  const isClassic = classicOnes.of[0]!.length > 0
  const samples = isClassic ? classicOnes : await readWindow([native], reading, context)
  if (samples.kind === 'failed') return withFailure(query, samples)
  const series = samples.of[0]!
  if (series.length === 0) {
    const span = { api, rangeMs: windowMs(window), time: window.end }
    return {
      kind: 'no-data',
      detail: await explainEmpty(bucket, span, context),
      query,
      warnings: settled.warnings,
    }
  }
  if (!isClassic && series.every(({ histograms = [] }) => histograms.length === 0)) {
    const hint = `${metricOf(native)} has numbers of its own and no ${metricOf(bucket)}: is it a summary?`
    return withFailure(query, { detail: `${native} is not a histogram`, hint })
  }
  const unknown = findUnknownGroup(indicator, series)
  if (unknown !== undefined)
    return { kind: 'no-data', detail: unknown, query, warnings: settled.warnings }
  const group = !isClassic
    ? groupNative
    : series.some(({ labels }) => 'le' in labels)
      ? groupClassic
      : groupRanges
  const found = group(series, indicator.by, window, samples.timesOf)
  const warnings = [
    ...settled.warnings,
    ...samples.warnings,
    ...describeBridged(settled.gap),
    ...(indicator.by.includes('job')
      ? []
      : describeSeveralJobs(isClassic ? bucket : native, series)),
    ...describeLost(isClassic ? bucket : native, found.readings),
  ]
  const form = isClassic ? 'classic' : 'native'
  return withGroups(
    found,
    { query: quantileOf(indicator, form, windowMs(window)), warnings },
    isClassic ? bucket : native,
  )
}

/** A label of `by` that no series has, which would put all of them into one group. */
function findUnknownGroup(
  { metric, by }: HistogramIndicator,
  series: readonly RawSeries[],
): string | undefined {
  const names = [...new Set(series.flatMap(({ labels }) => Object.keys(labels)))]
  const unknown = by.find(name => !names.includes(name))
  return unknown === undefined
    ? undefined
    : describeUnknownLabel(metricOf(metric)!, unknown, ', by which it is grouped', names)
}

/**
 * A query for people: the quantile over the window as Prometheus estimates it. The verdict is made
 * of raw samples of the same series.
 */
function quantileOf(
  indicator: HistogramIndicator,
  form: 'classic' | 'native',
  rangeMs: number,
): string {
  const { bucket, native } = selectorsOf(indicator)
  const { quantile, by } = indicator
  const [labels, selector] = form === 'classic' ? [['le', ...by], bucket] : [by, native]
  const sum = labels.length > 0 ? `sum by (${labels.join(', ')})` : 'sum'
  return `histogram_quantile(${quantile}, ${sum} (increase(${selector}[${formatPromDuration(rangeMs)}])))`
}

/** The quantile over time, as Prometheus estimates it. */
export async function seriesOfHistogram(
  indicator: HistogramIndicator,
  reading: Reading,
  context: Context,
): Promise<Measurement> {
  const { bucket, native } = selectorsOf(indicator)
  const { quantile, by } = indicator
  const intervalMs = await reading.intervalOf(bucket, context)
  const grouped = (labels: readonly string[], selector: string) =>
    `histogram_quantile(${quantile}, sum by (${labels.map(formatLabel).join(', ')}) (rate(${selector}[$window])))`
  const { kind } = await reading.api.server(context)
  const bounds = kind === 'victoriametrics' ? ['le', rangeLabel] : ['le']
  // Of a metric that has both, only the classic form is read.
  return await seriesOfQuery(
    intervalMs === undefined ? grouped(by, native) : grouped([...bounds, ...by], bucket),
    intervalMs,
    reading,
    context,
  )
}

function selectorsOf({ metric }: HistogramIndicator): { bucket: string; native: string } {
  const matchers = matchersOf(metric).map(({ text }) => text)
  return { bucket: selectorOf(`${metricOf(metric)!}_bucket`, matchers), native: metric }
}

type Lost = { resets: number; leftOut: number }
type Grouped = {
  groups: (HistogramGroup | 'unbounded')[]
  readings: Lost[]
  intervalMs: number
  boundsLeftOut: number
}

function groupClassic(
  series: readonly RawSeries[],
  by: readonly string[],
  window: MeasuredWindow,
  timesOf: TimesOf,
): Grouped {
  const histograms = groupBy(series, ({ labels: { le: _, ...labels } }) => labels).map(
    ({ labels, items }) => ({
      labels,
      buckets: readBuckets(items, window, timesOf(items[0]!)),
    }),
  )
  // Of each histogram its last bucket counts everything.
  const whole = histograms.flatMap(({ buckets }) => buckets.slice(-1).map(({ reading }) => reading))
  const intervalMs = intervalOf(whole)
  const merged = groupBy(histograms, ({ labels }) => picked(labels, by)).map(
    ({ labels, items }) => ({
      labels,
      hidden: sum(items.map(({ buckets }) => buckets.at(-1)?.reading.hidden ?? 0)),
      merged: mergeBuckets(
        items.map(({ buckets }) => buckets),
        window,
        batchCount(window, intervalMs),
      ),
    }),
  )
  return {
    groups: merged.map(({ labels, hidden, merged: found }) =>
      found ? { labels, hidden, buckets: found.buckets } : 'unbounded',
    ),
    readings: whole,
    intervalMs,
    boundsLeftOut: Math.max(0, ...merged.map(({ merged: found }) => found?.boundsLeftOut ?? 0)),
  }
}

/** Of VictoriaMetrics, whose buckets are ranges. */
function groupRanges(
  series: readonly RawSeries[],
  by: readonly string[],
  window: MeasuredWindow,
  timesOf: TimesOf,
): Grouped {
  const histograms = groupBy(series, ({ labels: { [rangeLabel]: _, ...labels } }) => labels)
  return groupSparse(
    histograms.flatMap(({ labels, items }) =>
      readRanges(items, window, timesOf(items[0]!)).map(reading => ({ labels, reading })),
    ),
    by,
    window,
  )
}

function groupNative(
  series: readonly RawSeries[],
  by: readonly string[],
  window: MeasuredWindow,
  timesOf: TimesOf,
): Grouped {
  const histograms = series.map(one => ({
    labels: one.labels,
    reading: readNative(one.histograms ?? [], window, timesOf(one)),
  }))
  return groupSparse(histograms, by, window)
}

/** Of histograms that have those buckets only in which something was observed. */
function groupSparse(
  histograms: readonly { labels: Record<string, string>; reading: NativeReading }[],
  by: readonly string[],
  window: MeasuredWindow,
): Grouped {
  const readings = histograms.map(({ reading }) => reading)
  const intervalMs = intervalOf(readings)
  const groups = groupBy(histograms, ({ labels }) => picked(labels, by)).map(
    ({ labels, items }) => {
      const own = items.map(({ reading }) => reading)
      const hidden = sum(own.map(reading => reading.hidden))
      return { labels, hidden, buckets: mergeNative(own, window, batchCount(window, intervalMs)) }
    },
  )
  return { groups, readings, intervalMs, boundsLeftOut: 0 }
}

function withGroups(
  { groups, intervalMs, boundsLeftOut }: Grouped,
  { query, warnings }: { query: string; warnings: string[] },
  selector: string,
): Measurement {
  const bounded = groups.filter(group => group !== 'unbounded')
  if (bounded.length < groups.length) {
    const hint = 'without it the number of observations is unknown'
    return withFailure(query, {
      detail: `${selector} has no bucket le="+Inf" that all its targets share`,
      hint,
    })
  }
  const filled = bounded
    .filter(({ buckets }) => observations(buckets) > 0)
    .sort((a, b) => observations(b.buckets) - observations(a.buckets))
  if (filled.length === 0)
    return {
      kind: 'no-data',
      detail: `${selector} observed nothing in the window`,
      query,
      warnings,
    }
  const remarks = [
    ...(boundsLeftOut > 0
      ? [
          `not all targets have the same buckets: ${boundsLeftOut} bounds that some of them lack are left out`,
        ]
      : []),
    ...(filled.length > mostGroups
      ? [`only the ${mostGroups} groups with the most observations of ${filled.length} are judged`]
      : []),
  ]
  const kept = filled.slice(0, mostGroups)
  return { kind: 'histogram', groups: kept, intervalMs, query, warnings: [...warnings, ...remarks] }
}

const observations = (buckets: readonly BucketCount[]): number =>
  sum(buckets.map(({ count }) => count))

const intervalOf = (readings: readonly { spans: { from: number; to: number }[] }[]): number =>
  medianSpanMs(readings.flatMap(({ spans }) => spans)) ?? usualScrapeIntervalMs

const picked = (labels: Record<string, string>, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map(name => [name, labels[name] ?? '']))

/** Items that have the same labels of those that `labelsOf` gives. */
function groupBy<T>(items: readonly T[], labelsOf: (item: T) => Record<string, string>) {
  const groups = new Map<string, { labels: Record<string, string>; items: T[] }>()
  for (const item of items) {
    const labels = labelsOf(item)
    const key = labelKey(labels)
    const group = groups.get(key)
    if (group) group.items.push(item)
    else groups.set(key, { labels, items: [item] })
  }
  return [...groups.values()]
}
