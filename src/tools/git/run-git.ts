import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { defined } from '../../model/basics/defined.ts'
import { awayFromRepository } from '../machine.ts'

/** What a repository's own settings could have us run, or ask, is switched off. */
const quiet = ['-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false']
const timeoutMs = 120_000

/** Why git refuses, where it is not there. */
export const noGit = 'git is not installed'

export type Said = { ok: true; text: string } | { ok: false; why: string }

/** Asks git something in a folder; `why` is what it says first where it refuses. */
export async function runGit(
  folder: string,
  words: readonly string[],
  environment?: Readonly<Record<string, string | undefined>>,
  signal?: AbortSignal,
): Promise<Said> {
  const options = {
    cwd: folder,
    timeout: timeoutMs,
    maxBuffer: 16 * 1024 * 1024,
    ...defined({
      env: environment && {
        ...awayFromRepository(environment),
        GIT_TERMINAL_PROMPT: '0',
        LC_ALL: 'C',
      },
      signal,
    }),
  }
  try {
    const { stdout } = await promisify(execFile)('git', [...quiet, ...words], options)
    return { ok: true, text: stdout.trim() }
  } catch (error) {
    return { ok: false, why: reasonOf(error as Refusal) }
  }
}

type Refusal = Error & { stderr?: string; code?: number | string }

/** Git's last lines are advice for a person at a terminal; the reason is what it marks as fatal. */
function reasonOf({ stderr = '', code, message }: Refusal): string {
  if (code === 'ENOENT') return noGit
  const lines = stderr.trim().split('\n')
  const marked = lines.find(line => line.startsWith('fatal: ')) ?? lines.at(-1)
  const said = marked?.replace(/^(fatal|error): /, '')
  return said || (typeof code === 'number' ? `git ended with exit code ${code}` : message)
}
