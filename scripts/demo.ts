import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { delimiter, dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { findPrometheus } from './prometheus-server.ts'

/*
 * The main job on this machine: the demo shop, and the gate as it is shipped (dist/), which starts
 * a real Prometheus that scrapes the shop every second. `--regression` makes the shop's checkout
 * slow and unreliable; `--chaos` breaks what it pays with, and needs no Prometheus. Everything that
 * is started here ends with it.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const { regression, chaos } = parseArgs({
  options: {
    regression: { type: 'boolean', default: false },
    chaos: { type: 'boolean', default: false },
  },
}).values
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort())

const say = (line: string) => process.stderr.write(`${line}\n`)

process.exitCode = await demo()

async function demo(): Promise<number> {
  say('Building dist/')
  await import('./build.ts')
  const started: ChildProcess[] = []
  try {
    if (chaos) started.push((await startServer(['examples/shop/payment.ts'])).process)
    const shop = await startServer([
      ...['examples/shop/server.ts', '--port', '0'],
      ...(regression ? ['--regression'] : []),
      ...(chaos ? ['--payment', 'http://127.0.0.1:9101'] : []),
    ])
    started.push(shop.process)
    if (chaos) return await runGate(shop.url, 'chaos.yml')
    say('Looking for Prometheus (on the PATH, in the cache, in the distribution)')
    const prometheus = await findPrometheus()
    say(`Shop ${shop.url} · Prometheus ${prometheus}\n`)
    return await runGate(shop.url, 'reliability-gate.yml', dirname(prometheus))
  } finally {
    for (const one of started) one.kill()
  }
}

async function startServer(words: string[]): Promise<{ url: string; process: ChildProcess }> {
  const server = spawn(process.execPath, words, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: server.stdout })) {
    const url = /http:\/\/\S+/.exec(line)?.[0]
    if (url) return { url, process: server }
  }
  throw new Error(`${words[0]} ended before it listened`)
}

/** 0 where the gate said what this demo is meant to show. */
async function runGate(target: string, config: string, folder?: string): Promise<number> {
  if (stop.signal.aborted) return 130
  const words = ['dist/index.js', 'run', '--config', `examples/shop/${config}`, '--target', target]
  const gate = spawn(process.execPath, words, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: folder
      ? { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH ?? ''}` }
      : process.env,
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
