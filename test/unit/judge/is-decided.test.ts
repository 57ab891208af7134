import { describe, expect, test } from 'vitest'
import { looksOf } from '../../../src/judge/comparison/looks.ts'
import { isDecided } from '../../../src/judge/is-decided.ts'
import { reportOf } from '../../../src/judge/load/segments.ts'
import type { Evidence } from '../../../src/model/evidence/evidence.ts'
import type { LoadReport } from '../../../src/model/evidence/load-report.ts'
import { withIds } from '../../../src/model/plan/objective.ts'
import type { Plan } from '../../../src/model/plan/plan.ts'
import { availability, evidence } from './build.ts'
import { comparedRun, errors, p95, planFor, took } from './comparison/build.ts'

const load = (head: number) => comparedRun(120, () => ({ head: took(head), base: took(100) }))

/** As far as a run would have gone: until the first look at which it is decided. */
function untilDecided(plan: Plan, found: Evidence): LoadReport {
  const report = found.load!
  return (
    looksOf(report.seconds, report.windowSeconds)
      .slice(0, -1)
      .map(look => reportOf(report, 0, look / report.windowSeconds))
      .find(part => isDecided(plan, { ...found, load: part })) ?? report
  )
}

describe('a comparison of at most 5 minutes', () => {
  test('ends at the first look where one objective fails', () => {
    expect(untilDecided(planFor([p95, errors], 300), evidence(load(130))).seconds).toBe(60)
  })

  test('ends at the first look where all hold', () => {
    const until = untilDecided(planFor([p95], 300), evidence(load(100)))
    expect(until.seconds).toBe(60)
    expect(Math.max(...until.cells.map(({ window }) => window))).toBe(23)
  })

  test('goes on while one that counts is open, and not for one that does not', () => {
    const open = { ...errors, tolerance: { absolute: 0.000001 } }
    expect(untilDecided(planFor([p95, open], 300), evidence(load(100))).seconds).toBe(300)
    expect(
      untilDecided(planFor([p95, { ...open, advisory: true }], 300), evidence(load(100))).seconds,
    ).toBe(60)
  })

  test('does not end because of objectives of which none counts', () => {
    expect(isDecided(planFor([{ ...p95, advisory: true }], 300), evidence(load(130)))).toBe(false)
  })

  test('absolute objectives are awaited too, at what the look may spend', () => {
    const plan = planFor([p95], 300)
    const both = { ...plan, objectives: withIds([...plan.objectives, availability(0.999)]) }
    // 4,800 good ones after 120 s, and 5,400 after 135 s: at the levels of these looks, .0045 and
    // .0057, it takes 5,401 and 5,165 of them to show 99.9%.
    expect(untilDecided(both, evidence(load(100))).seconds).toBe(135)
  })
})

test('a generator in doubt decides nothing', () => {
  const late = {
    ...load(130),
    generator: {
      achievedRatio: 0.5,
      lateness: { p50: 1, p99: 1, max: 1 },
      eventLoopDelay: { p99: 1 },
      cpu: 0.1,
      connections: { most: 1, allowed: 1 },
    },
  }
  expect(isDecided(planFor([p95], 300), evidence(late))).toBe(false)
})
