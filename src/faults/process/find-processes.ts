import { readdir, readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { Problem } from '../../model/problem.ts'
import { portHolders } from '../../net/port-holder.ts'
import { birthOf } from '../../tools/processes/birth.ts'
import { describeWhere, type Where } from './options.ts'

/** One process, also where its id is given to another one later. */
export type RunningProcess = { pid: number; birth: string }

/** More of them are rarely meant. */
const most = 16

/**
 * The processes that are meant and run now; none where there is none. Those of a port or a name are
 * found by /proc, which Linux alone has. `folder`: where a file of an id is looked for.
 */
export async function findProcesses(where: Where, folder: string): Promise<RunningProcess[]> {
  const pids = await idsOf(where, folder)
  const found = await Promise.all(pids.map(async pid => ({ pid, birth: await birthOf(pid) })))
  return found.filter((one): one is RunningProcess => one.birth !== undefined)
}

/**
 * The same, where something can be done to them.
 * @throws Problem `fault` where there is none, where there are too many, and for those that may not
 * be touched.
 */
export async function findVictims(where: Where, folder: string): Promise<RunningProcess[]> {
  const found = await findProcesses(where, folder)
  const what = describeWhere(where)
  if (found.length === 0)
    throw new Problem('fault', `${what}: there is none on this machine`, {
      hint: 'it has to run on the same machine as the gate, and as the same user',
    })
  if (found.length > most)
    throw new Problem(
      'fault',
      `${what}: there are ${found.length}, at most ${most} are disturbed`,
      {
        hint: 'name them by `port` or by `pid-file`',
      },
    )
  const spared = [1, process.pid, process.ppid]
  for (const { pid } of found) {
    if (spared.includes(pid))
      throw new Problem('fault', `${what}: process ${pid} is the gate itself, or runs it`)
    if (!isOurs(pid))
      throw new Problem('fault', `${what}: process ${pid} belongs to another user`, {
        hint: 'run the gate as that user, or as root',
      })
  }
  return found
}

async function idsOf({ port, pidFile, name }: Where, folder: string): Promise<number[]> {
  if (port !== undefined) return portHolders(port)
  if (name !== undefined) return named(name)
  const text = await readFile(resolve(folder, pidFile!), 'utf8').catch(() => '')
  return /^\s*[1-9]\d*\s*$/.test(text) ? [Number(text)] : []
}

/** By the name of the program, or by the first word of the command, as `ps` shows them. */
async function named(name: string): Promise<number[]> {
  const all = (await readdir('/proc').catch(() => [])).filter(entry => /^\d+$/.test(entry))
  const read = (pid: string, file: string) =>
    readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')
  const matches = await Promise.all(
    all.map(async pid => {
      const [program, command] = await Promise.all([read(pid, 'comm'), read(pid, 'cmdline')])
      return program.trim() === name || basename(command.split('\0')[0] ?? '') === name
    }),
  )
  return all.filter((_, index) => matches[index]).map(Number)
}

function isOurs(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
