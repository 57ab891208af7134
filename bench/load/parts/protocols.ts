import { execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { protoFile } from '../../../test/support/grpc/user-server.ts'
import { startGate } from '../as-it-ships.ts'
import { type Bench, orWhy } from '../bench.ts'
import { serverCore } from '../cores.ts'
import type { Ports } from '../protocol-servers.ts'
import type { Absent, ProtocolRow, Results } from '../results.ts'
import { withStolen } from '../steal.ts'

const perSecond = 1000
const warmup = 3
/** The end of a run and its report take no longer than this. */
const slackMs = 30_000

/**
 * HTTP by one connection after the other, as protocols have it that connect for each request: what
 * these are held to.
 */
const httpOnce = 'http-once'
/** The ones that others are held to. */
export const yardsticks: Readonly<Record<string, string>> = {
  grpc: 'http',
  udp: 'http',
  kafka: 'http',
  websocket: httpOnce,
  tcp: httpOnce,
  tls: httpOnce,
}

type Protocol = keyof Ports | typeof httpOnce

const requests: Record<Protocol, (port: number) => string> = {
  http: () => 'GET /',
  [httpOnce]: () => 'GET /',
  grpc: port =>
    `{ name: call, grpc: users.UserService/GetUser, proto: user.proto, message: { user_id: "1" }, address: ":${port}" }`,
  websocket: port => `{ name: live, websocket: ":${port}", send: ping, expect: { body: ping } }`,
  tcp: port => `{ name: echo, tcp: ":${port}", send: ping, expect: { body: ping } }`,
  udp: port => `{ name: echo, udp: ":${port}", send: ping, expect: { body: ping } }`,
  tls: port => `{ name: handshake, tls: ":${port}", servername: localhost }`,
  kafka: port => `{ name: event, kafka: { brokers: [":${port}"], topic: events, body: ping } }`,
}

/** How late each protocol sends an open model at 1,000/s, by the gate as it ships. */
export async function measureProtocols(
  bench: Bench,
): Promise<Pick<NonNullable<Results['protocols']>, 'rows' | 'absent'>> {
  const servers = fork(fileURLToPath(new URL('../protocol-servers.ts', import.meta.url)))
  const rows: ProtocolRow[] = []
  const absent: Absent[] = []
  try {
    const [ports] = (await once(servers, 'message')) as [Ports]
    await promisify(execFile)('taskset', ['-acp', String(serverCore), String(servers.pid)])
    for (let round = 0; round < bench.rounds; round += 1)
      for (const protocol of Object.keys(requests) as Protocol[]) {
        const row = await orWhy(bench, `protocols ${round} ${protocol}`, () =>
          withStolen(() => run(protocol, ports, bench.seconds.protocols)),
        )
        if (typeof row === 'string') absent.push({ client: protocol, why: row })
        else rows.push({ ...row, round })
      }
  } finally {
    servers.disconnect()
  }
  return { rows, absent }
}

async function run(protocol: Protocol, ports: Ports, seconds: number) {
  const ca = readFileSync(
    fileURLToPath(new URL('../../../test/support/servers/tls/ca.pem', import.meta.url)),
    'utf8',
  )
  const config = `service: bench
target: { url: "http://127.0.0.1:${ports.http}", tls: { ca: ca.pem } }
load:
  rate: ${perSecond}/s
  duration: ${seconds}s
  warmup: ${warmup}s
  max-connections: 1000
  keep-alive: ${protocol !== httpOnce}
  requests: [${requests[protocol](ports[protocol === httpOnce ? 'http' : protocol])}]
objectives: [availability >= 50%]
`
  const files = { 'ca.pem': ca, 'user.proto': readFileSync(protoFile, 'utf8') }
  const gate = startGate(config, files)
  try {
    await gate.client.output((warmup + seconds) * 1000 + slackMs)
    const { head, generator } = gate.record().load
    const { lateness, cpu } = generator!
    return {
      protocol,
      good: (head!.sent - head!.errors) / (perSecond * seconds),
      lateness: { p50: lateness!.p50, p99: lateness!.p99 },
      latency: { p50: head!.latency.p50, p99: head!.latency.p99 },
      cores: cpu!,
    }
  } finally {
    gate.clean()
  }
}
