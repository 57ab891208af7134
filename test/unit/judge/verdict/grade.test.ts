import { expect, test } from 'vitest'
import { gradeOf } from '../../../../src/judge/verdict/grade.ts'
import type { Verdict } from '../../../../src/model/verdict.ts'
import { errorRate, judgeOne, requests } from '../build.ts'

const base = judgeOne(errorRate(0.01), requests(12_000))
const graded = (verdict: Verdict, { weight = 1, key = false, advisory = false } = {}) => ({
  ...base,
  verdict,
  weight,
  key,
  advisory,
})
const times = (count: number, verdict: Verdict) =>
  Array.from({ length: count }, () => graded(verdict))

test.each([
  ['all pass', [graded('pass'), graded('pass')], 100, 'A'],
  ['one warn of five', [...times(4, 'pass'), graded('warn')], 90, 'A'],
  ['one warn of four', [...times(3, 'pass'), graded('warn')], 88, 'B'],
  ['one warn of two', [graded('pass'), graded('warn')], 75, 'C'],
  ['two warns of three', [graded('pass'), ...times(2, 'warn')], 67, 'D'],
  ['all warn', [graded('warn')], 50, 'F'],
  ['one fail of twenty is capped at 69', [...times(19, 'pass'), graded('fail')], 69, 'D'],
  [
    'one key fail of twenty is capped at 59',
    [...times(19, 'pass'), graded('fail', { key: true })],
    59,
    'F',
  ],
  [
    'a key objective that passes caps nothing',
    [graded('pass', { key: true }), ...times(9, 'pass'), graded('fail')],
    69,
    'D',
  ],
  [
    'a warn of a key objective is no failure',
    [...times(4, 'pass'), graded('warn', { key: true })],
    90,
    'A',
  ],
  ['weights count', [graded('pass', { weight: 3 }), graded('warn', { weight: 1 })], 88, 'B'],
  ['all fail', times(2, 'fail'), 0, 'F'],
  [
    'what is advisory does not count',
    [graded('pass'), graded('fail', { key: true, advisory: true })],
    100,
    'A',
  ],
  [
    'an advisory error does not count',
    [graded('pass'), graded('error', { advisory: true })],
    100,
    'A',
  ],
  ['something undecided', [graded('pass'), graded('inconclusive')], null, null],
  ['an error beside a failure', [graded('fail'), graded('error')], null, null],
  ['nothing', [], null, null],
  ['nothing with a weight', [graded('pass', { weight: 0 })], null, null],
] as const)('%s', (_, objectives, score, grade) => {
  expect(gradeOf(objectives)).toEqual({ score, grade })
})
