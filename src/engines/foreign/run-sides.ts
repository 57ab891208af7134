import { availableParallelism } from 'node:os'
import { defined } from '../../model/basics/defined.ts'
import { formatDuration } from '../../model/basics/units.ts'
import type { Context } from '../../model/context.ts'
import type {
  HealthFact,
  LoadReport,
  OwnThreshold,
  Side,
} from '../../model/evidence/load-report.ts'
import { Problem } from '../../model/problem.ts'
import { makeToolFolder, type ToolFolder } from '../../tools/folder.ts'
import type { Leave } from '../../tools/leftover.ts'
import type { Machine } from '../../tools/machine.ts'
import { type LoadOrder, usualWindowSeconds } from '../engine.ts'
import { type ByteTaker, byLine } from './byte-taker.ts'
import { commonClock } from './common-clock.ts'
import { watchCpu } from './cpu.ts'
import { progressOf } from './progress.ts'
import { otherRequests, RequestLog } from './request-log.ts'
import { type RunningTool, runTool, type ToolEnd, type ToolLaunch } from './run-tool.ts'
import { toolFailure, unreadable } from './tool-failure.ts'
import type { ToolRequest } from './tool-request.ts'

/** Beyond this share of the cores that it can use, the tool itself makes requests wait. */
const mostOfCores = 0.8

/** What a tool says of itself once it has ended. */
type ToolOutcome = { thresholds?: OwnThreshold[]; health?: HealthFact[] }

/** Makes sense of what one run of a tool writes. */
export type ToolReader = {
  /**
   * Is given each line, or what is written as it comes. It throws where a request should be and
   * cannot be read.
   */
  read: ((line: string) => void) | ByteTaker
  /** @throws Problem `engine` where the tool has failed. */
  end: (end: ToolEnd) => Promise<ToolOutcome>
}

/** One run of a tool: against which deployment, and its own folder. */
export type ToolSide = { side: Side; deployment: LoadOrder['head']; folder: string }

/** What differs from tool to tool. */
export type ForeignTool = {
  title: string
  engine: LoadReport['engine']
  /** The longest that it may take until its first request. */
  startMs: number
  /**
   * How long it may go on after its time, to end in its own way, before the gate interrupts it;
   * absent: not at all.
   */
  overtimeMs?: number
  /** Cores that it can use; absent: all of the machine. */
  cores?: number
  launch: (of: ToolSide) => Promise<Omit<ToolLaunch, 'machine' | 'leave' | 'folder'>>
  reader: (of: ToolSide, found: (request: ToolRequest) => void) => ToolReader
}

type Opened = { folder: ToolFolder; running: RunningTool; reader: ToolReader }

/**
 * Runs a tool, of a comparison one for each side at the same time, and reports what it measured
 * after the warm-up. A script runs to its own end: no look ends it, since its stages and its
 * thresholds are about the whole.
 * @throws Problem `engine` where it fails, writes what cannot be read, or sends nothing.
 */
