import { stat } from 'node:fs/promises'
import { filesBelow } from '../../files/files-below.ts'
import { withRuling } from '../../judge/verdict/blocking.ts'
import type { PastRun, PastRuns } from '../../model/advisory.ts'
import { defined } from '../../model/basics/defined.ts'
import { counted } from '../../model/basics/units.ts'
import { Problem } from '../../model/problem.ts'
import type { RunRecord } from '../../model/record.ts'
import { readRecord } from '../record/read-record.ts'

const mostFiles = 1000
const search = {
  isWanted: (name: string) => name.endsWith('.json'),
  depth: 6,
  most: mostFiles,
}

/**
 * What records say, of files and of folders with all that is below them.
 * @throws Problem `record` where a path is not there, or a file that was named is no record.
 */
export async function readRecordedRuns(paths: readonly string[]): Promise<PastRuns> {
  const found: { startedAt: string; run: PastRun }[] = []
  const notes: string[] = []
  let others = 0
  for (const path of paths) {
    const isFolder = await isFolderAt(path)
    const files = isFolder ? await filesBelow(path, search) : [path]
    if (files.length > mostFiles)
      notes.push(`only the first ${mostFiles} files of ${path} were looked at`)
    for (const file of files.slice(0, mostFiles)) {
      const record = isFolder ? await readRecord(file).catch(notARecord) : await readRecord(file)
      if (record) found.push({ startedAt: record.startedAt, run: pastRun(record) })
      else others += 1
    }
  }
  if (others > 0)
    notes.push(
      counted(others, 'other JSON file is not a record', 'other JSON files are not records'),
    )
  const newestFirst = found.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))
  return {
    from: `the records of ${paths.join(', ')}`,
    runs: newestFirst.map(({ run }) => run),
    notes,
  }
}

function notARecord(error: unknown): undefined {
  if (!(error instanceof Problem)) throw error
}

async function isFolderAt(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new Problem('record', `${path} cannot be read: ${error.code ?? error.message}`, {
      hint: 'give the path of a record.json, or of a folder with some',
    })
  })
  return found.isDirectory()
}

function pastRun(record: RunRecord): PastRun {
  const { service, verdict, reason, advisory, blocks, wouldBlock, commit, context } = record
  // Of before advisory runs told it themselves only a failure is certain.
  const rule = wouldBlock ?? (advisory && verdict === 'fail' ? 'fail' : undefined)
  const blocked = blocks ? withRuling(record).ruling?.rule : undefined
  return {
    service,
    verdict,
    reason,
    advisory,
    effect: rule
      ? { kind: 'would-block', rule }
      : blocked
        ? { kind: 'blocked', rule: blocked }
        : { kind: 'none' },
    ...defined({ commit: commit ?? undefined, pullRequest: context.pullRequest }),
  }
}
