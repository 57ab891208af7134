import { cp, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { claimReportFolder, type ReportFolder } from '../../../files/report-folder.ts'

const mostBytes = 50 * 1024 * 1024

export type Kept =
  | { kind: 'kept' }
  | { kind: 'too-large'; bytes: number }
  | { kind: 'failed'; message: string }

/** Beside the files of the report. */
export const keptAt = ({ path }: ReportFolder): string => join(path, 'prometheus')

/**
 * Moves the stored data of a stopped server to its place in the report folder, replacing those of
 * an earlier run.
 */
export async function keepData(data: string, report: ReportFolder): Promise<Kept> {
  const place = keptAt(report)
  try {
    const bytes = await sizeOf(data)
    if (bytes > mostBytes) return { kind: 'too-large', bytes }
    const refused = await claimReportFolder(report)
    if (refused !== undefined)
      return { kind: 'failed', message: `the report folder ${report.path}: ${refused}` }
    await rm(place, { recursive: true, force: true })
    // Only for the server while it runs.
    for (const file of ['lock', 'queries.active']) await rm(join(data, file), { force: true })
    await rename(data, place).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EXDEV') throw error
      return cp(data, place, { recursive: true })
    })
    return { kind: 'kept' }
  } catch (error) {
    return { kind: 'failed', message: (error as Error).message }
  }
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true })
  const files = await Promise.all(names.map(name => stat(join(folder, name))))
  return files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0)
}
