import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import {
  type FromSupervisor,
  type LaunchMessage,
  supervisorRole,
  type ToSupervisor,
} from './supervisor-messages.ts'

/** A server under a supervisor. */
export type Supervised = {
  /** Resolves with its process id once it runs, and never where it cannot be started. */
  started: Promise<number>
  /** Resolves when it has ended, however that came. */
  ended: Promise<Ended>
  /** Ends it; resolves when it is gone, or `patienceMs` later, and then its supervisor goes on alone. */
  stop: (patienceMs: number) => Promise<void>
}
export type Ended = { how: string; lines: string[] }

/** A supervisor with its server. It is in a session of its own: a Ctrl-C at the terminal is ours to pass on. */
export function startSupervised(
  order: LaunchMessage,
  environment: Readonly<Record<string, string>>,
): Supervised {
  const supervisor = fork(fileURLToPath(entry()), [supervisorRole], {
    detached: true,
    env: environment,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  send(supervisor, order)
  const gone = once(supervisor, 'exit').then(
    () => undefined,
    () => undefined,
  )
  const messages = (kind: FromSupervisor['kind'], found: (message: FromSupervisor) => void) =>
    supervisor.on('message', (message: FromSupervisor) => message.kind === kind && found(message))
  return {
    started: new Promise(resolve =>
      messages('started', message => message.kind === 'started' && resolve(message.pid)),
    ),
    ended: Promise.race([
      new Promise<Ended>(resolve =>
        messages('ended', message => message.kind === 'ended' && resolve(message)),
      ),
      gone.then(() => ({ how: 'its supervisor ended', lines: [] })),
    ]),
    stop: async patienceMs => {
      send(supervisor, { kind: 'stop' })
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<void>(resolve => {
        timer = setTimeout(resolve, patienceMs)
      })
      await Promise.race([gone, late])
      clearTimeout(timer)
      if (supervisor.connected) supervisor.disconnect()
      supervisor.unref()
    },
  }
}

/** One that is gone already needs no word. */
const send = (supervisor: ChildProcess, message: ToSupervisor): void => {
  if (supervisor.connected) supervisor.send(message, () => undefined)
}

/**
 * The entry, which knows the role. The name is no literal beside `import.meta.url`, which a bundler would take for a file to
 * copy.
 */
function entry(): URL {
  const here = import.meta.url
  return new URL(here.endsWith('.ts') ? '../../../main.ts' : './index.js', here)
}
