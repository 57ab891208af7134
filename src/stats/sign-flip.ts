/** More differences than this would take too many flips. */
const mostDifferences = 12

/**
 * Exact one-sided sign-flip test that the differences are centred above 0: the share of all 2ⁿ flips of their signs
 * whose sum is at least the one observed (Fisher, The Design of Experiments, section 21; Lehmann & Romano, Testing
 * Statistical Hypotheses, section 17.2.1). At most 12 differences; of none 1.
 */
export function signFlipGreater(differences: readonly number[]): number {
  if (differences.length > mostDifferences) throw new RangeError(`at most ${mostDifferences} differences`)
  // Flipping a set of signs lowers the sum by twice theirs, so flips that reach the observed sum have a set sum ≤ 0.
  const dust = 1e-12 * differences.reduce((total, value) => total + Math.abs(value), 0)
  let reached = 0
  const flips = 2 ** differences.length
  for (let flip = 0; flip < flips; flip += 1) {
    let flipped = 0
    for (const [i, value] of differences.entries()) if ((flip >> i) & 1) flipped += value
    if (flipped <= dust) reached += 1
  }
  return reached / flips
}
