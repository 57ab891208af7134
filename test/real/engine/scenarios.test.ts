import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { runInWorkers } from '../../../src/engines/embedded/embedded.ts'
import { addBytes } from '../../../src/model/evidence/bytes.ts'
import type { LoadCell, LoadReport } from '../../../src/model/evidence/load-report.ts'
import type { HttpRequestPlan } from '../../../src/model/plan/load.ts'
import type { DataPlan } from '../../../src/model/plan/scenario.ts'
import { Secret } from '../../../src/model/secret.ts'
import { mergeHistograms } from '../../../src/stats/histogram.ts'
import { quietContext, skippingClock } from '../../contract/providers/quiet-context.ts'
import { soundPlan } from '../../support/config/sound-plan.ts'
import { runEngine } from '../../support/engine/run-engine.ts'

/** A shop with a login: what it was asked, in order, with the bodies. */
type Asked = { method: string; url: string; headers: IncomingMessage['headers']; body: string }
const asked: Asked[] = []
let orders = 0

const shop = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { method = '', url = '', headers } = request
  asked.push({ method, url, headers, body: Buffer.concat(chunks).toString() })
  const path = url.replace(/\?.*/, '')
  if (path === '/login') {
    orders += 1
    response.setHeader('set-cookie', [`session=s${orders}; Path=/; HttpOnly`, 'theme=dark; Path=/'])
    response.setHeader('content-type', 'application/json; charset=utf-8')
    response.setHeader('content-encoding', 'gzip')
    const user = (JSON.parse(asked.at(-1)!.body) as { user: string }).user
    response.end(gzipSync(JSON.stringify({ token: `t-${user}`, order: { id: orders } })))
  } else if (path === '/moved') response.writeHead(302, { location: '/cart/1' }).end()
  else if (path === '/loop') response.writeHead(302, { location: '/loop' }).end()
  else if (path.startsWith('/cart/'))
    setTimeout(() => response.end(JSON.stringify({ items: [{ sku: 1 }] })), 20)
  else if (path === '/graphql') {
    const { query } = JSON.parse(asked.at(-1)!.body) as { query: string }
    const data = query.includes('cart') ? { cart: null } : undefined
    const isWhole = query.includes('name')
    const errors = isWhole ? undefined : [{ message: 'Unauthenticated' }]
    response.end(JSON.stringify({ data: isWhole ? { name: 'ann' } : data, errors }))
  } else if (path === '/broken') response.writeHead(500).end('no')
  else response.end('order-42 is yours')
})
beforeAll(() => once(shop.listen(0, '127.0.0.1'), 'listening'))
afterAll(() => void shop.close())
beforeEach(() => {
  asked.length = 0
  orders = 0
})
const url = () => `http://127.0.0.1:${(shop.address() as AddressInfo).port}`

const loadOf = (load: string) =>
  soundPlan(
    parseConfig(`load:\n  duration: 1s\n  warmup: 0s\n${load.replace(/^/gm, '  ')}\n`, {
      file: 'gate.yml',
      environment: {},
    }),
  ).plan.load

const users: DataPlan = {
  name: 'users',
  file: 'users.csv',
  pick: 'sequential',
  columns: ['name', 'password'],
  count: 3,
  rows: new Secret(
    JSON.stringify([
      ['ann', 'a1'],
      ['bob "the"', 'b2'],
      ['cy', 'c3'],
    ]),
  ),
}

const buying = `rate: 20/s
cookies: true
scenarios:
  - name: buy
    steps:
      - { name: login, method: POST, path: /login, json: { user: "{{ users.name }}", n: "{{ int(1, 100) }}" },
          capture: { token: $.token, id: $.order.id, sid: { cookie: session } } }
      - { think: 30ms }
      - { name: cart, path: "/cart/{{ id }}?q={{ users.password }}", headers: { Authorization: "Bearer {{ token }}" },
          expect: { status: 200, json: { "$.items[0].sku": 1 }, body: sku, size: "< 1kB" } }
      - { name: pay, method: POST, path: /pay, form: { sid: "{{ sid }}" }, capture: { done: { regex: 'order-(\\d+)' } } }
`

const named = (cells: readonly LoadCell[], name: string) => cells.filter(cell => cell.name === name)
const sum = (cells: readonly LoadCell[], key: 'sent' | 'good' | 'dropped') =>
  cells.reduce((all, cell) => all + cell[key], 0)
