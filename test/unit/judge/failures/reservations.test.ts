import { describe, expect, test } from 'vitest'
import { judge } from '../../../../src/judge/judge.ts'
import { defined } from '../../../../src/model/basics/defined.ts'
import type { Evidence } from '../../../../src/model/evidence/evidence.ts'
import type { EnginePlan, RequestPlan } from '../../../../src/model/plan/load.ts'
import type { Plan } from '../../../../src/model/plan/plan.ts'
import {
  answered,
  answers,
  availability,
  buildPlan,
  cell,
  evidence,
  judgeAll,
  latency,
  prometheus,
  report,
  requests,
  runWithBad,
  twelve,
} from '../build.ts'

test('a run most of whose requests fail warns, whatever was asked, and has no grade', () => {
  const found = judgeAll([latency(0.95, 200)], runWithBad(4800, 4560))
  expect(found).toMatchObject({ verdict: 'warn', blocks: false, score: null, grade: null })
  expect(found.reason).toBe(
    'Every objective holds, but 95% of 4,800 requests failed: add availability >= 99%.',
  )
  expect(found.objectives[0]).toMatchObject({ verdict: 'pass' })
})

test('so does one that asks a server only', () => {
  const found = answers(answered('value', { value: 0.1 }))
  expect(judgeAll([prometheus(0.5)], runWithBad(4800, 2500), found).verdict).toBe('warn')
  expect(judgeAll([prometheus(0.5)], runWithBad(4800, 2300), found).verdict).toBe('pass')
})

test('what warns already says it too, and what fails stays failed', () => {
  const warned = judgeAll([latency(0.95, 200, { warn: 5 })], runWithBad(4800, 4560))
  expect(warned).toMatchObject({ verdict: 'warn', grade: null })
  expect(warned.reason).toMatch(
    /^p\(95\) holds: .*\. Every objective holds, but 95% of 4,800 requests failed/,
  )
  expect(judgeAll([availability(0.99)], runWithBad(4800, 4560))).toMatchObject({
    verdict: 'fail',
    grade: 'F',
  })
})

test('an old record without the key of the policy goes by its default: too few requests block', () => {
  const few = (policy: object) =>
    judge(buildPlan([availability(0.999)], policy), evidence(requests(600)))
  expect(few({})).toMatchObject({ verdict: 'inconclusive', blocks: true })
  expect(few({ tooFewRequests: 'neutral' }).blocks).toBe(false)
  expect(few({ tooFewRequests: 'neutral', inconclusive: 'block' }).blocks).toBe(false)
  expect(few({ tooFewRequests: 'block', noData: 'neutral', inconclusive: 'neutral' }).blocks).toBe(
    true,
  )
})

describe('a run whose objectives hold is a warning without a grade', () => {
  const gone: Partial<Evidence> = {
    afterLoad: { isUp: false, message: 'it responded with 500' },
  }

  test('where the target was down after the load', () => {
    expect(judgeAll([availability(0.99)], requests(600), gone)).toMatchObject({
      verdict: 'warn',
      blocks: false,
      grade: null,
      reason:
        'Every objective holds, but the target was down after the load: it responded with 500.',
    })
  })

  test('which an open objective is told beside', () => {
    const open = judgeAll([availability(0.99)], requests(600, 6), gone)
    expect(open.verdict).toBe('inconclusive')
    expect(open.reason).toMatch(
      /\. Besides, the target was down after the load: it responded with 500\.$/,
    )
  })

  /** Two requests of which one is rare. */
  const rare = (counts: { sent: number; good: number }) =>
    report([
      ...twelve(() => ({ name: 'GET /a', sent: 100 })),
      cell(3, { name: 'GET /b', ...counts }),
    ])

  test('where each response of a request failed, unless it was a single one', () => {
    expect(judgeAll([availability(0.99)], rare({ sent: 2, good: 0 }))).toMatchObject({
      verdict: 'warn',
      reason: 'Every objective holds, but each response of GET /b (2 requests) failed.',
    })
    for (const counts of [
      { sent: 1, good: 0 },
      { sent: 3, good: 1 },
    ])
      expect(judgeAll([availability(0.99)], rare(counts)).verdict).toBe('pass')
  })

  test('where more than 1% failed for sure, and objectives of latency, or of other requests, are all that counts', () => {
    const half =
      'Every objective holds, but 50% of 3,000 requests failed, which no objective judges: add availability >= 99%.'
    expect(judgeAll([latency(0.95, 200)], runWithBad(3000, 1500))).toMatchObject({
      verdict: 'warn',
      grade: null,
      reason: half,
    })
    expect(
      judgeAll([latency(0.95, 200), availability(0.99, { advisory: true })], runWithBad(3000, 1500))
        .reason,
    ).toBe(half)
    expect(judgeAll([latency(0.95, 200)], runWithBad(3000, 20)).verdict).toBe('pass')
    expect(judgeAll([availability(0.4)], runWithBad(3000, 1500)).verdict).toBe('pass')
    const paying = report([
      ...twelve(() => ({ name: 'home', sent: 100 })),
      ...twelve(() => ({ name: 'pay', sent: 20, good: 10 })),
    ])
    expect(judgeAll([availability(0.99, { request: 'home' })], paying)).toMatchObject({
      verdict: 'warn',
      reason:
        'Every objective holds, but 50% of 240 requests of pay failed, which no objective judges: add availability >= 99%.',
    })
    const both = [
      availability(0.99, { request: 'home' }),
      availability(0.4, { request: 'pay', name: 'paid' }),
    ]
    expect(judgeAll(both, paying).verdict).toBe('pass')
  })

  test('where a request was never sent, unless a script or the target itself says what is', () => {
    const paths = ['/a', '/b', '/c']
    const planned = paths.map(path => ({
      name: `GET ${path}`,
      method: 'GET',
      path,
      weight: 1,
      expect: {},
    }))
    const plan = (names: readonly string[], engine?: EnginePlan): Plan => {
      const built = buildPlan([availability(0.99)])
      const of = planned.filter(({ name }) => names.includes(name)) as unknown as RequestPlan[]
      return { ...built, load: { ...built.load, requests: of, ...defined({ engine }) } }
    }
    const sent = evidence(rare({ sent: 2, good: 2 }))
    expect(judge(plan(['GET /a', 'GET /b']), sent).verdict).toBe('pass')
    expect(judge(plan(['GET /a', 'GET /c']), sent)).toMatchObject({
      verdict: 'warn',
      reason: 'Every objective holds, but GET /c was never sent: raise the weight, or send more.',
    })
    expect(judge(plan(['GET /a', 'GET /c'], { id: 'k6', settings: {} }), sent).verdict).toBe('pass')
    expect(judge(plan(['GET /c']), sent).verdict).toBe('pass')
  })
})
