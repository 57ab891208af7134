import type { TracedRequest } from '../../../model/evidence/load-report.ts'
import type { Series } from './series.ts'

/** Of each name, side and kind. */
export const mostTraced = 20

/**
 * The traces that are worth reading, in memory that does not grow with the number of requests: the
 * slowest, the slowest of those that failed and, where `samples`, some that chance has picked.
 */
export class TracedRequests {
  /** The first to be kept first. */
  private readonly kept = new Map<string, TracedRequest[]>()
  private readonly samples: boolean

  constructor({ samples }: { samples: boolean }) {
    this.samples = samples
  }

  add({ side, name }: Series, { good, id, ms }: { good: boolean; id: string; ms: number }): void {
    this.keep({ side, name, why: good ? 'slow' : 'failed', id, ms })
    if (good && this.samples) this.keep({ side, name, why: 'sample', id, ms })
  }

  keep(request: TracedRequest): void {
    const { side, why, name } = request
    const key = `${side} ${why} ${name}`
    const kept = this.kept.get(key) ?? []
    this.kept.set(key, kept)
    if (kept.length === mostTraced && !isBefore(request, kept.at(-1)!)) return
    const at = kept.findIndex(one => isBefore(request, one))
    kept.splice(at < 0 ? kept.length : at, 0, request)
    kept.length = Math.min(kept.length, mostTraced)
  }

  toData(): TracedRequest[] {
    return [...this.kept.values()].flat()
  }
}

/**
 * Ids are random, so those with the lowest are a fair sample, and the samples of several threads
 * together hold that of all.
 */
const isBefore = (a: TracedRequest, b: TracedRequest): boolean =>
  a.why === 'sample' ? a.id < b.id : a.ms > b.ms

/** Those of several threads, as if one had sent all. */
export function mergeTraced(all: readonly TracedRequest[]): TracedRequest[] {
  const merged = new TracedRequests({ samples: false })
  for (const one of all) merged.keep(one)
  return merged.toData()
}
