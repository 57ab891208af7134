import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { LoadOrder } from '../../src/engines/engine.ts'
import type { ForeignTool } from '../../src/engines/foreign/foreign-tool.ts'
import { runSides } from '../../src/engines/foreign/run-sides.ts'
import { prepare } from '../../src/engines/k6/k6.ts'
import { defined } from '../../src/model/basics/defined.ts'
import { Secret } from '../../src/model/secret.ts'
import { openLeftovers } from '../../src/tools/leftovers.ts'
import type { Machine } from '../../src/tools/machine.ts'
import { quietContext } from '../contract/providers/quiet-context.ts'
import { processesWith, temporaryFolder, untilGone } from '../support/processes.ts'
import { buildPlan } from '../unit/judge/build.ts'

/*
 * What all engines share that run a tool: a program in the place of k6 does what tools do, good and
 * bad.
 */
const point = (metric: string, agoMs: number, value: number) =>
  `const point = (metric, agoMs, value) => console.log(JSON.stringify({ metric, type: 'Point', data: { time: new Date(Date.now() - agoMs).toISOString(), value, tags: { name: process.env.NAME, status: '200' } } }))\npoint(${JSON.stringify(metric)}, ${agoMs}, ${value})`
const request = `${point('http_req_duration', 0, 5)}\npoint('http_req_blocked', 0, 1)`
const summary = (text: string) =>
  `require('node:fs').writeFileSync(process.argv[process.argv.indexOf('--summary-export') + 1], ${JSON.stringify(text)})`
const goOn = 'setInterval(() => {}, 1000)'

type World = {
  version?: string
  inspect?: string
  run: string
  variables?: Record<string, string>
  args?: string[]
}

async function worldOf({
  version = 'k6 v1.8.1 (go1.26.8, linux/amd64)',
  inspect = '',
  run,
  variables,
  args = [],
}: World) {
  const folder = await temporaryFolder()
  const temporary = join(folder, 'temporary')
  await mkdir(temporary)
  await mkdir(join(folder, 'bin'))
  const program = join(folder, 'bin', 'k6')
  await writeFile(
    program,
    `#!${process.execPath}
const [, , command] = process.argv
if (command === '--version') console.log(${JSON.stringify(version)})
else if (command === 'inspect') { ${inspect} }
else {
require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'started-'))} + process.env.NAME, JSON.stringify({ args: process.argv.slice(2), env: process.env, cwd: process.cwd() }))
${run}
}
`,
  )
  await chmod(program, 0o755)
  await writeFile(join(folder, 'load.js'), '')
  const path = [dirname(program), dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter)
  const machine: Machine = {
    environment: { PATH: path },
    temporary,
    ...defined({ variables }),
  }
  const leftovers = openLeftovers()
  const settings = { script: 'load.js', args: ['--tag', 'at=$target', ...args] }
  const load = {
    ...buildPlan([]).load,
    pace: { kind: 'script' as const },
    durationMs: 60_000,
    warmupMs: 0,
  }
  const context = quietContext()
  const prepared = () => prepare({ load, settings, folder, machine, leave: leftovers }, context)
  const order: LoadOrder = { load, head: { url: 'http://head.test/', headers: {} }, seed: 1 }
  const left = async () => ({
    processes: processesWith(folder).length,
    folders: (await readdir(temporary)).length,
    leftovers: (await leftovers.undoAll()).length,
  })
  const started = async (name = 'undefined') =>
    JSON.parse(await readFile(join(folder, `started-${name}`), 'utf8'))
  /** The tool as any engine would run it, which has little time to begin. */
  const bare = () => {
    const tool: ForeignTool = {
      title: 'k6',
      engine: { name: 'k6', version: '1.8.1' },
      startMs: 300,
      launch: async () => ({
        tool: { kind: 'program', path: program },
        title: 'k6',
        args: ['run'],
        variables: {},
        cwd: folder,
      }),
      reader: () => ({ read: () => undefined, end: async () => ({}) }),
    }
    return { tool, order, context, leave: leftovers, machine }
  }
  return { folder, prepared, bare, order, context, left, started }
}

const nothing = { processes: 0, folders: 0, leftovers: 0 }

