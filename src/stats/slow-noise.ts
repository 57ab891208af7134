import { level } from './clopper-pearson.ts'
import { normalQuantile, normalTail } from './distributions/normal.ts'
import { studentTail } from './distributions/student-t.ts'
import { variance } from './sum.ts'

/**
 * What the noise of a series may be, how likely the series makes it, and the standard error of the
 * mean under it.
 */
type Noise = { weight: number; error: number }

/** What is likely of the noise of a series before anything was measured. */
export type Prior = {
  /** That values do not depend on one another. */
  independent: number
  /** That what is counted comes in clusters that do not. */
  inClusters: number
  /** The longest correlation time of slow noise, as a share of the series. */
  slowest: number
  /**
   * Weights of a correlation time and of the share of the variance that is slow, as powers of them:
   * 0 where all are equally likely.
   */
  powers: { time: number; share: number }
}

const even = { time: 0, share: 0 }
/**
 * Of what one side does. A run that is not much longer than the correlation time shows too short a
 * one, as it hides how far its mean is off; a prior that grows with the time makes up for that (as
 * those for autoregressions near a unit root do: Berger & Yang 1994). It grows with the share too,
 * so that a lone burst, of which a little slow noise is as good an explanation as none, is taken
 * for a burst.
 */
export const ofOneSide: Prior = {
  independent: 0.8,
  inClusters: 0.15,
  slowest: 8 / 3,
  powers: { time: 0.5, share: 4 },
}
/**
 * Of what one side does where many are hit, as by the threshold of a median: slow noise shows
 * there, so that expecting it more costs little, and a run that is as short as the correlation time
 * still hides it now and then.
 */
export const ofManyHits: Prior = { ...ofOneSide, independent: 0.4 }
/** Of how counts of two sides differ, from which what moves both is gone. */
export const ofCounts: Prior = {
  independent: 0.8,
  inClusters: 0.15,
  slowest: 4 / 3,
  powers: even,
}
/**
 * Of how times of two sides differ: small, as bounds are asked for at the levels of early looks,
 * where it decides.
 */
export const ofTimes: Prior = { independent: 0.93, inClusters: 0, slowest: 4 / 3, powers: even }

/** Below this many values a series tells nothing of its noise. */
export const fewestValues = 4
/** Correlation times of slow noise, as shares of the series. */
const times = [1 / 48, 1 / 24, 1 / 12, 1 / 6, 1 / 3, 2 / 3, 4 / 3, 8 / 3]
/** How much of the variance of a value is slow. */
const slowShares = [0.1, 0.25, 0.5, 0.75, 0.95]
/** Variances that are tried lie so many times apart, and reach so far beyond what was measured. */
const step = 1.6
const reach = 4
/** Noise that is less likely moves no bound. */
const unlikely = 1e-5

/**
 * By how much the mean of a series lies above its truth at most, but for probability `alpha`, where
 * neighbouring values may depend on each other. Noise slower than a twelfth of a run makes twelve
 * means agree with each other and not with the truth; so the bound is that of a mixture of what the
 * noise may be: independent values, or an Ornstein-Uhlenbeck process of some correlation time and
 * size on top of them, each as likely as the prior and the series make it (restricted likelihood:
 * Harville 1974; state space: Durbin & Koopman, Time Series Analysis by State Space Methods,
 * section 2). The variance is unknown: its prior is 1/variance, so that the mean has Student's t
 * distribution under each (Zellner, An Introduction to Bayesian Inference in Econometrics, section
 * 3.2).
 *
 * Infinity for fewer than four values, 0 where all are equal.
 */
export function meanBound(values: readonly number[], alpha: number, prior: Prior): number {
  const { length } = values
  if (length < fewestValues) return Number.POSITIVE_INFINITY
  if (!(variance(values) > 0)) return 0
  const df = length - 1
  const models = [
    { filtered: filter(values, 0, 0), prior: prior.independent },
    ...spreadOver(slowOnes(values, prior), 1 - prior.independent),
  ]
  const noises = weigh(
    models,
    ({ filtered }) => -0.5 * (filtered.volume + df * Math.log(filtered.squares)),
    ({ filtered: { squares, information } }) => Math.sqrt(squares / df / information),
  )
  return quantileOf(noises, alpha, t => studentTail(t, df))
}

/**
 * The standard error of the mean of a series whose values have the variance `known` if nothing but
 * independent requests moves them: either that, or in clusters, or with slow noise on top, as for
 * `meanBound`. What is averaged is the bound at 95%, in units of the normal quantile. Infinity for
 * fewer than four values.
 */
