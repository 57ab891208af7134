import { describe, expect, test } from 'vitest'
import type { GeneratorReport, LoadReport } from '../../../../src/model/evidence/load-report.ts'
import { healthy, same } from '../build.ts'
import { comparedRun, compareOne, errors, p95, took } from './build.ts'

const lateness = (p99: number) => ({ p50: 1, p99, max: 80 })
const alike = {
  ...healthy,
  lateness: lateness(60),
  latenessBySide: { head: lateness(60), base: lateness(61) },
  ownShare: { p50: 1, p99: 80, max: 85 },
} satisfies GeneratorReport
const apart = { ...alike, latenessBySide: { head: lateness(60), base: lateness(2) } }

/** 24 windows; `ofTarget`: the times of both sides without the generator's share. */
function run(
  [head, base]: readonly [number, number],
  generator: GeneratorReport,
  ofTarget?: readonly [number, number],
): LoadReport {
  const load = comparedRun(24, () => ({ head: took(head), base: took(base) }), { generator })
  if (!ofTarget) return load
  const timesOf = { head: same(100, ofTarget[0]), base: same(100, ofTarget[1]) }
  return { ...load, cells: load.cells.map(cell => ({ ...cell, ofTarget: timesOf[cell.side] })) }
}
const verdictOf = (load: LoadReport, objective = p95) => {
  const { verdict, cause } = compareOne(objective, load)
  return cause ? `${verdict}: ${cause}` : verdict
}

describe('a comparison under a generator that was late', () => {
  test('that finds head worse stands where both sides were late alike', () => {
    expect(verdictOf(run([120, 100], alike, [40, 40]))).toBe('fail')
  })

  test('that finds no change stands where there is none without the lateness of both either', () => {
    expect(verdictOf(run([100, 100], alike))).toBe('pass')
    // 80 ms on top of either side make 20 ms against 10 ms look like little.
    expect(verdictOf(run([101, 100], alike, [20.4, 20]))).toBe('pass')
    expect(verdictOf(run([104, 100], alike, [24, 20]))).toBe('inconclusive: generator')
  })

  test('is in doubt where one side was later, unless it is the same without that', () => {
    expect(verdictOf(run([160, 100], apart, [100, 98]))).toBe('inconclusive: generator')
    expect(verdictOf(run([160, 100], apart, [120, 98]))).toBe('fail')
    expect(verdictOf(run([100, 100], apart))).toBe('pass')
  })

  test('of errors does not depend on it', () => {
    const load = (bad: number) =>
      comparedRun(24, () => ({ head: { good: 100 - bad, bad }, base: { good: 100 } }), {
        generator: apart,
      })
    expect(verdictOf(load(10), errors)).toBe('fail')
    expect(verdictOf(load(0), errors)).toBe('pass')
  })

  test('of a record of before stands where both sides were late alike', () => {
    const { ownShare: _, ...before } = alike
    expect(verdictOf(run([100, 100], before))).toBe('pass')
    expect(verdictOf(run([120, 100], before))).toBe('fail')
  })
})

describe('a comparison under a generator that sent less than was asked for', () => {
  const short = {
    ...healthy,
    latenessBySide: { head: lateness(2), base: lateness(2) },
    achievedRatio: 0.95,
  }

  test('stands: both sides had as much', () => {
    expect(verdictOf(run([100, 100], short))).toBe('pass')
    expect(verdictOf(run([120, 100], short))).toBe('fail')
  })

  test('is in doubt where it had no ports or files left for one side in particular', () => {
    const lacking = (head: number, base: number) => ({ ...short, shortages: { head, base } })
    expect(verdictOf(run([100, 100], lacking(300, 290)))).toBe('pass')
    expect(verdictOf(run([100, 100], lacking(300, 0)))).toBe('inconclusive: generator')
    expect(verdictOf(run([120, 100], lacking(0, 300)))).toBe('inconclusive: generator')
  })
})
