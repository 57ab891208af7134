import { expect, test } from 'vitest'
import { criticalPath } from '../../../../src/judge/traces/critical-path.ts'
import { summarizeTraces } from '../../../../src/judge/traces/summarize.ts'
import { defined } from '../../../../src/model/basics/defined.ts'
import type { TracedRequest } from '../../../../src/model/evidence/load-report.ts'
import type { Span } from '../../../../src/model/evidence/traces.ts'

/** `[id, parent, start, end]`, in ms. */
const span = (id: string, parent: string | undefined, start: number, end: number): Span => ({
  id,
  service: 'shop',
  name: id,
  start,
  end,
  ...defined({ parent }),
})
const path = (...spans: Span[]) =>
  Object.fromEntries(criticalPath(spans).map(({ span: { id }, ms }) => [id, ms]))

test('every moment of a trace belongs to one span, the deepest that it waited for', () => {
  expect(
    path(
      span('root', 'the gate', 0, 100),
      span('auth', 'root', 10, 30),
      span('pay', 'root', 30, 90),
      span('bank', 'pay', 40, 85),
    ),
  ).toEqual({ root: 20, auth: 20, pay: 15, bank: 45 })
})

test('of children side by side the one that ends last counts, and the other only before it begins', () => {
  expect(
    path(span('root', undefined, 0, 100), span('a', 'root', 0, 60), span('b', 'root', 40, 100)),
  ).toEqual({ root: 0, a: 40, b: 60 })
  expect(
    path(span('root', undefined, 0, 100), span('a', 'root', 0, 60), span('b', 'root', 0, 100)),
  ).toEqual({ root: 0, b: 100 })
})

test('a child is cut to the time of its parent, and one outside of it takes none', () => {
  expect(
    path(
      span('root', undefined, 10, 50),
      span('late', 'root', 40, 500),
      span('skewed', 'root', 60, 70),
    ),
  ).toEqual({ root: 30, late: 10 })
})

test('spans without their parents begin the trace, and a gap between them is nobody’s', () => {
  expect(path(span('a', 'lost', 0, 10), span('b', 'lost too', 30, 50))).toEqual({ a: 10, b: 20 })
})

test('a span that is its own ancestor ends nothing in a loop', () => {
  expect(path(span('a', 'b', 0, 10), span('b', 'a', 0, 10), span('c', 'c', 0, 5))).toEqual({ c: 5 })
  expect(criticalPath([])).toEqual([])
})

const traced = (id: string, more: Partial<TracedRequest> = {}): TracedRequest => ({
  side: 'head',
  name: 'checkout',
  why: 'slow',
  id,
  ms: 100,
  ...more,
})

test('times are those of a trace on average, with how often spans come and fail', () => {
  const trace = (charge: number): Span[] => [
    span('POST /checkout', undefined, 0, charge + 20),
    {
      ...span('POST /charge', 'POST /checkout', 10, charge + 10),
      service: 'payment',
      failed: true,
    },
    ...Array.from({ length: 6 }, (_, at) => ({
      ...span(`row ${at}`, 'POST /checkout', 2, 3),
      name: 'SELECT item',
    })),
  ]
  const traces = new Map([
    ['a', trace(180)],
    ['b', trace(200)],
  ])
  const requests = [traced('a'), traced('b', { ms: 230 }), traced('lost')]
  const [summary, ...others] = summarizeTraces(requests, id => traces.get(id) ?? [])
  expect(others).toEqual([])
  expect(summary).toMatchObject({
    side: 'head',
    name: 'checkout',
    why: 'slow',
    wanted: 3,
    traces: 2,
    ms: 210,
    slowest: 'b',
  })
  expect(summary!.spans).toEqual([
    {
      service: 'payment',
      name: 'POST /charge',
      ms: 190,
      share: 190 / 210,
      count: 1,
      repeated: 1,
      errors: 2,
    },
    {
      service: 'shop',
      name: 'POST /checkout',
      ms: 19,
      share: 19 / 210,
      count: 1,
      repeated: 1,
      errors: 0,
    },
    {
      service: 'shop',
      name: 'SELECT item',
      ms: 1,
      share: 1 / 210,
      count: 6,
      repeated: 6,
      errors: 0,
    },
  ])
})

test('sides and kinds are kept apart, and a name of whose traces no span came is left out', () => {
  const requests = [
    traced('a'),
    traced('b', { side: 'base' }),
    traced('c', { why: 'failed' }),
    traced('d', { name: 'home' }),
  ]
  const summaries = summarizeTraces(requests, id => (id === 'd' ? [] : [span(id, undefined, 0, 1)]))
  expect(summaries.map(({ side, why, slowest }) => [side, why, slowest])).toEqual([
    ['head', 'slow', 'a'],
    ['base', 'slow', 'b'],
    ['head', 'failed', 'c'],
  ])
})
