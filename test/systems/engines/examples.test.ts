import { chmod, cp } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { systemTool } from '../../support/system-tool.ts'
import { openWorld } from '../../support/world.ts'
import { layOutJmeter } from './jmeter-home.ts'
import { serveLogged } from './logged.ts'

/* examples/load-tools as it stands: the files that a team has already, run by their own tools. */
const [k6, jmeter] = [await systemTool('k6'), await systemTool('jmeter')]
const world = await openWorld()
await cp(resolve('examples/load-tools'), world.folder, { recursive: true })

async function run(tool: string, path: string) {
  vi.stubEnv('PATH', `${path}:${process.env.PATH}`)
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  const { url, log } = await serveLogged()
  const config = `${tool}.reliability-gate.yml`
  await world.command('run', '--config', config, '--target', url, '--report-dir', `${tool}-report`)
  return { record: await world.readRecord(`${tool}-report`), log: await log() }
}

/** What Prometheus is where k6 writes to: the paths of its requests. */
async function receiveWrites(): Promise<{ url: string; paths: string[] }> {
  const paths: string[] = []
  const server = createServer((request, response) => {
    paths.push(request.url!)
    request.resume()
    response.writeHead(204).end()
  }).listen(0, '127.0.0.1')
  onTestFinished(() => {
    server.close()
  })
  await expect.poll(() => server.listening).toBe(true)
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/api/v1/write`, paths }
}

test.skipIf(!k6)(
  'the script of `k6 run load-test.js` gets a verdict, and writes to its Prometheus as before',
  async () => {
    const prometheus = await receiveWrites()
    vi.stubEnv('K6_OUT', 'experimental-prometheus-rw')
    vi.stubEnv('K6_PROMETHEUS_RW_SERVER_URL', prometheus.url)
    const { record, log } = await run('k6', join(k6!, 'bin'))
    const { head } = record.load
    expect(head!.sent).toBeGreaterThan(100)
    expect(log.map(([path]) => path)).toContain('/products')
    expect(head!.sent).toBeLessThanOrEqual(log.length)
    expect(record.objectives.map(({ name, verdict }) => [name, verdict])).toEqual(
      expect.arrayContaining([
        ['availability >= 99%', 'pass'],
        ['k6: http_req_failed rate<0.01', 'pass'],
      ]),
    )
    expect(new Set(prometheus.paths)).toEqual(new Set(['/api/v1/write']))
  },
)

test.skipIf(!jmeter)('a plan of 100 users and 10 loops counts 1,000 requests', async () => {
  const program = await layOutJmeter(join(jmeter!, 'lib'), join(world.folder, 'jmeter-home'))
  await world.write('jmeter', `#!/bin/sh\n${program}\n`)
  await chmod(join(world.folder, 'jmeter'), 0o755)
  const { record, log } = await run('jmeter', world.folder)
  expect(record.load.head).toMatchObject({ sent: 1000 })
  expect(log.filter(([path]) => path === '/api/users')).toHaveLength(1000)
  expect(record.objectives[0]).toMatchObject({ name: 'availability >= 99%', verdict: 'pass' })
})
