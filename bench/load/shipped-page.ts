import { table } from '../table.ts'
import { median } from './median.ts'
import { yardsticks } from './parts/protocols.ts'
import type { ProtocolRow, Results } from './results.ts'
import { fixed, notes, percent, quietest, type Target, takenIn, times } from './tables.ts'

/* The sections of docs/benchmarks.md about the gate as it ships. */

const names: Record<string, string> = {
  http: 'HTTP/1.1',
  'http-once': 'HTTP/1.1, a connection for each request',
  grpc: 'gRPC, unary',
  websocket: 'WebSocket, one for each request',
  tcp: 'TCP, a connection for each request',
  udp: 'UDP',
  tls: 'TLS, a whole handshake',
  kafka: 'Kafka, produced to consumed',
}
/** What a protocol may add to the lateness of HTTP that connects as often, in ms. */
const mostExcess = 0.5

/** Of each protocol the round in which the host took the least. */
const best = ({ protocols: part }: Results): ProtocolRow[] =>
  Object.keys(names).flatMap(
    name => quietest(part?.rows.filter(({ protocol }) => protocol === name) ?? []) ?? [],
  )

export function protocols(results: Results): string {
  const { protocols: part } = results
  if (!part) return ''
  const rows = best(results).map(({ protocol, good, lateness, latency, cores, stolen }) => [
    names[protocol]!,
    percent(good),
    ...[lateness.p50, lateness.p99].map(ms => fixed(ms, 3)),
    ...[latency.p50, latency.p99].map(ms => fixed(ms ?? undefined, 2)),
    fixed(cores, 2),
    percent(stolen),
  ])
  const heads = [
    ...['protocol', 'successful', 'lateness p50', 'p99'],
    ...['response time p50', 'p99', 'cores', 'stolen'],
  ]
  return `## Protocols

\`dist/\` sends an open model of 1,000/s in each protocol, for ${part.seconds} s, to servers in Node that only respond: the share of
the due requests that succeeded, their lateness and response time (ms), and the cores of the sending thread. Each row is from the round in which the
host took the least CPU time. ${takenIn(part)}

${table(heads, rows)}

TCP, WebSocket and TLS open a connection for each request here. While the sending thread
opens or closes a connection, it sends nothing else, so requests that are due meanwhile are late. A CPU profile of that thread, its start included, shows where the time goes.
With TCP, about 18% is the system call \`connect\`, in which the kernel completes the handshake with a server on the same machine before it
returns, and 8% is the garbage collection of sockets that served one request. With WebSocket, which begins with an HTTP request by Node's own client, these are 13%
and 18%. Nagle's algorithm is off, and no timers are involved. A full TLS handshake is cryptography,
${handshakeOf(part.rows)}; for more, raise \`load.workers\` on a machine with enough cores.
${notes(part.absent)}`
}

/** In the round in which the host took the least. */
function handshakeOf(rows: readonly ProtocolRow[]): string {
  const row = quietest(rows.filter(({ protocol }) => protocol === 'tls'))
  if (!row) return 'most of it'
  const perSecond = (row.good * 1000) / row.cores
  const most = 100 * Math.round(perSecond / 100)
  return `${fixed(1000 / perSecond, 1)} ms of CPU for each, so one thread reaches its limit at about ${most} a second`
}

export function protocolTargets(results: Results): Target[] {
  const rows = best(results)
  const latenessOf = (name: string | undefined) =>
    rows.find(({ protocol }) => protocol === name)?.lateness.p99
  return rows.flatMap(({ protocol, lateness }) => {
    const yardstick = yardsticks[protocol]
    const least = latenessOf(yardstick)
    if (yardstick === undefined || least === undefined) return []
    const excess = lateness.p99 - least
    return [
      {
        what: `1000/s of ${names[protocol]}: lateness p99`,
        wanted: `≤ HTTP${yardstick === 'http' ? '' : ' with a connection for each request'} + ${mostExcess} ms`,
        measured: `${excess < 0 ? '−' : '+'}${Math.abs(excess).toFixed(2)} ms`,
        met: excess <= mostExcess,
      },
    ]
  })
}

export function iterations({ iterations: part }: Results): string {
  if (!part) return ''
  const rows = part.rows.map(row => [
    row.iterations.toLocaleString('en-US'),
    fixed(row.mb, 0),
    fixed(row.peakMb, 0),
  ])
  return `## Memory over the iterations of a scenario

Resident memory of the process of \`dist/\`, with all its threads: ten users who log in, keep the token, check a value in JSON and
pay. ${takenIn(part)}

${table(['iterations', 'MB', 'highest so far'], rows)}
`
}

/**
 * V8 takes memory at first that it uses again later, so that halves of the run are compared: what
 * leaks has more in the second one.
 */
export function iterationsTargets({ iterations: part }: Results): Target[] {
  const last = part?.rows.at(-1)
  if (!part || !last) return []
  const half = part.rows.length / 2
  const [first, second] = [part.rows.slice(0, half), part.rows.slice(half)].map(rows =>
    median(rows.map(({ mb }) => mb)),
  )
  const ratio = second! / first!
  return [
    {
      what: `memory over ${last.iterations.toLocaleString('en-US')} iterations: the second half, relative to the first`,
      wanted: 'flat (≤ 1.1 ×)',
      measured: times(ratio),
      met: ratio <= 1.1,
    },
  ]
}
