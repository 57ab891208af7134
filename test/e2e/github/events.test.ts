import { beforeEach, describe, expect, test } from 'vitest'
import type { FakeGitHub } from '../../support/github/fake-github.ts'
import {
  baseSha,
  headSha,
  mergeSha,
  openActionWorld,
  sampled,
} from '../../support/runner/action-world.ts'
import type { ActionOrder } from '../../support/runner/runner.ts'

/*
 * Each event as GitHub sends it, through dist/: which commit, which pull request, which target, and
 * the one name of the check.
 */
const mainSha = 'd'.repeat(40)
const repository = {
  name: 'shop',
  owner: { login: 'acme' },
  full_name: 'acme/shop',
  default_branch: 'main',
}
const head = { sha: headSha, ref: 'topic', repo: { full_name: 'acme/shop' } }
const base = { sha: baseSha, ref: 'main', repo: { full_name: 'acme/shop' } }
/** What is measured matters here, not how it fares. */
const quick = `service: shop\n${sampled.good}objectives: [availability >= 50%]\n`

const world = await openActionWorld({
  pulls: [{ number: 7, headSha, headRef: 'topic', state: 'open', baseSha }],
})
const { target } = world
let github: FakeGitHub
beforeEach(() => {
  github = world.github
})

/** Without a target in the inputs, unless they say so. */
const gate = ({ inputs, ...order }: Partial<ActionOrder>, config = quick) =>
  world.gate(config, { target: '', ...inputs }, order)
/** Three requests are for readiness, and one looks at the target after the load. */
const measured = () => target.log.length > 3
const deploy = (sha: string, environment = 'Preview') =>
  github.deploy(sha, environment, [{ state: 'success', environmentUrl: target.url }])
const pullRequest = (action: string, more = {}) => ({
  name: 'pull_request',
  payload: {
    action,
    number: 7,
    pull_request: { number: 7, head, base, draft: false, ...more },
    repository,
  },
})
const deploymentStatus = (state: string, environment = 'Preview', more: object = {}) => ({
  name: 'deployment_status',
  payload: {
    action: 'created',
    deployment: { id: 5, sha: headSha, ref: 'topic', environment },
    deployment_status: {
      id: 6,
      state,
      environment_url: target.url,
      target_url: target.url,
      ...more,
    },
    repository,
  },
})

type Case = {
  event: () => ActionOrder['event']
  /** What GITHUB_SHA and GITHUB_REF are. */
  sha: string
  ref: string
  commit: string
  commented: number | undefined
}
const cases: Record<string, Case> = {
  'pull_request, opened': {
    event: () => pullRequest('opened'),
    sha: mergeSha,
    ref: 'refs/pull/7/merge',
    commit: headSha,
    commented: 7,
  },
  'pull_request, labeled': {
    event: () => pullRequest('labeled'),
    sha: mergeSha,
    ref: 'refs/pull/7/merge',
    commit: headSha,
    commented: 7,
  },
  'pull_request, a draft': {
    event: () => pullRequest('synchronize', { draft: true }),
    sha: mergeSha,
    ref: 'refs/pull/7/merge',
    commit: headSha,
    commented: 7,
  },
  deployment_status: {
    event: () => deploymentStatus('success'),
    sha: headSha,
    ref: 'topic',
    commit: headSha,
    commented: 7,
  },
  merge_group: {
    event: () => ({
      name: 'merge_group',
      payload: {
        action: 'checks_requested',
        merge_group: {
          head_sha: mergeSha,
          head_ref: 'refs/heads/gh-readonly-queue/main/pr-7-x',
          base_sha: baseSha,
        },
        repository,
      },
    }),
    sha: mergeSha,
    ref: 'refs/heads/gh-readonly-queue/main/pr-7-x',
    commit: mergeSha,
    commented: undefined,
  },
  'push to a branch with a pull request': {
    event: () => ({
      name: 'push',
      payload: { ref: 'refs/heads/topic', after: headSha, repository },
    }),
    sha: headSha,
    ref: 'refs/heads/topic',
    commit: headSha,
    commented: 7,
  },
  'push to the default branch': {
    event: () => ({
      name: 'push',
      payload: { ref: 'refs/heads/main', after: mainSha, repository },
    }),
    sha: mainSha,
    ref: 'refs/heads/main',
    commit: mainSha,
    commented: undefined,
  },
  schedule: {
    event: () => ({ name: 'schedule', payload: { schedule: '0 4 * * *', repository } }),
    sha: mainSha,
    ref: 'refs/heads/main',
    commit: mainSha,
    commented: undefined,
  },
  workflow_dispatch: {
    event: () => ({
      name: 'workflow_dispatch',
      payload: { ref: 'refs/heads/topic', inputs: null, repository },
    }),
    sha: headSha,
    ref: 'refs/heads/topic',
    commit: headSha,
    commented: 7,
  },
  workflow_run: {
    event: () => ({
      name: 'workflow_run',
      payload: {
        action: 'completed',
        workflow_run: {
          id: 1,
          head_sha: headSha,
          head_branch: 'topic',
          pull_requests: [],
          head_repository: { full_name: 'acme/shop', owner: { login: 'acme' } },
        },
        repository,
      },
    }),
    sha: mainSha,
    ref: 'refs/heads/main',
    commit: headSha,
    commented: 7,
  },
  'repository_dispatch with a commit': {
    event: () => ({
      name: 'repository_dispatch',
      payload: { action: 'deployed', client_payload: { sha: headSha }, repository },
    }),
    sha: mainSha,
    ref: 'refs/heads/main',
    commit: headSha,
    commented: 7,
  },
  status: {
    event: () => ({
      name: 'status',
      payload: {
        sha: headSha,
        state: 'success',
        context: 'deploy',
        branches: [{ name: 'topic' }],
        repository,
      },
    }),
    sha: mainSha,
    ref: 'refs/heads/main',
    commit: headSha,
    commented: 7,
  },
}

