import { readdirSync, readFileSync } from 'node:fs'

/**
 * The kernel counts CPU time in this many ticks a second, on every architecture that Node runs on.
 */
const ticksPerSecond = 100

/** What a process and all below it have used. */
export type Usage = {
  cpuSeconds: number
  /** Memory at its highest, in MB, and now; what they share is counted for each. */
  peakMb: number
  nowMb: number
}

export function usageOf(pid: number): Usage {
  const usages = [pid, ...descendantsOf(pid)].map(ownUsage)
  const sum = (key: keyof Usage) => usages.reduce((all, usage) => all + usage[key], 0)
  return { cpuSeconds: sum('cpuSeconds'), peakMb: sum('peakMb'), nowMb: sum('nowMb') }
}

/** Children by their process id. */
export function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap(thread =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')
        .split(' ')
        .filter(Boolean)
        .map(Number),
    )
  } catch {
    return []
  }
}

const descendantsOf = (pid: number): number[] =>
  childrenOf(pid).flatMap(child => [child, ...descendantsOf(child)])

/** Of a process and its children that have ended; nothing of one that has gone. */
function ownUsage(pid: number): Usage {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // After the name, which may hold spaces: utime, stime, cutime and cstime are fields 14 to 17 of
    // proc(5).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const mb = (name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0) / 1024
    return { cpuSeconds: ticks / ticksPerSecond, peakMb: mb('VmHWM'), nowMb: mb('VmRSS') }
  } catch {
    return { cpuSeconds: 0, peakMb: 0, nowMb: 0 }
  }
}
