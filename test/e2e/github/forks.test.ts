import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RunRecord } from '../../../src/model/record.ts'
import { type FakeGitHub, startFakeGitHub } from '../../support/github/fake-github.ts'
import { type ActionResult, runAction } from '../../support/runner/runner.ts'
import { ok, startTarget, status, type Target } from '../../support/servers/target.ts'

/*
 * A fork's pull request in two steps, through dist/: its own run measures without any right, and a
 * workflow_run job of the base branch publishes what it left. Then the record is what an attacker
 * would make of it.
 */
const headSha = 'a'.repeat(40)
const mergeSha = 'b'.repeat(40)
const baseSha = 'c'.repeat(40)
const mainSha = 'd'.repeat(40)
const config = `service: shop
load: { rate: 100/s, duration: 1s, warmup: 200ms }
objectives: [error_rate < 50%]
`
const repository = {
  name: 'shop',
  owner: { login: 'acme' },
  full_name: 'acme/shop',
  default_branch: 'main',
}

let github: FakeGitHub
let target: Target
let folder: string
/** What the fork's run left, of a healthy target and of a broken one. */
const left: Record<'good' | 'bad', string> = { good: '', bad: '' }
const runs: ActionResult[] = []

const startGitHub = () =>
  startFakeGitHub({
    state: {
      pulls: [
        {
          number: 7,
          headSha,
          headRef: 'patch-1',
          headRepository: 'octocat/shop',
          state: 'open',
          baseSha,
        },
      ],
      files: [{ path: 'reliability-gate.yml', sha: baseSha, text: config }],
    },
  })

/** As GitHub runs a fork's pull request: the token may read. */
async function measure(): Promise<ActionResult> {
  for (const on of ['issues/create', 'issues/update', 'checks/', 'repos/create-commit-status'])
    github.knobs.push({ on, fault: { kind: 'refuse', status: 403 } })
  await writeFile(join(folder, 'reliability-gate.yml'), config)
  const head = { sha: headSha, ref: 'patch-1', repo: { full_name: 'octocat/shop' } }
  const pull_request = { number: 7, head, base: { sha: baseSha, ref: 'main' } }
  const run = await runAction({
    actionDir: resolve('.'),
    workspace: folder,
    token: github.token,
    apiUrl: github.url,
    repository: 'acme/shop',
    inputs: { target: target.url },
    event: {
      name: 'pull_request',
      payload: { action: 'opened', number: 7, pull_request, repository },
    },
    sha: mergeSha,
    ref: 'refs/pull/7/merge',
  })
  runs.push(run)
  github.knobs.splice(0)
  return run
}

async function publish(conclusion: string, inputs: Record<string, string> = {}, more: object = {}) {
  const workflow_run = {
    id: 815,
    head_sha: headSha,
    head_branch: 'patch-1',
    conclusion,
    pull_requests: [],
    event: 'pull_request',
    head_repository: { full_name: 'octocat/shop', owner: { login: 'octocat' } },
    ...more,
  }
  const run = await runAction({
    actionDir: resolve('publish'),
    workspace: folder,
    token: github.token,
    apiUrl: github.url,
    repository: 'acme/shop',
    inputs: { record: 'left/record.json', ...inputs },
    event: { name: 'workflow_run', payload: { action: 'completed', workflow_run, repository } },
    sha: mainSha,
    ref: 'refs/heads/main',
  })
  runs.push(run)
  return run
}

/** Leaves a record as the artifact of the fork's run, such as an attacker has changed it. */
async function leave(
  of: keyof typeof left,
  change: (record: RunRecord) => void = () => {},
): Promise<void> {
  const record = JSON.parse(left[of]) as RunRecord
  change(record)
  await writeFile(join(folder, 'left/record.json'), JSON.stringify(record))
}

beforeAll(async () => {
  target = await startTarget()
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-forks-'))
  await mkdir(join(folder, 'left'))
  github = await startGitHub()
})
afterEach(async () => {
  expect(github.violations).toEqual([])
  await github.close()
  for (const run of runs.splice(0)) run.cleanUp()
  await rm(folder, { recursive: true, force: true })
})
afterAll(() => target.close())

