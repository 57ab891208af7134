import { join } from 'node:path'
import { replaceFile } from '../../files/replace-file.ts'
import { claimReportFolder, logFiles } from '../../files/report-folder.ts'
import type { Context } from '../../model/context.ts'
import type { Side } from '../../model/evidence/load-report.ts'
import type { Machine } from '../../tools/machine.ts'
import type { AppLog } from './app-log.ts'

/**
 * Keeps what an app has written in the report folder, where there is one; that it cannot be kept
 * fails no run.
 */
export async function keepLog(
  { keepIn }: Machine,
  side: Side,
  log: AppLog,
  context: Context,
): Promise<void> {
  const text = log.text()
  if (keepIn === undefined || text === '') return
  const path = join(keepIn.path, logFiles[side])
  const failed = (why: string) => context.log.warn(`${path} could not be written: ${why}`)
  try {
    const refused = await claimReportFolder(keepIn)
    if (refused !== undefined) return failed(refused)
    await replaceFile(path, text)
  } catch (error) {
    failed((error as Error).message)
  }
}
