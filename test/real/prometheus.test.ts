import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type RunningPrometheus, startPrometheus } from '../../scripts/prometheus-server.ts'
import { Problem } from '../../src/model/problem.ts'
import { prometheusApi } from '../../src/providers/prometheus/api.ts'
import { prometheus } from '../../src/providers/prometheus/prometheus.ts'
import type { Provider } from '../../src/providers/provider.ts'
import { quietContext } from '../contract/providers/quiet-context.ts'
import { startTarget, type Target } from '../support/target.ts'

/*
 * A real Prometheus scrapes two services each second. What they count grows with time at a known rate, so that the
 * answers are known: 100 requests a second, half of them below 0.1 s and 95 % below 0.5 s.
 */
const context = quietContext()
const born = Date.now()
const counted = () => Math.floor((Date.now() - born) / 10)
let shop: Target
let doomed: Target
let server: RunningPrometheus
let provider: Provider

const shopMetrics = () => `# TYPE requests_total counter
requests_total{code="200"} ${counted()}
requests_total{code="500"} 7
# TYPE idle_total counter
idle_total 3
# TYPE duration_seconds histogram
duration_seconds_bucket{le="0.1"} ${counted() * 50}
duration_seconds_bucket{le="0.5"} ${counted() * 95}
duration_seconds_bucket{le="+Inf"} ${counted() * 100}
duration_seconds_sum ${counted() * 20}
duration_seconds_count ${counted() * 100}
`

async function readNumber(query: string): Promise<number | undefined> {
  const answer = await prometheusApi({ url: server.url, headers: {} }).query(query, context)
  return answer.kind === 'vector' ? answer.samples[0]?.value : undefined
}

/** The last seconds until this very moment, as after a load. */
const lately = (seconds = 4) => ({ start: Date.now() / 1000 - seconds, end: Date.now() / 1000 })

/** A window that has been scraped already, where waiting is not what is tested. */
const before = () => ({ start: Date.now() / 1000 - 6, end: Date.now() / 1000 - 2 })

const measure = (query: string, window = before()) => provider.measure({ kind: 'value', query }, window, context)

beforeAll(async () => {
  shop = await startTarget((_, response) => response.setHeader('content-type', 'text/plain').end(shopMetrics()))
  doomed = await startTarget((_, response) => response.setHeader('content-type', 'text/plain').end('doomed_total 11\n'))
  server = await startPrometheus({ targets: [shop.host, doomed.host], scrapeIntervalMs: 1000 })
  provider = prometheus({ url: server.url, headers: {} })
  const someSamples = () => readNumber('count_over_time(requests_total{code="200"}[30s]) >= 9')
  await vi.waitUntil(async () => (await someSamples()) !== undefined, { timeout: 30_000, interval: 100 })
})

afterAll(async () => {
  await server?.stop()
  await shop?.close()
  await doomed?.close()
})

test('it can be asked', async () => {
  await provider.check([], context)
})

test('a path that is not its own is found out before any load', async () => {
  const lost = prometheus({ url: `${server.url}/prefix`, headers: {} })
  const problem = await lost.check([], context).catch(error => error)
  expect(problem).toBeInstanceOf(Problem)
  expect(problem).toMatchObject({
    message: expect.stringContaining('404'),
    hint: expect.stringContaining('path prefix'),
  })
})

test('a value that does not change is read exactly', async () => {
  expect(await measure('requests_total{code="500"}')).toMatchObject({
    kind: 'value',
    value: 7,
    labels: { code: '500' },
  })
})

test('a rate over the window is the rate of the service', async () => {
  const found = await measure('sum(rate(requests_total[$window]))')
  expect(found).toMatchObject({ kind: 'value', warnings: [] })
  expect(found.kind === 'value' && found.value).toBeGreaterThan(95)
  expect(found.kind === 'value' && found.value).toBeLessThan(105)
})

test('a quantile of a histogram is the bound that it lies on', async () => {
  const found = await measure('histogram_quantile(0.95, sum by (le) (rate(duration_seconds_bucket[$window])))')
  expect(found.kind === 'value' && found.value).toBeCloseTo(0.5, 9)
})

