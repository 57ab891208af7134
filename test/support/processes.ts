import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { defined } from '../../src/model/basics/defined.ts'

/** For an environment that holds nothing else of ours: where Node keeps what it has compiled. */
export const compileCache: Record<string, string> = defined({
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE || undefined,
})

/**
 * Ids of the processes whose command line holds a string, such as the name of a test's own folder.
 */
export function processesWith(text: string): number[] {
  const all = execFileSync('ps', ['-A', '-o', 'pid=,stat=,args='], { encoding: 'utf8' }).split('\n')
  return all.flatMap(line => {
    const [, pid, state, command] = /^\s*(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? []
    return command?.includes(text) && !state!.startsWith('Z') && Number(pid) !== process.pid
      ? [Number(pid)]
      : []
  })
}

export const untilGone = (text: string, timeout = 120_000): Promise<void> =>
  expect.poll(() => processesWith(text), { timeout }).toEqual([])

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gate-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
