import { expect, test } from 'vitest'
import { findRequests } from '../../../src/init/find-requests.ts'
import { memoryRepository } from '../../support/memory-repository.ts'

const found = (api: unknown, path = 'openapi.json') =>
  findRequests(memoryRepository({ [path]: typeof api === 'string' ? api : JSON.stringify(api) }))

test('reads that need nothing are found below the first server, with what the file says of them', () => {
  const api = `
openapi: 3.1.0
servers: [{ url: https://api.example/v2/ }]
paths:
  /products: { get: { summary: All products } }
  /stock: { get: { operationId: stock } }
  /products/{id}: { get: {} }
  /orders: { post: {} }
`
  expect(found(api, 'docs/openapi.yaml')).toMatchObject({
    why: 'docs/openapi.yaml',
    found: '2 of its 4 paths are read without parameters',
    requests: [
      { path: '/v2/products', summary: 'All products' },
      { path: '/v2/stock', summary: 'stock' },
    ],
  })
})

test('a path has its own server, and a variable its default', () => {
  const stage = (more: object) => [{ url: 'https://api.example/{stage}', variables: more }]
  const pathsOf = (variables: object) =>
    found({
      openapi: '3.1.0',
      servers: stage(variables),
      paths: { '/products': { get: {} }, '/own': { servers: [{ url: '/here' }], get: {} } },
    })?.requests.map(({ path }) => path)
  expect(pathsOf({ stage: { default: 'live' } })).toEqual(['/live/products', '/here/own'])
  expect(pathsOf({})).toEqual(['/products', '/here/own'])
})

test.each([
  [
    'a parameter of the operation',
    { get: { parameters: [{ name: 'q', in: 'query', required: true }] } },
  ],
  ['one of the path', { parameters: [{ name: 'q', in: 'query', required: true }], get: {} }],
  [
    'one that is defined elsewhere',
    { get: { parameters: [{ $ref: '#/components/parameters/q' }] } },
  ],
  ['one that is not to be found', { get: { parameters: [{ $ref: 'other.yaml#/q' }] } }],
  ['a login', { get: { security: [{ bearer: [] }] } }],
])('a read that needs %s is left out', (_, item) => {
  const components = { parameters: { q: { name: 'q', in: 'query', required: true } } }
  expect(found({ paths: { '/x': item }, components })?.requests).toEqual([])
})

test('a read that needs a login only elsewhere, or a parameter only where one likes, is taken', () => {
  const api = {
    security: [{ bearer: [] }],
    paths: {
      '/open': { get: { security: [] } },
      '/either': { get: { security: [{}], parameters: [{ name: 'q', in: 'query' }] } },
      '/closed': { get: {} },
    },
  }
  // A login or none is a list with an empty entry beside others.
  expect(found(api)?.requests.map(({ path }) => path)).toEqual(['/open', '/either'])
})

test('of Swagger 2 the base path counts, and at most ten are taken', () => {
  const paths = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`/p${i}`, { get: {} }]))
  const { requests } = found({ swagger: '2.0', basePath: '/api', paths }, 'api/swagger.json')!
  expect(requests).toHaveLength(10)
  expect(requests[0]?.path).toBe('/api/p0')
})

test.each([
  ['no YAML', '{{{{'],
  ['nested without end', '['.repeat(20_000)],
  [
    'a bomb of aliases',
    `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
      .split('')
      .map((c, i) => `${c}: &${c} [${`*${'abcdefghi'[i]},`.repeat(9)}]`)
      .join('\n')}\npaths: *i`,
  ],
  ['a list', '[]'],
])('a file that is %s is passed over', (_, text) => {
  expect(found(text)).toBeUndefined()
})

test('what no user asks is no load: logins, logouts and metrics are left out, and health says when it is ready', () => {
  const login = {
    get: {
      parameters: [
        { name: 'username', in: 'query' },
        { name: 'password', in: 'query' },
      ],
    },
  }
  const paths = [
    '/user/login',
    '/user/logout',
    '/sign-out',
    '/metrics',
    '/oauth/callback',
    '/health',
    '/catalog/logs',
    '/uploads',
  ]
  const api = {
    paths: { ...Object.fromEntries(paths.map(path => [path, { get: {} }])), '/session': login },
  }
  const { requests, ready } = found(api)!
  expect(requests.map(({ path }) => path)).toEqual(['/catalog/logs', '/uploads'])
  expect(ready).toEqual({ path: '/health' })
})

test.each([
  [['204', '503'], 204],
  [['200'], 200],
  [['200', '204'], undefined],
  [['2XX'], undefined],
  [['default'], undefined],
])('health with the declared responses %j is ready by %s', (codes, status) => {
  const responses = Object.fromEntries(codes.map(code => [code, {}]))
  expect(found({ paths: { '/health': { get: { responses } } } })!.ready).toEqual(
    status === undefined ? { path: '/health' } : { path: '/health', status },
  )
})

test('a read whose responses are all errors is no load', () => {
  const responding = (...codes: string[]) => ({
    get: { responses: Object.fromEntries(codes.map(code => [code, {}])) },
  })
  const paths = {
    '/gone': responding('404'),
    '/broken': responding('4XX', '500'),
    '/some': responding('200', '404'),
    '/any': responding('default'),
  }
  expect(found({ paths })!.requests.map(({ path }) => path)).toEqual(['/some', '/any'])
})