describe('an event', () => {
  test.each(Object.entries(cases))('%s', async (_, { event, sha, ref, commit, commented }) => {
    deploy(commit)
    // Where a pull request leads from the default branch elsewhere, what is pushed there is still
    // the branch's own.
    github.state.pulls.push({ number: 8, headSha: mainSha, headRef: 'main', state: 'open' })
    const run = await gate({ event: event(), sha, ref })
    expect(run.outputs.target).toBe(target.url)
    expect(measured()).toBe(true)
    expect(github.state.checks).toMatchObject([
      {
        name: 'Reliability Gate: shop',
        sha: commit,
        status: 'completed',
        conclusion: expect.any(String),
      },
    ])
    expect(github.state.comments.map(one => one.pullRequest)).toEqual(
      commented === undefined ? [] : [commented],
    )
    expect(await world.readRecord()).toMatchObject({ commit, context: { event: event().name } })
  })

  test.each([
    ['pending', 'is pending'],
    ['in_progress', 'is in_progress'],
    ['inactive', 'is inactive'],
  ])('of a deployment that is %s opens no check and measures nothing', async (state, why) => {
    const run = await gate({ event: deploymentStatus(state), sha: headSha, ref: 'topic' })
    expect([run.exitCode, run.outputs.verdict]).toEqual([0, undefined])
    expect(run.annotations).toMatchObject([
      { level: 'notice', message: expect.stringContaining(why) },
    ])
    expect(github.requests).toEqual([])
    expect(measured()).toBe(false)
    expect(run.post?.exitCode).toBe(0)
  })

  test('of a deployment to another environment than the config means is left alone', async () => {
    const config = `${quick}target: { deployment: { environment: Preview* } }\n`
    const run = await gate(
      { event: deploymentStatus('success', 'production'), sha: headSha, ref: 'topic' },
      config,
    )
    expect(run.exitCode).toBe(0)
    expect(run.annotations[0]?.message).toBe(
      'nothing to measure: the deployment is to "production", not to "Preview*"',
    )
    expect([github.state.checks, github.state.comments]).toEqual([[], []])
    expect(measured()).toBe(false)
  })

  test('of a deployment that failed is an error with its words, and blocks', async () => {
    const event = deploymentStatus('failure', 'Preview', { description: 'Build failed' })
    const run = await gate({ event, sha: headSha, ref: 'topic' })
    expect([run.exitCode, run.outputs.verdict]).toEqual([4, 'error'])
    expect(run.outputs.reason).toContain('the deployment to "Preview" failed: Build failed')
    expect(github.state.checks).toMatchObject([{ sha: headSha, conclusion: 'failure' }])
  })

  test('repository_dispatch may name target and pull request, and what it may not is told before anything is done', async () => {
    const dispatch = (client_payload: object) => ({
      name: 'repository_dispatch',
      payload: { client_payload, repository },
    })
    const place = { sha: mainSha, ref: 'refs/heads/main' }
    await gate({ event: dispatch({ sha: headSha, target: target.url, pull_request: 7 }), ...place })
    expect(measured()).toBe(true)
    expect(github.state.comments).toMatchObject([{ pullRequest: 7 }])
    github.requests.length = 0
    const wrong = await gate({ event: dispatch({ sha: 'main' }), ...place })
    expect(wrong.exitCode).toBe(2)
    expect(wrong.annotations[0]?.message).toBe(
      'client_payload.sha of the repository_dispatch: expected a commit of 40 hexadecimal digits',
    )
    expect(github.requests).toEqual([])
  })
})

