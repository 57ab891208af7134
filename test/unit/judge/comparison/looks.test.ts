import { describe, expect, test } from 'vitest'
import { levelsAt, looksOf } from '../../../../src/judge/comparison/looks.ts'

describe('looks', () => {
  test.each([
    [100, [60, 75, 100]],
    [75, [60, 75]],
    [74, [74]],
    [60, [60]],
    [20, [20]],
    [
      600,
      [60, 90, 120, 150, 180, 210, 240, 270, 300, 330, 360, 390, 420, 450, 480, 510, 540, 570, 600],
    ],
  ])('a run of at most %d s looks after %j', (seconds, looks) => {
    expect(looksOf(seconds, 2.5)).toEqual(looks)
  })

  test('come every 15 s after the first minute of a run of 5 minutes, and no nearer than that to its end', () => {
    const everyQuarter = Array.from({ length: 16 }, (_, look) => 60 + 15 * look)
    expect(looksOf(300, 2.5)).toEqual([...everyQuarter, 300])
  })

  test('lie where a window ends, and only once where a window holds several', () => {
    expect(looksOf(100, 8)).toEqual([56, 72, 100])
    expect(looksOf(200, 60)).toEqual([60, 120, 180, 200])
  })
})

describe('levels', () => {
  const looks = looksOf(300, 2.5)
  const round = (level: number) => Number(level.toFixed(4))

  /** At the first look, at two minutes, at four and at the end. */
  const few = [60, 120, 240, 300]
  const levelsOf = (key: keyof ReturnType<typeof levelsAt>) =>
    few.map(look => round(levelsAt(look, looks, 0.05)[key]))

  test('of failures lie low at first: they wait for the evidence', () => {
    expect(levelsOf('fail')).toEqual([0.002, 0.0045, 0.0181, 0.0292])
  })

  test('of passes are high from the first look on', () => {
    expect(levelsOf('pass')).toEqual([0.015, 0.0087, 0.0128, 0.0149])
  })

  test('of errors are a fifth of alpha in all, nearly all of it late', () => {
    expect(levelsOf('errors')).toEqual([0.0001, 0.0004, 0.003, 0.006])
  })

  test('of what clusters leave of them lie even later', () => {
    expect(levelsOf('clusters')).toEqual([0, 0.0002, 0.011, 0.0443])
  })

  test('a failure by errors before the end has to be clear of how far their share may wander', () => {
    expect(levelsOf('errorsWander')).toEqual([0.7, 0.7, 0.7, 0])
    expect(levelsAt(30, [30], 0.05)).toMatchObject({ errorsWander: 0 })
  })

  test('of a run with one look are all of alpha', () => {
    const { fail, pass } = levelsAt(30, [30], 0.05)
    expect([fail, pass].map(round)).toEqual([0.05, 0.05])
  })

  test('of a run that was stopped between two looks lie below those of the next look', () => {
    const { fail } = levelsAt(110, looks, 0.05)
    expect(fail).toBeLessThan(levelsAt(120, looks, 0.05).fail)
    expect(fail).toBeGreaterThan(0)
  })

  test('a run that ends a moment late is asked for the same', () => {
    expect(levelsAt(300.02, looks, 0.05)).toEqual(levelsAt(300, looks, 0.05))
  })
})
