import type { ProviderKind } from '../provider.ts'
import { type TraceSettings, type TraceWritten, traceKind } from '../spans/options.ts'

/** Zipkin, by the second version of its API. */
export const zipkin: ProviderKind<TraceWritten, TraceSettings> = {
  ...traceKind({
    id: 'zipkin',
    title: 'Zipkin',
    example: 'http://zipkin:9411',
    path: '/zipkin/traces/$trace',
  }),
  load: () => import('./adapter.ts'),
}
