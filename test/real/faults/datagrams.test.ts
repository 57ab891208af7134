import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startProxy } from '../../../src/faults/proxy/proxy.ts'

/* The proxy before a dependency that is reached by UDP, between real sockets. */
const host = '127.0.0.1'

/** `late.example` leads to loopback once it is known. */
const names = vi.hoisted(() => ({ isKnown: false }))
vi.mock('node:dns', async original => {
  const real = await original<typeof import('node:dns')>()
  const lookup = (hostname: string, options: object, callback: (...of: unknown[]) => void) => {
    if (hostname !== 'late.example') return real.lookup(hostname, options, callback as never)
    const { isKnown } = names
    process.nextTick(callback, isKnown ? null : new Error('ENOTFOUND'), [
      { address: '127.0.0.1', family: 4 },
    ])
  }
  return { ...real, lookup }
})

async function bound(): Promise<Socket> {
  const socket = createSocket('udp4').bind(0, host)
  await once(socket, 'listening')
  onTestFinished(() => void socket.close())
  return socket
}

/** A server that sends back what it got, and a client of the proxy before it. */
async function echoThrough(random = () => 0.5, name = host) {
  const server = await bound()
  const reached: string[] = []
  server.on('message', (bytes, { port, address }) => {
    reached.push(String(bytes))
    server.send(bytes, port, address)
  })
  const proxy = await startProxy({
    name: 'dns',
    protocol: 'udp',
    listen: { host, port: 0 },
    upstream: { host: name, port: server.address().port },
    random,
  })
  onTestFinished(proxy.close)
  const client = await bound()
  const back: string[] = []
  client.on('message', bytes => back.push(String(bytes)))
  const send = (text: string) => client.send(text, proxy.at.port, host)
  /** What comes after it has come through: all before it is decided. */
  const through = async (text: string) => {
    send(text)
    await expect.poll(() => back).toContain(text)
  }
  return { proxy, reached, back, send, through, client }
}

test('datagrams pass both ways, and those of each client come back to it alone', async () => {
  const { proxy, through, back } = await echoThrough()
  await through('one')
  const other = await bound()
  other.send('two', proxy.at.port, host)
  expect(String((await once(other, 'message'))[0])).toBe('two')
  await through('three')
  expect(back).toEqual(['one', 'three'])
  expect((await proxy.calls()).calls).toHaveLength(3)
  expect(await proxy.traffic()).toEqual({ arrived: 3, passed: 3, disturbed: 0 })
  proxy.forget()
  expect((await proxy.calls()).calls).toEqual([])
})

test('a share of the datagrams is lost, each for itself, in both directions', async () => {
  // The second on its way there, the third on its way back.
  const draws = [0.9, 0.9, 0.2, 0.9, 0.2, 0.9, 0.9]
  const { proxy, reached, back, send, through } = await echoThrough(() => draws.shift() ?? 0.9)
  await proxy.disturb({ loss: 0.3 })
  await through('one')
  send('two')
  send('three')
  await expect.poll(() => reached).toContain('three')
  await through('four')
  expect(reached).toEqual(['one', 'three', 'four'])
  expect(back).toEqual(['one', 'four'])
})

test('a black hole takes all of them, until it is reverted', async () => {
  const { proxy, reached, send, through } = await echoThrough()
  await proxy.disturb({ timeout: true })
  send('lost')
  await expect.poll(async () => (await proxy.calls()).calls.length).toBe(1)
  await proxy.disturb(undefined)
  await through('found')
  expect(reached).toEqual(['found'])
})

test('what comes back is late by the latency', async () => {
  const { proxy, through } = await echoThrough()
  await proxy.disturb({ latencyMs: 200 })
  const began = performance.now()
  await through('one')
  expect(performance.now() - began).toBeGreaterThanOrEqual(195)
})

test('nobody listens while it is down, and it listens at the same port afterwards', async () => {
  const { proxy, through } = await echoThrough()
  const { port } = proxy.at
  await proxy.disturb({ down: true })
  const client = await bound()
  client.connect(port, host)
  await once(client, 'connect')
  client.send('one')
  const [error] = (await once(client, 'error')) as [NodeJS.ErrnoException]
  expect(error.code).toBe('ECONNREFUSED')
  await proxy.disturb(undefined)
  expect(proxy.at.port).toBe(port)
  await through('two')
})

test('a dependency that is not there loses what is sent to it, and does not end the proxy', async () => {
  const closed = await bound()
  const { port } = closed.address()
  const upstream = { host, port: port === 1 ? 2 : 1 }
  const listen = { host, port: 0 }
  const random = () => 0.5
  const proxy = await startProxy({ name: 'dns', protocol: 'udp', listen, upstream, random })
  onTestFinished(proxy.close)
  for (let sent = 1; sent <= 3; sent += 1) {
    closed.send('lost', proxy.at.port, host)
    await expect.poll(async () => (await proxy.calls()).calls.length).toBe(sent)
  }
})

test('a name that leads nowhere is looked up again for what its client sends next', async () => {
  const { proxy, reached, send, through } = await echoThrough(() => 0.5, 'late.example')
  send('lost')
  await expect.poll(async () => (await proxy.calls()).calls.length).toBe(1)
  names.isKnown = true
  await through('found')
  expect(reached).toEqual(['found'])
})

test('an address that is taken, or must not be reached, is a problem', async () => {
  const taken = await bound()
  const order = { name: 'dns', protocol: 'udp' as const, random: () => 0.5 }
  const listen = { host, port: taken.address().port }
  await expect(startProxy({ ...order, listen, upstream: { host, port: 9 } })).rejects.toThrow(
    `the proxy of dns cannot listen at ${host}:${listen.port}: `,
  )
  const upstream = { host: '169.254.169.254', port: 53 }
  await expect(startProxy({ ...order, listen, upstream })).rejects.toThrow(
    'the dependency dns may not be reached: 169.254.169.254 is a link-local address',
  )
})
