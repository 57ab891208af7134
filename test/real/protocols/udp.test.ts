import { createSocket, type RemoteInfo, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { afterEach, describe, expect, test } from 'vitest'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { soundPlan } from '../../support/config/sound-plan.ts'
import { errorsOf, runEngine, totalsOf } from '../../support/engine/run-engine.ts'

const sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close()
})

/** A socket on loopback that notes what it is sent. */
async function listen(answer: (socket: Socket, from: RemoteInfo) => void) {
  const texts: string[] = []
  const socket = createSocket('udp4')
  sockets.push(socket)
  socket.on('message', (bytes, from) => {
    texts.push(bytes.toString())
    answer(socket, from)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return { port: socket.address().port, texts }
}

/** Runs 20 requests, none before the measured part. */
function load(address: string, more = '') {
  const target = 'http://127.0.0.1:1'
  const config = `service: shop
target: { url: "${target}" }
load:
  { rate: 40/s, duration: 500ms, warmup: 0s, ${more} requests: [
    { name: lookup, udp: "${address}", send: Hello server, expect: { body: Hello from UDP server } }] }
objectives: [availability >= 50%]
`
  const read = parseConfig(config, { file: 'gate.yml', environment: {} })
  return runEngine(soundPlan(read).plan.load, target)
}

const hello = (socket: Socket, { port, address }: RemoteInfo) =>
  socket.send('Hello from UDP server', port, address)

describe('a request of UDP', () => {
  test.each(['127.0.0.1', '', 'localhost'])(
    'to the host %j is a datagram and its answer',
    async host => {
      const { port, texts } = await listen(hello)
      const report = await load(`${host}:${port}`)
      expect(totalsOf(report)).toEqual({ sent: 20, dropped: 0, completed: 20, good: 20 })
      expect(report.cells.reduce((sum, { statuses }) => sum + (statuses.answered ?? 0), 0)).toBe(20)
      expect(texts).toEqual(Array(20).fill('Hello server'))
    },
  )

  test('that nobody answers says so at its timeout', async () => {
    const { port, texts } = await listen(() => {})
    const report = await load(`127.0.0.1:${port}`, 'timeout: 600ms,')
    expect(errorsOf(report)).toEqual({ timeout: 20 })
    expect(report.errorSamples?.map(({ message }) => message)).toEqual(['no answer within 600 ms'])
    expect(texts).toHaveLength(20)
  })

  test('with another answer is not as expected', async () => {
    const { port } = await listen((socket, from) => socket.send('Bye', from.port, from.address))
    expect(errorsOf(await load(`127.0.0.1:${port}`))).toEqual({ expect: 20 })
  })

  test('to a port where nobody listens is refused', async () => {
    const { port } = await listen(() => {})
    const [socket] = sockets.splice(0)
    await new Promise<void>(resolve => socket!.close(resolve))
    expect(errorsOf(await load(`127.0.0.1:${port}`))).toEqual({ refused: 20 })
  })

  test('hears nobody but the address that it sent to', async () => {
    const stranger = await listen(() => {})
    const { port } = await listen((_, from) => hello(sockets[0]!, from))
    expect(stranger.port).not.toBe(port)
    expect(errorsOf(await load(`127.0.0.1:${port}`, 'timeout: 600ms,'))).toEqual({ timeout: 20 })
  })

  test('to a link-local or metadata address is never sent', async () => {
    for (const host of ['169.254.169.254', '0xa9fea9fe', 'metadata.google.internal'])
      await expect(load(`${host}:53`)).rejects.toThrow('request lookup is refused')
  })
})
