import { expect, test } from 'vitest'
import { alignClock } from '../../../../src/engines/foreign/align-clock.ts'
import type { ToolRequest } from '../../../../src/engines/foreign/requests/tool-request.ts'

/** Requests of 100 ms, one each second, read so many ms after they end by our clock. */
function aligned(aheadMs: number, delays: readonly number[]) {
  const found: number[] = []
  let at = 0
  const clock = alignClock(
    ({ startMs }: ToolRequest) => found.push(startMs),
    () => at,
  )
  const soonest: number[] = []
  for (const [index, delay] of delays.entries()) {
    at = index * 1000 + 100 + delay
    clock.heard(index * 1000 + aheadMs + 100)
    clock.add({ startMs: index * 1000 + aheadMs, ms: 100, name: 'a' })
    soonest.push(found.length)
  }
  return { ...clock.settle(), found, given: soonest }
}

test('a clock that differs by less than a request takes to be read is left as it is', () => {
  for (const aheadMs of [0, 400, -400])
    expect(aligned(aheadMs, [500, 300, 20, 20, 20])).toMatchObject({
      aheadMs: 0,
      found: [0, 1, 2, 3, 4].map(index => index * 1000 + aheadMs),
    })
})

test('one that differs by more is aligned by the request that was read the soonest', () => {
  expect(aligned(60_000, [900, 30, 500, 700, 200])).toMatchObject({
    aheadMs: 59_970,
    found: [30, 1030, 2030, 3030, 4030],
  })
  expect(aligned(-60_000, [900, 30, 500, 700, 200]).aheadMs).toBe(-60_030)
})

test('requests wait for three seconds until the clock is known, and then come as they are read', () => {
  expect(aligned(60_000, [0, 0, 0, 0, 0]).given).toEqual([0, 0, 0, 4, 5])
})

test('a server that sends nothing has no clock that differs', () => {
  expect(aligned(0, [])).toEqual({ aheadMs: 0, found: [], given: [] })
})
