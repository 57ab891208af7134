import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  fingerprintOf,
  formatHistory,
  nextHistory,
  parseHistory,
} from '../../../../src/gate/history/history.ts'
import {
  historyFolder,
  historyPublisher,
  keptInFolder,
} from '../../../../src/gate/history/history-folder.ts'
import { formatKeptRun } from '../../../../src/gate/review/kept-run.ts'
import type { PastRun } from '../../../../src/model/evidence/evidence.ts'
import type { JudgedObjective } from '../../../../src/model/judgement.ts'
import type { RunRecord } from '../../../../src/model/record.ts'
import { reportOf } from '../../../../src/scorecard/build-scorecard.ts'
import { exampleRecord } from '../../../support/examples/example-record.ts'
import { keptRuns } from '../../../support/examples/kept-runs.ts'
import { secrets } from '../../../support/secrets.ts'

const example = exampleRecord('pass')
const fingerprint = fingerprintOf(example.plan)
const past = (at: number): PastRun => ({
  at: new Date(at).toISOString(),
  commit: 'a'.repeat(40),
  fingerprint,
  values: { 'p(95)': 100 },
})
/** A run of the base branch with three earlier ones. */
function recordOf(more: Partial<JudgedObjective> = {}): RunRecord {
  const history = { from: 'a folder', fingerprint, runs: [past(1), past(2), past(3)] }
  const { pullRequest: _, ...context } = example.context
  return {
    ...example,
    context,
    plan: { ...example.plan, history: { runs: 20 } },
    evidence: { ...example.evidence, history },
    objectives: example.objectives.map((objective, index) =>
      index === 0 ? { ...objective, ...more } : objective,
    ),
  }
}

describe('what later runs are compared with', () => {
  test('grows by a run that passed, with its own numbers', () => {
    const next = nextHistory(recordOf(), { most: 20 })
    expect(next).toHaveLength(4)
    expect(next[3]).toMatchObject({ fingerprint, commit: example.commit })
    expect(next[3]!.values['p(95)']).toBeCloseTo(example.load.head!.latency.p95!, 2)
    expect(Object.keys(next[3]!.values)).toEqual(
      expect.arrayContaining(['p(50)', 'p(99)', 'avg', 'throughput', 'error_rate', 'availability']),
    )
  })

  test('keeps the newest', () => {
    expect(nextHistory(recordOf(), { most: 2 }).map(({ at }) => at)).toEqual([
      past(3).at,
      example.window!.start,
    ])
  })

  test.each<[string, Partial<JudgedObjective>]>([
    ['failed', { verdict: 'fail' }],
    ['left open', { verdict: 'inconclusive', cause: 'undecided' }],
    ['without data', { verdict: 'inconclusive', cause: 'no-data' }],
    [
      'waived',
      { verdict: 'fail', advisory: true, waiver: { until: '2099-01-01', reason: 'known' } },
    ],
  ])('does not take a run with an objective that was %s', (_, objective) => {
    expect(nextHistory(recordOf(objective), { most: 20 })).toHaveLength(3)
  })

  test('takes a run that was open for want of history alone, or it would never begin', () => {
    expect(
      nextHistory(recordOf({ verdict: 'inconclusive', cause: 'short-history' }), { most: 20 }),
    ).toHaveLength(4)
  })
})

test('the fingerprint tells another load or kind of target, and holds no secret', () => {
  const { plan } = example
  const [request] = plan.load.requests
  const faster = { ...plan, load: { ...plan.load, pace: { kind: 'rate' as const, perSecond: 7 } } }
  const elsewhere = {
    ...plan,
    target: { ...plan.target, from: { kind: 'deployment' as const, timeoutMs: 1 } },
  }
  const keyed = {
    ...plan,
    load: { ...plan.load, requests: [{ ...request!, headers: secrets({ 'x-key': 's3cret' }) }] },
  }
  const unkeyed = { ...plan, load: { ...plan.load, requests: [{ ...request!, headers: {} }] } }
  expect(new Set([fingerprint, fingerprintOf(faster), fingerprintOf(elsewhere)]).size).toBe(3)
  expect(fingerprintOf(keyed)).toBe(fingerprintOf(unkeyed))
})

