import { describe, expect, test } from 'vitest'
import { normalNumbers } from '../../../../bench/verdict/normal.ts'
import { guardOf } from '../../../../src/judge/comparison/guard.ts'
import { levelsAt, looksOf } from '../../../../src/judge/comparison/looks.ts'
import { shiftOf } from '../../../../src/judge/comparison/shift.ts'
import { seededRandom } from '../../../../src/stats/random.ts'
import { comparedRun, compareOne, errors, took } from './build.ts'

/** Log-noise of one side that is correlated over `seconds`, in windows of 2.5 s. */
function drawNoise(normal: () => number, deviation: number, seconds: number, windows: number) {
  const kept = Math.exp(-2.5 / seconds)
  let value = deviation * normal()
  return Array.from({ length: windows }, () => {
    value = kept * value + deviation * Math.sqrt(1 - kept * kept) * normal()
    return value
  })
}

const looks = looksOf(300, 2.5)
const guard = guardOf(undefined, 'p(50)')

/** Whether the median of head is found slower at this look, by the differences of all windows. */
function isFoundSlower(differences: readonly number[], look: number): boolean {
  const { fail, pass } = levelsAt(look, looks, 0.05)
  const seen = differences.slice(0, look / 2.5)
  const { estimate, lower } = shiftOf(seen, { fail: fail / 4, pass }, guard)!
  return lower > 0 && estimate >= Math.log(1.05)
}

describe('where each side has noise of its own of 10% over a minute, and nothing changed', () => {
  test('one of the looks of five minutes fails in 5% of runs at most', {
    timeout: 300_000,
  }, () => {
    const runs = 100
    const normal = normalNumbers(seededRandom(4))
    const failed = Array.from({ length: runs }, () => {
      const [head, base] = [drawNoise(normal, 0.1, 60, 120), drawNoise(normal, 0.1, 60, 120)]
      const differences = head.map((value, index) => value - base[index]! + 0.08 * normal())
      return looks.some(look => isFoundSlower(differences, look))
    }).filter(fails => fails).length
    // Two standard errors of 5% in so many runs.
    expect(failed / runs).toBeLessThanOrEqual(0.05 + 2 * Math.sqrt((0.05 * 0.95) / runs))
  })
})

describe('where the share of errors wanders by 70% over half a minute on each side, and nothing changed', () => {
  test('a look before the end fails 2% of runs at most', { timeout: 60_000 }, () => {
    const random = seededRandom(6)
    const normal = normalNumbers(random)
    const runs = 150
    const happening = (noise: number) => {
      const chance = 0.02 * Math.exp(noise - 0.7 ** 2 / 2)
      const bad = Array.from({ length: 125 }, () => random() < chance).filter(fails => fails).length
      return { ...took(20, 125 - bad), bad }
    }
    const failed = Array.from({ length: runs }, () => {
      const [head, base] = [drawNoise(normal, 0.7, 30, 48), drawNoise(normal, 0.7, 30, 48)]
      const run = comparedRun(48, window => ({
        head: happening(head[window]!),
        base: happening(base[window]!),
      }))
      return compareOne(errors, run, 300)
    }).filter(({ verdict }) => verdict === 'fail').length
    expect(failed / runs).toBeLessThanOrEqual(0.02)
  })
})
