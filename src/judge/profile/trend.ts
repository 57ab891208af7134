import { defined } from '../../model/basics/defined.ts'
import type { Trend } from '../../model/judgement.ts'
import type { Point, Slope } from '../../stats/sen-slope.ts'
import { mean } from '../../stats/sum.ts'

/** Of the two-sided interval of a slope. */
export const confidence = 0.95

const mostPoints = 60

/** At most 60 points: the means of as many stretches of consecutive ones. */
export function meanPoints(points: readonly Point[]): Point[] {
  const count = Math.min(mostPoints, points.length)
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [index, index + 1].map(edge =>
      Math.round((edge * points.length) / count),
    ) as [number, number]
    const own = points.slice(from, to)
    return { at: mean(own.map(({ at }) => at)), value: mean(own.map(({ value }) => value)) }
  })
}

/** A slope of which a run shows no bounds. */
export const unbounded = (slope: number): Slope => ({
  slope,
  lower: Number.NEGATIVE_INFINITY,
  upper: Number.POSITIVE_INFINITY,
})

/** `toUnit`: a slope a minute in the unit that is shown. */
export type TrendTerms = Pick<Trend, 'name' | 'unit' | 'value'> & {
  toUnit: (slope: number) => number
}

/** A slope a minute as a trend in the unit that is shown. */
export function trendOf(
  { slope, lower, upper }: Slope,
  { name, unit, value, toUnit }: TrendTerms,
  { seconds, tooShort }: { seconds: number; tooShort?: string },
): Trend {
  const bound = (end: number) => (Number.isFinite(end) ? toUnit(end) : null)
  const interval = { lower: bound(lower), upper: bound(upper) }
  return {
    name,
    unit,
    perMinute: toUnit(slope),
    interval,
    value,
    seconds,
    ...defined({ tooShort }),
  }
}
