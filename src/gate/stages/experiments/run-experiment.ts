import type { FaultStatus } from '../../../faults/fault.ts'
import type { ReadyFault } from '../../../faults/ready-fault.ts'
import { reportOf } from '../../../judge/load/segments.ts'
import { outcomeOf } from '../../../judge/profile/holds.ts'
import { findRecovery } from '../../../judge/profile/recovery.ts'
import { defined } from '../../../model/basics/defined.ts'
import { formatDuration } from '../../../model/basics/units.ts'
import type { Context } from '../../../model/context.ts'
import type { ExperimentEvidence } from '../../../model/evidence/experiment.ts'
import type { LoadReport } from '../../../model/evidence/load-report.ts'
import type { Note } from '../../../model/note.ts'
import { type ExperimentPlan, stretchMs } from '../../../model/plan/chaos.ts'
import type { Plan } from '../../../model/plan/plan.ts'
import { Problem } from '../../../model/problem.ts'
import { excerpt } from '../../../net/redaction/excerpt.ts'
import { isToBeAborted } from './abort.ts'
import type { Watch } from './watch.ts'

/**
 * Some time that is no part of the steady state: requests of before may still be under way when the
 * fault begins.
 */
export const marginSeconds = 0.5

/** What an experiment stands on. `steadyFrom`: since when the load runs undisturbed, in seconds. */
export type Setting = {
  plan: Plan
  watch: Watch
  steadyFrom: number
  context: Context
  note: (note: Note) => void
  /** Keeps an experiment that cannot go on: its fault could not be reverted. */
  keep: (found: ExperimentEvidence) => void
}

/**
 * `held`: whether the objectives hold again, so that another fault can be injected; `steadyFrom`:
 * since when.
 */
export type Conducted = { found: ExperimentEvidence; held: boolean; steadyFrom: number }

/**
 * Steady state, fault, recovery. The fault is reverted whatever happens.
 * @throws Problem `fault` where it cannot be reverted.
 */
export async function runExperiment(
  experiment: ExperimentPlan,
  fault: ReadyFault,
  setting: Setting,
): Promise<Conducted> {
  const { plan, watch, steadyFrom, context } = setting
  const { name } = experiment
  const before = undisturbed(watch.latest, steadyFrom)
  const broken = before ? reasonNotSteady(plan, before) : 'no load was measured before it'
  if (broken !== undefined)
    return { found: { name, outcome: 'no-steady-state', detail: broken }, held: false, steadyFrom }
  context.log.info(`${name}: ${experiment.says}, for ${formatDuration(experiment.forMs)}`)
  const injectedAt = watch.now()
  let observed: Omit<ExperimentEvidence, 'name'> = {
    outcome: 'interrupted',
    detail: 'the run ended',
  }
  // Not with the signal of the run: it has to be reverted also where that was interrupted.
  const revert = () =>
    fault.revert({ ...context, signal: new AbortController().signal }).catch(error => {
      setting.keep({ name, injectedAt, ...observed })
      throw error
    })
  try {
    observed = await observe(experiment, fault, setting)
  } finally {
    await revert()
  }
  const found: ExperimentEvidence = { name, injectedAt, ...observed, revertedAt: watch.now() }
  context.log.info(`${name}: the fault is reverted`)
  return awaitRecovery(experiment, found, before!, setting)
}

/** What was due since the target was left alone, but for the last moment before a fault. */
function undisturbed(report: LoadReport | undefined, from: number): LoadReport | undefined {
  if (!report) return undefined
  const { windowSeconds, seconds } = report
  const part = reportOf(
    report,
    Math.ceil(from / windowSeconds),
    Math.floor(seconds / windowSeconds),
  )
  return part.cells.length > 0 ? part : undefined
}

function reasonNotSteady(plan: Plan, before: LoadReport): string | undefined {
  const held = outcomeOf(plan, before)
  if (held.outcome === 'breaks') return `there was no steady state, ${held.broke} did not hold`
  return held.outcome === 'unknown'
    ? 'whether there was a steady state is not known, the load generator itself did not keep up'
    : undefined
}

/**
 * Injects, waits until the fault is active, and lets it be for its time, or until its condition
 * says to abort.
 */
