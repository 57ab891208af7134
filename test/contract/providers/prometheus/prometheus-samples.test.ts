import { describe, expect, test } from 'vitest'
import { defined } from '../../../../src/model/basics/defined.ts'
import type {
  CountsIndicator,
  HistogramIndicator,
  Indicator,
} from '../../../../src/promql/indicator.ts'
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

/* A server that holds raw samples and gives those of a range, as Prometheus 2 or 3 would. */

const window = { start: 1_700_000_000, end: 1_700_000_120 }
type Stored = {
  metric: Record<string, string>
  values?: [number, string][]
  histograms?: [number, unknown][]
}
type Store = Record<string, Stored[]>

/**
 * What each range selector selects; `closed`: the left end belongs to the range, as in
 * Prometheus 2.
 */
function storeOf(
  store: Store,
  { closed = false, most = Number.POSITIVE_INFINITY, refusal, names }: Limits = {},
) {
  const asked: { selector: string; from: number; to: number; samples: number }[] = []
  const answer = ({ path, form }: Question): Reply => {
    // What scrapes the series is not known here, as behind a proxy that passes queries only.
    if (names && path.startsWith('/api/v1/label/__name__/'))
      return { body: { status: 'success', data: names } }
    if (path !== '/api/v1/query') return { status: 404, body: 'not found' }
    const [, selector, amount, unit] =
      /^(.*)\[(\d+)(ms|s)\]$/s.exec(form.query!.replace(/(\d+)m(\d+)s\]$/, toSeconds)) ?? []
    if (selector === undefined) return vector()
    const to = Number(form.time)
    const from = to - Number(amount) / (unit === 'ms' ? 1000 : 1)
    const within = <T>(samples: [number, T][] = []) =>
      samples.filter(([time]) => (closed ? time >= from - 1e-6 : time > from + 1e-6) && time <= to)
    const found = (store[selector] ?? []).map(({ metric, values, histograms }) => ({
      metric,
      ...defined({
        values: values && within(values),
        histograms: histograms && within(histograms),
      }),
    }))
    const samples = found.reduce(
      (sum, one) => sum + (one.values?.length ?? 0) + (one.histograms?.length ?? 0),
      0,
    )
    asked.push({ selector, from, to, samples })
    if (samples > most)
      return (
        refusal ??
        apiError(
          422,
          'execution',
          'query processing would load too many samples into memory in query execution',
        )
      )
    return success(
      'matrix',
      found.filter(one => (one.values?.length ?? 0) + (one.histograms?.length ?? 0) > 0),
    )
  }
  return { answer, asked }
}
type Limits = { closed?: boolean; most?: number; refusal?: Reply; names?: string[] }
const toSeconds = (_: string, minutes: string, seconds: string) =>
  `${60 * Number(minutes) + Number(seconds)}s]`

async function measure(
  store: Store,
  indicator: Indicator,
  limits: Limits & { settled?: (question: Question) => Reply } = {},
) {
  const { answer, asked } = storeOf(store, limits)
  const server = await fakePrometheus(answer, limits.settled)
  const provider = prometheus({ url: server.url, headers: {} })
  return {
    ...server,
    asked,
    found: await provider.measure(indicator, window, quietContext(skippingClock())),
  }
}

/** A sample every ten seconds from a minute before the window to half a minute behind it. */
const every10 = (valueAt: (i: number) => number | undefined, from = -6): [number, string][] =>
  Array.from({ length: 22 }, (_, i) => i - 6).flatMap(i => {
    const value = valueAt(i)
    return i < from || value === undefined ? [] : [[window.start + 10 * i, String(value)]]
  })

const target = { job: 'shop', instance: 'a' }
const counts: CountsIndicator = {
  kind: 'counts',
  partIs: 'bad',
  part: 'a_total{code="500"}',
  total: 'a_total',
}
const ok: Stored = { metric: { ...target, code: '200' }, values: every10(i => 100 + 10 * i) }
const bad: Stored = { metric: { ...target, code: '500' }, values: every10(i => 50 + i) }
const plain: Store = { a_total: [ok, bad], 'a_total{code="500"}': [bad] }

const batches = Array.from({ length: 12 }, () => ({ bad: 1, total: 11 }))
const expected = {
  kind: 'ratio',
  query: 'sum(increase(a_total{code="500"}[2m])) / sum(increase(a_total[2m]))',
  warnings: [],
  bad: 12,
  total: 132,
  hidden: { bad: 0, total: 0 },
  intervalMs: 10_000,
  batches,
}

