import type { ProviderKind } from '../provider.ts'
import { type TraceSettings, type TraceWritten, traceKind } from '../spans/options.ts'

/** Grafana Tempo. It has no pages of its own. */
export const tempo: ProviderKind<TraceWritten, TraceSettings> = {
  ...traceKind({ id: 'tempo', title: 'Tempo', example: 'http://tempo:3200' }),
  load: () => import('./adapter.ts'),
}
