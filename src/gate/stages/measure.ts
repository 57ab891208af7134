import { requestedPart, segmentsOf } from '../../judge/load/segments.ts'
import { counted, formatNumber } from '../../model/basics/units.ts'
import type { Context } from '../../model/context.ts'
import type { Answer } from '../../model/evidence/answer.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { Measurement } from '../../model/evidence/measurement.ts'
import type { Note } from '../../model/note.ts'
import { isMeasured, type MeasuredObjective } from '../../model/plan/objective.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { MeasuredWindow } from '../../providers/provider.ts'
import { notesOnWaivers } from '../plan/waiver-notes.ts'
import { addNotes, type OpenSources, objectivesOf, type Source } from '../sources.ts'
import { settleEarlyNotes } from './early-notes.ts'
import { type Run, type Stage, spanOf } from './stage.ts'
import { subjectOf } from './target/observe-target.ts'

/** What the sources say of the objectives, over the measured part. */
export const measure: Stage = {
  id: 'measure',
  run: async run => {
    const { plan, ports, evidence, sources, context } = run
    const window = spanOf(evidence.load!)
    if (!window) return
    logQueries(plan, ports.sources, context)
    await measureObjectives(window, run)
    settleEarlyNotes(evidence, plan)
    if (plan.load.profile === 'soak') await measureMemory(evidence, window, sources.open, context)
  },
}

function logQueries(plan: Plan, named: readonly Source[], { log }: Context): void {
  for (const { id, title } of named) {
    const { length } = objectivesOf(plan, id)
    if (length > 0) log.info(`Querying ${title} (${counted(length, 'query', 'queries')})`)
  }
}

async function measureObjectives(
  window: MeasuredWindow,
  { plan, evidence, sources, context }: Run,
): Promise<void> {
  const target = subjectOf(plan, evidence.target.url)
  const queries = plan.objectives.filter(isMeasured).flatMap(objective => {
    const provider = sources.open.get(objective.provider)
    return provider ? [{ ...objective, provider, target }] : []
  })
  const answers = await Promise.all(
    queries.map(async ({ provider, ...objective }): Promise<Answer> => {
      const { id, unit } = objective
      const own = windowFor(objective, window, { plan, evidence })
      const measured: Measurement = own
        ? await provider.measure(objective, own, context)
        : notReached(objective, plan)
      context.log.debug(`${objective.name}: ${measured.query} returned ${describe(measured)}`)
      return { of: id, purpose: 'objective', measured: { ...measured, unit } }
    }),
  )
  evidence.answers.push(...answers)
  addNotes(evidence, [
    ...answers.flatMap(({ measured }) => notesOf(measured)),
    ...notesOnWaivers(plan, evidence),
  ])
  for (const { provider, ...objective } of queries) {
    const { id, unit, question } = objective
    // What the target uses is drawn anyway.
    if (question.kind === 'use') continue
    const chart = await provider.series?.(objective, window, context)
    if (chart?.kind === 'series')
      evidence.answers.push({ of: id, purpose: 'chart', measured: { ...chart, unit } })
  }
}

/** `3 of 1200`, `0.25`, `no data: no series matches`; of what is larger its kind. */
function describe(measured: Measurement): string {
  if (measured.kind === 'value') return formatNumber(measured.value, 6)
  if (measured.kind === 'ratio') return `${measured.bad} of ${measured.total}`
  return 'detail' in measured ? `${measured.kind}: ${measured.detail}` : measured.kind
}

/**
 * The window of the segment that an objective is asked of; undefined where the run ended before it.
 */
function windowFor(
  objective: Pick<MeasuredObjective, 'during'>,
  whole: MeasuredWindow,
  { plan, evidence }: Pick<Run, 'plan' | 'evidence'>,
): MeasuredWindow | undefined {
  const during = requestedPart(objective, plan)
  if (during === undefined) return whole
  const segment = segmentsOf(plan, evidence).find(({ name }) => name === during)
  const window = segment && {
    start: whole.start + segment.from,
    end: Math.min(whole.end, whole.start + segment.to),
  }
  return window && window.start < window.end ? window : undefined
}

const notReached = (
  objective: Pick<MeasuredObjective, 'query' | 'during'>,
  plan: Plan,
): Measurement => ({
  kind: 'no-data',
  query: objective.query,
  detail: `the run ended before its segment ${requestedPart(objective, plan)}`,
  warnings: [],
})

/**
 * Rules that fire whatever happens are there to show that alerts get through, and say nothing of a
 * service.
 */
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

/** Of the first source that tells it; where none does, the first says why. */
async function measureMemory(
  evidence: Evidence,
  window: MeasuredWindow,
  sources: OpenSources,
  context: Context,
): Promise<void> {
  for (const { memory } of sources.values()) {
    const found = await memory?.(window, context)
    if (!found) continue
    if (found.kind === 'series') {
      evidence.memory = found
      return
    }
    evidence.memory ??= found
  }
  const { memory } = evidence
  if (memory?.kind !== 'no-data' || memory.hint === undefined) return
  context.log.warn(`No memory trend: ${memory.detail} (${memory.hint})`)
}
