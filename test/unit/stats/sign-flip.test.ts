import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { signFlipGreater } from '../../../src/stats/sign-flip.ts'

describe('signFlipGreater', () => {
  test.each([
    ['three above 0: only as they are', [1, 2, 3], 1 / 8],
    ['one below 0', [3, -1, 2], 2 / 8],
    ['all below 0: whatever the flip', [-1, -2, -3], 1],
    ['twelve the same', Array(12).fill(1), 1 / 4096],
    ['one of twelve below 0', [...Array(11).fill(1), -1], 13 / 4096],
    ['three of twelve below 0', [...Array(9).fill(1), -1, -1, -1], 299 / 4096],
    ['six of mixed sizes', [0.3, 0.1, 0.2, -0.1, -0.2, 0.4], 11 / 64],
    [
      'twelve of mixed sizes',
      [0.012, -0.031, 0.054, 0.021, 0.043, -0.008, 0.067, 0.035, 0.029, 0.018, 0.061, -0.015],
      51 / 4096,
    ],
  ])('of %s', (_, differences, truth) => {
    expect(signFlipGreater(differences)).toBe(truth)
  })

  test('is not fooled by binary dust: .1 + .2 - .3 is no more than 0', () => {
    expect(signFlipGreater([0.1, 0.2, -0.3])).toBe(5 / 8)
    expect(signFlipGreater([-0.1, -0.2, 0.3])).toBe(5 / 8)
  })

  test('of a lone burst is a half, however large it is: one batch of twelve shows nothing', () => {
    expect(signFlipGreater([...Array(11).fill(0), 500])).toBe(1 / 2)
  })

  test('of nothing, or of no differences at all, is 1', () => {
    expect(signFlipGreater([])).toBe(1)
    expect(signFlipGreater(Array(12).fill(0))).toBe(1)
  })

  test('of n differences above 0 is 2⁻ⁿ, from 1 to 12', () => {
    for (let n = 1; n <= 12; n += 1) expect(signFlipGreater(Array.from({ length: n }, (_, i) => i + 1))).toBe(2 ** -n)
  })

  test('refuses more than twelve', () => {
    expect(() => signFlipGreater(Array(13).fill(1))).toThrow(RangeError)
  })

  const differences = fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 8 })

  test('is the share of flips that reach the sum, counted one by one', () => {
    fc.assert(
      fc.property(differences, several => {
        const sums = several.reduce((all, value) => all.flatMap(sum => [sum + value, sum - value]), [0])
        const observed = several.reduce((sum, value) => sum + value, 0)
        expect(signFlipGreater(several)).toBe(sums.filter(sum => sum >= observed).length / sums.length)
      }),
    )
  })

  test('does not depend on order or scale', () => {
    fc.assert(
      fc.property(differences, fc.constantFrom(1e-9, 0.001, 0.1, 3, 1e6), (several, scale) => {
        const others = several.map(value => value * scale).reverse()
        expect(signFlipGreater(others)).toBe(signFlipGreater(several))
      }),
    )
  })

  test('of the differences and of their mirror makes up 1 and the share of flips with just this sum', () => {
    fc.assert(
      fc.property(differences, several => {
        const sums = several.reduce((all, value) => all.flatMap(sum => [sum + value, sum - value]), [0])
        const observed = several.reduce((sum, value) => sum + value, 0)
        const same = sums.filter(sum => sum === observed).length / sums.length
        expect(signFlipGreater(several) + signFlipGreater(several.map(value => -value))).toBe(1 + same)
      }),
    )
  })
})
