import { describe, expect, test } from 'vitest'
import { judge } from '../../../../src/judge/judge.ts'
import type { HistoryEvidence, PastRun } from '../../../../src/model/evidence/evidence.ts'
import type { LoadReport } from '../../../../src/model/evidence/load-report.ts'
import type { BaselineObjective } from '../../../../src/model/plan/objective.ts'
import { buildPlan, evidence, runOf } from '../build.ts'
import { compared, errors, p95 } from './build.ts'

const fingerprint = '0123456789abcdef'
const past = (values: PastRun['values'], of = fingerprint): PastRun => ({
  at: '2026-11-01T00:00:00.000Z',
  commit: null,
  fingerprint: of,
  values,
})
const historyOf = (runs: PastRun[], more: Partial<HistoryEvidence> = {}): HistoryEvidence => ({
  from: 'a folder',
  fingerprint,
  runs,
  ...more,
})
/** Logarithms two percent apart: a standard deviation of 0.0316228. */
const fiveRuns = [-0.04, -0.02, 0, 0.02, 0.04].map(log => past({ 'p(95)': 100 * Math.exp(log) }))
const took = (ms: number): LoadReport =>
  runOf(() => ({ good: 100, times: Array<number>(100).fill(ms) }))
const decide = (objective: BaselineObjective, load: LoadReport, history: HistoryEvidence) =>
  judge(buildPlan([objective]), evidence(load, { history })).objectives[0]!

describe('p(95) <= base + 10% against five earlier runs of 100 ms that differ by 3%', () => {
  test.each([
    [100, 'pass'],
    [106, 'inconclusive'],
    [110, 'fail'],
    [60, 'pass'],
  ])('a run of %d ms: %s', (ms, verdict) => {
    expect(decide(p95, took(ms), historyOf(fiveRuns)).verdict).toBe(verdict)
  })

  test('has the prediction interval t₄(.95)·s·√(1 + 1/5) = 2.1318·0.0316228·1.0954 = 0.07385 on a logarithmic scale', () => {
    const judged = decide(p95, took(110), historyOf(fiveRuns))
    expect(judged).toMatchObject({ value: 110, comparison: { pastRuns: 5, batches: [] } })
    expect(judged.base).toBeCloseTo(100, 9)
    expect(judged.change).toBeCloseTo(0.1, 9)
    expect(judged.interval!.lower).toBeCloseTo(Math.exp(Math.log(1.1) - 0.07385) - 1, 5)
    expect(judged.interval!.upper).toBeCloseTo(Math.exp(Math.log(1.1) + 0.07385) - 1, 5)
    expect(judged.reason).toBe(
      '110 ms against 100 ms in 5 earlier runs: +10% (+2.2% to +18%), certain, and at least half of the 10% to detect.',
    )
  })

  test('what is open says that a second deployment can tell', () => {
    expect(decide(p95, took(106), historyOf(fiveRuns)).reason).toMatch(
      /a second deployment \(baseline\.url\)/,
    )
  })
})

test('where earlier runs agree and only requests are missing, it says how many it takes', () => {
  const clean = historyOf(Array.from({ length: 5 }, () => past({ error_rate: 0 })))
  const few = runOf(() => ({ good: 25 }))
  const judged = decide(errors, few, clean)
  // 0.998^1,497 is below 0.05.
  expect(judged).toMatchObject({ verdict: 'inconclusive', cause: 'undecided' })
  expect(judged.reason).toMatch(
    /^0% against 0% in 5 earlier runs.*; 600 requests cannot show so small a difference; it takes about 1,500: run longer, or raise load\.rate\.$/,
  )
  const differing = historyOf([0, 0.01, 0.02, 0.03, 0.04].map(rate => past({ error_rate: rate })))
  expect(decide(errors, few, differing).reason).toContain('runs differ too much from one another')
})

test('runs that agree to the microsecond are not taken to be known better than 1%', () => {
  const same = historyOf(Array.from({ length: 20 }, () => past({ 'p(95)': 100 })))
  expect(decide(p95, took(100), same).interval!.upper).toBeCloseTo(
    Math.exp(1.729 * 0.01 * Math.sqrt(1.05)) - 1,
    4,
  )
})

describe('a history that is too short', () => {
  test.each([
    [0, 'none so far'],
    [4, '4 so far'],
  ] as const)('of %d runs is open, never a pass', (count, known) => {
    const judged = decide(p95, took(100), historyOf(fiveRuns.slice(0, count)))
    expect(judged).toMatchObject({
      verdict: 'inconclusive',
      cause: 'short-history',
      value: 100,
      interval: null,
    })
    expect(judged.reason).toContain(known)
  })

  test('is what runs with another load or target make', () => {
    const others = fiveRuns.map(({ values }) => past(values, 'f'.repeat(16)))
    expect(decide(p95, took(100), historyOf(others)).cause).toBe('short-history')
  })

  test('that cannot be read is no data', () => {
    const failure = { code: 'history', message: 'gone' }
    expect(decide(p95, took(100), historyOf([], { failure }))).toMatchObject({
      verdict: 'inconclusive',
      cause: 'no-data',
    })
  })
})

describe('error_rate <= base + 0.2 points against earlier runs', () => {
  const rates = (shares: readonly number[]) =>
    historyOf(shares.map(error_rate => past({ error_rate })))
  const withErrors = (bad: number) =>
    runOf(window => ({ good: 1000 - (window < bad ? 1 : 0), bad: window < bad ? 1 : 0 }))

  test('none there and none here passes where the requests are enough', () => {
    expect(decide(errors, withErrors(0), rates([0, 0, 0, 0, 0])).verdict).toBe('pass')
    expect(
      decide(
        errors,
        runOf(() => ({ good: 10 })),
        rates([0, 0, 0, 0, 0]),
      ).verdict,
    ).toBe('inconclusive')
  })

  test('more than any run before and than the requests allow for fails', () => {
    const many = runOf(() => ({ good: 950, bad: 50 }))
    expect(decide(errors, many, rates([0.001, 0.0012, 0.0008, 0.001, 0.001]))).toMatchObject({
      verdict: 'fail',
      value: 0.05,
      base: expect.closeTo(0.001, 9),
    })
  })

  test('an availability is held the other way round', () => {
    const availability = compared({ kind: 'availability' }, { absolute: 0.002 })
    const history = historyOf(
      [1, 0.999, 0.9995, 1, 0.9998].map(share => past({ availability: share })),
    )
    expect(
      decide(
        availability,
        runOf(() => ({ good: 950, bad: 50 })),
        history,
      ).verdict,
    ).toBe('fail')
    expect(decide(availability, withErrors(1), history)).toMatchObject({ verdict: 'pass' })
  })
})
