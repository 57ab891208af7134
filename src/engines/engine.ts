import type { Context } from '../model/context.ts'
import type { LoadReport } from '../model/evidence.ts'
import type { Design, Headers, LoadPlan, Route } from '../model/plan.ts'
import type { Ask } from '../net/http.ts'

/** Seconds of a window: what an engine reports in, and what a look waits for the end of. */
export const windowSeconds = 2.5
/** The same of a spike, whose recovery is told to a window. */
const spikeWindowSeconds = 0.5
export const windowSecondsOf = ({ spike }: LoadPlan): number =>
  spike ? spikeWindowSeconds : windowSeconds

/** What a load engine is told: the plan, and where it goes. */
export type LoadOrder = {
  load: LoadPlan
  head: Deployment
  /** A second deployment that gets as much, at the same time; the report says by which design. */
  base?: Deployment & { design?: Design }
  /** Order of requests; the same seed gives the same order. */
  seed: number
  /** Seconds of the measured part, ascending, after which `atLook` is asked; its end is none of them. */
  looks?: readonly number[]
}

/** `proxy`: the address of one that it is reached through. */
type Deployment = { url: string; headers: Headers; route?: Route; proxy?: string }

/** Shown all that was due until a look, once it has ended: whether that is enough. The run then ends with this report. */
export type AtLook = (report: LoadReport) => boolean

/** A load generator. Later ones drive k6, JMeter and others; all report the same. */
export type Engine = {
  id: string
  /**
   * Runs warm-up and measured part, and reports what happened. Ends early when `context.signal` aborts: the load stops
   * at once, and the report holds what was measured until then.
   * @throws Problem `engine` where no load can be generated at all.
   */
  run: (order: LoadOrder, context: Context, atLook?: AtLook) => Promise<LoadReport>
  /** Asks as this load would, for who waits until its target is ready. */
  askAs: (load: LoadPlan) => Ask
}
