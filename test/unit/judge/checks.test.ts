import { expect, test } from 'vitest'
import { judgeCheck, judgeChecks, type Tried } from '../../../src/judge/checks.ts'
import type { JudgedCheck } from '../../../src/model/check-record.ts'
import type { Verdict } from '../../../src/model/verdict.ts'

const good: Tried = { kind: 'good', ms: 3 }
const bad: Tried = { kind: 'bad', ms: 5, what: 'it responded with 503' }

test('a check that is good at once passes', () => {
  expect(judgeCheck([good])).toEqual({
    verdict: 'pass',
    reason: 'good',
    ms: 3,
    tries: [{ ms: 3, good: true }],
  })
})

test('a check that is good at a later try flaps, and is no failure', () => {
  expect(judgeCheck([bad, good])).toMatchObject({
    verdict: 'warn',
    reason: 'it flaps: it passed at try 2 of 3; before that, it responded with 503',
  })
})

test('a check fails where no try was good, by the reason of the last one', () => {
  expect(judgeCheck([bad, bad, { ...bad, what: 'it answered 500' }])).toMatchObject({
    verdict: 'fail',
    reason: 'it answered 500 (3 tries)',
  })
})

test('what could not be looked at, and what was never asked, is an error and no pass', () => {
  const unknown: Tried = { kind: 'unknown', ms: 1, what: 'there is no ping', hint: 'install it' }
  expect(judgeCheck([unknown])).toMatchObject({ verdict: 'error', hint: 'install it' })
  expect(judgeCheck([])).toMatchObject({ verdict: 'error', ms: null })
  expect(judgeChecks([])).toMatchObject({ verdict: 'error' })
})

const judged = (name: string, verdict: Verdict): JudgedCheck => ({
  name,
  kind: 'tcp',
  address: '',
  verdict,
  reason: '',
  ms: 1,
  tries: [],
})

test.each([
  [['pass'], 'pass', 'The only check passed'],
  [['pass', 'pass'], 'pass', 'All 2 checks passed'],
  [['pass', 'warn'], 'warn', 'Of 2 checks, 1 flapped: 1'],
  [['error', 'warn', 'pass'], 'error', 'Of 3 checks, 1 could not be made: 0; 1 flapped: 1'],
  [['error', 'fail', 'fail'], 'fail', 'Of 3 checks, 2 failed: 1, 2; 1 could not be made: 0'],
] satisfies [Verdict[], Verdict, string][])('%j come to %s', (verdicts, verdict, reason) => {
  const checks = verdicts.map((one, index) => judged(`${index}`, one))
  expect(judgeChecks(checks)).toEqual({ verdict, reason })
})
