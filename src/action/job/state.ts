import * as core from '@actions/core'
import type { RunContext } from '../../model/record.ts'
import {
  type CheckClosing,
  type CheckHandle,
  type CheckStore,
  closeCheck,
} from '../../publish/check-run.ts'
import { fileReasonOf } from '../../publish/file-denial.ts'
import type { Publication } from '../../publish/publisher.ts'
import type { Leftover } from '../../tools/leftover.ts'
import { assertMayBeLost } from '../../tools/leftovers.ts'
import type { JobLog } from './job-log.ts'

/**
 * What the post step needs, if the step was killed before it could close what it had opened, or if
 * GitHub did not close its check: `due` is how.
 */
export type OpenRun = { check: CheckHandle; service: string; where: RunContext; due?: DueClosing }
export type DueClosing = Omit<CheckClosing, 'summary'> & { summary: string }

export const saveRun = (run: OpenRun): void => save('run', run)
export const saveFinished = (): void => save('finished', 'true')

/** @throws Problem `fault` where a fault cannot be saved, which then must not be injected. */
export const saveLeftovers = (left: readonly Leftover[]): void =>
  save('leftovers', left, why => assertMayBeLost(left, why))

/** A step whose state cannot be saved loses its second chance to clean up, and no more. */
function save(name: string, value: unknown, lost: (why: string) => void = () => undefined): void {
  try {
    core.saveState(name, value)
  } catch (error) {
    const why = fileReasonOf(error)
    lost(why)
    core.warning(`the state of the step could not be saved for its post step: ${why}`)
  }
}

/** Leaves the check to the post step, unless none was permitted from the beginning. */
export const leaveDue = (open: OpenRun, due: DueClosing): void =>
  open.check.kind === 'denied' ? saveFinished() : saveRun({ ...open, due })

/** Closes the check of a run. What GitHub does not close now is left to the post step. */
export async function closeOrLeave(
  open: OpenRun,
  due: DueClosing,
  { github, log }: { github: CheckStore; log: JobLog },
): Promise<void> {
  const closed = await closeDue(github, open.check, due)
  if (closed.kind === 'published') saveFinished()
  else leaveDue(open, due)
  if (closed.kind === 'denied') log.error(`check: ${closed.why}`)
}

export const closeDue = (
  github: CheckStore,
  check: CheckHandle,
  { summary, ...closing }: DueClosing,
): Promise<Publication> => closeCheck(github, check, { ...closing, summary: () => summary })
