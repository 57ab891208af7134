import { describe, expect, test } from 'vitest'
import { buildRecord } from '../../../../src/gate/record/build-record.ts'
import { judgeForeign } from '../../../../src/gate/record/judge-foreign.ts'
import { rejudge } from '../../../../src/gate/record/rejudge.ts'
import { judge } from '../../../../src/judge/judge.ts'
import type { Answer } from '../../../../src/model/evidence/answer.ts'
import type { Evidence } from '../../../../src/model/evidence/evidence.ts'
import type { Measurement } from '../../../../src/model/evidence/measurement.ts'
import type {
  AlertsObjective,
  MeasuredObjective,
  Objective,
} from '../../../../src/model/plan/objective.ts'
import type { Plan } from '../../../../src/model/plan/plan.ts'
import type { ProviderPlan } from '../../../../src/model/plan/provider.ts'
import type { RunRecord } from '../../../../src/model/record.ts'
import { sourceQueryOf } from '../../../../src/promql/indicator.ts'
import {
  answered,
  availability,
  buildPlan,
  evidence,
  prometheus,
  requests,
} from '../../judge/build.ts'

const at = (more: object = {}): ProviderPlan => ({
  id: 'prometheus',
  kind: 'prometheus',
  settings: { url: 'http://prometheus.example:9090', headers: {}, ...more },
})
const value = (query: string, more: Partial<MeasuredObjective> = {}): MeasuredObjective =>
  prometheus(10, {
    name: 'busy',
    ...sourceQueryOf({ kind: 'value', query }),
    unit: 'none',
    ...more,
  })
const counts = (
  part: string,
  total = 'all',
  more: Partial<MeasuredObjective> = {},
): MeasuredObjective =>
  prometheus(0.5, {
    name: 'errors',
    ...sourceQueryOf({ kind: 'counts', partIs: 'bad', part, total }),
    unit: 'ratio',
    ...more,
  })
const histogram = (
  quantile: number,
  metric = 'took',
  more: Partial<MeasuredObjective> = {},
): MeasuredObjective =>
  prometheus(1, {
    name: 'slow',
    ...sourceQueryOf({ kind: 'histogram', metric, by: [], quantile }),
    unit: 's',
    ...more,
  })

const planOf = (objectives: Objective[], more: Partial<Plan> = {}): Plan => ({
  ...buildPlan(objectives),
  providers: [at()],
  ...more,
})

function recordOf(
  plan: Plan,
  measurements: Record<string, Measurement>,
  more: Partial<Evidence> = {},
): RunRecord {
  const { answers = [], ...others } = more
  const told = plan.objectives.flatMap(({ id, name }): Answer[] =>
    measurements[name] ? [{ of: id, purpose: 'objective', measured: measurements[name] }] : [],
  )
  const measured = evidence(requests(1200), { answers: [...answers, ...told], ...others })
  const parts = {
    plan,
    evidence: measured,
    judgement: judge(plan, measured),
    startedAt: '2026-11-03T14:02:00.000Z',
  }
  const record = buildRecord({ ...parts, advisory: false, where: {} })
  return JSON.parse(JSON.stringify(record)) as RunRecord
}

const busy = recordOf(planOf([value('max(busy)')]), { busy: answered('value', { value: 3 }) })
const again = (record: RunRecord, objectives: Objective[], more: Partial<Plan> = {}) =>
  rejudge(record, planOf(objectives, more))

