import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  findPrometheus,
  type RunningPrometheus,
  startPrometheus,
} from '../../../scripts/prometheus-server.ts'
import { importSlos } from '../../../src/config/imports/import-slos.ts'
import { readBudgets } from '../../../src/gate/stages/read-budgets.ts'
import { findBudgets } from '../../../src/judge/budgets/find-budgets.ts'
import type { Measurement } from '../../../src/model/evidence/measurement.ts'
import {
  type MeasuredObjective,
  type Objective,
  withIds,
} from '../../../src/model/plan/objective.ts'
import { type CountsIndicator, indicatorOf, sourceQueryOf } from '../../../src/promql/indicator.ts'
import { overPort } from '../../../src/providers/prometheus/adapter.ts'
import type { PromSource } from '../../../src/providers/prometheus/api/reader.ts'
import { prometheus } from '../../../src/providers/prometheus/prometheus.ts'
import { quietContext, skippingClock } from '../../contract/providers/quiet-context.ts'
import { slo } from '../../unit/judge/budgets/build.ts'
import { evidence } from '../../unit/judge/build.ts'

/*
 * A server with 31 days of data, one sample an hour and in the last half hour one a minute. All
 * counters grow evenly, so that every share is known: of 1,000 requests an hour 0.38 fail, and 980
 * are fast; of the search 1.2 of 1,000 fail.
 */
const hour = 3600
const now = Math.floor(Date.now() / 1000)
const start = now - 31 * 24 * hour
const times = [
  ...Array.from({ length: 31 * 24 }, (_, i) => start + i * hour).filter(time => time < now - 1800),
  ...Array.from({ length: 31 }, (_, i) => now - 1800 + i * 60),
]

const perHour: Record<string, number> = {
  'requests_total{job="shop",code="200"}': 999.62,
  'requests_total{job="shop",code="500"}': 0.38,
  'fast_total{job="shop"}': 980,
  'searches_total{job="search"}': 1000,
  'search_errors_total{job="search"}': 1.2,
}

function openMetrics(): string {
  const families = Map.groupBy(Object.keys(perHour), series =>
    series.slice(0, series.indexOf('_total')),
  )
  const counters = [...families].flatMap(([name, several]) => [
    `# TYPE ${name} counter`,
    ...several.flatMap(series =>
      times.map(time => `${series} ${((time - start) / hour) * perHour[series]!} ${time}`),
    ),
  ])
  // For every third sample of the last half hour too slow.
  const slow = times
    .filter(time => time >= now - 1800)
    .map((time, i) => `p95_ms ${i % 3 === 0 ? 700 : 300} ${time}`)
  // Counted for ten minutes only.
  const young = times
    .filter(time => time >= now - 600)
    .map(time => `young_total{code="200"} ${time - (now - 600)} ${time}`)
  return [
    ...counters,
    '# TYPE p95_ms gauge',
    ...slow,
    '# TYPE young counter',
    ...young,
    '# EOF\n',
  ].join('\n')
}

/** Nothing is scraped any more: what would be waited for is waited for in no time. */
const context = quietContext(skippingClock(Date.now()))
let folder: string
let server: RunningPrometheus
let provider: PromSource

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-budgets-'))
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
  server = await startPrometheus({ targets: [], scrapeIntervalMs: 15_000, dir: folder })
  provider = prometheus({ url: server.url, headers: {} })
})

