import { describe, expect, test } from 'vitest'
import { slo, sloOfQuery } from '../budgets/build.ts'
import { answered, answers, judgeAll, judgeOne, requests } from '../build.ts'

const load = requests(600)
const judged = (bad: number, total: number) =>
  judgeOne(slo(), load, answers(answered('ratio', { bad, total })))

describe('a service-level objective of 99.9%', () => {
  test('is about the good share, though the bad ones are counted', () => {
    expect(judged(0, 2995)).toMatchObject({
      verdict: 'pass',
      value: 1,
      unit: 'ratio',
      threshold: 0.999,
      comparator: '>=',
    })
    expect(judged(0, 2994)).toMatchObject({ verdict: 'inconclusive', cause: 'too-few-requests' })
    expect(judged(5, 10_511).verdict).toBe('pass')
    expect(judged(5, 10_510)).toMatchObject({ verdict: 'inconclusive', cause: 'undecided' })
  })

  test('tells how fast its budget burns', () => {
    expect(judged(5, 25_000).reason).toBe(
      '99.98%, at least 99.958% with 95% confidence (24,995 of 25,000 requests); burn rate 0.2.',
    )
    expect(judged(216, 12_000)).toMatchObject({
      verdict: 'fail',
      reason:
        '98.2%, at most 98.4% with 95% confidence (11,784 of 12,000 requests): the error budget burns 18 × too fast, fast enough to page someone.',
    })
  })

  test('and its alarm is that of the lower bound', () => {
    const burn = (bad: number, total: number) =>
      judgeAll([slo()], load, answers(answered('ratio', { bad, total }))).budgets?.[0]?.burn
    expect(burn(216, 12_000)).toEqual({
      rate: expect.closeTo(18, 9),
      lower: expect.closeTo(16.04912397, 6),
      alarm: { kind: 'page', afterMs: 3_600_000 },
    })
    // 18 × again, but of so few that no more than 4.9 × is shown.
    expect(burn(3, 167)).toMatchObject({
      rate: expect.closeTo(17.96, 2),
      alarm: { kind: 'ticket', afterMs: 86_400_000 },
    })
    expect(burn(5, 25_000)).toMatchObject({ rate: expect.closeTo(0.2, 9), alarm: null })
  })
})

describe('a service-level objective that the source works out itself', () => {
  const judgedOf = (value: number) =>
    judgeOne(sloOfQuery(), load, answers(answered('value', { value })))

  test('is an error where the value is no share, as of a query in percent', () => {
    for (const value of [90.9, 9090, -56, 1.06]) {
      const judged = judgedOf(value)
      expect(judged).toMatchObject({ verdict: 'error', cause: 'provider' })
      expect(judged.reason).toContain('which is no share between 0 and 1')
    }
    // Two counters at the edges of scrapes.
    expect(judgedOf(1.02).verdict).toBe('pass')
  })

  test('has a value without an interval, and says so', () => {
    expect(judgedOf(0.9995)).toMatchObject({
      verdict: 'pass',
      interval: null,
      reason: '99.95%; burn rate 0.5; no interval: the query itself worked it out.',
    })
    expect(judgedOf(0.98)).toMatchObject({
      verdict: 'fail',
      reason: '98%, not ≥ 99.9%; burn rate 20; no interval: the query itself worked it out.',
    })
  })

  test('without data has none, and no burn rate either', () => {
    const none = answers(answered('no-data', { detail: 'no series' }))
    expect(judgeOne(sloOfQuery(), load, none)).toMatchObject({
      verdict: 'inconclusive',
      cause: 'no-data',
    })
    expect(judgeAll([sloOfQuery()], load, none).budgets).toMatchObject([{ burn: null, left: null }])
  })
})
