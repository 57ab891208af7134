import { expect, test } from 'vitest'
import { warnOfOthers } from '../../../../src/judge/measured/other-traffic.ts'
import { defined } from '../../../../src/model/basics/defined.ts'
import type { Measurement } from '../../../../src/model/evidence/measurement.ts'
import { answered, cell, report } from '../build.ts'

const load = report([cell(0, { sent: 300, good: 300 }), cell(1, { sent: 100, good: 90 })])
const ratio = (total: number, of?: string): Measurement =>
  answered('ratio', { bad: 0, total, ...defined({ of }) })

test('counts far beyond what the load sent are a warning, with both', () => {
  expect(warnOfOthers(ratio(105_410), load)).toEqual([
    '105,410 requests were counted, 264 times the 400 of the load: those of others may hide what it found; select the series of the target',
  ])
  const buckets = [{ lower: null, upper: null, count: 5000, batches: [5000] }]
  const histogram = answered('histogram', {
    groups: [{ labels: {}, hidden: 0, buckets }],
    intervalMs: 1000,
  })
  expect(warnOfOthers(histogram, load)).toHaveLength(1)
})

test('a few times as many are a warning of the same ones counted twice', () => {
  expect(warnOfOthers(ratio(840), load)).toEqual([
    '840 requests were counted, 2.1 times the 400 of the load: the same ones may be counted twice, as where the target is scraped twice, or those of others may be among them; select the series of the target, each once',
  ])
  expect(warnOfOthers(ratio(600), load)).toEqual([])
})

test('fewer than the load completed of any of its requests are those of another deployment', () => {
  expect(warnOfOthers(ratio(333), load)).toEqual([
    '333 requests were counted, fewer than the 400 of the load: the series may be those of a part of the requests, of another deployment, or of some of its replicas',
  ])
  expect(warnOfOthers(ratio(390), load)).toEqual([])
  const two = report([
    cell(0, { name: 'a', sent: 300, completed: 300, good: 300 }),
    cell(0, { name: 'b', sent: 100, completed: 100, good: 100 }),
  ])
  expect(warnOfOthers(ratio(95), two)).toEqual([])
  expect(warnOfOthers(ratio(50), two)[0]).toMatch(/fewer than the 100 of each request of the load/)
})

test('about as many, something else than requests, and no load are none', () => {
  for (const measured of [
    ratio(420),
    ratio(105_410, 'log lines'),
    answered('value', { value: 1e9 }),
  ])
    expect(warnOfOthers(measured, load)).toEqual([])
  expect(warnOfOthers(ratio(105_410), undefined)).toEqual([])
})
