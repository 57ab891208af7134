import { setFlagsFromString } from 'node:v8'
import { type ByteTaker, byLine } from '../../files/byte-taker.ts'
import { defined } from '../../model/basics/defined.ts'
import type { Context } from '../../model/context.ts'
import type { LoadReport, Side } from '../../model/evidence/load-report.ts'
import { makeToolFolder, type ToolFolder } from '../../tools/folder.ts'
import type { Leave } from '../../tools/leftover.ts'
import type { Machine } from '../../tools/machine.ts'
import { type LoadOrder, usualWindowSeconds } from '../engine.ts'
import type { ForeignTool, ToolReader } from './foreign-tool.ts'
import { type CpuWatch, usedBetween, watchCpu } from './health/cpu.ts'
import { faultsOfAll } from './health/script-faults.ts'
import { progressOf } from './progress.ts'
import { commonClock } from './requests/common-clock.ts'
import { RequestLog } from './requests/request-log.ts'
import type { ToolRequest } from './requests/tool-request.ts'
import { type RunningTool, runTool } from './run-tool.ts'
import {
  assertTogether,
  commonSeconds,
  cpuFacts,
  healthOfAll,
  type Last,
  measuredSeconds,
  Places,
  remarksOn,
  sentNothing,
  thresholdsOfAll,
  waitFacts,
} from './side-report.ts'
import { unreadable } from './tool-failure.ts'

/**
 * Requests are garbage as soon as they are counted. V8 would take that for a reason to let its
 * young generation grow to 100 MB, in which nothing lives longer than in a small one.
 */
const youngAsItIs = '--semi-space-growth-factor=1'

/** A process, or a machine that sends for it. */
type Sender = { side: Side; last: Last }
type Opened = { folder: ToolFolder; running: RunningTool; reader: ToolReader }

/**
 * Runs a tool, of a comparison one for each side at the same time, and reports what it measured
 * after the warm-up. A script runs to its own end: no look ends it, since its stages and its
 * thresholds are about the whole. Where several processes share a load, one that fails is a failure
 * of all.
 * @throws Problem `engine` where it fails, writes what cannot be read, or sends nothing.
 */
