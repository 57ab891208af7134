import { describe, expect, test } from 'vitest'
import { climb } from '../../../../../src/gate/stages/load/climb.ts'
import type { Context } from '../../../../../src/model/context.ts'
import type { LoadReport } from '../../../../../src/model/evidence/load-report.ts'
import type { LoadPlan } from '../../../../../src/model/plan/load.ts'
import { evidence, latency } from '../../../judge/build.ts'
import { loadOf, planOf } from '../../../judge/profile/build.ts'

/**
 * A server that does 400/s and works off whatever it was sent, whether anybody still waits for it
 * or not.
 */
function backlogServer({ worksOff = 400 } = {}) {
  let backlog = 0
  const levels: (number | 'rest')[] = []
  const run = async ({ pace, durationMs }: LoadPlan): Promise<LoadReport> => {
    const isRest = pace.kind === 'users'
    const perSecond = pace.kind === 'rate' ? pace.perSecond : 2
    levels.push(isRest ? 'rest' : perSecond)
    const windows = durationMs / 2500
    return loadOf(windows, () => {
      const sent = Math.round(perSecond * 2.5)
      backlog = Math.max(0, backlog + sent - 2.5 * worksOff)
      const ms = 40 + (1000 * backlog) / 400
      return { good: sent, times: Array<number>(sent).fill(ms) }
    })
  }
  return { run, levels }
}

const context = (signal = new AbortController().signal) => {
  const lines: string[] = []
  const log = { info: (line: string) => lines.push(line), warn: (line: string) => lines.push(line) }
  return {
    lines,
    context: { signal, log: { ...log, debug: () => {}, progress: () => {} } } as unknown as Context,
  }
}
const plan = planOf([latency(0.95, 200)], {
  profile: 'stress',
  pace: { kind: 'rate', perSecond: 100 },
  steps: [100, 800],
  durationMs: 10_000,
})

describe('a climb', () => {
  test('lets the target work off what a broken step left behind, so that the next step finds it as it was', async () => {
    const { run, levels } = backlogServer()
    const gathered = evidence(await run(plan.load))
    await climb(gathered, plan, run, context().context)
    const highest = Math.max(
      ...gathered
        .steps!.filter(({ report }) => report.cells.every(({ latency }) => latency.max < 200))
        .map(({ level }) => level),
    )
    expect(highest).toBeGreaterThanOrEqual(380)
    expect(highest).toBeLessThanOrEqual(420)
    // Ten seconds' worth of requests are left behind.
    expect(levels.slice(0, 6)).toEqual([100, 800, 'rest', 'rest', 'rest', 450])
  })

  test('ends, with a note, where the target does not recover', async () => {
    const { run, levels } = backlogServer({ worksOff: 110 })
    const gathered = evidence(await run(plan.load))
    const told = context()
    await climb(gathered, plan, run, told.context)
    expect(gathered.steps!.map(({ level }) => level)).toEqual([800])
    expect(levels.filter(level => level === 'rest')).toHaveLength(12)
    expect(gathered.notes).toEqual([
      {
        source: 'load',
        message:
          'No further step ran: 1m after a step broke, the target still did not respond as it did in the first step.',
      },
    ])
    expect(told.lines.at(-1)).toBe(gathered.notes![0]!.message)
  })

  test('that is cancelled during a rest runs no further step', async () => {
    const stop = new AbortController()
    const { run } = backlogServer()
    const gathered = evidence(await run(plan.load))
    const stopping = (load: LoadPlan) => {
      if (load.pace.kind === 'users') stop.abort()
      return run(load)
    }
    await climb(gathered, plan, stopping, context(stop.signal).context)
    expect(gathered.steps!.map(({ level }) => level)).toEqual([800])
    expect(gathered.notes).toBeUndefined()
  })
})
