import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { seededRandom } from '../../../src/stats/random.ts'

/** A server for load, in a process of its own, that answers by path and keeps its own log. */
export type ServerLog = {
  /** `METHOD /path?query`: how many were received. */
  counts: Record<string, number>
  /**
   * Own time of each answered request in ms, in order of arrival; null where it was never answered.
   */
  times: (number | null)[]
  /** Most requests that were held at once. */
  mostHeld: number
  connections: number
  headers: IncomingMessage['headers'][]
  bodies: string[]
}
export type ServerQuestion = 'log' | 'reset'

const empty = (): ServerLog => ({
  counts: {},
  times: [],
  mostHeld: 0,
  connections: 0,
  headers: [],
  bodies: [],
})
let log = empty()
let held = 0
let stalled = false
const random = seededRandom(7)
/**
 * 10 ms and an exponential rest: p50 near 18 ms, p95 near 46, p99 near 65, with no gap that one
 * request could jump.
 */
const knownDelay = (): number => 10 - 12 * Math.log(1 - random())

const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  known: (_, response) => void setTimeout(() => response.end('x'.repeat(500)), knownDelay()),
  slow: (_, response) => void setTimeout(() => response.end('slow'), 50),
  hold: () => {},
  cut: (_, response) => {
    response.writeHead(200, { 'content-length': 1000 })
    response.write('not all of it', () => setTimeout(() => response.destroy(), 5))
  },
  garbage: (_, response) => void response.socket!.end('HTTP/1.1 what\r\n\r\n'),
  close: (_, response) => void response.writeHead(200, { connection: 'close' }).end('bye'),
  redirect: (_, response) => void response.writeHead(302, { location: '/landed' }).end(),
  unavailable: (_, response) => void response.writeHead(503).end('no'),
  created: (_, response) => void response.writeHead(201).end('{}'),
  stall: (_, response) => {
    // The whole process sleeps, once.
    if (!stalled && log.times.length > 100) {
      stalled = true
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000)
    }
    response.end('ok')
  },
}

const server = createServer((request, response) => {
  const at = performance.now()
  const index = log.times.push(null) - 1
  const { times, counts, headers, bodies } = log
  const asked = `${request.method} ${request.url}`
  counts[asked] = (counts[asked] ?? 0) + 1
  if (headers.length < 20) headers.push(request.headers)
  held += 1
  log.mostHeld = Math.max(log.mostHeld, held)
  response.on('close', () => {
    held -= 1
  })
  response.on('finish', () => {
    times[index] = performance.now() - at
  })
  let body = ''
  request.on('data', chunk => {
    body += chunk
  })
  request.on('end', () => {
    if (bodies.length < 20) bodies.push(body)

    const answer = answers[request.url!.split('?')[0]!.split('/').at(-1)!]
    if (answer) answer(request, response)
    else response.end('ok')
  })
})
server.on('connection', () => {
  log.connections += 1
})
server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port))
process.on('message', (question: ServerQuestion) => {
  if (question === 'log') process.send!(log)
  else {
    log = empty()
    stalled = false
    process.send!('ok')
  }
})
process.on('disconnect', () => process.exit(0))
