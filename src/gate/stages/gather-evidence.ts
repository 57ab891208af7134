import type { Located, LocateTarget } from '../../deployments/locate-target.ts'
import type { Readiness } from '../../deployments/ready.ts'
import type { LoadOrder, Prepared } from '../../engines/engine.ts'
import { looksOf } from '../../judge/comparison/looks.ts'
import { isDecided } from '../../judge/is-decided.ts'
import { defined } from '../../model/basics/defined.ts'
import { formatDuration } from '../../model/basics/units.ts'
import type { Context } from '../../model/context.ts'
import type { Answer } from '../../model/evidence/answer.ts'
import type { BaselineEvidence, Evidence } from '../../model/evidence/evidence.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import type { Measurement } from '../../model/evidence/measurement.ts'
import { sameDeployment } from '../../model/evidence/same-deployment.ts'
import type { Note } from '../../model/note.ts'
import type { BaselinePlan } from '../../model/plan/baseline.ts'
import { isStepped } from '../../model/plan/load.ts'
import { isMeasured } from '../../model/plan/objective.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { TargetPlan } from '../../model/plan/target.ts'
import { Problem } from '../../model/problem.ts'
import { proxyFor } from '../../net/proxy.ts'
import type { Deployed, MeasuredWindow } from '../../providers/provider.ts'
import { providerKindOf } from '../../providers/providers.ts'
import type { Leftovers } from '../../tools/leftovers.ts'
import { notesOnWaivers } from '../plan/waiver-notes.ts'
import {
  addNotes,
  askedOf,
  type OpenSources,
  type Source,
  type SourcesOfRun,
  sourcesOfRun,
} from '../sources.ts'
import { type AfterLoadPorts, lookAgain, tellRedirects } from './after-load.ts'
import { climb } from './climb.ts'
import { settleEarlyNotes } from './early-notes.ts'
import { fingerprintOf, type HistorySource } from './history.ts'
import { observeTarget, subjectOf } from './observe-target.ts'
import { readBudgets } from './read-budgets.ts'
import { notesOfSentAgain } from './sent-again.ts'
import { notesOfRefused, type ProbePort, tryRequests } from './try-requests.ts'

export type EvidencePorts = AfterLoadPorts &
  ProbePort & {
    locateTarget: LocateTarget
    /** Asked only where there is a baseline. */
    locateBaseline: (plan: BaselinePlan, target: Located, context: Context) => Promise<Located>
    waitUntilReady: (target: Located, plan: TargetPlan, context: Context) => Promise<Readiness>
    /** Asked only where there is a history. */
    history?: HistorySource
    engine: { windowSeconds: number; prepare: (context: Context) => Promise<Prepared> }
    /** What the plan names to be asked. */
    sources: readonly Source[]
    /** What the run does outside of this process and has to undo; absent where it does nothing. */
    leftovers?: Leftovers
    seed: number
  }

/** `Evidence.failure.code` of a run that was cancelled. */
export const interrupted = 'interrupted'

/**
 * Target, readiness, load, indicators, in this order. What stands in the way becomes `failure`, and what had been
 * gathered until then is kept.
 */
export async function gatherEvidence(
  plan: Plan,
  ports: EvidencePorts,
  context: Context,
): Promise<Evidence> {
  const evidence: Evidence = {
    target: {
      url: plan.target.from.kind === 'url' ? plan.target.from.url : '',
      source: sourceOf(plan),
    },
    answers: [],
  }
  try {
    await gather(evidence, plan, ports, context)
  } catch (error) {
    if (!context.signal.aborted && !(error instanceof Problem)) throw error
    if (error instanceof Problem) {
      evidence.failure = {
        code: error.code,
        message: error.message,
        ...defined({ hint: error.hint }),
      }
    }
  }
  if (context.signal.aborted) {
    const seconds = evidence.load
      ? ` after ${Math.round(evidence.load.seconds)} s of load`
      : ' before any load'
    evidence.failure = { code: interrupted, message: `The run was cancelled${seconds}.` }
  }
  return evidence
}

async function gather(
  evidence: Evidence,
  plan: Plan,
  ports: EvidencePorts,
  context: Context,
): Promise<void> {
  const engine = await prepared(evidence, ports, context)
  const target = await ports.locateTarget(plan.target, context)
  evidence.target = target
  const sources = sourcesOfRun(ports.sources, evidence, plan, context)
  try {
    await sources.openThose(false, {})
    await gatherWith({ sources, engine, target }, evidence, plan, ports, context)
  } finally {
    await sources.close()
  }
}

/** What has been found before the target is asked. */
type Ready = { sources: SourcesOfRun; engine: Prepared; target: Located }

