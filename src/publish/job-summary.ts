import { appendFile, stat } from 'node:fs/promises'
import { fileDenialOf } from './file-denial.ts'
import type { Publication } from './publisher.ts'
import type { Body } from './shed.ts'

/** The runner drops the whole summary of a step that is larger. */
const mostBytes = 1024 * 1024

/**
 * Appends to the job summary, the file that the runner names; `text` is rendered into what is left
 * of its 1 MiB.
 */
export async function appendJobSummary(path: string, text: string | Body): Promise<Publication> {
  try {
    const left = mostBytes - (await sizeOf(path)) - 1
    const rendered = typeof text === 'string' ? text : text(Math.max(0, left))
    if (Buffer.byteLength(rendered) > left) {
      return {
        kind: 'denied',
        why: 'the job summary would be larger than 1 MiB, which the runner refuses',
      }
    }
    await appendFile(path, rendered.endsWith('\n') ? rendered : `${rendered}\n`)
    return { kind: 'published' }
  } catch (error) {
    return fileDenialOf(error, 'the job summary could not be written')
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0
    throw error
  }
}
