import type { LoadReport, Side } from '../model/evidence.ts'
import { type HealthCheck, lacksData } from '../model/judgement.ts'
import { formatMeasured, formatValue } from '../model/units.ts'
import { mergeHistograms, quantile } from '../stats/histogram.ts'
import type { Finding } from './finding.ts'

/** Shares and times beyond which the generator, not the target, may have made the numbers. */
const leastAchieved = 0.99
const mostCpu = 0.8
const mostLoopDelayMs = 10
const leastLatenessMs = 5
const latenessOfP50 = 0.1

/** Whether the generator did what the plan asked of it; a breach makes load objectives inconclusive, never failed. */
export function checkGenerator(report: LoadReport): HealthCheck[] {
  if (!report.generator) return []
  const { achievedRatio, cpu, eventLoopDelay, lateness, latenessBySide } = report.generator
  const latency = mergeHistograms(report.cells.filter(({ side }) => side === 'head').map(cell => cell.latency))
  const mostLateness = Math.max(leastLatenessMs, latenessOfP50 * (quantile(latency, 0.5) ?? 0))
  return [
    {
      name: 'sent as scheduled',
      value: achievedRatio,
      limit: leastAchieved,
      unit: 'ratio',
      ok: achievedRatio >= leastAchieved,
      advice: 'raise load.workers where there are cores, lower load.rate, or run on a larger machine',
    },
    {
      name: 'CPU of the generator',
      value: cpu,
      limit: mostCpu,
      unit: 'cores',
      ok: cpu <= mostCpu,
      advice: 'raise load.workers where there are cores, lower load.rate, or run on a larger machine',
    },
    {
      name: 'event-loop delay p99',
      value: eventLoopDelay.p99,
      limit: mostLoopDelayMs,
      unit: 'ms',
      ok: eventLoopDelay.p99 <= mostLoopDelayMs,
      advice: 'something else keeps the machine busy: run the gate in a job of its own',
    },
    {
      name: latenessCheck,
      value: lateness.p99,
      limit: mostLateness,
      unit: 'ms',
      ok: lateness.p99 <= mostLateness,
      advice: 'something else keeps the machine busy: run the gate in a job of its own, or lower load.rate',
    },
    ...(latenessBySide ? [checkSides(latenessBySide, mostLateness)] : []),
  ]
}

const latenessCheck = 'lateness p99'
const sidesCheck = 'lateness p99, head and base apart'

/** What both sides suffer alike changes no comparison. */
function checkSides({ head, base }: Record<Side, { p99: number }>, mostLateness: number): HealthCheck {
  const apart = Math.abs(head.p99 - base.p99)
  return {
    name: sidesCheck,
    value: apart,
    limit: mostLateness,
    unit: 'ms',
    ok: apart <= mostLateness,
    advice: 'one of the sides holds up the generator: lower load.rate, or run on a larger machine',
  }
}

/** The breaches that put what one side did in doubt. */
export const checksOfOneSide = (checks: readonly HealthCheck[]): HealthCheck[] =>
  checks.filter(({ name }) => name !== sidesCheck)

/** The breaches that put a comparison in doubt: being late counts only where it differs from side to side. */
export const checksOfComparison = (checks: readonly HealthCheck[]): HealthCheck[] =>
  checks.filter(({ name }) => name !== latenessCheck || !checks.some(check => check.name === sidesCheck))

/**
 * What is left of a finding when the generator did not keep up: value and interval stay to be seen, but neither fail a
 * pull request nor pass it. What was never measured stays what it is.
 */
export function doubt(finding: Finding, checks: readonly HealthCheck[]): Finding {
  const breached = checks.filter(({ ok }) => !ok)
  if (breached.length === 0 || finding.verdict === 'error' || lacksData(finding.cause)) return finding
  const named = breached.map(
    ({ name, value, limit, unit }) =>
      `${name} ${formatMeasured(value, unit, limit)}, limit ${formatValue(limit, unit)}`,
  )
  return {
    ...finding,
    verdict: 'inconclusive',
    cause: 'generator',
    reason: `The load generator did not keep up (${named.join('; ')}), so the numbers may be its own doing; ${breached[0]!.advice}.`,
  }
}

/**
 * The breaches that make even server-side figures worthless: what the server says is true of the load it had, and only
 * where that was less than the plan's does it not answer the question.
 */
export const checksOfTheLoadSent = (checks: readonly HealthCheck[]): HealthCheck[] =>
  checks.filter(({ name }) => name === 'sent as scheduled')
