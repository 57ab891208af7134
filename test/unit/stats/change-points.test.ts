import { describe, expect, test } from 'vitest'
import { tally } from '../../../bench/changes/simulate.ts'
import { changePoints } from '../../../src/stats/change-points.ts'
import { seededRandom } from '../../../src/stats/random.ts'

/** Normal values with a deviation of 0.02, and what is added to each. */
function series(runs: number, added: (run: number) => number, seed = 3): number[] {
  const random = seededRandom(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return Array.from({ length: runs }, (_, run) => 0.02 * normal() + added(run))
}
const terms = { least: 0.01 }

describe('a change of level', () => {
  test('is found within five runs, at the run that has it first, with an interval that holds it', () => {
    const [change, ...others] = changePoints(
      series(60, run => (run >= 30 ? 0.1 : 0)),
      terms,
    )
    expect(others).toEqual([])
    expect(change).toMatchObject({ at: 30 })
    expect(change!.seen).toBeLessThan(35)
    expect(change!.shift.lower).toBeLessThan(0.1)
    expect(change!.shift.upper).toBeGreaterThan(0.1)
  })

  test('stays found where more runs follow', () => {
    const values = series(80, run => (run >= 30 ? 0.1 : 0))
    const first = changePoints(values.slice(0, 36), terms)
    expect(first).toHaveLength(1)
    expect(changePoints(values, terms).slice(0, 1)).toEqual(first)
  })

  test('and its end are two changes', () => {
    const values = series(60, run => (run >= 25 && run < 40 ? 0.15 : 0))
    expect(changePoints(values, terms).map(({ at }) => at)).toEqual([25, 40])
  })

  test('is found in exact values too, such as a share of errors that was always 0', () => {
    const values = Array.from({ length: 30 }, (_, run) => (run >= 20 ? 0.01 : 0))
    expect(changePoints(values, { least: 0.001 })).toMatchObject([
      { at: 20, shift: { estimate: expect.closeTo(0.01, 6) } },
    ])
  })
})

describe('no change is', () => {
  test.each([
    ['one run that something disturbed', (run: number) => (run === 30 ? 0.8 : 0)],
    ['two of them in a row', (run: number) => (run === 30 || run === 31 ? 0.8 : 0)],
  ])('%s', (_, added) => {
    expect(changePoints(series(60, added), terms)).toEqual([])
  })

  test('a series of the same value, or one that is too short', () => {
    expect(changePoints(new Array<number>(50).fill(7))).toEqual([])
    expect(changePoints([1, 1, 1, 9, 9, 9, 9, 9])).toEqual([])
    expect(changePoints([])).toEqual([])
  })
})

test('simulated histories show the shares that docs/change-points.md has', {
  timeout: 120_000,
}, () => {
  const seeds = Array.from({ length: 10 }, (_, seed) => seed + 1)
  const found = tally({ deviation: 0.02, correlation: 0, outliers: 0 }, seeds)
  expect(found.false).toBeLessThanOrEqual(1)
  expect(found.within5).toBeGreaterThanOrEqual(9)
})
