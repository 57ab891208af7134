import type { Located, LocateTarget } from '../../deployments/locate-target.ts'
import type { Probe } from '../../deployments/probe.ts'
import type { Readiness } from '../../deployments/ready.ts'
import type { Prepared } from '../../engines/engine.ts'
import type { DependencyProxy } from '../../faults/dependency-proxy.ts'
import type { ReadyFault } from '../../faults/ready-fault.ts'
import type { Context } from '../../model/context.ts'
import type { AfterLoad } from '../../model/evidence/evidence.ts'
import type { BaselinePlan } from '../../model/plan/baseline.ts'
import type { Endpoint, ExperimentPlan } from '../../model/plan/chaos.ts'
import type { RequestPlan } from '../../model/plan/load.ts'
import type { TargetPlan } from '../../model/plan/target.ts'
import type { Cores } from '../../tools/cores.ts'
import type { Leftovers } from '../../tools/leftovers.ts'
import type { StartApp } from '../apps.ts'
import type { HistorySource } from '../history/history.ts'
import type { OpenDependency } from '../proxies.ts'
import type { Source } from '../sources.ts'

/** What the stages reach the world through. */
export type EvidencePorts = {
  locateTarget: LocateTarget
  /** Asked only where a side is started by the run. */
  startApp?: StartApp
  /** How generator and started apps are kept apart; undefined where they share all CPUs. */
  findCores?: () => Promise<Cores | undefined>
  /** Asked only where there is a baseline. */
  locateBaseline: (plan: BaselinePlan, target: Located, context: Context) => Promise<Located>
  waitUntilReady: (target: Located, plan: TargetPlan, context: Context) => Promise<Readiness>
  /** Requests with what the target tells of them; absent where nothing is to be learnt. */
  learn?: (target: Located, plan: TargetPlan, context: Context) => Promise<RequestPlan[]>
  /** Sends each of some requests once. */
  probe: (
    target: Located,
    plan: TargetPlan,
    requests: readonly RequestPlan[],
    context: Context,
  ) => Promise<Probe[]>
  lookAfterLoad: (target: Located, plan: TargetPlan, context: Context) => Promise<AfterLoad>
  /** Asked only where there is a history. */
  history?: HistorySource
  engine: { windowSeconds: number; prepare: (context: Context) => Promise<Prepared> }
  /** Asked only where there are dependencies. */
  openProxy?: OpenDependency
  /** Side effects that a dependency says it has had; undefined where it gives no number. */
  countEffects?: (upstream: Endpoint, path: string, context: Context) => Promise<number | undefined>
  /** Asked only where there are experiments. */
  readyFault?: (
    plan: ExperimentPlan,
    proxies: ReadonlyMap<string, DependencyProxy>,
    context: Context,
  ) => Promise<ReadyFault>
  /** What the plan names to be asked. */
  sources: readonly Source[]
  /** What the run does outside of this process and has to undo; absent where it does nothing. */
  leftovers?: Leftovers
  seed: number
}
