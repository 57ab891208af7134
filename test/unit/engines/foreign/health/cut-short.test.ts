import { expect, test } from 'vitest'
import { beyondUsual } from '../../../../../src/engines/foreign/health/cut-short.ts'

test('what a server never responds to is found beside requests of a few milliseconds', () => {
  // 40/s for 12 s, of which every tenth hangs.
  const found = beyondUsual({ open: 48, ended: { count: 432, totalMs: 432 }, tookMs: 13_000 })
  expect(found).toBeGreaterThanOrEqual(46)
})

test('users that were all in the middle of an iteration, as ever, are none of it', () => {
  // 50 users that take 2 s each for a minute, and whose load the gate ends.
  const found = beyondUsual({
    open: 50,
    ended: { count: 1450, totalMs: 2_900_000 },
    tookMs: 60_000,
  })
  expect(found).toBe(0)
})

test('nor are iterations that take most of the load', () => {
  const found = beyondUsual({ open: 50, ended: { count: 50, totalMs: 2_000_000 }, tookMs: 60_000 })
  expect(found).toBe(0)
})

test('where none has ended, nobody knows how long they usually take', () => {
  expect(beyondUsual({ open: 5, ended: { count: 0, totalMs: 0 }, tookMs: 9000 })).toBe(0)
})
