import { describe, expect, test } from 'vitest'
import { judge } from '../../../src/judge/judge.ts'
import type { Measurement } from '../../../src/model/evidence/measurement.ts'
import type { Objective } from '../../../src/model/plan/objective.ts'
import type { Policy } from '../../../src/model/plan/policy.ts'
import { type Verdict, verdicts } from '../../../src/model/verdict.ts'
import {
  answered,
  answers,
  availability,
  buildPlan,
  errorRate,
  evidence,
  judgeAll,
  judgeOne,
  latency,
  prometheus,
  requests,
} from './build.ts'

const good = requests(12_000)
const measured = (answer: Measurement) => answers(answer)
const value = (number: number) => measured(answered('value', { value: number }))

describe('what Prometheus says', () => {
  test('a value is held against the threshold, exactly and without an interval', () => {
    expect(judgeOne(prometheus(0.5), good, value(0.499))).toMatchObject({
      verdict: 'pass',
      value: 0.499,
      interval: null,
      query: 'q[120s]',
      source: 'prometheus',
    })
    expect(judgeOne(prometheus(0.5), good, value(0.5)).verdict).toBe('fail')
    expect(judgeOne(prometheus(0.5, { comparator: '<=' }), good, value(0.5)).verdict).toBe('pass')
    expect(judgeOne(prometheus(0.5, { comparator: '>' }), good, value(0.5)).verdict).toBe('fail')
    expect(judgeOne(prometheus(0.5, { comparator: '>=' }), good, value(0.5)).verdict).toBe('pass')
    expect(judgeOne(prometheus(0.5, { warn: 0.4 }), good, value(0.45)).verdict).toBe('warn')
  })

  test('no data, NaN and infinity are no data, never a pass', () => {
    const answers = [
      answered('no-data', { detail: 'the query matched nothing' }),
      ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map(number =>
        answered('value', { value: number }),
      ),
    ]
    for (const answer of answers) {
      expect(judgeOne(prometheus(0.5), good, measured(answer))).toMatchObject({
        verdict: 'inconclusive',
        cause: 'no-data',
        value: null,
      })
    }
    expect(judgeOne(prometheus(0.5), good, measured(answers[0]!)).reason).toBe(
      'No data: the query matched nothing.',
    )
  })

  test('a server that failed is an error with its words and its hint', () => {
    const failed = judgeOne(
      prometheus(0.5),
      good,
      measured(answered('failed', { detail: 'HTTP 503', hint: 'is it up?' })),
    )
    expect(failed).toMatchObject({ verdict: 'error', cause: 'provider', value: null })
    expect(failed.reason).toContain('HTTP 503 (is it up?).')
  })

  test('several series are an error that says which, and to aggregate', () => {
    const series = ['a', 'b', 'c', 'd'].map(pod => ({ labels: { pod, job: 'shop' }, values: [] }))
    const several = judgeOne(
      prometheus(0.5),
      good,
      measured(answered('series', { series, hint: 'sum(…)' })),
    )
    expect(several).toMatchObject({ verdict: 'error', cause: 'several-series', value: null })
    for (const part of ['4 series', 'pod="a"', 'and 1 more', 'aggregate', 'sum(…)'])
      expect(several.reason).toContain(part)
  })

  test('an answer that is missing is an error', () => {
    expect(judgeOne(prometheus(0.5), good)).toMatchObject({
      verdict: 'error',
      cause: 'not-measured',
      query: 'q',
    })
    expect(judgeOne(prometheus(0.5, { name: 'constructor' }), good)).toMatchObject({
      verdict: 'error',
      cause: 'not-measured',
    })
  })

  test('warnings are kept', () => {
    const answer = answered('value', { value: 0.1, warnings: ['partial answer'] })
    expect(judgeOne(prometheus(0.5), good, measured(answer)).warnings).toEqual(['partial answer'])
    expect(judgeOne(prometheus(0.5), good, value(0.1))).not.toHaveProperty('warnings')
  })
})

describe('a run that ended early', () => {
  const failure = { code: 'target', message: 'the target never answered `/` below 500.' }

  test('has measured nothing, is an error, and has no grade', () => {
    const judgement = judgeAll([errorRate(0.01), prometheus(0.5)], undefined, { failure })
    expect(judgement).toMatchObject({
      verdict: 'error',
      reason: failure.message,
      blocks: true,
      score: null,
      grade: null,
    })
    expect(judgement.objectives).toMatchObject([
      { verdict: 'error', cause: 'not-measured', value: null, interval: null },
      { verdict: 'error', cause: 'not-measured', value: null, interval: null, query: 'q' },
    ])
    expect(judgement).not.toHaveProperty('generator')
  })

  test('does not hide a failure that was proven before', () => {
    const judgement = judgeAll([errorRate(0.01), prometheus(0.5)], requests(12_000, 600), {
      failure,
    })
    expect(judgement.verdict).toBe('fail')
    expect(judgement.reason).toContain('error_rate is broken')
    expect(judgement.grade).toBeNull()
  })

  test('is an error even where every objective passed', () => {
    expect(judgeAll([errorRate(0.01)], good, { failure }).verdict).toBe('error')
  })
})

/** An objective with this verdict, from a load of 12,000 requests without an error. */
const having: Record<
  Verdict | 'no-data',
  { objective: (name: string) => Objective; answer?: Measurement }
