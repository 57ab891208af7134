import { execFile, execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/* What npm publishes: packed, and installed where there is nothing but Node and npm. */
const run = promisify(execFile)
let top: string
let user: string
const env = { ...process.env, PATH: `${dirname(process.execPath)}:${process.env.PATH}` }
const npm = (words: string[], cwd: string) =>
  run('npm', [...words, '--offline', '--no-audit', '--no-fund'], { cwd, env })
const installed = (...words: string[]) =>
  run('npx', ['--no-install', 'reliability-gate', ...words], { cwd: user, env })

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'gate-package-'))
  user = join(top, 'user')
  await mkdir(user)
  await run(process.execPath, [resolve('scripts/package.ts'), join(top, 'package')])
  const { stdout } = await npm(
    ['pack', join(top, 'package'), '--json', '--pack-destination', top],
    top,
  )
  const [packed] = JSON.parse(stdout) as { filename: string }[]
  await writeFile(join(user, 'package.json'), '{ "private": true }\n')
  await npm(['install', join(top, packed!.filename)], user)
})
afterAll(() => rm(top, { recursive: true, force: true }))

test('an installation from git or a tarball of the repository brings what is used, and nothing to work on it', async () => {
  const { stdout } = await npm(['pack', '--dry-run', '--json', '--ignore-scripts'], resolve('.'))
  const [packed] = JSON.parse(stdout) as { files: { path: string }[] }[]
  const files = packed!.files.map(({ path }) => path)
  const { scripts, bin } = JSON.parse(await readFile('package.json', 'utf8')) as Manifest
  const actions = globSync('{*/,}action.yml')
  expect(actions).toContain('check/action.yml')
  const postinstall = scripts.postinstall.replace('node ', '')
  const used = [...Object.values(bin), postinstall, ...globSync('schema/*'), ...actions]
  expect(files).toEqual(expect.arrayContaining([...used, ...globSync('dist/**/*.js')]))
  expect(files).toEqual(expect.arrayContaining(pagesInMessages()))
  const others = files.filter(path => !/^(dist|schema|docs)\//.test(path) && !used.includes(path))
  expect(others.toSorted()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'])
})

type Manifest = { scripts: { postinstall: string }; bin: Record<string, string> }

/** Pages of the docs that the bundle links to. */
function pagesInMessages(): string[] {
  const code = globSync('dist/*.js').map(file => readFileSync(file, 'utf8'))
  const pages = code.flatMap(text =>
    [...text.matchAll(/docsPage\("([\w./-]+\.md)"\)/g)].map(([, page]) => `docs/${page}`),
  )
  expect(pages).toContain('docs/getting-started.md')
  return pages
}

describe('the package, installed from its tarball', () => {
  test('is one package that needs no other', async () => {
    const lock = JSON.parse(await readFile(join(user, 'package-lock.json'), 'utf8')) as {
      packages: object
    }
    expect(Object.keys(lock.packages)).toEqual(['', 'node_modules/reliability-gate'])
  })

  test('says the version that package.json has', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
    expect((await installed('--version')).stdout).toBe(`${version}\n`)
  })

  test('writes a config and finds it valid', async () => {
    execFileSync('git', ['init', '--quiet'], { cwd: user })
    const written = await installed('init')
    expect(written.stdout).toContain('reliability-gate.yml')
    expect((await installed('validate')).stdout).toMatch(
      /^reliability-gate\.yml: valid, \d+ objectives/,
    )
  })
})

describe('release notes', () => {
  const notes = (tag: string) =>
    run(process.execPath, [resolve('scripts/release-notes.ts'), tag]).then(
      () => 'published',
      (error: { code: number; stderr: string }) => `${error.code}: ${error.stderr}`,
    )

  test('a tag that is not the version of package.json is no release', async () => {
    expect(await notes('v99.0.0')).toMatch(/^1: the tag v99\.0\.0 is not v\d+\.\d+\.\d+/)
  })

  test('a version that the changelog does not have is no release', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
    const changelog = await readFile('CHANGELOG.md', 'utf8')
    const isThere = changelog.includes(`## [${version}]`)
    expect(await notes(`v${version}`)).toBe(
      isThere ? 'published' : `1: CHANGELOG.md has no section [${version}]\n`,
    )
  })
})
