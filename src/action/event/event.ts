import { context as runner } from '@actions/github'
import { defined } from '../../model/basics/defined.ts'
import { Problem } from '../../model/problem.ts'
import type { RunContext } from '../../model/record.ts'
import { previewAddress } from '../../net/addresses/preview-address.ts'

export type Event = {
  owner: string
  repo: string
  apiUrl: string
  where: RunContext
  /** The head commit that the result belongs to, never the merge commit. */
  sha: string
  /**
   * Whose branch it is, as GitHub labels it: `octocat:topic`. A fork's pull request is found by it.
   */
  headLabel?: string
  /**
   * Tip of the branch that the pull request is to be merged into; absent where the payload names
   * none.
   */
  baseSha?: string
  /** Its commit belongs to no pull request, whichever has it as its head too. */
  isOfBranch: boolean
  /** The deployment that the event tells of. */
  deployment?: {
    id?: number
    environment: string
    state: string
    url?: string
    description?: string
  }
  /** Of `workflow_run`: the run that has ended, and how. */
  run?: { url: string; conclusion: string }
  /** What it asks to be measured, where an input says nothing else. */
  target?: string
  /** Of the workflow run that the gate runs in: its jobs may be run again. */
  attempt?: string
}

type Payload = {
  pull_request?: { number?: number; head?: { sha?: string; ref?: string }; base?: { sha?: string } }
  deployment?: { id?: number; sha?: string; ref?: string; environment?: string }
  deployment_status?: {
    state?: string
    environment_url?: string
    target_url?: string
    description?: string
  }
  workflow_run?: {
    id?: number
    head_sha?: string
    head_branch?: string
    conclusion?: string | null
    head_repository?: { owner?: { login?: string } }
  }
  merge_group?: { head_sha?: string; head_ref?: string; base_sha?: string }
  /** Of a commit status. */
  sha?: string
  branches?: { name?: string }[]
  client_payload?: { sha?: unknown; target?: unknown; pull_request?: unknown } | null
  repository?: { default_branch?: string }
}

/** Which commit, whose branch and which pull request; every kind of event tells them elsewhere. */
type Head = {
  sha?: string | undefined
  branch?: string | undefined
  pullRequest?: number | undefined
}

/**
 * Where the run stands, from the runner's environment and the event's payload.
 * @throws Problem `config` where a `client_payload` names what cannot be.
 */
export function readEvent(): Event {
  const { owner, repo } = runner.repo
  const payload = runner.payload as Payload
  const requested = readRequested(payload)
  const head = headOf(payload, requested)
  const sha = head.sha ?? runner.sha
  const branch = (head.branch ?? runner.ref).replace(/^refs\/heads\//, '')
  const baseSha = payload.pull_request?.base?.sha ?? payload.merge_group?.base_sha
  const headOwner = payload.workflow_run?.head_repository?.owner?.login
  const headBranch = payload.workflow_run?.head_branch
  return {
    owner,
    repo,
    apiUrl: runner.apiUrl,
    sha,
    ...defined({
      headLabel: headOwner && headBranch ? `${headOwner}:${headBranch}` : undefined,
      baseSha: baseSha || undefined,
    }),
    isOfBranch: payload.merge_group !== undefined || isDefaultBranch(payload),
    ...deploymentOf(payload),
    ...defined({
      run: payload.workflow_run && runOf(payload.workflow_run),
      target: requested.target,
      attempt: process.env.GITHUB_RUN_ATTEMPT || undefined,
    }),
    where: {
      repository: `${owner}/${repo}`,
      commit: sha,
      branch,
      ...defined({ pullRequest: head.pullRequest || undefined }),
      runUrl: `${runner.serverUrl}/${owner}/${repo}/actions/runs/${runner.runId}`,
      event: runner.eventName,
    },
  }
}

function headOf(payload: Payload, requested: ReturnType<typeof readRequested>): Head {
  const { pull_request, workflow_run, deployment, merge_group, sha, branches } = payload
  if (pull_request)
    return {
      ...pull_request.head,
      branch: pull_request.head?.ref,
      pullRequest: pull_request.number,
    }
  if (workflow_run) return { sha: workflow_run.head_sha, branch: workflow_run.head_branch }
  if (deployment) return { sha: deployment.sha, branch: deployment.ref }
  if (merge_group) return { sha: merge_group.head_sha, branch: merge_group.head_ref }
  if (runner.eventName === 'status') return { sha, branch: branches?.[0]?.name }
  return requested
}

const runOf = ({ id, conclusion }: NonNullable<Payload['workflow_run']>) => ({
  url: `${runner.serverUrl}/${runner.repo.owner}/${runner.repo.repo}/actions/runs/${id}`,
  conclusion: conclusion ?? 'unknown',
})

function deploymentOf({
  deployment,
  deployment_status: status,
}: Payload): Pick<Event, 'deployment'> {
  if (!deployment || !status?.state) return {}
  const url = previewAddress(status.environment_url) ?? previewAddress(status.target_url)
  const { id, environment = '' } = deployment
  return {
    deployment: {
      ...defined({ id }),
      environment,
      state: status.state,
      ...defined({ url, description: status.description || undefined }),
    },
  }
}

/**
 * A push to the default branch, or its schedule, is the branch's own, though a pull request may
 * lead from it elsewhere.
 */
function isDefaultBranch({ repository }: Payload): boolean {
  const byItself = ['push', 'schedule'].includes(runner.eventName)
  return byItself && runner.ref === `refs/heads/${repository?.default_branch ?? ''}`
}

/** What whoever sent a `repository_dispatch` wants to be measured. */
function readRequested({ client_payload }: Payload): {
  sha?: string
  target?: string
  pullRequest?: number
} {
  const { sha, target, pull_request: pullRequest } = client_payload ?? {}
  const refuse = (key: string, expected: string): never => {
    throw new Problem(
      'config',
      `client_payload.${key} of the ${runner.eventName}: expected ${expected}`,
    )
  }
  if (sha !== undefined && !/^[0-9a-f]{40}$/.test(String(sha)))
    refuse('sha', 'a commit of 40 hexadecimal digits')
  if (target !== undefined && typeof target !== 'string')
    refuse('target', 'an address such as https://preview.example')
  if (pullRequest !== undefined && !(Number.isInteger(pullRequest) && Number(pullRequest) > 0))
    refuse('pull_request', 'the number of a pull request')
  return defined({
    sha: sha === undefined ? undefined : String(sha),
    target: target === undefined ? undefined : String(target),
    pullRequest: pullRequest === undefined ? undefined : Number(pullRequest),
  })
}
