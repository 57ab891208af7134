import { readFile } from 'node:fs/promises'
import { ps } from './ps.ts'

/**
 * When a process began, as its machine writes it: together with its id it names one process alone,
 * since ids are given again. Undefined where there is none. By /proc, else by `ps`; on Windows,
 * which has neither, the same for every process that is there.
 */
export async function birthOf(pid: number): Promise<string | undefined> {
  if (!isThere(pid)) return undefined
  if (process.platform === 'win32') return 'unknown'
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => undefined)
  return stat === undefined ? startedByPs(pid) : birthIn(stat)
}

/** Field 22 of proc_pid_stat(5); the name, field 2, may itself hold spaces and parentheses. */
function birthIn(stat: string): string | undefined {
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  // A process that has ended and that its parent has not noticed yet.
  return state === 'Z' || state === 'X' ? undefined : rest[18]
}

const startedByPs = async (pid: number): Promise<string | undefined> =>
  (await ps('-o', 'lstart=', '-p', String(pid))).trim() || undefined

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // There, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
