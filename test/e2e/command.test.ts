import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { exampleRecord } from '../support/examples/example-record.ts'
import { type Answer, byPath, ok, startTarget, status } from '../support/servers/target.ts'
import { openWorld, runShared, sampleLines } from '../support/world.ts'

/* The command as it is shipped: the bundle in dist/, another process, real HTTP. */
const entry = resolve('dist/index.js')
const { folder, write, command, readRecord } = await openWorld(runShared)
const target = await startTarget()

afterEach(() => {
  target.answerWith(ok)
  target.log.length = 0
})
afterAll(() => target.close())

/** A command that a test wants to signal. */
function start(...words: string[]) {
  const child = spawn(process.execPath, [entry, ...words], { cwd: folder, stdio: 'ignore' })
  return { child, ended: once(child, 'close') as Promise<[number | null]> }
}

const configure = (text: string) => write('gate.yml', text)
/** Runs on the target with this config, and leaves its report in a folder of this name. */
const run = async (reportDir: string, config: string, ...words: string[]) =>
  command(
    ...['run', '--config', await configure(config), '--target', target.url],
    ...['--report-dir', reportDir, ...words],
  )

const quick = 'load: { rate: 150/s, duration: 3s, warmup: 500ms }\n'
/** A load of so many requests in 3 s that were measured before. */
const sampled = async (count: number, ms: number, outcome?: { ok: boolean; code?: number }) => {
  await write('requests.ndjson', sampleLines(count, 3, { head: () => ms }, outcome))
  return 'load: { samples: { file: requests.ndjson } }\n'
}
/** What the command did on a healthy target, to which it sent real load. */
let healthy: Awaited<ReturnType<typeof command>>
let asked = 0
beforeAll(async () => {
  healthy = await run('ok', `service: shop\n${quick}`)
  asked = target.log.length
})

test('a healthy target passes with exit code 0, and all files are written', async () => {
  const { code, stdout, stderr } = healthy
  expect(stderr).toContain('record.json')
  expect(stdout).toContain('shop')
  expect(code).toBe(0)
  const record = await readRecord('ok')
  expect(record).toMatchObject({
    schemaVersion: 1,
    verdict: 'pass',
    service: 'shop',
    grade: 'A',
    score: 100,
  })
  const { intended, sent, dropped, completed, errors } = record.load.head!
  expect({ intended, dropped, errors }).toEqual({ intended: 450, dropped: 0, errors: 0 })
  expect([sent, completed]).toEqual([450, 450])
  // Three for readiness, one that is tried, 75 in the warm-up, a last look, and one tried again.
  expect(asked).toBe(3 + 1 + 75 + 450 + 1 + 1)
  expect(await readFile(join(folder, 'ok', 'junit.xml'), 'utf8')).toContain('<testsuite')
  expect(await readFile(join(folder, 'ok', 'report.html'), 'utf8')).toContain('<svg')
  expect(await readFile(join(folder, 'ok', 'scorecard.md'), 'utf8')).toContain('availability')
})

test('judge and render repeat verdict and scorecard from the record, byte for byte', async () => {
  const again = await command('judge', 'ok/record.json', '--report-dir', 'again')
  expect(again.code).toBe(0)
  for (const file of ['record.json', 'scorecard.md', 'report.html', 'junit.xml']) {
    expect(await readFile(join(folder, 'again', file), 'utf8')).toBe(
      await readFile(join(folder, 'ok', file), 'utf8'),
    )
  }
  const rendered = await command('render', 'ok/record.json', '--format', 'markdown')
  expect(rendered.stdout).toBe(await readFile(join(folder, 'ok', 'scorecard.md'), 'utf8'))
  expect(target.log).toEqual([])
})

test('judge with another config tries other objectives on the same evidence', async () => {
  await run('tried', await sampled(450, 300))
  const stricter = await configure('objectives: [p(50) < 10ms]\n')
  const { code, stdout } = await command('judge', 'tried/record.json', '--config', stricter)
  expect(stdout).toContain('p(50) < 10ms')
  expect(code).toBe(1)
})

test('a target that answers one in ten with 503 fails with exit code 1', async () => {
  let count = 0
  target.answerWith((request, response) => {
    count += 1
    return (count % 10 === 0 ? status(503) : ok)(request, response)
  })
  // Readiness asks first; the count starts over with the load.
  const { code } = await run('bad', quick)
  expect(code).toBe(1)
  const record = await readRecord('bad')
  expect(record.verdict).toBe('fail')
  expect(record.load.head!.errors).toBeGreaterThanOrEqual(44)
  expect(record.load.head!.errors).toBeLessThanOrEqual(46)
})

test('a run too short for its objective is inconclusive with exit code 3 and says what would settle it', async () => {
  const load = await sampled(2000, 20)
  const { code } = await run('short', `${load}objectives: [availability >= 99.9%]\n`)
  expect(code).toBe(3)
  const { objectives, score, grade } = await readRecord('short')
  expect(objectives[0]).toMatchObject({
    verdict: 'inconclusive',
    cause: 'too-few-requests',
    value: 1,
  })
  expect(objectives[0]!.reason).toContain('2,995')
  expect([score, grade]).toEqual([null, null])
})

