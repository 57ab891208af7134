import { formatCount } from '../../../model/basics/units.ts'
import type { Context } from '../../../model/context.ts'
import type { BadOf, Measured, Measurement } from '../../../model/evidence/measurement.ts'
import type { CountsIndicator } from '../../../promql/indicator.ts'
import { withAnyBound } from '../../../promql/locate-selectors.ts'
import { formatPromDuration, windowMs } from '../../../promql/placeholders.ts'
import { matchersOf, metricOf } from '../../../promql/selector.ts'
import type { MeasuredWindow } from '../../provider.ts'
import type { RawSeries } from '../api/query-result.ts'
import type { Reading } from '../api/reader.ts'
import { usualScrapeIntervalMs } from '../api/scrape-interval.ts'
import { waitUntilScraped } from '../api/settle.ts'
import { batchCount, medianSpanMs } from '../api/spans.ts'
import { readWindow } from '../api/window-samples.ts'
import { withFailure, withUnsettled } from '../api/with-failure.ts'
import { namesValues } from '../check/demanded-values.ts'
import { explainEmpty } from '../check/explain-empty.ts'
import { describeUnknownLabel, findUnknown, type Named } from '../check/unknown-names.ts'
import { explainUnscraped } from './absent.ts'
import { seriesOfQuery } from './chart.ts'
import { type CounterReading, inBatches, readCounter } from './counters.ts'
import { explainFalls, explainNoCounter } from './no-counter.ts'
import { describeSeveralJobs } from './several-jobs.ts'

export const queriesOfCounts = ({ part, total }: CountsIndicator): string[] => [part, total]

/** Both counters over the window, from their raw samples. */
export async function measureCounts(
  indicator: CountsIndicator,
  reading: Reading,
  context: Context,
): Promise<Measurement> {
  const [part, total] = [withAnyBound(indicator.part), withAnyBound(indicator.total)]
  const { window } = reading
  // A query for people; the verdict is made of raw samples of the same series.
  const increase = (selector: string) =>
    `sum(increase(${selector}[${formatPromDuration(windowMs(window))}]))`
  const query = `${increase(part)} / ${increase(total)}`
  const wrong = await findNoCounter(indicator, reading, context)
  if (wrong) return withFailure(query, wrong)
  const mayPartEnd = indicator.absent === 'ok' || metricOf(part) === metricOf(total)
  const settled = await waitUntilScraped(
    `${part} or ${total}`,
    reading,
    context,
    selector => mayPartEnd && selector !== total,
  )
  if (settled.kind !== 'settled') return withUnsettled(query, settled)
  const samples = await readWindow([part, total], reading, context)
  if (samples.kind === 'failed') return withFailure(query, samples)
  const [ofPart = [], ofTotal = []] = samples.of
  const falls =
    explainFalls(part, ofPart, samples.timesOf) ?? explainFalls(total, ofTotal, samples.timesOf)
  if (falls) return withFailure(query, falls)
  const warnings = [
    ...settled.warnings,
    ...samples.warnings,
    ...describeBridged(settled.gap),
    ...describeSeveralJobs(total, ofTotal),
  ]
  const named = await findMissing(indicator, ofPart, ofTotal, reading, context)
  warnings.push(...named.notes)
  const missing =
    named.wrong ??
    (ofPart.length === 0 ? await explainZero(indicator, reading, context) : undefined)
  if (missing !== undefined) return { kind: 'no-data', detail: missing, query, warnings }
  const read = (series: readonly RawSeries[]) =>
    series.map(one => {
      const { scrapes, restarts } = samples.timesOf(one)
      return readCounter(one.values, window, scrapes, restarts)
    })
  const readings = { part: read(ofPart), total: read(ofTotal) }
  // What the part lost, its total usually lost too.
  const lost = describeLost(total, readings.total)
  warnings.push(...(lost.length > 0 ? lost : describeLost(part, readings.part)))
  return withCounts(indicator, readings, window, { query, warnings })
}

async function findNoCounter(
  { part, total }: CountsIndicator,
  { api, once }: Reading,
  context: Context,
) {
  for (const selector of [part, total]) {
    const wrong = await once(`no counter ${metricOf(selector)}`, () =>
      explainNoCounter(selector, api, context),
    )
    if (wrong) return wrong
  }
  return undefined
}

/** The ratio over time. */
export async function seriesOfCounts(
  { part, total }: CountsIndicator,
  reading: Reading,
  context: Context,
): Promise<Measurement> {
  const rate = (selector: string) => `sum(rate(${withAnyBound(selector)}[$window]))`
  const intervalMs = await reading.intervalOf(total, context)
  return await seriesOfQuery(
    `(${rate(part)} or vector(0)) / ${rate(total)}`,
    intervalMs,
    reading,
    context,
  )
}

/**
 * Why there is nothing to count, in `wrong`. A part without any series is zero only if it could
 * have some: of the metric of the total's series, by labels that this metric has.
 */
