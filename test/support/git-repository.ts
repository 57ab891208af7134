import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { temporaryFolder } from './processes.ts'

export type GitRepository = {
  folder: string
  git: (...words: string[]) => string
  /** Writes files, commits them, and gives the commit. */
  commit: (files: Record<string, string>) => Promise<string>
}

export const gitIn =
  (folder: string) =>
  (...words: string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...words], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()

/** A repository of a test's own, on its branch `main`, which is there from the first commit on. */
export async function gitRepository(): Promise<GitRepository> {
  const folder = await temporaryFolder()
  const git = gitIn(folder)
  git('init', '--initial-branch=main')
  git('config', 'uploadpack.allowAnySHA1InWant', 'true')
  return {
    folder,
    git,
    commit: async files => {
      for (const [name, text] of Object.entries(files)) {
        await mkdir(dirname(join(folder, name)), { recursive: true })
        await writeFile(join(folder, name), text)
      }
      git('add', '--all')
      git('commit', '--message=x')
      return git('rev-parse', 'HEAD')
    },
  }
}
