import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import type { PlanOptions } from '../../../../src/config/plan/plan-options.ts'
import { readsNothing } from '../../../../src/promql/locate-selectors.ts'
import { excludingLabel } from '../../../../src/promql/selector-options.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'
import { mistakesOf, problemOf } from '../mistakes-of.ts'

const planMistakes = (text: string, options: PlanOptions = {}) =>
  problemOf(() => soundPlan(parseConfig(text, { file: 'f.yml', environment: {} }), options))
const source = 'prometheus: { url: "http://p:9090" }\n'

describe('a bound that nothing breaks is a mistake', () => {
  test.each([
    ['error_rate < 100%', 'every run would pass < 100% (such as < 1%)'],
    ['error_rate <= 100%', 'every run would pass <= 100%'],
    ['availability >= 0%', 'every run would pass >= 0%'],
    ['availability > 0%', 'every run would pass > 0%'],
    ['availability >= 0.99%', 'every run would pass >= 0.99% (did you mean 99%?)'],
    ['availability >= 0.999%', 'did you mean 99.9%?'],
    ['linearity >= 0%', 'every run would pass >= 0%'],
    [
      'p(0.95) < 200ms',
      'expected a percentile such as p(95), and no fraction; found p(0.95) (did you mean p(95)?)',
    ],
    ['p(0.95) <= base + 10%', 'did you mean p(95)?'],
    ['slope(p(0.99)) < 1%/min', 'did you mean p(99)?'],
  ])('%s', (expression, expected) => {
    expect(mistakesOf(`objectives: ["${expression}"]`).join()).toContain(expected)
  })

  test.each(['p(1) < 1s', 'p(99.9) < 1s', 'error_rate < 99%', 'availability >= 1.5%'])(
    '%s is none',
    expression => {
      expect(mistakesOf(`objectives: ["${expression}"]`)).toEqual([])
    },
  )
})

describe('a condition that only a broken service meets is a mistake', () => {
  const counts = (part: string, when: string) =>
    mistakesOf(
      `${source}objectives: [{ name: a, prometheus: { ${part}: 'a{code="1"}', total: a }, when: ${when} }]`,
    ).join()
  const histogram = (when: string, more = '', name = 'x_seconds') =>
    mistakesOf(
      `${source}objectives: [{ name: a, prometheus: { histogram: ${name} }, when: ${when}${more} }]`,
    ).join()

  test('of what is good only more is better, and of what is bad only less', () => {
    expect(counts('good', 'ratio < 99%')).toContain('expected > or >=; found <')
    expect(counts('good', 'ratio <= 99%')).toContain('a higher value is better')
    expect(counts('bad', 'ratio >= 1%')).toContain('expected < or <=; found >=')
    expect(counts('good', 'ratio >= 99%') + counts('bad', 'ratio < 1%')).toBe('')
  })

  test('of a share the end of the scale breaks nothing', () => {
    expect(counts('good', 'ratio >= 0%')).toContain('every run would pass >= 0%')
    expect(counts('bad', 'ratio < 100%')).toContain('every run would pass < 100%')
  })

  test('of a time only less is better; of another histogram it may be more', () => {
    expect(histogram('p(95) > 0.5')).toContain('expected < or <=; found > (a lower time is better)')
    expect(histogram('p(5) > 100', ', unit: kB', 'x')).toBe('')
    expect(histogram('p(0.95) < 0.5')).toContain('did you mean p(95)?')
  })
})

describe('a time at or beyond load.timeout is a mistake, with its place', () => {
  test.each([
    [
      'objectives: ["p(95) < 15s"]',
      '1:14: the objective `p(95) < 15s` has a threshold of 15s, and no request is timed beyond load.timeout, 10s (require less, or raise load.timeout)',
    ],
    ['objectives: ["max <= 10s"]', 'a threshold of 10s'],
    ['objectives: ["avg < 10s"]', 'a threshold of 10s'],
    ['load: { timeout: 1s }\nobjectives: [{ when: p(95) < 2s, warn: 1s }]', 'a warn bound of 1s'],
    ['baseline: { url: "http://b" }\nobjectives: [p(95) <= base + 10s]', 'a tolerance of 10s'],
    [
      'baseline: { url: "http://b" }\nobjectives: ["p(95) <= base + max(10%, 15s)"]',
      'a tolerance of 15s',
    ],
    ['baseline: { url: "http://b" }\nobjectives: [slow(12s) <= base + 1%]', 'a limit of 12s'],
  ])('%s', (text, expected) => {
    expect(planMistakes(text).join()).toContain(expected)
  })

  test.each([
    [
      'load: { requests: [{ path: /a, expect: { time: "< 9s" } }, { path: /b, expect: { time: "< 15s" } }] }',
      '1:88: GET /b: `time: < 15s` decides nothing: no response is timed beyond load.timeout, 10s (expect less, or raise load.timeout)',
    ],
    [
      'load: { timeout: 2s, scenarios: [{ name: s, steps: [GET /, { think: 1s }, { path: /b, expect: { time: "> 3s" } }] }] }',
      '1:103: GET /b: `time: > 3s` decides nothing: no response is timed beyond load.timeout, 2s (expect less, or raise load.timeout)',
    ],
  ])('so it is where a request expects it: %s', (text, expected) => {
    expect(planMistakes(text)).toEqual([expected])
  })

  test('what lies below it is none, nor what is no time of a request', () => {
    expect(planMistakes('objectives: ["p(95) < 9.9s", "max < 9s"]')).toEqual([])
    expect(planMistakes('load: { timeout: 30s }\nobjectives: ["p(95) < 15s"]')).toEqual([])
    const spike =
      'load: { profile: spike, duration: 5m, spike: { rate: 90/s } }\nobjectives: [availability >= 99%, recovery < 30s]'
    expect(planMistakes(spike)).toEqual([])
  })

  test('samples have the timeout of the tool that made them, unless the config says one', () => {
    const sampled = {
      offline: true,
      sampled: { lastSeconds: 60, perSecond: () => 20, compares: false },
    }
    expect(planMistakes('objectives: ["p(95) < 15s"]', sampled)).toEqual([])
    expect(
      planMistakes('load: { timeout: 10s }\nobjectives: ["p(95) < 15s"]', sampled),
    ).toHaveLength(1)
  })
})

