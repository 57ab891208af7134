import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import {
  findPrometheus,
  type RunningPrometheus,
  startPrometheus,
} from '../../../scripts/prometheus-server.ts'
import type { HistogramIndicator, Indicator } from '../../../src/promql/indicator.ts'
import type { PromSource } from '../../../src/providers/prometheus/api/reader.ts'
import { prometheus } from '../../../src/providers/prometheus/prometheus.ts'
import { quietContext, skippingClock } from '../../contract/providers/quiet-context.ts'
import { startTarget, type Target } from '../../support/servers/target.ts'

/*
 * Two servers: one whose data was written beforehand, so that every number is known; one that
 * scrapes a service that keeps its own log. In the written data there is a scrape every 15 s, the
 * first at `t0`; `at(i)` is the time of scrape i.
 */
const t0 = Math.floor(Date.now() / 1000) - 300
const at = (i: number) => t0 + 15 * i
const scrapes = Array.from({ length: 19 }, (_, i) => i)

type Line = [series: string, valueAt: (i: number) => number | undefined]

const requests: Line[] = [
  // Restarts between scrape 9 and 10.
  [
    'requests_total{job="shop",instance="a",code="200"}',
    i => (i < 10 ? 100 + 10 * i : 7 * (i - 9)),
  ],
  // Born at scrape 8; after the restart again at scrape 11, with more than before.
  [
    'requests_total{job="shop",instance="a",code="500"}',
    i => ({ 8: 3, 9: 5 })[i] ?? (i > 10 ? 9 : undefined),
  ],
  // Ends after scrape 11, and is scraped no more, as a pod that was replaced.
  ['requests_total{job="shop",instance="b",code="200"}', i => (i < 12 ? 1000 + 20 * i : undefined)],
  // A target that Prometheus knows from scrape 6 on only.
  ['requests_total{job="shop",instance="late",code="200"}', i => (i < 6 ? undefined : 50_000 + i)],
  // One that began at that time.
  ['requests_total{job="shop",instance="new",code="200"}', i => (i < 6 ? undefined : 30 + i)],
]
/** The same counter of a preview and of production. */
const shared: Line[] = ['preview', 'prod'].map(job => [
  `shared_total{job="${job}",code="200"}`,
  i => 10 * i,
])
const processes: Line[] = [
  ['process_start_time_seconds{job="shop",instance="a"}', i => (i < 10 ? t0 - 9000 : at(9) + 5)],
  ['process_start_time_seconds{job="shop",instance="new"}', i => (i < 6 ? undefined : at(5) + 3)],
]
const up: Line[] = [
  ...['a', 'b', 'late', 'new'].map(
    (instance): Line => [
      `up{job="shop",instance="${instance}"}`,
      i => ((instance.length > 1 && i < 6) || (instance === 'b' && i > 11) ? undefined : 1),
    ],
  ),
  // Dies after scrape 8; cannot be scraped from scrape 7 to 9.
  ['up{job="dead",instance="c"}', i => (i < 9 ? 1 : 0)],
  ['up{job="gap",instance="d"}', i => (i > 6 && i < 10 ? 0 : 1)],
]

/** `perScrape` observations in each bucket, from the lowest on. */
function histogram(labels: string, perScrape: Record<string, number>): Line[] {
  let below = 0
  return Object.entries(perScrape).map(([le, count]): Line => {
    below += count
    const each = below
    return [`took_seconds_bucket{job="shop",${labels},le="${le}"}`, i => each * i]
  })
}
const took: Line[] = [
  ...histogram('instance="a",route="/"', { '0.1': 90, '0.25': 6, '0.5': 3, '1.0': 1, '+Inf': 0 }),
  ...histogram('instance="b",route="/"', { '0.1': 90, '0.5': 9, '+Inf': 1 }),
  ...histogram('instance="a",route="/pay"', {
    '0.1': 5,
    '0.25': 5,
    '0.5': 5,
    '1.0': 80,
    '+Inf': 5,
  }),
]
const gauge: Line[] = [['queue_depth{job="shop"}', i => (i === 7 ? 40 : i)]]
/** What its target stops to expose after scrape 7, and what it cannot tell from then on. */
const vanishing: Line[] = [
  ['vanishing_depth{job="shop",instance="late"}', i => (i < 8 ? i : undefined)],
  ['unknown_depth{job="shop",instance="late"}', i => (i < 8 ? i : Number.NaN)],
]

