import { usualWindowSeconds } from '../../engines/engine.ts'
import type { SampleLog } from '../../engines/sample-log.ts'
import { notesOnOthers } from '../../engines/samples/notes-on-others.ts'
import { reportOf } from '../../engines/samples/samples.ts'
import { looksOf } from '../../judge/comparison/looks.ts'
import { isDecided } from '../../judge/is-decided.ts'
import { judge } from '../../judge/judge.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { Note } from '../../model/note.ts'
import { isMeasured } from '../../model/plan/objective.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { RunRecord } from '../../model/record.ts'
import { buildRecord } from './build-record.ts'

/**
 * The record of a run with these samples, which ends at the look at which it has failed. With
 * `asLive` it is that which a live run would have left, whose load ends where it is sure to pass.
 */
export function judgeSamples(
  samples: SampleLog,
  given: Plan,
  { asLive = false }: { asLive?: boolean } = {},
): RunRecord {
  const { plan, notes } = withoutProviders(given)
  const seconds = plan.load.durationMs / 1000
  const evidence: Evidence = {
    target: { url: '', source: 'config' },
    answers: [],
  }
  const looks = samples.compares() ? looksOf(seconds, usualWindowSeconds).slice(0, -1) : []
  evidence.load = reportOf(samples, plan.load, looks, load =>
    isDecided(plan, { ...evidence, load }, !asLive),
  )
  // Nothing here knows when the samples were taken, and the same ones give the same record.
  const startedAt = new Date(0).toISOString()
  const record = buildRecord({
    plan,
    evidence,
    judgement: judge(plan, evidence),
    startedAt,
    advisory: false,
    where: {},
  })
  return { ...record, notes: [...notes, ...notesOnOthers(samples, seconds)] }
}

/** Samples know nothing of what a metrics source would have said. */
function withoutProviders(plan: Plan): { plan: Plan; notes: Note[] } {
  const measured = plan.objectives.filter(isMeasured)
  const objectives = plan.objectives.filter(objective => !isMeasured(objective))
  const message = `not judged from samples: ${measured.map(({ name }) => name).join(', ')}`
  return {
    plan: { ...plan, objectives },
    notes: measured.length > 0 ? [{ source: 'samples', message }] : [],
  }
}
