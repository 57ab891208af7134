import { type Objective, withIds } from '../../src/model/plan/objective.ts'
import type { Plan } from '../../src/model/plan/plan.ts'

type SimulatedLoad = {
  seconds: number
  perSecond: number
  timeoutMs: number
  maxConnections: number
}

/** What a simulated run is judged by. */
export const simulatedPlan = (
  objectives: readonly Objective[],
  { seconds, perSecond, timeoutMs, maxConnections }: SimulatedLoad,
): Plan => ({
  service: 'simulated',
  target: {
    from: { kind: 'url', url: 'http://head.example', source: 'config' },
    ready: { path: '/', timeoutMs: 1 },
    headers: {},
  },
  providers: [],
  load: {
    profile: 'load',
    pace: { kind: 'rate', perSecond },
    durationMs: seconds * 1000,
    warmupMs: 0,
    timeoutMs,
    maxConnections,
    requests: [],
  },
  objectives: withIds(objectives),
  policy: { inconclusive: 'neutral', noData: 'block', error: 'block' },
})
