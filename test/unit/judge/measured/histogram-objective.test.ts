import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findHistogram } from '../../../../src/judge/measured/histogram-objective.ts'
import { histogramQuestion } from '../../../../src/judge/measured/histogram-question.ts'
import type { BucketCount, HistogramGroup } from '../../../../src/model/evidence/measurement.ts'
import type { ObjectiveTerms } from '../../../../src/model/plan/objective.ts'
import { prometheus } from '../build.ts'

/**
 * Buckets by their upper bounds (`null` is none), each spread over twelve batches as evenly as can
 * be.
 */
function buckets(counts: [upper: number | null, count: number][]): BucketCount[] {
  let lower = 0
  return counts.map(([upper, count]) => {
    const bucket = { lower, upper, count, batches: spread(count) }
    lower = upper ?? lower
    return bucket
  })
}
const spread = (count: number): number[] =>
  Array.from(
    { length: 12 },
    (_, i) => Math.floor(((i + 1) * count) / 12) - Math.floor((i * count) / 12),
  )

const group = (
  counts: [number | null, number][],
  labels: Record<string, string> = {},
  hidden = 0,
): HistogramGroup => ({
  labels,
  hidden,
  buckets: buckets(counts),
})
const find = (groups: HistogramGroup[], terms: Partial<ObjectiveTerms> = {}) =>
  findHistogram(
    { ...prometheus(0.5), ...terms },
    0.95,
    { kind: 'histogram', query: 'q', warnings: [], intervalMs: 1000, groups },
    { seconds: 120, level: 0.05 },
  )

describe('p(95) < 500 ms, where 500 ms is a bound', () => {
  // Clopper-Pearson: of 1,000 up to 38 above it show "at most 5%", from 63 on they show more.
  const withAbove = (above: number) =>
    find([
      group([
        [0.25, 900 - above],
        [0.5, 100],
        [1, above],
        [null, 0],
      ]),
    ])

  test('is the question whether at most 5% were slower', () => {
    expect(withAbove(38)).toMatchObject({ verdict: 'pass', interval: { lower: 0.25, upper: 0.5 } })
    expect(withAbove(39)).toMatchObject({
      verdict: 'inconclusive',
      cause: 'undecided',
      interval: { lower: 0.25, upper: 1 },
    })
    expect(withAbove(62).verdict).toBe('inconclusive')
    expect(withAbove(63)).toMatchObject({ verdict: 'fail', interval: { lower: 0.5, upper: 1 } })
  })

  test('tells the value as Prometheus estimates it, and what was counted', () => {
    // The 950th of 1,000 is the 88th of the 100 between 250 and 500 ms.
    expect(withAbove(38)).toMatchObject({
      value: 0.25 + (0.25 * (950 - 862)) / 100,
      reason:
        'about 470 ms, at most 500 ms with 95% confidence (38 of 1,000 requests were above 500 ms).',
    })
    expect(withAbove(100).reason).toBe(
      'about 750 ms, at least 500 ms with 95% confidence (100 of 1,000 requests were above 500 ms).',
    )
  })

  test('says what the edges of the window hide', () => {
    const edged = group(
      [
        [0.5, 1000],
        [null, 0],
      ],
      {},
      12,
    )
    expect(find([edged]).reason).toContain(
      "0 of 1,000 requests were above 500 ms, ±12 at the window's edges: one scrape is 1 s)",
    )
  })

  test('takes 59 requests at least', () => {
    const all = (count: number) =>
      find([
        group([
          [0.5, count],
          [null, 0],
        ]),
      ])
    expect(all(59).verdict).toBe('pass')
    expect(all(58)).toMatchObject({ verdict: 'inconclusive', cause: 'too-few-requests' })
  })
})

describe('a threshold between two bounds', () => {
  const found = (upper: number, between: number, above: number, threshold = 0.5) =>
    find(
      [
        group([
          [0.25, upper],
          [1, between],
          [null, above],
        ]),
      ],
      { threshold },
    )

  test('passes where the quantile is shown to be below the lower one', () => {
    expect(found(990, 10, 0)).toMatchObject({
      verdict: 'pass',
      interval: { lower: 0, upper: 0.25 },
      reason: expect.stringContaining('(10 of 1,000 requests were above 250 ms)'),
    })
  })

  test('fails where it is shown to be above the upper one', () => {
    expect(found(800, 100, 100)).toMatchObject({
      verdict: 'fail',
      value: 1,
      interval: { lower: 1, upper: null },
      reason: 'more than 1 s (100 of 1,000 requests were above 1 s).',
    })
  })

  test('is not decided between them by any number of requests, and says which bound would help', () => {
    expect(found(800_000, 199_000, 1000)).toMatchObject({
      verdict: 'inconclusive',
      cause: 'resolution',
      interval: { lower: 0.25, upper: 1 },
      reason:
        'between 250 ms and 1 s, as precisely as the buckets show p(95); a bucket bound at 500 ms would decide it (the bounds around are 250 ms and 1 s).',
    })
  })

  test('above the highest bound is never passed', () => {
    expect(found(800, 100, 100, 15)).toMatchObject({
      verdict: 'inconclusive',
      reason:
        'above 1 s, as precisely as the buckets show p(95); a bucket bound at 15 s would decide it (the nearest bound is 1 s).',
    })
    expect(found(900, 90, 10, 15).verdict).toBe('pass')
  })
})

