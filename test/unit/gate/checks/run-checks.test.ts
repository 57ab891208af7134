import { expect, test } from 'vitest'
import { runChecks } from '../../../../src/gate/checks/run-checks.ts'
import type { CheckPlan } from '../../../../src/model/plan/checks.ts'
import { quietContext, skippingClock } from '../../../contract/providers/quiet-context.ts'

const planOf = (name: string): CheckPlan => ({
  name,
  kind: 'dns',
  address: name,
  timeoutMs: 1000,
  how: { by: 'kind', settings: {} },
})

test('a check is tried three times, a second apart, before it fails', async () => {
  const clock = skippingClock()
  let asked = 0
  const look = async () => {
    asked += 1
    return { kind: 'bad', what: 'refused' } as const
  }
  expect(await runChecks([planOf('a')], look, quietContext(clock))).toMatchObject([
    { name: 'a', kind: 'dns', verdict: 'fail', reason: 'refused (3 tries)' },
  ])
  expect(asked).toBe(3)
  expect(clock.sleeps).toEqual([1000, 1000])
})

test('one that is good again is not asked further, and its flapping is told', async () => {
  let asked = 0
  const look = async () => {
    asked += 1
    return asked < 2 ? ({ kind: 'bad', what: 'refused' } as const) : ({ kind: 'good' } as const)
  }
  const [found] = await runChecks([planOf('a')], look, quietContext(skippingClock()))
  expect(found).toMatchObject({ verdict: 'warn', tries: [{ good: false }, { good: true }] })
  expect(asked).toBe(2)
})

test('what cannot be looked at from here is not tried again', async () => {
  let asked = 0
  const look = async () => {
    asked += 1
    return { kind: 'unknown', what: 'no program' } as const
  }
  expect(await runChecks([planOf('a')], look, quietContext())).toMatchObject([{ verdict: 'error' }])
  expect(asked).toBe(1)
})

test('checks are made side by side, at most 20 at once, and keep their order', async () => {
  let open = 0
  let most = 0
  const look = async () => {
    open += 1
    most = Math.max(most, open)
    await new Promise(resolve => setImmediate(resolve))
    open -= 1
    return { kind: 'good' } as const
  }
  const names = Array.from({ length: 50 }, (_, index) => `${index}`)
  const found = await runChecks(names.map(planOf), look, quietContext())
  expect(found.map(({ name }) => name)).toEqual(names)
  expect(most).toBe(20)
})

test('after an interrupt nothing more is asked', async () => {
  const context = quietContext()
  let asked = 0
  const look = async () => {
    asked += 1
    context.stop()
    return { kind: 'bad', what: 'refused' } as const
  }
  await runChecks([planOf('a'), planOf('b')], look, context)
  expect(asked).toBe(1)
})
