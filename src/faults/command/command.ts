import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { formatDuration } from '../../model/basics/units.ts'
import { Problem } from '../../model/problem.ts'
import { oneLine } from '../../net/redaction/excerpt.ts'
import type { Machine } from '../../tools/machine.ts'
import { endMarked, markedWith } from '../../tools/processes/process.ts'
import type { FaultModule, FaultStatus } from '../fault.ts'
import { type CommandFault, usualTimeoutMs } from './options.ts'

/** What reverting takes. `key` marks what injects, which may still run. */
type Injection = { key: string; revert: string; folder: string; timeoutMs: number }

const graceMs = 3000
const longestError = 500

export const open: FaultModule<CommandFault>['open'] = async (
  { command: { inject, revert: mend, timeout: timeoutMs = usualTimeoutMs } },
  { key, machine, folder },
) => {
  const injection: Injection = { key, revert: mend, folder, timeoutMs }
  let status: FaultStatus = 'pending'
  return {
    injection,
    inject: async ({ signal }) => {
      const order = { command: inject, folder, timeoutMs, environment: markedWith(key), signal }
      const failure = await runCommand(order, machine)
      if (failure !== undefined)
        throw new Problem('fault', `the command that injects the fault failed: ${failure}`)
      status = 'active'
    },
    // Nobody else knows what the command has done.
    status: async () => status,
    mend: `run ${mend}`,
  }
}

/** Ends what still injects, so that it breaks nothing afterwards, and then mends. */
export const revert: FaultModule<CommandFault>['revert'] = async (saved, { machine }) => {
  const { key, revert: command, folder, timeoutMs } = saved as Injection
  await endMarked(key, graceMs)
  const failure = await runCommand({ command, folder, timeoutMs, environment: {} }, machine)
  if (failure !== undefined) throw new Error(`the command that reverts it failed: ${failure}`)
  return 'undone'
}

type CommandOrder = {
  command: string
  folder: string
  timeoutMs: number
  environment: Readonly<Record<string, string>>
  signal?: AbortSignal
}

/**
 * Why it failed, in words; undefined where it ended with 0. What it leaves in the background is not
 * waited for.
 */
async function runCommand(order: CommandOrder, machine: Machine): Promise<string | undefined> {
  const { command, folder, timeoutMs, environment, signal } = order
  const late = AbortSignal.timeout(timeoutMs)
  const child = spawn('/bin/sh', ['-c', command], {
    cwd: folder,
    env: { ...(machine.step ?? machine.environment), ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  const stop = signal ? AbortSignal.any([signal, late]) : late
  const end = () => killGroup(child.pid)
  stop.addEventListener('abort', end, { once: true })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-longestError)
  })
  try {
    const [code, by] = (await once(child, 'exit')) as [number | null, string | null]
    if (code === 0) return undefined
    if (late.aborted) return `it took longer than ${formatDuration(timeoutMs)}`
    const last = oneLine(said).trim()
    return `${code === null ? by : `exit code ${code}`}${last === '' ? '' : `: ${last}`}`
  } catch (error) {
    return (error as Error).message
  } finally {
    stop.removeEventListener('abort', end)
    child.stderr.destroy()
  }
}

function killGroup(leader: number | undefined): void {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGKILL')
  } catch {
    // It has just ended by itself.
  }
}
