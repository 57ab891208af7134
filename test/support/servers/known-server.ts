import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/*
 * A server in a process of its own with what a profile has to find, given as JSON: `slots` requests
 * at a time, of `ms` each, are a capacity of slots · 1000 / ms a second; what comes on top waits. A
 * timer that fires late does not lower the capacity: the next request of the slot counts from when
 * the one before it was due. Once more than `tripAt` came in a second it is slow (500 ms) for
 * `slowMs`. `/metrics` tells of `leakPerMinute` bytes a minute.
 */
type Known = {
  slots?: number
  ms?: number
  tripAt?: number
  slowMs?: number
  leakPerMinute?: number
}
const {
  slots = Number.POSITIVE_INFINITY,
  ms = 5,
  tripAt,
  slowMs = 0,
  leakPerMinute = 0,
} = JSON.parse(process.argv[2] ?? '{}') as Known

const born = Date.now()
const waiting: { response: ServerResponse; since: number }[] = []
let busy = 0
let second = { at: 0, count: 0 }
let slowUntil = 0

function serve(response: ServerResponse, from: number): void {
  busy += 1
  const due = from + (Date.now() < slowUntil ? 500 : ms)
  setTimeout(() => {
    busy -= 1
    response.end('ok')
    const next = waiting.shift()
    if (next) serve(next.response, Math.max(due, next.since))
  }, due - performance.now())
}

const server = createServer((request, response) => {
  if (request.url === '/metrics') {
    const bytes = 5e7 + (leakPerMinute * (Date.now() - born)) / 60_000
    response.setHeader('content-type', 'text/plain; version=0.0.4')
    response.end(
      `# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes ${Math.round(bytes)}\n`,
    )
    return
  }
  const at = Math.floor(Date.now() / 1000)
  second = { at, count: second.at === at ? second.count + 1 : 1 }
  if (tripAt !== undefined && slowUntil === 0 && second.count > tripAt)
    slowUntil = Date.now() + slowMs
  if (busy < slots) serve(response, performance.now())
  else waiting.push({ response, since: performance.now() })
})
server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit())
