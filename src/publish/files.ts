import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from '../files/replace-file.ts'
import { claimReportFolder, type ReportFolder } from '../files/report-folder.ts'
import type { Denial } from './denial.ts'
import { fileDenialOf } from './file-denial.ts'

/** `paths` in the order of the files. */
export type WrittenFiles = { kind: 'published'; paths: string[] } | Denial

/**
 * Writes a report's files by their names into a folder, which it makes where it is missing; one
 * that is cut short does not stay. Where something stands there that the gate has not made, nothing
 * is written. `outdated`: files that an earlier report may have left, and that this one has none
 * of.
 */
export async function writeFiles(
  folder: ReportFolder,
  files: Record<string, string>,
  outdated: readonly string[] = [],
): Promise<WrittenFiles> {
  const paths: string[] = []
  const what = `the files could not be written to ${folder.path}`
  try {
    const refused = await claimReportFolder(folder)
    if (refused !== undefined) {
      const hint = 'move it away, or give another report folder'
      return { kind: 'denied', why: `${what}: ${refused}`, hint }
    }
    for (const name of outdated) await rm(join(folder.path, name), { force: true })
    for (const [name, text] of Object.entries(files)) {
      const path = join(folder.path, name)
      await replaceFile(path, text)
      paths.push(path)
    }
  } catch (error) {
    return fileDenialOf(error, what)
  }
  return { kind: 'published', paths }
}
