import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { faultOption } from '../../src/faults/faults.ts'
import { type ReadyFault, readyFault, undoFault } from '../../src/faults/ready-fault.ts'
import { parseYaml } from '../../src/language/yaml/parse-yaml.ts'
import type { Clock } from '../../src/model/context.ts'
import type { Leftover } from '../../src/tools/leftover.ts'
import { describeUndone, openLeftovers, undoers } from '../../src/tools/leftovers.ts'
import { startFakeMonkey } from '../support/chaos/fake-chaos-monkey.ts'
import { startFakeDocker } from '../support/chaos/fake-docker.ts'
import { hostedVariables } from '../support/chaos/fake-hosted.ts'
import { startSlowRelay, startSlowSocket } from '../support/chaos/slow-relay.ts'
import { temporaryFolder } from '../support/processes.ts'
import { quietContext, realClock, skippingClock } from './providers/quiet-context.ts'

/*
 * What injects a fault is a request: it may have its effect after whoever has sent it has ended, or
 * has given up.
 */
const machine = { environment: {}, variables: hostedVariables }

async function ready(written: object, clock: Clock = realClock) {
  const [reading, node] = parseYaml(JSON.stringify(written), {
    file: 'f.yml',
    environment: hostedVariables,
  })
  const fault = faultOption.read({ node: node!, path: 'fault', reading })!
  expect(reading.found).toEqual([])
  const saved: string[] = []
  const leave = openLeftovers(left => void saved.push(JSON.stringify(left)))
  const opening = { machine, folder: '.', proxies: new Map(), bounds: [], leave }
  const context = quietContext(clock)
  const broken = { name: 'late', fault, forMs: 20_000, switchMs: 1000 }
  return { fault: await readyFault(broken, opening, context), context, saved }
}

/** What the post step does with what was saved. */
const undoSaved = async (saved: string, clock: Clock) =>
  (
    await openLeftovers(undefined, JSON.parse(saved) as Leftover[], {
      ...undoers,
      fault: undoFault({ machine, proxies: new Map(), clock }),
    }).undoAll()
  ).map(describeUndone)

const lateMs = 2000

/** Each with a request that is held on its way, and whether what it asks for is there. */
const late = {
  'chaos-monkey': async () => {
    const { url, monkey, close } = await startFakeMonkey()
    onTestFinished(close)
    const relay = await startSlowRelay(url, lateMs)
    const own = { url: relay.url, token: `\${ACTUATOR_TOKEN}` }
    return {
      relay,
      written: { 'chaos-monkey': own, exception: true },
      isBroken: () => monkey.enabled,
    }
  },
  docker: async () => {
    const folder = await temporaryFolder()
    const [socket, behind] = [join(folder, 'docker.sock'), join(folder, 'engine.sock')]
    const { containers, close } = await startFakeDocker(behind)
    onTestFinished(close)
    const relay = await startSlowSocket(socket, behind, /POST \S+\/pause /, lateMs)
    return {
      relay,
      written: { docker: { container: 'shop-db-1', socket }, pause: true },
      isBroken: () => containers[0]!.paused,
    }
  },
}

describe.each(Object.entries(late))('a request to %s that is still on its way', (_, open) => {
  const heldFault = async () => {
    const { relay, written, isBroken } = await open()
    const { fault, context, saved } = await ready(written)
    const injecting = fault.inject(context).catch(() => undefined)
    await expect.poll(() => relay.held).toBe(1)
    expect(isBroken()).toBe(false)
    const settled = async () => {
      await expect.poll(() => relay.passed).toBe(1)
      await expect.poll(isBroken).toBe(false)
      return isBroken()
    }
    return { fault, context, saved, injecting, settled }
  }

  test('when the run is ended is undone once it has arrived', async () => {
    const { fault, context, injecting, settled } = await heldFault()
    context.stop()
    await injecting
    await fault.revert(quietContext())
    expect(await settled()).toBe(false)
  })

  test('when the gate was killed is undone by the post step', async () => {
    const { saved, settled } = await heldFault()
    expect(await undoSaved(saved[0]!, realClock)).toEqual(['Cleaned up the fault of late'])
    expect(await settled()).toBe(false)
  })
})

/** Chaos Monkey, which counts what it is asked; `statuses`: of what it answers first. */
async function countingMonkey(statuses: Record<string, number[]> = {}) {
  const asked: string[] = []
  let enabled = false
  const server = createServer((request, response) => {
    const what = request.url!.split('/').at(-1)!
    asked.push(`${request.method} ${what}`)
    request.resume()
    const status = statuses[`${request.method} ${what}`]?.shift() ?? 200
    if (status === 200 && (what === 'enable' || what === 'disable')) enabled = what === 'enable'
    response.writeHead(status).end(JSON.stringify({ enabled }))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const count = (one: string) => asked.filter(other => other === one).length
  return { written: { 'chaos-monkey': { url }, exception: true }, count }
}

test('what breaks something is not asked for again where it may have arrived', async () => {
  const { written, count } = await countingMonkey({ 'POST enable': [503] })
  const { fault, context } = await ready(written, skippingClock())
  await expect(fault.inject(context)).rejects.toThrow('status 503')
  expect(count('POST enable')).toBe(1)
  await fault.revert(context)
})

test('what undoes it is', async () => {
  const { written, count } = await countingMonkey({ 'POST disable': [503] })
  const { fault, context } = await ready(written, skippingClock())
  await fault.inject(context)
  await fault.revert(context)
  expect(count('POST disable')).toBe(2)
})

test('what undoes it is tried again where a late request came amid it', async () => {
  const { written, count } = await countingMonkey({ 'POST disable': [400] })
  const { saved, fault, context } = await ready(written, skippingClock())
  await fault.inject(context)
  expect(await undoSaved(saved[0]!, skippingClock())).toEqual(['Cleaned up the fault of late'])
  expect(count('POST disable')).toBeGreaterThan(1)
})

test('a fault that was answered is not waited for, by another process either', async () => {
  const { written, count } = await countingMonkey()
  const clock = skippingClock()
  const { fault, context, saved } = await ready(written, clock)
  await fault.inject(context)
  expect(JSON.parse(saved.at(-1)!)).toMatchObject([{ data: { isAnswered: true } }])
  expect(await undoSaved(saved.at(-1)!, clock)).toEqual(['Cleaned up the fault of late'])
  expect([count('POST disable'), clock.sleeps]).toEqual([1, []])
})

test('one that is active is asked after once a second, however often it is looked at', async () => {
  const { written, count } = await countingMonkey()
  const clock = skippingClock()
  const { fault, context } = await ready(written, clock)
  const before = count('GET status')
  const looks = async (status: ReadyFault['status']) => {
    for (let left = 20; left > 0; left -= 1) {
      expect(await status(context)).toBe('active')
      await clock.sleep(100)
    }
  }
  await fault.inject(context)
  await looks(fault.status)
  expect(count('GET status') - before).toBe(2)
})
