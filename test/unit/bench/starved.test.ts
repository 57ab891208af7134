import { describe, expect, test } from 'vitest'
import { runStarved, stopped } from '../../../bench/verdict/starved.ts'
import {
  runStarvedCell,
  starvedCells,
  type Trouble,
  troubles,
} from '../../../bench/verdict/starved-cells.ts'

const seeds = [1, 2, 3]
const cases = starvedCells.flatMap(cell =>
  (Object.keys(troubles) as Trouble[]).map(trouble => ({ ...cell, trouble })),
)

describe('a generator that does not keep up', () => {
  test.each(cases)(
    '$title, $trouble: never the wrong way round, and decided where it is far from its thresholds',
    ({ trouble, truth, isFar, ...cell }) => {
      const tally = runStarvedCell({ truth, isFar, ...cell }, trouble, seeds)
      expect(tally[truth === 'fail' ? 'pass' : 'fail']).toBe(0)
      if (isFar || trouble === 'none') expect(tally[truth]).toBe(seeds.length)
    },
    60_000,
  )

  test('is one by its own figures', () => {
    const { generator } = runStarved({
      seconds: 10,
      perSecond: 50,
      timeoutMs: 1000,
      cpu: 0.1,
      target: at => ({ at: at + 10, status: 200 }),
      pauses: stopped(80, 500),
    })
    expect(generator!.lateness.p99).toBeGreaterThan(50)
    expect(generator!.eventLoopDelay.p99).toBeGreaterThan(10)
    expect(generator!.ownShare!.max).toBeGreaterThanOrEqual(generator!.lateness.max)
  })
})
