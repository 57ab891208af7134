import { exitCodes } from '../../model/verdict.ts'
import { readArguments } from '../arguments.ts'
import { assertMended, forgetAbandoned, linesOfUndone, undoAbandoned } from '../leftovers.ts'

/**
 * `undo`: reverts the faults of runs that were killed, and cleans up whatever else they left. With
 * `--forget` it undoes nothing, and no run asks for it again.
 */
export async function undo(words: string[]): Promise<number> {
  const given = readArguments('undo', words)
  if (given.isSet('forget')) await forgetAbandoned(process.env)
  const { undone, running } = await undoAbandoned(process.env)
  const lines = linesOfUndone(undone)
  for (const line of lines) process.stdout.write(`${line}\n`)
  if (running > 0) process.stdout.write('Left alone: leftovers of a run that is still working\n')
  if (lines.length === 0 && running === 0) process.stdout.write('Nothing is left to undo\n')
  assertMended(undone, text => text)
  return undone.some(({ outcome }) => outcome === 'failed') ? exitCodes.error : 0
}