async function gatherWith(
  { sources, engine, target }: Ready,
  evidence: Evidence,
  plan: Plan,
  ports: EvidencePorts,
  context: Context,
): Promise<void> {
  const { log, signal } = context
  await awaitReady(target, plan.target, ports, context)
  if (signal.aborted) return
  const refused = await tryRequests(evidence, plan, ports, context)
  if (signal.aborted) return
  if (plan.baseline)
    evidence.baseline = await findBaseline(plan, plan.baseline, target, ports, context)
  if (plan.history && ports.history) {
    const { runs, from, failure } = await ports.history()
    const fingerprint = fingerprintOf(plan)
    evidence.history = {
      from,
      fingerprint,
      runs: runs.slice(-plan.history.runs),
      ...defined({ failure }),
    }
    if (failure) log.warn(`No comparison with ${from}: ${failure.message}`)
  }
  if (signal.aborted) return
  evidence.answers.push(...(await readBudgets(plan, sources.open, context)))
  if (signal.aborted) return
  await sources.openThose(true, deployed(plan, evidence))
  await loadAndMeasure(evidence, plan, ports, { engine, sources: sources.open }, context)
  addNotes(evidence, notesOfRefused(refused, evidence))
}

async function prepared(
  evidence: Evidence,
  { engine }: EvidencePorts,
  context: Context,
): Promise<Prepared> {
  const ready = await engine.prepare(context)
  addNotes(evidence, ready.notes ?? [])
  return ready
}

async function loadAndMeasure(
  evidence: Evidence,
  plan: Plan,
  ports: EvidencePorts,
  { engine, sources }: { engine: Prepared; sources: OpenSources },
  context: Context,
): Promise<void> {
  const { log, signal } = context
  if (signal.aborted) return
  const atLook = (load: LoadReport) => isDecided(plan, { ...evidence, load })
  const order = withLooks(throughProxies(orderOf(plan, evidence, ports.seed), context), {
    windowSeconds: ports.engine.windowSeconds,
    compares: engine.compares,
  })
  evidence.load = await engine.run(order, context, atLook)
  if (isStepped(plan.load.profile)) {
    await climb(evidence, plan, load => engine.run({ ...order, load }, context), context)
  }
  addNotes(evidence, notesOfSentAgain(evidence))
  tellUnwatched(evidence)
  const dashboard = dashboardOf(plan, evidence.load.window)
  if (dashboard !== undefined) evidence.dashboard = dashboard
  log.info(`The load has ended after ${formatDuration(evidence.load.seconds * 1000)}`)
  if (signal.aborted) return
  // The steps of a stepped profile end where something breaks, and each is judged for itself.
  if (!isStepped(plan.load.profile)) await lookAgain(evidence, plan, ports, context)
  tellRedirects(evidence, plan, context)
  if (signal.aborted) return

  const { window } = evidence.load
  if (!window) return
  const span = inSeconds(window)
  await measure(evidence, span, plan, sources, ports.sources, context)
  settleEarlyNotes(evidence, plan)
  if (plan.load.profile === 'soak') await measureMemory(evidence, span, sources, context)
  await observeTarget(evidence, span, plan, sources, context)
}

/** Whether an engine kept up is a question that some cannot answer. */
function tellUnwatched(evidence: Evidence): void {
  const { health, engine } = evidence.load!
  if (health) return
  const message = `the engine ${engine.name} does not report its own health: whether it kept up with the load is not known`
  addNotes(evidence, [{ source: 'load', message }])
}

async function awaitReady(
  target: Located,
  plan: TargetPlan,
  ports: EvidencePorts,
  context: Context,
): Promise<void> {
  context.log.info(`Waiting until ${target.url} is ready`)
  const readiness = await ports.waitUntilReady(target, plan, context)
  if (readiness.kind === 'ready') return
  throw new Problem('target', readiness.message, {
    ...defined({ hint: readiness.hint }),
  })
}

/** A base that cannot be had costs the comparison, and nothing else. */
async function findBaseline(
  { target: targetPlan }: Plan,
  plan: BaselinePlan,
  target: Located,
  ports: EvidencePorts,
  context: Context,
): Promise<BaselineEvidence> {
  const { from } = plan
  let baseline: BaselineEvidence =
    from.kind === 'url' ? { url: from.url, source: from.source } : { url: '', source: 'deployment' }
  try {
    const located = await ports.locateBaseline(plan, target, context)
    baseline = located
    if (!plan.isTarget) assertOther({ ...targetPlan, ...target }, { ...plan, ...located }, context)
    await awaitReady(located, plan, ports, context)
    return baseline
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { message, hint } = error
    context.log.warn(`No comparison: the baseline is not there: ${message}`)
    const failure = {
      code: 'baseline',
      message: `the baseline is not there: ${message}`,
      ...defined({ hint }),
    }
    return { ...baseline, failure }
  }
}

type Deployment = Located & Pick<TargetPlan, 'headers' | 'route'>

/** What is compared with itself is never worse, whatever it does. */
function assertOther(target: Deployment, baseline: Deployment, { log }: Context): void {
  const same = sameDeployment(target, baseline)
  const isOne = target.deploymentId !== undefined && target.deploymentId === baseline.deploymentId
  if (same === 'same' || isOne) {
    throw new Problem('target', `${baseline.url} is the target itself`, {
      hint: 'compare with a deployment of another commit',
    })
  }
  if (same === 'address')
    log.warn(
      'Target and baseline have one address and differ by their headers only: both must be told apart by them.',
    )
}

