import { fork } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { delimiter, dirname, join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { findPrometheus } from '../../../scripts/prometheus-server.ts'
import type { Context } from '../../../src/model/context.ts'
import { Problem } from '../../../src/model/problem.ts'
import { Secret } from '../../../src/model/secret.ts'
import { createRedactor } from '../../../src/net/redaction/redact.ts'
import { type Indicator, sourceQueryOf } from '../../../src/promql/indicator.ts'
import { findServer } from '../../../src/providers/prometheus/own/find-server.ts'
import { openOwnPrometheus as openOwn } from '../../../src/providers/prometheus/own/own-prometheus.ts'
import { startRelay } from '../../../src/providers/prometheus/own/relay.ts'
import type { OwnSettings, ScrapeSettings } from '../../../src/providers/prometheus/settings.ts'
import type { Deployed, MeasuredWindow, Opening } from '../../../src/providers/provider.ts'
import type { Leave, Leftover } from '../../../src/tools/leftover.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import type { Machine } from '../../../src/tools/machine.ts'
import { supervisorRole } from '../../../src/tools/processes/supervisor-messages.ts'
import { quietContext } from '../../contract/providers/quiet-context.ts'
import { processesWith, temporaryFolder, untilGone } from '../../support/processes.ts'
import { secrets } from '../../support/secrets.ts'
import { type Answer, byPath, startTarget, status } from '../../support/servers/target.ts'
import { ca, ofServer } from '../../support/servers/tls.ts'

let binary: string
beforeAll(async () => {
  binary = await findPrometheus()
})

const metrics: ScrapeSettings = { path: '/metrics', headers: {}, intervalMs: 1000, labels: {} }
const planOf = (...scrape: ScrapeSettings[]): OwnSettings => ({ scrape, keepsData: true })

/** A counter of all that was asked but metrics, as a client library has it. */
async function countingTarget() {
  let count = 0
  const target = await startTarget(
    byPath({
      '/metrics': (_, response) => {
        response.setHeader('content-type', 'text/plain; version=0.0.4')
        response.end(`# TYPE asked_total counter\nasked_total ${count}\n`)
      },
      '/': (_, response) => {
        count += 1
        response.end()
      },
    }),
  )
  onTestFinished(target.close)
  return target
}

/** A machine, and a list of all that was announced to be undone, with what of it still is to be. */
type Workshop = Machine & { temporary: string; leave: Leave; added: Leftover[]; left: Leftover[] }

async function machineWith(path: string): Promise<Workshop> {
  const temporary = await temporaryFolder()
  const environment = { PATH: path, HOME: temporary }
  const workshop = { environment, temporary, added: [] as Leftover[], left: [] as Leftover[] }
  const { add, done } = openLeftovers(left => {
    workshop.left = [...left]
  })
  const leave: Leave = {
    add: leftover => {
      workshop.added.push(leftover)
      add(leftover)
    },
    done,
  }
  return Object.assign(workshop, { leave })
}
const realMachine = () => machineWith(dirname(binary))

async function writeProgram(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
  await chmod(path, 0o755)
}

type Order = Pick<Opening, 'base' | 'redact'> & {
  head: Deployed
  machine: Workshop
  plan: OwnSettings
}
const target = { hosts: [], service: 'shop' }

/** Opened, and asked about indicators as its port has them. */
async function openOwnPrometheus({ plan, ...order }: Order, context: Context) {
  const opening = { ...order, leave: order.machine.leave, allow: () => undefined }
  const { measure, check, notes, close } = await openOwn(plan, opening, context)
  const provider = {
    check: (_: [], asking: Context) => check([], asking),
    measure: (indicator: Indicator, window: MeasuredWindow, asking: Context) =>
      measure({ ...sourceQueryOf(indicator), target }, window, asking),
  }
  return { provider, notes, close }
}

const problemOf = (order: Order, context = quietContext()): Promise<Problem> =>
  openOwnPrometheus(order, context).then(
    async ({ close }) => {
      await close()
      throw new TypeError('it opened')
    },
    error => {
      expect(error).toBeInstanceOf(Problem)
      return error as Problem
    },
  )

describe('a real Prometheus of our own', () => {
  test('counts what the target itself has counted, of head alone, and leaves nothing but what it has stored', async () => {
    const [head, base] = [await countingTarget(), await countingTarget()]
    const root = await temporaryFolder()
    const keepIn = { path: join(root, 'report'), root }
    const machine = Object.assign(await realMachine(), { keepIn })
    const context = quietContext()
    const order = {
      head: { url: head.url, headers: {} },
      base: { url: base.url, headers: {} },
      machine,
    }
    const { provider, close } = await openOwnPrometheus(
      { ...order, plan: planOf(metrics) },
      context,
    )
    onTestFinished(close)
    await provider.check([], context)
    const start = Date.now() / 1000
    for (let sent = 0; sent < 150; sent += 1)
      await Promise.all([fetch(head.url), sent % 3 === 0 && fetch(base.url)])
    // An instant value is of the newest scrape before the end, so that one has to come in between.
    const sides = [head, base].map(({ log }) => ({ log, before: log.length }))
    await expect.poll(() => sides.every(({ log, before }) => log.length > before)).toBe(true)
    const window = { start, end: Date.now() / 1000 }
    const read = async (query: string) => {
      const found = await provider.measure({ kind: 'value', query }, window, context)
      return found.kind === 'value' ? found.value : found
    }
    const startedReading = Date.now()
    expect(await read('sum(asked_total)')).toBe(150)
    // Scraped each second, nobody waits for fifteen.
    expect(Date.now() - startedReading).toBeLessThan(10_000)
    expect(await read('sum(asked_total{side="base"})')).toBe(50)
    expect(await read('sum(asked_total{side=~".+"})')).toBe(200)
    expect(await read('count(up{job="target"})')).toBe(1)

    const of = (kind: string, id: string) => ({
      kind,
      title: 'Prometheus',
      id: expect.stringMatching(id),
    })
    const announced = [
      of('folder', `^${machine.temporary}/reliability-gate-prometheus-[0-9a-f-]{36}$`),
      of('process', '^[0-9a-f-]{36}$'),
    ]
    expect([machine.added, machine.left]).toEqual([announced, announced])
    expect(processesWith(machine.temporary)).toHaveLength(1)
    await close()
    expect(machine.left).toEqual([])
    await untilGone(machine.temporary)
    expect(await readdir(machine.temporary)).toEqual([])
    expect(await readdir(join(machine.keepIn.path, 'prometheus'))).toEqual(
      expect.arrayContaining(['chunks_head', 'wal']),
    )
    expect(context.lines.at(-1)).toBe(
      `What Prometheus has stored is in ${join(machine.keepIn.path, 'prometheus')}`,
    )
  })

  test('scrapes with the headers of the target, and no file of it holds one', async () => {
    const head = await startTarget(
      byPath({
        '/shop/metrics': (request, response) =>
          (isLetIn(request.headers) ? prometheusText : status(401))(request, response),
      }),
    )
    onTestFinished(head.close)
    const isLetIn = (headers: Record<string, unknown>) =>
      headers['x-preview'] === 's3cret-of-target' && headers['x-scrape'] === 's3cret-of-scrape'
    const root = await temporaryFolder()
    const keepIn = { path: root, root }
    const machine = Object.assign(await realMachine(), { keepIn })
    const scraped = {
      url: `${head.url}/shop`,
      headers: secrets({ 'X-Preview': 's3cret-of-target' }),
    }
    const plan = planOf({ ...metrics, headers: { 'X-Scrape': new Secret('s3cret-of-scrape') } })
    const context = quietContext()
    const { close } = await openOwnPrometheus({ plan, head: scraped, machine }, context)
    const files = async (folder: string) =>
      (await readdir(folder, { recursive: true, withFileTypes: true }))
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath, entry.name))
    const whileRunning = await files(machine.temporary)
    expect(whileRunning.some(name => name.endsWith('prometheus.yml'))).toBe(true)
    const texts = await Promise.all(whileRunning.map(name => readFile(name, 'latin1')))
    await close()
    texts.push(
      ...(await Promise.all(
        (
          await files(join(machine.keepIn.path, 'prometheus'))
        ).map(name => readFile(name, 'latin1')),
      )),
    )
    expect(texts.length).toBeGreaterThan(3)
    for (const text of [...texts, ...context.lines]) expect(text).not.toContain('s3cret')
  })

  test.each<[what: string, answer: Answer, message: RegExp, hint: RegExp]>([
    [
      'has no metrics',
      status(404),
      /\/metrics cannot be scraped: it responded with 404$/,
      /prometheus\.scrape\.path/,
    ],
    [
      'tells something that is no metrics',
      (_, response) =>
        response.writeHead(200, { 'content-type': 'text/plain' }).end('all is well\n'),
      /\/metrics cannot be scraped: its metrics cannot be read: \S/,
      /text format/,
    ],
  ])(
    'a target that %s ends the run before any load, and nothing is left',
    async (_, answer, message, hint) => {
      const head = await startTarget(byPath({ '/metrics': answer }))
      onTestFinished(head.close)
      const machine = await realMachine()
      const problem = await problemOf({
        plan: planOf(metrics),
        head: { url: head.url, headers: {} },
        machine,
      })
      expect([problem.code, problem.message, problem.hint]).toEqual([
        'provider',
        expect.stringMatching(message),
        expect.stringMatching(hint),
      ])
      await untilGone(machine.temporary)
      expect(await readdir(machine.temporary)).toEqual([])
    },
  )

  test('a baseline without metrics costs a warning, and scrapes that fail later on are told at the end', async () => {
    let isBroken = false
    const head = await startTarget((request, response) =>
      (isBroken ? status(503) : prometheusText)(request, response),
    )
    const base = await startTarget(status(404))
    onTestFinished(head.close)
    onTestFinished(base.close)
    const context = quietContext()
    const machine = await realMachine()
    const sides = { head: { url: head.url, headers: {} }, base: { url: base.url, headers: {} } }
    const { close } = await openOwnPrometheus({ plan: planOf(metrics), ...sides, machine }, context)
    expect(context.lines).toContain(
      `No metrics of the baseline: ${base.url}/metrics cannot be scraped: it responded with 404 (is prometheus.scrape.path where the metrics are?)`,
    )
    isBroken = true
    const before = head.log.length
    await expect.poll(() => head.log.length - before).toBeGreaterThanOrEqual(2)
    await close()
    expect(context.lines.join('\n')).toMatch(
      /[23] of \d+ scrapes of \S+\/metrics failed, the last since it responded with 503: "status 503"/,
    )
  })

  test('that is killed amid the load says so, and blames no address', async () => {
    const head = await countingTarget()
    const machine = await realMachine()
    const order = { plan: planOf(metrics), head: { url: head.url, headers: {} }, machine }
    const { provider, close } = await openOwnPrometheus(order, quietContext())
    onTestFinished(close)
    for (const pid of processesWith(`${machine.temporary}/`)) process.kill(pid, 'SIGKILL')
    await untilGone(`${machine.temporary}/`)
    const now = Date.now() / 1000
    const indicator: Indicator = { kind: 'value', query: 'up' }
    const window = { start: now - 1, end: now }
    expect(await provider.measure(indicator, window, quietContext())).toMatchObject({
      kind: 'failed',
      detail: 'the Prometheus that this run started ended (SIGKILL)',
    })
  })

  test('what a target tells of its own secrets is stored without them', async () => {
    const secret = 's3cretPreviewToken0123456789'
    const head = await startTarget((_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/plain; version=0.0.4' })
        .end(`one_total{auth="Bearer ${secret}",cut="${secret.slice(0, 12)}…"} 1\n`),
    )
    onTestFinished(head.close)
    const root = await temporaryFolder()
    const keepIn = { path: root, root }
    const machine = Object.assign(await realMachine(), { keepIn })
    const { redact } = createRedactor([secret])
    const order = { plan: planOf(metrics), head: { url: head.url, headers: {} }, machine, redact }
    const { close } = await openOwnPrometheus(order, quietContext())
    await close()
    const files = await readdir(join(machine.keepIn.path, 'prometheus'), {
      recursive: true,
      withFileTypes: true,
    })
    const texts = await Promise.all(
      files
        .filter(file => file.isFile())
        .map(file => readFile(join(file.parentPath, file.name), 'latin1')),
    )
    expect(texts.join('')).toContain('Bearer ***')
    expect(texts.join('')).not.toContain(secret)
  })

  test('a target that tells new series with each scrape is stopped, and the limit is told', async () => {
    let scrape = 0
    const head = await startTarget((_, response) => {
      scrape += 1
      const count = scrape === 1 ? 1 : 45_000
      const lines = Array.from({ length: count }, (_, i) => `m{k="${scrape}",i="${i}"} 1\n`)
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(lines.join(''))
    })
    onTestFinished(head.close)
    const machine = await realMachine()
    const plan = planOf({ ...metrics, intervalMs: 2000 })
    const own = await openOwnPrometheus(
      { plan, head: { url: head.url, headers: {} }, machine },
      quietContext(),
    )
    onTestFinished(own.close)
    const told = async () => (await own.notes!()).map(({ message }) => message).join()
    await expect
      .poll(told, { interval: 200 })
      .toMatch(
        /scrapes of \S+ failed, the last since it exposed more than 100,000 different series in the run\.$/,
      )
  })

  test('what Prometheus itself does not take is told in its words', async () => {
    const labels = Array.from({ length: 70 }, (_, i) => `l${i}="x"`).join(',')
    let isBad = false
    const head = await startTarget((_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/plain; version=0.0.4' })
        .end(isBad ? `a{${labels}} 1\n` : 'a 1\n'),
    )
    onTestFinished(head.close)
    const order = {
      plan: planOf(metrics),
      head: { url: head.url, headers: {} },
      machine: await realMachine(),
    }
    const own = await openOwnPrometheus(order, quietContext())
    onTestFinished(own.close)
    expect(await own.notes!()).toEqual([])
    isBad = true
    const told = async () => (await own.notes!()).map(({ message }) => message).join()
    await expect
      .poll(told, { interval: 100 })
      .toMatch(/^Prometheus does not accept the metrics of \S+\/metrics: label_limit exceeded/)
  })

  test('without a folder for temporary files it does not start, says so, and leaves nothing open', async () => {
    const head = await countingTarget()
    const file = join(await temporaryFolder(), 'file')
    await writeFile(file, '')
    for (const temporary of ['/no/such/folder', file]) {
      const machine = { ...(await realMachine()), temporary }
      const servers = () =>
        process.getActiveResourcesInfo().filter(name => name === 'TCPServerWrap').length
      const before = servers()
      const problem = await problemOf({
        plan: planOf(metrics),
        head: { url: head.url, headers: {} },
        machine,
      })
      expect(problem.code).toBe('provider')
      expect(problem.message).toMatch(/^Prometheus could not be started: (ENOENT|ENOTDIR)/)
      expect(problem.hint).toContain('TMPDIR')
      await expect.poll(servers).toBe(before)
    }
  })

  test('an interrupt while it starts ends it', async () => {
    const machine = await realMachine()
    const head = await countingTarget()
    const context = quietContext()
    const opening = problemOf(
      { plan: planOf(metrics), head: { url: head.url, headers: {} }, machine },
      context,
    ).catch(error => error)
    await expect.poll(() => processesWith(machine.temporary).length).toBe(1)
    context.stop()
    await opening
    await untilGone(machine.temporary)
    await expect.poll(() => readdir(machine.temporary)).toEqual([])
  })

  test('by Docker it runs as we do, sees its folder where we see it, and is on loopback alone', async () => {
    const bin = await temporaryFolder()
    const calls = join(bin, 'calls')
    // In the stead of an engine: what stands behind the image is run here.
    await writeProgram(
      join(bin, 'docker'),
      `#!/bin/sh\nfor word in "$@"; do echo "$word" >> ${calls}; done\nwhile [ "$1" != prom/prometheus:v3.5.0 ]; do shift; done\nshift\nexec ${binary} "$@"\n`,
    )
    // Nothing else is on the PATH, where a Prometheus would be taken first.
    const machine = await machineWith(bin)
    const head = await countingTarget()
    const order = { plan: planOf(metrics), head: { url: head.url, headers: {} }, machine }
    const { close } = await openOwnPrometheus(order, quietContext())
    const [folder, , container] = machine.added.map(({ id }) => id)
    expect(machine.added.map(({ kind }) => kind)).toEqual(['folder', 'process', 'container'])
    expect(machine.added[2]!.data).toEqual({ docker: join(bin, 'docker') })
    await close()
    expect(machine.left).toEqual([])
    expect((await readFile(calls, 'utf8')).trim().split('\n')).toEqual([
      ...['run', '--rm', '--name', container, '--network', 'host'],
      ...['--user', `${process.getuid!()}:${process.getgid!()}`, '--pull', 'missing'],
      ...['--volume', `${folder}:${folder}`, '--workdir', folder, 'prom/prometheus:v3.5.0'],
      ...[`--config.file=${folder}/prometheus.yml`, `--storage.tsdb.path=${folder}/data`],
      expect.stringMatching(/^--web\.listen-address=127\.0\.0\.1:\d+$/),
    ])
    expect(container).toMatch(/^reliability-gate-[0-9a-f-]{36}$/)
    await untilGone(machine.temporary)
  })
})

const prometheusText: Answer = (_, response) =>
  response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end('one 1\n')

describe('a program that stands for Prometheus', () => {
  const someone = { url: 'http://127.0.0.1:9', headers: {} }

  test('and ends at once has its last words told', async () => {
    const bin = await temporaryFolder()
    await writeProgram(
      join(bin, 'prometheus'),
      '#!/bin/sh\necho first >&2\necho "bad \\033[31mflag" >&2\nexit 7\n',
    )
    const machine = await machineWith(bin)
    const problem = await problemOf({ plan: planOf(metrics), head: someone, machine })
    expect(problem.code).toBe('provider')
    expect(problem.message).toBe(
      `Prometheus (${bin}/prometheus) ended before it was ready (exit code 7; first; bad [31mflag)`,
    )
    await untilGone(machine.temporary)
    expect(await readdir(machine.temporary)).toEqual([])
  })

  test('by a Docker whose daemon does not run is told as such', async () => {
    const bin = await temporaryFolder()
    await writeProgram(
      join(bin, 'docker'),
      '#!/bin/sh\necho "Cannot connect to the Docker daemon" >&2\n[ "$1" = version ] && exit 1\nexit 125\n',
    )
    const machine = await machineWith(bin)
    const problem = await problemOf({ plan: planOf(metrics), head: someone, machine })
    expect(problem.message).toBe(
      `there is only Docker (${bin}/docker) to start one, and its daemon does not respond`,
    )
    expect(problem.hint).toContain('start Docker')
  })

  test('and cannot be run at all is told as such', async () => {
    const bin = await temporaryFolder()
    await writeProgram(join(bin, 'prometheus'), '#!/no/such/interpreter\n')
    const problem = await problemOf({
      plan: planOf(metrics),
      head: someone,
      machine: await machineWith(bin),
    })
    expect(problem.message).toMatch(/ended before it was ready \(spawn .*ENOENT\)$/)
  })

  test('and finds its port taken is started on another', async () => {
    const bin = await temporaryFolder()
    await writeProgram(
      join(bin, 'prometheus'),
      `#!/bin/sh\nif [ ! -e ${bin}/tried ]; then : > ${bin}/tried; echo "listen tcp: bind: address already in use" >&2; exit 1; fi\nexec ${binary} "$@"\n`,
    )
    const machine = await machineWith([bin, '/bin'].join(delimiter))
    const head = await countingTarget()
    const order = { plan: planOf(metrics), head: { url: head.url, headers: {} }, machine }
    const { close } = await openOwnPrometheus(order, quietContext())
    await close()
    expect(machine.added.filter(({ kind }) => kind === 'process')).toHaveLength(2)
    expect(machine.left).toEqual([])
    await untilGone(machine.temporary)
  })

  /** Answers that it is ready, tells no targets, and does not end when it is asked to. */
  const stubborn = `#!${process.execPath}
process.on('SIGTERM', () => undefined)
const port = Number(process.argv.find(word => word.startsWith('--web')).split(':')[1])
const server = require('node:http').createServer((request, response) => {
  require('node:fs').appendFileSync(__filename + '.asked', request.url)
  response.end('{}')
})
server.listen(port, '127.0.0.1')
`

  test('and does not end when it is asked to is killed', async () => {
    const bin = await temporaryFolder()
    await writeProgram(join(bin, 'prometheus'), stubborn)
    const machine = await machineWith(bin)
    const context = quietContext()
    const opening = problemOf({ plan: planOf(metrics), head: someone, machine }, context).catch(
      error => error,
    )
    const asked = () => readFile(join(bin, 'prometheus.asked'), 'utf8').catch(() => '')
    await expect.poll(asked).toContain('/api/v1/targets')
    context.stop()
    await opening
    expect(processesWith(machine.temporary)).toHaveLength(1)
    expect(machine.left.map(({ kind }) => kind)).toEqual(['folder', 'process'])
    await untilGone(machine.temporary)
    // Its supervisor went on alone, and took the folder with it.
    await expect.poll(() => readdir(machine.temporary)).toEqual([])
  })

  test('and ends before the load has that told', async () => {
    const bin = await temporaryFolder()
    await writeProgram(
      join(bin, 'prometheus'),
      `${stubborn}setTimeout(() => process.exit(3), 1500)\n`,
    )
    const machine = await machineWith(bin)
    const problem = await problemOf({ plan: planOf(metrics), head: someone, machine })
    expect(problem.message).toBe('Prometheus ended before the load (exit code 3)')
  })
})

describe('which server is started', () => {
  const here = { platform: 'linux', arch: 'x64' }
  const program = '#!/bin/sh\n'

  test('one on the PATH comes first, then the newest that is whole in the tool cache, then Docker', async () => {
    const [bin, cache] = [await temporaryFolder(), await temporaryFolder()]
    const machine: Machine = {
      environment: { PATH: ['', '/no/such', bin].join(delimiter) },
      toolCache: cache,
    }
    await writeProgram(join(bin, 'docker'), program)
    expect(await findServer(machine, here)).toEqual({
      kind: 'container',
      path: join(bin, 'docker'),
      image: 'prom/prometheus:v3.5.0',
    })

    for (const version of ['2.9.0', '2.42.0', '3.5.0']) {
      const inArchive = version === '2.42.0' ? [`prometheus-${version}.linux-amd64`] : []
      await writeProgram(
        join(cache, 'prometheus', version, 'x64', ...inArchive, 'prometheus'),
        program,
      )
      if (version !== '3.5.0')
        await writeFile(join(cache, 'prometheus', version, 'x64.complete'), '')
    }
    const cached = join(cache, 'prometheus/2.42.0/x64/prometheus-2.42.0.linux-amd64/prometheus')
    expect(await findServer(machine, here)).toEqual({ kind: 'program', path: cached })

    await writeProgram(join(bin, 'prometheus'), program)
    expect(await findServer(machine, here)).toEqual({
      kind: 'program',
      path: join(bin, 'prometheus'),
    })
  })

  test('where there is none, it is said how to get one; a folder of that name is none', async () => {
    const bin = await temporaryFolder()
    await mkdir(join(bin, 'prometheus'))
    await writeProgram(join(bin, 'docker'), program)
    const found = findServer({ environment: { PATH: bin } }, { platform: 'darwin', arch: 'arm64' })
    const problem: Problem = await found.catch(error => error)
    expect(problem.message).toBe(
      'there is no Prometheus to start: it is neither on the PATH nor in the tool cache, and no Docker can run it',
    )
    expect(problem.hint).toContain('apt-get download prometheus')
  })
})

describe('the relay', () => {
  async function relayed(answer: Answer, more: Partial<Parameters<typeof startRelay>[0][0]> = {}) {
    const target = await startTarget(answer)
    onTestFinished(target.close)
    const scrape = {
      path: '/0/head',
      url: `${target.url}/metrics`,
      headers: {},
      intervalMs: 15_000,
      ...more,
    }
    const relay = await startRelay([scrape], quietContext())
    onTestFinished(relay.close)
    const answered = await fetch(`http://127.0.0.1:${relay.port}/0/head`)
    return {
      relay,
      target,
      answered,
      text: await answered.text(),
      outcome: relay.outcomeOf('/0/head'),
    }
  }
  const typed =
    (type: string, body = 'one 1\n'): Answer =>
    (_, response) => {
      if (type !== '') response.setHeader('content-type', type)
      response.end(body)
    }

  test.each([
    ['text/plain; version=0.0.4', 'text/plain; version=0.0.4; charset=utf-8'],
    ['text/plain', 'text/plain; version=0.0.4; charset=utf-8'],
    ['', 'text/plain; version=0.0.4; charset=utf-8'],
    ['application/openmetrics-text; version=1.0.0', 'application/openmetrics-text; version=1.0.0'],
  ])('passes metrics of the type %j on as %s', async (type, passed) => {
    const { answered, text, outcome } = await relayed(typed(type))
    expect([answered.status, answered.headers.get('content-type'), text]).toEqual([
      200,
      passed,
      'one 1\n',
    ])
    expect(outcome).toEqual({ kind: 'metrics' })
  })

  test.each<[what: string, answer: Answer, detail: string]>([
    [
      'JSON',
      typed('application/json', '{}'),
      "it responded with application/json; expected Prometheus's text format",
    ],
    [
      'a page',
      typed('text/html', '<!doctype html><title>Sign in</title>'),
      'it responded with a page ("Sign in"); expected Prometheus\'s text format',
    ],
    [
      'a page that says to be text',
      typed('text/plain', '<html><title>Oops</title>'),
      'it responded with a page ("Oops"); expected Prometheus\'s text format',
    ],
    ['nothing', typed('text/plain', ''), 'its response is empty'],
    ['401', status(401), 'it refuses access (401)'],
    ['500', status(500), 'it responded with 500: "status 500"'],
    [
      'a login elsewhere',
      status(302, { location: 'https://login.example/?next=x' }),
      'it redirects to https://login.example',
    ],
    [
      'no answer',
      request => request.socket.destroy(),
      'the connection was closed before the response was complete',
    ],
    ['too late', () => undefined, 'no complete response within 0.475 s'],
  ])('says why %s is no metrics', async (_, answer, detail) => {
    const isLate = detail.startsWith('no complete response')
    const { answered, outcome } = await relayed(answer, { intervalMs: isLate ? 500 : 15_000 })
    expect(answered.status).toBe(502)
    expect(outcome).toMatchObject({ kind: 'none', detail: expect.stringContaining(detail) })
  })

  test('never asks a metadata address, not even by name', async () => {
    const { outcome } = await relayed(typed(''), { url: 'http://169.254.169.254/metrics' })
    expect(outcome).toEqual({
      kind: 'none',
      detail: '169.254.169.254 is a link-local address',
      hint: 'link-local and metadata addresses are never contacted',
    })
  })

  test('knows the way of the target: its address and its authority', async () => {
    const server = createServer(ofServer, (request, response) =>
      response.end(`host{name="${request.headers.host}"} 1\n`),
    )
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    const { port } = server.address() as AddressInfo
    const url = `https://shop.example:${port}/metrics`
    const { text } = await relayed(typed(''), {
      url,
      route: { address: '127.0.0.1', tls: { ca: new Secret(ca) } },
    })
    expect(text).toBe(`host{name="shop.example:${port}"} 1\n`)
    server.closeAllConnections()
  })

  test('answers nothing else', async () => {
    const { relay } = await relayed(typed(''))
    const other = (path: string, method = 'GET') =>
      fetch(`http://127.0.0.1:${relay.port}${path}`, { method })
    expect((await other('/')).status).toBe(404)
    expect((await other('/0/head', 'POST')).status).toBe(404)
  })
})

describe('a Prometheus whose step was killed', () => {
  test('is ended by its supervisor, folder and all, when the channel closes', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'prometheus.yml'), '{}')
    const supervisor = fork('src/main.ts', [supervisorRole], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const args = [
      `--config.file=${folder}/prometheus.yml`,
      `--storage.tsdb.path=${folder}/data`,
      '--web.listen-address=127.0.0.1:0',
    ]
    supervisor.send({ kind: 'launch', folder, command: binary, args })
    const [{ pid }] = (await once(supervisor, 'message')) as [{ pid: number }]
    expect(processesWith(folder)).toEqual([pid])
    supervisor.disconnect()
    await untilGone(folder)
    await expect
      .poll(() => readdir(dirname(folder)))
      .not.toContain(folder.slice(dirname(folder).length + 1))
  })
})
