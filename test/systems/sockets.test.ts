import { spawn } from 'node:child_process'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { openWorld } from '../support/world.ts'

/* examples/sockets as it stands, by Python, held against what its servers have received. */
const world = await openWorld()

/** A server of the example at a port of its own; `received`: what it was sent. */
async function serve(file: string) {
  const env = { ...process.env, PORT: '0' }
  const child = spawn('python3', [join(world.folder, file)], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill())
  const received: string[] = []
  const lines = createInterface(child.stdout)
  const port = await new Promise<string>(told => lines.once('line', told))
  lines.on('line', line => received.push(line))
  return { port, received }
}

test('every connection and datagram of the load is in the logs of the example’s servers', async () => {
  await cp(resolve('examples/sockets'), world.folder, { recursive: true })
  const [tcp, udp] = [await serve('tcp_server.py'), await serve('udp_server.py')]
  const config = join(world.folder, 'reliability-gate.yml')
  const text = await readFile(config, 'utf8')
  await writeFile(config, text.replaceAll('8080', tcp.port).replaceAll('8081', udp.port))
  const words = ['--duration', '4s', '--report-dir', 'report']
  const { code, stderr } = await world.command('run', ...words)
  expect([0, 1, 3], stderr).toContain(code)
  const { cells, warmup, errorSamples } = (await world.readRecord('report')).evidence.load!
  expect(errorSamples).toEqual([])
  const sent = cells.reduce((all, cell) => all + cell.sent, warmup!.sent)
  expect(sent).toBe(600)
  const said = [...tcp.received, ...udp.received].filter(line => line === 'Hello server')
  // Before the load each address is asked three times in a row whether it is ready.
  expect(said.length).toBeGreaterThanOrEqual(sent)
  expect(said.length).toBeLessThanOrEqual(sent + 2 * 3)
})
