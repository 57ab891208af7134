import { describe, expect, test } from 'vitest'
import { defined } from '../../../../src/model/basics/defined.ts'
import type { AlertOutcome } from '../../../../src/model/evidence/alert-outcome.ts'
import type { Measurement } from '../../../../src/model/evidence/measurement.ts'
import { type AlertRule, usualSeverities } from '../../../../src/model/plan/alerts.ts'
import type { AlertsIndicator } from '../../../../src/promql/indicator.ts'
import { prometheus } from '../../../../src/providers/prometheus/prometheus.ts'
import {
  apiError,
  fakePrometheus,
  freshness,
  type Question,
  type Reply,
  success,
  vector,
} from '../fakes/fake-prometheus.ts'
import { quietContext, skippingClock } from '../quiet-context.ts'

const start = 1_700_000_000
const window = { start, end: start + 60 }

const rule = (more: Partial<AlertRule> = {}): AlertRule => ({
  name: 'A',
  group: 'g',
  expr: 'a > 1',
  query: 'a > 1',
  forMs: 0,
  keepFiringMs: 0,
  intervalMs: 15_000,
  labels: { severity: 'critical' },
  annotations: {},
  ...more,
})
const common = { kind: 'alerts', match: {}, severities: usualSeverities } as const
const ofFiles = (...rules: AlertRule[]): AlertsIndicator => ({
  ...common,
  from: { kind: 'files', files: ['rules.yml'], rules },
})
const ofServer: AlertsIndicator = { ...common, from: { kind: 'server' } }

const matrix = (...series: [labels: Record<string, string>, values: [number, string][]][]): Reply =>
  success(
    'matrix',
    series.map(([metric, values]) => ({ metric, values })),
  )
const tell = (data: unknown): Reply => ({ body: { status: 'success', data } })
const isRange = ({ path }: Question) => path.endsWith('/api/v1/query_range')

async function measure(
  indicator: AlertsIndicator,
  answer: (question: Question) => Reply,
  {
    settled,
    over = window,
  }: { settled?: (question: Question) => Reply; over?: typeof window } = {},
) {
  const server = await fakePrometheus(answer, settled)
  const clock = skippingClock()
  const found = await prometheus({ url: `${server.url}/prom`, headers: {} }).measure(
    indicator,
    over,
    quietContext(clock),
  )
  return {
    found,
    questions: server.questions,
    sleptMs: clock.sleeps.reduce((sum, ms) => sum + ms, 0),
  }
}

const rulesOf = (found: Measurement): AlertOutcome[] => {
  if (found.kind !== 'alerts') throw new Error(JSON.stringify(found))
  return found.rules
}

/** Present, unless a test says otherwise. */
const there = vector([{}, '1'])

