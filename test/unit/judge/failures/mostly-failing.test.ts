import { expect, test } from 'vitest'
import { judge } from '../../../../src/judge/judge.ts'
import {
  answered,
  answers,
  availability,
  buildPlan,
  evidence,
  judgeAll,
  latency,
  prometheus,
  requests,
  runWithBad,
} from '../build.ts'

test('a run most of whose requests fail warns, whatever was asked, and has no grade', () => {
  const found = judgeAll([latency(0.95, 200)], runWithBad(4800, 4560))
  expect(found).toMatchObject({ verdict: 'warn', blocks: false, score: null, grade: null })
  expect(found.reason).toBe(
    'Every objective holds, but 95 % of 4,800 requests failed: add availability >= 99%.',
  )
  expect(found.objectives[0]).toMatchObject({ verdict: 'pass' })
})

test('so does one that asks a server only', () => {
  const found = answers(answered('value', { value: 0.1 }))
  expect(judgeAll([prometheus(0.5)], runWithBad(4800, 2500), found).verdict).toBe('warn')
  expect(judgeAll([prometheus(0.5)], runWithBad(4800, 2300), found).verdict).toBe('pass')
})

test('what warns already says it too, and what fails stays failed', () => {
  const warned = judgeAll([latency(0.95, 200, { warn: 5 })], runWithBad(4800, 4560))
  expect(warned).toMatchObject({ verdict: 'warn', grade: null })
  expect(warned.reason).toMatch(
    /^p\(95\) holds: .*\. Every objective holds, but 95 % of 4,800 requests failed/,
  )
  expect(judgeAll([availability(0.99)], runWithBad(4800, 4560))).toMatchObject({
    verdict: 'fail',
    grade: 'F',
  })
})

test('an old record without the key of the policy goes by its default: too few requests block', () => {
  const few = (policy: object) =>
    judge(buildPlan([availability(0.999)], policy), evidence(requests(600)))
  expect(few({})).toMatchObject({ verdict: 'inconclusive', blocks: true })
  expect(few({ tooFewRequests: 'neutral' }).blocks).toBe(false)
  expect(few({ tooFewRequests: 'neutral', inconclusive: 'block' }).blocks).toBe(false)
  expect(few({ tooFewRequests: 'block', noData: 'neutral', inconclusive: 'neutral' }).blocks).toBe(
    true,
  )
})
