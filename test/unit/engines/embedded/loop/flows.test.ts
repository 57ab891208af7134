import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Flows } from '../../../../../src/engines/embedded/loop/flows.ts'
import { type Flow, Iteration } from '../../../../../src/engines/embedded/loop/iteration.ts'
import type { Slot } from '../../../../../src/engines/embedded/loop/pools.ts'
import { Values } from '../../../../../src/engines/embedded/scenario/values.ts'
import { seededRandom } from '../../../../../src/stats/random.ts'

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => void vi.useRealTimers())

const good = { kind: 'answered', code: 200 } as const
const late = { kind: 'failed', error: 'timeout', message: 'no answer' } as const
const flow: Flow = {
  series: 0,
  steps: [{ request: 0 }, { request: 1, think: { least: 300, most: 300 } }, { request: 2 }],
}

function start() {
  const sent: [request: number, dueAt: number][] = []
  const flows = new Flows([{ side: 'head', name: 'buy' }], {
    now: () => Date.now(),
    send: (slot, dueAt) => void sent.push([slot.iteration!.step.request, dueAt]),
    timeoutMs: 3000,
    windowMs: 2500,
  })
  const given = { number: 0, startedAt: 0, random: seededRandom(1), rows: new Map() }
  const iteration = new Iteration(flow, new Values(given), 100, true)
  const slot = { iteration } as unknown as Slot
  flows.begin(iteration)
  iteration.sentAt = 105
  return { flows, slot, sent, cells: () => flows.recorder.finish().cells }
}

describe('an iteration', () => {
  test('sends each step at the end of the one before and of the pause, and its time is that of its steps', () => {
    const { flows, slot, sent, cells } = start()
    vi.setSystemTime(150)
    expect(flows.goesOn(slot, { endedAt: 150, outcome: good, good: true, own: 0 })).toBe(true)
    expect([flows.idle, flows.oldestStart(900), sent]).toEqual([1, 100, []])
    vi.advanceTimersByTime(300)
    expect([flows.idle, sent]).toEqual([0, [[1, 450]]])
    expect(flows.goesOn(slot, { endedAt: 500, outcome: good, good: true, own: 2 })).toBe(true)
    expect(sent[1]).toEqual([2, 500])
    expect(flows.goesOn(slot, { endedAt: 540, outcome: good, good: true, own: 0 })).toBe(false)
    expect([flows.oldestStart(900), slot.iteration]).toEqual([900, undefined])
    // 540 - 100 - 300
    expect(cells()).toMatchObject([
      { window: 0, name: 'buy', sent: 1, good: 1, latency: { count: 1, sum: 140 } },
    ])
  })

  test('ends at a step that fails, and counts as slower than all others where that timed out', () => {
    const { flows, slot, sent, cells } = start()
    expect(flows.goesOn(slot, { endedAt: 1100, outcome: late, good: false, own: 0 })).toBe(false)
    expect(sent).toEqual([])
    expect(cells()).toMatchObject([
      { sent: 1, good: 0, errors: { timeout: 1 }, latency: { count: 1, max: 3000 } },
    ])
  })
})
