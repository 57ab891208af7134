import { expect, test } from 'vitest'
import { seriesCounter } from '../../../../../src/providers/prometheus/own/scrape-limits.ts'

const lines = (count: number, of: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => of(i)).join('\n')

test('a scrape with more samples than allowed is refused, comments not counted', () => {
  const count = seriesCounter({ samples: 3, series: 100 })
  expect(count(`# TYPE a counter\n\n${lines(3, i => `a{i="${i}"} 1`)}\n# EOF\n`)).toBeUndefined()
  expect(count(lines(4, i => `a{i="${i}"} 1`))).toBe('it exposed more than 3 samples at once')
})

test('new series at each scrape add up, and the same ones do not', () => {
  const count = seriesCounter({ samples: 100, series: 10 })
  const scrape = (k: number) => count(lines(5, i => `a{k="${k}",i="${i}"} ${Math.random()}`))
  expect([scrape(1), scrape(1), scrape(2), scrape(2)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  expect(scrape(3)).toBe('it exposed more than 10 different series in the run')
  // One that is refused counts nothing: what was told before still passes.
  expect(scrape(1)).toBeUndefined()
})

test('a series is its name and labels, whatever stands in their texts, and not its value, time or exemplar', () => {
  const count = seriesCounter({ samples: 100, series: 2 })
  expect(
    count(
      'a{x="} 1 \\" # {"} 1 # {trace="t1"} 0.5\na{x="} 1 \\" # {"} 2 1700000000 # {trace="t2"} 0.5\nb 1\nb 2',
    ),
  ).toBeUndefined()
  expect(count('a{x="} 1 \\" # }"} 1')).toBe('it exposed more than 2 different series in the run')
})

test('a line that no limit of labels would allow is refused', () => {
  expect(seriesCounter()(`a{x="${'y'.repeat(200_000)}"} 1`)).toBe(
    'it exposed a line of more than 200,000 characters',
  )
})

test('100,000 different series are told apart', () => {
  const count = seriesCounter({ samples: 200_000, series: 99_999 })
  expect(count(lines(99_999, i => `m_${i}{a="${i}x"} 1`))).toBeUndefined()
  expect(count('one_more 1')).toBe('it exposed more than 99,999 different series in the run')
})
