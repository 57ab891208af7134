import { expect, test } from 'vitest'
import { judge } from '../../../../src/judge/judge.ts'
import type { OwnThreshold } from '../../../../src/model/evidence/load-report.ts'
import { availability, buildPlan, evidence, requests } from '../build.ts'

const judgeWith = (...thresholds: OwnThreshold[]) => {
  const load = { ...requests(10_000), engine: { name: 'k6', version: '2.2.0' }, thresholds }
  return judge(buildPlan([availability(0.99)]), evidence(load))
}

test('a threshold that the script crosses fails the run, in a row of its own', () => {
  const { verdict, reason, objectives } = judgeWith(
    { name: 'http_req_failed rate<0.01', holds: false },
    { name: 'http_req_duration p(95)<200', holds: true },
  )
  expect([verdict, reason]).toEqual([
    'fail',
    'k6: http_req_failed rate<0.01 is broken: k6 found that it is crossed, though all objectives of the config hold.',
  ])
  expect(objectives.map(({ name, source, verdict }) => [name, source, verdict])).toEqual([
    ['availability', 'load', 'pass'],
    ['k6: http_req_failed rate<0.01', 'k6', 'fail'],
    ['k6: http_req_duration p(95)<200', 'k6', 'pass'],
  ])
  expect(new Set(objectives.map(({ of }) => of)).size).toBe(3)
})

test('where the tool and the config disagree, the row says so', () => {
  const load = {
    ...requests(10_000, 500),
    engine: { name: 'k6', version: '2.2.0' },
    thresholds: [
      { name: 'checks rate>0.9', holds: true },
      { name: 'http_req_failed rate<0.01', holds: false },
    ],
  }
  const { objectives } = judge(buildPlan([availability(0.99)]), evidence(load))
  expect(objectives.slice(1).map(({ reason }) => reason)).toEqual([
    'k6 found that it holds, though an objective of the config is broken.',
    'k6 found that it is crossed.',
  ])
})

test('one that the tool had nothing to hold against never passes', () => {
  const { verdict, objectives, blocks } = judgeWith({ name: 'unused rate<0.1', holds: null })
  expect([verdict, blocks]).toEqual(['inconclusive', true])
  expect(objectives[1]).toMatchObject({ verdict: 'inconclusive', cause: 'no-data' })
})
