import { setSecret } from '@actions/core'
import type { GitHub } from '../github/github.ts'
import { createRedactor } from '../net/redaction/redact.ts'
import { isShared } from '../publish/check-run.ts'
import { markCommentCancelled } from '../publish/comment.ts'
import type { Publication } from '../publish/publisher.ts'
import { renderCancelled } from '../render/markdown/cancelled.ts'
import { readEvent } from './event/event.ts'
import { gitHubOf } from './job/context.ts'
import { type Inputs, readInputs } from './job/inputs.ts'
import { jobLog } from './job/job-log.ts'
import { cancelledRun, publishGroup } from './job/publishers.ts'
import { closeDue, type DueClosing, type OpenRun } from './job/state.ts'

/** Nothing else waits: GitHub may take longer than amid a run, or ask for a longer wait. */
const patience = { operationMs: 90_000, limitMs: 80_000 }
const totalMs = 100_000

/** Closes the check and the comment of a run that could not do so. It never fails the job. */
export async function closeRun(open: OpenRun): Promise<void> {
  const inputs = readInputs()
  if (inputs.token) setSecret(inputs.token)
  const log = jobLog(createRedactor([inputs.token]).redact)
  const signal = AbortSignal.timeout(totalMs)
  const github = gitHubOf(readEvent(), { token: inputs.token, signal, log, patience })
  const { due = cancelledClosing(open) } = open

  log.info(
    open.due
      ? 'GitHub did not close the check of the run: trying once more'
      : 'The step ended before its run did: closing what it had opened',
  )
  const closed = await closeDue(github, open.check, due)
  if (closed.kind === 'denied') log.warn(`check: ${closed.why}`)
  const told = await tellInComment(open, due, { github, inputs })
  if (told?.kind === 'denied') log.warn(`comment: ${told.why}`)
}

const cancelledClosing = ({ service, where }: OpenRun): DueClosing => ({
  conclusion: 'cancelled',
  title: 'cancelled',
  summary: renderCancelled(cancelledRun({ service, context: where })),
})

/** A comment of its own was published before the check, unless the run was cancelled. */
async function tellInComment(
  { check, service, where: { pullRequest, commit } }: OpenRun,
  { conclusion, summary: body }: DueClosing,
  { github, inputs: { comment: mode } }: { github: GitHub; inputs: Inputs },
): Promise<Publication | undefined> {
  if (pullRequest === undefined) return undefined
  if (isShared(check)) return publishGroup(github, { pullRequest, mode, check })
  if (conclusion !== 'cancelled') return undefined
  return markCommentCancelled(github, { pullRequest, commit, mode, body, of: { service } })
}
