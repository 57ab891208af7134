import { describe, expect, test } from 'vitest'
import { defined } from '../../../../src/model/basics/defined.ts'
import type { LoadCell, LoadReport } from '../../../../src/model/evidence/load-report.ts'
import { judgeOne, timed } from '../build.ts'
import { compared, comparedRun, compareOne, errors, p95, took } from './build.ts'

const average = compared({ kind: 'avg' }, { relative: 0.1 })

describe('a base whose own errors are beyond a tenth is no standard', () => {
  const run = (good: number, bad: number) =>
    comparedRun(24, () => ({ head: { good: 50, bad: 50 }, base: { good, bad } }))

  test('for any metric, with what it answers', () => {
    for (const objective of [
      errors,
      p95,
      average,
      compared({ kind: 'throughput' }, { relative: 0.1 }),
    ]) {
      const found = compareOne(objective, run(0, 100))
      expect(found).toMatchObject({ verdict: 'inconclusive', cause: 'no-data' })
      expect(found.reason).toBe(
        'No comparison: the baseline is not a usable reference, as 100% of its requests failed (2,400 of 2,400: status 500 × 2,400); check its address, and that it is up.',
      )
    }
  })

  test('one of a tenth still is', () => {
    expect(compareOne(errors, run(90, 10)).verdict).toBe('fail')
    expect(compareOne(errors, run(89, 11)).cause).toBe('no-data')
  })
})

test('a base that is not there is said with what to do, and ends in a full stop', () => {
  const down = (message: string, hint?: string) =>
    judgeOne(p95, undefined, {
      baseline: {
        url: '',
        source: 'started',
        failure: { code: 'baseline', message, ...defined({ hint }) },
      },
    }).reason
  expect(down('there is one commit', 'commit a change')).toBe(
    'No comparison: there is one commit (commit a change).',
  )
  expect(down('It ended.')).toBe('No comparison: It ended.')
})

/** Of one side, in some windows, so many of the good answers timed out after 10 s. */
function withTimeouts(
  load: LoadReport,
  side: 'head' | 'base',
  count: number,
  windows = 24,
): LoadReport {
  const late = (cell: LoadCell): LoadCell => {
    const good = cell.good - count
    return {
      ...cell,
      good,
      errors: { timeout: count },
      latency: timed([...Array<number>(good).fill(100), ...Array<number>(count).fill(10_000)]),
    }
  }
  return {
    ...load,
    cells: load.cells.map(cell =>
      cell.side === side && cell.window < windows ? late(cell) : cell,
    ),
  }
}
const even = comparedRun(120, () => ({ head: took(100), base: took(100) }))

describe('times that hold timeouts', () => {
  test('head whose p(95) is a timeout, beside a base whose is none, is worse', () => {
    expect(compareOne(p95, withTimeouts(even, 'head', 8, 120))).toMatchObject({
      verdict: 'fail',
      value: 10_000,
    })
  })

  test('are no pass where both sides have their p(95) at one', () => {
    const both = withTimeouts(withTimeouts(even, 'head', 8, 120), 'base', 8, 120)
    expect(compareOne(p95, both)).toMatchObject({ verdict: 'inconclusive', cause: 'undecided' })
  })

  test('below the percentile change nothing', () => {
    const few = withTimeouts(withTimeouts(even, 'head', 2, 120), 'base', 2, 120)
    expect(compareOne(p95, few)).toMatchObject({ verdict: 'pass', value: 100, base: 100 })
  })

  test('in one stretch of head are no pass, and no fail either', () => {
    const found = compareOne(p95, withTimeouts(even, 'head', 20, 1))
    expect(found).toMatchObject({ verdict: 'inconclusive', cause: 'undecided', value: 100 })
    expect(found.reason).toContain(
      'timeouts are among the times, which took longer by an unknown amount, so it is not shown to hold',
    )
  })

  test('in one stretch of base leave that stretch out', () => {
    expect(compareOne(p95, withTimeouts(even, 'base', 10, 1)).verdict).toBe('pass')
  })

  test('an average with one of them never passes, and fails where it is certainly worse', () => {
    expect(compareOne(average, withTimeouts(even, 'head', 1, 1)).verdict).toBe('inconclusive')
    expect(compareOne(average, withTimeouts(even, 'head', 1, 120)).verdict).toBe('fail')
  })

  test('count as slow, whatever slow means', () => {
    const slow = compared({ kind: 'slow', overMs: 20_000 }, { absolute: 0.01 })
    expect(compareOne(slow, withTimeouts(even, 'head', 8, 120))).toMatchObject({
      verdict: 'fail',
      value: 0.08,
      base: 0,
    })
  })
})
