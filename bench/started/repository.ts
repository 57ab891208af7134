import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RunRecord } from '../../src/model/record.ts'

const entry = fileURLToPath(new URL('../../dist/index.js', import.meta.url))

const reportFolder = 'reliability-gate-report'

/** A git repository with the command of dist/ run in it. */
export type BenchRepository = {
  folder: string
  git: (...words: string[]) => void
  write: (files: Record<string, string>) => void
  /**
   * Commits all that is there on a new branch off `main`; of `main` itself where it has none yet.
   */
  branch: (name: string, files: Record<string, string>) => void
  gate: (...words: string[]) => { exitCode: number | null; output: string }
  record: () => RunRecord
  /** Undefined where the last run wrote none. */
  scorecard: () => string | undefined
  remove: () => void
}

export function benchRepository(): BenchRepository {
  const folder = mkdtempSync(join(tmpdir(), 'gate-bench-started-'))
  const git = (...words: string[]) => {
    execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com', ...words], {
      cwd: folder,
      stdio: 'ignore',
    })
  }
  git('init', '--initial-branch=main')
  const write = (files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  }
  const inReport = (name: string) => join(folder, reportFolder, name)
  return {
    folder,
    git,
    write,
    branch: (name, files) => {
      if (name !== 'main') git('checkout', '-B', name, 'main')
      write(files)
      git('add', '--all')
      git('commit', '--allow-empty', '--message', name)
    },
    gate: (...words) => {
      rmSync(join(folder, reportFolder), { recursive: true, force: true })
      const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...words], {
        cwd: folder,
        encoding: 'utf8',
      })
      return { exitCode: status, output: `${stdout}${stderr}` }
    },
    record: () => JSON.parse(readFileSync(inReport('record.json'), 'utf8')) as RunRecord,
    scorecard: () =>
      existsSync(inReport('scorecard.md'))
        ? readFileSync(inReport('scorecard.md'), 'utf8')
        : undefined,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
