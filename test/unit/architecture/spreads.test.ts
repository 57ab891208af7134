import {
  type Expression,
  type ObjectExpression,
  parseSync,
  type SpreadElement,
  Visitor,
} from 'oxc-parser'
import { expect, test } from 'vitest'
import { readCode } from '../../support/architecture/code.ts'

/** An object literal that is spread where it stands: its properties can be written there. */
const packed = /\.\.\.\{/

const packedIn = (file: string, text: string): string[] =>
  text.split('\n').flatMap((line, index) => (packed.test(line) ? [`${file}:${index + 1}`] : []))

/**
 * A single property that is spread under a condition: `...(a && { b })` and `...(a ? { b } : {})`.
 * Several that come and go together may be written so.
 */
function conditionalIn(file: string, text: string): string[] {
  if (!text.includes('...(')) return []
  const found: string[] = []
  const visitor = new Visitor({
    ObjectExpression({ properties }: ObjectExpression) {
      for (const one of properties)
        if (one.type === 'SpreadElement' && isOneProperty(optionalOf(one)))
          found.push(`${file}:${text.slice(0, one.start).split('\n').length}`)
    },
  })
  visitor.visit(parseSync(file, text, { preserveParens: false }).program)
  return found
}

const optionalOf = ({ argument }: SpreadElement) =>
  argument.type === 'LogicalExpression' && argument.operator === '&&'
    ? argument.right
    : argument.type === 'ConditionalExpression' && isEmpty(argument.alternate)
      ? argument.consequent
      : undefined

const isEmpty = (value: Expression): boolean =>
  value.type === 'ObjectExpression' && value.properties.length === 0

const isOneProperty = (value: ReturnType<typeof optionalOf>): boolean =>
  value?.type === 'ObjectExpression' &&
  value.properties.length === 1 &&
  value.properties[0]!.type === 'Property'

test('no object literal is spread only to pack a line', () => {
  expect(readCode().flatMap(([file, text]) => packedIn(file, text))).toEqual([])
})

test('an object literal that is spread where it stands is noticed', () => {
  expect(packedIn('a.ts', 'const a = {\n  ...' + '{ b, c },\n}')).toEqual(['a.ts:2'])
  expect(packedIn('a.ts', 'const a = { ...b, ...(c && { d }) }')).toEqual([])
})

test('an optional property is written with `defined`', () => {
  expect(readCode().flatMap(([file, text]) => conditionalIn(file, text))).toEqual([])
})

test('an optional property that is spread under a condition is noticed', () => {
  expect(conditionalIn('a.ts', 'const a = {\n  b,\n  ...(c !== undefined && { c }),\n}')).toEqual([
    'a.ts:3',
  ])
  expect(conditionalIn('a.ts', 'const a = { ...(b ? { c: 1 } : {}) }')).toEqual(['a.ts:1'])
  const together = 'const a = { ...(b && { c, d }), ...(e && f(e)), ...defined({ g }) }'
  expect(conditionalIn('a.ts', together)).toEqual([])
})
