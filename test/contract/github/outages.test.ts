import { describe, expect, test, vi } from 'vitest'
import { connectGitHub, type GitHub } from '../../../src/github/github.ts'
import { defined } from '../../../src/model/basics/defined.ts'
import type { CommitStatus, Remote } from '../../../src/model/github.ts'
import { closeCheck, groupId, openCheck } from '../../../src/publish/check-run.ts'
import { publishComment } from '../../../src/publish/comment.ts'
import { buildMarker } from '../../../src/publish/comment-marker.ts'
import { publishGroupComment } from '../../../src/publish/group-comment.ts'
import { type FakeGitHub, startFakeGitHub } from '../../support/github/fake-github.ts'
import type { Fault } from '../../support/github/knobs.ts'
import type { FakeState } from '../../support/github/state.ts'

/*
 * Each write and each look-up, against each way in which GitHub can fail to say what it did. The
 * pauses between tries are short, and so is the deadline where nobody answers; nothing else is
 * different from a run. What is answered is answered so twice.
 */
// They wait, mostly.
vi.setConfig({ maxConcurrency: 10, testTimeout: 60_000 })

const sha = 'a'.repeat(40)
const us = 'github-actions[bot]'
const run = 'https://github.com/acme/shop/actions/runs/1'
const endless = 600_000

/** `fault`: what is to go wrong; only one that never answers needs a deadline that is soon over. */
async function withGitHub<T>(
  fault: Fault | undefined,
  use: (github: GitHub, fake: FakeGitHub) => Promise<T>,
): Promise<T> {
  const fake = await startFakeGitHub({
    state: {
      pulls: [{ number: 7, headSha: sha, state: 'open' }],
      files: [{ path: 'gate.yml', sha, text: 'service: shop' }],
      commits: [sha],
      statuses: [
        { id: 1, sha, context: 'netlify', state: 'success', targetUrl: 'https://p.example' },
      ],
    },
  })
  const { owner, repo, token, url } = fake
  const { signal } = new AbortController()
  const patience = { retryMs: 1, ...defined({ requestMs: isEndless(fault) ? 1500 : undefined }) }
  const github = connectGitHub({
    token,
    apiUrl: url,
    owner,
    repo,
    signal,
    log: { debug: () => {} },
    patience,
  })
  try {
    const used = await use(github, fake)
    expect(fake.violations).toEqual([])
    return used
  } finally {
    await fake.close()
  }
}

const isEndless = (fault: Fault | undefined): boolean =>
  fault?.kind === 'silent' || fault?.kind === 'slow'
/** One that takes its time leaves room for another try that a busy machine makes too slow. */
const timesOf = (fault: Fault): number => (isEndless(fault) ? 1 : 2)

type Outage = [name: string, fault: Fault]
const notDone: Outage[] = [
  ['500', { kind: 'unavailable', status: 500 }],
  ['502', { kind: 'unavailable', status: 502 }],
  ['503', { kind: 'unavailable', status: 503 }],
  ['a connection that is cut', { kind: 'cut' }],
  ['no answer in time', { kind: 'silent' }],
]
const done: Outage[] = [
  ['500', { kind: 'unavailable', status: 500, done: true }],
  ['502', { kind: 'unavailable', status: 502, done: true }],
  ['503', { kind: 'unavailable', status: 503, done: true }],
  ['a connection that is cut', { kind: 'lose-answer' }],
  ['no answer in time', { kind: 'slow', ms: endless }],
]
const outages = [
  ...notDone.map(([name, fault]) => [`${name}, and not done`, fault] as const),
  ...done.map(([name, fault]) => [`${name}, though done`, fault] as const),
]

const outcome = {
  conclusion: 'failure',
  title: 'fail: too slow',
  summary: '# scorecard\n',
} as const
const status: CommitStatus = {
  sha,
  context: 'reliability-gate/shop',
  state: 'failure',
  description: 'fail: too slow',
  targetUrl: run,
}
const named = {
  sha,
  name: 'Reliability Gate: shop',
  detailsUrl: run,
  externalId: `reliability-gate run=${run}`,
}

type Write = {
  operation: string
  write: (github: GitHub, fake: FakeGitHub) => Promise<Remote<unknown>>
  /** What is there after it. */
  seen: (state: FakeState) => unknown
  expected: unknown
}
const comments = ({ comments }: FakeState) => comments.map(({ author, body }) => [author, body])
const checks = ({ checks }: FakeState) =>
  checks.map(({ status, conclusion, summary }) => [status, conclusion, summary])
const opened = async (github: GitHub): Promise<number> => {
  const made = await github.createCheck(named)
  return made.kind === 'ok' ? made.value.id : 0
}

