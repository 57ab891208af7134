import { expect, test } from 'vitest'
import { guardOf, noGuard } from '../../../../src/judge/comparison/guard.ts'
import { findMovement } from '../../../../src/judge/comparison/movement.ts'
import type { LoadReport, Phase } from '../../../../src/model/evidence/load-report.ts'
import { comparedRun, took } from './build.ts'

/**
 * Every request of a name took so many ms for the first byte and the download, on head and on base.
 */
function phased(
  times: Record<string, Record<'head' | 'base', Partial<Record<Phase, number>>>>,
): LoadReport {
  const runs = Object.entries(times).map(([name, sides]) => {
    const run = comparedRun(24, () => ({
      head: { name, ...took(100) },
      base: { name, ...took(100) },
    }))
    return run.cells.map(cell => {
      const phases = Object.entries(sides[cell.side]).map(([phase, ms]) => [
        phase,
        { count: 100, sumLog: 100 * Math.log(ms) },
      ])
      return { ...cell, phases: Object.fromEntries(phases) }
    })
  })
  const run = comparedRun(24, () => ({ head: {}, base: {} }))
  return { ...run, cells: runs.flat() }
}

const same = { head: { 'first byte': 10, download: 1 }, base: { 'first byte': 10, download: 1 } }

test('the part that adds most milliseconds is named, with its change', () => {
  const report = phased({
    checkout: {
      head: { 'first byte': 47.2, download: 1 },
      base: { 'first byte': 40, download: 1 },
    },
    list: same,
  })
  expect(findMovement(report, noGuard)).toMatchObject({
    request: 'checkout',
    phase: 'first byte',
    sentence: "checkout's first byte is 18% slower (18% to 18%); the rest is unchanged.",
  })
})

test('a part that doubles but takes no time is less than one that takes long', () => {
  const report = phased({
    checkout: {
      head: { 'first byte': 44, download: 0.2 },
      base: { 'first byte': 40, download: 0.1 },
    },
  })
  expect(findMovement(report, noGuard)?.sentence).toBe(
    "checkout's first byte is 10% slower (10% to 10%); 1 other part changed less.",
  )
})

test('what got faster is told as that', () => {
  const report = phased({ list: { head: { download: 8 }, base: { download: 10 } } })
  expect(findMovement(report, noGuard)?.sentence).toBe(
    "list's download is 20% faster (20% to 20%); the rest is unchanged.",
  )
})

test('nothing is named where nothing changed, or nothing was timed', () => {
  expect(findMovement(phased({ list: same }), noGuard)).toBeUndefined()
  expect(
    findMovement(
      comparedRun(24, () => ({ head: took(100), base: took(200) })),
      noGuard,
    ),
  ).toBeUndefined()
  // 2% are what two deployments of one build differ by.
  const report = phased({ list: { head: { download: 10.2 }, base: { download: 10 } } })
  expect(findMovement(report, guardOf(undefined, 'p(50)'))).toBeUndefined()
})
