import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { revealed, Secret, withoutSecrets } from '../../../src/model/secret.ts'

const secret = new Secret('hunter2-secret')

test('a secret is three asterisks as JSON and wherever it is inspected', () => {
  const data = { headers: { Cookie: secret }, list: [secret] }
  const shown = '{"headers":{"Cookie":"***"},"list":["***"]}'
  expect(JSON.stringify(data)).toBe(shown)
  expect(JSON.stringify(withoutSecrets(data))).toBe(shown)
  expect(inspect(data, { depth: 9, showHidden: true })).not.toContain('hunter2')
  expect(Object.entries(secret)).toEqual([])
})

test('as a part of a string it is an error, so that no asterisks are sent in its place', () => {
  expect(() => `Bearer ${secret}`).toThrow(TypeError)
  expect(() => String(secret)).toThrow(TypeError)
  expect(() => `${[secret]}`).toThrow(TypeError)
})

test('it does not cross into another thread by itself', () => {
  expect(JSON.stringify(structuredClone({ secret }))).not.toContain('hunter2')
})

test('who sends it reveals it, alone or in whatever holds it', () => {
  expect(secret.reveal()).toBe('hunter2-secret')
  const data = { a: [{ b: secret }], n: 1, none: null, absent: undefined }
  expect(revealed(data)).toEqual({ a: [{ b: 'hunter2-secret' }], n: 1, none: null })
  expect(revealed(undefined)).toBeUndefined()
})

test('two can be compared unseen', () => {
  expect(secret.equals(new Secret('hunter2-secret'))).toBe(true)
  expect(secret.equals(new Secret('other'))).toBe(false)
})
