import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type ActionOrder, type ActionResult, runAction } from '../support/runner/runner.ts'

/** The runner that the bundle is tested with, itself tested with actions of a few lines. */
let actionDir: string
const results: ActionResult[] = []
beforeEach(() => {
  actionDir = mkdtempSync(join(tmpdir(), 'action-'))
})
afterEach(() => {
  rmSync(actionDir, { recursive: true, force: true })
  for (const { cleanUp } of results.splice(0)) cleanUp()
})

const manifest = `
name: Fixture
inputs:
  github-token: { default: "\${{ github.token }}" }
  report-dir: { default: report }
  two words: { required: false }
runs: { using: node24, main: main.mjs, post: post.mjs }
`

async function run(
  main: string,
  more: Partial<ActionOrder> & { post?: string; manifest?: string } = {},
) {
  const { post = '', manifest: text = manifest, ...order } = more
  writeFileSync(join(actionDir, 'action.yml'), text)
  writeFileSync(
    join(actionDir, 'main.mjs'),
    `import { appendFileSync, writeFileSync } from 'node:fs'\n${main}`,
  )
  writeFileSync(join(actionDir, 'post.mjs'), post)
  const event = { name: 'pull_request', payload: { number: 7 } }
  const result = await runAction({ actionDir, event, token: 'ghs_secret', ...order })
  results.push(result)
  return result
}

describe('what a step is given', () => {
  it('is every declared input, its default where it has one, and the token', async () => {
    const { raw } = await run(
      `console.log(JSON.stringify(Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('INPUT_')))))`,
      { inputs: { 'two words': 'a b' } },
    )
    expect(JSON.parse(raw)).toEqual({
      'INPUT_GITHUB-TOKEN': 'ghs_secret',
      'INPUT_REPORT-DIR': 'report',
      INPUT_TWO_WORDS: 'a b',
    })
  })

  it('is the event, the repository and its working folder, and nothing of the machine that tests', async () => {
    process.env.LEFT_OVER = 'x'
    const { raw, workspace } = await run(
      `import { readFileSync } from 'node:fs'
      const { GITHUB_EVENT_PATH, GITHUB_REPOSITORY, GITHUB_API_URL, EXTRA, LEFT_OVER = null } = process.env
      console.log(JSON.stringify([JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8')), GITHUB_REPOSITORY, GITHUB_API_URL, EXTRA, LEFT_OVER, process.cwd()]))`,
      { env: { EXTRA: 'from the job' }, apiUrl: 'http://127.0.0.1:1' },
    )
    delete process.env.LEFT_OVER
    expect(JSON.parse(raw)).toEqual([
      { number: 7 },
      'acme/shop',
      'http://127.0.0.1:1',
      'from the job',
      null,
      workspace,
    ])
  })

  it('is no input that the action does not declare', async () => {
    await expect(run('', { inputs: { tokn: 'x' } })).rejects.toThrow('declares no input tokn')
  })
})

describe('what a step says', () => {
  it('is read from the files, in both forms', async () => {
    const { outputs, summary, env, exitCode, conclusion } = await run(`
      appendFileSync(process.env.GITHUB_OUTPUT, 'verdict=pass\\nreason<<END\\ntwo\\nlines=1\\nEND\\nscore=\\n')
      appendFileSync(process.env.GITHUB_ENV, 'NAME=value\\n')
      appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# summary with ghs_secret\\n')
      process.exitCode = 3`)
    expect(outputs).toEqual({ verdict: 'pass', reason: 'two\nlines=1', score: '' })
    expect(env).toEqual({ NAME: 'value' })
    expect(summary).toBe('# summary with ***\n')
    expect([exitCode, conclusion]).toEqual([3, 'failure'])
  })

  it('is masked in the log, and its commands are taken out', async () => {
    const { log, raw, masks, annotations } = await run(`
      console.log('::add-mask::hunter2')
      console.log('the password is hunter2, the token ghs_secret')
      console.error('of the other stream')
      console.log('  ::error file=gate.yml,line=3,col=5,title=Gate%3A config::wrong%0Ahunter2')
      console.log('::notice::careful: a::b')
      console.log('::stop-commands::pause')
      console.log('::error::not a command')
      console.log('::pause::')
      console.log('see ##[warning]old form')`)
    expect(log.split('\n').sort()).toEqual([
      '##[error]wrong',
      '##[notice]careful: a::b',
      '##[warning]old form',
      '***',
      '::error::not a command',
      'of the other stream',
      'the password is ***, the token ***',
    ])
    expect(raw).toContain('the password is hunter2')
    expect(masks).toEqual(['ghs_secret', 'hunter2'])
    expect(annotations.toSorted((a, b) => a.level.localeCompare(b.level))).toEqual([
      {
        level: 'error',
        message: 'wrong\n***',
        title: 'Gate: config',
        file: 'gate.yml',
        line: 3,
        column: 5,
      },
      { level: 'notice', message: 'careful: a::b' },
      { level: 'warning', message: 'old form' },
    ])
  })

  it('is lost where a summary is larger than 1 MiB', async () => {
    const write = (bytes: number) =>
      `writeFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(${bytes}))`
    expect((await run(write(1024 * 1024))).summary).toHaveLength(1024 * 1024)
    expect((await run(write(1024 * 1024 + 1))).summary).toBeUndefined()
  })
})

