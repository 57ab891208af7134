import { type Bench, connections, orWhy } from '../bench.ts'
import type { Client } from '../clients.ts'
import { measureClient, secondsOf } from '../measure.ts'
import type { Column } from '../nginx.ts'
import type { Results, ThroughputRow } from '../results.ts'

const columns: readonly Column[] = ['small', 'api', 'tls', 'http2']
/** Leaves out the start of the client, and of its compilers. */
const warmup = 1.5

/** Requests per CPU-second of each client at full speed; clients take turns in rounds. */
export async function measureThroughput(
  bench: Bench,
): Promise<Pick<NonNullable<Results['throughput']>, 'rows' | 'absent'>> {
  const rows: ThroughputRow[] = []
  const absent: NonNullable<Results['throughput']>['absent'] = []
  for (let round = 0; round < bench.rounds; round += 1) {
    for (const column of columns) {
      for (const client of bench.clients) {
        if (absent.some(one => one.client === client.name && one.column === column)) continue
        const row = await throughputOf(bench, client, column, round)
        if (typeof row === 'string') absent.push({ client: client.name, column, why: row })
        else rows.push(row)
      }
    }
  }
  return { rows: rows.filter(({ client, column }) => !isAbsent(client, column)), absent }

  function isAbsent(client: string, column: Column): boolean {
    return absent.some(one => one.client === client && one.column === column)
  }
}

async function throughputOf(
  bench: Bench,
  client: Client,
  column: Column,
  round: number,
): Promise<ThroughputRow | string> {
  if (client.missing !== undefined) return client.missing
  const { nginx } = bench
  const window = { warmup, seconds: bench.seconds.throughput }
  const url = nginx.urls[column]
  if (url === undefined) return 'the server cannot do it'
  const command = client.closed({
    url,
    seconds: Math.ceil(secondsOf(window)),
    connections,
    http2: column === 'http2',
  })
  if (command === undefined) return 'it cannot do this'
  return orWhy(bench, `throughput ${round} ${column} ${client.name}`, async () => {
    const { requests, cpuSeconds, peakMb, output } = await measureClient(command, nginx, window)
    const { good, bad } = client.read(output)
    if (bad > good / 1000) throw new Error(`${bad} of ${bad + good} answers are not good`)
    return {
      client: client.name,
      column,
      round,
      perCpuSecond: Math.round(requests / cpuSeconds),
      peakMb,
    }
  })
}
