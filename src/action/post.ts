import type { StartedServer } from '../tools/machine.ts'
import type { OpenRun } from './state.ts'

/** The second chance to clean up. Most runs have left nothing open, and then nothing more is loaded. */
export async function runPost(): Promise<number> {
  const { STATE_run: run, STATE_server: server, STATE_finished: hasFinished } = process.env
  if (hasFinished) return 0
  if (server) {
    const { endServer } = await import('../providers/prometheus/own/end-server.ts')
    if (await endServer(JSON.parse(server) as StartedServer))
      console.log('Ended the Prometheus that the step had left')
  }
  if (!run) return 0
  const { closeRun } = await import('./close-run.ts')
  await closeRun(JSON.parse(run) as OpenRun)
  return 0
}
