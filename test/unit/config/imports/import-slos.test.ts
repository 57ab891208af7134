import { describe, expect, test } from 'vitest'
import { importFixtures, importTexts, linesOf, mistakesIn } from './read-fixture.ts'

describe('files of Sloth', () => {
  test('are counted where their queries count, each service with its own names', () => {
    const imported = importFixtures(['sloth.yml'])
    expect(linesOf(imported)).toEqual([
      'shop-availability: bad http_requests_total{job="shop",code=~"(5..|429)"} / http_requests_total{job="shop"} >= 0.999 budget 30 d',
      'shop-latency: good http_request_duration_seconds_bucket{job="shop",le="0.4"} / http_request_duration_seconds_count{job="shop"} >= 0.99 budget 30 d',
      'search-availability: bad or none searches_failed_total / searches_total >= 0.9999 budget 30 d',
    ])
    expect(imported.files).toEqual([
      { file: 'sloth.yml', format: 'Sloth', objectives: 3, leftOut: [] },
    ])
    expect(imported.objectives[0]).toMatchObject({
      place: { file: 'sloth.yml', line: 9, column: 5 },
      objective: { slo: { description: 'Answers of the shop that are no error of ours.' } },
    })
  })

  test('of raw ratios and other queries are worked out by the source', () => {
    expect(linesOf(importFixtures(['sloth-raw.yml']))).toEqual([
      'wifi-satisfaction: value 1 - (1 - avg(avg_over_time(satisfaction_ratio[$window]))) >= 0.95 budget 30 d',
      'wifi-coverage: value 1 - (sum_over_time((count(satisfaction_ratio < 0.5))[$window:]) OR on() vector(0)) / (sum_over_time((count(satisfaction_ratio))[$window:])) >= 0.99 budget 30 d',
    ])
  })

  test('may be resources of Kubernetes, and it is told that no plugin is run', () => {
    const imported = importFixtures(['sloth-resource.yml'])
    expect(linesOf(imported)).toEqual([
      'shop-availability: bad http_requests_total{code=~"5.."} / http_requests_total >= 0.999 budget 30 d',
    ])
    expect(imported.files[0]?.leftOut).toEqual(['line 10: Sloth plugins are not supported'])
  })

  test('may be resources of Managed Prometheus', () => {
    const text = `apiVersion: sloth.slok.dev/v1
kind: ManagedPrometheusServiceLevel
metadata: { name: shop }
spec: { service: shop, slos: [{ name: ok, objective: 99, sli: { events: { errorQuery: b, totalQuery: t } } }] }
`
    expect(linesOf(importTexts({ 'a.yaml': text }))).toEqual([
      'shop-ok: bad b / t >= 0.99 budget 30 d',
    ])
  })

  test('with an SLI by a plugin, or a template of their own, are refused by line', () => {
    expect(mistakesIn(() => importFixtures(['sloth-plugin.yml']))).toEqual([
      'sloth-plugin.yml:9:9: slos[0].sli.plugin: an SLI of a Sloth plugin cannot be judged (write the queries of the plugin under `events`)',
      'sloth-plugin.yml:17:22: slos[1].sli.events.total_query: a template other than `{{.window}}` cannot be filled in',
    ])
  })
})

