import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, delimiter, dirname, join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type Shop, startShop } from '../../examples/shop/server.ts'
import { findPrometheus } from '../../scripts/prometheus-server.ts'
import type { RunRecord } from '../../src/model/record.ts'
import type { Leftover } from '../../src/tools/leftover.ts'
import { startFakeGitHub } from '../support/github/fake-github.ts'
import { processesWith, temporaryFolder, untilGone } from '../support/processes.ts'
import { runAction } from '../support/runner/runner.ts'
import { startTarget } from '../support/servers/target.ts'

/* The bundle starts a real Prometheus, and however it ends, nothing of it is left. */
const entry = resolve('dist/index.js')
const postEntry = resolve('dist/post.js')
let shop: Shop
let path: string

beforeAll(async () => {
  path = [dirname(await findPrometheus()), process.env.PATH].join(delimiter)
  shop = await startShop()
})
afterAll(() => shop.close())

const requests =
  'requests: [{ path: /products, weight: 4 }, { name: checkout, method: POST, path: /checkout, json: { sku: 3 } }]'
const configFor = (duration: string) => `service: shop
prometheus: { scrape: [{ path: /metrics, headers: { X-Metrics: s3cret-value } }], keep-data: true }
load: { rate: 80/s, duration: ${duration}, warmup: 1s, ${requests} }
objectives:
  - name: server count
    prometheus: sum(increase(http_requests_total{route=~"/products|/checkout"}[$window]))
    when: value > 1
  - name: server errors
    prometheus: sum(rate(http_requests_total{code=~"5.."}[$window])) / sum(rate(http_requests_total[$window]))
    when: value < 1%
    unit: ratio
`

/** The command in a folder of its own, which also gets its temporary folders. */
async function start(config: string, searched = path) {
  const folder = await temporaryFolder()
  const temporary = join(folder, 'temporary')
  await mkdir(temporary)
  await writeFile(join(folder, 'gate.yml'), config)
  const command = async (...words: string[]) => {
    const env = { ...process.env, PATH: searched, TMPDIR: temporary }
    const child = spawn(process.execPath, [entry, ...words], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output = { text: '' }
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', chunk => {
        output.text += chunk
      })
    }
    return {
      child,
      output,
      ended: once(child, 'close').then(([code]) => ({ code: code as number | null, ...output })),
    }
  }
  const record = async (name = 'report'): Promise<RunRecord> =>
    JSON.parse(await readFile(join(folder, name, 'record.json'), 'utf8'))
  const run = () =>
    command('run', '--config', 'gate.yml', '--target', shop.url, '--report-dir', 'report')
  return { folder, temporary, command, record, run }
}

const isLoaded = (output: { text: string }) => expect.poll(() => output.text).toContain('load ')

test('the shop is judged by what it counts itself, and the record replays without a server', async () => {
  const { folder, temporary, command, record, run } = await start(configFor('5s'))
  const { ended } = await run()
  const { code, text } = await ended
  expect(text).toContain('What Prometheus has stored is in')
  expect(code).toBe(0)
  const { verdict, plan, objectives, load } = await record()
  expect(verdict).toBe('pass')
  expect(load.head!.sent).toBe(400)
  // Extrapolated to the ends of the window, from scrapes a second apart.
  const [count, errors] = objectives.map(({ value }) => value!)
  expect(Math.abs(count! - 400)).toBeLessThanOrEqual(80)
  expect(errors).toBe(0)
  expect(plan.providers.map(({ kind }) => kind)).toEqual(['own-prometheus'])
  expect(plan.providers[0]!.settings).toEqual({
    scrape: [{ path: '/metrics', headers: { 'X-Metrics': '***' }, intervalMs: 1000, labels: {} }],
    keepsData: true,
  })
  expect(processesWith(folder)).toEqual([])
  expect(await readdir(temporary)).toEqual([])
  expect(await readdir(join(folder, 'report/prometheus'))).toContain('wal')

  const judged = await (await command('judge', 'report/record.json', '--report-dir', 'again')).ended
  expect(judged.code).toBe(0)
  for (const file of ['record.json', 'scorecard.md', 'report.html', 'junit.xml']) {
    const again = await readFile(join(folder, 'again', file), 'utf8')
    expect(again).toBe(await readFile(join(folder, 'report', file), 'utf8'))
    expect(again).not.toContain('s3cret')
  }
  const command2 = await (await command('render', 'report/record.json', '--format', 'markdown'))
    .ended
  expect(command2.text).toContain('npx reliability-gate run --target')
  expect(command2.text).not.toContain('--prometheus-url')
})

test.each(['SIGKILL', 'SIGINT', 'SIGTERM'] as const)(
  'a command that gets %s leaves no process and no folder',
  async signal => {
    const { folder, temporary, run } = await start(configFor('60s'))
    const { child, output, ended } = await run()
    await isLoaded(output)
    expect(processesWith(`--config.file=${temporary}`)).toHaveLength(1)
    child.kill(signal)
    expect((await ended).code).toBe(signal === 'SIGKILL' ? null : 130)
    await untilGone(folder)
    await expect.poll(() => readdir(temporary)).toEqual([])
  },
)

