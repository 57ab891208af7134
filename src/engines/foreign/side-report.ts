import { availableParallelism } from 'node:os'
import { formatDuration } from '../../model/basics/units.ts'
import type { Context } from '../../model/context.ts'
import type { HealthFact } from '../../model/evidence/load/health-fact.ts'
import type { OwnThreshold, Side } from '../../model/evidence/load-report.ts'
import { Problem } from '../../model/problem.ts'
import { type LoadOrder, usualWindowSeconds } from '../engine.ts'
import type { ForeignTool } from './foreign-tool.ts'
import { type CpuUse, peakSeconds } from './health/cpu.ts'
import { otherRequests, type RequestLog } from './requests/request-log.ts'
import type { ToolEnd } from './run-tool.ts'
import { toolFailure } from './tool-failure.ts'

/** Beyond this share of the cores that it can use, the tool itself makes requests wait. */
const mostOfCores = 0.8
/** For some seconds it may be busier, as long as there is something left. */
const mostAtPeak = 0.9
/**
 * How long threads may wait for a CPU for each request: so many ms, or that share of the median
 * time where it is more. Of each process that sends, so many threads may wait all of the time: some
 * of them are none that a request waits for.
 */
const mostWaitMs = 10
const waitOfMedian = 0.5
const mostWaiting = 1
/** Processes that begin further apart are no one load. */
const usuallyApartMs = 5000
/** Worth a remark. */
const someApartMs = 100

/** When the last request of a process began and ended within the measured part, in seconds. */
export type Last = { start: number; end: number }

/**
 * A script that has ended says how long it ran by its last request. Of several processes what all
 * have, of two sides in whole windows, so that each has the same time in each.
 */
export function measuredSeconds(lasts: readonly Last[], sides: number): number {
  const each = lasts.map(({ start, end }) => Math.max(start, Math.min(end, usualWindowSeconds)))
  const least = Math.max(0.001, Math.ceil(Math.min(...each) * 1000) / 1000)
  if (sides === 1 || least < usualWindowSeconds) return least
  return Math.floor(least / usualWindowSeconds) * usualWindowSeconds
}

export function sentNothing(
  tool: ForeignTool,
  end: ToolEnd,
  { warmed }: RequestLog,
  { signal }: Context,
): Problem {
  if (signal.aborted)
    return new Problem('engine', `${tool.title} was interrupted before its first request`)
  if (warmed > 0)
    return new Problem('engine', `${tool.title} sent requests during the warm-up only`, {
      hint: 'lower load.warmup, or let the script run for longer',
    })
  return toolFailure(
    tool.title,
    end,
    end.stopped === undefined
      ? 'ended without a request'
      : `sent no request within ${formatDuration(tool.startMs)}`,
    'does the script send requests, and do they end?',
  )
}

/** How many requests a side has sent, and how many of those to hosts that are not the target's. */
export class Places {
  private readonly sides = new Map<Side, { all: number; others: number; host: string }>()

  add(side: Side, elsewhere: string | undefined): void {
    const known = this.sides.get(side) ?? { all: 0, others: 0, host: '' }
    this.sides.set(side, known)
    known.all += 1
    if (elsewhere === undefined) return
    known.others += 1
    known.host = elsewhere
  }

  /** @throws Problem `engine` where a side has sent nothing to its target. */
  assertTarget(title: string, sides: Partial<Record<Side, { url: string }>>): void {
    for (const [side, { all, others, host }] of this.sides)
      if (others === all)
        throw new Problem(
          'engine',
          `${title} sent no request to ${sides[side]!.url}: all ${all} went to other hosts, such as ${host}`,
          {
            hint: 'build the addresses of the script from the measured one, which env: { BASE_URL: $target } gives it, or set target.url to what it loads',
          },
        )
  }
}

/**
 * How long a load that is as long as the plan says was sent by all: those that began first ended
 * first, too. Of two sides in whole windows, as above.
 * @throws Problem `engine` where they did not run at the same time.
 */
export function commonSeconds(
  { title }: ForeignTool,
  { durationMs, apartMs, sides }: { durationMs: number; apartMs: number; sides: number },
): number {
  if (apartMs <= someApartMs) return durationMs / 1000
  const seconds = (durationMs - apartMs) / 1000
  if (seconds <= 0)
    throw new Problem(
      'engine',
      `the processes of ${title} began ${formatDuration(Math.round(apartMs))} apart, so they never sent at the same time`,
      { hint: 'raise load.duration, or give each of them what it needs to begin at once' },
    )
  if (sides === 1 || seconds < usualWindowSeconds) return seconds
  return Math.floor(seconds / usualWindowSeconds) * usualWindowSeconds
}

