import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { RunRecord } from '../../../src/model/record.ts'
import { startFakeGitHub } from '../../support/github/fake-github.ts'
import { runAction } from '../../support/runner/runner.ts'
import { startTarget, type Target } from '../../support/servers/target.ts'
import { runShared } from '../../support/world.ts'

/*
 * A run whose load is a file of samples: dist/, a real target, and nothing to wait for but its
 * readiness.
 */
let folder: string
let target: Target

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-samples-'))
  target = await startTarget()
})
afterAll(async () => {
  await target.close()
  await rm(folder, { recursive: true })
})

const command = (...words: string[]) => runShared(folder, words)
const readRecord = async (dir: string): Promise<RunRecord> =>
  JSON.parse(await readFile(join(folder, dir, 'record.json'), 'utf8'))

/** 100/s for 20 s, and two before the window. */
const samples = (duration: number) =>
  [
    '{"t":-1,"duration":900,"ok":true}',
    '{"t":-0.5,"duration":900,"ok":true}',
    ...Array.from({ length: 2000 }, (_, index) =>
      JSON.stringify({
        t: index / 100,
        duration: duration + (index % 17),
        ok: true,
        code: 200,
        name: 'GET /',
      }),
    ),
  ].join('\n')

test('is judged as `judge --samples` judges the same file, and sends nothing but what readiness asks', async () => {
  await mkdir(join(folder, 'perf'), { recursive: true })
  await writeFile(join(folder, 'perf/requests.ndjson.gz'), gzipSync(samples(180)))
  await writeFile(
    join(folder, 'perf/gate.yml'),
    'service: shop\nload: { samples: { file: requests.ndjson.gz } }\nobjectives: [availability >= 99%, p(95) < 190ms]\n',
  )
  target.log.length = 0
  const run = await command(
    ...['run', '--config', 'perf/gate.yml', '--target', target.url, '--report-dir', 'run'],
  )
  expect(run.code).toBe(1)
  // Three times before the load, and once after it.
  expect(target.log).toEqual(Array.from({ length: 4 }, () => 'GET /'))
  const judged = await command(
    ...['judge', '--samples', 'perf/requests.ndjson.gz', '--config', 'perf/gate.yml'],
    ...['--report-dir', 'judged'],
  )
  expect(judged.code).toBe(1)
  const [live, offline] = [await readRecord('run'), await readRecord('judged')]
  expect(live.evidence.load).toEqual(offline.evidence.load)
  expect(live.objectives).toEqual(offline.objectives)
  expect(live).toMatchObject({ verdict: 'fail', window: null, target: { url: target.url } })
  expect(live.plan.load).toMatchObject({
    engine: { id: 'samples', settings: { file: 'perf/requests.ndjson.gz' } },
    durationMs: 20_000,
  })
  expect(live.notes).toContainEqual({
    source: 'samples',
    message: 'of 2,002 samples not judged: 2 before the measured window (t below 0)',
    hint: 'the window is load.duration of the config, or without one ends with the data',
  })
})

test('lies where the config says that it began', async () => {
  await writeFile(join(folder, 'requests.ndjson'), samples(20))
  await writeFile(
    join(folder, 'gate.yml'),
    'load: { samples: { file: requests.ndjson, start: 2026-11-03T15:02:10+01:00 } }\n',
  )
  const { code } = await command(
    ...['run', '--config', 'gate.yml', '--target', target.url, '--report-dir', 'dated'],
  )
  expect(code).toBe(0)
  expect((await readRecord('dated')).window).toEqual({
    start: '2026-11-03T14:02:10.000Z',
    end: '2026-11-03T14:02:30.000Z',
  })
})

test.each([
  ['missing.ndjson', 'missing.ndjson: there is no such file'],
  ['../outside.ndjson', 'it is outside of the repository'],
])('whose file is %s is a mistake of the config, before anything is asked', async (file, why) => {
  await writeFile(join(folder, 'gate.yml'), `load:\n  samples: { file: ${file} }\n`)
  target.log.length = 0
  const { code, stderr } = await command('run', '--config', 'gate.yml', '--target', target.url)
  expect(code).toBe(2)
  expect(stderr).toContain(why)
  expect(target.log).toEqual([])
})

test('whose file holds something else is a mistake with the line', async () => {
  await writeFile(join(folder, 'bad.ndjson'), '{"t":0,"duration":5,"ok":true}\nnot a sample\n')
  await writeFile(join(folder, 'gate.yml'), 'load: { samples: { file: bad.ndjson } }\n')
  const { code, stderr } = await command('run', '--config', 'gate.yml', '--target', target.url)
  expect(code).toBe(2)
  expect(stderr).toContain('bad.ndjson:2:1')
})

test('is what an action can have for a load: its comment and its check are those of any run', async () => {
  const [headSha, pullRequest] = ['a'.repeat(40), 7]
  const github = await startFakeGitHub({
    state: { pulls: [{ number: pullRequest, headSha, state: 'open' }] },
  })
  await writeFile(join(folder, 'requests.ndjson'), samples(300))
  await writeFile(
    join(folder, 'reliability-gate.yml'),
    'load: { samples: { file: requests.ndjson } }\nobjectives: [p(95) < 200ms]\n',
  )
  const run = await runAction({
    actionDir: resolve('.'),
    workspace: folder,
    inputs: { target: target.url },
    event: {
      name: 'pull_request',
      payload: {
        action: 'synchronize',
        number: pullRequest,
        pull_request: {
          number: pullRequest,
          head: { sha: headSha, ref: 'feature' },
          base: { sha: 'c'.repeat(40), ref: 'main' },
        },
        repository: { name: 'shop', owner: { login: 'acme' }, full_name: 'acme/shop' },
      },
    },
    token: github.token,
    apiUrl: github.url,
    repository: 'acme/shop',
    sha: 'b'.repeat(40),
  })
  onTestFinished(async () => {
    run.cleanUp()
    await github.close()
  })
  expect(github.violations).toEqual([])
  expect(run.conclusion).toBe('failure')
  expect(run.outputs).toMatchObject({ verdict: 'fail', target: target.url })
  const { comments, checks } = github.state
  expect(comments.map(({ body }) => body)).toEqual([expect.stringContaining('p(95) < 200ms')])
  expect(checks).toMatchObject([{ sha: headSha, conclusion: 'failure' }])
})
