import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import { startShared } from '../support/shared/shared-process.ts'

/* What commands of dist/ are tested in, itself tested with scripts of a few lines. */
const folder = await realpath(await mkdtemp(join(tmpdir(), 'shared-')))
afterAll(() => rm(folder, { recursive: true }))

let scripts = 0
async function run(code: string, words: string[] = [], variables: NodeJS.ProcessEnv = {}) {
  scripts += 1
  const script = join(folder, `script-${scripts}.mjs`)
  await writeFile(script, code)
  const { ended, stdout, stderr } = startShared({ script, words, folder, variables })
  const [exitCode, ...texts] = await Promise.all([ended, text(stdout), text(stderr)])
  return { exitCode, stdout: texts[0], stderr: texts[1] }
}
const what = `
const { argv, env, pid } = process
console.log(JSON.stringify({ words: argv.slice(2), env, folder: process.cwd(), pid }))
console.error('said', env.NAME)
process.exit(Number(env.CODE))`

test('each run has its own words, variables, folder, output and exit code, in one process', async () => {
  const first = await run(what, ['a', 'b'], { NAME: 'one', CODE: '3', ONLY: 'here' })
  const second = await run(what, ['c'], { NAME: 'two', CODE: '0' })
  const { pid, ...seen } = JSON.parse(first.stdout)
  expect(seen).toEqual({
    words: ['a', 'b'],
    env: { NAME: 'one', CODE: '3', ONLY: 'here' },
    folder,
  })
  expect(JSON.parse(second.stdout)).toEqual({
    words: ['c'],
    env: { NAME: 'two', CODE: '0' },
    folder,
    pid,
  })
  expect([first.stderr, second.stderr]).toEqual(['said one\n', 'said two\n'])
  expect([first.exitCode, second.exitCode]).toEqual([3, 0])
})

test('runs at the same time have a process each', async () => {
  const runs = await Promise.all([run(what, [], { CODE: '1' }), run(what, [], { CODE: '2' })])
  expect(runs.map(({ exitCode }) => exitCode)).toEqual([1, 2])
  expect(new Set(runs.map(({ stdout }) => JSON.parse(stdout).pid)).size).toBe(2)
})

test('a large output without a line end is read to its last character', async () => {
  const { stdout } = await run(`process.stdout.write('é'.repeat(300_000)); process.exit(0)`)
  expect(stdout).toBe('é'.repeat(300_000))
})

test('a script that throws ends with 1 and its error, and the next one runs', async () => {
  const { exitCode, stderr } = await run(`throw new Error('it broke')`)
  expect(stderr).toContain('it broke')
  expect(exitCode).toBe(1)
  expect((await run('process.exit(5)')).exitCode).toBe(5)
})

test('a script whose handler takes an error ends as that says, and hears none of a later one', async () => {
  const handled = `process.on('uncaughtException', () => process.exit(4)); setTimeout(() => { throw new Error('late') }, 0)`
  expect((await run(handled)).exitCode).toBe(4)
  const { stdout } = await run(
    `console.log(process.listenerCount('uncaughtException')); process.exit(0)`,
  )
  expect(stdout).toBe('0\n')
})

test('a process that is killed ends its run without a code, and the next one has another', async () => {
  const { exitCode, stdout } = await run(
    `process.stdout.write('begun'); process.kill(process.pid, 'SIGKILL')`,
  )
  expect([exitCode, stdout]).toEqual([null, 'begun'])
  expect((await run('process.exit(0)')).exitCode).toBe(0)
})
