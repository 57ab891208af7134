import { expect, test } from 'vitest'
import { judge } from '../../../../src/judge/judge.ts'
import type { LoadCell } from '../../../../src/model/evidence/load-report.ts'
import type { HttpRequestPlan } from '../../../../src/model/plan/load.ts'
import type { LoadObjective } from '../../../../src/model/plan/objective.ts'
import { availability, buildPlan, cell, errorRate, evidence, report, twelve } from '../build.ts'

const request = (name: string, expected?: number[]): HttpRequestPlan => ({
  name,
  method: 'GET',
  path: '/',
  headers: {},
  weight: 1,
  expect: expected ? { status: expected } : {},
})

/** Twelve windows with so many of each in every one of them. */
const cells = (name: string, sent: number, bad: Partial<LoadCell>): LoadCell[] =>
  twelve(() => ({ name, sent, completed: sent, ...bad }))

const of503 = (name: string, sent: number, bad: number): LoadCell[] =>
  cells(name, sent, {
    good: sent - bad,
    statuses: { 200: sent - bad, 503: bad },
    errors: { status: bad },
  })

const sample = (name: string, status: number, message: string) =>
  ({ side: 'head', name, kind: 'status', status, message, count: 1 }) as const

function reasonOf(
  objective: LoadObjective,
  all: LoadCell[],
  {
    requests = [request('list'), request('order')],
    errorSamples = [] as ReturnType<typeof sample>[],
  } = {},
): string {
  const plan = buildPlan([objective])
  const load = { ...plan.load, requests }
  return judge({ ...plan, load }, evidence(report(all, { errorSamples }))).objectives[0]!.reason
}

test('a broken availability says first which request failed most, and how', () => {
  const all = [...of503('list', 200, 0), ...of503('order', 50, 10)]
  expect(reasonOf(availability(0.99), all)).toBe(
    'order: 120 of 600 returned 503; 96%, at most 96.6% with 95% confidence (120 of 3,000 requests failed).',
  )
})

test('one example of the response is shown, on one line and cut', () => {
  const all = [...of503('list', 200, 0), ...of503('order', 50, 10)]
  const errorSamples = [
    sample('list', 500, 'another'),
    sample('order', 503, '{"error":\n"payment"}'),
  ]
  expect(reasonOf(errorRate(0.01), all, { errorSamples })).toMatch(
    /^order: 120 of 600 returned 503, such as \{"error": "payment"\}; 4%/,
  )
  const long = [sample('order', 503, 'x'.repeat(200))]
  expect(reasonOf(errorRate(0.01), all, { errorSamples: long })).toContain(
    `such as ${'x'.repeat(99)}…; 4%`,
  )
})

test('a failed call of another protocol is told by its code, and an expected one is not', () => {
  const all = cells('greet', 50, {
    good: 40,
    statuses: { OK: 30, NOT_FOUND: 10, UNAVAILABLE: 10 },
    errors: { status: 10 },
  })
  const plan = buildPlan([availability(0.99)])
  const requests = [{ name: 'greet', protocol: 'grpc', weight: 1, settings: {} }]
  const failed = { side: 'head', name: 'greet', kind: 'status', status: 'UNAVAILABLE' } as const
  const errorSamples = [{ ...failed, message: 'no backend', count: 120 }]
  const found = judge(
    { ...plan, load: { ...plan.load, requests } },
    evidence(report(all, { errorSamples })),
  )
  expect(found.objectives[0]!.reason).toMatch(
    /^greet: 120 of 600 returned UNAVAILABLE, such as no backend; /,
  )
})

test('what the plan expects is no failure, and what it does not expect is one', () => {
  const all = cells('order', 50, {
    good: 40,
    statuses: { 404: 40, 200: 10 },
    errors: { status: 10 },
  })
  expect(reasonOf(errorRate(0.01), all, { requests: [request('order', [404])] })).toMatch(
    /^order: 120 of 600 returned 200; /,
  )
})

test.each([
  ['timeout', 'timed out'],
  ['refused', 'found the connection refused'],
  ['reset', 'lost their connection'],
  ['other', 'failed'],
] as const)('requests without a response are told too: %s', (kind, words) => {
  const all = cells('order', 50, { good: 40, statuses: { 200: 40 }, errors: { [kind]: 10 } })
  expect(reasonOf(errorRate(0.01), all)).toMatch(new RegExp(`^order: 120 of 600 ${words}; `))
})

test('the availability counts what was dropped, the error rate does not', () => {
  const all = cells('order', 40, {
    good: 30,
    dropped: 20,
    statuses: { 200: 30, 500: 10 },
    errors: { status: 10 },
  })
  expect(reasonOf(availability(0.9), all)).toMatch(/^order: 240 of 720 were dropped; /)
  expect(reasonOf(errorRate(0.1), all)).toMatch(/^order: 120 of 480 returned 500; /)
})

test('an objective of one request says nothing of the others', () => {
  const all = [...of503('list', 200, 100), ...of503('order', 50, 10)]
  expect(reasonOf(errorRate(0.01, { request: 'order' }), all)).toMatch(
    /^order: 120 of 600 returned 503; /,
  )
})

test('answers that samples call bad, whatever their status, are told as such', () => {
  const all = cells('order', 50, { good: 40, statuses: { 200: 50 }, errors: { status: 10 } })
  expect(reasonOf(errorRate(0.01), all)).toMatch(/^order: 120 of 600 got an unexpected response; /)
})

test('what holds, what is not decided, and what asks for errors say nothing of it', () => {
  const few = [
    cell(0, {
      name: 'order',
      sent: 300,
      good: 299,
      statuses: { 200: 299, 503: 1 },
      errors: { status: 1 },
    }),
  ]
  for (const objective of [errorRate(0.1), errorRate(0.001), errorRate(0.5, { comparator: '>' })])
    expect(reasonOf(objective, few)).not.toContain('order')
})
