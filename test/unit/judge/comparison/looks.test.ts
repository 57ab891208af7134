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

  test('of failures lie low at first: they wait for the evidence', () => {
    expect(looks.map(look => round(levelsAt(look, looks, 0.05).fail))).toEqual([
      0.002, 0.0068, 0.0139, 0.0419,
    ])
  })

  test('of passes are high from the first look on', () => {
    expect(looks.map(look => round(levelsAt(look, looks, 0.05).pass))).toEqual([
      0.015, 0.0146, 0.0164, 0.0259,
    ])
  })

  test('of errors are a fifth of alpha in all, nearly all of it late', () => {
    expect(looks.map(look => round(levelsAt(look, looks, 0.05).errors))).toEqual([
      0.0001, 0.0006, 0.0015, 0.0078,
    ])
  })

  test('of what clusters leave of them lie even later', () => {
    expect(looks.map(look => round(levelsAt(look, looks, 0.05).clusters))).toEqual([
      0, 0.0002, 0.0021, 0.0477,
    ])
  })

  test('a failure before the end has to be clear of what wanders within the first minute', () => {
    expect(looks.map(look => round(levelsAt(look, looks, 0.05).wander))).toEqual([
      0.15, 0.0375, 0.0167, 0,
    ])
    expect(looks.map(look => levelsAt(look, looks, 0.05).errorsWander)).toEqual([0.7, 0.7, 0.7, 0])
    expect(levelsAt(30, [30], 0.05)).toMatchObject({ wander: 0, errorsWander: 0 })
  })

  test('of a run with one look are all of alpha', () => {
    const { fail, pass } = levelsAt(30, [30], 0.05)
    expect([fail, pass].map(round)).toEqual([0.05, 0.05])
  })

  test('of a run that was stopped between two looks lie below those of the next look', () => {
    const { fail } = levelsAt(100, looks, 0.05)
    expect(fail).toBeLessThan(levelsAt(120, looks, 0.05).fail)
    expect(fail).toBeGreaterThan(0)
  })

  test('a run that ends a moment late is asked for the same', () => {
    expect(levelsAt(300.02, looks, 0.05)).toEqual(levelsAt(300, looks, 0.05))
  })
})