export async function runSides(
  tool: ForeignTool,
  { load, head, base }: LoadOrder,
  { machine, leave }: { machine: Machine; leave: Leave },
  context: Context,
): Promise<LoadReport> {
  const { warmupMs, durationMs } = load
  const sides: Partial<Record<Side, LoadOrder['head']>> = { head, ...defined({ base }) }
  const names = Object.keys(sides) as Side[]
  const log = new RequestLog(durationMs / 1000)
  const report = progressOf(load, context)
  const clock = commonClock(names, warmupMs, (side, t, request) => {
    log.add(side, t, request)
    report(t, request)
  })
  const opened: Opened[] = []
  const stopAll = (why: 'deadline' | 'cancelled') => {
    for (const { running } of opened) running.stop(why)
  }
  const deadline = deadlineOf(() => stopAll('deadline'))
  const open = async (side: Side): Promise<void> => {
    const folder = await makeToolFolder(
      { name: tool.engine.name, title: tool.title },
      machine,
      leave,
    )
    const of = { side, deployment: sides[side]!, folder: folder.path }
    let hasBegun = false
    const reader = tool.reader(of, request => {
      if (!hasBegun) deadline.set(warmupMs + durationMs + (tool.overtimeMs ?? 0))
      hasBegun = true
      clock.add(side, request)
    })
    const launch = { ...(await tool.launch(of)), folder: folder.path, machine, leave }
    opened.push({ folder, reader, running: runTool(launch, takerOf(tool, reader), context) })
  }
  try {
    deadline.set(tool.startMs)
    for (const side of names) await open(side)
    const cpu = watchCpu(opened.map(({ running }) => running.started))
    const outcomes = await Promise.all(
      opened.map(async ({ running, reader }) => {
        const end = await running.done
        return { end, ...(await reader.end(end)) }
      }),
    )
    const start = clock.start()
    if (start === undefined || log.count === 0)
      throw sentNothing(tool, outcomes[0]!.end, log, context)
    const seconds = measuredSeconds(names.map(side => log.last[side]))
    return {
      engine: tool.engine,
      latencyFrom: 'sent',
      grain: 'requests',
      window: { start: iso(start), end: iso(start + seconds * 1000) },
      seconds,
      windowSeconds: usualWindowSeconds,
      ...defined({ design: base && 'paired' }),
      ...log.take(seconds),
      health: [
        ...cpuFact(tool, opened.length, cpu.stop()),
        ...outcomes.flatMap(({ health = [] }) => health),
      ],
      // What the base's script says of itself is nothing that the head has to answer for.
      ...defined({ thresholds: outcomes[0]!.thresholds }),
      ...remarksOn(tool, log, load, outcomes[0]!.end),
    }
  } finally {
    deadline.clear()
    stopAll('cancelled')
    await Promise.allSettled(opened.map(({ running }) => running.done))
    for (const { folder } of opened) await folder.remove()
  }
}

/** How many requests are missing behind what cannot be read is not known. */
function takerOf({ title }: ForeignTool, { read }: ToolReader): ByteTaker {
  if (typeof read !== 'function') return read
  return byLine(line => {
    try {
      read(line)
    } catch {
      throw unreadable(title, line)
    }
  })
}

function deadlineOf(act: () => void) {
  let timer: NodeJS.Timeout | undefined
  const clear = () => clearTimeout(timer)
  return {
    clear,
    set: (ms: number) => {
      clear()
      timer = setTimeout(act, ms)
    },
  }
}

/**
 * A script that has ended says how long it ran by its last request. Of two sides what both have, in
 * whole windows, so that each has the same time in each.
 */
function measuredSeconds(lasts: readonly { start: number; end: number }[]): number {
  const each = lasts.map(({ start, end }) => Math.max(start, Math.min(end, usualWindowSeconds)))
  const least = Math.max(0.001, Math.ceil(Math.min(...each) * 1000) / 1000)
  if (each.length === 1 || least < usualWindowSeconds) return least
  return Math.floor(least / usualWindowSeconds) * usualWindowSeconds
}

function sentNothing(
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

/** Absent where the machine does not tell. Several sides share the cores. */
function cpuFact(
  { title, cores = availableParallelism() }: ForeignTool,
  sides: number,
  used: number | undefined,
): HealthFact[] {
  if (used === undefined) return []
  return [
    {
      name: `CPU of ${title}`,
      value: used,
      limit: mostOfCores * Math.min(availableParallelism(), cores * sides),
      unit: 'cores',
      doubts: 'adds time',
      advice: 'lower the load of the script, or run on a larger machine',
    },
  ]
}

function remarksOn(
  { title }: ForeignTool,
  { hasOthers, mostNames }: RequestLog,
  { warmupMs, durationMs }: LoadOrder['load'],
  { stopped }: ToolEnd,
): Pick<LoadReport, 'remarks'> {
  const remarks = [
    ...(stopped === 'deadline'
      ? [
          `the gate ended ${title} after ${formatDuration(warmupMs + durationMs)}: load.warmup and load.duration allow no more`,
        ]
      : []),
    ...(hasOthers
      ? [
          `${title} sent requests of more than ${mostNames} names: the rest are counted as \`${otherRequests}\``,
        ]
      : []),
  ]
  return remarks.length > 0 ? { remarks } : {}
}

const iso = (ms: number): string => new Date(ms).toISOString()
