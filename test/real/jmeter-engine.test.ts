import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { delimiter, dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { prepare } from '../../src/engines/jmeter/jmeter.ts'
import type { JmeterSettings } from '../../src/engines/jmeter/options.ts'
import { serversHere } from '../../src/engines/jmeter/remotes.ts'
import { Secret } from '../../src/model/secret.ts'
import { openLeftovers } from '../../src/tools/leftovers.ts'
import { quietContext } from '../contract/providers/quiet-context.ts'
import { processesWith, temporaryFolder } from '../support/processes.ts'
import { buildPlan } from '../unit/judge/build.ts'

/*
 * What of JMeter differs from other tools: a program in its place writes a results file as it does.
 */
const handbook = new URL('../../examples/load-tools/plan.jmx', import.meta.url)
const rows = `write('timeStamp,elapsed,label,responseCode,responseMessage,success\\n' + Date.now() + ',5,API Request,200,OK,true\\n')`

type World = { settings?: Partial<JmeterSettings>; plan?: string }

/** Lines of JMeter's own log. */
const logged = (...lines: string[]) =>
  `fs.appendFileSync(after('-j'), ${JSON.stringify(lines.map(line => `2026-11-30 02:00:00,123 INFO o.a.j.t.JMeterThread: ${line}\n`).join(''))})`

async function runWith(script: string, { settings = {}, plan }: World = {}) {
  const folder = await temporaryFolder()
  const [temporary, plans] = [join(folder, 'temporary'), join(folder, 'plans')]
  for (const one of [temporary, plans]) await mkdir(one)
  await writeFile(join(plans, 'plan.jmx'), plan ?? (await readFile(handbook)))
  const program = join(folder, 'jmeter')
  await writeFile(
    program,
    `#!${process.execPath}
if (process.argv.includes('--version')) console.log(' /_/ |_| 5.6.3\\n\\nCopyright (c) 1999-2024 The Apache Software Foundation')
else {
const fs = require('node:fs')
const after = word => process.argv[process.argv.indexOf(word) + 1]
const write = text => fs.appendFileSync(after('-l'), text)
fs.writeFileSync(${JSON.stringify(join(folder, 'started'))}, JSON.stringify({ args: process.argv.slice(2), env: process.env, cwd: process.cwd(), plan: fs.readFileSync(after('-t'), 'utf8'), properties: fs.readFileSync(after('-q'), 'utf8') }))
${script}
}
`,
  )
  await chmod(program, 0o755)
  const leave = openLeftovers()
  const machine = {
    environment: { PATH: [dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter) },
    variables: { HEAP: '-Xmx1g', K6_CLOUD_TOKEN: 'secret' },
    temporary,
  }
  const load = { ...buildPlan([]).load, durationMs: 60_000, warmupMs: 0 }
  const context = quietContext()
  const order = { load, head: { url: 'http://127.0.0.1:8080/shop/', headers: {} }, seed: 1 }
  const given = { plan: 'plans/plan.jmx', command: './jmeter', ...settings }
  const outcome = await prepare({ load, settings: given, folder, machine, leave }, context)
    .then(({ run }) => run(order, context))
    .catch((error: Error) => error)
  expect([processesWith(folder), await readdir(temporary)]).toEqual([[], []])
  const started = await readFile(join(folder, 'started'), 'utf8').then(
    text =>
      JSON.parse(text) as Record<'plan' | 'properties' | 'cwd', string> & {
        args: string[]
        env: Record<string, string>
      },
    () => undefined,
  )
  return { outcome, started, plans }
}

test('the plan of the examples runs as a copy against the target, beside its files, with its properties and no secret on the command line', async () => {
  const settings = {
    properties: { threads: new Secret('50'), token: new Secret('a secret at $target') },
  }
  const { outcome, started, plans } = await runWith(rows, { settings })
  expect(outcome).toMatchObject({
    engine: { name: 'jmeter', version: '5.6.3' },
    latencyFrom: 'sent',
    cells: [{ name: 'API Request', sent: 1, good: 1 }],
  })
  const { plan, properties, args, env, cwd } = started!
  expect(plan).toContain('<stringProp name="HTTPSampler.domain">127.0.0.1</stringProp>')
  expect(plan).toContain('<stringProp name="HTTPSampler.path">/shop/api/users</stringProp>')
  expect(properties).toBe('threads=50\ntoken=a\\ secret\\ at\\ http\\://127.0.0.1\\:8080/shop\n')
  expect(args.join(' ')).not.toContain('secret')
  expect(env).toMatchObject({ HEAP: '-Xmx1g' })
  expect(env).not.toHaveProperty('K6_CLOUD_TOKEN')
  expect(cwd).toBe(plans)
})

describe('an error', () => {
  test.each([
    [
      'is an exit code of JMeter, whose words are on its standard output',
      `console.log('Error in NonGUIDriver Problem loading XML'); process.exitCode = 1`,
      /^JMeter failed \(exit code 1\): Error in NonGUIDriver Problem loading XML$/,
    ],
    [
      'is a JMeter that ran out of memory, though it goes on',
      `${rows}; console.error('java.lang.OutOfMemoryError: Java heap space')`,
      /^JMeter ran out of memory \(exit code 0\): java\.lang\.OutOfMemoryError/,
    ],
    [
      'is a results file that cannot be read',
      `${rows}; write('garbage\\n'); setInterval(() => {}, 1000)`,
      /^JMeter wrote a line that cannot be read: garbage$/,
    ],
    [
      'is a JMeter that is killed',
      `${rows}; setTimeout(() => process.kill(process.pid, 'SIGKILL'), 100)`,
      /^JMeter was killed \(SIGKILL\)$/,
    ],
    ['is no sample', '', /^JMeter ended without a request \(exit code 0\)$/],
  ])('%s', async (_, script, said) => {
    const { outcome } = await runWith(script)
    expect(outcome).toMatchObject({ code: 'engine', message: expect.stringMatching(said) })
  })

  const empty = '<jmeterTestPlan><hashTree/></jmeterTestPlan>'
  test.each([
    [
      'that the plan sends nothing to the host that stands for the target',
      { settings: { retarget: 'shop.example' } },
      'plans/plan.jmx sends nothing to shop.example: it sends to api.example.com',
    ],
    [
      'that no host in the plan stands for the target',
      { plan: empty },
      'plans/plan.jmx does not name the target: it names no host',
    ],
    [
      'where the plan cannot be read',
      { plan: '<jmeterTestPlan>\n  <hashTree>' },
      expect.stringMatching(/^plans\/plan\.jmx:2:3 cannot be read: /),
    ],
  ])('tells, before anything is sent, %s', async (_, world, message) => {
    const { outcome, started } = await runWith(rows, world)
    expect(outcome).toMatchObject({ code: 'config', message })
    expect(started).toBeUndefined()
  })
})

test('servers of this machine are known by their port, and those of others are not', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => {
    server.close()
  })
  await expect.poll(() => server.listening).toBe(true)
  const { port } = server.address() as AddressInfo
  expect(await serversHere([`127.0.0.1:${port}`])).toEqual(
    process.platform === 'linux' ? [process.pid] : [],
  )
  expect(await serversHere([`192.0.2.7:${port}`])).toEqual([])
})

