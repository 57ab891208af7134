import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { evidencePorts } from '../../../src/gate/evidence-ports.ts'
import { runGate } from '../../../src/gate/run-gate.ts'
import { renderings } from '../../../src/render/renderings.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import { machineOf } from '../../../src/tools/machine.ts'
import { soundPlan } from '../../support/config/sound-plan.ts'
import { quietContext, skippingClock } from '../providers/quiet-context.ts'

/*
 * One more engine is one folder and one line in the table: that of docs/adding-an-engine.md, from
 * the config to the scorecard.
 */
vi.mock('../../../src/engines/samples/kind.ts', async () => ({
  // A line of the table that now has another engine.
  samples: (await import('../../support/hits/kind.ts')).hits,
}))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-hits-'))
})
afterAll(() => rm(folder, { recursive: true }))

const config = `service: shop
target: { url: http://127.0.0.1:8080 }
load: { hits: { file: hits.csv }, rate: 100/s, duration: 20s }
objectives: [availability >= 99%, p(95) < 200ms]
`

test('an engine of one folder and one line is judged and shown', async () => {
  const lines = Array.from({ length: 2000 }, (_, at) => `${at / 100},${20 + (at % 9)},200`)
  await writeFile(join(folder, 'hits.csv'), lines.join('\n'))
  const { plan } = soundPlan(parseConfig(config, { file: 'gate.yml', environment: {} }))
  const { report } = await runGate(
    plan,
    { advisory: false, where: {} },
    {
      ...evidencePorts(plan, {
        folder,
        machine: machineOf({}),
        leftovers: openLeftovers(),
        redact: text => text,
      }),
      waitUntilReady: async () => ({ kind: 'ready' }),
      lookAfterLoad: async () => ({ isUp: true }),
      publishers: [],
      redact: text => text,
    },
    quietContext(skippingClock()),
  )
  const { record } = report
  expect(record).toMatchObject({
    verdict: 'pass',
    load: { engine: { name: 'hits', version: '1.0' }, latencyFrom: 'sent', generator: null },
    plan: { load: { engine: { id: 'hits', settings: { file: 'hits.csv' } } } },
  })
  expect(record.notes).toContainEqual({
    source: 'load',
    message:
      'the engine hits does not report its own health: whether it kept up with the load is not known',
  })
  expect(record.objectives[1]!.reason).toContain('times count from the send')
  expect(renderings.markdown(report)).toContain('hits 1.0; times from the send')
})

test('what it cannot do is a mistake with its place', () => {
  const text = 'load:\n  hits: { file: a }\n  profile: stress\n'
  expect(() => soundPlan(parseConfig(text, { file: 'gate.yml', environment: {} }))).toThrow()
})

test('its page shows the very files that are tested here', async () => {
  const root = new URL('../../../', import.meta.url)
  const page = await readFile(new URL('docs/adding-an-engine.md', root), 'utf8')
  for (const file of ['kind.ts', 'hits.ts']) {
    const source = await readFile(new URL(`test/support/hits/${file}`, root), 'utf8')
    const inPlace = source
      .replaceAll('../../../src/engines/', '../')
      .replaceAll('../../../src/', '../../')
    expect(page).toContain(inPlace)
  }
})
