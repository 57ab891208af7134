import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defined } from '../../model/basics/defined.ts'
import type { Container } from '../../tools/containers/running-containers.ts'
import { numberOf } from './read-use.ts'
import type { ProcessUse } from './use-sample.ts'

/** A control group of a container. `pid`: of the container's first process; `path`: its folder. */
export type Cgroup = { pid: number; path: string }

/**
 * The control group (version 2) of a container, by proc_pid_cgroup(5); undefined where the
 * container runs on another machine, such as the virtual one of Docker Desktop, or under version 1.
 * @param root of the file system, `/` but in tests.
 */
export async function cgroupOf({ id, pid }: Container, root = '/'): Promise<Cgroup | undefined> {
  const text = await readFile(join(root, `proc/${pid}/cgroup`), 'utf8').catch(() => '')
  const name = /^0::(\/\S+)$/m.exec(text)?.[1]
  // A process of another machine may have the same id here.
  if (!name?.includes(id)) return undefined
  return { pid, path: join(root, 'sys/fs/cgroup', name) }
}

/**
 * What a control group uses, by the kernel's cgroup-v2.rst; undefined where it is gone. Memory is
 * without the page cache that is not in use, as `docker stats` has it.
 */
export async function readCgroup({ pid, path }: Cgroup): Promise<ProcessUse | undefined> {
  const read = (name: string) => readFile(join(path, name), 'utf8').catch(() => undefined)
  const [cpu, current, stat, pids, procs, io] = await Promise.all(
    ['cpu.stat', 'memory.current', 'memory.stat', 'pids.current', 'cgroup.procs', 'io.stat'].map(
      read,
    ),
  )
  const microseconds = numberOf('usage_usec', cpu)
  if (microseconds === undefined) return undefined
  const idle = numberOf('inactive_file', stat) ?? 0
  const threads = pids === undefined ? undefined : Number(pids)
  return {
    pid,
    processes: (procs ?? '').split('\n').filter(line => line !== '').length,
    cpuSeconds: microseconds / 1e6,
    memory: Math.max(0, Number(current ?? 0) - idle),
    ...defined({ threads, ioBytes: io === undefined ? undefined : bytesOf(io) }),
  }
}

/** A line for each device, such as `8:0 rbytes=4096 wbytes=0 rios=1 wios=0 dbytes=0 dios=0`. */
const bytesOf = (io: string): number =>
  [...io.matchAll(/\b[rw]bytes=(\d+)/g)].reduce((sum, [, bytes]) => sum + Number(bytes), 0)
