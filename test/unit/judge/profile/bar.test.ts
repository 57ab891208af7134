import { describe, expect, test } from 'vitest'
import { judge } from '../../../../src/judge/judge.ts'
import type { LoadPlan } from '../../../../src/model/plan/load.ts'
import type { ProfileMetric } from '../../../../src/model/plan/objective.ts'
import { availability, evidence, latency } from '../build.ts'
import { evidenceOf, loadOf, ofProfile, planOf, step } from './build.ts'

const told =
  'availability >= 99% had to hold as well: it is required if no objective that counts is about errors.'
const steps = (bad: number) => evidenceOf([step(20, 20, bad), step(40, 20, bad), step(80, 20, bad)])
const capacity = ofProfile({ kind: 'capacity' }, 80)
const errors: ProfileMetric = { kind: 'slope', of: { kind: 'error_rate' } }

describe('where no objective that counts is about errors, holding means the default availability', () => {
  const stress: Partial<LoadPlan> = {
    profile: 'stress',
    pace: { kind: 'rate', perSecond: 20 },
    steps: [20, 40, 80],
  }
  const decide = (bad: number, ...more: Parameters<typeof planOf>[0]) =>
    judge(planOf([capacity, ...more], stress), steps(bad)).objectives[0]!

  test('a capacity of nothing but errors is none', () => {
    const found = decide(1)
    expect(found).toMatchObject({ verdict: 'fail', value: 0 })
    expect(found.reason).toBe(
      `Breaks at 20/s, the lowest load that was tried (availability >= 99%); required: ≥ 80/s.`,
    )
  })

  test('a capacity of good answers holds, and says by what', () => {
    const found = decide(0)
    expect(found).toMatchObject({ verdict: 'pass', value: 80 })
    expect(found.reason).toBe(
      `Holds 80/s, the highest load that was tried; required: ≥ 80/s. ${told}`,
    )
  })

  test('an advisory objective, or one about latency alone, is no bar', () => {
    expect(decide(0.9, availability(0.5, { advisory: true })).verdict).toBe('fail')
    expect(decide(0.9, latency(0.95, 100)).verdict).toBe('fail')
  })

  test('an objective about errors that counts is the bar, and no other is', () => {
    const found = decide(0.3, availability(0.5))
    expect(found).toMatchObject({ verdict: 'pass', value: 80 })
    expect(found.reason).not.toContain('had to hold as well')
  })

  test('a slope fails where everything fails evenly', () => {
    const soak = (bad: number) => loadOf(240, () => ({ good: 50 - bad, bad }))
    const find = (bad: number, ...more: Parameters<typeof planOf>[0]) =>
      judge(planOf([ofProfile(errors, 1), ...more], { profile: 'soak' }), evidence(soak(bad)))
        .objectives[0]!
    expect(find(50)).toMatchObject({
      verdict: 'fail',
      reason: expect.stringContaining('availability >= 99% is broken'),
    })
    expect(find(0)).toMatchObject({ verdict: 'pass', reason: expect.stringContaining(told) })
    // A single burst decides nothing.
    const burst = loadOf(20, at => (at === 9 ? { good: 0, bad: 50 } : { good: 50, bad: 0 }))
    const plan = planOf([ofProfile(errors, 1)], { profile: 'soak' })
    expect(judge(plan, evidence(burst)).objectives[0]!.reason).toBe(
      'availability >= 99% is broken by what was measured (it is required if no objective that counts is about errors): 95%.',
    )
    expect(find(50, availability(0.5)).verdict).toBe('pass')
  })

  test('so does a linearity', () => {
    const linearity = ofProfile({ kind: 'linearity' }, 0.8)
    const plan = planOf([linearity], { ...stress, profile: 'scalability' })
    expect(judge(plan, steps(0.5)).objectives[0]).toMatchObject({ verdict: 'fail' })
    expect(judge(plan, steps(0)).objectives[0]).toMatchObject({ verdict: 'pass' })
  })
})

test('the trend of a percentile that falls on timeouts is not shown as flat', () => {
  const load = loadOf(240, window => ({
    good: 50,
    times: Array<number>(50).fill(window < 200 ? 20 : 30),
  }))
  const cells = load.cells.map(cell =>
    cell.window < 220 ? cell : { ...cell, good: 0, errors: { timeout: 50 } },
  )
  const slope = ofProfile({ kind: 'slope', of: { kind: 'quantile', quantile: 0.95 } }, 1)
  const { objectives, profile } = judge(
    planOf([slope, availability(0.5)], { profile: 'soak' }),
    evidence({ ...load, cells }),
  )
  expect(objectives[0]).toMatchObject({ verdict: 'inconclusive', cause: 'no-data' })
  expect(objectives[0]!.reason).toMatch(
    /^The percentile falls on a timeout in 2 parts of the run: how it grows is not known/,
  )
  expect(profile!.sentence).toContain('Timeouts hide the trend of p(50), p(95).')
})
