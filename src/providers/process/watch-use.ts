import { defined } from '../../model/basics/defined.ts'
import { type Containers, runningContainers } from '../../tools/containers/running-containers.ts'
import { type AppProcesses, processesMarked } from '../../tools/processes/process.ts'
import { type Cgroup, cgroupOf, readCgroup } from './read-cgroup.ts'
import { readers } from './read-use.ts'
import type { ProcessUse, UseSample } from './use-sample.ts'

/** All samples so far. */
export type Watch = { samples: readonly UseSample[]; stop: () => void }

/**
 * Reads what the processes of an app use, now and then every `intervalMs`. There are no samples on
 * a platform that reports nothing.
 */
export function watchUse(app: AppProcesses, intervalMs: number): Watch {
  const { mark, supervisor, containers } = app
  const samples: UseSample[] = []
  const sum = summer()
  const read = readers[process.platform]
  const inContainers = containers && containerReader(containers)
  let isLooking = false
  const look = async () => {
    if (isLooking || !read) return
    isLooking = true
    const pids = (await processesMarked(mark)).filter(pid => pid !== supervisor)
    const found = [...(await read(pids)), ...((await inContainers?.()) ?? [])]
    isLooking = false
    if (found.length > 0) samples.push({ at: Date.now() / 1000, ...sum(found) })
  }
  void look()
  const timer = setInterval(look, intervalMs).unref()
  return { samples, stop: () => clearInterval(timer) }
}

/**
 * Reads what containers use. They are looked for at the first reading and whenever one of them is
 * gone: a client of Docker that is started every second would disturb what is measured.
 */
function containerReader(containers: Containers): () => Promise<ProcessUse[]> {
  let groups: Cgroup[] | undefined
  return async () => {
    groups ??= await cgroupsOf(containers)
    const found = (await Promise.all(groups.map(readCgroup))).filter(one => one !== undefined)
    if (found.length < groups.length) groups = undefined
    return found
  }
}

async function cgroupsOf(containers: Containers): Promise<Cgroup[]> {
  const running = await runningContainers(containers)
  const groups = await Promise.all(running.map(one => cgroupOf(one)))
  return groups.filter(one => one !== undefined)
}

const counted = ['cpuSeconds', 'ioBytes'] as const
const held = ['memory', 'threads', 'openFiles'] as const

/**
 * Adds up processes, read by read. The use of a process that is new since the last read counts from
 * its start; what a process uses between its last read and its end is lost. A resource that no
 * process reports is absent.
 */
export function summer(): (seen: readonly ProcessUse[]) => Omit<UseSample, 'at'> {
  let last: ReadonlyMap<number, ProcessUse> | undefined
  const totals = { cpuSeconds: 0, ioBytes: 0 }
  return seen => {
    const sumOf = (name: keyof ProcessUse, of: (one: ProcessUse) => number) =>
      seen.some(one => one[name] !== undefined)
        ? seen.reduce((sum, one) => sum + of(one), 0)
        : undefined
    const sums: Partial<Record<keyof UseSample, number>> = {}
    for (const name of counted) {
      const before = (one: ProcessUse) => (last ? (last.get(one.pid)?.[name] ?? 0) : one[name])
      const grown = sumOf(name, one => Math.max(0, (one[name] ?? 0) - (before(one) ?? 0)))
      totals[name] += grown ?? 0
      if (grown !== undefined) sums[name] = totals[name]
    }
    for (const name of held)
      Object.assign(sums, defined({ [name]: sumOf(name, one => one[name] ?? 0) }))
    last = new Map(seen.map(one => [one.pid, one]))
    const processes = seen.reduce((sum, one) => sum + (one.processes ?? 1), 0)
    return { processes, cpuSeconds: 0, memory: 0, ...sums }
  }
}
