import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import type { Endpoint } from '../../model/plan/chaos.ts'
import { CallLog } from '../call-log.ts'
import type { OpenProxy } from '../dependency-proxy.ts'
import { startDatagrams } from './datagrams.ts'
import { type Current, type DisturbanceNow, drawnFor } from './draw.ts'
import { httpSide } from './http-side.ts'
import { openUpstream } from './open-upstream.ts'
import { isShut, refuses } from './options.ts'
import { assertReachable, cannotListen, type ProxyOrder } from './order.ts'
import { Passage } from './passage.ts'
import { passOn } from './raw-connection.ts'

/** How the first bytes of a client look that speaks HTTP/1. */
const startsHttp = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \S/

/** Listens before a dependency, in the way in which it is reached. */
export const startProxy = (order: ProxyOrder): Promise<OpenProxy> =>
  order.protocol === 'udp' ? startDatagrams(order) : startConnections(order)

/**
 * Listens before a dependency and passes on what comes: HTTP/1 request by request, everything else
 * byte by byte. Each connection of a client has one of its own to the dependency, so that what one
 * of them does is seen at the other.
 * @throws Problem `fault` where it cannot listen, or where the dependency may not be reached.
 */
async function startConnections(order: ProxyOrder): Promise<OpenProxy> {
  const { upstream, random } = order
  assertReachable(order)
  const clients = new Map<Socket, DisturbanceNow>()
  const log = new CallLog()
  const passage = new Passage()
  const hit = () => passage.disturb()
  const current: Current = { disturbance: undefined, random, hit, lost: new Set() }
  const http = httpSide(current, log)

  const server = createServer({ allowHalfOpen: true, noDelay: true, pauseOnConnect: true })
  server.on('connection', client => {
    passage.arrive()
    client.on('error', () => client.destroy())
    const disturbanceNow = drawnFor(current)
    clients.set(client, disturbanceNow)
    client.on('close', () => {
      clients.delete(client)
      current.lost.delete(client)
    })
    if (refuses(disturbanceNow())) {
      // A call that was made all the same.
      log.begin({ status: 0, harmless: 'kept' })
      passage.pass()
      hit()
      client.resetAndDestroy()
    } else accept(client, disturbanceNow)
  })
  const accept = (client: Socket, disturbanceNow: DisturbanceNow) => {
    const to = openUpstream(upstream)
    let isTaken = false
    to.once('connect', () => passage.open(client, to))
    to.on('error', () => {
      // Nobody else will count it.
      if (!isTaken) log.begin({ status: 0, harmless: 'kept' })
      client.resetAndDestroy()
    })
    client.once('close', () => to.destroy())
    client.once('data', (first: Buffer) => {
      isTaken = true
      client.pause()
      client.unshift(first)
      if (to.bytesRead === 0 && startsHttp.test(first.toString('latin1'))) http.take(client, to)
      else raw(client, to, disturbanceNow)
    })
    // A server that speaks first is not HTTP.
    to.once('readable', () => {
      if (client.bytesRead > 0) return
      isTaken = true
      raw(client, to, disturbanceNow)
    })
    client.resume()
  }
  const raw = (client: Socket, to: Socket, disturbanceNow: DisturbanceNow) => {
    client.removeAllListeners('data')
    to.removeAllListeners('readable')
    log.begin()
    passOn(client, to, disturbanceNow, current)
    client.resume()
    to.resume()
  }

  await listen(server, order.listen, order)
  const { port } = server.address() as AddressInfo
  const at = { host: order.listen.host, port }
  const reset = (some: Iterable<Socket>) => {
    for (const client of [...some]) client.resetAndDestroy()
  }
  return {
    at,
    disturbance: () => current.disturbance,
    calls: async () => log,
    traffic: async () => passage.now(),
    forget: () => log.forget(),
    disturb: async disturbance => {
      current.disturbance = disturbance
      reset(current.lost)
      if (disturbance?.down) {
        const open = [...clients].flatMap(([client, now]) => (now() ? [client] : []))
        if (open.length > 0) hit()
        reset(open)
      }
      if (isShut(disturbance) && server.listening) server.close()
      else if (!isShut(disturbance) && !server.listening) await listen(server, at, order)
    },
    close: async () => {
      const closed = server.listening ? once(server, 'close') : undefined
      server.close()
      http.close()
      reset(clients.keys())
      await closed
    },
  }
}

async function listen(
  server: ReturnType<typeof createServer>,
  { host, port }: Endpoint,
  order: ProxyOrder,
): Promise<void> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw cannotListen(order, error as Error)
  }
}