test('the value is read once the series have been scraped past the end, and soon after', async () => {
  const window = lately()
  const newest = await readNumber('timestamp(requests_total{code="200"})')
  expect(newest).toBeLessThan(window.end)
  const started = performance.now()
  const found = await measure('requests_total{code="200"}', window)
  const waitedMs = performance.now() - started
  expect(await readNumber('min(timestamp(requests_total))')).toBeGreaterThanOrEqual(window.end)
  expect(waitedMs).toBeLessThan(2500)
  // As of the last scrape before the end: at most a scrape interval and its jitter behind the service's own count.
  const atEnd = Math.floor((window.end * 1000 - born) / 10)
  expect(found.kind === 'value' && atEnd - found.value).toBeGreaterThanOrEqual(0)
  expect(found.kind === 'value' && atEnd - found.value).toBeLessThan(130)
})

test('several series stay several', async () => {
  const found = await measure('requests_total')
  expect(found.kind === 'series' && found.series.map(({ labels }) => labels.code).sort()).toEqual(['200', '500'])
})

test('a label value that nothing has is no data, and the metric is said to be there', async () => {
  expect(await measure('rate(requests_total{code="599"}[$window])')).toMatchObject({
    kind: 'no-data',
    detail: 'the query gave no series: no series of requests_total matches {code="599"} in the window',
  })
})

test('a metric that nobody has is no data, and said not to be there', async () => {
  const found = await measure('rate(request_total[$window])')
  expect(found).toMatchObject({
    kind: 'no-data',
    detail: expect.stringContaining('there is no series of request_total'),
  })
})

test('a comparison that filters everything out is no data', async () => {
  expect(await measure('requests_total{code="500"} > 100')).toMatchObject({
    kind: 'no-data',
    detail: 'the query gave no series',
  })
})

test('nothing divided by nothing is no data, and so is something divided by nothing', async () => {
  const idle = 'rate(idle_total[$window])'
  expect(await measure(`${idle} / ${idle}`)).toMatchObject({ kind: 'no-data', detail: expect.stringContaining('NaN') })
  const infinite = await measure(`sum(rate(requests_total[$window])) / sum(${idle})`)
  expect(infinite).toMatchObject({ kind: 'no-data', detail: expect.stringContaining('+Inf') })
})

test("a wrong query fails in Prometheus's own words", async () => {
  const found = await measure('sum(rate(requests_total[$window])')
  expect(found).toMatchObject({ kind: 'failed', detail: expect.stringMatching(/refuses the query: .*parse error/) })
  expect(await measure('requests_total + on(instance) requests_total')).toMatchObject({
    kind: 'failed',
    detail: expect.stringMatching(/could not execute the query: .*many-to-many|multiple matches/),
  })
})

test.each([
  ['requests_total[$window]', /gives ranges/],
  ['"text"', /gives a string/],
])('%s is no number', async (query, detail) => {
  expect(await measure(query)).toMatchObject({ kind: 'failed', detail: expect.stringMatching(detail) })
})

test('a query without series is not waited for', async () => {
  const started = performance.now()
  expect(await measure('vector(3) + $end - $start')).toMatchObject({ kind: 'value', value: expect.closeTo(7, 2) })
  expect(await measure('scalar(vector(3))')).toMatchObject({ kind: 'value', value: 3 })
  expect(performance.now() - started).toBeLessThan(500)
})

test('the chart has a point for each second of the window, over a range of its own', async () => {
  const window = before()
  const found = await provider.series({ kind: 'value', query: 'sum(rate(requests_total[$window]))' }, window, context)
  if (found.kind !== 'series') throw new Error(JSON.stringify(found))
  expect(found.query).toBe('sum(rate(requests_total[10s]))')
  const times = found.series[0]!.values.map(([time]) => time)
  expect(times).toHaveLength(5)
  expect(times[0]).toBeCloseTo(window.start, 2)
})

test('selectors are cut out of queries as Prometheus itself would have them', async () => {
  const api = prometheusApi({ url: server.url, headers: {} })
  const queries = [
    'sum(rate(requests_total{code=~"5..|}"}[5m])) by (job) / sum without (code) (rate(requests_total[5m]))',
    'requests_total * on(instance) group_left up offset 1s',
    'max_over_time(rate(requests_total[2s])[10s:1s])',
    'label_replace(up, "a", "$1", "job", "(.*)") unless idle_total @ end()',
  ]
  for (const query of queries) expect((await api.query(query, context)).kind).toBe('vector')
})

test('a service that ended with the test keeps nobody waiting, and its numbers count', async () => {
  const window = lately()
  await doomed.close()
  await expect.poll(() => readNumber(`up{instance="${doomed.host}"}`), { timeout: 10_000, interval: 50 }).toBe(0)
  const found = await measure('max_over_time(doomed_total[$window])', window)
  expect(found).toMatchObject({ kind: 'value', value: 11, warnings: [] })
})
