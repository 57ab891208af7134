import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { prepare } from '../../src/engines/gatling/gatling.ts'
import type { GatlingSettings } from '../../src/engines/gatling/options.ts'
import type { LoadReport } from '../../src/model/evidence/load-report.ts'
import { Secret } from '../../src/model/secret.ts'
import { openLeftovers } from '../../src/tools/leftovers.ts'
import { quietContext } from '../contract/providers/quiet-context.ts'
import { processesWith, temporaryFolder } from '../support/processes.ts'
import { buildPlan } from '../unit/judge/build.ts'

/*
 * What of Gatling differs from other tools: a program in the place of a build writes a log as
 * Gatling 3.12 does.
 */
const log = (...lines: string[]) =>
  `write(['RUN\\tShop\\tshop\\t' + Date.now() + '\\t \\t3.12.0', ${lines.join(', ')}].join('\\n') + '\\n')`
const request = `'REQUEST\\t\\tlist\\t' + Date.now() + '\\t' + (Date.now() + 5) + '\\tOK\\t '`
const assertion = (holds: boolean) =>
  `console.log('Global: count of failed events is less than 1.0 : ${holds} (actual : 0.0)')`

async function runWith(script: string, settings: Partial<GatlingSettings> = {}) {
  const folder = await temporaryFolder()
  const temporary = join(folder, 'temporary')
  await mkdir(temporary)
  const program = join(folder, 'gradle')
  await writeFile(
    program,
    `#!${process.execPath}
const fs = require('node:fs')
const own = process.argv.find(word => word.startsWith('-Dgatling.resultsFolder='))
const results = own ? own.split('=')[1] : process.argv[process.argv.indexOf('-rf') + 1]
const write = text => {
  fs.mkdirSync(results + '/shop-20261129', { recursive: true })
  fs.appendFileSync(results + '/shop-20261129/simulation.log', text)
}
fs.writeFileSync(${JSON.stringify(join(folder, 'started'))}, JSON.stringify({ args: process.argv.slice(2), env: process.env }))
${script}
`,
  )
  await chmod(program, 0o755)
  const leave = openLeftovers()
  const machine = {
    environment: { PATH: [dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter) },
    variables: { JAVA_TOOL_OPTIONS: '-Xmx1g', K6_CLOUD_TOKEN: 'secret' },
    temporary,
  }
  const load = { ...buildPlan([]).load, durationMs: 60_000, warmupMs: 0 }
  const context = quietContext()
  const given = {
    simulation: 'shop.Checkout',
    command: './gradle',
    env: { BASE_URL: new Secret('$target') },
    ...settings,
  }
  const order = { load, head: { url: 'http://head.test/shop/', headers: {} }, seed: 1 }
  const outcome = await prepare({ load, settings: given, folder, machine, leave }, context)
    .then(({ run }) => run(order, context))
    .catch((error: Error) => error)
  expect([processesWith(folder), await readdir(temporary)]).toEqual([[], []])
  const started = await readFile(join(folder, 'started'), 'utf8').then(
    text => JSON.parse(text) as { args: string[]; env: Record<string, string> },
    () => undefined,
  )
  return { outcome, started }
}

test('what Gatling could not send is no smaller load that passes: the health says so, and a note why', async () => {
  const error = `'ERROR\\tcart: no attribute named sku \\t1'`
  const { outcome } = await runWith(log(request, request, request, error))
  expect(outcome).toMatchObject({
    cells: [{ name: 'list', sent: 3 }],
    remarks: ['1 error of Gatling outside of requests, such as: cart: no attribute named sku'],
  })
  expect(lostIn(outcome)).toMatchObject([{ value: 0.75, limit: 0.99, atLeast: true }])
})

test('a function of a session that throws counts as an error of the simulation', async () => {
  const printed = `console.log("12:00:00.000 [gatling-1-2] ERROR i.g.c.a.b.SessionHookBuilder -- 'hook-3' failed to execute: j.l.RuntimeException: boom")`
  const { outcome } = await runWith(`${log(request, request)}; ${printed}`)
  expect(lostIn(outcome)).toMatchObject([{ value: 0.5 }])
  expect(outcome).toMatchObject({
    remarks: [
      "1 error of Gatling outside of requests, such as: 'hook-3' failed to execute: j.l.RuntimeException: boom",
    ],
  })
})

