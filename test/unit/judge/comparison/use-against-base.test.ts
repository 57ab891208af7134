import { describe, expect, test } from 'vitest'
import { levelsAt } from '../../../../src/judge/comparison/looks.ts'
import { findUseAgainstBase } from '../../../../src/judge/comparison/use-against-base.ts'
import type { Design } from '../../../../src/model/plan/baseline.ts'
import type { Tolerance } from '../../../../src/model/plan/tolerance.ts'

const levels = levelsAt(60, [60], 0.05)

/** What is found of pairs, one a second. */
function found(
  pairs: [number, number][],
  {
    tolerance = { relative: 0.1 } as Tolerance,
    resource = 'memory',
    unit = 'MB',
    design = 'paired' as Design,
  } = {},
) {
  const use = { most: 1, average: 1, processes: 1 }
  return findUseAgainstBase(
    resource,
    { comparator: '<=', tolerance, form: 'literal', unit },
    {
      kind: 'use',
      query: '',
      warnings: [],
      ...use,
      base: { ...use, seconds: 1, pairs },
    },
    { seconds: pairs.length, design, levels },
  )
}

/** `head` and `base` with a saw-tooth of two percent. */
const steady = (head: number, base: number, seconds = 60) =>
  Array.from({ length: seconds }, (_, at): [number, number] => [
    head * (1 + (at % 5) / 200),
    base * (1 + ((at + 2) % 5) / 200),
  ])

describe('what head uses more than base', () => {
  test('of the same is within the tolerance, with its interval', () => {
    const { finding, details } = found(steady(100, 100), { tolerance: { relative: 0.15 } })
    expect(finding).toMatchObject({ verdict: 'pass', value: expect.closeTo(101, 6) })
    expect(details).toMatchObject({ base: expect.closeTo(101, 6), change: expect.closeTo(0, 6) })
    expect(details.threshold).toBeCloseTo(116.15, 6)
    expect(finding.interval!.upper).toBeLessThan(0.15)
    // The offset of two processes of one build: 1.645 times 5%.
    expect(finding.interval!.upper).toBeGreaterThan(0.085)
  })

  test('by far more than the tolerance fails', () => {
    const { finding } = found(steady(140, 100))
    expect(finding.verdict).toBe('fail')
    expect(finding.reason).toMatch(/^141 MB against 101 MB: \+40% .*certainly beyond the 10%/)
  })

  test('by somewhat more than the tolerance is not decided: two processes of one build differ too', () => {
    expect(found(steady(115, 100)).finding).toMatchObject({
      verdict: 'inconclusive',
      cause: 'undecided',
    })
  })

  test('by a quarter fails where a tenth is allowed', () => {
    expect(found(steady(125, 100)).finding.verdict).toBe('fail')
  })

  test('by less than nothing passes', () => {
    expect(found(steady(70, 100)).finding.verdict).toBe('pass')
  })

  test('may be an amount', () => {
    expect(found(steady(140, 100), { tolerance: { absolute: 80 } }).finding.verdict).toBe('warn')
    expect(found(steady(140, 100), { tolerance: { absolute: 5 } }).finding.verdict).toBe('fail')
  })
})

test('of a run that is too short nothing is decided, and its length is said', () => {
  const { finding } = found(steady(140, 100, 11))
  expect(finding).toMatchObject({ verdict: 'inconclusive', cause: 'too-few-requests' })
  expect(finding.reason).toContain('it takes 12 stretches of 1 s to compare: run 12s or longer')
})

test('sides that take turns are compared over whole cycles', () => {
  const turns = Array.from({ length: 48 }, (_, at): [number, number] => {
    const isHead = [0, 3].includes(at % 4)
    return isHead ? [0.8, 0.1] : [0.1, 0.8]
  })
  const asked = { resource: 'cpu', unit: 'cores', design: 'abba' as const }
  expect(found(turns, asked).details.change).toBeCloseTo(0, 6)
  expect(found(turns, asked).finding.verdict).toBe('pass')
  expect(found(turns.slice(0, 40), asked).finding.reason).toContain('run 48s or longer')
})

test('a side that used none for a while is compared over longer stretches', () => {
  const now = (at: number): [number, number] => (at % 2 === 0 ? [0, 0.02] : [0.04, 0.02])
  const pairs = Array.from({ length: 60 }, (_, at) => now(at))
  const { finding, details } = found(pairs, { resource: 'cpu', unit: 'cores' })
  expect(details.change).toBeCloseTo(0, 6)
  expect(finding.verdict).toBe('pass')
})

test('of a base that used none there is no share, and none on both sides is within any', () => {
  const idle = Array.from({ length: 60 }, (): [number, number] => [0, 0])
  const busy = idle.map((): [number, number] => [3, 0])
  const io = { resource: 'io', unit: 'MB/s' }
  expect(found(idle, io).finding.verdict).toBe('pass')
  expect(found(busy, io).finding).toMatchObject({ verdict: 'inconclusive', cause: 'undecided' })
})

test('without a base, or without a moment at which both were watched, there is no data', () => {
  expect(found([]).finding).toMatchObject({ verdict: 'inconclusive', cause: 'no-data' })
})
