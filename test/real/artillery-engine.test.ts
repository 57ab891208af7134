import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { prepare } from '../../src/engines/artillery/artillery.ts'
import { openLeftovers } from '../../src/tools/leftovers.ts'
import { quietContext } from '../contract/providers/quiet-context.ts'
import { processesWith, temporaryFolder } from '../support/processes.ts'
import { buildPlan } from '../unit/judge/build.ts'

/*
 * What of Artillery differs from other tools: a program in its place writes what the gate's plugin
 * does.
 */
const request = `write('request', Date.now(), 5, null, 'GET', 'http://head.test/shop/cart?id=1', 200, null, null)`

async function runWith(script: string) {
  const folder = await temporaryFolder()
  const temporary = join(folder, 'temporary')
  await mkdir(temporary)
  const program = join(folder, 'artillery')
  await writeFile(
    program,
    `#!${process.execPath}
if (process.argv.includes('--version')) console.log('VERSION INFO:\\n\\nArtillery: 2.0.34\\nNode.js: v24.21.0')
else {
const fs = require('node:fs')
const { file } = JSON.parse(process.env.ARTILLERY_PLUGINS)['reliability-gate']
const write = (...row) => fs.appendFileSync(file, JSON.stringify(row) + '\\n')
const done = (responses, more) => write('done', { responses, users: 3, failed: 0, skipped: 0, errors: [], ...more })
const home = process.env.ARTILLERY_PLUGIN_PATH.split(':').at(-1)
fs.writeFileSync(${JSON.stringify(join(folder, 'started'))}, JSON.stringify({ args: process.argv.slice(2), env: process.env, plugin: fs.existsSync(home + '/artillery-plugin-reliability-gate/index.js') }))
${script}
}
`,
  )
  await chmod(program, 0o755)
  const leave = openLeftovers()
  const machine = {
    environment: { PATH: [dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter) },
    variables: {
      ARTILLERY_PLUGIN_PATH: '/plugins',
      ARTILLERY_PLUGINS: '{"own":{"a":1}}',
      K6_CLOUD_TOKEN: 'secret',
    },
    temporary,
  }
  const load = { ...buildPlan([]).load, durationMs: 60_000, warmupMs: 0 }
  const context = quietContext()
  const settings = { script: 'artillery.yml', command: './artillery', args: ['-v', '{"a":1}'] }
  const { run } = await prepare({ load, settings, folder, machine, leave }, context)
  const order = { load, head: { url: 'http://head.test/shop/', headers: {} }, seed: 1 }
  const outcome = await run(order, context).catch((error: Error) => error)
  expect([processesWith(folder), await readdir(temporary)]).toEqual([[], []])
  const started = JSON.parse(await readFile(join(folder, 'started'), 'utf8')) as {
    args: string[]
    env: Record<string, string>
    plugin: boolean
  }
  return { outcome, started, folder }
}

test("Artillery is told where to go, and loads the gate's plugin beside the user's own", async () => {
  const { outcome, started, folder } = await runWith(`${request}; done(1)`)
  expect(outcome).toMatchObject({
    engine: { name: 'artillery', version: '2.0.34' },
    latencyFrom: 'sent',
    cells: [{ name: 'GET /cart', sent: 1, good: 1 }],
    thresholds: [],
  })
  const { args, env, plugin } = started
  expect(args).toEqual([
    ...['run', '--target', 'http://head.test/shop', '-v', '{"a":1}', join(folder, 'artillery.yml')],
  ])
  expect(plugin).toBe(true)
  expect(JSON.parse(env.ARTILLERY_PLUGINS!)).toMatchObject({ own: { a: 1 } })
  expect(env.ARTILLERY_PLUGIN_PATH).toMatch(/^\/plugins:/)
  expect(env).not.toHaveProperty('K6_CLOUD_TOKEN')
})

test('checks that do not hold are thresholds of its own, and no error', async () => {
  const check = `write('check', 'http.response_time.p95 < 1', false)`
  const ensured = await runWith(`${request}; ${check}; done(1); process.exitCode = 1`)
  expect(ensured.outcome).toMatchObject({
    thresholds: [{ name: 'http.response_time.p95 < 1', holds: false }],
  })
  const expected = await runWith(`${request}; done(1); process.exitCode = 21`)
  expect(expected.outcome).toMatchObject({
    thresholds: [{ name: 'the expectations of the script', holds: false }],
  })
})

test('users that something else than a request has ended are requests that were not sent', async () => {
  const refused = `write('request', Date.now(), 5, null, 'GET', 'http://head.test/shop/cart', null, 'ECONNREFUSED', 'refused')`
  const more = `{ failed: 3, skipped: 1, errors: ['ECONNREFUSED', 'Failed capture or match'] }`
  const { outcome } = await runWith(`${request}; ${refused}; done(1, ${more})`)
  // The request that was refused has ended one of the three.
  expect(outcome).toMatchObject({
    remarks: [
      '2 users of Artillery did not get to the end of their scenario, such as: Failed capture or match',
    ],
    health: expect.arrayContaining([
      expect.objectContaining({ value: 1 - 2 / 3, losesRequests: true }),
      expect.objectContaining({ name: 'users started as scheduled', value: 0.75 }),
    ]),
  })
})

describe('an error', () => {
  test.each([
    [
      'is an exit code that no check explains',
      `${request}; done(1); console.log('Error: cannot find artillery.yml'); process.exitCode = 1`,
      /^Artillery failed \(exit code 1\): Error: cannot find artillery\.yml$/,
    ],
    [
      'is that Node.js ran out of memory',
      `${request}; console.error('FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory'); process.abort()`,
      /^Artillery ran out of memory \(SIGABRT\): FATAL ERROR: Reached heap limit/,
    ],
    [
      'is a line that is none of the plugin',
      `${request}; write('hello'); setInterval(() => {}, 1000)`,
      /^Artillery wrote a line that cannot be read: \["hello"\]$/,
    ],
    ['is no request', `done(0)`, /^Artillery ended without a request \(exit code 0\)$/],
    [
      'is a response that Artillery has counted and the gate has not read',
      `${request}; done(3)`,
      /^Artillery lost 2 of 3 responses \(exit code 0\)$/,
    ],
    [
      'is an end without a word of it, since requests may be missing',
      request,
      /^Artillery ended too soon \(exit code 0\)$/,
    ],
  ])('%s', async (_, script, said) => {
    const { outcome } = await runWith(script)
    expect(outcome).toMatchObject({ code: 'engine', message: expect.stringMatching(said) })
  })
})
