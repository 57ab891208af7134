import { dayMs } from '../../model/basics/units.ts'
import type { Finding, FindingState } from '../../model/checkup.ts'
import type { Context } from '../../model/context.ts'
import type { Remote, TokenState } from '../../model/github.ts'
import { type Check, type GitHubReader, planOf, type Subject } from './subject.ts'

/** A commit that is nowhere: GitHub looks at the permission first, and then refuses. */
const nullSha = '0'.repeat(40)
const fewRequests = 50
const name = 'doctor'

/** What a token is allowed, as far as it can be told without leaving anything behind. */
type TokenAccess =
  | { kind: 'granted' }
  | { kind: 'missing'; message: string }
  | { kind: 'unknown'; why: string }

export const checkGitHub: Check = async (subject, context) => {
  const { github } = subject
  if ('why' in github)
    return [
      {
        check: 'token',
        state: 'skipped',
        message: github.why,
        hint: github.hint,
      },
    ]
  const { api, repository } = github
  const state = await api.getTokenState()
  const token = describeToken(state, repository)
  if (token.state === 'problem') return [token]
  const seen = await api.getRepository()
  if (seen.kind !== 'ok') {
    const hint = 'check the name of the repository, and whether the token may see it'
    return [
      token,
      { check: 'repository', state: 'problem', message: `${repository}: ${seen.message}`, hint },
    ]
  }
  return [
    token,
    ...(await whoseToken(api)),
    ...(await permissions(api, seen.value.defaultBranch, subject, context)),
  ]
}

function describeToken(state: Remote<TokenState>, repository: string): Finding {
  const accepted = `accepted by GitHub for ${repository}`
  if (state.kind === 'ok') {
    const { remaining, limit } = state.value
    const message = `${accepted}, ${remaining} of ${limit} requests left in this hour`
    if (remaining >= fewRequests) return { check: 'token', state: 'ok', message }
    return {
      check: 'token',
      state: 'warning',
      message,
      hint: 'a run needs a few dozen; wait, or use another token',
    }
  }
  // An Enterprise Server whose limits are off.
  if (state.kind === 'refused' && state.status === 404)
    return { check: 'token', state: 'ok', message: accepted }
  const hint =
    state.kind === 'refused' && state.hint
      ? state.hint
      : 'check the network, the proxy and GITHUB_API_URL'
  return { check: 'token', state: 'problem', message: state.message, hint }
}

async function whoseToken(api: GitHubReader): Promise<Finding[]> {
  const login = await api.login()
  if (login.endsWith('[bot]')) return []
  const message = `it belongs to ${login}, and may have other permissions than the token of a job`
  return [
    {
      check: 'token',
      state: 'warning',
      message,
      hint: 'run doctor in a step of the workflow to see what its job may do',
    },
  ]
}

async function permissions(
  api: GitHubReader,
  branch: string,
  subject: Subject,
  context: Context,
): Promise<Finding[]> {
  const [contents, deployments, checks, statuses, comments] = await Promise.all([
    api.listCommits(branch, 1).then(ofRead),
    api.listDeployments({}).then(ofRead),
    api.createCheck({ sha: nullSha, name }).then(ofWrite),
    api
      .createCommitStatus({
        sha: nullSha,
        context: name,
        state: 'pending',
        description: 'never made',
      })
      .then(ofWrite),
    tryComment(api, context),
  ])
  const plan = planOf(subject)
  const isGiven = plan === undefined || plan.target.from.kind === 'url'
  return [
    described('contents: read', contents, {
      state: 'warning',
      cost: 'waivers and limits of the base branch cannot be read',
    }),
    described(
      'deployments: read',
      deployments,
      isGiven
        ? { state: 'ok', cost: 'not needed: the target is given' }
        : {
            state: 'problem',
            cost: "this commit's deployment cannot be found",
            hint: 'give the job the permission `deployments: read`, or a target',
          },
    ),
    described('checks: write', checks, {
      state: 'warning',
      cost: 'a commit status replaces the check',
    }),
    described(
      'statuses: write',
      statuses,
      checks.kind === 'granted'
        ? { state: 'ok', cost: 'not needed: the check exists' }
        : {
            state: 'warning',
            cost: 'without a check as well, only the result of the job shows the verdict',
          },
    ),
    described('pull-requests: write', comments, {
      state: 'warning',
      cost: 'there will be no comment',
    }),
  ]
}

/** With an empty body it is refused as invalid once the permission has been looked at. */
async function tryComment(api: GitHubReader, { clock }: Context): Promise<TokenAccess> {
  const year = 365 * dayMs
  const listed = await api.listRecentPullRequests(new Date(clock.now() - year).toISOString(), 100)
  if (listed.kind !== 'ok') return ofRead(listed)
  const open = listed.value.find(pull => pull.open)
  if (!open) return { kind: 'unknown', why: 'there is no open pull request to look up' }
  const result = await api.createComment(open.number, '')
  // GitHub never takes an empty one; should it, nothing stays.
  if (result.kind === 'ok') await api.deleteComment(result.value.id)
  return ofWrite(result)
}

function ofRead(result: Remote<unknown>): TokenAccess {
  if (result.kind === 'ok' || (result.kind === 'refused' && result.status === 409))
    return { kind: 'granted' }
  return ofWrite(result)
}

/**
 * 422 comes after the permission. A person's token cannot make checks at all, and nobody can write
 * to what is locked.
 */
function ofWrite(result: Remote<unknown>): TokenAccess {
  if (result.kind === 'ok') return { kind: 'granted' }
  if (result.kind === 'failed') return { kind: 'unknown', why: result.message }
  const { status, message, permission } = result
  if (status === 422) return { kind: 'granted' }
  if (/authenticate via a GitHub App|\blocked\b/i.test(message))
    return { kind: 'unknown', why: message }
  return permission === undefined ? { kind: 'unknown', why: message } : { kind: 'missing', message }
}

/** What it is to a job that a permission is missing. */
type Missing = { state: FindingState; cost: string; hint?: string }

function described(
  permission: string,
  access: TokenAccess,
  { state, cost, hint = `give the job the permission \`${permission}\`` }: Missing,
): Finding {
  if (access.kind === 'granted') return { check: permission, state: 'ok', message: 'granted' }
  if (access.kind === 'unknown') {
    return {
      check: permission,
      state: 'skipped',
      message: `not known: ${access.why}; without it ${cost}`,
    }
  }
  const found = {
    check: permission,
    state,
    message: `missing (${access.message}): ${cost}`,
  }
  return state === 'ok' ? { ...found, message: `missing, ${cost}` } : { ...found, hint }
}
