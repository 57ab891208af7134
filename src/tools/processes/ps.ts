import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Every process of a large machine, with its environment. */
const maxBuffer = 64 * 1024 * 1024

/** What `ps` says, where there is no /proc; empty where it cannot. */
export async function ps(...words: string[]): Promise<string> {
  const said = await promisify(execFile)('ps', words, { maxBuffer }).catch(() => undefined)
  return said?.stdout ?? ''
}
