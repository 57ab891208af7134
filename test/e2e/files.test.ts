import { execFile, execFileSync, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RunRecord } from '../../src/model/record.ts'
import { exampleRecord } from '../support/examples/example-record.ts'
import { startFakeGitHub } from '../support/github/fake-github.ts'
import { runAction } from '../support/runner/runner.ts'
import { runShared } from '../support/world.ts'

/*
 * What other people's files can do to the command and the action as they are shipped, through
 * dist/; nothing sends load.
 */
const entry = resolve('dist/index.js')
const secret = 'hvs.CAESIJtnTokenThatNobodyMasked1234567'
let top: string
let folder: string
const at = (path: string) => join(folder, path)

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'gate-files-'))
  await writeFile(join(top, 'token'), secret)
})
let count = 0
beforeEach(async () => {
  count += 1
  folder = join(top, `repository-${count}`)
  await mkdir(folder)
})
afterAll(() => rm(top, { recursive: true, force: true }))

type Ended = { code: unknown; all: string }

async function command(words: string[]): Promise<Ended> {
  const { code, stdout, stderr } = await runShared(folder, words)
  return { code, all: stdout + stderr }
}

/** In a process of its own, which evaluates this before. */
function commandAfter(preload: string, words: string[]): Promise<Ended> {
  return new Promise(ended => {
    const options = {
      cwd: folder,
      timeout: 240_000,
      env: { ...process.env, ...preloading(preload) },
    }
    execFile(process.execPath, [entry, ...words], options, (error, stdout, stderr) =>
      ended({ code: error ? (error.code ?? error.signal) : 0, all: stdout + stderr }),
    )
  })
}

const source = 'prometheus: { url: "http://p:9090" }\n'
const config = (text: string) => writeFile(at('reliability-gate.yml'), text)

describe('a file outside of the repository', () => {
  test.each([
    ['by its path', `${source}objectives: [{ alerts: ../token }]\n`],
    ['by a pattern', `${source}objectives: [{ alerts: "../t*" }]\n`],
    [
      'by a pattern that goes through the machine',
      `${source}objectives: [{ alerts: "../../../**/*.yml" }]\n`,
    ],
    ['by a link', `${source}objectives: [{ alerts: link }]\n`],
    ['as an import', 'slos: { import: ../token }\n'],
    ['as a calibration', 'baseline: { url: "http://b:1", calibration: ../token }\n'],
    ['as a folder of earlier runs', 'baseline: { history: { dir: ../runs } }\n'],
    [
      'as the key of a client',
      'target: { url: "https://t.example", tls: { cert: ../token, key: ../token } }\n',
    ],
  ])('that a config names is refused and never quoted: %s', async (_, text) => {
    await symlink(join(top, 'token'), at('link'))
    await config(text)
    const { code, all } = await command(['validate'])
    expect(all).toContain('outside of the repository')
    expect(all).not.toContain('CAES')
    expect(code).toBe(2)
  })

  test('that stands in the place of the config is refused, and what is no config is not quoted', async () => {
    await symlink(join(top, 'token'), at('reliability-gate.yml'))
    const linked = await command(['validate'])
    expect(linked).toMatchObject({
      code: 2,
      all: expect.stringContaining('outside of the repository'),
    })
    await writeFile(at('token'), secret)
    const named = await command(['validate', 'token'])
    expect(named).toMatchObject({
      code: 2,
      all: expect.stringContaining('token:1:1: expected a mapping'),
    })
    expect((await command(['render', 'token'])).all).toContain('token is not JSON')
    for (const { all } of [linked, named, await command(['render', 'token'])])
      expect(all).not.toContain('CAES')
  })

  test('may be named by whoever runs the command, and then names files beside it', async () => {
    await mkdir(join(top, 'shared'), { recursive: true })
    await writeFile(
      join(top, 'shared/rules.yml'),
      'groups: [{ name: g, rules: [{ alert: A, expr: up == 0 }] }]\n',
    )
    await writeFile(join(top, 'shared/gate.yml'), `${source}objectives: [{ alerts: rules.yml }]\n`)
    expect(await command(['validate', '../shared/gate.yml'])).toMatchObject({ code: 0 })
  })

  test('of the same repository is taken from a folder in it', async () => {
    const repository = folder
    execFileSync('git', ['init', '-q', repository])
    await writeFile(
      at('rules.yml'),
      'groups: [{ name: g, rules: [{ alert: A, expr: up == 0 }] }]\n',
    )
    folder = at('services/shop')
    await mkdir(folder, { recursive: true })
    await config(`${source}objectives: [{ alerts: ../../rules.yml }]\n`)
    expect(await command(['validate'])).toMatchObject({ code: 0 })
  })
})

