import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byPart, partsOf, timeOfPart } from '../../../../src/providers/numbers/window-parts.ts'

test.each([
  [60_000, { most: 12, leastMs: 1000 }, { count: 12, ms: 5000 }],
  [60_000, { most: 60, leastMs: 5000 }, { count: 12, ms: 5000 }],
  [20_500, { most: 12, leastMs: 1000 }, { count: 10, ms: 2050 }],
  [500, { most: 12, leastMs: 1000 }, { count: 1, ms: 500 }],
  // Whole seconds alone.
  [61_500, { most: 60, leastMs: 5000, unitMs: 1000 }, { count: 1, ms: 61_500 }],
  [330_000, { most: 60, leastMs: 5000, unitMs: 1000 }, { count: 55, ms: 6000 }],
  [330_000, { most: 60, leastMs: 5000 }, { count: 60, ms: 5500 }],
  // Nothing but itself divides it.
  [59_999, { most: 12, leastMs: 1000 }, { count: 1, ms: 59_999 }],
])('%d ms in parts as %j: %j', (ms, order, parts) => {
  const window = { start: 1_700_000_000, end: 1_700_000_000 + ms / 1000 }
  expect(partsOf(window, order)).toEqual({ ...parts, end: 1_700_000_000_000 + ms })
})

test('parts cover the window, and a point at the end of one is that part’s', {
  timeout: 30_000,
}, () => {
  const windows = fc.record({
    startMs: fc.integer({ min: 0, max: 2e12 }),
    ms: fc.integer({ min: 1, max: 1e7 }),
  })
  fc.assert(
    fc.property(windows, ({ startMs, ms }) => {
      const window = { start: startMs / 1000, end: (startMs + ms) / 1000 }
      const parts = partsOf(window, { most: 60, leastMs: 1000 })
      expect(parts.count * parts.ms).toBe(ms)
      const values = Array.from({ length: parts.count }, (_, part) => part)
      const points = values.map((part): [number, number] => [timeOfPart(part, parts), part])
      expect(byPart(points, parts)).toEqual(values)
    }),
  )
})

test('a point outside of the window belongs to no part', () => {
  const parts = partsOf({ start: 0, end: 60 }, { most: 12, leastMs: 1000 })
  expect(
    byPart(
      [
        [65, 1],
        [0, 2],
        [60, 3],
      ],
      parts,
    ),
  ).toEqual([...Array.from({ length: 11 }), 3])
})
