import type { Interval } from '../model/judgement.ts'
import { bucketMiddle, filledBuckets } from '../stats/histogram.ts'
import type { Batch } from './batches.ts'
import { complement, decideShare, type ShareDecision } from './share.ts'

/**
 * `p(95) < X` as the binomial question: is the share of requests slower than X at most 5 %? A bucket counts as a whole,
 * by its middle (0.2 %).
 */
export type QuantileQuestion = {
  value: number
  /** Where the same test would begin to fail, and to pass: it can never contradict the verdict. */
  interval: Interval
  decide: (ms: number) => ShareDecision
}

/** Undefined where nothing was timed. */
export function quantileQuestion(batches: readonly Batch[], q: number): QuantileQuestion | undefined {
  const columns = columnsOf(batches)
  const trials = batches.map(batch => batch.latency.count)
  const total = trials.reduce((sum, count) => sum + count, 0)
  if (total === 0) return undefined
  const limit = complement(q)
  /** Slower than the first `passed` columns, by batch. */
  const decideAfter = (passed: number): ShareDecision =>
    decideShare(
      trials.map((count, batch) => ({ hits: count - (columns[passed - 1]?.below[batch] ?? 0), trials: count })),
      limit,
    )!
  const rank = Math.max(1, Math.ceil(q * total - 1e-9))
  const at = columns.findIndex(({ below }) => below.reduce((sum, count) => sum + count, 0) >= rank)
  return {
    value: withinExtremes(columns[at]!.ms, batches),
    interval: intervalAround(at, columns, decideAfter),
    decide: ms => decideAfter(columns.filter(column => column.ms <= ms).length),
  }
}

/** A filled bucket of the whole run: its middle, and how many of each batch are at or below it. */
type Column = { ms: number; below: number[] }

function columnsOf(batches: readonly Batch[]): Column[] {
  const counts = new Map<number, number[]>()
  for (const [index, { latency }] of batches.entries()) {
    for (const [bucket, count] of filledBuckets(latency)) {
      const column = counts.get(bucket) ?? batches.map(() => 0)
      column[index] = count
      counts.set(bucket, column)
    }
  }
  let below = batches.map(() => 0)
  return [...counts]
    .toSorted(([a], [b]) => a - b)
    .map(([bucket, column]) => {
      below = below.map((sum, batch) => sum + column[batch]!)
      return { ms: bucketMiddle(bucket), below }
    })
}

/** The nearest threshold on either side of the sample quantile at which the test fails, and at which it passes. */
function intervalAround(
  at: number,
  columns: readonly Column[],
  decideAfter: (passed: number) => ShareDecision,
): Interval {
  let upper: number | null = null
  for (let passed = at + 1; passed <= columns.length && upper === null; passed += 1) {
    if (decideAfter(passed).answer === 'holds') upper = columns[passed - 1]!.ms
  }
  let lower: number | null = null
  for (let passed = at; passed >= 0 && lower === null; passed -= 1) {
    // Every threshold below column `passed` and not below the one before it fails.
    if (decideAfter(passed).answer === 'broken') lower = columns[passed]!.ms
  }
  return { lower, upper }
}

function withinExtremes(ms: number, batches: readonly Batch[]): number {
  const filled = batches.filter(({ latency }) => latency.count > 0)
  const min = Math.min(...filled.map(({ latency }) => latency.min))
  const max = Math.max(...filled.map(({ latency }) => latency.max))
  return Math.min(max, Math.max(min, ms))
}
