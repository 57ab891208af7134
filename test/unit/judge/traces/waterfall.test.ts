import { expect, test } from 'vitest'
import { waterfallsOf } from '../../../../src/judge/traces/waterfall.ts'
import type { TracedRequest } from '../../../../src/model/evidence/load-report.ts'
import type { Span } from '../../../../src/model/evidence/traces.ts'

const request = (id: string, more: Partial<TracedRequest> = {}): TracedRequest => ({
  side: 'head',
  name: 'checkout',
  why: 'slow',
  id,
  ms: 100,
  ...more,
})
const span = (id: string, parent: string, start: number, end: number): Span => ({
  id,
  parent,
  service: 'shop',
  name: id,
  start,
  end,
})

test('the slowest request of each name is drawn as a tree in the order of time', () => {
  const spans = [
    span('bank', 'pay', 1040, 1085),
    span('root', 'the gate', 1000, 1100),
    span('pay', 'root', 1030, 1090),
    span('auth', 'root', 1010, 1030),
  ]
  const requests = [
    request('fast', { ms: 90 }),
    request('slow', { ms: 110 }),
    request('lost', { ms: 500 }),
    request('base', { side: 'base', ms: 900 }),
    request('home', { name: 'home', ms: 300, why: 'failed' }),
  ]
  const found = waterfallsOf(requests, id => (id === 'lost' ? [] : spans))
  expect(found.map(({ name, id, failed }) => [name, id, failed])).toEqual([
    ['home', 'home', true],
    ['checkout', 'slow', undefined],
  ])
  expect(found[0]!.ms).toBe(100)
  expect(found[0]!.spans.map(({ name, depth, at, ms }) => [name, depth, at, ms])).toEqual([
    ['root', 0, 0, 100],
    ['auth', 1, 10, 20],
    ['pay', 1, 30, 60],
    ['bank', 2, 40, 45],
  ])
})

test('of many spans the longest are kept, and it is said how many are not', () => {
  const spans = [
    span('root', '', 0, 1000),
    ...Array.from({ length: 100 }, (_, at) => span(`row ${at}`, 'root', at, at + at)),
  ]
  const [found] = waterfallsOf([request('a')], () => spans)
  expect(found!.spans).toHaveLength(40)
  expect(found!.more).toBe(61)
  expect(found!.spans.at(-1)!.name).toBe('row 99')
})

test('spans that come twice, or are their own ancestors, are drawn once or not at all', () => {
  const twice = [span('a', '', 0, 10), span('a', '', 0, 10), span('b', 'a', 1, 2)]
  const [found] = waterfallsOf([request('a')], () => twice)
  expect(found!.spans.map(({ name }) => name)).toEqual(['a', 'b', 'a'])
  const [circle] = waterfallsOf([request('a')], () => [span('a', 'b', 0, 9), span('b', 'a', 0, 9)])
  expect(circle).toMatchObject({ spans: [], more: 2 })
})