const lostIn = (outcome: LoadReport | Error) =>
  ((outcome as LoadReport).health ?? []).filter(({ losesRequests }) => losesRequests)

test('a program is told the simulation and the folder of the results, and its script the target', async () => {
  const { outcome, started } = await runWith(log(request), { args: ['--to', '$target'] })
  expect(outcome).toMatchObject({
    engine: { name: 'gatling', version: '3.12.0' },
    latencyFrom: 'sent',
    cells: [{ name: 'list', sent: 1, good: 1 }],
    thresholds: [],
  })
  const { args, env } = started!
  expect(args.join(' ')).toMatch(/^--to http:\/\/head\.test\/shop -s shop\.Checkout -rf \S+ -nr$/)
  expect(env).toMatchObject({
    BASE_URL: 'http://head.test/shop',
    JAVA_TOOL_OPTIONS: '-Dgatling.http.warmUpUrl= -Xmx1g',
  })
  expect(env).not.toHaveProperty('K6_CLOUD_TOKEN')
})

test('Maven is told so by properties', async () => {
  const { outcome, started } = await runWith(log(request), { command: './gradle -q gatling:test' })
  expect(outcome).toMatchObject({ cells: [{ sent: 1 }] })
  expect(started!.args.join(' ')).toMatch(
    /^-q gatling:test -Dgatling\.simulationClass=shop\.Checkout -Dgatling\.resultsFolder=\S+ -Dgatling\.noReports=true$/,
  )
})

test('an assertion that does not hold is a threshold of its own, and no error', async () => {
  const script = `${log(request)}; ${assertion(false)}; process.exitCode = 2`
  expect((await runWith(script)).outcome).toMatchObject({
    thresholds: [{ name: 'Global: count of failed events is less than 1.0', holds: false }],
  })
})

describe('an error', () => {
  test.each([
    [
      'is a build that fails, with its last words',
      `console.error('[ERROR] COMPILATION ERROR'); process.exitCode = 1`,
      { message: 'Gatling failed (exit code 1): [ERROR] COMPILATION ERROR' },
    ],
    [
      'is an exit code that no assertion explains',
      `${log(request)}; ${assertion(true)}; process.exitCode = 2`,
      { message: expect.stringMatching(/^Gatling failed \(exit code 2\)/) },
    ],
    [
      'is a JVM that ran out of memory, though it goes on',
      `${log(request)}; console.error('java.lang.OutOfMemoryError: Java heap space')`,
      {
        message:
          'Gatling ran out of memory (exit code 0): java.lang.OutOfMemoryError: Java heap space',
        hint: 'give the JVM more by `-Xmx`',
      },
    ],
    [
      'is a log that cannot be read',
      `${log(request, `'REQUEST\\t\\tlist\\tnow'`)}; setInterval(() => {}, 1000)`,
      { message: expect.stringMatching(/^Gatling wrote a log that cannot be read: /) },
    ],
    [
      'is no request',
      'console.log("BUILD SUCCESS")',
      { message: 'Gatling ended without a request (exit code 0): BUILD SUCCESS' },
    ],
    [
      'is a build that is killed',
      `${log(request)}; setTimeout(() => process.kill(process.pid, 'SIGKILL'), 100)`,
      { message: 'Gatling was killed (SIGKILL)' },
    ],
  ])('%s', async (_, script, told) => {
    expect((await runWith(script)).outcome).toMatchObject({ code: 'engine', ...told })
  })

  test('is a simulation that no address is given to, before anything runs', async () => {
    const { outcome, started } = await runWith(log(request), { env: {} })
    expect(outcome).toMatchObject({
      code: 'config',
      message: 'load.gatling does not pass the address of the target to the simulation',
    })
    expect(started).toBeUndefined()
  })
})
