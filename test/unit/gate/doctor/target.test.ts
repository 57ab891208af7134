import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import type { Subject } from '../../../../src/gate/doctor/subject.ts'
import { checkTarget } from '../../../../src/gate/doctor/target.ts'
import { openLeftovers } from '../../../../src/tools/leftovers.ts'
import { quietContext, skippingClock } from '../../../contract/providers/quiet-context.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'

const subject = (text: string, github: Subject['github']): Subject => ({
  nodeVersion: '24.1.0',
  config: {
    plan: soundPlan(parseConfig(text, { file: 'f.yml', environment: {} })).plan,
    checks: [],
    file: 'f.yml',
    warnings: [],
  },
  reportFolder: '.',
  redact: all => all,
  machine: { environment: {} },
  leftovers: openLeftovers(),
  folder: '.',
  github,
})

test('without an address, a command and a repository every run fails, which is a problem', async () => {
  const nowhere = { why: 'no repository is known', hint: '', lacksRepository: true } as const
  expect(await checkTarget(subject('service: a', nowhere), quietContext())).toEqual([
    {
      check: 'target',
      state: 'problem',
      message: 'no address is given: a run looks for a deployment, and no repository is known',
      hint: 'give --target URL to look at one, or write target.url or target.start',
    },
  ])
})

test('what only lacks a token may be found by a run that has one', async () => {
  const github = { why: 'there is no token', hint: '' }
  expect(await checkTarget(subject('service: a', github), quietContext())).toMatchObject([
    { state: 'skipped' },
  ])
})

test('where the target responds with another status than ready.status, the hint names the key', async () => {
  const server = createServer((_, response) => response.writeHead(204).end())
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const text = `target: { url: "http://127.0.0.1:${port}", ready: { path: /health, status: 200 } }`
  const github = { why: 'there is no token', hint: '' }
  const [found] = await checkTarget(subject(text, github), quietContext(skippingClock()))
  expect(found).toMatchObject({
    state: 'problem',
    message: expect.stringContaining('it responded with 204'),
    hint: expect.stringContaining('write `status: 204` in ready.status'),
  })
})
