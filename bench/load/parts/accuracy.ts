import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Bench, connections, orWhy } from '../bench.ts'
import type { Client } from '../clients.ts'
import { serverCore } from '../cores.ts'
import { engineCommand, ours, readEngine } from '../ours.ts'
import type { Latency } from '../peers/peer.ts'
import type { AccuracyRow, Quantiles, Results } from '../results.ts'
import { startClient } from '../run-client.ts'
import type { TimedLog } from '../timed-server.ts'

const perSecond = 2000
const warmupMs = 3000
const slackMs = 20_000

/** Those that hold a rate and print these percentiles. */
const peers = ['k6', 'hey', 'vegeta']

/** What is reported against what the server knows. */
export async function measureAccuracy(
  bench: Bench,
): Promise<Pick<NonNullable<Results['accuracy']>, 'rows' | 'absent'>> {
  const server = await startTimedServer()
  const rows: AccuracyRow[] = []
  const absent: NonNullable<Results['accuracy']>['absent'] = []
  for (let round = 0; round < bench.rounds; round += 1) {
    for (const client of bench.clients.filter(
      ({ name }) => name === ours || (round === 0 && peers.includes(name)),
    )) {
      const row =
        client.missing ??
        (await orWhy(bench, `accuracy ${round} ${client.name}`, () =>
          client.name === ours
            ? accuracyOfOurs(bench, server, round)
            : accuracyOf(bench, server, client),
        ))
      if (typeof row === 'string') absent.push({ client: client.name, why: row })
      else rows.push(row)
    }
  }
  await server.stop()
  return { rows, absent }
}

type TimedServer = { url: string; log: () => Promise<TimedLog>; stop: () => Promise<void> }

async function startTimedServer(): Promise<TimedServer> {
  const entry = fileURLToPath(new URL('../timed-server.ts', import.meta.url))
  const server = fork(entry, {
    execPath: 'taskset',
    execArgv: ['-c', String(serverCore), process.execPath],
  })
  const [port] = await once(server, 'message')
  return {
    url: `http://127.0.0.1:${port}/`,
    log: async () => {
      const answer = once(server, 'message')
      server.send('log')
      return (await answer)[0] as TimedLog
    },
    stop: async () => {
      const gone = once(server, 'exit')
      server.disconnect()
      await gone
    },
  }
}

async function accuracyOfOurs(
  { seconds }: Bench,
  server: TimedServer,
  round: number,
): Promise<AccuracyRow> {
  const durationMs = seconds.accuracy * 1000
  const command = engineCommand({
    url: server.url,
    http2: false,
    pace: { kind: 'rate', perSecond },
    warmupMs,
    durationMs,
    maxConnections: 1000,
  })
  const output = await startClient(command, undefined).output(warmupMs + durationMs + slackMs)
  const { warmup, latency, service } = readEngine(output)
  const truth = quantilesOf((await server.log()).slice(warmup!.sent))
  return {
    client: ours,
    round,
    truth,
    ...beside('response', latency, truth),
    ...beside('service', service, truth),
  }
}

/**
 * Peers tell the time from the send; those that hold a rate with few users as well as with many.
 */
async function accuracyOf(
  { seconds }: Bench,
  server: TimedServer,
  client: Client,
): Promise<AccuracyRow> {
  const command = client.open({
    url: server.url,
    perSecond,
    seconds: seconds.accuracy,
    connections,
  })!
  const { latency } = client.read(
    await startClient(command, undefined).output(seconds.accuracy * 1000 + slackMs),
  )
  const truth = quantilesOf(await server.log())
  return { client: client.name, round: 0, truth, ...beside('service', latency, truth) }
}

/** The smallest time that the share `q` does not exceed, as the engine's own quantiles are. */
function quantilesOf(log: TimedLog): Quantiles {
  const times = log.filter(ms => ms !== null).toSorted((a, b) => a - b)
  const at = (q: number) => times[Math.max(0, Math.ceil(q * times.length) - 1)]!
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

function beside(
  name: 'response' | 'service',
  reported: Latency | null,
  truth: Quantiles,
): Partial<Pick<AccuracyRow, 'response' | 'service'>> {
  if (reported?.p50 === undefined || reported.p95 === undefined || reported.p99 === undefined)
    return {}
  const { p50, p95, p99 } = reported
  return { [name]: { p50: p50 - truth.p50, p95: p95 - truth.p95, p99: p99 - truth.p99 } }
}
