import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkEngine } from '../../../../src/gate/doctor/engine.ts'
import type { Subject } from '../../../../src/gate/doctor/subject.ts'
import { defined } from '../../../../src/model/basics/defined.ts'
import type { EnginePlan } from '../../../../src/model/plan/load.ts'
import { Problem } from '../../../../src/model/problem.ts'
import { gateVersion } from '../../../../src/model/version.ts'
import { openLeftovers } from '../../../../src/tools/leftovers.ts'
import { quietContext } from '../../../contract/providers/quiet-context.ts'
import { buildPlan } from '../../judge/build.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-doctor-'))
})
afterAll(() => rm(folder, { recursive: true }))

const check = (engine?: EnginePlan) => {
  const plan = buildPlan([])
  const load = { ...plan.load, ...defined({ engine }) }
  const subject: Subject = {
    nodeVersion: '24.1.0',
    config: { plan: { ...plan, load }, file: 'gate.yml', checks: [], warnings: [] },
    github: { why: 'there is no token', hint: '' },
    reportFolder: '.',
    redact: text => text,
    machine: { environment: {} },
    leftovers: openLeftovers(),
    folder,
  }
  return checkEngine(subject, quietContext())
}

test('the engine of the config is prepared, and named with its version', async () => {
  expect(await check()).toEqual([
    { check: 'engine', state: 'ok', message: `embedded ${gateVersion}` },
  ])
})

test('what an engine finds is shown, and what it cannot do without is a problem', async () => {
  const settings = { file: 'requests.ndjson' }
  const lines = [-1, 0, 1].map(t => JSON.stringify({ t, duration: 5, ok: true }))
  await writeFile(join(folder, 'requests.ndjson'), lines.join('\n'))
  const [found, note] = await check({ id: 'samples', settings })
  expect(found).toMatchObject({ state: 'ok', message: `samples ${gateVersion}` })
  expect(note).toMatchObject({ state: 'warning', message: expect.stringContaining('not judged') })
  const [missing] = await check({ id: 'samples', settings: { file: 'nothing.ndjson' } })
  expect(missing).toMatchObject({
    state: 'problem',
    message: expect.stringContaining('nothing.ndjson'),
  })
})

test('without a plan it is not looked at', async () => {
  const config = new Problem('config', 'none')
  const subject = { config } as Subject
  expect(await checkEngine(subject, quietContext())).toMatchObject([{ state: 'skipped' }])
})