describe('files of Pyrra', () => {
  test('are counted, but for gauges, native histograms and offsets', () => {
    const imported = importFixtures(['pyrra.yaml'])
    expect(linesOf(imported)).toEqual([
      'shop-errors: bad http_requests_total{job="shop",code=~"5.."} / http_requests_total{job="shop"} >= 0.999 budget 28 d',
      'shop-latency: good http_request_duration_seconds_bucket{job="shop",code!~"5..",le="0.05"} / http_request_duration_seconds_count{job="shop",code!~"5.."} >= 0.9 budget 7 d',
      'shop-probe: value sum(sum_over_time(probe_success{target="shop"}[$window])) / sum(count_over_time(probe_success{target="shop"}[$window])) >= 0.99 budget 7 d',
      'shop-native: value histogram_fraction(0, 0.2, sum(rate(http_request_duration_seconds{job="shop"}[$window]))) >= 0.99 budget 14 d',
      'reconcile-errors: value 1 - (sum(rate(reconcile_errors_total[$window] offset 1m))) / (sum(rate(reconcile_total[$window] offset 1m))) >= 0.99 budget 7 d',
    ])
    expect(imported.files[0]?.leftOut).toEqual([
      'line 19: grouping by handler: all groups are judged together',
    ])
  })

  test.each([
    [
      "target: '0'",
      'x.yaml:5:11: spec.target: expected a percentage above 0 and up to 100; found "0"',
    ],
    [
      'target: 101',
      'x.yaml:5:11: spec.target: expected a percentage above 0 and up to 100; found the number 101',
    ],
    [
      "target: '99'\n  window: a week",
      'x.yaml:6:11: spec.window: expected a duration such as 4w; found "a week"',
    ],
    [
      "target: '99'\n  window: 1w\n  indicator: { rate: {} }",
      'x.yaml:7:14: spec.indicator: expected one of ratio, latency, latencyNative, bool_gauge',
    ],
  ])('with %j are wrong', (spec, mistake) => {
    const text = `apiVersion: pyrra.dev/v1alpha1\nkind: ServiceLevelObjective\nmetadata: { name: x }\nspec:\n  ${spec}\n`
    expect(mistakesIn(() => importTexts({ 'x.yaml': text }))).toContain(mistake)
  })
})

describe('a latency of Pyrra', () => {
  const latency = (success: string) =>
    `apiVersion: pyrra.dev/v1alpha1\nkind: ServiceLevelObjective\nmetadata: { name: x }\nspec:\n  target: 99\n  window: 4w\n  indicator: { latency: { success: { metric: '${success}' }, total: { metric: d_count } } }\n`

  test.each(['d_bucket{le="0.5"}', 'd_bucket{job="a", le = "1"} offset 1m'])(
    'by the bucket %s is read',
    success => {
      expect(linesOf(importTexts({ x: latency(success) }))).toHaveLength(1)
    },
  )

  test.each([
    ['d_bucket', 'd'],
    ['d_bucket{job="le="}', 'd'],
    ['d_count{job="a"}', 'd'],
    ['d', 'd'],
  ])('by %s, which has no bound, is a mistake', (success, name) => {
    expect(mistakesIn(() => importTexts({ x: latency(success) }))).toEqual([
      `x:7:46: spec.indicator.latency.success.metric: expected a bucket, with its bound as the label \`le\`; found ${JSON.stringify(success)} (such as ${name}_bucket{le="0.5"})`,
    ])
  })
})

