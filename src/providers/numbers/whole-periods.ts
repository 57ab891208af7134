import { defined } from '../../model/basics/defined.ts'
import { type Refusal, refusal } from '../outcome.ts'
import { type Numbers, numbersOf, type Over } from './numbers.ts'
import { describeReduced, reduceTo } from './one-number.ts'
import { wholeCounts } from './whole-counts.ts'
import { byPart } from './window-parts.ts'

/* Sources whose points cover whole periods, such as minutes of the clock. */

/** Unix seconds; `from` is included, `to` is not. */
export type Span = { from: number; to: number }

/** The window in whole periods of so many seconds. */
export function spanOf({ parts: { count, ms, end } }: Over, period: number): Span {
  const [start, last] = [(end - count * ms) / 1000, end / 1000]
  return { from: Math.floor(start / period) * period, to: Math.ceil(last / period) * period }
}

/** Points at the start of their periods, Unix seconds; `whole`: their number for the window. */
type PeriodSeries = {
  labels: Record<string, string>
  points: readonly [number, number][]
  whole: number | undefined
}

/**
 * `stat`: what the points are, such as `Sum`; `period`: seconds that one covers; `severalHint`: how
 * several counts become one.
 */
type Periods = { title: string; stat: string; period: number; severalHint: string }

/** Counts in parts of a window that its points do not divide. */
export const undivided = (period: number, { counts, parts }: Over): Refusal | undefined =>
  counts && parts.count > 1
    ? refusal(`points of ${period} s do not divide the window into equal parts`)
    : undefined

/** Series of such points as numbers. */
export function numbersOfPeriods(
  all: readonly PeriodSeries[],
  { title, stat, period, severalHint }: Periods,
  over: Over,
): Numbers | Refusal {
  const { parts, counts, reduce } = over
  const [first, ...others] = all.filter(({ points }) => points.length > 0)
  if (!first) return numbersOf([])
  const found = [first, ...others]
  const warnings = edgesOf(title, over, spanOf(over, period))
  if (parts.count > 1) {
    const ended = ([time, value]: [number, number]): [number, number] => [
      Math.min(time + period, parts.end / 1000),
      value,
    ]
    const inParts = found.map(({ labels, points }) => ({
      labels,
      values: byPart(points.map(ended), parts),
    }))
    return numbersOf(inParts, warnings)
  }
  const { length } = first.points
  const detail = reduce
    ? describeReduced(reduce, length)
    : `${stat} over ${length} ${length === 1 ? 'point' : 'points'} of ${period} s`
  const series = found.map(({ labels, points, whole }) => ({
    labels,
    values: [reduce ? reduceTo(reduce, points) : whole],
  }))
  const numbers = {
    ...numbersOf(series, warnings),
    ...defined({ detail: others.length === 0 ? detail : undefined }),
  }
  return counts ? wholeCounts(numbers, severalHint) : numbers
}

/** A warning of how much more than the window the points cover, where they do. */
function edgesOf(title: string, { parts: { count, ms, end } }: Over, { from, to }: Span): string[] {
  const before = Math.round((end - count * ms) / 1000 - from)
  const after = Math.round(to - end / 1000)
  if (before === 0 && after === 0) return []
  return [
    `${title} has whole periods only: ${before} s before the window and ${after} s after it are in the numbers`,
  ]
}
