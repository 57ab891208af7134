import { describe, expect, it, test } from 'vitest'
import { judge } from '../../../../src/judge/judge.ts'
import { defined } from '../../../../src/model/basics/defined.ts'
import type { AlertOutcome, Firing } from '../../../../src/model/evidence/alert-outcome.ts'
import type { Measurement } from '../../../../src/model/evidence/measurement.ts'
import {
  type AlertRule,
  usualSeverities,
  withUsualSeverities,
} from '../../../../src/model/plan/alerts.ts'
import type { AlertsObjective } from '../../../../src/model/plan/objective.ts'
import { type AlertsIndicator, sourceQueryOf } from '../../../../src/promql/indicator.ts'
import {
  answered,
  answers,
  buildPlan,
  evidence,
  healthy,
  judgeAll,
  report,
  twelve,
} from '../build.ts'

const alerts = (more: Partial<AlertsIndicator> = {}): AlertsObjective => ({
  kind: 'measured',
  provider: 'prometheus',
  name: 'alerts: rules.yml',
  ...sourceQueryOf({
    kind: 'alerts',
    from: { kind: 'files', files: ['rules.yml'], rules: [] },
    match: {},
    severities: usualSeverities,
    ...more,
  }),
  comparator: '<=',
  threshold: 0,
  unit: 'none',
  key: true,
  weight: 2,
  advisory: false,
})

type State<S> = Extract<AlertOutcome, { state: S }>
type More<S> = Omit<State<S>, 'name' | 'group' | 'severity' | 'query' | 'forMs' | 'state'>

/** A rule that waits for 30 s. */
const rule = <S extends AlertOutcome['state']>(
  state: S,
  rest: More<S>,
  more: Partial<
    Pick<AlertOutcome, 'name' | 'group' | 'severity' | 'forMs' | 'writtenForMs' | 'warnings'>
  > = {},
) =>
  ({
    name: 'A',
    group: 'g',
    severity: 'critical',
    query: 'up == 0',
    forMs: 30_000,
    state,
    ...rest,
    ...more,
  }) as unknown as AlertOutcome

const window = { start: 1000, end: 1120 }
const measured = (...rules: AlertOutcome[]): Measurement => answered('alerts', { window, rules })

const rowsOf = (measurement: Measurement, objective = alerts()) =>
  judgeAll([objective], undefined, answers(measurement)).objectives
const rowOf = (outcome: AlertOutcome) => rowsOf(measured(outcome))[0]!

const firing = (more: Partial<Firing> = {}): Firing => ({
  labels: { job: 'shop', route: '/checkout' },
  from: 1012,
  to: 1047,
  firedMs: 35_000,
  value: 0.073,
  message: 'High error rate 7.3%.',
  ...more,
})
const fired = (...firings: Firing[]) => rule('firing', { firings, count: firings.length })

describe('a rule that fired', () => {
  it('is broken, with its time, its labels and what it tells people', () => {
    expect(rowOf(fired(firing()))).toEqual({
      of: 0,
      name: 'A',
      source: 'alerts',
      verdict: 'fail',
      value: 1,
      unit: 'none',
      comparator: '<=',
      threshold: 0,
      interval: null,
      reason:
        'Fired for 35s from 12s into the test: route=/checkout, job=shop: High error rate 7.3%.',
      query: 'up == 0',
      language: 'promql',
      key: true,
      weight: 2,
      advisory: false,
      blockedBy: 'fail',
    })
  })

  it.each<[string, AlertOutcome, string]>([
    [
      'for more than one alert',
      fired(firing(), firing()),
      'Fired for 35s from 12s into the test: route=/checkout, job=shop: High error rate 7.3%; and 1 more alert of this rule.',
    ],
    [
      'for many',
      rule('firing', { firings: [firing()], count: 31 }),
      'Fired for 35s from 12s into the test: route=/checkout, job=shop: High error rate 7.3%; and 30 more alerts of this rule.',
    ],
    [
      'before the test',
      fired(firing({ wasFiring: true, from: 1000, firedMs: 47_000 })),
      'Was firing before the test began, and for 47s of it: route=/checkout, job=shop: High error rate 7.3%.',
    ],
    [
      'at the very end',
      fired(firing({ from: 1120, to: 1120, firedMs: 0 })),
      'Began to fire as the test ended, 2m into it: route=/checkout, job=shop: High error rate 7.3%.',
    ],
    [
      'from the very start',
      fired({ labels: {}, from: 1000, to: 1015, firedMs: 15_000, value: null }),
      'Fired for 15s from 0s into the test.',
    ],
  ])('%s', (_, outcome, reason) => {
    expect(rowOf(outcome).reason).toBe(reason)
  })

  it('counts the alerts that fired', () => {
    expect(rowOf(rule('firing', { firings: [firing()], count: 31 })).value).toBe(31)
  })
})

