import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createServer } from 'node:tls'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import type { DependencyProxy } from '../../src/faults/dependency-proxy.ts'
import { faultKindOf, faults } from '../../src/faults/faults.ts'
import { startProxy } from '../../src/faults/proxy/proxy.ts'
import { readyFault, undoFault } from '../../src/faults/ready-fault.ts'
import type { Clock, Context } from '../../src/model/context.ts'
import type { FaultPlan } from '../../src/model/plan/chaos.ts'
import { Problem } from '../../src/model/problem.ts'
import type { Leftover } from '../../src/tools/leftover.ts'
import { describeUndone, openLeftovers, undoers } from '../../src/tools/leftovers.ts'
import { startFakeMonkey } from '../support/chaos/fake-chaos-monkey.ts'
import { type FakeContainer, fakeContainer, startFakeDocker } from '../support/chaos/fake-docker.ts'
import {
  fisTemplate,
  gremlinScenario,
  hostedVariables,
  startFakeFis,
  startFakeGremlin,
  startFakeHarness,
  startFakeSteadybit,
} from '../support/chaos/fake-hosted.ts'
import { startFakeToxiproxy } from '../support/chaos/fake-toxiproxy.ts'
import { readFault } from '../support/chaos/read-fault.ts'
import { startSlowRelay } from '../support/chaos/slow-relay.ts'
import { startVictim } from '../support/chaos/victim.ts'
import { prepareCluster } from '../support/kubernetes/chaos.ts'
import { temporaryFolder } from '../support/processes.ts'
import { ca, ofClient, ofServer } from '../support/servers/tls.ts'
import { realClock, skippingClock } from './providers/quiet-context.ts'

const toxiproxy = await startFakeToxiproxy()
const fis = await startFakeFis()
const steadybit = await startFakeSteadybit()
const harness = await startFakeHarness()
const gremlin = await startFakeGremlin()
const monkey = await startFakeMonkey()
const socket = join(await mkdtemp(join(tmpdir(), 'docker-')), 'docker.sock')
const docker = await startFakeDocker(socket)
afterAll(async () => {
  for (const { close } of [toxiproxy, fis, steadybit, harness, gremlin, monkey, docker]) close()
  await rm(dirname(socket), { recursive: true })
})

/** What a config says of each kind, and what people read. */
type Example = { written: object; told: string; prepare?: (folder: string) => Promise<unknown> }
/** A fault that is an object of a cluster, as one of the examples has it. */
const manifest = (id: string, title: string, example: string): Example => ({
  written: { [id]: { manifest: 'chaos.yml', kubeconfig: 'kubeconfig' } },
  told: `chaos.yml, by ${title}`,
  prepare: folder => prepareCluster(folder, example),
})
const examples: Record<keyof typeof faults, Example> = {
  'argo-rollouts': manifest('argo-rollouts', 'Argo Rollouts', 'canary.yml'),
  'aws-fis': {
    written: { 'aws-fis': { template: fisTemplate, url: fis.url } },
    told: `${fisTemplate} of AWS FIS in eu-west-1`,
  },
  'chaos-mesh': manifest('chaos-mesh', 'Chaos Mesh', 'payment-is-slow.yml'),
  'chaos-monkey': {
    written: {
      'chaos-monkey': { url: monkey.url, token: `\${ACTUATOR_TOKEN}` },
      latency: '500ms',
      jitter: '100ms',
      share: '25%',
    },
    told: '400ms to 600ms of latency in each restController for 25% of it',
  },
  command: {
    written: { command: { inject: 'echo broken > state', revert: 'echo well > state' } },
    told: 'echo broken > state',
  },
  docker: {
    written: { docker: { service: 'db', project: 'shop', socket }, disconnect: true },
    told: 'disconnected from its networks: the service db of shop',
  },
  gremlin: {
    written: {
      gremlin: { scenario: gremlinScenario, 'api-key': `\${GREMLIN_API_KEY}`, url: gremlin.url },
    },
    told: `the scenario ${gremlinScenario} of Gremlin`,
  },
  harness: {
    written: {
      harness: {
        experiment: 'exp-1',
        account: 'acc',
        organization: 'default',
        project: 'shop',
        'api-key': `\${HARNESS_API_KEY}`,
        url: harness.url,
      },
    },
    told: 'the experiment exp-1 of Harness',
  },
  litmus: manifest('litmus', 'LitmusChaos', 'pod-kill-with-monitoring.yml'),
  process: {
    written: { process: { 'pid-file': 'victim.pid' }, pause: true },
    told: 'paused: the process of victim.pid',
    prepare: startVictim,
  },
  proxy: {
    written: { proxy: 'payment', latency: '300ms', jitter: '50ms', share: '30%' },
    told: '300ms ± 50ms of latency at payment for 30% of it',
  },
  steadybit: {
    written: {
      steadybit: { experiment: 'ADM-2', token: `\${STEADYBIT_TOKEN}`, url: steadybit.url },
    },
    told: 'ADM-2 of Steadybit',
  },
  toxiproxy: {
    written: {
      toxiproxy: { url: toxiproxy.url, proxy: 'payment' },
      latency: '300ms',
      share: '30%',
    },
    told: 'latency (latency 300, jitter 0) at payment of Toxiproxy for 30% of it',
  },
}

