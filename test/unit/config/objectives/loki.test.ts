import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'
import { mistakesOf, problemOf } from '../mistakes-of.ts'

const config = (objective: string, more = '') =>
  `target: { url: "https://shop.example" }\nloki: { url: "http://loki:3100" }\n${more}objectives:\n  - ${objective}\n`
const planOf = (text: string) =>
  soundPlan(parseConfig(text, { file: 'f.yml', environment: {} })).plan

test('a query asks for one number, and two log queries for a share', () => {
  const count = `'sum(count_over_time({app="shop"} [$window]))'`
  const { objectives, providers } = planOf(
    config(`{ name: lines, loki: ${count}, reduce: max, absent: ok, when: value < 3 }
  - { name: errors, loki: { bad: '{app="shop"} |= "x"', total: '{app="shop"}' }, when: ratio < 1% }`),
  )
  expect(objectives).toMatchObject([
    {
      kind: 'measured',
      provider: 'loki',
      language: 'logql',
      unit: 'none',
      question: { kind: 'value', reduce: { kind: 'max' }, absent: 'ok' },
      ask: { query: 'sum(count_over_time({app="shop"} [$window]))' },
    },
    {
      provider: 'loki',
      comparator: '<',
      threshold: 0.01,
      unit: 'ratio',
      question: { kind: 'share', partIs: 'bad' },
      ask: { part: '{app="shop"} |= "x"', total: '{app="shop"}' },
      query: '{app="shop"} |= "x" / {app="shop"}',
    },
  ])
  expect(providers).toEqual([
    {
      id: 'loki',
      kind: 'loki',
      sends: [],
      settings: { url: 'http://loki:3100', headers: {}, settleMs: 10_000, datasource: 'loki' },
    },
  ])
})

describe('a mistake in what Loki is asked', () => {
  test.each<[objective: string, mistake: string]>([
    [
      `{ name: a, loki: '{app="shop"}', when: value < 3 }`,
      '4:22: objectives[0].loki: expected a query that returns a number; found the log query "{app=\\"shop\\"}" (count its lines: sum(count_over_time({…} [$window])))',
    ],
    [
      `{ name: a, loki: { bad: 'rate({app="shop"} [1m])', total: '{app="shop"}' }, when: ratio < 1% }`,
      '4:29: objectives[0].loki.bad: expected a log query without a range, whose lines are counted; found "rate({app=\\"shop\\"} [1m])" (such as {app="shop"} |= "error")',
    ],
    [
      `{ name: a, loki: { bad: '{app="shop"} [5m]', total: '{app="shop"}' }, when: ratio < 1% }`,
      'expected a log query without a range',
    ],
    [
      `{ name: a, loki: { total: '{app="shop"}' }, when: ratio < 1% }`,
      '4:22: objectives[0].loki: `bad` or `good` is missing (the query of the part that matters)',
    ],
    [
      `{ name: a, loki: 'rate({app="$app"} [$__interval])', when: value < 3 }`,
      'the query contains the variable "$__interval", which nothing fills in (there are $window, $start and $end)',
    ],
    [
      `{ name: a, loki: { histogram: x }, when: p(95) < 1s }`,
      '4:24: objectives[0].loki: unknown key `histogram` (known here: bad, good, total)',
    ],
    [
      `{ name: a, loki: [1], when: value < 3 }`,
      'expected a LogQL query, or a mapping with `total`; found a list',
    ],
    [
      `{ name: a, loki: 'rate({app="x"} [1m])', prometheus: up, when: value < 3 }`,
      '`prometheus` and `loki` exclude each other',
    ],
    [`{ loki: 'rate({app="x"} [1m])', when: value < 3 }`, 'a Loki objective needs a `name`'],
  ])('%s', (objective, mistake) => {
    expect(mistakesOf(config(objective)).join('\n')).toContain(mistake)
  })

  test('is one that reads no logs, or that asks where none is given', () => {
    const nothing = config("{ name: a, loki: 'vector(1)', when: value < 3 }")
    expect(problemOf(() => planOf(nothing))[0]).toContain('which reads no logs')
    const nowhere = config(`{ name: a, loki: 'rate({app="x"} [1m])', when: value < 3 }`)
    expect(problemOf(() => planOf(nowhere.replace(/^loki.*\n/m, '')))).toEqual([
      '3:5: the objective `a` queries Loki, but no address is configured (set loki.url in the config)',
    ])
  })
})