describe('files of OpenSLO', () => {
  test('give an objective for each of theirs, whether the SLI is within or beside', () => {
    const imported = importFixtures(['openslo.yaml'])
    expect(linesOf(imported)).toEqual([
      'shop: tolerable: good http_requests_total{code=~"2xx|3xx",host="*"} / http_requests_total{host="*"} >= 0.9995 budget 28 d',
      'shop: objective 2: good http_requests_total{code=~"2xx|3xx",host="*"} / http_requests_total{host="*"} >= 0.99 budget 28 d',
      'search-latency: value avg_over_time((((search_p95_milliseconds) >= -Inf) < bool 500)[$window:]) >= 0.99 budget 30 d',
      'orders: value 1 - avg_over_time((orders_failed_ratio)[$window:]) >= 0.999 no budget 30 d',
    ])
    expect(imported.files[0]?.leftOut).toEqual([
      'line 90: budgets by the calendar are not read',
      'line 97: AlertPolicy fast-burn: the gate raises no alerts',
    ])
  })

  test('say by line what cannot be judged', () => {
    expect(mistakesIn(() => importFixtures(['openslo-unsupported.yaml']))).toEqual([
      'openslo-unsupported.yaml:14:20: spec.budgetingMethod: budgets in Timeslices cannot be judged (use the method Occurrences: the share of good events)',
      'openslo-unsupported.yaml:28:39: spec.indicator.spec.ratioMetric.good.metricSource.type: the gate cannot query a data source of type "Datadog"',
      'openslo-unsupported.yaml:40:37: spec.objectives[0].indicatorRef: a composite SLO cannot be judged (write an SLO for each of its parts)',
      'openslo-unsupported.yaml:52:18: spec.indicator.spec.ratioMetric.counter: a ratio of gauges (`counter: false`) cannot be judged',
      'openslo-unsupported.yaml:58:13: apiVersion: expected apiVersion openslo/v1; found "openslo/v1alpha"',
    ])
  })

  const slo = (more: string) =>
    `apiVersion: openslo/v1\nkind: SLO\nmetadata: { name: x }\nspec:\n  ${more}`
  const source = (text: string) => `{ metricSource: ${text} }`
  const ratio = (text: string) =>
    slo(
      `objectives: [{ target: 0.9 }]\n  indicator: { spec: { ratioMetric: { good: ${source(text)}, total: ${source('{ type: Prometheus, spec: { query: t } }')} } } }`,
    )

  test('may have their SLI and data source in another file of the import', () => {
    const one = slo('indicatorRef: good\n  objectives: [{ target: 0.9 }]')
    const two = `apiVersion: openslo/v1\nkind: SLI\nmetadata: { name: good }\nspec: { ratioMetric: { bad: ${source('{ metricSourceRef: m, spec: { query: b } }')}, total: ${source('{ metricSourceRef: m, spec: { query: t } }')} } }\n---\napiVersion: openslo/v1\nkind: DataSource\nmetadata: { name: m }\nspec: { type: Prometheus }\n`
    expect(linesOf(importTexts({ 'a.yaml': one, 'b.yaml': two }))).toEqual([
      'x: bad b / t >= 0.9 no budget 30 d',
    ])
    expect(mistakesIn(() => importTexts({ 'a.yaml': one }))).toEqual([
      'a.yaml:5:17: spec.indicatorRef: there is no SLI "good" (import its file together with this one)',
    ])
  })

  test('need a data source of a known type', () => {
    expect(
      mistakesIn(() => importTexts({ x: ratio('{ metricSourceRef: m, spec: { query: g } }') })),
    ).toEqual([
      'x:6:80: spec.indicator.spec.ratioMetric.good.metricSource.metricSourceRef: the data source has no type (import its DataSource together with this file)',
    ])
    expect(
      linesOf(
        importTexts({ x: ratio('{ type: Mimir, spec: { promql: "sum(rate(g[{{.window}}]))" } }') }),
      ),
    ).toEqual(['x: good g / t >= 0.9 no budget 30 d'])
  })

  test.each([
    ['objectives: [{ target: 99 }]', 'found the number 99'],
    ['objectives: [{ targetPercent: 0 }]', 'expected a percentage above 0 and up to 100'],
    ['objectives: [{}]', '`target` is missing'],
    ['timeWindow: []', '`objectives` is missing'],
  ])('with %s are wrong', (part, mistake) => {
    const query = source('{ type: Prometheus, spec: { query: t } }')
    const text = slo(
      `indicator: { spec: { ratioMetric: { bad: ${query}, total: ${query} } } }\n  ${part}`,
    )
    expect(mistakesIn(() => importTexts({ x: text })).join('\n')).toContain(mistake)
  })
})

