import { availableParallelism } from 'node:os'
import { formatDuration } from '../../model/basics/units.ts'
import type { Context } from '../../model/context.ts'
import type { HealthFact, OwnThreshold } from '../../model/evidence/load-report.ts'
import { Problem } from '../../model/problem.ts'
import { type LoadOrder, usualWindowSeconds } from '../engine.ts'
import type { ForeignTool } from './foreign-tool.ts'
import { otherRequests, type RequestLog } from './requests/request-log.ts'
import type { ToolEnd } from './run-tool.ts'
import { toolFailure } from './tool-failure.ts'

/** Beyond this share of the cores that it can use, the tool itself makes requests wait. */
const mostOfCores = 0.8
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
    'does the script send any, and do they end?',
  )
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

/** Absent where the machine does not tell. Several processes share the cores. */
export function cpuFact(
  { title, cores = availableParallelism(), advice = 'lower the load of the script' }: ForeignTool,
  processes: number,
  used: number | undefined,
): HealthFact[] {
  if (used === undefined) return []
  return [
    {
      name: `CPU of ${title}`,
      value: used,
      limit: mostOfCores * Math.min(availableParallelism(), cores * processes),
      unit: 'cores',
      doubts: 'adds time',
      advice: `${advice}, or run on a larger machine`,
    },
  ]
}

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
