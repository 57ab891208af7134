import { readFile } from 'node:fs/promises'

const everyMs = 1000
/**
 * Of the kernel's clock ticks, which Linux gives to programs as this many a second on every machine
 * that Node runs on.
 */
const ticksPerSecond = 100

/** How many cores a process and its children kept busy on average, from one call to the next. */
export type CpuWatch = { stop: () => number | undefined }

/**
 * Watches a process by /proc; where there is none it is not known.
 * @param pids of the processes once they run.
 */
export function watchCpu(pids: Iterable<Promise<number>>): CpuWatch {
  const watched: number[] = []
  for (const pid of pids) void pid.then(id => watched.push(id))
  let first: Reading | undefined
  let last: Reading | undefined
  const look = async () => {
    const ticks = await Promise.all(watched.map(ticksOf))
    if (watched.length === 0 || ticks.some(one => one === undefined)) return
    const now = { at: performance.now(), ticks: ticks.reduce<number>((sum, one) => sum + one!, 0) }
    // One that has started meanwhile counts from there on.
    if (first?.processes !== watched.length) first = { ...now, processes: watched.length }
    else last = { ...now, processes: watched.length }
  }
  const timer = setInterval(() => void look(), everyMs)
  timer.unref()
  return {
    stop: () => {
      clearInterval(timer)
      if (!first || !last || last.processes !== first.processes) return undefined
      return (last.ticks - first.ticks) / ticksPerSecond / ((last.at - first.at) / 1000)
    },
  }
}

type Reading = { at: number; ticks: number; processes: number }

/**
 * Of a process, its children and theirs, also those that have ended; undefined where it is gone.
 */
async function ticksOf(pid: number): Promise<number | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => undefined)
  if (stat === undefined) return undefined
  // The name, in parentheses, may hold anything; then come the state as field 3 and utime, stime,
  // cutime, cstime as 14 to 17.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const own = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'latin1').catch(() => '')
  const theirs = await Promise.all(children.split(' ').filter(Boolean).map(Number).map(ticksOf))
  return own + theirs.reduce<number>((sum, ticks) => sum + (ticks ?? 0), 0)
}