const read = (written: unknown) => readFault(written, hostedVariables)

const contextWith = (signal = new AbortController().signal): Context => ({
  signal,
  random: () => 0.5,
  hide: () => {},
  clock: skippingClock(),
  log: { info: () => {}, warn: () => {}, debug: () => {}, progress: () => {} },
})
const machine = {
  environment: { PATH: process.env.PATH ?? '' },
  variables: hostedVariables,
}

/** A folder, a proxy before a dependency, and leftovers as they are saved after each change. */
async function world() {
  const folder = await temporaryFolder()
  const endpoint = { host: '127.0.0.1', port: 0 }
  const order = { name: 'payment', listen: endpoint, upstream: { ...endpoint, port: 9 } }
  const proxy = await startProxy({ ...order, random: () => 0.5 })
  onTestFinished(proxy.close)
  const proxies: ReadonlyMap<string, DependencyProxy> = new Map([['payment', proxy]])
  const saved: string[] = []
  const leave = openLeftovers(left => void saved.push(JSON.stringify(left)))
  const opening = { machine, folder, proxies, bounds: [], leave }
  const state = () => readFile(join(folder, 'state'), 'utf8').catch(() => '')
  return { folder, proxy, saved, opening, state }
}

/** An experiment as far as its fault needs it. */
const experiment = (fault: FaultPlan, name: string) => ({
  name,
  fault,
  forMs: 20_000,
  switchMs: 1000,
})

/** What the post step does with what was saved. */
const undoSaved = async (saved: string, clock: Clock = skippingClock()) =>
  (
    await openLeftovers(undefined, JSON.parse(saved) as Leftover[], {
      ...undoers,
      fault: undoFault({ machine, proxies: new Map(), clock }),
    }).undoAll()
  ).map(describeUndone)

describe.each(Object.entries(examples))('the fault %s', (id, { written, told, prepare }) => {
  test('is read out of a config, and told', () => {
    const { value, mistakes } = read(written)
    expect(mistakes).toEqual([])
    expect(value!.kind).toBe(id)
    const said = faultKindOf(value!).describe(value!.settings)
    expect(said.replace(/\s/g, ' ')).toBe(told)
  })

  test('is announced before it is injected, active until it is reverted, and safe to revert again', async () => {
    const { saved, opening, folder } = await world()
    await prepare?.(folder)
    const fault = await readyFault(experiment(read(written).value!, 'slow'), opening, contextWith())
    expect(saved).toEqual([])
    await fault.inject(contextWith())
    expect(JSON.parse(saved[0]!)).toMatchObject([
      { kind: 'fault', title: 'slow', data: { kind: id } },
    ])
    expect(await fault.status(contextWith())).toBe('active')
    await fault.revert(contextWith())
    await fault.revert(contextWith())
    expect(saved.at(-1)).toBe('[]')
    expect(await undoSaved(saved[0]!)).toHaveLength(1)
  })
})

