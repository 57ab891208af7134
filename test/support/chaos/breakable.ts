import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { prepareCluster } from '../kubernetes/chaos.ts'
import { compileCache } from '../processes.ts'
import { closedPort } from '../servers/closed-port.ts'
import { startFakeMonkey } from './fake-chaos-monkey.ts'
import { type FakeContainer, startFakeDocker } from './fake-docker.ts'
import {
  type FakeRuns,
  fisTemplate,
  gremlinScenario,
  hostedVariables,
  startFakeFis,
  startFakeGremlin,
  startFakeHarness,
  startFakeSteadybit,
} from './fake-hosted.ts'
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

/** A fault of a provider: its fake, and what is written below the key of the kind. */
const hosted =
  (
    kind: string,
    start: () => Promise<{ url: string; fake: FakeRuns; close: () => void }>,
    written: object,
  ): Breaking =>
  async (_, ended) => {
    const { url, fake, close } = await start()
    ended(close)
    return {
      fault: { [kind]: { ...written, url } },
      environment: hostedVariables,
      isBroken: async () => fake.isActive,
    }
  }

const docker =
  (harm: object, isBroken: (is: FakeContainer) => boolean): Breaking =>
  async (folder, ended) => {
    const socket = join(folder, 'docker.sock')
    const { containers, close } = await startFakeDocker(socket)
    ended(close)
    return {
      fault: { docker: { service: 'db', socket }, ...harm },
      more: ', lasting: true',
      isBroken: async () => isBroken(containers[0]!),
    }
  }

/** Of a fault that is an object of a cluster. */
const manifest =
  (id: string, example: string): Breaking =>
  async folder => {
    const cluster = await prepareCluster(folder, example)
    return {
      fault: { [id]: { manifest: 'chaos.yml', kubeconfig: 'kubeconfig' } },
      isBroken: async () => cluster.objects.size > 0,
    }
  }

/** A dependency behind a proxy of the gate. */
async function breakPayment(ended: Parameters<Breaking>[1]) {
  const upstream = createServer((_request, response) => response.end('paid'))
  upstream.listen(0, '127.0.0.1')
  await once(upstream, 'listening')
  ended(() => {
    upstream.closeAllConnections()
    upstream.close()
  })
  const { port: paying } = upstream.address() as AddressInfo
  const at = `127.0.0.1:${await closedPort()}`
  return {
    fault: { proxy: 'payment', error: 503 },
    config: `dependencies: { payment: { listen: "${at}", upstream: "127.0.0.1:${paying}" } }`,
    isBroken: () =>
      fetch(`http://${at}/`).then(
        ({ status }) => status === 503,
        () => false,
      ),
  }
}

/** What each kind of fault breaks in the tests, by what the table in docs/chaos.md calls it. */
export const breakables: Record<string, { kind: string; open: Breaking; isGoneWithGate?: true }> = {
  '`argo-rollouts`': { kind: 'argo-rollouts', open: manifest('argo-rollouts', 'canary.yml') },
  '`aws-fis`': {
    kind: 'aws-fis',
    open: hosted('aws-fis', startFakeFis, { template: fisTemplate }),
  },
  '`chaos-mesh`': { kind: 'chaos-mesh', open: manifest('chaos-mesh', 'payment-is-slow.yml') },
  '`chaos-monkey`': {
    kind: 'chaos-monkey',
    open: async (_, ended) => {
      const { url, monkey, close } = await startFakeMonkey()
      ended(close)
      const place = { url, token: `\${ACTUATOR_TOKEN}` }
      return {
        fault: { 'chaos-monkey': place, latency: '500ms' },
        environment: hostedVariables,
        more: ', lasting: true',
        isBroken: async () => monkey.enabled,
      }
    },
  },
  '`command`': {
    kind: 'command',
    open: async folder => ({
      fault: { command: { inject: 'echo broken > state', revert: 'echo well > state' } },
      isBroken: async () =>
        (await readFile(join(folder, 'state'), 'utf8').catch(() => '')) === 'broken\n',
    }),
  },
  '`docker`, kill': { kind: 'docker', open: docker({ kill: true }, ({ running }) => !running) },
  '`docker`, pause': { kind: 'docker', open: docker({ pause: true }, ({ paused }) => paused) },
  '`docker`, disconnect': {
    kind: 'docker',
    open: docker({ disconnect: true }, ({ networks }) => !('shop_default' in networks)),
  },
  '`gremlin`': {
    kind: 'gremlin',
    open: hosted('gremlin', startFakeGremlin, {
      scenario: gremlinScenario,
      'api-key': `\${GREMLIN_API_KEY}`,
    }),
  },
  '`harness`': {
    kind: 'harness',
    open: hosted('harness', startFakeHarness, {
      experiment: 'exp-1',
      account: 'acc',
      organization: 'default',
      project: 'shop',
      'api-key': `\${HARNESS_API_KEY}`,
    }),
  },
  '`litmus`': { kind: 'litmus', open: manifest('litmus', 'pod-kill-with-monitoring.yml') },
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
    open: (_, ended) => breakPayment(ended),
  },
  '`proxy`, held by the command `proxy`': {
    kind: 'proxy',
    isGoneWithGate: true,
    open: async (folder, ended) => {
      const broken = await breakPayment(ended)
      await writeFile(join(folder, 'held.yml'), broken.config)
      const words = ['dist/index.js', 'proxy', '--config', join(folder, 'held.yml')]
      const holder = spawn(process.execPath, words, {
        env: {
          ...compileCache,
          PATH: process.env.PATH,
          XDG_STATE_HOME: join(folder, 'state-home'),
        },
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      ended(() => holder.kill())
      await once(holder.stdout, 'data')
      return broken
    },
  },
  '`steadybit`': {
    kind: 'steadybit',
    open: hosted('steadybit', startFakeSteadybit, {
      experiment: 'ADM-2',
      token: `\${STEADYBIT_TOKEN}`,
    }),
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
