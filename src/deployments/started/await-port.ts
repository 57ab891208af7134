import { formatDuration } from '../../model/basics/units.ts'
import type { Context } from '../../model/context.ts'
import { Problem } from '../../model/problem.ts'
import { loopbackOf, portHolder } from '../../net/port-holder.ts'
import { waitReporter } from '../../net/waiting.ts'
import type { App, AppOrder, Started } from './app.ts'
import type { AppLog } from './app-log.ts'
import { nameOf } from './describe-end.ts'

const pollMs = 100

/** An app that is restarted may take a moment. */
const restartMs = 10_000

/**
 * The host at which it listens; undefined where it ended before, took too long, or the run was
 * cancelled.
 */
export async function untilListens(
  port: number,
  { ended }: Pick<App, 'ended'>,
  { readyMs, side }: AppOrder,
  context: Context,
): Promise<string | undefined> {
  const { clock } = context
  const signal = AbortSignal.any([context.signal, ended])
  const report = waitReporter(context, readyMs)
  for (const deadline = clock.now() + readyMs; clock.now() < deadline && !signal.aborted; ) {
    const host = await loopbackOf(port)
    if (host !== undefined && !signal.aborted) return host
    report(`Not ready yet: ${nameOf(side)} does not listen on port ${port}`)
    await clock.sleep(pollMs, signal)
  }
  return undefined
}

/**
 * Whether anything listens on a port after the load, or does again within ten seconds; true where
 * the run was cancelled meanwhile.
 */
export async function listensAgain(port: number, { clock, signal }: Context): Promise<boolean> {
  for (const deadline = clock.now() + restartMs; !signal.aborted; ) {
    if ((await portHolder(port)) !== undefined) return true
    if (clock.now() >= deadline) return false
    await clock.sleep(pollMs, signal)
  }
  return true
}

export function neverListened(
  { readyMs, side }: AppOrder,
  { port, listened }: { port: number; listened: readonly number[] },
  log: AppLog,
  { signal }: Context,
): Started {
  const within = signal.aborted ? '' : ` within ${formatDuration(readyMs)}`
  const message = `${nameOf(side)} did not start: it did not listen on port ${port}${within}`
  const others = listened.filter(other => other !== port)
  const hint =
    others.length > 0
      ? `it listens on port ${others.join(', ')}: let the app read PORT, or give target.port`
      : 'the app has to listen on the port that the environment variable PORT names'
  return {
    kind: 'failed',
    problem: new Problem('target', message, { hint }),
    end: { amid: 'start', how: 'stopped by the gate', lines: log.last() },
  }
}
