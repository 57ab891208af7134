import { describe, expect, test } from 'vitest'
import { defined } from '../../../src/model/basics/defined.ts'
import type { Answer } from '../../../src/model/evidence/answer.ts'
import type { LoadCell, LoadReport } from '../../../src/model/evidence/load-report.ts'
import type { Series } from '../../../src/model/evidence/measurement.ts'
import type { RunRecord } from '../../../src/model/record.ts'
import type { Cell, Table } from '../../../src/model/scorecard.ts'
import { renderHtml } from '../../../src/render/html/report.ts'
import { renderMarkdown } from '../../../src/render/markdown/scorecard.ts'
import { buildScorecard } from '../../../src/scorecard/build-scorecard.ts'
import { buildFacts } from '../../../src/scorecard/parts/facts.ts'
import { readParts } from '../../../src/scorecard/parts/read-parts.ts'
import { rerunCommand, sentHeaders } from '../../../src/scorecard/parts/rerun-command.ts'
import { Histogram } from '../../../src/stats/histogram.ts'
import { budgetRecord } from '../../support/examples/example-budgets.ts'
import { exampleNames, exampleRecord } from '../../support/examples/example-record.ts'
import { scenarioRecord } from '../../support/examples/scenario-record.ts'
import { secrets } from '../../support/secrets.ts'

/**
 * A cell of good answers with these times in ms (below 0.512 ms a histogram is exact); whatever
 * else it holds is given.
 */
function cell(window: number, times: number[], more: Partial<LoadCell> = {}): LoadCell {
  const latency = new Histogram()
  for (const time of times) latency.record(time)
  const count = times.length
  return {
    window,
    side: 'head',
    name: 'GET /',
    sent: count,
    dropped: 0,
    completed: count,
    good: count,
    statuses: { 200: count },
    errors: {},
    latency: latency.toData(),
    ...more,
  }
}

/** The example "pass" with these cells instead of its own. */
function recordOf(cells: LoadCell[], more: Partial<LoadReport> = {}): RunRecord {
  const record = exampleRecord('pass')
  const load = {
    ...record.evidence.load!,
    seconds: 10,
    cells,
    service: [],
    errorSamples: [],
    ...more,
  }
  return { ...record, evidence: { ...record.evidence, load } }
}

/** Without its form. */
function textOf(cell: Cell): string {
  const text = typeof cell === 'string' ? cell : cell.text
  const spans = typeof text === 'string' ? [text] : text
  return spans
    .map(span => {
      if (typeof span === 'string') return span
      return 'code' in span ? span.code : 'bold' in span ? span.bold : ''
    })
    .join('')
}

const repeat = (value: number, times: number): number[] =>
  Array.from({ length: times }, () => value)

describe('the timeline', () => {
  test('has exact percentiles, errors and throughput of each window', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => (i + 1) / 1000)
    const cells = [
      cell(0, hundred),
      cell(1, [0.1, 0.2], { sent: 6, dropped: 2, completed: 3, errors: { status: 1, refused: 3 } }),
      cell(3, repeat(0.4, 5)),
    ]
    expect(readParts(recordOf(cells)).timeline).toEqual([
      { at: 1.25, seconds: 2.5, p50: 0.05, p95: 0.095, p99: 0.099, errorRatio: 0, throughput: 40 },
      { at: 3.75, seconds: 2.5, p50: 0.1, p95: 0.2, p99: 0.2, errorRatio: 0.75, throughput: 0.8 },
      { at: 6.25, seconds: 2.5, p50: null, p95: null, p99: null, errorRatio: null, throughput: 0 },
      { at: 8.75, seconds: 2.5, p50: 0.4, p95: 0.4, p99: 0.4, errorRatio: 0, throughput: 2 },
    ])
  })

  test('merges request names of one window, and leaves the base side out', () => {
    const cells = [
      cell(0, repeat(0.1, 3)),
      cell(0, [0.5], { name: 'checkout' }),
      cell(0, repeat(500, 50), { side: 'base' }),
    ]
    const [first] = readParts(recordOf(cells, { seconds: 2.5 })).timeline
    expect(first).toMatchObject({ p50: 0.1, p99: 0.5, throughput: 1.6 })
  })

  test('counts a last window by its true width', () => {
    const { timeline } = readParts(
      recordOf([cell(0, repeat(1, 5)), cell(1, repeat(1, 5))], { seconds: 3.5 }),
    )
    expect(timeline.map(({ at, seconds, throughput }) => [at, seconds, throughput])).toEqual([
      [1.25, 2.5, 2],
      [3, 1, 5],
    ])
  })

  test('of a long run has at most sixty points, each of whole windows', () => {
    const cells = Array.from({ length: 240 }, (_, window) => cell(window, [(window + 1) / 1000]))
    const parts = readParts(recordOf(cells, { seconds: 600 }))
    expect([parts.timeline.length, parts.windowSeconds]).toEqual([60, 10])
    expect(parts.timeline[0]).toMatchObject({
      at: 5,
      seconds: 10,
      p50: 0.002,
      p99: 0.004,
      throughput: 0.4,
    })
    expect(parts.timeline[59]).toMatchObject({ at: 595, p50: 0.238, p99: 0.24 })
  })
})

