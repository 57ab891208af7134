import { formatCount } from '../../model/basics/units.ts'
import type { Note } from '../../model/note.ts'
import type { SampleLog } from '../sample-log.ts'

/** Notes on samples that are not judged. */
export function notesOnOthers(samples: SampleLog, seconds: number): Note[] {
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
