import { makeFolder } from '../../files/make-folder.ts'
import { isLinkedAway, linkedAway, type ReportFolder } from '../../files/report-folder.ts'
import { fileDenialOf } from '../../publish/file-denial.ts'
import type { Publication } from '../../publish/publisher.ts'

/**
 * Writes into a folder where runs are kept, which it makes where it is missing. Like a report it
 * stays within the working folder where it is below that. `what`: could not be done, where that
 * fails.
 */
export async function keepIn(
  folder: ReportFolder,
  what: string,
  write: () => Promise<void>,
): Promise<Publication> {
  if (await isLinkedAway(folder)) return { kind: 'denied', why: `${what}: ${linkedAway}` }
  try {
    await makeFolder(folder.path)
    await write()
  } catch (error) {
    return fileDenialOf(error, what)
  }
  return { kind: 'published' }
}
