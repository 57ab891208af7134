import { describe, expect, test } from 'vitest'
import { periodUntil } from '../../../../src/judge/review/period.ts'
import { reviewRuns } from '../../../../src/judge/review/review.ts'
import type { CapacityPlan } from '../../../../src/model/plan/plan.ts'
import type { KeptRun } from '../../../../src/model/review.ts'
import { commitOf, keptRuns, latency } from '../../../support/examples/kept-runs.ts'

const to = '2026-11-30T00:00:00.000Z'
const review = (runs: readonly KeptRun[], capacity?: CapacityPlan) =>
  reviewRuns({
    service: 'shop',
    period: periodUntil('month', Date.parse(to)),
    runs,
    notes: [],
    capacity,
  })

describe('a period is called', () => {
  test.each([
    ['week', '2026-11-30', '2026-W48'],
    ['week', '2027-01-04', '2026-W53'],
    ['week', '2025-01-06', '2025-W01'],
    ['month', '2026-12-01', '2026-11'],
    ['quarter', '2027-01-01', '2026-Q4'],
  ] as const)('by the %s before it ends, on %s: %s', (kind, day, label) => {
    expect(periodUntil(kind, Date.parse(day)).label).toBe(label)
  })
})

describe('a review', () => {
  test('of runs that are alike says that nothing is to be done', () => {
    const { verdict, reason, runs, trends } = review(keptRuns(60, to))
    expect({ verdict, reason }).toEqual({ verdict: 'pass', reason: 'Nothing to do.' })
    expect(runs).toMatchObject({
      total: 30,
      green: { share: 1, interval: { upper: 1 } },
      earlier: { total: 30, share: 1 },
    })
    // 0.025 ** (1 / 30), Clopper and Pearson's bound of 30 of 30.
    expect(runs.green!.interval.lower).toBeCloseTo(0.8843, 4)
    expect(trends).toMatchObject([{ name: 'p(95) < 200ms', firstInPeriod: 30, changes: [] }])
    expect(trends[0]!.level.estimate).toBe(101)
  })

  test('has the trend of the usual load, though the newest run is a stress or broke something', () => {
    const runs = keptRuns(60, to, run => {
      if (run === 58) return { capacity: 600, fingerprint: 'of the stress' }
      const experiment = { name: 'slow', outcome: 'ran', sentence: 'It held.' }
      if (run === 59) return { experiments: [experiment], fingerprint: 'of the chaos' }
      return {}
    })
    expect(review(runs).trends).toMatchObject([{ points: { length: 58 }, firstInPeriod: 30 }])
  })

  test('names the commit with which an objective became worse, and the one before', () => {
    const made = review(
      keptRuns(60, to, run => ({ objectives: [latency((run >= 45 ? 130 : 100) + (run % 3))] })),
    )
    expect(made.trends[0]!.changes).toMatchObject([
      {
        commit: commitOf(45),
        previousCommit: commitOf(44),
        isWorse: true,
        isInPeriod: true,
        change: { estimate: expect.closeTo(0.3, 1) },
      },
    ])
    expect(made.verdict).toBe('warn')
    expect(made.actions).toEqual([
      `Look into p(95) < 200ms, which became worse at ${commitOf(45).slice(0, 7)}.`,
    ])
  })

  test('takes a fall of what should be high for worse', () => {
    const throughput = (value: number) =>
      latency(value, { name: 'throughput >= 95/s', unit: '/s', comparator: '>=', threshold: 95 })
    const made = review(
      keptRuns(60, to, run => ({ objectives: [throughput((run >= 45 ? 80 : 100) + (run % 3))] })),
    )
    expect(made.trends[0]!.changes).toMatchObject([{ isWorse: true }])
  })

  test('has no trend of runs whose generator did not keep up', () => {
    const broken = keptRuns(60, to, run => ({
      objectives: [
        run >= 45 ? latency(400, { verdict: 'inconclusive', cause: 'generator' }) : latency(100),
      ],
    }))
    expect(review(broken).trends[0]).toMatchObject({ changes: [], points: { length: 45 } })
  })

  test('compares only runs that were measured as the newest was, and says how many were not', () => {
    const made = review(
      keptRuns(60, to, run => (run < 20 ? { fingerprint: 'fedcba9876543210' } : {})),
    )
    expect(made.trends[0]!.points).toHaveLength(40)
    expect(made.notes).toEqual([
      '20 runs had another load or target than the newest one, and are left out of the trends',
    ])
  })

  test('tells of an objective that the newest runs do not have any more', () => {
    const depth = latency(500, { name: 'depth', unit: '', threshold: 600 })
    const made = review(
      keptRuns(60, to, run => (run < 44 ? { objectives: [latency(100 + (run % 3)), depth] } : {})),
    )
    expect(made.trends.map(({ name }) => name)).toEqual(['p(95) < 200ms'])
    expect(made.notes).toEqual([
      'depth is in no trend: the newest 16 runs did not judge it; the run of 2026-11-13 was the last that did',
    ])
  })

  test('tells of a level that is an earlier one, since the newest run had no value', () => {
    const made = review(
      keptRuns(60, to, run => ({
        objectives: [
          run < 59
            ? latency(100 + (run % 3))
            : latency(0, { verdict: 'inconclusive', value: null }),
        ],
      })),
    )
    expect(made.notes).toEqual([
      'p(95) < 200ms had no value in the newest run: its level is that of 2026-11-28',
    ])
  })

  test('leaves what is not merged out of trends, but not out of the counts', () => {
    const made = review(
      keptRuns(60, to, run => (run >= 50 ? { pullRequest: run, objectives: [latency(190)] } : {})),
    )
    expect(made.trends[0]).toMatchObject({ changes: [], points: { length: 50 } })
    expect(made.runs).toMatchObject({ total: 30, pullRequests: 10 })
  })

  test('counts why runs were not green, and finds commits whose runs did not agree', () => {
    const made = review(
      keptRuns(60, to, run =>
        run === 50 || run === 51
          ? { verdict: 'fail', commit: commitOf(52), objectives: [latency(300)] }
          : {},
      ),
    )
    expect(made.reasons).toMatchObject([
      { objective: 'p(95) < 200ms', verdict: 'fail', runs: 2, commit: commitOf(52) },
    ])
    expect(made.flaky).toEqual([{ commit: commitOf(52), verdicts: ['fail', 'fail', 'pass'] }])
    expect(made.runs.green!.share).toBeCloseTo(28 / 30, 10)
  })

  test('names what failed before what was only open, however often', () => {
    const open = latency(100, { verdict: 'inconclusive', cause: 'undecided' })
    const { reasons } = review(
      keptRuns(60, to, run => ({ objectives: [run === 50 ? latency(300) : open] })),
    )
    expect(reasons).toMatchObject([
      { verdict: 'fail', runs: 1, commit: commitOf(50) },
      { verdict: 'inconclusive', runs: 29 },
    ])
  })

  test('without a run in the period is inconclusive: no data never passes', () => {
    expect(review([])).toMatchObject({ verdict: 'inconclusive', trends: [], actions: [] })
    expect(review(keptRuns(10, '2026-06-01'))).toMatchObject({ verdict: 'inconclusive' })
  })

  test('names budgets that are spent, alerts, failed experiments and waivers that end', () => {
    const made = review(
      keptRuns(10, to, () => ({
        budgets: [{ name: 'orders', left: -0.2 }],
        experiments: [{ name: 'payment is slow', outcome: 'observed', sentence: 'It recovered.' }],
        waivers: [
          { objective: 'snappy', until: '2026-12-03', reason: 'known' },
          { objective: 'old', until: '2026-11-01', reason: 'known' },
        ],
        objectives: [
          latency(100),
          latency(1, { name: 'HighErrors', source: 'alerts', verdict: 'fail', advisory: true }),
          latency(900, { name: 'payment is slow: p(95) < 800ms', advisory: true }),
        ],
      })),
    )
    expect(made.actions).toEqual([
      'The error budget of orders is spent: put reliability before features.',
      'Fix what the experiment payment is slow found.',
      'The alert HighErrors fired in 10 runs.',
      'The waiver of snappy ends on 2026-12-03.',
      'The waiver of old expired on 2026-11-01: remove it.',
    ])
  })
})

