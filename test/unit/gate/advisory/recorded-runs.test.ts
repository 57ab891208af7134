import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readRecordedRuns } from '../../../../src/gate/advisory/recorded-runs.ts'
import type { RunRecord } from '../../../../src/model/record.ts'
import { exampleRecord } from '../../../support/examples/example-record.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-records-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function put(path: string, record: Partial<RunRecord>): Promise<string> {
  const file = join(folder, path)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, JSON.stringify({ ...exampleRecord('pass'), ...record }))
  return file
}

test('records of a folder are found below it, the newest first, and other files are counted', async () => {
  await put('1/record.json', { ...exampleRecord('advisory'), startedAt: '2026-11-01T00:00:00Z' })
  await put('2/deep/er/record.json', {
    ...exampleRecord('fail'),
    startedAt: '2026-11-02T00:00:00Z',
  })
  await writeFile(join(folder, 'package.json'), '{}')
  await writeFile(join(folder, 'broken.json'), '{')
  // A link to the folder itself does not lead round.
  await symlink(folder, join(folder, 'loop'))
  const { runs, notes } = await readRecordedRuns([folder])
  expect(runs.map(({ verdict, effect }) => [verdict, effect])).toEqual([
    ['fail', { kind: 'blocked', rule: 'fail' }],
    ['fail', { kind: 'would-block', rule: 'fail' }],
  ])
  expect(notes).toEqual(['2 other JSON files are not records'])
})

test('an advisory failure of a gate that did not yet say so would have blocked', async () => {
  const { wouldBlock: _, ...older } = exampleRecord('advisory')
  const file = join(folder, 'older.json')
  await writeFile(file, JSON.stringify(older))
  const { runs } = await readRecordedRuns([file])
  expect(runs[0]?.effect).toEqual({ kind: 'would-block', rule: 'fail' })
})

test('a file that was named has to be a record, and a path has to be there', async () => {
  const file = join(folder, 'x.json')
  await writeFile(file, '{}')
  await expect(readRecordedRuns([file])).rejects.toMatchObject({ code: 'record' })
  await expect(readRecordedRuns([join(folder, 'none')])).rejects.toMatchObject({ code: 'record' })
})
