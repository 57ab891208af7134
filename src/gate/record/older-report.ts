import { healthFacts } from '../../engines/embedded/health/health-facts.ts'
import { isObject } from '../../model/basics/is-object.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'

/**
 * A load report of before there were several engines, in today's form. It did not say what its
 * times count from, nor what its engine's health came to: it was the gate's own generator, or a log
 * of samples, which nobody watched. What is no such report stays as it is.
 */
export function upgradedReport(report: unknown): unknown {
  if (!isObject(report) || report.latencyFrom !== undefined) return report
  const { generator, cells } = report
  if (generator === undefined) return { ...report, ...known }
  if (!isGenerator(generator) || !Array.isArray(cells) || !cells.every(isObject)) return report
  return { ...report, ...known, health: healthFacts(report as unknown as Watched) }
}

const known = { latencyFrom: 'intended', grain: 'requests' } as const

type Watched = LoadReport & { generator: NonNullable<LoadReport['generator']> }

/** What a health that is not reported is worked out from. */
function isGenerator(generator: unknown): boolean {
  if (!isObject(generator)) return false
  const { achievedRatio, cpu, lateness, eventLoopDelay, latenessBySide, shortages } = generator
  const sides = isObject(latenessBySide) ? [latenessBySide.head, latenessBySide.base] : []
  const numbers = [
    ...[achievedRatio, cpu, p99Of(lateness), p99Of(eventLoopDelay)],
    ...sides.map(p99Of),
    ...(isObject(shortages) ? Object.values(shortages) : []),
  ]
  return numbers.every(value => typeof value === 'number')
}

const p99Of = (part: unknown): unknown => (isObject(part) ? part.p99 : undefined)
