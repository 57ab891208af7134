import { expect, test } from 'vitest'
import { Stalls } from '../../../../../src/engines/embedded/health/stalls.ts'

/** Beats every 5 ms until `from`, and again from `to` on. */
function stalled(from: number, to: number): Stalls {
  const stalls = new Stalls(5, 0)
  for (let at = 5; at <= from; at += 5) stalls.beat(at, 0)
  stalls.beat(to, 0)
  return stalls
}

test('a thread whose beats come in time, or a moment later, takes no time from anybody', () => {
  const stalls = new Stalls(5, 0)
  for (let at = 6.9; at < 100; at += 6.9) stalls.beat(at, 0)
  expect(stalls.between(0, 100)).toBe(0)
  expect(stalls.sent(100, 100)).toBe(0)
})

test('a request in flight is given the part of a stall that it met', () => {
  const stalls = stalled(100, 180)
  expect(stalls.between(50, 185)).toBe(80)
  expect(stalls.between(150, 185)).toBe(30)
  expect(stalls.between(180, 185)).toBe(0)
})

test('a stall counts before the beat that ends it: answers are heard first', () => {
  const stalls = stalled(100, 105)
  expect(stalls.between(90, 200)).toBe(95)
  expect(stalls.between(190, 200)).toBe(10)
})

test('what is sent late holds up what comes after it, less from moment to moment', () => {
  const stalls = new Stalls(5, 0)
  stalls.beat(80, 0)
  expect(stalls.sent(0, 80)).toBe(80)
  // The last one of the burst was in time, and stands behind all the others.
  expect(stalls.sent(80, 80)).toBe(80)
  for (let at = 85; at <= 600; at += 5) stalls.beat(at, 0)
  expect(stalls.sent(280, 280)).toBe(40)
  expect(stalls.sent(480, 480)).toBe(0)
  expect(stalls.sent(500, 512)).toBe(12)
})

test('stalls that ended before all that is in flight was due are forgotten', () => {
  const stalls = stalled(100, 180)
  stalls.beat(185, 181)
  expect(stalls.between(0, 186)).toBe(0)
})
