import { describe, expect, test } from 'vitest'
import { judge } from '../../../../src/judge/judge.ts'
import type { LoadPlan } from '../../../../src/model/plan/load.ts'
import type { BaselineObjective, Objective } from '../../../../src/model/plan/objective.ts'
import {
  answered,
  answers,
  availability,
  evidence,
  latency,
  prometheus,
  throughput,
} from '../build.ts'
import { comparedRun, planFor, took } from '../comparison/build.ts'
import { loadOf, ofProfile, planOf } from '../profile/build.ts'

/**
 * Half-second windows: 20 s before, 10 s of spike with 40% of it not good and slow, 30 s after.
 */
const load: Partial<LoadPlan> = {
  profile: 'spike',
  spike: { perSecond: 400, atMs: 20_000, durationMs: 10_000 },
  durationMs: 60_000,
}
const isSpike = (window: number) => window >= 40 && window < 60
const report = loadOf(
  120,
  at =>
    isSpike(at)
      ? { good: 120, bad: 80, times: Array<number>(120).fill(900) }
      : { good: 50, times: Array<number>(50).fill(100) },
  0.5,
)
const judged = (...objectives: Objective[]) => judge(planOf(objectives, load), evidence(report))

describe('an objective of a segment', () => {
  test('is judged on that segment alone: its counts, its shares, its quantiles', () => {
    const { objectives } = judged(
      latency(0.95, 200, { during: 'before' }),
      latency(0.95, 200, { during: 'spike' }),
      latency(0.95, 200, { during: 'after' }),
      availability(0.9, { during: 'spike' }),
      throughput(200, { during: 'spike' }),
    )
    expect(objectives.map(({ verdict, value, during }) => [during, verdict, value])).toEqual([
      ['before', 'pass', 100],
      ['spike', 'fail', expect.closeTo(900, -1)],
      ['after', 'pass', 100],
      ['spike', 'fail', 0.6],
      ['spike', 'pass', 240],
    ])
    expect(objectives[3]!.reason).toContain('1,600 of 4,000')
  })

  test('that names none is judged on what comes before the spike, and has none in the record', () => {
    expect(judged(availability(0.99)).objectives[0]).toMatchObject({ verdict: 'pass', value: 1 })
    expect(judged(availability(0.99)).objectives[0]).not.toHaveProperty('during')
  })

  test('is no part of what has to hold again after the spike', () => {
    const recovery = ofProfile({ kind: 'recovery' }, 8000)
    const { objectives } = judged(
      availability(0.99),
      latency(0.95, 10, { during: 'after' }),
      recovery,
    )
    expect(objectives.map(({ verdict }) => verdict)).toEqual(['pass', 'fail', 'pass'])
  })

  test('that the run did not come to has no data', () => {
    const cut = loadOf(30, () => ({ good: 50 }), 0.5)
    const plan = planOf([latency(0.95, 200, { during: 'spike' })], load)
    expect(judge(plan, evidence(cut)).objectives[0]).toMatchObject({
      verdict: 'inconclusive',
      cause: 'no-data',
      reason: 'No load fell into the segment spike: the run ended before it.',
    })
  })

  test('goes by the segments of the record, where it has them', () => {
    const plan = planOf([availability(0.99, { during: 'fault' })], load)
    const segments = [
      { name: 'steady', from: 0, to: 20, usual: true as const },
      { name: 'fault', from: 20, to: 30 },
    ]
    expect(judge(plan, { ...evidence(report), segments }).objectives[0]).toMatchObject({
      verdict: 'fail',
      value: 0.6,
    })
  })

  test('is down at the end only where its segment is the last', () => {
    // All is down from 18 s to 20 s, and again from 56 s on: of each segment the last tenth.
    const isDown = (window: number) => (window >= 36 && window < 40) || window >= 108
    const outage = loadOf(120, at => (isDown(at) ? { bad: 50 } : { good: 50 }), 0.5)
    const plan = planOf(
      ['before', 'after'].map(during => availability(0.99, { during })),
      load,
    )
    const reasons = judge(plan, {
      ...evidence(outage),
      afterLoad: { isUp: false, message: 'refused' },
    }).objectives.map(({ reason }) => reason)
    expect(reasons[0]).not.toContain('to the end')
    expect(reasons[1]).toContain('to the end, and still down afterwards')
  })
})

test('what a source is asked about a segment is weighed by the length of that segment', () => {
  const plan = planOf([{ ...prometheus(0.2), during: 'spike' }], load)
  const found = judge(plan, {
    ...evidence(report),
    ...answers(answered('value', { value: 0.9 })),
  })
  expect(found.objectives[0]).toMatchObject({ verdict: 'fail', value: 0.9, during: 'spike' })
})

test('a comparison of a segment takes both sides of it', () => {
  const objective: BaselineObjective = {
    kind: 'baseline',
    metric: { kind: 'quantile', quantile: 0.5 },
    name: 'median',
    comparator: '<=',
    unit: 'ms',
    tolerance: { relative: 0.1 },
    key: false,
    weight: 1,
    advisory: false,
  }
  // Head is half as slow again in the second half only: windows of 2.5 s.
  const run = comparedRun(96, window => ({ head: took(window < 48 ? 100 : 150), base: took(100) }))
  const segments = [
    { name: 'first', from: 0, to: 120, usual: true as const },
    { name: 'second', from: 120, to: 240 },
  ]
  const plan = planFor(
    [
      { ...objective, during: 'first' },
      { ...objective, during: 'second' },
    ],
    240,
  )
  const { objectives } = judge(plan, { ...evidence(run), segments })
  expect(objectives.map(({ verdict, base }) => [verdict, base])).toEqual([
    ['pass', expect.closeTo(100, 0)],
    ['fail', expect.closeTo(100, 0)],
  ])
  expect(objectives[1]!.comparison!.seconds).toBe(120)
})
