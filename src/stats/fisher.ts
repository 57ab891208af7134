/** Terms below this share of their sum no longer count. */
const vanishing = 1e-17

/**
 * One-sided exact test of Fisher that head's share of hits is greater than base's: where both
 * shares are the same, and given the hits of both together, the probability that head has as many
 * of them or more. That is the upper tail of the hypergeometric distribution (Fisher, Statistical
 * Methods for Research Workers, section 21.02; Lehmann & Romano, Testing Statistical Hypotheses,
 * section 4.5). Whole numbers, or fractions as after division by a design effect, of which it is a
 * little too careful. No trials or no hits: 1.
 */
export function fisherGreater(
  headHits: number,
  headTrials: number,
  baseHits: number,
  baseTrials: number,
): number {
  const hits = headHits + baseHits
  // Probabilities of neighbouring k, from k = headHits outwards and relative to it: no factorial,
  // so nothing cancels.
  const up = (k: number) =>
    ((hits - k) * (headTrials - k)) / ((k + 1) * (baseTrials - hits + k + 1))
  const down = (k: number) =>
    (k * (baseTrials - hits + k)) / ((hits - k + 1) * (headTrials - k + 1))
  const below = sumOutwards(headHits, Math.max(0, hits - baseTrials), -1, down)
  const above = 1 + sumOutwards(headHits, Math.min(hits, headTrials), 1, up)
  return above === Number.POSITIVE_INFINITY ? 1 : above / (above + below)
}

/**
 * r(k) + r(k)·r(k+step) + …, up to `last` or until the terms vanish; Infinity beyond what a number
 * can hold.
 */
function sumOutwards(
  first: number,
  last: number,
  step: 1 | -1,
  ratio: (k: number) => number,
): number {
  let term = 1
  let sum = 0
  for (let k = first; step * (last - k) >= 1; k += step) {
    term *= ratio(k)
    sum += term
    if (term <= vanishing * sum || sum === Number.POSITIVE_INFINITY) break
  }
  return sum
}
