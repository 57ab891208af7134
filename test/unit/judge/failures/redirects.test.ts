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

  test('mostly is no data, and a smaller share a warning', () => {
    const judged = judgeCells(answers('GET /a', { 302: 80, 200: 20 }), [request('GET /a')])
    expect(judged.objectives[0]).toMatchObject({
      verdict: 'inconclusive',
      cause: 'no-data',
      reason:
        'No data: 960 of 1,200 responses of GET /a are redirects (302), so most requests never reached what is behind it (request the final path, or set expect: { status: 302 } if the redirect is meant).',
    })
    const half = judgeCells(answers('GET /a', { 302: 50, 200: 50 }), [request('GET /a')])
    expect(half.objectives[0]).toMatchObject({
      verdict: 'warn',
      reason: expect.stringMatching(
        /; but 600 of 1,200 responses of GET \/a are redirects \(302\)\.$/,
      ),
    })
    expect(judgeCells(answers('GET /a', { 302: 5, 200: 95 }), [request('GET /a')]).verdict).toBe(
      'pass',
    )
  })

  test('beside one that is not is a warning for the whole, and no data for itself', () => {
    const cells = [...answers('a', { 301: 50 }), ...answers('b', { 200: 50 })]
    const asked = [
      availability(0.9),
      availability(0.9, { request: 'a' }),
      availability(0.9, { request: 'b' }),
    ]
    const judged = judgeCells(cells, [request('a'), request('b')], asked)
    expect(judged.objectives.map(({ verdict, cause }) => cause ?? verdict)).toEqual([
      'warn',
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

test('a request that returned a login page before the load holds only with a warning', () => {
  const cells = [...answers('a', { 200: 50 }), ...answers('b', { 200: 50 })]
  const asked = [availability(0.9), availability(0.9, { request: 'b' })]
  const judged = judgeCells(cells, [request('a'), request('b')], asked, { loginPages: ['a'] })
  expect(judged.objectives.map(({ verdict }) => verdict)).toEqual(['warn', 'pass'])
  expect(judged.objectives[0]!.reason).toMatch(/; but a returned a login page\.$/)
})

test('a login page that every request of the load returns is no data', () => {
  const judged = judgeCells(answers('a', { 200: 50 }), [request('a')], undefined, {
    loginPages: ['a'],
  })
  expect(judged.objectives[0]).toMatchObject({
    verdict: 'inconclusive',
    cause: 'no-data',
    reason: expect.stringMatching(
      /^No data: a returned a login page, so nothing behind it was measured \(give the header .* as target-headers/,
    ),
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
          'No comparison: the baseline is not a usable reference, as every response of GET / is a redirect (302) to /login (check the address and baseline-headers, or set expect: { status: 302 } if the redirect is meant).',
      },
    )
  })

  test('makes none by its login pages either', () => {
    const found = compare({}, { baseline: { ...baseline, loginPages: ['GET /'] } })
    expect(found).toMatchObject({ verdict: 'inconclusive', cause: 'no-data' })
    expect(found.reason).toContain('GET / returned a login page (give the header')
    expect(found.reason).toContain('as baseline-headers')
  })

  test('is told of where a small part of its responses is', () => {
    const { verdict, reason } = compare({ base: { 302: 50, 200: 200 } })
    expect(verdict).toBe('fail')
    expect(reason).toMatch(/; but on the baseline .* responses of GET \/ are redirects \(302\)\.$/)
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
