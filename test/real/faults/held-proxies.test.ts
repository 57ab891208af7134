import { once } from 'node:events'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo, connect, createServer as createSilent } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { useHeld } from '../../../src/faults/held/held-proxies.ts'
import type { Holder } from '../../../src/faults/held/holder.ts'
import { holdDependencies, openerOfProxies } from '../../../src/gate/proxies.ts'
import type { DependencyPlan } from '../../../src/model/plan/chaos.ts'
import type { Problem } from '../../../src/model/problem.ts'
import { quietContext } from '../../contract/providers/quiet-context.ts'
import { temporaryFolder } from '../../support/processes.ts'
import { closedPort } from '../../support/servers/closed-port.ts'

/* Proxies that one process holds and a run of another uses: over their real connection. */
const host = '127.0.0.1'

async function world() {
  const machine = { environment: {}, variables: { XDG_STATE_HOME: await temporaryFolder() } }
  const server = createServer((_, response) => response.end('paid')).listen(0, host)
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const listen = { host, port: await closedPort() }
  const upstream = { host, port: (server.address() as AddressInfo).port }
  const payment: DependencyPlan = { name: 'payment', listen, upstream }
  const context = quietContext()
  const held = await holdDependencies([payment], machine, context)
  onTestFinished(held.close)
  const folder = join(machine.variables.XDG_STATE_HOME, 'reliability-gate/proxies')
  const [name = ''] = await readdir(folder)
  const file = join(folder, name)
  const holder = async () => JSON.parse(await readFile(file, 'utf8')) as Holder
  const lost: Problem[] = []
  const use = (dependency = payment) =>
    openerOfProxies(machine)(dependency, context, problem => lost.push(problem))
  const status = async () => (await fetch(`http://${host}:${listen.port}/`)).status
  return { machine, payment, context, held, folder, file, holder, use, lost, status }
}

test('a run disturbs the proxies that another process holds, and counts the calls since it began', async () => {
  const { use, status, holder, context } = await world()
  expect(await status()).toBe(200)
  const proxy = await use()
  expect([proxy.heldBy, (await proxy.calls()).calls]).toEqual([(await holder()).pid, []])
  await proxy.disturb({ error: 503 })
  expect([await status(), proxy.disturbance()]).toEqual([503, { error: 503 }])
  await proxy.disturb(undefined)
  expect(await status()).toBe(200)
  expect((await proxy.calls()).calls.map(call => call.status)).toEqual([503, 200])
  await proxy.close()
  expect(await status()).toBe(200)
  expect(context.lines).toEqual([
    'A run uses the proxies',
    'payment is disturbed',
    'payment is no longer disturbed',
    'The run has released the proxies: nothing is disturbed',
  ])
})

test('a run that lets go, or is gone, leaves nothing disturbed, and the next one finds them free', async () => {
  const { use, status } = await world()
  const first = await use()
  await first.disturb({ down: true })
  await first.close()
  const second = await use()
  expect(await status()).toBe(200)
  await second.close()
})

test('two runs do not use them at once', async () => {
  const { use, status } = await world()
  const first = await use()
  await expect(use()).rejects.toThrow(/cannot be used: another run uses them$/)
  await first.disturb({ error: 500 })
  expect(await status()).toBe(500)
  await first.close()
})

test('a process that ends while its proxies are used is a problem that says so', async () => {
  const { use, held, lost, folder } = await world()
  const proxy = await use()
  await proxy.disturb({ error: 503 })
  await held.close()
  await expect
    .poll(() => lost.map(({ message }) => message))
    .toEqual([
      `\`reliability-gate proxy\` (process ${process.pid}) has ended or stopped responding during the run`,
    ])
  await expect(proxy.disturb({ error: 503 })).rejects.toThrow(
    'has ended or stopped responding during the run',
  )
  await expect(proxy.calls()).rejects.toThrow('has ended or stopped responding during the run')
  // What it did has ended with it.
  await proxy.disturb(undefined)
  await proxy.close()
  expect(await readdir(folder)).toEqual([])
})

/** A proxy of a process that lets a run in, and then does nothing more. */
async function heldBySilent() {
  const silent = createSilent({ allowHalfOpen: true }, socket => {
    socket.once('data', () => socket.write('{"id":0}\n'))
    socket.on('error', () => undefined)
    onTestFinished(() => void socket.destroy())
  })
  silent.listen(0, host)
  await once(silent, 'listening')
  onTestFinished(() => void silent.close())
  const { port } = silent.address() as AddressInfo
  const lost: Problem[] = []
  const holder = { pid: 1, port, token: 'x', dependencies: [] }
  const held = await useHeld(holder, problem => lost.push(problem))
  const listen = { host, port: 1 }
  const proxy = held!.proxyOf({ name: 'payment', listen, upstream: listen })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  return { proxy, lost }
}

test('a process that no longer responds holds up no run that lets go', async () => {
  const { proxy, lost } = await heldBySilent()
  const closing = proxy.close()
  vi.advanceTimersByTime(5000)
  await closing
  expect(lost).toEqual([])
})

test('a process that no longer responds is taken for gone', async () => {
  const { proxy, lost } = await heldBySilent()
  const disturbing = proxy.disturb({ down: true })
  vi.advanceTimersByTime(15_000)
  await expect(disturbing).rejects.toThrow('has ended or stopped responding during the run')
  expect(lost).toHaveLength(1)
})

test('a run opens its own where none is up, and says where one was', async () => {
  const { use, held, file, payment, context } = await world()
  const { pid: _, ...said } = JSON.parse(await readFile(file, 'utf8')) as Holder
  await held.close()
  const own = await use()
  expect([own.heldBy, own.at]).toEqual([undefined, payment.listen])
  await own.close()
  // Its process is another one by now.
  await writeFile(file, JSON.stringify({ ...said, pid: process.pid, birth: 'long ago' }))
  await (await use()).close()
  expect(context.lines.at(-1)).toMatch(
    /which held the proxy of payment, is gone: the run opens its own$/,
  )
})

test('one that is held for something else is a problem, and no proxy of this run', async () => {
  const { use, payment } = await world()
  const other = { ...payment, upstream: { host, port: 1 } }
  await expect(use(other)).rejects.toThrow(
    `${host}:${payment.listen.port} is held by \`reliability-gate proxy\``,
  )
})

test('only its user can read how it is told what to do, and nobody else can tell it', async () => {
  const { file, folder, holder, status } = await world()
  if (process.platform !== 'win32')
    expect([(await stat(folder)).mode & 0o777, (await stat(file)).mode & 0o777]).toEqual([
      0o700, 0o600,
    ])
  const { port, token } = await holder()
  const responseTo = async (...lines: string[]) => {
    const socket = connect({ host, port })
    socket.write(lines.map(line => `${line}\n`).join(''))
    let said = ''
    socket.on('data', bytes => {
      said += bytes
    })
    // That it is thrown out may come as a reset.
    await new Promise(resolve => socket.on('close', resolve).on('error', () => undefined))
    return said
  }
  const disturb = JSON.stringify({
    id: 1,
    kind: 'disturb',
    name: 'payment',
    disturbance: { down: true },
  })
  for (const stranger of [
    [disturb],
    ['{"token":"no"}', disturb],
    [JSON.stringify({ token: token.slice(1) }), disturb],
    ['no JSON', disturb],
    ['x'.repeat(100_000)],
  ])
    expect(await responseTo(...stranger)).toBe('')
  expect(await status()).toBe(200)
})
