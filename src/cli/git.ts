import { runGit } from '../tools/git/run-git.ts'

const timeoutMs = 2000

/**
 * What git says of the working folder; undefined where there is no git, no repository, or no
 * answer.
 */
export async function git(...words: string[]): Promise<string | undefined> {
  const said = await runGit(process.cwd(), words, process.env, AbortSignal.timeout(timeoutMs))
  return said.ok ? said.text || undefined : undefined
}
