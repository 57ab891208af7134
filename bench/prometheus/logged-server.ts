import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { seededRandom } from '../../src/stats/random.ts'

/*
 * A server in a process of its own that exports its requests as Prometheus clients do, and keeps a
 * log of each beside them. Given as JSON: median of its service times in ms, share of errors, seed.
 * Tells its port at the start, and the log when it is asked for `log`; at `reset` its counters
 * begin at zero again, as those of a process that was replaced.
 */
export type ServerOrder = { medianMs: number; errorShare: number; seed: number }

/** One answer: Unix seconds at its end, status, and seconds that it took. */
export type LogLine = [at: number, status: number, seconds: number]

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

const { medianMs, errorShare, seed } = JSON.parse(process.argv[2]!) as ServerOrder
const random = seededRandom(seed)
const log: LogLine[] = []
let counted: LogLine[] = []

/** Log-normal, so that the 95th percentile is about twice the median. */
function serviceMs(): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return medianMs * Math.exp(0.42 * normal)
}

const server = createServer((request, response) => {
  if (request.url === '/metrics') {
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(metrics())
    return
  }
  const began = performance.now()
  const status = random() < errorShare ? 500 : 200
  setTimeout(() => {
    response.writeHead(status).end('answer')
    const line: LogLine = [Date.now() / 1000, status, (performance.now() - began) / 1000]
    log.push(line)
    counted.push(line)
  }, serviceMs())
})

function metrics(): string {
  const byStatus = [200, 500].map(
    status =>
      `http_requests_total{code="${status}"} ${counted.reduce((sum, line) => sum + (line[1] === status ? 1 : 0), 0)}`,
  )
  const buckets = [...bounds, Number.POSITIVE_INFINITY].map(bound => {
    const le = bound === Number.POSITIVE_INFINITY ? '+Inf' : bound
    return `http_request_duration_seconds_bucket{le="${le}"} ${counted.reduce((sum, line) => sum + (line[2] <= bound ? 1 : 0), 0)}`
  })
  return `# TYPE http_requests_total counter
${byStatus.join('\n')}
# TYPE http_request_duration_seconds histogram
${buckets.join('\n')}
http_request_duration_seconds_sum ${counted.reduce((sum, line) => sum + line[2], 0)}
http_request_duration_seconds_count ${counted.length}
`
}

server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port))
process.on('message', word => {
  if (word === 'reset') counted = []
  else process.send!(log)
})
process.on('disconnect', () => process.exit())