describe('counts', () => {
  test('of a part that is most likely misspelt are no zero, whatever `absent` says', async () => {
    const of = async (part: string) =>
      (
        await measure(
          { shop_requests_total: [ok] },
          { ...counts, part, total: 'shop_requests_total', absent: 'ok' },
          { names: ['shop_requests_total', 'shop_errors_total', 'shop_5xx_total'] },
        )
      ).found
    expect(await of('shop_erors_total')).toMatchObject({
      kind: 'no-data',
      detail: 'no metric shop_erors_total is known (did you mean shop_errors_total?)',
    })
    // What has not happened yet is not there; its digits make it another counter.
    for (const part of ['shop_4xx_total', 'shop_payments_refused_total'])
      expect(JSON.stringify(await of(part))).not.toContain('did you mean')
  })

  test.each([{ closed: true }, { closed: false }])(
    'are the same whether ranges are closed or left-open: %j',
    async limits => {
      const { found, questions } = await measure(plain, counts, limits)
      expect(found).toEqual(expected)
      expect(JSON.parse(JSON.stringify(found))).toEqual(found)
      expect(questions.every(({ path }) => path === '/api/v1/query')).toBe(true)
    },
  )

  test.each([
    ['closed', { closed: true, most: 7 }],
    ['left-open', { closed: false, most: 7 }],
    ['too large to read', { most: 7, refusal: { body: `"${'x'.repeat(5_000_000)}"` } }],
  ])(
    'that are too many for one answer are asked for in parts, and none is counted twice or missed: %s',
    async (_, limits) => {
      const { found, asked } = await measure(plain, counts, limits)
      expect(found).toEqual(expected)
      const whole = asked.filter(({ samples }) => samples <= 7)
      expect(whole.length).toBeGreaterThan(4)
      expect(whole.every(({ samples }) => samples <= 7)).toBe(true)
    },
  )

  test("that are too many even of one second are a failure, with the server's words", async () => {
    const { found } = await measure(plain, counts, { most: 0 })
    expect(found).toMatchObject({
      kind: 'failed',
      detail: expect.stringContaining('too many samples'),
    })
  })

  test('reach back so far that a target may miss nine scrapes', async () => {
    const { asked } = await measure(plain, counts)
    // No scrape interval is known to the fake: 15 s are taken for it.
    expect(asked[0]!.from).toBeLessThanOrEqual(window.start - 150)
    expect(asked[0]!.to).toBeGreaterThanOrEqual(window.end + 45)
  })

  test('of several processes that respond in turn cannot be told apart, unlike those of a restart', async () => {
    const process = 'process_start_time_seconds{job=~"shop",instance=~"a"}'
    const turns: Stored = {
      metric: { ...target, code: '200' },
      values: every10(i => (i % 2 === 0 ? 100 + i : 10 + i)),
    }
    const of = (began: (i: number) => number) =>
      measure(
        {
          a_total: [turns],
          'a_total{code="500"}': [],
          [process]: [{ metric: target, values: every10(began) }],
        },
        counts,
      )
    expect((await of(i => (i % 2 === 0 ? 1000 : 1010))).found).toMatchObject({
      kind: 'failed',
      detail:
        'several processes respond to the scrapes of {job="shop", instance="a"} in turn, as process_start_time_seconds shows: their counters cannot be told apart',
    })
    expect((await of(i => (i < 3 ? 1000 : 1010))).found).not.toHaveProperty(
      'detail',
      expect.stringContaining('several processes'),
    )
    // One process, whose exporter works its beginning out at each scrape.
    expect((await of(i => 1000 + (i % 2) / 10)).found).not.toHaveProperty(
      'detail',
      expect.stringContaining('several processes'),
    )
  })

  test('of a series that is born with its target are told apart from those of one that was scraped before', async () => {
    const born: Stored = { metric: { ...target, code: '500' }, values: every10(i => 4 + i, 3) }
    const alone: Store = { a_total: [born], 'a_total{code="500"}': [born] }
    const scraped = (from: number, value = 1): Store => ({
      'up{job=~"shop",instance=~"a"}': [{ metric: target, values: every10(() => value, from) }],
    })
    // Values 7 to 16.
    expect((await measure({ ...alone, ...scraped(-6) }, counts)).found).toMatchObject({
      bad: 16,
      warnings: [],
    })
    expect(
      (await measure({ ...plain, ...alone, a_total: [ok, born] }, counts)).found,
    ).toMatchObject({ bad: 16 })
    for (const up of [{}, scraped(3), scraped(-6, 0)]) {
      const { found } = await measure({ ...alone, ...up }, counts)
      expect(found).toMatchObject({
        bad: 9,
        warnings: [expect.stringContaining('the 7 of their first samples')],
      })
    }
  })

  test('without a job and an instance `up` is not asked for', async () => {
    const series: Stored = { metric: { code: '500' }, values: every10(i => i, 2) }
    const { questions, found } = await measure(
      { a_total: [series], 'a_total{code="500"}': [series] },
      counts,
    )
    expect(found.kind).toBe('ratio')
    expect(questions.filter(({ form }) => form.query?.startsWith('up'))).toEqual([])
  })

  test('that did not go up are no data', async () => {
    const still: Stored = { metric: target, values: every10(() => 5) }
    const { found } = await measure({ a_total: [still], 'a_total{code="500"}': [still] }, counts)
    expect(found).toMatchObject({
      kind: 'no-data',
      detail: 'a_total did not go up in the window: there was nothing to count',
    })
  })

  test('of two counters that a scrape found a moment apart, the part is at most the whole', async () => {
    const all: Stored = {
      metric: target,
      values: every10(i => 10 * i).map(([time, value]) => [time + 4, value]),
    }
    const part: Stored = {
      metric: target,
      values: every10(i => 10 * i + (i > 11 ? 3 : 0)).map(([time, value]) => [time + 4, value]),
    }
    const { found } = await measure({ a_total: [all], 'a_total{code="500"}': [part] }, counts)
    expect(found).toMatchObject({ kind: 'ratio', bad: 130, total: 130, hidden: { total: 20 } })
  })

  test('whose labels cannot be distinguished are a failure', async () => {
    const long = { path: `${'x'.repeat(200)}1` }
    const twins = [long, { path: `${'x'.repeat(200)}2` }].map(metric => ({
      metric,
      values: every10(i => i),
    }))
    const { found } = await measure({ ...plain, a_total: twins }, counts)
    expect(found).toMatchObject({
      kind: 'failed',
      detail: expect.stringContaining('cannot be distinguished'),
    })
  })

  test('that are late are no data, and their samples are not asked for', async () => {
    const { found, asked } = await measure(plain, counts, {
      settled: () => freshness(window.end - 60, 1, 1),
    })
    expect(found).toMatchObject({
      kind: 'no-data',
      detail: expect.stringContaining('older than the end of the test'),
    })
    expect(asked).toEqual([])
  })

  test('a server that fails on the way fails the measurement', async () => {
    const server = await fakePrometheus(() => apiError(503, 'unavailable', 'shutting down'))
    const provider = prometheus({ url: server.url, headers: {} })
    expect(await provider.measure(counts, window, quietContext(skippingClock()))).toMatchObject({
      kind: 'failed',
      detail: 'it responded with 503: shutting down',
    })
  })
})

