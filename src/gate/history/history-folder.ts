import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { readPlainFile } from '../../files/plain-file.ts'
import { replaceFile } from '../../files/replace-file.ts'
import type { ReportFolder } from '../../files/report-folder.ts'
import type { RecentRun } from '../../model/evidence/evidence.ts'
import type { Publisher } from '../publish-record.ts'
import { keptRunsPublisher } from '../review/keep-run.ts'
import {
  formatHistory,
  type HistorySource,
  historyFile,
  type KeptHistory,
  nextHistory,
  parseHistory,
} from './history.ts'
import { keepIn } from './keep-in.ts'
import { type RunsOf, readNewestRuns } from './recent-runs.ts'

/** Far above what the most runs come to. */
const largestBytes = 64 * 1024 * 1024

const pathOf = (dir: string, service: string): string => join(dir, historyFile(service))

/**
 * Where runs are kept in a folder: earlier ones, and this one. Readers of a scorecard know it by
 * its path from where they are.
 */
export const keptInFolder = (folder: ReportFolder, service: string, of?: RunsOf): KeptHistory => ({
  history: historyFolder(relative('.', folder.path) || '.', service, of),
  publishers: [historyPublisher(folder), keptRunsPublisher(folder)],
})

/** Earlier runs out of a folder. */
export function historyFolder(dir: string, service: string, of: RunsOf = {}): HistorySource {
  return async () => {
    const path = pathOf(dir, service)
    const from = `the folder ${dir}`
    const fail = (message: string) => ({ from, runs: [], failure: { code: 'history', message } })
    const recent = await recentIn(dir, service, of)
    const read = await readPlainFile(path, largestBytes)
    if (read.kind === 'missing')
      return read.isThere ? fail(`${path}: ${read.why}`) : { from, runs: [], recent }
    const runs = parseHistory(read.bytes.toString('utf8'), service)
    return runs ? { from, runs, recent } : fail(`${path} is not a history of ${service}`)
  }
}

async function recentIn(dir: string, service: string, of: RunsOf): Promise<RecentRun[]> {
  const names = await readdir(dir).catch(() => [])
  const read = async (name: string) => {
    const file = await readPlainFile(join(dir, name), largestBytes)
    return file.kind === 'bytes' ? file.bytes.toString('utf8') : undefined
  }
  return readNewestRuns({ names, read }, service, of)
}

/** Keeps a run that may be a baseline; of a pull request none is kept. */
export function historyPublisher(folder: ReportFolder): Publisher {
  return {
    id: 'history',
    publish: async ({ record }) => {
      const { service, plan, evidence, context } = record
      const { history } = plan
      if (!history || !evidence.history || context.pullRequest !== undefined)
        return { kind: 'skipped', why: 'no run of a base branch' }
      if (evidence.history.failure)
        return { kind: 'skipped', why: evidence.history.failure.message }
      return keepIn(folder, 'the history could not be kept', () =>
        replaceFile(
          pathOf(folder.path, service),
          `${formatHistory(service, nextHistory(record, { most: history.runs }))}\n`,
        ),
      )
    },
  }
}
