import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFiles } from '../../../src/files/find-files.ts'
import { matchesGlob, readGlob } from '../../../src/files/glob.ts'
import { outside, within } from '../../../src/files/within.ts'

let root: string
let elsewhere: string
beforeAll(async () => {
  const top = await mkdtemp(join(tmpdir(), 'find-'))
  root = join(top, 'repository')
  elsewhere = join(top, 'elsewhere')
  for (const path of [
    'rules/deep/c.yml',
    'rules/a.yml',
    'node_modules/x/rules.yml',
    'services/shop/gate.yml',
  ]) {
    await mkdir(join(root, path, '..'), { recursive: true })
    await writeFile(join(root, path), '')
  }
  await mkdir(elsewhere)
  await writeFile(join(elsewhere, 'secret.yml'), '')
  await symlink(elsewhere, join(root, 'away'))
  await symlink('rules', join(root, 'linked'))
  await symlink(join(elsewhere, 'secret.yml'), join(root, 'rules/link.yml'))
})
afterAll(() => rm(join(root, '..'), { recursive: true }))

const find = (pattern: string, folder = root) => findFiles(pattern, { folder, root })

describe('a path', () => {
  test.each(['rules/a.yml', 'rules', 'new/folder/file', 'linked/a.yml'])(
    'within the root is taken: %s',
    async path => {
      expect(await within(root, join(root, path))).toMatchObject({ kind: 'within' })
    },
  )

  test.each([
    '../elsewhere/secret.yml',
    '/etc/passwd',
    'away/secret.yml',
    'away/new',
    'rules/link.yml',
    '..',
  ])('that leaves it, by itself or by a link, is refused: %s', async path => {
    expect(await within(root, path.startsWith('/') ? path : join(root, path))).toBe(outside)
  })
})

describe('a pattern', () => {
  test.each([
    ['**/*.yml', ['rules/a.yml', 'rules/deep/c.yml', 'rules/link.yml', 'services/shop/gate.yml']],
    ['linked/*.yml', ['linked/a.yml', 'linked/link.yml']],
    ['node_modules/*/*.yml', ['node_modules/x/rules.yml']],
    ['none/*', []],
  ])(
    'finds what is below the root, and follows no link to a folder by itself: %s',
    async (pattern, paths) => {
      expect(await find(pattern)).toEqual({ kind: 'found', paths })
    },
  )

  test('may go up as far as the root', async () => {
    const shop = join(root, 'services/shop')
    expect(await find('../../rules/?.yml', shop)).toEqual({
      kind: 'found',
      paths: ['../../rules/a.yml'],
    })
    expect(await find('../../../**/*.yml', shop)).toBe(outside)
  })

  test.each(['../**/*.yml', '/**/*.yml', 'away/*.yml'])('does not leave it: %s', async pattern => {
    expect(await findFiles(pattern, { folder: pattern.startsWith('/') ? '/' : root, root })).toBe(
      outside,
    )
  })

  test('that would look through too much is refused', async () => {
    await mkdir(join(root, 'many'))
    await Promise.all(
      Array.from({ length: 1001 }, (_, i) => writeFile(join(root, 'many', `${i}.yml`), '')),
    )
    expect(await find('many/*.yml')).toMatchObject({
      kind: 'missing',
      why: 'the pattern looks through too many files',
    })
  })
})

describe('a name of a pattern', () => {
  const matches = (pattern: string, path: string) => {
    const glob = readGlob(pattern)
    if ('refused' in glob) throw new Error(glob.refused)
    return matchesGlob(glob, path)
  }

  test.each([
    ['{a,b}{c,d}.yml', 'bc.yml', true],
    ['{a,b{c,d}}.yml', 'bd.yml', true],
    ['[!a]x', 'bx', true],
    ['[!a]x', 'ax', false],
    ['a+(b).yml', 'a+(b).yml', true],
    ['*', '.hidden', false],
    ['.*', '.hidden', true],
    ['**', 'a/.b/c', false],
    ['a/**/b', 'a/b', true],
    ['a/**/**/b', 'a/x/y/b', true],
    ['[z', '[z', true],
    ['a?c', 'a/c', false],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(matches(pattern, path)).toBe(expected)
  })

  test('takes linear time whatever it holds', () => {
    expect(matches(`${'{a,b}'.repeat(90)}.yml`, `${'a'.repeat(90)}.yml`)).toBe(true)
    expect(matches(`${'*a'.repeat(200)}b`, 'a'.repeat(250))).toBe(false)
    expect(matches(`${'**/a/'.repeat(80)}b`, 'a/'.repeat(200))).toBe(false)
  })

  test.each(['{a/b,c}.yml', '[z-a]'])('that cannot be one is refused: %s', pattern => {
    expect(readGlob(pattern)).toHaveProperty('refused')
  })
})
