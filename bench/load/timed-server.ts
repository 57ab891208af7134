import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { seededRandom } from '../../src/stats/random.ts'

/*
 * A server that takes a known time and keeps a log of what it really took, in a process of its own.
 * Asked with `log`, it tells its own times of all requests in ms, in the order of arrival, and
 * begins a new log.
 */
export type TimedLog = (number | null)[]

const random = seededRandom(7)
/**
 * Half a millisecond and an exponential rest; with the grain of timers p50 is near 2 ms, p95 near
 * 7, p99 near 10.
 */
const delay = (): number => 0.5 - 2 * Math.log(1 - random())

let log: TimedLog = []
const server = createServer((_, response) => {
  const from = performance.now()
  const own = log
  const index = own.push(null) - 1
  setTimeout(() => {
    response.end('ok')
    own[index] = performance.now() - from
  }, delay())
})
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () =>
  process.send!((server.address() as AddressInfo).port),
)
process.on('message', () => {
  process.send!(log)
  log = []
})
process.on('disconnect', () => process.exit(0))
