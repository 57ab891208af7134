import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { baseCommit } from '../../../src/deployments/started/base-commit.ts'
import { checkOut } from '../../../src/deployments/started/check-out.ts'
import { addWorktree } from '../../../src/tools/git/worktree.ts'
import type { Leftover } from '../../../src/tools/leftover.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import { systemClock } from '../../../src/tools/system-clock.ts'
import { gitIn, gitRepository } from '../../support/git-repository.ts'
import { temporaryFolder } from '../../support/processes.ts'

/* Which commit is the base, asked of a real git. */
const { signal } = new AbortController()
const machine = { environment: { PATH: process.env.PATH! } }
const commitOf = async (folder: string, ref = 'base', target?: string) =>
  (await baseCommit(ref, { folder, target }, machine, signal)).commit

/** `main` has gone on since the branch `topic` left it. */
async function forked() {
  const repository = await gitRepository()
  const { commit, git } = repository
  const first = await commit({ a: '1' })
  const left = await commit({ a: '2' })
  git('checkout', '-b', 'topic')
  const topic = await commit({ b: '1' })
  git('checkout', 'main')
  const main = await commit({ a: '3' })
  git('checkout', 'topic')
  return { ...repository, first, left, topic, main }
}

test('the base is where the branch left the one that it is to be merged into', async () => {
  const { folder, git, first, left, main } = await forked()
  expect(await commitOf(folder, 'base', main)).toBe(left)
  // On a laptop the default branch is meant.
  expect(await commitOf(folder)).toBe(left)
  expect(await commitOf(folder, 'main')).toBe(main)
  expect(await commitOf(folder, 'HEAD~2')).toBe(first)
  // What GitHub checks out for a pull request is merged already: all that is not of the pull
  // request is in its base.
  git('merge', 'main')
  expect(await commitOf(folder, 'base', main)).toBe(main)
})

test('on the branch itself the base is the commit before, or the same one where something is not committed yet', async () => {
  const { folder, git, left, main } = await forked()
  git('checkout', 'main')
  expect(await commitOf(folder)).toBe(left)
  await writeFile(join(folder, 'a'), 'changed')
  expect(await commitOf(folder)).toBe(main)
})

test.each([1, 2])('a checkout of depth %d is deepened until its base is there', async depth => {
  const { folder: origin, git, left, main, topic } = await forked()
  git('merge', 'main')
  const shallow = join(await temporaryFolder(), 'shallow')
  gitIn(origin)('clone', '--no-local', `--depth=${depth}`, `file://${origin}`, shallow)
  expect(await commitOf(shallow, 'base', main)).toBe(main)
  expect(await commitOf(shallow, 'main')).toBe(main)
  git('checkout', topic)
  git('checkout', '-b', 'other')
  const other = join(await temporaryFolder(), 'other')
  gitIn(origin)('clone', '--no-local', `--depth=${depth}`, `file://${origin}`, other)
  expect(await commitOf(other, 'base', main)).toBe(left)
})

test('a base that cannot be found is told, with what to do', async () => {
  const { folder } = await forked()
  await expect(commitOf(folder, 'gone')).rejects.toThrow('baseline.ref gone: no such commit')
  await expect(commitOf(folder, 'base', 'f'.repeat(40))).rejects.toThrow('no merge base')
  await expect(commitOf(await temporaryFolder())).rejects.toThrow('there is no git repository')
})

test('a repository of one commit has nothing to compare with, and the hint is to commit a change', async () => {
  const { folder, commit } = await gitRepository()
  await commit({ a: '1' })
  await expect(commitOf(folder)).rejects.toMatchObject({
    message: expect.stringContaining('has no commit before it'),
    hint: expect.stringContaining('commit a change'),
  })
})