test.each([
  ['aws-fis', fis.fake],
  ['gremlin', gremlin.fake],
  ['harness', harness.fake],
  ['steadybit', steadybit.fake],
] as const)(
  'a run of %s is found and stopped by who knows only what was saved before it began',
  async (id, fake) => {
    const { saved, opening } = await world()
    const { value } = read(examples[id].written)
    const fault = await readyFault(experiment(value!, 'cut'), opening, contextWith())
    await fault.inject(contextWith())
    expect(fake.isActive).toBe(true)
    for (const secret of Object.values(hostedVariables).filter(one => one.includes('of')))
      expect(saved[0]).not.toContain(secret)
    expect(await undoSaved(saved[0]!)).toEqual(['Cleaned up the fault of cut'])
    expect(fake.isActive).toBe(false)
  },
)

test.each([
  ['aws-fis', fis.fake],
  ['gremlin', gremlin.fake],
  ['harness', harness.fake],
  ['steadybit', steadybit.fake],
] as const)(
  'an experiment of %s that runs already is left alone, and a problem',
  async (id, fake) => {
    const run = fake.begin()
    const { opening, saved } = await world()
    const { value } = read(examples[id].written)
    const ready = readyFault(experiment(value!, 'cut'), opening, contextWith())
    await expect(ready).rejects.toThrow(/runs this experiment already: /)
    expect([run.state, saved]).toEqual(['active', []])
    run.state = 'ended'
  },
)

test('a run whose start is still on its way is waited for, and stopped', async () => {
  const { saved, opening } = await world()
  const relay = await startSlowRelay(steadybit.url, 1000)
  const { steadybit: written } = examples.steadybit.written as { steadybit: object }
  const { value } = read({ steadybit: { ...written, url: relay.url } })
  const fault = await readyFault(experiment(value!, 'cut'), opening, contextWith())
  const injecting = fault.inject(contextWith())
  await expect.poll(() => relay.held).toBe(1)
  expect(await undoSaved(saved[0]!, realClock)).toEqual(['Cleaned up the fault of cut'])
  expect(steadybit.fake.isActive).toBe(false)
  await injecting
})

test('a run that has ended before it was active is a problem that says how', async () => {
  const { opening } = await world()
  const { value } = read(examples.steadybit.written)
  const fault = await readyFault(experiment(value!, 'cut'), opening, contextWith())
  await fault.inject(contextWith())
  steadybit.fake.runs[0]!.state = 'ended'
  await expect(fault.status(contextWith())).rejects.toThrow(
    /Steadybit: run \d+ was never active: CANCELED/,
  )
  await fault.revert(contextWith())
})

test('a template of AWS FIS that would not end by itself needs lasting: true', async () => {
  const { opening } = await world()
  const endless = await startFakeFis({})
  onTestFinished(endless.close)
  const { value } = read({ 'aws-fis': { template: fisTemplate, url: endless.url } })
  const broken = experiment(value!, 'cut')
  await expect(readyFault(broken, opening, contextWith())).rejects.toThrow(
    `${fisTemplate} does not end by itself: no duration in the action cut`,
  )
  await readyFault({ ...broken, mayLast: true }, opening, contextWith())
})