describe('what is no regular file, or too much of one', () => {
  test.skipIf(process.platform === 'win32')(
    'is refused at once wherever a file can be named',
    async () => {
      execFileSync('mkfifo', [at('fifo')])
      await config(`${source}objectives: [{ alerts: fifo }]\n`)
      for (const words of [
        ['validate', 'fifo'],
        ['validate'],
        ['render', 'fifo'],
        ['judge', '--samples', 'fifo'],
      ])
        expect(await command(words)).toMatchObject({
          code: 2,
          all: expect.stringContaining('it is not a regular file'),
        })
      await writeFile(at('blank.gz'), gzipSync(Buffer.alloc(64 << 20, '\n')))
      expect(await command(['judge', '--samples', 'blank.gz'])).toMatchObject({
        code: 2,
        all: expect.stringContaining('0 samples in its first'),
      })
    },
  )

  test('is told in words', async () => {
    expect(await command(['render', 'none'])).toMatchObject({
      code: 2,
      all: expect.stringMatching(/there is no such file/),
    })
    expect(await command(['render', '.'])).toMatchObject({
      code: 2,
      all: expect.stringMatching(/it is a folder/),
    })
  })

  test.each(['utf16le', 'latin1'] as const)(
    'of another encoding is told by it: %s',
    async encoding => {
      await writeFile(
        at('reliability-gate.yml'),
        Buffer.from('version: 1\nservice: café\n', encoding),
      )
      const { code, all } = await command(['validate'])
      expect(code).toBe(2)
      expect(all).toMatch(
        encoding === 'latin1' ? /yml:2:13: it is not UTF-8, perhaps Latin-1/ : /it is UTF-16/,
      )
    },
  )
})

describe('a report', () => {
  const judge = async (reportDir: string) => {
    await writeFile(
      at('samples.ndjson'),
      `${JSON.stringify({ t: 1, duration: 5, ok: true })}\n`.repeat(600),
    )
    return await command(['judge', '--samples', 'samples.ndjson', '--report-dir', reportDir])
  }

  test('replaces its own earlier files, and nothing else', async () => {
    await judge('report')
    const first = await readdir(at('report'))
    await judge('report')
    expect(await readdir(at('report'))).toEqual(first)
    await mkdir(at('mine'))
    await writeFile(at('mine/record.json'), 'mine')
    const { all } = await judge('mine')
    expect(all.replaceAll(/\s+/g, ' ')).toContain('there is a record.json that no gate has made')
    expect(await readdir(at('mine'))).toEqual(['record.json'])
    expect(await readFile(at('mine/record.json'), 'utf8')).toBe('mine')
  })

  test('does not follow a link out of the working folder', async () => {
    await mkdir(join(top, 'elsewhere'), { recursive: true })
    await symlink(join(top, 'elsewhere'), at('report'))
    expect(await judge('report')).toMatchObject({
      code: 2,
      all: expect.stringContaining('leads out of the working folder'),
    })
    expect(await readdir(join(top, 'elsewhere'))).toEqual([])
  })

  test.runIf(process.platform === 'linux')('that nothing can be written to is a note', async () => {
    expect((await judge('/proc/x')).all).toContain('the files could not be written to /proc/x')
  })
})

