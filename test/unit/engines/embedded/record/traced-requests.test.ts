import { expect, test } from 'vitest'
import {
  mergeTraced,
  mostTraced,
  TracedRequests,
} from '../../../../../src/engines/embedded/record/traced-requests.ts'

const series = { side: 'head', name: 'home' } as const

test('of each name and kind the slowest are kept, whatever the order in which they end', () => {
  const traced = new TracedRequests()
  for (let at = 0; at < 1000; at += 1) {
    const ms = (at * 7919) % 1000
    traced.add(series, { good: true, id: `slow-${ms}`, ms })
    traced.add(series, { good: false, id: `failed-${ms}`, ms: ms / 10 })
  }
  const kept = traced.toData()
  const idsOf = (why: string) => kept.filter(one => one.why === why).map(({ id }) => id)
  const slowest = Array.from({ length: mostTraced }, (_, at) => 999 - at)
  expect(idsOf('slow')).toEqual(slowest.map(ms => `slow-${ms}`))
  expect(idsOf('failed')).toEqual(slowest.map(ms => `failed-${ms}`))
})

test('several threads give what one would have given', () => {
  const all = Array.from({ length: 50 }, (_, ms) => ({ good: true, id: `${ms}`, ms }))
  const [one, two, both] = [new TracedRequests(), new TracedRequests(), new TracedRequests()]
  for (const each of all) {
    ;(each.ms % 3 === 0 ? one : two).add(series, each)
    both.add(series, each)
  }
  expect(mergeTraced([...one.toData(), ...two.toData()])).toEqual(both.toData())
})
