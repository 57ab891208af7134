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

test('ten times as many, something else than requests, and no load are none', () => {
  for (const measured of [
    ratio(4000),
    ratio(105_410, 'log lines'),
    answered('value', { value: 1e9 }),
  ])
    expect(warnOfOthers(measured, load)).toEqual([])
  expect(warnOfOthers(ratio(105_410), undefined)).toEqual([])
})
