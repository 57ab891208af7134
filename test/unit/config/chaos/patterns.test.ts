import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'
import { mistakesOf, problemOf, unknownNamesOf } from '../mistakes-of.ts'

const config = (hypothesis: string, fault = 'error: 503') => `dependencies:
  payment: { listen: "127.0.0.1:9101", upstream: "payment.internal:443" }
load: { requests: [ { name: home, path: / }, { name: list, path: /list } ] }
objectives: [ availability >= 99%, "p(95){home} < 1s", "throughput >= 1/s" ]
chaos:
  experiments:
    - name: broken
      fault: { proxy: payment, ${fault} }
      hypothesis: [ ${hypothesis} ]
`
const plan = (text: string) => soundPlan(parseConfig(text, { file: 'f.yml', environment: {} })).plan
const hypotheses = (hypothesis: string) =>
  plan(config(hypothesis)).objectives.filter(({ during }) => during === 'broken')

test('a pattern is an objective that is asked of its experiment', () => {
  expect(
    hypotheses('{ pattern: retries, dependency: payment, most: 3, backoff: exponential }'),
  ).toMatchObject([
    {
      kind: 'pattern',
      name: 'broken: retries of payment',
      pattern: { kind: 'retries', dependency: 'payment', most: 3, backoff: 'exponential' },
      comparator: '<=',
      threshold: 3,
      unit: 'attempts',
    },
  ])
})

test('a breaker that has to close is watched until it had to be closed', () => {
  const { chaos } = plan(
    config(
      '{ pattern: circuit-breaker, dependency: payment, opens-within: 5s, closes-within: 90s }',
    ),
  )
  expect(chaos!.experiments[0]).toMatchObject({ leastWatchMs: 95_000, watchMs: 95_000 })
})

test('a bulkhead is the objectives of the load, of each request that it isolates', () => {
  expect(
    hypotheses('{ pattern: bulkhead, isolates: [home, list] }').map(one => [
      one.name,
      'request' in one && one.request,
    ]),
  ).toEqual([
    ['broken: bulkhead of home: availability >= 99%', 'home'],
    ['broken: bulkhead of home: p(95){home} < 1s', 'home'],
    ['broken: bulkhead of list: availability >= 99%', 'list'],
  ])
})

test('a fallback is an objective of the load, which looks for its marker', () => {
  const read = plan(config('{ pattern: fallback, request: list, body: degraded, share: 90% }'))
  expect(read.objectives.find(({ during }) => during === 'broken')).toMatchObject({
    kind: 'load',
    name: 'broken: fallback of list',
    metric: { kind: 'fallback', marker: 'degraded' },
    request: 'list',
    comparator: '>=',
    threshold: 0.9,
  })
  expect(read.load.requests.map(one => [one.name, 'markers' in one && one.markers])).toEqual([
    ['home', false],
    ['list', ['degraded']],
  ])
})

describe('a mistake of a pattern is told where it stands', () => {
  test.each([
    ['{ pattern: retrys, dependency: payment }', 'the pattern "retrys" is unknown'],
    ['{ pattern: retries, dependency: payment }', '`most` is missing'],
    ['{ pattern: retries, dependency: payment, most: 0 }', 'expected a whole number from 1 to 100'],
    ['{ pattern: bulkhead }', '`isolates` is missing'],
    ['{ pattern: fallback, request: list }', '`body` is missing'],
  ])('%s', (hypothesis, told) => {
    expect(mistakesOf(config(hypothesis)).join()).toContain(told)
  })

  test.each([
    ['{ pattern: retries, dependency: mail, most: 3 }', 'no dependency is named `mail`'],
    ['{ pattern: bulkhead, isolates: [cart] }', 'no request is named `cart`'],
    ['{ pattern: fallback, request: cart, body: x }', 'no request is named `cart`'],
  ])('%s', (hypothesis, told) => {
    expect(unknownNamesOf(config(hypothesis)).join()).toContain(told)
  })

  test('calls of a dependency that is lost with its group cannot be counted either', () => {
    const retries = '{ pattern: retries, dependency: payment, most: 3 }'
    const ofGroup = (name: string) =>
      config(retries, 'down: true')
        .replace('443" }', '443", group: eu }')
        .replace('proxy: payment', `proxy: ${name}`)
    expect(JSON.stringify(problemOf(() => plan(ofGroup('eu'))))).toContain(
      'calls of payment cannot be counted while all connections to it are refused',
    )
    expect(unknownNamesOf(ofGroup('ue')).join()).toContain(
      'no dependency is named `ue` (did you mean `eu`?)',
    )
  })

  test('calls that are refused by the fault itself cannot be counted', () => {
    const retries = '{ pattern: retries, dependency: payment, most: 3 }'
    expect(JSON.stringify(problemOf(() => plan(config(retries, 'down: true'))))).toContain(
      'calls of payment cannot be counted while all connections to it are refused',
    )
    expect(plan(config(retries, 'down: true, share: 50%')).chaos).toBeDefined()
  })

  test('a fallback of what is no request by HTTP', () => {
    const other = config('{ pattern: fallback, request: list, body: x }').replace(
      '{ name: list, path: /list }',
      '{ name: list, tcp: "127.0.0.1:1", send: x }',
    )
    expect(JSON.stringify(problemOf(() => plan(other)))).toContain(
      '`list` is a request of another protocol',
    )
  })

  test('a bulkhead without an objective to keep', () => {
    const text = config('{ pattern: bulkhead, isolates: [list] }').replace(
      'availability >= 99%, ',
      '',
    )
    expect(JSON.stringify(problemOf(() => plan(text)))).toContain(
      'no objective of the load is about list',
    )
  })
})
