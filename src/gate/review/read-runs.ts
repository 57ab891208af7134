import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { filesBelow } from '../../files/files-below.ts'
import { Problem } from '../../model/problem.ts'
import type { KeptRun } from '../../model/review.ts'
import { readRecord } from '../record/read-record.ts'
import { keptRunOf, parseKeptRun } from './kept-run.ts'

const mostFiles = 20_000
const search = {
  isWanted: (name: string) => name === 'record.json' || name.endsWith('.ndjson'),
  depth: 8,
  most: mostFiles,
}

/** Runs oldest first; `notes`: what of the folder could not be read. */
export type ReadRuns = { runs: KeptRun[]; from: string; notes: string[] }

/**
 * The runs below a folder: each `record.json` is one, each line of an `.ndjson` another. A run that
 * is there twice counts once.
 * @throws Problem `record` where the folder cannot be read.
 */
export async function readRuns(folder: string): Promise<ReadRuns> {
  const hint = 'give the folder that holds the records of earlier runs'
  const found = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    throw new Problem('record', `${folder} cannot be read: ${error.code ?? error.message}`, {
      hint,
    })
  })
  if (!found.isDirectory()) throw new Problem('record', `${folder} is not a folder`, { hint })
  const files = await filesBelow(folder, search)
  const runs = new Map<string, KeptRun>()
  let unread = 0
  for (const path of files.slice(0, mostFiles)) {
    const read = path.endsWith('.ndjson') ? await readLines(path) : await readOne(path)
    unread += read.unread
    for (const run of read.runs) runs.set(keyOf(run), run)
  }
  const notes = [
    ...(files.length > mostFiles ? [`only the first ${mostFiles} files were read`] : []),
    ...(unread > 0 ? [`${unread} files or lines are not runs of this gate`] : []),
  ]
  return { runs: inOrder([...runs.values()]), from: folder, notes }
}

/** ISO 8601 of different zones does not sort as text. */
const inOrder = (runs: readonly KeptRun[]): KeptRun[] =>
  runs.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))

const keyOf = ({ service, at, commit, runUrl }: KeptRun): string =>
  JSON.stringify([service, Date.parse(at), commit, runUrl])

type Read = { runs: KeptRun[]; unread: number }

async function readOne(path: string): Promise<Read> {
  try {
    return { runs: [keptRunOf(await readRecord(path))], unread: 0 }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { runs: [], unread: 1 }
  }
}

async function readLines(path: string): Promise<Read> {
  const read: Read = { runs: [], unread: 0 }
  const lines = createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  for await (const line of lines) {
    if (line.trim() === '') continue
    const run = parseKeptRun(line)
    if (run) read.runs.push(run)
    else read.unread += 1
  }
  return read
}
