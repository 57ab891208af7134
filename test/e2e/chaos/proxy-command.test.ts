import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { join, resolve } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import type { RunRecord } from '../../../src/model/record.ts'
import { serve } from '../../support/chaos/serve.ts'
import { compileCache, temporaryFolder } from '../../support/processes.ts'
import { runAction } from '../../support/runner/runner.ts'
import { closedPort } from '../../support/servers/closed-port.ts'

/*
 * `reliability-gate proxy` and the sub-action of that name, as they are shipped: proxies that are
 * up before the target is, and that a run of another process uses.
 */
const entry = resolve('dist/index.js')
const host = '127.0.0.1'
const payment = await serve((_, response) => response.end('paid'))

/** Files and addresses of a test's own. */
async function world() {
  const folder = await temporaryFolder()
  const listen = await closedPort()
  /** Passes on how its dependency has answered. */
  const target = await serve((_, response) => {
    get({ host, port: listen, path: '/' }, answer => {
      answer.resume()
      response.writeHead(answer.statusCode!).end()
    }).on('error', () => response.writeHead(502).end())
  })
  const write = (lasts: string) =>
    writeFile(
      join(folder, 'gate.yml'),
      `service: shop
target: { url: "http://${host}:${target}" }
dependencies: { payment: { listen: "${host}:${listen}", upstream: "${host}:${payment}" } }
load: { rate: 20/s, warmup: 0s }
objectives: [ availability >= 50% ]
chaos:
  steady: 1s
  experiments:
    - { name: payment fails, fault: { proxy: payment, error: 503 }, for: ${lasts}, hypothesis: [ availability >= 50% ], recovery: "< 1m" }
`,
    )
  await write('2s')
  const env = {
    ...compileCache,
    PATH: process.env.PATH ?? '',
    XDG_STATE_HOME: join(folder, 'state-home'),
  }
  return {
    folder,
    env,
    write,
    address: `${host}:${listen}`,
    start: (...words: string[]) => start([...words, '--config', 'gate.yml'], folder, env),
    status: () =>
      fetch(`http://${host}:${listen}/`).then(
        ({ status }) => status,
        () => 'refused',
      ),
    held: () => readdir(join(folder, 'state-home/reliability-gate/proxies')).catch(() => []),
    record: async () =>
      JSON.parse(await readFile(join(folder, 'report/record.json'), 'utf8')) as RunRecord,
  }
}

function start(words: string[], cwd: string, env: Record<string, string>) {
  const child = spawn(process.execPath, [entry, ...words], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', chunk => {
      said[name] += chunk
    })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { said, ended, kill: (signal: NodeJS.Signals) => child.kill(signal), pid: child.pid }
}

/** The command, once it says where its proxies are. */
async function opened(made: Awaited<ReturnType<typeof world>>) {
  const proxy = made.start('proxy')
  await Promise.race([
    expect.poll(() => proxy.said.stderr).toContain('The proxies are up'),
    proxy.ended.then(code => Promise.reject(new Error(`${code}: ${proxy.said.stderr}`))),
  ])
  return proxy
}

const runWords = ['run', '--report-dir', 'report']
const injected = (run: ReturnType<typeof start>, status: () => Promise<unknown>) =>
  Promise.race([
    expect.poll(status, { interval: 50 }).toBe(503),
    run.ended.then(code => Promise.reject(new Error(`${code}: ${run.said.stderr}`))),
  ])

