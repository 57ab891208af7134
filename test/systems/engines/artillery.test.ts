import { chmod } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { systemTool } from '../../support/system-tool.ts'
import { openWorld } from '../../support/world.ts'

/* Responses that Artillery counts before they are whole, or that more than one request has. */
const home = await systemTool('artillery')
const world = await openWorld()

const script = `
config: { phases: [{ duration: 3, arrivalRate: 5 }] }
scenarios:
  - flow:
      - get: { url: /moved, name: moved }
  - flow:
      - get: { url: /cut, name: cut }
`

/**
 * `/moved` redirects with a body that ends after the next request has begun; `/cut` closes its
 * connection amid the body.
 */
async function serve(): Promise<{ url: string; paths: string[] }> {
  const paths: string[] = []
  const server = createServer((request, response) => {
    paths.push(request.url!)
    if (request.url === '/moved') {
      response.writeHead(302, { location: '/there' }).write('moved')
      setTimeout(() => response.end('to there'), 50)
    } else if (request.url === '/cut') {
      response.writeHead(200, { 'content-length': '1000' }).write('half', () => {
        request.socket.destroy()
      })
    } else response.end('ok')
  }).listen(0, '127.0.0.1')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await expect.poll(() => server.listening).toBe(true)
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, paths }
}

test.skipIf(!home)(
  'each response that Artillery counts is there: of a redirect, and of one that was cut off',
  async () => {
    const { url, paths } = await serve()
    const program = `#!/bin/sh\nexec "${process.execPath}" "${home}/node_modules/artillery/bin/run" "$@"\n`
    await chmod(join(world.folder, await world.write('artillery', program)), 0o755)
    await world.write('artillery.yml', script)
    const config = await world.write(
      'redirects.yml',
      'load: { artillery: { command: ./artillery, script: artillery.yml }, duration: 60s, warmup: 0s }\nobjectives: [availability >= 40%]\n',
    )
    await world.command('run', '--config', config, '--target', url, '--report-dir', 'redirects')
    const { evidence } = await world.readRecord('redirects')
    expect(evidence.failure).toBeUndefined()
    const { cells } = evidence.load!
    const of = (name: string) => cells.filter(cell => cell.name === name)
    const sum = (name: string, key: 'sent' | 'good') =>
      of(name).reduce((total, cell) => total + cell[key], 0)
    const seen = (path: string) => paths.filter(one => one === path).length
    expect(seen('/there')).toBeGreaterThan(0)
    expect(sum('moved', 'good')).toBe(seen('/moved') + seen('/there'))
    expect([sum('cut', 'sent'), sum('cut', 'good')]).toEqual([seen('/cut'), 0])
    expect(of('cut').flatMap(({ errors }) => Object.keys(errors))).toContain('reset')
  },
)