describe('a tool that runs to its end', () => {
  test('is told where to go, in the working folder, and leaves nothing behind', async () => {
    const world = await worldOf({
      run: `${request}; ${summary('{}')}`,
      variables: { K6_OUT: 'rw', K6_PROMETHEUS_RW_SERVER_URL: 'http://prometheus.test' },
    })
    const { run, engine, found } = await world.prepared()
    expect(engine).toEqual({ name: 'k6', version: '1.8.1' })
    expect(found).toBe(`${join(world.folder, 'bin', 'k6')} runs load.js`)
    const report = await run(world.order, world.context)
    expect(report).toMatchObject({ latencyFrom: 'sent', grain: 'requests', thresholds: [] })
    expect(report.cells).toMatchObject([{ sent: 1, good: 1, latency: { count: 1, max: 6 } }])
    const { args, env, cwd } = await world.started()
    expect(args).toEqual(expect.arrayContaining(['at=http://head.test', '--out', 'rw']))
    expect(args.at(-1)).toBe(join(world.folder, 'load.js'))
    expect(env).toMatchObject({ K6_PROMETHEUS_RW_SERVER_URL: 'http://prometheus.test' })
    expect(cwd).toBe(world.folder)
    // It may be a secret, and k6 names it where it cannot write there.
    expect(world.context.secrets).toEqual(['http://prometheus.test'])
    expect(await world.left()).toEqual(nothing)
  })

  test('is told how the target is reached, and what its script has to do for that', async () => {
    const world = await worldOf({
      run: `const { readFileSync, statSync } = require('node:fs')
console.error([readFileSync(process.env.SSL_CERT_FILE), statSync(process.env.RELIABILITY_GATE_KEY).mode & 0o777].join())
${request}; process.exitCode = 1`,
    })
    const tls = { ca: new Secret('AUTHORITY'), cert: new Secret('CERT'), key: new Secret('KEY') }
    const headers = { 'X-Bypass': new Secret('a "secret"') }
    const head = { ...world.order.head, headers, route: { address: '10.0.0.7', tls } }
    const { run } = await world.prepared()
    await expect(run({ ...world.order, head }, world.context)).rejects.toMatchObject({
      message: 'k6 failed (exit code 1): AUTHORITY,384',
    })
    const { env, args } = await world.started()
    expect(JSON.parse(env.RELIABILITY_GATE_HEADERS)).toEqual({ 'X-Bypass': 'a "secret"' })
    expect(env.RELIABILITY_GATE_ADDRESS).toBe('10.0.0.7')
    expect(env.RELIABILITY_GATE_CA).toBe(env.SSL_CERT_FILE)
    expect(args.join(' ')).not.toContain('secret')
    expect(await world.left()).toEqual(nothing)
  })

  test('is said to leave out what its script does not read of that', async () => {
    const world = await worldOf({ run: `${request}; ${summary('{}')}` })
    const head = { ...world.order.head, headers: { 'X-Bypass': new Secret('secret') } }
    const remarks = async () => {
      const { run } = await world.prepared()
      return (await run({ ...world.order, head }, world.context)).remarks
    }
    expect(await remarks()).toEqual([
      'k6 uses `target.headers` only if the script reads the variable RELIABILITY_GATE_HEADERS',
    ])
    await writeFile(join(world.folder, 'load.js'), 'JSON.parse(__ENV.RELIABILITY_GATE_HEADERS)')
    expect(await remarks()).toBeUndefined()
  })

  test('tells what became of its thresholds, also where it leaves no word but its exit code', async () => {
    const crossed = '{"metrics":{"http_req_duration":{"thresholds":{"p(95)<1":true}}}}'
    const told = await worldOf({ run: `${request}; ${summary(crossed)}; process.exitCode = 99` })
    const silent = await worldOf({ run: `${request}; process.exitCode = 99` })
    const marked = await worldOf({ run: `${request}; process.exitCode = 110` })
    const thresholdsOf = async (world: Awaited<ReturnType<typeof worldOf>>) =>
      (await (await world.prepared()).run(world.order, world.context)).thresholds
    expect(await thresholdsOf(told)).toEqual([{ name: 'http_req_duration p(95)<1', holds: false }])
    expect(await thresholdsOf(silent)).toEqual([
      { name: 'the thresholds of the script', holds: false },
    ])
    expect(await thresholdsOf(marked)).toEqual([{ name: 'exec.test.fail()', holds: false }])
  })

  const exception = (said: string) =>
    `console.error(${JSON.stringify(`time="t" level=error msg="${said}" executor=shared-iterations hint="script exception" scenario=default source=stacktrace`)})`

  test('but for exceptions of its script has not sent all of it: a note says so, and nothing holds', async () => {
    const ended = `point('iterations', 0, 1)`
    const own = `console.error('time="t" level=error msg="source=stacktrace" source=console')`
    const long = exception('x'.repeat(200_000))
    const longOwn = long.replace('stacktrace', 'console')
    const world = await worldOf({
      run: [
        request,
        ...Array(8).fill(ended),
        exception(String.raw`Error: no \"id\"\n\tat default`),
        long,
        own,
        longOwn,
      ].join('\n'),
    })
    const { run } = await world.prepared()
    const { remarks, health } = await run(world.order, world.context)
    expect(remarks).toEqual([
      '2 iterations of k6 ended with an exception of the script, such as: Error: no "id"',
    ])
    expect(health).toContainEqual(
      expect.objectContaining({ value: 0.75, limit: 0.99, losesRequests: true }),
    )
    expect((await world.started()).args.join(' ')).toContain('--log-format text')
  })

  test('is over, though something that it has left behind keeps its output open', async () => {
    const left = `const left = require('node:child_process').spawn('/bin/sleep', ['600'], { detached: true, env: {}, stdio: ['ignore', 'inherit', 'ignore'] })
left.unref()
require('node:fs').writeFileSync(process.cwd() + '/left', String(left.pid))`
    const world = await worldOf({ run: `${left}; ${request}` })
    const { run } = await world.prepared()
    const report = await run(world.order, world.context)
    expect(report.cells).toMatchObject([{ sent: 1 }])
    // Nobody has waited for it.
    const pid = Number(await readFile(join(world.folder, 'left'), 'utf8'))
    expect(process.kill(pid, 'SIGKILL')).toBe(true)
  })

  test('must not log to where its exceptions cannot be seen', async () => {
    const given = await worldOf({ run: request, variables: { K6_LOG_OUTPUT: 'loki=http://l' } })
    await expect(given.prepared()).rejects.toMatchObject({
      code: 'config',
      message: expect.stringMatching(/^K6_LOG_OUTPUT sends the log of k6 to somewhere else/),
      hint: 'set load.k6.env: { K6_LOG_OUTPUT: stderr }',
    })
    const usual = await worldOf({ run: request, variables: { K6_LOG_OUTPUT: 'stderr' } })
    await expect(usual.prepared()).resolves.toBeDefined()
    for (const args of [['--log-output', 'none'], ['--log-output=none']]) {
      const world = await worldOf({ run: request, args })
      await expect(world.prepared()).rejects.toMatchObject({
        hint: 'remove --log-output from load.k6.args',
      })
    }
  })

  test('runs against both sides at the same time', async () => {
    const world = await worldOf({
      // Each waits for the other: one after the other they would never end.
      run: `const fs = require('node:fs'); const side = process.argv.some(one => one.includes('base.test')) ? 'base' : 'head'
fs.writeFileSync(process.cwd() + '/' + side, ''); const other = process.cwd() + '/' + (side === 'base' ? 'head' : 'base')
const timer = setInterval(() => { if (!fs.existsSync(other)) return; clearInterval(timer); ${request}; setTimeout(() => { point('http_req_duration', 0, 5); point('http_req_blocked', 0, 1) }, 300) }, 20)`,
    })
    const { run } = await world.prepared()
    const base = { url: 'http://base.test', headers: {} }
    const report = await run({ ...world.order, base }, world.context)
    expect(report.design).toBe('paired')
    expect(new Set(report.cells.map(({ side }) => side))).toEqual(new Set(['head', 'base']))
    expect(await world.left()).toEqual(nothing)
  })
})

