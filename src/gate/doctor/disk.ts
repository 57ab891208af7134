import { mkdtemp, rmdir, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { formatBytes } from '../../model/basics/units.ts'
import { fileDenialOf } from '../../publish/file-denial.ts'
import type { Check } from './subject.ts'

/** A report takes some megabytes, and what a source of our own stores some hundreds. */
const least = 20e6
const comfortable = 500e6

/** Whether the report folder can be written, and how much room there is. */
export const checkDisk: Check = async ({ reportFolder }) => {
  const check = 'disk'
  const folder = await nearestFolder(reportFolder)
  try {
    // The only way to know, on a file system that is full, read-only or somebody else's.
    await rmdir(await mkdtemp(join(folder, '.reliability-gate-')))
  } catch (error) {
    const { why } = fileDenialOf(error, `the report folder ${reportFolder} cannot be written`)
    const hint = 'give another one as --report-dir, or report-dir of the action'
    // A run goes on without its files.
    return [{ check, state: 'warning', message: why, hint }]
  }
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  const message = `the report folder can be written, ${formatBytes(free)} are free`
  if (free >= comfortable) return [{ check, state: 'ok', message }]
  return [
    { check, state: free < least ? 'problem' : 'warning', message, hint: 'make room on the disk' },
  ]
}

/** The report folder, or what is there of the way to it. */
async function nearestFolder(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined)
  const parent = dirname(path)
  return found || parent === path ? path : nearestFolder(parent)
}
