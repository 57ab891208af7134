import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

type Toxic = { name: string; type: string }

/**
 * As much of Toxiproxy's API as a fault uses, with one proxy `payment`; the real one is in
 * `test/systems`.
 */
export async function startFakeToxiproxy() {
  const payment = { name: 'payment', enabled: true, toxics: [] as Toxic[] }
  const server = createServer(async (request, response) => {
    const { method, url = '' } = request
    const body = await text(request)
    const [, proxies, proxy, toxics, toxic] = url.split('/')
    const reply = (status: number, value: unknown = {}) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    if (proxies !== 'proxies' || proxy !== 'payment') return reply(404, { error: 'not found' })
    const at = payment.toxics.findIndex(({ name }) => name === toxic)
    if (toxics === undefined) {
      if (method === 'POST') Object.assign(payment, JSON.parse(body))
      return reply(200, payment)
    }
    if (method === 'POST') {
      payment.toxics.push(JSON.parse(body) as Toxic)
      return reply(200, payment.toxics.at(-1))
    }
    if (at < 0) return reply(404, { error: 'toxic not found' })
    if (method !== 'DELETE') return reply(200, payment.toxics[at])
    payment.toxics.splice(at, 1)
    return response.writeHead(204).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    payment,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
