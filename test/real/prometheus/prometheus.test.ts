import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type RunningPrometheus, startPrometheus } from '../../../scripts/prometheus-server.ts'
import { Problem } from '../../../src/model/problem.ts'
import { prometheusApi } from '../../../src/providers/prometheus/api/api.ts'
import type { PromSource } from '../../../src/providers/prometheus/api/reader.ts'
import { prometheus } from '../../../src/providers/prometheus/prometheus.ts'
import { quietContext } from '../../contract/providers/quiet-context.ts'
import { availableServers } from '../../support/servers/metrics-servers.ts'
import { startTarget, type Target } from '../../support/servers/target.ts'

const born = Date.now()
const counted = () => Math.floor((Date.now() - born) / 10)

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

/*
 * A real server scrapes two services each second. What they count grows with time at a known rate,
 * so that the answers are known: 100 requests a second, half of them below 0.1 s and 95% below 0.5
 * s.
 */
describe.each(await availableServers())('%s', id => {
  const isVictoria = id === 'victoria-metrics'
  const context = quietContext()
  let shop: Target
  let doomed: Target
  let server: RunningPrometheus
  let provider: PromSource

  async function readNumber(query: string): Promise<number | undefined> {
    const answer = await prometheusApi({ url: server.url, headers: {} }).query(query, context)
    return answer.kind === 'vector' ? answer.samples[0]?.value : undefined
  }

  /** The last seconds until this very moment, as after a load. */
  const lately = (seconds = 4) => ({ start: Date.now() / 1000 - seconds, end: Date.now() / 1000 })

  /** A window that has been scraped already, where waiting is not what is tested. */
  const earlier = () => ({ start: Date.now() / 1000 - 6, end: Date.now() / 1000 - 2 })

  const measure = (query: string, window = earlier()) =>
    provider.measure({ kind: 'value', query }, window, context)

  beforeAll(async () => {
    shop = await startTarget((_, response) =>
      response.setHeader('content-type', 'text/plain').end(shopMetrics()),
    )
    doomed = await startTarget((_, response) =>
      response.setHeader('content-type', 'text/plain').end('doomed_total 11\n'),
    )
    server = await startPrometheus({
      targets: [shop.host, doomed.host],
      scrapeIntervalMs: 1000,
      server: id,
    })
    provider = prometheus({ url: server.url, headers: {} })
    const someSamples = () => readNumber('count_over_time(requests_total{code="200"}[30s]) >= 9')
    await vi.waitUntil(async () => (await someSamples()) !== undefined, {
      timeout: 120_000,
      interval: 100,
    })
  })

  afterAll(async () => {
    await server?.stop()
    await shop?.close()
    await doomed?.close()
  })

  test('it can be asked', async () => {
    await provider.check([], context)
  })

  test('it is known for what it is', async () => {
    const { kind } = await prometheusApi({ url: server.url, headers: {} }).server(context)
    expect(kind).toBe(isVictoria ? 'victoriametrics' : 'prometheus')
  })

  const check = (...queries: string[]) =>
    provider.check(
      queries.map(query => ({ kind: 'value', query })),
      context,
    )

  test('before the load nothing is to say of queries that can be asked, nor of clocks that agree', async () => {
    expect(
      await check(
        'sum(rate(requests_total[$window]))',
        'vector($end - $start)',
        'ALERTS{x="y"} or up',
      ),
    ).toEqual([])
  })

  test('before the load a query that cannot be read is a problem', async () => {
    const problem = await check('up', 'sum(rate(requests_total[$window])').catch(error => error)
    expect(problem).toBeInstanceOf(Problem)
    expect(problem).toMatchObject({
      code: 'provider',
      message: expect.stringMatching(
        /^`sum\(rate\(requests_total\[\$window\]\)`: it refuses the query: /,
      ),
    })
    await expect(check('no_such_function(up)')).rejects.toThrow(/no_such_function/)
  })

  test('before the load a query that the data of the moment does not allow is a note', async () => {
    expect(await check('requests_total + on(instance) requests_total')).toMatchObject([
      { message: expect.stringMatching(/tried before the load: it could not execute the query/) },
    ])
  })

  test('before the load a metric that nobody has is a note, with the nearest name', async () => {
    expect(
      await check('rate(request_total[$window]) / seconds_bucket', 'never_seen_anywhere'),
    ).toMatchObject([
      {
        source: 'prometheus',
        message: 'there is no metric request_total before the load',
        hint: 'did you mean requests_total?',
      },
      {
        source: 'prometheus',
        message: 'there is no metric seconds_bucket before the load',
        hint: 'did you mean duration_seconds_bucket?',
      },
      {
        source: 'prometheus',
        message: 'there is no metric never_seen_anywhere before the load',
        hint: 'perhaps it has not been scraped yet, or nothing has been counted yet',
      },
    ])
  })

  test('a sample at the very start of a range counts in Prometheus 2 only', async () => {
    const api = prometheusApi({ url: server.url, headers: {} })
    const raw = await api.query('requests_total{code="500"}[6s]', context)
    const times = raw.kind === 'matrix' ? raw.series[0]!.values.map(([time]) => time).slice(-4) : []
    const rangeMs = Math.round((times[3]! - times[0]!) * 1000)
    const found = await api.query(
      `count_over_time(requests_total{code="500"}[${rangeMs}ms])`,
      context,
      times[3],
    )
    const isClosed = (await api.server(context)).name.startsWith('Prometheus 2.')
    expect(found.kind === 'vector' && found.samples[0]!.value).toBe(isClosed ? 4 : 3)
  })

  test('a path that is not its own is found out before any load', async () => {
    const lost = prometheus({ url: `${server.url}/prefix`, headers: {} })
    const problem = await lost.check([], context).catch(error => error)
    expect(problem).toBeInstanceOf(Problem)
    expect(problem).toMatchObject({
      message: expect.stringMatching(isVictoria ? /400: "unsupported path/ : /404/),
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
    expect(found.kind === 'value' && found.value).toBeGreaterThan(85)
    expect(found.kind === 'value' && found.value).toBeLessThan(115)
  })

  test('a quantile of a histogram is the bound that it lies on', async () => {
    const found = await measure(
      'histogram_quantile(0.95, sum by (le) (rate(duration_seconds_bucket[$window])))',
    )
    expect(found.kind === 'value' && found.value).toBeCloseTo(0.5, 9)
  })

  test('the value is read once the series have been scraped past the end, and not only when the wait is over', async () => {
    const window = lately()
    const newest = await readNumber('timestamp(requests_total{code="200"})')
    expect(newest).toBeLessThan(window.end)
    const started = performance.now()
    const found = await measure('requests_total{code="200"}', window)
    const waitedMs = performance.now() - started
    expect(await readNumber('min(timestamp(requests_total))')).toBeGreaterThanOrEqual(window.end)
    // It waits for three scrapes and 30 s at most. VictoriaMetrics shows its samples seconds later,
    // and two counts have to agree.
    expect(waitedMs).toBeLessThan(25_000)
    // As of the last scrape before the end: at most a scrape interval and its delay behind the
    // service's own count.
    const atEnd = Math.floor((window.end * 1000 - born) / 10)
    expect(found.kind === 'value' && atEnd - found.value).toBeGreaterThanOrEqual(0)
    expect(found.kind === 'value' && atEnd - found.value).toBeLessThan(190)
  })

  test('several series stay several', async () => {
    const found = await measure('requests_total')
    expect(found.kind === 'series' && found.series.map(({ labels }) => labels.code).sort()).toEqual(
      ['200', '500'],
    )
  })

  test('a label value that nothing has is no data, and the metric is said to be there', async () => {
    expect(await measure('rate(requests_total{code="599"}[$window])')).toMatchObject({
      kind: 'no-data',
      detail:
        'the query returned no series: no series of requests_total matches {code="599"} in the window (its code is "200" or "500")',
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
      detail: 'the query returned no series',
    })
  })

  test('nothing divided by nothing is no data, and so is something divided by nothing', async () => {
    const idle = 'rate(idle_total[$window])'
    expect(await measure(`${idle} / ${idle}`)).toMatchObject({
      kind: 'no-data',
      detail: isVictoria ? 'the query returned no series' : expect.stringContaining('NaN'),
    })
    const infinite = await measure(`sum(rate(requests_total[$window])) / sum(${idle})`)
    expect(infinite).toMatchObject({ kind: 'no-data', detail: expect.stringContaining('+Inf') })
  })

  test("a wrong query fails in Prometheus's own words", async () => {
    const found = await measure('sum(rate(requests_total[$window])')
    expect(found).toMatchObject({
      kind: 'failed',
      detail: expect.stringMatching(/refuses the query: .*(parse error|unparsed data)/),
    })
    expect(await measure('requests_total + on(instance) requests_total')).toMatchObject({
      kind: 'failed',
      detail: expect.stringMatching(
        /could not execute the query: .*(many-to-many|multiple matches|duplicate time series)/,
      ),
    })
  })

  test.each([
    ['requests_total[$window]', /returns ranges/],
    ['"text"', isVictoria ? /returned no series/ : /returns a string/],
  ])('%s is no number', async (query, detail) => {
    expect(await measure(query)).toMatchObject({
      kind: expect.stringMatching(/^(failed|no-data)$/),
      detail: expect.stringMatching(detail),
    })
  })

  test('a query without series is not waited for', async () => {
    const started = performance.now()
    expect(await measure('vector(3) + $end - $start')).toMatchObject({
      kind: 'value',
      value: expect.closeTo(7, 2),
    })
    expect(await measure('scalar(vector(3))')).toMatchObject({ kind: 'value', value: 3 })
    // To make sure that there is none takes a scrape interval, of 15 s where none is known.
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  test('the chart has a point for each second of the window, over a range of its own', async () => {
    const window = earlier()
    const found = await provider.series(
      { kind: 'value', query: 'sum(rate(requests_total[$window]))' },
      window,
      context,
    )
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
    await expect.poll(() => readNumber(`up{instance="${doomed.host}"}`), { interval: 50 }).toBe(0)
    const found = await measure('max_over_time(doomed_total[$window])', window)
    expect(found).toMatchObject({ kind: 'value', value: 11, warnings: [] })
  })
})
