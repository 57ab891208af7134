import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import { sourceQueryOf } from '../../../../src/promql/indicator.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'
import { mistakesOf, unknownNamesOf } from '../mistakes-of.ts'

const objectiveOf = (item: string) =>
  parseConfig(`objectives:\n  - ${item}\n`, { file: 'f.yml', environment: {} }).settings
    .objectives?.[0]?.objective

describe('an objective', () => {
  it('in its short form counts once and is named by itself', () => {
    expect(objectiveOf('p(95)<200ms')).toEqual({
      kind: 'load',
      metric: { kind: 'quantile', quantile: 0.95 },
      name: 'p(95) < 200ms',
      comparator: '<',
      threshold: 200,
      unit: 'ms',
      key: false,
      weight: 1,
      advisory: false,
    })
  })

  it('as a mapping says more', () => {
    expect(
      objectiveOf(
        '{ when: p(95) < 500ms, warn: 0.4s, name: snappy, key: true, weight: 2, advisory: false }',
      ),
    ).toEqual({
      kind: 'load',
      metric: { kind: 'quantile', quantile: 0.95 },
      name: 'snappy',
      comparator: '<',
      threshold: 500,
      warn: 400,
      unit: 'ms',
      key: true,
      weight: 2,
      advisory: false,
    })
  })

  it('asks Prometheus in its own unit, or in one that is converted to it', () => {
    const own = objectiveOf('{ name: cpu, prometheus: "avg(x)", when: value < 0.5 }')
    expect(own).toMatchObject({
      kind: 'measured',
      provider: 'prometheus',
      ...sourceQueryOf({ kind: 'value', query: 'avg(x)' }),
      threshold: 0.5,
      unit: 'none',
      name: 'cpu',
    })
    const converted = objectiveOf(
      '{ name: p95, prometheus: q, when: value < 500ms, unit: s, warn: 400ms }',
    )
    expect(converted).toMatchObject({ threshold: 0.5, warn: 0.4, unit: 's' })
    expect(
      objectiveOf('{ name: r, prometheus: q, when: value <= 1%, unit: ratio, warn: 0.005 }'),
    ).toMatchObject({
      threshold: 0.01,
      warn: 0.005,
    })
  })

  it('asks for two counters', () => {
    const asked = `{ name: e, prometheus: { bad: 'a_total{code=~"5..", job="}"}', total: a_total }, when: ratio < 0.1%, warn: 0.05% }`
    expect(objectiveOf(asked)).toEqual({
      kind: 'measured',
      provider: 'prometheus',
      ...sourceQueryOf({
        kind: 'counts',
        partIs: 'bad',
        part: 'a_total{code=~"5..", job="}"}',
        total: 'a_total',
      }),
      name: 'e',
      comparator: '<',
      threshold: 0.001,
      warn: 0.0005,
      unit: 'ratio',
      key: false,
      weight: 1,
      advisory: false,
    })
    expect(
      objectiveOf('{ name: e, prometheus: { good: g, total: a }, absent: ok, when: ratio >= 99% }'),
    ).toMatchObject({
      ...sourceQueryOf({ kind: 'counts', partIs: 'good', part: 'g', total: 'a', absent: 'ok' }),
      threshold: 0.99,
    })
  })

  it('asks for a histogram in the unit of its name, or in one that is given', () => {
    const asked =
      '{ name: h, prometheus: { histogram: h_duration_seconds, by: route }, when: p(95) < 500ms }'
    expect(objectiveOf(asked)).toMatchObject({
      ...sourceQueryOf({
        kind: 'histogram',
        metric: 'h_duration_seconds',
        by: ['route'],
        quantile: 0.95,
      }),
      comparator: '<',
      threshold: 0.5,
      unit: 's',
    })
    const matched = `{ name: h, prometheus: { histogram: 'h_ms{job="x"}', by: [route, method] }, when: p(99.9) < 1s }`
    expect(objectiveOf(matched)).toMatchObject({
      question: { kind: 'quantile', quantile: 0.999 },
      ask: { metric: 'h_ms{job="x"}', by: ['route', 'method'] },
      threshold: 1000,
      unit: 'ms',
    })
    const quoted = `{ name: h, prometheus: { histogram: '{"http.server.duration", "http.code"="200"}', by: http.route }, when: p(95) < 1s, unit: s }`
    expect(objectiveOf(quoted)).toMatchObject({
      ask: { metric: '{"http.server.duration", "http.code"="200"}', by: ['http.route'] },
    })
    const given = '{ name: h, prometheus: { histogram: h_size }, when: p(50) < 5000, unit: bytes }'
    expect(objectiveOf(given)).toMatchObject({
      ask: { by: [] },
      threshold: 5000,
      unit: 'bytes',
    })
  })

  it('reduces a query over the window, and takes its absence for zero', () => {
    const asked = '{ name: r, prometheus: q, reduce: p(99), absent: ok, when: value < 5 }'
    expect(objectiveOf(asked)).toMatchObject({
      ...sourceQueryOf({
        kind: 'value',
        query: 'q',
        reduce: { kind: 'quantile', quantile: 0.99 },
        absent: 'ok',
      }),
    })
    expect(objectiveOf('{ name: r, prometheus: q, reduce: max, when: value < 5 }')).toMatchObject({
      ...sourceQueryOf({ kind: 'value', query: 'q', reduce: { kind: 'max' } }),
    })
  })

  it.each<[item: string, start: string | undefined, count?: number]>([
    [
      '{ when: p(95) < 500ms, warn: 500ms }',
      '2:34: objectives[0].warn: expected a bound stricter than the threshold; found "500ms" (with < a warning comes below the threshold)',
    ],
    [
      '{ when: p(95) < 500ms, warn: 600ms }',
      '2:34: objectives[0].warn: expected a bound stricter than the threshold',
    ],
    [
      '{ when: availability >= 99.9%, warn: 99% }',
      '2:42: objectives[0].warn: expected a bound stricter than the threshold; found "99%" (with >= a warning comes above the threshold)',
    ],
    [
      '{ when: p(95) < 500ms, warn: 400 }',
      '2:34: objectives[0].warn: expected a value such as 200ms; found "400" (it needs a unit, such as 400ms)',
    ],
    [
      '{ when: p(95) < 500ms, warn: 1% }',
      '2:34: objectives[0].warn: expected a value such as 200ms; found "1%"',
    ],
    ['{ when: p(95) < 500ms, weight: 0 }', '2:36: objectives[0].weight: expected a number above 0'],
    [
      '{ when: p(95) < 500ms, key: yes }',
      '2:33: objectives[0].key: expected true or false; found "yes"',
    ],
    [
      '{ when: p(95) < 500ms, key: true, advisory: true }',
      '2:5: objectives[0]: `key` and `advisory` exclude each other',
    ],
    ['{ when: p(95) < 500ms, unit: s }', '2:5: objectives[0]: `unit` belongs to `prometheus`'],
    [
      '{ when: p(95) < 500 }',
      '2:21: objectives[0].when: expected a value such as 200ms; found "500"',
    ],
    ['{ when: 5 }', '2:13: objectives[0].when: expected an expression; found the number 5'],
    ['{ name: x }', '2:5: objectives[0]: `when` is missing'],
    [
      '{ when: value < 5, prometheus: up }',
      '2:5: objectives[0]: a Prometheus objective needs a `name`',
    ],
    ['{ name: x, prometheus: up }', '2:5: objectives[0]: `when` is missing'],
    [
      '{ name: x, prometheus: { bad: b, total: t }, when: value < 5 }',
      '2:56: objectives[0].when: expected `ratio`; found "value" (it stands for the share that is bad or good)',
    ],
    [
      '{ name: x, prometheus: { total: t }, when: ratio < 5% }',
      '2:28: objectives[0].prometheus: `bad` or `good` is missing (the counter of the part that matters)',
    ],
    [
      '{ name: x, prometheus: { bad: b }, when: ratio < 5% }',
      '2:28: objectives[0].prometheus: `total` is missing (the counter of all, of which `bad` or `good` is a part)',
    ],
    [
      '{ name: x, prometheus: { bad: b, good: g, total: t }, when: ratio < 5% }',
      '2:38: objectives[0].prometheus: `bad` and `good` exclude each other (keep one of them)',
    ],
    [
      '{ name: x, prometheus: { bad: b, total: t, by: route }, when: ratio < 5% }',
      '2:48: objectives[0].prometheus: `by` belongs to `histogram`',
    ],
    [
      '{ name: x, prometheus: { bad: "rate(b[1m])", total: t }, when: ratio < 5% }',
      '2:36: objectives[0].prometheus.bad: expected a metric, with or without matchers; found "rate(b[1m])" (functions, ranges and offsets are for a query: `prometheus: \'PromQL\'` with `when: value < …`)',
    ],
    [
      '{ name: x, prometheus: { bad: "b[5m]", total: t }, when: ratio < 5% }',
      '2:37: objectives[0].prometheus.bad: expected a metric, with or without matchers; found "b[5m]" (functions',
    ],
    [
      '{ name: x, prometheus: { bad: b, total: t offset 1m }, when: ratio < 5% }',
      '2:47: objectives[0].prometheus.total: expected a metric, with or without matchers; found "t offset 1m" (functions',
    ],
    [
      '{ name: x, prometheus: { bad: "{code=\'5\'}", total: t }, when: ratio < 5% }',
      '2:36: objectives[0].prometheus.bad: expected a metric, with or without matchers; found "{code=\'5\'}" (write the name of the metric first',
    ],
    [
      '{ name: x, prometheus: { bad: "b{code}", total: t }, when: ratio < 5% }',
      '2:37: objectives[0].prometheus.bad: expected matchers such as {code=~"5.."} behind the metric; found "b{code}"',
    ],
    [
      '{ name: x, prometheus: { bad: b, total: t }, when: ratio < 5%, unit: "%", reduce: max }',
      '2:68: objectives[0]: `unit` belongs to a query; a ratio has its own unit',
      2,
    ],
    [
      '{ name: x, prometheus: { histogram: h }, when: p(95) < 5 }',
      "2:5: objectives[0]: `unit` is missing (the histogram's name does not say it: such as `unit: s`)",
    ],
    [
      '{ name: x, prometheus: { histogram: h_seconds_bucket }, when: p(95) < 5s }',
      "2:41: objectives[0].prometheus.histogram: expected the histogram's name without `_bucket` (write h_seconds)",
    ],
    [
      '{ name: x, prometheus: { histogram: \'h_seconds{le="1"}\' }, when: p(95) < 5s }',
      '2:41: objectives[0].prometheus.histogram: `le` cannot be matched: all buckets are read',
    ],
    [
      '{ name: x, prometheus: { histogram: h_seconds, total: t }, when: p(95) < 5s }',
      '2:52: objectives[0].prometheus: `total` and `histogram` exclude each other',
    ],
    [
      '{ name: x, prometheus: { histogram: h_seconds, by: le }, when: p(95) < 5s }',
      '2:56: objectives[0].prometheus.by: `le` is what the buckets themselves go by',
    ],
    [
      '{ name: x, prometheus: { histogram: h_seconds, by: [route, route] }, when: p(95) < 5s }',
      '2:56: objectives[0].prometheus.by: duplicate label',
    ],
    [
      '{ name: x, prometheus: { histogram: h_seconds }, when: p(95) < 5s, absent: ok }',
      '2:72: objectives[0]: `absent` does not go with a percentile',
    ],
    [
      '{ name: x, prometheus: { histogram: h_seconds }, when: value < 5s }',
      '2:60: objectives[0].when: expected a percentile above 0 and below 100; found "value" (write a percentile as p(95))',
    ],
    [
      '{ name: x, prometheus: up, when: value < 5, reduce: sum }',
      '2:57: objectives[0].reduce: expected max, min, avg, last or a percentile; found "sum" (such as p(95))',
    ],
    [
      '{ when: p(95) < 500ms, reduce: max }',
      '2:28: objectives[0]: `reduce` belongs to a query of `prometheus`',
    ],
    [
      '{ name: x, prometheus: 5, when: value < 5 }',
      '2:28: objectives[0].prometheus: expected a PromQL query, or a mapping with `total` or `histogram`; found the number 5',
    ],
    [
      '{ name: x, prometheus: up, when: p(95) < 5s }',
      '2:38: objectives[0].when: expected `value`; found "p(95)"',
    ],
    [
      '{ name: x, prometheus: up, when: value < 5, unit: seconds }',
      '2:55: objectives[0].unit: expected a unit\'s sign; found "seconds" (did you mean `s`?)',
    ],
    [
      '{ name: x, prometheus: up, when: value < 5, unit: "<b>" }',
      '2:55: objectives[0].unit: expected a unit of at most 20 characters',
    ],
    ['{ name: x, prometheus: up, when: value < 5, unit: constructor }', undefined],
    [
      'p(95) < 1s\n  - { when: p(95)<1s }',
      '3:5: objectives[1]: duplicate name `p(95) < 1s` (first in line 2',
    ],
    ['5', '2:5: objectives[0]: expected an objective; found the number 5'],
  ])('%j', (item, start, count = 1) => {
    const found = mistakesOf(`objectives:\n  - ${item}\n`)
    if (start === undefined) return expect(found).toEqual([])
    expect(found).toHaveLength(count)
    return expect(found[0]!.slice(0, start.length)).toBe(start)
  })

  it('reports all mistakes of one mapping', () => {
    expect(mistakesOf('objectives:\n  - { when: p95 < 1s, weight: 0, wran: 1s }')).toHaveLength(3)
    expect(
      mistakesOf('objectives:\n  - { prometheus: up, when: value < 5ms, weight: 0 }'),
    ).toHaveLength(3)
  })
})

