import { expect, test } from 'vitest'
import {
  batchCount,
  batchOf,
  isAtEdge,
  medianSpanMs,
  spansOf,
} from '../../../../../src/providers/prometheus/api/spans.ts'

const window = { start: 100, end: 160 }

test('samples become spans that cover the window, and no more', () => {
  const samples = [70, 85, 100, 115, 130, 145, 160, 175].map(time => [time, `at ${time}`] as const)
  const { spans, leftOut } = spansOf(samples, window, [])
  expect(spans.map(({ from, to }) => [from, to])).toEqual([
    [100, 115],
    [115, 130],
    [130, 145],
    [145, 160],
  ])
  expect(spans[0]).toEqual({ from: 100, to: 115, before: 'at 100', after: 'at 115' })
  expect(leftOut).toBeUndefined()
})

test('a span is at an edge where the edge lies within it', () => {
  const spans = [
    { from: 90, to: 100 },
    { from: 90, to: 101 },
    { from: 100, to: 160 },
    { from: 159, to: 161 },
    { from: 160, to: 170 },
    { from: 90, to: 170 },
  ]
  expect(spans.map(span => isAtEdge(span, window))).toEqual([false, true, false, true, false, true])
})

test('the interval is the middle one, so that a missed scrape does not count', () => {
  const spans = [1, 1, 1, 2, 1].map((length, i) => ({ from: i * 10, to: i * 10 + length }))
  expect(medianSpanMs(spans)).toBe(1000)
  expect(medianSpanMs([])).toBeUndefined()
})

test.each([
  [1000, 12],
  [5000, 12],
  [5100, 11],
  [15_000, 4],
  [60_000, 1],
  [90_000, 1],
])('with a scrape every %d ms a minute has %d parts', (intervalMs, count) => {
  expect(batchCount(window, intervalMs)).toBe(count)
})

test('a span belongs to the part that its middle within the window is in', () => {
  const part = (from: number, to: number) => batchOf({ from, to }, window, 4)
  expect([part(40, 101), part(110, 120), part(115, 129), part(150, 300), part(0, 500)]).toEqual([
    0, 1, 1, 3, 2,
  ])
})
