import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRecord } from '../../../../src/gate/record/read-record.ts'
import { rejudge } from '../../../../src/gate/record/rejudge.ts'
import type { RunRecord } from '../../../../src/model/record.ts'
import { withoutReasons } from '../../../support/without-reasons.ts'

/*
 * A record of before load reports said what times count from and what their engine's health came
 * to, as it was written then.
 */
const older = join(import.meta.dirname, 'older/load-without-health.json')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-older-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('an older record of a generator that sent 95% of the load', () => {
  test('is judged today as it was then', async () => {
    const written = JSON.parse(await readFile(older, 'utf8')) as RunRecord
    expect(written.evidence.load).not.toHaveProperty('health')
    const record = await readRecord(older)
    const again = rejudge(record, record.plan)
    // Rows have had ids since.
    const rows = again.objectives.map(({ of: _, ...row }) => row)
    expect(withoutReasons(rows)).toEqual(withoutReasons(written.objectives))
    expect(again.objectives.map(({ cause }) => cause)).toContain('generator')
    // The sentence may have got better since.
    const { told: _now, ...generator } = again.load.generator!
    const { told: _then, ...before } = written.load.generator!
    expect(generator).toEqual(before)
    expect(again.verdict).toBe(written.verdict)
  })

  test('says what its engine was, and that times count from the intended start', async () => {
    const { evidence, plan } = await readRecord(older)
    expect(evidence.load).toMatchObject({ latencyFrom: 'intended', grain: 'requests' })
    expect(plan.load).not.toHaveProperty('engine')
  })

  const written = async (change: (record: RunRecord) => void) => {
    const record = JSON.parse(await readFile(older, 'utf8')) as RunRecord
    change(record)
    const path = join(folder, 'record.json')
    await writeFile(path, JSON.stringify(record))
    return readRecord(path)
  }

  test('is judged by its steps too', async () => {
    const { evidence } = await written(record => {
      record.evidence.steps = [{ level: 2, report: record.evidence.load! }]
    })
    expect(evidence.steps![0]!.report.health).toHaveLength(4)
  })

  test('that nobody watched has no health now either', async () => {
    const { evidence } = await written(record => delete record.evidence.load!.generator)
    expect(evidence.load).toMatchObject({ latencyFrom: 'intended' })
    expect(evidence.load).not.toHaveProperty('health')
  })

  test.each([
    [
      'what its generator knew',
      (record: RunRecord) => (record.evidence.load!.generator = {} as never),
    ],
    ['a step', (record: RunRecord) => (record.evidence.steps = [{ level: 2 }] as never)],
    [
      'health facts',
      (record: RunRecord) =>
        Object.assign(record.evidence.load!, {
          latencyFrom: 'intended',
          grain: 'requests',
          health: [{}],
        }),
    ],
  ])('in which something else stands for %s is no record', async (_, change) => {
    await expect(written(change)).rejects.toThrow('is not a record of a run')
  })
})