describe('the request of an objective', () => {
  const withRequests = (objective: string) =>
    unknownNamesOf(
      `load: { requests: [GET /products, { name: checkout, path: /checkout }] }\nobjectives:\n  - ${objective}\n`,
    )

  it('is one of those that are sent', () => {
    expect(withRequests('p(99){checkout} < 1s')).toEqual([])
    expect(withRequests('"error_rate{GET /products} < 1%"')).toEqual([])
    expect(unknownNamesOf('objectives:\n  - p(99){GET /} < 1s\n')).toEqual([])
  })

  it('is a mistake at its own place where it is not', () => {
    expect(withRequests('p(99){chekout} < 1s')).toEqual([
      '3:11: objectives[0]: no request is named `chekout` (did you mean `checkout`?)',
    ])
    expect(withRequests('{ when: "p(99){payment} < 1s" }')).toEqual([
      '3:20: objectives[0].when: no request is named `payment` (the requests are GET /products, checkout)',
    ])
    expect(unknownNamesOf('objectives:\n  - p(99){GET /x} < 1s\n')).toEqual([
      '2:11: objectives[0]: no request is named `GET /x` (did you mean `GET /`?)',
    ])
  })
})

describe('the segment of an objective', () => {
  const spike = 'load: { profile: spike, rate: 100/s }\n'
  const during = (objective: string, load = spike) => `${load}objectives:\n  - ${objective}\n`

  it('is one of those that the load is cut into, and part of a name that nobody gave', () => {
    const text = during('{ when: p(95) < 1s, during: spike }')
    expect(unknownNamesOf(text)).toEqual([])
    const { plan } = soundPlan(parseConfig(text, { file: 'f.yml', environment: {} }))
    expect(plan.objectives[0]).toMatchObject({ name: 'p(95) < 1s during spike', during: 'spike' })
  })

  it('may be of what a source is asked', () => {
    const asking = '{ name: queue, prometheus: depth, when: value < 5, unit: none, during: after }'
    const sources = 'prometheus: { url: "http://127.0.0.1:9090" }\n'
    const text = `${sources}${during(asking)}`
    const { plan } = soundPlan(parseConfig(text, { file: 'f.yml', environment: {} }))
    expect(plan.objectives[0]).toMatchObject({ name: 'queue', during: 'after' })
    expect(mistakesOf(during('{ when: memory < 500MB, during: after }'))).toEqual([])
  })

  it('is a mistake at its own place where the load has none of that name, or is of one piece', () => {
    expect(unknownNamesOf(during('{ when: p(95) < 1s, during: spke }'))).toEqual([
      '3:33: objectives[0].during: no segment is named `spke` (did you mean `spike`?)',
    ])
    expect(unknownNamesOf(during('{ when: p(95) < 1s, during: recovery }'))).toEqual([
      '3:33: objectives[0].during: no segment is named `recovery` (the segments are before, spike, after)',
    ])
    expect(unknownNamesOf(during('{ when: p(95) < 1s, during: spike }', ''))).toEqual([
      '2:33: objectives[0].during: no segment is named `spike` (a load has segments under `profile: spike`, and with `chaos`)',
    ])
  })

  it('is a mistake of what covers the whole run', () => {
    expect(mistakesOf(during('{ when: recovery < 10s, during: spike }'))).toEqual([
      '3:29: objectives[0]: `during` does not go with recovery, which covers the whole run',
    ])
    expect(mistakesOf(during('{ alerts: rules.yml, during: spike }'))[0]).toMatch(
      /^3:26: .*`during`/,
    )
  })
})
