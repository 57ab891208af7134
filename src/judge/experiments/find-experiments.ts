import { defined } from '../../model/basics/defined.ts'
import { formatMilliseconds, formatRatio } from '../../model/basics/units.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { ExperimentEvidence } from '../../model/evidence/experiment.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import type { JudgedExperiment, Recovery, Stage } from '../../model/judgement.ts'
import type { ExperimentPlan } from '../../model/plan/chaos.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { partFor, segmentsOf } from '../load/segments.ts'
import { describeRecovery, findRecovery, stretchOf } from '../profile/recovery.ts'
import { stageOf } from '../profile/stage.ts'
import { reasonUntested } from './untested.ts'

/** What each experiment of a plan came to, in their order; undefined where the plan has none. */
export const findExperiments = (plan: Plan, evidence: Evidence): JudgedExperiment[] | undefined =>
  plan.chaos?.experiments.map(experiment => {
    const found = evidence.experiments?.find(({ name }) => name === experiment.name)
    const judged = { name: experiment.name, fault: experiment.says }
    return { ...judged, ...whatCameOf(experiment, found, plan, evidence) }
  })

type Came = Omit<JudgedExperiment, 'name' | 'fault'>

function whatCameOf(
  { name }: ExperimentPlan,
  found: ExperimentEvidence | undefined,
  plan: Plan,
  evidence: Evidence,
): Came {
  const { load } = evidence
  if (!load)
    return { outcome: 'not-reached', sentence: 'Not judged: the run has no measured load.' }
  if (!found) return { outcome: 'not-reached', sentence: 'Not injected: the run ended before it.' }
  const { outcome, detail = 'the reason is not known', activeAt, endedAt } = found
  if (outcome === 'no-steady-state') return { outcome, sentence: `Not injected: ${detail}.` }
  if (outcome === 'never-active') return { outcome, sentence: `Nothing was tested: ${detail}.` }
  const during = partFor({ during: name }, plan, evidence, { report: load, end: undefined })?.report
  const before = usualBefore(found, plan, evidence, load)
  const untested = reasonUntested(found)
  const recovery = before && recoveryFrom(found, plan, before, load)
  return {
    outcome,
    ...defined({
      active:
        activeAt !== undefined && endedAt !== undefined
          ? { from: activeAt, to: endedAt }
          : undefined,
      before: before && stageOf(before),
      during: during && stageOf(during),
      recovery,
      untested,
    }),
    sentence: [
      outcome === 'aborted' && `Reverted early: ${detail}.`,
      outcome === 'interrupted' && `Cut short: ${detail}.`,
      untested,
      before && during && describeStages(stageOf(before), stageOf(during)),
      recovery ? describeRevert(recovery) : before && unwatched,
    ]
      .filter(Boolean)
      .join(' '),
  }
}

/** The usual load from its start until the fault. */
function usualBefore(
  { injectedAt = 0 }: ExperimentEvidence,
  plan: Plan,
  evidence: Evidence,
  load: LoadReport,
): LoadReport | undefined {
  const segments = segmentsOf(plan, evidence).filter(({ usual, to }) => usual && to <= injectedAt)
  const earlier = { ...evidence, segments }
  return segments.length === 0
    ? undefined
    : partFor({}, plan, earlier, { report: load, end: undefined })?.report
}

/** Undefined where it was not watched for as long as it takes to see one. */
function recoveryFrom(
  { revertedAt, watchedTo }: ExperimentEvidence,
  plan: Plan,
  before: LoadReport,
  load: LoadReport,
): Recovery | undefined {
  if (revertedAt === undefined || watchedTo === undefined) return undefined
  const windowAt = (seconds: number) => Math.floor(seconds / load.windowSeconds + 1e-9)
  const span = { before, from: windowAt(revertedAt), end: windowAt(watchedTo) }
  return span.end - span.from < stretchOf(load) ? undefined : findRecovery(plan, load, span)
}

export const unwatched = 'The run ended before its recovery was watched.'

/** `p95 was 357 ms and 0% failed`. */
function describeStage({ p95, errorRatio, timeoutMs = Infinity }: Stage): string {
  if (p95 === null) return 'no request succeeded'
  const failed = errorRatio === null ? '' : ` and ${formatRatio(errorRatio)} failed`
  return `p95 was ${p95 >= timeoutMs ? 'above ' : ''}${formatMilliseconds(p95)}${failed}`
}

const describeStages = (before: Stage, during: Stage): string =>
  `While it was active, ${describeStage(during)}; before, ${describeStage(before)}.`

export const describeRevert = (recovery: Recovery): string =>
  describeRecovery(recovery, { it: 'it', over: 'it was reverted' })
