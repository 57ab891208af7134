import { describe, expect, test } from 'vitest'
import {
  type Change,
  type SimulatedSide,
  type SimulationOptions,
  simulateRun,
} from '../../../bench/verdict/noise.ts'
import { errorRate, p95 } from '../../../bench/verdict/rules.ts'

const none: Change = { kind: 'none' }
const simulate = (options: Partial<SimulationOptions> & { seed: number }) =>
  simulateRun({
    seconds: 120,
    rate: 100,
    design: 'paired',
    surroundings: 'typical',
    change: none,
    ...options,
  })
const seeds = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length
const covariance = (a: readonly number[], b: readonly number[]) => {
  const [meanA, meanB] = [mean(a), mean(b)]
  return mean(a.map((value, i) => (value - meanA) * (b[i]! - meanB)))
}
const deviation = (values: readonly number[]) => Math.sqrt(covariance(values, values))

const median = (durations: Float64Array) => durations.slice().sort()[durations.length >> 1]!
/** Logarithm of the median of every 250 requests, 5 s at 100 requests/s of two sides. */
const windowMedians = ({ duration }: SimulatedSide) =>
  Array.from({ length: duration.length / 250 }, (_, i) =>
    Math.log(median(duration.slice(250 * i, 250 * (i + 1)))),
  )

describe('a seed', () => {
  test('draws the same run every time, and another seed another', () => {
    expect(simulate({ seed: 5 })).toEqual(simulate({ seed: 5 }))
    expect(simulate({ seed: 6 }).base.duration).not.toEqual(simulate({ seed: 5 }).base.duration)
  })

  test('draws the same surroundings whatever the change is', () => {
    const [before, after] = [
      simulate({ seed: 5 }),
      simulate({ seed: 5, change: { kind: 'scale', by: 0.2 } }),
    ]
    expect(after.base).toEqual(before.base)
    const ratios = [...after.head.duration].map(
      (duration, i) => duration / before.head.duration[i]!,
    )
    expect(Math.min(...ratios)).toBeCloseTo(1.2, 12)
    expect(Math.max(...ratios)).toBeCloseTo(1.2, 12)
  })

  test('does not draw the same latencies for both sides', () => {
    const { base, head } = simulate({ seed: 5, surroundings: 'quiet' })
    const logs = (side: SimulatedSide) => [...side.duration].map(Math.log)
    const correlation =
      covariance(logs(base), logs(head)) / (deviation(logs(base)) * deviation(logs(head)))
    expect(Math.abs(correlation)).toBeLessThan(0.06)
  })
})

describe('surroundings', () => {
  test('leave a median near 80 ms and a p95 near 200 ms', () => {
    const runs = seeds(30).map(seed => simulate({ seed, surroundings: 'quiet' }).base)
    expect(Math.abs(mean(runs.map(side => median(side.duration))) - 80)).toBeLessThan(3)
    expect(Math.abs(mean(runs.map(side => p95(side, 120))) - 200)).toBeLessThan(8)
  })

  test('that are quiet show +10% of all latencies as a ratio of 1.10 within 1%', () => {
    const ratios = seeds(30).map(seed => {
      const { base, head } = simulate({
        seed,
        seconds: 300,
        surroundings: 'quiet',
        change: { kind: 'scale', by: 0.1 },
      })
      return Math.log(p95(head, 300) / p95(base, 300))
    })
    expect(Math.abs(Math.exp(mean(ratios)) / 1.1 - 1)).toBeLessThan(0.01)
  })

  test('that are typical move both sides together, so that their ratio is calmer than either', () => {
    const runs = seeds(20).map(seed => {
      const run = simulate({ seed, seconds: 300 })
      const [base, head] = [windowMedians(run.base), windowMedians(run.head)]
      const ratio = head.map((value, i) => value - base[i]!)
      return {
        correlation: covariance(base, head) / (deviation(base) * deviation(head)),
        side: deviation(base),
        ratio: deviation(ratio),
        lag: covariance(base.slice(1), base.slice(0, -1)) / covariance(base, base),
        ratioLag: covariance(ratio.slice(1), ratio.slice(0, -1)) / covariance(ratio, ratio),
      }
    })
    const means = (pick: (run: (typeof runs)[number]) => number) => mean(runs.map(pick))
    expect(means(run => run.correlation)).toBeGreaterThan(0.55)
    expect(means(run => run.side)).toBeGreaterThan(1.1 * means(run => run.ratio))
    expect(means(run => run.lag)).toBeGreaterThan(0.35)
    expect(Math.abs(means(run => run.ratioLag))).toBeLessThan(0.2)
  })

  test.each([
    ['quiet', 0.016, 0.026],
    ['typical', 0.034, 0.055],
    ['hostile', 0.065, 0.115],
  ] as const)(
    'that are %s leave a log ratio of p95 after two minutes that has its deviation',
    (surroundings, least, most) => {
      const ratios = seeds(120).map(seed => {
        const { base, head } = simulate({ seed, surroundings })
        return Math.log(p95(head, 120) / p95(base, 120))
      })
      expect(deviation(ratios)).toBeGreaterThan(least)
      expect(deviation(ratios)).toBeLessThan(most)
    },
  )

  test('that are typical differ from run to run by more than a run shows', () => {
    const nominal = seeds(120).map(seed => Math.log(p95(simulate({ seed }).base, 120)))
    expect(deviation(nominal)).toBeGreaterThan(0.075)
    expect(deviation(nominal)).toBeLessThan(0.12)
  })
})

