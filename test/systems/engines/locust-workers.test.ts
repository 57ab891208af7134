import { spawn } from 'node:child_process'
import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from '../../../src/net/free-port.ts'
import { canBeHad } from '../../support/can-be-had.ts'
import { processesWith } from '../../support/processes.ts'
import { fakeTime } from '../../support/servers/fake-time.ts'
import { systemTool } from '../../support/system-tool.ts'
import { openWorld } from '../../support/world.ts'
import { serveLogged } from './logged.ts'

/* Locust in several processes: workers that somebody else starts, and workers of the gate. */
const home = await systemTool('locust')
const otherClock = await canBeHad('libfaketime', fakeTime)
const world = await openWorld()

const locustfile = `
from locust import HttpUser, task
class Shop(HttpUser):
    @task
    def buy(self):
        self.client.get("/list?page=1", name="list")
        self.client.get("/bad?page=1")
`

type Run = { settings: string; seconds?: number; during?: (server: Server) => Promise<void> }
type Server = Awaited<ReturnType<typeof serveLogged>>

async function run(name: string, { settings, seconds = 8, during }: Run) {
  const server = await serveLogged()
  const program = `#!/bin/sh\nPYTHONPATH="${home}/python" exec python3 -m locust "$@"\n`
  await chmod(join(world.folder, await world.write('locust', program)), 0o755)
  await world.write('locustfile.py', locustfile)
  const load = `locust: { command: ./locust, file: locustfile.py, users: 10, spawn-rate: 10, ${settings} }`
  const config = await world.write(
    `${name}.yml`,
    `load: { ${load}, duration: ${seconds}s, warmup: 0s }\nobjectives: [availability >= 40%]\n`,
  )
  const [{ code, stderr }] = await Promise.all([
    world.command('run', '--config', config, '--target', server.url, '--report-dir', name),
    during?.(server),
  ])
  return { code, stderr, record: await world.readRecord(name), log: await server.log() }
}

/** A worker as a user starts it elsewhere, with the files of its master. */
function startWorker(port: number, environment: Record<string, string> = {}) {
  const words = ['-m', 'locust', '--worker', '-f', '-', '--master-host', '127.0.0.1']
  const worker = spawn('python3', [...words, '--master-port', `${port}`], {
    env: { ...process.env, PYTHONPATH: `${home}/python`, ...environment },
    stdio: 'ignore',
  })
  onTestFinished(() => {
    worker.kill('SIGKILL')
  })
  return worker
}

const untilLogged = async ({ log }: Server, count: number) => {
  await expect.poll(async () => (await log()).length, { timeout: 120_000 }).toBeGreaterThan(count)
}

test.skipIf(!home || !otherClock)(
  'each request of workers elsewhere is counted once, and clocks that differ are aligned',
  async () => {
    const port = await freePort()
    startWorker(port)
    startWorker(port, {
      LD_PRELOAD: otherClock!,
      FAKETIME: '+90s',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    })
    const settings = `expect-workers: 2, args: [--master-bind-port, "${port}"]`
    const { record, log } = await run('elsewhere', { settings })
    const { cells, health, remarks } = record.evidence.load!
    const sent = cells.reduce((sum, cell) => sum + cell.sent, 0)
    // Each of the ten users may be amid a request when Locust stops it: that one is not counted.
    expect(sent).toBeLessThanOrEqual(log.length)
    expect(sent).toBeGreaterThanOrEqual(log.length - 10)
    expect(Math.max(...cells.map(({ window }) => window))).toBeLessThan(5)
    expect(remarks).toEqual([
      expect.stringMatching(
        /^the clock of the Locust worker \S+ was (?:89\.9|90|90\.1) s ahead: its times are aligned, to within /,
      ),
    ])
    expect(health!.map(({ name }) => name)).toContain('CPU of the busiest Locust worker')
    expect(record.verdict).not.toBe('error')
  },
)

test.skipIf(!home)('a worker elsewhere that is killed makes the run an error', async () => {
  const port = await freePort()
  const [, killed] = [startWorker(port), startWorker(port)]
  const { code, record } = await run('killed-elsewhere', {
    settings: `expect-workers: 2, args: [--master-bind-port, "${port}"]`,
    during: async server => {
      await untilLogged(server, 30)
      killed.kill('SIGKILL')
    },
  })
  expect(code).toBe(4)
  // It may be killed before its first report, on a busy machine.
  expect(record.evidence.failure!.message).toMatch(
    /^(Locust lost the worker \S+ before the end|the Locust worker \S+ reported no requests)$/,
  )
})

test.skipIf(!home)('a worker of the gate that is killed makes the run an error', async () => {
  const { code, record } = await run('killed-here', {
    settings: 'workers: 2',
    during: async server => {
      await untilLogged(server, 30)
      const [worker] = await workersOf(world.folder)
      process.kill(worker!, 'SIGKILL')
    },
  })
  expect(code).toBe(4)
  expect(record.evidence.failure!.message).toMatch(
    /^Locust lost 1 of its 3 processes before the end/,
  )
})

/** The processes of Locust that another one has started; their ids tell no order. */
async function workersOf(folder: string): Promise<number[]> {
  const found = await Promise.all(
    processesWith(folder).map(async pid => {
      const stat = await readFile(`/proc/${pid}/stat`, 'latin1')
      return {
        pid,
        name: /\((.*)\)/s.exec(stat)![1]!,
        parent: Number(/.*\) \S (\d+)/s.exec(stat)![1]),
      }
    }),
  )
  const locusts = found.filter(({ name }) => name.startsWith('python3'))
  const ids = new Set(locusts.map(({ pid }) => pid))
  return locusts.flatMap(({ pid, parent }) => (ids.has(parent) ? [pid] : []))
}