describe('rules of files', () => {
  test('are asked for at each evaluation, from before the window by what they wait to its end', async () => {
    const { found, questions } = await measure(
      ofFiles(rule({ forMs: 30_000, keepFiringMs: 15_000 })),
      question => (isRange(question) ? matrix() : there),
    )
    expect(questions.find(isRange)?.form).toEqual({
      query: 'a > 1',
      start: String(start - 60),
      end: String(start + 60),
      step: '15',
    })
    expect(rulesOf(found)).toEqual([
      {
        name: 'A',
        group: 'g',
        severity: 'critical',
        query: 'a > 1',
        forMs: 30_000,
        state: 'inactive',
      },
    ])
  })

  test('count an element whatever its value, and it travels through JSON', async () => {
    const { found } = await measure(
      ofFiles(rule({ annotations: { summary: '{{ $value }}' } })),
      question =>
        isRange(question)
          ? matrix([{ x: 'nan' }, [[start + 15, 'NaN']]], [{ x: 'inf' }, [[start + 30, '+Inf']]])
          : there,
    )
    expect(rulesOf(found)).toMatchObject([
      {
        state: 'firing',
        count: 2,
        firings: [
          {
            labels: { x: 'nan' },
            from: start + 15,
            to: start + 30,
            firedMs: 15_000,
            value: null,
            message: 'NaN',
          },
          {
            labels: { x: 'inf' },
            from: start + 30,
            to: start + 45,
            firedMs: 15_000,
            value: null,
            message: '+Inf',
          },
        ],
      },
    ])
    expect(JSON.parse(JSON.stringify(found))).toEqual(found)
  })

  test('of very many alerts the first are kept, and all are counted', async () => {
    const many = Array.from(
      { length: 50 },
      (_, i): [Record<string, string>, [number, string][]] => [
        { pod: `${i}` },
        [[start + 15, '1']],
      ],
    )
    const [outcome] = rulesOf((await measure(ofFiles(rule()), () => matrix(...many))).found)
    expect(outcome).toMatchObject({ state: 'firing', count: 50 })
    expect(outcome?.state === 'firing' && outcome.firings).toHaveLength(20)
  })

  test('with more alerts at once than their group allows tell nothing, since a server drops all of them', async () => {
    const fire = (...at: number[]) =>
      at.map((second, i) => [{ pod: `${i}` }, [[start + second, '1']]] as never)
    const stateOf = async (limit: number | undefined, ...series: Parameters<typeof matrix>) => {
      const limited = ofFiles(rule(defined({ limit })))
      const { found } = await measure(limited, question =>
        isRange(question) ? matrix(...series) : there,
      )
      return rulesOf(found)[0]!
    }
    expect(await stateOf(2, ...fire(15, 15, 15))).toMatchObject({
      state: 'not-evaluable',
      detail:
        'it had 3 alerts at once, and a server drops all of them beyond the limit of its group, 2',
    })
    expect(await stateOf(2, ...fire(15, 15, 30))).toMatchObject({ state: 'firing', count: 3 })
    expect(await stateOf(undefined, ...fire(15, 15, 15))).toMatchObject({
      state: 'firing',
      count: 3,
    })
  })

  test('are evaluated as often as the server evaluates, where neither group nor config say', async () => {
    const stepWith = async (config: Reply, indicator: AlertsIndicator) => {
      const { questions } = await measure(indicator, question =>
        question.path.endsWith('/status/config') ? config : isRange(question) ? matrix() : there,
      )
      return questions.find(isRange)?.form.step
    }
    const { intervalMs: _, ...unsaid } = rule()
    const yaml = 'global:\n  scrape_interval: 30s\n  evaluation_interval: 1m30s\n'
    expect(await stepWith(tell({ yaml }), ofFiles(unsaid))).toBe('90')
    expect(await stepWith({ status: 404, body: '404 page not found' }, ofFiles(unsaid))).toBe('60')
    expect(await stepWith(tell(null), ofFiles(unsaid))).toBe('60')
    expect(await stepWith(tell({ yaml }), { ...ofFiles(unsaid), intervalMs: 5000 })).toBe('5')
  })

  test('are asked about some time ago, and told as of now, where their group has an offset', async () => {
    const { found, questions } = await measure(ofFiles(rule({ offsetMs: 60_000 })), question =>
      isRange(question) ? matrix([{}, [[start - 45, '1']]]) : there,
    )
    expect(questions.find(isRange)?.form).toMatchObject({
      start: String(start - 75),
      end: String(start),
    })
    expect(rulesOf(found)).toMatchObject([{ state: 'firing', firings: [{ from: start + 15 }] }])
  })

  test('of a long test are asked for in parts, and none of it is left out', async () => {
    const over = { start, end: start + 20_000 }
    const { found, questions } = await measure(
      ofFiles(rule({ intervalMs: 1000, forMs: 2000 })),
      question => {
        if (!isRange(question)) return there
        const [from, to] = [Number(question.form.start), Number(question.form.end)]
        // True from just before the one part ends to just after the other begins.
        const times = [8998, 8999, 9000, 9001, 9002].map(second => start + second)
        return matrix([
          { x: 'y' },
          times.filter(at => at >= from && at <= to).map((at): [number, string] => [at, '1']),
        ])
      },
      { over },
    )
    const parts = questions
      .filter(isRange)
      .map(({ form }) => [Number(form.start) - start, Number(form.end) - start])
    expect(parts).toEqual([
      [-3, 10_996],
      [10_997, 20_000],
    ])
    expect(rulesOf(found)).toMatchObject([
      { state: 'firing', firings: [{ from: start + 9000, to: start + 9003 }] },
    ])
  })

  test('that cannot all be asked for are not evaluable, never a pass', async () => {
    const nothing = (question: Question) => (isRange(question) ? matrix() : there)
    const back = await measure(
      ofFiles(rule({ intervalMs: 1000, keepFiringMs: 7 * 86_400_000 })),
      nothing,
    )
    expect(rulesOf(back.found)).toMatchObject([
      {
        state: 'not-evaluable',
        detail: expect.stringContaining('further back than can be queried'),
      },
    ])
    const dense = await measure(ofFiles(rule({ intervalMs: 1 })), nothing)
    expect(rulesOf(dense.found)).toMatchObject([
      { state: 'not-evaluable', detail: 'every 1ms it has too many evaluations in the test' },
    ])
  })
})

