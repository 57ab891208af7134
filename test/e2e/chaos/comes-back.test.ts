import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { RunRecord } from '../../../src/model/record.ts'
import { type Breakable, breakables } from '../../support/chaos/breakable.ts'
import { startSlowRelay } from '../../support/chaos/slow-relay.ts'
import { temporaryFolder } from '../../support/processes.ts'

/*
 * Every kind of fault, through dist/, however the gate ends: it is injected, observed and reverted.
 * What is seen here is the table of docs/chaos.md, which this file writes with `--update`.
 */
const entry = resolve('dist/index.js')
let target = 0

beforeAll(async () => {
  const server = createServer((_, response) => void delay(3).then(() => response.end('ok')))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  target = (server.address() as AddressInfo).port
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
})

const configOf = ({ fault, config = '', more: own = '' }: Breakable, kind: string, more: string) =>
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

/** A gate of its own in a folder of its own. */
async function gateFor(
  name: string,
  more: string,
  change: (one: Breakable) => Breakable | Promise<Breakable>,
) {
  const { kind, open } = breakables[name]!
  const folder = await temporaryFolder()
  const broken = await change(
    await open(folder, end => onTestFinished(async () => void (await end()))),
  )
  await writeFile(join(folder, 'gate.yml'), configOf(broken, kind, more))
  const environment = {
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

const polled = { interval: 50 }
/** A gate that ends before it breaks anything says why. */
const isBroken = (gate: { broken: Breakable }, running: { ended: Promise<{ said: string }> }) =>
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
async function brokenGate(name: string, more: string) {
  for (let left = 3; ; left -= 1) {
    const gate = await gateFor(name, more, one => one)
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
const ends: Record<string, (name: string) => Promise<string>> = {
  injected: async name => {
    const { gate, running } = await brokenGate(name, 'for: 1s')
    const { code, said } = await running.ended
    // On a machine that is too busy to measure it is inconclusive.
    expect([0, 3], said).toContain(code)
    expect(await gate.broken.isBroken()).toBe(false)
    const { evidence } = await gate.record()
    expect(evidence.experiments).toMatchObject([{ outcome: 'observed' }])
    return 'yes'
  },
  failure: async name => {
    const { gate, running } = await brokenGate(name, 'for: 1m, abort: p(50) > 1ms')
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
      async (name: string) => {
        const { gate, running } = await brokenGate(name, 'for: 1m')
        running.kill(signal)
        expect((await running.ended).code).toBe(130)
        expect(await gate.broken.isBroken()).toBe(false)
        expect(await gate.saved()).toEqual([])
        return 'yes'
      },
    ]),
  ),
  'SIGKILL, post step': name =>
    killed(name, async gate => {
      const { code } = await gate.post(await gate.saved()).ended
      expect(code).toBe(0)
    }),
  'SIGKILL, `undo`': name =>
    killed(name, async gate => {
      const { code } = await gate.start('undo').ended
      expect(code).toBe(0)
      expect(await gate.saved()).toEqual([])
    }),
  'SIGKILL as it begins': name => killedAt(name, async gate => (await gate.saved()).length > 0),
  'SIGKILL as it ends': name => {
    let was = false
    return killedAt(name, async ({ broken }) => {
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
  name: string,
  isThere: (gate: Awaited<ReturnType<typeof gateFor>>) => Promise<boolean>,
): Promise<string> {
  for (let left = 3; ; left -= 1) {
    const gate = await gateFor(name, 'for: 1s', one => one)
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
  name: string,
  mend: (gate: Awaited<ReturnType<typeof gateFor>>) => Promise<void>,
): Promise<string> {
  const { gate, running } = await brokenGate(name, 'for: 1m')
  running.kill('SIGKILL')
  await running.ended
  expect(await gate.saved()).toMatchObject([{ kind: 'fault', title: 'broken' }])
  if (breakables[name]!.isGoneWithGate) {
    await isWell(gate)
    return 'gone with the gate'
  }
  expect(await gate.broken.isBroken()).toBe(true)
  await mend(gate)
  expect(await gate.broken.isBroken()).toBe(false)
  return 'yes'
}

describe('every fault comes back', () => {
  const columns = Object.keys(ends)
  const rows = new Map<string, string[]>()

  const seeRow = async (name: string) => {
    const seen = columns.map(async end => {
      try {
        return await ends[end]!(name)
      } catch (error) {
        throw new Error(`${name}, ${end}`, { cause: error })
      }
    })
    rows.set(name, await Promise.all(seen))
  }
  const names = Object.keys(breakables)
  const pairs = Array.from({ length: Math.ceil(names.length / 2) }, (_, index) => {
    const pair = names.slice(2 * index, 2 * index + 2)
    return { pair, both: pair.join(' and ') }
  })

  // All their ends at once: each gate is in a folder of its own, and waits most of its time.
  test.each(pairs)('$both, at each of their ends', async ({ pair }) => {
    await Promise.all(pair.map(seeRow))
  })

  test('as the table of docs/chaos.md says', async () => {
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
    const heads = ['fault', 'injected, observed, reverted at its end', ...columns.slice(1)]
    const seen = Object.keys(breakables).map(name => [name, ...(rows.get(name) ?? [])])
    const table = [heads, heads.map(() => '---'), ...seen].map(line).join('\n')
    const page = await readFile('docs/chaos.md', 'utf8')
    const marked = /(?<=<!-- reverted -->\n\n).*(?=\n\n<!-- \/reverted -->)/s
    await expect(page.replace(marked, () => table)).toMatchFileSnapshot(resolve('docs/chaos.md'))
  })
})

describe('a run that is killed while the start of an experiment is on its way', () => {
  test.each(['aws-fis', 'gremlin', 'harness', 'steadybit'])(
    'is undone as soon as the provider has it: %s',
    async kind => {
      let relay: Awaited<ReturnType<typeof startSlowRelay>> | undefined
      const gate = await gateFor(`\`${kind}\``, 'for: 1m', async one => {
        const { [kind]: written } = one.fault as Record<string, { url: string }>
        relay = await startSlowRelay(written!.url, 2000)
        return { ...one, fault: { [kind]: { ...written, url: relay.url } } }
      })
      const running = gate.run()
      await Promise.race([
        expect.poll(() => relay?.held, polled).toBe(1),
        running.ended.then(({ said }) => Promise.reject(new Error(said))),
      ])
      running.kill('SIGKILL')
      await running.ended
      const { code, said } = await gate.start('undo').ended
      expect([code, said]).toEqual([0, 'Cleaned up the fault of broken (left by an earlier run)\n'])
      expect(await gate.broken.isBroken()).toBe(false)
    },
  )
})

describe('a command that is killed at another stage', () => {
  const command = (inject: string, revert: string) => (one: Breakable) => ({
    ...one,
    fault: { command: { inject, revert } },
  })

  test('while it still injects: it is ended before it is mended', async () => {
    const inject = 'while :; do echo broken > state; sleep 0.1; done'
    const gate = await gateFor('`command`', 'for: 1m', command(inject, 'echo well > state'))
    const running = gate.run()
    await isBroken(gate, running)
    running.kill('SIGKILL')
    await running.ended
    const { code, said } = await gate.start('undo').ended
    expect([code, said]).toEqual([0, 'Cleaned up the fault of broken (left by an earlier run)\n'])
    expect(await gate.broken.isBroken()).toBe(false)
  })

  test('while it is reverted: the next run reverts it first, and then does its own', async () => {
    // The first time it hangs.
    const revert = '[ -e tried ] || { touch tried; sleep 100; }; echo well > state'
    const gate = await gateFor('`command`', 'for: 1s', command('echo broken > state', revert))
    const running = gate.run()
    await isBroken(gate, running)
    await expect.poll(gate.files, polled).toContain('tried')
    running.kill('SIGKILL')
    await running.ended
    expect(await gate.broken.isBroken()).toBe(true)
    const { code, said } = await gate.run().ended
    expect(said).toContain('Cleaned up the fault of broken (left by an earlier run)')
    expect(code).toBe(0)
    expect(await gate.broken.isBroken()).toBe(false)
  })

  test('and cannot be mended: the next run says in capitals what is still broken, and measures nothing', async () => {
    const gate = await gateFor('`command`', 'for: 1m', command('echo broken > state', 'exit 1'))
    const running = gate.run()
    await isBroken(gate, running)
    running.kill('SIGKILL')
    await running.ended
    const next = await gate.run().ended
    expect(next.code).toBe(4)
    expect(next.said).toContain('STILL BROKEN by a run that was killed: broken: ')
    expect((await gate.start('undo').ended).code).toBe(4)
    const forgotten = await gate.start('undo', '--forget').ended
    expect([forgotten.code, forgotten.said]).toEqual([0, 'Nothing is left to undo\n'])
  })
})
