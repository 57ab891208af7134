import { describe, expect, test } from 'vitest'
import type { Prepared } from '../../../../../src/engines/engine.ts'
import type { FaultStatus } from '../../../../../src/faults/fault.ts'
import type { ReadyFault } from '../../../../../src/faults/ready-fault.ts'
import { gatherEvidence } from '../../../../../src/gate/stages/gather-evidence.ts'
import { judge } from '../../../../../src/judge/judge.ts'
import { defined } from '../../../../../src/model/basics/defined.ts'
import type { Evidence } from '../../../../../src/model/evidence/evidence.ts'
import type { LoadCell } from '../../../../../src/model/evidence/load-report.ts'
import { type ChaosPlan, longestMs } from '../../../../../src/model/plan/chaos.ts'
import type { Plan } from '../../../../../src/model/plan/plan.ts'
import { Problem } from '../../../../../src/model/problem.ts'
import { enginePort } from '../../../../support/engine/engine-port.ts'
import { virtualClock } from '../../../../support/virtual-clock.ts'
import { availability, cellOf, errorRate, latency, report } from '../../../judge/build.ts'
import { planOf } from '../../../judge/profile/build.ts'

const startMs = Date.parse('2026-11-03T14:02:10.000Z')
const windowSeconds = 0.5
const never = Number.POSITIVE_INFINITY

type World = {
  /** ms that an answer takes at a moment, in seconds; 0: it fails. */
  takes: (at: number, isBroken: boolean) => number
  status?: () => FaultStatus
  says?: () => string
  unused?: ReadyFault['unused']
  inject?: () => void
  revert?: () => void
  /** When the engine fails. */
  failsAt?: number
  /** When the run is interrupted. */
  interruptedAt?: number
  /** When the process that holds the proxy of a dependency ends. */
  lostAt?: number
}

const experiment = (name: string): ChaosPlan['experiments'][number] => ({
  name,
  fault: { kind: 'proxy', settings: {} },
  says: 'it breaks',
  forMs: 10_000,
  switchMs: 1000,
  watchMs: 15_000,
  abort: { condition: 'error_rate > 50%', objective: errorRate(0.5, { comparator: '<=' }) },
})

/** A run of 40 requests a second on a clock that jumps, with what the fault was told and when. */
async function run(names: string[], world: World) {
  const chaos: ChaosPlan = { steadyMs: 10_000, experiments: names.map(experiment) }
  const { load, ...rest } = planOf([availability(0.95), latency(0.95, 300)], {
    fine: true,
    durationMs: longestMs(chaos),
  })
  const endpoint = { host: '127.0.0.1', port: 1 }
  const dependencies = [{ name: 'payment', listen: endpoint, upstream: endpoint }]
  const plan: Plan = { ...rest, load, chaos, dependencies }
  let lose: ((problem: Problem) => void) | undefined
  const clock = virtualClock(startMs)
  const at = () => (clock.now() - startMs) / 1000
  const told: [what: string, at: number][] = []
  let broken: string | undefined
  const stop = new AbortController()
  const cells: LoadCell[] = []
  const so = (seconds: number) => report([...cells], { windowSeconds, seconds })
  const happen = (seconds: number) => {
    if (seconds >= (world.failsAt ?? never))
      throw new Problem('engine', 'the load generator failed')
    if (seconds >= (world.interruptedAt ?? never)) stop.abort()
    if (seconds >= (world.lostAt ?? never)) lose?.(new Problem('fault', 'the proxies are gone'))
  }
  const engine: Prepared['run'] = async (order, { signal }, atLook) => {
    for (let window = 0; window * windowSeconds < order.load.durationMs / 1000; window++) {
      await clock.sleep(windowSeconds * 1000)
      const ms = world.takes(window * windowSeconds, broken !== undefined)
      const happened = ms > 0 ? { good: 20, times: Array<number>(20).fill(ms) } : { bad: 20 }
      cells.push(cellOf({ window, ...happened }))
      const seconds = (window + 1) * windowSeconds
      happen(seconds)
      if (signal.aborted) return so(seconds)
      if (order.looks!.includes(seconds) && atLook!(so(seconds))) return so(seconds)
    }
    return so(order.load.durationMs / 1000)
  }
  const faultOf = (name: string): ReadyFault => ({
    inject: async () => {
      told.push([`inject ${name}`, at()])
      world.inject?.()
      broken = name
    },
    status: async () => world.status?.() ?? 'active',
    ...defined({ says: world.says, unused: world.unused }),
    revert: async () => {
      told.push([`revert ${name}`, at()])
      world.revert?.()
      broken = undefined
    },
  })
  const evidence: Evidence = await gatherEvidence(
    plan,
    {
      locateTarget: async () => ({ url: 'http://head.example', source: 'config' }),
      locateBaseline: async () => ({ url: 'http://base.example', source: 'config' }),
      waitUntilReady: async () => ({ kind: 'ready' }),
      lookAfterLoad: async () => ({ isUp: true }),
      probe: async () => [],
      sources: [],
      engine: { ...enginePort(engine), windowSeconds },
      openProxy: async (_, __, told) => {
        lose = told
        return {
          at: endpoint,
          disturb: async () => {},
          disturbance: () => undefined,
          calls: async () => ({ calls: [], isCut: false }),
          traffic: async () => ({ arrived: 0, passed: 0, disturbed: 0 }),
          close: async () => {},
        }
      },
      readyFault: async ({ name }) => faultOf(name),
      seed: 1,
    },
    {
      signal: stop.signal,
      clock,
      random: () => 0.5,
      hide: () => {},
      log: { info: () => {}, warn: () => {}, debug: () => {}, progress: () => {} },
    },
  )
  return { evidence, told, judgement: judge(plan, evidence), broken: () => broken }
}

