/** Hits among trials, of one batch of a run. */
export type Count = { hits: number; trials: number }

/** Below this many batches a variance says nothing. */
export const fewestBatches = 4
/** One hit in n trials gives n/(n-1), which is no clustering. */
const least = 1.01

/**
 * How much more the hits cluster in time than independent ones would: variance of the batch counts over the binomial
 * variance (ratio form, for batches of unequal size). 1 where they do not, where there are too few batches to tell, and
 * where all or none are hits. Divide hits and trials by it before asking a binomial question.
 */
export function designEffect(batches: readonly Count[]): number {
  const filled = batches.filter(({ trials }) => trials > 0)
  const hits = sum(filled.map(batch => batch.hits))
  const trials = sum(filled.map(batch => batch.trials))
  if (filled.length < fewestBatches || hits === 0 || hits === trials) return 1
  const share = hits / trials
  const variance = sum(filled.map(batch => (batch.hits - share * batch.trials) ** 2)) / (filled.length - 1)
  const binomial = (trials / filled.length) * share * (1 - share)
  const effect = variance / binomial
  return effect > least ? effect : 1
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
