import { healthFacts } from '../engines/embedded/health-facts.ts'
import type { Evidence, GeneratorReport, LoadReport } from '../model/evidence.ts'

/**
 * Before there were several engines, a report did not say what its times count from, nor what its engine's health came to: it was the
 * gate's own generator, or a log of samples, which nobody watched.
 */
export function upgradedLoads({ load, steps, ...evidence }: Evidence): Evidence {
  return {
    ...evidence,
    ...(load && { load: upgraded(load) }),
    ...(steps && { steps: steps.map(step => ({ ...step, report: upgraded(step.report) })) }),
  }
}

function upgraded(report: LoadReport): LoadReport {
  if (report.latencyFrom !== undefined) return report
  const { generator } = report
  return {
    ...report,
    latencyFrom: 'intended',
    grain: 'requests',
    ...(generator && { health: healthFacts({ ...report, generator }) }),
  }
}

/** What a health that is not reported is worked out from. */
export function isGenerator(generator: unknown): generator is GeneratorReport {
  const { achievedRatio, cpu, lateness, eventLoopDelay } = (generator ?? {}) as Partial<
    Record<keyof GeneratorReport, unknown>
  >
  const p99Of = (part: unknown) => (part as { p99?: unknown } | undefined)?.p99
  return [achievedRatio, cpu, p99Of(lateness), p99Of(eventLoopDelay)].every(
    value => typeof value === 'number',
  )
}