describe('servers elsewhere', () => {
  const remotes = ['10.0.0.7', '10.0.0.8:2099']
  const sent = (remote: string) =>
    `write(begun + ',5,API Request,200,OK,true,${remote}-User Group 1-1\\n')`
  // What is sent before all servers have begun does not count.
  const head = `const begun = Date.now(); write('timeStamp,elapsed,label,responseCode,responseMessage,success,threadName\\n')`
  const finished = (remote: string) =>
    `fs.appendFileSync(after('-j'), 'INFO o.a.j.JMeter: Finished remote host: ${remote} (1)\\n')`
  const [seven, eight] = remotes as [string, string]

  test('send the plan with its properties, and each request of theirs counts', async () => {
    const settings = { remotes, properties: { threads: new Secret('50') } }
    const script = [head, sent(seven), sent(eight), finished(seven), finished(eight)].join(';')
    const { outcome, started } = await runWith(script, { settings })
    expect(outcome).toMatchObject({ cells: [{ sent: 2, good: 2 }] })
    const words = started!.args.join(' ')
    expect(words).toContain(' -R 10.0.0.7,10.0.0.8:2099 -G')
    expect(words).toMatch(/-G\S+given\.properties -Gsampleresult\.timestamp\.start=true/)
  })

  test.each([
    [
      'of which one has not finished',
      [head, sent(seven), sent(eight), finished(seven)],
      'JMeter lost the server 10.0.0.8:2099 before the end',
    ],
    [
      'that are not those of the config',
      [head, sent('10.0.0.9')],
      expect.stringMatching(/^JMeter wrote a line that cannot be read: /),
    ],
  ])('make the run an error %s', async (_, script, message) => {
    const { outcome } = await runWith(script.join(';'), { settings: { remotes } })
    expect(outcome).toMatchObject({ code: 'engine', message })
  })
})

test('threads that an error has ended, and what could not be sent, are requests that were not sent', async () => {
  const started = Array.from({ length: 4 }, (_, at) => `Thread started: users 1-${at}`)
  const lost = "Error while processing sampler: 'cart'."
  const stopped = 'Stop Thread detected by thread: users 1-2'
  const wanted = 'Stop Thread seen for thread users 1-3, reason: End of file'
  const { outcome } = await runWith(`${rows}; ${logged(...started, lost, stopped, wanted)}`)
  expect(outcome).toMatchObject({
    remarks: [
      "1 request of the plan could not be sent, such as: Error while processing sampler: 'cart'.",
      '1 thread of JMeter ended because of an error, such as: Stop Thread detected by thread: users 1-2',
    ],
    health: expect.arrayContaining([
      expect.objectContaining({ value: 0.5, losesRequests: true }),
      expect.objectContaining({ value: 0.75, losesRequests: true }),
    ]),
  })
  const over = await runWith(
    `${rows}; ${logged(...started, 'Shutdown Test detected by thread: users 1-2')}`,
  )
  expect(over.outcome).toMatchObject({
    health: expect.arrayContaining([expect.objectContaining({ value: 0, losesRequests: true })]),
  })
})