describe('the endpoints', () => {
  test('stand in the order of the plan, with exact figures, and all of them together', () => {
    const load = exampleRecord('pass').evidence.load!
    const cells = [
      cell(0, repeat(0.2, 9), { name: 'checkout', sent: 10, dropped: 2, completed: 9 }),
      cell(1, [0.1, 0.3], { name: 'GET /products' }),
    ]
    const { endpoints, total } = readParts(recordOf(cells, { service: load.service! }))
    expect(
      endpoints.map(({ name, sent, dropped, errors, p50, max }) => [
        name,
        sent,
        dropped,
        errors,
        p50,
        max,
      ]),
    ).toEqual([
      ['GET /products', 2, 0, 0, 0.1, 0.3],
      ['GET /products/{id}', 0, 0, 0, null, null],
      ['checkout', 10, 2, 1, 0.2, 0.2],
    ])
    expect(endpoints.map(({ errorRatio }) => errorRatio)).toEqual([0, null, 0.1])
    expect(total).toMatchObject({ sent: 12, dropped: 2, errors: 1, p50: 0.2, max: 0.3 })
  })

  test('show the mean size of a response where an engine counts bytes, and no column where none does', () => {
    const counted = recordOf([
      cell(0, [1, 1], { name: 'GET /products', bytes: { sent: 240, received: 4690 } }),
      cell(0, [1, 1], { name: 'GET /products', side: 'base', bytes: { sent: 1, received: 1 } }),
      cell(0, [], { name: 'checkout', sent: 1, errors: { refused: 1 } }),
    ])
    const tableOf = (record: RunRecord) =>
      buildScorecard(record)
        .sections.find(({ id }) => id === 'endpoints')!
        .blocks.find(({ kind }) => kind === 'table') as Table
    const { columns, rows } = tableOf(counted)
    expect(columns.at(-1)).toMatchObject({ head: 'Size', on: ['comment', 'summary', 'html'] })
    expect(rows.map(cells => cells.at(-1))).toEqual(['2.35 kB', '–', '–'])
    expect(buildFacts(counted)).toContainEqual({
      label: 'Data',
      value: '240 B sent, 4.69 kB received',
    })
    expect(tableOf(recordOf([cell(0, [1])])).columns.map(({ head }) => head)).not.toContain('Size')
  })
})

describe('scenarios', () => {
  const card = buildScorecard(scenarioRecord())
  const { rows, parts, foot } = card.sections
    .find(({ id }) => id === 'endpoints')!
    .blocks.find(({ kind }) => kind === 'table') as Table

  test('stand above their steps, each with its own counts, and are no part of the sum', () => {
    expect(rows.map(([name, sent, errors]) => [textOf(name!), sent, errors])).toEqual([
      ['buy', '30', '3 (10%)'],
      ['↳ login', '30', '0 (0%)'],
      ['↳ pay', '30', '3 (10%)'],
      ['look', '40', '0 (0%)'],
      ['↳ list', '40', '0 (0%)'],
    ])
    expect(foot![1]).toBe('100')
  })

  test('take their steps with them where the report sorts its table', () => {
    expect(parts).toEqual([1, 2, 4])
    const drawn = renderHtml(card).match(/<tr class="part"><td[^>]*>[^<]*<code>[^<]*/g)
    expect(drawn?.map(row => row.replace(/<[^>]*>/g, ''))).toEqual(['↳ login', '↳ pay', '↳ list'])
  })
})