test('--exit-by policy exits as a step of the action does, and the text says which code follows', async () => {
  await writeFile(join(folder, 'open.json'), JSON.stringify(exampleRecord('undecided')))
  const byVerdict = await command('judge', 'open.json')
  expect(byVerdict.code).toBe(3)
  expect(byVerdict.stdout.replace(/\s+/g, ' ')).toContain(
    'Exit code 3 (inconclusive). It follows the verdict; with --exit-by policy it is 0 (inconclusive: neutral).',
  )
  const byPolicy = await command('judge', 'open.json', '--exit-by', 'policy')
  expect(byPolicy.code).toBe(0)
  expect(byPolicy.stdout).toContain(
    'Exit code 0: the policy does not block (inconclusive: neutral).',
  )
})

describe('what could never be red', () => {
  test('a threshold beyond the timeout is a mistake with its place, and nothing is sent', async () => {
    const { code, stderr } = await run(
      'never',
      'load: { timeout: 1s }\nobjectives: ["p(95) < 2s"]\n',
    )
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /:2:14: the objective `p\(95\) < 2s` has a threshold of 2s, .* load\.timeout, 1s/,
    )
    expect(target.log).toHaveLength(0)
  })

  test('a config that is right and hardly meant is valid with a warning', async () => {
    const config = await configure('objectives: ["p(95) < 200ms", availability >= 99.9%]\n')
    const { code, stdout, stderr } = await command('validate', config)
    expect(code).toBe(0)
    expect(stdout).toContain('valid, 2 objectives, 1 warning')
    expect(stderr).toMatch(/:1:31: warning: it takes 2,995 requests to show availability >= 99\.9%/)
  })

  test('a run most of whose requests fail is a warning without a grade, though its latency holds', async () => {
    target.answerWith((request, response) =>
      (request.url === '/a' ? status(500) : ok)(request, response),
    )
    const load =
      'load: { rate: 50/s, duration: 3s, warmup: 200ms, requests: [{ path: /a, weight: 9 }, { path: /b }] }\n'
    const { code } = await run('failing', `${load}objectives: ["p(50) < 2s"]\n`)
    const { verdict, reason, grade } = await readRecord('failing')
    expect({ code, verdict, grade }).toEqual({ code: 0, verdict: 'warn', grade: null })
    expect(reason).toContain('90% of 150 requests failed')
  })

  test('a baseline that answers 404 to everything is no standard', async () => {
    const lost = await startTarget()
    try {
      target.answerWith((request, response) =>
        (request.url === '/' ? ok : status(500))(request, response),
      )
      lost.answerWith((request, response) =>
        (request.url === '/' ? ok : status(404))(request, response),
      )
      const load = 'load: { rate: 50/s, duration: 3s, warmup: 200ms, requests: [GET /a] }\n'
      const judged = 'objectives: [error_rate <= base + 1%]\n'
      const { code } = await run('lost', load + judged, '--baseline', lost.url)
      const { objectives, blocks } = await readRecord('lost')
      expect({ code, blocks }).toEqual({ code: 3, blocks: true })
      expect(objectives[0]).toMatchObject({
        cause: 'no-data',
        reason: expect.stringContaining('not a usable reference: GET /a returns 404'),
      })
    } finally {
      await lost.close()
    }
  })
})

test('a target that never becomes ready is an error with exit code 4 that shows its last answer', async () => {
  target.answerWith(status(502))
  const { code } = await run('never', `target: { ready: { timeout: 1500ms } }\n${quick}`)
  expect(code).toBe(4)
  const { verdict, reason, load } = await readRecord('never')
  expect(verdict).toBe('error')
  expect(reason).toContain('502')
  expect(load.head).toBeNull()
})

test('every mistake of a config is told with its place, with exit code 2 and without a stack', async () => {
  const config = await configure('servce: shop\nload:\n  rate: 100\n  duration: 30\nslos: []\n')
  const { code, stderr } = await command('run', '--config', config, '--target', target.url)
  expect(code).toBe(2)
  expect(stderr).toMatch(/gate\.yml:1:1: .*`servce`.*did you mean `service`/)
  expect(stderr).toMatch(/gate\.yml:3:9: /)
  expect(stderr).toMatch(/gate\.yml:4:13: /)
  expect(stderr).toMatch(/gate\.yml:5:7: slos: the list is empty/)
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(target.log).toHaveLength(0)
})

test.each([
  [['judge', '--samples', 'nowhere.ndjson'], 'there is no such file'],
  [['judge', '--samples', 'x.ndjson', 'record.json'], 'or --samples'],
  [
    ['run', '--baseline', 'b.example', '--target', 'http://127.0.0.1:9'],
    '--baseline: expected an address',
  ],
  [['fly'], 'no command'],
  [['run', '--raet', '5/s'], '--raet'],
  [['render'], 'RECORD is missing'],
  [['render', 'nowhere.json', '--format', 'pdf'], 'markdown'],
  [['judge', 'nowhere.json'], 'nowhere.json'],
  [['run', '--config', 'nowhere.yml'], 'nowhere.yml'],
])('%j ends with exit code 2 and names the mistake', async (words, said) => {
  const { code, stderr } = await command(...words)
  expect(stderr).toContain(said)
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(code).toBe(2)
})

