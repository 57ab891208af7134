import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { defined } from '../../../src/model/basics/defined.ts'
import { type Bench, connections, orWhy } from '../bench.ts'
import { clientCore } from '../cores.ts'
import { measureClient, secondsOf } from '../measure.ts'
import { engineCommand, ours, readEngine } from '../ours.ts'
import type { OpenRow, Results } from '../results.ts'
import { withStolen } from '../steal.ts'

const run = promisify(execFile)

const rates = [1000, 5000, 10_000, 15_000]
/** Of ours, so that its code is compiled. */
const warmup = 3
/** The pacer needs none, and knows its p99 after less. */
const pacerSeconds = 5
const peerWindow = { warmup: 1, seconds: 3 }

export const pacer = 'pacer in C'
/** The peer whose CPU ours is held to. */
export const thrifty = 'vegeta'

/**
 * How well a rate is held: in rounds ours, a pacer that does nothing else and the peer it is held
 * to; the other peers once.
 */
export async function measureOpen(
  bench: Bench,
): Promise<Pick<NonNullable<Results['open']>, 'rows' | 'absent'>> {
  const rows: OpenRow[] = []
  const failed: string[] = []
  const add = (row: OpenRow | string, client: string) => {
    if (typeof row !== 'string') rows.push(row)
    else if (!failed.includes(client)) failed.push(client)
  }
  for (let round = 0; round < bench.rounds; round += 1) {
    for (const perSecond of rates) {
      const what = `open ${round} ${perSecond}/s`
      add(
        await orWhy(bench, `${what} ${ours}`, () =>
          withStolen(() => openOurs(bench, perSecond, round)),
        ),
        ours,
      )
      const tool = bench.tools.pacer
      if (!('missing' in tool)) {
        add(
          await orWhy(bench, `${what} ${pacer}`, () =>
            withStolen(() => openPacer(tool.path, perSecond, round)),
          ),
          pacer,
        )
      }
      await openPeers(bench, perSecond, round, add)
    }
  }
  return {
    rows,
    absent: [...absentOf(bench), ...failed.map(client => ({ client, why: 'it failed' }))],
  }
}

async function openOurs(
  { nginx, seconds }: Bench,
  perSecond: number,
  round: number,
): Promise<OpenRow> {
  const command = engineCommand({
    url: nginx.urls.small!,
    http2: false,
    pace: { kind: 'rate', perSecond },
    warmupMs: warmup * 1000,
    durationMs: seconds.open * 1000,
    maxConnections: 1000,
  })
  // Ends a little before the load does, so that its end is not measured.
  const measured = await measureClient(command, nginx, { warmup, seconds: seconds.open - 0.2 })
  const { sent, lateness } = readEngine(measured.output)
  return {
    client: ours,
    perSecond,
    round,
    sent: sent / (perSecond * seconds.open),
    ...defined({ lateness: lateness ?? undefined }),
    cores: measured.cpuSeconds / measured.seconds,
  }
}

async function openPacer(path: string, perSecond: number, round: number): Promise<OpenRow> {
  const { stdout } = await run('taskset', [
    '-c',
    String(clientCore),
    path,
    String(perSecond),
    String(pacerSeconds),
  ])
  const { p50, p99, cpu } = JSON.parse(stdout) as { p50: number; p99: number; cpu: number }
  return { client: pacer, perSecond, round, lateness: { p50, p99 }, cores: cpu }
}

async function openPeers(
  bench: Bench,
  perSecond: number,
  round: number,
  add: (row: OpenRow | string, client: string) => void,
): Promise<void> {
  const { nginx } = bench
  const order = {
    url: nginx.urls.small!,
    perSecond,
    seconds: Math.ceil(secondsOf(peerWindow)),
    connections,
  }
  for (const client of bench.clients) {
    const isWanted = client.name !== ours && (round === 0 || client.name === thrifty)
    const command = isWanted ? client.open(order) : undefined
    if (command === undefined) continue
    const row = await orWhy(
      bench,
      `open ${round} ${perSecond}/s ${client.name}`,
      async (): Promise<OpenRow> => {
        const { requests, seconds, cpuSeconds } = await measureClient(command, nginx, peerWindow)
        const sent = requests / (perSecond * seconds)
        return { client: client.name, perSecond, round, sent, cores: cpuSeconds / seconds }
      },
    )
    add(row, client.name)
  }
}

function absentOf({ clients, tools }: Bench): NonNullable<Results['open']>['absent'] {
  const known = ['k6', 'vegeta', 'autocannon', 'hey']
  return [
    ...('missing' in tools.pacer ? [{ client: pacer, why: tools.pacer.missing }] : []),
    ...clients.flatMap(({ name, missing }) =>
      known.includes(name) && missing !== undefined ? [{ client: name, why: missing }] : [],
    ),
    { client: 'wrk2', why: 'no package registry has it' },
  ]
}
