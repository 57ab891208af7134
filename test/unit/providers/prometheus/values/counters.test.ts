import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Timed } from '../../../../../src/providers/prometheus/api/spans.ts'
import {
  inBatches,
  readCounter,
  resetTimes,
} from '../../../../../src/providers/prometheus/values/counters.ts'

const window = { start: 100, end: 200 }
const read = (samples: Timed<number>[], scrapes: number[] = []) =>
  readCounter(samples, window, scrapes)

describe('a counter over a window', () => {
  test('is counted from the last sample at or before the start to the first at or after the end', () => {
    const samples: Timed<number>[] = [80, 95, 110, 150, 195, 210, 225].map((time, i) => [
      time,
      10 * i,
    ])
    expect(read(samples)).toEqual({
      count: 40,
      // 95 to 110 and 195 to 210.
      hidden: 20,
      resets: 0,
      leftOut: 0,
      spans: [
        { from: 95, to: 110, count: 10 },
        { from: 110, to: 150, count: 10 },
        { from: 150, to: 195, count: 10 },
        { from: 195, to: 210, count: 10 },
      ],
    })
  })

  test('hides nothing where the edges fall on samples', () => {
    expect(
      read([
        [90, 1],
        [100, 3],
        [150, 7],
        [200, 12],
        [210, 99],
      ]),
    ).toMatchObject({ count: 9, hidden: 0 })
  })

  test('that was reset goes on from zero', () => {
    expect(
      read([
        [100, 50],
        [120, 60],
        [140, 4],
        [200, 9],
      ]),
    ).toMatchObject({ count: 10 + 4 + 5, resets: 1 })
  })

  test('that was reset without showing it counts anew where that is known', () => {
    const samples: Timed<number>[] = [
      [100, 3],
      [150, 5],
      [200, 6],
    ]
    expect(readCounter(samples, window)).toMatchObject({ count: 3, resets: 0 })
    expect(readCounter(samples, window, [], [150])).toMatchObject({ count: 6, resets: 1 })
    // The series itself was not in the first scrape after the restart.
    expect(readCounter(samples, window, [], [130])).toMatchObject({ count: 6, resets: 1 })
    expect(readCounter(samples, window, [], [100])).toMatchObject({ count: 3, resets: 0 })
  })

  test('that was born in the window counts from zero, as its target was scraped before', () => {
    const born: Timed<number>[] = [
      [140, 4],
      [200, 9],
    ]
    expect(read(born, [90, 120, 140])).toMatchObject({ count: 9, hidden: 0, leftOut: 0 })
    // The scrape before was ahead of the window: what the first sample holds may have been counted
    // there.
    expect(read(born, [90, 140])).toMatchObject({ count: 9, hidden: 4 })
  })

  test('whose target was never scraped before is counted from its first sample, which is left out', () => {
    expect(
      read(
        [
          [140, 4000],
          [200, 4005],
        ],
        [140, 200],
      ),
    ).toMatchObject({ count: 5, leftOut: 4000 })
  })

  test('that ends in the window counts up to its last sample', () => {
    expect(
      read([
        [95, 5],
        [110, 8],
      ]),
    ).toMatchObject({ count: 3, hidden: 3 })
    expect(read([[95, 5]])).toMatchObject({ count: 0, spans: [] })
    expect(read([])).toMatchObject({ count: 0, spans: [] })
  })

  test('that is born behind the window is none of its business', () => {
    expect(read([[230, 7]], [100, 200, 230])).toMatchObject({ count: 0, leftOut: 0 })
    expect(read([[210, 7]], [100, 190, 210])).toMatchObject({ count: 7, hidden: 7 })
  })

  test('between two scrapes that are longer apart than the window may be all hidden', () => {
    expect(
      read([
        [60, 1],
        [260, 8],
      ]),
    ).toMatchObject({ count: 7, hidden: 7 })
  })
})

test('a reset is where a value is smaller than the one before', () => {
  expect(
    resetTimes([
      [1, 5],
      [2, 5],
      [3, 0],
      [4, 2],
      [5, 1],
    ]),
  ).toEqual([3, 5])
})

test('what was counted goes to the part of the window that the middle of its span is in', () => {
  const growths = [
    { from: 90, to: 110, count: 1 },
    { from: 110, to: 130, count: 2 },
    { from: 130, to: 150, count: 4 },
    { from: 190, to: 230, count: 8 },
  ]
  expect(inBatches(growths, window, 4)).toEqual([3, 4, 0, 8])
})

