import { defined } from '../../model/basics/defined.ts'
import type { Context } from '../../model/context.ts'
import { waitReporter } from '../../net/waiting.ts'
import type { Adapter } from '../provider.ts'
import { startReceiver } from './receiver.ts'
import { SpanStore } from './span-store.ts'

export type OpenTelemetrySettings = { host: string; port: number }

/** SDKs send in batches, every 5 s by default. */
const betweenBatchesMs = 6000
const pollMs = 250

/** An OTLP receiver for the time of the run. */
export const open: Adapter<OpenTelemetrySettings, unknown>['open'] = async (
  settings,
  _,
  context,
) => {
  const store = new SpanStore()
  let latestMs = Number.NEGATIVE_INFINITY
  const receiver = await startReceiver(settings, spans => {
    for (const span of spans) store.add(span)
    if (spans.length > 0) latestMs = context.clock.now()
  })
  context.log.info(`OTLP is received at http://${settings.host}:${receiver.port}`)
  return {
    check: () => Promise.resolve([]),
    measure: () =>
      Promise.resolve({
        kind: 'failed',
        query: '',
        warnings: [],
        detail: 'OpenTelemetry sends traces, and no numbers',
      }),
    traces: async (ids, request) => {
      await quiet(() => latestMs, request)
      return {
        spans: new Map(ids.map(id => [id, store.of(id)])),
        ...defined({ dropped: store.dropped > 0 ? store.dropped : undefined }),
      }
    },
    close: receiver.close,
  }
}

/** Waits until nothing has come for longer than a batch takes, at most for so long twice. */
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
export const examine: NonNullable<Adapter<OpenTelemetrySettings, unknown>['examine']> = async ({
  host,
  port,
}) => {
  const check = 'opentelemetry'
  try {
    const receiver = await startReceiver({ host, port }, () => undefined)
    await receiver.close()
    return [{ check, state: 'ok', message: `OTLP can be received at ${host}:${port}` }]
  } catch (error) {
    const { message, hint } = error as Error & { hint?: string }
    return [{ check, state: 'warning', message, ...defined({ hint: hint || undefined }) }]
  }
}