describe('a string that claims to be a history', () => {
  const good = { schemaVersion: 1, service: 'shop', runs: [past(1)] }
  const parse = (data: unknown) =>
    parseHistory(typeof data === 'string' ? data : JSON.stringify(data), 'shop')

  test('is read as it was written', () => {
    expect(parseHistory(formatHistory('shop', [past(1)]), 'shop')).toEqual([past(1)])
  })

  test.each<[string, unknown]>([
    ['no JSON', '{'],
    ['another service', { ...good, service: 'other' }],
    ['a newer version', { ...good, schemaVersion: 2 }],
    ['too many runs', { ...good, runs: Array<PastRun>(51).fill(past(1)) }],
    ['a number that is none', { ...good, runs: [{ ...past(1), values: { 'p(95)': 'NaN' } }] }],
    ['a negative time', { ...good, runs: [{ ...past(1), values: { 'p(95)': -1 } }] }],
    ['a commit that is none', { ...good, runs: [{ ...past(1), commit: '../..' }] }],
    ['a fingerprint that is none', { ...good, runs: [{ ...past(1), fingerprint: '<b>' }] }],
    ['a megabyte', JSON.stringify({ ...good, more: 'x'.repeat(1_000_000) })],
  ])('with %s is refused', (_, data) => {
    expect(parse(data)).toBeUndefined()
  })
})

describe('a folder', () => {
  let dir: string
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'gate-history-'))
  })
  afterEach(() => rm(dir, { recursive: true }))

  test('holds a file for each service, and gives back what was kept', async () => {
    const record = recordOf()
    const folder = join(dir, 'deep')
    expect(await historyFolder(folder, record.service)()).toMatchObject({ runs: [] })
    expect(await historyPublisher({ path: folder, root: dir }).publish(reportOf(record))).toEqual({
      kind: 'published',
    })
    expect((await historyFolder(folder, record.service)()).runs).toHaveLength(4)
    expect(await readdir(folder)).toEqual([`${encodeURIComponent(record.service)}.history.json`])
  })

  test('behind a link that leads out of the working folder takes nothing', async () => {
    const [inner, outer] = [join(dir, 'checkout'), join(dir, 'elsewhere')]
    await Promise.all([inner, outer].map(path => mkdir(path)))
    await symlink(outer, join(inner, 'runs'))
    const { publishers } = keptInFolder({ path: join(inner, 'runs'), root: inner }, 'shop')
    const why = 'a link on the way to it leads out of the working folder'
    expect(await Promise.all(publishers.map(one => one.publish(reportOf(recordOf()))))).toEqual([
      { kind: 'denied', why: `the history could not be kept: ${why}` },
      { kind: 'denied', why: `the run could not be kept for reviews: ${why}` },
    ])
    expect(await readdir(outer)).toEqual([])
  })

  test('keeps nothing of a pull request', async () => {
    const record = { ...recordOf(), context: { pullRequest: 7 } }
    expect(
      await historyPublisher({ path: dir, root: dir }).publish(reportOf(record)),
    ).toMatchObject({ kind: 'skipped' })
    expect(await readdir(dir)).toEqual([])
  })

  test('whose file is broken is a failure and left as it is', async () => {
    await writeFile(join(dir, 'shop.history.json'), 'broken')
    const found = await historyFolder(dir, 'shop')()
    expect(found.failure?.message).toContain('is not a history of shop')
    const record = recordOf()
    const unread = {
      ...record,
      evidence: { ...record.evidence, history: { ...found, fingerprint } },
    }
    expect(
      await historyPublisher({ path: dir, root: dir }).publish(reportOf(unread)),
    ).toMatchObject({ kind: 'skipped' })
  })
})

test('the newest runs go on over the first days of a month, and a clock that was wrong does not end them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gate-months-'))
  const runs = keptRuns(12, '2020-03-03')
  for (const month of ['2020-02', '2020-03'])
    await writeFile(
      join(folder, `${month}.ndjson`),
      runs
        .filter(({ at }) => at.startsWith(month))
        .map(formatKeptRun)
        .join(''),
    )
  await writeFile(join(folder, '2999-01.ndjson'), formatKeptRun(runs[0]!))
  const { recent } = await historyFolder(folder, 'shop')()
  expect(recent?.map(({ at }) => at)).toEqual(runs.slice(-9).map(({ at }) => at))
  await rm(folder, { recursive: true })
})
