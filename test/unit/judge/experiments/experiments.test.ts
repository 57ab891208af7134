import { describe, expect, test } from 'vitest'
import { judge } from '../../../../src/judge/judge.ts'
import type { ExperimentEvidence } from '../../../../src/model/evidence/experiment.ts'
import type { Segment } from '../../../../src/model/evidence/segment.ts'
import type { ChaosPlan } from '../../../../src/model/plan/chaos.ts'
import type { Objective } from '../../../../src/model/plan/objective.ts'
import { availability, cellOf, errorRate, evidence, latency, report } from '../build.ts'
import { loadOf, ofProfile, planOf } from '../profile/build.ts'

const [slow, down] = ['payment is slow', 'payment is down']
const chaos: ChaosPlan = {
  steadyMs: 20_000,
  experiments: [slow, down].map(name => ({
    name,
    fault: { kind: 'proxy', settings: {} },
    says: 'what it does',
    forMs: 10_000,
    switchMs: 1000,
    watchMs: 25_000,
    abort: { condition: 'error_rate > 50%', objective: errorRate(0.5) },
  })),
}
/**
 * Half-second windows: 20 s steady, 10 s of a slow dependency, 5 s of recovery, 10 s steady, 10 s
 * of a dependency that is down, 15 s.
 */
const segments: Segment[] = [
  { name: 'steady', from: 0, to: 20, usual: true },
  { name: slow, from: 20, to: 30 },
  { name: `${slow}: recovery`, from: 30, to: 35 },
  { name: 'steady after payment is slow', from: 35, to: 45, usual: true },
  { name: down, from: 45, to: 55 },
  { name: `${down}: recovery`, from: 55, to: 70 },
]
const found: ExperimentEvidence[] = [
  {
    name: slow,
    outcome: 'observed',
    injectedAt: 20,
    activeAt: 20,
    endedAt: 30,
    revertedAt: 30,
    watchedTo: 40,
    steadyFrom: 35,
  },
  {
    name: down,
    outcome: 'observed',
    injectedAt: 45,
    activeAt: 45,
    endedAt: 55,
    revertedAt: 55,
    watchedTo: 70,
  },
]
const happening = (window: number) => {
  const at = window / 2
  if (at >= 45) return { good: 10, bad: 40, times: Array<number>(10).fill(100) }
  return { good: 50, times: Array<number>(50).fill(at >= 20 && at < 35 ? 500 : 100) }
}
const load = loadOf(140, happening, 0.5)
const run = (objectives: Objective[], experiments = found, of = load) =>
  judge(
    { ...planOf(objectives, { fine: true, durationMs: 100_000 }), chaos },
    evidence(of, { segments, experiments, afterLoad: { isUp: true } }),
  )
const during = (name: string) => ({ during: name, name: `${name}: it holds` })

