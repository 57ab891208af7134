import { describe, expect, it } from 'vitest'
import {
  conditionPatterns,
  parseCondition,
  parseQuantileCondition,
} from '../../../../../src/config/objectives/conditions/condition.ts'
import { defined } from '../../../../../src/model/basics/defined.ts'

describe('a condition on what a query answers', () => {
  it.each([
    ['value < 0.5', 'none', '<', 0.5],
    ['value>=1e3', 'none', '>=', 1000],
    ['value > -4', 'none', '>', -4],
    ['value < 500ms', 's', '<', 0.5],
    ['value < 2m', 's', '<', 120],
    ['value <= 0.5', 's', '<=', 0.5],
    ['value < 0.5s', 'ms', '<', 500],
    ['value < 0.1%', 'ratio', '<', 0.001],
    ['value < 99.9%', 'ratio', '<', 0.999],
    ['value < 5%', '%', '<', 5],
    ['value > 6000/m', '/s', '>', 100],
    ['value < 300MB', 'MB', '<', 300],
  ])('%s in %s', (text, unit, comparator, threshold) => {
    expect(parseCondition(text, unit)).toEqual({ value: { comparator, threshold } })
    expect(text).toMatch(new RegExp(conditionPatterns.value))
  })

  it('is not read where it is long enough to take long', () => {
    expect(parseCondition(`value < ${' '.repeat(200_000)}x`, 's')).toEqual({
      refused: 'a condition of more than 500 characters',
    })
  })

  it.each([
    ['value < 500ms', 'none', 8, '"500ms" is not in the query\'s unit', '`unit: s`'],
    ['value < 5%', 'none', 8, '"5%" is not in the query\'s unit', '`unit: ratio`'],
    ['value < 5MB', 'none', 8, '"5MB" is not in the query\'s unit', '`unit: "MB"`'],
    ['value < 5%', 's', 8, '"5%" is not in the query\'s unit', 'returns s'],
    ['value < 500ms', 'ratio', 8, '"500ms" is not in the query\'s unit', 'returns ratio'],
    ['value < x', 'none', 8, 'expected a number; found "x"', '0.5'],
    ['value <', 'none', 7, 'expected a number; found ""', '0.5'],
    ['value == 1', 'none', 6, 'expected <, <=, > or >=; found ==', undefined],
    ['p(95) < 1', 's', 0, 'expected `value`; found "p(95)"', 'the result of the query'],
    [
      'value',
      'none',
      undefined,
      'expected `value`, a comparator and a number; found "value"',
      'value < 0.5',
    ],
    [
      'value <= base + 10%',
      'none',
      9,
      'the result of a query cannot be compared with a baseline',
      '0.5',
    ],
    ['value < 1e999', 'none', 8, '"1e999" is not in the query\'s unit', undefined],
  ])('refuses %s in %s', (text, unit, index, refused, hint) => {
    const parsed = parseCondition(text, unit) as { refused: string; index?: number; hint?: string }
    expect(parsed.refused).toBe(refused)
    expect(parsed.index).toBe(index)
    if (hint) expect(parsed.hint).toContain(hint)
  })
})

describe('a condition on the share of two counters', () => {
  it.each([
    ['ratio < 0.1%', '<', 0.001],
    ['ratio >= 99.9%', '>=', 0.999],
    ['ratio <= 0.01', '<=', 0.01],
    ['ratio <= 0%', '<=', 0],
  ])('%s', (text, comparator, threshold) => {
    expect(parseCondition(text, 'ratio', 'ratio')).toEqual({ value: { comparator, threshold } })
    expect(text).toMatch(new RegExp(conditionPatterns.ratio))
  })

  it.each([
    ['ratio < 150%', 8, 'a share is between 0% and 100%', 'such as ratio < 1%'],
    ['ratio < -1', 8, 'a share is between 0% and 100%', 'such as ratio < 1%'],
    ['ratio < 1s', 8, '"1s" is not in the query\'s unit', 'returns ratio'],
    ['value < 1%', 0, 'expected `ratio`; found "value"', 'the share that is bad or good'],
    ['ratio', undefined, 'expected `ratio`, a comparator and a number', 'such as ratio < 1%'],
  ])('%s is refused', (text, index, refused, hint) => {
    const found = parseCondition(text, 'ratio', 'ratio')
    expect(found).toMatchObject({
      refused: expect.stringContaining(refused),
      hint: expect.stringContaining(hint),
      ...defined({ index }),
    })
  })
})

describe('a condition on a percentile of a histogram', () => {
  it.each([
    ['p(95) < 500ms', 's', 0.95, '<', 0.5],
    ['p(99.9) <= 2', 's', 0.999, '<=', 2],
    ['p(50) > 10', 'items', 0.5, '>', 10],
    ['p(90) < 5000', 'bytes', 0.9, '<', 5000],
  ])('%s in %s', (text, unit, quantile, comparator, threshold) => {
    expect(parseQuantileCondition(text, unit)).toEqual({
      value: { quantile, comparator, threshold },
    })
    expect(text).toMatch(new RegExp(conditionPatterns.quantile))
  })

  it.each([
    ['p(100) < 1s', 0, 'expected a percentile above 0 and below 100; found "p(100)"'],
    ['p95 < 1s', 0, 'expected a percentile above 0 and below 100; found "p95"'],
    ['p(95) ~ 1s', undefined, 'expected a percentile, a comparator and a number'],
    ['p(95) == 1s', 6, 'expected <, <=, > or >=; found =='],
    ['p(95) < 1MB', 8, '"1MB" is not in the query\'s unit'],
  ])('%s is refused', (text, index, refused) => {
    const found = parseQuantileCondition(text, 's')
    expect(found).toMatchObject({
      refused: expect.stringContaining(refused),
      ...defined({ index }),
    })
  })
})
