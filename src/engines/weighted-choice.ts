/**
 * Draws an index with probability in proportion to its weight; the same random numbers give the
 * same order.
 */
export function weightedChoice(weights: readonly number[], random: () => number): () => number {
  if (weights.length === 0) throw new RangeError('there is nothing to choose from')
  let total = 0
  const upTo = weights.map(weight => {
    total += weight
    return total
  })
  return () => {
    const drawn = random() * total
    const index = upTo.findIndex(edge => drawn < edge)
    return index < 0 ? weights.length - 1 : index
  }
}