const preloading = (code: string) => ({
  NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(code)}`,
})

describe('a run ends', () => {
  test('whatever is still open, with all that it has said', async () => {
    await config('service: shop\n')
    const { code, all } = await commandAfter('setInterval(() => {}, 1000)', ['validate'])
    expect(code).toBe(0)
    expect(all).toContain('valid')
  })

  test('though nobody reads what it says', async () => {
    const child = spawn(process.execPath, [entry, '--help'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    child.stdout.destroy()
    expect(await new Promise(ended => child.on('exit', ended))).toBe(0)
  })

  test('by a fault of its own as an error, never as a verdict', async () => {
    await config('service: shop\n')
    const { code, all } = await commandAfter('setTimeout(() => { throw new Error("late") }, 0)', [
      'validate',
    ])
    expect(code).toBe(4)
    expect(all).toContain('late')
  })
})

describe('the action', () => {
  const sha = 'a'.repeat(40)
  const gate = async (text: string, env: Record<string, string> = {}) => {
    const github = await startFakeGitHub()
    await config(text)
    const run = await runAction({
      actionDir: resolve('.'),
      workspace: folder,
      inputs: { target: 'http://127.0.0.1:1' },
      env,
      event: { name: 'push', payload: { repository: { name: 'shop', owner: { login: 'acme' } } } },
      token: github.token,
      apiUrl: github.url,
      repository: 'acme/shop',
      sha,
    })
    const { checks } = github.state
    await github.close()
    run.cleanUp()
    return { run, checks }
  }

  test('tells a file outside by none of its words, and its reason is one line of a bounded length', async () => {
    const wrong = Array.from({ length: 90 }, (_, index) => `  - "p(95){none ${index}} < 1"`)
    const many = await gate(`objectives:\n${wrong.join('\n')}\n`)
    const outside = await gate(`${source}objectives: [{ alerts: ../token }]\n`)
    for (const { run, checks } of [many, outside]) {
      expect(run.exitCode).toBe(2)
      expect(run.outputs.reason).not.toMatch(/\n|CAES/)
      expect(Buffer.byteLength(run.outputs.reason!)).toBeLessThan(6000)
      expect(run.raw).not.toContain('CAES')
      expect(JSON.stringify(checks)).not.toContain('CAES')
      expect(checks).toMatchObject([{ status: 'completed', conclusion: 'failure' }])
    }
    expect(many.run.outputs.reason).toMatch(/; 70 more mistakes follow$/)
  })

  test('closes its check when it ends by a fault of its own', async () => {
    // A clock that fails amid the run; the name in one word would stand in every stack, as this
    // code is an address.
    const code =
      'const now = Date.now; Date.now = () => new Error().stack.includes("run" + "Gate") ? NaN : now(); setInterval(() => {}, 1000)'
    const { run, checks } = await gate('service: shop\n', preloading(code))
    expect(run.exitCode).toBe(4)
    expect(run.timedOut).toBe(false)
    expect(run.outputs).toMatchObject({ verdict: 'error' })
    expect(checks).toMatchObject([{ status: 'completed', conclusion: 'failure' }])
    expect(run.post?.exitCode).toBe(0)
  })
})

describe('a record that somebody has changed', () => {
  const changed = async (change: (record: RunRecord) => unknown) => {
    const record = structuredClone(exampleRecord('fail'))
    change(record)
    await writeFile(at('record.json'), JSON.stringify(record))
  }

  test.each(['judge', 'render'])('is refused by %s where no load has such counts', async word => {
    await changed(({ evidence }) => (evidence.load!.cells[0]!.good = 1e6))
    const { code, all } = await command([word, 'record.json'])
    expect(all).toMatch(
      /^record\.json is not a record of a run: `evidence\.load\.cells\[0\]\.good` is 1000000; .*\n$/,
    )
    expect(code).toBe(2)
  })

  test('is refused where its plan cannot be followed', async () => {
    await changed(({ plan }) => (plan.objectives[0] = {} as never))
    const { code, all } = await command(['judge', 'record.json'])
    expect(all).toMatch(
      /^record\.json is not a record of a run: `plan\.objectives\[0\]\.id` is missing; .*\n$/,
    )
    expect(code).toBe(2)
  })

  test('is not green again without a word', async () => {
    await changed(record => (record.verdict = 'pass'))
    const { all } = await command(['render', 'record.json'])
    expect(all).toContain('Do not trust this record:')
    await changed(record => {
      record.verdict = 'pass'
      for (const row of record.objectives) row.verdict = 'pass'
    })
    const { all: again } = await command(['render', 'record.json'])
    expect(again).toContain('Do not trust this record: it says pass, and its own evidence gives')
  })
})

describe('the report of an earlier run', () => {
  beforeEach(async () => {
    await mkdir(at('out'))
    for (const name of ['.reliability-gate-report', 'scorecard.md', 'mine.txt'])
      await writeFile(at(`out/${name}`), '')
    await config('nonsense: 1\n')
  })

  test('does not stay where the next one ends before it has any', async () => {
    const { code } = await command(['run', '--report-dir', 'out'])
    expect(code).toBe(2)
    expect((await readdir(at('out'))).toSorted()).toEqual(['.reliability-gate-report', 'mine.txt'])
  })

  test('stays where nothing was to run', async () => {
    await command(['run', '--report-dir', 'out', '--dry-run'])
    expect(await readdir(at('out'))).toContain('scorecard.md')
  })
})
