import { Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { waitUntilReady } from '../../src/deployments/ready.ts'
import { requestAs } from '../../src/engines/embedded/protocols/http/request-as.ts'
import { Secret } from '../../src/model/secret.ts'
import { fetchText } from '../../src/net/http.ts'
import { startTunnel } from '../../src/net/tunnel.ts'
import { startRelay } from '../../src/providers/prometheus/own/relay.ts'
import { prometheus } from '../../src/providers/prometheus/prometheus.ts'
import { quietContext } from '../contract/providers/quiet-context.ts'
import { loadPlan } from '../support/engine/run-engine.ts'
import { secrets } from '../support/secrets.ts'
import { type Answer, startTarget } from '../support/servers/target.ts'

/*
 * DNS rebinding on all that asks besides the load: `shop.example` leads to loopback for one
 * connection, then to the metadata address. What a socket begins to connect to is kept.
 */
const dns = vi.hoisted(() => ({ leadsTo: '127.0.0.1' }))
vi.mock('node:dns', async original => {
  const real = await original<typeof import('node:dns')>()
  const lookup = (hostname: string, options: object, callback: (...of: unknown[]) => void) => {
    if (hostname !== 'shop.example') return real.lookup(hostname, options, callback as never)
    const found = { address: dns.leadsTo, family: 4 }
    if ('all' in options && options.all) process.nextTick(callback, null, [found])
    else process.nextTick(callback, null, found.address, found.family)
  }
  return { ...real, lookup }
})

const metadata = '169.254.169.254'
const refusal = `shop.example is refused: ${metadata} is a link-local address`
const connected: string[] = []
const connect = Socket.prototype.connect as (...of: unknown[]) => Socket

beforeEach(() => {
  dns.leadsTo = '127.0.0.1'
  connected.length = 0
  Socket.prototype.connect = function (this: Socket, ...of: unknown[]) {
    this.on('connectionAttempt', address => connected.push(address))
    return connect.apply(this, of)
  } as typeof Socket.prototype.connect
})
afterEach(() => {
  Socket.prototype.connect = connect as typeof Socket.prototype.connect
  expect(connected.length).toBeGreaterThan(0)
  expect(new Set(connected)).toEqual(new Set(['127.0.0.1']))
})

/**
 * A server on loopback that ends each connection, and after whose first answer the name leads
 * elsewhere.
 */
async function serve(answer: Answer) {
  const target = await startTarget((request, response) => {
    dns.leadsTo = metadata
    response.setHeader('connection', 'close')
    answer(request, response)
  })
  onTestFinished(target.close)
  return { ...target, url: `http://shop.example:${new URL(target.url).port}` }
}
const json =
  (value: unknown): Answer =>
  (_, response) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify(value))

describe('a name that moves to the metadata address is not followed', () => {
  test('by a second request, nor by a redirect', async () => {
    const { url, log } = await serve((_, response) =>
      response.writeHead(302, { location: '/secrets' }).end(),
    )
    expect(await fetchText({ url, timeoutMs: 5000 })).toEqual({
      kind: 'failed',
      reason: 'refused-address',
      message: refusal,
    })
    expect(log).toEqual(['GET /'])
  })

  test('by who waits until the target is ready, who does not wait for long then', async () => {
    const { url } = await serve((_, response) => response.end('ok'))
    const ready = { path: '/', timeoutMs: 60_000 }
    const ask = requestAs(loadPlan(1, 1000))
    const target = { url, headers: secrets({ authorization: 'Bearer s3cret' }), ready, ask }
    expect(await waitUntilReady(target, quietContext())).toMatchObject({
      kind: 'never',
      message: expect.stringContaining(refusal),
    })
  })

  test('by questions to Prometheus', async () => {
    const { url, log } = await serve(
      json({ status: 'success', data: { resultType: 'vector', result: [] } }),
    )
    const api = prometheus({ url, headers: { authorization: new Secret('Bearer s3cret') } })
    const context = quietContext()
    const window = { start: Date.now() / 1000 - 10, end: Date.now() / 1000 }
    await fetchText({ url, timeoutMs: 5000 })
    const measured = await api.measure({ kind: 'value', query: 'up' }, window, context)
    expect(measured.kind).toBe('failed')
    expect(JSON.stringify(measured)).toContain(refusal)
    expect(log).toHaveLength(1)
  })

  test('by who gets a token, nor is the client’s secret told there', async () => {
    const issuer = await serve(json({ access_token: 't0ken', expires_in: 1 }))
    const server = await startTarget((_, response) => response.writeHead(401).end())
    onTestFinished(server.close)
    const oauth2 = {
      kind: 'oauth2' as const,
      tokenUrl: issuer.url,
      ...secrets({ clientId: 'gate', clientSecret: 's3cret' }),
      clientAuth: 'header' as const,
      scopes: [],
    }
    const provider = prometheus({ url: server.url, headers: {}, auth: oauth2 })
    const problem: unknown = await provider
      .check([{ kind: 'value', query: 'up' }], quietContext())
      .catch(error => error)
    // Refused with the first token, it asks for a second one.
    expect(problem).toMatchObject({ message: expect.stringContaining(refusal) })
    expect(issuer.log).toHaveLength(1)
  })

  test('by the relay that scrapes', async () => {
    const { url } = await serve((_, response) => response.end('up 1\n'))
    const relay = await startRelay(
      [{ path: '/0/head', url, headers: {}, intervalMs: 5000 }],
      quietContext(),
    )
    onTestFinished(relay.close)
    const scrape = async () => (await fetch(`http://127.0.0.1:${relay.port}/0/head`)).status
    expect([await scrape(), await scrape()]).toEqual([200, 502])
    expect(relay.outcomeOf('/0/head')).toMatchObject({ kind: 'none', detail: refusal })
  })

  test('by who reaches a proxy of that name, for requests or for a load', async () => {
    const seen: string[] = []
    const { url } = await serve((_, response) => response.end())
    await fetchText({ url, timeoutMs: 5000 })
    const proxy = new URL(url)
    expect(await fetchText({ url: 'http://other.example/', timeoutMs: 5000, proxy })).toMatchObject(
      {
        kind: 'failed',
        reason: 'refused-address',
      },
    )
    const port = await startTunnel(proxy, new URL('http://other.example'))
    const closed = await new Promise(resolve => {
      const socket = new Socket().connect(port, '127.0.0.1')
      socket.on('data', chunk => seen.push(String(chunk))).on('close', () => resolve('closed'))
    })
    expect([closed, seen]).toEqual(['closed', []])
  })
})

describe('a proxy, which resolves names itself,', () => {
  test.each([
    'http://169.254.169.254/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://metadata.google.internal./',
  ])('is not asked for %s', async url => {
    const proxy = await startTarget()
    onTestFinished(proxy.close)
    expect(await fetchText({ url: proxy.url, timeoutMs: 5000 })).toMatchObject({ kind: 'answer' })
    expect(await fetchText({ url, timeoutMs: 5000, proxy: new URL(proxy.url) })).toMatchObject({
      reason: 'refused-address',
    })
    expect(proxy.log).toEqual(['GET /'])
  })
})
