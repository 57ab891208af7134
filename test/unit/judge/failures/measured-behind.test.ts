import { describe, expect, test } from 'vitest'
import { judge } from '../../../../src/judge/judge.ts'
import type { Evidence } from '../../../../src/model/evidence/evidence.ts'
import type { LoadCell } from '../../../../src/model/evidence/load-report.ts'
import type { HttpRequestPlan } from '../../../../src/model/plan/load.ts'
import type { Objective } from '../../../../src/model/plan/objective.ts'
import { availability, buildPlan, cell, evidence, latency, report } from '../build.ts'
import { comparedRun, errors, p95, took } from '../comparison/build.ts'

const request = (name: string, status?: number): HttpRequestPlan => ({
  name,
  method: 'GET',
  path: '/a',
  headers: {},
  weight: 1,
  expect: status === undefined ? {} : { status: [status] },
})
const planOf = (requests: HttpRequestPlan[], objectives: Objective[] = [availability(0.9)]) => {
  const plan = buildPlan(objectives)
  return { ...plan, load: { ...plan.load, requests } }
}
/** So many answers by status, in each of twelve windows. */
const answers = (name: string, statuses: Record<string, number>): LoadCell[] =>
  Array.from({ length: 12 }, (_, window) => {
    const sent = Object.values(statuses).reduce((sum, count) => sum + count, 0)
    return cell(window, { name, sent, good: sent - (statuses[500] ?? 0), statuses })
  })
const judgeCells = (
  cells: LoadCell[],
  requests: HttpRequestPlan[],
  objectives?: Objective[],
  more: Partial<Evidence> = {},
) => judge(planOf(requests, objectives), evidence(report(cells), more))

describe('a request without a status that is redirected', () => {
  test('every time is no data, with where to and what to write', () => {
    const redirects = [{ name: 'GET /a', location: '/a/' }]
    const judged = judgeCells(
      answers('GET /a', { 308: 100 }),
      [request('GET /a')],
      [availability(0.9), latency(0.95, 500)],
      {
        redirects,
      },
    )
    expect(judged).toMatchObject({ verdict: 'inconclusive', blocks: true })
    for (const { cause, reason } of judged.objectives) {
      expect([cause, reason]).toEqual([
        'no-data',
        'No data: every response of GET /a is a redirect (308) to /a/, so nothing behind it was measured (request the final path, or set expect: { status: 308 } if the redirect is meant).',
      ])
    }
  })

  test('in more than a few responses is no data', () => {
    const judged = judgeCells(answers('GET /a', { 302: 80, 200: 20 }), [request('GET /a')])
    expect(judged.objectives[0]).toMatchObject({
      verdict: 'inconclusive',
      cause: 'no-data',
      reason:
        'No data: 960 of 1,200 responses of GET /a are redirects (302), so 80% of what this covers was not measured (request the final path, or set expect: { status: 302 } if the redirect is meant).',
    })
    const half = judgeCells(answers('GET /a', { 302: 50, 200: 50 }), [request('GET /a')])
    expect(half.objectives[0]).toMatchObject({
      verdict: 'inconclusive',
      cause: 'no-data',
      reason: expect.stringMatching(/\(302\), so 50% of what this covers was not measured/),
    })
    expect(judgeCells(answers('GET /a', { 302: 5, 200: 95 }), [request('GET /a')]).verdict).toBe(
      'pass',
    )
  })

  test('is a warning for what it is a small part of', () => {
    const cells = [...answers('a', { 301: 1 }), ...answers('b', { 200: 99 })]
    const judged = judgeCells(cells, [request('a'), request('b')])
    expect(judged.objectives[0]).toMatchObject({
      verdict: 'warn',
      reason: expect.stringMatching(/; but every response of a is a redirect \(301\)\.$/),
    })
  })

  test('beside one that is not is no data for the whole and for itself', () => {
    const cells = [...answers('a', { 301: 50 }), ...answers('b', { 200: 50 })]
    const asked = [
      availability(0.9),
      availability(0.9, { request: 'a' }),
      availability(0.9, { request: 'b' }),
    ]
    const judged = judgeCells(cells, [request('a'), request('b')], asked)
    expect(judged.objectives.map(({ verdict, cause }) => cause ?? verdict)).toEqual([
      'no-data',
      'no-data',
      'pass',
    ])
  })

  test('fails all the same where its objective is broken', () => {
    const judged = judgeCells(answers('a', { 302: 60, 500: 40 }), [request('a')])
    expect(judged.objectives[0]!.verdict).toBe('fail')
  })
})

test('a redirect that is asked for, or that says a page has not changed, is an answer like any other', () => {
  expect(judgeCells(answers('a', { 302: 100 }), [request('a', 302)]).verdict).toBe('pass')
  expect(judgeCells(answers('a', { 304: 100 }), [request('a')]).verdict).toBe('pass')
})

