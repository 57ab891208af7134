import type { OpenRun } from './job/state.ts'

/**
 * The second chance to clean up. Most runs have left nothing open, and then nothing more is loaded.
 */
export async function runPost(): Promise<number> {
  const { STATE_run: run, STATE_leftovers: leftovers, STATE_finished: hasFinished } = process.env
  // A run may be told in full and still have left something behind.
  if (leftovers && leftovers !== '[]') {
    const { undoLeftovers } = await import('./undo-leftovers.ts')
    await undoLeftovers(leftovers)
  }
  if (hasFinished || !run) return 0
  const { closeRun } = await import('./close-run.ts')
  await closeRun(JSON.parse(run) as OpenRun)
  return 0
}