describe('reliability-gate proxy', () => {
  test('says where each dependency is reached, serves a run of another process, and ends at Ctrl-C', async () => {
    const made = await world()
    const proxy = await opened(made)
    expect(proxy.said.stdout).toBe(
      `payment: a proxy at ${made.address} passes on to ${host}:${payment}\n`,
    )
    expect(await made.status()).toBe(200)
    const run = made.start(...runWords)
    expect(await run.ended, run.said.stderr).toBe(1)
    expect(run.said.stderr).toContain(`held by process ${proxy.pid}`)
    const record = await made.record()
    expect(record.evidence.experiments).toMatchObject([{ outcome: 'observed' }])
    expect(record.objectives.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['availability >= 50%', 'pass'],
      ['payment fails: availability >= 50%', 'fail'],
      ['payment fails: recovery', 'pass'],
    ])
    expect(await made.status()).toBe(200)
    expect(proxy.said.stderr).toContain('payment is disturbed')
    proxy.kill('SIGINT')
    expect(await proxy.ended).toBe(0)
    expect([await made.status(), await made.held()]).toEqual(['refused', []])
  })

  test('heals what a run has disturbed that was killed, and lets the next one use it', async () => {
    const made = await world()
    const proxy = await opened(made)
    await made.write('1m')
    const run = made.start(...runWords)
    await injected(run, made.status)
    const second = made.start('run', '--report-dir', 'second')
    expect(await second.ended).toBe(4)
    expect(second.said.stdout.replace(/\s+/g, ' ')).toContain(
      'cannot be used: another run uses them',
    )
    run.kill('SIGKILL')
    await run.ended
    await expect.poll(made.status).toBe(200)
    await made.write('1s')
    const next = made.start(...runWords)
    expect(await next.ended, next.said.stderr).toBe(1)
    proxy.kill('SIGTERM')
    expect(await proxy.ended).toBe(0)
  })

  test('that is killed makes the run an error that says so, and the target is not to blame', async () => {
    const made = await world()
    const proxy = await opened(made)
    await made.write('1m')
    const run = made.start(...runWords)
    await injected(run, made.status)
    proxy.kill('SIGKILL')
    expect(await run.ended).toBe(4)
    const { verdict, evidence, objectives } = await made.record()
    expect([verdict, evidence.failure?.message]).toEqual([
      'error',
      `\`reliability-gate proxy\` (process ${proxy.pid}) has ended or stopped responding during the run`,
    ])
    expect(objectives.map(one => one.verdict)).not.toContain('fail')
    // What it left is forgotten, and a run opens proxies of its own.
    await made.write('1s')
    const next = made.start(...runWords)
    expect(await next.ended, next.said.stderr).toBe(1)
    expect(next.said.stderr).toContain('is gone: the run opens its own')
    expect(await made.held()).toEqual([])
  })

  test('says what is wrong with a config, or with a name', async () => {
    const made = await world()
    const unknown = made.start('proxy', '--dependency', 'paymnet')
    expect([await unknown.ended, unknown.said.stderr]).toEqual([
      2,
      'there is no dependency "paymnet" (did you mean payment?)\n',
    ])
    await writeFile(join(made.folder, 'gate.yml'), 'service: shop\n')
    const none = made.start('proxy')
    expect(await none.ended).toBe(2)
    expect(none.said.stderr).toMatch(/^gate\.yml has no `dependencies` \(such as /)
  })

  test('cannot listen where somebody else does', async () => {
    const made = await world()
    await opened(made)
    const second = made.start('proxy')
    expect(await second.ended).toBe(4)
    expect(second.said.stderr).toContain(`the proxy of payment cannot listen at ${made.address}`)
  })
})

describe('the sub-action proxy', () => {
  const action = (made: Awaited<ReturnType<typeof world>>, runPost: boolean) =>
    runAction({
      actionDir: resolve('proxy'),
      workspace: made.folder,
      inputs: { config: 'gate.yml' },
      env: { XDG_STATE_HOME: made.env.XDG_STATE_HOME },
      event: { name: 'push', payload: {} },
      runPost,
    })

  test('leaves the proxies up for the steps after it, and ends them in its post step', async () => {
    const made = await world()
    const step = await action(made, false)
    onTestFinished(step.cleanUp)
    expect([step.exitCode, step.outputs.addresses]).toEqual([
      0,
      JSON.stringify({ payment: made.address }),
    ])
    expect(await made.status()).toBe(200)
    const run = made.start(...runWords)
    expect(await run.ended, run.said.stderr).toBe(1)
    expect(await made.status()).toBe(200)

    const { post } = parse(await readFile('proxy/action.yml', 'utf8')).runs as { post: string }
    const state = Object.entries(step.state).map(([name, value]) => [`STATE_${name}`, value])
    const posting = spawn(process.execPath, [resolve('proxy', post)], {
      cwd: made.folder,
      env: { ...made.env, INPUT_DEPENDENCIES: '', ...Object.fromEntries(state) },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    posting.stdout.setEncoding('utf8').on('data', chunk => {
      said += chunk
    })
    expect((await once(posting, 'close'))[0]).toBe(0)
    expect(said).toContain('Cleaned up the process of the proxies')
    expect([await made.status(), await made.held()]).toEqual(['refused', []])
  })

  test('fails where a proxy cannot listen, and leaves nothing', async () => {
    const made = await world()
    await opened(made)
    const step = await action(made, true)
    onTestFinished(step.cleanUp)
    expect(step.exitCode).toBe(4)
    expect(step.annotations.map(({ message }) => message).join()).toContain(
      `the proxies were not opened: the proxy of payment cannot listen at ${made.address}`,
    )
    expect(step.post?.exitCode).toBe(0)
    expect(await made.held()).toHaveLength(1)
  })

  test('tells a mistake of the config at its place', async () => {
    const made = await world()
    await writeFile(join(made.folder, 'gate.yml'), 'dependencies: { payment: { listen: x } }\n')
    const step = await action(made, true)
    onTestFinished(step.cleanUp)
    expect(step.exitCode).toBe(2)
    expect(step.annotations[0]).toMatchObject({ file: 'gate.yml', line: 1 })
  })
})