describe('the post step', () => {
  it('gets the state and the masks of its step, and runs after a failure too', async () => {
    const { post } = await run(
      `appendFileSync(process.env.GITHUB_STATE, 'check=42\\n'); console.log('::add-mask::hunter2'); process.exit(1)`,
      {
        post: `console.log('closing', process.env.STATE_check, process.env['INPUT_REPORT-DIR'], 'hunter2')`,
      },
    )
    expect(post).toMatchObject({ exitCode: 0, log: 'closing 42 report ***' })
  })

  it.each([
    ['failure()', undefined],
    ['success() || cancelled()', 0],
  ])('runs where post-if allows: %s', async (condition, exitCode) => {
    const { post } = await run('', {
      manifest: manifest.replace('post:', `post-if: "${condition}", post:`),
    })
    expect(post?.exitCode).toBe(exitCode)
  })
})

describe('a cancelled job', () => {
  const alive = 'setInterval(() => {}, 1000)\n'
  const quick = [
    { signal: 'SIGINT', patienceMs: 1000 },
    { signal: 'SIGTERM', patienceMs: 1000 },
    { signal: 'SIGKILL', patienceMs: 10_000 },
  ] as const

  it('gives the step a chance to end by itself, and the post step its turn', async () => {
    const result = await run(
      `${alive}process.on('SIGINT', () => { console.log('stopping'); process.exit(130) })\nconsole.log('load runs')`,
      { cancelAfter: /load runs/, post: `console.log('post')` },
    )
    expect(result).toMatchObject({
      exitCode: 130,
      conclusion: 'cancelled',
      log: 'load runs\nstopping',
    })
    expect(result.cancelled?.signals).toEqual(['SIGINT'])
    expect(result.post?.log).toBe('post')
  })

  it('becomes ever less patient, and in the end kills the whole tree', async () => {
    const result = await run(
      `import { spawn } from 'node:child_process'
      for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => console.log('ignores', signal))
      const child = spawn(process.execPath, ['-e', "process.on('SIGINT', () => {}); setInterval(() => {}, 1000)"], { stdio: 'inherit' })
      console.log('child', child.pid)
      ${alive}`,
      { cancelAfter: /child \d+/, ladder: quick },
    )
    expect(result.cancelled?.signals).toEqual(['SIGINT', 'SIGTERM', 'SIGKILL'])
    expect(result).toMatchObject({ exitCode: null, conclusion: 'cancelled' })
    expect(result.log).toMatch(/^child \d+\nignores SIGINT\nignores SIGTERM$/)
    const pid = Number(/child (\d+)/.exec(result.log)?.[1])
    await vi.waitFor(() => expect(isRunning(pid)).toBe(false), 30_000)
  })

  it('is none where the step was quicker', async () => {
    expect(await run('', { cancelAfter: /never said/ })).toMatchObject({
      conclusion: 'success',
      exitCode: 0,
    })
  })

  it('ends a step that hangs, even without a cancel', async () => {
    expect(await run(alive, { timeoutMs: 500 })).toMatchObject({ timedOut: true, exitCode: null })
  })
})

/** One that was killed may wait for its parent to take notice: then it runs no more. */
function isRunning(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
  return /^[^Z\s]/.test(stdout)
}
