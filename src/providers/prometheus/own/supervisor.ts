import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { containerCommand } from './docker.ts'
import type { FromSupervisor, LaunchMessage, ToSupervisor } from './supervisor-messages.ts'

const graceMs = 3000
const lastLines = 15

/**
 * Looks after one server, in a process of its own: it ends the server when it is told to, and when whoever started it is gone,
 * however that went, since then the channel between them closes.
 */
export function superviseServer(): void {
  let server: ChildProcess | undefined
  let launched: LaunchMessage | undefined
  const stop = () => {
    if (server && launched) void stopServer(server, launched)
    else if (process.connected) process.disconnect()
  }
  process.on('message', (message: ToSupervisor) => {
    if (message.kind === 'stop') return stop()
    launched = message
    server = launch(message)
  })
  process.once('disconnect', stop)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
}

function launch(order: LaunchMessage): ChildProcess {
  const { command, args } = order
  const server = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const lines: string[] = []
  let rest = ''
  server.stderr!.setEncoding('utf8').on('data', (text: string) => {
    const [last = '', ...whole] = `${rest}${text}`.split('\n').reverse()
    rest = last.slice(-1000)
    lines.push(...whole.reverse().filter(line => line.trim() !== ''))
    lines.splice(0, lines.length - lastLines)
  })
  server.once('spawn', () => tell({ kind: 'started', pid: server.pid! }))
  server.once('error', error => void end(order, { kind: 'ended', how: error.message, lines }))
  // All that it wrote has been read by then.
  server.once('close', (code, signal) => {
    if (server.pid === undefined) return
    void end(order, {
      kind: 'ended',
      how: signal === null ? `exit code ${code}` : signal,
      lines: [...lines, rest],
    })
  })
  return server
}

async function stopServer(server: ChildProcess, { container }: LaunchMessage): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  server.kill('SIGTERM')
  const hard = setTimeout(() => {
    // The client of Docker would leave its container behind.
    if (container) void removeContainer(container).finally(() => server.kill('SIGKILL'))
    else server.kill('SIGKILL')
  }, graceMs)
  server.once('close', () => clearTimeout(hard))
}

const removeContainer = (container: string): Promise<unknown> =>
  promisify(execFile)(...containerCommand(container)).catch(() => undefined)

/** The end of the server is the end of its supervisor: nothing else keeps this process. */
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
