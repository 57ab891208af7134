import { expect, test } from 'vitest'
import { checkGitHub } from '../../../../src/gate/doctor/github.ts'
import type { GitHubReader, Subject } from '../../../../src/gate/doctor/subject.ts'
import type { Remote, RemoteFailure, RemoteRefusal } from '../../../../src/model/github.ts'
import { Problem } from '../../../../src/model/problem.ts'
import { openLeftovers } from '../../../../src/tools/leftovers.ts'
import { quietContext, skippingClock } from '../../../contract/providers/quiet-context.ts'

const ok = <T>(value: T): Remote<T> => ({ kind: 'ok', value })
const refusal = (status: number, message: string, permission?: string): RemoteRefusal => ({
  kind: 'refused',
  status,
  message: `GitHub responded with ${status}: ${message}`,
  ...(permission && { permission, hint: `give the job the permission \`${permission}\`` }),
})
const invalid = refusal(422, 'No commit found for SHA')
const failure: RemoteFailure = { kind: 'failed', message: 'GitHub was not reached' }
const open = {
  number: 7,
  open: true,
  draft: false,
  headSha: 'a',
  headRef: 'topic',
  baseSha: 'b',
  baseRef: 'main',
  updatedAt: '2026-11-20T00:00:00Z',
}

/** A token that may do everything; GitHub refuses what it is sent as invalid. */
async function findings(more: Partial<GitHubReader> = {}) {
  const deleted: number[] = []
  const api: GitHubReader = {
    login: async () => 'github-actions[bot]',
    getTokenState: async () => ok({ remaining: 999, limit: 1000 }),
    getRepository: async () => ok({ defaultBranch: 'main' }),
    listCommits: async () => ok(['a']),
    listDeployments: async () => ok([]),
    listRecentPullRequests: async () => ok([open]),
    createCheck: async () => invalid,
    createCommitStatus: async () => invalid,
    createComment: async () => refusal(422, "body can't be blank"),
    deleteComment: async id => {
      deleted.push(id)
      return ok(undefined)
    },
    ...more,
  }
  const subject: Subject = {
    nodeVersion: '24.0.0',
    config: new Problem('config', 'none'),
    reportFolder: '.',
    redact: text => text,
    machine: { environment: {} },
    leftovers: openLeftovers(),
    folder: '.',
    github: { repository: 'acme/shop', apiUrl: 'https://api.github.com', api },
  }
  const found = await checkGitHub(subject, quietContext(skippingClock(0)))
  return {
    states: Object.fromEntries(found.map(({ check, state }) => [check, state])),
    found,
    deleted,
  }
}

test('what is refused as invalid is granted, and nothing is created', async () => {
  const { states, deleted } = await findings()
  expect(new Set(Object.values(states))).toEqual(new Set(['ok']))
  expect(deleted).toEqual([])
})

test.each([403, 404])(
  '%i is a permission that is missing, since GitHub hides what a token may not see',
  async status => {
    const { found } = await findings({
      createCheck: async () => refusal(status, 'no', 'checks: write'),
    })
    const check = found.find(({ check }) => check === 'checks: write')
    expect(check).toMatchObject({
      state: 'warning',
      hint: 'give the job the permission `checks: write`',
    })
  },
)

test('where there is neither check nor status, both are told', async () => {
  const { states } = await findings({
    createCheck: async () => refusal(403, 'no', 'checks: write'),
    createCommitStatus: async () => refusal(403, 'no', 'statuses: write'),
  })
  expect(states).toMatchObject({ 'checks: write': 'warning', 'statuses: write': 'warning' })
})

test.each<[string, RemoteRefusal | RemoteFailure]>([
  [
    "a person's token, which can make no checks",
    refusal(403, 'You must authenticate via a GitHub App.', 'checks: write'),
  ],
  ['GitHub that fails', failure],
])('of %s nothing is said', async (_, answer) => {
  const { found } = await findings({ createCheck: async () => answer })
  const check = found.find(({ check }) => check === 'checks: write')
  expect(check).toMatchObject({ state: 'skipped', message: expect.stringContaining('not known') })
})

test('a comment that GitHub took against expectation is removed', async () => {
  const { deleted } = await findings({
    createComment: async () => ok({ id: 9, author: 'x', body: '', url: '' }),
  })
  expect(deleted).toEqual([9])
})

test('a pull request that is locked tells nothing of the permission', async () => {
  const locked = refusal(
    403,
    'Unable to create comment because issue is locked.',
    'pull-requests: write',
  )
  expect(
    (await findings({ createComment: async () => locked })).states['pull-requests: write'],
  ).toBe('skipped')
})

test('an empty repository can be read', async () => {
  const { states } = await findings({
    listCommits: async () => refusal(409, 'Git Repository is empty.'),
  })
  expect(states['contents: read']).toBe('ok')
})

test('limits that are off, as on an Enterprise Server, are no fault of the token', async () => {
  const { states } = await findings({
    getTokenState: async () => refusal(404, 'Rate limiting is not enabled.'),
  })
  expect(states.token).toBe('ok')
})

test('a token with few requests left is a warning, and without GitHub nothing more is queried', async () => {
  expect(
    (await findings({ getTokenState: async () => ok({ remaining: 3, limit: 60 }) })).states.token,
  ).toBe('warning')
  const { found } = await findings({ getTokenState: async () => failure })
  expect(found).toMatchObject([
    { check: 'token', state: 'problem', message: 'GitHub was not reached' },
  ])
})

test('a repository that the token cannot see is a problem', async () => {
  const { states } = await findings({ getRepository: async () => refusal(404, 'Not Found') })
  expect(states).toEqual({ token: 'ok', repository: 'problem' })
})
