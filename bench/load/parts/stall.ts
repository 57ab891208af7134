import { setTimeout as sleep } from 'node:timers/promises'
import { defined } from '../../../src/model/basics/defined.ts'
import { type Bench, connections, orWhy } from '../bench.ts'
import type { Client } from '../clients.ts'
import { firstRequest } from '../measure.ts'
import type { Nginx } from '../nginx.ts'
import type { Command, OpenOrder } from '../peers/peer.ts'
import type { Absent, Results, StallRow } from '../results.ts'
import { startClient } from '../run-client.ts'

const perSecond = 1000
const everyMs = 10_000
const stallMs = 1000
/** The first one, after the first request. */
const firstMs = 5000
/** Users that k6 may hold where it is given enough of them. */
const manyUsers = 3000

type Run = { name: string; client: Client; command: Command; isOpen: boolean }

/** What is told of a server that stops for a second in every ten. */
export async function measureStall(
  bench: Bench,
): Promise<Pick<NonNullable<Results['stall']>, 'stallMs' | 'rows' | 'absent'>> {
  const rows: StallRow[] = []
  const absent: Absent[] = []
  const stalls: number[] = []
  for (const client of bench.clients) {
    if (client.missing !== undefined && client.name !== 'ab' && client.name !== 'h2load') {
      absent.push({ client: client.name, why: client.missing })
    }
    for (const run of runsOf(client, bench)) {
      const row = await orWhy(bench, `stall ${run.name}`, () => stalled(bench, run, stalls))
      if (typeof row === 'string') absent.push({ client: run.name, why: row })
      else rows.push(row)
    }
  }
  return { stallMs: stalls.reduce((sum, ms) => sum + ms, 0) / stalls.length, rows, absent }
}

function runsOf(client: Client, { nginx, seconds }: Bench): Run[] {
  const order: OpenOrder = { url: nginx.kept, perSecond, seconds: seconds.stall, connections }
  const open = (name: string, command: Command | undefined): Run[] =>
    command ? [{ name, client, command, isOpen: true }] : []
  if (client.name === 'k6') {
    return [
      ...open(`k6, ${connections} users`, client.open(order)),
      ...open(`k6, ${manyUsers} users`, client.open({ ...order, connections: manyUsers })),
    ]
  }
  if (client.name === 'wrk') {
    const command = client.closed({ ...order, http2: false })
    return command ? [{ name: 'wrk, closed', client, command, isOpen: false }] : []
  }
  return open(client.name, client.open(order))
}

async function stalled({ nginx, seconds }: Bench, run: Run, stalls: number[]): Promise<StallRow> {
  const before = await nginx.requests()
  const running = startClient(run.command, nginx.certificate)
  await firstRequest(running, nginx, before)
  stalls.push(...(await stallAgainAndAgain(nginx, seconds.stall)))
  const output = await running.output(2 * everyMs)
  const received = (await nginx.requests()) - before
  const { latency } = run.client.read(output)
  return {
    client: run.name,
    ...defined({ sent: run.isOpen ? received / (perSecond * seconds.stall) : undefined }),
    latency,
  }
}

async function stallAgainAndAgain(nginx: Nginx, seconds: number): Promise<number[]> {
  const start = performance.now()
  const stalls: number[] = []
  for (let at = firstMs; at + stallMs < seconds * 1000; at += everyMs) {
    await sleep(start + at - performance.now())
    stalls.push(await nginx.stall(stallMs))
  }
  return stalls
}