test('a request that returned a login page before the load was not measured', () => {
  const cells = [...answers('a', { 200: 50 }), ...answers('b', { 200: 50 })]
  const asked = [availability(0.9), availability(0.9, { request: 'b' })]
  const judged = judgeCells(cells, [request('a'), request('b')], asked, { loginPages: ['a'] })
  expect(judged.objectives.map(({ cause, verdict }) => cause ?? verdict)).toEqual([
    'no-data',
    'pass',
  ])
  expect(judged.objectives[0]!.reason).toMatch(
    /^No data: a returned a login page, so 50% of what this covers was not measured \(let the/,
  )
})

describe('a login page that the load itself saw', () => {
  const cells = [...answers('a', { 200: 50 }), ...answers('b', { 200: 50 })]
  const asked = [availability(0.9), availability(0.9, { request: 'b' })]
  const saw = (looked: number, logins: number) => {
    const pages = [{ side: 'head' as const, name: 'b', looked, logins }]
    return judge(
      planOf([request('a'), request('b')], asked),
      evidence({ ...report(cells), pages }),
    ).objectives.map(({ cause, verdict, reason }) => [cause ?? verdict, reason])
  }

  test('each time is no data of its request', () => {
    expect(saw(12, 12)[1]).toEqual([
      'no-data',
      expect.stringMatching(
        /^No data: every response of b that was looked at \(12\) is a login page, so nothing behind it was measured \(/,
      ),
    ])
  })

  test('in a part of the responses leaves open all that this part may change', () => {
    expect(saw(12, 3)).toEqual([
      [
        'no-data',
        expect.stringMatching(
          /^No data: 3 of 12 responses of b that were looked at are login pages, so 12\.5% of what/,
        ),
      ],
      ['no-data', expect.stringMatching(/so 25% of what this covers was not measured/)],
    ])
  })

  test('once in a while is no more than that', () => {
    expect(saw(40, 2).map(([verdict]) => verdict)).toEqual(['pass', 'pass'])
  })
})

test('an iteration whose step is a login page was not measured', () => {
  const plan = planOf([request('a'), request('b')], [availability(0.9, { request: 'visit' })])
  const steps = [{ request: 0 }, { request: 1 }]
  const load = { ...plan.load, scenarios: [{ name: 'visit', weight: 1, steps }] }
  const run = report([...answers('a', { 200: 50 }), ...answers('b', { 200: 50 })])
  const iterations = { cells: answers('visit', {}).map(one => ({ ...one, sent: 50, good: 50 })) }
  const pages = [{ side: 'head' as const, name: 'b', looked: 10, logins: 10 }]
  const judgeRun = (more: object) =>
    judge({ ...plan, load }, evidence({ ...run, iterations, ...more })).objectives[0]!
  expect(judgeRun({}).verdict).toBe('pass')
  expect(judgeRun({ pages })).toMatchObject({
    cause: 'no-data',
    reason: expect.stringContaining('every response of b that was looked at (10) is a login page'),
  })
})

describe('a base that returns something else than the target', () => {
  const slower = comparedRun(24, () => ({ head: took(130), base: took(100) }))
  const compare = (
    statuses: Partial<Record<'head' | 'base', Record<string, number>>>,
    more: Partial<Evidence> = {},
  ) => {
    const cells = slower.cells.map(one => ({ ...one, statuses: statuses[one.side] ?? { 200: 1 } }))
    const plan = planOf([request('GET /')], [p95])
    return judge(plan, evidence({ ...slower, cells }, more)).objectives[0]!
  }
  const baseline = { url: 'http://base.example', source: 'config' } as const

  test('makes no failure of the target by its redirects', () => {
    expect(compare({}).verdict).toBe('fail')
    const redirects = [{ name: 'GET /', location: '/login' }]
    expect(compare({ base: { 302: 250 } }, { baseline: { ...baseline, redirects } })).toMatchObject(
      {
        verdict: 'inconclusive',
        cause: 'no-data',
        reason:
          'No comparison: the baseline is not a usable reference, as every response of GET / is a redirect (302) to /login (check its address and baseline-headers, or set expect: { status: 302 } if the redirect is meant).',
      },
    )
  })

  test('makes none by its login pages either', () => {
    const found = compare({}, { baseline: { ...baseline, loginPages: ['GET /'] } })
    expect(found).toMatchObject({ verdict: 'inconclusive', cause: 'no-data' })
    expect(found.reason).toMatch(/GET \/ returned a login page \(let .* under baseline-headers/)
  })

  test('is compared as ever where the target returns the same', () => {
    expect(compare({ head: { 302: 250 }, base: { 302: 250 } }).verdict).toBe('fail')
    const both = { loginPages: ['GET /'], baseline: { ...baseline, loginPages: ['GET /'] } }
    expect(compare({}, both).verdict).toBe('fail')
  })
})

test('a comparison of sides one of which only redirects is none', () => {
  const run = comparedRun(24, () => ({ head: { good: 250 }, base: { good: 250 } }))
  const judgeSide = (side: 'head' | 'base') => {
    const cells = run.cells.map(one =>
      one.side === side ? { ...one, statuses: { 302: 250 } } : one,
    )
    return judge(planOf([request('GET /')], [errors]), evidence({ ...run, cells })).objectives[0]!
  }
  expect(judgeSide('head')).toMatchObject({ cause: 'no-data' })
  expect(judgeSide('base')).toMatchObject({ cause: 'no-data' })
})
