import { setTimeout as sleep } from 'node:timers/promises'
import { type Bench, connections } from '../bench.ts'
import { engineCommand } from '../ours.ts'
import type { MemoryRow } from '../results.ts'
import { startClient } from '../run-client.ts'

const millions = { short: [1], long: [1, 2, 5, 10] }
/** Ten million take minutes; what is slower than this is stuck. */
const mostMs = 1_800_000
const slackMs = 5000

/** Resident memory of ours at full speed after so many requests. */
export async function measureMemory({ nginx, long, say }: Bench): Promise<MemoryRow[]> {
  const before = await nginx.requests()
  const command = engineCommand({
    url: nginx.urls.small!,
    http2: false,
    pace: { kind: 'users', users: connections },
    warmupMs: 0,
    durationMs: mostMs,
    maxConnections: connections,
  })
  const client = startClient(command, nginx.certificate)
  const rows: MemoryRow[] = []
  for (const requests of (long ? millions.long : millions.short).map(count => count * 1e6)) {
    while ((await nginx.requests()) - before < requests) {
      if (client.hasEnded())
        throw new Error(`ours ended before ${requests} requests: ${await client.output(0)}`)
      await sleep(100)
    }
    rows.push({ requests, mb: client.usage().nowMb })
    say(`memory ${JSON.stringify(rows.at(-1))}`)
  }
  client.stop()
  await client.output(slackMs)
  return rows
}
