import { defined } from '../../model/basics/defined.ts'
import type { Context } from '../../model/context.ts'
import type { BucketCount, Measured, Measurement } from '../../model/evidence/measurement.ts'
import type { Question, SourceQuery } from '../../model/plan/question.ts'
import { explainLast } from '../numbers/ended.ts'
import { readSettled } from '../numbers/settled.ts'
import { batches, partAt, partsOf } from '../numbers/window-parts.ts'
import { measuredAs } from '../outcome.ts'
import type { Aimed, MeasuredWindow, Provider, Span } from '../provider.ts'
import { asksSpans, type SpanAsk, type SpanShare, writeSpans } from './span-ask.ts'
import { type SpanSearch, spanReader } from './span-search.ts'

/** Measures spans of a source over the window. */
export async function measureSpans(
  search: SpanSearch,
  { question, ask }: { question: Question; ask: SpanAsk },
  window: MeasuredWindow,
  context: Context,
): Promise<Measurement> {
  const query = writeSpans(ask)
  const { title, settleMs } = search
  const measured = { query, warnings: [], ...defined({ url: search.link?.(ask, window) }) }
  const fits = ask.share ? question.kind === 'share' : question.kind === 'quantile'
  if (!fits)
    return { ...measured, kind: 'failed', detail: `${title} returns durations and shares of spans` }
  search.startMeasuring?.(context)
  const read = spanReader(search, ask, window)
  const { share: _, ...wanted } = ask
  const what = writeSpans(wanted)
  const ends = async ({ spans }: { spans: readonly Span[] }) =>
    explainLast(
      spans.map(({ start }) => start),
      { window, what, counted: 'spans' },
    )
  const arrival = { window, settleMs, what: 'spans', explainEnd: ends }
  const found = await readSettled(() => read(context), arrival, context)
  if (found.kind !== 'spans') return { ...measured, ...measuredAs(found) }
  const { spans } = found
  if (spans.length === 0) {
    const nothing = { detail: `${title} has no ${what} in the window` }
    const why = (await search.explainNone?.(ask, context)) ?? nothing
    return { ...measured, kind: 'no-data', ...why }
  }
  return ask.share
    ? { ...measured, ...shareOf(spans, ask.share, window) }
    : { ...measured, ...histogramOf(spans, window) }
}

/** A source of other data that has spans as well. */
export const withSpanSearch = <A extends object>(
  provider: Omit<Provider<A>, 'budget'>,
  search: SpanSearch,
): Provider<A | SpanAsk> => {
  const others = (queries: readonly SourceQuery<Question, A | SpanAsk>[]) =>
    queries.flatMap(query => (isOfSpans(query) ? [] : [query as SourceQuery<Question, A>]))
  return {
    ...provider,
    check: (queries, context) => provider.check(others(queries), context),
    measure: (query, window, context) =>
      isOfSpans(query)
        ? measureSpans(search, query, window, context)
        : provider.measure(query as Aimed<A>, window, context),
    series: async (query, window, context) =>
      isOfSpans(query) || !provider.series
        ? { kind: 'failed', query: '', warnings: [], detail: 'spans have no chart' }
        : provider.series(query as Aimed<A>, window, context),
  }
}

const isOfSpans = <Q extends { ask: object }>(query: Q): query is Q & { ask: SpanAsk } =>
  asksSpans(query.ask)

const of = 'sampled spans'
const lengthOf = ({ start, end }: Span): number => end - start

function shareOf(spans: readonly Span[], share: SpanShare, window: MeasuredWindow) {
  const isBad = (span: Span) =>
    share.kind === 'failed' ? span.failed === true : lengthOf(span) > share.ms
  const count = (some: readonly Span[]) => ({ bad: some.filter(isBad).length, total: some.length })
  const inBatches = byBatch(spans, window).map(count)
  return { kind: 'ratio', ...count(spans), of, batches: inBatches } as const
}

type Observed = Omit<Extract<Measurement, { kind: 'histogram' }>, keyof Measured>

/** The ratio between the ends of a bucket. */
const width = 1.01

/** Durations in buckets of 1%, each from the shortest to the longest of its spans, in ms. */
function histogramOf(spans: readonly Span[], window: MeasuredWindow): Observed {
  const parts = byBatch(spans, window)
  const indexOf = (span: Span) =>
    lengthOf(span) > 0 ? Math.floor(Math.log(lengthOf(span)) / Math.log(width)) : -Infinity
  const grouped = Map.groupBy(spans, indexOf)
  const countsOf = parts.map(some => Map.groupBy(some, indexOf))
  const buckets: BucketCount[] = []
  for (const index of [...grouped.keys()].toSorted((a, b) => a - b)) {
    const own = grouped.get(index)!.map(lengthOf)
    const shortest = own.reduce((least, ms) => Math.min(least, ms))
    const longest = own.reduce((most, ms) => Math.max(most, ms))
    // A bucket does not include its lower bound.
    const lower = Math.max(shortest * (1 - 1e-6), buckets.at(-1)?.upper ?? 0)
    const counts = countsOf.map(one => one.get(index)?.length ?? 0)
    buckets.push({ lower, upper: longest, count: own.length, batches: counts })
  }
  return {
    kind: 'histogram',
    of,
    intervalMs: 0,
    groups: [{ labels: {}, hidden: 0, buckets }],
  }
}

/** Spans by the part of the window in which they began. */
function byBatch(spans: readonly Span[], window: MeasuredWindow): Span[][] {
  const parts = partsOf(window, batches)
  const found: Span[][] = Array.from({ length: parts.count }, () => [])
  for (const span of spans) found[partAt(span.start, parts)]?.push(span)
  return found
}