describe('files of Keptn', () => {
  const values = { PROJECT: 'sock', STAGE: 'dev' }

  test('are judged by their absolute criteria, with the queries of the SLI file', () => {
    const imported = importFixtures(['keptn-slo.yaml', 'keptn-sli.yaml'], { values })
    expect(linesOf(imported)).toEqual([
      'Response time P95: value histogram_quantile(0.95, sum by(le) (rate(response_milliseconds_bucket{handler="addToCart",job="shop-sock-dev"}[$window]))) <= 800 warn 600 key weight 2',
      "error_rate: value 100 * sum(rate(http_requests_total{job='shop-sock-dev',status!~'2..$'}[$window])) / sum(rate(http_requests_total{job='shop-sock-dev'}[$window])) <= 1",
      'go_routines: value go_goroutines{job="shop-sock-dev"} >= 30 advisory',
    ])
    expect(imported.files).toEqual([
      {
        file: 'keptn-slo.yaml',
        format: 'Keptn',
        objectives: 3,
        leftOut: [
          'line 36: total_score: the score of the gate is its own, and one failed objective fails the run',
          'line 28: throughput has no criteria: Keptn shows it and does not count it, and here it is left out',
        ],
      },
      { file: 'keptn-sli.yaml', format: 'Keptn', objectives: 0, leftOut: [] },
    ])
  })

  test('need a value for every placeholder, and their SLI file', () => {
    expect(mistakesIn(() => importFixtures(['keptn-slo.yaml', 'keptn-sli.yaml']))[0]).toBe(
      'keptn-sli.yaml:5:22: indicators.response_time_p95: $PROJECT has no value (give it with the import, such as `values: { PROJECT: … }`)',
    )
    expect(mistakesIn(() => importFixtures(['keptn-slo.yaml']))[0]).toBe(
      'keptn-slo.yaml:13:10: objectives[0].sli: no indicator is named "response_time_p95" (import the file of the SLIs together with this one: `import: [slo.yaml, sli.yaml]`)',
    )
  })

  test('say by line which criteria cannot be judged', () => {
    const all = { ...values, handler: 'addToCart' }
    const refused = () =>
      importFixtures(['keptn-unsupported.yaml', 'keptn-sli.yaml'], { values: all })
    expect(mistakesIn(refused)).toEqual([
      'keptn-unsupported.yaml:7:13: objectives[0].pass[0].criteria[0]: <=+10% compares with earlier results, which is not possible for metrics of a server (compare with a baseline by an objective such as `p(95) <= base + 10%`)',
      'keptn-unsupported.yaml:12:9: objectives[1].pass[1]: alternative criteria, of which one suffices, cannot be judged (write an objective with one of them)',
      'keptn-unsupported.yaml:15:9: objectives[2].pass[0]: several absolute criteria cannot be judged as one (write an objective for each of them)',
      'keptn-unsupported.yaml:18:20: objectives[3].pass[0].criteria[0]: =30: equality cannot be judged (use <= or >=)',
    ])
  })

  test('keep what can be judged where the rest is to be ignored, and tell the rest', () => {
    const more = { values: { ...values, handler: 'addToCart' }, unsupported: 'ignore' } as const
    const imported = importFixtures(['keptn-unsupported.yaml', 'keptn-sli.yaml'], more)
    expect(linesOf(imported)).toEqual([expect.stringMatching(/^response_time_p95: .* < 600$/)])
    expect(imported.files[0]?.leftOut).toEqual([
      'line 7: <=+10% compares with earlier results, which is not possible for metrics of a server: left out',
      'line 12: alternative criteria, of which one suffices, cannot be judged: left out',
      'line 15: several absolute criteria cannot be judged as one: left out',
      'line 18: =30: equality cannot be judged: left out',
    ])
  })

  test('that ask Dynatrace are refused', () => {
    const slo = 'spec_version: "1.0"\nobjectives: [{ sli: p95, pass: [{ criteria: ["<600"] }] }]\n'
    const sli =
      'spec_version: "1.0"\nindicators: { p95: "metricSelector=builtin:service.response.time" }\n'
    expect(mistakesIn(() => importTexts({ 'slo.yaml': slo, 'sli.yaml': sli }))).toEqual([
      'sli.yaml:2:20: indicators.p95: the gate cannot query Dynatrace (it takes PromQL)',
    ])
  })

  test('need a number for a weight: one that is none would make the objective advisory', () => {
    const objective = '{ sli: p95, weight: high, pass: [{ criteria: ["<600"] }] }'
    const slo = `spec_version: "1.0"\nobjectives: [${objective}]\n`
    const sli = 'spec_version: "1.0"\nindicators: { p95: up }\n'
    expect(mistakesIn(() => importTexts({ 'slo.yaml': slo, 'sli.yaml': sli }))).toEqual([
      'slo.yaml:2:34: objectives[0].weight: expected a weight; found "high"',
    ])
  })
})

