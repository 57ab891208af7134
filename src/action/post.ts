import type { OpenRun } from './state.ts'

/** The second chance to clean up. Most runs have left nothing open, and then nothing more is loaded. */
export async function runPost(): Promise<number> {
  const run = process.env.STATE_run
  if (!run || process.env.STATE_finished) return 0
  const { closeRun } = await import('./close-run.ts')
  await closeRun(JSON.parse(run) as OpenRun)
  return 0
}
