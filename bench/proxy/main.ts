import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { startProxy } from '../../src/faults/proxy/proxy.ts'
import { table } from '../table.ts'
import type { Found, Ports } from './client.ts'

/*
 * What the gate's proxy before a dependency costs while it disturbs nothing: `npm run bench:proxy`.
 * Server and client have threads of their own, as the target and its dependency have; the proxy has
 * the main one, as in a run.
 */
const kinds = [
  ['HTTP/1.1', 'http', 'GET / HTTP/1.1\r\nHost: payment\r\n\r\n'],
  ['bytes', 'bytes', 'hello\n'],
] as const
const host = '127.0.0.1'
const order = { rounds: 11, requests: 500 }

const server = new Worker(new URL('server.ts', import.meta.url))
const [ports] = (await once(server, 'message')) as [Record<'http' | 'bytes', number>]
const at = (all: readonly number[], share: number) =>
  all.toSorted((a, b) => a - b)[Math.floor(share * (all.length - 1))]!
const rows: string[][] = []
for (const [name, kind, line] of kinds) {
  const upstream = { host, port: ports[kind] }
  const listen = { host, port: 0 }
  const proxy = await startProxy({ name: 'payment', listen, upstream, random: Math.random })
  const workerData = { ...order, line, ports: { direct: ports[kind], proxied: proxy.at.port } }
  const client = new Worker(new URL('client.ts', import.meta.url), { workerData })
  const [{ direct, proxied }] = (await once(client, 'message')) as [Record<keyof Ports, Found>]
  await client.terminate()
  await proxy.close()
  const added = (share: number) => at(proxied.times, share) - at(direct.times, share)
  const [own, other] = [proxied, direct].map(({ connections }) => at(connections, 0.5))
  rows.push([
    name,
    ...[0.5, 0.99].flatMap(share => [
      `${at(direct.times, share).toFixed(2)} ms`,
      `+${added(share).toFixed(2)} ms`,
    ]),
    String(Math.round(other!)),
    String(Math.round(own!)),
  ])
}
await server.terminate()
const head = ['', 'p50', 'added', 'p99', 'added', 'connections/s', 'through the proxy']
console.log(table(head, rows))
