import { execFile } from 'node:child_process'
import { defined } from '../../model/basics/defined.ts'

/**
 * What a program that ends by itself has said; `code` is null where it was killed, since it took
 * too long, or never ran.
 */
export type Said = { code: number | null; stdout: string; stderr: string }

const mostBytes = 16 * 1024 * 1024

/** Runs a program to its end, for what it says. */
export const runForOutput = (
  path: string,
  args: readonly string[],
  {
    environment,
    cwd,
    timeoutMs,
  }: { environment: Readonly<Record<string, string>>; cwd?: string; timeoutMs: number },
): Promise<Said> =>
  new Promise(resolve => {
    const options = {
      timeout: timeoutMs,
      maxBuffer: mostBytes,
      env: environment,
      ...defined({ cwd }),
    }
    execFile(path, args, options, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === 'number' ? error.code : null) : 0
      resolve({ code, stdout, stderr })
    })
  })
