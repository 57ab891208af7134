import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Connection } from '../../../src/github/call.ts'
import { connectGitHub, type GitHub } from '../../../src/github/github.ts'
import { closeCheck, openCheck } from '../../../src/publish/check-run.ts'
import { publishComment } from '../../../src/publish/comment.ts'
import { buildMarker } from '../../../src/publish/comment-marker.ts'
import {
  type FakeGitHub,
  type FakeOptions,
  startFakeGitHub,
} from '../../support/github/fake-github.ts'
import type { Fault } from '../../support/github/knobs.ts'
import { closedPort } from '../../support/servers/closed-port.ts'

const sha = 'a'.repeat(40)
let fake: FakeGitHub
let github: GitHub

beforeEach(() => start())
afterEach(async () => {
  expect(fake.violations).toEqual([])
  await fake.close()
})

async function start(options: FakeOptions = {}): Promise<void> {
  fake = await startFakeGitHub({
    ...options,
    state: { pulls: [{ number: 7, headSha: sha, state: 'open' }], ...options.state },
  })
  github = connected()
}
async function restart(options: FakeOptions): Promise<void> {
  await fake.close()
  await start(options)
}
function connected(more: Partial<Connection> = {}): GitHub {
  const { owner, repo, token, url } = fake
  const signal = new AbortController().signal
  return connectGitHub({
    token,
    apiUrl: url,
    owner,
    repo,
    signal,
    log: { debug: () => {} },
    ...more,
  })
}
const seen = (operation: string) => fake.requests.filter(one => one.operation === operation)
const order = {
  pullRequest: 7,
  of: { service: 'shop' },
  mode: 'always',
  blocks: false,
  body: () => 'new',
} as const

describe('comments', () => {
  it('are read on all pages, a hundred at a time', async () => {
    for (let i = 0; i < 300; i += 1)
      fake.addComment({ pullRequest: 7, author: 'octocat', body: `comment ${i}` })
    fake.addComment({ pullRequest: 8, author: 'octocat', body: 'of another pull request' })
    const listed = await github.listComments(7)
    expect(listed.kind === 'ok' && listed.value.map(({ body }) => body)).toEqual(
      Array.from({ length: 300 }, (_, i) => `comment ${i}`),
    )
    expect(seen('issues/list-comments').map(({ path }) => path.replace(/.*\?/, ''))).toEqual([
      'per_page=100&page=1',
      'per_page=100&page=2',
      'per_page=100&page=3',
    ])
  })

  it('ours is found behind 250 others and behind a forged one, and edited in place', async () => {
    const marker = buildMarker({ service: 'shop' }, { state: 'green' })
    fake.addComment({ pullRequest: 7, author: 'mallory', body: `${marker}\nforged` })
    for (let i = 0; i < 250; i += 1)
      fake.addComment({ pullRequest: 7, author: 'octocat', body: 'hello' })
    const id = fake.addComment({
      pullRequest: 7,
      author: 'github-actions[bot]',
      body: `${marker}\nold`,
    })
    const published = await publishComment(github, order)
    expect(published).toEqual({
      kind: 'published',
      url: `https://github.com/acme/shop/pull/7#issuecomment-${id}`,
    })
    expect(fake.state.comments).toHaveLength(252)
    expect(fake.state.comments.find(one => one.id === id)?.body).toBe(`${marker}\nnew`)
    expect(fake.state.comments[0]?.body).toContain('forged')
  })

  it('of two services are two, each kept by its own run', async () => {
    for (const body of ['first', 'second']) {
      await publishComment(github, { ...order, body: () => `shop ${body}` })
      await publishComment(github, {
        ...order,
        of: { service: 'shop/api' },
        body: () => `api ${body}`,
      })
    }
    expect(fake.state.comments.map(({ body }) => body.split('\n')[1])).toEqual([
      'shop second',
      'api second',
    ])
  })

  it('are made anew where someone deletes them between the list and the edit', async () => {
    const id = fake.addComment({
      pullRequest: 7,
      author: 'github-actions[bot]',
      body: `${buildMarker({ service: 'shop' }, { state: 'green' })}\n`,
    })
    fake.knobs.push({ on: 'issues/update-comment', fault: { kind: 'delete-first' }, times: 1 })
    expect(await publishComment(github, order)).toMatchObject({ kind: 'published' })
    expect(fake.state.comments.map(one => one.id)).toEqual([
      expect.not.toSatisfy((it: number) => it === id),
    ])
  })

  it('are not doubled by a lost answer', async () => {
    fake.knobs.push({ on: 'issues/create-comment', fault: { kind: 'lose-answer' }, times: 1 })
    expect(await publishComment(github, order)).toMatchObject({ kind: 'published' })
    expect(fake.state.comments).toHaveLength(1)
    expect(seen('issues/create-comment')).toHaveLength(1)
  })

  it('shed where GitHub finds them too long', async () => {
    const tooLong = (budget: number) => 'x'.repeat(budget > 50_000 ? 70_000 : budget)
    expect(await publishComment(github, { ...order, body: tooLong })).toMatchObject({
      kind: 'published',
    })
    expect(seen('issues/create-comment').map(({ status }) => status)).toEqual([422, 201])
    expect(fake.state.comments[0]?.body).toHaveLength(30_000)
  })

  it('are kept under the login of a person or an app too', async () => {
    for (const login of ['octocat', 'acme-gate[bot]']) {
      await restart({ login })
      fake.addComment({
        pullRequest: 7,
        author: 'github-actions[bot]',
        body: `${buildMarker({ service: 'shop' }, { state: 'green' })}\nothers`,
      })
      const id = fake.addComment({
        pullRequest: 7,
        author: login,
        body: `${buildMarker({ service: 'shop' }, { state: 'green' })}\nours`,
      })
      expect(await publishComment(github, order)).toMatchObject({
        url: expect.stringContaining(`-${id}`),
      })
      expect(fake.state.comments).toHaveLength(2)
    }
  })
})

