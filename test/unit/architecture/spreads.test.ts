import { expect, test } from 'vitest'
import { readCode } from '../../support/architecture/code.ts'

/** An object literal that is spread where it stands: its properties can be written there. */
const packed = /\.\.\.\{/

const packedIn = (file: string, text: string): string[] =>
  text.split('\n').flatMap((line, index) => (packed.test(line) ? [`${file}:${index + 1}`] : []))

test('no object literal is spread only to pack a line', () => {
  expect(readCode().flatMap(([file, text]) => packedIn(file, text))).toEqual([])
})

test('an object literal that is spread where it stands is noticed', () => {
  expect(packedIn('a.ts', 'const a = {\n  ...' + '{ b, c },\n}')).toEqual(['a.ts:2'])
  expect(packedIn('a.ts', 'const a = { ...b, ...(c && { d }) }')).toEqual([])
})
