import type { Located, LocateTarget } from '../deployments/locate-target.ts'
import type { Readiness } from '../deployments/ready.ts'
import type { Engine } from '../engines/engine.ts'
import type { Context } from '../model/context.ts'
import type { Evidence, LoadReport } from '../model/evidence.ts'
import type { Plan, TargetPlan } from '../model/plan.ts'
import { Problem } from '../model/problem.ts'
import { formatDuration } from '../model/units.ts'
import type { MeasuredWindow, Provider } from '../providers/provider.ts'

export type EvidencePorts = {
  locateTarget: LocateTarget
  waitUntilReady: (target: Located, plan: TargetPlan, context: Context) => Promise<Readiness>
  engine: Engine
  /** Absent where no objective asks a server. */
  provider?: Provider
  seed: number
}

/** `Evidence.failure.code` of a run that was cancelled. */
export const interrupted = 'interrupted'

/**
 * Target, readiness, load, indicators, in this order. What stands in the way becomes `failure`, and what had been
 * gathered until then is kept.
 */
export async function gatherEvidence(plan: Plan, ports: EvidencePorts, context: Context): Promise<Evidence> {
  const evidence: Evidence = {
    target: { url: plan.target.from.kind === 'url' ? plan.target.from.url : '', source: sourceOf(plan) },
    measurements: {},
    serverSeries: [],
  }
  try {
    await gather(evidence, plan, ports, context)
  } catch (error) {
    if (!context.signal.aborted && !(error instanceof Problem)) throw error
    if (error instanceof Problem) {
      evidence.failure = { code: error.code, message: error.message, ...(error.hint && { hint: error.hint }) }
    }
  }
  if (context.signal.aborted) {
    const seconds = evidence.load ? ` after ${Math.round(evidence.load.seconds)} s of load` : ' before any load'
    evidence.failure = { code: interrupted, message: `The run was cancelled${seconds}.` }
  }
  return evidence
}

async function gather(evidence: Evidence, plan: Plan, ports: EvidencePorts, context: Context): Promise<void> {
  const { log, signal } = context
  const target = await ports.locateTarget(plan.target, context)
  evidence.target = target
  await ports.provider?.check(context)

  log.info(`Waiting until ${target.url} is ready`)
  const readiness = await ports.waitUntilReady(target, plan.target, context)
  if (readiness.kind === 'never') {
    throw new Problem('target', readiness.message, { ...(readiness.hint && { hint: readiness.hint }) })
  }
  if (signal.aborted) return

  const order = { load: plan.load, head: { url: target.url, headers: plan.target.headers }, seed: ports.seed }
  evidence.load = await ports.engine.run(order, context)
  log.info(`The load has ended after ${formatDuration(evidence.load.seconds * 1000)}`)
  if (signal.aborted) return

  if (ports.provider) await measure(evidence, evidence.load, plan, ports.provider, context)
}

async function measure(
  evidence: Evidence,
  load: LoadReport,
  plan: Plan,
  provider: Provider,
  context: Context,
): Promise<void> {
  const window: MeasuredWindow = {
    start: Date.parse(load.window.start) / 1000,
    end: Date.parse(load.window.end) / 1000,
  }
  const asked = plan.objectives.filter(objective => objective.source === 'prometheus')
  if (asked.length > 0) context.log.info(`Asking Prometheus ${asked.length} question${asked.length > 1 ? 's' : ''}`)
  await Promise.all(
    asked.map(async ({ name, query, unit }) => {
      evidence.measurements[name] = { ...(await provider.measure(query, window, context)), unit }
    }),
  )
  for (const { name, query, unit } of asked) {
    const chart = await provider.series(query, window, context)
    if (chart.kind === 'series') {
      evidence.serverSeries.push({ objective: name, unit, query: chart.query, series: chart.series })
    }
  }
}

const sourceOf = ({ target: { from } }: Plan) => (from.kind === 'url' ? from.source : 'deployment')