describe('histograms of VictoriaMetrics, whose buckets are ranges', () => {
  const range = (vmrange: string, route: string, perScrape: number, born = -6): Stored => ({
    metric: { ...target, route, vmrange },
    values: every10(i => (i < born ? undefined : perScrape * (i - born + 1)), born),
  })

  test('are read by their ranges, those too that come within the window', async () => {
    const store = {
      took_seconds_bucket: [
        range('8.799e-03...1.000e-02', '/', 3),
        range('1.000e-02...1.136e-02', '/', 1, 2),
        range('1.000e+18...+Inf', '/pay', 2),
      ],
    }
    const { found } = await measure(store, {
      kind: 'histogram',
      metric: 'took_seconds',
      by: ['route'],
      quantile: 0.95,
    })
    const evenly = (each: number) => Array.from({ length: 12 }, () => each)
    expect(found).toMatchObject({
      kind: 'histogram',
      groups: [
        {
          labels: { route: '/' },
          buckets: [
            { lower: 8.799e-3, upper: 0.01, count: 36, batches: evenly(3) },
            { lower: 0.01, upper: 0.01136, count: 11, batches: [0, ...evenly(1).slice(1)] },
          ],
        },
        {
          labels: { route: '/pay' },
          buckets: [{ lower: 1e18, upper: null, count: 24, batches: evenly(2) }],
        },
      ],
    })
  })

  test('may have names that need quotes, as those of counters may', async () => {
    const took = range('1.000e-02...1.136e-02', '/', 1)
    const store = {
      '{"http.server.duration_bucket",job="shop"}': [
        { ...took, metric: { ...took.metric, 'http.route': '/' } },
      ],
      '{"http.requests"}': [{ metric: target, values: every10(i => 10 * (i + 6)) }],
      '{"http.requests","http.code"=~"5.."}': [{ metric: target, values: every10(i => i + 6) }],
    }
    const metric = '{"http.server.duration", job="shop"}'
    const histogram = await measure(store, {
      kind: 'histogram',
      metric,
      by: ['http.route'],
      quantile: 0.5,
    })
    expect(histogram.found).toMatchObject({
      kind: 'histogram',
      groups: [{ labels: { 'http.route': '/' } }],
    })
    const counts = {
      partIs: 'bad',
      part: '{"http.requests","http.code"=~"5.."}',
      total: '{"http.requests"}',
    } as const
    expect((await measure(store, { kind: 'counts', ...counts })).found).toMatchObject({
      bad: 12,
      total: 120,
    })
  })
})