describe('that a rule of a file did not fire', () => {
  const missing =
    (...names: string[]) =>
    (question: Question) =>
      isRange(question)
        ? matrix()
        : names.some(name =>
              new RegExp(`last_over_time\\(${name}\\[`).test(question.form.query ?? ''),
            )
          ? vector()
          : there

  test.each([
    ['a > 1', ['a'], 'there is no series of a in the window'],
    ['a{x="1"} / a > 1', ['a\\{x="1"\\}'], undefined],
    ['a / b > 1', ['b'], 'there is no series of b in the window; if it may not be there yet,'],
    ['a / (b or vector(0)) > 1', ['b'], undefined],
    ['a unless b', ['b'], undefined],
    // What stands in a string is no operator.
    [
      'a{x="or"} / label_replace(b, "y", "unless", "", "") > 1',
      ['b'],
      'there is no series of b in the window;',
    ],
    ['absent(a)', ['a'], undefined],
    ['absent(a) and b', ['b'], 'there is no series of b in the window'],
    ['vector(time()) < 1', [], undefined],
  ])('is known of %j without %j: %s', async (query, names, detail) => {
    const [outcome] = rulesOf((await measure(ofFiles(rule({ query })), missing(...names))).found)
    expect(outcome).toMatchObject(
      detail === undefined
        ? { state: 'inactive' }
        : { state: 'no-data', detail: expect.stringContaining(detail) },
    )
  })

  test('is not known where the server cannot tell what is there', async () => {
    const { found } = await measure(ofFiles(rule()), question =>
      isRange(question) ? matrix() : apiError(503, 'timeout', 'the query timed out'),
    )
    expect(rulesOf(found)).toMatchObject([
      { state: 'failed', detail: expect.stringContaining('503') },
    ])
  })

  test('is not known where the samples of the window have not come; that it did is', async () => {
    const late = { settled: () => freshness(start + 20, 1, 1) }
    const quiet = await measure(
      ofFiles(rule()),
      question => (isRange(question) ? matrix() : there),
      late,
    )
    expect(rulesOf(quiet.found)).toMatchObject([
      { state: 'no-data', detail: expect.stringContaining('older than') },
    ])
    const firing = await measure(ofFiles(rule()), () => matrix([{}, [[start + 15, '1']]]), late)
    expect(rulesOf(firing.found)).toMatchObject([{ state: 'firing' }])
  })

  test('is not known where the expression is refused', async () => {
    const refused = () => apiError(400, 'bad_data', 'parse error: unexpected end of input')
    const { found } = await measure(ofFiles(rule()), refused, { settled: refused })
    expect(rulesOf(found)).toMatchObject([
      { state: 'failed', detail: expect.stringContaining('parse error') },
    ])
  })

  test('is not known where it reads what nobody records', async () => {
    const { found } = await measure(ofFiles(rule({ recorded: ['job:rate'] })), missing('job:rate'))
    expect(rulesOf(found)).toMatchObject([
      {
        state: 'not-evaluable',
        detail: expect.stringContaining('it reads job:rate, which the server does not record'),
      },
    ])
    const isRecorded = await measure(ofFiles(rule({ recorded: ['job:rate'] })), missing())
    expect(rulesOf(isRecorded.found)).toMatchObject([{ state: 'inactive' }])
  })
})

