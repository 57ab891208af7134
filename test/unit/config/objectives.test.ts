import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { mistakesOf } from './mistakes-of.ts'

const objectiveOf = (item: string) =>
  parseConfig(`objectives:\n  - ${item}\n`, { file: 'f.yml', environment: {} }).settings.objectives?.[0]?.objective

describe('an objective', () => {
  it('in its short form counts once and is named by itself', () => {
    expect(objectiveOf('p(95)<200ms')).toEqual({
      source: 'load',
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
      objectiveOf('{ when: p(95) < 500ms, warn: 0.4s, name: snappy, key: true, weight: 2, advisory: false }'),
    ).toEqual({
      source: 'load',
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
      source: 'prometheus',
      indicator: { kind: 'value', query: 'avg(x)' },
      threshold: 0.5,
      unit: 'none',
      name: 'cpu',
    })
    const converted = objectiveOf('{ name: p95, prometheus: q, when: value < 500ms, unit: s, warn: 400ms }')
    expect(converted).toMatchObject({ threshold: 0.5, warn: 0.4, unit: 's' })
    expect(objectiveOf('{ name: r, prometheus: q, when: value <= 1%, unit: ratio, warn: 0.005 }')).toMatchObject({
      threshold: 0.01,
      warn: 0.005,
    })
  })

  it.each([
    [
      '{ when: p(95) < 500ms, warn: 500ms }',
      '2:34: objectives[0].warn: expected a bound stricter than the threshold; found "500ms" (with < a warning comes below the threshold)',
    ],
    ['{ when: p(95) < 500ms, warn: 600ms }', '2:34: objectives[0].warn: expected a bound stricter than the threshold'],
    [
      '{ when: availability >= 99.9%, warn: 99% }',
      '2:42: objectives[0].warn: expected a bound stricter than the threshold; found "99%" (with >= a warning comes above the threshold)',
    ],
    [
      '{ when: p(95) < 500ms, warn: 400 }',
      '2:34: objectives[0].warn: expected a value such as 200ms; found "400" (it needs a unit, such as 400ms)',
    ],
    ['{ when: p(95) < 500ms, warn: 1% }', '2:34: objectives[0].warn: expected a value such as 200ms; found "1%"'],
    ['{ when: p(95) < 500ms, weight: 0 }', '2:36: objectives[0].weight: expected a number above 0'],
    ['{ when: p(95) < 500ms, key: yes }', '2:33: objectives[0].key: expected true or false; found "yes"'],
    [
      '{ when: p(95) < 500ms, key: true, advisory: true }',
      '2:5: objectives[0]: `key` and `advisory` exclude each other',
    ],
    ['{ when: p(95) < 500ms, unit: s }', '2:5: objectives[0]: `unit` belongs to `prometheus`'],
    ['{ when: p(95) < 500 }', '2:21: objectives[0].when: expected a value such as 200ms; found "500"'],
    ['{ when: 5 }', '2:13: objectives[0].when: expected an expression; found the number 5'],
    ['{ name: x }', '2:5: objectives[0]: `when` is missing'],
    ['{ when: value < 5, prometheus: up }', '2:5: objectives[0]: a Prometheus objective needs a `name`'],
    ['{ name: x, prometheus: up }', '2:5: objectives[0]: `when` is missing'],
    [
      '{ name: x, prometheus: { bad: b, total: t }, when: value < 5 }',
      '2:28: objectives[0].prometheus: expected a PromQL query as a text; found a mapping (ratios and histograms as a mapping are not supported yet)',
    ],
    ['{ name: x, prometheus: up, when: p(95) < 5s }', '2:38: objectives[0].when: expected `value`; found "p(95)"'],
    [
      '{ name: x, prometheus: up, when: value < 5, unit: seconds }',
      '2:55: objectives[0].unit: expected a unit\'s sign; found "seconds" (did you mean `s`?)',
    ],
    [
      '{ name: x, prometheus: up, when: value < 5, unit: "<b>" }',
      '2:55: objectives[0].unit: expected a unit of at most 20 characters',
    ],
    ['{ name: x, prometheus: up, when: value < 5, unit: constructor }', undefined],
    ['p(95) < 1s\n  - { when: p(95)<1s }', '3:5: objectives[1]: the name `p(95) < 1s` is there twice (first in line 2'],
    ['5', '2:5: objectives[0]: expected an objective; found the number 5'],
  ])('%j', (item, start) => {
    const found = mistakesOf(`objectives:\n  - ${item}\n`)
    if (start === undefined) return expect(found).toEqual([])
    expect(found).toHaveLength(1)
    return expect(found[0]!.slice(0, start.length)).toBe(start)
  })

  it('reports all mistakes of one mapping', () => {
    expect(mistakesOf('objectives:\n  - { when: p95 < 1s, weight: 0, wran: 1s }')).toHaveLength(3)
    expect(mistakesOf('objectives:\n  - { prometheus: up, when: value < 5ms, weight: 0 }')).toHaveLength(3)
  })
})

describe('the request of an objective', () => {
  const withRequests = (objective: string) =>
    mistakesOf(
      `load: { requests: [GET /products, { name: checkout, path: /checkout }] }\nobjectives:\n  - ${objective}\n`,
    )

  it('is one of those that are sent', () => {
    expect(withRequests('p(99){checkout} < 1s')).toEqual([])
    expect(withRequests('"error_rate{GET /products} < 1%"')).toEqual([])
    expect(mistakesOf('objectives:\n  - p(99){GET /} < 1s\n')).toEqual([])
  })

  it('is a mistake at its own place where it is not', () => {
    expect(withRequests('p(99){chekout} < 1s')).toEqual([
      '3:11: objectives[0]: no request is named `chekout` (did you mean `checkout`?)',
    ])
    expect(withRequests('{ when: "p(99){payment} < 1s" }')).toEqual([
      '3:20: objectives[0].when: no request is named `payment` (the requests are GET /products, checkout)',
    ])
    expect(mistakesOf('objectives:\n  - p(99){GET /x} < 1s\n')).toEqual([
      '2:11: objectives[0]: no request is named `GET /x` (did you mean `GET /`?)',
    ])
  })

  it('is not held against requests that hold mistakes themselves', () => {
    expect(mistakesOf('load: { requests: [get /] }\nobjectives: ["p(99){other} < 1s"]')).toHaveLength(1)
  })
})