describe('with experiments', () => {
  test("the load's own objectives are judged on all the time outside of faults and recoveries, as if it were one piece", () => {
    const recovery = ofProfile({ kind: 'recovery', after: down }, 8000)
    const [own, quick] = run([availability(0.99), latency(0.95, 200), recovery]).objectives
    expect(own).toMatchObject({ verdict: 'pass', value: 1 })
    expect(own!.reason).toContain('3,000')
    expect(quick).toMatchObject({ verdict: 'pass', value: 100 })
  })

  test('a hypothesis is judged on the time of its own fault alone', () => {
    const { objectives } = run([
      latency(0.95, 800, during(slow)),
      availability(0.99, during(slow)),
      availability(0.99, during(down)),
    ])
    expect(objectives.map(({ verdict, value }) => [verdict, value])).toEqual([
      ['pass', expect.closeTo(500, -1)],
      ['pass', 1],
      ['fail', 0.2],
    ])
  })

  test('a recovery is judged from the revert on, and one that never came fails', () => {
    const recovery = (after: string) => ofProfile({ kind: 'recovery', after }, 8000)
    const { objectives } = run([
      availability(0.99),
      latency(0.95, 200),
      recovery(slow),
      recovery(down),
    ])
    expect(objectives.slice(2)).toMatchObject([
      { verdict: 'pass', value: 5000, interval: { lower: 4500, upper: 5000 } },
      { verdict: 'fail', value: null, interval: { lower: 15_000, upper: null } },
    ])
  })

  test('one that was recovered from at once has no stretch of recovery, and a recovery of zero', () => {
    const quick = [{ ...found[0]!, revertedAt: 35, watchedTo: 42 }, found[1]!]
    const recovery = ofProfile({ kind: 'recovery', after: slow }, 8000)
    const { objectives, experiments } = run(
      [availability(0.99), latency(0.95, 200), recovery],
      quick,
    )
    expect(objectives[2]).toMatchObject({
      verdict: 'pass',
      value: 0,
      reason: 'The objectives held as soon as it was reverted; required: < 8 s.',
    })
    expect(experiments![0]!.recovery).toMatchObject({ outcome: 'recovered', ms: 0 })
  })

  test('what held before a fault that was never recovered from is open where no recovery is judged', () => {
    const { objectives, verdict } = run([
      availability(0.99),
      latency(0.95, 200),
      latency(0.95, 200, { name: 'early', during: 'steady' }),
      availability(0.1, during(down)),
    ])
    const open = { verdict: 'inconclusive', cause: 'undecided' }
    expect(objectives).toMatchObject([open, open, { verdict: 'pass' }, { verdict: 'pass' }])
    expect(objectives[0]!.reason).toMatch(
      /; the objectives of the load did not hold again within 15 s after payment is down, so that this is not shown for what follows; give the experiment `recovery`\.$/,
    )
    expect(verdict).toBe('inconclusive')
  })

  test('each of them is told in a sentence', () => {
    const { experiments } = run([availability(0.99), latency(0.95, 200)])
    expect(experiments!.map(({ sentence }) => sentence)).toEqual([
      'While it was active, p95 was 500 ms and 0% failed; before, p95 was 100 ms and 0% failed. The objectives held again 5 s after it was reverted.',
      'While it was active, p95 was 100 ms and 80% failed; before, p95 was 100 ms and 0% failed. The objectives did not hold again within 15 s after it was reverted.',
    ])
  })
})

