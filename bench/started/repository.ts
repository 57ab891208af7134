import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RunRecord } from '../../src/model/record.ts'

const entry = fileURLToPath(new URL('../../dist/index.js', import.meta.url))

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
  scorecard: () => string
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
  const report = (name: string) =>
    readFileSync(join(folder, 'reliability-gate-report', name), 'utf8')
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
      const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...words], {
        cwd: folder,
        encoding: 'utf8',
      })
      return { exitCode: status, output: `${stdout}${stderr}` }
    },
    record: () => JSON.parse(report('record.json')) as RunRecord,
    scorecard: () => report('scorecard.md'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
