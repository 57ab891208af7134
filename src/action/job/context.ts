import type { Connection } from '../../github/call.ts'
import { connectGitHub, type GitHub } from '../../github/github.ts'
import type { Context } from '../../model/context.ts'
import { proxiesOf } from '../../net/proxy.ts'
import type { Redactor } from '../../net/redaction/redact.ts'
import { seededRandom } from '../../stats/random.ts'
import { systemClock } from '../../tools/system-clock.ts'
import type { Event } from '../event/event.ts'
import type { JobLog } from './job-log.ts'
import { hide } from './step.ts'

/** The repository of the event. `signal` ends whatever is under way. */
export const gitHubOf = (
  { owner, repo, apiUrl }: Pick<Event, 'owner' | 'repo' | 'apiUrl'>,
  connection: Pick<Connection, 'token' | 'signal' | 'log' | 'patience'>,
): GitHub => connectGitHub({ ...connection, apiUrl, owner, repo, proxies: proxiesOf(process.env) })

/** What the gate works with in a step of a job. */
export const contextOf = (signal: AbortSignal, log: JobLog, redactor: Redactor): Context => ({
  signal,
  clock: systemClock,
  log,
  random: seededRandom(Date.now()),
  proxies: proxiesOf(process.env),
  hide: secret => hide([secret], redactor),
})
