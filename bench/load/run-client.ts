import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { defined } from '../../src/model/basics/defined.ts'
import { clientCore } from './cores.ts'
import type { Command } from './peers/peer.ts'
import { type Usage, usageOf } from './processes.ts'
import { toolEnvironment } from './tools.ts'

/** A client that runs on the core of clients. */
export type RunningClient = {
  usage: () => Usage
  /** Tells it to end early. */
  stop: () => void
  /** Ends it at once, whatever it is about. */
  kill: () => void
  /**
   * What it printed. @throws Error where it failed, or did not end within so many ms and was
   * killed.
   */
  output: (withinMs: number) => Promise<string>
  hasEnded: () => boolean
}

export function startClient(
  { argv, input }: Command,
  certificate: string | undefined,
): RunningClient {
  const child = spawn('taskset', ['-c', String(clientCore), ...argv], {
    env: { ...toolEnvironment(), ...defined({ NODE_EXTRA_CA_CERTS: certificate || undefined }) },
    // A group of its own, so that all of it can be ended.
    detached: true,
  })
  child.stdin.on('error', () => {})
  child.stdin.end(input ?? '')
  const ended = endOf(child)
  let hasEnded = false
  const seen = ended.then(
    () => {
      hasEnded = true
    },
    () => {
      hasEnded = true
    },
  )
  return {
    usage: () => usageOf(child.pid!),
    stop: () => process.kill(-child.pid!, 'SIGTERM'),
    kill: () => process.kill(-child.pid!, 'SIGKILL'),
    output: async withinMs => {
      const late = new AbortController()
      const limit = sleep(withinMs, undefined, { signal: late.signal }).then(
        () => process.kill(-child.pid!, 'SIGKILL'),
        () => {},
      )
      await seen
      late.abort()
      await limit
      return ended
    },
    hasEnded: () => hasEnded,
  }
}

function endOf(child: ChildProcess): Promise<string> {
  const said = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]!.setEncoding('utf8')
    child[stream]!.on('data', chunk => {
      said[stream] += chunk
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (code === 0) resolve(said.stdout)
      else
        reject(
          new Error(
            `${child.spawnargs.slice(3, 5).join(' ')}: ${signal ?? code}: ${said.stderr.slice(-500)}`,
          ),
        )
    })
  })
}
