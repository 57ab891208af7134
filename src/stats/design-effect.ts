import { fewestValues, meanError } from './slow-noise.ts'

/** Hits among trials, of one batch of a run. */
export type Count = { hits: number; trials: number }

/**
 * How much less the hits tell than as many independent ones would, at least 1: what to divide hits and trials by before
 * asking a binomial question. It is the square of how much larger the error of the share is than if hits were independent
 * (see `meanError`), so it knows clusters within a batch and noise that is slower than one. 1 too where nothing
 * can be told: too few batches, a lone hit, all or none hits.
 */
export function designEffect(batches: readonly Count[]): number {
  const filled = batches.filter(({ trials }) => trials > 0)
  const { hits, trials } = totalOf(filled)
  if (filled.length < fewestValues || hits <= 1 || trials - hits <= 1) return 1
  const share = hits / trials
  // In units of what independent hits of so many trials would be off by.
  const off = filled.map(
    batch => (batch.hits - share * batch.trials) / Math.sqrt(batch.trials * share * (1 - share)),
  )
  return effectOf(off, 1)
}

/** The same for the difference of two shares over the same stretches of time: what moves both alike does not count. */
export function differenceEffect(head: readonly Count[], base: readonly Count[]): number {
  const [of, to] = [totalOf(head), totalOf(base)]
  if (head.length < fewestValues || of.hits + to.hits <= 1) return 1
  const [share, other] = [of.hits / of.trials, to.hits / to.trials]
  const off = head.map(
    (batch, index) =>
      (batch.hits - share * batch.trials) / of.trials -
      (base[index]!.hits - other * base[index]!.trials) / to.trials,
  )
  const variance = (share * (1 - share)) / of.trials + (other * (1 - other)) / to.trials
  return variance > 0 ? effectOf(off, variance / head.length) : 1
}

const effectOf = (values: readonly number[], known: number): number =>
  Math.max(1, (meanError(values, known) ** 2 * values.length) / known)

export const totalOf = (counts: readonly Count[]): Count => ({
  hits: counts.reduce((sum, { hits }) => sum + hits, 0),
  trials: counts.reduce((sum, { trials }) => sum + trials, 0),
})
