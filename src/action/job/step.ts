import * as core from '@actions/core'
import { Problem, problemLine } from '../../model/problem.ts'
import { exitCodes, usageExitCode } from '../../model/verdict.ts'
import { oneLine } from '../../net/redaction/excerpt.ts'
import { createRedactor, type Redactor } from '../../net/redaction/redact.ts'
import { type JobLog, jobLog } from './job-log.ts'

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
function reportFailure(error: unknown, { redact }: Redactor, log: JobLog): number {
  core.setOutput('verdict', 'error')
  if (error instanceof Problem) {
    core.setOutput('reason', oneLine(redact(problemLine(error))))
    log.problem(error)
    return error.code === 'config' ? usageExitCode : exitCodes.error
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  core.setOutput('reason', 'a bug in Reliability Gate; its stack is in the log of the job')
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

/** A reason as a block of a check's summary. */
export const fenced = (text: string): string => `~~~\n${text.replaceAll('~~~', '')}\n~~~\n`