const errorsOf = (cells: readonly LoadCell[]) => {
  const all: Record<string, number> = {}
  for (const { errors } of cells)
    for (const [kind, count] of Object.entries(errors)) all[kind] = (all[kind] ?? 0) + count
  return all
}
const iterationsOf = (report: LoadReport, name = 'buy') =>
  named(report.iterations?.cells ?? [], name)

describe('a scenario', () => {
  test('sends its steps in order, with what was captured, drawn and read from data', async () => {
    const report = await runEngine({ ...loadOf(buying), data: [users] }, url())
    const logins = asked.filter(({ url }) => url === '/login')
    const carts = asked.filter(({ url }) => url.startsWith('/cart/'))
    const pays = asked.filter(({ url }) => url === '/pay')
    expect([logins.length, carts.length, pays.length]).toEqual([20, 20, 20])
    expect(
      logins.slice(0, 3).map(({ body }) => (JSON.parse(body) as { user: string }).user),
    ).toEqual(['ann', 'bob "the"', 'cy'])
    expect(typeof (JSON.parse(logins[0]!.body) as { n: unknown }).n).toBe('number')
    // Iterations are on their way side by side: another one's cart may be the first to arrive.
    const first = carts.find(({ headers }) => headers.cookie === 'session=s1; theme=dark')
    expect(first).toMatchObject({
      url: '/cart/1?q=a1',
      headers: { authorization: 'Bearer t-ann' },
    })
    expect(pays.map(({ body }) => body)).toContain('sid=s1')
    // A step belongs to the time of its own start, which of some lies behind the measured part.
    expect(sum(named(report.cells, 'buy / login'), 'good')).toBe(20)
    for (const step of ['cart', 'pay'])
      expect(sum(named(report.cells, `buy / ${step}`), 'good')).toBeLessThanOrEqual(20)
    expect(sum(report.cells, 'good')).toBe(sum(report.cells, 'sent'))
    const whole = iterationsOf(report)
    expect([sum(whole, 'sent'), sum(whole, 'good')]).toEqual([20, 20])
    // The cart takes 20 ms.
    const { min, count } = mergeHistograms(whole.map(({ latency }) => latency))
    expect(min).toBeGreaterThanOrEqual(19)
    expect(count).toBe(20)
  })

  test('ends at a step that fails: those after it are not sent, and count nowhere', async () => {
    const report = await runEngine(
      loadOf(`rate: 20/s
scenarios:
  - name: buy
    steps:
      - { name: one, path: /cart/1, capture: { token: $.token } }
      - { name: two, path: "/cart/{{ token }}" }
  - name: fail
    steps:
      - { name: one, path: /broken }
      - { name: two, path: / }
`),
      url(),
    )
    expect(asked.every(({ url }) => url === '/cart/1' || url === '/broken')).toBe(true)
    expect(sum(report.cells, 'sent')).toBe(20)
    const [buy, fail] = ['buy', 'fail'].map(name => sum(iterationsOf(report, name), 'sent'))
    expect(buy! + fail!).toBe(20)
    expect(errorsOf(named(report.cells, 'buy / one'))).toEqual({ capture: buy })
    expect(errorsOf(named(report.cells, 'fail / one'))).toEqual({ status: fail })
    expect(errorsOf(iterationsOf(report))).toEqual({ capture: buy })
    expect(report.errorSamples).toContainEqual(
      expect.objectContaining({
        kind: 'capture',
        message: '$.token finds nothing for `token`',
        status: 200,
      }),
    )
    expect(sum(report.cells, 'good') + sum(iterationsOf(report), 'good')).toBe(0)
  })

  test('of users is repeated by each of them, over a connection of its own', async () => {
    const report = await runEngine(
      { ...loadOf(buying.replace('rate: 20/s', 'users: 3')), data: [users] },
      url(),
    )
    const whole = iterationsOf(report)
    expect(sum(whole, 'good')).toBe(sum(whole, 'sent'))
    expect(sum(whole, 'good')).toBeGreaterThan(0)
    expect(report.generator?.connections).toEqual({ most: 3, allowed: 1000 })
  })

  test('over HTTP/2 reads the same', async () => {
    const { createServer: createHttp2 } = await import('node:http2')
    let answers = 0
    const server = createHttp2((request, response) => {
      answers += 1
      response.end(JSON.stringify({ at: request.url }))
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const { port } = server.address() as AddressInfo
    const report = await runEngine(
      loadOf(`rate: 40/s
http: 2
scenarios:
  - name: buy
    steps:
      - { name: one, path: /a, capture: { at: $.at } }
      - { name: two, path: "/b?{{ at }}", expect: { json: { $.at: /b?%2Fa } } }
`),
      `http://127.0.0.1:${port}`,
    )
    server.close()
    expect(sum(iterationsOf(report), 'good')).toBe(40)
    expect(answers).toBe(80)
  })
})

test('both sides of a comparison run the same iterations with the same values', async () => {
  const seen: Record<'head' | 'base', string[]> = { head: [], base: [] }
  const servers = await Promise.all(
    (['head', 'base'] as const).map(async side => {
      const server = createServer((request, response) => {
        seen[side].push(request.url!)
        response.end('{}')
      })
      await once(server.listen(0, '127.0.0.1'), 'listening')
      return server
    }),
  )
  const [head, base] = servers.map(
    server => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  )
  const load = loadOf(`rate: 20/s
scenarios:
  - name: buy
    steps:
      - { name: one, path: "/{{ uuid }}/{{ text(5) }}/{{ iteration }}" }
      - { name: two, path: "/{{ int(1, 1000000) }}/{{ users.name }}" }
`)
  const report = await runInWorkers(
    {
      load: { ...load, data: [{ ...users, pick: 'random' }] },
      head: { url: head!, headers: {} },
      base: { url: base!, headers: {} },
      seed: 7,
    },
    quietContext(skippingClock()),
  )
  for (const server of servers) server.close()
  expect(seen.head).toHaveLength(40)
  expect(seen.head.toSorted()).toEqual(seen.base.toSorted())
  expect(new Set(seen.head).size).toBe(40)
  for (const side of ['head', 'base'])
    expect(
      sum(
        iterationsOf(report).filter(cell => cell.side === side),
        'good',
      ),
    ).toBe(20)
})

test('unique data that runs out ends the load, and what holds is in doubt', async () => {
  const load = loadOf(`rate: 20/s
requests: [{ name: one, path: "/{{ users.name }}" }]
`)
  const report = await runEngine({ ...load, data: [{ ...users, pick: 'unique' }] }, url())
  expect(asked).toHaveLength(3)
  expect(report.seconds).toBeLessThan(0.5)
  expect(report.ranOut).toEqual({ data: 'users', rows: 3 })
  expect(report.health).toContainEqual(
    expect.objectContaining({ value: 0, limit: 1, atLeast: true, doubts: 'sends less' }),
  )
})

describe('a request by itself', () => {
  test('is checked for what it expects, and follows redirects where it says so', async () => {
    const report = await runEngine(
      loadOf(`rate: 70/s
requests:
  - { name: moved, path: /moved, follow: true, expect: { status: 200, json: { "$.items[0].sku": 1 } } }
  - { name: left, path: /moved, expect: { status: 302 } }
  - { name: endless, path: /loop, follow: true }
  - { name: text, path: /, expect: { body: order-42, header: { Date: "*" }, time: "< 5s" } }
  - { name: other text, path: /, expect: { body: order-43 } }
  - { name: large, path: /, expect: { size: "> 1kB" } }
  - { name: no json, path: /, expect: { json: { $.a: 1 } } }
`),
      url(),
    )
    const of = (name: string) => named(report.cells, name)
    for (const good of ['moved', 'left', 'text']) {
      expect(sum(of(good), 'sent')).toBeGreaterThan(0)
      expect(sum(of(good), 'good')).toBe(sum(of(good), 'sent'))
    }
    expect(mergeHistograms(of('moved').map(({ latency }) => latency)).min).toBeGreaterThan(19)
    expect(errorsOf(of('endless'))).toEqual({ other: sum(of('endless'), 'sent') })
    for (const bad of ['other text', 'large', 'no json'])
      expect(errorsOf(of(bad))).toEqual({ expect: sum(of(bad), 'sent') })
    const messages = report.errorSamples!.map(({ message }) => message)
    expect(messages).toContain('the body does not contain "order-43"')
    expect(messages).toContain('the body is not valid JSON')
    expect(messages).toContain('more than 10 redirects')
    expect(report.iterations).toBeUndefined()
  })

  test('of GraphQL fails with errors and no data; errors beside data are counted', async () => {
    const report = await runEngine(
      loadOf(`rate: 40/s
requests:
  - { name: me, method: POST, path: /graphql, json: { query: "{ me }" } }
  - { name: cart, method: POST, path: /graphql, json: { query: "{ cart }" } }
  - { name: whole, method: POST, path: /graphql, json: { query: "{ name }" } }
  - { name: meant, method: POST, path: /graphql, json: { query: "{ me }" },
      expect: { json: { "$.errors[0].message": Unauthenticated } } }
`),
      url(),
    )
    const failed = sum(named(report.cells, 'me'), 'sent')
    expect(errorsOf(named(report.cells, 'me'))).toEqual({ expect: failed })
    expect(report.errorSamples).toMatchObject([
      { name: 'me', kind: 'expect', message: 'a GraphQL error: Unauthenticated' },
    ])
    for (const name of ['cart', 'whole', 'meant'])
      expect(errorsOf(named(report.cells, name))).toEqual({})
    const partial = sum(named(report.cells, 'cart'), 'good')
    expect(report.pages).toEqual([{ side: 'head', name: 'cart', looked: 0, logins: 0, partial }])
  })

  test('a value that no header may hold is an error of that request alone', async () => {
    const load = loadOf(`rate: 20/s
requests: [{ name: one, path: /, headers: { X-User: "{{ users.name }}" } }]
`)
    const runWith = (...names: string[]) => {
      const rows = new Secret(JSON.stringify(names.map(name => [name, ''])))
      return runEngine({ ...load, data: [{ ...users, rows, count: names.length }] }, url())
    }
    const report = await runWith('a\r\nX-B: c', 'fine')
    expect(errorsOf(report.cells)).toEqual({ other: 10 })
    expect(asked.map(({ headers }) => headers['x-user'])).toEqual(Array(10).fill('fine'))
    const twice = addBytes((await runWith('fine')).cells)!
    expect(addBytes(report.cells)).toEqual({ sent: twice.sent / 2, received: twice.received / 2 })
  })
})

test.each([1, 2] as const)(
  'files are uploaded over HTTP/%i byte by byte, in a form and as a whole body',
  async version => {
    const { createServer: createHttp2 } = await import('node:http2')
    const photo = Buffer.from(Array.from({ length: 300_000 }, (_, at) => at % 251))
    const seen: { type: string | undefined; body: Buffer }[] = []
    const take = async (
      request: AsyncIterable<Buffer> & { headers: IncomingMessage['headers'] },
    ) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      seen.push({ type: request.headers['content-type'], body: Buffer.concat(chunks) })
    }
    const server =
      version === 2
        ? createHttp2((request, response) => void take(request).then(() => response.end('ok')))
        : createServer((request, response) => void take(request).then(() => response.end('ok')))
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const load = loadOf(`rate: 10/s
http: ${version}
requests:
  - { name: whole, method: PUT, path: /, file: a.jpg }
  - { name: form, method: POST, path: /, multipart: { n: "{{ iteration }}", photo: { file: a.jpg } } }
`)
    const file = { path: 'a.jpg', bytes: new Secret(photo.toString('latin1')) }
    const [whole, form] = load.requests as HttpRequestPlan[]
    const requests = [
      { ...whole!, file },
      { ...form!, multipart: form!.multipart!.map(one => (one.file ? { ...one, file } : one)) },
    ]
    const report = await runEngine(
      { ...load, requests },
      `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    )
    server.close()
    expect(sum(report.cells, 'good')).toBe(10)
    const wholes = seen.filter(({ type }) => type === 'application/octet-stream')
    const forms = seen.filter(({ type }) => type?.startsWith('multipart/form-data'))
    expect(wholes.length + forms.length).toBe(10)
    expect(wholes.every(({ body }) => body.equals(photo))).toBe(true)
    for (const { type, body } of forms) {
      const read = await new Response(body, { headers: { 'content-type': type! } }).formData()
      expect(read.get('n')).toMatch(/^\d$/)
      expect(Buffer.from(await (read.get('photo') as File).arrayBuffer()).equals(photo)).toBe(true)
    }
  },
)
