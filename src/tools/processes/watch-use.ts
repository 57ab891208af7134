import { readdir, readFile } from 'node:fs/promises'
import { processesMarked } from './process.ts'

const intervalMs = 1000
/** USER_HZ, which Linux has fixed for all that /proc tells. */
const ticksPerSecond = 100

/** What some processes used together at a moment: Unix seconds, seconds of CPU since the watch began, bytes. */
export type UseSample = {
  at: number
  processes: number
  cpuSeconds: number
  memory: number
  threads: number
  openFiles: number
}

/** All samples so far; none where there is no /proc. */
export type Watch = { samples: readonly UseSample[]; stop: () => void }

/** Looks once a second at what the processes of a mark use, but for their supervisor, from now on. */
export function watchUse(mark: string, supervisor: number | undefined): Watch {
  const samples: UseSample[] = []
  const meter = cpuMeter()
  let isLooking = false
  const look = async () => {
    if (isLooking) return
    isLooking = true
    const pids = (await processesMarked(mark)).filter(pid => pid !== supervisor)
    const found = (await Promise.all(pids.map(readProcess))).filter(one => one !== undefined)
    isLooking = false
    if (found.length > 0) samples.push(sumOf(found, meter(found)))
  }
  if (process.platform !== 'linux') return { samples, stop: () => undefined }
  void look()
  const timer = setInterval(look, intervalMs).unref()
  return { samples, stop: () => clearInterval(timer) }
}

type Seen = { pid: number; ticks: number; memory: number; threads: number; openFiles: number }

/**
 * Seconds of CPU since the first call. What a process that is new since the last call has used counts from its start, and what one has used
 * after the last call before its end is lost.
 */
export function cpuMeter(): (seen: readonly Pick<Seen, 'pid' | 'ticks'>[]) => number {
  let last: ReadonlyMap<number, number> | undefined
  let total = 0
  return seen => {
    for (const { pid, ticks } of last ? seen : [])
      total += Math.max(0, ticks - (last?.get(pid) ?? 0))
    last = new Map(seen.map(({ pid, ticks }) => [pid, ticks]))
    return total / ticksPerSecond
  }
}

const sumOf = (seen: readonly Seen[], cpuSeconds: number): UseSample => {
  const sum = (of: 'memory' | 'threads' | 'openFiles') =>
    seen.reduce((all, one) => all + one[of], 0)
  return {
    at: Date.now() / 1000,
    processes: seen.length,
    cpuSeconds,
    memory: sum('memory'),
    threads: sum('threads'),
    openFiles: sum('openFiles'),
  }
}

/** By proc_pid_stat(5) and proc_pid_status(5); undefined of one that has ended meanwhile. */
async function readProcess(pid: number): Promise<Seen | undefined> {
  const read = (name: string) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '')
  const [stat, status, files] = await Promise.all([
    ...[read('stat'), read('status')],
    readdir(`/proc/${pid}/fd`).catch(() => []),
  ] as const)
  const numberOf = (name: string) =>
    Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0)
  // The name of the program stands in brackets and may hold blanks; user and system time are the 12th and 13th word after it.
  const words = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = Number(words[11]) + Number(words[12])
  if (!Number.isFinite(ticks)) return undefined
  const memory = numberOf('VmRSS') * 1024
  return { pid, ticks, memory, threads: numberOf('Threads'), openFiles: files.length }
}
