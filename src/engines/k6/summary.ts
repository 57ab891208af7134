import { readFile } from 'node:fs/promises'
import { parseJson } from '../../model/basics/parse-json.ts'
import { partOf } from '../../model/basics/part-of.ts'

/** What `k6 run --summary-export` has written; undefined where there is nothing, or half of it. */
export const readSummary = async (path: string): Promise<unknown> =>
  parseJson(await readFile(path, 'utf8').catch(() => ''))

/** The metrics in a summary, by their names. */
export const metricsIn = (summary: unknown): Record<string, unknown> => partOf(summary, 'metrics')
