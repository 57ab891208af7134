import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

/*
 * A shop in which the order of requests matters: without a login there is no cart, and without a cart no checkout.
 *
 *   node examples/scenarios/server.ts        # PORT, 8085 by default
 */

const passwords: Readonly<Record<string, string>> = {
  ann: 'correct-horse-1',
  bob: 'battery-staple-2',
  'cy "the" third': 'comma, inside-3',
}

type Session = { user: string; token: string; items: number; orders: number }

/** Answers as the shop does; `counts` are the answers so far, by method, path and status. */
export function startShop(port: number): { server: Server; counts: Map<string, number> } {
  const sessions = new Map<string, Session>()
  const counts = new Map<string, number>()
  const server = createServer(async (request, response) => {
    await answer(request, response, sessions)
    const path = request.url!.replace(/\?.*|\/order-.*/, '')
    const key = `${request.method} ${path} ${response.statusCode}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  })
  return { server: server.listen(port, '127.0.0.1'), counts }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  sessions: Map<string, Session>,
): Promise<ServerResponse> {
  const body = await bodyOf(request)
  const session = sessions.get(/session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '')
  const isKnown = session && request.headers.authorization === `Bearer ${session.token}`
  const url = new URL(request.url!, 'http://shop')
  const route = `${request.method} ${url.pathname.replace(/^\/orders\/.*/, '/orders')}`
  if (route === 'GET /products') {
    const sku = Number(url.searchParams.get('q')) * 100
    return json(response, 200, { products: [{ sku }, { sku: sku + 1 }] })
  }
  if (route === 'POST /login') return login(response, body, sessions)
  if (!isKnown) return json(response, 401, { error: 'log in first' })
  if (route === 'POST /cart') {
    session.items += (JSON.parse(body) as { count: number }).count
    return json(response, 201, { items: session.items })
  }
  if (route === 'POST /checkout') {
    const note = new URLSearchParams(body).get('note')
    if (session.items === 0 || note !== `for ${session.user}`)
      return json(response, 409, { error: 'there is nothing to buy' })
    session.orders += 1
    return response.writeHead(303, { location: `/orders/order-${session.orders}` }).end()
  }
  if (route === 'GET /orders') return json(response, 200, { order: url.pathname.slice(8) })
  return json(response, 404, { error: 'there is no such page' })
}

function login(
  response: ServerResponse,
  body: string,
  sessions: Map<string, Session>,
): ServerResponse {
  const { user, password } = JSON.parse(body) as { user: string; password: string }
  if (passwords[user] !== password) return json(response, 403, { error: 'who is that?' })
  const [id, token] = [randomUUID(), randomUUID()]
  sessions.set(id, { user, token, items: 0, orders: 0 })
  response.setHeader('set-cookie', `session=${id}; Path=/; HttpOnly`)
  return json(response, 200, { token })
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const json = (response: ServerResponse, status: number, value: unknown): ServerResponse =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))

if (import.meta.main) startShop(Number(process.env.PORT ?? 8085))