describe('a query whose result does not depend on the target is a mistake', () => {
  test.each([
    'vector(0)',
    '1',
    'vector(1) + 2',
    'time() - 5',
    'vector(0) # http_requests_total',
    'scalar(vector(0.5e3))',
  ])('%s', query => {
    expect(readsNothing(query)).toBe(true)
    expect(
      planMistakes(
        `${source}objectives: [{ name: a, prometheus: '${query}', when: value < 1 }]`,
      ).join(),
    ).toContain('reads no metric: its result does not depend on the target')
  })

  test.each([
    'up',
    "1 # don't\n+ up # can't",
    'vector(0) or sum(http_requests_total)',
    'sum(rate(a[$window])) or vector(0)',
    '{__name__="a"}',
    'sum by (code) (rate(a:b[5m]))',
    'time() - process_start_time_seconds',
    'job:errors:rate1m / on() group_left job:all:rate1m',
  ])('%s is none', query => {
    expect(readsNothing(query)).toBe(false)
  })
})

describe('a part whose matchers exclude those of its total is a mistake', () => {
  test.each([
    ['a{job="shpo",code="500"}', 'a{job="shop"}', 'job'],
    ['a{job="shop"}', 'a{job!="shop"}', 'job'],
    ["a{job!='shop'}", 'a{job="shop"}', 'job'],
    ['a{job="shop",code="500"}', 'a{job="shop"}', undefined],
    ['a{code=~"5.."}', 'a{code="200"}', undefined],
    ['a_errors{kind="x"}', 'a_total{kind="all"}', undefined],
    ['a{x="b"}', 'a', undefined],
  ])('%s of %s: %s', (part, total, label) => {
    expect(excludingLabel(part, total)).toBe(label)
  })

  test('of objectives and of SLOs alike', () => {
    const both = `bad: 'a{job="x"}', total: 'a{job="y"}'`
    const expected = 'counts `bad` and `total` whose matchers of `job` exclude each other'
    expect(
      planMistakes(
        `${source}objectives: [{ name: a, prometheus: { ${both} }, when: ratio < 1% }]`,
      ).join(),
    ).toContain(expected)
    expect(planMistakes(`${source}slos: [{ name: a, objective: 99%, ${both} }]`).join()).toContain(
      expected,
    )
    expect(
      planMistakes(
        `${source}slos: [{ name: a, objective: 0.99%, bad: 'a{b="c"}', total: a }]`,
      ).join(),
    ).toContain('did you mean 99%?')
  })
})

describe('a baseline that is the target itself is a mistake', () => {
  const at = (target: string, baseline: string) =>
    planMistakes(`target: { ${target} }\nbaseline: { ${baseline} }`).join()

  test.each([
    ['url: "http://b"', 'url: "http://b"'],
    ['url: "http://b:80/"', 'url: "http://B"'],
    ['url: "http://localhost:3000"', 'url: "http://127.0.0.1:3000/"'],
    ['url: "http://b", resolve: 10.0.0.1', 'url: "http://b", resolve: 10.0.0.1'],
  ])('%s and %s', (target, baseline) => {
    expect(at(target, baseline)).toMatch(
      /^2:\d+: the baseline is the target itself: nothing would ever be worse/,
    )
  })

  test.each([
    ['url: "http://b"', 'url: "http://c"'],
    ['url: "http://b"', 'url: "https://b"'],
    ['url: "http://b/new"', 'url: "http://b/old"'],
    ['url: "http://b", resolve: 10.0.0.1', 'url: "http://b", resolve: 10.0.0.2'],
    [
      'url: "http://b", headers: { X-Version: new }',
      'url: "http://b", headers: { X-Version: old }',
    ],
  ])('%s and %s are two', (target, baseline) => {
    expect(at(target, baseline)).toBe('')
  })

  test('but to calibrate it may be', () => {
    const text = 'target: { url: "http://b" }\nbaseline: { url: "http://b" }'
    expect(planMistakes(text, { calibrates: true })).toEqual([])
  })
})
