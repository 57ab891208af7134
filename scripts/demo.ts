import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startPrometheus } from './prometheus-server.ts'

/*
 * The main job on this machine: the demo shop, a real Prometheus that scrapes it every second, and the gate as it is
 * shipped (dist/) against both. `--regression` makes the shop's checkout slow and unreliable. Everything that is
 * started here ends with it.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const { regression } = parseArgs({ options: { regression: { type: 'boolean', default: false } } }).values
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort())

const say = (line: string) => process.stderr.write(`${line}\n`)
const node = (args: string[], stdout: 'inherit' | 'pipe') =>
  spawn(process.execPath, args, { cwd: root, stdio: ['ignore', stdout, 'inherit'] })

process.exitCode = await demo()

async function demo(): Promise<number> {
  say('Building dist/')
  await import('./build.ts')
  const shop = await startShop()
  try {
    say('Starting Prometheus (from the PATH, the cache, or the distribution)')
    const prometheus = await startPrometheus({ targets: [new URL(shop.url).host], scrapeIntervalMs: 1000 })
    try {
      say(`Shop ${shop.url} · Prometheus ${prometheus.url}\n`)
      return await runGate(shop.url, prometheus.url)
    } finally {
      await prometheus.stop()
    }
  } finally {
    shop.process.kill()
  }
}

async function startShop(): Promise<{ url: string; process: ChildProcess }> {
  const process = node(['examples/shop/server.ts', '--port', '0', ...(regression ? ['--regression'] : [])], 'pipe')
  for await (const line of createInterface({ input: process.stdout! })) {
    const url = /http:\/\/\S+/.exec(line)?.[0]
    if (url) return { url, process }
  }
  throw new Error('the demo shop ended before it listened')
}

/** 0 where the gate said what this demo is meant to show. */
async function runGate(target: string, prometheusUrl: string): Promise<number> {
  if (stop.signal.aborted) return 130
  const config = 'examples/shop/reliability-gate.yml'
  const gate = node(
    ['dist/index.js', 'run', '--config', config, '--target', target, '--prometheus-url', prometheusUrl],
    'inherit',
  )
  // A Ctrl-C reaches the gate too, by the terminal; a SIGTERM to this process alone does not.
  stop.signal.addEventListener('abort', () => gate.kill('SIGTERM'), { once: true })
  const [code] = (await once(gate, 'exit')) as [number | null]
  if (stop.signal.aborted) return 130
  say(`\nThe gate's exit code is ${code}: a required check would ${code === 0 ? 'be green' : 'block the merge'}.`)
  if (!regression) say('`npm run demo -- --regression` shows a pull request that makes the shop worse.')
  return code === (regression ? 1 : 0) ? 0 : (code ?? 1)
}
