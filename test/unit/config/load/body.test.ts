import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import { revealed } from '../../../../src/model/secret.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'
import { problemOf } from '../mistakes-of.ts'

const read = (request: string) => {
  const text = `load:\n  requests:\n    - ${request}\n`
  return parseConfig(text, { file: 'gate.yml', environment: {} })
}
const requestOf = (request: string) => revealed(soundPlan(read(request)).plan.load.requests[0])

describe('a body', () => {
  test('may be a form with files, whose fields keep their order', () => {
    expect(
      requestOf(
        '{ method: POST, path: /, multipart: { title: "a {{ uuid }}", n: 2, photo: { file: a.jpg, type: image/jpeg, filename: me.jpg }, doc: { file: b.bin } } }',
      ),
    ).toMatchObject({
      headers: {},
      templates: true,
      multipart: [
        { name: 'title', text: 'a {{ uuid }}' },
        { name: 'n', text: '2' },
        { name: 'photo', file: { path: 'a.jpg' }, type: 'image/jpeg', filename: 'me.jpg' },
        { name: 'doc', file: { path: 'b.bin', place: { line: 3, column: 147 } } },
      ],
    })
  })

  test('may be a file, which is sent as bytes unless a header says what it is', () => {
    expect(requestOf('{ method: PUT, path: /, file: body.bin }')).toMatchObject({
      headers: { 'content-type': 'application/octet-stream' },
      file: { path: 'body.bin' },
    })
    expect(
      requestOf('{ method: PUT, path: /, file: a.png, headers: { Content-Type: image/png } }'),
    ).toMatchObject({ headers: { 'Content-Type': 'image/png' } })
  })

  test('of a form keeps the credentials of its fields out of every output', () => {
    expect(
      read('{ method: POST, path: /, multipart: { password: correct-horse, note: hello } }')
        .secrets,
    ).toEqual(['correct-horse'])
  })

  test.each([
    ['{ path: /, file: a.bin }', 'a GET request has no body'],
    ['{ method: POST, path: /, file: a.bin, body: b }', '`body` and `file` exclude each other'],
    [
      '{ method: POST, path: /, file: a.bin, multipart: { a: b } }',
      '`multipart` and `file` exclude each other',
    ],
    ['{ method: POST, path: /, file: "{{ uuid }}" }', 'the path of a file has no placeholders'],
    ['{ method: POST, path: /, file: "" }', 'expected the path of a file; found an empty text'],
    [
      '{ method: POST, path: /, multipart: {} }',
      'expected a mapping of names to values and files; found an empty one',
    ],
    [
      '{ method: POST, path: /, multipart: { a: [1] } }',
      'multipart.a: expected a string, a number or a file; found a list',
    ],
    [
      '{ method: POST, path: /, multipart: { a: { type: a/b } } }',
      'multipart.a: `file` is missing',
    ],
    [
      '{ method: POST, path: /, multipart: { a: { file: b, type: image } } }',
      'multipart.a.type: expected a media type',
    ],
    [
      '{ method: POST, path: /, headers: { content-type: multipart/form-data }, multipart: { a: b } }',
      'a request with `multipart` must not set its own Content-Type',
    ],
  ])('%s is refused', (request, said) => {
    expect(problemOf(() => read(request))).toEqual([expect.stringContaining(said)])
  })
})

describe('what can never be is a mistake:', () => {
  test.each([
    [`GET /a/\${HOME}`, `nothing fills \${HOME} in a path`],
    ['GET /a/{id}', 'nothing fills {id} in a path'],
    ['{ path: "/a/{id}" }', 'nothing fills {id} in a path'],
    ['{ method: HEAD, path: /, expect: { body: ok } }', 'the response to HEAD has no body'],
    ['{ openapi: o.yaml }', '`openapi` stands in place of the list'],
    ['{ path: /, expect: { size: "< 0B" } }', 'nothing is "< 0B"'],
  ])('%s', (request, message) => {
    expect(problemOf(() => read(request))).toEqual([expect.stringContaining(message)])
  })

  test('a brace that is escaped, and one of a placeholder, are none', () => {
    expect(requestOf('GET /a/%7Bid%7D/{{ uuid }}')).toMatchObject({
      path: '/a/%7Bid%7D/{{ uuid }}',
    })
  })
})