describe('a rule that did not fire', () => {
  it.each<[AlertOutcome, string, string | undefined, string]>([
    [rule('inactive', {}), 'pass', undefined, 'Did not fire: its expression was never true.'],
    [
      rule('inactive', { activeMs: 0 }),
      'pass',
      undefined,
      'Did not fire: its expression was true for one evaluation at most, and it fires after 30s.',
    ],
    [
      rule('inactive', { activeMs: 20_000 }),
      'pass',
      undefined,
      'Did not fire: its expression was true for 20s at the longest, and it fires after 30s.',
    ],
    [
      rule('pending', { pendingMs: 20_000 }),
      'warn',
      undefined,
      'Pending when the test ended: true for the last 20s, and it fires after 30s.',
    ],
    [
      rule('pending', { pendingMs: 0 }),
      'warn',
      undefined,
      'Pending when the test ended: true at the end, and it fires after 30s.',
    ],
    [
      rule('no-data', { detail: 'there is no series of a' }),
      'inconclusive',
      'no-data',
      'No data: there is no series of a.',
    ],
    [
      rule('failed', { detail: 'it refuses the query', hint: 'mend it' }),
      'error',
      'provider',
      'The metrics source could not return a result: it refuses the query (mend it).',
    ],
    [
      rule('not-evaluable', { detail: 'it reads a, which nobody records' }),
      'inconclusive',
      'not-evaluable',
      'Not evaluable: it reads a, which nobody records.',
    ],
  ])('%j is %s', (outcome, verdict, cause, reason) => {
    expect(rowOf(outcome)).toMatchObject({
      verdict,
      ...defined({ cause: cause || undefined }),
      reason,
    })
    expect(rowOf(outcome).cause).toBe(cause)
  })
})

describe('a rule that has to be true for longer than the test', () => {
  const long = { forMs: 300_000 }
  const why =
    'Not evaluable: it has to be true for 5m, longer than the test of 2m; run longer, or give the objective a shorter for.'

  it.each<[AlertOutcome, string]>([
    [rule('inactive', {}, long), `${why} Its expression was never true.`],
    [
      rule('inactive', { activeMs: 20_000 }, long),
      `${why} Its expression was true for 20s at the longest.`,
    ],
    [
      rule('pending', { pendingMs: 45_000 }, long),
      `${why} It was true for the last 45s and would fire if that goes on.`,
    ],
  ])('is never a pass: %j', (outcome, reason) => {
    expect(rowOf(outcome)).toMatchObject({
      verdict: 'inconclusive',
      cause: 'not-evaluable',
      value: null,
      reason,
    })
  })

  it('is judged where it is exactly as long', () => {
    expect(rowOf(rule('inactive', {}, { forMs: 120_000 })).verdict).toBe('pass')
    expect(rowOf(rule('inactive', {}, { forMs: 120_001 })).verdict).toBe('inconclusive')
  })

  it('has fired where it has: it was true before', () => {
    expect(rowOf({ ...fired(firing()), ...long }).verdict).toBe('fail')
  })

  it('says what its file says where that was shortened, but not enough', () => {
    const { reason } = rowOf(rule('inactive', {}, { forMs: 300_000, writtenForMs: 600_000 }))
    expect(reason).toContain('it has to be true for 5m (10m in its file), longer than')
  })

  it.each([
    ['block', true],
    ['neutral', false],
  ] as const)('blocks as no data does: policy %s', (noData, blocks) => {
    const plan = buildPlan([alerts()], { noData })
    const found = answers(measured(rule('inactive', {}, long)))
    expect(judge(plan, evidence(undefined, found))).toMatchObject({
      verdict: 'inconclusive',
      blocks,
    })
  })
})

test('rules of which all are left out, since they say the same whatever happens, have no row', () => {
  expect(rowsOf(answered('alerts', { window, rules: [], leftOut: ['Watchdog'] }))).toEqual([])
  expect(rowsOf(measured())).toMatchObject([{ verdict: 'inconclusive', cause: 'no-data' }])
})

describe('the severity', () => {
  it.each([
    ['critical', 'fail'],
    ['warning', 'warn'],
    ['page', 'fail'],
    ['constructor', 'fail'],
  ])('%j makes a rule that fires %s', (severity, verdict) => {
    expect(rowOf({ ...fired(firing()), severity }).verdict).toBe(verdict)
  })

  it.each(['info', 'none', ''])('%j makes a rule that fires no more than shown', severity => {
    expect(rowOf({ ...fired(firing()), severity })).toMatchObject({
      verdict: 'fail',
      advisory: true,
    })
  })

  it('none is whatever the config says of all others', () => {
    const severities = withUsualSeverities({ '*': 'warn' })
    expect(
      rowsOf(measured({ ...fired(firing()), severity: '' }), alerts({ severities }))[0]!.verdict,
    ).toBe('warn')
    expect(
      rowsOf(measured({ ...fired(firing()), severity: 'none' }), alerts({ severities }))[0],
    ).toMatchObject({
      verdict: 'fail',
      advisory: true,
    })
  })

  it('does what the config says, and what is not known stays so', () => {
    const objective = alerts({ severities: { critical: 'warn', info: 'ignore', '*': 'fail' } })
    const rows = rowsOf(
      measured(
        fired(firing()),
        { ...fired(firing()), name: 'B', severity: 'info' },
        { ...rule('inactive', {}, { forMs: 1e9 }), name: 'C' },
      ),
      objective,
    )
    expect(rows.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['A', 'warn'],
      ['C', 'inconclusive'],
    ])
  })
})

