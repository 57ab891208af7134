import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { readRecord } from '../../../../src/gate/record/read-record.ts'
import { rejudge } from '../../../../src/gate/record/rejudge.ts'

const recorded = join(import.meta.dirname, '../../../support/recorded-comparison.json.gz')

test('a real run of two shops, of which head takes 1.3 times as long, is judged today as it was then', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gate-recorded-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'record.json')
  await writeFile(path, gunzipSync(await readFile(recorded)))
  const record = await readRecord(path)
  const again = rejudge(record, record.plan)
  const judged = again.objectives.map(({ name, verdict, value, base, change }) => [
    ...[name, verdict],
    ...[value, base, change].map(number =>
      number == null ? number : Number(number.toPrecision(4)),
    ),
  ])
  expect(judged).toEqual([
    ['availability >= 99%', 'pass', 1, undefined, undefined],
    ['p(50) <= base + 10%', 'fail', 24.86, 19.36, 0.2958],
    ['p(95) <= base + 10%', 'fail', 76.42, 61.12, 0.2019],
    ['slow <= base + 1%', 'fail', 0.025, 0.01, 1.5],
    ['error_rate <= base + 0.2%', 'pass', 0, 0, null],
  ])
  expect(again).toMatchObject({
    verdict: 'fail',
    decidedAfter: 40,
    moved: { request: 'checkout', phase: 'first byte' },
  })
})
