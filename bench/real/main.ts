import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runInWorkers } from '../../src/engines/embedded/embedded.ts'
import { gatherEvidence } from '../../src/gate/stages/gather-evidence.ts'
import { judge } from '../../src/judge/judge.ts'
import { withIds } from '../../src/model/plan/objective.ts'
import type { Plan } from '../../src/model/plan/plan.ts'
import { systemClock } from '../../src/tools/system-clock.ts'
import { quietContext } from '../../test/contract/providers/quiet-context.ts'
import { enginePort } from '../../test/support/engine/engine-port.ts'
import { family } from '../verdict/judge-run.ts'
import type { RealRun } from '../verdict/page.ts'

/*
 * `npm run bench:real`: real pairs of the demo shop, each in a process of its own, loaded and
 * judged as a pull request is. Writes what came of it to bench/verdict/real-runs.json, from which
 * docs/verdict-quality.md takes its last table.
 */
const seconds = 100
const perSecond = 50
const { same, slower } = parseArgs({
  options: { same: { type: 'string', default: '12' }, slower: { type: 'string', default: '6' } },
}).values
const slowdowns = [
  ...Array(Number(same)).fill(1),
  ...Array(Number(slower)).fill(1.1),
  ...Array(Number(slower)).fill(1.2),
]

await main()

async function main(): Promise<void> {
  const runs: RealRun[] = []
  for (const [index, slowdown] of slowdowns.entries()) {
    const run = await compareShops(slowdown, index)
    runs.push(run)
    process.stderr.write(`${index + 1}/${slowdowns.length} ${JSON.stringify(run)}\n`)
    writeFileSync(
      fileURLToPath(new URL('../verdict/real-runs.json', import.meta.url)),
      `${JSON.stringify(runs, null, 2)}\n`,
    )
  }
}

async function compareShops(slowdown: number, index: number): Promise<RealRun> {
  const [head, base] = await Promise.all([
    startShop(slowdown, 2 * index + 1),
    startShop(1, 2 * index + 2),
  ])
  try {
    const plan = planOf(head.url, base.url)
    const evidence = await gatherEvidence(plan, portsOf(), {
      ...quietContext(systemClock),
      random: Math.random,
    })
    const { verdict, objectives } = judge(plan, evidence)
    const changes = Object.fromEntries(objectives.map(({ name, change }) => [name, change ?? null]))
    return { slowdown, verdict, seconds: evidence.load?.seconds ?? 0, changes }
  } finally {
    head.process.kill()
    base.process.kill()
  }
}

async function startShop(
  slowdown: number,
  seed: number,
): Promise<{ url: string; process: ChildProcess }> {
  const args = [
    'examples/shop/server.ts',
    '--port',
    '0',
    '--slower',
    String(slowdown),
    '--seed',
    String(seed),
  ]
  const shop = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(createInterface({ input: shop.stdout }), 'line')) as [string]
  return { url: /http:\/\/\S+/.exec(line)![0], process: shop }
}

function planOf(head: string, base: string): Plan {
  const at = (url: string) => ({
    from: { kind: 'url' as const, url, source: 'config' as const },
    ready: { path: '/health', timeoutMs: 10_000 },
    headers: {},
  })
  return {
    service: 'demo-shop',
    target: at(head),
    baseline: { ...at(base), tolerance: 0.1 },
    providers: [],
    load: {
      profile: 'load',
      pace: { kind: 'rate', perSecond },
      durationMs: seconds * 1000,
      warmupMs: 5000,
      timeoutMs: 5000,
      maxConnections: 200,
      requests: ['/products', '/products/3'].map(path => ({
        name: `GET ${path}`,
        method: 'GET',
        path,
        headers: {},
        weight: 1,
        expect: {},
      })),
    },
    objectives: withIds(family),
    policy: { inconclusive: 'neutral', noData: 'block', error: 'block' },
  }
}

function portsOf() {
  return {
    locateTarget: async ({ from }: Plan['target']) => ({
      url: from.kind === 'url' ? from.url : '',
      source: 'config' as const,
    }),
    locateBaseline: async ({ from }: Plan['target']) => ({
      url: from.kind === 'url' ? from.url : '',
      source: 'config' as const,
    }),
    waitUntilReady: async () => ({ kind: 'ready' as const }),
    lookAfterLoad: async () => ({ isUp: true as const }),
    probe: async () => [],
    sources: [],
    engine: enginePort(runInWorkers),
    seed: 1,
  }
}
