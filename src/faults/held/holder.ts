import { rmSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writePrivate } from '../../files/private-file.ts'
import type { DependencyPlan } from '../../model/plan/chaos.ts'
import { birthOf } from '../../tools/processes/birth.ts'

/**
 * A process that holds proxies for runs of other processes, as its file says it. `port`: of
 * loopback, at which it is told what to do by who knows the `token`.
 */
export type Holder = {
  pid: number
  birth?: string
  port: number
  token: string
  dependencies: DependencyPlan[]
}

/** Says in a file that only its user can read what this process holds; gives what removes it. */
export async function announce(
  folder: string,
  held: Omit<Holder, 'pid' | 'birth'>,
): Promise<() => void> {
  const { pid } = process
  const birth = await birthOf(pid)
  const path = join(folder, `${pid}.json`)
  writePrivate(path, { pid, birth, ...held })
  return () => rmSync(path, { force: true })
}

/** The processes that hold proxies, and those that were killed while they did. */
export async function findHolders(folder: string): Promise<{ present: Holder[]; gone: Holder[] }> {
  const names = (await readdir(folder).catch(() => [])).filter(name => name.endsWith('.json'))
  const found = await Promise.all(names.map(name => readHolder(join(folder, name))))
  const holders = found.filter(one => one !== undefined)
  return {
    present: holders.filter(({ isPresent }) => isPresent),
    gone: holders.filter(({ isPresent }) => !isPresent),
  }
}

/** Undefined of a file that is gone by now, or that is none of ours. */
async function readHolder(path: string): Promise<(Holder & { isPresent: boolean }) | undefined> {
  try {
    const holder = JSON.parse(await readFile(path, 'utf8')) as Holder
    const birth = await birthOf(holder.pid)
    const isPresent = birth !== undefined && birth === holder.birth
    // Nobody else removes it: whoever wrote it was killed.
    if (!isPresent) rmSync(path, { force: true })
    return Array.isArray(holder.dependencies) ? { ...holder, isPresent } : undefined
  } catch {
    return undefined
  }
}
