import type { ProviderKind } from '../provider.ts'
import { type TraceSettings, type TraceWritten, traceKind } from '../spans/options.ts'
import type { SpanAsk } from '../spans/span-ask.ts'

/** Jaeger, by version 3 of its query API, which returns OTLP. */
export const jaeger: ProviderKind<TraceWritten, TraceSettings, SpanAsk> = {
  ...traceKind({
    id: 'jaeger',
    title: 'Jaeger',
    example: 'http://jaeger:16686',
    path: '/trace/$trace',
  }),
  load: () => import('./adapter.ts'),
}
