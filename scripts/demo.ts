import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { delimiter, dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { findPrometheus } from './prometheus-server.ts'

/*
 * The main job on this machine: the demo shop, and the gate as it is shipped (dist/), which starts a real Prometheus that
 * scrapes the shop every second. `--regression` makes the shop's checkout slow and unreliable. Everything that is
 * started here ends with it.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const { regression } = parseArgs({
  options: { regression: { type: 'boolean', default: false } },
}).values
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort())

const say = (line: string) => process.stderr.write(`${line}\n`)

process.exitCode = await demo()

async function demo(): Promise<number> {
  say('Building dist/')
  await import('./build.ts')
  const shop = await startShop()
  try {
    say('Looking for Prometheus (on the PATH, in the cache, in the distribution)')
    const prometheus = await findPrometheus()
    say(`Shop ${shop.url} · Prometheus ${prometheus}\n`)
    return await runGate(shop.url, dirname(prometheus))
  } finally {
    shop.process.kill()
  }
}

async function startShop(): Promise<{ url: string; process: ChildProcess }> {
  const words = ['examples/shop/server.ts', '--port', '0', ...(regression ? ['--regression'] : [])]
  const shop = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: shop.stdout })) {
    const url = /http:\/\/\S+/.exec(line)?.[0]
    if (url) return { url, process: shop }
  }
  throw new Error('the demo shop ended before it listened')
}

/** 0 where the gate said what this demo is meant to show. */
async function runGate(target: string, folder: string): Promise<number> {
  if (stop.signal.aborted) return 130
  const words = [
    'dist/index.js',
    'run',
    '--config',
    'examples/shop/reliability-gate.yml',
    '--target',
    target,
  ]
  const gate = spawn(process.execPath, words, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH ?? ''}` },
  })
  // A Ctrl-C reaches the gate too, by the terminal; a SIGTERM to this process alone does not.
  stop.signal.addEventListener('abort', () => gate.kill('SIGTERM'), { once: true })
  const [code] = (await once(gate, 'exit')) as [number | null]
  if (stop.signal.aborted) return 130
  say(
    `\nThe gate's exit code is ${code}: a required check would ${code === 0 ? 'be green' : 'block the merge'}.`,
  )
  if (!regression)
    say('`npm run demo -- --regression` shows a pull request that makes the shop worse.')
  return code === (regression ? 1 : 0) ? 0 : (code ?? 1)
}
