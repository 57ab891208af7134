import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import type { Leftover } from '../../../src/tools/leftover.ts'
import { temporaryFolder } from '../../support/processes.ts'

/* What a killed step has injected is mended by its post step, by the action as it is shipped. */
const postEntry = resolve('dist/post.js')

test('the post step ends a command that still injects, and mends in the environment of the step without its inputs', async () => {
  const folder = await temporaryFolder()
  const loop = 'while :; do echo broken > state; sleep 0.1; done'
  const injecting = spawn('/bin/sh', ['-c', loop], {
    cwd: folder,
    env: { PATH: process.env.PATH, RELIABILITY_GATE_PROCESS: 'of this fault' },
    stdio: 'ignore',
  })
  onTestFinished(() => void injecting.kill('SIGKILL'))
  const ended = once(injecting, 'exit')
  const state = () => readFile(join(folder, 'state'), 'utf8').catch(() => '')
  await expect.poll(state).toBe('broken\n')
  const leftover: Leftover = {
    kind: 'fault',
    id: 'of this fault',
    title: 'disk full',
    data: {
      kind: 'command',
      injection: {
        key: 'of this fault',
        revert: 'echo "well in $SHOP, $INPUT_TOKEN" > state',
        folder,
        timeoutMs: 10_000,
      },
    },
  }
  const post = spawn(process.execPath, [postEntry], {
    env: {
      PATH: process.env.PATH,
      SHOP: 'eu',
      INPUT_TOKEN: 's3cret',
      'INPUT_REPORT-DIR': 'x',
      STATE_finished: 'true',
      STATE_leftovers: JSON.stringify([leftover]),
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const said = text(post.stdout)
  expect((await once(post, 'exit'))[0]).toBe(0)
  expect(await said).toBe('Cleaned up the fault of disk full\n')
  await ended
  expect(await state()).toBe('well in eu, \n')
})
