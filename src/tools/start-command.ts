import { randomUUID } from 'node:crypto'
import { defined } from '../model/basics/defined.ts'
import { boundTo } from './cores.ts'
import type { Leave, Leftover } from './leftover.ts'
import type { Machine } from './machine.ts'
import type { Account } from './processes/account.ts'
import { markedWith } from './processes/process.ts'
import { type Supervised, startSupervised } from './processes/supervised.ts'

/**
 * A command of a POSIX shell. `title`: what people call what it runs; `environment`: all that it
 * has; `goesOn`: what it leaves in the background belongs to it too, until it is stopped;
 * `user`: as whom it runs, absent: as we do; `cpus`: those that it is bound to; `checkout`: is
 * removed with it where nobody else is left to do that.
 */
export type CommandOrder = {
  title: string
  command: string
  folder: string
  environment: Readonly<Record<string, string>>
  goesOn?: boolean
  user?: Account | undefined
  cpus?: string | undefined
  checkout?: string | undefined
  onOutput: (lines: string[]) => void
}

/** A command under a supervisor. `mark`: that of all its processes. */
export type RunningCommand = Supervised & { mark: string }

/** Starts a command of the user: it ends with `stop`, and with this process, however that ends. */
export function startCommand(
  { title, command, folder, environment, goesOn = false, user, cpus, ...rest }: CommandOrder,
  machine: Machine,
  leave: Leave,
): RunningCommand {
  const mark = randomUUID()
  const leftover: Leftover = { kind: 'process', id: mark, title }
  leave.add(leftover)
  const marked = markedWith(mark)
  const [program, ...args] = boundTo(cpus, ['/bin/sh', '-c', command])
  const supervised = startSupervised(
    {
      kind: 'launch',
      mark,
      command: program,
      args,
      cwd: folder,
      environment: { ...environment, ...marked },
      app: { goesOn },
      ...defined({ folder: rest.checkout, user }),
    },
    { ...machine.environment, ...marked },
    rest.onOutput,
  )
  return {
    ...supervised,
    mark,
    stop: async patienceMs => {
      const isGone = await supervised.stop(patienceMs)
      if (isGone) leave.done(leftover)
      return isGone
    },
  }
}
