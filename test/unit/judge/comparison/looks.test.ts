import { describe, expect, test } from 'vitest'
import { levelsAt, looksOf } from '../../../../src/judge/comparison/looks.ts'

describe('looks', () => {
  test.each([
    [300, [60, 120, 180, 300]],
    [180, [70, 107.5, 180]],
    [100, [60, 100]],
    [99, [99]],
    [60, [60]],
    [20, [20]],
  ])('a run of at most %d s looks after %j', (seconds, looks) => {
    expect(looksOf(seconds, 2.5)).toEqual(looks)
  })
})

describe('levels', () => {
  const looks = looksOf(300, 2.5)
  const round = (level: number) => Number(level.toFixed(4))

  test('failures spend .0045, .0082, .0106 and .0268 of .05', () => {
    expect(looks.map(look => round(levelsAt(look, looks, 0.05).fail))).toEqual([0.0045, 0.0082, 0.0106, 0.0268])
  })

  test('passes spend more of it early', () => {
    expect(looks.map(look => round(levelsAt(look, looks, 0.05).pass))).toEqual([0.015, 0.0102, 0.0089, 0.0159])
  })

  test('errors spend a fifth of alpha, nearly all of it late', () => {
    expect(looks.map(look => round(levelsAt(look, looks, 0.05).errors))).toEqual([0.0001, 0.0006, 0.0015, 0.0078])
  })

  test('of all looks together is alpha, and all of it where there is one', () => {
    const sum = looks.reduce((total, look) => total + levelsAt(look, looks, 0.05).fail, 0)
    expect(sum).toBeCloseTo(0.05, 12)
    expect(levelsAt(30, [30], 0.05)).toMatchObject({ fail: 0.05, pass: 0.05 })
  })

  test('of a run that was stopped between two looks is what was not spent before', () => {
    expect(levelsAt(100, looks, 0.05).fail).toBeCloseTo(0.05 * ((100 / 300) ** 1.5 - 0.2 ** 1.5), 12)
  })

  test('a run that ends a moment late spends no more', () => {
    expect(levelsAt(300.02, looks, 0.05)).toEqual(levelsAt(300, looks, 0.05))
  })
})
