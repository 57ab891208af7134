import { once } from 'node:events'
import { createServer as createHttp, type Server } from 'node:http'
import { createSecureServer } from 'node:http2'
import { createServer as createHttps } from 'node:https'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { runInWorkers } from '../../../src/engines/embedded/embedded.ts'
import { requestAs } from '../../../src/engines/embedded/protocols/http/request-as.ts'
import { defined } from '../../../src/model/basics/defined.ts'
import { fetchText } from '../../../src/net/http.ts'
import { quietContext } from '../../contract/providers/quiet-context.ts'
import { errorsOf, loadPlan, totalsOf } from '../../support/engine/run-engine.ts'
import { secrets } from '../../support/secrets.ts'
import { ca, ofServer } from '../../support/servers/tls.ts'

const open: { close: () => void }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

const portOf = async (server: Server): Promise<number> => {
  open.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** A proxy that knows one host: `shop.example` is on loopback. */
async function startProxy({ refuses = false, password = 'secret' } = {}) {
  const asked: string[] = []
  const authorizations = new Set<string | undefined>()
  const server = createHttp()
  server.on('connect', (request, socket: Socket) => {
    asked.push(request.url!)
    authorizations.add(request.headers['proxy-authorization'])
    if (refuses) return void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
    const [host, port] = request.url!.split(':')
    if (host !== 'shop.example') return void socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    const far = connect(Number(port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      far.pipe(socket).pipe(far)
    })
    for (const one of [far, socket]) one.on('error', () => {})
  })
  return { url: `http://me:${password}@127.0.0.1:${await portOf(server)}`, asked, authorizations }
}

const run = (url: string, proxy: string, http?: 2) =>
  runInWorkers(
    {
      load: loadPlan(50, 500, { warmupMs: 0, ...defined({ http }) }),
      head: { url, headers: {}, proxy, route: { tls: secrets({ ca }) } },
      seed: 1,
    },
    quietContext(),
  )

describe('a load through a proxy', () => {
  test.each([
    ['http', 1, () => createHttp((_, response) => response.end('ok'))],
    ['https', 1, () => createHttps(ofServer, (_, response) => response.end('ok'))],
    [
      'https',
      2,
      () => createSecureServer(ofServer, (_, response) => response.end('ok')) as unknown as Server,
    ],
  ] as const)(
    'reaches a host that only the proxy knows, by %s and HTTP/%d',
    async (scheme, http, create) => {
      const port = await portOf(create() as Server)
      const proxy = await startProxy()
      const report = await run(
        `${scheme}://shop.example:${port}`,
        proxy.url,
        http === 2 ? 2 : undefined,
      )
      expect(totalsOf(report)).toMatchObject({ sent: 25, good: 25 })
      expect(new Set(proxy.asked)).toEqual(new Set([`shop.example:${port}`]))
      expect([...proxy.authorizations]).toEqual([`Basic ${btoa('me:secret')}`])
    },
  )

  test('that refuses ends each request as a reset', async () => {
    const proxy = await startProxy({ refuses: true })
    expect(errorsOf(await run('http://shop.example:1', proxy.url))).toEqual({ reset: 25 })
  })
})

test.each([
  ['s%40cret', 's@cret'],
  ['50%', '50%'],
])(
  'readiness, queries and tunnels go through it as well, with the password %s',
  async (password, said) => {
    const port = await portOf(createHttp((_, response) => response.end('ready')))
    const proxy = await startProxy({ password })
    const order = {
      url: `http://shop.example:${port}/health`,
      timeoutMs: 5000,
      proxy: new URL(proxy.url),
    }
    const tunnel = requestAs(loadPlan(1, 1))
    for (const ask of [fetchText, tunnel])
      expect(await ask(order)).toMatchObject({ kind: 'answer', status: 200, body: 'ready' })
    expect(proxy.asked).toEqual(Array(2).fill(`shop.example:${port}`))
    expect([...proxy.authorizations]).toEqual([`Basic ${btoa(`me:${said}`)}`])
  },
)