test('where the target has no metrics, or there is no Prometheus, nothing is sent and the run is an error', async () => {
  const wrong = await start(configFor('60s').replace('/metrics', '/products'))
  const { code } = await (await wrong.run()).ended
  expect(code).toBe(4)
  const { reason, load } = await wrong.record()
  expect(reason).toContain(
    "/products cannot be scraped: it responded with application/json; expected Prometheus's text format",
  )
  expect(load.head).toBeNull()
  expect(processesWith(wrong.folder)).toEqual([])

  const without = await start(configFor('60s'), '/no/such/folder')
  expect((await (await without.run()).ended).code).toBe(4)
  expect((await without.record()).reason).toContain('there is no Prometheus to start')
})

const event = {
  name: 'push',
  payload: { repository: { name: 'shop', owner: { login: 'acme' }, full_name: 'acme/shop' } },
}

/** A Prometheus that says who looks after it, and then is the real one, or never gets ready. */
async function telling(kind: 'real' | 'silent') {
  const bin = await temporaryFolder()
  const told = join(bin, 'supervisor')
  const rest = kind === 'real' ? `exec ${await findPrometheus()} "$@"` : 'exec sleep 1000'
  await writeFile(join(bin, 'prometheus'), `#!/bin/sh\necho $PPID > ${told}\n${rest}\n`)
  await chmod(join(bin, 'prometheus'), 0o755)
  const supervisor = () => readFile(told, 'utf8').then(Number, () => 0)
  return { PATH: [bin, process.env.PATH].join(delimiter), supervisor }
}

/**
 * What a target has been asked so far; `looks`: whether it is still there, once most of the load
 * was sent.
 */
type Seen = { scrapes: number; sent: number; looks: number }
type Stage = {
  prometheus: 'real' | 'silent'
  duration: string
  isReached: (seen: Seen) => boolean
}
const stages: Record<string, Stage> = {
  'as Prometheus starts': { prometheus: 'silent', duration: '60s', isReached: () => true },
  'as Prometheus scrapes for the first time': {
    prometheus: 'real',
    duration: '60s',
    isReached: ({ scrapes }) => scrapes > 0,
  },
  'amid the load': {
    prometheus: 'real',
    duration: '60s',
    isReached: ({ sent }) => sent > 100,
  },
  'after the load': {
    prometheus: 'real',
    duration: '1s',
    isReached: ({ looks }) => looks > 0,
  },
}

/** A run whose supervisor hangs, so that whatever is undone is undone by the command itself. */
async function startHanging() {
  const { PATH, supervisor } = await telling('real')
  const { temporary, run } = await start(configFor('60s'), PATH)
  const { child, output, ended } = await run()
  await isLoaded(output)
  const pid = await supervisor()
  process.kill(pid, 'SIGSTOP')
  onTestFinished(() => {
    for (const one of [pid, ...processesWith(`--config.file=${temporary}`)]) {
      try {
        process.kill(one, 'SIGKILL')
      } catch {
        // It was undone.
      }
    }
  })
  const isThere = () => {
    try {
      return process.kill(pid, 0)
    } catch {
      return false
    }
  }
  return { temporary, child, output, ended, isThere }
}

/** One signal is not sent before the other was heard. */
async function interruptTwice(child: ChildProcess, output: { text: string }) {
  child.kill('SIGINT')
  await expect.poll(() => output.text).toContain('The load ended')
  child.kill('SIGINT')
  await expect.poll(() => output.text).toContain('interrupt once more to exit at once')
}

test('a second Ctrl-C undoes what is left, and neither SIGTERM nor what else goes on ends that early', async () => {
  const { temporary, child, output, ended, isThere } = await startHanging()
  await interruptTwice(child, output)
  child.kill('SIGTERM')
  expect((await ended).code).toBe(130)
  expect(output.text).toContain('Cleaned up the process of Prometheus')
  // Whoever adopted it may not have collected it yet.
  await expect.poll(isThere).toBe(false)
  expect(processesWith(`--config.file=${temporary}`)).toEqual([])
  expect(await readdir(temporary)).toEqual([])
})

test('a third Ctrl-C does not wait for that', async () => {
  const { child, output, ended, isThere } = await startHanging()
  await interruptTwice(child, output)
  child.kill('SIGINT')
  expect((await ended).code).toBe(130)
  // It takes SIGKILL to end one that hangs, which comes after seconds.
  expect(isThere()).toBe(true)
  expect(output.text).not.toContain('Cleaned up')
})

