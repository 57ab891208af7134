import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { gitRepository } from '../support/git-repository.ts'
import { compileCache, temporaryFolder, untilGone } from '../support/processes.ts'

/*
 * What `calibrate` and `doctor` start is undone like what `run` starts, and they break nothing.
 */
const config = `service: shop
target:
  start: node server.cjs "$PWD" & touch started
  stop: echo "$PORT" >> stopped
baseline: { ref: base }
load: { rate: 20/s, warmup: 0ms, requests: [GET /] }
objectives: [availability >= 50%]
chaos:
  steady: 1s
  allow: [command]
  experiments:
    - name: disk full
      fault: { command: { inject: touch broken, revert: rm -f broken } }
      for: 30s
      hypothesis: [availability >= 50%]
`
const server = `require('node:http').createServer(({ url }, response) => {
  response.statusCode = url === '/never' ? 503 : 200
  response.end('ok')
}).listen(process.env.PORT)
`

type Going = { said: () => string; fileOf: (name: string) => Promise<string | undefined> }

const cases = [
  {
    word: 'calibrate',
    text: config,
    amid: 'the load',
    isThere: async ({ said }: Going) => /load +([5-9]|\d\d)s of/.test(said()),
  },
  {
    word: 'doctor',
    text: config.replace('target:\n', 'target:\n  ready: { path: /never, timeout: 1m }\n'),
    amid: 'the wait until the app is ready',
    isThere: async ({ fileOf }: Going) => (await fileOf('started')) !== undefined,
  },
]

test.each(cases)(
  '$word that gets SIGKILL amid $amid has injected no fault, and what it has left is undone by undo',
  async ({ word, text, isThere }) => {
    const { start, fileOf, places } = await repositoryWith(text)
    const { child, said, ended } = start(word)
    await expect.poll(() => isThere({ said, fileOf })).toBe(true)
    child.kill('SIGKILL')
    await ended
    expect(await fileOf('broken')).toBeUndefined()
    expect(await fileOf('stopped')).toBeUndefined()
    const undo = start('undo')
    expect((await undo.ended)[0]).toBe(0)
    expect(undo.said()).toContain('the target')
    expect(await fileOf('stopped')).toMatch(/^\d+\n/)
    for (const place of places) await untilGone(place)
  },
)

test('doctor says that the command does not stop what goes on in the background', async () => {
  const text = config.replace(/stop: .*/, 'stop: exit 3').replace('baseline: { ref: base }\n', '')
  const { start, places } = await repositoryWith(text)
  const doctor = start('doctor')
  await doctor.ended
  expect(doctor.said()).toContain('the target is not stopped by target.stop: exit 3')
  await start('undo --forget').ended
  for (const place of places) await untilGone(place)
})

/** A repository with the app and its config; `places`: what no process may hold at the end. */
async function repositoryWith(text: string) {
  const { folder, commit } = await gitRepository()
  await commit({ 'reliability-gate.yml': text, 'server.cjs': server })
  await writeFile(join(folder, 'reliability-gate.yml'), text)
  const [temporary, state] = [await temporaryFolder(), await temporaryFolder()]
  const start = (words: string) => {
    const child = spawn(process.execPath, [resolve('dist/index.js'), ...words.split(' ')], {
      cwd: folder,
      env: { ...compileCache, PATH: process.env.PATH, TMPDIR: temporary, XDG_STATE_HOME: state },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', chunk => {
        output += chunk
      })
    return { child, said: () => output, ended: once(child, 'close') }
  }
  const fileOf = (name: string) => readFile(join(folder, name), 'utf8').catch(() => undefined)
  return { start, fileOf, places: [folder, temporary] }
}
