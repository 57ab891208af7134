import { readdir, readFile } from 'node:fs/promises'
import { defined } from '../../model/basics/defined.ts'
import { ps } from '../../tools/processes/ps.ts'
import type { ProcessUse } from './use-sample.ts'

/** What the processes use that are still there. */
type ReadUse = (pids: readonly number[]) => Promise<ProcessUse[]>

/** How the use of resources is read on each platform; no app is started on Windows. */
export const readers: Partial<Record<NodeJS.Platform, ReadUse>> = {
  linux: async pids => (await Promise.all(pids.map(ofProc))).filter(one => one !== undefined),
  darwin: async pids =>
    pids.length === 0 ? [] : parsePs(await ps('-o', 'pid=,rss=,time=', '-p', pids.join(','))),
}

/** USER_HZ, which is fixed on Linux for everything in /proc. */
const ticksPerSecond = 100

/**
 * By proc_pid_stat(5), proc_pid_status(5) and proc_pid_io(5); undefined of one that has ended
 * meanwhile.
 */
async function ofProc(pid: number): Promise<ProcessUse | undefined> {
  // Not every kernel reports I/O.
  const read = (name: string) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '')
  const [stat, status, io, files] = await Promise.all([
    ...[read('stat'), read('status'), read('io')],
    readdir(`/proc/${pid}/fd`).catch(() => undefined),
  ] as const)
  // The name of the program stands in brackets and may hold blanks; user and system time are the
  // 12th and 13th word after it.
  const words = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = Number(words[11]) + Number(words[12])
  if (!Number.isFinite(ticks)) return undefined
  const [bytesRead, bytesWritten] = [numberOf('read_bytes', io), numberOf('write_bytes', io)]
  const ioBytes =
    bytesRead === undefined || bytesWritten === undefined ? undefined : bytesRead + bytesWritten
  return {
    pid,
    cpuSeconds: ticks / ticksPerSecond,
    memory: (numberOf('VmRSS', status) ?? 0) * 1024,
    threads: numberOf('Threads', status) ?? 0,
    // Those of a process of another user cannot be read.
    ...defined({ openFiles: files?.length, ioBytes }),
  }
}

/** Of a line such as `VmRSS:     4711 kB` or `usage_usec 4711`. */
export function numberOf(name: string, text = ''): number | undefined {
  const digits = new RegExp(`^${name}:?\\s+(\\d+)`, 'm').exec(text)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/**
 * Lines of `ps -o pid=,rss=,time=` on macOS: ids, kilobytes, and CPU time as `1:02.34`, with hours
 * before it where there are some.
 */
export function parsePs(text: string): ProcessUse[] {
  return text.split('\n').flatMap(line => {
    const [, pid, kilobytes, time] = /^\s*(\d+)\s+(\d+)\s+([\d:.]+)\s*$/.exec(line) ?? []
    if (time === undefined) return []
    const cpuSeconds = time.split(':').reduce((sum, part) => 60 * sum + Number(part), 0)
    return [{ pid: Number(pid), cpuSeconds, memory: Number(kilobytes) * 1024 }]
  })
}
