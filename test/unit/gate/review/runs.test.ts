import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keptRunsPublisher } from '../../../../src/gate/review/keep-run.ts'
import { formatKeptRun, keptRunOf, parseKeptRun } from '../../../../src/gate/review/kept-run.ts'
import { makeReview, periodOf } from '../../../../src/gate/review/make-review.ts'
import { readRuns } from '../../../../src/gate/review/read-runs.ts'
import { reportOf } from '../../../../src/scorecard/build-scorecard.ts'
import { exampleNames, exampleRecord } from '../../../support/examples/example-record.ts'
import { keptRuns } from '../../../support/examples/kept-runs.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-runs-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('what is kept of a run reads back as it was, whatever the run was', () => {
  for (const name of exampleNames) {
    const kept = keptRunOf(exampleRecord(name))
    expect(parseKeptRun(formatKeptRun(kept))).toEqual(kept)
  }
})

test.each([
  ['no JSON', '{'],
  ['another kind', '{"schemaVersion":1,"kind":"check"}'],
  ['a newer version', JSON.stringify({ ...keptRuns(1, '2026-11-30')[0], schemaVersion: 2 })],
  ['no commit', JSON.stringify({ ...keptRuns(1, '2026-11-30')[0], commit: 'main' })],
  ['no verdict', JSON.stringify({ ...keptRuns(1, '2026-11-30')[0], verdict: 'good' })],
])('a line that is %s is no run', (_, line) => {
  expect(parseKeptRun(line)).toBeUndefined()
})

describe('a folder', () => {
  test('gives records at any depth and lines of .ndjson once each, oldest first', async () => {
    const runs = keptRuns(3, '2026-11-30')
    await mkdir(join(folder, 'a/b'), { recursive: true })
    await writeFile(join(folder, 'a/b/record.json'), JSON.stringify(exampleRecord('pass')))
    await writeFile(join(folder, 'a/record.json'), '{"kind":"check"}')
    await writeFile(
      join(folder, '2026-11.ndjson'),
      `${[runs[2]!, runs[0]!, runs[2]!].map(formatKeptRun).join('')}not a run\n`,
    )
    const read = await readRuns(folder)
    expect(read.runs.filter(({ service }) => service === 'shop')).toEqual([runs[0], runs[2]])
    expect(read.runs).toHaveLength(3)
    expect(read.notes).toEqual(['2 files or lines are not runs of this gate'])
  })

  test('tells lines of a newer gate from what is no run', async () => {
    const [run] = keptRuns(1, '2026-11-30')
    const lines = [run!, { ...run, schemaVersion: 2 }, { ...run, schemaVersion: 2, at: 3 }, {}]
    await writeFile(join(folder, 'a.ndjson'), lines.map(one => JSON.stringify(one)).join('\n'))
    expect(await readRuns(folder)).toMatchObject({
      runs: [run],
      notes: [
        '2 runs were kept by a newer gate: update this one to read them',
        '1 file or line is not a run of this gate',
      ],
    })
  })

  test('with a year of 5,000 runs is read and reviewed whole', { timeout: 60_000 }, async () => {
    await writeFile(
      join(folder, 'runs.ndjson'),
      keptRuns(5000, '2026-11-30').map(formatKeptRun).join(''),
    )
    const read = await readRuns(folder)
    const review = makeReview(read, {
      kind: 'quarter',
      until: Date.parse('2026-11-30'),
      redact: text => text,
    })
    expect(review.runs.total).toBe(91)
    expect(read.runs).toHaveLength(5000)
  })

  test('that is not there is an error, as is one of several services', async () => {
    await expect(readRuns(join(folder, 'none'))).rejects.toMatchObject({ code: 'record' })
    const runs = ['a', 'b'].flatMap(service => keptRuns(1, '2026-11-30', () => ({ service })))
    const order = { kind: 'week', until: Date.parse('2026-11-30'), redact: String } as const
    expect(() => makeReview({ runs, from: folder, notes: [] }, order)).toThrow(
      'runs of several services',
    )
    expect(() => makeReview({ runs: [], from: folder, notes: [] }, order)).toThrow('no run')
    expect(() => periodOf('year')).toThrow('there is no period "year"')
  })
})

describe('a run is kept', () => {
  const publish = (name: 'pass' | 'fail') =>
    keptRunsPublisher({ path: folder, root: folder }).publish(reportOf(exampleRecord(name)))

  test('in the file of its month, a line each, whatever its verdict', async () => {
    await publish('pass')
    await publish('fail')
    const [file] = await readdir(folder)
    expect(file).toMatch(/^\d{4}-\d{2}\.ndjson$/)
    const lines = (await readFile(join(folder, file!), 'utf8')).trim().split('\n')
    expect(lines.map(line => parseKeptRun(line)?.verdict)).toEqual(['pass', 'fail'])
  })

  test('for sixteen months', async () => {
    for (let month = 1; month <= 12; month += 1) {
      for (const year of [2020, 2021])
        await writeFile(join(folder, `${year}-${String(month).padStart(2, '0')}.ndjson`), '')
    }
    await publish('pass')
    const names = (await readdir(folder)).sort()
    expect(names).toHaveLength(16)
    expect(names[0]).toBe('2020-10.ndjson')
  })

  test('but not behind a link, and never at the cost of the run', async () => {
    const { at } = keptRunOf(exampleRecord('pass'))
    const other = join(folder, 'other')
    await writeFile(other, 'mine')
    await symlink(other, join(folder, `${at.slice(0, 7)}.ndjson`))
    expect(await publish('pass')).toEqual({
      kind: 'denied',
      why: 'the run could not be kept for reviews: a link of its name is in the way',
    })
    expect(await readFile(other, 'utf8')).toBe('mine')
  })
})

test('a review of a service without a run names those that have some', () => {
  const read = { runs: keptRuns(3, '2026-11-30'), from: 'a folder', notes: [] }
  const made = makeReview(read, {
    kind: 'week',
    until: Date.parse('2026-11-30'),
    service: 'shp',
    redact: text => text,
  })
  expect(made).toMatchObject({
    verdict: 'inconclusive',
    notes: ['in a folder there are only runs of shop'],
  })
})
