import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import {
  type Ended,
  type FromSupervisor,
  type LaunchMessage,
  supervisorRole,
  type ToSupervisor,
} from './supervisor-messages.ts'

/** A tool under a supervisor. */
export type Supervised = {
  /** Process id of the supervisor; undefined where it could not be started. */
  supervisor: number | undefined
  /** Resolves with its process id once it runs, and never where it cannot be started. */
  started: Promise<number>
  /** Its standard output, which has to be read to its end; null where nobody asked for it. */
  output: Readable | null
  /** Asks it to end in its own way, as Ctrl-C at a terminal. */
  interrupt: () => void
  /** Resolves when it has ended, however that came. */
  ended: Promise<Ended>
  /**
   * Ends it, children and all; whether that is known to be so within `patienceMs`. If not, its
   * supervisor goes on alone.
   */
  stop: (patienceMs: number) => Promise<boolean>
}

/**
 * A supervisor with its tool or app. It is in a session of its own: a Ctrl-C at the terminal is
 * ours to pass on.
 * @param environment of the supervisor, and of a tool.
 * @param onOutput is given whole lines of an app, the last of them before it is known to have
 * ended.
 */
export function startSupervised(
  order: LaunchMessage,
  environment: Readonly<Record<string, string>>,
  onOutput: (lines: string[]) => void = () => undefined,
): Supervised {
  const supervisor = fork(fileURLToPath(entry()), [supervisorRole], {
    detached: true,
    env: environment,
    execArgv: [],
    stdio: ['ignore', order.reportsLines ? 'pipe' : 'ignore', 'ignore', 'ipc'],
  })
  send(supervisor, order)
  // One that was killed has left its tool; one that could not be started has none.
  const gone = once(supervisor, 'exit').then(
    ([code]) => code === 0,
    () => true,
  )
  const messages = (kind: FromSupervisor['kind'], found: (message: FromSupervisor) => void) =>
    supervisor.on('message', (message: FromSupervisor) => message.kind === kind && found(message))
  messages('output', message => message.kind === 'output' && onOutput(message.lines))
  // What it has said last may be read after its exit, but not after its channel is closed.
  const said = once(supervisor, 'disconnect').catch(() => undefined)
  return {
    supervisor: supervisor.pid,
    started: new Promise(resolve =>
      messages('started', message => message.kind === 'started' && resolve(message.pid)),
    ),
    ended: Promise.race([
      new Promise<Ended>(resolve =>
        messages('ended', message => message.kind === 'ended' && resolve(message)),
      ),
      Promise.all([gone, said]).then(() => ({ how: 'its supervisor ended', lines: [] })),
    ]),
    output: supervisor.stdout,
    interrupt: () => send(supervisor, { kind: 'interrupt' }),
    stop: async patienceMs => {
      send(supervisor, { kind: 'stop' })
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<false>(resolve => {
        timer = setTimeout(resolve, patienceMs, false)
      })
      const isGone = await Promise.race([gone, late])
      clearTimeout(timer)
      if (supervisor.connected) supervisor.disconnect()
      supervisor.unref()
      return isGone
    },
  }
}

/** One that is gone already needs no word. */
const send = (supervisor: ChildProcess, message: ToSupervisor): void => {
  if (supervisor.connected) supervisor.send(message, () => undefined)
}

/**
 * The entry, which knows the role. The name is no literal beside `import.meta.url`, which a bundler
 * would take for a file to copy.
 */
function entry(): URL {
  const here = import.meta.url
  return new URL(here.endsWith('.ts') ? '../../main.ts' : './index.js', here)
}
