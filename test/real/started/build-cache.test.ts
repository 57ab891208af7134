import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import type { AppOrder } from '../../../src/deployments/started/app.ts'
import { buildCacheOf } from '../../../src/deployments/started/build-cache.ts'
import { Secret } from '../../../src/model/secret.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import { systemClock } from '../../../src/tools/system-clock.ts'
import { gitRepository } from '../../support/git-repository.ts'
import { temporaryFolder } from '../../support/processes.ts'

/* What a build has made, kept on a real disk under the tree of a real commit. */

async function based(files: Record<string, string> = { 'package-lock.json': '{}' }) {
  const { folder, commit } = await gitRepository()
  await commit(files)
  const home = await temporaryFolder()
  const told: string[] = []
  const tell = (line: string): void => void told.push(line)
  const context = {
    clock: systemClock,
    signal: new AbortController().signal,
    random: () => 0.5,
    hide: () => undefined,
    log: { info: tell, warn: tell, debug: tell, progress: () => undefined },
  }
  const order: AppOrder = {
    plan: { build: 'make', start: 'run', env: {}, cache: ['node_modules', 'out/dist'] },
    side: 'base',
    folder,
    checkout: folder,
    readyMs: 1000,
    machine: { environment: { HOME: home }, step: { PATH: '/usr/bin' } },
    leave: openLeftovers(),
    redact: text => text,
  }
  const root = join(home, '.cache', 'reliability-gate')
  return { folder, commit, order, context, told, root }
}

async function writeBuild(folder: string, text: string): Promise<void> {
  for (const name of ['node_modules/a/index.js', 'out/dist/app.js']) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  await mkdir(join(folder, 'node_modules/.bin'), { recursive: true })
  await symlink('../a/index.js', join(folder, 'node_modules/.bin/a')).catch(() => undefined)
}

test('a build that was kept is put into the next checkout of the same files, links as they are', async () => {
  const { folder, order, context, told } = await based()
  const cache = (await buildCacheOf(order))!
  expect(await cache.restore(context)).toBe(false)
  await writeBuild(folder, 'built')
  await cache.save(context)
  await writeBuild(folder, 'changed')
  const next = (await buildCacheOf(order))!
  expect(await next.restore(context)).toBe(true)
  expect(await readFile(join(folder, 'out/dist/app.js'), 'utf8')).toBe('built')
  expect(await readFile(join(folder, 'node_modules/.bin/a'), 'utf8')).toBe('built')
  expect(told.at(-1)).toBe('The baseline is not built again: its build is in the cache')
  expect(told[0]).toMatch(/^Cache of the baseline's build: key base-[0-9a-f]{32} in /)
})

test('a build is not taken where anything differs that it may depend on, and no key shows a secret', async () => {
  const { folder, commit, order, context, root } = await based()
  await writeBuild(folder, 'built')
  await (await buildCacheOf(order))!.save(context)
  const isKept = async (other: Partial<AppOrder>) =>
    (await buildCacheOf({ ...order, ...other }))!.restore(context)
  const { plan, machine } = order
  expect(await isKept({})).toBe(true)
  expect(await isKept({ plan: { ...plan, build: 'make all' } })).toBe(false)
  expect(await isKept({ plan: { ...plan, env: { A: new Secret('hunter22') } } })).toBe(false)
  expect(await isKept({ plan: { ...plan, cache: ['node_modules'] } })).toBe(false)
  expect(await isKept({ machine: { ...machine, step: { PATH: '/opt/node/24' } } })).toBe(false)
  await commit({ 'package-lock.json': '{ "a": 1 }' })
  expect(await isKept({})).toBe(false)
  expect((await readdir(root)).join()).not.toContain('hunter22')
})

test('what a run builds in its own working folder, or without a cache, is not kept', async () => {
  const { order } = await based()
  const { checkout: _, ...head } = order
  expect(await buildCacheOf(head)).toBeUndefined()
  const { cache: __, ...plan } = order.plan
  expect(await buildCacheOf({ ...order, plan })).toBeUndefined()
})

test('a folder that the build has not made is told, and nothing is kept', async () => {
  const { order, context, told, root } = await based()
  await (await buildCacheOf(order))!.save(context)
  expect(told).toEqual([
    'The build of the baseline could not be kept in the cache: it has made no node_modules, out/dist',
  ])
  expect(await readdir(root).catch(() => [])).toEqual([])
})

test('the five bases that were used last are kept', async () => {
  const { folder, commit, order, context, root } = await based()
  await writeBuild(folder, 'built')
  for (let base = 1; base <= 7; base += 1) {
    await commit({ 'package-lock.json': String(base) })
    await (await buildCacheOf(order))!.save(context)
  }
  expect(await readdir(root)).toHaveLength(5)
  expect(await (await buildCacheOf(order))!.restore(context)).toBe(true)
})

test('a build that cannot be copied is told, and nothing of it stays behind', async () => {
  const { folder, order, context, told, root } = await based()
  await writeBuild(folder, 'built')
  await promisify(execFile)('mkfifo', [join(folder, 'out/dist/pipe')])
  await (await buildCacheOf(order))!.save(context)
  expect(told.at(-1)).toMatch(/^The build of the baseline could not be kept in the cache: /)
  expect(await readdir(root)).toEqual([])
})
