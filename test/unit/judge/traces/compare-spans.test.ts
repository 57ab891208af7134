import { expect, test } from 'vitest'
import { compareSpans } from '../../../../src/judge/traces/compare-spans.ts'
import type { Side, TracedRequest } from '../../../../src/model/evidence/load-report.ts'
import type { Span } from '../../../../src/model/evidence/traces.ts'
import { seededRandom } from '../../../../src/stats/random.ts'

type Times = { charge: number; query: number }

/** A trace whose shop waits for a payment, then for a query, and for 10 ms does its own work. */
const trace = ({ charge, query }: Times): Span[] =>
  [
    { id: 'a', service: 'shop', name: 'GET /', start: 0, end: charge + query + 10 },
    { id: 'b', parent: 'a', service: 'payment', name: 'POST /charge', start: 5, end: 5 + charge },
    {
      id: 'c',
      parent: 'a',
      service: 'shop',
      name: 'SELECT',
      start: 5 + charge,
      end: 5 + charge + query,
    },
  ].filter(({ start, end }) => end > start)

const traceOf = (side: Side, at: number): TracedRequest => ({
  side,
  name: 'checkout',
  why: 'sample',
  id: `${side} ${at}`,
  ms: 0,
})
function compare(count: number, timesOf: (side: Side, at: number) => Times) {
  const traced = (['head', 'base'] as const).flatMap(side =>
    Array.from({ length: count }, (_, at) => traceOf(side, at)),
  )
  return compareSpans(traced, id => {
    const [side, at] = id.split(' ') as [Side, string]
    return trace(timesOf(side, Number(at)))
  })
}

test('a span that takes longer than in base is told by how much, with bounds', () => {
  const { changes, compared } = compare(20, (side, at) => ({
    charge: (side === 'head' ? 190 : 22) + at / 10,
    query: 5 + (at % 3),
  }))
  expect(compared).toBe(3)
  expect(changes).toMatchObject([
    { name: 'checkout', service: 'payment', span: 'POST /charge', traces: { head: 20, base: 20 } },
  ])
  const [{ head, base, shift }] = changes as [(typeof changes)[0]]
  expect([head, base, shift.estimate]).toEqual(
    [190.95, 22.95, 168].map(ms => expect.closeTo(ms, 9)),
  )
  expect(shift.lower).toBeGreaterThan(167)
  expect(shift.upper).toBeLessThan(169)
})

test('a span that base does not have took no time there, and one that is gone takes none now', () => {
  const only = (which: Side) =>
    compare(12, (side, at) => ({ charge: 20 + at, query: side === which ? 15 : 0 })).changes
  expect(only('head')).toMatchObject([{ span: 'SELECT', head: 15, base: 0, shift: { lower: 15 } }])
  expect(only('base')).toMatchObject([{ span: 'SELECT', head: 0, base: 15, shift: { upper: -15 } }])
})

test('what is certain but small, and what is large but of too few traces, is no change', () => {
  expect(compare(20, side => ({ charge: 100, query: side === 'head' ? 6 : 5 })).changes).toEqual([])
  expect(compare(7, side => ({ charge: side === 'head' ? 190 : 22, query: 5 }))).toEqual({
    changes: [],
    compared: 0,
  })
})

test('of 150 comparisons without a change at most one in twenty tells one', () => {
  const random = seededRandom(7)
  const noisy = () => 20 - 10 * Math.log(1 - random())
  const told = Array.from(
    { length: 150 },
    () => compare(20, () => ({ charge: noisy(), query: noisy() })).changes.length > 0,
  ).filter(Boolean)
  expect(told.length).toBeLessThanOrEqual(7)
}, 60_000)

test('only what chance has picked is compared, not the slowest', () => {
  const slow = [traceOf('head', 1), traceOf('base', 1)].map(one => ({
    ...one,
    why: 'slow' as const,
  }))
  expect(compareSpans(slow, () => trace({ charge: 1, query: 1 }))).toEqual({
    changes: [],
    compared: 0,
  })
})
