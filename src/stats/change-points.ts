import { studentQuantile } from './distributions/student-t.ts'
import { quantileOfSorted } from './quantile-type7.ts'
import { mean } from './sum.ts'

/**
 * Where a series changed its level. `at`: index of the first value of the new level; `seen`: index
 * of the value by which that was known; `shift`: the new level less the old one, with its interval
 * at 95%.
 */
export type ChangePoint = {
  at: number
  seen: number
  shift: { estimate: number; lower: number; upper: number }
}

/** `least`: standard deviation that values have at least, however well a few of them agree. */
export type ChangeTerms = { least?: number }

/**
 * Two-sided level of one split. A look has up to ten and looks share most of their values: see
 * docs/change-points.md for the share of quarters with a false change that this comes to.
 */
const splitLevel = 8e-4
/** Fewer values before a change are no level; as few after it may be outliers. */
const [fewestBefore, fewestAfter] = [10, 5]
/** Values further back are another service's; a later part of so many values is long enough. */
const mostBefore = 60
const lengthsAfter = [5, 6, 7, 8, 10, 12, 15, 20, 25, 30]
const mostLength = 30
/** The fewest runs that a change is placed before, once it is found. */
const fewestPlaced = 2
/** How many standard deviations a value counts at most, and where noise itself is clipped. */
const [mostScore, mostNoise] = [3, 2]
/** So many of the later values may be disturbed runs. */
const mostExtremes = 3
/** Variance of a standard normal value clipped at `mostNoise`. */
const clippedVariance = 0.7737
/**
 * What is assumed of how runs depend on the one before, and how many runs that is worth: of a few
 * dozen runs an estimate of their own is far too rough.
 */
const assumed = { correlation: 0.3, runs: 100 }
const confidence = 0.95

/**
 * The changes of level in a series, found as its values come: after each value the latest ones are
 * compared with those before them since the last change, and the clearest split is a change where
 * its statistic is beyond the bound. What is found stays found with more values. This is the
 * change-point model of Hawkins, Qiu & Kang (2003), limited to a window (Lai 1995), with values
 * clipped around the earlier level (Huber's scores), so that a few outliers are no change. Runs
 * that depend on the one before say less: means have the variance of an AR(1) series.
 */
export function changePoints(
  values: readonly number[],
  { least = 0 }: ChangeTerms = {},
): ChangePoint[] {
  const found: ChangePoint[] = []
  let look: Look = { start: 0, noise: [], least, levels: new Map() }
  for (let end = fewestBefore + fewestAfter; end <= values.length; end += 1) {
    const change = clearestSplit(values.slice(0, end), look)
    if (!change) continue
    const level = values.slice(look.start, change.at)
    const noise = [...look.noise, ...residualsOf(level)].slice(-mostBefore)
    look = { start: change.at, noise, least, levels: new Map() }
    found.push({ ...change, seen: end - 1 })
  }
  return found
}

/**
 * `start` of the current level; `noise`: residuals of the levels before it; `levels`: what is known
 * of the values before a place, which later looks need again.
 */
type Look = {
  start: number
  noise: readonly number[]
  least: number
  levels: Map<number, Level | undefined>
}

function clearestSplit(
  values: readonly number[],
  look: Look,
): Omit<ChangePoint, 'seen'> | undefined {
  const found = mostExtreme(values, look)
  if (!found || found.excess < 1) return undefined
  const at = placeOf(values, found, look)
  const before = values.slice(Math.max(look.start, at - mostBefore), at)
  return { at, shift: shiftOf(before, values.slice(at), levelOf(before, look)) }
}

/** Where the values before and after differ most: the test tries few places, and no short parts. */
function placeOf(values: readonly number[], found: Tested, { start }: Look): number {
  const longer = lengthsAfter[lengthsAfter.indexOf(values.length - found.at) + 1] ?? mostLength
  const first = Math.max(start + 1, values.length - longer)
  const from = Math.max(start, values.length - longer - mostBefore)
  let best = { at: found.at, distance: 0 }
  for (let at = first; at <= values.length - fewestPlaced; at += 1) {
    const [before, after] = [values.slice(from, at), values.slice(at)].map(part =>
      part.map(value => clip((value - found.centre) / found.deviation, mostScore)),
    ) as [number[], number[]]
    const weight = Math.sqrt((before.length * after.length) / (before.length + after.length))
    const distance = Math.abs(mean(after) - mean(before)) * weight
    if (distance > best.distance) best = { at, distance }
  }
  return best.at
}

/** A split that was tested; `centre` and `deviation` are those of the earlier values. */
type Tested = Pick<Level, 'centre' | 'deviation'> & { at: number; excess: number }

/** Of the lengths that a later part may have, the one that is least likely without a change. */
function mostExtreme(values: readonly number[], look: Look): Tested | undefined {
  let best: Tested | undefined
  for (const length of lengthsAfter) {
    const at = values.length - length
    const level = levelBefore(values, at, look)
    if (!level) continue
    const excess = Math.abs(statisticOf(values.slice(at), level)) / boundOf(level.degrees)
    if (!best || excess > best.excess)
      best = { at, excess, centre: level.centre, deviation: level.deviation }
  }
  return best
}

