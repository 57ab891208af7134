import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type Shop, startShop } from '../../examples/shop/server.ts'
import { findPrometheus } from '../../scripts/prometheus-server.ts'
import type { RunRecord } from '../../src/model/record.ts'
import { startFakeGitHub } from '../support/github/fake-github.ts'
import { processesWith, temporaryFolder, untilGone } from '../support/processes.ts'
import { runAction } from '../support/runner.ts'

/* The bundle starts a real Prometheus, and however it ends, nothing of it is left. */
const entry = resolve('dist/index.js')
let shop: Shop
let path: string

beforeAll(async () => {
  path = [dirname(await findPrometheus()), process.env.PATH].join(delimiter)
  shop = await startShop()
}, 180_000)
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

const isLoaded = (output: { text: string }) =>
  expect.poll(() => output.text, { timeout: 30_000 }).toContain('load ')

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
  expect(plan.prometheus).toBeUndefined()
  expect(plan.ownPrometheus).toEqual({
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
    await expect.poll(() => readdir(temporary), { timeout: 10_000 }).toEqual([])
  },
)

test('where the target has no metrics, or there is no Prometheus, nothing is sent and the run is an error', async () => {
  const wrong = await start(configFor('60s').replace('/metrics', '/products'))
  const { code } = await (await wrong.run()).ended
  expect(code).toBe(4)
  const { reason, load } = await wrong.record()
  expect(reason).toContain(
    "/products cannot be scraped: it answered application/json; expected Prometheus's text format",
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

test('a step that is killed has told its post step what it had started, and leaves nothing', async () => {
  const github = await startFakeGitHub()
  onTestFinished(github.close)
  const workspace = await temporaryFolder()
  await writeFile(join(workspace, 'reliability-gate.yml'), configFor('60s'))
  const run = await runAction({
    ...{
      actionDir: resolve('.'),
      workspace,
      inputs: { target: shop.url },
      event,
      env: { PATH: path },
    },
    ...{ token: github.token, apiUrl: github.url, repository: 'acme/shop', sha: 'a'.repeat(40) },
    cancelAfter: /load {2,}/,
    ladder: [{ signal: 'SIGKILL', patienceMs: 10_000 }],
  })
  onTestFinished(run.cleanUp)
  const server = JSON.parse(run.state.server!) as { pid: number; folder: string }
  expect(server).toEqual({
    pid: expect.any(Number),
    folder: expect.stringContaining('reliability-gate-prometheus-'),
  })
  expect(run.post?.exitCode).toBe(0)
  await untilGone(server.folder)
  await expect
    .poll(() => readdir(dirname(server.folder)), { timeout: 10_000 })
    .not.toContain(server.folder.slice(dirname(server.folder).length + 1))
})

test('the post step ends a Prometheus that even its supervisor did not survive, and no other process', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'prometheus.yml'), '{}')
  const args = [
    `--config.file=${folder}/prometheus.yml`,
    `--storage.tsdb.path=${folder}/data`,
    '--web.listen-address=127.0.0.1:0',
  ]
  const left = spawn(await findPrometheus(), args, { stdio: 'ignore' })
  const ended = once(left, 'exit')
  await expect.poll(() => processesWith(folder)).toEqual([left.pid])
  const post = async (server: object) => {
    const env = {
      PATH: path,
      'INPUT_REPORT-DIR': 'x',
      STATE_started: 'true',
      STATE_server: JSON.stringify(server),
    }
    const [code] = (await once(
      spawn(process.execPath, [entry], { env, stdio: 'ignore' }),
      'exit',
    )) as [number]
    return code
  }
  expect(await post({ pid: left.pid, folder: `${folder}-of-another-run` })).toBe(0)
  expect(processesWith(folder)).toEqual([left.pid])
  expect(await post({ pid: left.pid, folder })).toBe(0)
  await ended
  expect(processesWith(folder)).toEqual([])
})
