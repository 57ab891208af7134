import { describe, expect, test } from 'vitest'
import { Disturbance } from '../../../../../src/engines/embedded/health/disturbance.ts'
import { aimAsTheyBear, aimBy, noEntry } from '../../../../../src/engines/embedded/loop/aim.ts'
import { seededRandom } from '../../../../../src/stats/random.ts'

const warmupMs = 6000

/**
 * Base took `alone` ms alone and `together` beside head, a fifth more or less, so many times each.
 */
function warmed(alone: number, together: number, times = 50): Disturbance {
  const disturbance = new Disturbance(warmupMs)
  for (let index = 0; index < times; index += 1) {
    const noise = index % 2 === 0 ? 0.8 : 1.2
    disturbance.record(-4500, alone * noise)
    disturbance.record(-1000, together * noise)
  }
  return disturbance
}

describe('a disturbance', () => {
  test('is a shift of more than 10% that is shown', () => {
    const { alone, together } = warmed(20, 30).shift()!
    expect(together / alone).toBeCloseTo(1.5, 9)
    expect(alone).toBeCloseTo(20 * Math.sqrt(0.96), 9)
    expect(warmed(20, 21.9).shift()).toBeUndefined()
    expect(warmed(20, 20).shift()).toBeUndefined()
    expect(warmed(30, 20).shift()).toBeUndefined()
  })

  test('is not shown by fewer than 30 times on either side', () => {
    expect(warmed(20, 60, 29).shift()).toBeUndefined()
    expect(warmed(20, 60, 30).shift()).toBeDefined()
  })

  test('is not asked of the cold start, nor of the time when head was alone', () => {
    const disturbance = warmed(20, 20)
    for (let index = 0; index < 100; index += 1) {
      disturbance.record(-5500, 1)
      disturbance.record(-3000, 500)
    }
    expect(disturbance.shift()).toBeUndefined()
  })
})

describe('a design that nobody asked for', () => {
  const aim = (disturbance: Disturbance) =>
    aimAsTheyBear(
      aimBy.paired(() => 0, 1, seededRandom(1)),
      aimBy.abba(() => 0, 1, seededRandom(1)),
      1,
      disturbance,
    )
  const sidesOf = (of: ReturnType<typeof aim>, dueAt: number) => {
    const requests = [0, 1, 2, 3, 4, 5, 6, 7].map(n => of.requestOf(dueAt, n))
    return {
      head: requests.filter(one => one === 0).length,
      base: requests.filter(one => one === 1).length,
    }
  }

  test('warms base alone, head alone, and both', () => {
    const one = aim(new Disturbance(warmupMs))
    expect([-5000, -3000, -1000].map(dueAt => sidesOf(one, dueAt))).toEqual([
      { head: 0, base: 4 },
      { head: 4, base: 0 },
      { head: 4, base: 4 },
    ])
  })

  test('is paired where head disturbs nobody', () => {
    const one = aim(warmed(20, 20))
    expect(sidesOf(one, 100)).toEqual({ head: 4, base: 4 })
    expect([one.design(), one.isCounted(100)]).toEqual(['paired', true])
  })

  test('is abba where it does: every second arrival goes nowhere', () => {
    const one = aim(warmed(20, 30))
    expect(sidesOf(one, 100)).toEqual({ head: 0, base: 4 })
    expect(sidesOf(one, 2600)).toEqual({ head: 4, base: 0 })
    expect(one.requestOf(2600, 1)).toBe(noEntry)
    expect([one.design(), one.isCounted(100), one.isCounted(600)]).toEqual(['abba', false, true])
  })
})