describe('native histograms', () => {
  const indicator: HistogramIndicator = {
    kind: 'histogram',
    metric: 'took_seconds',
    by: ['route'],
    quantile: 0.95,
  }
  const grown = (perScrape: number): [number, unknown][] =>
    Array.from({ length: 22 }, (_, i) => i - 6).map(i => {
      const count = String(perScrape * (i + 6))
      const zero = String(i + 6)
      const all = String((perScrape + 1) * (i + 6))
      return [
        window.start + 10 * i,
        {
          count: all,
          sum: '1',
          buckets: [
            [3, '-0.001', '0.001', zero],
            [0, '0.25', '0.5', count],
          ],
        },
      ]
    })

  test("are the difference of their samples in the server's own buckets", async () => {
    const store = {
      took_seconds: [
        { metric: { ...target, route: '/' }, histograms: grown(10) },
        { metric: { ...target, instance: 'b', route: '/' }, histograms: grown(5) },
        { metric: { ...target, route: '/pay' }, histograms: grown(2) },
      ],
    }
    const { found } = await measure(store, indicator)
    const evenly = (each: number) => Array.from({ length: 12 }, () => each)
    expect(found).toEqual({
      kind: 'histogram',
      query: 'histogram_quantile(0.95, sum by (route) (increase(took_seconds[2m])))',
      warnings: [],
      intervalMs: 10_000,
      groups: [
        {
          labels: { route: '/' },
          hidden: 0,
          buckets: [
            { lower: -0.001, upper: 0.001, count: 24, batches: evenly(2) },
            { lower: 0.25, upper: 0.5, count: 180, batches: evenly(15) },
          ],
        },
        {
          labels: { route: '/pay' },
          hidden: 0,
          buckets: [
            { lower: -0.001, upper: 0.001, count: 12, batches: evenly(1) },
            { lower: 0.25, upper: 0.5, count: 24, batches: evenly(2) },
          ],
        },
      ],
    })
  })

  test('are not read where there is a classic one of the same name', async () => {
    const bucket = (le: string): Stored => ({
      metric: { ...target, route: '/', le },
      values: every10(i => 60 + 10 * i),
    })
    const { found, asked } = await measure(
      { took_seconds_bucket: [bucket('0.1'), bucket('+Inf')] },
      indicator,
    )
    expect(found).toMatchObject({
      kind: 'histogram',
      groups: [
        {
          buckets: [
            { upper: 0.1, count: 120 },
            { upper: null, count: 0 },
          ],
        },
      ],
    })
    expect(asked.map(({ selector }) => selector)).toEqual(['took_seconds_bucket'])
  })

  test('of a has an unknown format are a failure', async () => {
    const histograms: [number, unknown][] = [[window.start + 1, { count: 5 }]]
    const { found } = await measure({ took_seconds: [{ metric: target, histograms }] }, indicator)
    expect(found).toMatchObject({
      kind: 'failed',
      detail: 'its response has an unknown format',
    })
  })

  test('of very many groups the largest are kept', async () => {
    const series = Array.from({ length: 60 }, (_, i) => ({
      metric: { ...target, route: `/${i}` },
      histograms: grown(i + 1),
    }))
    const { found } = await measure({ took_seconds: series }, indicator)
    expect(found.warnings).toEqual([
      'only the 50 groups with the most observations of 60 are judged',
    ])
    expect(
      found.kind === 'histogram' && found.groups.map(({ labels }) => labels.route).slice(0, 2),
    ).toEqual(['/59', '/58'])
    expect(found.kind === 'histogram' && found.groups).toHaveLength(50)
  })

  test('a classic one without a bucket for everything is a failure', async () => {
    const bucket: Stored = { metric: { ...target, route: '/', le: '0.1' }, values: every10(i => i) }
    expect((await measure({ took_seconds_bucket: [bucket] }, indicator)).found).toMatchObject({
      kind: 'failed',
      detail: 'took_seconds_bucket has no bucket le="+Inf" that all its targets share',
    })
  })
})

