import { expect, test } from 'vitest'
import {
  formatSelector,
  inferInterval,
} from '../../../../../src/providers/prometheus/api/scrape-interval.ts'

test('the interval is the median gap of the samples', () => {
  expect(inferInterval([0, 15, 30, 45.002, 60])).toBe(15_000)
  expect(inferInterval([0, 1, 2, 3, 63, 64, 65])).toBe(1000)
})

test('only the newest samples count, since a configuration changes', () => {
  const old = Array.from({ length: 50 }, (_, i) => i * 60)
  const recent = Array.from({ length: 21 }, (_, i) => 3000 + i)
  expect(inferInterval([...old, ...recent])).toBe(1000)
})

test('of fewer than three samples nothing is inferred', () => {
  expect(inferInterval([])).toBeUndefined()
  expect(inferInterval([1, 16])).toBeUndefined()
})

test('label values are quoted as PromQL wants them, and names that need quotes are left out', () => {
  expect(formatSelector({ __name__: 'a', x: 'back\\slash "quoted"', 'my.label': 'y' })).toBe(
    '{__name__="a",x="back\\\\slash \\"quoted\\""}',
  )
})
