import { lstat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exists } from './exists.ts'
import { makeFolder } from './make-folder.ts'
import { readPlainFile } from './plain-file.ts'

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
 * Gives the name of what is in the way: something of that name that the gate has not made.
 * @throws the file system's error.
 */
export async function claimReportFolder(folder: string): Promise<{ inTheWay?: string }> {
  await makeFolder(folder)
  if (await hasMarker(folder)) return {}
  const there = await Promise.all(
    reportNames.map(async name => ((await exists(join(folder, name))) ? [name] : [])),
  )
  const [first] = there.flat()
  if (first !== undefined && !(await isOwnRecord(join(folder, 'record.json'))))
    return { inTheWay: first }
  await writeFile(join(folder, markerFile), markerText, { flag: 'wx' }).catch(async error => {
    // Two that write into the folder at once both claim it.
    if (!(await hasMarker(folder))) throw error
  })
  return {}
}

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