describe('capacity', () => {
  const plan = { expectedPeak: 400, buffer: 0.5 }
  const stressed = (holds: (run: number) => number) =>
    keptRuns(60, to, run => ({ capacity: holds(run) }))

  test('is the room that the newest stress run leaves', () => {
    const { capacity, actions } = review(
      stressed(() => 840),
      plan,
    )
    expect(capacity).toMatchObject({ needed: 600, room: 1.4 })
    expect(capacity).not.toHaveProperty('until')
    expect(actions).toEqual([])
  })

  test('that falls is used up in the month that its trend reaches what is needed', () => {
    // 2 a day: from 882 to 600 in 141 days after 29 November.
    const { capacity } = review(
      stressed(run => 1000 - 2 * run),
      plan,
    )
    expect(capacity).toMatchObject({ until: '2027-04' })
  })

  test('below what is needed is an action item, and so is one that was never measured', () => {
    expect(
      review(
        stressed(() => 300),
        plan,
      ).actions,
    ).toEqual(['The service holds 50% of the 600/s that are needed: add capacity.'])
    expect(review(keptRuns(5, to), plan).actions).toEqual([
      'No stress run has shown a capacity: run the profile stress.',
    ])
  })
})

describe('open action items', () => {
  const issue = (number: number, since: string) => ({
    number,
    since,
    title: 'x',
    by: [],
    url: `https://github.com/acme/shop/issues/${number}`,
  })
  const of = (...issues: ReturnType<typeof issue>[]) =>
    reviewRuns({
      service: 'shop',
      period: periodUntil('month', Date.parse(to)),
      notes: [],
      runs: keptRuns(60, to),
      openItems: { label: 'reliability', issues },
    })

  test('are listed, and alone nothing to do while they are young', () => {
    const { verdict, openItems } = of(issue(3, '2026-11-01T00:00:00.000Z'))
    expect({ verdict, openItems }).toMatchObject({
      verdict: 'pass',
      openItems: { issues: [{ number: 3 }] },
    })
  })

  test('that are open for more than 30 days are to be done', () => {
    const old = issue(3, '2026-10-01T00:00:00.000Z')
    expect(of(old, issue(4, '2026-11-01T00:00:00.000Z')).actions).toEqual([
      'The action item #3 has been open for 60 days: do it, or close it.',
    ])
    expect(of(old, issue(4, '2026-10-11T00:00:00.000Z')).actions).toEqual([
      '2 action items have been open for more than 30 days, the oldest (#3) for 60: do them, or close them.',
    ])
  })
})

