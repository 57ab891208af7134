import type { ProviderKind } from '../provider.ts'
import { type TraceSettings, type TraceWritten, traceKind } from '../spans/options.ts'

/** Jaeger, by the API of its pages' version 3, which gives OTLP. */
export const jaeger: ProviderKind<TraceWritten, TraceSettings> = {
  ...traceKind({
    id: 'jaeger',
    title: 'Jaeger',
    example: 'http://jaeger:16686',
    path: '/trace/$trace',
  }),
  load: () => import('./adapter.ts'),
}