test.each<[name: string, duration: string, why?: string | undefined, next?: string]>([
  ['10m', 'PT10M'],
  ['10m and a second', 'PT10M1S', 'the action cut of EXTabc1234567890 lets it last 10m 1s'],
  ['12h', 'PT12H', 'the action cut of EXTabc1234567890 lets it last 12h'],
  ['a day', 'P1D', 'the action cut of EXTabc1234567890 lets it last 24h'],
  ['6m, after which comes the next', 'PT6M', undefined, 'PT4M'],
  ['6m, and 5m after it', 'PT6M', 'the action after of EXTabc1234567890 lets it last 11m', 'PT5M'],
])('a template of AWS FIS whose action takes %s', async (_, duration, why, next) => {
  const { opening } = await world()
  const after = next ? { after: { parameters: { duration: next }, startAfter: ['cut'] } } : {}
  const { url, close } = await startFakeFis({ duration }, undefined, after)
  onTestFinished(close)
  const broken = experiment(read({ 'aws-fis': { template: fisTemplate, url } }).value!, 'cut')
  const ready = readyFault(broken, opening, contextWith())
  if (why === undefined) await ready
  else await expect(ready).rejects.toThrow(`the fault is refused: ${why} if the gate is lost`)
  await readyFault({ ...broken, mayLast: true }, opening, contextWith())
})

test('a variable that is not set when the fault is reverted is said to be it', async () => {
  const { opening } = await world()
  const { value } = read(examples.gremlin.written)
  const order = { ...opening, machine: { environment: {} } }
  await expect(readyFault(experiment(value!, 'cut'), order, contextWith())).rejects.toThrow(
    'the environment variable GREMLIN_API_KEY is not set or empty',
  )
})

