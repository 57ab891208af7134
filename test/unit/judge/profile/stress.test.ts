import { describe, expect, test } from 'vitest'
import { judge } from '../../../../src/judge/judge.ts'
import { nextLevel } from '../../../../src/judge/profile/find-profile.ts'
import type { GeneratorReport } from '../../../../src/model/evidence/load-report.ts'
import type { LoadPlan } from '../../../../src/model/plan/load.ts'
import type { LoadObjective } from '../../../../src/model/plan/objective.ts'
import { errorRate, healthy, latency, same, watched } from '../build.ts'
import { evidenceOf, ofProfile, planOf, step } from './build.ts'

const p95 = latency(0.95, 200)
const stress = (more: Partial<LoadPlan> = {}) => planOf([p95], { profile: 'stress', ...more })

/** All that a stress test would load a target with that breaks beyond `capacity`. */
function climb(capacity: number, more: Partial<LoadPlan> = {}): number[] {
  const plan = stress(more)
  const measure = (level: number) => step(level, level <= capacity ? 100 : 400)
  const steps = [measure(100)]
  for (
    let next = nextLevel(plan, evidenceOf(steps));
    next;
    next = nextLevel(plan, evidenceOf(steps))
  ) {
    steps.push(measure(next))
  }
  return steps.map(({ level }) => level)
}

describe('a stress test', () => {
  test('doubles until an objective breaks, then halves the gap until it is 5%', () => {
    expect(climb(440)).toEqual([100, 200, 400, 800, 600, 500, 450, 425, 438])
  })

  test('goes up its own steps', () => {
    expect(climb(440, { steps: [100, 300, 500, 700] })).toEqual([100, 300, 500, 400, 450, 425, 438])
    expect(climb(9999, { steps: [100, 300, 500, 700] })).toEqual([100, 300, 500, 700])
  })

  test('ends with the first step if that breaks', () => {
    expect(climb(50)).toEqual([100])
  })

  test('ends where the load generator does not keep up, which is not the target’s doing', () => {
    const slow = step(400, 400)
    const late = {
      ...slow,
      report: watched({ ...slow.report, generator: { ...healthy, cpu: 0.99 } }),
    }
    const evidence = evidenceOf([step(100, 100), step(200, 100), late])
    expect(nextLevel(stress(), evidence)).toBeUndefined()
    expect(judge(stress(), evidence).profile).toMatchObject({
      holds: 200,
      breaks: null,
      sentence:
        'Holds 200/s, the highest load that was tried; the load generator itself did not keep up at 400/s.',
    })
  })

  const withTrouble = (one: ReturnType<typeof step>, trouble: Partial<GeneratorReport>) => {
    const ownShare = { p50: 1, p99: 80, max: 90 }
    return {
      ...one,
      report: watched({ ...one.report, generator: { ...healthy, ownShare, ...trouble } }),
    }
  }
  const late = { lateness: { p50: 1, p99: 70, max: 80 } }
  const outcomesOf = (objectives: LoadObjective[], steps: ReturnType<typeof step>[]) => {
    const { profile } = judge(planOf(objectives, { profile: 'stress' }), evidenceOf(steps))
    return profile?.kind === 'stress' && profile.steps.map(({ outcome }) => outcome)
  }

  test('a step that breaks by errors breaks, and one that holds holds, though the load generator was late', () => {
    const steps = [withTrouble(step(100, 100), late), withTrouble(step(200, 100, 0.5), late)]
    expect(outcomesOf([p95, errorRate(0.01)], steps)).toEqual(['holds', 'breaks'])
  })

  test('a step is not known where the load generator may have made it break, or hold', () => {
    const slow = withTrouble(step(100, 250), late)
    const cells = slow.report.cells.map(cell => ({ ...cell, ofTarget: same(cell.good, 170) }))
    expect(outcomesOf([p95], [{ ...slow, report: { ...slow.report, cells } }])).toEqual(['unknown'])
    expect(outcomesOf([p95], [withTrouble(step(100, 100), { achievedRatio: 0.9 })])).toEqual([
      'unknown',
    ])
    expect(outcomesOf([p95], [withTrouble(step(100, 900), { achievedRatio: 0.9 })])).toEqual([
      'breaks',
    ])
  })

  test('a capacity of which no step is known is left open by the generator, not for want of data', () => {
    const plan = planOf([p95, ofProfile({ kind: 'capacity' }, 100)], { profile: 'stress' })
    const evidence = evidenceOf([withTrouble(step(100, 100), { achievedRatio: 0.9 })])
    expect(judge(plan, evidence).objectives[1]).toMatchObject({
      verdict: 'inconclusive',
      cause: 'generator',
      value: null,
    })
  })

  test('says what holds, what breaks and which objective broke', () => {
    const evidence = evidenceOf([
      step(100, 100),
      step(200, 100),
      step(400, 250),
      step(300, 100),
      step(350, 150, 0.005),
    ])
    const plan = stress()
    expect(judge(plan, evidence).profile).toMatchObject({
      kind: 'stress',
      holds: 350,
      breaks: 400,
      sentence: 'Holds 350/s, breaks at 400/s (p(95)).',
      steps: [
        { level: 100 },
        { level: 200 },
        { level: 300 },
        { level: 350, errorRatio: expect.closeTo(0.005, 2) },
        { level: 400, broke: 'p(95)' },
      ],
    })
  })

  test('judges its objectives at the first step', () => {
    const { objectives, verdict } = judge(stress(), evidenceOf([step(100, 100), step(200, 900)]))
    expect(objectives).toMatchObject([{ name: 'p(95)', verdict: 'pass', value: 100 }])
    expect(verdict).toBe('pass')
  })
})

describe('capacity', () => {
  const capacity = (threshold: number, steps: ReturnType<typeof step>[]) =>
    judge(
      planOf([p95, ofProfile({ kind: 'capacity' }, threshold)], { profile: 'stress' }),
      evidenceOf(steps),
    ).objectives[1]!
  const steps = [step(100, 100), step(200, 100), step(400, 400)]

  test.each([
    [200, 'pass'],
    [201, 'inconclusive'],
    [400, 'inconclusive'],
    [401, 'fail'],
  ])('of at least %d/s, where 200/s holds and 400/s breaks: %s', (threshold, verdict) => {
    expect(capacity(threshold, steps)).toMatchObject({
      verdict,
      value: 200,
      interval: { lower: 200, upper: 400 },
    })
  })

  test('that was never found out is open upwards', () => {
    expect(capacity(500, steps.slice(0, 2))).toMatchObject({
      verdict: 'inconclusive',
      value: 200,
      interval: { lower: 200, upper: null },
      reason:
        'Holds 200/s, the highest load that was tried. ≥ 500/s is neither confirmed nor ruled out.',
    })
  })

  test('is none where the first step breaks', () => {
    expect(capacity(200, [step(100, 400)])).toMatchObject({
      verdict: 'fail',
      value: 0,
      interval: { lower: 0, upper: 100 },
      reason: 'Breaks at 100/s, the lowest load that was tried (p(95)); required: ≥ 200/s.',
    })
  })
})
