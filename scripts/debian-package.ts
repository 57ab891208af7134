import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)
const timeout = 180_000

/** `newest`: of the distribution's next release, not of the one that this machine runs. */
export type Package = { name: string; newest?: boolean }

/**
 * Unpacks a package of the distribution (Debian and Ubuntu) into a folder, without installing
 * anything and without root. Unpacked beside its place and moved there in one step: of two callers
 * at once, the later one finds it done.
 */
export async function fetchPackage({ name, newest }: Package, home: string): Promise<void> {
  await mkdir(join(home, '..'), { recursive: true })
  const work = await mkdtemp(`${home}-`)
  try {
    if (newest)
      await downloadUpdated(name, work, [
        ...(await privateState(work)),
        ...(await nextRelease(work)),
      ])
    else {
      await download(name, work).catch(async () =>
        downloadUpdated(name, work, await privateState(work)),
      )
    }
    const file = (await readdir(work)).find(entry => entry.endsWith('.deb'))
    if (!file) throw new Error('apt-get download left no package')
    await execute('dpkg-deb', ['-x', join(work, file), join(work, 'root')], { timeout })
    await rename(join(work, 'root'), home).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function downloadUpdated(name: string, cwd: string, options: string[]): Promise<void> {
  await execute('apt-get', [...options, 'update'], { timeout })
  await download(name, cwd, options)
}

const download = (name: string, cwd: string, options: string[] = []) =>
  execute('apt-get', [...options, 'download', name], { cwd, timeout })

/** Package lists of our own: no root needed, and the system's stay as they are. */
async function privateState(work: string): Promise<string[]> {
  for (const folder of ['lists/partial', 'cache/archives/partial'])
    await mkdir(join(work, folder), { recursive: true })
  return optionsOf({
    'Dir::State::Lists': join(work, 'lists'),
    'Dir::Cache': join(work, 'cache'),
    'APT::Sandbox::User': '',
  })
}

/** The mirror that this machine is set up with, and on it the release after this one. */
async function nextRelease(work: string): Promise<string[]> {
  const { stdout } = await execute(
    'apt-get',
    ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages'],
    {
      timeout,
    },
  )
  const uri = stdout.split('\n').find(found => /\/(debian|ubuntu)\/?$/.test(found))
  if (!uri) throw new Error('no mirror of Debian or Ubuntu is set up here')
  const suite = /ubuntu\/?$/.test(uri) ? 'devel main universe' : 'testing main'
  const list = join(work, 'next.list')
  await writeFile(list, `deb ${uri} ${suite}\n`)
  return optionsOf({
    'Dir::Etc::SourceList': list,
    'Dir::Etc::SourceParts': '/dev/null',
    'Acquire::IndexTargets::deb::DEP-11::DefaultEnabled': 'false',
    'Acquire::Languages': 'none',
  })
}

const optionsOf = (options: Record<string, string>): string[] =>
  Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`])
