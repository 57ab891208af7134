import { execFile } from 'node:child_process'
import { access, cp, constants as fs, mkdir, writeFile } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { cacheFolder } from '../../../scripts/cache-folder.ts'

const execute = promisify(execFile)
/** Pinned, so that what is seen is this version's and a build is kept. */
const version = 'v0.2.89'
/** Where Go's own installation puts it, which is not always on the PATH. */
const usualPlace = '/usr/local/go/bin'

/** Path of the command `go`; undefined where this machine has none. */
export async function findGo(): Promise<string | undefined> {
  for (const folder of [...(process.env.PATH ?? '').split(delimiter), usualPlace]) {
    const path = join(folder, 'go')
    if (folder !== '' && (await isExecutable(path))) return path
  }
  return undefined
}

/**
 * Path of nektos/act, built from its module into the cache folder where it is not there yet.
 * @throws where it cannot be built, with what Go says.
 */
export async function buildAct(go: string): Promise<string> {
  const home = join(cacheFolder(), `act-${version}`)
  const path = join(home, 'act')
  if (await isExecutable(path)) return path
  await mkdir(home, { recursive: true })
  const install = execute(go, ['install', `github.com/nektos/act@${version}`], {
    env: { ...process.env, GOBIN: home },
  })
  // Other tests, which run beside this, measure time.
  if (install.child.pid !== undefined)
    setPriority(install.child.pid, constants.priority.PRIORITY_LOW)
  await install
  return path
}

const isExecutable = (path: string): Promise<boolean> =>
  access(path, fs.X_OK).then(
    () => true,
    () => false,
  )

export type ActOrder = {
  act: string
  /** An empty one; holds the checkout, the action and what act keeps. */
  folder: string
  /** Path of the workflow, whose jobs run on this machine itself. */
  workflow: string
  /**
   * `owner/name@ref` of the action in the workflow, which is this checkout's `action.yml`, `dist/`
   * and what lies beside them.
   */
  action: string
  /** Folders of other actions by `owner/name@ref`. */
  others?: Record<string, string>
  repository: string
  /** Contents of the checkout by path. */
  files: Record<string, string>
  event: { name: string; payload: unknown }
  apiUrl: string
  token: string
}

/**
 * Runs a workflow with act on a fresh checkout of one commit; act takes that for what
 * `actions/checkout` would fetch.
 */
export async function runAct(
  order: ActOrder,
): Promise<{ exitCode: number; log: string; sha: string }> {
  const { folder, event, apiUrl } = order
  const at = (name: string) => join(folder, name)
  await Promise.all(['checkout', 'action', 'home', 'cache'].map(name => mkdir(at(name))))
  await cp(resolve('action.yml'), join(at('action'), 'action.yml'))
  for (const part of ['dist', 'check', 'review'])
    await cp(resolve(part), join(at('action'), part), { recursive: true })
  await writeFile(at('event.json'), JSON.stringify(event.payload))
  // Without a file of settings act asks which image to run jobs in.
  await writeFile(join(at('home'), '.actrc'), '')
  const sha = await commit(at('checkout'), order)
  const options = [
    ...[
      event.name,
      '--workflows',
      order.workflow,
      '--eventpath',
      at('event.json'),
      '--directory',
      at('checkout'),
    ],
    ...[
      '--platform',
      'ubuntu-latest=-self-hosted',
      '--local-repository',
      `${order.action}=${at('action')}`,
    ],
    ...Object.entries(order.others ?? {}).flatMap(([name, path]) => [
      '--local-repository',
      `${name}=${path}`,
    ]),
    ...['--env', `GITHUB_API_URL=${apiUrl}`, '--env', `GITHUB_GRAPHQL_URL=${apiUrl}/graphql`],
    ...['--secret', 'GITHUB_TOKEN', '--action-cache-path', at('cache'), '--no-cache-server'],
  ]
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: at('home'),
    TMPDIR: folder,
    GITHUB_TOKEN: order.token,
  }
  const run = execute(order.act, options, {
    env,
    cwd: folder,
    timeout: 240_000,
    maxBuffer: 16 * 1024 * 1024,
  })
  const { code, stdout, stderr } = await run.then(
    output => ({ ...output, code: 0 }),
    (error: { code: number | null; stdout: string; stderr: string }) => error,
  )
  const log = `${stdout}${stderr}`
  if (code === null) throw new Error(`act did not end by itself:\n${log}`)
  return { exitCode: code, log, sha }
}

/** Makes a checkout of one commit, and returns its SHA. */
async function commit(folder: string, { repository, files }: ActOrder): Promise<string> {
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text)
  const git = (...options: string[]) => execute('git', options, { cwd: folder })
  await git('init', '--quiet', '--initial-branch', 'feature')
  await git('remote', 'add', 'origin', `https://github.com/${repository}.git`)
  await git('add', '--all')
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com']
  await git(...author, '-c', 'commit.gpgsign=false', 'commit', '--quiet', '--message', 'A change')
  return (await git('rev-parse', 'HEAD')).stdout.trim()
}