const writes: Record<string, Write> = {
  'a comment': {
    operation: 'issues/create-comment',
    write: github => github.createComment(7, 'the scorecard\n'),
    seen: comments,
    expected: [[us, 'the scorecard\n']],
  },
  'a comment that is edited': {
    operation: 'issues/update-comment',
    write: (github, fake) =>
      github.updateComment(
        fake.addComment({ pullRequest: 7, author: us, body: 'old' }),
        'the scorecard',
      ),
    seen: comments,
    expected: [[us, 'the scorecard']],
  },
  'a comment that is deleted': {
    operation: 'issues/delete-comment',
    write: (github, fake) =>
      github.deleteComment(fake.addComment({ pullRequest: 7, author: us, body: 'old' })),
    seen: comments,
    expected: [],
  },
  'a check in progress': {
    operation: 'checks/create',
    write: github => github.createCheck(named),
    seen: checks,
    expected: [['in_progress', undefined, undefined]],
  },
  'a check that is made complete': {
    operation: 'checks/create',
    write: github => github.createCheck({ ...named, outcome }),
    seen: checks,
    expected: [['completed', 'failure', '# scorecard\n']],
  },
  'a check that is closed': {
    operation: 'checks/update',
    write: async github => github.updateCheck(await opened(github), outcome),
    seen: checks,
    expected: [['completed', 'failure', '# scorecard\n']],
  },
  'a commit status': {
    operation: 'repos/create-commit-status',
    write: github => github.createCommitStatus(status),
    seen: ({ statuses }) =>
      statuses.map(({ context, state, description }) => [context, state, description]),
    expected: [
      ['netlify', 'success', undefined],
      ['reliability-gate/shop', 'failure', 'fail: too slow'],
    ],
  },
}

describe.concurrent.each(Object.entries(writes))(
  '%s is there once',
  (_, { operation, write, seen, expected }) => {
    test.each(outages)('after %s', (_, fault) =>
      withGitHub(fault, async (github, fake) => {
        fake.knobs.push({ on: operation, fault, times: timesOf(fault) })
        expect(await write(github, fake)).toMatchObject({ kind: 'ok' })
        expect(seen(fake.state)).toEqual(expected)
      }),
    )

    test('though every answer is lost', () =>
      withGitHub(undefined, async (github, fake) => {
        fake.knobs.push({ on: operation, fault: { kind: 'unavailable', done: true } })
        await write(github, fake)
        expect(seen(fake.state)).toEqual(expected)
      }))
  },
)

type LookUp = { operation: string; ask: (github: GitHub) => Promise<Remote<unknown> | string> }
const lookUps: Record<string, LookUp> = {
  login: { operation: 'graphql', ask: github => github.login() },
  comments: { operation: 'issues/list-comments', ask: github => github.listComments(7) },
  checks: { operation: 'checks/list-for-ref', ask: github => github.listChecks(sha) },
  statuses: {
    operation: 'repos/list-commit-statuses-for-ref',
    ask: github => github.listCommitStatuses(sha),
  },
  commits: { operation: 'repos/list-commits', ask: github => github.listCommits(sha, 5) },
  deployments: {
    operation: 'repos/list-deployments',
    ask: github => github.listDeployments({ sha }),
  },
  "a deployment's statuses": {
    operation: 'repos/list-deployment-statuses',
    ask: github => github.listDeploymentStatuses(1001),
  },
  'pull requests of a commit': {
    operation: 'repos/list-pull-requests-associated-with-commit',
    ask: github => github.listPullRequests(sha),
  },
  'pull requests of a branch': {
    operation: 'pulls/list',
    ask: github => github.listPullRequestsOf('acme:topic'),
  },
  'pull requests of late': {
    operation: 'pulls/list',
    ask: github => github.listRecentPullRequests('2026-11-01T00:00:00Z', 100),
  },
  'a pull request': { operation: 'pulls/get', ask: github => github.getPullRequest(7) },
  'the repository': { operation: 'repos/get', ask: github => github.getRepository() },
  'a file': { operation: 'repos/get-content', ask: github => github.readFile('gate.yml', sha) },
  'the files': { operation: 'git/get-tree', ask: github => github.listFiles(sha) },
  "a token's state": { operation: 'rate-limit/get', ask: github => github.getTokenState() },
}

describe.concurrent.each(Object.entries(lookUps))(
  'what is asked for is told: %s',
  (_, { operation, ask }) => {
    test.each(notDone)('after %s', (_, fault) =>
      withGitHub(fault, async (github, fake) => {
        fake.deploy(sha, 'Preview', [{ state: 'success', environmentUrl: 'https://p.example' }])
        fake.knobs.push({ on: operation, fault, times: timesOf(fault) })
        expect(await ask(github)).toSatisfy(
          (told: Remote<unknown> | string) => told === us || isOk(told),
        )
        const asked = fake.requests.filter(one => one.operation === operation)
        expect(asked.length).toBeGreaterThan(timesOf(fault))
      }),
    )
  },
)
const isOk = (told: Remote<unknown> | string) => typeof told !== 'string' && told.kind === 'ok'

