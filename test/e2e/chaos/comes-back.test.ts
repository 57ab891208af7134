import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { type Breakable, breakables } from '../../support/chaos/breakable.ts'
import { type Gate, isBroken, openGates, polled } from '../../support/chaos/gate.ts'

/*
 * Every kind of fault, through dist/, however the gate ends: it is injected, observed and reverted.
 * What is seen here is the table of docs/chaos.md, which this file writes with `--update`.
 */
const gateFor = await openGates()

/**
 * A gate once what it breaks is broken. On a machine that is too busy for its load nothing is
 * injected: it is tried again.
 */
async function brokenGate(name: string, more: string) {
  for (let left = 3; ; left -= 1) {
    const gate = await gateFor(name, more)
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
async function killedAt(name: string, isThere: (gate: Gate) => Promise<boolean>): Promise<string> {
  for (let left = 3; ; left -= 1) {
    const gate = await gateFor(name, 'for: 1s')
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

async function killed(name: string, mend: (gate: Gate) => Promise<void>): Promise<string> {
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
