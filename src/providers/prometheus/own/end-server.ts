import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { StartedServer } from '../../../tools/machine.ts'
import { containerCommand } from './docker.ts'

const graceMs = 5000
const pollMs = 50

/**
 * Ends a server that a process of ours had started and left behind, and removes its folder. A process is ours where its
 * command line names that folder: a number alone may have become someone else's. Gives whether there was one.
 */
export async function endServer({ pid, folder, container }: StartedServer): Promise<boolean> {
  const isThere = await isOurs(pid, folder)
  if (isThere) kill(pid, 'SIGTERM')
  for (const end = Date.now() + graceMs; Date.now() < end && (await isOurs(pid, folder)); )
    await delay(pollMs)
  if (await isOurs(pid, folder)) kill(pid, 'SIGKILL')
  if (container) await promisify(execFile)(...containerCommand(container)).catch(() => undefined)
  await rm(folder, { recursive: true, force: true })
  return isThere
}

async function isOurs(pid: number, folder: string): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() =>
    promisify(execFile)('ps', ['-p', String(pid), '-o', 'command=']).then(
      ({ stdout }) => stdout,
      () => '',
    ),
  )
  return command.includes(folder)
}

function kill(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It has just ended by itself.
  }
}