/** Of the target that dies and of the one with a gap. */
const isThere = (job: string, i: number) => (job === 'dead' ? i < 9 : i < 7 || i > 9)
const lost = (name: string, le = ''): Line[] =>
  [
    ['dead', 'c'],
    ['gap', 'd'],
  ].map(
    ([job, instance]): Line => [
      `${name}{job="${job}",instance="${instance}"${le}}`,
      i => (isThere(job!, i) ? 10 * i : undefined),
    ],
  )

function openMetrics(): string {
  const family = (name: string, type: string, lines: Line[]) => [
    `# TYPE ${name} ${type}`,
    ...lines.flatMap(([series, valueAt]) =>
      scrapes.flatMap(i => {
        const value = valueAt(i)
        return value === undefined ? [] : [`${series} ${value} ${at(i)}`]
      }),
    ),
  ]
  return [
    ...family('requests', 'counter', requests),
    ...family('shared', 'counter', shared),
    ...family('up', 'gauge', up),
    ...family('process_start_time_seconds', 'gauge', processes),
    ...family('took_seconds', 'histogram', took),
    ...family('queue_depth', 'gauge', gauge),
    ...family('depth', 'gauge', vanishing),
    ...family('lost', 'counter', lost('lost_total')),
    ...family('lost_seconds', 'histogram', lost('lost_seconds_bucket', ',le="+Inf"')),
    ...family('lost_depth', 'gauge', lost('lost_depth')),
    '# EOF\n',
  ].join('\n')
}

let folder: string
let written: RunningPrometheus
let provider: PromSource

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-counts-'))
  await writeFile(join(folder, 'data.txt'), openMetrics())
  const promtool = join(dirname(await findPrometheus()), 'promtool')
  const blocks = [
    'tsdb',
    'create-blocks-from',
    'openmetrics',
    join(folder, 'data.txt'),
    join(folder, 'data'),
  ]
  await promisify(execFile)(promtool, blocks)
  written = await startPrometheus({ targets: [], scrapeIntervalMs: 15_000, dir: folder })
  provider = prometheus({ url: written.url, headers: {} })
})

afterAll(async () => {
  await written?.stop()
  await rm(folder, { recursive: true, force: true })
})

const errors = {
  kind: 'counts',
  partIs: 'bad',
  part: 'requests_total{code=~"5..",instance=~"a|b"}',
  total: 'requests_total{instance=~"a|b"}',
} as const satisfies Indicator
/** From a third of the way between two scrapes to a third of the way between two later ones. */
const between = { start: at(4) + 5, end: at(12) + 5 }
const onScrapes = { start: at(4), end: at(12) }

/** What has ended is waited for in no time. */
const measure = (indicator: Indicator, window = between) =>
  provider.measure(indicator, window, quietContext(skippingClock(Date.now())))

test('counts with a restart, a birth and a death are those of the raw samples', async () => {
  // a/200: 140 → 190, then 0 → 28; a/500: 0 → 5, then 0 → 9, which only the start of the process
  // tells; b/200: 1080 → 1220.
  expect(await measure(errors)).toMatchObject({
    kind: 'ratio',
    query:
      'sum(increase(requests_total{code=~"5..",instance=~"a|b"}[2m])) / sum(increase(requests_total{instance=~"a|b"}[2m]))',
    bad: 3 + 2 + 9,
    total: 50 + 28 + 14 + 140,
    // Of a/200 from scrape 4 to 5 and from 12 to 13, of b/200 from 4 to 5.
    hidden: { bad: 0, total: 10 + 7 + 20 },
    intervalMs: 15_000,
    warnings: expect.arrayContaining([
      '2 series of requests_total{instance=~"a|b"} were reset in the window, as by a restart: what was counted between the last scrape and the reset is lost',
      '1 of 3 series of requests_total{instance=~"a|b"} ended before the test did',
    ]),
  })
})

test('where the edges fall on scrapes the counts are exact and nothing is hidden', async () => {
  const found = await measure(errors, onScrapes)
  expect(found).toMatchObject({ bad: 14, total: 50 + 21 + 14 + 140, hidden: { bad: 0, total: 0 } })
  // Two minutes of 15 s each; the errors of scrapes 8, 9 and 11.
  expect(found.kind === 'ratio' && found.batches).toEqual([
    { bad: 0, total: 30 },
    { bad: 0, total: 30 },
    { bad: 0, total: 30 },
    { bad: 3, total: 33 },
    { bad: 2, total: 32 },
    { bad: 0, total: 27 },
    { bad: 9, total: 36 },
    { bad: 0, total: 7 },
  ])
})

