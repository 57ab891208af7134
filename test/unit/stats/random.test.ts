import { expect, test } from 'vitest'
import { seededRandom } from '../../../src/stats/random.ts'

test('a seed gives the same numbers every time, on every machine', () => {
  const random = seededRandom(42)
  expect([random(), random(), random()]).toEqual([
    0.6011037519201636, 0.44829055899754167, 0.8524657934904099,
  ])
})

test('numbers are uniform in [0, 1)', () => {
  const random = seededRandom(1)
  const tenths = Array.from({ length: 10 }, () => 0)
  for (let i = 0; i < 100_000; i += 1) {
    const value = random()
    if (value < 0 || value >= 1) expect.unreachable(String(value))
    tenths[Math.floor(value * 10)]! += 1
  }
  // 10,000 each, with a standard deviation of 95.
  for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(400)
})