/** The level of the values before a place; undefined where they are too few to have one. */
function levelBefore(values: readonly number[], at: number, look: Look): Level | undefined {
  if (look.levels.has(at)) return look.levels.get(at)
  const before = values.slice(Math.max(look.start, at - mostBefore), Math.max(look.start, at))
  const isKnown = before.length >= fewestAfter && before.length + look.noise.length >= fewestBefore
  const level = isKnown ? levelOf(before, look) : undefined
  look.levels.set(at, level)
  return level
}

/** Of earlier values; `score`: their mean score, `variance`: of that, in scores. */
type Level = {
  centre: number
  deviation: number
  correlation: number
  degrees: number
  score: number
  variance: number
}

function levelOf(
  before: readonly number[],
  { noise, least }: Pick<Look, 'noise' | 'least'>,
): Level {
  const centre = medianOf(before)
  const residuals = [...noise, ...before.map(value => value - centre)].slice(-mostBefore)
  const { deviation, correlation } = noiseOf(residuals, least)
  return {
    centre,
    deviation,
    correlation,
    degrees: residuals.length - 1,
    score: mean(before.map(value => clip((value - centre) / deviation, mostScore))),
    variance: meanVariance(before.length, correlation),
  }
}

function statisticOf(after: readonly number[], level: Level): number {
  const { centre, deviation, correlation, score, variance } = level
  const scores = after.map(value => clip((value - centre) / deviation, mostScore))
  const width = Math.sqrt(variance + meanVariance(after.length, correlation))
  return (mean(withoutExtremes(scores)) - score) / width
}

/**
 * The values that are furthest out, in the direction of all, count as the next one does: a few
 * disturbed runs in a row are no change, while of a change the others are as far out.
 */
function withoutExtremes(scores: readonly number[]): number[] {
  const direction = mean(scores) < 0 ? -1 : 1
  const sorted = scores.map(score => direction * score).sort((a, b) => b - a)
  const next = sorted[mostExtremes] ?? 0
  return sorted.map(score => direction * Math.min(score, next))
}

/** How values scatter about their level, and how much each follows the one before it. */
function noiseOf(
  residuals: readonly number[],
  least: number,
): { deviation: number; correlation: number } {
  const n = residuals.length
  const rough = Math.max(least, medianOf(residuals.map(Math.abs)) * 1.4826, Number.MIN_VALUE)
  const scores = residuals.map(value => clip(value / rough, mostNoise))
  const squares = scores.reduce((sum, score) => sum + score * score, 0)
  const products = scores.reduce((sum, score, i) => sum + score * (scores[i + 1] ?? 0), 0)
  const measured = squares > 0 ? products / squares : 0
  const { correlation, runs } = assumed
  return {
    deviation: Math.max(
      least,
      rough * Math.sqrt(squares / (n - 1) / clippedVariance),
      Number.MIN_VALUE,
    ),
    correlation: clip(Math.max(0, (n * measured + runs * correlation) / (n + runs)), 0.9),
  }
}

/** Variance of the mean of `n` neighbouring values of an AR(1) series of variance 1. */
function meanVariance(n: number, correlation: number): number {
  let sum = n
  for (let lag = 1, power = correlation; lag < n && power > 1e-6; lag += 1, power *= correlation)
    sum += 2 * (n - lag) * power
  return sum / (n * n)
}

/** How far both means are apart, and their interval. */
function shiftOf(
  before: readonly number[],
  after: readonly number[],
  { deviation, correlation, degrees, variance }: Level,
): ChangePoint['shift'] {
  const estimate = clippedMean(after, deviation) - clippedMean(before, deviation)
  const error = deviation * Math.sqrt(variance + meanVariance(after.length, correlation))
  const half = studentQuantile(1 - (1 - confidence) / 2, degrees) * error
  return { estimate, lower: estimate - half, upper: estimate + half }
}

const bounds = new Map<number, number>()

/** The statistic beyond which a split is a change. */
function boundOf(degrees: number): number {
  const bound = bounds.get(degrees) ?? studentQuantile(1 - splitLevel / 2, degrees)
  bounds.set(degrees, bound)
  return bound
}

const residualsOf = (values: readonly number[]): number[] => {
  const centre = medianOf(values)
  return values.map(value => value - centre)
}

/** The mean of values of which none is further from their median than a score goes. */
function clippedMean(values: readonly number[], deviation: number): number {
  const centre = medianOf(values)
  return centre + mean(values.map(value => clip(value - centre, mostScore * deviation)))
}

const clip = (value: number, most: number): number => Math.max(-most, Math.min(most, value))

const medianOf = (values: readonly number[]): number =>
  quantileOfSorted(Float64Array.from(values).sort(), 0.5)
