import { glob, readFile } from 'node:fs/promises'
import { matchesGlob, posix, resolve, sep } from 'node:path'
import { configFiles } from '../config/parse-config.ts'
import type { Remote } from '../model/github.ts'
import { Problem } from '../model/problem.ts'

/** A file's text, or why there is none. */
export type Text = { kind: 'text'; text: string } | { kind: 'missing'; isThere: boolean; why: string }

/** Where the texts of a plan come from: a config, and all files that it names. Paths are from the working folder. */
export type Texts = {
  read: (path: string) => Promise<Text>
  /** Files that a glob pattern finds, in the order of the alphabet. */
  find: (pattern: string) => Promise<string[]>
  /** How messages call a file. */
  nameOf: (path: string) => string
  /** Whether they are those of a commit, and no files of the working folder. */
  ofCommit: boolean
}

export const folderTexts = (folder: string): Texts => ({
  read: path => readText(resolve(folder, path)),
  find: async pattern => {
    const found: string[] = []
    for await (const name of glob(pattern, { cwd: folder })) found.push(name)
    return found.sort()
  },
  nameOf: path => path,
  ofCommit: false,
})

async function readText(path: string): Promise<Text> {
  try {
    return { kind: 'text', text: await readFile(path, 'utf8') }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const isThere = code !== 'ENOENT'
    return { kind: 'missing', isThere, why: isThere ? `it cannot be read (${code ?? error})` : 'there is no such file' }
  }
}

/** Where a config stands: among which texts, and its path there. */
export type Home = { texts: Texts; config: string | undefined }

/** What knows the files of a commit. */
export type CommitSource = {
  /** Undefined where it is not there. */
  readFile: (path: string, ref: string) => Promise<Remote<string | undefined>>
  listFiles: (ref: string) => Promise<Remote<string[]>>
}

/**
 * The files of a commit, for a working folder that is a checkout of its repository.
 * @throws Problem `github` from each function where the commit cannot be read.
 */
export function commitTexts(source: CommitSource, ref: string): Texts {
  const short = /^[0-9a-f]{40,64}$/.test(ref) ? ref.slice(0, 7) : ref
  const pathOf = (path: string) => posix.normalize(path.split(sep).join('/'))
  const nameOf = (path: string) => `${pathOf(path)}@${short}`
  let listed: ReturnType<CommitSource['listFiles']> | undefined
  return {
    read: async path => {
      const own = pathOf(path)
      if (posix.isAbsolute(own) || own.split('/')[0] === '..')
        return { kind: 'missing', isThere: true, why: 'it is outside of the repository' }
      const text = okOr(await source.readFile(own, ref), nameOf(path))
      return text === undefined
        ? { kind: 'missing', isThere: false, why: 'there is no such file' }
        : { kind: 'text', text }
    },
    find: async pattern => {
      listed ??= source.listFiles(ref)
      const own = pathOf(pattern)
      return okOr(await listed, nameOf(pattern))
        .filter(path => matchesGlob(path, own))
        .sort()
    },
    nameOf,
    ofCommit: true,
  }
}

function okOr<T>(read: Remote<T>, name: string): T {
  if (read.kind === 'ok') return read.value
  throw new Problem('github', `${name} could not be read: ${read.message}`, {
    hint: ('hint' in read && read.hint) || 'is GitHub up, and does the job have `permissions: contents: read`?',
  })
}

/**
 * The config that is named, or the first in the usual places; undefined where there is none in these.
 * @throws Problem `config` where the one that is named is not there, or one that is there cannot be read.
 */
export async function findConfig(
  named: string | undefined,
  texts: Texts,
): Promise<{ path: string; text: string } | undefined> {
  for (const path of named ? [named] : configFiles) {
    const read = await texts.read(path)
    if (read.kind === 'text') return { path, text: read.text }
    // A pull request may well bring the first config with it.
    if (!read.isThere && (named === undefined || texts.ofCommit)) continue
    throw new Problem('config', `config file ${texts.nameOf(path)}: ${read.why}`, {
      hint: 'check the path, relative to the working folder',
    })
  }
  return undefined
}
