import type { HealthFact } from '../../../model/evidence/load/health-fact.ts'
import type { GeneratorReport, LoadReport, Side } from '../../../model/evidence/load-report.ts'

/** Shares and times beyond which the generator, not the target, may have made the numbers. */
const leastAchieved = 0.99
const mostCpu = 0.8
const mostLoopDelayMs = 10
const leastLatenessMs = 5
const latenessOfP50 = 0.1

const moreCores =
  'raise load.workers where there are cores, lower load.rate, or run on a larger machine'
const freeMachine = 'something else keeps the machine busy: run the gate in a job of its own'
const shared =
  'target and generator share this machine: lower load.rate, or use a runner with more cores'
const moreFiles =
  'raise the limit of open files (ulimit -n), leave load.keep-alive on, or lower load.rate'

type Watched = Pick<LoadReport, 'cells' | 'design' | 'ranOut'> & { generator: GeneratorReport }

/** Whether the generator did what the plan asked of it. */
export function healthFacts(report: Watched): HealthFact[] {
  const { achievedRatio, cpu, eventLoopDelay, lateness, latenessBySide, shortages } =
    report.generator
  const lacking = Object.values(shortages ?? {}).reduce((sum, count) => sum + count, 0)
  return [
    {
      name: 'sent as scheduled',
      value: achievedRatio,
      limit: leastAchieved,
      unit: 'ratio',
      atLeast: true,
      doubts: 'sends less',
      advice: lacking > 0 ? moreFiles : moreCores,
    },
    {
      name: 'CPU of the generator',
      value: cpu,
      limit: mostCpu,
      unit: 'cores',
      doubts: 'adds time',
      advice: moreCores,
    },
    {
      name: 'event-loop delay p99',
      value: eventLoopDelay.p99,
      limit: mostLoopDelayMs,
      unit: 'ms',
      doubts: 'adds time',
      advice: freeMachine,
      adviceShared: shared,
    },
    {
      name: 'lateness p99',
      value: lateness.p99,
      ...mostLateness,
      unit: 'ms',
      doubts: 'adds time',
      advice: `${freeMachine}, or lower load.rate`,
      adviceShared: shared,
    },
    ...(latenessBySide ? [sidesApart(latenessBySide)] : []),
    ...(lacking > 0 ? shortagesOf(report, lacking) : []),
    ...(report.ranOut ? [ranOutOf(report.ranOut)] : []),
  ]
}

/** The load ended before its time, so that nothing is shown to hold. */
const ranOutOf = ({ data, rows }: NonNullable<LoadReport['ranOut']>): HealthFact => ({
  name: `rows left of the data ${data}`,
  value: 0,
  limit: 1,
  unit: 'rows',
  atLeast: true,
  doubts: 'sends less',
  endsLoad: true,
  advice: `all ${rows} rows of ${data} were used, which ended the load: give it more rows, lower load.rate or load.duration, or do not pick \`unique\``,
})

const mostLateness = { limit: leastLatenessMs, ofMedian: latenessOfP50 }

/** What both sides suffer alike changes no comparison. */
const sidesApart = ({ head, base }: Record<Side, { p99: number }>): HealthFact => ({
  name: 'lateness p99, head and base apart',
  value: Math.abs(head.p99 - base.p99),
  ...mostLateness,
  unit: 'ms',
  doubts: 'adds time to a side',
  advice: 'one of the sides holds up the generator: lower load.rate, or run on a larger machine',
})

/**
 * Any: what could not be sent is missing where most connections were needed, which is where the
 * target was slowest.
 */
function shortagesOf({ cells, design, generator }: Watched, lacking: number): HealthFact[] {
  const shareOf = (side: Side): number => {
    const own = generator.shortages?.[side] ?? 0
    const intended = cells.reduce(
      (sum, cell) => sum + (cell.side === side ? cell.sent + cell.dropped : 0),
      0,
    )
    return own > 0 ? own / (own + intended) : 0
  }
  const ofAll: HealthFact = {
    name: 'no ports or files left for',
    value: lacking,
    limit: 0,
    unit: 'requests',
    doubts: 'sends less',
    advice: moreFiles,
  }
  if (!design) return [ofAll]
  const ofSides: HealthFact = {
    name: 'no ports or files left, head and base apart',
    value: Math.abs(shareOf('head') - shareOf('base')),
    limit: 1 - leastAchieved,
    unit: 'ratio',
    doubts: 'sends a side less',
    advice: moreFiles,
  }
  return [ofAll, ofSides]
}