describe('nothing that was not tested passes', () => {
  const hypothesis = [
    availability(0.5, during(down)),
    ofProfile({ kind: 'recovery', after: down }, 8000),
  ]
  const becameOf = (second: ExperimentEvidence | undefined) =>
    run(
      [availability(0.99), ...hypothesis],
      second ? [found[0]!, second] : [found[0]!],
    ).objectives.slice(1)

  test('without a steady state a hypothesis is inconclusive', () => {
    const detail = 'there was no steady state, p(95) did not hold'
    for (const row of becameOf({ name: down, outcome: 'no-steady-state', detail }))
      expect(row).toMatchObject({
        verdict: 'inconclusive',
        cause: 'no-steady-state',
        reason: `Not injected: ${detail}.`,
      })
  })

  test('a fault that never was active is an error', () => {
    for (const row of becameOf({ name: down, outcome: 'never-active', detail: 'it said no' }))
      expect(row).toMatchObject({ verdict: 'error', reason: 'Nothing was tested: it said no.' })
  })

  test('a fault that no call met is inconclusive, and what did not hold meanwhile still fails', () => {
    const unused = [{ dependency: 'payment', listen: '127.0.0.1:9101' }]
    const reason =
      "No call of payment passed through its proxy while the fault was active: nothing was tested; the target has to call payment through the proxy's address, 127.0.0.1:9101."
    const { objectives, experiments } = run(
      [
        availability(0.99),
        latency(0.95, 200),
        availability(0.99, during(slow)),
        latency(0.95, 501, during(slow)),
        latency(0.95, 200, during(slow)),
        ofProfile({ kind: 'recovery', after: slow }, 8000),
      ],
      [{ ...found[0]!, unused }],
    )
    const open = { verdict: 'inconclusive', cause: 'untested', reason }
    expect(objectives.slice(0, 2)).toMatchObject([{ verdict: 'pass' }, { verdict: 'pass' }])
    expect(objectives.slice(2)).toMatchObject([open, open, { verdict: 'fail' }, open])
    expect(experiments![0]!.sentence).toMatch(reason)
    expect(experiments![1]).not.toHaveProperty('untested')
  })

  test('a recovery that was hardly watched is no data, and is not said to have taken too long', () => {
    const { experiments, objectives } = run(
      [availability(0.99), ofProfile({ kind: 'recovery', after: down }, 1000)],
      [found[0]!, { ...found[1]!, watchedTo: 59 }],
    )
    const reason = 'The run ended before its recovery was watched.'
    expect(objectives[1]).toMatchObject({ verdict: 'inconclusive', cause: 'no-data', reason })
    expect(experiments![1]!.sentence.endsWith(reason)).toBe(true)
  })

  test('an experiment that the run did not come to is no data', () => {
    for (const row of becameOf(undefined))
      expect(row).toMatchObject({
        verdict: 'inconclusive',
        cause: 'no-data',
        reason: 'Not injected: the run ended before it.',
      })
  })

  test('one that lasted for a part of its time does not show what was asked for, and shows what did not hold', () => {
    const short = { ...found[1]!, outcome: 'interrupted', endedAt: 48 } as const
    const parts = segments.map(one => (one.name === down ? { ...one, to: 48 } : one))
    const { objectives } = judge(
      {
        ...planOf([availability(0.1, during(down)), availability(0.9, during(down))], {
          fine: true,
          durationMs: 100_000,
        }),
        chaos,
      },
      evidence(load, {
        segments: parts,
        experiments: [found[0]!, short],
        afterLoad: { isUp: true },
      }),
    )
    expect(objectives).toMatchObject([
      {
        verdict: 'inconclusive',
        reason: expect.stringMatching(
          /; the fault lasted 3 s of 10 s, so that this is not shown for all of it\.$/,
        ),
      },
      { verdict: 'fail' },
    ])
    const nearly = { ...short, endedAt: 54.5 }
    const [held] = run([availability(0.1, during(down))], [found[0]!, nearly]).objectives
    expect(held).toMatchObject({ verdict: 'pass' })
  })

  test('one that ended before anything fell into it is no data', () => {
    const short = {
      name: down,
      outcome: 'interrupted',
      injectedAt: 45,
      detail: 'the load ended',
    } as const
    for (const row of becameOf({ ...short, revertedAt: 45 }))
      expect(row).toMatchObject({ verdict: 'inconclusive', cause: 'no-data' })
  })
})

test('an experiment that its condition ended fails in a row of its own', () => {
  const aborted = {
    ...found[1]!,
    outcome: 'aborted',
    detail: '`error_rate > 50%` was met',
  } as const
  const { verdict, objectives } = run([availability(0.1, during(down))], [found[0]!, aborted])
  expect(verdict).toBe('fail')
  expect(objectives.at(-1)).toMatchObject({
    name: 'payment is down: abort',
    verdict: 'fail',
    reason: 'The fault was reverted early: `error_rate > 50%` was met.',
  })
})

describe('beside a baseline', () => {
  const both = (baseGood: number) =>
    report(
      load.cells.flatMap(cell => [
        cell,
        {
          ...cellOf({ window: cell.window, ...happening(cell.window) }),
          ...(cell.window >= 90 &&
            cellOf({ window: cell.window, good: baseGood, bad: 50 - baseGood })),
          side: 'base' as const,
        },
      ]),
      { windowSeconds: 0.5, seconds: 70, design: 'paired' },
    )

  test('a hypothesis that fails on base in the same way is no worse than before', () => {
    const [row] = run([availability(0.99, during(down))], found, both(10)).objectives
    expect(row).toMatchObject({ verdict: 'warn', value: 0.2 })
    expect(row!.reason).toContain('not worse than before: base fails in the same way')
  })

  test('one that base holds fails', () => {
    expect(run([availability(0.99, during(down))], found, both(50)).objectives[0]).toMatchObject({
      verdict: 'fail',
    })
  })
})
