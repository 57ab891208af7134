import { describe, expect, test } from 'vitest'
import { sawTooth } from '../../../../bench/trends/memory.ts'
import { normalNumbers, randomStream } from '../../../../bench/verdict/normal.ts'
import { memoryTrend } from '../../../../src/judge/profile/memory-trend.ts'
import type { Measurement } from '../../../../src/model/evidence/measurement.ts'

const seeds = Array.from({ length: 60 }, (_, seed) => seed + 1)
type Drawn = Omit<Parameters<typeof sawTooth>[0], 'height' | 'scrape'>
const draw = (tooth: Drawn, seed: number) =>
  sawTooth(
    { height: 36, scrape: 5, ...tooth },
    randomStream(seed, 0),
    normalNumbers(randomStream(seed, 1)),
  )
/** Bounds of the trend of each run that has one. */
const trendsOf = (tooth: Drawn) =>
  seeds.flatMap(seed => memoryTrend(draw(tooth, seed))?.interval ?? [])
const growing = (tooth: Drawn) =>
  trendsOf(tooth).filter(({ lower }) => lower !== null && lower > 0).length

const measured = (megabytesAt: (second: number) => number, seconds: number): Measurement => ({
  kind: 'series',
  query: 'm',
  warnings: [],
  series: [
    {
      labels: {},
      values: Array.from({ length: seconds / 5 + 1 }, (_, i) => [5 * i, 1e6 * megabytesAt(5 * i)]),
    },
  ],
})

const periods = [1, 10, 60, 300]

describe('memory of a garbage-collected service without a leak', () => {
  test.each([60, 300, 600])('never grows within %i s, however the collector runs', seconds => {
    expect(periods.map(period => growing({ period, seconds, leakPerMinute: 0 }))).toEqual([
      0, 0, 0, 0,
    ])
  })

  test.each([900, 1800])(
    'grows in at most one of twenty runs of %i s, however the collector runs',
    seconds => {
      for (const period of periods)
        expect(
          growing({ period, seconds, leakPerMinute: 0 }),
          `every ${period} s`,
        ).toBeLessThanOrEqual(3)
    },
  )

  test('is shown to grow by less than 1 MB/min in half an hour', () => {
    const bounded = trendsOf({ period: 60, seconds: 1800, leakPerMinute: 0 })
    expect(
      bounded.filter(({ upper }) => upper !== null && upper < 1).length,
    ).toBeGreaterThanOrEqual(57)
  })
})

test.each(periods)(
  'a leak of 1 MB/min shows in half an hour under a collector that runs every %i s',
  period => {
    expect(growing({ period, seconds: 1800, leakPerMinute: 1 })).toBeGreaterThanOrEqual(50)
  },
)

test('a straight leak without any collection is found to the megabyte in 15 minutes, and not before', () => {
  const long = memoryTrend(measured(at => 100 + at / 30, 900))!
  expect(long.tooShort).toBeUndefined()
  expect(long.perMinute).toBeCloseTo(2, 6)
  expect(long.interval.lower).toBeCloseTo(2, 6)
  expect(memoryTrend(measured(at => 100 + at / 30, 600))).toMatchObject({
    interval: { lower: null, upper: null },
    tooShort: expect.stringMatching(/^15 minutes/),
  })
})

test('a leak that bends a little is found within a fifth of its growth, although its neighbours depend on each other', () => {
  const bent = memoryTrend(measured(at => 55 + at / 4 + 8 * (1 - Math.exp(-at / 60)), 960))!
  expect(bent.perMinute).toBeCloseTo(15.05, 1)
  expect(bent.interval.lower).toBeGreaterThan(0.8 * 15)
  expect(bent.interval.upper).toBeLessThan(1.2 * 15.2)
})

test('memory that is the same throughout does not grow', () => {
  expect(memoryTrend(measured(() => 100, 900))).toMatchObject({
    perMinute: 0,
    interval: { lower: 0, upper: 0 },
  })
})

test('a warm-up that levels off is not called a leak', () => {
  const { interval, tooShort } = memoryTrend(measured(at => 300 - 200 * Math.exp(-at / 200), 1200))!
  expect(interval).toEqual({ lower: null, upper: null })
  expect(tooShort).toBe('5 garbage collections (this run shows 0)')
})
