/** Hits among trials, of one batch of a run. */
export type Count = { hits: number; trials: number }

/** Below this many batches a variance says nothing. */
export const fewestBatches = 4
/** One hit in n trials gives n/(n-1), which is no clustering. */
const least = 1.01

/**
 * How much more the hits cluster in time than independent ones would, at least 1: what to divide hits and trials by
 * before asking a binomial question. 1 too where nothing can be told: too few batches, a lone hit, all or none hits.
 */
export function designEffect(batches: readonly Count[]): number {
  const filled = batches.filter(({ trials }) => trials > 0)
  const hits = sum(filled.map(batch => batch.hits))
  const others = sum(filled.map(batch => batch.trials)) - hits
  if (filled.length < fewestBatches || hits <= 1 || others <= 1) return 1
  const ratio = varianceRatio(filled)
  return ratio > least ? ratio : 1
}

/**
 * Variance of the batch counts over the binomial variance, in the ratio form that allows for batches of unequal size:
 * Σ(hᵢ - p·nᵢ)² / (N·p·(1-p)·(1 - Σ(nᵢ/N)²)), whose expected value is 1 (within 1/N) for independent hits. NaN where
 * all or none are hits.
 */
export function varianceRatio(batches: readonly Count[]): number {
  const hits = sum(batches.map(batch => batch.hits))
  const trials = sum(batches.map(batch => batch.trials))
  const share = hits / trials
  const squares = sum(batches.map(batch => (batch.hits - share * batch.trials) ** 2))
  const free = 1 - sum(batches.map(batch => (batch.trials / trials) ** 2))
  return squares / (trials * share * (1 - share) * free)
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
