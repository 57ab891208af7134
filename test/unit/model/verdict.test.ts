import { expect, test } from 'vitest'
import {
  exitCodes,
  interruptedExitCode,
  usageExitCode,
  verdicts,
  worst,
} from '../../../src/model/verdict.ts'

test('worst wins in the order fail, error, inconclusive, warn, pass', () => {
  for (const [rank, verdict] of verdicts.entries())
    expect(worst(verdicts.slice(rank).toReversed())).toBe(verdict)
  expect(verdicts).toEqual(['fail', 'error', 'inconclusive', 'warn', 'pass'])
})

test('a proven failure is not hidden by an error elsewhere', () => {
  expect(worst(['error', 'pass', 'fail'])).toBe('fail')
})

test('nothing judged is an error, not a pass', () => {
  expect(worst([])).toBe('error')
})

test('exit codes are the documented ones', () => {
  expect(exitCodes).toEqual({ pass: 0, warn: 0, fail: 1, inconclusive: 3, error: 4 })
  expect([usageExitCode, interruptedExitCode]).toEqual([2, 130])
})