describe('rules of the server', () => {
  const iso = (second: number) => new Date(1000 * (start + second)).toISOString()
  const told = (more: object = {}) => ({
    type: 'alerting',
    name: 'A',
    query: 'a > 1',
    duration: 30,
    health: 'ok',
    lastEvaluation: iso(61),
    labels: { severity: 'warning' },
    annotations: { summary: 'x is {{ $labels.x }}' },
    alerts: [],
    ...more,
  })
  const answering =
    (rules: object[], series: Reply = matrix(), value: Reply = vector([{ x: '1' }, '5'])) =>
    ({ path, form }: Question): Reply => {
      if (path.endsWith('/api/v1/rules?type=alert'))
        return tell({ groups: [{ name: 'g', file: 'f', interval: 15, rules }] })
      if (form.query?.startsWith('{__name__="ALERTS"')) return series
      return form.query === 'a > 1' ? value : there
    }
  const state = (
    alertstate: string,
    ...seconds: number[]
  ): [Record<string, string>, [number, string][]] => [
    { __name__: 'ALERTS', alertname: 'A', severity: 'warning', x: '1', alertstate },
    seconds.map(second => [start + second, '1']),
  ]

  test('have fired as the server recorded', async () => {
    const recorded = matrix(state('pending', -20, -5), state('firing', 10, 25))
    const { found, questions } = await measure(ofServer, answering([told()], recorded))
    expect(rulesOf(found)).toEqual([
      {
        name: 'A',
        group: 'g',
        severity: 'warning',
        query: 'a > 1',
        forMs: 30_000,
        state: 'firing',
        count: 1,
        firings: [
          {
            labels: { x: '1' },
            from: start + 10,
            to: start + 40,
            firedMs: 30_000,
            value: 5,
            message: 'x is 1',
          },
        ],
      },
    ])
    expect(questions.map(({ form }) => form).filter(({ query }) => query)).toEqual([
      {
        query: '{__name__="ALERTS",severity="warning",alertname="A"}[1m30s]',
        time: String(window.end),
      },
      { query: 'a > 1', time: String(start + 10) },
    ])
  })

  test.each<[string, object, Reply, object]>([
    [
      'fired before, and on',
      {},
      matrix(state('firing', -5, 10)),
      { firings: [{ wasFiring: true, from: start, firedMs: 25_000 }] },
    ],
    ['fired before only', {}, matrix(state('firing', -20)), { state: 'inactive' }],
    [
      'is pending at the end',
      {},
      matrix(state('pending', 40, 55)),
      { state: 'pending', pendingMs: 15_000 },
    ],
    [
      'was pending for a while',
      {},
      matrix(state('pending', 5, 20)),
      { state: 'inactive', activeMs: 15_000 },
    ],
    [
      'cannot be evaluated',
      { health: 'err', lastError: 'many-to-many' },
      matrix(),
      { state: 'failed', detail: 'the server cannot evaluate it: many-to-many' },
    ],
    [
      'cannot be evaluated now, and has fired',
      { health: 'err' },
      matrix(state('firing', 10)),
      { state: 'firing' },
    ],
    [
      'was never evaluated',
      { health: 'unknown', lastEvaluation: '0001-01-01T00:00:00Z' },
      matrix(),
      { state: 'no-data', detail: 'the server does not say that it has evaluated it' },
    ],
    [
      'may never have been evaluated',
      { health: undefined, lastEvaluation: undefined },
      matrix(),
      { state: 'no-data' },
    ],
    [
      'was not evaluated in the test',
      { lastEvaluation: iso(-5) },
      matrix(),
      {
        state: 'no-data',
        detail: 'the server evaluates it every 15s, and did not within the test',
      },
    ],
    [
      'has alerts that are not recorded',
      { alerts: [{ activeAt: iso(5) }] },
      matrix(),
      {
        state: 'no-data',
        detail: 'the server reports alerts of it, but has no ALERTS series of it',
      },
    ],
    [
      'has an alert since the test',
      { alerts: [{ activeAt: iso(61) }] },
      matrix(),
      { state: 'inactive' },
    ],
    ['cannot be read', {}, apiError(503, 'unavailable', 'too busy'), { state: 'failed' }],
    [
      'is no series',
      {},
      vector([{}, '1']),
      { state: 'failed', detail: 'ALERTS gives no series over time' },
    ],
  ])('a rule that %s', async (_, more, recorded, expected) => {
    const { found } = await measure(ofServer, answering([told(more)], recorded))
    expect(rulesOf(found)).toMatchObject([expected])
  })

  // Evaluated every 15 s, the last time that was due before the end of the test may be 15 s before
  // it, and a little late.
  test.each([
    [1.1, { state: 'inactive' }],
    [14.9, { state: 'inactive' }],
    [22, { state: 'inactive' }],
    [
      23,
      {
        state: 'no-data',
        detail:
          'the newest sample of job:a is 23 s older than the end of the test, and no newer one came',
      },
    ],
  ])('a rule that reads a recorded series, %s s old at the end', async (age, expected) => {
    const newest = window.end - age
    const recorded = { __name__: 'job:a', route: '/' }
    const values = [newest - 30, newest - 15, newest].map((time): [number, string] => [time, '0'])
    const settled = ({ form }: Question): Reply =>
      form.query!.startsWith('topk')
        ? vector([recorded, '0'])
        : vector([{ of: 'all' }, '1'], [{ of: 'ended' }, '1'])
    const answer = (question: Question): Reply => {
      const { query = '' } = question.form
      if (query.endsWith('[5m]')) return matrix([recorded, values])
      if (query.startsWith('max(max_over_time(timestamp(')) return vector([{}, String(newest)])
      return answering([told({ query: 'job:a > 1' })])(question)
    }
    const { found } = await measure(ofServer, answer, { settled })
    expect(rulesOf(found)).toMatchObject([expected])
  })

  test('an evaluation that is due before the end is waited for', async () => {
    let asked = 0
    const { found, sleptMs } = await measure(ofServer, question => {
      if (question.path.includes('/rules')) asked += 1
      return answering([told({ lastEvaluation: iso(asked < 4 ? 40 : 55) })])(question)
    })
    expect(rulesOf(found)).toMatchObject([{ state: 'inactive' }])
    expect([asked, sleptMs]).toEqual([4, 1500])
  })

  test('of the rules those are read that are meant', async () => {
    const rules = [
      told(),
      told({ name: 'B' }),
      told({ name: 'C', labels: { severity: 'info' } }),
      { type: 'recording', name: 'D' },
    ]
    const names = async (more: Partial<AlertsIndicator>) =>
      rulesOf((await measure({ ...ofServer, ...more }, answering(rules))).found).map(
        ({ name }) => name,
      )
    expect(await names({})).toEqual(['A', 'B', 'C'])
    expect(await names({ match: { alertname: ['B'] } })).toEqual(['B'])
    expect(await names({ severities: { ...usualSeverities, info: 'ignore' } })).toEqual(['A', 'B'])
  })

  test('a rule that is asked for by its name, and that the server does not have, is told', async () => {
    const unknown = async (...alertname: string[]) => {
      const { found } = await measure({ ...ofServer, match: { alertname } }, answering([told()]))
      return 'unknown' in found ? [found.rules.map(({ name }) => name), found.unknown] : found.kind
    }
    expect(await unknown('A', 'AA')).toEqual([['A'], ['AA']])
    expect(await unknown('AA')).toEqual([[], ['AA']])
    expect(await unknown('A')).toBe('alerts')
  })

  test.each<[string, Reply, object]>([
    [
      'has none',
      tell({ groups: [] }),
      { kind: 'no-data', detail: 'the server has no alert rules' },
    ],
    [
      'has others',
      tell({ groups: [{ rules: [told({ labels: { severity: 'info' } })] }] }),
      { kind: 'no-data', detail: 'the server has alert rules, and none of them is meant' },
    ],
    [
      'has no such page',
      { status: 404, body: '404 page not found' },
      { kind: 'failed', detail: expect.stringContaining('404') },
    ],
    [
      'tells something else',
      tell([]),
      { kind: 'failed', detail: 'its list of rules has an unknown format' },
    ],
  ])('a server that %s', async (_, reply, expected) => {
    const indicator: AlertsIndicator = {
      ...ofServer,
      severities: { ...usualSeverities, info: 'ignore' },
    }
    expect((await measure(indicator, () => reply)).found).toMatchObject(expected)
  })
})
