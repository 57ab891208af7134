import { expect, test } from 'vitest'
import { countEffects } from '../../src/gate/count-effects.ts'
import { quietContext } from '../contract/providers/quiet-context.ts'
import { closedPort } from '../support/servers/closed-port.ts'
import { startTarget, status } from '../support/servers/target.ts'

const count = (port: number) =>
  countEffects({ host: '127.0.0.1', port }, '/charges/count', quietContext())

test.each([
  ['42\n', 42],
  ['{ "count": 42 }', 42],
  ['{ "of": "charges", "count": 42 }', 42],
  ['{ "since": 1732900000, "count": 42 }', undefined],
  ['{ "count": "42" }', undefined],
  ['null', undefined],
  ['many', undefined],
])('a dependency that says %s has had %s side effects', async (body, effects) => {
  const dependency = await startTarget((_, response) => response.end(body))
  expect(await count(Number(new URL(dependency.url).port))).toBe(effects)
  expect(dependency.log).toEqual(['GET /charges/count'])
  await dependency.close()
})

test('a dependency that refuses, and one that is not there, say nothing of them', async () => {
  const dependency = await startTarget(status(503))
  expect(await count(Number(new URL(dependency.url).port))).toBeUndefined()
  await dependency.close()
  expect(await count(await closedPort())).toBeUndefined()
})