describe('a change', () => {
  const changed = (change: Change) => {
    const before = simulate({ seed: 5, seconds: 300 }).head
    const after = simulate({ seed: 5, seconds: 300, change }).head
    return {
      before,
      after,
      ratios: [...after.duration].map((duration, i) => duration / before.duration[i]!),
    }
  }

  test('of the tail makes 2% of the requests three times as long and leaves the others', () => {
    const { before, after } = changed({ kind: 'tail' })
    const longer = [...after.duration].filter(
      (duration, i) => duration > before.duration[i]! + 1e-9,
    )
    // A standard deviation is 0.11 points.
    expect(Math.abs(longer.length / after.duration.length - 0.02)).toBeLessThan(0.005)
    const most = Math.max(
      ...[...after.duration].map((duration, i) => duration / before.duration[i]!),
    )
    expect(most).toBeCloseTo(3, 9)
  })

  test('of the fast requests makes the fastest 60% longer and no other', () => {
    const { ratios } = changed({ kind: 'fast', by: 0.1 })
    const longer = ratios.filter(ratio => ratio > 1)
    // A standard deviation is 0.4 points.
    expect(Math.abs(longer.length / ratios.length - 0.6)).toBeLessThan(0.02)
    expect(Math.max(...longer)).toBeCloseTo(1.1, 9)
  })

  test('of stalls delays all that start within one until its end, and nothing else', () => {
    const { before, after } = changed({ kind: 'stall' })
    for (const [i, t] of after.t.entries()) {
      const into = (t % 15) - 7.5
      const left = into >= 0 && into < 0.3 ? (0.3 - into) * 1000 : 0
      // Arrivals stand on hundredths of a second, where rounding may leave the end on either side.
      expect(after.duration[i]! - before.duration[i]!).toBeCloseTo(left, 6)
    }
  })

  test.each([
    [0.001, false],
    [0.005, false],
    [0.001, true],
    [0.005, true],
  ])('of errors to %f (bursts: %s) has that rate in the mean, and base 0.1%%', (rate, bursts) => {
    const runs = seeds(150).map(seed =>
      simulate({ seed, change: { kind: 'errors', rate, bursts } }),
    )
    const within = (truth: number) =>
      4 * Math.sqrt(((bursts ? 5 : 1) * truth) / (6000 * runs.length))
    expect(Math.abs(mean(runs.map(run => errorRate(run.head, 120))) - rate)).toBeLessThan(
      within(rate),
    )
    expect(Math.abs(mean(runs.map(run => errorRate(run.base, 120))) - 0.001)).toBeLessThan(
      within(0.001),
    )
  })

  test('of errors in bursts leaves counts that vary more than independent ones', () => {
    const designEffect = (bursts: boolean) => {
      const change: Change = { kind: 'errors', rate: 0.005, bursts }
      const counts = seeds(200).map(seed => 6000 * errorRate(simulate({ seed, change }).head, 120))
      return deviation(counts) ** 2 / mean(counts)
    }
    expect(Math.abs(designEffect(false) - 1)).toBeLessThan(0.4)
    expect(designEffect(true)).toBeGreaterThan(3)
  })
})
