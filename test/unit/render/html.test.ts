import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JudgedObjective } from '../../../src/model/judgement.ts'
import type { Chart } from '../../../src/model/scorecard.ts'
import { renderGauge } from '../../../src/render/html/pictures/gauge.ts'
import { renderPlot } from '../../../src/render/html/pictures/plot.ts'
import { reportScript } from '../../../src/render/html/script.ts'
import { render } from '../../../src/render/renderings.ts'
import { gaugeOf } from '../../../src/scorecard/text/row.ts'
import { exampleNames, exampleRecord } from '../../support/examples/example-record.ts'
import { nastyText, recordWith } from './hostile-text.ts'
import { readTree } from './html-tree.ts'

const ours = new Set(
  (
    'html head meta title style script body main header section div p h1 h2 h3 b span a code pre br ul li table thead tbody tfoot tr th td ' +
    'figure figcaption svg line text path circle rect'
  ).split(' '),
)
const attributes = new Set(
  (
    'lang charset http-equiv content name class href colspan viewbox role aria-label aria-hidden width height ' +
    'x y x1 x2 y1 y2 cx cy r rx d text-anchor data-head scope'
  ).split(' '),
)

/**
 * Addresses that the example's config names, and no character that could mean anything to a format.
 */
const named = /^https:\/\/(prometheus|grafana)\.example\/[\w\-.~%/?=&+:@,$]*$/

