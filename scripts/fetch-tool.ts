import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { exists } from '../src/files/exists.ts'
import { cacheFolder } from './cache-folder.ts'
import { fetchPackage } from './debian-package.ts'

const execute = promisify(execFile)
/** A large Go program takes minutes on a busy machine. */
const timeout = 20 * 60_000
const maxBuffer = 64 * 1024 * 1024

/** Makes the tool in `home`, a new folder that already holds the files of the recipe. */
type Fetch = (home: string) => Promise<unknown>

/**
 * How each package manager gets a tool, by the file in the recipe that pins it. The manager itself
 * refuses whatever has another checksum than its lock file says, and takes packages from the
 * registry that this machine is set up with.
 */
const fetchers: Record<string, Fetch> = {
  /**
   * go.mod with a `tool` line, go.sum: the programs are in bin/, also one whose source the recipe
   * holds. Without that line the files of the modules are in modules/, and nothing is built.
   */
  'go.sum': async home => {
    if (/^tool /m.test(await readFile(join(home, 'go.mod'), 'utf8'))) {
      await mkdir(join(home, 'bin'))
      await run(home, 'go', 'build', '-mod=readonly', '-o', 'bin/', 'tool')
      return
    }
    const listed = await run(home, 'go', 'mod', 'download', '-json')
    const modules = JSON.parse(`[${listed.replaceAll('}\n{', '},{')}]`) as GoModule[]
    for (const { Path, Dir } of modules) await copyFiles(Dir, join(home, 'modules', Path))
  },
  /** package.json, package-lock.json: the programs are in node_modules/.bin/. */
  'package-lock.json': home =>
    run(home, 'npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund'),
  /** requirements.txt with hashes: the modules are in python/, which goes into PYTHONPATH. */
  'requirements.txt': home =>
    run(
      ...([home, 'python3', '-m', 'pip', 'install', '--quiet', '--require-hashes'] as const),
      ...['--target', 'python', '--requirement', 'requirements.txt'],
    ),
  /** pom.xml, SHA256SUMS as `sha256sum *.jar` writes it: the jars are in lib/. */
  SHA256SUMS: async home => {
    await run(
      ...([home, 'mvn', '--batch-mode', '--quiet', 'dependency:copy-dependencies'] as const),
      '-DoutputDirectory=lib',
    )
    await checkSums(home)
  },
  /**
   * The names of packages of Debian and Ubuntu, one a line, which apt checks by their signature:
   * their files are as the packages have them.
   */
  'debian.txt': async home => {
    const names = (await readFile(join(home, 'debian.txt'), 'utf8')).trim().split(/\s+/)
    for (const name of names) {
      await fetchPackage({ name }, join(home, name))
      await cp(join(home, name), join(home, 'root'), { recursive: true, verbatimSymlinks: true })
      await rm(join(home, name), { recursive: true })
    }
  },
}

/**
 * Folder of a foreign tool as its recipe makes it, from the cache or made now. A recipe is a folder
 * of the files by which a package manager pins the tool; one that has changed is another tool.
 * @throws where it cannot be had, with why in one line.
 */
export async function fetchTool(recipe: string, cache = cacheFolder()): Promise<string> {
  const files = (await readdir(recipe)).toSorted()
  const fetcher = Object.keys(fetchers).find(name => files.includes(name))
  if (!fetcher)
    throw new Error(
      `${recipe} holds none of ${Object.keys(fetchers).join(', ')}, so it pins nothing`,
    )
  const hash = createHash('sha256')
  for (const name of files) hash.update(`${name}\0`).update(await readFile(join(recipe, name)))
  const home = join(cache, 'tools', `${basename(recipe)}-${hash.digest('hex').slice(0, 12)}`)
  if (await exists(home)) return home
  await mkdir(join(cache, 'tools'), { recursive: true })
  const work = await mkdtemp(`${home}-`)
  try {
    for (const name of files) await copyFile(join(recipe, name), join(work, name))
    await fetchers[fetcher]!(work)
    // Of two callers at once, the later one finds it done.
    await rename(work, home).catch(async error => {
      if (!(await exists(home))) throw error
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return home
}

/** What of a module `go mod download` tells. */
type GoModule = { Path: string; Dir: string }

/** In folders that can be removed again, which those of Go's own cache cannot. */
async function copyFiles(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const folder = join(to, relative(from, entry.parentPath))
    await mkdir(folder, { recursive: true })
    await copyFile(join(entry.parentPath, entry.name), join(folder, entry.name))
  }
}

/** Gives what it wrote to standard output. */
async function run(cwd: string, program: string, ...words: string[]): Promise<string> {
  try {
    return (await execute(program, words, { cwd, timeout, maxBuffer })).stdout
  } catch (error) {
    const { code, stderr = '', stdout = '' } = error as ExecError
    if (code === 'ENOENT') throw new Error(`there is no ${program} on this machine`)
    const lines = `${stdout}\n${stderr}`.split('\n').filter(line => line.trim() !== '')
    throw new Error(`${program} ${words[0]} failed: ${lines.slice(-5).join(' | ')}`)
  }
}
type ExecError = { code?: string | number; stderr?: string; stdout?: string }

/** Every jar, and nothing but these, with the sums that the recipe has. */
async function checkSums(home: string): Promise<void> {
  const lines = await Promise.all(
    (await readdir(join(home, 'lib'))).toSorted().map(async name => {
      const sum = createHash('sha256').update(await readFile(join(home, 'lib', name)))
      return `${sum.digest('hex')}  ${name}`
    }),
  )
  const wanted = (await readFile(join(home, 'SHA256SUMS'), 'utf8')).trim().split('\n')
  const differing = [
    ...lines.filter(line => !wanted.includes(line)),
    ...wanted.filter(line => !lines.includes(line)),
  ]
  if (differing.length > 0)
    throw new Error(`the checksum differs from SHA256SUMS: ${differing.join(' | ')}`)
}
