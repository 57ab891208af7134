import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { prepare } from '../../src/engines/locust/locust.ts'
import type { LocustSettings } from '../../src/engines/locust/options.ts'
import { defined } from '../../src/model/basics/defined.ts'
import { openLeftovers } from '../../src/tools/leftovers.ts'
import { quietContext } from '../contract/providers/quiet-context.ts'
import { processesWith, temporaryFolder } from '../support/processes.ts'
import { buildPlan } from '../unit/judge/build.ts'

/* What of Locust differs from other tools: a program in its place writes what its listener does. */
const request = `console.log(JSON.stringify(['request', Date.now() / 1000, 5, '/', 'GET', 200, null, null]))`
const end = (code: number, own: number | null) => `console.log('["end",${code},${own}]')`

async function runWith(
  script: string,
  { list = '', ...more }: { list?: string } & Partial<LocustSettings> = {},
) {
  const folder = await temporaryFolder()
  const temporary = join(folder, 'temporary')
  await mkdir(temporary)
  const program = join(folder, 'locust')
  await writeFile(
    program,
    `#!${process.execPath}
if (process.argv.includes('--version')) console.log('locust 2.47.0 from /somewhere (Python 3.11.7)')
else if (process.argv.includes('--list')) { ${list} }
else {
require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'started'))}, JSON.stringify({ args: process.argv.slice(2), env: process.env, listener: require('node:fs').existsSync(process.argv[process.argv.indexOf('--locustfile') + 1].split(',')[0]) }))
${script}
}
`,
  )
  await chmod(program, 0o755)
  const leave = openLeftovers()
  const machine = {
    environment: { PATH: [dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter) },
    variables: { LOCUST_TAGS: 'smoke', PYTHONPATH: '/modules', K6_CLOUD_TOKEN: 'secret' },
    temporary,
  }
  const settings = {
    file: 'locustfile.py',
    users: 5,
    'spawn-rate': 2,
    command: './locust',
    ...more,
  }
  const load = { ...buildPlan([]).load, durationMs: 60_000, warmupMs: 0 }
  const context = quietContext()
  const { run } = await prepare({ load, settings, folder, machine, leave }, context)
  const order = { load, head: { url: 'http://head.test/shop/', headers: {} }, seed: 1 }
  const outcome = await run(order, context).catch((error: Error) => error)
  expect([processesWith(folder), await readdir(temporary)]).toEqual([[], []])
  const started = JSON.parse(await readFile(join(folder, 'started'), 'utf8')) as {
    args: string[]
    env: Record<string, string>
    listener: boolean
  }
  return { outcome, started }
}

test('Locust is told where to go, how long and with how many users, and given its own variables alone', async () => {
  const { outcome, started } = await runWith(`${request}; ${end(0, null)}`)
  expect(outcome).toMatchObject({
    engine: { name: 'locust', version: '2.47.0' },
    cells: [{ name: 'GET /', sent: 1, good: 1 }],
  })
  expect(outcome).not.toHaveProperty('thresholds')
  const { args, env, listener } = started
  expect(args.join(' ')).toMatch(
    /--headless --host http:\/\/head\.test\/shop .*--run-time 60s .*--users 5 --spawn-rate 2$/,
  )
  expect(listener).toBe(true)
  expect(env).toMatchObject({ LOCUST_TAGS: 'smoke', PYTHONPATH: '/modules' })
  expect(env).not.toHaveProperty('K6_CLOUD_TOKEN')
})

test('the exit code that a file sets is a threshold of its own, and no error', async () => {
  const thresholdsOf = async (code: number) =>
    (await runWith(`${request}; ${end(code, code)}; process.exitCode = ${code}`)).outcome
  const name = 'environment.process_exit_code = 0'
  expect(await thresholdsOf(1)).toMatchObject({ thresholds: [{ name, holds: false }] })
  expect(await thresholdsOf(0)).toMatchObject({ thresholds: [{ name, holds: true }] })
})

test('exceptions of the file, and users that they end, are requests that were not sent', async () => {
  const fault = (endsUser: boolean) =>
    `console.log(JSON.stringify(['fault', 1, ${endsUser}, 'ValueError', 'no login']))`
  const requests = Array.from({ length: 4 }, () => request).join('; ')
  const { outcome } = await runWith(`${requests}; ${fault(true)}; ${fault(false)}; ${end(0, null)}`)
  expect(outcome).toMatchObject({
    cells: [{ sent: 4 }],
    remarks: [
      '2 exceptions of the locustfile outside of requests, such as: ValueError: no login',
      '1 user of Locust ended in on_start',
    ],
    health: expect.arrayContaining([
      expect.objectContaining({ value: 0.5, losesRequests: true }),
      expect.objectContaining({ name: 'users that on_start did not end', value: 0.8 }),
    ]),
  })
})

