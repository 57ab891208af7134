import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import type { Containers } from '../containers/running-containers.ts'
import type { Undo } from '../leftover.ts'
import { ps } from './ps.ts'

/** More than a supervisor grants: one that is still there ends its tool itself. */
const graceMs = 5000
const pollMs = 50

/** A variable in the environment of a tool or an app, its supervisor, and all that they start. */
const markName = 'RELIABILITY_GATE_PROCESS'
/**
 * Of an app: all that have its mark, but for its supervisor; and what a daemon runs for it in
 * `containers`.
 */
export type AppProcesses = {
  mark: string
  supervisor: number | undefined
  containers?: Containers
}
export const markedWith = (mark: string): Record<string, string> => ({ [markName]: mark })

/**
 * Ends what runs under a mark, which a process id cannot say: it may have become someone else's.
 */
export const undoProcess: Undo = async ({ id }) =>
  (await endMarked(id, graceMs)) > 0 ? 'undone' : 'was not there'

/**
 * Ends all that runs under a mark but for this process, also what has left its group: SIGTERM, and
 * after `graceMs` SIGKILL to whatever is still there. Gives how many there were.
 */
export async function endMarked(mark: string, graceMs: number): Promise<number> {
  const found = await processesMarked(mark)
  for (const pid of found) signal(pid, 'SIGTERM')
  const end = Date.now() + graceMs
  let left = found
  while (left.length > 0 && Date.now() < end) {
    await delay(pollMs)
    left = await processesMarked(mark)
  }
  for (const pid of left) signal(pid, 'SIGKILL')
  return found.length
}

/**
 * Ids of the other processes that have the mark: by /proc where there is one, else by `ps`; none on
 * Windows, which has neither.
 */
export async function processesMarked(mark: string): Promise<number[]> {
  const variable = `${markName}=${mark}`
  const names = await readdir('/proc').catch(() => [])
  const all = names.filter(name => /^\d+$/.test(name) && Number(name) !== process.pid)
  if (all.length === 0) return listedWith(variable)
  const environments = await Promise.all(
    all.map(async pid => ({
      pid: Number(pid),
      // Those of others, and of what has ended meanwhile, cannot be read.
      variables: (await readFile(`/proc/${pid}/environ`, 'latin1').catch(() => '')).split('\0'),
    })),
  )
  return environments.flatMap(({ pid, variables }) => (variables.includes(variable) ? [pid] : []))
}

/** By the `ps` of BSD and macOS, whose `-E` adds the environment to the command. */
async function listedWith(variable: string): Promise<number[]> {
  const said = await ps('-A', '-E', '-ww', '-o', 'pid=,command=')
  return said
    .split('\n')
    .flatMap(line => (line.includes(variable) ? [Number.parseInt(line, 10)] : []))
    .filter(pid => pid !== process.pid)
}

/** Also where it has just ended by itself. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It is not there any more.
  }
}

/**
 * Whether a process group is there; it is sent the signal. On Windows, which has no groups,
 * `leader` alone is.
 */
export function signalGroup(leader: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(process.platform === 'win32' ? leader : -leader, name)
  } catch {
    return false
  }
}

/**
 * Ends a process group: SIGTERM, and after `graceMs` SIGKILL to whatever is still there;
 * `beforeKill` comes in between.
 * @param leader the process that was started detached; on Windows, which has no groups, it alone is
 * ended.
 */
export async function endGroup(
  leader: number,
  graceMs: number,
  beforeKill: () => Promise<unknown> = async () => undefined,
): Promise<void> {
  const isThere = (name: NodeJS.Signals | 0): boolean => signalGroup(leader, name)
  const end = Date.now() + graceMs
  if (!isThere('SIGTERM')) return
  while (isThere(0)) {
    if (Date.now() >= end) {
      await beforeKill()
      isThere('SIGKILL')
      return
    }
    await delay(pollMs)
  }
}
