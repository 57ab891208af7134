import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { canBeHad } from '../support/can-be-had.ts'
import { openWorld } from '../support/world.ts'

/* examples/sockets as it stands: servers in Python, held against what they say they were sent. */
const python = await canBeHad('Python', () => promisify(execFile)('python3', ['--version']))
const world = await openWorld()

async function serve(script: string) {
  const file = resolve('examples/sockets', script)
  const child = spawn('python3', [file, '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill())
  const lines = createInterface(child.stdout)
  const [first] = (await once(lines, 'line')) as [string]
  let requests = 0
  lines.on('line', () => {
    requests += 1
  })
  return { port: Number(first.split(' ')[1]), requests: () => requests }
}

test.skipIf(!python)(
  'the example of TCP and UDP runs against servers in Python, with the counts of their logs',
  async () => {
    const [tcp, udp] = [await serve('tcp_server.py'), await serve('udp_server.py')]
    const example = await readFile(resolve('examples/sockets/reliability-gate.yml'), 'utf8')
    const config = example.replaceAll('8080', `${tcp.port}`).replaceAll('8081', `${udp.port}`)
    await world.write('reliability-gate.yml', config)
    const words = ['--duration', '4s', '--report-dir', 'report']
    const { code } = await world.command('run', ...words)
    expect([0, 1, 3]).toContain(code)
    const { cells, warmup } = (await world.readRecord('report')).evidence.load!
    const good = (name: string) =>
      cells.reduce((sum, cell) => sum + (cell.name === name ? cell.good : 0), 0)
    expect(good('tcp') + good('udp')).toBe(200)
    // Readiness sends the datagram three times before the load, and once after it.
    expect(tcp.requests() + udp.requests()).toBe(200 + warmup!.sent + 4)
    expect(tcp.requests()).toBeGreaterThanOrEqual(good('tcp'))
    expect(udp.requests()).toBeGreaterThanOrEqual(good('udp'))
  },
  120_000,
)
