import { expect, test } from 'vitest'
import { ended, withoutComments, wrapQuery } from '../../../src/promql/query-text.ts'

test('what is written behind a query does not become part of its comment', () => {
  expect(wrapQuery(' a # x ')).toBe('(a # x\n)')
  expect(wrapQuery('a # x\n+ b')).toBe('(a # x\n+ b)')
  expect(wrapQuery('a{b="#"}')).toBe('(a{b="#"}\n)')
  expect(ended('a')).toBe('a')
})

test('comments are left out, and texts are not', () => {
  expect(withoutComments('a{b="# c"} # "d\n+ e # f')).toBe('a{b="# c"} \n+ e ')
})
