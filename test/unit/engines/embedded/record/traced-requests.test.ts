import { expect, test } from 'vitest'
import {
  mergeTraced,
  mostTraced,
  TracedRequests,
} from '../../../../../src/engines/embedded/record/traced-requests.ts'

const open = (samples = false) => new TracedRequests({ samples })

const series = { side: 'head', name: 'home' } as const

test('of each name and kind the slowest are kept, whatever the order in which they end', () => {
  const traced = open()
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
  const [one, two, both] = [open(), open(), open()]
  for (const each of all) {
    ;(each.ms % 3 === 0 ? one : two).add(series, each)
    both.add(series, each)
  }
  expect(mergeTraced([...one.toData(), ...two.toData()])).toEqual(both.toData())
})

test('chance picks by the lowest ids, so that several threads give the sample of all', () => {
  const [one, two, both] = [open(true), open(true), open(true)]
  for (let at = 0; at < 500; at += 1) {
    const each = { good: at % 50 !== 0, id: `${(at * 7919) % 500}`.padStart(3, '0'), ms: at }
    ;(at % 3 === 0 ? one : two).add(series, each)
    both.add(series, each)
  }
  const samples = (kept: ReturnType<TracedRequests['toData']>) =>
    kept.filter(({ why }) => why === 'sample')
  expect(samples(mergeTraced([...one.toData(), ...two.toData()]))).toEqual(samples(both.toData()))
  expect(samples(both.toData()).map(({ id }) => Number(id))).toEqual(
    // The id 000 is that of the first request, which failed.
    Array.from({ length: 500 }, (_, id) => id)
      .filter(id => ![0, 50, 100, 150, 200, 250, 300, 350, 400, 450].includes(id))
      .slice(0, mostTraced),
  )
  expect(samples(open().toData())).toEqual([])
})
