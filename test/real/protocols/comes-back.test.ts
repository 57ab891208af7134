import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { WebSocketServer } from 'ws'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { soundPlan } from '../../support/config/sound-plan.ts'
import { errorsOf, runEngine, totalsOf } from '../../support/engine/run-engine.ts'

/** A server on a port of loopback, and how many requests it has had. */
type Started = { port: number; had: () => number; stop: () => Promise<void> }
type Start = (port: number) => Promise<Started>

const tcp: Start = async port => {
  let had = 0
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('data', () => {
      had += 1
      socket.end('hello')
    })
  })
  await once(server.listen(port, '127.0.0.1'), 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    had: () => had,
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await once(server.close(), 'close')
    },
  }
}

const udp: Start = async port => {
  let had = 0
  const socket = createSocket('udp4')
  socket.on('message', (_, { port: from }) => {
    had += 1
    socket.send('hello', from, '127.0.0.1')
  })
  socket.bind(port, '127.0.0.1')
  await once(socket, 'listening')
  const stop = async () => {
    socket.close()
    await once(socket, 'close')
  }
  return { port: socket.address().port, had: () => had, stop }
}

const websocket: Start = async port => {
  let had = 0
  const server = new WebSocketServer({ host: '127.0.0.1', port })
  server.on('connection', socket =>
    socket.on('message', () => {
      had += 1
      socket.send('hello')
    }),
  )
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    had: () => had,
    stop: async () => {
      for (const client of server.clients) client.terminate()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

const text = 'send: hi, expect: { body: hello }'

/**
 * A load during which its server goes away and comes back; again where that took this process so
 * long that the load was over by then.
 */
async function comeBack(protocol: string, start: Start, tries = 3) {
  const first = await start(0)
  const config = `target: { url: "http://127.0.0.1:1" }
load: { rate: 40/s, duration: 2s, warmup: 0s, timeout: 5s,
  requests: [{ name: a, ${protocol}: ":${first.port}${protocol === 'websocket' ? '/' : ''}", ${text} }] }
objectives: [availability >= 50%]
`
  const { load } = soundPlan(parseConfig(config, { file: 'gate.yml', environment: {} })).plan
  let isOver = false
  const running = runEngine(load, 'http://127.0.0.1:1').finally(() => {
    isOver = true
  })
  await expect.poll(() => isOver || first.had() > 5, { interval: 10, timeout: 20_000 }).toBe(true)
  await first.stop()
  const second = await start(first.port)
  const report = await running
  await second.stop()
  if (second.had() === 0 && tries > 1) return comeBack(protocol, start, tries - 1)
  return { first, second, report }
}
test.each([
  { protocol: 'tcp', start: tcp },
  { protocol: 'udp', start: udp },
  { protocol: 'websocket', start: websocket },
])(
  'a server of $protocol that goes away amid the load and comes back costs the requests of that time, and no others',
  async ({ protocol, start }) => {
    const { first, second, report } = await comeBack(protocol, start)
    const { sent, good } = totalsOf(report)
    expect(sent).toBe(80)
    // A server of WebSocket that is closing refuses a handshake by a status.
    const { refused = 0, reset = 0, timeout = 0, status = 0, ...others } = errorsOf(report)
    expect(others).toEqual({})
    expect(status).toBeLessThanOrEqual(protocol === 'websocket' ? 20 : 0)
    expect(good + refused + reset + timeout + status).toBe(80)
    // A request that a server had may have lost its response, and no other is counted as good.
    const had = first.had() + second.had()
    expect(had).toBeGreaterThanOrEqual(good)
    expect(had).toBeLessThanOrEqual(good + reset + timeout)
    expect(second.had()).toBeGreaterThan(0)
  },
)
