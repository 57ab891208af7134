import { describe, expect, test } from 'vitest'
import { errorsIn, readsErrors } from '../../../src/engines/graphql.ts'
import type { Expect } from '../../../src/model/plan/scenario.ts'

const reads = (body: unknown, expect: Expect = {}, method = 'POST') =>
  readsErrors({ method, body: typeof body === 'string' ? body : JSON.stringify(body), expect })

describe('an operation of GraphQL', () => {
  test('is a POST with a query, several, or the hash of one', () => {
    expect(reads({ query: '{ cart { id } }' })).toBe(true)
    expect(reads({ query: 'mutation { pay }', variables: { n: '{{ int(1, 9) }}' } })).toBe(true)
    expect(reads('{"query":"{ a }","variables":{"n":{{ int(1, 9) }}}}')).toBe(true)
    expect(reads([{ query: '{ a }' }, { query: '{ b }' }])).toBe(true)
    expect(reads({ extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } } })).toBe(true)
  })

  test('is no search, no other method, and nothing that says what its response contains', () => {
    expect(reads({ query: 'red shoes' })).toBe(false)
    expect(reads({ query: { match: { title: 'shoes' } } })).toBe(false)
    expect(reads('query=%7B+a+%7D')).toBe(false)
    expect(reads('{ query { a } }')).toBe(false)
    expect(readsErrors({ method: 'POST', expect: {} })).toBe(false)
    expect(reads({ query: '{ a }' }, {}, 'PUT')).toBe(false)
    expect(reads({ query: '{ a }' }, { json: [{ path: '$.errors', value: 1 }] })).toBe(false)
    expect(reads({ query: '{ a }' }, { body: 'errors' })).toBe(false)
    expect(reads({ query: '{ a }' }, { status: [200] })).toBe(true)
  })
})

describe('its response', () => {
  const says = (json: unknown) => errorsIn({ json })
  const errors = [{ message: 'Unauthenticated' }, { message: 'more' }]

  test('with errors and no data failed, and says the first of them', () => {
    const failed = { whole: true, says: 'a GraphQL error: Unauthenticated' }
    expect(says({ errors, data: null })).toEqual(failed)
    expect(says({ errors })).toEqual(failed)
    expect(says([{ data: { a: 1 } }, { errors }])).toEqual(failed)
    expect(says({ errors: ['x'] })).toEqual({ whole: true, says: 'a GraphQL error' })
  })

  test('with data beside them did not', () => {
    expect(says({ errors, data: { cart: null } })).toMatchObject({ whole: false })
    for (const fine of [{ data: null }, { data: {}, errors: [] }, {}, [], null, 'x'])
      expect(says(fine)).toBeUndefined()
  })

  test('that is no JSON says nothing of its errors', () => {
    const html = {
      get json(): unknown {
        throw new Error('the body is not valid JSON')
      },
    }
    expect(errorsIn(html)).toBeUndefined()
  })
})