describe('the errors', () => {
  test('are counted by kind, with an example, the most frequent first', () => {
    const cells = [
      cell(0, [1], { sent: 9, errors: { timeout: 2, status: 5, reset: 1 } }),
      cell(1, [1], { sent: 5, dropped: 3, errors: { status: 4 } }),
      cell(1, [1], { side: 'base', sent: 8, errors: { status: 7 } }),
    ]
    const errorSamples = [
      { side: 'head', name: 'GET /', kind: 'status', status: 503, message: 'busy', count: 6 },
      { side: 'head', name: 'GET /', kind: 'timeout', message: '', count: 2 },
      { side: 'base', name: 'GET /', kind: 'status', status: 500, message: 'no', count: 7 },
    ] as const
    expect(readParts(recordOf(cells, { errorSamples: [...errorSamples] })).errors).toEqual([
      { name: 'GET /', what: 'status 503', count: 6, message: 'busy' },
      {
        name: 'GET /',
        what: 'dropped',
        count: 3,
        message: 'not sent: the target held every allowed connection',
      },
      { name: 'GET /', what: 'unexpected status, others', count: 3 },
      { name: 'GET /', what: 'timeout', count: 2 },
      { name: 'GET /', what: 'connection reset', count: 1 },
    ])
  })
})

test('an error of another protocol than HTTP is told in the words of that protocol', () => {
  const cells = [cell(0, [1], { sent: 9, errors: { status: 5, protocol: 2, timeout: 1 } })]
  const record = recordOf(cells, {
    errorSamples: [
      {
        side: 'head',
        name: 'GET /',
        kind: 'status',
        status: 'UNAVAILABLE',
        message: 'try later',
        count: 5,
      },
    ],
  })
  const load = {
    ...record.plan.load,
    requests: [{ name: 'GET /', protocol: 'grpc', weight: 1, settings: {} }],
  }
  const { errors } = readParts({ ...record, plan: { ...record.plan, load } })
  expect(errors).toEqual([
    { name: 'GET /', what: 'grpc UNAVAILABLE', count: 5, message: 'try later' },
    { name: 'GET /', what: 'not a valid grpc response', count: 2 },
    { name: 'GET /', what: 'timeout', count: 1 },
  ])
})