describe('the login', () => {
  it('is asked once', async () => {
    expect(await Promise.all([github.login(), github.login()])).toEqual([
      'github-actions[bot]',
      'github-actions[bot]',
    ])
    expect(seen('graphql')).toHaveLength(1)
  })

  it('comes from REST where GraphQL is refused, and is that of the job where both are', async () => {
    await restart({ login: 'octocat' })
    fake.knobs.push({ on: 'graphql', fault: { kind: 'refuse', status: 403 } })
    expect(await github.login()).toBe('octocat')
    await restart({})
    fake.knobs.push({ on: 'graphql', fault: { kind: 'refuse', status: 403 } })
    expect(await github.login()).toBe('github-actions[bot]')
    expect(seen('users/get-authenticated').map(({ status }) => status)).toEqual([403])
  })
})

describe('checks and statuses', () => {
  it('a check goes from in progress to its conclusion', async () => {
    const check = await openCheck(github, {
      sha,
      service: 'shop',
      detailsUrl: 'https://github.com/acme/shop/actions/runs/1',
    })
    expect(fake.state.checks).toMatchObject([
      { sha, name: 'Reliability Gate: shop', status: 'in_progress' },
    ])
    const closing = {
      conclusion: 'neutral',
      title: 'inconclusive',
      summary: () => '# scorecard',
    } as const
    expect(await closeCheck(github, check, closing)).toEqual({
      kind: 'published',
      url: `https://github.com/acme/shop/runs/${fake.state.checks[0]!.id}`,
    })
    expect(fake.state.checks).toMatchObject([
      { status: 'completed', conclusion: 'neutral', title: 'inconclusive', summary: '# scorecard' },
    ])
  })

  it('a summary is measured in bytes', async () => {
    const check = await openCheck(github, { sha, service: 'shop' })
    const summary = (budget: number) => 'é'.repeat(budget > 50_000 ? 40_000 : 10_000)
    expect(
      await closeCheck(github, check, { conclusion: 'success', title: 't', summary }),
    ).toMatchObject({
      kind: 'published',
    })
    expect(seen('checks/update').map(({ status }) => status)).toEqual([422, 200])
  })

  it.each([403, 404] as const)(
    'a status stands in where checks are refused with %i',
    async status => {
      fake.knobs.push({ on: 'checks/', fault: { kind: 'refuse', status } })
      const check = await openCheck(github, { sha, service: 'shop' })
      await closeCheck(github, check, {
        conclusion: 'failure',
        title: 'fail: too slow',
        summary: () => '',
      })
      expect(fake.state.statuses).toMatchObject([
        { sha, context: 'reliability-gate/shop', state: 'pending' },
        { sha, context: 'reliability-gate/shop', state: 'failure', description: 'fail: too slow' },
      ])
    },
  )

  it('a read-only token leaves a note that names the permission', async () => {
    fake.knobs.push({ fault: { kind: 'refuse', status: 403 } })
    const check = await openCheck(github, { sha, service: 'shop' })
    const closed = await closeCheck(github, check, {
      conclusion: 'success',
      title: 't',
      summary: () => '',
    })
    expect(closed).toMatchObject({
      kind: 'denied',
      hint: expect.stringContaining('`checks: write`; a fork'),
    })
    expect(await publishComment(github, order)).toMatchObject({
      kind: 'denied',
      hint: expect.stringContaining('`pull-requests: write`; a fork'),
    })
  })
})

