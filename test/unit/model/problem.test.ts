import { expect, test } from 'vitest'
import { formatMistake, formatProblem, Problem } from '../../../src/model/problem.ts'

test('a mistake reads as editors and compilers write it', () => {
  const place = { file: 'gate.yml', line: 3, column: 7 }
  expect(formatMistake({ place, message: 'unknown key `rat`', hint: 'did you mean `rate`?' })).toBe(
    'gate.yml:3:7: unknown key `rat` (did you mean `rate`?)',
  )
  expect(formatMistake({ message: 'no file' })).toBe('no file')
})

test('a problem shows its message and its hint', () => {
  expect(formatProblem(new Problem('target', 'not ready', { hint: 'is it up?' }))).toBe(
    'not ready (is it up?)',
  )
  expect(formatProblem(new Problem('target', 'not ready'))).toBe('not ready')
})

test('a problem of several mistakes shows each on a line of its own', () => {
  const mistakes = [{ message: 'one' }, { message: 'two', hint: 'three' }]
  expect(formatProblem(new Problem('config', 'the config is wrong', { mistakes }))).toBe(
    'one\ntwo (three)',
  )
})

test('a problem can be told from a bug', () => {
  const problem = new Problem('config', 'wrong')
  expect(problem).toBeInstanceOf(Error)
  expect([problem.name, problem.code, problem.hint, problem.mistakes]).toEqual([
    'Problem',
    'config',
    undefined,
    [],
  ])
})
