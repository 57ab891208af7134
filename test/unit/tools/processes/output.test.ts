import { expect, test } from 'vitest'
import { boundedOutput, lineReader } from '../../../../src/tools/processes/output.ts'

test('a stream is cut into whole lines, however it comes, and what has not ended yet is known', () => {
  const found: string[] = []
  const reader = lineReader(lines => found.push(...lines))
  for (const text of ['one\ntw', 'o\n', '', 'thr']) reader.push(text)
  expect(found).toEqual(['one', 'two'])
  expect(reader.rest()).toBe('thr')
})

test('a line without an end takes no more memory, and shows where it was cut', () => {
  const found: string[] = []
  const reader = lineReader(lines => found.push(...lines))
  for (let i = 0; i < 10; i += 1) reader.push('x'.repeat(1000))
  expect(reader.rest()).toBe(`${'x'.repeat(4000)}…`)
  reader.push('\nnext\n')
  expect(found).toEqual([`${'x'.repeat(4000)}…`, 'next'])
})

test('the end of a long line is known to who counts lines, however much of it is lost', () => {
  const whole: string[] = []
  const reader = lineReader((_, lines) => whole.push(...lines))
  for (let i = 0; i < 100; i += 1) reader.push('x'.repeat(1000))
  reader.push(' source=')
  reader.push('console\n')
  expect(whole).toEqual([expect.stringMatching(/^x{4000}.* source=console$/)])
  expect(whole[0]!.length).toBeLessThan(5000)
})

test('of an output that never ends the beginning is told as it comes, and the last lines when it is over', () => {
  const told: string[] = []
  const output = boundedOutput(lines => told.push(...lines))
  for (let i = 0; i < 10_000; i += 1) output.push([`${i}`.padEnd(99, '.')])
  expect(told).toHaveLength(5000)
  output.end()
  expect(told[5000]).toBe('… 4800 lines are left out …')
  expect(told.slice(5001).map(line => Number.parseInt(line, 10))).toEqual(
    Array.from({ length: 200 }, (_, i) => 9800 + i),
  )
})
