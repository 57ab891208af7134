import { resolve } from 'node:path'
import type { HistoryPlan } from '../../model/plan/baseline.ts'
import { Problem } from '../../model/problem.ts'
import type { BranchStore } from '../history/data-branch.ts'
import { type CheckRunStore, readCheckRuns } from './read-check-runs.ts'
import { type ReadRuns, readBranchRuns, readRuns } from './read-runs.ts'

export type RunsPlace = {
  /** A folder that was named for this review. */
  records: string | undefined
  history: HistoryPlan | undefined
  /** The folder that names are relative to. */
  folder: string
  /** Asked only where GitHub has to be. */
  github: (what: string) => Promise<Pick<BranchStore, 'readBranch' | 'readBlob'> & CheckRunStore>
  service: string
  /** The end of the period, in ms. */
  until: number
}

/**
 * Earlier runs: of the folder that is named, else from where `baseline.history` keeps them.
 * @throws Problem `usage` where that is not known.
 */
export async function findRuns(place: RunsPlace): Promise<ReadRuns> {
  const { records, history, folder, github, service, until } = place
  const dir = records ?? history?.dir
  if (dir !== undefined) return readRuns(resolve(folder, dir))
  if (history?.branch !== undefined)
    return readBranchRuns(await github('baseline.history.branch'), history.branch)
  if (history) return readCheckRuns(await github('baseline.history'), { service, until })
  throw new Problem('usage', 'no place with earlier runs is known', {
    hint: 'name a folder of records, or give baseline.history in the config',
  })
}
