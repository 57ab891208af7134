import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatHistory, type HistorySource, nextHistory, parseHistory } from './history.ts'
import type { Publisher } from './publish-record.ts'

/** One file a service, whatever its name holds. */
const pathOf = (dir: string, service: string): string =>
  join(dir, `${encodeURIComponent(service).replaceAll('*', '%2A')}.history.json`)

/** Earlier runs out of a folder. */
export function historyFolder(dir: string, service: string): HistorySource {
  return async () => {
    const path = pathOf(dir, service)
    const from = `the folder ${dir}`
    try {
      const runs = parseHistory(await readFile(path, 'utf8'), service)
      if (runs) return { from, runs }
      return { from, runs: [], failure: { code: 'history', message: `${path} is no history of ${service}` } }
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      if (code === 'ENOENT') return { from, runs: [] }
      return { from, runs: [], failure: { code: 'history', message: `${path} cannot be read (${code ?? message})` } }
    }
  }
}

/** Keeps a run that may be a baseline; of a pull request none is kept. */
export function historyPublisher(dir: string): Publisher {
  return {
    id: 'history',
    publish: async record => {
      const { service, plan, evidence, context } = record
      if (!plan.history || !evidence.history || context.pullRequest !== undefined)
        return { kind: 'skipped', why: 'no run of a base branch' }
      if (evidence.history.failure) return { kind: 'skipped', why: evidence.history.failure.message }
      const path = pathOf(dir, service)
      try {
        await mkdir(dir, { recursive: true })
        await writeFile(`${path}.new`, `${formatHistory(service, nextHistory(record, plan.history.runs))}\n`)
        await rename(`${path}.new`, path)
      } catch (error) {
        return {
          kind: 'denied',
          why: `the history could not be kept: ${(error as NodeJS.ErrnoException).code ?? error}`,
        }
      }
      return { kind: 'published' }
    },
  }
}
