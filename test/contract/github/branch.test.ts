import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { branchPublisher, historyBranch } from '../../../src/gate/history/history-branch.ts'
import { parseKeptRun } from '../../../src/gate/review/kept-run.ts'
import { readBranchRuns } from '../../../src/gate/review/read-runs.ts'
import { connectGitHub, type GitHub } from '../../../src/github/github.ts'
import type { PastRun } from '../../../src/model/evidence/evidence.ts'
import type { RunRecord } from '../../../src/model/record.ts'
import { reportOf } from '../../../src/scorecard/build-scorecard.ts'
import { exampleRecord } from '../../support/examples/example-record.ts'
import { type FakeGitHub, startFakeGitHub } from '../../support/github/fake-github.ts'

/* History on a branch, with the real Octokit against a fake that keeps git's objects. */
const branch = 'reliability-gate-data'
let fake: FakeGitHub
let github: GitHub

beforeEach(async () => {
  fake = await startFakeGitHub()
  github = connected()
})
afterEach(async () => {
  expect(fake.violations).toEqual([])
  await fake.close()
})

function connected(): GitHub {
  const { owner, repo, token, url } = fake
  const signal = new AbortController().signal
  const log = { debug: () => {} }
  return connectGitHub({ token, apiUrl: url, owner, repo, signal, log, patience: { retryMs: 1 } })
}

const known: PastRun[] = []
const recordOf = (minute: number, more: Partial<RunRecord> = {}): RunRecord => {
  const record = exampleRecord('pass')
  const start = `2026-11-29T10:${String(minute).padStart(2, '0')}:00.000Z`
  return {
    ...record,
    service: 'shop',
    window: { start, end: start },
    plan: { ...record.plan, history: { runs: 20, branch } },
    evidence: {
      ...record.evidence,
      history: { from: branch, runs: known, fingerprint: '0123456789abcdef' },
    },
    context: { commit: 'a'.repeat(40) },
    ...more,
  }
}
const keep = (record: RunRecord, to = github) =>
  branchPublisher(to, branch).publish(reportOf(record))
const filesNow = () => {
  const { commits, trees, blobs } = fake.state.objects
  const tree = trees[commits[fake.state.branches[branch]!]!.tree]!
  return Object.fromEntries(Object.entries(tree).map(([path, blob]) => [path, blobs[blob]!]))
}
/** Commits from the newest back. */
function commitsNow() {
  const all = []
  for (let at: string | undefined = fake.state.branches[branch]; at; ) {
    const commit: FakeGitHub['state']['objects']['commits'][string] =
      fake.state.objects.commits[at]!
    all.push(commit)
    at = commit.parents[0]
  }
  return all
}
/** A branch that holds these files. */
async function given(files: Record<string, string>): Promise<void> {
  const made = await github.createCommit({ message: 'given', files })
  if (made.kind !== 'ok') throw new Error(made.message)
  await github.moveBranch(branch, { to: made.value, isNew: true })
}