describe('an import', () => {
  test('may be advisory as a whole, and may take a counter without series for zero', () => {
    const imported = importFixtures(['sloth-resource.yml'], { advisory: true, absent: 'ok' })
    expect(linesOf(imported)).toEqual([
      'shop-availability: bad or none http_requests_total{code=~"5.."} / http_requests_total >= 0.999 budget 30 d advisory',
    ])
    expect(imported.objectives[0]?.objective).toMatchObject({
      slo: { budget: { question: { absent: 'ok' } } },
    })
  })

  test('of what is not known here, is no YAML, or is empty, is a mistake with its place', () => {
    expect(mistakesIn(() => importTexts({ 'a.yaml': 'kind: Deployment\n' }))).toEqual([
      'a.yaml:1:1: this is not a known kind of SLO file (known: OpenSLO, Sloth, Pyrra, Keptn)',
    ])
    expect(mistakesIn(() => importTexts({ 'a.yaml': '- x: [\n' }))[0]).toMatch(
      /^a.yaml:1:6: .*YAML syntax/,
    )
    expect(mistakesIn(() => importTexts({ 'a.yaml': '---\n# nothing\n---\n' }))).toEqual([
      'a.yaml:1:1: the file is empty',
    ])
  })

  test('may hold its documents as a YAML list, or as a List of Kubernetes, and may have aliases', () => {
    const sloth = (name: string) =>
      `version: prometheus/v1\n  service: ${name}\n  slos: [{ name: ok, objective: 99, sli: { events: { error_query: b, total_query: t } } }]\n`
    const pyrra = (name: string) =>
      `apiVersion: pyrra.dev/v1alpha1\n    kind: ServiceLevelObjective\n    metadata: { name: ${name} }\n    spec: { target: 99, window: 1w, indicator: { ratio: { errors: { metric: b }, total: { metric: t } } } }\n`
    const names = (text: string) =>
      linesOf(importTexts({ 'a.yaml': text })).map(line => line.split(':')[0])
    expect(names(`- ${sloth('a')}- ${sloth('b')}`)).toEqual(['a-ok', 'b-ok'])
    expect(names(`kind: List\nitems:\n  - ${pyrra('a')}  - ${pyrra('b')}`)).toEqual(['a', 'b'])
    expect(names(`kind: ServiceLevelObjectiveList\nitems:\n  - ${pyrra('a')}`)).toEqual(['a'])
    const twice = sloth('a')
      .replace('{ name: ok', '&x { name: ok')
      .replace('}]\n', '}, { <<: *x, name: again }]\n')
    expect(names(`- ${twice}`)).toEqual(['a-ok', 'a-again'])
    expect(mistakesIn(() => importTexts({ 'a.yaml': '- a\n' }))).toEqual([
      'a.yaml:1:1: this is not a known kind of SLO file (known: OpenSLO, Sloth, Pyrra, Keptn)',
    ])
  })

  test('in which nothing is left to judge is a mistake of the config', () => {
    expect(
      mistakesIn(() => importTexts({ 'a.yaml': 'spec_version: "1.0"\nobjectives:\n' })),
    ).toEqual(['f.yml:1:1: a.yaml: it contains no SLO that the gate can judge'])
    const slices =
      'apiVersion: openslo/v1\nkind: SLO\nmetadata: { name: x }\nspec: { budgetingMethod: Timeslices, objectives: [] }\n'
    expect(mistakesIn(() => importTexts({ 'a.yaml': slices }, { unsupported: 'ignore' }))).toEqual([
      'f.yml:1:1: a.yaml: it contains no SLO that the gate can judge (a.yaml, line 4: budgets in Timeslices cannot be judged: left out)',
    ])
  })

  test('whose names nobody could read is a mistake', () => {
    const named = (name: string) =>
      `apiVersion: pyrra.dev/v1alpha1\nkind: ServiceLevelObjective\nmetadata: { name: "${name}" }\nspec: { target: 99, window: 1w, indicator: { bool_gauge: { metric: up } } }\n`
    expect(mistakesIn(() => importTexts({ 'a.yaml': named('a\\nb') }))).toEqual([
      'a.yaml:1:1: the text "a\\nb" contains a line break or another character that cannot be shown',
    ])
    expect(linesOf(importTexts({ 'a.yaml': named('constructor') }))).toHaveLength(1)
  })
})