async function observe(
  { name, forMs, switchMs, abort }: ExperimentPlan,
  fault: ReadyFault,
  { watch, context, note }: Setting,
): Promise<Omit<ExperimentEvidence, 'name'>> {
  try {
    await fault.inject(context)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { outcome: 'never-active', detail: error.message }
  }
  let status: FaultStatus = 'pending'
  const waited = await watch.until(async () => {
    status = await fault.status(context)
    return status === 'active'
  }, switchMs)
  if (waited !== 'met') {
    const says = fault.says?.()
    return { outcome: 'never-active', detail: neverActive(waited, { status, says }) }
  }
  const activeAt = watch.now()
  const endsAt = activeAt + forMs / 1000
  const isAborted = atEachLook(watch, latest => isToBeAborted(abort, latest, activeAt))
  let why: Pick<ExperimentEvidence, 'outcome' | 'detail'> = { outcome: 'observed' }
  const ended = await watch.until(async () => {
    if (isAborted()) {
      why = { outcome: 'aborted', detail: `\`${abort?.condition}\` was met` }
      return true
    }
    if ((await fault.status(context)) === 'ended') {
      why = { outcome: 'interrupted', detail: 'the fault ended by itself' }
      return true
    }
    return watch.now() >= endsAt
  })
  if (ended === 'over') why = { outcome: 'interrupted', detail: 'the load ended' }
  const endedAt = Math.min(watch.now(), endsAt)
  const unused = await fault.unused?.()
  if (unused && 'unchecked' in unused)
    note({ source: 'chaos', message: `${name}: ${unused.unchecked}`, hint: unused.hint })
  const isUnused = Array.isArray(unused) && unused.length > 0
  return { activeAt, endedAt, ...defined({ unused: isUnused ? unused : undefined }), ...why }
}

type Found = { status: FaultStatus; says: string | undefined }

function neverActive(waited: 'late' | 'over', { status, says }: Found): string {
  if (waited === 'over') return 'the load ended before the fault was active'
  const state = status === 'unknown' ? 'not known to be active' : status
  return `the fault was requested, and is ${state}${says ? `: ${excerpt(says)}` : ''}`
}

/**
 * Whether the objectives hold over the last five seconds, all of them after the fault: the first
 * sign of a recovery.
 */
function holdsLately(plan: Plan, { seconds, ...report }: LoadReport, revertedAt: number): boolean {
  const { windowSeconds } = report
  const end = Math.floor(seconds / windowSeconds + 1e-9)
  const from = end - Math.round(stretchMs / 1000 / windowSeconds)
  if (from * windowSeconds < revertedAt - windowSeconds) return false
  return outcomeOf(plan, reportOf({ seconds, ...report }, from, end)).outcome === 'holds'
}

/**
 * Asks again only where there was another look: to judge a load takes time that the proxies have
 * use for.
 */
function atEachLook(watch: Watch, is: (latest: LoadReport) => boolean): () => boolean {
  let judged: LoadReport | undefined
  let found = false
  return () => {
    const { latest } = watch
    if (latest && latest !== judged) {
      judged = latest
      found = is(latest)
    }
    return found
  }
}

/** Watches the load until its objectives hold again, or the time for that is over. */
async function awaitRecovery(
  { watchMs, leastWatchMs = 0 }: ExperimentPlan,
  found: ExperimentEvidence,
  before: LoadReport,
  { plan, watch }: Setting,
): Promise<Conducted> {
  const { revertedAt = 0 } = found
  const spanIn = ({ windowSeconds, seconds }: LoadReport) => ({
    before,
    from: Math.floor(revertedAt / windowSeconds + 1e-9),
    end: Math.floor(seconds / windowSeconds + 1e-9),
  })
  let recovery: ReturnType<typeof findRecovery> | undefined
  const isOver = atEachLook(watch, latest => {
    if (holdsLately(plan, latest, revertedAt)) recovery = findRecovery(plan, latest, spanIn(latest))
    const watchedMs = 1000 * (latest.seconds - revertedAt)
    return (recovery?.outcome === 'recovered' && watchedMs >= leastWatchMs) || watchedMs >= watchMs
  })
  await watch.until(isOver)
  const watchedTo = watch.latest?.seconds
  if (recovery?.outcome !== 'recovered' || watchedTo === undefined)
    return {
      found: watchedTo === undefined ? found : { ...found, watchedTo },
      held: false,
      steadyFrom: revertedAt,
    }
  const { windowSeconds } = watch.latest!
  const steadyFrom =
    Math.floor(revertedAt / windowSeconds + 1e-9) * windowSeconds + recovery.ms / 1000
  return { found: { ...found, watchedTo, steadyFrom }, held: true, steadyFrom }
}
