import type { Undoers } from '../tools/leftovers.ts'
import { alertmanager } from './alertmanager/options.ts'
import { azureMonitor } from './azure-monitor/options.ts'
import { cloudwatch } from './cloudwatch/options.ts'
import { datadog } from './datadog/options.ts'
import { elasticsearch } from './elasticsearch/options.ts'
import { googleMonitoring } from './google-monitoring/options.ts'
import { grafana } from './grafana/options.ts'
import { jaeger } from './jaeger/options.ts'
import { loki } from './loki/options.ts'
import { metrics } from './metrics/options.ts'
import { newrelic } from './newrelic/options.ts'
import { opentelemetry } from './opentelemetry/options.ts'
import { processes } from './process/options.ts'
import { prometheus } from './prometheus/options.ts'
import { ownPrometheus } from './prometheus/own/options.ts'
import type { ProviderKind } from './provider.ts'
import { splunk } from './splunk/options.ts'
import { tempo } from './tempo/options.ts'
import { xray } from './xray/options.ts'
import { zipkin } from './zipkin/options.ts'

export type { Around, Capability, ProviderKind, WrittenAsk } from './provider.ts'

// biome-ignore lint/suspicious/noExplicitAny: a plan holds settings of that very kind.
type AnyKind = ProviderKind<any, any, any>

/** The one place to add a source: a line. */
export const providers: readonly AnyKind[] = [
  prometheus,
  ownPrometheus,
  loki,
  elasticsearch,
  datadog,
  cloudwatch,
  googleMonitoring,
  azureMonitor,
  splunk,
  newrelic,
  opentelemetry,
  jaeger,
  zipkin,
  tempo,
  xray,
  processes,
  grafana,
  alertmanager,
  metrics,
]

/** A kind by its id; undefined for an unknown one, as in a record of a newer version. */
export const providerKindOf = (
  { kind }: { kind: string },
  table: readonly AnyKind[] = providers,
): AnyKind | undefined => table.find(({ id }) => id === kind)

/** The keys that lead to its settings in the config; a named source is below `sources`. */
export function keysOf(
  { id, kind }: { id: string; kind: string },
  table: readonly AnyKind[] = providers,
): string[] {
  const { key = id } = providerKindOf({ kind }, table) ?? {}
  return id === key ? [key] : ['sources', id, key]
}

/** The first kind of each key of the config. */
export const providerKeys = (table: readonly AnyKind[] = providers): AnyKind[] =>
  table.filter(({ key }, index) => table.findIndex(other => other.key === key) === index)

/** How changes that sources make to other systems are undone, by the kind of leftover. */
export const sourceUndoers: Undoers = Object.fromEntries(
  providers.flatMap(({ undo }) =>
    undo ? [[undo.kind, async leftover => (await undo.load()).undo(leftover)] as const] : [],
  ),
)
