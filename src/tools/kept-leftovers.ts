import { randomUUID } from 'node:crypto'
import { renameSync, rmSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { writePrivate } from '../files/private-file.ts'
import type { Leftover } from './leftover.ts'
import { assertMayBeLost, parseLeftovers } from './leftovers.ts'
import { birthOf } from './processes/birth.ts'

/** A file as it is written: what a run has left, and the process that looks after it. */
type Kept = { owner: Owner; left: readonly Leftover[] }
type Owner = { pid: number; birth: string | undefined }

/** What a run left that is over, and that nobody else will undo. */
export type Abandoned = {
  left: readonly Leftover[]
  /** Keeps what is still left after an attempt to undo it; nothing left removes the file. */
  save: (left: readonly Leftover[]) => void
}

type Environment = Readonly<Record<string, string | undefined>>

/** A folder of the gate's own in the one for state of the XDG specification. */
export const stateFolder = ({ XDG_STATE_HOME: state }: Environment, name: string): string =>
  join(state || join(homedir(), '.local', 'state'), 'reliability-gate', name)

/** Where the command keeps what its runs leave. */
export const keptFolder = (environment: Environment): string =>
  stateFolder(environment, 'leftovers')

/**
 * Keeps the leftovers of this process in a file of its own, which is there only while something is
 * left. A run has no post step on a laptop: whoever finds the file undoes what it says.
 * @throws Problem `fault` where a fault cannot be saved, which then must not be injected.
 */
export async function keepLeftovers(folder: string): Promise<(left: readonly Leftover[]) => void> {
  const owner = { pid: process.pid, birth: await birthOf(process.pid) }
  return keeper(join(folder, `${randomUUID()}.json`), owner)
}

const keeper =
  (path: string, owner: Owner) =>
  (left: readonly Leftover[]): void => {
    try {
      write(path, owner, left)
    } catch (error) {
      const hint = 'set XDG_STATE_HOME to a folder that can be written'
      assertMayBeLost(left, (error as Error).message, hint)
    }
  }

/** At once, or not at all: half a file would undo nothing. */
function write(path: string, owner: Owner, left: readonly Leftover[]): void {
  if (left.length === 0) {
    rmSync(path, { force: true })
    return
  }
  writePrivate(path, { owner, left } satisfies Kept)
}

/**
 * What other runs have left: of those that are over, and how many are still at work. Each of the
 * former is claimed by this process, so that no other one undoes it as well.
 */
export async function claimKept(
  folder: string,
): Promise<{ abandoned: Abandoned[]; running: number }> {
  const names = (await readdir(folder).catch(() => [])).filter(name => name.endsWith('.json'))
  const claimer = { pid: process.pid, birth: await birthOf(process.pid) }
  const found = await Promise.all(names.map(name => claimFile(folder, name, claimer)))
  return {
    abandoned: found.filter(one => typeof one === 'object'),
    running: found.filter(one => one === 'running').length,
  }
}

/**
 * Undefined of a file that is gone by now, or that is none of ours. The claimer is in the file's
 * new name: of several who rename it one succeeds, and if that one is killed, the file is found
 * again.
 */
async function claimFile(
  folder: string,
  name: string,
  claimer: Owner,
): Promise<Abandoned | 'running' | undefined> {
  try {
    const { owner, left } = JSON.parse(await readFile(join(folder, name), 'utf8')) as Kept
    const { pid, birth } = claimerIn(name) ?? owner
    const present = await birthOf(pid)
    if (present !== undefined && present === birth) return 'running'
    const claimed = join(folder, claimedName(name, claimer))
    renameSync(join(folder, name), claimed)
    return { left: parseLeftovers(JSON.stringify(left)), save: keeper(claimed, claimer) }
  } catch {
    return undefined
  }
}

/** `ID.json`, and once it is claimed `ID.PID-BIRTH.json`. */
const claimedName = (name: string, { pid, birth = '' }: Owner): string =>
  `${name.split('.')[0]}.${pid}-${encodeURIComponent(birth).replaceAll('.', '%2E')}.json`

function claimerIn(name: string): Owner | undefined {
  const [, pid, birth] = /\.(\d+)-([^.]*)\.json$/.exec(name) ?? []
  return pid === undefined ? undefined : { pid: Number(pid), birth: decodeURIComponent(birth!) }
}
