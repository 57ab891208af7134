import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextLevel } from '../../../../src/judge/profile/find-profile.ts'
import { mostLoad } from '../../../../src/judge/profile/most-load.ts'
import { defined } from '../../../../src/model/basics/defined.ts'
import type { LoadPlan } from '../../../../src/model/plan/load.ts'
import type { Plan } from '../../../../src/model/plan/plan.ts'
import type { Policy } from '../../../../src/model/plan/policy.ts'
import { latency } from '../build.ts'
import { evidenceOf, planOf, step } from './build.ts'

const withPolicy = (plan: Plan, policy: Partial<Policy>): Plan => ({
  ...plan,
  policy: { ...plan.policy, ...policy },
})
const rate = (
  perSecond: number,
  more: Partial<LoadPlan> = {},
  policy: Partial<Policy> = {},
): Plan =>
  withPolicy(planOf([latency(0.95, 200)], { pace: { kind: 'rate', perSecond }, ...more }), policy)

/** The loads of a stepped test of a target that breaks beyond `capacity`. */
function climb(plan: Plan, first: number, capacity: number): number[] {
  const measure = (level: number) => ({ ...step(10, level <= capacity ? 100 : 400), level })
  const steps = [measure(first)]
  for (
    let next = nextLevel(plan, evidenceOf(steps));
    next;
    next = nextLevel(plan, evidenceOf(steps))
  ) {
    steps.push(measure(next))
  }
  return steps.map(({ level }) => level)
}

const times = { durationMs: 20_000, warmupMs: 5000 }

describe('the most that a load comes to', () => {
  test('of a stress test is never less than what it does, wherever it breaks', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 10, max: 2000 }), { minLength: 2, maxLength: 30 }),
        fc.integer({ min: 1, max: 2500 }),
        fc.boolean(),
        (levels, capacity, isWritten) => {
          const steps = levels.sort((a, b) => a - b)
          const first = steps[0]!
          const plan = rate(
            first,
            { profile: 'stress', ...times, ...defined({ steps: isWritten ? steps : undefined }) },
            { limits: { perSecond: 2000 } },
          )
          const done = climb(plan, first, capacity)
          const most = mostLoad(plan)
          expect(most.ms).toBeGreaterThanOrEqual(done.length * 25_000)
          expect(most.requests).toBeGreaterThanOrEqual(
            done.reduce((sum, level) => sum + Math.floor(level * 25), 0),
          )
          expect(most.level).toBeGreaterThanOrEqual(Math.max(...done))
          expect(most.level).toBeLessThanOrEqual(2000)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('of a scalability test is what it does', () => {
    const plan = rate(100, { profile: 'scalability', steps: [100, 250, 300], ...times })
    expect(mostLoad(plan)).toEqual({ level: 300, ms: 75_000, requests: 25 * 650 })
  })
})

describe('steps that nobody wrote', () => {
  test.each([
    ['the limit', { limits: { perSecond: 400 } }],
    [
      'the limit of the base branch',
      { limits: { perSecond: 9000 }, base: { name: 'base', limits: { perSecond: 400 } } },
    ],
  ])('end at %s', (_, policy) => {
    const stress = rate(100, { profile: 'stress', ...times }, policy)
    expect(climb(stress, 100, 9999)).toEqual([100, 200, 400])
    expect(climb(rate(100, { profile: 'scalability', ...times }, policy), 100, 9999)).toEqual([
      100, 200, 400,
    ])
  })

  test('of users end at theirs', () => {
    const users = planOf([latency(0.95, 200)], {
      profile: 'stress',
      pace: { kind: 'users', users: 2 },
      ...times,
    })
    expect(climb(withPolicy(users, { limits: { users: 9, perSecond: 1 } }), 2, 9999)).toEqual([
      2, 4, 8,
    ])
  })
})