function orderOf(
  { load, target, baseline: plan }: Plan,
  { target: head, baseline }: Evidence,
  seed: number,
): LoadOrder {
  const order = { load, head: { url: head.url, headers: target.headers, ...routeOf(target) }, seed }
  if (!plan || !baseline || baseline.failure) return order
  const base = {
    url: baseline.url,
    headers: plan.headers,
    ...routeOf(plan),
    ...(plan.design && { design: plan.design }),
  }
  return { ...order, base }
}

/** What compares two sides may end where a look shows it decided. */
function withLooks(
  order: LoadOrder,
  { windowSeconds, compares }: { windowSeconds: number; compares: true | undefined },
): LoadOrder {
  if (!order.base && !compares) return order
  return { ...order, looks: looksOf(order.load.durationMs / 1000, windowSeconds).slice(0, -1) }
}

function deployed({ target, baseline: plan }: Plan, { target: head, baseline }: Evidence) {
  const of = ({ headers, route }: TargetPlan, url: string): Deployed => ({
    url,
    headers,
    ...defined({ route }),
  })
  const base = plan && baseline && !baseline.failure ? of(plan, baseline.url) : undefined
  return { head: of(target, head.url), ...defined({ base }) }
}

async function measure(
  evidence: Evidence,
  window: MeasuredWindow,
  plan: Plan,
  sources: OpenSources,
  named: readonly Source[],
  context: Context,
): Promise<void> {
  for (const { id, title } of named) {
    const { length } = askedOf(plan, id)
    if (length > 0) context.log.info(`Asking ${title} ${length} question${length > 1 ? 's' : ''}`)
  }
  const target = subjectOf(plan, evidence.target.url)
  const asked = plan.objectives.filter(isMeasured).flatMap(objective => {
    const provider = sources.get(objective.provider)
    return provider ? [{ ...objective, provider, target }] : []
  })
  const answers = await Promise.all(
    asked.map(async ({ provider, ...objective }): Promise<Answer> => {
      const { id, unit } = objective
      const measured = await provider.measure(objective, window, context)
      return { of: id, purpose: 'objective', measured: { ...measured, unit } }
    }),
  )
  evidence.answers.push(...answers)
  addNotes(evidence, [
    ...answers.flatMap(({ measured }) => notesOf(measured)),
    ...notesOnWaivers(plan, evidence),
  ])
  for (const { provider, ...objective } of asked) {
    const { id, unit, question } = objective
    // What the target uses is drawn anyway.
    if (question.kind === 'use') continue
    const chart = await provider.series?.(objective, window, context)
    if (chart?.kind === 'series')
      evidence.answers.push({ of: id, purpose: 'chart', measured: { ...chart, unit } })
  }
}

/** Rules that fire whatever happens are there to show that alerts get through, and say nothing of a service. */
function notesOf(measured: Measurement): Note[] {
  if (measured.kind !== 'alerts' || !measured.leftOut) return []
  const names = measured.leftOut.join(', ')
  return [
    {
      source: 'alerts',
      message: `Not judged, since no metric can change what they say: ${names}.`,
    },
  ]
}

/** Of the first source that can tell it. */
async function measureMemory(
  evidence: Evidence,
  window: MeasuredWindow,
  sources: OpenSources,
  context: Context,
): Promise<void> {
  const source = [...sources.values()].find(({ memory }) => memory)
  const memory = await source?.memory?.(window, context)
  if (!memory) return
  evidence.memory = memory
  if (memory.kind !== 'no-data' || memory.hint === undefined) return
  context.log.warn(`No memory trend: ${memory.detail} (${memory.hint})`)
}

/** An address that was given by hand is connected to directly. */
function throughProxies(order: LoadOrder, { proxies }: Context): LoadOrder {
  const reached = <T extends LoadOrder['head']>(deployment: T): T => {
    const proxy =
      deployment.route?.address === undefined ? proxyFor(deployment.url, proxies) : undefined
    return proxy ? { ...deployment, proxy: proxy.href } : deployment
  }
  return { ...order, head: reached(order.head), ...(order.base && { base: reached(order.base) }) }
}

/** The first that a source has. */
function dashboardOf({ providers }: Plan, window: LoadReport['window']): string | undefined {
  if (!window) return undefined
  const span = inSeconds(window)
  return providers
    .map(plan => providerKindOf(plan)?.dashboard?.(plan.settings, span))
    .find(url => url !== undefined)
}

const routeOf = ({ route }: TargetPlan) => (route ? { route } : {})

const inSeconds = ({ start, end }: { start: string; end: string }): MeasuredWindow => ({
  start: Date.parse(start) / 1000,
  end: Date.parse(end) / 1000,
})

const sourceOf = ({ target: { from } }: Plan) => (from.kind === 'url' ? from.source : 'deployment')