test('why a base cannot be found is what git marks as fatal, not the advice below it', async () => {
  const { folder } = await forked()
  await expect(commitOf(folder, 'gone')).rejects.toThrow(
    "baseline.ref gone: no such commit: 'origin' does not appear to be a git repository",
  )
  const asked = (environment: Record<string, string>) =>
    baseCommit('base', { folder }, { environment }, signal)
  await expect(asked({ PATH: await temporaryFolder() })).rejects.toMatchObject({
    message: 'baseline.ref base: git is not installed',
    hint: expect.stringContaining('install git'),
  })
  const foreign = { PATH: process.env.PATH!, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' }
  await expect(asked({ ...foreign, HOME: await temporaryFolder() })).rejects.toMatchObject({
    message: expect.stringContaining('detected dubious ownership'),
    hint: expect.stringContaining(`git config --global --add safe.directory ${folder}`),
  })
})

test('a shallow checkout that cannot be deepened says so, and why', async () => {
  const { folder: origin, git } = await forked()
  git('checkout', 'main')
  const shallow = join(await temporaryFolder(), 'shallow')
  gitIn(origin)('clone', '--no-local', '--depth=1', `file://${origin}`, shallow)
  gitIn(shallow)('remote', 'set-url', 'origin', join(shallow, 'gone'))
  await expect(commitOf(shallow)).rejects.toThrow(/the checkout is shallow, and .*gone/)
  await expect(commitOf(shallow, 'base', 'f'.repeat(40))).rejects.toThrow(/no merge base .*gone/)
})

test('a run that a hook of git starts leaves the index of the commit that is being made alone', async () => {
  const { folder, git, left } = await forked()
  const [other, temporary] = [await gitRepository(), await temporaryFolder()]
  await other.commit({ z: '1' })
  const index = join(temporary, 'next-index')
  await copyFile(join(folder, '.git/index'), index)
  const before = await readFile(index)
  const hook = { GIT_INDEX_FILE: index, GIT_DIR: join(other.folder, '.git'), GIT_PREFIX: '' }
  for (const [name, value] of Object.entries(hook)) vi.stubEnv(name, value)
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  const hooked = { environment: machine.environment, step: { ...machine.environment, ...hook } }
  const { commit } = await baseCommit('base', { folder }, hooked, signal)
  expect(commit).toBe(left)
  const checkout = { repository: folder, commit, title: 'the baseline' }
  const { path, remove } = await addWorktree(
    checkout,
    { ...hooked, temporary },
    openLeftovers(() => {}),
    signal,
  )
  expect(await readdir(path)).toContain('a')
  expect(await readFile(index)).toEqual(before)
  await remove()
  vi.unstubAllEnvs()
  expect(git('worktree', 'list').split('\n')).toHaveLength(1)
})

test('a checkout whose temporary folder is a file by now is gone', async () => {
  const { folder } = await forked()
  const file = join(await temporaryFolder(), 'file')
  await writeFile(file, '')
  const id = join(file, 'reliability-gate-base-x')
  const leftover = { kind: 'worktree', id, title: 'the baseline', data: { repository: folder } }
  expect((await openLeftovers(undefined, [leftover]).undoAll())[0]).toMatchObject({
    outcome: 'was not there',
  })
})

test('a base is checked out beside, its folder in it, without what the repository would have run, and goes again', async () => {
  const { folder, commit, git, main } = await forked()
  git('checkout', 'main')
  await commit({ 'services/shop/x': 'old' })
  git('checkout', '-b', 'next')
  await commit({ 'services/shop/x': 'new', '.hooks/post-checkout': '#!/bin/sh\ntouch ran\n' })
  git('config', 'core.hooksPath', '.hooks')
  const temporary = await temporaryFolder()
  const saved: Leftover[][] = []
  const leave = openLeftovers(left => saved.push([...left]))
  const log = { info: () => {}, warn: () => {}, debug: () => {}, progress: () => {} }
  const context = { signal, log, clock: systemClock, random: () => 0, hide: () => {} }
  const order = { folder: join(folder, 'services/shop') }
  const ports = { machine: { ...machine, temporary }, leave }
  const one = await checkOut('main', order, ports, context)
  expect(await readFile(join(one.folder, 'x'), 'utf8')).toBe('old')
  expect(await readdir(join(one.path))).not.toContain('ran')
  expect(saved.at(-1)).toMatchObject([{ kind: 'worktree', id: one.path, title: 'the baseline' }])
  await one.remove()
  expect(saved.at(-1)).toEqual([])
  expect([await readdir(temporary), git('worktree', 'list').split('\n')]).toEqual([
    [],
    [expect.any(String)],
  ])

  // Another process undoes what the first one has left.
  await checkOut(main, order, ports, context)
  const [left] = await openLeftovers(undefined, saved.at(-1)!).undoAll()
  expect(left!.outcome).toBe('undone')
  expect(await readdir(temporary)).toEqual([])
  expect(git('worktree', 'list').split('\n')).toHaveLength(1)
  const foreign = { ...saved.at(-2)![0]!, id: folder }
  expect((await openLeftovers(undefined, [foreign]).undoAll())[0]!.outcome).toBe('failed')
})

test('a checkout whose run was killed is forgotten by the next run, and no worktree of anybody else', async () => {
  const { folder, git, left } = await forked()
  const temporary = await temporaryFolder()
  const killed = join(temporary, 'reliability-gate-base-killed')
  const away = join(temporary, 'on-a-disk-that-is-away')
  for (const path of [killed, away]) {
    git('worktree', 'add', '--detach', path, left)
    await rm(path, { recursive: true })
  }
  const checkout = { repository: folder, commit: left, title: 'the baseline' }
  const leave = openLeftovers(() => {})
  const { path, remove } = await addWorktree(checkout, { ...machine, temporary }, leave, signal)
  const listed = () => git('worktree', 'list', '--porcelain')
  expect(listed()).toContain(path)
  expect(listed()).not.toContain(killed)
  await remove()
  expect(listed()).not.toContain('reliability-gate-base-')
  expect(listed()).toContain(away)
})
