import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'

/*
 * A process that works for a known part of its time, holds a known amount of memory, and tells what
 * it uses as the client library of Prometheus for Node does. `node busy-server.ts PORT`, 0 for any;
 * its parent asks it what it has used itself.
 */
export type OwnUse = { at: number; cpuSeconds: number; rssBytes: number }

const everyMs = 20
const workMs = 6
const held = Buffer.alloc(80_000_000, 1)
const startSeconds = Date.now() / 1000 - process.uptime()
const born = Date.now()

setInterval(() => {
  const end = performance.now() + workMs
  while (performance.now() < end) held[0] = (held[0]! + 1) % 256
}, everyMs)

const loop = monitorEventLoopDelay({ resolution: 1 })
loop.enable()

const ownUse = (): OwnUse => {
  const { user, system } = process.cpuUsage()
  return {
    at: Date.now() / 1000,
    cpuSeconds: (user + system) / 1e6,
    rssBytes: process.memoryUsage.rss(),
  }
}

/** A hundred requests a second, five of them in vain, 95 of a hundred within 0.1 s. */
const counted = () => (Date.now() - born) / 10

function render(): string {
  const { cpuSeconds, rssBytes } = ownUse()
  const count = counted()
  return `process_cpu_seconds_total ${cpuSeconds}
process_resident_memory_bytes ${rssBytes}
process_start_time_seconds ${startSeconds}
nodejs_heap_size_used_bytes ${process.memoryUsage().heapUsed}
nodejs_eventloop_lag_p99_seconds ${loop.percentile(99) / 1e9}
http_requests_total{code="200"} ${count * 0.95}
http_requests_total{code="503"} ${count * 0.05}
http_request_duration_seconds_bucket{le="0.1"} ${count * 0.95}
http_request_duration_seconds_bucket{le="0.5"} ${count}
http_request_duration_seconds_bucket{le="+Inf"} ${count}
`
}

const server = createServer((_, response) =>
  response.setHeader('content-type', 'text/plain').end(render()),
)
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1')
await once(server, 'listening')
process.on('message', () => process.send?.(ownUse()))
process.on('disconnect', () => process.exit())
process.send?.((server.address() as AddressInfo).port)
