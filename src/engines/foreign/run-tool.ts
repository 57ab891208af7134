import type { ByteTaker } from '../../files/byte-taker.ts'
import { defined } from '../../model/basics/defined.ts'
import type { Context } from '../../model/context.ts'
import type { Tool } from '../../tools/find-tool.ts'
import type { Leave } from '../../tools/leftover.ts'
import type { Machine } from '../../tools/machine.ts'
import type { Ended } from '../../tools/processes/supervisor-messages.ts'
import { startTool } from '../../tools/start-tool.ts'
import { followFile } from './requests/follow-file.ts'
import { followOutput } from './requests/follow-output.ts'

/** How long a tool may take to end in its own way once it is interrupted, and then to be gone. */
const graceMs = { deadline: 20_000, cancelled: 2000 } as const
const goneMs = 10_000

export type ToolLaunch = {
  tool: Tool
  title: string
  args: readonly string[]
  /** What its environment has besides that of the machine. */
  variables: Readonly<Record<string, string>>
  /** Lines of its standard error that are counted: the source of a regular expression. */
  counts?: string
  /** Where it runs, and its own folder. */
  cwd: string
  folder: string
  /**
   * The file that it writes its requests to, once it is there; absent: they are its standard
   * output.
   */
  writes?: () => Promise<string | undefined>
  /** Asks it to end, where a signal would not end all of it; absent: by SIGINT. */
  interrupt?: () => void
  machine: Machine
  leave: Leave
}

/** `stopped`: the gate ended it before it ended by itself. */
export type ToolEnd = Ended & { stopped?: keyof typeof graceMs }

export type RunningTool = {
  /** Its process id once it runs. */
  started: Promise<number>
  /**
   * Resolves once it has ended and all that it wrote is read; rejects with what `taker` has thrown.
   */
  done: Promise<ToolEnd>
  /** Lets it end in its own way, and ends it where it does not. */
  stop: (why: keyof typeof graceMs) => void
}

/** Starts a tool and gives what it writes to `taker`. It ends when the context's signal aborts. */
export function runTool(
  { tool, machine, leave, writes, interrupt: ask, ...order }: ToolLaunch,
  taker: ByteTaker,
  { signal }: Pick<Context, 'signal'>,
): RunningTool {
  const { output, started, ended, interrupt, stop } = startTool(
    tool,
    { ...order, ...(writes ? { speaks: true } : { reportsLines: true }) },
    machine,
    leave,
  )
  let stopped: ToolEnd['stopped']
  let killer: NodeJS.Timeout | undefined
  let isOver = false
  const end = (why: keyof typeof graceMs) => {
    if (isOver || stopped !== undefined) return
    stopped = why
    ;(ask ?? interrupt)()
    killer = setTimeout(() => void stop(goneMs), graceMs[why])
  }
  const cancel = () => end('cancelled')
  if (signal.aborted) cancel()
  signal.addEventListener('abort', cancel, { once: true })
  const done = async (): Promise<ToolEnd> => {
    try {
      const written = writes ? followFile(writes, ended) : followOutput(output!, ended)
      for await (const chunk of written) taker.push(chunk)
      taker.end()
      return { ...(await ended), ...defined({ stopped }) }
    } finally {
      isOver = true
      signal.removeEventListener('abort', cancel)
      clearTimeout(killer)
      await stop(goneMs)
    }
  }
  return { started, done: done(), stop: end }
}
