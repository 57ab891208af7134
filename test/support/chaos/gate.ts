import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, onTestFinished } from 'vitest'
import type { RunRecord } from '../../../src/model/record.ts'
import { compileCache, temporaryFolder } from '../processes.ts'
import { type Breakable, breakables } from './breakable.ts'
import { serve } from './serve.ts'

const entry = resolve('dist/index.js')

const configOf = (
  target: number,
  { fault, config = '', more: own = '' }: Breakable,
  kind: string,
  more: string,
) =>
  `service: shop
target: { url: "http://127.0.0.1:${target}" }
${config}
load: { rate: 20/s, warmup: 0s }
objectives: [ availability >= 50% ]
chaos:
  allow: [ ${kind} ]
  steady: 1s
  experiments:
    - { name: broken, fault: ${JSON.stringify(fault)}, hypothesis: [ availability >= 50% ], recovery: "< 1m", ${more}${own} }
`

/**
 * Gates that break something amid a load, each of its own in a folder of its own: by the name of
 * what is broken, what its experiment says besides, and what is other than usual.
 */
export async function openGates() {
  const target = await serve((_, response) => void delay(3).then(() => response.end('ok')))
  return (
    name: string,
    more: string,
    change: (one: Breakable) => Breakable | Promise<Breakable> = one => one,
  ) => gateFor(target, { name, more, change })
}

export type Gate = Awaited<ReturnType<typeof gateFor>>
type Order = {
  name: string
  more: string
  change: (one: Breakable) => Breakable | Promise<Breakable>
}

async function gateFor(target: number, { name, more, change }: Order) {
  const { kind, open } = breakables[name]!
  const folder = await temporaryFolder()
  const broken = await change(
    await open(folder, end => onTestFinished(async () => void (await end()))),
  )
  await writeFile(join(folder, 'gate.yml'), configOf(target, broken, kind, more))
  const environment = {
    ...compileCache,
    PATH: process.env.PATH ?? '',
    XDG_STATE_HOME: join(folder, 'state-home'),
    ...broken.environment,
  }
  const start = (...words: string[]) => startGate(words, folder, environment)
  return {
    broken,
    files: () => readdir(folder),
    start,
    run: () => start('run', '--config', 'gate.yml', '--report-dir', 'report'),
    post: (left: unknown) => startGate([], folder, { ...environment, ...postOf(left) }),
    record: async () =>
      JSON.parse(await readFile(join(folder, 'report/record.json'), 'utf8')) as RunRecord,
    /** What the gate has saved, as it stands on the disk. */
    saved: async () => {
      const kept = join(folder, 'state-home/reliability-gate/leftovers')
      const names = await readdir(kept).catch(() => [])
      const texts = await Promise.all(
        names
          .filter(one => one.endsWith('.json'))
          // It may be gone by now.
          .map(one => readFile(join(kept, one), 'utf8').catch(() => '{"left":[]}')),
      )
      return texts.flatMap(text => (JSON.parse(text) as { left: unknown[] }).left)
    },
  }
}

const postOf = (left: unknown) => ({
  'INPUT_REPORT-DIR': 'report',
  STATE_started: 'true',
  STATE_finished: 'true',
  STATE_leftovers: JSON.stringify(left),
})

function startGate(words: string[], cwd: string, env: Record<string, string>) {
  const child = spawn(process.execPath, [entry, ...words], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', chunk => {
      said += chunk
    })
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, said }))
  return { kill: (signal: NodeJS.Signals) => child.kill(signal), ended }
}

export const polled = { interval: 50 }
/** A gate that ends before it breaks anything says why. */
export const isBroken = (
  gate: { broken: Breakable },
  running: { ended: Promise<{ said: string }> },
) =>
  Promise.race([
    expect.poll(gate.broken.isBroken, polled).toBe(true),
    running.ended.then(({ said }) => {
      throw new Error(`nothing was broken: ${said}`)
    }),
  ])
