import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { defined } from '../../../src/model/basics/defined.ts'

/** By which a provider starts an experiment. */
const startPaths = /^\/experiments$|\/(?:execute|runs?)$/

/**
 * Before the API of a provider. What starts an experiment waits, as on a slow way, and is sent on
 * though nobody waits for its response any more; `held` counts it.
 */
export async function startSlowRelay(to: string, ms: number) {
  const relay = { url: '', held: 0 }
  const server = createServer(async (request, response) => {
    response.on('error', () => undefined)
    const body = await buffer(request)
    const { pathname } = new URL(request.url!, to)
    if (request.method === 'POST' && startPaths.test(pathname)) {
      relay.held += 1
      await delay(ms)
    }
    const reply = await fetch(new URL(request.url!, to), {
      method: request.method!,
      headers: headersOf(request),
      ...defined({ body: body.length > 0 ? body : undefined }),
    }).catch(() => undefined)
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

const ofTheConnection = ['host', 'connection', 'content-length', 'transfer-encoding']

const headersOf = ({ headers }: IncomingMessage): [string, string][] =>
  Object.entries(headers).flatMap(([name, value]) =>
    ofTheConnection.includes(name) ? [] : [[name, String(value)]],
  )
