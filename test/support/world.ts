import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll } from 'vitest'
import type { RunRecord } from '../../src/model/record.ts'
import { startShared } from './shared/shared-process.ts'

/** How a command ended; `code` is null where a signal ended it. */
export type Ended = { code: number | null; stdout: string; stderr: string }

/**
 * A folder of a test file's own, in which the command is run as it is shipped; it goes when the
 * file's tests are over.
 */
export type World = {
  folder: string
  /** Writes a file and gives its name back. */
  write: (name: string, text: string) => Promise<string>
  /** Runs dist/ with these words. */
  command: (...words: string[]) => Promise<Ended>
  /** `record.json` of a report folder. */
  readRecord: (reportDir: string) => Promise<RunRecord>
}

const entry = resolve('dist/index.js')

/** `run` is `runShared` where no test signals the command or measures its load. */
export async function openWorld(run: typeof runCommand = runCommand): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'gate-world-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return {
    folder,
    write: async (name, text) => {
      await writeFile(join(folder, name), text)
      return name
    },
    command: (...words) => run(folder, words),
    readRecord: async reportDir =>
      JSON.parse(await readFile(join(folder, reportDir, 'record.json'), 'utf8')) as RunRecord,
  }
}

/** Runs dist/ in a process of its own. */
async function runCommand(folder: string, words: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [entry, ...words], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [[code], stdout, stderr] = await Promise.all([
    once(child, 'close') as Promise<[number | null]>,
    text(child.stdout),
    text(child.stderr),
  ])
  return { code, stdout, stderr }
}

/** Runs dist/ in a process that other commands have used: see shared-process.ts. */
export async function runShared(
  folder: string,
  words: readonly string[],
  variables = process.env,
): Promise<Ended> {
  const { ended, ...streams } = startShared({ script: entry, words, folder, variables })
  const [code, stdout, stderr] = await Promise.all([
    ended,
    text(streams.stdout),
    text(streams.stderr),
  ])
  return { code, stdout, stderr }
}

/**
 * Samples for `load.samples`: so many of each side, evenly over the seconds. `sides` gives the
 * duration of each in ms by its number; `outcome` is that of all.
 */
export function sampleLines(
  count: number,
  seconds: number,
  sides: Partial<Record<'head' | 'base', (index: number) => number>>,
  outcome: { ok: boolean; code?: number } = { ok: true },
): string {
  const lines = Array.from({ length: count }, (_, index) =>
    Object.entries(sides).map(([side, ms]) =>
      JSON.stringify({ t: (index * seconds) / count, side, duration: ms(index), ...outcome }),
    ),
  )
  return `${lines.flat().join('\n')}\n`
}