test('what is set on the command line is read as the config is, and a mistake in it names its flag', async () => {
  const wrong = await command(
    'run',
    '--set',
    'load.rat=5/s',
    '--set',
    'load.warmup=x',
    '--rate',
    'y',
  )
  expect(wrong.code).toBe(2)
  expect(wrong.stderr.trim().split('\n')).toEqual([
    expect.stringMatching(/^--rate: expected a rate; found "y"/),
    '--set load.rat: unknown key `rat` (did you mean `rate`?)',
    expect.stringMatching(/^--set load\.warmup: expected a duration; found "x"/),
  ])
})

test('metadata addresses are refused before anything is sent', async () => {
  const { code, stdout } = await command(
    'run',
    '--target',
    'http://169.254.169.254/latest',
    '--duration',
    '1s',
  )
  expect(code).toBe(4)
  expect(stdout).toContain('169.254.169.254')
})

test('a Ctrl-C stops the load at once, keeps what was measured and exits with 130', async () => {
  const config = await configure('load: { rate: 100/s, duration: 30s, warmup: 200ms }\n')
  const running = start(
    'run',
    '--config',
    config,
    '--target',
    target.url,
    '--report-dir',
    'stopped',
  )
  await expect.poll(() => target.log.length).toBeGreaterThan(100)
  running.child.kill('SIGINT')
  const [code] = await running.ended
  const sent = target.log.length
  expect(code).toBe(130)
  const record = await readRecord('stopped')
  expect(record.verdict).toBe('error')
  expect(record.reason).toContain('cancelled')
  expect(record.load.head!.sent).toBeGreaterThan(50)
  expect(record.load.head!.sent).toBeLessThanOrEqual(sent)
})

test('--advisory reports everything and exits with 0', async () => {
  const failing = await sampled(450, 20, { ok: false, code: 500 })
  const { code } = await run('adv', failing, '--advisory')
  expect(code).toBe(0)
  expect(await readRecord('adv')).toMatchObject({ verdict: 'fail', advisory: true, blocks: false })
})

test('validate says that a config is right without touching anything', async () => {
  const { code, stdout } = await command('validate', await configure(quick))
  expect(stdout).toContain('valid')
  expect(code).toBe(0)
})

test('weighted requests, headers and bodies reach the target as configured, and secrets reach no file', async () => {
  let sent = {}
  const checkout: Answer = (request, response) => {
    sent = request.headers
    status(201)(request, response)
  }
  target.answerWith(byPath({ '/base/checkout': checkout }))
  const config = await configure(`
target: { headers: { X-Preview: "s3cret-value-1" } }
load:
  rate: 200/s
  duration: 1s
  warmup: 200ms
  requests:
    - { name: checkout, method: POST, path: /checkout, json: { sku: 1 }, expect: { status: 201 } }
objectives:
  - error_rate{checkout} < 5%
`)
  const { code, stdout, stderr } = await command(
    ...[
      'run',
      '--config',
      config,
      '--target',
      `${target.url.replace('http://', 'http://user:passw0rd@')}/base`,
    ],
    ...['--report-dir', 'secrets'],
  )
  expect(code).toBe(0)
  expect(target.log.filter(line => line === 'POST /base/checkout').length).toBeGreaterThanOrEqual(
    200,
  )
  expect(sent).toMatchObject({
    'x-preview': 's3cret-value-1',
    'content-type': 'application/json',
    authorization: `Basic ${Buffer.from('user:passw0rd').toString('base64')}`,
  })
  const files = ['record.json', 'scorecard.md', 'report.html', 'junit.xml']
  const written = await Promise.all(
    files.map(file => readFile(join(folder, 'secrets', file), 'utf8')),
  )
  for (const text of [stdout, stderr, ...written]) {
    expect(text).not.toContain('s3cret-value-1')
    expect(text).not.toContain('passw0rd')
    expect(text).not.toContain(Buffer.from('user:passw0rd').toString('base64'))
  }
})

test('output that has no room is an error, and whoever reads no further is none', () => {
  const full = openSync('/dev/full', 'w')
  const lost = spawnSync(process.execPath, [entry, '--help'], { stdio: ['ignore', full, 'pipe'] })
  closeSync(full)
  expect([lost.status, String(lost.stderr)]).toEqual([
    4,
    'The output could not be written: ENOSPC: no space left on device, write\n',
  ])
  const words = ['-c', 'set -o pipefail; "$0" "$1" --help | true; echo $?', process.execPath, entry]
  const { stdout, stderr } = spawnSync('bash', words, { encoding: 'utf8' })
  expect([stdout, stderr]).toEqual(['0\n', ''])
})
