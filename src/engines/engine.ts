import type { Context } from '../model/context.ts'
import type { LoadReport } from '../model/evidence.ts'
import type { Headers, LoadPlan } from '../model/plan.ts'

/** What a load engine is told: the plan, and where it goes. */
export type LoadOrder = {
  load: LoadPlan
  head: { url: string; headers: Headers }
  /** Order of requests; the same seed gives the same order. */
  seed: number
}

/** A load generator. Later ones drive k6, JMeter and others; all report the same. */
export type Engine = {
  id: string
  /**
   * Runs warm-up and measured part, and reports what happened. Ends early when `context.signal` aborts: the load stops
   * at once, and the report holds what was measured until then.
   * @throws Problem `engine` where no load can be generated at all.
   */
  run: (order: LoadOrder, context: Context) => Promise<LoadReport>
}
