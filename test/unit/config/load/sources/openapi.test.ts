import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readOpenapi } from '../../../../../src/config/load/sources/openapi.ts'
import type { SourcedRequests } from '../../../../../src/config/load/sources/request-source.ts'
import { revealed } from '../../../../../src/model/secret.ts'

const read = (paths: string, named?: string[], more = '') =>
  readOpenapi(`openapi: 3.1.0\n${more}\npaths:\n${paths.replace(/^/gm, '  ')}`, named)
const sent = (...given: Parameters<typeof read>) => {
  const found = read(...given)
  if ('refused' in found) throw new Error(found.refused)
  return found
}
const pathsOf = ({ requests }: SourcedRequests) => requests.map(({ path }) => path)

describe('an OpenAPI document', () => {
  test('gives its operations that change nothing, below the path of its first server', () => {
    const found = sent(
      `/products: { get: { operationId: list }, post: { operationId: add } }
/products/all: { get: { deprecated: true }, head: {} }
/cart: { delete: {}, put: {} }`,
      undefined,
      'servers: [{ url: "https://{host}/api/{version}/", variables: { host: { default: api.example }, version: { default: v2 } } }]',
    )
    expect(found).toEqual({
      requests: [
        {
          name: 'list',
          method: 'GET',
          path: '/api/v2/products',
          headers: {},
          weight: 1,
          expect: {},
        },
        {
          name: 'HEAD /products/all',
          method: 'HEAD',
          path: '/api/v2/products/all',
          headers: {},
          weight: 1,
          expect: {},
        },
      ],
      leftOut: [],
      secrets: [],
    })
  })

  test('fills what is required from examples, defaults and choices, and leaves the rest to the server', () => {
    const found = sent(
      `/{a}/{b}/{c}:
  parameters:
    - { name: a, in: path, required: true, example: "x y/z" }
    - { name: b, in: path, required: true, schema: { default: 1 } }
  get:
    parameters:
      - $ref: "#/components/parameters/c"
      - { name: q, in: query, required: true, examples: { one: { value: 7 } } }
      - { name: many, in: query, required: true, schema: { type: array, items: { examples: [u] } }, example: [1, 2] }
      - { name: joined, in: query, required: true, explode: false, schema: { default: [1, 2] } }
      - { name: json, in: query, required: true, content: { application/json: { example: { a: 1 } } } }
      - { name: optional, in: query, example: never }
      - { name: X-Tenant, in: header, required: true, schema: { const: ann b } }
      - { name: Accept, in: header, required: true }`,
      undefined,
      'components: { parameters: { c: { name: c, in: path, required: true, schema: { $ref: "#/components/schemas/c" } } }, schemas: { c: { enum: [red, blue] } } }',
    )
    expect(pathsOf(found)).toEqual([
      '/x%20y%2Fz/1/red?q=7&many=1&many=2&joined=1,2&json=%7B%22a%22%3A1%7D',
    ])
    expect(revealed(found.requests[0]!.headers)).toEqual({ 'X-Tenant': 'ann b' })
  })

  test('lists what cannot be filled, with the reason', () => {
    const found = sent(`/a: { get: {} }
/b/{id}: { get: { operationId: byId, parameters: [{ name: id, in: path, required: true, schema: { type: string } }] } }
/c: { get: { parameters: [{ name: sid, in: cookie, required: true, example: 1 }] } }
/d: { get: { parameters: [{ $ref: "common.yaml#/d" }] } }
/e/{x}: { get: {} }
/f: { get: { parameters: [{ name: o, in: query, required: true, example: { a: 1 } }] } }`)
    expect(pathsOf(found)).toEqual(['/a'])
    expect(found.leftOut).toEqual([
      'byId (the path parameter id has neither an example nor a default)',
      'GET /c (the cookie parameter sid has neither an example nor a default)',
      'GET /d (a parameter is defined in another file, or nowhere)',
      'GET /e/{x} (its path cannot be filled)',
      'GET /f (the query parameter o has neither an example nor a default)',
    ])
  })

  test('gives operations by name, of any method, with the body that its schema describes', () => {
    const found = sent(
      `/orders:
  post:
    operationId: order
    requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/order" } } } }
/login:
  post:
    requestBody: { content: { application/x-www-form-urlencoded: { example: { user: ann b, password: correct-horse } } } }
/note: { put: { operationId: note, requestBody: { content: { text/plain: { schema: { default: hi } } } } } }
/ping: { post: { requestBody: { content: { application/json: { schema: { type: string } } } } } }`,
      ['order', 'POST /login', 'note', 'POST /ping'],
      `components:
  schemas:
    order:
      allOf:
        - { type: object, required: [id, sku], properties: { id: { type: integer, readOnly: true }, sku: { example: 1 } } }
        - { required: [lines], properties: { lines: { type: array, items: { $ref: "#/components/schemas/line" } }, note: { example: none } } }
    line: { type: object, required: [n], properties: { n: { anyOf: [{ type: string }, { default: 2 }] } } }`,
    )
    expect(found.requests.map(one => revealed([one.method, one.headers, one.body]))).toEqual([
      ['POST', { 'content-type': 'application/json' }, '{"sku":1,"lines":[{"n":2}]}'],
      [
        'POST',
        { 'content-type': 'application/x-www-form-urlencoded' },
        'user=ann+b&password=correct-horse',
      ],
      ['PUT', { 'content-type': 'text/plain' }, 'hi'],
      ['POST', {}, undefined],
    ])
    expect(found.secrets).toEqual(['correct-horse'])
  })

  test('that refers to itself is read to its end', () => {
    expect(
      read(
        '/a: { post: { operationId: a, requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/node" } } } } } }',
        ['a'],
        'components: { schemas: { node: { type: object, required: [next], properties: { next: { $ref: "#/components/schemas/node" } } } } }',
      ),
    ).toMatchObject({ refused: expect.stringContaining('its body has neither an example') })
    expect(
      read(
        '/a/{b}: { get: { parameters: [{ $ref: "#/components/parameters/b" }] } }',
        undefined,
        'components: { parameters: { b: { $ref: "#/components/parameters/b" } } }',
      ),
    ).toMatchObject({ refused: expect.stringContaining('defined in another file, or nowhere') })
  })

  test.each([
    ['swagger: "2.0"\npaths: {}', 'it is Swagger 2.0; expected OpenAPI 3.0 or 3.1'],
    ['hello: world', 'it is not an OpenAPI document'],
    ['{ [', 'it is not an OpenAPI document'],
    ['openapi: 3.0.0', 'no operation of it is a GET, HEAD or OPTIONS'],
  ])('%j is refused', (text, refused) => {
    expect(readOpenapi(text)).toMatchObject({ refused })
  })

  test.each(['3.0.3', '3.1.0'])('of %s that needs itself without end has no example', version => {
    const parts = ['a', 'b', 'c', 'd']
    const needing = (of: object) => ({
      type: 'object',
      required: parts,
      properties: Object.fromEntries(parts.map(name => [name, of])),
    })
    const ref = (name: string) => ({ $ref: `#/components/schemas/${name}`, description: name })
    const schemas = {
      Self: needing(ref('Self')),
      Choice: { oneOf: [needing(ref('Choice')), { const: 'leaf' }] },
      ...Object.fromEntries(
        Array.from({ length: 16 }, (_, index) => [`S${index}`, needing(ref(`S${index + 1}`))]),
      ),
      S16: { const: 1 },
      All: { allOf: Array(9).fill(ref('All')), items: ref('All') },
    }
    const api = (name: string) =>
      JSON.stringify({
        openapi: version,
        paths: {
          '/': {
            get: {
              operationId: 'get',
              parameters: [{ name: 'q', in: 'query', required: true, schema: ref(name) }],
            },
            post: {
              operationId: 'post',
              requestBody: {
                required: true,
                content: { 'application/json': { schema: ref(name) } },
              },
            },
          },
        },
        components: { schemas },
      })
    for (const name of ['Self', 'S0', 'All']) {
      expect(readOpenapi(api(name), ['post'])).toMatchObject({
        refused: 'post (its body has neither an example nor a default) cannot be sent',
      })
      expect(readOpenapi(api(name), ['get'])).toMatchObject({
        refused: 'get (the query parameter q has neither an example nor a default) cannot be sent',
      })
    }
    // A value that is finite is found beside one that is not.
    const found = readOpenapi(api('Choice'), ['post'])
    expect('requests' in found && revealed(found.requests[0]!.body)).toBe(
      JSON.stringify({ a: 'leaf', b: 'leaf', c: 'leaf', d: 'leaf' }),
    )
  })

  test('that is deeper than any document is none', () => {
    const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`
    expect(readOpenapi(`{"openapi":"3.0.3","paths":{},"x":${deep}}`)).toMatchObject({
      refused: 'it is not an OpenAPI document',
    })
  })

  test('has no end of references that each take long to follow', () => {
    const wide = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, 1]))
    const refs = Array.from({ length: 5000 }, () => ({ $ref: '#/wide', description: 'w' }))
    const schema = { required: ['p'], properties: { p: { oneOf: refs } } }
    const parameters = [{ name: 'q', in: 'query', required: true, schema }]
    const paths = { '/': { get: { parameters } } }
    expect(readOpenapi(JSON.stringify({ openapi: '3.1.0', wide, paths }))).toMatchObject({
      refused: expect.stringContaining('q has neither an example nor a default'),
    })
  })

  test('has no operation of a name that is nearly right', () => {
    expect(read('/a: { get: { operationId: listProducts } }', ['listProduct'])).toEqual({
      refused: 'no operation is called `listProduct`',
      hint: 'did you mean `listProducts`?',
    })
  })

  test('with more operations than a load takes asks for names', () => {
    const many = Array.from({ length: 201 }, (_, at) => `/a${at}: { get: {} }`).join('\n')
    expect(read(many)).toMatchObject({
      refused: 'it has 201 operations to send; at most 200 are allowed',
    })
  })

  test('of 3.1 is read by the rules of JSON Schema 2020-12', () => {
    const found = sent(
      `/pets/{kind}/{size}/{tag}/{pair}:
  get:
    parameters:
      - { name: kind, in: path, required: true, schema: { $ref: "#/components/schemas/Kind", default: dog } }
      - { name: size, in: path, required: true, schema: { type: [string, "null"], examples: [big, small] } }
      - { name: tag, in: path, required: true, schema: { $ref: "#/components/schemas/Tags/$defs/Tag" } }
      - { name: pair, in: path, required: true, schema: { type: array, prefixItems: [{ const: a }, { const: 1 }] } }
      - { name: other, in: query, required: true, schema: { $ref: "https://pets.example/named" } }
      - { name: anchor, in: query, required: true, schema: { $ref: "#usual" } }
      - { name: far, in: query, required: true, examples: { a: { externalValue: "https://x" }, b: { value: near } } }
/shared: { $ref: "#/components/pathItems/shared" }`,
      undefined,
      `webhooks: { born: { get: { operationId: never } } }
components:
  pathItems: { shared: { get: { operationId: shared, servers: [{ url: /v9 }] } } }
  schemas:
    Kind: { enum: [cat, dog] }
    Tags: { $defs: { Tag: { const: tame } } }
    Named: { $id: "https://pets.example/named", $ref: "#/$defs/inner", $defs: { inner: { default: inside } } }
    Anchored: { $anchor: usual, default: here }`,
    )
    expect(pathsOf(found)).toEqual([
      '/pets/dog/big/tame/a,1?other=inside&anchor=here&far=near',
      '/v9/shared',
    ])
  })

  test('of 3.0 knows nothing beside a reference, and has null only as a value', () => {
    const text = `openapi: 3.0.3
servers: [{ url: "https://petstore.example/v1" }]
paths:
  /pets/{kind}:
    get:
      parameters:
        - { name: kind, in: path, required: true, schema: { $ref: "#/components/schemas/Kind", default: dog } }
        - { name: tag, in: query, required: true, schema: { type: string, nullable: true, default: null } }
  /pets:
    post:
      operationId: createPet
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
components:
  schemas:
    Kind: { type: string, enum: [cat, dog] }
    Pet: { type: object, required: [name, tag], properties: { name: { example: Rex }, tag: { nullable: true, example: null } } }`
    expect(readOpenapi(text)).toMatchObject({
      refused:
        'none of its operations can be sent: GET /pets/{kind} (the query parameter tag has neither an example nor a default)',
    })
    const without = text.replace(/ *- \{ name: tag.*\n/, '')
    expect(readOpenapi(without)).toMatchObject({ requests: [{ path: '/v1/pets/cat' }] })
    const [created] = (readOpenapi(text, ['createPet']) as SourcedRequests).requests
    expect(revealed(created!.body)).toBe('{"name":"Rex","tag":null}')
  })

  test('may have a version that YAML takes for a number', () => {
    expect(readOpenapi('openapi: 3.1\npaths: { /a: { get: {} } }')).toMatchObject({
      requests: [{ path: '/a' }],
    })
  })

  test('as FastAPI generates it is read', () => {
    const text = readFileSync('test/support/openapi/fastapi.json', 'utf8')
    const found = readOpenapi(text) as SourcedRequests
    expect(pathsOf(found)).toEqual([
      '/api/v1/items',
      '/api/v1/items/7',
      '/api/v1/search?q=red%20shoes&tags=a&tags=b',
      '/api/v1/by-colour/red',
    ])
    expect(revealed(found.requests[1]!.headers)).toEqual({ 'x-team': 'blue' })
    expect(found.leftOut).toEqual([
      'read_reviews_items__item_id__reviews_get (the path parameter item_id has neither an example nor a default)',
      'me_me_get (the cookie parameter session has neither an example nor a default)',
    ])
    const bodies = ['order_orders_post', 'add_person_people_post', 'name_name_put'].map(name =>
      revealed((readOpenapi(text, [name]) as SourcedRequests).requests[0]!.body),
    )
    expect(bodies).toEqual([
      '{"items":[{"sku":42,"kind":"thing"}],"ship_to":{"street":"Main Street 1"},"gift":null}',
      '{"name":"Ann"}',
      '{"name":"Ann"}',
    ])
    expect(readOpenapi(text, ['photo_photo_post'])).toMatchObject({
      refused: expect.stringContaining('its body has neither an example nor a default'),
    })
  })

  test('as GitHub publishes it is read', () => {
    const found = readOpenapi(readFileSync('test/support/github/openapi.json', 'utf8'))
    expect(found).toMatchObject({
      requests: [
        { name: 'users/get-authenticated', path: '/user' },
        { name: 'rate-limit/get', path: '/rate_limit' },
      ],
      leftOut: expect.arrayContaining([
        'repos/get (the path parameter owner has neither an example nor a default)',
      ]),
    })
  })
})
