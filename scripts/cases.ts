import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { startShop as startScenarioShop } from '../examples/scenarios/server.ts'
import { type Shop, startShop } from '../examples/shop/server.ts'
import type { RunRecord } from '../src/model/record.ts'
import { freePort } from '../src/net/free-port.ts'
import { startPrometheus } from './prometheus-server.ts'
import { ready, requests } from './shop-load.ts'

/*
 * The records in test/unit/render/cases, from which the golden files are drawn, by real runs of
 * dist/ against the shops in examples/, on loopback:
 *
 *   npm run -s build && node scripts/cases.ts [NAME …]
 *
 * A run that does not end as its case is meant to is an error, and leaves its record as it was.
 */
const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'cases-'))
const report = join(folder, 'report')

type Case = {
  /** How the run ends, and why where that is not plain. */
  verdict: RunRecord['verdict']
  cause?: string
  run: () => Promise<void>
}

const load = {
  rate: '30/s',
  duration: '20s',
  warmup: '2s',
  requests,
}
const easy = ['availability >= 99%', 'p(95) < 800ms']

/** Runs the command on a config; `during` may act on its process until that ends. */
async function gate(
  url: string,
  config: object,
  during: (process: ChildProcess) => Promise<void> = async () => {},
): Promise<void> {
  const file = join(folder, 'reliability-gate.yml')
  writeFileSync(file, JSON.stringify({ service: 'shop', target: { url, ready }, load, ...config }))
  const words = [join(root, 'dist/index.js'), 'run', '--quiet', '--report-dir', report]
  const running = spawn(process.execPath, words, { cwd: folder, stdio: 'inherit' })
  const ended = once(running, 'exit')
  await Promise.race([ended, during(running)])
  await ended
}

type ShopOptions = NonNullable<Parameters<typeof startShop>[0]>

async function withShop(options: ShopOptions, use: (shop: Shop) => Promise<void>): Promise<void> {
  const shop = await startShop(options)
  await use(shop).finally(shop.close)
}

const onShop = (options: ShopOptions, config: object, during?: Parameters<typeof gate>[2]) => () =>
  withShop(options, ({ url }) => gate(url, config, during))

/** The process gets no turn for 80 ms in every 500 ms, as on a machine that is too busy. */
async function stopAgainAndAgain(running: ChildProcess): Promise<void> {
  while (running.exitCode === null) {
    running.kill('SIGSTOP')
    await wait(80)
    running.kill('SIGCONT')
    await wait(420)
  }
}

async function interruptAmidTheLoad(running: ChildProcess): Promise<void> {
  await wait(12_000)
  running.kill('SIGINT')
}

/** The bound is where the last run had its value, so that a short run cannot decide. */
async function runTooNoisily(): Promise<void> {
  const short = { ...load, duration: '10s' }
  let bound = 70
  for (let left = 5; left > 0; left -= 1) {
    await withShop({}, ({ url }) =>
      gate(url, { load: short, objectives: ['availability >= 90%', `p(95) < ${bound}ms`] }),
    )
    const { verdict, load: measured } = recordOfRun()
    if (verdict === 'inconclusive') return
    bound = Math.round(measured.head?.latency.p95 ?? bound)
  }
}

const runBesideBase = (): Promise<void> =>
  withShop({ seed: 2 }, base =>
    withShop({ slower: 1.6 }, ({ url }) =>
      gate(url, { load: { ...load, duration: '60s' }, baseline: { url: base.url } }),
    ),
  )

async function runWithoutSeries(): Promise<void> {
  await withShop({}, async ({ url }) => {
    const prometheus = await startPrometheus({
      targets: [new URL(url).host],
      scrapeIntervalMs: 1000,
    })
    const errors = { bad: 'http_request_total{code=~"5.."}', total: 'http_request_total' }
    await gate(url, {
      prometheus: { url: prometheus.url },
      objectives: [...easy, { name: 'server errors', prometheus: errors, when: 'ratio < 0.5%' }],
    }).finally(prometheus.stop)
  })
}

async function runWithFaults(): Promise<void> {
  const [listen, upstream] = [await freePort(), await freePort()]
  const payment = spawn(
    process.execPath,
    [join(root, 'examples/shop/payment.ts'), '--port', String(upstream)],
    { stdio: 'ignore' },
  )
  const experiment = {
    name: 'payment is slow',
    fault: { proxy: 'payment', latency: '300ms' },
    for: '10s',
    hypothesis: ['availability >= 95%', 'p(95){checkout} < 250ms'],
    recovery: '< 10s',
  }
  await withShop({ payment: `http://127.0.0.1:${listen}` }, ({ url }) =>
    gate(url, {
      dependencies: {
        payment: { listen: `127.0.0.1:${listen}`, upstream: `127.0.0.1:${upstream}` },
      },
      load: { ...load, duration: undefined },
      objectives: ['availability >= 95%', 'p(95) < 2s'],
      chaos: { steady: '8s', experiments: [experiment] },
    }),
  ).finally(() => payment.kill())
}

