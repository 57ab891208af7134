import { level } from './clopper-pearson.ts'
import { normalQuantile, normalTail } from './normal.ts'

/** What the noise of a series may be, how likely the series makes it, and the standard error of the mean under it. */
type Noise = { weight: number; error: number }

/** Below this many values a series tells nothing of its noise. */
export const fewestValues = 4
/** How likely, before anything was measured, values do not depend on one another. */
const independent = 0.8
/** And how likely what is counted comes in clusters that do not. */
const inClusters = 0.15
/** Correlation times of slow noise, as shares of the series. */
const times = [1 / 48, 1 / 24, 1 / 12, 1 / 6, 1 / 3, 2 / 3, 4 / 3]
/** How much of the variance of a value is slow. */
const slowShares = [0.1, 0.25, 0.5, 0.75, 0.95]
/** Variances that are tried lie so many times apart, and reach so far beyond what was measured. */
const step = { known: 1.6, unknown: 1.3 }
const reach = 4
/** Noise that is less likely moves no bound. */
const unlikely = 1e-4

/**
 * The standard error of the mean of a series in which neighbouring values may depend on each other. Noise slower than a
 * twelfth of a run makes twelve means agree with each other and not with the truth; so the error is averaged over what the
 * noise may be: independent values, or an Ornstein-Uhlenbeck process of some correlation time and size on top of them, each
 * as likely as the series itself makes it (restricted likelihood: Harville 1974; state space: Durbin & Koopman, Time
 * Series Analysis by State Space Methods, section 2). What is averaged is the bound at 95 %, in units of the normal quantile.
 *
 * `known` is the variance of a value if nothing but independent requests moved it; without it the variance is unknown
 * too. Infinity for fewer than four values, 0 where all are equal.
 */
export function meanError(values: readonly number[], known?: number): number {
  if (values.length < fewestValues) return Number.POSITIVE_INFINITY
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const variance = squares / (values.length - 1)
  if (!(variance > 0)) return Math.sqrt((known ?? 0) / values.length)
  return quantileOf(likelyNoise(values, variance, known), level) / normalQuantile(1 - level)
}

type Model = { filtered: Filtered; size: number; prior: number }

function likelyNoise(
  values: readonly number[],
  variance: number,
  known: number | undefined,
): Noise[] {
  const models =
    known === undefined ? modelsOf(values, variance) : modelsBeside(known, values, variance)
  const likelihoods = models.map(
    ({ filtered, size, prior }) => Math.log(prior) + likelihoodOf(filtered, size, values.length),
  )
  const best = Math.max(...likelihoods)
  const weights = likelihoods.map(likelihood => Math.exp(likelihood - best))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const noises = models.map(({ filtered, size }, index) => ({
    weight: weights[index]! / total,
    error: Math.sqrt(size / filtered.information),
  }))
  // What the series makes more likely than it was is that nothing depends on anything.
  const [first] = noises
  if (known !== undefined && first!.weight >= independent) return [{ ...first!, weight: 1 }]
  return noises.filter(({ weight }) => weight > unlikely)
}

/** Of values whose variance is unknown. */
function modelsOf(values: readonly number[], variance: number): Model[] {
  const sizes = sizesFrom(variance / reach, variance, step.unknown)
  return [
    ...spreadOver(
      sizes.map(size => ({ filtered: filter(values, 0, 0), size })),
      independent,
    ),
    ...spreadOver(
      slowOnes(values, () => sizes),
      1 - independent,
    ),
  ]
}

/** Of values of which independent requests alone explain the variance `known`, which is the first model. */
function modelsBeside(known: number, values: readonly number[], variance: number): Model[] {
  const flat = filter(values, 0, 0)
  const clustered = sizesFrom(step.known * known, variance, step.known).map(size => ({
    filtered: flat,
    size,
  }))
  const slow = slowOnes(values, share => sizesFrom(known / (1 - share), variance, step.known))
  return [
    { filtered: flat, size: known, prior: independent },
    ...spreadOver(clustered, inClusters),
    ...spreadOver(slow, 1 - independent - inClusters),
  ]
}

const spreadOver = (models: readonly Omit<Model, 'prior'>[], prior: number): Model[] =>
  models.map(model => ({ ...model, prior: prior / models.length }))

const slowOnes = (
  values: readonly number[],
  sizesOf: (share: number) => number[],
): Omit<Model, 'prior'>[] =>
  slowShares.flatMap(share => {
    const sizes = sizesOf(share)
    return times.flatMap(time => {
      const filtered = filter(values, share, Math.exp(-1 / (time * values.length)))
      return sizes.map(size => ({ filtered, size }))
    })
  })

/** Variances to try, at least one. */
function sizesFrom(least: number, variance: number, factor: number): number[] {
  const most = reach * Math.max(variance, least)
  return Array.from(
    { length: 1 + Math.floor(Math.log(most / least) / Math.log(factor)) },
    (_, i) => least * factor ** i,
  )
}

/** Of a series of unit variance: the information about its mean, the squares that are left, and the log of its volume. */
type Filtered = { information: number; squares: number; volume: number }

/**
 * The Kalman filter of white noise and an autoregressive part that holds `share` of the variance, run over the values and over
 * a constant at once, so that the mean need not be known.
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

/** What a mixture of centred normal distributions exceeds with probability alpha. */
function quantileOf(noises: readonly Noise[], alpha: number): number {
  const tail = (bound: number) =>
    noises.reduce((sum, { weight, error }) => sum + weight * normalTail(bound / error), 0)
  const z = normalQuantile(1 - alpha)
  let low = z * Math.min(...noises.map(({ error }) => error))
  let high = z * Math.max(...noises.map(({ error }) => error))
  while (high - low > 1e-3 * high) {
    const middle = (low + high) / 2
    if (tail(middle) > alpha) low = middle
    else high = middle
  }
  return high
}
