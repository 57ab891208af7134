import { readdir, readFile } from 'node:fs/promises'
import { defined } from '../../../model/basics/defined.ts'
import { CpuWait, threadsOf } from './cpu-wait.ts'

const everyMs = 1000
/**
 * Of the kernel's clock ticks, which Linux gives to programs as this many a second on every machine
 * that Node runs on.
 */
const ticksPerSecond = 100
/** A tool that is busy for so long makes requests wait. */
export const peakSeconds = 3

/**
 * What a tool had used until a moment, and for how long its threads had waited for a CPU, where
 * that is known; `at` in Unix ms.
 */
type CpuReading = { at: number; ticks: number; waitedMs?: number }

/**
 * How many cores a tool kept busy: on average, and in its busiest `peakSeconds`, absent of a
 * shorter time. `waiting`: how many of its threads waited for a CPU, on average.
 */
export type CpuUse = { average: number; peak?: number; waiting?: number }

export type CpuWatch = {
  readings: readonly CpuReading[]
  stop: () => void
}

/**
 * Watches tools by /proc; where there is none, nothing is read.
 * @param started ids of processes, once they run, that lead a process group: all of it counts.
 * @param besides ids of processes that count alone.
 */
export function watchCpu(
  started: Iterable<Promise<number>>,
  besides: Promise<readonly number[]>,
): CpuWatch {
  const readings: CpuReading[] = []
  const leaders: number[] = []
  let alone: readonly number[] = []
  const wait = new CpuWait()
  for (const pid of started) void pid.then(id => leaders.push(id))
  void besides.then(pids => {
    alone = pids
  })
  const look = async () => {
    const stats = leaders.length > 0 ? await readStats() : []
    const own = ownOf(stats, { leaders, alone })
    if (!own) return
    const ticks = ticksOf(own)
    const waitedMs = wait.add(await threadsOf(own.map(({ pid }) => pid)))
    // One that is gone takes what it has used with it. Of a child that ends while this is read,
    // its parent does not know yet.
    if (ticks >= (readings.at(-1)?.ticks ?? 0))
      readings.push({
        at: performance.timeOrigin + performance.now(),
        ticks,
        ...defined({ waitedMs }),
      })
  }
  const timer = setInterval(() => void look(), everyMs)
  timer.unref()
  return { readings, stop: () => clearInterval(timer) }
}

/** From one moment to another, in Unix ms; undefined where too little is known of that time. */
export function usedBetween(
  readings: readonly CpuReading[],
  from: number,
  until: number,
): CpuUse | undefined {
  const own = readings.filter(({ at }) => at >= from && at <= until)
  const [first, last] = [own[0], own.at(-1)]
  if (!first || !last || last.at === first.at) return undefined
  let to = 0
  const spans = own.flatMap(start => {
    while (to < own.length && own[to]!.at - start.at < peakSeconds * 1000) to += 1
    const end = own[to]
    return end ? [coresBetween(start, end)] : []
  })
  const peak = spans.length > 0 ? Math.max(...spans) : undefined
  return {
    average: coresBetween(first, last),
    ...defined({ peak, waiting: waitingBetween(first, last) }),
  }
}

const coresBetween = (start: CpuReading, end: CpuReading): number =>
  (end.ticks - start.ticks) / ticksPerSecond / ((end.at - start.at) / 1000)

const waitingBetween = (start: CpuReading, end: CpuReading): number | undefined =>
  start.waitedMs === undefined || end.waitedMs === undefined
    ? undefined
    : (end.waitedMs - start.waitedMs) / (end.at - start.at)

/** A process with its group, and the ticks that it and its children that have ended used. */
type ProcessStat = { pid: number; group: number; ticks: number }

/** The processes of a tool; undefined where one that has to be there is gone. */
export function ownOf(
  stats: readonly ProcessStat[],
  { leaders, alone }: { leaders: readonly number[]; alone: readonly number[] },
): ProcessStat[] | undefined {
  const there = new Set(stats.map(({ pid }) => pid))
  if (leaders.length === 0 || ![...leaders, ...alone].every(pid => there.has(pid))) return undefined
  return stats.filter(({ pid, group }) => leaders.includes(group) || alone.includes(pid))
}

const ticksOf = (own: readonly ProcessStat[]): number =>
  own.reduce((sum, { ticks }) => sum + ticks, 0)

async function readStats(): Promise<ProcessStat[]> {
  const names = await readdir('/proc').catch(() => [])
  const stats = await Promise.all(
    names
      .filter(name => /^\d+$/.test(name))
      .map(pid => readFile(`/proc/${pid}/stat`, 'latin1').catch(() => undefined)),
  )
  return stats.flatMap(stat => (stat === undefined ? [] : [parseStat(stat)]))
}

/**
 * By proc_pid_stat(5): the name, in parentheses, may hold anything; then come the state as field 3,
 * the group as 5, and utime, stime, cutime, cstime as 14 to 17.
 */
export function parseStat(stat: string): ProcessStat {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return {
    pid: Number.parseInt(stat, 10),
    group: Number(fields[2]),
    ticks: fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0),
  }
}
