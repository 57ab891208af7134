import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'

/*
 * Asks a dependency directly and through the proxy by turns, so that what else happens on the
 * machine is shared by both. One socket each, which waits for each response.
 */
export type Ports = { direct: number; proxied: number }
export type Found = { times: number[]; connections: number[] }
type Order = { ports: Ports; line: string; rounds: number; requests: number }

const { ports, line, rounds, requests } = workerData as Order
const open = async (port: number): Promise<Socket> => {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  return socket
}

async function ask(socket: Socket): Promise<number> {
  const began = performance.now()
  socket.write(line)
  await once(socket, 'data')
  return performance.now() - began
}

/** Connections of one request each, one after the other, in a second. */
async function connectionsIn(port: number, ms: number): Promise<number> {
  const end = performance.now() + ms
  let count = 0
  const come = async () => {
    while (performance.now() < end) {
      const socket = await open(port)
      await ask(socket)
      socket.destroy()
      count += 1
    }
  }
  await Promise.all(Array.from({ length: 8 }, come))
  return (1000 * count) / ms
}

const found: Record<keyof Ports, Found> = {
  direct: { times: [], connections: [] },
  proxied: { times: [], connections: [] },
}
const sides = ['direct', 'proxied'] as const
const sockets = { direct: await open(ports.direct), proxied: await open(ports.proxied) }
for (let round = 0; round < rounds; round += 1)
  for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
    for (let left = requests; left > 0; left -= 1) {
      const ms = await ask(sockets[side])
      // The first round warms both up.
      if (round > 0) found[side].times.push(ms)
    }
    const perSecond = await connectionsIn(ports[side], 200)
    if (round > 0) found[side].connections.push(perSecond)
  }
for (const socket of Object.values(sockets)) socket.destroy()
parentPort!.postMessage(found)