describe.concurrent('what a run publishes is there once', () => {
  test.each(outages)('after %s on everything', (_, fault) =>
    withGitHub(fault, async (github, fake) => {
      const operations = [
        'issues/create-comment',
        'issues/update-comment',
        'issues/list-comments',
        'checks/create',
      ]
      for (const on of [...operations, 'checks/update', 'checks/list-for-ref', 'graphql'])
        fake.knobs.push({ on, fault, times: 1 })
      const check = await openCheck(github, { sha, service: 'shop', detailsUrl: run, group: 'all' })
      const order = {
        pullRequest: 7,
        of: { service: 'shop' },
        mode: 'always',
        blocks: true,
      } as const
      expect(await publishComment(github, { ...order, body: () => 'first' })).toMatchObject({
        kind: 'published',
      })
      expect(await publishComment(github, { ...order, body: () => 'second' })).toMatchObject({
        kind: 'published',
      })
      expect(await closeCheck(github, check, { ...outcome, summary: () => 's' })).toMatchObject({
        kind: 'published',
      })
      const shared = {
        pullRequest: 7,
        group: 'all',
        mode: 'always',
        sha,
        app: 'github-actions',
      } as const
      const told = await publishGroupComment(github, {
        ...shared,
        render: parts => () =>
          parts.map(({ service, conclusion }) => `${service} ${conclusion}`).join(),
      })
      expect(told).toMatchObject({ kind: 'published' })
      expect(fake.state.checks).toMatchObject([
        { externalId: `${groupId('all')} run=${run}`, conclusion: 'failure' },
      ])
      expect(comments(fake.state)).toEqual([
        [us, `${buildMarker({ service: 'shop' }, { state: 'blocks' })}\nsecond`],
        [us, `${buildMarker({ group: 'all' }, { state: 'blocks', commit: sha })}\nshop failure`],
      ])
    }),
  )
})

describe.concurrent('what is looked for', () => {
  test('is ours: a comment of the same words by another is not taken for it', () =>
    withGitHub(undefined, async (github, fake) => {
      fake.addComment({ pullRequest: 7, author: 'mallory', body: 'the scorecard' })
      fake.knobs.push({ on: 'issues/create-comment', fault: { kind: 'unavailable' }, times: 1 })
      expect(await github.createComment(7, 'the scorecard')).toMatchObject({
        kind: 'ok',
        value: { author: us },
      })
      expect(fake.state.comments).toHaveLength(2)
    }))

  test('is of this run: the check of another run is not taken for it', () =>
    withGitHub(undefined, async (github, fake) => {
      await github.createCheck({ ...named, externalId: 'reliability-gate run=another' })
      fake.knobs.push({ on: 'checks/create', fault: { kind: 'unavailable' }, times: 1 })
      expect(await github.createCheck(named)).toMatchObject({ kind: 'ok' })
      expect(fake.state.checks.map(({ externalId }) => externalId)).toEqual([
        ...['reliability-gate run=another', named.externalId],
      ])
    }))

  test('is not made where it cannot be looked for', () =>
    withGitHub(undefined, async (github, fake) => {
      fake.knobs.push({ on: 'issues/', fault: { kind: 'unavailable' } })
      expect(await github.createComment(7, 'the scorecard')).toMatchObject({
        kind: 'failed',
        status: 502,
      })
      expect(
        fake.requests.filter(({ operation }) => operation === 'issues/create-comment'),
      ).toHaveLength(1)
    }))
})

describe.concurrent('a wait that GitHub asks for', () => {
  const limits: [name: string, fault: Fault][] = [
    ['503 with `retry-after`', { kind: 'unavailable', status: 503, retryAfterSeconds: 1 }],
    [
      '503 with `retry-after`, though done',
      { kind: 'unavailable', status: 503, retryAfterSeconds: 1, done: true },
    ],
    ['a secondary limit', { kind: 'secondary-limit', retryAfterSeconds: 1 }],
  ]
  test.each(limits)('is waited for: %s', (_, fault) =>
    withGitHub(fault, async (github, fake) => {
      for (const on of ['issues/create-comment', 'issues/update-comment', 'issues/list-comments'])
        fake.knobs.push({ on, fault, times: 1 })
      const at = performance.now()
      const made = await github.createComment(7, 'old')
      expect(made).toMatchObject({ kind: 'ok' })
      expect(performance.now() - at).toBeGreaterThanOrEqual(990)
      expect(
        await github.updateComment(made.kind === 'ok' ? made.value.id : 0, 'new'),
      ).toMatchObject({ kind: 'ok' })
      expect(await github.listComments(7)).toMatchObject({ kind: 'ok', value: [{ body: 'new' }] })
    }),
  )

  test('is not, where it is longer than an operation may take', () =>
    withGitHub(undefined, async (github, fake) => {
      fake.knobs.push({
        on: 'issues/',
        fault: { kind: 'unavailable', status: 503, retryAfterSeconds: 60 },
      })
      expect(await github.createComment(7, 'new')).toMatchObject({ kind: 'failed', status: 503 })
      expect(fake.state.comments).toEqual([])
    }))
})