async function findMissing(
  indicator: CountsIndicator,
  ofPart: readonly RawSeries[],
  ofTotal: readonly RawSeries[],
  reading: Reading,
  context: Context,
): Promise<Named> {
  const { part, partIs, total, absent } = indicator
  const { api, window } = reading
  const metric = metricOf(part)
  const isOfTotal = metric === metricOf(total)
  if (ofTotal.length === 0) {
    const span = { api, rangeMs: windowMs(window), time: window.end }
    const { wrong } = await findUnknown([total], [], reading, context)
    return { wrong: wrong ?? (await explainEmpty(total, span, context)), notes: [] }
  }
  const unknown =
    metric !== undefined && isOfTotal
      ? findMissingLabel(indicator, metric, ofPart, ofTotal)
      : undefined
  if (unknown !== undefined) return { wrong: unknown, notes: [] }
  if (ofPart.length > 0) return { notes: [] }
  if (isOfTotal || absent === 'ok') return findUnknown([part], [], reading, context)
  const wrong = `there is no series of ${part} in the window: either nothing was counted, or the name is wrong${partIs === 'bad' ? '; `absent: ok` says that it counts as zero' : ''}`
  return { wrong, notes: [] }
}

/**
 * A label by which the part is told from its total, and which no series of that has: where it has
 * to be `!~"5.."`, all of them are selected.
 */
function findMissingLabel(
  { part, total }: CountsIndicator,
  metric: string,
  ofPart: readonly RawSeries[],
  ofTotal: readonly RawSeries[],
): string | undefined {
  const shared = new Set(matchersOf(total).map(({ text }) => text))
  const names = [...new Set(ofTotal.flatMap(({ labels }) => Object.keys(labels)))]
  const unknown = matchersOf(part)
    .filter(one => namesValues(one) && !shared.has(one.text) && !names.includes(one.name))
    .find(({ operator }) => ofPart.length === 0 || operator.startsWith('!'))
  return unknown && describeUnknownLabel(metric, unknown.name, `, which ${part} selects`, names)
}

/**
 * For a part without series that counts as zero: its own metric has others, those of the total,
 * which have been checked.
 */
async function explainZero(
  { part, total, of }: CountsIndicator,
  reading: Reading,
  context: Context,
): Promise<string | undefined> {
  if (metricOf(part) === metricOf(total)) return undefined
  return explainUnscraped(part, { of, beside: total }, reading, context)
}

type Readings = { part: CounterReading[]; total: CounterReading[] }

function withCounts(
  { partIs, part, total }: CountsIndicator,
  readings: Readings,
  window: MeasuredWindow,
  measured: Measured,
): Measurement {
  const counted = { part: sum(readings.part, 'count'), total: sum(readings.total, 'count') }
  const hidden = { part: sum(readings.part, 'hidden'), total: sum(readings.total, 'hidden') }
  // A scrape may not read both counters at the very same moment.
  if (counted.part > counted.total + hidden.total) {
    const detail = `${part} went up by ${formatCount(counted.part)} in the window, and ${total} by ${formatCount(counted.total)}`
    return {
      ...measured,
      kind: 'failed',
      detail,
      hint: `what is ${partIs} must be a part of the total`,
    }
  }
  if (counted.total === 0) {
    return {
      ...measured,
      kind: 'no-data',
      detail: `${total} did not go up in the window: there was nothing to count`,
    }
  }
  const intervalMs =
    medianSpanMs(readings.total.flatMap(({ spans }) => spans)) ?? usualScrapeIntervalMs
  const batches = batchCount(window, intervalMs)
  const inParts = (several: readonly CounterReading[]) =>
    inBatches(
      several.flatMap(({ spans }) => spans),
      window,
      batches,
    )
  const parts = inParts(readings.part)
  const badOf = (ofPart: number, ofTotal: number): BadOf => {
    const within = Math.min(ofPart, ofTotal)
    return { bad: partIs === 'bad' ? within : ofTotal - within, total: ofTotal }
  }
  return {
    ...measured,
    kind: 'ratio',
    ...badOf(counted.part, counted.total),
    hidden: badOf(hidden.part, hidden.total),
    intervalMs,
    batches: inParts(readings.total).map((all, batch) => badOf(parts[batch]!, all)),
  }
}

const sum = (readings: readonly CounterReading[], key: 'count' | 'hidden'): number =>
  readings.reduce((all, reading) => all + reading[key], 0)

/** Counters go on meanwhile: what they count over a gap is the difference of its ends. */
export const describeBridged = (gap: string | undefined): string[] =>
  gap === undefined
    ? []
    : [`${gap}; what was counted meanwhile is in the counts, unless the process restarted`]

/** What the counts do not include. */
export function describeLost(
  selector: string,
  readings: readonly Pick<CounterReading, 'resets' | 'leftOut'>[],
): string[] {
  const resets = readings.filter(reading => reading.resets > 0).length
  const leftOut = readings.filter(reading => reading.leftOut > 0)
  const firsts = leftOut.reduce((all, reading) => all + reading.leftOut, 0)
  const ofReset = `${resets} series of ${selector} were reset in the window, as by a restart: what was counted between the last scrape and the reset is lost`
  const ofLeftOut = `${leftOut.length} series of ${selector} came with a target that had not been scraped before: the ${formatCount(firsts)} of their first samples are left out`
  return [...(resets > 0 ? [ofReset] : []), ...(leftOut.length > 0 ? [ofLeftOut] : [])]
}
