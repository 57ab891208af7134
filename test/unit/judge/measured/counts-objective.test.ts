import { describe, expect, test } from 'vitest'
import { judge } from '../../../../src/judge/judge.ts'
import { findCounts } from '../../../../src/judge/measured/counts-objective.ts'
import type { BadOf, Measurement } from '../../../../src/model/evidence/measurement.ts'
import type { MeasuredObjective } from '../../../../src/model/plan/objective.ts'
import { sourceQueryOf } from '../../../../src/promql/indicator.ts'
import { answered, answers, buildPlan, evidence, judgeOne, prometheus, requests } from '../build.ts'

type Counts = Extract<Measurement, { kind: 'ratio' }>

const measured = (bad: number, total: number, more: Partial<Counts> = {}): Counts =>
  answered('ratio', { bad, total, ...more }) as Counts
const objective = (more: Partial<MeasuredObjective> = {}): MeasuredObjective =>
  prometheus(0.001, { name: 'server errors', unit: 'ratio', ...more })
const find = (
  counts: Counts,
  more: Partial<MeasuredObjective> = {},
  partIs: 'bad' | 'good' = 'bad',
) => findCounts(objective(more), { partIs }, counts, { seconds: 120, level: 0.05 })

/** So many in twelve batches, as evenly as can be. */
const spread = (bad: number, total: number): BadOf[] =>
  Array.from({ length: 12 }, (_, i) => {
    const share = (of: number) => Math.floor(((i + 1) * of) / 12) - Math.floor((i * of) / 12)
    return { bad: share(bad), total: share(total) }
  })

describe('the share of bad ones < 0.1%', () => {
  test('takes 2,995 requests without an error to be shown', () => {
    expect(find(measured(0, 2995))).toMatchObject({ verdict: 'pass', value: 0 })
    expect(find(measured(0, 2994))).toMatchObject({
      verdict: 'inconclusive',
      cause: 'too-few-requests',
    })
  })

  test('takes 10,511 requests with five errors', () => {
    expect(find(measured(5, 10_511)).verdict).toBe('pass')
    expect(find(measured(5, 10_510))).toMatchObject({ verdict: 'inconclusive', cause: 'undecided' })
  })

  test('fails where the lower bound is above it, and says how fast the budget burns', () => {
    expect(find(measured(10, 6000)).verdict).toBe('inconclusive')
    expect(find(measured(216, 12_000))).toMatchObject({
      verdict: 'fail',
      value: 0.018,
      interval: {
        lower: expect.closeTo(0.016049123970611957, 9),
        upper: expect.closeTo(0.02012704430516647, 9),
      },
      reason: '1.8%, at least 1.6% with 95% confidence (216 of 12,000 requests).',
    })
  })

  test('says what the edges of the window hide', () => {
    const edges = { hidden: { bad: 0, total: 31 }, intervalMs: 1000 }
    expect(find(measured(2, 12_034, edges)).reason).toBe(
      "0.0166%, at most 0.0523% with 95% confidence (2 of 12,034 requests, ±31 at the window's edges: one scrape is 1 s).",
    )
    const bad = { hidden: { bad: 1, total: 31 }, intervalMs: 15_000 }
    expect(find(measured(2, 12_034, bad)).reason).toContain(
      "2 of 12,034 requests, ±1 and ±31 at the window's edges: one scrape is 15 s)",
    )
  })

  test('is less sure of errors that come in clusters', () => {
    const even = measured(12, 24_000, { batches: spread(12, 24_000) })
    expect(find(even, { threshold: 0.001 }).verdict).toBe('pass')
    const batches = spread(0, 24_000).map((batch, i) => (i === 5 ? { ...batch, bad: 12 } : batch))
    const found = find(measured(12, 24_000, { batches }), { threshold: 0.001 })
    expect(found.verdict).toBe('inconclusive')
    expect(found.reason).toContain('12 of 24,000 requests, in clusters: design effect 19')
  })

  test('takes batches that are not the whole for none', () => {
    const batches = [{ bad: 0, total: 5 }]
    expect(find(measured(0, 2995, { batches }))).toMatchObject({ verdict: 'pass', value: 0 })
  })
})

describe('the share of good ones >= 99.9%', () => {
  const more = { comparator: '>=', threshold: 0.999 } as const

  test('is the same question', () => {
    expect(find(measured(0, 2995), more, 'good')).toMatchObject({ verdict: 'pass', value: 1 })
    expect(find(measured(0, 2994), more, 'good').verdict).toBe('inconclusive')
    const found = find(measured(216, 12_000), more, 'good')
    expect(found).toMatchObject({ verdict: 'fail', value: 0.982 })
    expect(found.reason).toContain('(11,784 of 12,000 requests)')
  })

  test('hides what is good', () => {
    const edges = { hidden: { bad: 3, total: 31 }, intervalMs: 1000 }
    expect(find(measured(3, 40_000, edges), more, 'good').reason).toContain(
      "39,997 of 40,000 requests, ±28 and ±31 at the window's edges",
    )
  })
})

test('nothing of nothing is no data, also in a record that was tampered with', () => {
  for (const counts of [
    measured(0, 0),
    measured(0, Number.NaN),
    measured(null as unknown as number, 5),
  ]) {
    if (counts.bad === null) counts.bad = Number.NaN
    expect(find(counts)).toMatchObject({ verdict: 'inconclusive', cause: 'no-data', value: null })
  }
})

test('a row has the query, its unit and its interval, and a record can be judged by another threshold', () => {
  const asked = objective({
    ...sourceQueryOf({ kind: 'counts', partIs: 'bad', part: 'b', total: 't' }),
  })
  const found = answers(measured(20, 12_000, { query: 'b / t over 2m' }))
  const row = judgeOne(asked, requests(12_000), found)
  expect(row).toMatchObject({
    source: 'prometheus',
    verdict: 'fail',
    unit: 'ratio',
    threshold: 0.001,
    query: 'b / t over 2m',
  })
  const plan = buildPlan([{ ...asked, threshold: 0.01 }])
  expect(judge(plan, evidence(requests(12_000), found)).objectives[0]!.verdict).toBe('pass')
  expect(judgeOne(asked, undefined)).toMatchObject({
    verdict: 'error',
    cause: 'not-measured',
    query: 'b / t',
  })
})
