import { seededRandom } from '../../src/stats/random.ts'

/**
 * A generator of uniform numbers for one purpose of a run, so that what one purpose draws does not
 * move another's.
 */
export function randomStream(seed: number, purpose: number): () => number {
  let mixed = Math.imul(seed ^ Math.imul(purpose + 1, 0x9e3779b1), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35)
  return seededRandom(mixed ^ (mixed >>> 16))
}

/**
 * Standard normal numbers in pairs (Box & Muller 1958), the second of each kept for the next call.
 */
export function normalNumbers(random: () => number): () => number {
  let spare = 0
  let kept = false
  return () => {
    if (kept) {
      kept = false
      return spare
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random()))
    const angle = 2 * Math.PI * random()
    spare = radius * Math.sin(angle)
    kept = true
    return radius * Math.cos(angle)
  }
}
