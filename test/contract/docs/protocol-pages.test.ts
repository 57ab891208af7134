import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { readPlan } from '../../../src/gate/plan/read-plan.ts'
import { soundPlan } from '../../support/config/sound-plan.ts'
import { planBesideProto } from '../../support/grpc/plan.ts'

const root = join(import.meta.dirname, '../../..')
const pages = globSync('docs/protocols/*.md', { cwd: root })

/** Examples of a page: the first of them is a whole config, but for the target. */
const exampleOf = (page: string): string => {
  const text = readFileSync(join(root, page), 'utf8')
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(text) ?? []
  return example.startsWith('target') ? example : `target: { url: http://127.0.0.1 }\n${example}`
}

test.each(pages)('the config of %s makes a plan', page => {
  const config = parseConfig(exampleOf(page), { file: page, environment: {} })
  const { load, objectives } = soundPlan(config).plan
  expect(load.requests.length).toBeGreaterThan(0)
  expect(objectives.length).toBeGreaterThan(0)
})

test('the messages of the page of gRPC go with the types of the service that it calls', async () => {
  const { plan } = await planBesideProto(exampleOf('docs/protocols/grpc.md'))
  expect(plan.load.requests.map(({ name }) => name)).toEqual(['get user', 'stream users'])
})

test('the config of examples/grpc goes with the types that lie beside it', async () => {
  const { plan } = await readPlan({
    config: 'reliability-gate.yml',
    folder: join(root, 'examples/grpc'),
    environment: {},
    overrides: [],
    options: {},
  })
  expect(plan.target.ready.protocol).toBe('grpc')
})
