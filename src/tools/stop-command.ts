import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { defined } from '../model/basics/defined.ts'
import { formatDuration } from '../model/basics/units.ts'
import type { Leftover, Undo } from './leftover.ts'
import type { Account } from './processes/account.ts'
import { endMarked, markedWith } from './processes/process.ts'

/** What else the command has started ends with it. */
const graceMs = 2000

/**
 * A shell command that stops what another has left in the background, as a leftover. `environment`
 * is saved with it, and has nothing secret; `user`: as whom it runs.
 */
export const stopCommand = (
  title: string,
  id: string,
  data: {
    command: string
    folder: string
    environment: Readonly<Record<string, string>>
    user?: Account
  },
): Leftover => ({ kind: 'background', id, title, data })

/**
 * Runs the command; to stop what is stopped already is no failure of a usual one. One that hangs is
 * ended.
 */
export const backgroundUndoer =
  (timeoutMs: number): Undo =>
  async ({ data }) => {
    const { command, folder, environment, user } = (data ?? {}) as Record<string, unknown>
    if (typeof command !== 'string' || typeof folder !== 'string')
      throw new Error('the command that stops it is not known')
    const { uid, gid } = (user ?? {}) as Partial<Account>
    const mark = randomUUID()
    try {
      await promisify(execFile)('/bin/sh', ['-c', command], {
        cwd: folder,
        env: { ...(environment as Record<string, string>), ...markedWith(mark) },
        timeout: timeoutMs,
        ...defined({ uid, gid }),
      })
    } catch (error) {
      if ((error as Refusal).killed) await endMarked(mark, graceMs)
      throw new Error(`\`${command}\` ${reasonOf(error as Refusal, timeoutMs)}`)
    }
    return 'undone'
  }

/** Stopping containers takes ten seconds where they do not listen. */
export const undoBackground = backgroundUndoer(60_000)

type Refusal = Error & { code?: number | string; killed?: boolean; stderr?: string }

/** `ended with exit code 1: no such container`. */
function reasonOf({ code, killed, stderr = '', message }: Refusal, timeoutMs: number): string {
  if (killed) return `did not end within ${formatDuration(timeoutMs)}`
  if (typeof code !== 'number') return `could not be run: ${message}`
  const last = stderr.trim().split('\n').at(-1)
  return `ended with exit code ${code}${last ? `: ${last}` : ''}`
}
