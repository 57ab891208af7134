import { describe, expect, it } from 'vitest'
import { conditionPattern, parseCondition } from '../../../src/config/condition.ts'

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
    ['value < 99.9 %', 'ratio', '<', 0.999],
    ['value < 5%', '%', '<', 5],
    ['value > 6000/m', '/s', '>', 100],
    ['value < 300MB', 'MB', '<', 300],
  ])('%s in %s', (text, unit, comparator, threshold) => {
    expect(parseCondition(text, unit)).toEqual({ value: { comparator, threshold } })
    expect(text).toMatch(new RegExp(conditionPattern))
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
    ['value < 5%', 's', 8, '"5%" is not in the query\'s unit', 'answers in s'],
    ['value < 500ms', 'ratio', 8, '"500ms" is not in the query\'s unit', 'answers in ratio'],
    ['value < x', 'none', 8, 'expected a number; found "x"', '0.5'],
    ['value <', 'none', 7, 'expected a number; found ""', '0.5'],
    ['value == 1', 'none', 6, 'expected <, <=, > or >=; found ==', undefined],
    ['p(95) < 1', 's', 0, 'expected `value`; found "p(95)"', 'what the query answers'],
    ['value', 'none', undefined, 'expected `value`, a comparator and a number; found "value"', 'value < 0.5'],
    ['value <= base + 10%', 'none', 9, 'what a query answers is not compared with a baseline', '0.5'],
    ['value < 1e999', 'none', 8, '"1e999" is not in the query\'s unit', undefined],
  ])('refuses %s in %s', (text, unit, index, refused, hint) => {
    const parsed = parseCondition(text, unit) as { refused: string; index?: number; hint?: string }
    expect(parsed.refused).toBe(refused)
    expect(parsed.index).toBe(index)
    if (hint) expect(parsed.hint).toContain(hint)
  })
})
