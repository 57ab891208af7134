import type { KeptObjective, KeptRun } from '../../../src/model/review.ts'

const dayMs = 86_400_000

export const latency = (value: number, more: Partial<KeptObjective> = {}): KeptObjective => ({
  name: 'p(95) < 200ms',
  source: 'load',
  verdict: value < 200 ? 'pass' : 'fail',
  value,
  unit: 'ms',
  comparator: '<',
  threshold: 200,
  advisory: false,
  ...more,
})

/** A commit by its number. */
export const commitOf = (run: number): string => run.toString(16).padStart(40, 'c')

/** A run a day, the last one on the day before `to`. `more`: of each run by its number. */
export function keptRuns(
  count: number,
  to: string,
  more: (run: number) => Partial<KeptRun> = () => ({}),
): KeptRun[] {
  return Array.from({ length: count }, (_, run) => ({
    schemaVersion: 1,
    kind: 'run',
    service: 'shop',
    at: new Date(Date.parse(to) - (count - run) * dayMs + dayMs / 2).toISOString(),
    commit: commitOf(run),
    verdict: 'pass',
    reason: 'all objectives hold',
    advisory: false,
    fingerprint: '0123456789abcdef',
    objectives: [latency(100 + (run % 3))],
    ...more(run),
  }))
}
