import { clopperPearson, type ShareBounds, trialsNeeded } from '../stats/clopper-pearson.ts'
import { type Count, designEffect } from '../stats/design-effect.ts'

/** Is a true share at most `limit`? `open` where the run cannot tell at one-sided 95 %. */
export type ShareDecision = {
  answer: 'holds' | 'broken' | 'open'
  share: number
  bounds: ShareBounds
  hits: number
  trials: number
  effect: number
}

/**
 * The binomial question of all absolute objectives: one-sided 95 % Clopper-Pearson bounds of the share of bad ones,
 * hits and trials divided by the design effect where they cluster. Undefined where nothing was tried.
 */
export function decideShare(batches: readonly Count[], limit: number): ShareDecision | undefined {
  const hits = batches.reduce((sum, batch) => sum + batch.hits, 0)
  const trials = batches.reduce((sum, batch) => sum + batch.trials, 0)
  if (trials === 0) return undefined
  const effect = designEffect(batches)
  const bounds = clopperPearson(hits / effect, trials / effect)
  const answer = bounds.upper <= limit ? 'holds' : bounds.lower > limit ? 'broken' : 'open'
  return { answer, share: hits / trials, bounds, hits, trials, effect }
}

/** 1 - q without the binary dust that would keep 2,995 requests from showing 99.9 %. */
export const complement = (share: number): number => Number((1 - share).toFixed(12))

/**
 * How many requests would show that the share is within the limit, if it stays what it was in this run; undefined where
 * no number would, because it is at the limit or above. Solved for as many hits as expected, with the design effect.
 */
export function requestsToSettle({ hits, trials, effect }: ShareDecision, limit: number): number | undefined {
  if (limit <= 0 || hits / trials >= limit) return undefined
  let needed = trialsNeeded(0, limit)
  // More requests bring more hits; a few rounds settle on a number that allows for them.
  for (let round = 0; round < 60; round += 1) {
    const next = trialsNeeded(Math.round((hits / trials) * needed), limit)
    if (!(next > needed)) break
    needed = next
    if (needed > 1e9) return undefined
  }
  return Math.ceil(needed * effect)
}
