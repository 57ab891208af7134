import { asInput, overridesOf } from '../../config/overrides.ts'
import { findServiceName } from '../../gate/plan/read-plan.ts'
import type { Problem } from '../../model/problem.ts'
import { exitCodes, usageExitCode } from '../../model/verdict.ts'
import { openCheck } from '../../publish/check-run.ts'
import type { ConfigSource } from './base-config.ts'
import type { Job } from './job.ts'
import { closingWith, showProblem } from './problem.ts'
import { closeOrLeave, saveRun } from './state.ts'

/**
 * A wrong config is the pull request's own fault: annotation, failed check, no comment. One that
 * cannot be read is GitHub's.
 */
export async function rejectConfig(
  problem: Problem,
  { config, texts }: ConfigSource,
  job: Job,
): Promise<number> {
  const { event, github, inputs } = job
  const isUnread = problem.code === 'github'
  showProblem(problem, job, texts)
  const named = await findServiceName(config, texts, overridesOf(inputs.overrides, asInput))
  const service = named ?? event.repo
  const check = await openCheck(github, {
    sha: event.sha,
    service,
    detailsUrl: event.where.runUrl,
    group: inputs.commentGroup,
    attempt: event.attempt,
  })
  const title = isUnread ? 'the base branch could not be read' : 'the config is wrong'
  const open = { check, service, where: event.where }
  saveRun(open)
  await closeOrLeave(
    open,
    closingWith(problem, { conclusion: 'failure', title }, job.redactor),
    job,
  )
  return isUnread ? exitCodes.error : usageExitCode
}
