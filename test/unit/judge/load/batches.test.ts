import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batchesOf } from '../../../../src/judge/load/batches.ts'
import { countOf } from '../../../../src/judge/load/timed.ts'
import { cell, cellOf, report, timed } from '../build.ts'

const windows = (count: number, good: (window: number) => number = () => 1) =>
  Array.from({ length: count }, (_, window) => cellOf({ window, good: good(window) }))

test('120 windows are 60 batches of two each', () => {
  const batches = batchesOf(
    report(
      windows(120, window => window),
      { seconds: 300 },
    ),
    'head',
  )
  expect(batches.map(({ seconds }) => seconds)).toEqual(Array(60).fill(5))
  expect(batches.map(({ good }) => good)).toEqual(
    Array.from({ length: 60 }, (_, batch) => 4 * batch + 1),
  )
})

test('no window is lost where their number is no multiple of 60', () => {
  const batches = batchesOf(report(windows(149), { seconds: 372.5 }), 'head')
  expect(batches).toHaveLength(60)
  expect(batches.reduce((sum, { good }) => sum + good, 0)).toBe(149)
  for (const { good, seconds } of batches) expect(seconds).toBe(good * 2.5)
})

test('fewer windows are a batch each', () => {
  expect(
    batchesOf(report(windows(4), { seconds: 10 }), 'head').map(({ seconds }) => seconds),
  ).toEqual([2.5, 2.5, 2.5, 2.5])
})

test('the last window may be shorter', () => {
  const batches = batchesOf(report(windows(5), { seconds: 11 }), 'head')
  expect(batches.map(({ seconds }) => seconds)).toEqual([2.5, 2.5, 2.5, 2.5, 1])
})

test('a run without a window is one empty batch', () => {
  expect(batchesOf(report([], { seconds: 0 }), 'head')).toMatchObject([
    { seconds: 0, intended: 0, good: 0 },
  ])
})

test('side and request name are kept apart, and latencies merged', () => {
  const cells = [
    cellOf({ name: 'a', good: 2, times: [1, 2] }),
    cellOf({ name: 'a', window: 1, good: 1, times: [7] }),
    cellOf({ name: 'b', good: 1, bad: 1, dropped: 3 }),
    { ...cellOf({ name: 'a', good: 50 }), side: 'base' as const },
  ]
  const load = report(cells, { seconds: 5 })
  expect(batchesOf(load, 'head', 'a').map(({ times }) => countOf(times))).toEqual([2, 1])
  expect(batchesOf(load, 'head')[0]).toMatchObject({ intended: 7, sent: 4, good: 3 })
  expect(batchesOf(load, 'base')[0]).toMatchObject({ intended: 50 })
})

test('a run that ends a moment late has no window more for it, and its last requests are not lost', () => {
  const batches = batchesOf(report(windows(121), { seconds: 300.02 }), 'head')
  expect(batches.map(({ good }) => good)).toEqual([...Array(59).fill(2), 3])
  expect(batches.at(-1)!.seconds).toBeCloseTo(5.02, 10)
})

const sum = (values: readonly number[]) => values.reduce((total, number) => total + number, 0)

test('no window is lost or counted twice, in at most 60 batches, for any number of windows and any last one', () => {
  const last = fc.double({ min: 0.05, max: 1, noNaN: true })
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      last,
      fc.constantFrom(1, 2.5, 5),
      (windows, part, windowSeconds) => {
        // Every window holds one request more than the one before, so that the sums tell them
        // apart.
        const cells = Array.from({ length: windows }, (_, window) =>
          cell(window, { sent: window + 1, latency: timed([window]) }),
        )
        const seconds = (windows - 1 + part) * windowSeconds
        const batches = batchesOf(report(cells, { seconds, windowSeconds }), 'head')
        const firsts = batches.map(({ times }) => times.responses.min)
        expect(batches).toHaveLength(Math.min(60, windows))
        expect(sum(batches.map(({ sent }) => sent))).toBe((windows * (windows + 1)) / 2)
        expect(sum(batches.map(({ times }) => countOf(times)))).toBe(windows)
        expect(sum(batches.map(batch => batch.seconds))).toBeCloseTo(seconds, 6)
        for (const batch of batches) expect(batch.seconds).toBeGreaterThan(0)
        expect(firsts).toEqual(firsts.toSorted((a, b) => a - b))
      },
    ),
    { numRuns: 300 },
  )
})

test('where the sides take turns, each has its own windows, without the first half second of each', () => {
  const turns = ['base', 'head', 'head', 'base', 'base', 'head', 'head', 'base'] as const
  const cells = turns.map((side, window) => ({ ...cellOf({ window, good: 200 }), side }))
  const run = report(cells, { seconds: 20, design: 'abba' })
  expect(batchesOf(run, 'head').map(({ seconds, good }) => [seconds, good])).toEqual(
    turns.map(side => (side === 'head' ? [2, 200] : [0, 0])),
  )
})
