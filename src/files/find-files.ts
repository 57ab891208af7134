import { opendir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Glob, readGlob } from './glob.ts'
import type { Missing } from './plain-file.ts'
import { within } from './within.ts'

/** Far above what a repository's folders of rules hold. */
const mostEntries = 50_000
const mostFiles = 1000
const deepest = 32
const mostMs = 10_000

export type FileSearch = { kind: 'found'; paths: string[] } | Missing

/**
 * Files below `root` that a pattern finds, by their paths from `folder`, in the order of the
 * alphabet. Links to folders are not followed but on the way to the first name that is a pattern;
 * what takes too long is refused.
 */
export async function findFiles(
  pattern: string,
  { folder, root }: { folder: string; root: string },
): Promise<FileSearch> {
  const glob = readGlob(pattern)
  if ('refused' in glob) return { kind: 'missing', isThere: true, why: glob.refused }
  const place = await within(root, resolve(folder, glob.base))
  if (place.kind === 'missing') return place
  const budget = { entries: mostEntries, until: performance.now() + mostMs }
  const found: string[] = []
  const isWhole = await walk(
    { path: place.path, name: glob.base, states: glob.start, depth: 0 },
    { glob, found, budget },
  )
  if (isWhole && found.length <= mostFiles) return { kind: 'found', paths: found.sort() }
  return {
    kind: 'missing',
    isThere: true,
    why: 'the pattern looks through too many files',
    hint: `it may pass ${mostEntries} and find ${mostFiles}; name the folder more closely`,
  }
}

type At = { path: string; name: string; states: Glob['start']; depth: number }
type Search = { glob: Glob; found: string[]; budget: { entries: number; until: number } }

/** Whether all was looked at. */
async function walk({ path, name, states, depth }: At, search: Search): Promise<boolean> {
  const { glob, found, budget } = search
  const folders: At[] = []
  const dir = await opendir(path).catch(() => undefined)
  for await (const entry of dir ?? []) {
    budget.entries -= 1
    if (budget.entries < 0 || found.length > mostFiles || performance.now() > budget.until)
      return false
    const next = glob.step(states, entry.name)
    if (next.length === 0) continue
    const own = name === '' ? entry.name : `${name}/${entry.name}`
    if (!entry.isDirectory()) {
      if (glob.isEnd(next)) found.push(own)
    } else if (depth < deepest) {
      folders.push({ path: join(path, entry.name), name: own, states: next, depth: depth + 1 })
    }
  }
  for (const one of folders) if (!(await walk(one, search))) return false
  return true
}
