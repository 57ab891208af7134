import { isStartedHere } from '../../gate/apps.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { Problem } from '../../model/problem.ts'
import type { Event } from './event.ts'

/**
 * Events that run a workflow of the default branch, with its secrets, for a commit that may be
 * anybody's.
 */
export const withSecretsOfDefaultBranch: readonly string[] = [
  'pull_request_target',
  'workflow_run',
  'issue_comment',
  'status',
  'check_run',
  'check_suite',
]

/**
 * Starting an app runs the code of the checkout. On `pull_request` and `push` that code has the job
 * anyway, by its workflow file; here it would get what the workflow's author withholds from it.
 * @throws Problem `config`
 */
export function assertMayStart({ target, baseline }: Plan, { where }: Event): void {
  const isStarted = isStartedHere(target) || (baseline !== undefined && isStartedHere(baseline))
  if (!isStarted || !withSecretsOfDefaultBranch.includes(where.event ?? '')) return
  throw new Problem(
    'config',
    `on ${where.event} nothing is started: it would run the code of the checkout with the secrets of the default branch`,
    {
      hint: 'start the app on pull_request, and publish by the sub-action publish on workflow_run: see docs/started-in-the-job.md',
    },
  )
}
