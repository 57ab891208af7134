import { type Loudness, streamLog } from '../gate/stream-log.ts'
import type { Context } from '../model/context.ts'
import { proxiesOf } from '../net/proxy.ts'
import type { Redactor } from '../net/redaction/redact.ts'
import { seededRandom } from '../stats/random.ts'
import { openLeftovers } from '../tools/leftovers.ts'
import { systemClock } from '../tools/system-clock.ts'
import type { Arguments } from './arguments.ts'
import { interruptions } from './interruptions.ts'

/** Ctrl-C stops the run; progress and warnings go to standard error. */
export function terminalContext(
  { redact, add }: Redactor,
  given: Arguments,
  leftovers = openLeftovers(),
): Context {
  const log = streamLog({
    write: text => process.stderr.write(text),
    live: process.stderr.isTTY === true,
    redact,
    clock: systemClock,
    warning: message => `warning: ${message}`,
    loudness: loudnessOf(given),
  })
  return {
    signal: interruptions(leftovers, log),
    clock: systemClock,
    random: seededRandom(Date.now()),
    hide: add,
    proxies: proxiesOf(process.env),
    log,
  }
}

function loudnessOf(given: Arguments): Loudness {
  if (given.isSet('quiet')) return 'quiet'
  return given.isSet('verbose') || process.env.DEBUG !== undefined ? 'verbose' : 'usual'
}
