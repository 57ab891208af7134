import { saveState } from '@actions/core'
import type { RunContext } from '../../model/record.ts'
import type { CheckHandle } from '../../publish/check-run.ts'
import type { Leftover } from '../../tools/leftover.ts'

/** What the post step needs, if the step was killed before it could close what it had opened. */
export type OpenRun = { check: CheckHandle; service: string; where: RunContext }

/** First of all: a post step is told from the step itself by this. */
export const saveStarted = (): void => saveState('started', 'true')
export const saveRun = (run: OpenRun): void => saveState('run', run)
export const saveLeftovers = (left: readonly Leftover[]): void => saveState('leftovers', left)
export const saveFinished = (): void => saveState('finished', 'true')