describe('docker', () => {
  const own = async (containers?: FakeContainer[]) => {
    const built = await world()
    const at = join(built.folder, 'docker.sock')
    const fake = await startFakeDocker(at, containers)
    onTestFinished(fake.close)
    const ready = (written: object, which: object = { container: 'shop-db-1' }) =>
      readyFault(
        experiment(read({ docker: { ...which, socket: at }, ...written }).value!, 'db'),
        built.opening,
        contextWith(),
      )
    return { ...built, fake, ready }
  }

  test('gives a container its networks back under the aliases that it had', async () => {
    const { fake, ready } = await own()
    const fault = await ready({ disconnect: true, network: 'shop_default' })
    await fault.inject(contextWith())
    expect(fake.containers[0]!.networks).toEqual({})
    await fault.revert(contextWith())
    expect(fake.containers[0]!.networks).toEqual({ shop_default: { Aliases: ['db'] } })
  })

  test('kills all containers of a service, and starts them again', async () => {
    const other = fakeContainer({ Id: 'b'.repeat(64), Name: '/shop-db-2' })
    const foreign = fakeContainer({ Id: 'd'.repeat(64), Name: '/web', labels: {} })
    const { fake, ready } = await own([fakeContainer(), other, foreign])
    const fault = await ready({ kill: true }, { service: 'db' })
    await fault.inject(contextWith())
    expect(fake.containers.map(({ running }) => running)).toEqual([false, false, true])
    await fault.revert(contextWith())
    expect(fake.containers.map(({ running }) => running)).toEqual([true, true, true])
  })

  test.each([
    [{ running: false }, { pause: true }, 'the container shop-db-1 does not run'],
    [{ paused: true }, { pause: true }, 'the container shop-db-1 is paused already'],
    [{ autoRemove: true }, { kill: true }, 'the container shop-db-1 would be removed once it is'],
    [{}, { disconnect: true, network: 'x' }, 'the container shop-db-1 is not on the network x'],
  ])('refuses what would not come back: %j, %j', async (is, harm, told) => {
    const { ready, saved } = await own([fakeContainer(is)])
    await expect(ready(harm)).rejects.toThrow(told)
    expect(saved).toEqual([])
  })

  test('refuses a service without containers, and an Engine that is not there', async () => {
    const { ready, opening } = await own()
    await expect(ready({ kill: true }, { service: 'mail' })).rejects.toThrow(
      '0 containers are the service mail',
    )
    const { value } = read({ docker: { container: 'x', socket: '/nowhere.sock' }, kill: true })
    await expect(readyFault(experiment(value!, 'x'), opening, contextWith())).rejects.toThrow(
      'Docker at /nowhere.sock: ',
    )
  })

  describe('is found where DOCKER_HOST says', () => {
    const openedBy = async (environment: Record<string, string>) => {
      const { opening } = await world()
      const { value } = read({ docker: { container: 'shop-db-1' }, pause: true })
      const order = { ...opening, machine: { environment } }
      const opened = readyFault(experiment(value!, 'db'), order, contextWith())
      return opened.then(
        () => undefined,
        ({ message, hint }: Problem) => ({ message, hint }),
      )
    }

    test('by TLS, with the certificates of DOCKER_CERT_PATH', async () => {
      const { folder, fake } = await own()
      const options = { ...ofServer, ca, requestCert: true }
      const secured = createServer(options, client => {
        const engine = connect(join(folder, 'docker.sock'))
        client.pipe(engine).pipe(client)
      }).listen(0, '127.0.0.1')
      await once(secured, 'listening')
      onTestFinished(() => void secured.close())
      const { port } = secured.address() as AddressInfo
      const environment = {
        DOCKER_HOST: `tcp://localhost:${port}`,
        DOCKER_TLS_VERIFY: '1',
        DOCKER_CERT_PATH: folder,
      }
      expect(await openedBy(environment)).toMatchObject({
        message: `DOCKER_TLS_VERIFY is set, and ${join(folder, 'ca.pem')} cannot be read: ENOENT`,
      })
      const files = { 'ca.pem': ca, 'cert.pem': ofClient.cert, 'key.pem': ofClient.key }
      for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
      expect(await openedBy(environment)).toBeUndefined()
      expect(fake.asked).toContain('ContainerInspect')
    })

    test('and not by SSH: it is said how its socket is reached', async () => {
      expect(await openedBy({ DOCKER_HOST: 'ssh://me@build.example' })).toEqual({
        message: 'Docker is not reached by SSH: DOCKER_HOST is ssh://me@build.example',
        hint: 'forward its socket: ssh -nNT -L /tmp/docker.sock:/var/run/docker.sock me@build.example, and name /tmp/docker.sock in `docker.socket`',
      })
      expect(await openedBy({ DOCKER_HOST: 'npipe:////./pipe/docker' })).toMatchObject({
        message: 'DOCKER_HOST names no engine that can be reached: npipe:////./pipe/docker',
      })
    })
  })

  test('that does not come back says in capitals how to mend it', async () => {
    const { fake, ready } = await own()
    const fault = await ready({ pause: true })
    await fault.inject(contextWith())
    fake.containers.splice(0)
    const failed = (await fault.revert(contextWith()).catch((error: unknown) => error)) as Problem
    expect([failed.message, failed.hint]).toEqual([
      'STILL BROKEN: db: paused: the container shop-db-1: the container shop-db-1 is gone',
      'run docker unpause shop-db-1',
    ])
  })
})

test('Chaos Monkey is set as it was before, and disabled', async () => {
  const { opening } = await world()
  const { value } = read(examples['chaos-monkey'].written)
  const before = structuredClone(monkey.monkey)
  const fault = await readyFault(experiment(value!, 'slow'), opening, contextWith())
  await fault.inject(contextWith())
  expect(monkey.monkey).toMatchObject({
    enabled: true,
    assaults: { level: 4, latencyActive: true, latencyRangeStart: 400, exceptionsActive: false },
    watchers: { restController: true, service: false },
  })
  await fault.revert(contextWith())
  const { assaults, watchers } = before
  expect(monkey.monkey).toMatchObject({ enabled: false, assaults, watchers })
  monkey.monkey.enabled = true
  await expect(readyFault(experiment(value!, 'x'), opening, contextWith())).rejects.toThrow(
    'is enabled already',
  )
  monkey.monkey.enabled = false
})

test('every kind has an example here', () => {
  expect(Object.keys(examples)).toEqual(Object.keys(faults))
})