describe('deployments and pull requests', () => {
  it("are this commit's, newest first", async () => {
    const old = fake.deploy(sha, 'Preview', [{ state: 'inactive' }])
    fake.deploy('b'.repeat(40), 'Preview', [
      { state: 'success', environmentUrl: 'https://other.example' },
    ])
    const id = fake.deploy(sha, 'Preview – shop', [
      { state: 'in_progress' },
      { state: 'success', environmentUrl: 'https://p.example', description: 'ready' },
    ])
    expect(await github.listDeployments({ sha })).toEqual({
      kind: 'ok',
      value: [
        { id, environment: 'Preview – shop', sha },
        { id: old, environment: 'Preview', sha },
      ],
    })
    expect(await github.listDeployments({ sha, environment: 'Preview' })).toMatchObject({
      value: [{ id: old }],
    })
    expect(await github.listDeploymentStatuses(id)).toMatchObject({
      value: [
        { state: 'success', url: 'https://p.example', description: 'ready' },
        { state: 'in_progress' },
      ],
    })
  })

  it('a pull request is told as it is now, whose branch it is and whether it is a draft', async () => {
    const forked = {
      number: 9,
      headSha: 'd'.repeat(40),
      headRef: 'patch-1',
      headRepository: 'octocat/shop',
    }
    fake.state.pulls.push(
      { ...forked, state: 'open', draft: true, baseSha: 'e'.repeat(40), baseRef: 'release' },
      { ...forked, number: 10, state: 'closed' },
    )
    const told = {
      number: 9,
      open: true,
      draft: true,
      headSha: 'd'.repeat(40),
      headRef: 'patch-1',
      headRepository: 'octocat/shop',
      baseSha: 'e'.repeat(40),
      baseRef: 'release',
    }
    expect(await github.getPullRequest(9)).toEqual({ kind: 'ok', value: told })
    expect(await github.listPullRequestsOf('octocat:patch-1')).toEqual({
      kind: 'ok',
      value: [told],
    })
    expect(await github.getPullRequest(12)).toMatchObject({ kind: 'refused', status: 404 })
  })

  it("a fork's commit leads to no pull request", async () => {
    fake.state.pulls = [{ number: 9, headSha: sha, state: 'open', headRepository: 'octocat/shop' }]
    expect(await github.listPullRequests(sha)).toEqual({ kind: 'ok', value: [] })
  })

  it('statuses of a commit are told with who set them, newest first', async () => {
    fake.state.statuses.push(
      {
        id: 1,
        sha,
        context: 'netlify/shop/deploy-preview',
        state: 'pending',
        creator: 'netlify[bot]',
      },
      {
        id: 2,
        sha,
        context: 'netlify/shop/deploy-preview',
        state: 'success',
        targetUrl: 'https://p.example',
      },
      { id: 3, sha: 'b'.repeat(40), context: 'other', state: 'success' },
    )
    const context = 'netlify/shop/deploy-preview'
    expect(await github.listCommitStatuses(sha)).toEqual({
      kind: 'ok',
      value: [
        {
          context,
          state: 'success',
          description: '',
          targetUrl: 'https://p.example',
          creator: 'github-actions[bot]',
        },
        { context, state: 'pending', description: '', creator: 'netlify[bot]' },
      ],
    })
  })

  it('the checks of a commit are told whole: the newest of each name, or all of one', async () => {
    const made = { sha, detailsUrl: 'https://github.com/acme/shop/actions/runs/1' }
    const outcome = { conclusion: 'success', title: 'pass', summary: 's', text: 't' } as const
    for (const name of ['a', 'b', 'a'])
      await github.createCheck({ ...made, name, externalId: `of ${name}`, outcome })
    const all = await github.listChecks(sha)
    expect(
      all.kind === 'ok' && all.value.map(({ name, externalId }) => [name, externalId]),
    ).toEqual([
      ['a', 'of a'],
      ['b', 'of b'],
    ])
    expect(await github.listChecks(sha, 'a')).toMatchObject({
      value: [{ name: 'a' }, { name: 'a' }],
    })
    expect(await github.listChecks(sha, 'b')).toMatchObject({
      value: [
        {
          sha,
          name: 'b',
          conclusion: 'success',
          title: 'pass',
          summary: 's',
          text: 't',
          app: 'github-actions',
        },
      ],
    })
  })

  it('the open pull request of a head commit is found, no closed one and none of another head', async () => {
    expect(await github.findPullRequest(sha)).toMatchObject({ number: 7, baseSha: 'b'.repeat(40) })
    fake.state.pulls = [{ number: 6, headSha: sha, state: 'closed' }]
    expect(await github.findPullRequest(sha)).toBeUndefined()
    fake.knobs.push({ fault: { kind: 'refuse', status: 403 } })
    expect(await github.findPullRequest(sha)).toBeUndefined()
  })
})