const slowWhileBroken = (_: number, isBroken: boolean) => (isBroken ? 700 : 100)

describe('experiments beside a load', () => {
  test('run one after the other, each from a steady state, and the load ends when the last one has recovered', async () => {
    const { evidence, told } = await run(['first', 'second'], { takes: slowWhileBroken })
    expect(told.map(([what]) => what)).toEqual([
      'inject first',
      'revert first',
      'inject second',
      'revert second',
    ])
    const [injected, reverted, again] = told.map(([, at]) => at)
    expect(injected).toBeCloseTo(10, 0)
    expect(reverted! - injected!).toBeCloseTo(10, 0)
    // Five seconds in which the objectives hold, to a window.
    expect(again! - reverted!).toBeGreaterThanOrEqual(4.5)
    expect(again! - reverted!).toBeLessThan(7)
    expect(evidence.load!.seconds).toBeLessThan(45)
    expect(evidence.experiments).toMatchObject([
      { name: 'first', outcome: 'observed' },
      { name: 'second', outcome: 'observed' },
    ])
    expect(evidence.segments!.map(({ name }) => name)).toEqual([
      'steady',
      'first',
      ...(evidence.segments!.some(({ name }) => name === 'first: recovery')
        ? ['first: recovery']
        : []),
      'steady after first',
      'second',
      ...(evidence.segments!.some(({ name }) => name === 'second: recovery')
        ? ['second: recovery']
        : []),
      'steady after second',
    ])
  })

  test('that are recovered from hold, with their recovery', async () => {
    const { judgement } = await run(['first', 'second'], { takes: slowWhileBroken })
    expect(judgement.verdict).toBe('pass')
    for (const { recovery } of judgement.experiments!)
      expect(recovery).toMatchObject({ outcome: 'recovered' })
  })

  test('tell which proxies nobody used, and nothing of them where one was used', async () => {
    const unused = [{ dependency: 'payment', listen: '127.0.0.1:1' }]
    const { evidence, told } = await run(['first'], {
      takes: slowWhileBroken,
      unused: async () => unused,
    })
    expect(told.map(([what]) => what)).toEqual(['inject first', 'revert first'])
    expect(evidence.experiments).toMatchObject([{ outcome: 'observed', unused }])
    const used = await run(['first'], { takes: slowWhileBroken, unused: async () => [] })
    expect(used.evidence.experiments![0]).not.toHaveProperty('unused')
  })

  test('without a steady state inject nothing', async () => {
    const { evidence, told, judgement } = await run(['first', 'second'], { takes: () => 700 })
    expect(told).toEqual([])
    expect(evidence.experiments).toMatchObject([
      { name: 'first', outcome: 'no-steady-state' },
      { name: 'second', outcome: 'no-steady-state' },
    ])
    expect(judgement.experiments![0]!.sentence).toBe(
      'Not injected: there was no steady state, p(95) did not hold.',
    )
  })

  test('end with one that is not recovered from, and leave the others', async () => {
    const { evidence, told } = await run(['first', 'second'], {
      takes: at => (at >= 10 ? 700 : 100),
    })
    expect(told.map(([what]) => what)).toEqual(['inject first', 'revert first'])
    expect(evidence.experiments).toMatchObject([
      { name: 'first', outcome: 'observed' },
      {
        name: 'second',
        outcome: 'no-steady-state',
        detail:
          'there was no steady state, the objectives were not shown to hold again after first',
      },
    ])
  })

  test('whose fault never is active are an error, and the fault is reverted', async () => {
    const { evidence, told, judgement } = await run(['first'], {
      takes: slowWhileBroken,
      status: () => 'pending',
    })
    expect(told.map(([what]) => what)).toEqual(['inject first', 'revert first'])
    expect(evidence.failure).toMatchObject({
      code: 'fault',
      message: 'first: nothing was tested, the fault was requested, and is pending',
    })
    expect(judgement.verdict).toBe('error')
  })

  test('whose fault never is active say why, in the words of whoever injects it', async () => {
    const { evidence } = await run(['first'], {
      takes: slowWhileBroken,
      status: () => 'pending',
      says: () => 'AllInjected false,\nAllRecovered false',
    })
    expect(evidence.failure?.message).toBe(
      'first: nothing was tested, the fault was requested, and is pending: AllInjected false, AllRecovered false',
    )
  })

  test('whose fault cannot be injected are an error, and the fault is reverted', async () => {
    const { evidence, told } = await run(['first'], {
      takes: slowWhileBroken,
      inject: () => {
        throw new Problem('fault', 'it said no')
      },
    })
    expect(told.map(([what]) => what)).toEqual(['inject first', 'revert first'])
    expect(evidence.failure?.message).toBe('first: nothing was tested, it said no')
  })

  test('are ended early by a condition that is shown to be met', async () => {
    const { evidence, told, judgement } = await run(['first'], {
      takes: (_, isBroken) => (isBroken ? 0 : 100),
    })
    const [injected, reverted] = told.map(([, at]) => at)
    expect(reverted! - injected!).toBeLessThan(3)
    expect(evidence.experiments).toMatchObject([
      { outcome: 'aborted', detail: '`error_rate > 50%` was met' },
    ])
    expect(judgement.verdict).toBe('fail')
  })

  test('that cannot be reverted end the run as an error that says so, and what was measured is kept', async () => {
    const { evidence, judgement } = await run(['first', 'second'], {
      takes: slowWhileBroken,
      revert: () => {
        throw new Problem('fault', 'STILL BROKEN: first: it breaks: no', { hint: 'run ./mend.sh' })
      },
    })
    expect(evidence.failure).toEqual({
      code: 'fault',
      message: 'STILL BROKEN: first: it breaks: no',
      hint: 'run ./mend.sh',
    })
    expect(evidence.load!.cells.length).toBeGreaterThan(30)
    expect(judgement.experiments![0]!.sentence).toMatch(/^While it was active, p95 was 700 ms/)
    expect(judgement.experiments![1]!.sentence).toBe('Not injected: the run ended before it.')
  })

  test.each([
    ['the load generator fails', { failsAt: 14 }, 'engine'],
    ['the run is interrupted', { interruptedAt: 14 }, 'interrupted'],
  ])('are reverted where %s', async (_, world, code) => {
    const { evidence, told, broken } = await run(['first'], { takes: slowWhileBroken, ...world })
    expect(told.map(([what]) => what)).toEqual(['inject first', 'revert first'])
    expect(broken()).toBeUndefined()
    expect(evidence.failure?.code).toBe(code)
  })

  test('are reverted where the proxies are lost, and the target is not judged by what came then', async () => {
    const world = { takes: (at: number) => (at > 13 ? 0 : 100), lostAt: 16 }
    const { evidence, told, judgement } = await run(['first'], world)
    expect(told.map(([what]) => what)).toEqual(['inject first', 'revert first'])
    expect(evidence.failure).toEqual({ code: 'fault', message: 'the proxies are gone' })
    expect(evidence.load).toBeUndefined()
    expect(judgement.verdict).toBe('error')
  })
})
