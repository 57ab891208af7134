import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/**
 * What git says of the working folder; undefined where there is no git, no repository, or no
 * answer.
 */
export async function git(...words: string[]): Promise<string | undefined> {
  const output = await promisify(execFile)('git', words, { timeout: 2000 }).catch(() => undefined)
  return output?.stdout.trim() || undefined
}
