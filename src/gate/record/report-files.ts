import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import {
  isLinkedAway,
  isReportFolder,
  linkedAway,
  logFiles,
  type ReportFolder,
} from '../../files/report-folder.ts'
import { Problem } from '../../model/problem.ts'
import { writeFiles } from '../../publish/files.ts'
import { renderings } from '../../render/renderings.ts'
import type { Publisher } from '../publish-record.ts'

/** The files of the report folder, by what they hold. */
export const reportFiles = {
  record: { file: 'record.json', format: 'json' },
  scorecard: { file: 'scorecard.md', format: 'markdown' },
  report: { file: 'report.html', format: 'html' },
  junit: { file: 'junit.xml', format: 'junit' },
} as const

export const reportPath = (folder: string, of: keyof typeof reportFiles): string =>
  join(folder, reportFiles[of].file)

export const usualReportFolder = 'reliability-gate-report'

/** Where the report folder is that a user has named. */
export const reportAt = (root: string, named: string): ReportFolder => ({
  path: resolve(root, named),
  root,
})

/**
 * The same, looked at before anything is sent.
 * @throws Problem `config` where a link leads out of the working folder.
 */
export async function locateReport(root: string, named: string): Promise<ReportFolder> {
  const folder = reportAt(root, named)
  if (!(await isLinkedAway(folder))) return folder
  throw new Problem('config', `report folder ${named}: ${linkedAway}`, {
    hint: 'remove the link, or give the path of the folder that it leads to',
  })
}

/**
 * Removes the report of an earlier run, which would be taken for that of a run that ends without
 * one. Only what the gate has made; what cannot be removed stays.
 */
export async function removeReport(folder: string, named: string): Promise<void> {
  const located = await locateReport(folder, named).catch(() => undefined)
  if (located === undefined || !(await isReportFolder(located.path))) return
  const removing = Object.values(reportFiles).map(({ file }) => rm(join(located.path, file)))
  await Promise.allSettled(removing)
}

/**
 * Writes the report folder. It comes last, so that the files tell what every other publisher was
 * refused.
 */
export const reportFolder = (folder: ReportFolder): Publisher => ({
  id: 'files',
  publish: report => {
    const files = Object.values(reportFiles).map(
      ({ file, format }) => [file, renderings[format](report)] as const,
    )
    const { started } = report.record.evidence
    const outdated = (['head', 'base'] as const).filter(side => !started?.[side])
    return writeFiles(
      folder,
      Object.fromEntries(files),
      outdated.map(side => logFiles[side]),
    )
  },
})