describe('several rules', () => {
  it('are rows of their own, told apart by group and number where they share a name', () => {
    const names = [
      ['A', 'g'],
      ['B', 'g'],
      ['A', 'h'],
      ['A', 'h'],
    ]
    const rows = rowsOf(
      measured(
        ...names.map(([name, group]) => rule('inactive', {}, { name: name!, group: group! })),
      ),
    )
    expect(rows.map(({ name }) => name)).toEqual(['A (g)', 'B', 'A (h)', 'A (h) 2'])
  })

  it('are waived each by its own name', () => {
    const plan = buildPlan([alerts()])
    const waivers = [{ objective: 'A', until: '2999-01-01', reason: 'known' }]
    const second = { ...fired(firing()), name: 'B', severity: 'warning' }
    const found = answers(measured(fired(firing()), second))
    const { objectives, verdict } = judge({ ...plan, waivers }, evidence(undefined, found))
    expect(objectives.map(({ name, waiver }) => [name, waiver?.reason])).toEqual([
      ['A', 'known'],
      ['B', undefined],
    ])
    expect(verdict).toBe('warn')
  })

  it('pass what the source warned of on', () => {
    expect(rowOf(rule('inactive', {}, { warnings: ['partial'] })).warnings).toEqual(['partial'])
  })
})

describe('where nothing is known of each rule', () => {
  it.each<[Measurement, string, string, string]>([
    [
      answered('failed', { detail: 'it responded with 500' }),
      'error',
      'provider',
      'The metrics source could not return a result: it responded with 500.',
    ],
    [
      answered('no-data', { detail: 'the server has no alert rules' }),
      'inconclusive',
      'no-data',
      'No data: the server has no alert rules.',
    ],
    [answered('value', { value: 1 }), 'error', 'provider', 'The source returned no alert rules.'],
    [measured(), 'inconclusive', 'no-data', 'No data: no alert rule was selected.'],
  ])('%j is one row', (measurement, verdict, cause, reason) => {
    expect(rowsOf(measurement)).toMatchObject([
      { name: 'alerts: rules.yml', verdict, cause, reason },
    ])
  })

  it('as after a run that ended before, each rule of the files was not measured', () => {
    const of = (name: string, severity: string): AlertRule => ({
      name,
      group: 'g',
      expr: 'up',
      query: 'up',
      forMs: 0,
      keepFiringMs: 0,
      annotations: {},
      labels: { severity },
    })
    const from = {
      kind: 'files' as const,
      files: ['r.yml'],
      rules: [of('A', 'critical'), of('B', 'info')],
    }
    const objective = alerts({ from, severities: { info: 'ignore' } })
    const failure = { code: 'target', message: 'it never got ready' }
    expect(judgeAll([objective], undefined, { failure }).objectives).toMatchObject([
      {
        name: 'A',
        verdict: 'error',
        cause: 'not-measured',
        query: 'up',
        reason: 'Not measured: it never got ready',
      },
    ])
    const ofServer = alerts({ from: { kind: 'server' } })
    expect(judgeAll([ofServer], undefined, { failure }).objectives).toMatchObject([
      { name: ofServer.name, verdict: 'error' },
    ])
  })
})

it('what the generator did not send puts a rule that did not fire in doubt; one that fired, or was not evaluable, stays so', () => {
  const load = report(twelve(), { generator: { ...healthy, achievedRatio: 0.5 } })
  const found = answers(
    measured(
      rule('inactive', {}),
      { ...fired(firing()), name: 'B' },
      { ...rule('inactive', {}, { forMs: 1e9 }), name: 'C' },
    ),
  )
  expect(judgeAll([alerts()], load, found).objectives).toMatchObject([
    { verdict: 'inconclusive', cause: 'generator' },
    { name: 'B', verdict: 'fail' },
    { verdict: 'inconclusive', cause: 'not-evaluable' },
  ])
})

it('a rule that the source does not have is no data, beside those that it has', () => {
  const rules = [rule('inactive', {})]
  const found = answers(answered('alerts', { window, rules, unknown: ['B'] }))
  const [there, missing] = judgeAll([alerts()], undefined, found).objectives
  expect(there).toMatchObject({ name: 'A', verdict: 'pass' })
  expect(missing).toMatchObject({
    name: 'B',
    verdict: 'inconclusive',
    cause: 'no-data',
    advisory: false,
    reason: 'No data: the source has no alert rule of this name.',
  })
})
