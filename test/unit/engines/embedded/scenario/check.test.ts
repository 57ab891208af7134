import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { compileChecks, markersIn } from '../../../../../src/engines/embedded/scenario/check.ts'
import { Response } from '../../../../../src/engines/embedded/scenario/response.ts'
import { Values } from '../../../../../src/engines/embedded/scenario/values.ts'
import type { Expect } from '../../../../../src/model/plan/scenario.ts'
import { seededRandom } from '../../../../../src/stats/random.ts'

const values = new Values({
  number: 4,
  startedAt: 0,
  random: seededRandom(1),
  rows: new Map([['users.name', 'ann "b"']]),
})
values.capture('id', 42)

function check(expected: Expect, body: unknown): string | undefined {
  const response = new Response(true)
  const bytes = Buffer.from(JSON.stringify(body))
  response.head(200, [['location', '/orders/42?x=1']])
  response.body(bytes, 0, bytes.length)
  return compileChecks(expected)(response, 1, values)
}

describe('what is expected', () => {
  test('may hold values of the iteration, in JSON with their type', () => {
    const expected: Expect = {
      headers: { Location: '/orders/{{ id }}*' },
      body: '"n":{{ iteration }}',
      json: [
        { path: '$.id', value: '{{ id }}' },
        { path: '$.by', value: { name: '{{ users.name }}', at: 'n{{ iteration }}' } },
      ],
    }
    expect(check(expected, { n: 4, id: 42, by: { name: 'ann "b"', at: 'n4' } })).toBeUndefined()
    expect(check(expected, { n: 4, id: '42', by: {} })).toBe('$.id is not "{{ id }}"')
    expect(check(expected, { n: 5, id: 42 })).toBe(
      String.raw`the body does not contain "\"n\":{{ iteration }}"`,
    )
    expect(check({ headers: { location: '/orders/{{ users.name }}' } }, {})).toBe(
      'the header location is not /orders/{{ users.name }}',
    )
  })

  test('may be two braces', () => {
    expect(check({ body: "{{ '{{' }} x }}" }, 'a {{ x }}')).toBeUndefined()
  })
})

test('a marker is looked for in the body as it is decoded; what cannot be decoded has none', () => {
  const responseOf = (bytes: Buffer) => {
    const response = new Response(true)
    response.head(200, [['content-encoding', 'gzip']])
    response.body(bytes, 0, bytes.length)
    return response
  }
  const markers = ['degraded', 'fresh']
  expect(markersIn(responseOf(gzipSync('{"degraded":true}')), markers)).toEqual(['degraded'])
  expect(markersIn(responseOf(Buffer.from('degraded')), markers)).toEqual([])
})
