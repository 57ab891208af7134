import { describe, expect, test } from 'vitest'
import { compared, comparedRun, compareOne, p95, took } from './build.ts'

/** 24 windows in which every response of a side took the same. */
const run = (head: number, base = 100) =>
  comparedRun(24, () => ({ head: took(head), base: took(base) }))

describe('p(95) <= base + 10%', () => {
  test.each([
    [100, 'pass'],
    [104, 'pass'],
    // Above half of the tolerance, but within what two deployments of one build differ by.
    [105.3, 'inconclusive'],
    [108, 'fail'],
    [110, 'fail'],
    [80, 'pass'],
  ])('head at %d ms, base at 100 ms, all of them alike: %s', (head, verdict) => {
    expect(compareOne(p95, run(head)).verdict).toBe(verdict)
  })

  test('tells base, change, threshold and the interval of the change, guard and all', () => {
    const judged = compareOne(p95, run(108))
    expect(judged).toMatchObject({ value: 108, base: 100, source: 'baseline', unit: 'ms' })
    expect(judged.threshold).toBeCloseTo(110, 9)
    expect(judged.change).toBeCloseTo(0.08, 9)
    // √2·2.054·.02 = .05810 below ln 1.08, √2·1.645·.02 = .04653 above
    expect(judged.interval!.lower).toBeCloseTo(Math.exp(Math.log(1.08) - 0.0580959) - 1, 6)
    expect(judged.interval!.upper).toBeCloseTo(Math.exp(Math.log(1.08) + 0.0465276) - 1, 6)
    expect(judged.reason).toBe(
      '108 ms against 100 ms: +8% (+1.9% to +13%), certain, and at least half of the 10% to detect.',
    )
  })

  test('within the tolerance for sure is a pass, though it is slower for sure too', () => {
    const objective = compared({ kind: 'quantile', quantile: 0.95 }, { relative: 0.2 })
    expect(compareOne(objective, run(110))).toMatchObject({
      verdict: 'pass',
      reason:
        '110 ms against 100 ms: +10% (+3.8% to +15%): a change of 20% is ruled out, though shown to be worse.',
    })
  })

  test('said literally it fails only where all of the interval is beyond the tolerance, and within it for sure but slower for sure is a warning', () => {
    const literal = (relative: number) => ({
      ...compared({ kind: 'quantile', quantile: 0.95 }, { relative }),
      form: 'literal' as const,
    })
    // Certain, and more than half of 10%, which without the form is red.
    expect(compareOne(literal(0.1), run(108)).verdict).toBe('inconclusive')
    // More than 10% by its estimate, and not for sure.
    expect(compareOne(literal(0.1), run(112)).verdict).toBe('inconclusive')
    expect(compareOne(literal(0.1), run(118))).toMatchObject({
      verdict: 'fail',
      reason:
        '118 ms against 100 ms: +18% (+11% to +24%), certainly beyond the 10% that are allowed.',
    })
    expect(compareOne(literal(0.1), run(100)).verdict).toBe('pass')
    expect(compareOne(literal(0.2), run(110))).toMatchObject({
      verdict: 'warn',
      reason: '110 ms against 100 ms: +10% (+3.8% to +15%), within 20%, though shown to be worse.',
    })
  })

  test('where the guard alone keeps it open, no longer run is promised', () => {
    expect(compareOne(p95, run(105.3)).reason).toMatch(
      /more time cannot help: calibrate, or compare more replicas\.$/,
    )
  })

  test('what is noise only takes longer, and says how long', () => {
    const noisy = comparedRun(24, window => ({
      head: took(window % 4 < 2 ? 90 : 114),
      base: took(100),
    }))
    const { verdict, cause, reason } = compareOne(p95, noisy)
    expect([verdict, cause]).toEqual(['inconclusive', 'undecided'])
    expect(reason).toMatch(/about \S.* more would decide it \(load\.duration: \w+\)\.$/)
  })
})

describe('noise that lasts', () => {
  /** Of 100 answers 90 take `median`, and the slowest ten `slowest`. */
  const tailed = (median: number, slowest: number) => ({
    good: 100,
    times: [...Array<number>(90).fill(median), ...Array<number>(10).fill(slowest)],
  })
  const wave = (window: number) => 50 * Math.exp(0.3 * Math.sin(window / 4))

  test('of the medians keeps p(95) open too, as what slows a side down moves all of its times', () => {
    const run = (median: (window: number) => number) =>
      comparedRun(24, window => ({ head: tailed(median(window), 112), base: tailed(50, 100) }))
    expect(
      compareOne(
        p95,
        run(() => 50),
      ).verdict,
    ).toBe('fail')
    expect(compareOne(p95, run(wave)).verdict).toBe('inconclusive')
  })
})

