import { constants } from 'node:fs'
import { open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReportFolder } from '../../files/report-folder.ts'
import { keepIn } from '../history/keep-in.ts'
import type { Publisher } from '../publish-record.ts'
import { formatKeptRun, keptRunOf } from './kept-run.ts'
import { expired } from './months.ts'

/**
 * Keeps every run for reviews: a line in the file of its month, beside the history that runs are
 * compared with. A line is appended in one write, so that two runs at once do not mix theirs.
 */
export const keptRunsPublisher = (folder: ReportFolder): Publisher => ({
  id: 'kept runs',
  publish: ({ record }) =>
    keepIn(folder, 'the run could not be kept for reviews', async () => {
      const run = keptRunOf(record)
      await append(join(folder.path, `${run.at.slice(0, 7)}.ndjson`), formatKeptRun(run))
      await prune(folder.path)
    }),
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