describe('an error', () => {
  test.each([
    [
      'is an exit code that the file did not set',
      `${request}; ${end(2, null)}; console.error('boom'); process.exitCode = 2`,
      undefined,
      /^Locust failed \(exit code 2\): boom$/,
    ],
    [
      'is that Python ran out of memory',
      `${request}; console.error('Traceback (most recent call last):\\nMemoryError'); process.exitCode = 1`,
      undefined,
      /^Locust ran out of memory \(exit code 1\): MemoryError$/,
    ],
    ['is no request', end(0, null), undefined, /^Locust ended without a request \(exit code 0\)$/],
    [
      'is an end without a word of it, since requests may be missing',
      request,
      undefined,
      /^Locust lost 1 of its 1 processes before the end \(exit code 0\)$/,
    ],
    [
      'is a worker that is gone before the others',
      `${request}; ${end(0, null)}; ${end(0, null)}`,
      2,
      /^Locust lost 1 of its 3 processes before the end/,
    ],
    [
      'is a line that is none of the listener',
      `${request}; console.log('hello')`,
      undefined,
      /^Locust wrote a line that cannot be read: hello$/,
    ],
  ])('%s', async (_, script, workers, said) => {
    const { outcome } = await runWith(script, defined({ workers }))
    expect(outcome).toMatchObject({ code: 'engine', message: expect.stringMatching(said) })
  })

  test('is a file that Locust cannot load, before anything is sent', async () => {
    const list = `console.error("Traceback (most recent call last):\\nModuleNotFoundError: No module named 'shop'"); process.exitCode = 1`
    await expect(runWith(request, { list })).rejects.toMatchObject({
      code: 'engine',
      message: "Locust cannot load locustfile.py: ModuleNotFoundError: No module named 'shop'",
    })
  })
})

test('several workers of one run find each other at a port of their own', async () => {
  const script = `${request}; ${[1, 2, 3].map(() => end(0, null)).join(';')}`
  const { started } = await runWith(script, { workers: 2 })
  const { args } = started
  const given = (name: string) => args[args.indexOf(name) + 1]
  expect(given('--processes')).toBe('2')
  expect(given('--master-bind-port')).toBe(given('--master-port'))
  expect(given('--master-bind-host')).toBe('127.0.0.1')
})

describe('workers on other machines', () => {
  const sound = { isLast: true, received: 1, sent: 1, cores: 0.5, offset: 0.02, within: 0.001 }
  const runWithWorker = (known: object) => {
    const row = JSON.stringify(['worker', 'runner-2_1f', { ...sound, ...known }])
    const script = `${request}; console.log(${JSON.stringify(row)}); ${end(0, null)}`
    return runWith(script, { 'expect-workers': 1 })
  }

  test('are waited for, and their clock and CPU are reported', async () => {
    const { outcome, started } = await runWithWorker({ offset: -3.7 })
    expect(started.args.join(' ')).toMatch(
      /--master --expect-workers 1 --expect-workers-max-wait 60$/,
    )
    expect(started.env).toHaveProperty('RELIABILITY_GATE_LISTENER')
    expect(outcome).toMatchObject({
      cells: [{ sent: 1 }],
      health: expect.arrayContaining([
        expect.objectContaining({ name: 'CPU of the busiest Locust worker', value: 0.5 }),
      ]),
      remarks: [
        'the clock of the Locust worker runner-2_1f was 3.7 s ahead: its times are aligned, to within 1 ms',
      ],
    })
    expect((await runWithWorker({})).outcome).not.toHaveProperty('remarks')
  })

  test.each([
    [
      'that ended before the others',
      { isLast: false },
      'Locust lost the worker runner-2_1f before the end',
    ],
    [
      'whose requests got lost on their way',
      { sent: 9 },
      '8 of the 9 requests of the Locust worker runner-2_1f did not arrive',
    ],
    [
      'without the listener',
      { sent: undefined, isLast: false },
      'the Locust worker runner-2_1f reported no requests',
    ],
  ])('make the run an error where there is one %s', async (_, known, message) => {
    const { outcome } = await runWithWorker(known)
    expect(outcome).toMatchObject({ code: 'engine', message })
  })

  test('make the run an error where they do not come', async () => {
    const gaveUp = `console.error('[x] vm/ERROR/locust.main: Gave up waiting for workers to connect'); process.exitCode = 1`
    const { outcome } = await runWith(gaveUp, { 'expect-workers': 2 })
    expect(outcome).toMatchObject({
      code: 'engine',
      message: 'Locust waited 60 s for 2 workers, but not all of them connected (exit code 1)',
      hint: expect.stringContaining('locust --worker -f - --master-host'),
    })
  })
})
