import type { LoadReport, Side } from '../model/evidence.ts'
import type { HealthCheck } from '../model/judgement.ts'
import { mergeHistograms, quantile } from '../stats/histogram.ts'

/** Shares and times beyond which the generator, not the target, may have made the numbers. */
const leastAchieved = 0.99
export const mostCpu = 0.8
const mostLoopDelayMs = 10
const leastLatenessMs = 5
const latenessOfP50 = 0.1

const moreCores =
  'raise load.workers where there are cores, lower load.rate, or run on a larger machine'
const freeMachine = 'something else keeps the machine busy: run the gate in a job of its own'
const moreFiles =
  'raise the limit of open files (ulimit -n), let connections be kept (load.keep-alive), or lower load.rate'

/** Whether the generator did what the plan asked of it. What a breach puts in doubt is said in `doubt.ts`. */
export function checkGenerator(report: LoadReport): HealthCheck[] {
  if (!report.generator) return []
  const { achievedRatio, cpu, eventLoopDelay, lateness, latenessBySide, shortages } =
    report.generator
  const latency = mergeHistograms(
    report.cells.filter(({ side }) => side === 'head').map(cell => cell.latency),
  )
  const mostLateness = Math.max(leastLatenessMs, latenessOfP50 * (quantile(latency, 0.5) ?? 0))
  const lacking = Object.values(shortages ?? {}).reduce((sum, count) => sum + count, 0)
  return [
    {
      name: 'sent as scheduled',
      value: achievedRatio,
      limit: leastAchieved,
      unit: 'ratio',
      ok: achievedRatio >= leastAchieved,
      advice: lacking > 0 ? moreFiles : moreCores,
      effect: 'sends less',
    },
    {
      name: 'CPU of the generator',
      value: cpu,
      limit: mostCpu,
      unit: 'cores',
      ok: cpu <= mostCpu,
      advice: moreCores,
      effect: 'adds time',
    },
    {
      name: 'event-loop delay p99',
      value: eventLoopDelay.p99,
      limit: mostLoopDelayMs,
      unit: 'ms',
      ok: eventLoopDelay.p99 <= mostLoopDelayMs,
      advice: freeMachine,
      effect: 'adds time',
    },
    {
      name: 'lateness p99',
      value: lateness.p99,
      limit: mostLateness,
      unit: 'ms',
      ok: lateness.p99 <= mostLateness,
      advice: `${freeMachine}, or lower load.rate`,
      effect: 'adds time',
    },
    ...(latenessBySide ? [checkSides(latenessBySide, mostLateness)] : []),
    ...(lacking > 0 ? checkShortages(report, lacking) : []),
  ]
}

/** What both sides suffer alike changes no comparison. */
function checkSides(
  { head, base }: Record<Side, { p99: number }>,
  mostLateness: number,
): HealthCheck {
  const apart = Math.abs(head.p99 - base.p99)
  return {
    name: 'lateness p99, head and base apart',
    value: apart,
    limit: mostLateness,
    unit: 'ms',
    ok: apart <= mostLateness,
    advice: 'one of the sides holds up the generator: lower load.rate, or run on a larger machine',
    effect: 'adds time to a side',
  }
}

/** Any: what could not be sent is missing where most connections were needed, which is where the target was slowest. */
function checkShortages({ cells, design, generator }: LoadReport, lacking: number): HealthCheck[] {
  const shareOf = (side: Side): number => {
    const own = generator!.shortages?.[side] ?? 0
    const intended = cells.reduce(
      (sum, cell) => sum + (cell.side === side ? cell.sent + cell.dropped : 0),
      0,
    )
    return own > 0 ? own / (own + intended) : 0
  }
  const ofAll: HealthCheck = {
    name: 'no ports or files left for',
    value: lacking,
    limit: 0,
    unit: 'requests',
    ok: false,
    advice: moreFiles,
    effect: 'sends less',
  }
  if (!design) return [ofAll]
  const apart = Math.abs(shareOf('head') - shareOf('base'))
  const limit = 1 - leastAchieved
  const ofSides: HealthCheck = {
    name: 'no ports or files left, head and base apart',
    value: apart,
    limit,
    unit: 'ratio',
    ok: apart <= limit,
    advice: moreFiles,
    effect: 'sends a side less',
  }
  return [ofAll, ofSides]
}