export function errorBeside(known: number, values: readonly number[], prior: Prior): number {
  if (values.length < fewestValues) return Number.POSITIVE_INFINITY
  const seen = variance(values)
  if (!(seen > 0)) return Math.sqrt(known / values.length)
  const flat = filter(values, 0, 0)
  const clustered = sizesFrom(step * known, seen).map(size => ({
    filtered: flat,
    size,
    weight: 1,
  }))
  const slow = slowOnes(values, prior).flatMap(one => {
    const sizes = sizesFrom(known / (1 - one.share), seen)
    return sizes.map(size => ({ ...one, size, weight: one.weight / sizes.length }))
  })
  const models = [
    { filtered: flat, size: known, prior: prior.independent },
    ...spreadOver(clustered, prior.inClusters),
    ...spreadOver(slow, 1 - prior.independent - prior.inClusters),
  ]
  const noises = weigh(
    models,
    ({ filtered, size }) => likelihoodOf(filtered, size, values.length),
    ({ filtered, size }) => Math.sqrt(size / filtered.information),
  )
  // What the series makes more likely than it was is that nothing depends on anything.
  const [first] = noises
  if (first!.weight >= prior.independent) return first!.error
  return quantileOf(noises, level, normalTail) / normalQuantile(1 - level)
}

/** Each model by its prior and the log of its likelihood, in their order. */
function weigh<M extends { prior: number }>(
  models: readonly M[],
  likelihood: (model: M) => number,
  errorOf: (model: M) => number,
): Noise[] {
  const logs = models.map(model => Math.log(model.prior) + likelihood(model))
  const best = Math.max(...logs)
  const weights = logs.map(log => Math.exp(log - best))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return models.map((model, index) => ({ weight: weights[index]! / total, error: errorOf(model) }))
}

/** Models with their shares of a prior. */
function spreadOver<M extends { weight: number }>(
  models: readonly M[],
  prior: number,
): (M & { prior: number })[] {
  const total = models.reduce((sum, { weight }) => sum + weight, 0)
  return models.map(model => ({ ...model, prior: (prior * model.weight) / total }))
}

type SlowOne = { filtered: Filtered; share: number; weight: number }

const slowOnes = (values: readonly number[], { slowest, powers }: Prior): SlowOne[] =>
  slowShares.flatMap(share =>
    times
      .filter(time => time <= slowest)
      .map(time => ({
        filtered: filter(values, share, Math.exp(-1 / (time * values.length))),
        share,
        weight: time ** powers.time * share ** powers.share,
      })),
  )

/** Variances to try, at least one. */
function sizesFrom(least: number, variance: number): number[] {
  const most = reach * Math.max(variance, least)
  return Array.from(
    { length: 1 + Math.floor(Math.log(most / least) / Math.log(step)) },
    (_, i) => least * step ** i,
  )
}

/**
 * Of a series of unit variance: the information about its mean, the squares that are left, and the
 * log of its volume.
 */
type Filtered = { information: number; squares: number; volume: number }

/**
 * The Kalman filter of white noise and an autoregressive part that holds `share` of the variance,
 * run over the values and over a constant at once, so that the mean need not be known.
 */
function filter(values: readonly number[], share: number, kept: number): Filtered {
  let [ofValues, ofMean, variance] = [0, 0, share]
  let [information, cross, total, volume] = [0, 0, 0, 0]
  for (const value of values) {
    const spread = variance + 1 - share
    const [left, leftOfMean] = [value - ofValues, 1 - ofMean]
    information += leftOfMean ** 2 / spread
    cross += (leftOfMean * left) / spread
    total += left ** 2 / spread
    volume += Math.log(spread)
    const gain = variance / spread
    ofValues = kept * (ofValues + gain * left)
    ofMean = kept * (ofMean + gain * leftOfMean)
    variance = kept ** 2 * variance * (1 - gain) + share * (1 - kept ** 2)
  }
  return {
    information,
    squares: total - cross ** 2 / information,
    volume: volume + Math.log(information),
  }
}

const likelihoodOf = ({ squares, volume }: Filtered, size: number, count: number): number =>
  -0.5 * (volume + (count - 1) * Math.log(size) + squares / size)

/**
 * What a mixture of centred distributions with one `tail`, P(X > x) in units of the standard error,
 * exceeds with probability alpha.
 */
function quantileOf(
  noises: readonly Noise[],
  alpha: number,
  tailOf: (x: number) => number,
): number {
  const likely = noises.filter(({ weight }) => weight > unlikely)
  const tail = (bound: number) =>
    likely.reduce((sum, { weight, error }) => sum + weight * tailOf(bound / error), 0)
  let low = 0
  let high = Math.max(...likely.map(({ error }) => error))
  while (tail(high) > alpha) [low, high] = [high, 2 * high]
  while (high - low > 1e-3 * high) {
    const middle = (low + high) / 2
    if (tail(middle) > alpha) low = middle
    else high = middle
  }
  return high
}
