import { dirname, isAbsolute, join, posix, resolve, sep } from 'node:path'
import { configFiles } from '../../../config/parse-config.ts'
import { decodeText } from '../../../files/decode-text.ts'
import { type FileSearch, findFiles } from '../../../files/find-files.ts'
import { isPattern, matchesGlob, readGlob } from '../../../files/glob.ts'
import { type Missing, readPlainFile } from '../../../files/plain-file.ts'
import { isBelow, outside, within } from '../../../files/within.ts'
import { isCommitSha } from '../../../model/basics/commit-sha.ts'
import { defined } from '../../../model/basics/defined.ts'
import type { Remote } from '../../../model/github.ts'
import { type Mistake, Problem } from '../../../model/problem.ts'
import { remoteValue } from '../../remote-value.ts'

/** A file's text, or why there is none. */
export type Text = { kind: 'text'; text: string } | Missing

/**
 * Where the texts of a plan come from: a config, and all files that it names. Paths are from the
 * working folder.
 */
export type Texts = {
  /** At most 4 MB, or as much as is said. */
  read: (path: string, mostBytes?: number) => Promise<Text>
  /** Files that a glob pattern finds, in the order of the alphabet. */
  find: (pattern: string) => Promise<FileSearch>
  /** How messages call a file. */
  nameOf: (path: string) => string
  /** Whether they are those of a commit, and no files of the working folder. */
  ofCommit: boolean
}

/** No config, rule file or calibration comes near it. */
const largestBytes = 4 * 1024 * 1024

/**
 * The files of a working folder: all below `root`, links followed. Whoever writes a config has no
 * say in the rest of a machine.
 */
export const folderTexts = (folder: string, root = folder): Texts => ({
  read: async (path, mostBytes) => {
    const place = await within(root, resolve(folder, path))
    return place.kind === 'missing' ? place : readText(place.path, mostBytes)
  },
  find: pattern => findFiles(slashed(pattern), { folder, root }),
  nameOf: path => path,
  ofCommit: false,
})

/**
 * Below which the files of a config lie: the folder that is given or, where whoever runs the gate
 * has named a config outside of it, the folder of that config.
 */
export function rootOf(folder: string, config: string | undefined): string {
  const path = resolve(folder, config ?? '.')
  return isBelow(folder, path) ? folder : dirname(path)
}

/** A file that the user has named, wherever it is. */
export async function readText(path: string, mostBytes = largestBytes): Promise<Text> {
  const read = await readPlainFile(path, mostBytes)
  return read.kind === 'missing' ? read : decodeText(read.bytes)
}

const slashed = (path: string): string => posix.normalize(path.split(sep).join('/'))

/** Where a config stands: among which texts, and its path there. */
export type Home = { texts: Texts; config: string | undefined }

/** The path of a file that the config names, which it does from its own folder. */
export const pathFrom = ({ config }: Pick<Home, 'config'>, file: string): string =>
  isAbsolute(file) ? file : join(dirname(config ?? ''), file)

/**
 * The files that the config means by a path: those that it finds where it is a pattern, in the
 * order of the alphabet; otherwise the one that has it, there or not.
 */
export async function filesNamed(written: string, home: Home): Promise<FileSearch> {
  const path = pathFrom(home, written)
  const found: FileSearch = isPattern(path)
    ? await home.texts.find(path)
    : { kind: 'found', paths: [] }
  return found.kind === 'found' && found.paths.length === 0
    ? { kind: 'found', paths: [path] }
    : found
}

/** For a file that is not where the config names it. */
export const fromConfig = 'the path is taken from the folder of the config'

/** What knows the files of a commit. */
export type CommitSource = {
  /** Undefined where it is not there. */
  readFile: (path: string, ref: string) => Promise<Remote<string | undefined>>
  listFiles: (ref: string) => Promise<Remote<string[]>>
  /** Refused where the commit is not there, or may not be seen: GitHub does not distinguish. */
  seeCommit: (ref: string) => Promise<Remote<undefined>>
}

