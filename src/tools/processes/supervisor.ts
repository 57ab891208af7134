import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { defined } from '../../model/basics/defined.ts'
import { removeContainer } from '../containers/client-container.ts'
import { endingSignals } from './ending-signals.ts'
import { lineCounter } from './line-counter.ts'
import { boundedOutput, lineReader } from './output.ts'
import { endGroup, endMarked, signalGroup } from './process.ts'
import type { FromSupervisor, LaunchMessage, ToSupervisor } from './supervisor-messages.ts'

const graceMs = 3000
const lastLines = 15
/** What has been written before the end is read long before this. */
const lastWordsMs = 1000

/**
 * Looks after one tool, in a process of its own: it ends the tool and all that the tool has started
 * when it is told to, and when whoever started it is gone, however that went, since then the
 * channel between them closes.
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
  for (const signal of endingSignals) process.on(signal, stop)
}

type Running = { interrupt: () => void; end: () => Promise<void> }

/** It leads a process group of its own, so that its children can be ended with it. */
function launch(order: LaunchMessage): Running {
  const { app } = order
  const tool = spawnTool(order)
  const lines: string[] = []
  const counter = lineCounter(order.counts)
  const output = boundedOutput(some => void send({ kind: 'output', lines: some }))
  const found = (some: string[], whole = some) => {
    if (app) return output.push(some)
    counter.push(whole)
    lines.push(...some.filter(line => line.trim() !== ''))
    lines.splice(0, lines.length - lastLines)
  }
  const readers = [tool.stdout, tool.stderr].flatMap(stream => {
    const reader = lineReader(found)
    stream?.setEncoding('utf8').on('data', reader.push)
    return stream ? [reader] : []
  })
  tool.once('spawn', () => send({ kind: 'started', pid: tool.pid! }))
  tool.once('error', error => void end(order, { kind: 'ended', how: error.message, lines }))
  let ending: Promise<void> | undefined
  let goesOn = false
  const endOnce = () => {
    ending ??= endTool(tool, order)
    return ending
  }
  // Children that outlive it would run on without anybody, and keep its output open.
  tool.once('exit', code => {
    goesOn = app?.goesOn === true && code === 0
    if (!goesOn) void endOnce()
  })
  // All that it wrote has been read by then.
  tool.once('close', async (code, signal) => {
    if (tool.pid === undefined) return
    const how = signal === null ? `exit code ${code}` : signal
    found(readers.map(({ rest }) => rest()).filter(rest => rest !== ''))
    if (goesOn) await stopped
    output.end()
    await ending
    void end(order, { kind: 'ended', how, lines, ...counter.counted() })
  })
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>()
  return {
    interrupt: () => tool.pid !== undefined && signalGroup(tool.pid, 'SIGINT'),
    end: () => {
      stop()
      return endOnce()
    },
  }
}

function spawnTool({
  command,
  args,
  cwd,
  environment,
  reportsLines,
  speaks,
  app,
  user,
}: LaunchMessage): ChildProcess {
  // Our own standard output leads to who reads it.
  const output = app || speaks ? 'pipe' : reportsLines ? 'inherit' : 'ignore'
  const stdio: StdioOptions = ['ignore', output, 'pipe']
  const { uid, gid } = user ?? {}
  const options = defined({ cwd, env: environment, uid, gid })
  return spawn(command, args, { stdio, ...options, detached: true })
}

async function endTool(
  tool: ChildProcess,
  { command, container, mark }: LaunchMessage,
): Promise<void> {
  if (tool.pid === undefined) return
  await endGroup(tool.pid, graceMs, async () => {
    // The client of Docker, killed, leaves its container behind.
    if (container !== undefined) await removeContainer(command, container).catch(() => undefined)
  })
  await endMarked(mark, graceMs)
  // What bears no mark and has left the group may hold the output open: nobody waits for it.
  setTimeout(() => {
    tool.stdout?.destroy()
    tool.stderr?.destroy()
  }, lastWordsMs).unref()
}

/** The end of the tool is the end of its supervisor: nothing else keeps this process. */
async function end({ folder }: LaunchMessage, message: FromSupervisor): Promise<void> {
  if (process.connected) await send(message)
  if (process.connected) process.disconnect()
  else if (folder !== undefined) await rm(folder, { recursive: true, force: true })
}

const send = (message: FromSupervisor): Promise<void> =>
  new Promise(resolve => {
    if (process.connected) process.send!(message, () => resolve())
    else resolve()
  })