test('a proxy does what is asked until it is reverted', async () => {
  const { proxy, opening } = await world()
  const { value } = read({ proxy: 'payment', error: 503, share: '30%' })
  const fault = await readyFault(experiment(value!, 'broken'), opening, contextWith())
  await fault.inject(contextWith())
  expect(proxy.disturbance()).toEqual({ error: 503, share: 0.3 })
  await fault.revert(contextWith())
  expect(proxy.disturbance()).toBeUndefined()
})

describe('whether a call met a fault at a proxy', () => {
  const unusedAfter = async (text: object, act: (port: number) => Promise<unknown>) => {
    const { proxy, opening } = await world()
    const { value } = read({ proxy: 'payment', ...text })
    const fault = await readyFault(experiment(value!, 'broken'), opening, contextWith())
    await fault.inject(contextWith())
    await act(proxy.at.port)
    const unused = await fault.unused!()
    await fault.revert(contextWith())
    return { unused, listen: `127.0.0.1:${proxy.at.port}` }
  }
  /** A call that comes to nothing. */
  const call = (port: number) =>
    new Promise(resolve => {
      connect(port, '127.0.0.1')
        .on('error', () => undefined)
        .on('close', resolve)
    })

  test('is known of one that nobody came to', async () => {
    const { unused, listen } = await unusedAfter({ error: 503 }, async () => undefined)
    expect(unused).toEqual([{ dependency: 'payment', listen }])
  })

  test('is known of one from which the dependency cannot be reached', async () => {
    const { unused, listen } = await unusedAfter({ error: 503 }, call)
    expect(unused).toEqual([{ dependency: 'payment', listen, isCutOff: true }])
  })

  test('counts a call that is refused, where it can be seen', async () => {
    const { unused } = await unusedAfter({ refuse: true, share: '99%' }, call)
    expect(unused).toEqual([])
  })

  test('is known of one that was shut before anybody came', async () => {
    const { unused, listen } = await unusedAfter({ down: true }, call)
    expect(unused).toEqual([{ dependency: 'payment', listen, isShut: true }])
  })
})

test('all proxies of a group do what is asked until it is reverted', async () => {
  const { opening, proxy: payment } = await world()
  const order = { name: 'stock', listen: { host: '127.0.0.1', port: 0 }, random: () => 0.5 }
  const stock = await startProxy({ ...order, upstream: { host: '127.0.0.1', port: 9 } })
  onTestFinished(stock.close)
  const proxies: ReadonlyMap<string, DependencyProxy> = new Map([
    ['payment', { ...payment, group: 'eu' }],
    ['stock', { ...stock, group: 'eu' }],
    ['mail', { ...payment, group: 'us', disturb: () => Promise.reject(new Error('not meant')) }],
  ])
  const { value } = read({ proxy: 'eu', down: true })
  const fault = await readyFault(
    experiment(value!, 'region'),
    { ...opening, proxies },
    contextWith(),
  )
  await fault.inject(contextWith())
  expect([payment, stock].map(one => one.disturbance())).toEqual([{ down: true }, { down: true }])
  expect(await fault.status(contextWith())).toBe('active')
  await fault.revert(contextWith())
  expect([payment, stock].map(one => one.disturbance())).toEqual([undefined, undefined])
})

test('a toxic is added downstream under a name of its own, and removed', async () => {
  const { opening } = await world()
  const { value } = read({ toxiproxy: { url: toxiproxy.url, proxy: 'payment' }, reset: true })
  const fault = await readyFault(experiment(value!, 'reset'), opening, contextWith())
  await fault.inject(contextWith())
  expect(toxiproxy.payment.toxics).toEqual([
    {
      name: expect.stringMatching(/^reliability-gate-/),
      type: 'reset_peer',
      stream: 'downstream',
      attributes: { timeout: 0 },
      toxicity: 1,
    },
  ])
  await fault.revert(contextWith())
  expect(toxiproxy.payment.toxics).toEqual([])
})