const unread = 'is GitHub up, and does the job have `permissions: contents: read`?'

/**
 * The files of a commit, for a working folder that is a checkout of its repository.
 * @throws Problem `github` from each function where the commit cannot be read.
 */
export function commitTexts(source: CommitSource, ref: string): Texts {
  const short = isCommitSha(ref) ? ref.slice(0, 7) : ref
  const nameOf = (path: string) => `${slashed(path)}@${short}`
  const whole = <T>(read: Remote<T>, path: string): T =>
    remoteValue(read, `${nameOf(path)} could not be read`, unread)
  let seen: ReturnType<CommitSource['seeCommit']> | undefined
  /** That a file is not there means something only where others could be. */
  const assertSeen = async () => {
    seen ??= source.seeCommit(ref)
    remoteValue(await seen, `the commit ${short} could not be read`, unread)
  }
  const isOutside = (path: string) => posix.isAbsolute(path) || path.split('/')[0] === '..'
  let listed: ReturnType<CommitSource['listFiles']> | undefined
  return {
    read: async path => {
      const own = slashed(path)
      if (isOutside(own)) return outside
      const text = whole(await source.readFile(own, ref), path)
      if (text !== undefined) return decodeText(Buffer.from(text))
      await assertSeen()
      return { kind: 'missing', isThere: false, why: 'there is no such file' }
    },
    find: async pattern => {
      const own = slashed(pattern)
      if (isOutside(own)) return outside
      const glob = readGlob(own)
      if ('refused' in glob) return { kind: 'missing', isThere: true, why: glob.refused }
      listed ??= source.listFiles(ref)
      const paths = whole(await listed, pattern).filter(path => matchesGlob(glob, path))
      return { kind: 'found', paths: paths.sort() }
    },
    nameOf,
    ofCommit: true,
  }
}

type FoundConfig = { path: string; text: string; warnings: Mistake[] }

/**
 * The config that is named, or the first in the usual places; undefined where there is none in
 * these.
 * @throws Problem `config` where the one that is named is not there, or one that is there cannot be
 * read.
 */
export async function findConfig(
  named: string | undefined,
  texts: Texts,
): Promise<FoundConfig | undefined> {
  for (const path of named ? [named] : configFiles) {
    const read = await texts.read(path)
    if (read.kind === 'text') {
      const warnings = named === undefined ? await passedOver(path, texts) : []
      return { path, text: read.text, warnings }
    }
    // A pull request may well bring the first config with it.
    if (!read.isThere && (named === undefined || texts.ofCommit)) continue
    const message = `config file ${texts.nameOf(path)}: ${read.why}`
    const hint = read.hint ?? 'check the path, relative to the working folder'
    const { at } = read
    const mistakes = at && [{ message: read.why, hint, place: { file: texts.nameOf(path), ...at } }]
    throw new Problem('config', message, { hint, ...defined({ mistakes }) })
  }
  if (named === undefined && !texts.ofCommit) await refuseOtherNames(texts)
  return undefined
}

/** A config by another ending would be passed over, and the defaults judged in its place. */
async function refuseOtherNames(texts: Texts): Promise<void> {
  for (const path of configFiles) {
    const other = path.replace(/\.yml$/, '.yaml')
    if ((await texts.read(other)).kind !== 'text') continue
    throw new Problem('config', `${other} is not read: a config is found by the name ${path}`, {
      hint: `rename it, or name it by --config ${other} or by the input config`,
    })
  }
}

/** A second config in the usual places, which nobody reads. */
async function passedOver(found: string, texts: Texts): Promise<Mistake[]> {
  const [first, second] = configFiles
  if (found !== first || texts.ofCommit) return []
  if ((await texts.read(second)).kind !== 'text') return []
  return [{ message: `${second} is not read, since there is ${first}`, hint: 'keep one of them' }]
}
