import type { KeptHistory } from '../../gate/history/history.ts'
import { keptOnBranch } from '../../gate/history/history-branch.ts'
import { keptInFolder } from '../../gate/history/history-folder.ts'
import { reportAt } from '../../gate/record/report-files.ts'
import { connectGitHub, type GitHub } from '../../github/github.ts'
import type { Context } from '../../model/context.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { Problem } from '../../model/problem.ts'
import { findGitHub } from './github-place.ts'

/**
 * Where a run on the command line finds earlier runs, and where it is kept itself; undefined where
 * the plan keeps none.
 * @throws Problem `config` where they are kept in check runs, or GitHub is not known here.
 */
export async function keptHistory(
  { history, service }: Plan,
  context: Context,
): Promise<KeptHistory | undefined> {
  if (!history) return undefined
  const { dir, branch } = history
  if (branch !== undefined)
    return keptOnBranch(await gitHubFor('baseline.history.branch', context), branch, service)
  if (dir !== undefined) return keptInFolder(reportAt(process.cwd(), dir), service)
  throw new Problem(
    'config',
    'baseline.history keeps earlier runs in check runs, which only a workflow run has',
    {
      hint: 'give baseline.history.dir, or --baseline URL',
    },
  )
}

/**
 * The repository that this folder is a clone of.
 * @throws Problem `config` where `what` needs it and it is not known.
 */
export async function gitHubFor(
  what: string,
  { signal, log, proxies, hide }: Context,
  repository?: string,
): Promise<GitHub> {
  const place = await findGitHub(process.env, repository)
  if ('why' in place)
    throw new Problem('config', `${what} needs GitHub: ${place.why}`, { hint: place.hint })
  hide(place.token)
  return connectGitHub({ ...place, signal, log, proxies })
}
