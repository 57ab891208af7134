import { expect, test } from 'vitest'
import type { Context } from '../../../../../src/model/context.ts'
import type { Measurement } from '../../../../../src/model/evidence/measurement.ts'
import type { Indicator } from '../../../../../src/promql/indicator.ts'
import { headOnly, withoutSide } from '../../../../../src/providers/prometheus/own/head-only.ts'

const asked: Indicator[] = []
const answer = async (indicator: Indicator): Promise<Measurement> => {
  asked.push(indicator)
  return { kind: 'no-data', detail: 'none', query: 'q', warnings: [] }
}
const provider = headOnly({
  check: async all => {
    asked.push(...all)
    return []
  },
  measure: answer,
  series: answer,
})
const context = {} as Context
const rule = {
  name: 'A',
  group: 'g',
  query: 'sum(up) < 1',
  forMs: 0,
  labels: {},
  annotations: {},
}

test.each<[Indicator, Indicator]>([
  [
    { kind: 'value', query: 'sum(a)' },
    { kind: 'value', query: 'sum(a{side!="base"})' },
  ],
  [
    { kind: 'counts', partIs: 'bad', part: 'a{code="500"}', total: 'a{side="base"}' },
    { kind: 'counts', partIs: 'bad', part: 'a{side!="base",code="500"}', total: 'a{side="base"}' },
  ],
  [
    { kind: 'histogram', metric: 'h_seconds', by: [], quantile: 0.95 },
    { kind: 'histogram', metric: 'h_seconds{side!="base"}', by: [], quantile: 0.95 },
  ],
  [
    {
      kind: 'alerts',
      from: { kind: 'files', files: ['a.yml'], rules: [rule] as never },
      match: {},
      severities: {},
    },
    {
      kind: 'alerts',
      match: {},
      severities: {},
      from: {
        kind: 'files',
        files: ['a.yml'],
        rules: [{ ...rule, query: 'sum(up{side!="base"}) < 1' }] as never,
      },
    },
  ],
  [
    { kind: 'conventional', what: 'cpu', of: { hosts: ['127.0.0.1:80'], service: 'shop' } },
    {
      kind: 'conventional',
      what: 'cpu',
      of: { hosts: ['127.0.0.1:80'], service: 'shop', matchers: '{side="head"}' },
    },
  ],
  [
    {
      kind: 'conventional',
      what: 'cpu',
      of: { hosts: [], service: 'shop', matchers: '{job="shop"}' },
    },
    {
      kind: 'conventional',
      what: 'cpu',
      of: { hosts: [], service: 'shop', matchers: '{side!="base",job="shop"}' },
    },
  ],
  [
    { kind: 'conventional', what: 'cpu' },
    { kind: 'conventional', what: 'cpu' },
  ],
])('what is checked, measured and drawn is of head: %j', async (indicator, ofHead) => {
  asked.length = 0
  await provider.check([indicator], context)
  await provider.measure(indicator, { start: 1, end: 2 }, context)
  await provider.series(indicator, { start: 1, end: 2 }, context)
  expect(asked).toEqual([ofHead, ofHead, ofHead])
})

test('the side, which is a label of ours, is told of no alert', async () => {
  const firing = { from: 0, to: 10, firedMs: 10_000, value: 1 }
  const fired = {
    name: 'A',
    group: 'g',
    severity: 'critical',
    query: 'q',
    forMs: 0,
    state: 'firing',
    count: 1,
  } as const
  const rules = [{ ...fired, firings: [{ ...firing, labels: { route: '/a', side: 'head' } }] }]
  const measured: Measurement = {
    kind: 'alerts',
    query: 'q',
    warnings: [],
    window: { start: 0, end: 10 },
    rules,
  }
  const { measure } = withoutSide({ ...provider, measure: async () => measured })
  expect(await measure(asked[0]!, { start: 0, end: 10 }, context)).toEqual({
    ...measured,
    rules: [{ ...fired, firings: [{ ...firing, labels: { route: '/a' } }] }],
  })
})
