import type { Progress } from '../../model/context.ts'
import { type Verdict, verdicts } from '../../model/verdict.ts'
import type { Sample } from './write-request.ts'

/** Every series that is written, by its name; the dashboard in docs/grafana/ reads these. */
export const seriesNames = {
  rate: 'reliability_gate_requests_per_second',
  latency: 'reliability_gate_latency_seconds',
  errors: 'reliability_gate_errors',
  progress: 'reliability_gate_progress_ratio',
  verdict: 'reliability_gate_verdict',
} as const

/** The progress of the load. A time that is not known yet is not written. */
export function seriesOfProgress(
  { phase, elapsedMs, totalMs, rate, p50 = null, p95, p99 = null, errors }: Progress,
  at: number,
): Sample[] {
  const of = { phase }
  const times = [
    ['0.5', p50],
    ['0.95', p95],
    ['0.99', p99],
  ] as const
  return [
    { name: seriesNames.rate, labels: of, value: rate, at },
    { name: seriesNames.errors, labels: of, value: errors, at },
    { name: seriesNames.progress, labels: of, value: totalMs > 0 ? elapsedMs / totalMs : 1, at },
    ...times.flatMap(([quantile, ms]) =>
      ms === null
        ? []
        : [{ name: seriesNames.latency, labels: { ...of, quantile }, value: ms / 1000, at }],
    ),
  ]
}

/** 1 for the verdict of the run, and 0 for every other one. */
export const seriesOfVerdict = (verdict: Verdict, at: number): Sample[] =>
  verdicts.map(one => ({
    name: seriesNames.verdict,
    labels: { verdict: one },
    value: one === verdict ? 1 : 0,
    at,
  }))
