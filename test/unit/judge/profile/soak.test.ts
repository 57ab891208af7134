import { describe, expect, test } from 'vitest'
import { judge } from '../../../../src/judge/judge.ts'
import { defined } from '../../../../src/model/basics/defined.ts'
import type { Measurement } from '../../../../src/model/evidence/measurement.ts'
import type { ProfileMetric } from '../../../../src/model/plan/objective.ts'
import { seededRandom } from '../../../../src/stats/random.ts'
import { evidence, healthy } from '../build.ts'
import { loadOf, ofProfile, planOf } from './build.ts'

const p95: ProfileMetric = { kind: 'slope', of: { kind: 'quantile', quantile: 0.95 } }
const memory: ProfileMetric = { kind: 'slope', of: { kind: 'memory' } }
const slope = ofProfile(p95, 1, { name: 'slope(p(95))' })
const leak = ofProfile(memory, 1, { name: 'slope(memory)', unit: 'MB/min' })

/** Ten minutes whose times grow by a share of their first ones a minute, with noise of 5%. */
function soak(growth: number) {
  const random = seededRandom(3)
  return loadOf(240, window => {
    const ms = 100 * (1 + growth) ** ((window + 0.5) / 24)
    return { good: 50, times: Array.from({ length: 50 }, () => ms * (0.95 + 0.1 * random())) }
  })
}
const bytes = (perMinute: number, from = 200e6): Measurement => ({
  kind: 'series',
  query: 'm',
  warnings: [],
  series: [
    {
      labels: {},
      // A sawtooth of 10 MB, as a garbage collector makes it.
      values: Array.from({ length: 450 }, (_, i) => [
        2 * i,
        from + (perMinute * 2 * i) / 60 + (i % 15) * 1e6 * 0.7,
      ]),
    },
  ],
})

describe('a soak', () => {
  const decide = (growth: number, mem?: Measurement) =>
    judge(planOf([slope, leak], { profile: 'soak' }), {
      ...evidence(soak(growth)),
      ...defined({ memory: mem }),
    })

  test('finds a growth of 3% a minute within 5% of it', () => {
    const { objectives, profile } = decide(0.03)
    const found = objectives[0]!
    expect(found).toMatchObject({ verdict: 'fail', unit: '%/min' })
    expect(found.value! / 3).toBeGreaterThan(0.95)
    expect(found.value! / 3).toBeLessThan(1.05)
    expect(found.interval!.lower!).toBeLessThan(3)
    expect(found.interval!.upper!).toBeGreaterThan(3)
    expect(profile!.sentence).toMatch(
      /^p\(50\) grows 3% a minute \(\S+\); p\(95\) grows 3% a minute/,
    )
  })

  test('leaves a growth open that the load generator may have made, and one that it did not is found', () => {
    const load = soak(0.03)
    const generator = {
      ...healthy,
      lateness: { p50: 1, p99: 70, max: 80 },
      ownShare: { p50: 1, p99: 80, max: 90 },
    }
    const judged = (steady: boolean) => {
      const steadyCells = soak(0).cells
      const cells = load.cells.map((cell, at) =>
        steady ? { ...cell, ofTarget: steadyCells[at]!.latency } : cell,
      )
      return judge(planOf([slope], { profile: 'soak' }), evidence({ ...load, cells, generator }))
        .objectives[0]
    }
    expect(judged(true)).toMatchObject({ verdict: 'inconclusive', cause: 'generator' })
    expect(judged(false)).toMatchObject({ verdict: 'fail' })
  })

  test('passes one that stays as it is', () => {
    const { objectives, profile } = decide(0)
    expect(objectives[0]).toMatchObject({ verdict: 'pass' })
    expect(profile!.sentence).toBe('No growth is shown in p(50), p(95), error_rate.')
  })

  test('finds a leak of 4 MB a minute within 5% of it under the sawtooth of a collector', () => {
    const { objectives, profile } = decide(0, bytes(4e6))
    expect(objectives[1]).toMatchObject({ verdict: 'fail', unit: 'MB/min' })
    expect(objectives[1]!.value! / 4).toBeGreaterThan(0.95)
    expect(objectives[1]!.value! / 4).toBeLessThan(1.05)
    expect(profile!.sentence).toMatch(/^Leaks 4(\.\d+)? MB\/min \(\S+\)\.$/)
  })

  test('of less than ten minutes has no trend of latency: it is inconclusive, and says how long a run must be', () => {
    const load = loadOf(100, window => ({
      good: 50,
      times: Array<number>(50).fill(100 * 1.05 ** window),
    }))
    const { objectives, profile } = judge(planOf([slope], { profile: 'soak' }), evidence(load))
    expect(objectives[0]).toMatchObject({
      verdict: 'inconclusive',
      cause: 'too-short',
      interval: { lower: null, upper: null },
    })
    expect(objectives[0]!.reason).toContain(
      'the run is too short for a trend, which takes 10 minutes',
    )
    expect(profile!.sentence).toBe('The run is too short for a trend of p(50), p(95), error_rate.')
  })

  test('without anybody who tells of memory has no data for it, which is no pass', () => {
    expect(decide(0).objectives[1]).toMatchObject({
      verdict: 'inconclusive',
      cause: 'no-data',
      reason: expect.stringContaining('no source in the config reports it'),
    })
  })
})
