import { describe, expect, test } from 'vitest'
import { normalQuantile, normalTail } from '../../../src/stats/distributions/normal.ts'
import { groupSequentialLevels } from '../../../src/stats/group-sequential.ts'

const fractions = [0.2, 0.4, 0.6, 0.8, 1]
const boundsOf = (spent: readonly number[]) =>
  groupSequentialLevels(fractions, spent).map(level => Number((-normalQuantile(level)).toFixed(3)))

describe('levels of a group sequential test', () => {
  test('are the published bounds of Lan and DeMets, O’Brien-Fleming type, one-sided 0.025', () => {
    const spent = fractions.map(
      fraction => 2 * normalTail(-normalQuantile(0.0125) / Math.sqrt(fraction)),
    )
    expect(boundsOf(spent)).toEqual([4.877, 3.357, 2.68, 2.29, 2.031])
  })

  test('are the published bounds of Lan and DeMets, Pocock type, one-sided 0.025', () => {
    const spent = fractions.map(fraction => 0.025 * Math.log(1 + (Math.E - 1) * fraction))
    expect(boundsOf(spent)).toEqual([2.438, 2.427, 2.41, 2.397, 2.386])
  })

  test('of one look are what is spent', () => {
    expect(groupSequentialLevels([1], [0.05])[0]).toBeCloseTo(0.05, 9)
  })

  test('are never below what is newly spent, and larger where looks share their data', () => {
    const spent = [0.01, 0.02, 0.05]
    const levels = groupSequentialLevels([0.3, 0.6, 1], spent)
    expect(levels[0]).toBeCloseTo(0.01, 9)
    expect(levels[1]).toBeGreaterThan(0.01)
    expect(levels[2]).toBeGreaterThan(0.03)
    expect(levels[2]).toBeLessThan(0.05)
  })
})