const onlyCheck = () => {
  expect(github.state.checks).toHaveLength(1)
  return github.state.checks[0]!
}
const nothingPosted = () => expect([github.state.comments, github.state.statuses]).toEqual([[], []])

describe('two steps', () => {
  test('a fork’s run measures, says so in summary and exit code, and the second publishes comment and check', async () => {
    for (const [of, answer, code] of [
      ['good', ok, 0],
      ['bad', status(500), 1],
    ] as const) {
      // A fork's target answers 500 only once it is ready.
      let asked = 0
      target.answerWith((request, response) => {
        asked += 1
        return (asked <= 3 ? ok : answer)(request, response)
      })
      const measured = await measure()
      expect(measured.exitCode).toBe(code)
      expect(measured.summary).toContain('shop')
      expect(measured.annotations.some(({ message }) => message.includes('read-only token'))).toBe(
        true,
      )
      expect([github.state.checks, github.state.comments]).toEqual([[], []])
      left[of] = await readFile(join(folder, 'reliability-gate-report/record.json'), 'utf8')
    }
    await leave('good')
    const good = await publish('success')
    expect([good.exitCode, good.outputs.verdict]).toEqual([0, 'pass'])
    expect(onlyCheck()).toMatchObject({
      name: 'Reliability Gate: shop',
      sha: headSha,
      status: 'completed',
      conclusion: 'success',
      detailsUrl: 'https://github.com/acme/shop/actions/runs/815',
    })
    expect(github.state.comments).toMatchObject([{ pullRequest: 7, author: 'github-actions[bot]' }])
    expect(github.state.comments[0]!.body).toContain('measured by the pull request')
    expect(good.outputs['comment-url']).toContain(`issuecomment-${github.state.comments[0]!.id}`)
    expect(good.summary).toContain('shop')

    await leave('bad')
    const bad = await publish('failure')
    expect([bad.exitCode, bad.outputs.verdict]).toEqual([0, 'fail'])
    expect(github.state.comments).toHaveLength(1)
    expect(github.state.checks.at(-1)).toMatchObject({ sha: headSha, conclusion: 'failure' })
  })
})

