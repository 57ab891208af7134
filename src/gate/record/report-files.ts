import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { isReportFolder, logFiles } from '../../files/report-folder.ts'
import { isBelow, outside, within } from '../../files/within.ts'
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

/**
 * Where a report folder is. Below the working folder links may not lead out of it: a pull request
 * may have laid them.
 * @throws Problem `config`
 */
export async function locateReport(folder: string, named: string): Promise<string> {
  const path = resolve(folder, named)
  if (!isBelow(folder, path) || (await within(folder, path)) !== outside) return path
  throw new Problem(
    'config',
    `report folder ${named}: a link on the way to it leads out of the working folder`,
    {
      hint: 'remove the link, or give the path of the folder that it leads to',
    },
  )
}

/**
 * Removes the report of an earlier run, which would be taken for that of a run that ends without
 * one. Only what the gate has made; what cannot be removed stays.
 */
export async function removeReport(folder: string, named: string): Promise<void> {
  const path = await locateReport(folder, named).catch(() => undefined)
  if (path === undefined || !(await isReportFolder(path))) return
  const removing = Object.values(reportFiles).map(({ file }) => rm(join(path, file)))
  await Promise.allSettled(removing)
}

/**
 * Writes the report folder. It comes last, so that the files tell what every other publisher was
 * refused.
 */
export const reportFolder = (folder: string): Publisher => ({
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
