import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect, createServer as createSocketServer } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { defined } from '../../../src/model/basics/defined.ts'

/** By which a provider starts an experiment, and Chaos Monkey is enabled. */
const startPaths = /^\/experiments$|\/(?:execute|runs?|enable)$/

/**
 * Before the API of a provider. What starts an experiment waits, as on a slow way, and is sent on
 * though nobody waits for its response any more; `held` and `passed` count it.
 */
export async function startSlowRelay(to: string, ms: number) {
  const relay = { url: '', held: 0, passed: 0 }
  const server = createServer(async (request, response) => {
    response.on('error', () => undefined)
    const body = await buffer(request)
    const { pathname } = new URL(request.url!, to)
    const isStart = request.method === 'POST' && startPaths.test(pathname)
    if (isStart) {
      relay.held += 1
      await delay(ms)
    }
    const reply = await fetch(new URL(request.url!, to), {
      method: request.method!,
      headers: headersOf(request),
      ...defined({ body: body.length > 0 ? body : undefined }),
    }).catch(() => undefined)
    if (isStart) relay.passed += 1
    if (!reply) return void response.destroy()
    const location = reply.headers.get('location') ?? undefined
    response.writeHead(reply.status, {
      'content-type': 'application/json',
      ...defined({ location }),
    })
    response.end(Buffer.from(await reply.arrayBuffer()))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  relay.url = `http://127.0.0.1:${port}${new URL(to).pathname}`
  return relay
}

/** The same before a Unix socket, for requests of this path. */
export async function startSlowSocket(at: string, to: string, path: RegExp, ms: number) {
  const relay = { held: 0, passed: 0 }
  const server = createSocketServer({ allowHalfOpen: true }, client => {
    const api = connect(to)
    for (const socket of [client, api]) socket.on('error', () => undefined)
    api.pipe(client)
    let before = Promise.resolve()
    client.on('data', data => {
      const isSlow = path.test(data.toString('latin1'))
      if (isSlow) relay.held += 1
      before = before.then(async () => {
        if (isSlow) await delay(ms)
        api.write(data)
        if (isSlow) relay.passed += 1
      })
    })
    client.on('close', () => void before.then(() => api.end()))
  })
  server.listen(at)
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return relay
}

const ofTheConnection = ['host', 'connection', 'content-length', 'transfer-encoding']

const headersOf = ({ headers }: IncomingMessage): [string, string][] =>
  Object.entries(headers).flatMap(([name, value]) =>
    ofTheConnection.includes(name) ? [] : [[name, String(value)]],
  )
