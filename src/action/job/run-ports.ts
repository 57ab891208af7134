import { stateOfDeployment } from '../../deployments/deployment-state.ts'
import type { Deployments } from '../../gate/evidence-ports.ts'
import type { KeptHistory } from '../../gate/history/history.ts'
import { keptOnBranch } from '../../gate/history/history-branch.ts'
import { keptInFolder } from '../../gate/history/history-folder.ts'
import { reportAt } from '../../gate/record/report-files.ts'
import type { GitHub } from '../../github/github.ts'
import { defined } from '../../model/basics/defined.ts'
import type { HistoryPlan } from '../../model/plan/baseline.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { RunContext } from '../../model/record.ts'
import type { CheckHandle } from '../../publish/check-run.ts'
import { type Machine, machineOfRun } from '../../tools/machine.ts'
import type { Event } from '../event/event.ts'
import { checkHistory } from './check-history.ts'
import type { Inputs } from './inputs.ts'
import type { Job } from './job.ts'
import { workspace } from './step.ts'

/** Where the run looks for deployments. */
export function deploymentsFor(
  { sha, deployment }: Event,
  { pullRequest }: RunContext,
  github: GitHub,
): Deployments {
  return {
    source: github,
    sha,
    ...defined({
      pullRequest,
      known:
        deployment &&
        stateOfDeployment({
          ...deployment,
          ...defined({ deploymentId: deployment.id }),
        }),
    }),
  }
}

/** Where runs are kept: in a folder, on a branch, or in the check runs of the base branch. */
export function keptHistory(
  { service }: Plan,
  { dir, branch }: HistoryPlan,
  { baseSha, check, where }: { baseSha: string | undefined; check: CheckHandle; where: RunContext },
  { event, github }: Job,
): KeptHistory {
  if (dir !== undefined) return keptInFolder(reportAt(workspace(), dir), service, where)
  if (branch !== undefined) return keptOnBranch(github, branch, service, where)
  const app = (check.kind === 'open' ? check.app : undefined) ?? actionsApp
  const history = checkHistory(github, { service, sha: baseSha ?? event.sha, app })
  return { history, publishers: [] }
}

/** Whose check runs those of a job's own token are. */
const actionsApp = 'github-actions'

/** Where tools are started, and where what they have stored is kept. */
export const machineFor = ({ reportDir, token }: Inputs, secrets: readonly string[]): Machine => ({
  ...machineOfRun(process.env, [...secrets, token]),
  keepIn: reportAt(workspace(), reportDir),
})
