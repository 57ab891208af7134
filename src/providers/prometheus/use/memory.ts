import type { Context } from '../../../model/context.ts'
import type { Measurement } from '../../../model/evidence/measurement.ts'
import type { MeasuredWindow } from '../../provider.ts'
import type { PromSource } from '../api/reader.ts'
import type { TargetSettings } from '../settings.ts'

/** The metric of most client libraries for their own process. */
const usualMemory = 'process_resident_memory_bytes'

/**
 * The target's memory over time. Without a query in the config, it has to be that of one process.
 */
export async function readMemory(
  { memory: said, target: whose }: TargetSettings,
  window: MeasuredWindow,
  source: Pick<PromSource, 'series'>,
  context: Context,
): Promise<Measurement> {
  const query = said ?? `${usualMemory}${whose ?? ''}`
  const memory = await source.series({ kind: 'value', query }, window, context)
  const isSaid = said !== undefined || whose !== undefined
  if (isSaid || memory.kind !== 'series' || memory.series.length <= 1) return memory
  return {
    kind: 'no-data',
    query: memory.query,
    detail: `${memory.series.length} processes report their memory`,
    hint: 'select one with prometheus.target',
    warnings: memory.warnings,
  }
}
