import type { ProviderKind } from '../provider.ts'
import { type TraceSettings, type TraceWritten, traceKind } from '../spans/options.ts'
import type { SpanAsk } from '../spans/span-ask.ts'

/** Zipkin, by the second version of its API. */
export const zipkin: ProviderKind<TraceWritten, TraceSettings, SpanAsk> = {
  ...traceKind({
    id: 'zipkin',
    title: 'Zipkin',
    example: 'http://zipkin:9411',
    path: '/zipkin/traces/$trace',
  }),
  load: () => import('./adapter.ts'),
}
