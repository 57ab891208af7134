import * as core from '@actions/core'
import { Problem } from '../../model/problem.ts'
import { exitCodes, usageExitCode } from '../../model/verdict.ts'
import { createRedactor, type Redactor } from '../../net/redaction/redact.ts'
import { type JobLog, jobLog } from './job-log.ts'
import { setResult } from './outcome.ts'
import { showProblem } from './problem.ts'

/** Runs a step to its exit code; its one catch fails closed. */
export async function runStep(
  step: (redactor: Redactor, log: JobLog) => Promise<number>,
): Promise<number> {
  const redactor = createRedactor([])
  const log = jobLog(redactor.redact)
  try {
    return await step(redactor, log)
  } catch (error) {
    return reportFailure(error, redactor, log)
  }
}

/** A problem outside of the pull request's reach, or a bug: error either way, never a pass. */
function reportFailure(error: unknown, redactor: Redactor, log: JobLog): number {
  if (error instanceof Problem) {
    showProblem(error, { redactor, log })
    return error.code === 'config' ? usageExitCode : exitCodes.error
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const reason = 'a bug in Reliability Gate; its stack is in the log of the job'
  setResult({ verdict: 'error', reason })
  log.error(`A bug in Reliability Gate, please report it:\n${stack}`)
  return exitCodes.error
}

/** Secrets are hidden twice: by the runner in its log, by the redactor in everything else. */
export function hide(secrets: readonly string[], redactor: Redactor): void {
  for (const secret of secrets) {
    if (!secret) continue
    core.setSecret(secret)
    redactor.add(secret)
  }
}

export const workspace = (): string => process.env.GITHUB_WORKSPACE ?? process.cwd()
