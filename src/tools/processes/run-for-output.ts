import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { defined } from '../../model/basics/defined.ts'
import { endMarked, markedWith } from './process.ts'

/**
 * What a program that ends by itself has said; `code` is null where it was killed, since it took
 * too long, or never ran.
 */
export type Said = { code: number | null; stdout: string; stderr: string }

const mostBytes = 16 * 1024 * 1024

/** How long what a program has started may take to end, once it took too long itself. */
const graceMs = 1000

type How = { environment: Readonly<Record<string, string>>; cwd?: string; timeoutMs: number }

/**
 * Runs a program to its end, for what it says. One that takes too long is killed, with all that it
 * has started.
 */
export async function runForOutput(
  path: string,
  args: readonly string[],
  { environment, cwd, timeoutMs }: How,
): Promise<Said> {
  const mark = randomUUID()
  const options = {
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
    maxBuffer: mostBytes,
    env: { ...environment, ...markedWith(mark) },
    ...defined({ cwd }),
  } as const
  const said = await new Promise<Said>(resolve => {
    execFile(path, args, options, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === 'number' ? error.code : null) : 0
      resolve({ code, stdout, stderr })
    })
  })
  if (said.code === null) await endMarked(mark, graceMs)
  return said
}
