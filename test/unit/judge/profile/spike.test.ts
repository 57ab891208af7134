import { describe, expect, test } from 'vitest'
import { judge } from '../../../../src/judge/judge.ts'
import { evidence, healthy, latency, same, watched } from '../build.ts'
import { loadOf, ofProfile, planOf } from './build.ts'

/** Half-second windows: 20 s before, 10 s of spike, 30 s after. */
const spike = { perSecond: 400, atMs: 20_000, durationMs: 10_000 }
const load = { profile: 'spike', spike, durationMs: 60_000 } as const
const plan = planOf([latency(0.95, 200), ofProfile({ kind: 'recovery' }, 8000)], load)

/** Slow from the spike until so many windows after it. */
const slowUntil = (window: number, more: (window: number) => number = () => 0) =>
  evidence(
    loadOf(
      120,
      at => ({
        good: 50,
        times: Array<number>(50).fill(at >= 40 && at < window ? 900 : 100 + more(at)),
      }),
      0.5,
    ),
  )
const recoveryOf = (until: number, more?: (window: number) => number) =>
  judge(plan, slowUntil(until, more))

describe('a spike', () => {
  test('is judged by what came before it, and shown in parts', () => {
    const { objectives, profile } = recoveryOf(70)
    expect(objectives[0]).toMatchObject({ name: 'p(95)', verdict: 'pass', value: 100 })
    expect(profile).toMatchObject({
      kind: 'spike',
      sentence: 'The objectives held again 5 s after the spike was over.',
      parts: [
        { name: 'before', level: 100, seconds: 20, p95: 100, sent: 2000, throughput: 100 },
        { name: 'spike', level: 400, seconds: 10, p95: expect.closeTo(900, -1) },
        { name: 'after', level: 100, seconds: 30, p50: 100 },
      ],
    })
  })

  test.each([
    [60, 'pass', 0],
    [75, 'pass', 7500],
    [76, 'inconclusive', 8000],
    [77, 'fail', 8500],
    [100, 'fail', 20_000],
  ])('that is slow until window %d: a recovery below 8 s is %s', (until, verdict, value) => {
    expect(recoveryOf(until).objectives[1]).toMatchObject({
      verdict,
      value,
      interval: { upper: value },
    })
  })

  test('that never ends fails, and says for how long it was watched', () => {
    expect(recoveryOf(120).objectives[1]).toMatchObject({
      verdict: 'fail',
      value: null,
      interval: { lower: 30_000, upper: null },
      reason:
        'The objectives did not hold again within 30 s after the spike was over; required: < 8 s.',
    })
  })

  test('after which a relapse comes is over after the relapse only', () => {
    const relapse = (window: number) => (window >= 80 && window < 90 ? 500 : 0)
    expect(recoveryOf(64, relapse).objectives[1]).toMatchObject({ value: 15_000 })
  })

  test('whose recovery the load generator may have held up is left open by it', () => {
    const found = slowUntil(77)
    const generator = {
      ...healthy,
      lateness: { p50: 1, p99: 70, max: 80 },
      ownShare: { p50: 1, p99: 800, max: 800 },
    }
    const judged = (clearFrom: number) => {
      const cells = found.load!.cells.map(cell =>
        cell.window >= clearFrom ? { ...cell, ofTarget: same(cell.good, 100) } : cell,
      )
      return judge(plan, { ...found, load: watched({ ...found.load!, cells, generator }) })
        .objectives
    }
    expect(judged(60)).toMatchObject([
      { verdict: 'pass' },
      { verdict: 'inconclusive', cause: 'generator' },
    ])
    expect(judged(120)[1]).toMatchObject({ verdict: 'fail', value: 8500 })
  })

  test('before which nothing held cannot be recovered from', () => {
    expect(recoveryOf(70, () => 300).objectives[1]).toMatchObject({
      verdict: 'inconclusive',
      cause: 'no-data',
      reason: 'The objectives did not hold before the spike either: recovery cannot be judged.',
    })
  })
})