test('the good ones leave the rest as bad', async () => {
  const good = {
    ...errors,
    partIs: 'good',
    part: 'requests_total{code="200",instance=~"a|b"}',
  } as const
  expect(await measure(good)).toMatchObject({
    kind: 'ratio',
    bad: 14,
    total: 232,
    hidden: { bad: 0, total: 37 },
  })
})

test('what a target had counted before its first scrape is left out, and said to be', async () => {
  const late = 'requests_total{instance="late"}'
  expect(await measure({ kind: 'counts', partIs: 'bad', part: late, total: late })).toMatchObject({
    bad: 7,
    total: 7,
    warnings: expect.arrayContaining([
      `1 series of ${late} came with a target that had not been scraped before: the 50,006 of their first samples are left out`,
    ]),
  })
})

test('a target that itself began in the window is counted from zero', async () => {
  const fresh = 'requests_total{instance="new"}'
  expect(
    await measure({ kind: 'counts', partIs: 'good', part: fresh, total: fresh }),
  ).toMatchObject({
    bad: 0,
    total: 43,
    hidden: { bad: 0, total: 1 },
    warnings: [],
  })
})

/** No stale marker was written of it: it is waited for as any other. */
const died =
  /^the newest sample of .*\{job="dead"\} is 65 s older than the end of the test, and no newer one came/
const gap =
  '{job="gap", instance="d"} was not scraped for 60 s of the test, from 25 s to 85 s into it'

test.each<Indicator>([
  {
    kind: 'counts',
    partIs: 'bad',
    part: 'lost_total{job="dead",code="500"}',
    total: 'lost_total{job="dead"}',
  },
  { kind: 'histogram', metric: 'lost_seconds{job="dead"}', by: [], quantile: 0.5 },
  { kind: 'value', query: 'sum(rate(lost_total{job="dead"}[$window]))' },
  { kind: 'value', query: 'sum(rate(lost_total{job="dead"}[5m]))' },
  { kind: 'value', query: 'lost_depth{job="dead"}', reduce: { kind: 'max' } },
])('what dies within the window is no data, with its age: %j', async indicator => {
  expect(await measure(indicator)).toMatchObject({
    kind: 'no-data',
    detail: expect.stringMatching(died),
  })
})

test('what died before the window is no data too, where a query looks so far back', async () => {
  const late = { start: at(12) + 5, end: at(16) + 5 }
  const query = (range: string): Indicator => ({
    kind: 'value',
    query: `sum(rate(lost_total{job="dead"}[${range}]))`,
  })
  expect(await measure(query('5m'), late)).toMatchObject({
    kind: 'no-data',
    detail: expect.stringContaining(
      'is 125 s older than the end of the test, and {job="dead", instance="c"} could not',
    ),
  })
})

test('over a gap counts are exact and say so, and what is taken over time is no data', async () => {
  const total = 'lost_total{job="gap"}'
  expect(await measure({ kind: 'counts', partIs: 'bad', part: total, total })).toMatchObject({
    kind: 'ratio',
    total: 90,
    warnings: [`${gap}; what was counted meanwhile is in the counts, unless the process restarted`],
  })
  for (const indicator of [
    { kind: 'value', query: 'sum(rate(lost_total{job="gap"}[$window]))' },
    { kind: 'value', query: 'max_over_time(lost_depth{job="gap"}[$window])' },
    { kind: 'value', query: 'lost_depth{job="gap"}', reduce: { kind: 'max' } },
  ] satisfies Indicator[]) {
    expect(await measure(indicator)).toMatchObject({ kind: 'no-data', detail: gap })
  }
  expect(await measure({ kind: 'value', query: 'lost_depth{job="gap"}' })).toMatchObject({
    kind: 'value',
    value: 120,
  })
})

test('a part that has no series is none, of labels that the total has', async () => {
  const none = { ...errors, part: 'requests_total{code="503"}' }
  expect(await measure(none)).toMatchObject({ kind: 'ratio', bad: 0, total: 232 })
  expect(await measure({ ...none, partIs: 'good' })).toMatchObject({
    kind: 'ratio',
    bad: 232,
    total: 232,
  })
})

