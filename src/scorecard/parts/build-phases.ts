import type { LoadReport, TimedPhase } from '../../model/evidence/load-report.ts'
import { mergeHistograms, quantile } from '../../stats/histogram.ts'
import type { PhaseRow } from './parts.ts'

const order: readonly TimedPhase[] = ['dns', 'connect', 'tls', 'first byte', 'download']

/** Where the time of head's good answers went, in the order in which it did. */
export function buildPhases({ phases = [] }: LoadReport): PhaseRow[] {
  return order.flatMap((phase): PhaseRow[] => {
    const own = phases.filter(one => one.side === 'head' && one.phase === phase)
    if (own.length === 0) return []
    const time = mergeHistograms(own.map(one => one.time))
    const at = (q: number) => quantile(time, q) ?? 0
    return [{ phase, count: time.count, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: time.max }]
  })
}
