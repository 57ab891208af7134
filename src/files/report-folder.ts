import { lstat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exists } from './exists.ts'
import { makeFolder } from './make-folder.ts'
import { readPlainFile } from './plain-file.ts'
import { isBelow, outside, within } from './within.ts'

/**
 * Where a report goes, which may not be there yet. `root`: the working folder; below it no link may
 * lead out of it, since a pull request, or an app that a run has started, may have laid it.
 */
export type ReportFolder = { path: string; root: string }

/** What is wrong with a report folder that a link leads out of. */
export const linkedAway = 'a link on the way to it leads out of the working folder'

export const isLinkedAway = async ({ path, root }: ReportFolder): Promise<boolean> =>
  isBelow(root, path) && (await within(root, path)) === outside

/** By this file a folder is known as the gate's own, in which it may replace what it writes. */
export const markerFile = '.reliability-gate-report'
const markerText =
  'Reliability Gate has made this folder and replaces the files of its earlier reports.\n'

/** What the apps that a run has started wrote, by side. */
export const logFiles = { head: 'target.log', base: 'baseline.log' } as const

/** What a report consists of. */
const reportNames = [
  'record.json',
  'scorecard.md',
  'report.html',
  'junit.xml',
  'check.json',
  'check.md',
  'check.html',
  'review.json',
  'review.md',
  'review.html',
  'prometheus',
  ...Object.values(logFiles),
] as const

/** A run has rarely more than some megabytes. */
export const largestRecord = 256 * 1024 * 1024

/**
 * Makes a report folder, or makes sure that what would be replaced in it is an earlier report.
 * Whoever writes into it claims it at that time: it may have changed since the run began.
 * Gives why nothing may be written there; undefined where all is well.
 * @throws the file system's error.
 */
export async function claimReportFolder(of: ReportFolder): Promise<string | undefined> {
  if (await isLinkedAway(of)) return linkedAway
  const { path: folder } = of
  await makeFolder(folder)
  if (await hasMarker(folder)) return undefined
  const there = await Promise.all(
    reportNames.map(async name => ((await exists(join(folder, name))) ? [name] : [])),
  )
  const [first] = there.flat()
  if (first !== undefined && !(await isOwnRecord(join(folder, 'record.json'))))
    return strange(first)
  const marking = writeFile(join(folder, markerFile), markerText, { flag: 'wx' })
  return marking.then(
    () => undefined,
    async error => {
      // Two that write into the folder at once both claim it.
      if (await hasMarker(folder)) return undefined
      if (error.code !== 'EEXIST') throw error
      return strange(markerFile)
    },
  )
}

const strange = (name: string): string => `there is a ${name} that no gate has made`

/** Whether the gate has made the folder. */
const hasMarker = async (folder: string): Promise<boolean> =>
  (await lstat(join(folder, markerFile)).catch(() => undefined))?.isFile() ?? false

/** Whether what has the names of a report's files in a folder is an earlier report of the gate. */
export const isReportFolder = async (folder: string): Promise<boolean> =>
  (await hasMarker(folder)) || (await isOwnRecord(join(folder, 'record.json')))

/** Gates of before the marker left records alone. */
async function isOwnRecord(path: string): Promise<boolean> {
  if (!(await lstat(path).catch(() => undefined))?.isFile()) return false
  const read = await readPlainFile(path, largestRecord)
  if (read.kind === 'missing') return false
  try {
    const { schemaVersion, gate, verdict } = JSON.parse(read.bytes.toString('utf8')) as Record<
      string,
      unknown
    >
    return (
      typeof schemaVersion === 'number' && typeof gate === 'object' && typeof verdict === 'string'
    )
  } catch {
    return false
  }
}
