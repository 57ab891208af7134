import type { Prepared } from '../../engines/engine.ts'
import type { DependencyProxy } from '../../faults/dependency-proxy.ts'
import type { Context } from '../../model/context.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import type { RequestPlan } from '../../model/plan/load.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { Problem } from '../../model/problem.ts'
import type { MeasuredWindow } from '../../providers/provider.ts'
import type { AppsOfRun } from '../apps.ts'
import type { SourcesOfRun } from '../sources.ts'
import type { EvidencePorts } from './ports.ts'

/** One step of a run, which adds to its evidence. `id` names it in this code only. */
export type Stage = {
  id: string
  /** @throws Problem where the run cannot go on; what was gathered until then is kept. */
  run: (run: Run) => Promise<void>
}

/** What the stages of one run share. A stage relies on those before it. */
export type Run = {
  plan: Plan
  ports: EvidencePorts
  context: Context
  /** What was found so far. */
  evidence: Evidence
  /** Those that were started are stopped when the run ends, however it ends. */
  apps: AppsOfRun
  /** Those that are open are closed when the run ends, however it ends. */
  sources: SourcesOfRun
  /** Those before dependencies, by name; closed when the run ends, however it ends. */
  proxies: Map<string, DependencyProxy>
  /**
   * Ends the run where a process is gone that held a proxy: what is measured from then on says
   * nothing of the target.
   */
  lose: (problem: Problem) => void
  /** Of the stage `engine`. */
  engine?: Prepared
  /** Of the load, with what the target tells of them: of the stage `learn`. */
  requests?: RequestPlan[]
  /** Requests that the target refused before the load: of the stage `probe`. */
  refused: readonly RefusedRequest[]
}

/** What is told of a request that was tried before the load: what was found, and what to write. */
export type RefusedRequest = { name: string; message: string; hint: string }

/**
 * Unix seconds of the measured part; undefined where the load is not known to have run at any time.
 */
export const spanOf = ({ window }: Pick<LoadReport, 'window'>): MeasuredWindow | undefined =>
  window
    ? { start: Date.parse(window.start) / 1000, end: Date.parse(window.end) / 1000 }
    : undefined
