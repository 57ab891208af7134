import { context as runner } from '@actions/github'
import type { RunContext } from '../model/record.ts'

export type Event = {
  owner: string
  repo: string
  apiUrl: string
  where: RunContext
  /** The head commit that the result belongs to, never the merge commit. */
  sha: string
  /** Whose branch it is, as GitHub labels it: `octocat:topic`. A fork's pull request is found by it. */
  headLabel?: string
  /** Tip of the branch that the pull request is to be merged into; absent where the payload names none. */
  baseSha?: string
}

type Payload = {
  pull_request?: { number?: number; head?: { sha?: string; ref?: string }; base?: { sha?: string } }
  deployment?: { sha?: string; ref?: string }
  workflow_run?: { head_sha?: string; head_branch?: string; head_repository?: { owner?: { login?: string } } }
  merge_group?: { head_sha?: string; head_ref?: string; base_sha?: string }
}

/** Where the run stands, from the runner's environment and the event's payload. */
export function readEvent(): Event {
  const { owner, repo } = runner.repo
  const payload = runner.payload as Payload
  const { pull_request, deployment, workflow_run, merge_group } = payload
  const sha =
    pull_request?.head?.sha ?? workflow_run?.head_sha ?? deployment?.sha ?? merge_group?.head_sha ?? runner.sha
  const branch =
    pull_request?.head?.ref ?? workflow_run?.head_branch ?? deployment?.ref ?? merge_group?.head_ref ?? runner.ref
  const baseSha = pull_request?.base?.sha ?? merge_group?.base_sha
  const headOwner = workflow_run?.head_repository?.owner?.login
  return {
    owner,
    repo,
    apiUrl: runner.apiUrl,
    sha,
    ...(headOwner && workflow_run?.head_branch && { headLabel: `${headOwner}:${workflow_run.head_branch}` }),
    ...(baseSha && { baseSha }),
    where: {
      repository: `${owner}/${repo}`,
      commit: sha,
      branch: branch.replace(/^refs\/heads\//, ''),
      ...(pull_request?.number && { pullRequest: pull_request.number }),
      runUrl: `${runner.serverUrl}/${owner}/${repo}/actions/runs/${runner.runId}`,
      event: runner.eventName,
    },
  }
}
