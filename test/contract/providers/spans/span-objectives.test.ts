import { expect, test } from 'vitest'
import { partsOf } from '../../../../src/providers/numbers/window-parts.ts'
import type { Span } from '../../../../src/providers/provider.ts'
import { measureSpans } from '../../../../src/providers/spans/span-measure.ts'
import type { SpanSearch, Stretch } from '../../../../src/providers/spans/span-search.ts'
import { quietContext, skippingClock } from '../quiet-context.ts'

const window = { start: 1_700_000_000, end: 1_700_000_012 }
const start = window.start * 1000

const spanAt = (at: number, ms: number, id = `${at}`): Span => ({
  id,
  service: 'payment',
  name: 'POST /charge',
  start: start + at,
  end: start + at + ms,
})

/** A backend that gives at most so many spans at once. */
function backend(spans: () => readonly Span[], most = 1000) {
  const stretches: Stretch[] = []
  const search: SpanSearch = {
    title: 'Jaeger',
    settleMs: 0,
    mostQueries: 40,
    find: async (_, stretch) => {
      stretches.push(stretch)
      const within = spans().filter(one => one.start >= stretch.from && one.start < stretch.to)
      return { kind: 'spans', spans: within.slice(0, most), isWhole: within.length <= most }
    },
  }
  return { search, stretches }
}

const longer = {
  question: { kind: 'share', partIs: 'bad' },
  ask: { service: 'payment', share: { kind: 'longer', ms: 500 } },
} as const
const p95 = { question: { kind: 'quantile', quantile: 0.95 }, ask: { service: 'payment' } } as const

const measure = (search: SpanSearch, asked: Parameters<typeof measureSpans>[1]) =>
  measureSpans(search, asked, window, quietContext(skippingClock(start + 60_000)))

test('where there is more than one response holds, each half of the time is read for itself', async () => {
  const spans = Array.from({ length: 120 }, (_, at) => spanAt(at * 100, at < 12 ? 600 : 20))
  const { search, stretches } = backend(() => spans, 40)
  expect(await measure(search, longer)).toMatchObject({ kind: 'ratio', bad: 12, total: 120 })
  const whole = stretches.filter(({ from, to }) => to - from === 12_000)
  // It is read again in the parts that were whole before.
  expect(whole).toHaveLength(1)
})

test('a backend that has too much is a failure with what to do, and not a part of the truth', async () => {
  const spans = Array.from({ length: 12_000 }, (_, at) => spanAt(at, 20))
  const { search } = backend(() => spans, 40)
  expect(await measure(search, longer)).toMatchObject({
    kind: 'failed',
    hint: 'name an `operation`, or lower traces.share',
  })
})

test('spans that are still arriving are waited for, and those that never end to arrive are no data', async () => {
  let count = 3
  const { search } = backend(() => {
    count += 1
    return Array.from({ length: Math.min(count, 6) }, (_, at) => spanAt(at, 20))
  })
  expect(await measure(search, longer)).toMatchObject({ kind: 'ratio', total: 6 })
  const { search: endless } = backend(() => {
    count += 1
    return Array.from({ length: count }, (_, at) => spanAt(at, 20))
  })
  expect(await measure(endless, longer)).toMatchObject({
    kind: 'no-data',
    detail: expect.stringContaining('still arriving'),
  })
})

test('each span counts once, in the part of the window in which it began', async () => {
  const spans = [spanAt(0, 600), spanAt(0, 600), spanAt(11_999, 20), spanAt(12_000, 20)]
  const { search } = backend(() => spans)
  const found = await measure(search, longer)
  expect(found).toMatchObject({ kind: 'ratio', bad: 1, total: 2 })
  const { batches = [] } = found as { batches?: { total: number }[] }
  expect(batches).toHaveLength(partsOf(window, { most: 12, leastMs: 1000 }).count)
  expect([batches.at(0), batches.at(-1)]).toEqual([
    { bad: 1, total: 1 },
    { bad: 0, total: 1 },
  ])
})

test('durations that are the same to 1% share a bucket, which holds nothing but them', async () => {
  const lengths = [0, 100.6, 101, 250]
  const { search } = backend(() => lengths.map((ms, at) => spanAt(at * 1000, ms)))
  const found = await measure(search, p95)
  const buckets = found.kind === 'histogram' ? found.groups[0]!.buckets : []
  expect(buckets.map(({ upper, count }) => ({ upper, count }))).toEqual(
    [
      { upper: 0, count: 1 },
      { upper: 101, count: 2 },
      { upper: 250, count: 1 },
    ].map(one => ({ ...one, upper: expect.closeTo(one.upper, 3) })),
  )
  for (const { lower, upper } of buckets.slice(1)) expect(lower!).toBeLessThan(upper!)
})

test('spans that end before the load does are no data, and a few of them may', async () => {
  const until = (last: number, each: number) =>
    Array.from({ length: last / each }, (_, at) => spanAt(at * each, 20))
  const found = (spans: readonly Span[]) => measure(backend(() => spans).search, longer)
  expect(await found(until(12_000, 100))).toMatchObject({ kind: 'ratio', total: 120 })
  for (const asked of [longer, p95])
    expect(await measure(backend(() => until(8000, 100)).search, asked)).toMatchObject({
      kind: 'no-data',
      detail: 'spans of payment: 80 in the window, and none in its last 4 s',
    })
  expect(await found(until(8000, 1000))).toMatchObject({ kind: 'ratio', total: 8 })
})
