import type { GitHub } from '../../github/github.ts'
import type { Redactor } from '../../net/redaction/redact.ts'
import type { Event } from '../event/event.ts'
import type { Inputs } from './inputs.ts'
import type { JobLog } from './job-log.ts'

/**
 * What the action's step is about and what it works with; `run` aborts when the runner cancels it.
 */
export type Job = {
  inputs: Inputs
  event: Event
  github: GitHub
  redactor: Redactor
  log: JobLog
  run: AbortSignal
}