> = {
  pass: { objective: name => errorRate(0.01, { name }) },
  warn: { objective: name => errorRate(0.01, { name, warn: 0.0001 }) },
  fail: { objective: name => latency(0.95, 50, { name }) },
  inconclusive: { objective: name => availability(0.9999, { name }) },
  error: {
    objective: name => prometheus(0.5, { name }),
    answer: answered('failed', { detail: 'HTTP 503' }),
  },
  'no-data': {
    objective: name => prometheus(0.5, { name }),
    answer: answered('no-data', { detail: 'nothing' }),
  },
}

function judgeHaving(
  wanted: readonly (Verdict | 'no-data')[],
  policy: Partial<Policy> = {},
  more: Partial<Objective> = {},
) {
  const objectives = wanted.map(kind => ({ ...having[kind].objective(kind), ...more }) as Objective)
  // What is inconclusive here is so for want of requests.
  const tooFewRequests = policy.inconclusive ?? 'neutral'
  return judge(
    buildPlan(objectives, { ...policy, tooFewRequests }),
    evidence(good, answers(...wanted.map(kind => having[kind].answer))),
  )
}

describe('the verdict of the run', () => {
  test('is the worst of its objectives', () => {
    for (const [index, worse] of verdicts.entries()) {
      for (const better of verdicts.slice(index + 1))
        expect(judgeHaving([better, worse]).verdict).toBe(worse)
      expect(judgeHaving([worse]).verdict).toBe(worse)
    }
    expect(judgeHaving(['no-data', 'pass']).verdict).toBe('inconclusive')
  })

  test('does not count what is advisory', () => {
    const objectives = [errorRate(0.01), latency(0.95, 50, { advisory: true })]
    expect(judge(buildPlan(objectives), evidence(good))).toMatchObject({
      verdict: 'pass',
      blocks: false,
      score: 100,
    })
  })

  test('of nothing that counts is an error that blocks', () => {
    for (const objectives of [[], [errorRate(0.01, { advisory: true })]]) {
      expect(judge(buildPlan(objectives), evidence(good))).toMatchObject({
        verdict: 'error',
        blocks: true,
        grade: null,
      })
    }
  })
})

describe('what blocks', () => {
  const both = ['neutral', 'block'] as const
  const table = both.flatMap(inconclusive =>
    both.flatMap(noData => both.map(error => ({ inconclusive, noData, error }))),
  )

  test.each(table)('under %o', policy => {
    const blocked = (kind: Verdict | 'no-data') => judgeHaving([kind], policy).blocks
    expect({ pass: blocked('pass'), warn: blocked('warn'), fail: blocked('fail') }).toEqual({
      pass: false,
      warn: false,
      fail: true,
    })
    expect(blocked('inconclusive')).toBe(policy.inconclusive === 'block')
    expect(blocked('no-data')).toBe(policy.noData === 'block')
    expect(blocked('error')).toBe(policy.error === 'block')
  })

  test('without a policy: failures, want of data and errors, but not what is undecided', () => {
    const blocking = (['pass', 'warn', 'inconclusive', 'no-data', 'error', 'fail'] as const).filter(
      kind => judgeHaving([kind]).blocks,
    )
    expect(blocking).toEqual(['no-data', 'error', 'fail'])
  })

  test('want of data is not hidden by an error that does not block', () => {
    expect(judgeHaving(['error', 'no-data'], { error: 'neutral' })).toMatchObject({
      verdict: 'error',
      blocks: true,
    })
  })

  test('an early end is not hidden by objectives that passed', () => {
    const failure = { code: 'target', message: 'gone' }
    expect(judge(buildPlan([errorRate(0.01)]), evidence(good, { failure })).blocks).toBe(true)
    expect(
      judge(buildPlan([errorRate(0.01)], { error: 'neutral' }), evidence(good, { failure })).blocks,
    ).toBe(false)
  })

  test('what is advisory never does', () => {
    const objectives = [
      errorRate(0.01),
      latency(0.95, 50, { advisory: true }),
      prometheus(1, { advisory: true }),
    ]
    expect(judge(buildPlan(objectives), evidence(good)).blocks).toBe(false)
  })
})

describe('the reason', () => {
  test.each([
    [['pass'], 'pass holds.'],
    [['pass', 'pass'], 'All 2 objectives hold.'],
    [['no-data', 'pass'], 'no-data: no data: nothing.'],
  ] as const)('of %j is %j', (wanted, reason) => {
    expect(judgeHaving(wanted).reason).toBe(reason)
  })

  test('tells what blocks before what does not', () => {
    expect(judgeHaving(['inconclusive', 'no-data']).reason).toBe(
      'no-data: no data: nothing; and 1 more objective.',
    )
  })

  test('is one line of prose, and ends with a full stop', () => {
    for (const kind of ['pass', 'warn', 'fail', 'inconclusive', 'error', 'no-data'] as const) {
      const { reason, objectives } = judgeHaving([kind, kind])
      for (const sentence of [reason, objectives[0]!.reason]) {
        expect(sentence).toMatch(/^\S[^\n]*[^\s.]\.$/)
        expect(sentence).not.toMatch(/NaN|undefined|null|Infinity| {2}/)
      }
    }
  })
})

test('the reason begins with what the title names: data that is missing before requests that are too few', () => {
  const plan = buildPlan([availability(0.999), prometheus(0.5)])
  const missing = answered('no-data', { detail: 'nothing' })
  const load = evidence(requests(1200), answers(undefined, missing))
  expect(judge(plan, load)).toMatchObject({
    ruling: { rule: 'no-data', blocks: true },
    reason: 'server p95: no data: nothing; and 1 more objective.',
  })
})
