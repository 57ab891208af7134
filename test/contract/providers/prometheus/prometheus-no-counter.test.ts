import { expect, test } from 'vitest'
import type { CountsIndicator } from '../../../../src/promql/indicator.ts'
import { prometheus } from '../../../../src/providers/prometheus/prometheus.ts'
import {
  fakePrometheus,
  freshness,
  type Question,
  type Reply,
  success,
  vector,
} from '../fakes/fake-prometheus.ts'
import { quietContext, skippingClock } from '../quiet-context.ts'

const window = { start: 1_700_000_000, end: 1_700_000_020 }
const counts = (part: string, total: string): CountsIndicator => ({
  kind: 'counts',
  partIs: 'bad',
  part,
  total,
})

/**
 * A server whose metrics have these types, and one series each with these values, a second apart.
 */
async function serverOf(
  types: Record<string, string>,
  values: Record<string, (second: number) => number> = {},
) {
  const answer = ({ path, form }: Question): Reply => {
    const asked = new URL(path, 'http://a').searchParams.get('metric')
    if (asked !== null) {
      const type = types[asked]
      return {
        body: {
          status: 'success',
          data: type === undefined ? {} : { [asked]: [{ type, help: '', unit: '' }] },
        },
      }
    }
    if (form.query === 'time()') return success('scalar', [window.end, String(window.end)])
    const of = /^(\w+)\[/.exec(form.query ?? '')?.[1]
    const valueAt = of === undefined ? undefined : values[of]
    if (valueAt === undefined) return form.query?.includes('[') ? success('matrix', []) : vector()
    const samples = Array.from({ length: 50 }, (_, i) => [
      window.start - 20 + i,
      String(valueAt(i)),
    ])
    return success('matrix', [
      { metric: { __name__: of, job: 'shop', instance: 'a' }, values: samples },
    ])
  }
  const { url } = await fakePrometheus(answer, () => freshness(window.end + 1))
  const provider = prometheus({ url, headers: {} })
  const context = quietContext(skippingClock(window.end * 1000))
  return {
    check: (indicator: CountsIndicator) =>
      provider.check([indicator], context).then(
        () => '',
        (error: Error) => error.message,
      ),
    measure: (indicator: CountsIndicator) => provider.measure(indicator, window, context),
  }
}

test.each([
  [
    counts('job:errors:rate1m', 'job:requests:rate1m'),
    /^job:errors:rate1m is not a counter: its name is that of a recorded/,
  ],
  [
    counts('errors_total', 'job:requests_per_route:increase_5m{a="b"}'),
    /increase_5m is not a counter/,
  ],
  [counts('errors_total', 'load'), /^load is not a counter: its type is gauge$/],
])(
  'two selectors of which one is a gauge are refused before the load and after it',
  async (indicator, detail) => {
    const { check, measure } = await serverOf({ load: 'gauge', errors_total: 'counter' })
    expect(await check(indicator)).toMatch(detail)
    expect(await measure(indicator)).toMatchObject({
      kind: 'failed',
      detail: expect.stringMatching(detail),
      hint: expect.stringContaining('count things up'),
    })
  },
)

test('what goes down again and again, and not to the beginning, is not a counter', async () => {
  const { measure } = await serverOf(
    {},
    { errors: () => 10, requests: second => (second % 2 === 0 ? 40 : 60) },
  )
  expect(await measure(counts('errors', 'requests'))).toMatchObject({
    kind: 'failed',
    detail: expect.stringMatching(
      /^requests is not a counter: it went down \d+ times, and not to the beginning$/,
    ),
  })
})

test('a counter that begins anew is one, and so is one that a library gives a wrong type', async () => {
  const growing = (second: number) => (second < 25 ? 500 + 10 * second : 10 * (second - 24))
  const { check, measure } = await serverOf(
    { requests_total: 'gauge', bad: 'unknown' },
    { bad: () => 0, requests_total: growing },
  )
  expect(await check(counts('bad', 'requests_total'))).not.toMatch(/no counter/)
  expect(await measure(counts('bad', 'requests_total'))).toMatchObject({ kind: 'ratio', bad: 0 })
})

test.each(['shop:requests:total', 'level:metric:sum', 'job:operate', 'requests_total'])(
  '%s may be a counter',
  async metric => {
    const { check } = await serverOf({})
    expect(await check(counts(metric, metric))).not.toMatch(/no counter/)
  },
)
