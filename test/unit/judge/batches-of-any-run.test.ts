import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batchesOf } from '../../../src/judge/batches.ts'
import { cell, report, timed } from './build.ts'

const sum = (values: readonly number[]) => values.reduce((total, number) => total + number, 0)

test('no window is lost or counted twice, in at most 12 batches, for any number of windows and any last one', () => {
  const last = fc.double({ min: 0.05, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), last, fc.constantFrom(1, 2.5, 5), (windows, part, windowSeconds) => {
      // Every window holds one request more than the one before, so that the sums tell them apart.
      const cells = Array.from({ length: windows }, (_, window) =>
        cell(window, { sent: window + 1, latency: timed([window]) }),
      )
      const seconds = (windows - 1 + part) * windowSeconds
      const batches = batchesOf(report(cells, { seconds, windowSeconds }), 'head')
      const firsts = batches.map(({ latency }) => latency.min)
      expect(batches).toHaveLength(Math.min(12, windows))
      expect(sum(batches.map(({ sent }) => sent))).toBe((windows * (windows + 1)) / 2)
      expect(sum(batches.map(({ latency }) => latency.count))).toBe(windows)
      expect(sum(batches.map(batch => batch.seconds))).toBeCloseTo(seconds, 6)
      for (const batch of batches) expect(batch.seconds).toBeGreaterThan(0)
      expect(firsts).toEqual(firsts.toSorted((a, b) => a - b))
    }),
    { numRuns: 300 },
  )
})
