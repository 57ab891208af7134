import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { freePort } from '../../../src/net/free-port.ts'
import { startFakeToxiproxy } from './fake-toxiproxy.ts'
import { startVictim } from './victim.ts'

/** Something that a fault breaks, and that a test can look at. */
export type Breakable = {
  /** `fault` of an experiment, as JSON. */
  fault: object
  /** What the config needs besides, as lines of YAML. */
  config?: string
  /** Variables that the gate is given. */
  environment?: Record<string, string>
  /** Of its experiment, as YAML. */
  more?: string
  isBroken: () => Promise<boolean>
}

/** Sets one up in a folder of its own; `ended` is called when the test is over. */
export type Breaking = (
  folder: string,
  ended: (cleanUp: () => unknown) => void,
) => Promise<Breakable>

/** What each kind of fault breaks in the tests, by what the table in docs/chaos.md calls it. */
export const breakables: Record<string, { kind: string; open: Breaking; isGoneWithGate?: true }> = {
  '`command`': {
    kind: 'command',
    open: async folder => ({
      fault: { command: { inject: 'echo broken > state', revert: 'echo well > state' } },
      isBroken: async () =>
        (await readFile(join(folder, 'state'), 'utf8').catch(() => '')) === 'broken\n',
    }),
  },
  '`process`, pause': {
    kind: 'process',
    open: async folder => {
      const victim = await startVictim(folder)
      return {
        fault: { process: { 'pid-file': 'victim.pid' }, pause: true },
        isBroken: async () => (await victim.state()) === 'T',
      }
    },
  },
  '`proxy`': {
    kind: 'proxy',
    isGoneWithGate: true,
    open: async (_, ended) => {
      const upstream = createServer((_request, response) => response.end('paid'))
      upstream.listen(0, '127.0.0.1')
      await once(upstream, 'listening')
      ended(() => {
        upstream.closeAllConnections()
        upstream.close()
      })
      const { port: paying } = upstream.address() as AddressInfo
      const port = await freePort()
      const at = `127.0.0.1:${port}`
      return {
        fault: { proxy: 'payment', error: 503 },
        config: `dependencies: { payment: { listen: "${at}", upstream: "127.0.0.1:${paying}" } }`,
        isBroken: () =>
          fetch(`http://${at}/`).then(
            ({ status }) => status === 503,
            () => false,
          ),
      }
    },
  },
  '`toxiproxy`': {
    kind: 'toxiproxy',
    open: async (_, ended) => {
      const fake = await startFakeToxiproxy()
      ended(fake.close)
      return {
        fault: { toxiproxy: { url: fake.url, proxy: 'payment' }, timeout: true },
        more: ', lasting: true',
        isBroken: async () => fake.payment.toxics.length > 0,
      }
    },
  },
}
