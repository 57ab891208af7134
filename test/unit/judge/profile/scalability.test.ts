import { describe, expect, test } from 'vitest'
import { judge } from '../../../../src/judge/judge.ts'
import { nextLevel } from '../../../../src/judge/profile/find-profile.ts'
import { healthy, watched } from '../build.ts'
import { evidenceOf, ofProfile, planOf, step } from './build.ts'

const linearity = ofProfile({ kind: 'linearity' }, 0.8)
const plan = planOf([linearity], { profile: 'scalability' })
/** A target that answers no more than 300 a second. */
const capped = [100, 200, 400, 800].map(level => step(level, 50, Math.max(0, 1 - 300 / level)))

describe('a scalability test', () => {
  test('takes all its steps, doublings of the first where it has none of its own', () => {
    expect(nextLevel(plan, evidenceOf([step(100, 50)]))).toBe(200)
    expect(nextLevel(plan, evidenceOf(capped))).toBe(1600)
    const own = planOf([], { profile: 'scalability', steps: [100, 150] })
    expect(nextLevel(own, evidenceOf([step(100, 50)]))).toBe(150)
    expect(nextLevel(own, evidenceOf([step(100, 50), step(150, 50)]))).toBeUndefined()
  })

  test('finds the knee and how much of a straight line is left', () => {
    const { profile, objectives } = judge(plan, evidenceOf(capped))
    expect(profile).toMatchObject({
      kind: 'scalability',
      knee: 200,
      sentence: 'Scales linearly up to 200/s; at 800/s the throughput is 38% of linear.',
    })
    expect(profile?.kind === 'scalability' && profile.steps.map(one => one.linearity)).toEqual([
      1, 1, 0.75, 0.375,
    ])
    expect(objectives[0]).toMatchObject({ verdict: 'fail', value: 0.375 })
  })

  test('of a target that bears it all is straight to the end', () => {
    const { profile, objectives } = judge(plan, evidenceOf([step(100, 50), step(200, 50)]))
    expect(profile).toMatchObject({
      knee: null,
      sentence: 'Scales linearly up to 200/s (100% of linear).',
    })
    expect(objectives[0]).toMatchObject({ verdict: 'pass', value: 1 })
  })

  test('that the load generator did not send in full is left open where the rest could have made it straight', () => {
    const short = { ...healthy, achievedRatio: 0.75 }
    const steps = (capacity: number) => {
      const one = step(400, 50, 1 - capacity / 400)
      return evidenceOf([
        step(100, 50),
        { ...one, report: watched({ ...one.report, generator: short }) },
      ])
    }
    expect(judge(plan, steps(300)).objectives[0]).toMatchObject({
      verdict: 'inconclusive',
      cause: 'generator',
    })
    expect(judge(plan, steps(100)).objectives[0]).toMatchObject({ verdict: 'fail' })
  })

  test('of one step tells nothing', () => {
    expect(judge(plan, evidenceOf([step(100, 50)])).objectives[0]).toMatchObject({
      verdict: 'inconclusive',
      cause: 'no-data',
      reason: 'Too few steps ran to judge how it scales.',
    })
  })
})
