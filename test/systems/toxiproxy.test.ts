import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readyFault } from '../../src/faults/ready-fault.ts'
import { freePort } from '../../src/net/free-port.ts'
import { openLeftovers } from '../../src/tools/leftovers.ts'
import { quietContext } from '../contract/providers/quiet-context.ts'
import { readFault } from '../support/chaos/read-fault.ts'
import { startTarget } from '../support/servers/target.ts'
import { systemTool } from '../support/system-tool.ts'
import { openWorld } from '../support/world.ts'

/* A real Toxiproxy between the command as it is shipped and its target. */
const toxiproxy = await systemTool('toxiproxy')
const world = await openWorld()

type Toxic = { type: string; attributes: Record<string, number>; toxicity?: number }
type Proxy = { api: string; url: string; add: (toxic: Toxic) => Promise<void> }

async function proxyTo(upstream: string): Promise<Proxy> {
  const api = `http://127.0.0.1:${await startToxiproxy()}/proxies`
  const post = async (path: string, body: object) => {
    const answer = await fetch(api + path, { method: 'POST', body: JSON.stringify(body) })
    expect(answer.ok).toBe(true)
    return (await answer.json()) as { listen: string }
  }
  const { listen } = await post('', {
    name: 'shop',
    listen: '127.0.0.1:0',
    upstream,
    enabled: true,
  })
  return {
    api,
    url: `http://${listen}`,
    add: async toxic => void (await post('/shop/toxics', toxic)),
  }
}

/** Its port, once it answers. */
async function startToxiproxy(): Promise<number> {
  const port = await freePort()
  const program = join(toxiproxy!, 'bin/server')
  const child = spawn(program, ['-host', '127.0.0.1', '-port', `${port}`], { stdio: 'ignore' })
  onTestFinished(async () => {
    child.kill()
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  })
  const version = () =>
    fetch(`http://127.0.0.1:${port}/version`).then(
      answer => answer.ok,
      () => false,
    )
  await expect.poll(version).toBe(true)
  return port
}

async function serve() {
  const target = await startTarget()
  onTestFinished(target.close)
  return target
}

const load = 'load: { rate: 50/s, duration: 3s, warmup: 200ms }\n'

test.skipIf(!toxiproxy)(
  'what Toxiproxy adds to each answer is what the gate measures',
  async () => {
    const target = await serve()
    const proxy = await proxyTo(target.host)
    await proxy.add({ type: 'latency', attributes: { latency: 150 } })
    const config = await world.write('slow.yml', `${load}objectives: [p(50) < 100ms]\n`)
    await world.command(
      ...['run', '--config', config, '--target', proxy.url, '--report-dir', 'slow'],
    )
    const { objectives, load: measured } = await world.readRecord('slow')
    // On a machine that is too busy to measure it is inconclusive.
    expect(objectives[0]!.verdict).not.toBe('pass')
    expect(measured.head!.errors).toBe(0)
    // The target itself answers at once; what a busy machine takes comes on top.
    expect(measured.head!.latency.p50).toBeGreaterThanOrEqual(150)
  },
)

test.skipIf(!toxiproxy)(
  'connections that Toxiproxy resets are errors of the target, told by their kind',
  async () => {
    const target = await serve()
    const proxy = await proxyTo(target.host)
    const config = await world.write('reset.yml', `${load}objectives: [availability >= 90%]\n`)
    const running = world.command(
      ...['run', '--config', config, '--target', proxy.url, '--report-dir', 'reset'],
    )
    await expect.poll(() => target.log.length).toBeGreaterThan(30)
    await proxy.add({ type: 'reset_peer', attributes: { timeout: 0 } })
    expect((await running).code).toBe(1)
    const { evidence, objectives } = await world.readRecord('reset')
    expect(objectives).toMatchObject([{ verdict: 'fail' }])
    // A reset that comes before the request is seen as one, and one amid it as the end.
    expect(new Set(evidence.load!.errorSamples!.map(({ kind }) => kind))).toEqual(
      new Set(['reset']),
    )
    expect(evidence.afterLoad).toMatchObject({ isUp: false })
  },
)

test.skipIf(!toxiproxy)(
  'a fault of the gate is a toxic of Toxiproxy, and is gone when it is reverted',
  async () => {
    const target = await serve()
    const proxy = await proxyTo(target.host)
    const written = { toxiproxy: { url: new URL(proxy.api).origin, proxy: 'shop' }, down: true }
    const opened = async (fault: object) => {
      const broken = {
        name: 'broken',
        fault: readFault(fault).value!,
        forMs: 60_000,
        switchMs: 1000,
      }
      const opening = { machine: { environment: {} }, folder: '.', proxies: new Map(), bounds: [] }
      return readyFault(broken, { ...opening, leave: openLeftovers() }, quietContext())
    }
    const isReached = () =>
      fetch(proxy.url).then(
        ({ ok }) => ok,
        () => false,
      )
    const { down: _, ...plain } = written
    for (const fault of [written, { ...plain, reset: true }]) {
      const ready = await opened(fault)
      expect(await isReached()).toBe(true)
      await ready.inject(quietContext())
      expect(await ready.status(quietContext())).toBe('active')
      expect(await isReached()).toBe(false)
      await ready.revert(quietContext())
      expect(await ready.status(quietContext())).toBe('ended')
      await expect.poll(isReached).toBe(true)
    }
  },
)
