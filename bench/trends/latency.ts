import type { LoadCell, LoadReport } from '../../src/model/evidence/load-report.ts'
import { Histogram } from '../../src/stats/histogram.ts'

/**
 * A service whose latency wanders: an AR(1) noise of a correlation time, on a logarithmic scale.
 */
export type Wandering = { tau: number; spread: number; seconds: number; growthPerMinute: number }

const windowSeconds = 2.5
const requestsPerWindow = 20
const medianMs = 50
/** Of single requests, lognormal. */
const ownSpread = 0.5

/** What the load engine would report. `normal` draws standard normal numbers. */
export function wanderingLatency(
  { tau, spread, seconds, growthPerMinute }: Wandering,
  normal: () => number,
): LoadReport {
  const kept = Math.exp(-windowSeconds / tau)
  let wander = spread * normal()
  const cells = Array.from(
    { length: Math.round(seconds / windowSeconds) },
    (_, window): LoadCell => {
      wander = kept * wander + spread * Math.sqrt(1 - kept * kept) * normal()
      const minutes = ((window + 0.5) * windowSeconds) / 60
      const latency = new Histogram()
      for (let i = 0; i < requestsPerWindow; i += 1) {
        latency.record(
          medianMs * (1 + growthPerMinute) ** minutes * Math.exp(wander + ownSpread * normal()),
        )
      }
      const counts = {
        sent: requestsPerWindow,
        completed: requestsPerWindow,
        good: requestsPerWindow,
        dropped: 0,
      }
      const known = {
        window,
        side: 'head',
        name: 'GET /',
        statuses: { 200: requestsPerWindow },
        errors: {},
      } as const
      return { ...known, ...counts, latency: latency.toData() }
    },
  )
  return {
    engine: { name: 'simulated', version: '1' },
    latencyFrom: 'intended',
    grain: 'requests',
    window: null,
    seconds,
    windowSeconds,
    cells,
  }
}
