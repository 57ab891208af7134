import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import type { Endpoint } from '../../model/plan/chaos.ts'
import { Problem } from '../../model/problem.ts'
import { refusedHost } from '../../net/addresses/address-guard.ts'
import { CallLog } from '../call-log.ts'
import type { DependencyProxy } from '../dependency-proxy.ts'
import { type Current, type DisturbanceNow, drawnFor } from './draw.ts'
import { httpSide } from './http-side.ts'
import { openUpstream } from './open-upstream.ts'
import { isShut, refuses } from './options.ts'
import { passOn } from './raw-connection.ts'

/** `listen.port` 0: any that is free. `random` is uniform in [0, 1). */
export type ProxyOrder = {
  name: string
  listen: Endpoint
  upstream: Endpoint
  random: () => number
}

/** How the first bytes of a client look that speaks HTTP/1. */
const startsHttp = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \S/

/**
 * Listens before a dependency and passes on what comes: HTTP/1 request by request, everything else
 * byte by byte. Each connection of a client has one of its own to the dependency, so that what one
 * of them does is seen at the other.
 * @throws Problem `fault` where it cannot listen, or where the dependency may not be reached.
 */
export async function startProxy(order: ProxyOrder): Promise<DependencyProxy> {
  const { upstream, random, name } = order
  const refused = refusedHost(upstream.host)
  if (refused !== undefined)
    throw new Problem('fault', `the dependency ${name} may not be reached: ${refused}`)
  const current: Current = { disturbance: undefined, random, lost: new Set() }
  const clients = new Map<Socket, DisturbanceNow>()
  const log = new CallLog()
  const http = httpSide(current, log)

  const server = createServer({ allowHalfOpen: true, noDelay: true, pauseOnConnect: true })
  server.on('connection', client => {
    client.on('error', () => client.destroy())
    const disturbanceNow = drawnFor(current)
    clients.set(client, disturbanceNow)
    client.on('close', () => {
      clients.delete(client)
      current.lost.delete(client)
    })
    if (refuses(disturbanceNow())) {
      // A call that was made all the same.
      log.begin({ status: 0 })
      client.resetAndDestroy()
    } else accept(client, disturbanceNow)
  })
  const accept = (client: Socket, disturbanceNow: DisturbanceNow) => {
    const to = openUpstream(upstream)
    let isTaken = false
    to.on('error', () => {
      // Nobody else will count it.
      if (!isTaken) log.begin({ status: 0 })
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

  await listen(server, order.listen, name)
  const { port } = server.address() as AddressInfo
  const at = { host: order.listen.host, port }
  const reset = (some: Iterable<Socket>) => {
    for (const client of [...some]) client.resetAndDestroy()
  }
  return {
    at,
    disturbance: () => current.disturbance,
    calls: () => log,
    disturb: async disturbance => {
      current.disturbance = disturbance
      reset(current.lost)
      if (disturbance?.down) reset([...clients].flatMap(([client, now]) => (now() ? [client] : [])))
      if (isShut(disturbance) && server.listening) server.close()
      else if (!isShut(disturbance) && !server.listening) await listen(server, at, name)
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
  name: string,
): Promise<void> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new Problem(
      'fault',
      `the proxy of ${name} cannot listen at ${host}:${port}: ${(error as Error).message}`,
      { hint: `give dependencies.${name}.listen an address that is free` },
    )
  }
}
