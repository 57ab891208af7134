import type { TracedRequest } from '../../../model/evidence/load-report.ts'
import type { Series } from './series.ts'

/** Of each name and side, of the slowest and of the failed ones. */
export const mostTraced = 20

/** The traces that are worth reading, in memory that does not grow with the number of requests. */
export class TracedRequests {
  /** Slowest first. */
  private readonly kept = new Map<string, TracedRequest[]>()

  add({ side, name }: Series, { good, id, ms }: { good: boolean; id: string; ms: number }): void {
    const why = good ? 'slow' : 'failed'
    const key = `${side} ${why} ${name}`
    const kept = this.kept.get(key) ?? []
    this.kept.set(key, kept)
    if (kept.length === mostTraced && ms <= kept.at(-1)!.ms) return
    const at = kept.findIndex(one => one.ms < ms)
    kept.splice(at < 0 ? kept.length : at, 0, { side, name, why, id, ms })
    kept.length = Math.min(kept.length, mostTraced)
  }

  toData(): TracedRequest[] {
    return [...this.kept.values()].flat()
  }
}

/** Those of several threads, as if one had sent all. */
export function mergeTraced(all: readonly TracedRequest[]): TracedRequest[] {
  const merged = new TracedRequests()
  for (const one of all) merged.add(one, { ...one, good: one.why === 'slow' })
  return merged.toData()
}