test.skipIf(process.platform !== 'linux')(
  'the CPU of a tool and of what it starts is known, on average and in its busiest seconds, and so is how long they wait for one',
  async () => {
    // It sends for as long as it takes to be read six times, while two more of its children are
    // busy than there are CPUs.
    const busy = `for (let left = require('node:os').availableParallelism() + 2; left > 0; left -= 1) require('node:child_process').spawn(process.execPath, ['-e', 'for (const end = Date.now() + 6000; Date.now() < end;);'])`
    const world = await worldOf({
      run: `${request}; ${busy}; const timer = setInterval(() => { point('http_req_duration', 0, 5); point('http_req_blocked', 0, 1) }, 100); setTimeout(() => clearInterval(timer), 7000)`,
    })
    const { run } = await world.prepared()
    const { health } = await run(world.order, world.context)
    const [average, peak] = health!.filter(({ name }) => name.startsWith('CPU of k6'))
    expect([average!.name, peak!.name]).toEqual(['CPU of k6', 'CPU of k6 in its busiest 3 s'])
    // Only the children are busy, and three seconds need not begin where the average does.
    expect(peak!.value).toBeGreaterThan(0.8 * average!.value)
    expect(average!.value).toBeGreaterThan(0)
    const wait = health!.find(({ name }) => name === 'CPU wait of k6 per request')
    expect(wait!.value).toBeGreaterThan(wait!.limit)
  },
)