test.each(Object.entries(stages))(
  'a step that is killed %s, its supervisor with it, has told its post step what to end',
  async (_, { prometheus, duration, isReached }) => {
    const github = await startFakeGitHub()
    onTestFinished(github.close)
    const seen: Seen = { scrapes: 0, sent: 0, looks: 0 }
    const target = await startTarget(({ url }, response) => {
      if (url === '/metrics') seen.scrapes += 1
      else if (url !== '/') seen.sent += 1
      else if (seen.sent > 100) seen.looks += 1
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end('one 1\n')
    })
    onTestFinished(target.close)
    const workspace = await temporaryFolder()
    await writeFile(join(workspace, 'reliability-gate.yml'), configFor(duration))
    const { PATH, supervisor } = await telling(prometheus)
    const run = await runAction({
      actionDir: resolve('.'),
      workspace,
      inputs: { target: target.url },
      event,
      env: { PATH },
      token: github.token,
      apiUrl: github.url,
      repository: 'acme/shop',
      sha: 'a'.repeat(40),
      cancelAfter: async () => {
        await expect.poll(supervisor).toBeGreaterThan(0)
        await expect.poll(() => isReached(seen)).toBe(true)
        process.kill(await supervisor(), 'SIGKILL')
      },
      ladder: [{ signal: 'SIGKILL', patienceMs: 10_000 }],
    })
    onTestFinished(run.cleanUp)
    const leftovers = JSON.parse(run.state.leftovers!) as Leftover[]
    expect(leftovers).toEqual([
      {
        kind: 'folder',
        title: 'Prometheus',
        id: expect.stringContaining('reliability-gate-prometheus-'),
      },
      { kind: 'process', id: expect.any(String), title: 'Prometheus' },
    ])
    expect(run.post?.exitCode).toBe(0)
    expect(run.post?.log).toContain('Cleaned up the process of Prometheus')
    expect(run.post?.log).toContain('Cleaned up the folder of Prometheus')
    const [{ id: folder }] = leftovers as [Leftover]
    expect(processesWith(folder)).toEqual([])
    expect(await readdir(dirname(folder))).not.toContain(basename(folder))
  },
)

test('a run that ends by itself leaves its post step nothing to do', async () => {
  const github = await startFakeGitHub()
  onTestFinished(github.close)
  const workspace = await temporaryFolder()
  await writeFile(join(workspace, 'reliability-gate.yml'), configFor('1s'))
  const run = await runAction({
    actionDir: resolve('.'),
    workspace,
    inputs: { target: shop.url },
    event,
    env: { PATH: path },
    token: github.token,
    apiUrl: github.url,
    repository: 'acme/shop',
    sha: 'a'.repeat(40),
  })
  onTestFinished(run.cleanUp)
  expect([run.state.finished, run.state.leftovers]).toEqual(['true', '[]'])
  expect([run.post?.exitCode, run.post?.log]).toEqual([0, ''])
})

test('a post step that is told to end finishes its undoing first', async () => {
  const mark = { RELIABILITY_GATE_PROCESS: 'of this run' }
  const script =
    'process.on("SIGTERM", () => console.log("asked to end")); setInterval(() => {}, 1000)'
  const hanging = spawn(process.execPath, ['-e', `${script}; console.log("up")`], {
    env: mark,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  onTestFinished(() => void hanging.kill('SIGKILL'))
  const heard = { text: '' }
  hanging.stdout.on('data', chunk => {
    heard.text += chunk
  })
  await expect.poll(() => heard.text).toContain('up')
  const post = spawn(process.execPath, [postEntry], {
    env: {
      PATH: path,
      'INPUT_REPORT-DIR': 'x',
      STATE_finished: 'true',
      STATE_leftovers: JSON.stringify([{ kind: 'process', id: 'of this run', title: 'Thing' }]),
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const said = text(post.stdout)
  const gone = once(hanging, 'exit')
  await expect.poll(() => heard.text).toContain('asked to end')
  post.kill('SIGTERM')
  expect((await once(post, 'exit'))[0]).toBe(0)
  expect(await said).toContain('Cleaned up the process of Thing')
  expect((await gone)[1]).toBe('SIGKILL')
})

test('the post step undoes what it can of any state, ends no process of another, and never fails the job', async () => {
  const folder = await temporaryFolder()
  const other = spawn('sleep', ['1000'], { env: { RELIABILITY_GATE_PROCESS: 'of another run' } })
  onTestFinished(() => void other.kill())
  const post = spawn(process.execPath, [postEntry], {
    env: {
      PATH: path,
      'INPUT_REPORT-DIR': 'x',
      STATE_finished: 'true',
      STATE_leftovers: JSON.stringify([
        { kind: 'process', id: 'of this run', title: 'Prometheus' },
        { kind: 'folder', id: folder, title: 'someone else' },
        { kind: 'wormhole', id: '1', title: 'nobody' },
      ]),
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const said = text(post.stdout)
  expect((await once(post, 'exit'))[0]).toBe(0)
  expect((await said).trim().split('\n')).toEqual([
    '::warning::Could not clean up the wormhole of nobody: this kind of leftover is unknown',
    '::warning::Could not clean up the folder of someone else: it is not a folder of the gate',
  ])
  expect(other.exitCode).toBeNull()
  expect(await readdir(dirname(folder))).toContain(basename(folder))
})