describe('other terms', () => {
  test('20 ms more of 100 ms are 20%', () => {
    const objective = compared({ kind: 'quantile', quantile: 0.5 }, { absolute: 20 })
    expect(compareOne(objective, run(110))).toMatchObject({ verdict: 'pass', threshold: 120 })
  })

  test('of a relative and an absolute tolerance the larger one counts', () => {
    const objective = compared({ kind: 'quantile', quantile: 0.5 }, { relative: 0.1, absolute: 5 })
    expect(compareOne(objective, run(13, 10)).verdict).toBe('pass')
    expect(compareOne(objective, run(1300, 1000))).toMatchObject({
      verdict: 'fail',
      threshold: 1100,
    })
  })

  test('avg is compared by the means of the windows', () => {
    const objective = compared({ kind: 'avg' }, { relative: 0.1 })
    expect(compareOne(objective, run(130))).toMatchObject({
      verdict: 'fail',
      value: 130,
      base: 100,
    })
  })

  test('throughput >= base - 5% counts answers by when they ended, so that a queue that head leaves behind is none', () => {
    const objective = compared({ kind: 'throughput' }, { relative: 0.05 })
    const run = comparedRun(24, () => ({ head: took(100, 200), base: took(100, 200) }))
    const answered = { head: Array<number>(24).fill(125), base: Array<number>(24).fill(200) }
    expect(compareOne(objective, run).verdict).toBe('pass')
    expect(compareOne(objective, { ...run, answered })).toMatchObject({
      verdict: 'fail',
      value: 50,
      base: 80,
    })
  })

  test('throughput >= base - 5% fails where head answers fewer, and less is shown as less', () => {
    const objective = compared({ kind: 'throughput' }, { relative: 0.05 })
    const fewer = comparedRun(24, () => ({ head: { good: 90, bad: 10 }, base: { good: 100 } }))
    const judged = compareOne(objective, fewer)
    expect(judged).toMatchObject({ verdict: 'fail', value: 36, base: 40, threshold: 38 })
    expect(judged.change).toBeCloseTo(-0.1, 9)
    expect(compareOne(objective, run(100)).verdict).toBe('pass')
  })

  test('one request is compared by itself', () => {
    const both = comparedRun(24, () => ({
      head: { name: 'checkout', ...took(150) },
      base: { name: 'checkout', ...took(100) },
    }))
    const rest = run(100)
    const mixed = { ...rest, cells: [...rest.cells, ...both.cells] }
    expect(compareOne({ ...p95, request: 'checkout' }, mixed)).toMatchObject({
      verdict: 'fail',
      request: 'checkout',
    })
    expect(compareOne({ ...p95, request: 'GET /' }, mixed).verdict).toBe('pass')
  })
})

describe('too little', () => {
  test('a run of 11 windows says that it takes 12', () => {
    const short = comparedRun(11, () => ({ head: took(100), base: took(100) }))
    expect(compareOne(p95, short)).toMatchObject({
      verdict: 'inconclusive',
      cause: 'too-few-requests',
      reason:
        '100 ms against 100 ms; it takes 12 stretches of 2.5 s to compare: run 30s or longer.',
    })
  })

  test('windows with fewer than 50 answers are joined', () => {
    const sparse = (windows: number) =>
      comparedRun(windows, () => ({ head: took(100, 25), base: took(100, 25) }))
    expect(compareOne(p95, sparse(24)).verdict).toBe('pass')
    expect(compareOne(p95, sparse(23)).reason).toContain('12 stretches of 5 s')
  })

  test('a p99.9 of too few answers says how many it takes', () => {
    const objective = compared({ kind: 'quantile', quantile: 0.999 }, { relative: 0.2 })
    expect(compareOne(objective, run(100)).reason).toContain(
      'it takes 12,000 successful responses on either side to compare, and this run had 2,400',
    )
  })

  test('a side without a good answer is no data, never a pass', () => {
    const dead = comparedRun(24, () => ({ head: took(100), base: { bad: 100, times: [] } }))
    expect(compareOne(p95, dead)).toMatchObject({
      verdict: 'inconclusive',
      cause: 'no-data',
      value: null,
      threshold: null,
    })
  })

  test('where a side often has nothing in a window, the pairing is no comparison', () => {
    const gaps = (missing: number) =>
      comparedRun(40, window => ({
        head: took(100),
        base: window < missing ? { bad: 100, times: [] } : took(100),
      }))
    expect(compareOne(p95, gaps(2)).verdict).toBe('pass')
    expect(compareOne(p95, gaps(3))).toMatchObject({ verdict: 'inconclusive', cause: 'undecided' })
  })

  test('a run that was not compared at all has nothing to compare', () => {
    const alone = comparedRun(24, () => ({ head: took(100), base: took(100) }))
    const head = { ...alone, cells: alone.cells.filter(({ side }) => side === 'head') }
    expect(compareOne(p95, head)).toMatchObject({
      verdict: 'inconclusive',
      cause: 'no-data',
      base: null,
    })
  })

  test.each([
    // A quarter of 10% of 100 ms, and a step more.
    [2.5, 'pass'],
    [2.6, 'inconclusive'],
  ])('times in steps of %d ms at a base of 100 ms: %s', (resolutionMs, verdict) => {
    expect(compareOne(p95, { ...run(100), resolutionMs }).verdict).toBe(verdict)
  })

  test('says that the times are too coarse, and for what', () => {
    expect(compareOne(p95, { ...run(5, 5), resolutionMs: 1 })).toMatchObject({
      cause: 'resolution',
      reason:
        '5 ms against 5 ms; the times come in steps of 1 ms, too coarse to see a change of 0.5 ms: record finer ones.',
    })
  })
})
