import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { awayFromRepository } from '../tools/machine.ts'

/**
 * What git says of the working folder; undefined where there is no git, no repository, or no
 * answer.
 */
export async function git(...words: string[]): Promise<string | undefined> {
  const options = { timeout: 2000, env: awayFromRepository(process.env) }
  const output = await promisify(execFile)('git', words, options).catch(() => undefined)
  return output?.stdout.trim() || undefined
}
