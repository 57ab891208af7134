import * as core from '@actions/core'
import { asInput, overridesOf } from '../../config/overrides.ts'
import { findServiceName } from '../../gate/plan/read-plan.ts'
import { formatProblem, type Problem, problemLine } from '../../model/problem.ts'
import { exitCodes, usageExitCode } from '../../model/verdict.ts'
import { oneLine, plainLines } from '../../net/redaction/excerpt.ts'
import { closeCheck, openCheck } from '../../publish/check-run.ts'
import type { ConfigSource } from './base-config.ts'
import type { Job } from './job.ts'
import { fenced } from './step.ts'

/**
 * A wrong config is the pull request's own fault: annotation, failed check, no comment. One that
 * cannot be read is GitHub's.
 */
export async function rejectConfig(
  problem: Problem,
  { config, texts }: ConfigSource,
  { event, github, inputs, redactor, log }: Job,
): Promise<number> {
  const reason = plainLines(redactor.redact(formatProblem(problem)))
  const isUnread = problem.code === 'github'
  log.problem(problem, texts)
  core.setOutput('verdict', 'error')
  core.setOutput('reason', oneLine(redactor.redact(problemLine(problem))))
  const named = await findServiceName(config, texts, overridesOf(inputs.overrides, asInput))
  const service = named ?? event.repo
  const check = await openCheck(github, {
    sha: event.sha,
    service,
    detailsUrl: event.where.runUrl,
    group: inputs.commentGroup,
  })
  await closeCheck(github, check, {
    conclusion: 'failure',
    title: isUnread ? 'the base branch could not be read' : 'the config is wrong',
    summary: () => fenced(reason),
  })
  return isUnread ? exitCodes.error : usageExitCode
}
