import { constants } from 'node:fs'
import { open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../../files/make-folder.ts'
import { fileDenialOf } from '../../publish/file-denial.ts'
import type { Publisher } from '../publish-record.ts'
import { formatKeptRun, keptRunOf } from './kept-run.ts'
import { expired } from './months.ts'

/**
 * Keeps every run for reviews: a line in the file of its month, beside the history that runs are
 * compared with. A line is appended in one write, so that two runs at once do not mix theirs.
 */
export const keptRunsPublisher = (dir: string): Publisher => ({
  id: 'kept runs',
  publish: async ({ record }) => {
    const run = keptRunOf(record)
    try {
      await makeFolder(dir)
      await append(join(dir, `${run.at.slice(0, 7)}.ndjson`), formatKeptRun(run))
      await prune(dir)
    } catch (error) {
      return fileDenialOf(error, 'the run could not be kept for reviews')
    }
    return { kind: 'published' }
  },
})

/** Where a link stands nothing is written: a pull request may have laid it. */
async function append(path: string, line: string): Promise<void> {
  const { O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_WRONLY } = constants
  const file = await open(path, O_APPEND | O_CREAT | O_NOFOLLOW | O_WRONLY)
  try {
    await file.writeFile(line)
  } finally {
    await file.close()
  }
}

async function prune(dir: string): Promise<void> {
  for (const name of expired(await readdir(dir))) await rm(join(dir, name), { force: true })
}