/*
 * What truly happened, and what a server saw of it: a counter that goes up with each event, is
 * there from its first event on or always, is set to zero at most once, and is gone at some time.
 * Times are whole numbers.
 */
type Story = { events: number[]; isBorn: boolean; reset: number; death: number; missed: boolean[] }

const scrapeEvery = 10
const last = 300
const base = 1000
const story = fc.record<Story>({
  events: fc.array(fc.integer({ min: 1, max: last }), { maxLength: 60 }),
  isBorn: fc.boolean(),
  reset: fc.integer({ min: 1, max: 2 * last }),
  death: fc.oneof(fc.constant(last + 1), fc.integer({ min: 1, max: last })),
  missed: fc.array(
    fc.integer({ min: 0, max: 4 }).map(one => one === 0),
    { minLength: 31, maxLength: 31 },
  ),
})

/** The target's scrapes that had an answer, and the samples of the series. */
function observe({ events, isBorn, reset, death, missed }: Story) {
  const resets = isBorn ? Number.POSITIVE_INFINITY : reset
  const scrapes = Array.from({ length: 31 }, (_, i) => i * scrapeEvery).filter(
    (time, i) => time < death && (i === 0 || !missed[i]),
  )
  const valueAt = (time: number) =>
    (isBorn || time >= resets ? 0 : base) +
    events.filter(event => event <= time && (time < resets || event > resets)).length
  const samples = scrapes
    .filter(time => !isBorn || events.some(event => event <= time))
    .map((time): Timed<number> => [time, valueAt(time)])
  // An event is seen where a scrape follows before a reset does.
  const seen = events.filter(event => {
    const scrape = scrapes.find(time => time >= event)
    return scrape !== undefined && !(event <= resets && resets <= scrape)
  })
  return { scrapes, samples, seen }
}

const edges = fc
  .tuple(fc.integer({ min: 0, max: last }), fc.integer({ min: 1, max: last }))
  .map(([start, length]) => ({
    start,
    end: start + length,
  }))

test('whatever happens, the count is that of the events that were seen, up to what the edges hide', () => {
  fc.assert(
    fc.property(
      fc.array(story, { minLength: 1, maxLength: 4 }),
      edges,
      (stories, { start, end }) => {
        let [count, hidden, within] = [0, 0, 0]
        for (const one of stories) {
          const { scrapes, samples, seen } = observe(one)
          const reading = readCounter(samples, { start, end }, scrapes)
          const from = scrapes.findLast(time => time <= start)!
          const to = scrapes.find(time => time >= end) ?? Number.POSITIVE_INFINITY
          expect(reading.count).toBe(seen.filter(event => event > from && event <= to).length)
          expect(reading.leftOut).toBe(0)
          count += reading.count
          hidden += reading.hidden
          within += seen.filter(event => event > start && event <= end).length
        }
        expect(within).toBeLessThanOrEqual(count)
        expect(within).toBeGreaterThanOrEqual(count - hidden)
      },
    ),
    { numRuns: 2000 },
  )
})

test('where both edges fall on scrapes, the count is exact', () => {
  const onScrapes = fc
    .tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1, max: 15 }))
    .map(([first, length]) => ({ start: first * scrapeEvery, end: (first + length) * scrapeEvery }))
  fc.assert(
    fc.property(story, onScrapes, (one, { start, end }) => {
      const missed = one.missed.map(
        (isMissed, i) => isMissed && i * scrapeEvery !== start && i * scrapeEvery !== end,
      )
      const { scrapes, samples, seen } = observe({ ...one, missed })
      const reading = readCounter(samples, { start, end }, scrapes)
      expect(reading.count).toBe(seen.filter(event => event > start && event <= end).length)
      // A target that is gone before has its last scrape within the window.
      if (one.death > start) expect(reading.hidden).toBe(0)
    }),
    { numRuns: 2000 },
  )
})

test('the parts of the window hold together what the whole does', () => {
  fc.assert(
    fc.property(story, edges, fc.integer({ min: 1, max: 12 }), (one, { start, end }, batches) => {
      const { scrapes, samples } = observe(one)
      const reading = readCounter(samples, { start, end }, scrapes)
      const parts = inBatches(reading.spans, { start, end }, batches)
      expect(parts).toHaveLength(batches)
      expect(parts.reduce((sum, count) => sum + count, 0)).toBe(reading.count)
    }),
  )
})