test('a label that the total does not have, or a metric that is not there, is no data', async () => {
  expect(await measure({ ...errors, part: 'requests_total{status="500"}' })).toMatchObject({
    kind: 'no-data',
    detail:
      'no series of requests_total has a label `status`, which requests_total{status="500"} selects',
  })
  const other = { ...errors, part: 'errors_total' }
  expect(await measure(other)).toMatchObject({
    kind: 'no-data',
    detail: expect.stringContaining('there is no series of errors_total in the window'),
  })
  expect(await measure({ ...other, absent: 'ok' })).toMatchObject({
    kind: 'ratio',
    bad: 0,
    total: 232,
  })
  expect(await measure({ ...errors, total: 'request_total' })).toMatchObject({
    kind: 'no-data',
    detail: 'no metric request_total is known (did you mean requests_total?)',
  })
})

test('a label that no series has is no data of a part that it would have to exclude', async () => {
  const good = {
    ...errors,
    partIs: 'good',
    part: 'requests_total{status!~"5..",instance=~"a|b"}',
  } as const
  expect(await measure(good)).toMatchObject({
    kind: 'no-data',
    detail: expect.stringContaining('no series of requests_total has a label `status`'),
  })
})

test('counts that add up several jobs are a warning with those, unless the selector names some', async () => {
  const both = { ...errors, part: 'shared_total{code="500"}', total: 'shared_total' }
  const named = { ...both, total: 'shared_total{job=~"preview|prod"}' }
  expect(await measure(both)).toMatchObject({
    kind: 'ratio',
    warnings: [
      'shared_total adds up 2 jobs (preview, prod): if the load reaches only one of them, name it, such as by {job="preview"}',
    ],
  })
  expect(await measure(named)).toMatchObject({ kind: 'ratio', warnings: [] })
})

