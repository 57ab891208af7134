import { describe, expect, test } from 'vitest'
import { buildRecord } from '../../../src/gate/record/build-record.ts'
import { judge } from '../../../src/judge/judge.ts'
import type { Evidence } from '../../../src/model/evidence/evidence.ts'
import type { Plan } from '../../../src/model/plan/plan.ts'
import { buildScorecard } from '../../../src/scorecard/build-scorecard.ts'
import { availability, evidence, latency } from '../judge/build.ts'
import { loadOf, ofProfile, planOf } from '../judge/profile/build.ts'

/** Half-second windows: 10 s steady, 5 s of a slow dependency, 10 s after it. */
const name = 'payment is slow'
const plan: Plan = {
  ...planOf(
    [
      availability(0.9),
      latency(0.95, 300),
      latency(0.95, 800, { during: name, name: `${name}: p(95) < 800ms` }),
      ofProfile({ kind: 'recovery', after: name }, 8000, { name: `${name}: recovery` }),
    ],
    { fine: true, durationMs: 60_000 },
  ),
  chaos: {
    steadyMs: 10_000,
    experiments: [
      {
        name,
        fault: { kind: 'proxy', settings: {} },
        says: '500ms of latency at payment',
        forMs: 5000,
        switchMs: 1000,
        watchMs: 21_000,
      },
    ],
  },
}
const load = loadOf(
  50,
  at => ({ good: 50, times: Array<number>(50).fill(at >= 20 && at < 32 ? 500 : 100) }),
  0.5,
)
const found: Evidence = evidence(load, {
  segments: [
    { name: 'steady', from: 0, to: 9.5, usual: true },
    { name, from: 10, to: 15 },
    { name: `${name}: recovery`, from: 15, to: 16 },
    { name: `steady after ${name}`, from: 16, to: 25, usual: true },
  ],
  experiments: [
    {
      name,
      outcome: 'observed',
      injectedAt: 10,
      activeAt: 10,
      endedAt: 15,
      revertedAt: 15,
      watchedTo: 21,
      steadyFrom: 16,
    },
  ],
})
const scorecard = buildScorecard(
  buildRecord({
    plan,
    evidence: found,
    judgement: judge(plan, found),
    startedAt: new Date(0).toISOString(),
    advisory: false,
    where: {},
  }),
)
const section = scorecard.sections.find(({ id }) => id === 'experiments')!

describe('the experiments of a scorecard', () => {
  test('are told one by one, with what the target did', () => {
    expect(section.blocks[0]).toEqual({
      kind: 'list',
      items: [
        {
          mark: 'pass',
          label: '1. payment is slow',
          text: [
            '500ms of latency at payment. While it was active, p95 was 500 ms and 0% failed; before, p95 was 100 ms and 0% failed. The objectives held again 1 s after it was reverted.',
          ],
        },
      ],
    })
  })

  test('are seen below the p95 over time: by their numbers, and the recovery after each', () => {
    expect(section.blocks[1]).toMatchObject({
      kind: 'code',
      text: expect.stringMatching(/^p95 {4}[▁▂█]+\nfault {2}─+1+░+─+ {3}\(░ recovery\)$/),
    })
  })

  test('have a row of figures each', () => {
    expect(section.blocks[2]).toMatchObject({
      rows: [['1. payment is slow', '1 s', '100 ms', '500 ms', '0%', '0%']],
    })
  })

  test('shade the charts of the report, and a recovery is no limit of a latency', () => {
    const charts = scorecard.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap(block => (block.kind === 'charts' ? block.charts : []))
    const latencies = charts.find(chart => chart?.title === 'Latency of all requests')!
    expect(latencies.spans).toEqual([
      { label: name, from: 10, to: 15 },
      { label: `${name}: recovery`, from: 15, to: 16, isFaint: true },
    ])
    expect(latencies.limits!.map(({ label }) => label)).toEqual(['p(95)'])
  })

  test('are run again without a duration, which would be a mistake', () => {
    const rerun = JSON.stringify(scorecard.sections)
    expect(rerun).toContain('--rate 100/s')
    expect(rerun).not.toContain('--duration')
  })
})
