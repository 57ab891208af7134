import { defined } from '../../model/basics/defined.ts'
import { formatCount } from '../../model/basics/units.ts'
import type { Context } from '../../model/context.ts'
import { waitReporter } from '../../net/waiting.ts'
import { numberProvider } from '../numbers/number-source.ts'
import type { Adapter, Provider } from '../provider.ts'
import { asksSpans, type SpanAsk } from '../spans/span-ask.ts'
import { withSpanSearch } from '../spans/span-measure.ts'
import type { MetricAsk } from './ask.ts'
import { measureHistogram } from './metrics/measure-histogram.ts'
import { metricSource, settleMs } from './metrics/metric-source.ts'
import { MetricStore } from './metrics/metric-store.ts'
import { startReceiver } from './receive/receiver.ts'
import { SpanStore } from './span-store.ts'
import { SpanTally } from './span-tally.ts'

export type OpenTelemetrySettings = { host: string; port: number }

/** SDKs send in batches, every 5 s by default. */
const betweenBatchesMs = 6000
const pollMs = 250

/** An OTLP receiver for the time of the run. */
export const open: Adapter<OpenTelemetrySettings, MetricAsk | SpanAsk>['open'] = async (
  settings,
  _,
  context,
) => {
  const [store, tally, metrics] = [new SpanStore(), new SpanTally(), new MetricStore()]
  let latestMs = Number.NEGATIVE_INFINITY
  const receiver = await startReceiver(settings, {
    spans: spans => {
      for (const span of spans) {
        store.add(span)
        tally.add(span)
      }
      if (spans.length > 0) latestMs = context.clock.now()
    },
    metrics: exports => {
      for (const one of exports) metrics.add(one)
    },
  })
  const where = `http://${settings.host}:${receiver.port}`
  context.log.info(`OTLP is received at ${where}`)
  const numbers = numberProvider(metricSource(metrics, where))
  const own: Provider<MetricAsk> = {
    // Nothing has been received yet.
    check: () => Promise.resolve([]),
    measure: async (query, window, request) => {
      const { ask, unit } = query
      if (!('histogram' in ask)) return numbers.measure({ ...query, ask }, window, request)
      const waitMs = window.end * 1000 + settleMs - request.clock.now()
      await request.clock.sleep(Math.max(0, waitMs), request.signal)
      return measureHistogram(ask.histogram, { window, ...defined({ unit }) }, metrics)
    },
    series: async ({ ask, ...query }, window, request) =>
      'histogram' in ask
        ? {
            kind: 'no-data',
            query: ask.histogram,
            warnings: [],
            detail: 'a histogram has no chart',
          }
        : numbers.series!({ ...query, ask }, window, request),
    traces: async (ids, request) => {
      await quiet(() => latestMs, request)
      return {
        spans: new Map(ids.map(id => [id, store.of(id)])),
        ...defined({ dropped: store.dropped > 0 ? store.dropped : undefined }),
      }
    },
    notes: () =>
      Promise.resolve(
        metrics.dropped === 0
          ? []
          : [
              {
                source: 'opentelemetry',
                message: `${formatCount(metrics.dropped)} metric points were dropped because the buffer was full`,
              },
            ],
      ),
    close: receiver.close,
  }
  const withTally = withSpanSearch(own, tally.search(betweenBatchesMs))
  return {
    ...withTally,
    check: (queries, request) => {
      for (const { ask } of queries) if (asksSpans(ask)) tally.want(ask)
      return withTally.check(queries, request)
    },
  }
}

/** Waits until no span has come for the time of a batch, at most twice that time. */
async function quiet(latest: () => number, context: Context): Promise<void> {
  const { clock, signal } = context
  const begunAt = clock.now()
  const isOver = () => {
    const now = clock.now()
    return (
      now - Math.max(latest(), begunAt) >= betweenBatchesMs || now - begunAt >= 2 * betweenBatchesMs
    )
  }
  if (!isOver()) waitReporter(context, betweenBatchesMs, 0)('Waiting for the last spans')
  while (!isOver() && !signal.aborted) await clock.sleep(pollMs, signal)
}

/** Whether the address is free. */
export const examine: NonNullable<
  Adapter<OpenTelemetrySettings, MetricAsk | SpanAsk>['examine']
> = async ({ host, port }) => {
  const check = 'opentelemetry'
  try {
    const receiver = await startReceiver(
      { host, port },
      { spans: () => undefined, metrics: () => undefined },
    )
    await receiver.close()
    return [{ check, state: 'ok', message: `OTLP can be received at ${host}:${port}` }]
  } catch (error) {
    const { message, hint } = error as Error & { hint?: string }
    return [{ check, state: 'warning', message, ...defined({ hint: hint || undefined }) }]
  }
}
