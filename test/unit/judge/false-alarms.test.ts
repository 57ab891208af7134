import { describe, expect, test } from 'vitest'
import { normalNumbers } from '../../../bench/verdict/normal.ts'
import { decideShare } from '../../../src/judge/verdict/share-decision.ts'
import { clopperPearson } from '../../../src/stats/clopper-pearson.ts'
import type { Count } from '../../../src/stats/design-effect.ts'
import { seededRandom } from '../../../src/stats/random.ts'

const runs = 1000
const limit = 0.01
/** Three standard errors of a share of 5% in as many runs. */
const margin = 3 * Math.sqrt((0.05 * 0.95) / runs)

type Rates = { fail: number; pass: number; failWithout: number }

/**
 * How often a run of 12 batches is decided either way, with the design effect and, for comparison,
 * without.
 */
function simulate(drawHits: (random: () => number) => number): Rates {
  const random = seededRandom(11)
  const rates = { fail: 0, pass: 0, failWithout: 0 }
  for (let run = 0; run < runs; run += 1) {
    const batches = Array.from(
      { length: 12 },
      (): Count => ({ trials: batchSize, hits: drawHits(random) }),
    )
    const { outcome, hits, trials } = decideShare(batches, limit, 0.05)
    if (outcome === 'broken') rates.fail += 1 / runs
    if (outcome === 'holds') rates.pass += 1 / runs
    if (clopperPearson(hits, trials).lower > limit) rates.failWithout += 1 / runs
  }
  return rates
}

const batchSize = 500

/** Hits among `trials` independent ones, by the gaps between them. */
function drawBinomial(trials: number, share: number, random: () => number): number {
  let hits = 0
  let at = Math.floor(Math.log(1 - random()) / Math.log1p(-share))
  while (at < trials) {
    hits += 1
    at += 1 + Math.floor(Math.log(1 - random()) / Math.log1p(-share))
  }
  return hits
}

describe('where the true share of bad requests is exactly what the objective allows', () => {
  test('independent errors fail or pass in 5% of runs at most', () => {
    const { fail, pass } = simulate(random => drawBinomial(batchSize, limit, random))
    expect(fail).toBeLessThan(0.05 + margin)
    expect(pass).toBeLessThan(0.05 + margin)
    // Decided now and then: a rule that never decides would be worthless.
    expect(fail + pass).toBeGreaterThan(0.02)
  })

  test('errors in bursts fail rarely too, where without the design effect every fifth run would', () => {
    // Half of the batches, by chance, have a burst of 2%; the others have none.
    const { fail, failWithout } = simulate(random =>
      random() < 0.5 ? drawBinomial(batchSize, 2 * limit, random) : 0,
    )
    expect(fail).toBeLessThan(0.05 + margin)
    expect(failWithout).toBeGreaterThan(0.2)
  })
})

describe('a median that is exactly at its threshold, in a minute whose noise lasts ten seconds', () => {
  /**
   * Log-noise of 20% and correlation time 10 s; 125 requests in each of 24 windows, of which as
   * many are slow.
   */
  function drawWindows(normal: () => number, random: () => number): Count[] {
    let noise = 0.2 * normal()
    const kept = Math.exp(-2.5 / 10)
    return Array.from({ length: 24 }, (): Count => {
      noise = kept * noise + 0.2 * Math.sqrt(1 - kept * kept) * normal()
      // The logistic distribution function, near enough to the normal one.
      const slow = 1 / (1 + Math.exp((-1.702 * noise) / 0.5))
      return { trials: 125, hits: drawBinomial(125, slow, random) }
    })
  }

  test('fails and passes in 5% of runs at most', () => {
    const random = seededRandom(19)
    const normal = normalNumbers(random)
    const decided = Array.from(
      { length: runs },
      () => decideShare(drawWindows(normal, random), 0.5, 0.05).outcome,
    )
    expect(decided.filter(answer => answer === 'broken').length / runs).toBeLessThan(0.05 + margin)
    expect(decided.filter(answer => answer === 'holds').length / runs).toBeLessThan(0.05 + margin)
  })
})
