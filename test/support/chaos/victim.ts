import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A process that a test may harm. */
export type Victim = {
  pid: number
  /** As proc_pid_stat(5) has it, such as `T` of one that is stopped; undefined once it is gone. */
  state: () => Promise<string | undefined>
  /** How much of a core it has used, in ms. */
  cpuMs: () => Promise<number>
}

const idle = 'setInterval(() => {}, 1000)'
const msPerTick = 10

/**
 * Starts one that ends with the test, and writes its id to `victim.pid`. `script`: what it runs.
 */
export async function startVictim(folder: string, script = idle): Promise<Victim> {
  const child = spawn(process.execPath, ['-e', script], { stdio: 'ignore' })
  const pid = child.pid!
  onTestFinished(() => void child.kill('SIGKILL'))
  await writeFile(join(folder, 'victim.pid'), `${pid}\n`)
  const fields = async () => {
    const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  }
  return {
    pid,
    state: async () => (await fields())[0] || undefined,
    cpuMs: async () => {
      const [, , , , , , , , , , , user, system] = await fields()
      return msPerTick * (Number(user) + Number(system))
    },
  }
}
