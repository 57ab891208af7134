import type { RunRecord } from '../../model/record.ts'
import type { KeptRun } from '../../model/review.ts'
import { formatKeptRun, keptRunOf, parseKeptRun } from './kept-run.ts'

/** A check run's text holds 65,535 characters, of which the history may take 50,000 bytes. */
const mostBytes = 15_000
const [opening, ending] = ['<!-- reliability-gate run ', ' -->']

/**
 * A run as a comment that nobody sees, in the text of its check run. Of more objectives than have
 * room there, the first are kept.
 */
export function keptRunText(record: RunRecord): string {
  const run = keptRunOf(record)
  let text = commentOf(run)
  for (let count = run.objectives.length - 1; isTooLong(text) && count >= 0; count -= 1)
    text = commentOf({ ...run, objectives: run.objectives.slice(0, count) })
  return isTooLong(text) ? '' : text
}

/** In JSON `>` stands in strings only, where this is the same character. */
const commentOf = (run: KeptRun): string =>
  `${opening}${formatKeptRun(run).trim().replaceAll('>', '\\u003e')}${ending}`

const isTooLong = (text: string): boolean => Buffer.byteLength(text) > mostBytes

/** The run in the text of a check run, which may come from anywhere; undefined without one. */
export function parseRunText(text: string): KeptRun | undefined {
  const from = text.lastIndexOf(opening)
  const end = text.indexOf(ending, from)
  return from < 0 || end < 0 ? undefined : parseKeptRun(text.slice(from + opening.length, end))
}