afterAll(async () => {
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

const leftOf = async (objective: Objective) => {
  const objectives = withIds([objective])
  const answers = await readBudgets(
    { objectives },
    new Map([['prometheus', overPort(provider, { settings: {}, followsMemory: false })]]),
    context,
  )
  return findBudgets({ objectives }, evidence(undefined, { answers }))[0]
}

const errors = {
  kind: 'counts',
  partIs: 'bad',
  part: 'requests_total{code=~"5.."}',
  total: 'requests_total',
} as const
const of = (budget: CountsIndicator, threshold = 0.999) =>
  slo({ threshold, slo: { windowMs: 30 * 86_400_000, budget: sourceQueryOf(budget) } })

describe('the error budget of 30 days', () => {
  test('has 62% left where 0.038% were bad and 0.1% may be', async () => {
    const budget = await leftOf(of(errors))
    expect(budget?.left).toBeCloseTo(0.62, 6)
    expect(budget?.reason).toMatch(
      /^62% is left of the budget of 30 d: about 274 of 720,000 were bad in production/,
    )
  })

  test('is overspent by 20% where 0.12% were bad', async () => {
    const search = { ...errors, part: 'search_errors_total', total: 'searches_total' }
    expect((await leftOf(of(search)))?.left).toBeCloseTo(-0.2, 6)
  })

  test('of the good ones has 60% left where 98% are and 95% must be', async () => {
    const fast = { ...errors, partIs: 'good', part: 'fast_total', total: 'requests_total' } as const
    expect((await leftOf(of(fast, 0.95)))?.left).toBeCloseTo(0.6, 6)
  })

  test('of a source that is younger than the window says over how long it was read', async () => {
    const young = { ...errors, part: 'young_total{code="500"}', total: 'young_total' }
    const budget = await leftOf(of(young))
    expect(budget).toMatchObject({ left: 1, reason: expect.stringContaining('read over 9m') })
  })

  test('is whole where no error has a series, and not known where nobody counts', async () => {
    expect(await leftOf(of({ ...errors, part: 'requests_total{code="599"}' }))).toMatchObject({
      left: 1,
    })
    expect(await leftOf(of({ ...errors, part: 'errors_total' }))).toMatchObject({
      left: null,
      reason: expect.stringContaining('there is no series of errors_total in the window'),
    })
  })
})

describe('what other tools ask for', () => {
  async function imported(
    text: string,
  ): Promise<{ found: Measurement; left: number | null | undefined }> {
    const place = { file: 'f', line: 1, column: 1 }
    const one = { files: ['a'], values: {}, unsupported: 'fail', advisory: false, place } as const
    const { objectives } = importSlos(
      [{ ...one, files: ['a'], found: [{ file: 'a', text }] }],
      'shop',
    )
    const objective = objectives[0]!.objective as MeasuredObjective
    const window = { start: now - 600, end: now - 60 }
    return {
      found: await provider.measure(indicatorOf(objective), window, context),
      left: (await leftOf(objective))?.left,
    }
  }

  test('of Sloth, as a ratio of its own', async () => {
    const { found, left } = await imported(`
version: prometheus/v1
service: shop
slos:
  - name: errors
    objective: 99.9
    sli:
      raw:
        error_ratio_query: |
          sum(rate(requests_total{code="500"}[{{.window}}])) / sum(rate(requests_total[{{.window}}]))
`)
    expect(found).toMatchObject({ kind: 'value', value: expect.closeTo(0.99962, 9) })
    expect(left).toBeCloseTo(0.62, 6)
  })

  test('of Pyrra, as counts', async () => {
    const { found, left } = await imported(`
apiVersion: pyrra.dev/v1alpha1
kind: ServiceLevelObjective
metadata: { name: fast }
spec:
  target: '99.9'
  window: 4w
  indicator:
    ratio:
      errors: { metric: 'requests_total{code="500"}' }
      total: { metric: requests_total }
`)
    expect(found).toMatchObject({ kind: 'ratio', total: expect.closeTo(150, 0) })
    expect(left).toBeCloseTo(0.62, 6)
  })

  test('of OpenSLO, as the share of the time within a threshold', async () => {
    const { found } = await imported(`
apiVersion: openslo/v1
kind: SLO
metadata: { name: latency }
spec:
  indicator:
    spec:
      thresholdMetric: { metricSource: { type: Prometheus, spec: { query: p95_ms } } }
  timeWindow: [{ duration: 1h, isRolling: true }]
  budgetingMethod: Occurrences
  objectives: [{ op: lt, value: 500, target: 0.9 }]
`)
    expect(found).toMatchObject({ kind: 'value', value: expect.closeTo(2 / 3, 1) })
  })
})

test('a budget is not known where the metric has no such label, or is of another job', async () => {
  for (const [part, reason] of [
    ['requests_total{status="500"}', 'no series of requests_total has a label `status`'],
    ['requests_total{code="500",job="nope"}', 'no series of requests_total '],
  ] as const)
    expect(await leftOf(of({ ...errors, part }))).toMatchObject({
      left: null,
      reason: expect.stringContaining(reason),
    })
})