describe('a query over time', () => {
  const reduced = { kind: 'value', query: 'rate(a[$window])', reduce: { kind: 'max' } } as const
  const measureRange = async (answer: Reply, indicator: Indicator = reduced, length = 120) => {
    const server = await fakePrometheus(({ path }) =>
      path === '/api/v1/query_range' ? answer : vector(),
    )
    const provider = prometheus({ url: server.url, headers: {} })
    const own = { start: window.end - length, end: window.end }
    const found = await provider.measure(indicator, own, quietContext(skippingClock()))
    return {
      found,
      range: server.questions.find(({ path }) => path === '/api/v1/query_range')?.form,
    }
  }
  const values = (...texts: string[]) =>
    success('matrix', [
      { metric: {}, values: texts.map((text, i) => [window.start + 15 * i, text]) },
    ])

  test('has `$window` of four scrapes, and begins so long after the window does', async () => {
    const { range, found } = await measureRange(values('1', '3', '2', 'NaN', '0'))
    expect(range).toEqual({
      query: 'rate(a[1m])',
      start: '1700000060',
      end: '1700000120',
      step: '15',
    })
    expect(found).toEqual({
      kind: 'value',
      value: 3,
      detail: 'max of 4 values over the window',
      query: 'rate(a[1m])',
      warnings: [],
    })
  })

  test('without `$window` begins with the window, and has at most 1,000 points', async () => {
    const { range } = await measureRange(values('1'), { ...reduced, query: 'a' }, 3600 * 6)
    expect(range).toMatchObject({ query: 'a', step: '22', end: '1700000120' })
    const first = Number(range!.start)
    expect(first).toBeGreaterThanOrEqual(window.end - 3600 * 6)
    expect(first).toBeLessThan(window.end - 3600 * 6 + 22)
  })

  test('that is longer than the window is no data, and of what has no series it is told', async () => {
    const server = await fakePrometheus(
      ({ form }) =>
        form.query?.startsWith('{job="shop"}[5m]')
          ? success('matrix', [{ metric: target, values: every10(i => i) }])
          : vector(),
      ({ form }) =>
        form.query!.startsWith('topk') ? vector([{ job: 'shop' }, '1']) : freshness(window.end + 1),
    )
    const provider = prometheus({ url: server.url, headers: {} })
    const short = { start: window.end - 30, end: window.end }
    expect(await provider.measure(reduced, short, quietContext(skippingClock()))).toMatchObject({
      kind: 'no-data',
      detail: 'the window is shorter than the 40 s that $window is over time',
    })
    expect((await measureRange(values('1'), reduced, 30)).found).toMatchObject({
      kind: 'no-data',
      detail: 'the query returned no series: there is no series of a in the window',
    })
  })

  test('with gaps says how many values there were, and with nothing but gaps is no data', async () => {
    expect((await measureRange(values('1', 'NaN', 'NaN', 'NaN', '0'))).found).toMatchObject({
      kind: 'value',
      value: 1,
      detail: 'max of 2 values over the window',
      warnings: ['only 2 of 5 points in time have a value'],
    })
    expect((await measureRange(values('1', 'NaN', 'NaN', 'NaN', 'NaN'))).found).toMatchObject({
      kind: 'no-data',
      detail: 'the query has been NaN or Inf for the last 120 s of the test',
    })
    expect((await measureRange(values('NaN', '+Inf'))).found).toMatchObject({
      kind: 'no-data',
      detail: expect.stringContaining('nothing but NaN and Inf'),
    })
  })

  test('that gives nothing is no data, and one that is refused is a failure', async () => {
    expect((await measureRange(success('matrix', []))).found).toMatchObject({ kind: 'no-data' })
    expect((await measureRange(apiError(400, 'bad_data', 'parse error'))).found).toMatchObject({
      kind: 'failed',
      detail: 'it refuses the query: parse error',
    })
  })
})
