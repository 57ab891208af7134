import { describe, expect, it } from 'vitest'
import { editDistance, nearest } from '../../../../src/model/basics/nearest.ts'

describe('the nearest name', () => {
  it.each([
    ['rate', 'rate', 0],
    ['rate', 'raet', 1],
    ['rate', 'rates', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('%s and %s are %i edits apart', (a, b, edits) => {
    expect(editDistance(a, b)).toBe(edits)
    expect(editDistance(b, a)).toBe(edits)
  })

  it('is found for a slip and for another case, and not for another word', () => {
    const keys = ['service', 'target', 'prometheus', 'load']
    expect(nearest('sevrice', keys)).toBe('service')
    expect(nearest('Target', keys)).toBe('target')
    expect(nearest('promethius', keys)).toBe('prometheus')
    expect(nearest('chaos', keys)).toBeUndefined()
    expect(nearest('x'.repeat(10_000), keys)).toBeUndefined()
  })
})