export async function runSides(
  tool: ForeignTool,
  { load, head, base }: LoadOrder,
  { machine, leave }: { machine: Machine; leave: Leave },
  context: Context,
): Promise<LoadReport> {
  setFlagsFromString(youngAsItIs)
  const { warmupMs, durationMs } = load
  const sides: Partial<Record<Side, LoadOrder['head']>> = { head, ...defined({ base }) }
  const sideCount = base ? 2 : 1
  const shares = (Object.keys(sides) as Side[]).flatMap(side =>
    Array.from({ length: tool.processes ?? 1 }, (_, process) => ({ side, process })),
  )
  const log = new RequestLog(durationMs / 1000)
  const iterations = new RequestLog(durationMs / 1000)
  const senders = shares.flatMap(({ side }) =>
    Array.from({ length: tool.senders ?? 1 }, (): Sender => ({ side, last: { start: 0, end: 0 } })),
  )
  const report = progressOf(load, context)
  const places = new Places()
  const clock = commonClock(senders.length, warmupMs, (number, t, request) => {
    const { side, last } = senders[number]!
    if (request.of === 'iteration') {
      iterations.add(side, t, request)
      return
    }
    log.add(side, t, request)
    places.add(side, request.elsewhere)
    if (request.dropped) return
    report(t, request)
    if (t >= 0 && t < durationMs / 1000) extend(last, t, request)
  })
  const opened: Opened[] = []
  let cpu: CpuWatch | undefined
  const stopAll = (why: 'deadline' | 'cancelled') => {
    for (const { running } of opened) running.stop(why)
  }
  const deadline = deadlineOf(() => stopAll('deadline'))
  const open = async (number: number): Promise<void> => {
    const { side, process } = shares[number]!
    const folder = await makeToolFolder(
      { name: tool.engine.name, title: tool.title },
      machine,
      leave,
    )
    const of = { side, deployment: sides[side]!, folder: folder.path, process }
    let hasBegun = false
    const reader = tool.reader(of, request => {
      if (!hasBegun) deadline.set(warmupMs + durationMs + (tool.overtimeMs ?? 0))
      hasBegun = true
      clock.add(number * (tool.senders ?? 1) + (request.sender ?? 0), request)
    })
    const taker = takerOf(tool, reader)
    const running =
      'start' in tool
        ? tool.start(of, taker)
        : runTool(
            { ...(await tool.launch(of)), folder: folder.path, machine, leave },
            taker,
            context,
          )
    // Awaited below, unless another one cannot be opened.
    running.done.catch(() => undefined)
    opened.push({ folder, reader, running })
  }
  try {
    deadline.set(tool.startMs)
    for (const number of shares.keys()) await open(number)
    cpu = watchCpu(
      opened.map(({ running }) => running.started),
      tool.besides?.() ?? Promise.resolve([]),
    )
    const outcomes = await Promise.all(
      opened.map(async ({ running, reader }) => {
        const end = await running.done
        return { end, ...(await reader.end(end)) }
      }),
    )
    const start = clock.start()
    const [{ end, version } = {}] = outcomes
    if (start === undefined || log.count === 0) throw sentNothing(tool, end!, log, context)
    places.assertTarget(tool.title, sides)
    const apartMs = clock.apartMs()
    const ofSide = senders.length / sideCount
    for (let from = 0; from < senders.length; from += ofSide)
      assertTogether(tool, { apartMs: clock.apartMs(from, from + ofSide), senders: ofSide })
    const ranOut = outcomes.find(outcome => outcome.ranOut)?.ranOut
    const isWhole = tool.isTimed && !ranOut && outcomes.every(one => one.end.stopped === undefined)
    const seconds = isWhole
      ? commonSeconds(tool, { durationMs, apartMs, sides: sideCount })
      : measuredSeconds(
          senders.map(({ last }) => last),
          sideCount,
        )
    const faults = faultsOfAll(outcomes.flatMap(one => one.faults ?? []))
    const remarks = [
      ...remarksOn(tool, log, load, { end: end!, apartMs }),
      ...outcomes.flatMap(one => one.remarks ?? []),
      ...faults.remarks,
    ]
    const used = usedBetween(cpu.readings, start, start + seconds * 1000)
    return {
      engine: { ...tool.engine, ...defined({ version }) },
      latencyFrom: 'sent',
      grain: 'requests',
      window: { start: iso(start), end: iso(start + seconds * 1000) },
      seconds,
      windowSeconds: usualWindowSeconds,
      ...defined({ design: base && 'paired' }),
      ...log.take(seconds),
      health: healthOfAll([
        ...cpuFacts(tool, opened.length, used),
        ...waitFacts(tool, { processes: opened.length, perSecond: log.count / seconds }, used),
        ...outcomes.flatMap(({ health = [] }) => health),
        ...faults.health,
      ]),
      // The thresholds that the base crosses are no fault of the head.
      ...defined({
        thresholds: thresholdsOfAll(
          outcomes.flatMap((one, number) =>
            shares[number]!.side === 'head' ? [one.thresholds] : [],
          ),
        ),
        ranOut,
        iterations: iterationsIn(iterations, seconds),
        remarks: remarks.length > 0 ? remarks : undefined,
      }),
    }
  } finally {
    cpu?.stop()
    deadline.clear()
    stopAll('cancelled')
    await Promise.allSettled(opened.map(({ running }) => running.done))
    for (const { folder } of opened) await folder.remove()
  }
}

function extend(last: Last, t: number, { ms }: ToolRequest): void {
  last.start = Math.max(last.start, t)
  last.end = Math.max(last.end, t + ms / 1000)
}

function iterationsIn(log: RequestLog, seconds: number): LoadReport['iterations'] {
  if (log.count === 0) return undefined
  const { cells, answered, answeredOf } = log.take(seconds)
  return { cells, answered, answeredOf }
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

const iso = (ms: number): string => new Date(ms).toISOString()