test('a bound is met also where the threshold was converted to its unit', () => {
  const half = group([
    [0.1 + 0.2, 1000],
    [1, 0],
    [null, 0],
  ])
  expect(find([half], { threshold: 0.3 }).verdict).toBe('pass')
})

test('a percentile that is wanted high is the opposite', () => {
  const slow = group([
    [0.5, 500],
    [1, 500],
    [null, 0],
  ])
  expect(find([slow], { comparator: '>' }).verdict).toBe('pass')
  expect(
    find(
      [
        group([
          [0.5, 1000],
          [null, 0],
        ]),
      ],
      { comparator: '>' },
    ).verdict,
  ).toBe('fail')
})

test('a warn bound that is not shown to hold is a warning', () => {
  const fair = group([
    [0.25, 500],
    [0.5, 500],
    [null, 0],
  ])
  expect(find([fair], { warn: 0.25 })).toMatchObject({
    verdict: 'warn',
    reason: expect.stringContaining(', but not < 250 ms.'),
  })
  expect(find([fair], { warn: 0.4 })).toMatchObject({
    verdict: 'warn',
    reason: expect.stringContaining(', but < 400 ms is not shown.'),
  })
  expect(
    find(
      [
        group([
          [0.25, 1000],
          [0.5, 0],
          [null, 0],
        ]),
      ],
      { warn: 0.25 },
    ).verdict,
  ).toBe('pass')
})

describe('of several groups', () => {
  const fast = group(
    [
      [0.25, 990],
      [0.5, 10],
      [1, 0],
      [null, 0],
    ],
    { route: '/' },
  )
  const slower = group(
    [
      [0.25, 900],
      [0.5, 99],
      [1, 1],
      [null, 0],
    ],
    { route: '/a' },
  )
  const slow = group(
    [
      [0.25, 100],
      [0.5, 100],
      [1, 800],
      [null, 0],
    ],
    { route: '/pay' },
  )
  const few = group(
    [
      [0.25, 5],
      [0.5, 0],
      [1, 0],
      [null, 0],
    ],
    { route: '/rare' },
  )

  test('the worst decides and is named', () => {
    expect(find([fast, slow, few, slower])).toMatchObject({
      verdict: 'fail',
      reason:
        '{route="/pay"}, the worst of 4, is about 969 ms, at least 500 ms with 95% confidence (800 of 1,000 requests were above 500 ms).',
    })
  })

  test('what is not decided is worse than what holds, and of those that hold the slowest is told', () => {
    expect(find([fast, few, slower])).toMatchObject({
      verdict: 'inconclusive',
      reason: expect.stringMatching(/^\{route="\/rare"\}, the worst of 3, is about/),
    })
    expect(find([fast, slower]).reason).toMatch(/^\{route="\/a"\}, the worst of 2, is about/)
  })

  test('a single one is named too, but is not the worst of any', () => {
    expect(find([fast]).reason).toMatch(/^\{route="\/"\} is about 240 ms/)
  })

  test('it takes more to fail one of many, so that many do not make a false alarm', () => {
    const close = group(
      [
        [0.5, 937],
        [1, 63],
        [null, 0],
      ],
      { route: '/x' },
    )
    expect(find([close]).verdict).toBe('fail')
    expect(find([close, fast]).verdict).toBe('inconclusive')
  })
})

test('errors of one moment make the interval wider', () => {
  const steady = buckets([
    [0.5, 965],
    [1, 35],
    [null, 0],
  ])
  const burst = steady.map((bucket, i) =>
    i === 1 ? { ...bucket, batches: [35, ...Array.from({ length: 11 }, () => 0)] } : bucket,
  )
  expect(find([{ labels: {}, hidden: 0, buckets: steady }]).verdict).toBe('pass')
  const found = find([{ labels: {}, hidden: 0, buckets: burst }])
  expect(found.verdict).toBe('inconclusive')
  expect(found.reason).toContain('in clusters: design effect')
})

test('no observation is no data', () => {
  expect(find([])).toMatchObject({ verdict: 'inconclusive', cause: 'no-data' })
  expect(
    find([
      group([
        [0.5, 0],
        [null, 0],
      ]),
    ]),
  ).toMatchObject({ cause: 'no-data' })
})

test('verdict and interval never contradict each other, whatever the buckets hold', () => {
  const some = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 400 })),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  fc.assert(
    fc.property(
      some,
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 1, max: 120 }),
      (widths, top, at) => {
        let upper = 0
        const all = buckets([
          ...widths.map(([width, count]): [number, number] => {
            upper += width
            return [upper, count]
          }),
          [null, top],
        ])
        const question = histogramQuestion(all, 0.9, 0.05)
        if (!question) return
        const threshold = at / 2
        const decision = question.decide(threshold)
        const { lower, upper: end } = question.interval
        if (decision.kind === 'coarse') {
          const { between } = question
          expect(between.lower ?? 0).toBeLessThan(threshold)
          expect(between.upper ?? Number.POSITIVE_INFINITY).toBeGreaterThan(threshold)
          return
        }
        if (decision.share.outcome === 'holds') expect(end).toBeLessThanOrEqual(threshold)
        if (decision.share.outcome === 'broken') expect(lower).toBeGreaterThanOrEqual(threshold)
        expect(question.value).toBeGreaterThanOrEqual(question.between.lower ?? 0)
        expect(question.value).toBeLessThanOrEqual(
          question.between.upper ?? Number.POSITIVE_INFINITY,
        )
      },
    ),
    { numRuns: 1000 },
  )
})