describe('a tool that fails', () => {
  test.each([
    [
      'fails in its script',
      `${request}; console.error('boom at load.js:3'); process.exitCode = 107`,
      /^k6 failed \(exit code 107\): boom at load\.js:3$/,
    ],
    [
      'is killed',
      `${request}; process.kill(process.pid, 'SIGKILL')`,
      /^k6 was killed \(SIGKILL\)$/,
    ],
    [
      'runs out of memory',
      `${request}; console.error('fatal error: runtime: out of memory'); process.exitCode = 2`,
      /^k6 ran out of memory \(exit code 2\): fatal error: runtime: out of memory$/,
    ],
    ['sends nothing', '', /^k6 ended without a request \(exit code 0\)$/],
    [
      'writes garbage where a request should be',
      `${request}; console.log('{"metric":"http_req_duration","type":"Point","data":{"ti')`,
      /^k6 wrote a line that cannot be read: \{"metric":"http_req_duration"/,
    ],
    [
      'goes on after it wrote garbage',
      `console.log('{"metric":"http_req_duration","type":"Point",'); ${goOn}`,
      /^k6 wrote a line that cannot be read/,
    ],
  ])(
    'and %s is an error with its last words, and nothing of it is left',
    async (_, script, said) => {
      const world = await worldOf({ run: script })
      const { run } = await world.prepared()
      await expect(run(world.order, world.context)).rejects.toMatchObject({
        code: 'engine',
        message: expect.stringMatching(said),
      })
      expect(await world.left()).toEqual(nothing)
    },
  )

  test('on one side ends the other one', async () => {
    const world = await worldOf({
      run: `${request}; if (process.argv.some(one => one.includes('base.test'))) process.exitCode = 107; else ${goOn}`,
    })
    const { run } = await world.prepared()
    const base = { url: 'http://base.test', headers: {} }
    await expect(run({ ...world.order, base }, world.context)).rejects.toThrow('exit code 107')
    expect(await world.left()).toEqual(nothing)
  })

  test.each([
    [
      'is too old',
      { version: 'k6 v0.49.0 (commit/ae8b, go1.21.6)' },
      /^k6 0\.49\.0 \(.*\) is too old$/,
    ],
    ['tells no version', { version: 'hello' }, /does not report its version$/],
    [
      'cannot read the script',
      {
        inspect:
          'console.error(\'time="t" level=error msg="Unexpected end of input"\'); process.exitCode = 107',
      },
      /^k6 cannot read load\.js: Unexpected end of input$/,
    ],
  ])('before the load, since it %s, is told before anything is sent', async (_, how, said) => {
    const world = await worldOf({ run: request, ...how })
    await expect(world.prepared()).rejects.toMatchObject({
      code: 'engine',
      message: expect.stringMatching(said),
    })
  })
})

describe('a tool that does not end', () => {
  const polite = `process.on('SIGINT', () => process.exit(105)); ${request}; ${goOn}`

  test('is asked to when its time is over, and what it measured counts', async () => {
    const world = await worldOf({ run: polite })
    const { run } = await world.prepared()
    const load = { ...world.order.load, durationMs: 500 }
    const report = await run({ ...world.order, load }, world.context)
    expect(report.cells).toMatchObject([{ sent: 1 }])
    expect(report.remarks).toEqual([
      'the gate ended k6 after 500ms: load.warmup and load.duration allow no more',
    ])
    expect(await world.left()).toEqual(nothing)
  })

  test('and never sends anything is ended, and an error', async () => {
    const world = await worldOf({ run: goOn })
    const { tool, context, order, leave, machine } = world.bare()
    const running = runSides(tool, order, { machine, leave }, context)
    await expect(running).rejects.toMatchObject({
      code: 'engine',
      message: expect.stringMatching(/^k6 sent no request within 300ms \(/),
      hint: 'does the script send requests, and do they end?',
    })
    expect(await world.left()).toEqual(nothing)
  })

  test('is ended when the run is cancelled, whether it listens or not', async () => {
    for (const script of [polite, `process.on('SIGINT', () => undefined); ${request}; ${goOn}`]) {
      const world = await worldOf({ run: script })
      const { run } = await world.prepared()
      const running = run(world.order, world.context)
      await expect.poll(() => world.started().catch(() => undefined)).toBeDefined()
      world.context.stop()
      // What it had measured until then counts, if it had.
      await running.catch(error => expect(error.message).toContain('was interrupted'))
      await untilGone(world.folder)
      expect(await world.left()).toEqual(nothing)
    }
  })
})