describe('pull requests of late', () => {
  const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T12:00:00Z`

  it('are open and closed ones, the newest first, as far back as was asked', async () => {
    fake.state.pulls = [
      { number: 1, headSha: sha, state: 'closed', updatedAt: at(20) },
      { number: 2, headSha: sha, state: 'open', updatedAt: at(1) },
      { number: 3, headSha: sha, state: 'open', updatedAt: at(10) },
    ]
    const listed = await github.listRecentPullRequests(at(5), 300)
    const numbers =
      listed.kind === 'ok'
        ? listed.value.map(({ number, updatedAt }) => [number, updatedAt])
        : listed
    expect(numbers).toEqual([
      [1, at(20)],
      [3, at(10)],
    ])
  })

  it('are read page by page, and no further than needed', async () => {
    fake.state.pulls = Array.from({ length: 250 }, (_, i) => ({
      number: i + 1,
      headSha: sha,
      state: 'closed' as const,
      updatedAt: i < 150 ? at(20) : at(2),
    }))
    expect(await github.listRecentPullRequests(at(10), 300)).toMatchObject({
      kind: 'ok',
      value: { length: 150 },
    })
    expect(fake.requests).toHaveLength(2)
    expect(await github.listRecentPullRequests(at(1), 200)).toMatchObject({
      kind: 'ok',
      value: { length: 200 },
    })
    expect(fake.requests).toHaveLength(4)
  })
})

it('tells what a token may still ask, and what time it is', async () => {
  const state = await github.getTokenState()
  expect(state).toMatchObject({ kind: 'ok', value: { remaining: 999, limit: 1000 } })
  expect(state.kind === 'ok' && Date.parse(state.value.date ?? '')).toBeGreaterThan(0)
})

describe('files', () => {
  it('are read as they are at a commit, and one that is not there is none', async () => {
    fake.state.files = [{ path: '.github/gate.yml', sha, text: 'service: café\n'.repeat(20) }]
    expect(await github.readFile('.github/gate.yml', sha)).toEqual({
      kind: 'ok',
      value: 'service: café\n'.repeat(20),
    })
    expect(await github.readFile('gate.yml', sha)).toEqual({ kind: 'ok', value: undefined })
  })

  it('are listed as they are at a commit, and so is the default branch', async () => {
    fake.state.files.push({ path: 'a.yml', sha, text: '' }, { path: 'rules/b.yml', sha, text: '' })
    expect(await github.listFiles(sha)).toEqual({ kind: 'ok', value: ['a.yml', 'rules/b.yml'] })
    expect(await github.getRepository()).toEqual({ kind: 'ok', value: { defaultBranch: 'main' } })
  })

  it('that may not be read are a refusal with the permission', async () => {
    fake.knobs.push({ fault: { kind: 'refuse', status: 403 } })
    expect(await github.readFile('gate.yml', sha)).toMatchObject({
      kind: 'refused',
      permission: 'contents: read',
    })
  })
})

describe('when GitHub is unwell', () => {
  it.each<[string, Fault]>([
    ['a server error', { kind: 'unavailable' }],
    ['a connection that is cut', { kind: 'cut' }],
    ['an answer without end', { kind: 'huge', bytes: 11_000_000 }],
    ['a secondary limit of a second', { kind: 'secondary-limit', retryAfterSeconds: 1 }],
    ['a rate limit that ends now', { kind: 'rate-limit', resetInSeconds: -1 }],
  ])('it gets over %s', async (_, fault) => {
    fake.knobs.push({ fault, times: 1 })
    expect(await github.listComments(7)).toEqual({ kind: 'ok', value: [] })
    expect(fake.requests).toHaveLength(2)
  })

  it('three server errors in a row are a failure', async () => {
    fake.knobs.push({ fault: { kind: 'unavailable', status: 503 } })
    expect(await github.listDeployments({ sha })).toEqual({
      kind: 'failed',
      status: 503,
      message: 'GitHub answered 503: Server Error',
    })
    expect(fake.requests).toHaveLength(3)
  })

  it.each<[string, Fault]>([
    ['a secondary limit of a minute', { kind: 'secondary-limit', retryAfterSeconds: 60 }],
    ['an hour that is used up', { kind: 'rate-limit', resetInSeconds: 1800 }],
  ])('%s is not waited for, nor asked again', async (_, fault) => {
    fake.knobs.push({ fault })
    const start = performance.now()
    expect(await github.listComments(7)).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('rate limit'),
    })
    expect(fake.requests).toHaveLength(1)
    expect(performance.now() - start).toBeLessThan(30_000)
  })

  it.each<[string, Fault]>([
    ['a slow answer', { kind: 'slow', ms: 60_000 }],
    ['the wait that a limit asks for', { kind: 'secondary-limit', retryAfterSeconds: 15 }],
  ])('an interrupt ends %s', async (_, fault) => {
    fake.knobs.push({ fault })
    const interrupt = new AbortController()
    const listed = connected({ signal: interrupt.signal }).listComments(7)
    await vi.waitFor(() => expect(fake.violations.length + fake.requests.length).toBe(1), 30_000)
    const start = performance.now()
    interrupt.abort()
    expect(await listed).toEqual({ kind: 'failed', message: 'interrupted' })
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  it.each([401, 403, 404, 409, 410, 422] as const)(
    'a refusal with %i is a value, and not asked again',
    async status => {
      fake.knobs.push({ fault: { kind: 'refuse', status } })
      expect(await github.updateComment(1, 'x')).toMatchObject({ kind: 'refused', status })
      expect(fake.requests).toHaveLength(1)
    },
  )

  it("a proxy's page is no empty list", async () => {
    fake.knobs.push({ fault: { kind: 'html' } })
    for (const listed of [
      await github.listComments(7),
      await github.listDeployments({ sha }),
      await github.createComment(7, 'x'),
    ]) {
      expect(listed).toMatchObject({
        kind: 'failed',
        message: expect.stringContaining('unexpected response'),
      })
    }
  })

  it('a wrong token, no token and a repository that cannot be seen are refusals', async () => {
    expect(await connected({ token: 'wrong' }).listComments(7)).toMatchObject({
      status: 401,
      message: expect.stringContaining('Bad credentials'),
    })
    expect(await connected({ token: '' }).listComments(7)).toMatchObject({
      status: 401,
      message: 'there is no token',
    })
    const signal = new AbortController().signal
    const other = connectGitHub({
      ...fake,
      apiUrl: fake.url,
      repo: 'secret',
      signal,
      log: { debug: () => {} },
    })
    expect(await other.listComments(7)).toMatchObject({
      status: 404,
      permission: 'pull-requests: write',
    })
  })

  it('nobody at the address is a failure', async () => {
    const port = await closedPort()
    expect(await connected({ apiUrl: `http://127.0.0.1:${port}` }).createComment(7, 'x')).toEqual({
      kind: 'failed',
      message: `GitHub was not reached: connect ECONNREFUSED 127.0.0.1:${port}`,
    })
  })
})