describe('the chart', () => {
  const chartOf = (name: (typeof exampleNames)[number]) => readParts(exampleRecord(name)).chart

  test('shows the objective that failed, of its own request, with its threshold', () => {
    expect(chartOf('fail')).toMatchObject({
      metric: 'p(99)',
      request: 'checkout',
      unit: 'ms',
      objective: { name: 'p(99){checkout} < 500ms', threshold: 500 },
    })
  })

  test('shows errors where availability failed, against what it leaves for them', () => {
    const chart = chartOf('availability')!
    expect(chart).toMatchObject({ metric: 'error share', unit: 'ratio', windowSeconds: 2.5 })
    expect(chart.objective!.threshold).toBeCloseTo(0.001, 12)
  })

  test('shows a percentile where all is well', () => {
    expect(chartOf('pass')).toMatchObject({
      metric: 'p(95)',
      objective: { threshold: 300 },
      windowSeconds: 2.5,
    })
  })

  test('shows the bound that a run which warns has missed', () => {
    const record = exampleRecord('warn')
    expect(readParts(record).chart).toMatchObject({ objective: { threshold: 300, warn: 250 } })
    const comment = renderMarkdown(buildScorecard(record))
    expect(comment).toContain(
      'The flat red line is the warning bound, 250 ms; the limit is 300 ms.',
    )
    expect(comment).toMatch(/line "warning bound" \[250, 250/)
  })

  test('has windows wide enough for their percentile', () => {
    // 40 checkouts in 2.5 s: the p99 of fewer than 100 would be their maximum.
    expect(chartOf('fail')!.windowSeconds).toBe(7.5)
    expect(chartOf('fail')!.points).toHaveLength(16)
  })

  test('is the p95 of all requests where no objective can be drawn', () => {
    const record = exampleRecord('pass')
    const chart = readParts({ ...record, objectives: [record.objectives[3]!] }).chart
    expect(chart).toMatchObject({ metric: 'p(95)', unit: 'ms' })
    expect(chart).not.toHaveProperty('objective')
  })

  test('is left out where there is next to nothing to draw', () => {
    expect(chartOf('never-ready')).toBeNull()
    expect(readParts(recordOf([cell(0, [1]), cell(1, [1])], { seconds: 5 })).chart).toBeNull()
  })
})

describe('the command to run it again', () => {
  const rerun = (record: RunRecord) => rerunCommand(record)

  test('names what the run was told', () => {
    expect(rerun(exampleRecord('pass'))).toBe(
      'npx reliability-gate run --target https://checkout-api-pr-482.preview.example ' +
        '--prometheus-url http://prometheus:9090 --rate 100/s --duration 2m --service checkout-api',
    )
  })

  test('holds whatever text there is in single quotes', () => {
    const record = { ...exampleRecord('pass'), service: "a'; rm -rf / #\n$(x)" }
    expect(rerun(record)).toMatch(/ --service 'a'\\''; rm -rf \/ # \$\(x\)'$/)
    expect(rerun({ ...record, service: '--target' })).toMatch(/ --service=--target$/)
  })

  test('holds no password and no value of a header', () => {
    const record = exampleRecord('pass')
    record.target = { url: 'https://user:hunter2@preview.example/x', source: 'input' }
    record.plan.providers = [
      {
        id: 'prometheus',
        kind: 'prometheus',
        sends: ['X-Scope-OrgID'],
        settings: { headers: { 'X-Scope-OrgID': 'hunter2' } },
        flags: { 'prometheus-url': 'http://me:hunter2@prometheus:9090' },
      },
    ]
    record.plan.target.headers = secrets({ Authorization: 'hunter2' })
    const scorecard = buildScorecard(record)
    expect(rerunCommand(record)).toContain(
      '--target https://preview.example/x --prometheus-url http://prometheus:9090/ ',
    )
    expect(sentHeaders(record)).toEqual(['Authorization', 'X-Scope-OrgID'])
    expect(JSON.stringify({ ...scorecard, context: {} })).not.toContain('hunter2')
  })

  test.each([
    [100, 120_000, '--rate 100/s --duration 2m'],
    [100 / 60, 90_000, '--rate 100/m --duration 90s'],
    [100 / 3600, 1500, '--rate 100/h --duration 1500ms'],
  ])(
    'writes a rate of %d/s and a duration of %d ms so that the gate reads them',
    (perSecond, durationMs, flags) => {
      const record = exampleRecord('pass')
      record.plan.load = { ...record.plan.load, pace: { kind: 'rate', perSecond }, durationMs }
      expect(rerun(record)).toContain(flags)
    },
  )

  test('leaves users to the config', () => {
    const record = exampleRecord('pass')
    record.plan.load = { ...record.plan.load, pace: { kind: 'users', users: 50 } }
    expect(rerun(record)).not.toContain('--rate')
  })
})

test('the facts tell which CPUs generator and apps had for themselves', () => {
  const factsOf = (cores: RunRecord['evidence']['cores']) => {
    const record = exampleRecord('pass')
    const evidence = { ...record.evidence, ...defined({ cores }) }
    return Object.fromEntries(
      buildFacts({ ...record, evidence }).map(({ label, value }) => [label, value]),
    )
  }
  const both = factsOf({ generator: '0-1', head: '2', base: '3' })
  expect(both.CPUs).toBe('generator on 0-1, target on 2, baseline on 3')
  expect(factsOf({ generator: '0', head: '1-3' }).CPUs).toBe('generator on 0, target on 1-3')
  expect(factsOf(undefined)).not.toHaveProperty('CPUs')
})

test('the facts tell what was measured, where, when and by what', () => {
  const facts = Object.fromEntries(
    buildFacts(exampleRecord('availability')).map(({ label, value }) => [label, value]),
  )
  expect(facts).toMatchObject({
    Target: 'https://checkout-api-pr-482.preview.example',
    'Found by': 'deployment of this commit 2741',
    Commit: '4f6c1e2a9b7d35081c4e6f7a8b9c0d1e2f3a4b5c',
    'Measured window': '2026-11-03T14:02:10.000Z to 2026-11-03T14:04:10.000Z (2m)',
    Load: '100/s in an open model (arrivals never wait for responses) for 2m after 10s warm-up',
    Requests: '12,000 intended, 11,933 sent, 67 dropped, 11,846 completed in time',
    'Responses by status': '200 × 9,809, 201 × 1,920, 502 × 117',
    'Warm-up': '1,000 requests, 1,000 successful; not in the numbers above',
    Engine: 'embedded 0.1.0',
  })
})

const chartOf = (of: number, series: Series[]): Answer => ({
  of,
  purpose: 'chart',
  measured: { kind: 'series', query: 'q', warnings: [], series },
})

test('server series are in seconds from the start, without what is no number', () => {
  const record = exampleRecord('pass')
  const start = Date.parse(record.window!.start) / 1000
  const values = [
    [start, 0.1],
    [start + 5, Number.NaN],
    [start + 10, null as unknown as number],
    [start + 15.5, 0.3],
  ] satisfies [number, number][]
  const series = [{ labels: { job: 'api', code: '2"00' }, values }]
  record.evidence.answers = [chartOf(3, series)]
  expect(readParts(record).serverSeries).toEqual([
    expect.objectContaining({
      of: 3,
      title: 'server p95',
      comparator: '<',
      threshold: 0.25,
      series: [
        {
          label: 'job="api", code="2\\"00"',
          points: [
            [0, 0.1],
            [15.5, 0.3],
          ],
        },
      ],
    }),
  ])
})

test('of an SLO whose bad ones are counted the good share is drawn, beside its objective', () => {
  const record = budgetRecord('budgets')
  const start = Date.parse(record.window!.start) / 1000
  const series = [{ labels: {}, values: [[start, 0.25]] satisfies [number, number][] }]
  record.evidence.answers.push(chartOf(1, series))
  expect(readParts(record).serverSeries).toMatchObject([
    {
      of: 1,
      title: 'checkout',
      comparator: '>=',
      threshold: 0.999,
      series: [{ points: [[0, 0.75]] }],
    },
  ])
})

test('a scorecard is the same after its record was a file', () => {
  for (const name of exampleNames) {
    const record = exampleRecord(name)
    expect(buildScorecard(JSON.parse(JSON.stringify(record)) as RunRecord)).toEqual(
      buildScorecard(record),
    )
  }
})

test('the bold beginning of a long reason ends where the objective has said what it is, though its name has a colon', () => {
  const record = exampleRecord('fail')
  const name = 'p(50): no regression'
  const [first] = record.objectives
  const reason = `${name} is not decided: 26.9 ms against 25.6 ms; it takes 12 stretches of 2.5 s to compare: run 30s or longer.`
  const { head } = buildScorecard({ ...record, reason, objectives: [{ ...first!, name }] })
  expect(head.reason).toEqual([
    { bold: `${name} is not decided:` },
    ' 26.9 ms against 25.6 ms; it takes 12 stretches of 2.5 s to compare: run 30s or longer.',
  ])
})

test('a failure that is the reason of a run reads as a sentence, and a path at the end of its hint stays as it is', () => {
  const record = exampleRecord('never-ready')
  const failure = {
    code: 'target',
    message: 'the target refuses the only request of the load',
    hint: 'set another path with target.ready.path',
  }
  const { head } = buildScorecard({
    ...record,
    reason: failure.message,
    evidence: { ...record.evidence, failure },
  })
  expect(head.reason).toEqual([{ bold: 'The target refuses the only request of the load.' }])
  expect(head.more).toEqual([[{ bold: 'What to do:' }, ` ${failure.hint}`]])
})

test('an objective of a segment says so, whatever it is called', () => {
  const record = exampleRecord('pass')
  const [one] = record.objectives
  const named = (name: string) => {
    const objectives = [{ ...one!, name, during: 'spike' }]
    return buildScorecard({ ...record, objectives }).rows[0]!.name
  }
  expect(named('snappy')).toBe('snappy (during spike)')
  expect(named('no spike')).toBe('no spike (during spike)')
  expect(named('p(95) < 1s during spike')).toBe('p(95) < 1s during spike')
  expect(named('spike: p(95) < 1s')).toBe('spike: p(95) < 1s')
})

test('a load that a script has sent is told by its script, with what its times count from', () => {
  const record = recordOf([cell(0, [0.1])], {
    engine: { name: 'k6', version: '2.2.0' },
    latencyFrom: 'sent',
    design: 'paired',
  })
  record.plan.load = { ...record.plan.load, pace: { kind: 'script' }, requests: [] }
  const facts = Object.fromEntries(buildFacts(record).map(({ label, value }) => [label, value]))
  expect(facts).toMatchObject({
    Load: 'as its script says, for at most 2m after 10s warm-up',
    Design: 'the script ran against both at the same time, in a process for each',
    Engine: 'k6 2.2.0; times from the send, not from the intended start',
  })
  expect(rerunCommand(record)).not.toContain('--rate')
})