test('a value unlike those of its label is zero, and noted', async () => {
  expect(await measure({ ...errors, part: 'requests_total{code="5xx"}' })).toMatchObject({
    kind: 'ratio',
    bad: 0,
    warnings: expect.arrayContaining([
      expect.stringMatching(/^no series of requests_total matches \{code="5xx"\}: its code is "/),
    ]),
  })
})

test.each<[what: string, query: string, detail: string]>([
  [
    'a misspelt name',
    'request_total',
    'no metric request_total is known (did you mean requests_total?)',
  ],
  [
    'a label that the metric does not have',
    'requests_total{status=~"5.."}',
    'no series of requests_total has a label `status`, which requests_total{status=~"5.."} selects',
  ],
  [
    'a job that the metric is not of',
    'requests_total{code="500",job="ship"}',
    'no series of requests_total matches {job="ship"}: its job is "shop"',
  ],
])('%s is no zero, whatever is said of absent series', async (_, selector, detail) => {
  const rate = `sum(rate(${selector}[$window]))`
  const zeros: Indicator[] = [
    { kind: 'value', query: rate, absent: 'ok' },
    { kind: 'value', query: `${rate} or vector(0)` },
    { kind: 'value', query: `(${rate} or vector(0)) / sum(rate(requests_total[$window]))` },
  ]
  for (const indicator of zeros)
    expect(await measure(indicator)).toMatchObject({ kind: 'no-data', detail })
})

test('a part that is larger than the total is no part of it', async () => {
  const swapped = { ...errors, part: errors.total, total: errors.part }
  expect(await measure(swapped)).toMatchObject({
    kind: 'failed',
    detail: expect.stringMatching(/went up by 232 in the window, and .* by 14$/),
    hint: 'what is bad must be a part of the total',
  })
})

test('the chart is the ratio over time', async () => {
  const chart = await provider.series(errors, between, quietContext())
  expect(chart).toMatchObject({ kind: 'series', series: [{ labels: {} }] })
  expect(chart.kind === 'series' && chart.series[0]!.values.length).toBeGreaterThan(50)
})

const p95: HistogramIndicator = {
  kind: 'histogram',
  metric: 'took_seconds',
  by: ['route'],
  quantile: 0.95,
}

test('a histogram is its exact bucket counts by group, where targets differ by the bounds that they share', async () => {
  const found = await measure(p95, onScrapes)
  expect(found).toMatchObject({
    kind: 'histogram',
    query: 'histogram_quantile(0.95, sum by (le, route) (increase(took_seconds_bucket[2m])))',
    warnings: [
      'not all targets have the same buckets: 2 bounds that some of them lack are left out',
    ],
  })
  const groups = found.kind === 'histogram' ? found.groups : []
  const counts = groups.map(({ labels, hidden, buckets }) => ({
    labels,
    hidden,
    buckets: buckets.map(({ lower, upper, count }) => [lower, upper, count]),
  }))
  expect(counts).toEqual([
    {
      labels: { route: '/' },
      hidden: 0,
      buckets: [
        [0, 0.1, 8 * 180],
        [0.1, 0.5, 8 * 18],
        [0.5, null, 8 * 2],
      ],
    },
    {
      labels: { route: '/pay' },
      hidden: 0,
      buckets: [
        [0, 0.1, 40],
        [0.1, 0.25, 40],
        [0.25, 0.5, 40],
        [0.5, 1, 640],
        [1, null, 40],
      ],
    },
  ])
  expect(groups[1]!.buckets[3]!.batches).toEqual(Array.from({ length: 8 }, () => 80))
})

test('with matchers and edges between scrapes, a histogram says what they hide', async () => {
  const one = { ...p95, metric: 'took_seconds{instance="a",route="/"}', by: [] }
  const found = await measure(one)
  expect(found.kind === 'histogram' && found.groups).toMatchObject([{ labels: {}, hidden: 200 }])
  expect(found.kind === 'histogram' && found.groups[0]!.buckets.map(({ count }) => count)).toEqual([
    810, 54, 27, 9, 0,
  ])
})

test('the chart of a histogram has a line for each group', async () => {
  const chart = await provider.series(p95, between, quietContext())
  expect(chart.kind === 'series' && chart.series.map(({ labels }) => labels).toSorted()).toEqual([
    { route: '/' },
    { route: '/pay' },
  ])
})

test('a histogram by a label that it does not have is no data', async () => {
  expect(await measure({ ...p95, by: ['rout'] })).toMatchObject({
    kind: 'no-data',
    detail:
      'no series of took_seconds has a label `rout`, by which it is grouped (did you mean route?)',
  })
})

test('what is not a histogram is not there or told to be something else', async () => {
  expect(await measure({ ...p95, metric: 'token_seconds' })).toMatchObject({ kind: 'no-data' })
  expect(await measure({ ...p95, metric: 'queue_depth' })).toMatchObject({
    kind: 'failed',
    detail: 'queue_depth is not a histogram',
  })
})

test.each([
  [{ kind: 'max' }, 40, 'max of 9 values over the window'],
  [{ kind: 'min' }, 4, 'min of 9 values over the window'],
  [{ kind: 'last' }, 12, 'last of 9 values over the window'],
  [{ kind: 'avg' }, (4 + 5 + 6 + 40 + 8 + 9 + 10 + 11 + 12) / 9, 'avg of 9 values over the window'],
  [{ kind: 'quantile', quantile: 0.5 }, 9, 'p(50) of 9 values over the window'],
] as const)('a gauge over the window, reduced by %j, is %d', async (reduce, value, detail) => {
  expect(await measure({ kind: 'value', query: 'queue_depth', reduce }, onScrapes)).toMatchObject({
    kind: 'value',
    value: expect.closeTo(value, 9),
    detail,
    labels: { job: 'shop' },
  })
})

test.each<Indicator>([
  { kind: 'value', query: 'vanishing_depth' },
  { kind: 'value', query: 'vanishing_depth', reduce: { kind: 'max' } },
  { kind: 'value', query: 'vanishing_depth', reduce: { kind: 'last' } },
  { kind: 'value', query: 'vanishing_depth', reduce: { kind: 'quantile', quantile: 0.95 } },
  { kind: 'value', query: 'avg_over_time((vanishing_depth < bool 50)[$window:])' },
])('what its target stops to expose is no data: %j', async indicator => {
  expect(await measure(indicator, onScrapes)).toMatchObject({
    kind: 'no-data',
    detail: expect.stringMatching(
      /^the newest sample of vanishing_depth is 75 s older than the end of the test/,
    ),
  })
})

test('what is NaN until the end is no data of any reducer', async () => {
  for (const kind of ['max', 'last', 'avg'] as const)
    expect(
      await measure({ kind: 'value', query: 'unknown_depth', reduce: { kind } }, onScrapes),
    ).toMatchObject({
      kind: 'no-data',
      detail: 'the query has been NaN or Inf for the last 75 s of the test',
    })
})

test('time without a value is left out of a share of the time', async () => {
  const query = 'avg_over_time((((unknown_depth) >= -Inf) <= bool 50)[$window:])'
  expect(await measure({ kind: 'value', query }, onScrapes)).toMatchObject({
    kind: 'value',
    value: 1,
  })
  const nought = query.replace('unknown_depth', 'queue_depth / 0 * 0')
  expect(await measure({ kind: 'value', query: nought }, onScrapes)).toMatchObject({
    kind: 'no-data',
  })
})

test('the range of a query over time goes by the metric where its selector has no series', async () => {
  const query = 'sum(rate(requests_total{code="599"}[$window])) or vector(0)'
  expect(await measure({ kind: 'value', query, reduce: { kind: 'max' } }, onScrapes)).toMatchObject(
    { kind: 'value', value: 0, query: expect.stringContaining('[1m]') },
  )
})

test('several series with a reducer stay several, each reduced', async () => {
  const found = await measure({ kind: 'value', query: 'up', reduce: { kind: 'min' } }, onScrapes)
  expect(found.kind === 'series' && found.series.map(({ values }) => values[0]![1])).toEqual([
    1, 1, 0, 0, 1, 1,
  ])
})

test('no series is zero where that is said to be so, and the target was scraped', async () => {
  const asked = {
    kind: 'value',
    query: 'sum(rate(shed_total{job="shop"}[$window]))',
    absent: 'ok',
  } as const
  expect(await measure(asked)).toMatchObject({
    kind: 'value',
    value: 0,
    detail: 'no series, which counts as zero',
  })
  expect(await measure({ ...asked, reduce: { kind: 'max' } })).toMatchObject({
    kind: 'value',
    value: 0,
  })
  expect(await measure({ ...asked, query: asked.query.replace('shop', 'stop') })).toMatchObject({
    kind: 'no-data',
  })
  expect(await measure({ kind: 'value', query: asked.query })).toMatchObject({ kind: 'no-data' })
})

test('a service that keeps its own log has as many errors as we count, within what the edges hide', async () => {
  const log: { time: number; isBad: boolean }[] = []
  const scraped: number[] = []
  const counted = (isBad: boolean) => log.filter(event => event.isBad === isBad).length
  const target: Target = await startTarget((_, response) => {
    scraped.push(Date.now() / 1000)
    const bad = counted(true) > 0 ? `live_total{code="500"} ${counted(true)}\n` : ''
    response.setHeader('content-type', 'text/plain')
    response.end(`# TYPE live_total counter\nlive_total{code="200"} ${counted(false)}\n${bad}`)
  })
  const server = await startPrometheus({ targets: [target.host], scrapeIntervalMs: 500 })
  let sent = 0
  // Of each seven requests one is bad, once the window has begun for some time: the series of
  // errors is born within it.
  let badFrom = Number.POSITIVE_INFINITY
  const traffic = setInterval(() => {
    sent += 1
    log.push({ time: Date.now() / 1000, isBad: sent > badFrom && sent % 7 === 0 })
  }, 11)
  try {
    await vi.waitUntil(() => scraped.length >= 2, { timeout: 30_000, interval: 5 })
    // A moment after a scrape, so that its answer was certainly of before.
    const start = scraped.at(-1)! + 0.1
    badFrom = sent + 100
    await vi.waitUntil(() => sent > badFrom + 300, { timeout: 30_000, interval: 5 })
    const end = scraped.at(-1)! + 0.1
    const live = prometheus({ url: server.url, headers: {} })
    const ofLive = {
      kind: 'counts',
      partIs: 'bad',
      part: 'live_total{code=~"5.."}',
      total: 'live_total',
    } as const
    const found = await live.measure(ofLive, { start, end }, quietContext())
    if (found.kind !== 'ratio') throw new Error(JSON.stringify(found))
    expect(found.warnings).toEqual([])
    const within = log.filter(({ time }) => time > start && time <= end)
    const hidden = found.hidden!
    for (const [count, hides, truth] of [
      [found.total, hidden.total, within.length],
      [found.bad, hidden.bad, within.filter(({ isBad }) => isBad).length],
    ] as const) {
      expect(truth).toBeLessThanOrEqual(count)
      expect(truth).toBeGreaterThanOrEqual(count - hides)
    }
    // About 90 requests a second, and two scrapes of half a second.
    expect(hidden.total).toBeGreaterThan(0)
    expect(hidden.total).toBeLessThan(found.total / 2)
    expect(found.intervalMs).toBeGreaterThanOrEqual(450)
    expect(found.intervalMs).toBeLessThanOrEqual(550)
  } finally {
    clearInterval(traffic)
    await server.stop()
    await target.close()
  }
})
