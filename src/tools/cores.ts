import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { defined } from '../model/basics/defined.ts'

/**
 * Which CPUs the load generator and the apps run on, as `taskset` reads them: `0-1`. `base`: where
 * a run starts one.
 */
export type Cores = { generator: string; head: string; base?: string }

/** With fewer, one of the sides would have less than a whole CPU. */
const leastCpus = 4
/** Of the CPUs, for the generator. */
const generatorShare = 4

/**
 * Shares CPUs out, of which neighbours share a core: as many to head as to base, a quarter or a
 * little more to the generator. Undefined where there are too few to keep them apart.
 */
export function shareCores(cpus: readonly number[], hasBase: boolean): Cores | undefined {
  if (cpus.length < leastCpus) return undefined
  const left = cpus.length - Math.floor(cpus.length / generatorShare)
  const side = hasBase ? Math.floor(left / 2) : left
  const generator = cpus.length - side * (hasBase ? 2 : 1)
  const listed = (from: number, to: number) => formatCpus(cpus.slice(from, to))
  return {
    generator: listed(0, generator),
    head: listed(generator, generator + side),
    ...defined({ base: hasBase ? listed(generator + side, cpus.length) : undefined }),
  }
}

/** `0-3,8` of `Cpus_allowed_list` in proc_pid_status(5), as ids. */
export const parseCpus = (text: string): number[] =>
  [...text.matchAll(/(\d+)(?:-(\d+))?/g)].flatMap(([, first, last = first]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index),
  )

/** Ids as `0-1,4`. */
export function formatCpus(ids: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const id of ids.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && last[1] === id - 1) last[1] = id
    else ranges.push([id, id])
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',')
}

/**
 * The CPUs that this process may run on, those of one core beside each other; none where the system
 * does not tell.
 * @param root of the file system, `/` but in tests.
 */
export async function readCpus(root = '/'): Promise<number[]> {
  const read = (path: string) => readFile(`${root}${path}`, 'utf8').catch(() => '')
  const status = await read('proc/self/status')
  const ids = parseCpus(/^Cpus_allowed_list:\s*(\S+)$/m.exec(status)?.[1] ?? '')
  const placed = await Promise.all(
    ids.map(async id => {
      const siblings = `sys/devices/system/cpu/cpu${id}/topology/thread_siblings_list`
      const [core = id] = parseCpus((await read(siblings)).trim() || String(id))
      return { id, core }
    }),
  )
  return placed.toSorted((a, b) => a.core - b.core || a.id - b.id).map(({ id }) => id)
}

/** How sides are kept apart on this machine; undefined where they share its CPUs. */
export async function findCores(hasBase: boolean): Promise<Cores | undefined> {
  const cores = shareCores(await readCpus(), hasBase)
  return cores && (await hasTaskset()) ? cores : undefined
}

const hasTaskset = (): Promise<boolean> =>
  promisify(execFile)('taskset', ['--version']).then(
    () => true,
    () => false,
  )

/** The command, bound to some CPUs with all that it starts. */
export const boundTo = (
  cpus: string | undefined,
  command: readonly [string, ...string[]],
): [string, ...string[]] =>
  cpus === undefined ? [...command] : ['taskset', '--cpu-list', cpus, ...command]

/**
 * Binds this process to some CPUs, with all its threads and those that they start.
 * @throws Error where the system refuses.
 */
export async function bindSelf(cpus: string, pid = process.pid): Promise<void> {
  const words = ['--all-tasks', '--pid', '--cpu-list', cpus, String(pid)]
  await promisify(execFile)('taskset', words)
}
