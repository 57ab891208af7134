import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** As much of Chaos Monkey 3 for Spring Boot as a fault uses; the real one is in `test/systems`. */
export async function startFakeMonkey() {
  const monkey = {
    enabled: false,
    assaults: { level: 5, latencyActive: false, latencyRangeStart: 1000, exceptionsActive: true },
    watchers: { restController: false, service: true },
  }
  const server = createServer(async (request, response) => {
    const [, what] = /^\/actuator\/chaosmonkey\/(\w+)$/.exec(request.url!) ?? []
    const body = await text(request)
    const reply = (value: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    if (request.headers.authorization !== 'Bearer token-of-actuator') return reply({}, 401)
    if (what === 'status') return reply({ enabled: monkey.enabled })
    if (what === 'enable' || what === 'disable') {
      monkey.enabled = what === 'enable'
      return reply({ enabled: monkey.enabled })
    }
    if (what !== 'assaults' && what !== 'watchers') return reply({}, 404)
    if (request.method === 'GET') return reply(monkey[what])
    Object.assign(monkey[what], JSON.parse(body))
    return reply('changed')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/actuator`,
    monkey,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
