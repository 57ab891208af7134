import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm, statfs } from 'node:fs/promises'
import { freemem } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { defined } from '../../model/basics/defined.ts'
import { formatDuration, formatNumber } from '../../model/basics/units.ts'
import { Problem } from '../../model/problem.ts'
import { birthOf } from '../../tools/processes/birth.ts'
import { endMarked, markedWith, processesMarked, signal } from '../../tools/processes/process.ts'
import type { Fault, FaultModule, FaultOpening } from '../fault.ts'
import { findProcesses, findVictims, type RunningProcess } from './find-processes.ts'
import { helperFor } from './helper.ts'
import { describeWhere, type Harm, type ProcessFault, startMs, type Where } from './options.ts'

/**
 * What reverting takes. `key` marks the helper that does the harm; `victims`: those that it stops;
 * `file`: what it writes; `backMs`: how long those that were killed may take to be back.
 */
type Injection = {
  key: string
  where: Where
  folder: string
  victims: RunningProcess[]
  file?: string
  backMs?: number
}

const graceMs = 3000
const pollMs = 50

export const open: FaultModule<ProcessFault>['open'] = async ({ where, harm }, opening) => {
  const { key, folder } = opening
  if (process.platform === 'win32')
    throw new Problem('fault', 'processes of Windows cannot be disturbed', {
      hint: 'use a fault of the kind command',
    })
  const victims = await findVictims(where, folder)
  const injection: Injection = { key, where, folder, victims }
  return harm.kind === 'kill'
    ? killing({ ...injection, backMs: harm.backMs })
    : helped(injection, harm, opening)
}

/** Kills them, and leaves it to others to start them again. */
function killing(injection: Injection): Fault {
  const { where, folder } = injection
  let isKilled = false
  return {
    injection,
    inject: async () => {
      // They may have been started again since they were found.
      const victims = await findVictims(where, folder)
      for (const { pid } of victims) signal(pid, 'SIGKILL')
      await awaitGone(victims)
      isKilled = true
    },
    status: async () => (isKilled ? 'active' : 'pending'),
    mend: `start ${describeWhere(where)} again`,
  }
}

/** A helper does the harm, and ends it by itself soon after the experiment is over. */
async function helped(
  { victims, ...plain }: Injection,
  harm: Exclude<Harm, { kind: 'kill' }>,
  { key, folder, longestMs, machine }: FaultOpening,
): Promise<Fault> {
  const onDisk = harm.kind === 'disk-full' || harm.kind === 'disk-slow' ? harm : undefined
  const disk = onDisk && resolve(folder, onDisk.folder)
  const file = disk && join(disk, `.reliability-gate-${key}`)
  const freeNow = async () => {
    const free = disk ? await freeBytes(disk) : 0
    assertBounded(harm, free)
    return free
  }
  await freeNow()
  const injection: Injection = { ...plain, victims, ...defined({ file }) }
  return {
    injection,
    inject: async ({ signal: stopped }) => {
      // They may have been started again since they were found, and the disk may be fuller.
      const found = await findVictims(injection.where, folder)
      injection.victims = found
      const seconds = Math.ceil(longestMs / 1000)
      const at = { seconds, file: file ?? '', free: await freeNow() }
      const { command, args } = helperFor(harm, found, at)
      const helper = spawn(command, args, {
        env: { ...machine.environment, ...markedWith(key) },
        stdio: ['ignore', 'pipe', 'ignore'],
        detached: true,
      })
      helper.unref()
      const ended = once(helper, 'exit').then(() => {
        throw new Problem('fault', 'the helper process ended before it could break anything')
      })
      const late = AbortSignal.timeout(startMs)
      const either = AbortSignal.any([stopped, late])
      try {
        await Promise.race([once(helper.stdout, 'data', { signal: either }), ended])
      } catch (error) {
        if (!late.aborted) throw error
        const after = formatDuration(startMs)
        throw new Problem('fault', `what does the harm has not begun after ${after}`)
      } finally {
        ended.catch(() => undefined)
        helper.stdout.destroy()
      }
    },
    status: async () => ((await processesMarked(key)).length > 0 ? 'active' : 'ended'),
    get mend() {
      const pids = injection.victims.map(({ pid }) => pid)
      return file === undefined ? `run kill -CONT ${pids.join(' ')}` : `remove ${file}`
    },
  }
}

/** @throws Problem `fault` where the machine itself would suffer. */
function assertBounded(harm: Harm, free: number): void {
  const megabytes = (bytes: number) => `${formatNumber(bytes / 1e6)} MB`
  if (harm.kind === 'memory' && harm.bytes > 0.9 * freemem())
    throw new Problem('fault', `${megabytes(harm.bytes)} of memory cannot be taken`, {
      hint: `${megabytes(freemem())} is available, and a tenth of it has to be left`,
    })
  if (harm.kind === 'disk-full' && free - harm.leave > harm.most)
    throw new Problem('fault', `the disk of ${harm.folder} has ${megabytes(free)} of free space`, {
      hint: `\`most\` allows ${megabytes(harm.most)} to be written; raise it, or use a smaller disk`,
    })
}

async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch (error) {
    throw new Problem('fault', `the disk of ${folder}: ${(error as Error).message}`)
  }
}

/** Ends the helper, which mends as it ends; and makes sure of what it should have done. */
export const revert: FaultModule<ProcessFault>['revert'] = async saved => {
  const { key, where, folder, victims, file, backMs } = saved as Injection
  if (backMs !== undefined) return awaitBack(where, folder, backMs)
  const ended = await endMarked(key, graceMs)
  if (file !== undefined) await rm(file, { force: true })
  for (const { pid, birth } of [...victims, ...(await findProcesses(where, folder))])
    if ((await birthOf(pid)) === birth) signal(pid, 'SIGCONT')
  return ended > 0 ? 'undone' : 'was not there'
}

/**
 * So that whoever is there from then on has come back.
 * @throws Problem `fault` where the system holds one up, such as by a disk that does not respond.
 */
async function awaitGone(victims: readonly RunningProcess[]): Promise<void> {
  const end = Date.now() + startMs
  for (const { pid, birth } of victims)
    while ((await birthOf(pid)) === birth) {
      if (Date.now() >= end)
        throw new Problem('fault', `process ${pid} was killed, and is still there`)
      await delay(pollMs)
    }
}

/** Whoever started them has to do so again. */
async function awaitBack(where: Where, folder: string, backMs: number): Promise<'undone'> {
  const end = Date.now() + backMs
  while ((await findProcesses(where, folder)).length === 0) {
    if (Date.now() >= end)
      throw new Error(`${describeWhere(where)} is not back after ${formatDuration(backMs)}`)
    await delay(pollMs)
  }
  return 'undone'
}