describe('a record that is forged', () => {
  test('in verdict, reason, score, service, notes and place: none of it is believed', async () => {
    await leave('bad', record => {
      const nasty = '@octocat <img src=x onerror=alert(1)> ::error::x [click](https://evil.example)'
      Object.assign(record, {
        verdict: 'pass',
        reason: nasty,
        score: 100,
        grade: 'A',
        blocks: false,
        advisory: true,
      })
      Object.assign(record, {
        service: 'payments',
        objectives: [],
        notes: [{ source: nasty, message: nasty }],
      })
      record.context = {
        ...record.context,
        pullRequest: 8,
        repository: 'acme/bank',
        runUrl: 'https://evil.example/x',
      }
      record.plan.objectives = []
      record.plan.policy = {
        ...record.plan.policy,
        error: 'neutral',
        'no-data': 'neutral',
      } as never
      record.gate = { name: nasty, version: nasty } as never
    })
    github.state.pulls.push({ number: 8, headSha: 'e'.repeat(40), state: 'open' })
    const run = await publish('failure')
    expect([run.exitCode, run.outputs.verdict]).toEqual([0, 'fail'])
    expect(onlyCheck()).toMatchObject({
      name: 'Reliability Gate: shop',
      sha: headSha,
      conclusion: 'failure',
    })
    expect(github.state.comments.map(({ pullRequest }) => pullRequest)).toEqual([7])
    const shown = JSON.stringify([github.state.comments, github.state.checks, run.summary, run.log])
    for (const trace of ['octocat <', 'onerror', 'evil.example', 'payments', 'bank'])
      expect(shown).not.toContain(trace)
  })

  test('in its evidence shows as a run that GitHub itself calls failed', async () => {
    await leave('good')
    const run = await publish('failure')
    expect(run.outputs.verdict).toBe('error')
    expect(run.outputs.reason).toContain('ended as failure')
    expect(onlyCheck()).toMatchObject({ conclusion: 'failure' })
  })

  test('foreign text in what was measured is shown as text', async () => {
    await leave('good', ({ plan, evidence }) => {
      for (const one of [...plan.load.requests, ...evidence.load!.cells])
        one.name = '@octocat <script>alert(1)</script> | #1'
      evidence.target.url = 'https://evil.example/@octocat'
    })
    await publish('success')
    const { body } = github.state.comments[0]!
    const outsideOfCode = body.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '')
    expect(body).toContain('`@octocat <script>')
    expect(outsideOfCode).not.toMatch(/@octocat|<script|evil\.example/)
  })

  test.each<[string, (record: RunRecord) => void, string]>([
    [
      'to another commit',
      record => Object.assign(record, { commit: baseSha }),
      'to another commit than the run',
    ],
    [
      'of another commit in its place',
      record => Object.assign(record.context, { commit: baseSha }),
      'to another commit',
    ],
    ['of a newer gate', record => Object.assign(record, { schemaVersion: 2 }), 'schemaVersion 2'],
    [
      'without its parts',
      record => Object.assign(record, { evidence: null }),
      'is not a record of a run',
    ],
    [
      'with windows without end',
      record => Object.assign(record.evidence.load!, { windowSeconds: 1e-12 }),
      'is not a record',
    ],
  ])('%s is refused: a red check, no comment', async (_, change, why) => {
    await leave('good', change)
    const run = await publish('success')
    expect([run.exitCode, run.outputs.verdict]).toEqual([4, 'error'])
    expect(run.outputs.reason).toContain(why)
    expect(run.annotations.filter(({ level }) => level === 'error')).toHaveLength(1)
    expect(onlyCheck()).toMatchObject({
      conclusion: 'failure',
      title: 'the record of the run was refused',
    })
    nothingPosted()
  })
})

describe('a file that is no record', () => {
  test('of 50 MB, of no JSON, a link out of the folder, and none at all are refused in one message each', async () => {
    const path = join(folder, 'left/record.json')
    await writeFile(path, `{"x":"${'x'.repeat(50 * 1024 * 1024)}"}`)
    expect((await publish('success')).outputs.reason).toContain('it is larger than 32 MB')
    await writeFile(path, '<html>')
    expect((await publish('success')).outputs.reason).toContain('is not JSON')
    await rm(path)
    await writeFile(join(folder, 'secret.json'), left.good)
    await symlink(join(folder, 'secret.json'), path)
    expect((await publish('success')).outputs.reason).toContain('it is not a regular file')
    await rm(path)
    const none = await publish('failure')
    expect(none.outputs.reason).toContain('the run left none')
    expect(github.state.checks.map(({ conclusion }) => conclusion)).toEqual([
      'failure',
      'failure',
      'failure',
      'failure',
    ])
    nothingPosted()
  })

  test('of a cancelled run makes a cancelled check', async () => {
    const run = await publish('cancelled')
    expect(run.exitCode).toBe(4)
    expect(onlyCheck()).toMatchObject({ conclusion: 'cancelled' })
    nothingPosted()
  })
})

test('a commit that is no open pull request’s head any more gets nothing', async () => {
  github.state.pulls[0]!.headSha = 'e'.repeat(40)
  await leave('good')
  const run = await publish('success')
  expect(run.exitCode).toBe(0)
  expect(run.annotations[0]?.message).toContain('is not the head of an open pull request')
  expect(github.state.checks).toEqual([])
  nothingPosted()
})

test('another event than workflow_run is a mistake of the workflow', async () => {
  const run = await runAction({
    actionDir: resolve('publish'),
    workspace: folder,
    token: github.token,
    apiUrl: github.url,
    repository: 'acme/shop',
    inputs: { record: 'x' },
    event: { name: 'push', payload: {} },
  })
  runs.push(run)
  expect(run.exitCode).toBe(2)
  expect(run.annotations[0]?.message).toContain('expected the event workflow_run; found push')
})
