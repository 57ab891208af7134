import { expect, test } from 'vitest'
import { nearHint } from '../../../src/providers/near-hint.ts'

test('a name that is not known has a near one as its hint, or what else to do', () => {
  expect(nearHint('shpo', ['main', 'shop'], 'is it right?')).toBe('did you mean `shop`?')
  expect(nearHint('shpo', ['main'], 'is it right?')).toBe('is it right?')
  expect(nearHint('shpo', ['main'], undefined)).toBeUndefined()
})

test('a name that is known, or empty, has no near one', () => {
  expect(nearHint('shop', ['shop', 'shops'], 'wait')).toBe('wait')
  expect(nearHint('', ['a'], 'wait')).toBe('wait')
})

test('what a source calls something is made harmless', () => {
  expect(nearHint('shop', ['sho\u001bp'], 'wait')).toBe('did you mean `shop`?')
})
