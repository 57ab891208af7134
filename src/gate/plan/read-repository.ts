import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readPlainFile } from '../../files/plain-file.ts'
import { isWanted } from '../../init/repository.ts'

const mostFiles = 5000
const mostFolders = 500
const deepest = 4
const mostTexts = 50
const mostBytes = 1024 * 1024
/** Of others, or made. */
const passedOver = new Set([
  'node_modules',
  '.git',
  'dist',
  'build',
  'out',
  'target',
  'vendor',
  '.venv',
  'venv',
  'coverage',
])

/**
 * Paths of a folder, the nearest to its top first, and texts of those that tell something. Links
 * are not followed, and what is large is not read.
 */
export async function readRepository(
  folder: string,
): Promise<{ files: string[]; text: (path: string) => string | undefined }> {
  const files = await listFiles(folder)
  const texts = new Map<string, string>()
  for (const path of files.filter(isWanted).slice(0, mostTexts)) {
    const text = await textOf(join(folder, path))
    if (text !== undefined) texts.set(path, text)
  }
  return { files, text: path => texts.get(path) }
}

/** Level by level. */
async function listFiles(folder: string): Promise<string[]> {
  const files: string[] = []
  let level = ['']
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
    const read = await Promise.all(level.map(path => readFolder(folder, path)))
    files.push(...read.flatMap(one => one.files))
    level = read.flatMap(one => one.folders).slice(0, mostFolders)
  }
  return files.slice(0, mostFiles)
}

async function readFolder(
  top: string,
  path: string,
): Promise<{ files: string[]; folders: string[] }> {
  const entries = await readdir(join(top, path), { withFileTypes: true }).catch(() => [])
  const named = entries
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(entry => ({ entry, inner: path === '' ? entry.name : `${path}/${entry.name}` }))
  const isFolder = ({ entry }: (typeof named)[number]) =>
    entry.isDirectory() && !passedOver.has(entry.name)
  return {
    files: named.filter(({ entry }) => entry.isFile()).map(({ inner }) => inner),
    folders: named.filter(isFolder).map(({ inner }) => inner),
  }
}

async function textOf(path: string): Promise<string | undefined> {
  const read = await readPlainFile(path, mostBytes)
  return read.kind === 'bytes' ? read.bytes.toString('utf8') : undefined
}
