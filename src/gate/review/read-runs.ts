import { stat } from 'node:fs/promises'
import { filesBelow } from '../../files/files-below.ts'
import { readPlainFile } from '../../files/plain-file.ts'
import { Problem } from '../../model/problem.ts'
import type { KeptRun } from '../../model/review.ts'
import { sum } from '../../stats/sum.ts'
import type { BranchStore } from '../history/data-branch.ts'
import { ofRecord, readRecord } from '../record/read-record.ts'
import { remoteValue } from '../remote-value.ts'
import { isOfNewerGate, keptRunOf, parseKeptRun } from './kept-run.ts'

const mostFiles = 20_000
/** Of a file of lines: far more than the runs of a month. */
const largestBytes = 256 * 1024 * 1024
const search = {
  isWanted: (name: string) => name === 'record.json' || name.endsWith('.ndjson'),
  depth: 8,
  most: mostFiles,
}

/** Runs oldest first; `notes`: what of them could not be read. */
export type ReadRuns = { runs: KeptRun[]; from: string; notes: string[] }

/**
 * Of one file or of several; `unread`: files or lines that are no runs; `newer`: lines of a newer
 * gate.
 */
type Read = { runs: readonly KeptRun[]; unread: number; newer?: number }

/**
 * The runs below a folder: each `record.json` is one, each line of an `.ndjson` another. A run that
 * is there twice counts once.
 * @throws Problem `record` where the folder cannot be read.
 */
export async function readRuns(folder: string): Promise<ReadRuns> {
  const hint = 'give the folder with the records of earlier runs'
  const found = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    throw new Problem('record', `${folder} cannot be read: ${error.code ?? error.message}`, {
      hint,
    })
  })
  if (!found.isDirectory()) throw new Problem('record', `${folder} is not a folder`, { hint })
  const files = await filesBelow(folder, search)
  const reads: Read[] = []
  for (const path of files.slice(0, mostFiles))
    reads.push(path.endsWith('.ndjson') ? await readLines(path) : await readOne(path))
  const read = joined(reads, folder)
  return files.length > mostFiles
    ? { ...read, notes: [`only the first ${mostFiles} files were read`, ...read.notes] }
    : read
}

/**
 * The runs that are kept on a branch.
 * @throws Problem `github` where it cannot be read.
 */
export async function readBranchRuns(
  store: Pick<BranchStore, 'readBranch' | 'readBlob'>,
  branch: string,
): Promise<ReadRuns> {
  const from = `the branch ${branch}`
  const tip = remoteValue(await store.readBranch(branch), `${from} cannot be read`)
  const reads: Read[] = []
  for (const [path, { blob }] of tip?.files ?? []) {
    if (!path.endsWith('.ndjson')) continue
    const text = remoteValue(await store.readBlob(blob), `${path} of ${from} cannot be read`)
    reads.push(parseLines(text))
  }
  return joined(reads, from)
}

/** Each run once, the oldest first. */
export function joined(reads: readonly Read[], from: string): ReadRuns {
  const runs = new Map(reads.flatMap(read => read.runs.map(run => [keyOf(run), run] as const)))
  const unread = sum(reads.map(read => read.unread))
  const newer = sum(reads.map(read => read.newer ?? 0))
  const notes = [
    ...counting(newer, [
      '1 run was kept by a newer gate: update this one to read it',
      `${newer} runs were kept by a newer gate: update this one to read them`,
    ]),
    ...counting(unread, [
      '1 file or line is not a run of this gate',
      `${unread} files or lines are not runs of this gate`,
    ]),
  ]
  return { runs: inOrder([...runs.values()]), from, notes }
}

const counting = (count: number, [one, several]: readonly [string, string]): string[] =>
  count === 0 ? [] : [count === 1 ? one : several]

/** ISO 8601 of different zones does not sort as text. */
const inOrder = (runs: readonly KeptRun[]): KeptRun[] =>
  runs
    .map(run => ({ run, time: Date.parse(run.at) }))
    .sort((a, b) => a.time - b.time)
    .map(({ run }) => run)

const keyOf = ({ service, at, commit, runUrl }: KeptRun): string =>
  JSON.stringify([service, Date.parse(at), commit, runUrl])

async function readOne(path: string): Promise<Read> {
  try {
    const record = await readRecord(path)
    return { runs: [ofRecord(path, () => keptRunOf(record))], unread: 0 }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { runs: [], unread: 1 }
  }
}

async function readLines(path: string): Promise<Read> {
  const read = await readPlainFile(path, largestBytes)
  return read.kind === 'missing' ? { runs: [], unread: 1 } : parseLines(read.bytes.toString('utf8'))
}

function parseLines(text: string): Read {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  const runs = lines.flatMap(line => parseKeptRun(line) ?? [])
  const newer = lines.filter(isOfNewerGate).length
  return { runs, unread: lines.length - runs.length - newer, newer }
}
