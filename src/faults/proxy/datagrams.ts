import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { isIP } from 'node:net'
import { CallLog } from '../call-log.ts'
import type { Disturbance, OpenProxy } from '../dependency-proxy.ts'
import { type DatagramLine, openDatagrams } from './open-upstream.ts'
import { isShut } from './options.ts'
import { assertReachable, cannotListen, type ProxyOrder } from './order.ts'
import { Passage } from './passage.ts'
import { delayOf } from './shaper.ts'

/** A client that says nothing for so long is another one the next time. */
const idleMs = 60_000
/** The one that has been silent the longest makes room for another. */
const mostClients = 1000

type Line = DatagramLine & { idle: NodeJS.Timeout }

/**
 * Listens before a dependency that is reached by UDP: each datagram is lost, late or passed on for
 * itself. One that finds nobody at the dependency is lost, as it would be without the proxy.
 * @throws Problem `fault` where it cannot listen, or where the dependency may not be reached.
 */
export async function startDatagrams(order: ProxyOrder): Promise<OpenProxy> {
  const { listen, upstream, random } = order
  assertReachable(order)
  const log = new CallLog()
  const passage = new Passage()
  const lines = new Map<string, Line>()
  let disturbance: Disturbance | undefined
  let server: Socket | undefined

  const isLost = () => {
    const found = disturbance?.timeout === true || random() < (disturbance?.loss ?? 0)
    if (found) passage.disturb()
    return found
  }
  const drop = (client: string) => {
    const line = lines.get(client)
    line?.close()
    clearTimeout(line?.idle)
    lines.delete(client)
  }
  const lineOf = (client: string, give: (bytes: Buffer) => void): Line => {
    const known = lines.get(client)
    if (known) {
      known.idle.refresh()
      // The newest stand last.
      lines.delete(client)
      lines.set(client, known)
      return known
    }
    const [oldest] = lines.size < mostClients ? [] : lines.keys()
    if (oldest !== undefined) drop(oldest)
    const idle = setTimeout(drop, idleMs, client).unref()
    const line = { ...openDatagrams(upstream, give), idle }
    lines.set(client, line)
    return line
  }
  const back = (port: number, address: string) => (bytes: Buffer) => {
    if (isLost()) return
    const send = () => server?.send(bytes, port, address, () => undefined)
    const wait = delayOf(disturbance ?? {}, random)
    if (wait > 0) {
      passage.disturb()
      setTimeout(send, wait)
    } else send()
  }
  const bind = async (port: number): Promise<Socket> => {
    const bound = createSocket(isIP(listen.host) === 6 ? 'udp6' : 'udp4')
    bound.bind(port, listen.host)
    try {
      await once(bound, 'listening')
    } catch (error) {
      throw cannotListen(order, error as Error)
    }
    bound.on('error', () => undefined)
    bound.on('message', (bytes, { address, port: from }) => {
      log.begin()
      passage.arrive()
      passage.pass()
      if (isLost()) return
      lineOf(`${address} ${from}`, back(from, address)).send(bytes)
    })
    return bound
  }
  const shut = async () => {
    const open = server
    server = undefined
    for (const client of [...lines.keys()]) drop(client)
    if (!open) return
    open.close()
    await once(open, 'close')
  }

  server = await bind(listen.port)
  const { port } = server.address()
  return {
    at: { host: listen.host, port },
    disturbance: () => disturbance,
    disturb: async next => {
      disturbance = next
      if (isShut(next)) await shut()
      else server ??= await bind(port)
    },
    calls: async () => log,
    traffic: async () => passage.now(),
    forget: () => log.forget(),
    close: shut,
  }
}
