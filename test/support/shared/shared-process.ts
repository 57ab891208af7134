import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { PassThrough, type Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

/*
 * Runs of the command in processes that earlier runs have used. A process of its own spends more
 * on loading its modules than on most commands. Here only the entry is evaluated anew, so that
 * arguments, variables, folder, output and exit code are those of a process of its own. A test that
 * signals a process or measures a load starts its own. So does the action: Octokit throttles all
 * requests of one process together, and the toolkit keeps the path of the first summary.
 */
export type Run = {
  /** Path of the script. */
  script: string
  words: readonly string[]
  folder: string
  /** All of them: none is inherited. */
  variables: NodeJS.ProcessEnv
}

/** What a process is sent; `end` closes the run on both of its streams. */
export type RunMessage = Run & { end: string }

export type Running = {
  stdout: Readable
  stderr: Readable
  /** Null where a signal ended the process. */
  ended: Promise<number | null>
}

const idle: ChildProcess[] = []

/** Starts a run in a process that has none at the moment, or in a new one. */
export function startShared(run: Run): Running {
  const child = idle.pop() ?? startProcess()
  const end = randomUUID()
  const [stdout, stderr] = [upTo(end, child.stdout!), upTo(end, child.stderr!)]
  child.send({ ...run, end } satisfies RunMessage)
  const ended = Promise.race([
    once(child, 'message').then(([code]) => ({ code: code as number, isAlive: true })),
    once(child, 'exit').then(([code]) => ({ code: code as number | null, isAlive: false })),
  ]).then(async ({ code, isAlive }) => {
    await Promise.all([stdout.isOver, stderr.isOver])
    if (isAlive) idle.push(child)
    return code
  })
  return { stdout: stdout.stream, stderr: stderr.stream, ended }
}

/** It ends with the process that started it, when the channel closes. */
function startProcess(): ChildProcess {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('./shared-process-entry.ts', import.meta.url))],
    { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  )
  child.setMaxListeners(0)
  child.unref()
  child.channel?.unref()
  return child
}

/** What a stream of the process holds before these words. */
function upTo(end: string, source: Readable): { stream: Readable; isOver: Promise<unknown> } {
  const stream = new PassThrough()
  let held = Buffer.alloc(0)
  const finish = () => {
    source.off('data', read)
    source.off('end', finish)
    stream.end(held)
  }
  const read = (chunk: Buffer) => {
    held = Buffer.concat([held, chunk])
    const at = held.indexOf(end)
    if (at >= 0) {
      held = held.subarray(0, at)
      return finish()
    }
    // The words may come in two chunks.
    const known = Math.max(0, held.length - end.length)
    stream.write(held.subarray(0, known))
    held = held.subarray(known)
  }
  source.on('data', read)
  source.on('end', finish)
  return { stream, isOver: once(stream, 'finish') }
}
