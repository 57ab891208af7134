import {
  errorBeside,
  fewestValues,
  ofCounts,
  ofManyHits,
  ofOneSide,
  type Prior,
} from './slow-noise.ts'

/** Hits among trials, of one batch of a run. */
export type Count = { hits: number; trials: number }

/**
 * How much less the hits tell than as many independent ones would, at least 1: what to divide hits
 * and trials by before asking a binomial question. It is the square of how much larger the error of
 * the share is than if hits were independent (see `errorBeside`), so it knows clusters within a
 * batch and noise that is slower than one. 1 too where nothing can be told: too few batches, a lone
 * hit, all or none hits.
 */
export function designEffect(batches: readonly Count[]): number {
  const off = offOf(batches)
  return off ? effectOf(off, areMany(batches) ? ofManyHits : ofOneSide) : 1
}

/** Hits, and others, of a batch on average. */
const many = 20

function areMany(batches: readonly Count[]): boolean {
  const { hits, trials } = totalOf(batches)
  return Math.min(hits, trials - hits) >= many * batches.length
}

/**
 * The same for the difference of two shares over the same stretches of time: what moves both alike
 * does not count.
 */
export function differenceEffect(head: readonly Count[], base: readonly Count[]): number {
  const off = offOfDifference(head, base)
  return off ? effectOf(off, ofCounts) : 1
}

/**
 * Whether most of this design effect comes from noise that is slower than the batches: a longer run
 * averages it badly too.
 */
export const isSlowEffect = (batches: readonly Count[], effect: number): boolean =>
  isSlow(offOf(batches), effect)

export const isSlowDifference = (
  head: readonly Count[],
  base: readonly Count[],
  effect: number,
): boolean => isSlow(offOfDifference(head, base), effect)

/** By how much batches are off, and the variance of that where hits are independent. */
type Off = { values: readonly number[]; known: number }

/** In units of what independent hits of so many trials would be off by. */
function offOf(batches: readonly Count[]): Off | undefined {
  const filled = batches.filter(({ trials }) => trials > 0)
  const { hits, trials } = totalOf(filled)
  if (filled.length < fewestValues || hits <= 1 || trials - hits <= 1) return undefined
  const share = hits / trials
  const values = filled.map(
    batch => (batch.hits - share * batch.trials) / Math.sqrt(batch.trials * share * (1 - share)),
  )
  return { values, known: 1 }
}

function offOfDifference(head: readonly Count[], base: readonly Count[]): Off | undefined {
  const [of, to] = [totalOf(head), totalOf(base)]
  if (head.length < fewestValues || of.hits + to.hits <= 1) return undefined
  const [share, other] = [of.hits / of.trials, to.hits / to.trials]
  const values = head.map(
    (batch, index) =>
      (batch.hits - share * batch.trials) / of.trials -
      (base[index]!.hits - other * base[index]!.trials) / to.trials,
  )
  const variance = (share * (1 - share)) / of.trials + (other * (1 - other)) / to.trials
  return variance > 0 ? { values, known: variance / head.length } : undefined
}

const effectOf = ({ values, known }: Off, prior: Prior): number =>
  Math.max(1, (errorBeside(known, values, prior) ** 2 * values.length) / known)

/**
 * So many times what the scatter of the batches explains (Pearson's dispersion: McCullagh & Nelder,
 * section 4.5).
 */
const slowFrom = 1.5 ** 2

function isSlow(off: Off | undefined, effect: number): boolean {
  if (!off) return false
  const { values, known } = off
  const scatter = values.reduce((sum, value) => sum + value ** 2, 0) / (values.length - 1) / known
  return effect > slowFrom * Math.max(1, scatter)
}

export const totalOf = (counts: readonly Count[]): Count => ({
  hits: counts.reduce((sum, { hits }) => sum + hits, 0),
  trials: counts.reduce((sum, { trials }) => sum + trials, 0),
})
