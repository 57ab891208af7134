import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, onTestFinished } from 'vitest'
import type { RunRecord } from '../../../src/model/record.ts'
import { compileCache, temporaryFolder } from '../processes.ts'
import type { Breakable, Breaking } from './breakable.ts'

/* A fault through dist/, however the gate ends: it is injected, observed and reverted. */
const entry = resolve('dist/index.js')
const postEntry = resolve('dist/post.js')

/** What is broken, and by what kind of fault; `target`: the port that gets the load. */
export type Ending = { kind: string; open: Breaking; target: number; isGoneWithGate?: true }

type Writing = { kind: string; target: number; more: string }

const configOf = (
  { fault, config = '', more: own = '' }: Breakable,
  { kind, target, more }: Writing,
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

/** A gate of its own in a folder of its own. `more`: of its experiment. */
export async function gateFor(
  { kind, target, open }: Ending,
  more: string,
  change: (one: Breakable) => Breakable | Promise<Breakable> = one => one,
) {
  const folder = await temporaryFolder()
  const broken = await change(
    await open(folder, end => onTestFinished(async () => void (await end()))),
  )
  await writeFile(join(folder, 'gate.yml'), configOf(broken, { kind, target, more }))
  const environment = {
    ...compileCache,
    PATH: process.env.PATH ?? '',
    XDG_STATE_HOME: join(folder, 'state-home'),
    ...broken.environment,
  }
  const start = (...words: string[]) => startGate(words, folder, environment)
  return {
    broken,
    folder,
    files: () => readdir(folder),
    start,
    run: () => start('run', '--config', 'gate.yml', '--report-dir', 'report'),
    post: (left: unknown) => startGate([], folder, { ...environment, ...postOf(left) }, postEntry),
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
  STATE_finished: 'true',
  STATE_leftovers: JSON.stringify(left),
})

function startGate(words: string[], cwd: string, env: Record<string, string>, script = entry) {
  const child = spawn(process.execPath, [script, ...words], {
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
/**
 * A gate once what it breaks is broken. On a machine that is too busy for its load nothing is
 * injected: it is tried again.
 */
async function brokenGate(of: Ending, more: string) {
  for (let left = 3; ; left -= 1) {
    const gate = await gateFor(of, more)
    const running = gate.run()
    try {
      await isBroken(gate, running)
      return { gate, running }
    } catch (error) {
      if (left === 0 || !String(error).includes('Not injected')) throw error
    }
  }
}
const isWell = ({ broken }: { broken: Breakable }) =>
  expect.poll(broken.isBroken, polled).toBe(false)

/** Each end, and what it takes that the fault is gone. */
export const ends: Record<string, (of: Ending) => Promise<string>> = {
  injected: async of => {
    const { gate, running } = await brokenGate(of, 'for: 1s')
    const { code, said } = await running.ended
    // On a machine that is too busy to measure it is inconclusive.
    expect([0, 3], said).toContain(code)
    expect(await gate.broken.isBroken()).toBe(false)
    const { evidence } = await gate.record()
    expect(evidence.experiments).toMatchObject([{ outcome: 'observed' }])
    return 'yes'
  },
  failure: async of => {
    const { gate, running } = await brokenGate(of, 'for: 1m, abort: p(50) > 1ms')
    const { code } = await running.ended
    expect(code).toBe(1)
    expect(await gate.broken.isBroken()).toBe(false)
    const { evidence } = await gate.record()
    expect(evidence.experiments).toMatchObject([{ outcome: 'aborted' }])
    return 'yes'
  },
  ...Object.fromEntries(
    (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map(signal => [
      signal,
      async (of: Ending) => {
        const { gate, running } = await brokenGate(of, 'for: 1m')
        running.kill(signal)
        expect((await running.ended).code).toBe(130)
        expect(await gate.broken.isBroken()).toBe(false)
        expect(await gate.saved()).toEqual([])
        return 'yes'
      },
    ]),
  ),
  'SIGKILL, post step': of =>
    killed(of, async gate => {
      const { code } = await gate.post(await gate.saved()).ended
      expect(code).toBe(0)
    }),
  'SIGKILL, `undo`': of =>
    killed(of, async gate => {
      const { code } = await gate.start('undo').ended
      expect(code).toBe(0)
      expect(await gate.saved()).toEqual([])
    }),
  'SIGKILL as it begins': of => killedAt(of, async gate => (await gate.saved()).length > 0),
  'SIGKILL as it ends': of => {
    let was = false
    return killedAt(of, async ({ broken }) => {
      const is = await broken.isBroken()
      was ||= is
      return was && !is
    })
  },
}

/**
 * Killed at the first sight of something: as the fault is announced, before it is active or just
 * then; or as it is reverted, before the run says so. `undo` leaves nothing, whatever it was.
 */
async function killedAt(
  of: Ending,
  isThere: (gate: Awaited<ReturnType<typeof gateFor>>) => Promise<boolean>,
): Promise<string> {
  for (let left = 3; ; left -= 1) {
    const gate = await gateFor(of, 'for: 1s')
    const running = gate.run()
    let ended: string | undefined
    const early = running.ended.then(({ said }) => {
      ended = said
    })
    let isSeen = false
    while (ended === undefined && !isSeen) {
      isSeen = await isThere(gate)
      await delay(5)
    }
    running.kill('SIGKILL')
    await early
    // It was over before anything was seen of it.
    if (!isSeen && left > 0) continue
    expect(isSeen, ended).toBe(true)
    expect((await gate.start('undo').ended).code).toBe(0)
    expect(await gate.saved()).toEqual([])
    // What a killed gate had asked for may still be on its way: a second later nothing is broken.
    await delay(1000)
    expect(await gate.broken.isBroken()).toBe(false)
    return 'yes'
  }
}

async function killed(
  of: Ending,
  mend: (gate: Awaited<ReturnType<typeof gateFor>>) => Promise<void>,
): Promise<string> {
  const { gate, running } = await brokenGate(of, 'for: 1m')
  running.kill('SIGKILL')
  await running.ended
  expect(await gate.saved()).toMatchObject([{ kind: 'fault', title: 'broken' }])
  if (of.isGoneWithGate) {
    await isWell(gate)
    return 'gone with the gate'
  }
  expect(await gate.broken.isBroken()).toBe(true)
  await mend(gate)
  expect(await gate.broken.isBroken()).toBe(false)
  return 'yes'
}
