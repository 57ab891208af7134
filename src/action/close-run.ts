import { setSecret } from '@actions/core'
import { createRedactor } from '../net/redaction/redact.ts'
import { closeCheck, isShared } from '../publish/check-run.ts'
import { markCommentCancelled } from '../publish/comment.ts'
import { renderCancelled } from '../render/markdown/cancelled.ts'
import { readEvent } from './event/event.ts'
import { gitHubOf } from './job/context.ts'
import { readInputs } from './job/inputs.ts'
import { jobLog } from './job/job-log.ts'
import { cancelledRun, publishGroup } from './job/publishers.ts'
import type { OpenRun } from './job/state.ts'

/** Closes the check and the comment of a run that was killed. It never fails the job. */
export async function closeRun(open: OpenRun): Promise<void> {
  const { token, comment } = readInputs()
  if (token) setSecret(token)
  const log = jobLog(createRedactor([token]).redact)
  const github = gitHubOf(readEvent(), { token, signal: AbortSignal.timeout(20_000), log })
  const body = renderCancelled(cancelledRun({ service: open.service, context: open.where }))

  log.info('The step ended before its run did: closing what it had opened')
  const closed = await closeCheck(github, open.check, {
    conclusion: 'cancelled',
    title: 'cancelled',
    summary: () => body,
  })
  if (closed.kind === 'denied') log.warn(`check: ${closed.why}`)
  const { pullRequest, commit } = open.where
  if (pullRequest !== undefined) {
    const { check } = open
    const marked = isShared(check)
      ? await publishGroup(github, { pullRequest, mode: comment, check })
      : await markCommentCancelled(github, {
          pullRequest,
          commit,
          mode: comment,
          body,
          of: { service: open.service },
        })
    if (marked.kind === 'denied') log.warn(`comment: ${marked.why}`)
  }
}