describe('the times of runs', () => {
  const notesOf = (runs: readonly KeptRun[], now = Date.parse(to)) =>
    reviewRuns({
      service: 'shop',
      period: periodUntil('month', Date.parse(to)),
      runs,
      notes: [],
      now,
    }).notes

  test('without a hole say nothing, whether runs are daily or weekly', () => {
    expect(notesOf(keptRuns(60, to))).toEqual([])
    expect(notesOf(keptRuns(60, to).filter((_, run) => run % 7 === 0))).toEqual([])
  })

  test('tell a hole, also at the end of the period', () => {
    expect(notesOf(keptRuns(60, to).filter((_, run) => run < 40 || run >= 50))).toEqual([
      'no run was kept for 11 days, from 2026-11-09 to 2026-11-20',
    ])
    expect(notesOf(keptRuns(60, to).slice(0, 50))).toEqual([
      'no run was kept for 10 days, from 2026-11-19 to 2026-11-30',
    ])
  })

  test('tell a clock that was wrong, and none where the review is of a period that is over', () => {
    const wrong = { ...keptRuns(1, to)[0]!, at: '2036-01-01T00:00:00.000Z' }
    expect(notesOf([...keptRuns(60, to), wrong])).toEqual([
      '1 run is dated in the future and left out: the clock that dated it was wrong',
    ])
    expect(notesOf(keptRuns(90, '2026-12-30'), Date.parse('2026-12-30'))).toEqual([])
  })
})
