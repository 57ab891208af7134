import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkText } from '../../../src/action/job/check-history.ts'
import { readCheckRuns } from '../../../src/gate/review/read-check-runs.ts'
import { connectGitHub, type GitHub } from '../../../src/github/github.ts'
import type { RunRecord } from '../../../src/model/record.ts'
import { exampleRecord } from '../../support/examples/example-record.ts'
import { type FakeGitHub, startFakeGitHub } from '../../support/github/fake-github.ts'

/* Runs out of the check runs of a branch, with the real Octokit against a fake of GitHub. */
let fake: FakeGitHub
let github: GitHub

beforeEach(async () => {
  fake = await startFakeGitHub()
  const { owner, repo, token, url } = fake
  const signal = new AbortController().signal
  const log = { debug: () => {} }
  github = connectGitHub({
    token,
    apiUrl: url,
    owner,
    repo,
    signal,
    log,
    patience: { retryMs: 1 },
  })
})
afterEach(async () => {
  expect(fake.violations).toEqual([])
  await fake.close()
})

const commitOf = (run: number): string => run.toString(16).padStart(40, '0')
const until = Date.parse('2026-11-30')
const example = exampleRecord('pass')
const recordOf = (run: number, more: Partial<RunRecord> = {}): RunRecord => ({
  ...example,
  service: 'shop',
  commit: commitOf(run),
  window: {
    start: new Date(until - (run + 1) * 3_600_000).toISOString(),
    end: new Date(until - run * 3_600_000).toISOString(),
  },
  plan: { ...example.plan, history: { runs: 10 } },
  ...more,
})
let id = 0
const check = (run: number, more: Partial<FakeGitHub['state']['checks'][number]> = {}) => {
  id += 1
  fake.state.checks.push({
    id,
    sha: commitOf(run),
    name: 'Reliability Gate: shop',
    status: 'completed',
    text: checkText(recordOf(run))!,
    ...more,
  })
}
/** Newest first, a commit for each run. */
const commits = (count: number) => {
  fake.state.commits = Array.from({ length: count }, (_, run) => commitOf(run))
}
const read = () => readCheckRuns(github, { service: 'shop', until })
const queries = () => fake.requests.filter(({ body }) => JSON.stringify(body).includes('history('))

describe('runs out of check runs', () => {
  it('5,000 of them take 50 requests, and come oldest first', async () => {
    commits(5000)
    for (let run = 0; run < 5000; run += 1) check(run)
    const { runs, from, notes } = await read()
    expect([runs.length, from, notes]).toEqual([5000, 'the check runs of main', []])
    expect([runs[0]?.commit, runs.at(-1)?.commit]).toEqual([commitOf(4999), commitOf(0)])
    expect(queries()).toHaveLength(50)
  }, 120_000)

  it('of more commits only the newest 5,000 are looked at, and the review says so', async () => {
    commits(5001)
    check(5000)
    const { runs, notes } = await read()
    expect([runs, notes]).toEqual([[], ['only the newest 5000 commits were looked at']])
  }, 120_000)

  it('several runs of a commit count each, those of another app, service or commit do not', async () => {
    commits(3)
    check(0)
    check(0, { text: checkText(recordOf(0, { window: null }))! })
    check(1, { app: 'mallory' })
    check(1, { text: checkText(recordOf(2))! })
    check(2, { name: 'Reliability Gate: api' })
    check(2, { text: '<!-- reliability-gate run {"kind":"run"} -->' })
    expect((await read()).runs.map(({ commit }) => commit)).toEqual([commitOf(0), commitOf(0)])
  })

  it('what is older than sixteen months is not asked for', async () => {
    commits(2)
    check(0)
    check(1)
    fake.state.committedAt[commitOf(1)] = '2025-01-01T00:00:00.000Z'
    expect((await read()).runs).toHaveLength(1)
  })

  it('a page that is too large is asked for in smaller ones', async () => {
    commits(60)
    for (let run = 0; run < 60; run += 1) check(run)
    fake.knobs.push({ on: 'graphql', fault: { kind: 'unavailable', status: 502 }, times: 3 })
    github.login = async () => 'github-actions[bot]'
    expect((await read()).runs).toHaveLength(60)
    expect(
      queries().map(({ body }) => (body as { variables: { size: number } }).variables.size),
    ).toEqual([100, 100, 100, 25, 100])
  })

  it('without a commit there is none', async () => {
    expect(await read()).toMatchObject({ runs: [], from: 'the check runs of the default branch' })
  })
})

describe('what GitHub refuses', () => {
  it('names the permission that is missing', async () => {
    fake.knobs.push({ on: 'graphql', fault: { kind: 'graphql-error', type: 'FORBIDDEN' } })
    await expect(read()).rejects.toMatchObject({
      code: 'github',
      message:
        'the check runs of the default branch cannot be read: GitHub responded: Resource not accessible by integration',
      hint: 'give the job the permission `checks: read`',
    })
  })

  it('a rate limit that is used up for the hour ends the review, and is not waited for', async () => {
    fake.knobs.push({ on: 'graphql', fault: { kind: 'graphql-error', type: 'RATE_LIMITED' } })
    await expect(read()).rejects.toMatchObject({
      code: 'github',
      message: expect.stringContaining('(rate limit)'),
    })
  })
})

describe('the text of a check run', () => {
  it('keeps a run that nobody sees, and cannot end its comment', () => {
    const record = recordOf(0, { reason: 'it --> <script>' })
    expect(checkText(record)).toMatch(/<!-- reliability-gate run \{.*\} -->$/)
    expect(checkText(record)).not.toContain('it -->')
  })

  it('is bounded, whatever a run has', () => {
    const [objective] = example.objectives
    const objectives = Array.from({ length: 1000 }, (_, at) => ({ ...objective!, name: `o${at}` }))
    const text = checkText(recordOf(0, { objectives }))!
    expect(Buffer.byteLength(text)).toBeLessThan(65_535)
    expect(text).toContain('"o0"')
  })

  it('is absent where runs are kept elsewhere', () => {
    const { plan } = recordOf(0)
    for (const history of [undefined, { runs: 5, dir: 'x' }, { runs: 5, branch: 'y' }])
      expect(checkText(recordOf(0, { plan: { ...plan, history } as never }))).toBeUndefined()
  })
})
