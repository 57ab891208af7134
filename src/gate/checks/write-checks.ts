import type { ReportFolder } from '../../files/report-folder.ts'
import type { CheckRecord } from '../../model/check-record.ts'
import { type WrittenFiles, writeFiles } from '../../publish/files.ts'
import { checkRenderings } from '../../render/renderings.ts'

/** The files of a round of checks, by what they hold. */
export const checkFiles = {
  record: 'check.json',
  scorecard: 'check.md',
  report: 'check.html',
} as const

export const writeChecks = (folder: ReportFolder, record: CheckRecord): Promise<WrittenFiles> =>
  writeFiles(folder, {
    [checkFiles.record]: checkRenderings.json(record),
    [checkFiles.scorecard]: checkRenderings.markdown(record),
    [checkFiles.report]: checkRenderings.html(record),
  })