/** @throws Problem `engine` where a process that shares the load began too late to count. */
export function assertTogether(
  { title, mostApartMs = usuallyApartMs }: ForeignTool,
  { apartMs, senders }: { apartMs: number; senders: number },
): void {
  if (senders > 1 && apartMs > mostApartMs)
    throw new Problem(
      'engine',
      `the last of the ${senders} processes of ${title} began ${formatDuration(Math.round(apartMs))} after the first; at most ${formatDuration(mostApartMs)} are allowed`,
      { hint: 'run fewer of them, or on larger machines' },
    )
}

/** None where CPU times are not known. Several processes share the cores. */
export function cpuFacts(
  { title, cores = availableParallelism(), advice = 'lower the load of the script' }: ForeignTool,
  processes: number,
  used: CpuUse | undefined,
): HealthFact[] {
  if (!used) return []
  const most = Math.min(availableParallelism(), cores * processes)
  const common = {
    unit: 'cores',
    doubts: 'adds time',
    advice: `${advice}, or run on a larger machine`,
  } as const
  const name = `CPU of ${title}`
  return [
    { name, value: used.average, limit: mostOfCores * most, ...common },
    ...(used.peak === undefined
      ? []
      : [
          {
            name: `${name} in its busiest ${peakSeconds} s`,
            value: used.peak,
            limit: mostAtPeak * most,
            ...common,
          },
        ]),
  ]
}

/**
 * None where it is not known. All threads count, also those that no request waits for, such as
 * those of a compiler: so it is more than what is added to the time of a request.
 */
export function waitFacts(
  { title, cores = 1 }: ForeignTool,
  { processes, perSecond }: { processes: number; perSecond: number },
  used: CpuUse | undefined,
): HealthFact[] {
  if (used?.waiting === undefined) return []
  const mayWait = mostWaiting * cores * processes
  return [
    {
      name: `CPU wait of ${title} per request`,
      value: (1000 * used.waiting) / perSecond,
      limit: Math.max(mostWaitMs, (1000 * mayWait) / perSecond),
      ofMedian: waitOfMedian,
      unit: 'ms',
      doubts: 'adds time',
      advice:
        'other processes keep the machine busy: run the gate in a job of its own, or on a larger machine',
      adviceShared: `target and ${title} share this machine: lower the load, or use a runner with more cores`,
    },
  ]
}

/** What several processes, or both sides, say of the same thing is one fact: that of the worst. */
export const healthOfAll = (all: readonly HealthFact[]): HealthFact[] =>
  [...Map.groupBy(all, ({ name }) => name).values()].map(([first, ...others]) =>
    others.reduce(
      (worst, one) =>
        (worst.atLeast ? one.value < worst.value : one.value > worst.value) ? one : worst,
      first!,
    ),
  )

/**
 * Each process of several holds the thresholds against what it has sent itself: one holds where it
 * holds in each.
 */
export function thresholdsOfAll(
  all: readonly (OwnThreshold[] | undefined)[],
): OwnThreshold[] | undefined {
  if (all.every(own => own === undefined)) return undefined
  const byName = Map.groupBy(
    all.flatMap(own => own ?? []),
    ({ name }) => name,
  )
  return [...byName].map(([name, own]) => ({
    name,
    holds: own.some(({ holds }) => holds === false)
      ? false
      : own.some(({ holds }) => holds) || null,
  }))
}

/** What a reader should know of how the run went. */
export function remarksOn(
  { title }: ForeignTool,
  { hasOthers, mostNames }: RequestLog,
  { warmupMs, durationMs }: LoadOrder['load'],
  { end: { stopped }, apartMs }: { end: ToolEnd; apartMs: number },
): string[] {
  return [
    ...(stopped === 'deadline'
      ? [
          `the gate ended ${title} after ${formatDuration(warmupMs + durationMs)}: load.warmup and load.duration allow no more`,
        ]
      : []),
    ...(apartMs > someApartMs
      ? [
          `the processes of ${title} began ${formatDuration(Math.round(apartMs))} apart: all times count from the start of the last`,
        ]
      : []),
    ...(hasOthers
      ? [
          `${title} sent requests of more than ${mostNames} names: the rest are counted as \`${otherRequests}\``,
        ]
      : []),
  ]
}
