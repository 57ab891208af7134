import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { defined } from '../../src/model/basics/defined.ts'

const run = promisify(execFile)

/** Where tools are put that the machine does not have; never a part of the product. */
export const cache = fileURLToPath(new URL('../../.cache/bench-tools', import.meta.url))

export type ToolName =
  | 'nginx'
  | 'openssl'
  | 'wrk'
  | 'ab'
  | 'h2load'
  | 'k6'
  | 'hey'
  | 'vegeta'
  | 'autocannon'
  | 'pacer'

/** Where a tool is and which, or why it cannot be had. */
type Tool = { path: string; version: string } | { missing: string }
export type Tools = Record<ToolName, Tool>

/** Programs of Debian by the package that has them. */
const debian = {
  nginx: 'nginx',
  openssl: 'openssl',
  wrk: 'wrk',
  ab: 'apache2-utils',
  h2load: 'nghttp2-client',
} as const
/** Programs of the Go proxy by their module. */
const go = {
  k6: 'go.k6.io/k6',
  hey: 'github.com/rakyll/hey',
  vegeta: 'github.com/tsenart/vegeta/v12',
} as const

const folders = {
  debian: join(cache, 'debian'),
  go: join(cache, 'go'),
  npm: join(cache, 'npm'),
  built: join(cache, 'built'),
}
const debianPrograms = ['usr/bin', 'usr/sbin'].map(folder => join(folders.debian, folder))

/** The environment in which tools of the cache find their libraries. */
export function toolEnvironment(): NodeJS.ProcessEnv {
  const lib = join(folders.debian, 'usr/lib')
  const own = existsSync(lib) ? readdirSync(lib).filter(name => name.endsWith('-linux-gnu')) : []
  const paths = [...own.map(name => join(lib, name)), process.env.LD_LIBRARY_PATH ?? ''].filter(
    path => path !== '',
  )
  return {
    ...process.env,
    ...defined({ LD_LIBRARY_PATH: paths.length > 0 ? paths.join(delimiter) : undefined }),
  }
}

/**
 * Takes what is on the PATH, else gets it into the cache, without root and with no change to the
 * system.
 */
export async function getTools(): Promise<Tools> {
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true })
  const fromDebian = await getFromDebian()
  const fromGo = {} as Record<keyof typeof go, Tool>
  for (const name of Object.keys(go) as (keyof typeof go)[]) fromGo[name] = await getFromGo(name)
  return { ...fromDebian, ...fromGo, autocannon: await getAutocannon(), pacer: await buildPacer() }
}

async function getFromDebian(): Promise<Record<keyof typeof debian, Tool>> {
  const names = Object.keys(debian) as (keyof typeof debian)[]
  const wanted = names.filter(name => find(name, debianPrograms) === undefined)
  const failure =
    wanted.length > 0 ? await attempt(() => unpack(wanted.map(name => debian[name]))) : undefined
  const tools = names.map(async (name): Promise<[string, Tool]> => {
    const path = find(name, debianPrograms)
    if (path === undefined)
      return [name, { missing: failure ?? 'not in the packages of this system' }]
    return [name, { path, version: await debianVersion(name, path) }]
  })
  return Object.fromEntries(await Promise.all(tools)) as Record<keyof typeof debian, Tool>
}

/**
 * Downloads packages with what they need and the system does not have, and unpacks them into the
 * cache.
 */
async function unpack(packages: readonly string[]): Promise<void> {
  const { stdout } = await run('apt-get', [
    '--simulate',
    '--no-install-recommends',
    'install',
    ...packages,
  ])
  const missing = [...stdout.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name!)
  const downloads = join(cache, 'downloads')
  mkdirSync(downloads, { recursive: true })
  await run('apt-get', ['download', ...new Set([...packages, ...missing])], { cwd: downloads })
  for (const file of readdirSync(downloads).filter(name => name.endsWith('.deb'))) {
    await run('dpkg', ['-x', join(downloads, file), folders.debian])
  }
}

const versionFlags: Record<keyof typeof debian, string> = {
  nginx: '-v',
  openssl: 'version',
  wrk: '-v',
  ab: '-V',
  h2load: '--version',
}

async function debianVersion(name: keyof typeof debian, path: string): Promise<string> {
  // wrk tells its version and fails; nginx tells it on standard error.
  const told = await run(path, [versionFlags[name]], { env: toolEnvironment() }).catch(
    error => error,
  )
  return firstVersion(`${told.stdout}${told.stderr}`)
}

const firstVersion = (text: string): string => /\d+\.\d+(?:\.\d+)?/.exec(text)?.[0] ?? ''

async function getFromGo(name: keyof typeof go): Promise<Tool> {
  if (find(name, [folders.go]) === undefined) {
    const env = { ...process.env, GOBIN: folders.go }
    const failure = await attempt(() => run('go', ['install', `${go[name]}@latest`], { env }))
    if (failure !== undefined) return { missing: failure }
  }
  const path = find(name, [folders.go])!
  const { stdout } = await run('go', ['version', '-m', path]).catch(() => ({ stdout: '' }))
  return { path, version: firstVersion(/^\s+mod\s.*$/m.exec(stdout)?.[0].split('\t')[3] ?? '') }
}

async function getAutocannon(): Promise<Tool> {
  const home = join(folders.npm, 'node_modules/autocannon')
  if (!existsSync(home)) {
    const failure = await attempt(() =>
      run('npm', ['install', '--prefix', folders.npm, '--no-save', 'autocannon']),
    )
    if (failure !== undefined) return { missing: failure }
  }
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    version: string
  }
  return { path: join(home, 'autocannon.js'), version }
}

async function buildPacer(): Promise<Tool> {
  const path = join(folders.built, 'pacer')
  const source = fileURLToPath(new URL('./pacer.c', import.meta.url))
  const failure = await attempt(() => run('gcc', ['-O2', '-Wall', '-o', path, source]))
  return failure === undefined ? { path, version: '' } : { missing: failure }
}

/** A program in the given folders or on the PATH. */
function find(name: string, own: readonly string[]): string | undefined {
  const all = [...own, ...(process.env.PATH ?? '').split(delimiter)].map(folder =>
    join(folder, name),
  )
  return all.find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Why something failed, in a few words; undefined where it did not. */
async function attempt(what: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await what()
    return undefined
  } catch (error) {
    const { code, cmd = 'it' } = error as { code?: unknown; cmd?: string }
    const program = cmd.split(' ')[0]
    return code === 'ENOENT' ? 'what would get it is not on this machine' : `${program} failed`
  }
}
