import { formatCount, formatDuration } from '../../model/basics/units.ts'
import { type Failure, interrupted } from '../../model/evidence/evidence.ts'
import type { LoadCell, LoadReport } from '../../model/evidence/load-report.ts'
import type { Cause, JudgedObjective } from '../../model/judgement.ts'
import { isStepped, type LoadPlan } from '../../model/plan/load.ts'
import { isGreen } from '../../model/verdict.ts'
import { cellsOf, countsOf } from '../load/figures.ts'
import type { Finding } from '../verdict/finding.ts'

/** Fewer of the planned requests are another load than the one that was asked about. */
const leastCounted = 0.99
/** A gap is so many times as long as requests are apart on average: by chance one in 10⁸ is. */
const leastApart = 20

/**
 * What a log of requests lacks of the load that it is judged as, as a sentence; undefined where it
 * lacks nothing. An engine that watches itself has health facts on that.
 */
export function lackOf(load: LoadPlan, report: LoadReport): string | undefined {
  if (report.health) return undefined
  for (const { cells, whose } of partsOf(report)) {
    const { intended: counted } = countsOf(cells)
    if (counted === 0) continue
    const gap = longestGap(cells, report, counted)
    const least = leastOf(load, report.seconds)
    const gaps = [
      ...(gap
        ? [`there is no sample${whose} from ${formatAt(gap.from)} to ${formatAt(gap.to)}`]
        : []),
      ...(counted < least.counted
        ? [
            `they hold ${formatCount(counted)} of the ${formatCount(least.planned)} requests${whose} that the config plans`,
          ]
        : []),
    ]
    if (gaps.length > 0)
      return `The samples do not cover the run of ${formatDuration(report.seconds * 1000)}: ${gaps.join(', and ')}.`
  }
  return undefined
}

/**
 * What is left of a finding where the log lacks something: what is broken is broken, but nothing
 * holds, and no rate is known.
 */
export function heldTo(finding: Finding, lack: string | undefined, isRate: boolean): Finding {
  const { verdict } = finding
  const rests = isGreen(verdict) || (isRate && verdict === 'fail')
  return lack !== undefined && rests
    ? { ...finding, verdict: 'inconclusive', cause: 'no-data', reason: lack }
    : finding
}

type Part = { cells: LoadCell[]; whose: string }

/** Each side for itself; where they take turns, both fill the time together. */
function partsOf(report: LoadReport): Part[] {
  const { cells, design } = report
  if (!design || design === 'abba') return [{ cells, whose: '' }]
  return (['head', 'base'] as const).map(side => ({
    cells: cellsOf(report, side),
    whose: ` of ${side}`,
  }))
}

/**
 * Users send as many as are answered, and steps are measured one by one: of both nobody knows how
 * many there should be.
 */
function leastOf(
  { pace, profile, spike }: LoadPlan,
  seconds: number,
): { planned: number; counted: number } {
  if (pace.kind !== 'rate' || isStepped(profile)) return { planned: 0, counted: 0 }
  const within = (ms: number) => Math.min(seconds, ms / 1000)
  const inSpike = spike ? within(spike.atMs + spike.durationMs) - within(spike.atMs) : 0
  const planned = pace.perSecond * (seconds - inSpike) + (spike?.perSecond ?? 0) * inSpike
  const chance = pace.arrivals === 'poisson' ? 3 * Math.sqrt(planned) : 0
  return { planned, counted: leastCounted * planned - chance }
}

/** Whole windows in which no request was sent, nor any under way that was timed. */
function longestGap(
  cells: readonly LoadCell[],
  report: LoadReport,
  counted: number,
): { from: number; to: number } | undefined {
  const { seconds, windowSeconds } = report
  const reach = new Map<number, number>()
  for (const { window, latency } of cells) {
    const until = (window + 1) * windowSeconds + (latency.count > 0 ? latency.max / 1000 : 0)
    reach.set(window, Math.max(until, reach.get(window) ?? 0))
  }
  let longest = { from: 0, to: 0 }
  let covered = 0
  for (const [window, until] of [...reach].toSorted(([a], [b]) => a - b)) {
    const from = window * windowSeconds
    if (from - covered > longest.to - longest.from) longest = { from: covered, to: from }
    covered = Math.max(covered, until)
  }
  if (seconds - covered > longest.to - longest.from) longest = { from: covered, to: seconds }
  const least = Math.max(windowSeconds, (leastApart * seconds) / counted)
  return longest.to - longest.from >= least - 1e-9 ? longest : undefined
}

const formatAt = (seconds: number): string => (seconds < 1 ? '0 s' : formatDuration(seconds * 1000))

/** What the rest of a run may still have decided. */
const decidedByMore: readonly (Cause | undefined)[] = ['undecided', 'too-few-requests', 'too-short']

/**
 * Of a run that was cancelled, what was still open needs no longer run, more load or a looser
 * threshold, as its reason would say, but a run that ends.
 */
export const openWhenCancelled = (
  objective: JudgedObjective,
  failure: Failure | undefined,
): JudgedObjective =>
  failure?.code === interrupted && decidedByMore.includes(objective.cause)
    ? { ...objective, reason: 'Not decided when the run was cancelled.' }
    : objective