describe('a record judged by another config', () => {
  test('holds no answer to another question under the same name', () => {
    const judged = again(busy, [value('min(idle)')])
    expect(judged.objectives[0]).toMatchObject({
      verdict: 'inconclusive',
      cause: 'no-data',
      query: 'min(idle)',
      value: null,
      reason:
        'No data: the record holds no answer to this question: under this name its run asked max(busy) (run it again under this config).',
    })
    expect(judged).toMatchObject({ verdict: 'inconclusive', blocks: true })
    expect(JSON.stringify(judged)).not.toContain('"value":3')
  })

  test('holds no answer about a segment where its run was asked about the whole', () => {
    const asked = value('max(busy)')
    expect(again(busy, [asked]).objectives[0]).toMatchObject({ value: 3 })
    expect(again(busy, [{ ...asked, during: 'spike' }]).objectives[0]).toMatchObject({
      verdict: 'inconclusive',
      cause: 'no-data',
      value: null,
    })
  })

  test('holds no answer to a question that nobody asked', () => {
    expect(again(busy, [value('other', { name: 'other' })]).objectives[0]).toMatchObject({
      cause: 'no-data',
      reason: expect.stringContaining('its run did not ask it'),
    })
  })

  test('finds the answer to the same question under another name, its chart too', () => {
    const chart = {
      of: 0,
      purpose: 'chart',
      measured: answered('series', { series: [] }),
    } as Answer
    const record = recordOf(
      planOf([value('max(busy)')]),
      { busy: answered('value', { value: 3 }) },
      { answers: [chart] },
    )
    const judged = again(record, [
      availability(0.9),
      value('max(busy)', { name: 'how busy', threshold: 2 }),
    ])
    expect(judged.objectives[1]).toMatchObject({ name: 'how busy', verdict: 'fail', value: 3 })
    expect(judged.evidence.answers).toMatchObject([
      { of: 1, purpose: 'objective' },
      { of: 1, purpose: 'chart' },
    ])
    expect(JSON.stringify(rejudge(judged, judged.plan))).toBe(JSON.stringify(judged))
  })

  test('whose names have changed places judges each by its own answer', () => {
    const plan = planOf([value('a', { name: 'a' }), value('b', { name: 'b' })])
    const record = recordOf(plan, {
      a: answered('value', { value: 1 }),
      b: answered('value', { value: 20 }),
    })
    const judged = again(record, [value('b', { name: 'a' }), value('a', { name: 'b' })])
    expect(judged.objectives.map(({ name, value }) => [name, value])).toEqual([
      ['a', 20],
      ['b', 1],
    ])
  })

  test.each<[string, MeasuredObjective]>([
    [
      'a reducer',
      value('max(busy)', {
        ...sourceQueryOf({ kind: 'value', query: 'max(busy)', reduce: { kind: 'max' } }),
      }),
    ],
    [
      'what absence means',
      value('max(busy)', { ...sourceQueryOf({ kind: 'value', query: 'max(busy)', absent: 'ok' }) }),
    ],
    ['the kind', counts('busy', 'all', { name: 'busy' })],
  ])('takes %s as a part of the question', (_, objective) => {
    expect(again(busy, [objective]).objectives[0]).toMatchObject({ cause: 'no-data' })
  })

  test('asks for the same counts, the same part of them being bad', () => {
    const ratio = answered('ratio', { bad: 10, total: 1000 })
    const record = recordOf(planOf([counts('errors')]), { errors: ratio })
    expect(
      again(record, [counts('errors', 'all', { threshold: 0.001 })]).objectives[0]!.verdict,
    ).toBe('fail')
    const good = counts('errors', 'all', {
      ...sourceQueryOf({ kind: 'counts', partIs: 'good', part: 'errors', total: 'all' }),
    })
    for (const other of [counts('warnings'), counts('errors', 'some'), good])
      expect(again(record, [other]).objectives[0]).toMatchObject({ cause: 'no-data' })
  })

  test('works another quantile out of the same histogram, and none out of another', () => {
    const buckets = [
      { lower: 0, upper: 0.5, count: 970, batches: [970] },
      { lower: 0.5, upper: 2, count: 30, batches: [30] },
    ]
    const told = answered('histogram', {
      groups: [{ labels: {}, hidden: 0, buckets }],
      intervalMs: 1000,
    })
    const record = recordOf(planOf([histogram(0.95)]), { slow: told })
    const verdictOf = (objective: MeasuredObjective) => again(record, [objective]).objectives[0]!
    expect(verdictOf(histogram(0.95)).verdict).toBe('pass')
    expect(verdictOf(histogram(0.99))).not.toMatchObject({ cause: 'no-data' })
    expect(verdictOf(histogram(0.95, 'waited'))).toMatchObject({ cause: 'no-data' })
  })

  test('is not judged by what another source said', () => {
    const judged = again(busy, [value('max(busy)')], {
      providers: [at({ url: 'http://other.example' })],
    })
    expect(judged.objectives[0]).toMatchObject({
      cause: 'no-data',
      reason: expect.stringContaining('it asked another source, http://prometheus.example:9090'),
    })
  })

  test('knows its own question where a secret in it was masked, and no other', () => {
    const masked = recordOf(planOf([value('max(busy{key="***"}) * 2')]), {
      busy: answered('value', { value: 3 }),
    })
    expect(again(masked, [value('max(busy{key="s3cret"}) * 2')]).objectives[0]).toMatchObject({
      value: 3,
    })
    expect(again(masked, [value('max(idle{key="s3cret"}) * 2')]).objectives[0]).toMatchObject({
      cause: 'no-data',
    })
    const times = recordOf(planOf([value('a * b')]), { busy: answered('value', { value: 3 }) })
    expect(again(times, [value('a + 1 * b')]).objectives[0]).toMatchObject({ cause: 'no-data' })
  })

  test('takes alert rules by what they say, wherever their file lies', () => {
    const rule = {
      name: 'Busy',
      group: 'g',
      expr: 'busy > 1',
      query: 'busy > 1',
      forMs: 0,
      keepFiringMs: 0,
    }
    const alerts = (query: string, file = 'a.yml'): AlertsObjective => ({
      ...value('', { name: 'alerts' }),
      ...sourceQueryOf({
        kind: 'alerts',
        from: {
          kind: 'files',
          files: [file],
          rules: [{ ...rule, query, labels: {}, annotations: {} }],
        },
        match: {},
        severities: { '*': 'fail' },
      }),
    })
    const outcome = {
      name: 'Busy',
      group: 'g',
      severity: '',
      query: 'busy > 1',
      forMs: 0,
      state: 'inactive',
    } as const
    const told = answered('alerts', { window: { start: 0, end: 30 }, rules: [outcome] })
    const record = recordOf(planOf([alerts('busy > 1')]), { alerts: told })
    expect(again(record, [alerts('busy > 1', 'b.yml')]).objectives[0]).toMatchObject({
      verdict: 'pass',
    })
    expect(again(record, [alerts('busy > 0')]).objectives[0]).toMatchObject({ cause: 'no-data' })
  })

  test('reads a budget by the query and the window that it was read over', () => {
    const slo = (query: string, days = 30) =>
      value('good', {
        name: 'available',
        comparator: '>=',
        threshold: 0.99,
        unit: 'ratio',
        slo: { windowMs: days * 86_400_000, budget: sourceQueryOf({ kind: 'value', query }) },
      })
    const read: Answer = {
      of: 0,
      purpose: 'budget',
      start: '2026-10-04T14:02:00.000Z',
      end: '2026-11-03T14:02:00.000Z',
      measured: answered('value', { value: 0.995 }),
    }
    const measured = { available: answered('value', { value: 1 }) }
    const record = recordOf(planOf([slo('q')]), measured, { answers: [read] })
    const leftOf = (objective: MeasuredObjective) => again(record, [objective]).budgets![0]!.left
    expect(leftOf(slo('q'))).toBe(0.5)
    expect(leftOf({ ...slo('q'), name: 'renamed' })).toBe(0.5)
    expect(leftOf(slo('other'))).toBeNull()
    expect(leftOf(slo('q', 7))).toBeNull()
  })

  test('does not take the memory of another process for the one that a soak asks for', () => {
    const memory = answered('series', { series: [] })
    const record = recordOf(planOf([], { providers: [at({ memory: 'a' })] }), {}, { memory })
    expect(again(record, [], { providers: [at({ memory: 'a' })] }).evidence.memory).toEqual(memory)
    expect(again(record, [], { providers: [at({ memory: 'b' })] }).evidence.memory).toMatchObject({
      kind: 'no-data',
    })
  })

  test('of a fork is held to the questions of the base branch as well', () => {
    const order = { planOf: 'gate.yml', where: {}, conclusion: 'success', advisory: false }
    const judged = judgeForeign(busy, { ...order, plan: planOf([value('min(idle)')]) })
    expect(judged).toMatchObject({ verdict: 'inconclusive', objectives: [{ cause: 'no-data' }] })
    expect(judgeForeign(busy, { ...order, plan: planOf([value('max(busy)')]) }).verdict).toBe(
      'pass',
    )
  })

  test('of a fork links to nothing but what the sources of the base branch name', () => {
    const order = { planOf: 'gate.yml', where: {}, conclusion: 'success', advisory: false }
    const linkOf = (url: string) => {
      const answers = busy.evidence.answers.map(one => ({
        ...one,
        measured: { ...one.measured, url },
      }))
      const forged = { ...busy, evidence: { ...busy.evidence, answers, dashboard: url } }
      const { evidence: kept } = judgeForeign(forged as RunRecord, {
        ...order,
        plan: planOf([value('max(busy)')]),
      })
      return [kept.answers[0]!.measured.url, kept.dashboard]
    }
    const own = 'http://prometheus.example:9090/graph?g0.expr=up'
    expect(linkOf(own)).toEqual([own, own])
    expect(linkOf('https://evil.example/graph')).toEqual([undefined, undefined])
  })
})