describe('a run is kept on a branch', () => {
  it('which begins with it and has no history of the code', async () => {
    expect(await keep(recordOf(0))).toEqual({ kind: 'published' })
    expect(Object.keys(filesNow()).sort()).toEqual(['2026-11.ndjson', 'shop.history.json'])
    expect(commitsNow().map(({ parents }) => parents)).toEqual([[]])
    expect(commitsNow()[0]!.message).toBe('Run of shop at aaaaaaa: pass')
  })

  it('a line each, and both the review and the next run find them', async () => {
    await keep(recordOf(0))
    await keep(recordOf(1))
    const read = await readBranchRuns(github, branch)
    expect(read.runs.map(({ at }) => at.slice(14, 16))).toEqual(['00', '01'])
    expect(read.notes).toEqual([])
    const past = await historyBranch(github, branch, 'shop')()
    expect(past.runs.map(({ at }) => at.slice(14, 16))).toEqual(['00', '01'])
    expect(commitsNow()).toHaveLength(2)
  })

  it('and none is lost where four end at once', async () => {
    await keep(recordOf(0))
    const ends = await Promise.all(
      Array.from({ length: 4 }, (_, index) => keep(recordOf(index + 1), connected())),
    )
    expect(ends.every(({ kind }) => kind === 'published')).toBe(true)
    const { runs } = await readBranchRuns(github, branch)
    expect(runs).toHaveLength(5)
    expect((await historyBranch(github, branch, 'shop')()).runs).toHaveLength(5)
    expect(commitsNow()).toHaveLength(5)
  })

  it('and none is lost where several begin the branch at once', async () => {
    await Promise.all([0, 1, 2].map(minute => keep(recordOf(minute), connected())))
    expect((await readBranchRuns(github, branch)).runs).toHaveLength(3)
  })

  it('once, where GitHub did it and its response was lost', async () => {
    await keep(recordOf(0))
    fake.knobs.push({ on: 'git/update-ref', fault: { kind: 'lose-answer' }, times: 1 })
    expect(await keep(recordOf(1))).toEqual({ kind: 'published' })
    expect(commitsNow()).toHaveLength(2)
    expect((await readBranchRuns(github, branch)).runs).toHaveLength(2)
  })

  it('for sixteen months, in a second file where one is full', async () => {
    const months = Array.from({ length: 17 }, (_, month) =>
      new Date(Date.UTC(2025, 5 + month, 1)).toISOString().slice(0, 7),
    )
    const full = 'x'.repeat(4_000_000)
    await given({
      ...Object.fromEntries(months.map(month => [`${month}.ndjson`, '{}\n'])),
      '2026-11.ndjson': full,
      'README.md': 'what this branch is',
    })
    await keep(recordOf(0))
    const names = Object.keys(filesNow())
    expect(names).toContain('2026-11-2.ndjson')
    expect(names).not.toContain('2025-07.ndjson')
    expect(names.filter(name => /^\d{4}-\d{2}\.ndjson$/.test(name))).toHaveLength(16)
    expect(filesNow()).toMatchObject({ '2026-11.ndjson': full, 'README.md': 'what this branch is' })
  })

  it('after a line that was cut short, which spoils no other', async () => {
    await given({ '2026-11.ndjson': '{"schemaVersion":1,"ki' })
    await keep(recordOf(0))
    const read = await readBranchRuns(github, branch)
    expect(read.runs).toHaveLength(1)
    expect(read.notes).toEqual(['1 file or line is not a run of this gate'])
  })

  it('of a pull request for reviews only, and without a right to write it is no mistake', async () => {
    const ofPull = recordOf(0, { context: { commit: 'a'.repeat(40), pullRequest: 7 } })
    await keep(ofPull)
    expect(Object.keys(filesNow())).toEqual(['2026-11.ndjson'])
    expect(parseKeptRun(filesNow()['2026-11.ndjson']!.trim())?.pullRequest).toBe(7)
    fake.knobs.push({ on: 'git/create-tree', fault: { kind: 'refuse', status: 403 } })
    expect(await keep(ofPull)).toMatchObject({ kind: 'skipped' })
    expect(await keep(recordOf(1))).toMatchObject({
      kind: 'denied',
      hint: expect.stringContaining('contents: write'),
    })
  })

  it('but not for ever where GitHub refuses what nobody else has changed', async () => {
    await keep(recordOf(0))
    fake.knobs.push({ on: 'git/update-ref', fault: { kind: 'refuse', status: 422 } })
    expect(await keep(recordOf(1))).toMatchObject({
      kind: 'denied',
      why: expect.stringContaining(`the run could not be kept on the branch ${branch}`),
    })
    expect(fake.requests.filter(({ operation }) => operation === 'git/update-ref')).toHaveLength(1)
  })
})

describe('a branch', () => {
  it('that does not exist holds no runs', async () => {
    expect((await readBranchRuns(github, branch)).runs).toEqual([])
    expect(await historyBranch(github, branch, 'shop')()).toMatchObject({ runs: [] })
  })

  it('that cannot be read is said to be so, and is not an empty one', async () => {
    fake.knobs.push({ on: 'git/get-ref', fault: { kind: 'refuse', status: 403 } })
    await expect(readBranchRuns(github, branch)).rejects.toMatchObject({
      code: 'github',
      message: expect.stringContaining('the branch reliability-gate-data cannot be read'),
    })
    expect((await historyBranch(github, branch, 'shop')()).failure?.message).toContain(
      'cannot be read',
    )
  })
})