describe('the report', () => {
  test('is one page that loads nothing, runs its own script only and links to nothing but the commit, the run and what the config names', () => {
    const hash = createHash('sha256').update(reportScript).digest('base64')
    for (const name of exampleNames) {
      const { elements } = readTree(render('html', exampleRecord(name)), 'page')
      expect(elements.filter(element => element.name === 'script')).toEqual([
        { name: 'script', attributes: {}, text: reportScript },
      ])
      expect(elements.filter(element => !ours.has(element.name))).toEqual([])
      const policy = elements.find(
        element => element.attributes['http-equiv'] === 'Content-Security-Policy',
      )
      expect(policy?.attributes.content).toBe(
        `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`,
      )
      const links = elements.flatMap(element => element.attributes.href ?? [])
      const run = 'https://github.com/acme/checkout-api/actions/runs/19044210'
      const commit =
        'https://github.com/acme/checkout-api/commit/4f6c1e2a9b7d35081c4e6f7a8b9c0d1e2f3a4b5c'
      expect(links.filter(link => !named.test(link))).toEqual(
        name === 'hostile' ? [] : [commit, run, run],
      )
    }
  })

  test('gives foreign text no element, attribute or comment of its own', () => {
    fc.assert(
      fc.property(nastyText, text => {
        const { elements, comments } = readTree(render('html', recordWith(text)), 'page')
        expect(elements.filter(({ name }) => !ours.has(name))).toEqual([])
        for (const element of elements) {
          expect(
            Object.keys(element.attributes).filter(name => !attributes.has(name.toLowerCase())),
          ).toEqual([])
          if (element.name === 'svg')
            expect(['gauge', 'budget']).toContain(element.attributes.class ?? 'gauge')
        }
        expect(comments).toEqual([])
        const links = elements.flatMap(({ attributes }) => attributes.href ?? [])
        expect(links.filter(link => !named.test(link))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('shows verdict, reason, every objective and a plot of all that was measured', () => {
    const record = exampleRecord('fail')
    const { elements } = readTree(render('html', record), 'page')
    const texts = (name: string) =>
      elements.filter(element => element.name === name).map(({ text }) => text)
    expect(texts('h1')).toEqual(['❌ checkout-api — fail'])
    expect(texts('p')).toContain(record.reason)
    const codes = texts('code')
    for (const { name } of record.objectives) expect(codes).toContain(name)
    expect(texts('figcaption').map(text => text.slice(0, 22))).toEqual([
      'Latency of all request',
      'p(99) of checkoutp(99)',
      'Error share: failed an',
      'Throughputsuccessful r',
      'Server: server p95valu',
    ])
    expect(elements.filter(({ attributes }) => attributes.class === 'line violet')).toHaveLength(1)
  })
})

test("the server's view stands beside the client's, row by row and to the same scale, and resources below", () => {
  const page = render('html', exampleRecord('server'))
  const { elements } = readTree(page, 'page')
  const texts = (name: string) =>
    elements.filter(element => element.name === name).map(({ text }) => text)
  expect(texts('h3')).toEqual([
    'As the client saw it',
    'As the server saw it',
    'What the target used',
  ])
  expect(texts('figcaption').map(text => text.slice(0, 15))).toEqual([
    ...['Latency of all ', 'Latency p95serv'],
    ...['Throughputsucce', 'Requests per se'],
    ...['Error share: fa', 'Responses with '],
    ...['p(99) of checko', 'Server: server '],
    ...['CPUcorescpu < 0', 'MemoryMB', 'Heap in useMB', 'Event-loop lag', 'Open files'],
  ])
  const scales = page
    .split('<svg viewBox')
    .slice(1)
    .map(svg => svg.match(/(?<=text-anchor="end">)[^<]+/g))
  const [latency, seen, ...rest] = scales
  expect(seen).toEqual(latency)
  expect(rest[1]).toEqual(rest[0])
  const links = elements.flatMap(({ attributes }) => attributes.href ?? [])
  expect(
    links.filter(link => link.startsWith('https://prometheus.example/prod/graph?g0.expr=')),
  ).toHaveLength(8)
  expect(links).toContain(
    'https://grafana.example/d/abc/checkout?var-env=preview&from=1793714530000&to=1793714650000',
  )
})

describe('a plot', () => {
  const base = { title: 'x', unit: 'none', end: 10 }
  const plot = (chart: Chart) => renderPlot(chart, { width: 100, height: 100 })
  const lines = (...values: (number | null)[]) => [
    { label: 'p95', tone: 'blue' as const, points: values.map((value, i) => [i, value] as const) },
  ]

  test('reaches as high as it is told to, and higher where it has to', () => {
    const ticks = (reach: number) =>
      plot({ ...base, reach, lines: lines(1, 4) }).match(/>\d+<\/text>/g)
    expect(ticks(9)).toContain('>10</text>')
    expect(ticks(2)).toEqual(ticks(0))
  })

  test('of a share ends at 100%, unless a value is above it', () => {
    const top = (...values: number[]) =>
      plot({ ...base, unit: 'ratio', lines: lines(...values) })
        .match(/(?<=>)[\d.]+%(?=<\/text>)/g)
        ?.at(-1)
    expect(top(0.99, 1)).toBe('100%')
    expect(top(0.99, 1.1)).toBe('120%')
  })

  test('leaves a gap where nothing was measured, and marks a lone point', () => {
    const svg = plot({ ...base, lines: lines(1, 2, null, 3, null, 4, 4) })
    const path = /class="line blue" d="([^"]*)"/.exec(svg)?.[1]
    expect(path?.replace(/[\d. ]+/g, '')).toBe('MLMML')
    expect(svg.match(/class="dot blue alone"/g)).toHaveLength(1)
  })

  test('draws a limit that is near, and none that would press the data to the floor', () => {
    const limits = [
      { label: 'near', value: 15 },
      { label: 'far', value: 1000 },
    ]
    const svg = plot({ ...base, lines: lines(5, 10), limits })
    expect([...svg.matchAll(/class="limit".*?<title>(\w+)/g)].map(([, label]) => label)).toEqual([
      'near',
    ])
  })

  test('cuts off what is far above the rest, and tells its value', () => {
    const peak = { ...base, lines: lines(5, 10, 10_000, 8, 9) }
    const top = (svg: string) =>
      Math.max(
        ...[...svg.matchAll(/text-anchor="end">([\d.]+)</g)].map(([, value]) => Number(value)),
      )
    const svg = plot({ ...peak, cutsPeaks: true })
    expect([top(svg), top(plot(peak))]).toEqual([25, 12_000])
    expect(svg).toContain('<title>p95 10000 at 2 s</title>')
  })
})

test('a gauge of no regression marks where red begins, between base and tolerance', () => {
  const compared = exampleRecord('fail').objectives[0]!
  const at = (svg: string, mark: string) =>
    Number(new RegExp(`class="${mark}" x1="([^"]+)"`).exec(svg)?.[1])
  const comparison = {
    tolerance: { relative: 0.1 },
    seconds: 60,
    looks: [60],
    level: 0.05,
    batches: [],
  }
  const row: JudgedObjective = {
    ...compared,
    source: 'baseline',
    unit: 'ms',
    comparator: '<=',
    value: 112,
    base: 100,
    threshold: 110,
    change: 0.12,
    interval: { lower: 0.03, upper: 0.16 },
    comparison,
  }
  const svg = renderGauge(gaugeOf(row)!)
  expect(at(svg, 'red')).toBeCloseTo((at(svg, 'base') + at(svg, 'threshold')) / 2, 0)
  const literal = gaugeOf({ ...row, comparison: { ...comparison, form: 'literal' } })!
  expect(renderGauge(literal)).not.toContain('class="red"')
})

test('a gauge shows value, interval and target in their order', () => {
  const row = exampleRecord('fail').objectives[2]!
  const svg = renderGauge(gaugeOf(row)!)
  const number = (pattern: RegExp) => Number(pattern.exec(svg)?.[1])
  const threshold = number(/class="threshold" x1="([\d.]+)"/)
  const from = number(/class="span fail" x="([\d.]+)"/)
  const value = number(/class="mark fail" cx="([\d.]+)"/)
  expect(threshold).toBeLessThan(from)
  expect(from).toBeLessThan(value)
  expect(gaugeOf({ ...row, value: null, interval: null })).toBeUndefined()
})
