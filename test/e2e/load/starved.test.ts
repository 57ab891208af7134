import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { RunRecord } from '../../../src/model/record.ts'
import {
  after,
  byPath,
  ok,
  startTarget,
  status,
  type Target,
} from '../../support/servers/target.ts'

/* The command as it is shipped, on a machine that does not let it do its work. */
const entry = resolve('dist/index.js')
let folder: string
let target: Target

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-starved-'))
  target = await startTarget()
})
afterEach(() => target.answerWith(ok))
afterAll(async () => {
  await target.close()
  await rm(folder, { recursive: true })
})

/**
 * Runs a config against the target; `words` come before the command, and `disturb` may do something
 * to its process.
 */
async function run(
  config: object,
  words: string[] = [],
  disturb: (gate: ChildProcess) => () => void = () => () => {},
) {
  await writeFile(
    join(folder, 'reliability-gate.yml'),
    JSON.stringify({ target: { url: target.url }, ...config }),
  )
  const [command = process.execPath, ...rest] = [
    ...words,
    process.execPath,
    entry,
    'run',
    '--report-dir',
    'report',
  ]
  const gate = spawn(command, rest, { cwd: folder, stdio: 'ignore' })
  const end = disturb(gate)
  const [code] = (await once(gate, 'exit')) as [number]
  end()
  const record = JSON.parse(await readFile(join(folder, 'report/record.json'), 'utf8')) as RunRecord
  return { code, record }
}

function stopAgainAndAgain(gate: ChildProcess): () => void {
  const timer = setInterval(() => {
    gate.kill('SIGSTOP')
    setTimeout(() => gate.kill('SIGCONT'), 80)
  }, 500)
  return () => clearInterval(timer)
}

const load = { rate: '100/s', duration: '5s', warmup: '500ms' }

test('a broken target fails though the process is stopped 80 ms in every 500 ms, and the scorecard tells of both', async () => {
  target.answerWith(byPath({ '/': ok, '/broken': status(500) }))
  const { code, record } = await run(
    { load: { ...load, requests: ['GET /broken'] }, objectives: ['availability >= 99%'] },
    [],
    stopAgainAndAgain,
  )
  expect(record.load.generator).toMatchObject({
    healthy: false,
    told: expect.stringMatching(/^That changed no verdict/),
  })
  expect({ code, verdict: record.verdict }).toEqual({ code: 1, verdict: 'fail' })
})

test('a healthy one that is late by the process alone never fails', async () => {
  target.answerWith(after(5))
  const { record } = await run(
    { load, objectives: ['p(95) < 40ms', 'p(95) < 8s'] },
    [],
    stopAgainAndAgain,
  )
  expect(record.load.generator!.healthy).toBe(false)
  expect(record.load.head!.latency.p95).toBeGreaterThan(40)
  expect(record.objectives[0]).toMatchObject({ verdict: 'inconclusive', cause: 'generator' })
  expect(record.objectives[1]!.verdict).not.toBe('fail')
})

test('file descriptors that the machine lacks are no errors of the target, and the scorecard says what to do', async () => {
  target.answerWith(byPath({ '/': ok, '/slow': after(900) }))
  const { record } = await run(
    { load: { ...load, requests: ['GET /slow'] }, objectives: ['availability >= 90%'] },
    [...['bash', '-c', 'ulimit -n 64; exec "$@"', 'bash']],
  )
  expect(record.load.head!.errors).toBe(0)
  expect(record.load.generator!.shortages!.head).toBeGreaterThan(100)
  expect(record.evidence.load!.errorSamples).toMatchObject([
    { kind: 'generator', message: expect.stringContaining('EMFILE') },
  ])
  expect(record.objectives[0]).toMatchObject({ verdict: 'inconclusive', cause: 'generator' })
  expect(record.objectives[0]!.reason).toContain('ulimit -n')
})
