import { defined } from '../../model/basics/defined.ts'
import type { Unit } from '../../model/basics/units.ts'
import type { KeptObjective, KeptRun, LevelChange, Trend, TrendPoint } from '../../model/review.ts'
import { type ChangePoint, changePoints } from '../../stats/change-points.ts'
import { quantileOfSorted } from '../../stats/quantile-type7.ts'
import { hodgesLehmann } from '../../stats/ranks/signed-rank.ts'
import { intervalOf } from '../verdict/finding.ts'
import { wantsLittle } from '../verdict/share-decision.ts'
import { runsOf } from './actions.ts'

/** Runs never agree better than this: a share of the level, and of shares a tenth of a point. */
const leastDeviation = { relative: 0.01, points: 0.001 }
const alpha = 0.025
/** Runs before the period that its levels are seen against. */
const mostEarlier = 100
/** Runs that a level is estimated of: the estimate takes every pair of them. */
const mostOfLevel = 300

/**
 * Each objective with a number over time, the last ones of `runs` being in the period that begins
 * at `from` (ms). A run whose generator did not keep up says nothing of the service.
 */
export function trendsOf(runs: readonly KeptRun[], from: number): Trend[] {
  const newest = runs.at(-1)
  if (!newest) return []
  const names = new Map(newest.objectives.map(objective => [keyOf(objective), objective]))
  const pointsOf = pointsByKey(runs)
  return [...names].flatMap(([key, objective]) => {
    const points = pointsOf.get(key) ?? []
    const firstInPeriod = points.findIndex(({ at }) => Date.parse(at) >= from)
    if (firstInPeriod < 0) return []
    const left = Math.max(0, firstInPeriod - mostEarlier)
    return [trendOf(objective, points.slice(left), firstInPeriod - left)]
  })
}

/**
 * What the trends leave unsaid: objectives that runs since `from` (ms) had and the newest has not,
 * and those whose last value is older than the newest run, so that their level is an earlier one.
 */
export function trendNotes(runs: readonly KeptRun[], from: number): string[] {
  const newest = runs.at(-1)
  if (!newest) return []
  const judged = new Set(newest.objectives.map(keyOf))
  const seen = new Map<string, { name: string; run: number; valued?: number }>()
  for (const [run, { at, objectives }] of runs.entries()) {
    if (Date.parse(at) < from) continue
    for (const one of objectives) {
      const { valued } = seen.get(keyOf(one)) ?? {}
      const last = hasValue(one) ? run : valued
      seen.set(keyOf(one), { name: one.name, run, ...defined({ valued: last }) })
    }
  }
  const since = (run: number) => {
    const count = runs.length - 1 - run
    return count === 1 ? 'the newest run' : `the newest ${runsOf(count)}`
  }
  const day = (run: number) => runs[run]!.at.slice(0, 10)
  return [...seen].flatMap(([key, { name, run, valued }]) => {
    if (!judged.has(key))
      return [
        `${name} is in no trend: ${since(run)} did not judge it; the run of ${day(run)} was the last that did`,
      ]
    if (valued === undefined || valued === runs.length - 1) return []
    return [`${name} had no value in ${since(valued)}: its level is that of ${day(valued)}`]
  })
}

const keyOf = ({ name, source, unit }: KeptObjective): string =>
  JSON.stringify([name, source, unit])

const hasValue = (one: KeptObjective): one is KeptObjective & { value: number } =>
  one.value !== null && one.cause !== 'generator' && one.cause !== 'not-sent'

/** The values of each objective, run by run; of one name in a run the first counts. */
function pointsByKey(runs: readonly KeptRun[]): Map<string, TrendPoint[]> {
  const points = new Map<string, TrendPoint[]>()
  for (const { at, commit, objectives } of runs) {
    const firsts = new Map(objectives.toReversed().map(one => [keyOf(one), one]))
    for (const [key, one] of firsts) {
      if (!hasValue(one)) continue
      const { value } = one
      const known = points.get(key) ?? []
      known.push({ at, commit, value })
      points.set(key, known)
    }
  }
  return points
}

function trendOf(
  { name, unit, comparator, threshold }: KeptObjective,
  points: TrendPoint[],
  firstInPeriod: number,
): Trend {
  const values = points.map(({ value }) => value)
  const scale = scaleOf(unit, values)
  const found = changePoints(values.map(scale.to), { least: scale.least })
  const isGrowthWorse = wantsLittle(comparator)
  const changes = found.map(change =>
    describe(change, { points, firstInPeriod, isGrowthWorse, scale }),
  )
  const ofLevel = values.slice(found.at(-1)?.at ?? 0).slice(-mostOfLevel)
  const { estimate, lower, upper } = hodgesLehmann(ofLevel, alpha)
  const earlier = values.slice(0, firstInPeriod).toSorted((a, b) => a - b)
  return {
    name,
    unit,
    comparator,
    threshold,
    points,
    firstInPeriod,
    level: { estimate, interval: intervalOf(lower, upper) },
    earlier: earlier.length > 0 ? quantileOfSorted(earlier, 0.5) : null,
    changes,
  }
}

type Scale = { to: (value: number) => number; from: (shift: number) => number; least: number }

/** Times and rates change by shares of themselves; shares, and what can be 0, by differences. */
function scaleOf(unit: Unit, values: readonly number[]): Scale {
  const isRelative = unit !== 'ratio' && values.every(value => value > 0)
  return isRelative
    ? { to: Math.log, from: Math.expm1, least: leastDeviation.relative }
    : {
        to: value => value,
        from: shift => shift,
        least: unit === 'ratio' ? leastDeviation.points : 0,
      }
}

type Around = {
  points: readonly TrendPoint[]
  firstInPeriod: number
  isGrowthWorse: boolean
  scale: Scale
}

function describe(
  { at, seen, shift }: ChangePoint,
  { points, firstInPeriod, isGrowthWorse, scale }: Around,
): LevelChange {
  const [estimate = 0, lower = 0, upper = 0] = [shift.estimate, shift.lower, shift.upper].map(
    scale.from,
  )
  return {
    index: at,
    at: points[at]!.at,
    commit: points[at]!.commit,
    previousCommit: points[at - 1]?.commit ?? null,
    seenAfter: seen - at + 1,
    change: { estimate, lower, upper },
    isWorse: estimate > 0 === isGrowthWorse,
    isInPeriod: seen >= firstInPeriod,
  }
}