test('a proxy of Toxiproxy is disabled, and enabled again', async () => {
  const { opening } = await world()
  const { value } = read({ toxiproxy: { url: toxiproxy.url, proxy: 'payment' }, down: true })
  const fault = await readyFault(experiment(value!, 'down'), opening, contextWith())
  await fault.inject(contextWith())
  expect(toxiproxy.payment.enabled).toBe(false)
  await fault.revert(contextWith())
  expect(toxiproxy.payment.enabled).toBe(true)
})

test.each([
  [() => toxiproxy.url, 'Toxiproxy has no proxy mail'],
  [() => 'http://127.0.0.1:9', 'Toxiproxy at http://127.0.0.1:9'],
])(
  'a proxy that Toxiproxy does not have, and a Toxiproxy that does not run, are problems (%#)',
  async (url, told) => {
    const { opening } = await world()
    const { value } = read({ toxiproxy: { url: url(), proxy: 'mail' }, down: true })
    const ready = readyFault(experiment(value!, 'x'), opening, contextWith())
    await expect(ready).rejects.toThrow(told)
  },
)

test('a dependency without a proxy is a problem before anything is injected', async () => {
  const { opening, saved } = await world()
  const ready = readyFault(
    experiment(read({ proxy: 'mail', down: true }).value!, 'x'),
    opening,
    contextWith(),
  )
  await expect(ready).rejects.toThrow('there is no proxy before mail')
  expect(saved).toEqual([])
})

describe('a command', () => {
  const open = async (command: Record<string, string>, signal?: AbortSignal) => {
    const built = await world()
    const { value } = read({ command: { revert: 'echo well > state', ...command } })
    const fault = await readyFault(
      experiment(value!, 'disk full'),
      built.opening,
      contextWith(signal),
    )
    return { ...built, fault }
  }

  test('breaks and mends in its folder', async () => {
    const { fault, state } = await open({ inject: 'echo broken > state' })
    await fault.inject(contextWith())
    expect(await state()).toBe('broken\n')
    await fault.revert(contextWith())
    expect(await state()).toBe('well\n')
  })

  test('that fails is a problem with its last words, stays announced, and is mended by whoever reads that', async () => {
    const { fault, saved, state } = await open({
      inject: 'echo half > state; echo no space >&2; exit 3',
    })
    const failed = await fault.inject(contextWith()).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(Problem)
    expect(String(failed)).toContain(
      'the command that injects the fault failed: exit code 3: no space',
    )
    expect(await fault.status(contextWith())).toBe('pending')
    expect(await undoSaved(saved.at(-1)!)).toEqual(['Cleaned up the fault of disk full'])
    expect(await state()).toBe('well\n')
  })

  test('that still injects is ended before it is mended, with all that it has started', async () => {
    const inject = 'echo begun > state; (while :; do sleep 0.2; done) & while :; do sleep 0.2; done'
    const { fault, saved, state } = await open({ inject })
    const injecting = fault.inject(contextWith()).catch(String)
    await expect.poll(state).toBe('begun\n')
    expect(await undoSaved(saved[0]!)).toEqual(['Cleaned up the fault of disk full'])
    expect(await injecting).toContain('SIG')
    expect(await state()).toBe('well\n')
  })

  test('that hangs is ended by its time limit, and by a run that is cancelled', async () => {
    const { fault } = await open({ inject: 'sleep 1000', timeout: '1s' })
    await expect(fault.inject(contextWith())).rejects.toThrow('it took longer than 1s')
    const cancelled = new AbortController()
    const other = await open({ inject: 'echo begun > state; sleep 1000' })
    const injecting = other.fault.inject(contextWith(cancelled.signal)).catch(String)
    await expect.poll(other.state).toBe('begun\n')
    cancelled.abort()
    expect(await injecting).toContain('SIGKILL')
  })

  test('that does not mend says in capitals what is still broken, and how to mend it; it stays a leftover', async () => {
    const { fault, saved } = await open({ inject: 'true', revert: 'echo busy >&2; exit 1' })
    await fault.inject(contextWith())
    const failed = (await fault.revert(contextWith()).catch((error: unknown) => error)) as Problem
    expect(failed.message).toBe(
      'STILL BROKEN: disk full: true: the command that reverts it failed: exit code 1: busy',
    )
    expect(failed.hint).toBe('run echo busy >&2; exit 1')
    expect(JSON.parse(saved.at(-1)!)).toHaveLength(1)
    expect(await undoSaved(saved.at(-1)!)).toEqual([
      'Could not clean up the fault of disk full: the command that reverts it failed: exit code 1: busy',
    ])
  })

  test('is given the environment of a step, and none of ours', async () => {
    const { opening, folder } = await world()
    const step = { PATH: machine.environment.PATH, SHOP: 'eu' }
    const { value } = read({ command: { inject: 'env > state', revert: 'true' } })
    const order = { ...opening, machine: { ...machine, step } }
    const fault = await readyFault(experiment(value!, 'x'), order, contextWith())
    await fault.inject(contextWith())
    const found = await readFile(join(folder, 'state'), 'utf8')
    expect(found).toContain('SHOP=eu')
    expect(found).not.toContain('VITEST')
    await writeFile(join(folder, 'state'), '')
  })
})

