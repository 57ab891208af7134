import { interrupted } from '../gate/stages/gather-evidence.ts'
import { streamLog } from '../gate/stream-log.ts'
import { systemClock } from '../gate/system-clock.ts'
import type { Context } from '../model/context.ts'
import { interruptedExitCode } from '../model/verdict.ts'
import { proxiesOf } from '../net/proxy.ts'
import type { Redactor } from '../net/redact.ts'
import { seededRandom } from '../stats/random.ts'

/** Ctrl-C stops the run; progress and warnings go to standard error. */
export function terminalContext({ redact, add }: Redactor): Context {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop.abort(interrupted)
      // A second Ctrl-C means now. A parent that passes the terminal's signal on sends one of each kind.
      process.once(signal, () => process.exit(interruptedExitCode))
    })
  }
  return {
    signal: stop.signal,
    clock: systemClock,
    random: seededRandom(Date.now()),
    hide: add,
    proxies: proxiesOf(process.env),
    log: streamLog({
      write: text => process.stderr.write(text),
      live: process.stderr.isTTY === true,
      redact,
      clock: systemClock,
      warning: message => `warning: ${message}`,
      debug: process.env.DEBUG !== undefined,
    }),
  }
}