describe('elsewhere', () => {
  it('GitHub Enterprise Server has its API below /api/v3, and GraphQL beside it', async () => {
    await restart({ basePath: '/api/v3' })
    expect(await publishComment(github, order)).toMatchObject({ kind: 'published' })
    expect(await publishComment(github, order)).toMatchObject({ kind: 'published' })
    expect(await github.login()).toBe('github-actions[bot]')
    expect(fake.state.comments).toHaveLength(1)
  })

  it('a proxy is used, except where it is passed by', async () => {
    const through: string[] = []
    const proxy = createServer((asked, answer) => {
      const { pathname, search, href } = new URL(asked.url!)
      through.push(href)
      const { method, headers } = asked
      const forwarded = request(`${fake.url}${pathname}${search}`, { method, headers }, from => {
        answer.writeHead(from.statusCode!, from.headers)
        from.pipe(answer)
      })
      asked.pipe(forwarded)
    })
    await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve))
    const http = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
    const apiUrl = 'http://192.0.2.1'
    try {
      expect(await connected({ apiUrl, proxies: { http } }).listComments(7)).toEqual({
        kind: 'ok',
        value: [],
      })
      expect(through).toEqual([
        expect.stringContaining(`${apiUrl}/repos/acme/shop/issues/7/comments`),
      ])
      expect(await connected({ proxies: { http } }).listComments(7)).toEqual({
        kind: 'ok',
        value: [],
      })
      const excepted = { proxies: { http, no: '192.0.2.0/24' }, patience: { operationMs: 50 } }
      expect(await connected({ apiUrl, ...excepted }).listComments(7)).toMatchObject({
        kind: 'failed',
      })
      expect(through).toHaveLength(1)
    } finally {
      proxy.close()
    }
  })
})
