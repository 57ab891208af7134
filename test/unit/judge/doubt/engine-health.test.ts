import { describe, expect, test } from 'vitest'
import { checksOf } from '../../../../src/judge/doubt/engine-health.ts'
import { reportOf } from '../../../../src/judge/load/segments.ts'
import type { HealthFact } from '../../../../src/model/evidence/load/health-fact.ts'
import type { LoadReport } from '../../../../src/model/evidence/load-report.ts'
import type { Plan } from '../../../../src/model/plan/plan.ts'
import {
  availability,
  errorRate,
  evidence,
  judgeAll,
  judgeOne,
  latency,
  report,
  same,
  throughput,
  twelve,
} from '../build.ts'
import { comparedRun, compareOne, p95, planFor, took } from '../comparison/build.ts'

/**
 * An engine with no generator of ours: it knows a few figures of itself, and nothing of single
 * requests.
 */
const foreign = (health: HealthFact[], load = report(twelve())): LoadReport => {
  const { generator: _, ...rest } = load
  return { ...rest, engine: { name: 'other', version: '9' }, health }
}
const fact = (more: Partial<HealthFact> = {}): HealthFact => ({
  name: 'queued',
  value: 5,
  limit: 4,
  unit: 'requests',
  doubts: 'adds time',
  advice: 'give it more workers',
  ...more,
})
const late = fact()
const short = fact({
  name: 'iterations started',
  value: 0.9,
  limit: 0.99,
  unit: 'ratio',
  atLeast: true,
  doubts: 'sends less',
})

describe('the health that an engine gives', () => {
  test('is held against its limits, whatever its figures are called', () => {
    const facts = [late, fact({ value: 4 }), short, fact({ ...short, value: 0.99 })]
    expect(checksOf(foreign(facts)).map(({ ok }) => ok)).toEqual([false, true, false, true])
    expect(checksOf(foreign([late]))).toEqual([
      {
        name: 'queued',
        value: 5,
        limit: 4,
        unit: 'requests',
        ok: false,
        advice: 'give it more workers',
        effect: 'adds time',
      },
    ])
  })

  test('has other advice where the run has started the target on the same machine', () => {
    const crowded = fact({ adviceShared: 'use a runner with more cores' })
    const startedHere = {
      ...planFor([], 60).target,
      from: { kind: 'started', start: 'x', env: {} },
    }
    const target = startedHere as Plan['target']
    const advices = (plan?: Pick<Plan, 'target'>) =>
      checksOf(foreign([crowded, fact()]), plan).map(({ advice }) => advice)
    expect(advices({ target })).toEqual(['use a runner with more cores', 'give it more workers'])
    expect(advices(planFor([], 60))).toEqual(['give it more workers', 'give it more workers'])
  })

  test('may be a share of the median, of each part of the load by its own', () => {
    const slowAtFirst = report(twelve(window => ({ latency: same(100, window < 6 ? 400 : 40) })))
    const load = foreign([fact({ unit: 'ms', value: 10, limit: 5, ofMedian: 0.1 })], slowAtFirst)
    const limits = [reportOf(load, 0, 6), reportOf(load, 6, 12)].map(part => checksOf(part)[0]!)
    expect(limits).toMatchObject([{ ok: true }, { limit: 5, ok: false }])
    expect(limits[0]!.limit).toBeCloseTo(40, 0)
  })

  test('is told in the record', () => {
    const { generator } = judgeAll([availability(0.9)], foreign([late]))
    expect(generator).toMatchObject({ healthy: false, checks: [{ name: 'queued', ok: false }] })
  })

  test('is absent where nobody watched', () => {
    const { health: _, ...unwatched } = foreign([])
    expect(judgeAll([availability(0.9)], unwatched)).not.toHaveProperty('generator')
  })
})

describe('an engine that does not know how much of a time is its own', () => {
  const times = (ms: number) => report(twelve(() => ({ latency: same(100, ms) })))

  test('and that was late leaves a latency that fails open, and one that holds as it is', () => {
    expect(judgeOne(latency(0.95, 200), foreign([late], times(300)))).toMatchObject({
      verdict: 'inconclusive',
      cause: 'generator',
      reason:
        'The load generator did not keep up, and how much of the measured times it caused is not known; give it more workers (queued 5 requests, limit 4 requests).',
    })
    expect(judgeOne(latency(0.95, 200), foreign([late], times(100))).verdict).toBe('pass')
  })

  test('and that was late leaves open what fails by timeouts, and not what fails by unexpected statuses', () => {
    const failing = (errors: { status?: number; timeout?: number }) =>
      report(twelve(() => ({ good: 80, errors })))
    for (const objective of [availability(0.9), errorRate(0.1)]) {
      const judged = (errors: { status?: number; timeout?: number }) =>
        judgeOne(objective, foreign([late], failing(errors)))
      expect(judged({ status: 20 }).verdict).toBe('fail')
      expect(judged({ status: 18, timeout: 2 }).verdict).toBe('fail')
      expect(judged({ timeout: 20 })).toMatchObject({ cause: 'generator' })
      expect(judged({ status: 2, timeout: 18 })).toMatchObject({ cause: 'generator' })
    }
  })

  test('and that sent less leaves what holds open, and a rate that fails', () => {
    const held = judgeOne(latency(0.95, 200), foreign([short], times(100)))
    expect(held).toMatchObject({ verdict: 'inconclusive', cause: 'generator' })
    expect(judgeOne(latency(0.95, 200), foreign([short], times(300))).verdict).toBe('fail')
    expect(judgeOne(throughput(60), foreign([short]))).toMatchObject({ cause: 'generator' })
  })

  test('leaves a comparison open, unless both sides are known to have suffered alike', () => {
    const run = (health: HealthFact[]) =>
      foreign(
        health,
        comparedRun(24, () => ({ head: took(130), base: took(100) })),
      )
    expect(compareOne(p95, run([])).verdict).toBe('fail')
    expect(compareOne(p95, run([late]))).toMatchObject({ cause: 'generator' })
    const alike = fact({
      name: 'queued, head and base apart',
      value: 0,
      doubts: 'adds time to a side',
    })
    expect(compareOne(p95, run([late, alike])).verdict).toBe('fail')
  })
})

test('a load that somebody watched is not held to be a log with gaps', () => {
  const gap = report(
    twelve().filter(({ window }) => window < 6),
    { seconds: 30 },
  )
  expect(judgeOne(availability(0.9), foreign([], gap)).verdict).toBe('pass')
  const { health: _, ...unwatched } = foreign([], gap)
  expect(judgeOne(availability(0.9), unwatched)).toMatchObject({ cause: 'no-data' })
  expect(evidence(unwatched).load).not.toHaveProperty('health')
})
