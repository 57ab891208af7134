import { untilDecided } from '../judge/is-decided.ts'
import { judge } from '../judge/judge.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Note } from '../model/note.ts'
import { asksSource, type Plan } from '../model/plan.ts'
import type { RunRecord } from '../model/record.ts'
import { formatCount } from '../model/units.ts'
import { buildRecord } from './build-record.ts'
import type { SampleLog } from './sample-log.ts'

/** The record that a live run with these samples would have left, had it looked at the same times. */
export function judgeSamples(samples: SampleLog, given: Plan): RunRecord {
  const { plan, notes } = withoutProviders(given)
  const seconds = plan.load.durationMs / 1000
  const load = samples.toReport(seconds)
  const evidence: Evidence = {
    target: { url: '', source: 'config' },
    answers: [],
  }
  evidence.load = untilDecided(plan, { ...evidence, load })
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

/** What is there and is not judged is told. */
function notesOnOthers(samples: SampleLog, seconds: number): Note[] {
  const { before, after } = samples.outside(seconds)
  const [start, end] = [
    'before the measured window (t below 0)',
    `at or after its end (t from ${seconds} s on)`,
  ]
  const found = [
    ...(before > 0 ? [`${formatCount(before)} ${start}`] : []),
    ...(after > 0 ? [`${formatCount(after)} ${end}`] : []),
  ]
  if (found.length === 0) return []
  const message = `of ${formatCount(samples.count)} samples not judged: ${found.join(', ')}`
  const hint = 'the window is load.duration of the config, or without one ends with the data'
  return [{ source: 'samples', message, hint }]
}

/** Samples know nothing of what a metrics source would have said. */
function withoutProviders(plan: Plan): { plan: Plan; notes: Note[] } {
  const asked = plan.objectives.filter(asksSource)
  const objectives = plan.objectives.filter(objective => !asksSource(objective))
  const message = `not judged from samples: ${asked.map(({ name }) => name).join(', ')}`
  return {
    plan: { ...plan, objectives },
    notes: asked.length > 0 ? [{ source: 'samples', message }] : [],
  }
}