async function runScenario(): Promise<void> {
  const port = await freePort()
  const { server } = startScenarioShop(port)
  const cart = {
    name: 'cart',
    method: 'POST',
    path: '/cart',
    headers: { Authorization: 'Bearer {{ token }}' },
    json: { sku: '{{ sku }}', count: 1 },
    expect: { status: 201, json: { '$.items': 1 } },
  }
  const steps = [
    {
      name: 'login',
      method: 'POST',
      path: '/login',
      json: { user: 'ann', password: 'correct-horse-1' },
      capture: { token: '$.token' },
    },
    { think: '50ms..150ms' },
    { name: 'search', path: '/products?q={{ int(1, 20) }}', capture: { sku: '$.products[0].sku' } },
    cart,
  ]
  await gate(`http://127.0.0.1:${port}`, {
    target: { url: `http://127.0.0.1:${port}`, ready: { path: '/products?q=1', status: 200 } },
    load: {
      rate: '10/s',
      duration: '20s',
      warmup: '2s',
      cookies: true,
      scenarios: [
        { name: 'buy', weight: 3, steps },
        { name: 'look', steps: ['GET /products?q=1'] },
      ],
    },
    objectives: ['availability >= 98%', 'p(95){buy} < 2s', 'p(95){buy / cart} < 1s'],
  }).finally(() => {
    server.close()
    server.closeAllConnections()
  })
}

const cases: Readonly<Record<string, Case>> = {
  'first-run': {
    verdict: 'inconclusive',
    run: onShop({}, { baseline: { history: { dir: 'history' } }, objectives: easy }),
  },
  pass: { verdict: 'pass', run: onShop({}, { objectives: [...easy, 'p(95){checkout} < 1s'] }) },
  warn: {
    verdict: 'warn',
    run: onShop({}, { objectives: [...easy, { when: 'p(95){checkout} < 2s', warn: '20ms' }] }),
  },
  'fail-latency': {
    verdict: 'fail',
    run: onShop(
      { slower: 3 },
      {
        objectives: ['availability >= 99%', 'p(95) < 2s', 'p(95){checkout} < 100ms'],
      },
    ),
  },
  'fail-errors': {
    verdict: 'fail',
    run: onShop({ regression: true }, { objectives: ['availability >= 99.5%', 'p(95) < 2s'] }),
  },
  'fail-regression': { verdict: 'fail', run: runBesideBase },
  noise: { verdict: 'inconclusive', run: runTooNoisily },
  'no-data': { verdict: 'inconclusive', cause: 'no-data', run: runWithoutSeries },
  generator: {
    verdict: 'inconclusive',
    cause: 'generator',
    run: onShop({}, { objectives: ['availability >= 90%', 'p(95) < 70ms'] }, stopAgainAndAgain),
  },
  infrastructure: {
    verdict: 'error',
    run: async () => {
      const url = `http://127.0.0.1:${await freePort()}`
      await gate(url, { target: { url, ready: { ...ready, timeout: '5s' } }, objectives: easy })
    },
  },
  cancelled: { verdict: 'error', run: onShop({}, { objectives: easy }, interruptAmidTheLoad) },
  chaos: { verdict: 'fail', run: runWithFaults },
  scenario: { verdict: 'pass', run: runScenario },
}

const recordOfRun = (): RunRecord =>
  JSON.parse(readFileSync(join(report, 'record.json'), 'utf8')) as RunRecord

/** Whether the run ended as the case is meant to. */
function isAsMeant({ verdict, cause }: Case, record: RunRecord): boolean {
  return (
    record.verdict === verdict &&
    (cause === undefined || record.objectives.some(one => one.cause === cause))
  )
}

async function make(name: string, wanted: Case): Promise<void> {
  process.stderr.write(`${name}\n`)
  await wanted.run()
  const record = recordOfRun()
  if (!isAsMeant(wanted, record))
    throw new Error(`${name} ended as ${record.verdict}: ${record.reason}`)
  const home = join(root, 'test/unit/render/cases', name)
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'record.json.gz'), gzipSync(JSON.stringify(record), { level: 9 }))
}

const asked = process.argv.slice(2)
try {
  for (const [name, one] of Object.entries(cases))
    if (asked.length === 0 || asked.includes(name))
      await make(name, one).catch(error => {
        process.stderr.write(`${(error as Error).message}\n`)
        process.exitCode = 1
      })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
