import { expect, onTestFinished, test } from 'vitest'
import { readyFault } from '../../src/faults/ready-fault.ts'
import { openLeftovers } from '../../src/tools/leftovers.ts'
import { quietContext } from '../contract/providers/quiet-context.ts'
import { readFault } from '../support/chaos/read-fault.ts'
import { addProxy, startToxiproxy } from '../support/chaos/start-toxiproxy.ts'
import { startTarget } from '../support/servers/target.ts'
import { systemTool } from '../support/system-tool.ts'
import { openWorld } from '../support/world.ts'

/* A real Toxiproxy between the command as it is shipped and its target. */
const toxiproxy = await systemTool('toxiproxy')
const world = await openWorld()

type Toxic = { type: string; attributes: Record<string, number>; toxicity?: number }
type Proxy = { api: string; url: string; add: (toxic: Toxic) => Promise<void> }

async function proxyTo(upstream: string): Promise<Proxy> {
  const url = await startToxiproxy(toxiproxy!)
  const api = `${url}/proxies`
  const listen = await addProxy(url, upstream)
  return {
    api,
    url: `http://${listen}`,
    add: async toxic => {
      const body = JSON.stringify(toxic)
      expect((await fetch(`${api}/shop/toxics`, { method: 'POST', body })).ok).toBe(true)
    },
  }
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