test.each([
  [
    { proxi: 'payment' },
    'fault: expected a fault: one of the keys `argo-rollouts`, `aws-fis`, `chaos-mesh`, `chaos-monkey`, `command`, `docker`, `gremlin`, `harness`, `litmus`, `process`, `proxy`, `steadybit`, `toxiproxy` says of which kind',
  ],
  ['payment', 'fault: expected a fault; found "payment"'],
  [{ proxy: 'payment' }, 'fault: the fault does nothing at the proxy'],
  [
    { proxy: 'payment', jitter: '50ms' },
    'fault: `jitter` is more than the `latency` that it varies',
  ],
  [{ proxy: 'payment', down: true, error: 503 }, 'fault: `down` and `error` exclude each other'],
  [
    { proxy: 'payment', reset: true, latency: '1s' },
    'fault: `reset` and `latency` exclude each other',
  ],
  [
    { proxy: 'payment', bandwidth: '100' },
    'fault.bandwidth: expected a bandwidth of 1B/s or more; found "100"',
  ],
  [
    { proxy: 'payment', error: 200 },
    'fault.error: expected a whole number from 400 to 599; found the number 200',
  ],
  [{ command: { inject: 'x' } }, 'fault.command: `revert` is missing'],
  [{ 'chaos-monkey': { url: 'http://a' } }, 'fault: the fault does nothing to the calls'],
  [
    { 'chaos-monkey': { url: 'http://a' }, exception: true, share: '70%' },
    'fault: Chaos Monkey cannot assault 70% of the calls, only one in two, three, four and so on',
  ],
  [{ docker: {}, kill: true }, 'fault: `docker` names no container'],
  [{ docker: { container: 'x' } }, 'fault: the fault does nothing to the container'],
  [
    { docker: { container: 'x' }, kill: true, pause: true },
    'fault: `kill` and `pause` exclude each other',
  ],
  [
    { 'aws-fis': { template: 'my template' } },
    'fault.aws-fis.template: expected the id of an experiment template; found "my template"',
  ],
  [
    { steadybit: { experiment: 'ADM-2', token: 'hunter2' } },
    'fault.steadybit.token: expected the name of an environment variable, in braces after a dollar sign',
  ],
  [
    { steadybit: { experiment: 'ADM-2', token: `\${NO_SUCH}` } },
    'fault.steadybit.token: the environment variable NO_SUCH is not set or empty',
  ],
  [
    {
      gremlin: { scenario: gremlinScenario, 'api-key': `\${GREMLIN_API_KEY}`, url: 'http://a:b@c' },
    },
    'fault: the address of gremlin is saved with the fault, and must not contain credentials',
  ],
])('%j is a mistake', (written, told) => {
  expect(read(written).mistakes).toEqual([told])
})
