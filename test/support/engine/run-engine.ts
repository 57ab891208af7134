import { runInWorkers } from '../../../src/engines/embedded/embedded.ts'
import type { LoadOrder } from '../../../src/engines/engine.ts'
import { defined } from '../../../src/model/basics/defined.ts'
import type { Context } from '../../../src/model/context.ts'
import type { ErrorKind, LoadCell, LoadReport } from '../../../src/model/evidence/load-report.ts'
import type { HttpRequestPlan, LoadPlan } from '../../../src/model/plan/load.ts'
import type { Route } from '../../../src/model/plan/target.ts'

export const get = (path: string, more: Partial<HttpRequestPlan> = {}): HttpRequestPlan => ({
  name: `GET ${path}`,
  method: 'GET',
  path,
  headers: {},
  weight: 1,
  expect: {},
  ...more,
})

/**
 * So many a second for so long, after a short warm-up; on a busy machine the last of them may be
 * late, and many be open.
 */
export const loadPlan = (
  perSecond: number,
  durationMs: number,
  more: Partial<LoadPlan> = {},
): LoadPlan => ({
  profile: 'load',
  pace: { kind: 'rate', perSecond },
  durationMs,
  warmupMs: 200,
  timeoutMs: 20_000,
  maxConnections: 1000,
  requests: [get('/ok')],
  ...more,
})

/** Runs the engine in its own threads, as the gate does. */
export function runEngine(
  load: LoadPlan,
  url: string,
  route?: Route,
  signal = new AbortController().signal,
  more: Pick<LoadOrder, 'allowed'> = {},
): Promise<LoadReport> {
  const context: Context = {
    signal,
    clock: { now: Date.now, sleep: async () => {} },
    log: { info: () => {}, warn: () => {}, debug: () => {}, progress: () => {} },
    random: () => 0,
    hide: () => {},
  }
  return runInWorkers(
    { load, head: { url, headers: {}, ...defined({ route }) }, seed: 1, ...more },
    context,
  )
}

export type Totals = Pick<LoadCell, 'sent' | 'dropped' | 'completed' | 'good'>

export function totalsOf({ cells }: LoadReport): Totals {
  const sum = (key: keyof Totals) => cells.reduce((all, cell) => all + cell[key], 0)
  return {
    sent: sum('sent'),
    dropped: sum('dropped'),
    completed: sum('completed'),
    good: sum('good'),
  }
}

/** Errors by kind over the whole run. */
export function errorsOf({ cells }: LoadReport): Partial<Record<ErrorKind, number>> {
  const all: Partial<Record<ErrorKind, number>> = {}
  for (const { errors } of cells) {
    for (const [kind, count] of Object.entries(errors) as [ErrorKind, number][])
      all[kind] = (all[kind] ?? 0) + count
  }
  return all
}
