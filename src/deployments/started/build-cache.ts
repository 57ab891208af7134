import { scryptSync } from 'node:crypto'
import { constants } from 'node:fs'
import { cp, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { exists } from '../../files/exists.ts'
import type { Context } from '../../model/context.ts'
import { revealed } from '../../model/secret.ts'
import { runGit } from '../../tools/git/run-git.ts'
import { type AppOrder, folderOf } from './app.ts'

/** What the builds of a base have made. A cache that cannot be used costs a build, and no run. */
export type BuildCache = {
  /** Whether all folders were there, and are now in the checkout. */
  restore: (context: Context) => Promise<boolean>
  save: (context: Context) => Promise<void>
}

/** Bases that are kept; the ones that were not used for longest go first. */
const mostKept = 5

/** Variables of a runner that tell which tools its image has. */
const imageNames = ['PATH', 'ImageOS', 'ImageVersion']

/**
 * The cache of a base's build; undefined where nothing is to be kept. A build is taken from it only
 * where everything is the same that the gate knows a build to depend on: every file of the commit,
 * the lock files among them, the command and its variables, platform, `PATH` and image. The working
 * folder itself is never in it: what is not committed has no such name.
 */
export async function buildCacheOf(order: AppOrder): Promise<BuildCache | undefined> {
  const { plan, checkout } = order
  const root = cacheRoot(order)
  if (!plan.cache || plan.build === undefined || checkout === undefined || root === undefined)
    return undefined
  const tree = await runGit(checkout, ['rev-parse', '--verify', 'HEAD^{tree}'])
  if (!tree.ok) return undefined
  const key = keyOf(order, tree.text)
  return cacheAt({ key, entry: join(root, key), root }, folderOf(order), plan.cache)
}

/** In the user's folder for caches, which `actions/cache` can keep: `~/.cache/reliability-gate`. */
function cacheRoot({ machine }: Pick<AppOrder, 'machine'>): string | undefined {
  const { HOME, XDG_CACHE_HOME } = { ...machine.environment, ...machine.step }
  const base = XDG_CACHE_HOME || (HOME && join(HOME, '.cache'))
  return base ? join(base, 'reliability-gate') : undefined
}

/** Variables may be secrets: whoever sees the key has to work for each guess. */
function keyOf({ plan, machine }: AppOrder, tree: string): string {
  const { build, folder, cache, env } = plan
  const image = imageNames.map(name => machine.step?.[name])
  const told = [process.platform, process.arch, tree, build, folder, cache, revealed(env), image]
  return `base-${scryptSync(JSON.stringify(told), 'reliability-gate', 16).toString('hex')}`
}

type Place = { key: string; entry: string; root: string }

function cacheAt({ key, entry, root }: Place, at: string, folders: readonly string[]): BuildCache {
  const guarded = async (what: string, { log }: Context, work: () => Promise<boolean>) => {
    try {
      return await work()
    } catch (error) {
      log.warn(`The build of the baseline could not be ${what}: ${(error as Error).message}`)
      return false
    }
  }
  return {
    restore: context =>
      guarded('taken from the cache', context, async () => {
        context.log.info(`Cache of the baseline's build: key ${key} in ${root}`)
        if (!(await exists(entry))) return false
        for (const folder of folders) await copy(join(entry, folder), join(at, folder))
        const now = new Date()
        await utimes(entry, now, now)
        context.log.info('The baseline is not built again: its build is in the cache')
        return true
      }),
    save: async context => {
      await guarded('kept in the cache', context, async () => {
        const missing = []
        for (const folder of folders) if (!(await exists(join(at, folder)))) missing.push(folder)
        if (missing.length > 0) throw new Error(`it has made no ${missing.join(', ')}`)
        const unfinished = join(root, `unfinished-${process.pid}`)
        try {
          for (const folder of folders) await copy(join(at, folder), join(unfinished, folder))
          await rename(unfinished, entry).catch(async error => {
            // Another run may have kept the same meanwhile.
            if (!(await exists(entry))) throw error
          })
        } finally {
          await rm(unfinished, { recursive: true, force: true })
        }
        await forgetOldest(root)
        return true
      })
    },
  }
}

/**
 * In place of what is there. Links stay what they are; the file system shares contents if it can.
 */
async function copy(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true })
  await mkdir(dirname(to), { recursive: true })
  await cp(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    preserveTimestamps: true,
    mode: constants.COPYFILE_FICLONE,
  })
}

async function forgetOldest(root: string): Promise<void> {
  const entries = (await readdir(root)).filter(name => name.startsWith('base-'))
  const used = await Promise.all(
    entries.map(async name => ({ name, at: (await stat(join(root, name))).mtimeMs })),
  )
  const old = used.toSorted((a, b) => b.at - a.at).slice(mostKept)
  for (const { name } of old) await rm(join(root, name), { recursive: true, force: true })
}
