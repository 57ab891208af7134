import { describe, expect, test } from 'vitest'
import { aimAtHead, aimBy } from '../../../../../src/engines/embedded/loop/aim.ts'
import { seededRandom } from '../../../../../src/stats/random.ts'

/** Requests 0 to 2 of head, 3 to 5 of base. */
const requests = 3
const chooser = () => {
  const random = seededRandom(1)
  return () => Math.floor(random() * requests)
}
const isBase = (request: number) => request >= requests

test('without a base all arrivals are head’s, as they are chosen', () => {
  const aim = aimAtHead(chooser())
  const again = chooser()
  for (let n = 0; n < 100; n += 1) expect(aim.requestOf(0, n)).toBe(again())
  expect([aim.isCounted(-0.1), aim.isCounted(0)]).toEqual([false, true])
})

describe('paired', () => {
  const aim = aimBy.paired(chooser(), requests, seededRandom(2))
  const aimed = Array.from({ length: 2000 }, (_, n) => aim.requestOf(n, n))
  const pairs = Array.from(
    { length: 1000 },
    (_, pair) => [aimed[2 * pair]!, aimed[2 * pair + 1]!] as const,
  )

  test('each pair is one request, once to each side', () => {
    for (const [one, other] of pairs) {
      expect(isBase(one)).toBe(!isBase(other))
      expect(one % requests).toBe(other % requests)
    }
    expect(new Set(aimed).size).toBe(2 * requests)
  })

  test('which side comes first is drawn: about every second time base', () => {
    const baseFirst = pairs.filter(([one]) => isBase(one)).length
    expect(baseFirst).toBeGreaterThan(440)
    expect(baseFirst).toBeLessThan(560)
  })

  test('an arrival that was given up takes nothing from the pairs after it', () => {
    const gappy = aimBy.paired(chooser(), requests, seededRandom(2))
    const numbers = [0, 1, 3, 4, 5, 6, 7]
    const sides = numbers.map(n => isBase(gappy.requestOf(n, n)))
    expect(sides[3]).toBe(!sides[4])
    expect(sides[5]).toBe(!sides[6])
  })
})

describe('abba', () => {
  const aim = aimBy.abba(chooser(), requests, seededRandom(2))

  test('base, head, head, base by windows of 2.5 s, before the measured part too', () => {
    const sideAt = (seconds: number) => (isBase(aim.requestOf(seconds * 1000, 0)) ? 'base' : 'head')
    expect([0, 2.4, 2.5, 5, 7.4, 7.5, 9.9, 10, 12.5].map(sideAt)).toEqual([
      'base',
      'base',
      'head',
      'head',
      'head',
      'base',
      'base',
      'base',
      'head',
    ])
    expect([-0.1, -2.6].map(sideAt)).toEqual(['base', 'head'])
  })

  test('the first half second of each turn is not counted', () => {
    expect([-1, 0, 499, 500, 2499, 2500, 3000].map(at => aim.isCounted(at))).toEqual([
      false,
      false,
      false,
      true,
      true,
      false,
      true,
    ])
  })

  test('a later step of an iteration is counted in the turn of its iteration only', () => {
    expect([600, 2400, 3100].map(dueAt => aim.isCounted(dueAt, 550))).toEqual([true, true, false])
  })
})
