import { type ChildProcess, spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { defined } from '../model/basics/defined.ts'
import { removeContainer } from './container.ts'
import { endGroup, signalGroup } from './process.ts'
import type { FromSupervisor, LaunchMessage, ToSupervisor } from './supervisor-messages.ts'

const graceMs = 3000
const lastLines = 15

/**
 * Looks after one tool, in a process of its own: it ends the tool and all that the tool has started when it is told to, and when
 * whoever started it is gone, however that went, since then the channel between them closes.
 */
export function supervise(): void {
  let running: Running | undefined
  const stop = () => {
    if (running) void running.end()
    else if (process.connected) process.disconnect()
  }
  process.on('message', (message: ToSupervisor) => {
    if (message.kind === 'launch') running = launch(message)
    else if (message.kind === 'stop') stop()
    else running?.interrupt()
  })
  process.once('disconnect', stop)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
}

type Running = { interrupt: () => void; end: () => Promise<void> }

/** It leads a process group of its own, so that its children can be ended with it. */
function launch(order: LaunchMessage): Running {
  const { command, args, cwd, environment, tells } = order
  const tool = spawn(command, args, {
    // Our own standard output leads to who reads it.
    stdio: ['ignore', tells ? 'inherit' : 'ignore', 'pipe'],
    ...defined({ cwd, env: environment }),
    detached: true,
  })
  const lines: string[] = []
  let rest = ''
  tool.stderr!.setEncoding('utf8').on('data', (text: string) => {
    const [last = '', ...whole] = `${rest}${text}`.split('\n').reverse()
    rest = last.slice(-1000)
    lines.push(...whole.reverse().filter(line => line.trim() !== ''))
    lines.splice(0, lines.length - lastLines)
  })
  tool.once('spawn', () => tell({ kind: 'started', pid: tool.pid! }))
  tool.once('error', error => void end(order, { kind: 'ended', how: error.message, lines }))
  let ending: Promise<void> | undefined
  const endOnce = () => {
    ending ??= endTool(tool, order)
    return ending
  }
  // Children that outlive it would run on without anybody, and keep its standard error open.
  tool.once('exit', endOnce)
  // All that it wrote has been read by then.
  tool.once('close', (code, signal) => {
    if (tool.pid === undefined) return
    void end(order, {
      kind: 'ended',
      how: signal === null ? `exit code ${code}` : signal,
      lines: [...lines, rest],
    })
  })
  return {
    interrupt: () => tool.pid !== undefined && signalGroup(tool.pid, 'SIGINT'),
    end: endOnce,
  }
}

async function endTool(tool: ChildProcess, { command, container }: LaunchMessage): Promise<void> {
  if (tool.pid === undefined) return
  await endGroup(tool.pid, graceMs, async () => {
    // The client of Docker, killed, leaves its container behind.
    if (container !== undefined) await removeContainer(command, container).catch(() => undefined)
  })
}

/** The end of the tool is the end of its supervisor: nothing else keeps this process. */
async function end({ folder }: LaunchMessage, message: FromSupervisor): Promise<void> {
  if (process.connected) await tell(message)
  if (process.connected) process.disconnect()
  else await rm(folder, { recursive: true, force: true })
}

const tell = (message: FromSupervisor): Promise<void> =>
  new Promise(resolve => {
    if (process.connected) process.send!(message, () => resolve())
    else resolve()
  })