describe('the preview', () => {
  const pull = { event: pullRequest('synchronize'), sha: mergeSha, ref: 'refs/pull/7/merge' }

  test('is awaited while its deployment is under way', async () => {
    const id = github.deploy(headSha, 'Preview – shop', [{ state: 'in_progress' }])
    const config = `${quick}target: { deployment: { environment: Preview* } }\n`
    const going = gate(pull, config)
    await expect
      .poll(() =>
        github.requests.some(({ operation }) => operation.includes('deployment-statuses')),
      )
      .toBe(true)
    github.addDeploymentStatus(id, { state: 'success', environmentUrl: target.url })
    const run = await going
    expect(run.outputs.target).toBe(target.url)
    expect(run.log).toContain(
      'Waiting for the deployment: the deployment to "Preview – shop" is in_progress',
    )
  })

  test('is none of several by chance: the run stops with their names', async () => {
    deploy(headSha, 'Storybook')
    deploy(headSha, 'Preview – web')
    for (const order of [pull, { event: deploymentStatus('success', 'Storybook') }]) {
      const run = await gate(order)
      expect([run.exitCode, run.outputs.verdict]).toEqual([4, 'error'])
      expect(run.outputs.reason).toContain(
        'has several previews: the deployment to "Preview – web" is up; the deployment to "Storybook" is up',
      )
      expect(run.log).toContain('as target.deployment.environment: "Preview – web" or "Storybook"')
      expect(measured()).toBe(false)
    }
    const meant = await gate(
      pull,
      `${quick}target: { deployment: { environment: preview - web } }\n`,
    )
    expect(meant.outputs.target).toBe(target.url)
  })

  test('is the address of a commit status, or of the comment of a bot and nobody else', async () => {
    github.state.statuses.push({
      id: 1,
      sha: headSha,
      context: 'netlify/shop/deploy-preview',
      state: 'success',
      targetUrl: target.url,
    })
    const byStatus = await gate(
      pull,
      `${quick}target: { deployment: { status: netlify/*/deploy-preview } }\n`,
    )
    expect(byStatus.outputs.target).toBe(target.url)

    github.state.statuses = []
    github.addComment({
      pullRequest: 7,
      author: 'mallory',
      body: `${headSha}: http://127.0.0.1:1/`,
    })
    github.addComment({
      pullRequest: 7,
      author: 'netlify[bot]',
      body: `Latest commit ${headSha}: [here](${target.url})`,
    })
    const config = `${quick}target: { deployment: { comment: { author: "netlify[bot]", host: 127.0.0.1 } } }\n`
    expect((await gate(pull, config)).outputs.target).toBe(target.url)
  })

  test('of another commit is not measured: it is waited for, and told in the end', async () => {
    target.answerWith((_, response) => response.writeHead(200, { 'x-commit': '1234567' }).end())
    const waitingFor = (timeout: '2s' | '60s') =>
      `${quick}target: { ready: { header: "X-Commit: $commit", timeout: ${timeout} } }\n`
    const run = await gate({ ...pull, inputs: { target: target.url } }, waitingFor('2s'))
    expect([run.exitCode, run.outputs.verdict]).toEqual([4, 'error'])
    expect(run.outputs.reason).toContain('its header X-Commit is "1234567", not "aaaaaaa"')
    target.answerWith((_, response) =>
      response.writeHead(200, { 'x-commit': headSha.slice(0, 12) }).end(),
    )
    const there = await gate({ ...pull, inputs: { target: target.url } }, waitingFor('60s'))
    expect(there.outputs.verdict).not.toBe('error')
  })

  test('is not the login page that stands in its place', async () => {
    target.answerWith((_, response) =>
      response
        .writeHead(401, { 'set-cookie': '_vercel_sso_nonce=x; Path=/' })
        .end('Authentication Required'),
    )
    const config = `${quick}target: { ready: { timeout: 2s } }\n`
    const run = await gate({ ...pull, inputs: { target: target.url } }, config)
    expect(run.outputs.reason).toContain('it is the login page of Vercel')
    expect(run.log).toContain('x-vercel-protection-bypass')
  })
})
