import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { soundPlan } from '../../support/config/sound-plan.ts'
import { errorsOf, runEngine, totalsOf } from '../../support/engine/run-engine.ts'
import { closedPort } from '../../support/servers/closed-port.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** A server on loopback that notes what becomes of each of its connections. */
async function listen(onText: (text: string, socket: Socket) => void, greeting?: string) {
  const log = { connections: 0, texts: [] as string[], errors: [] as string[] }
  const server = createServer(socket => {
    log.connections += 1
    if (greeting) socket.write(greeting)
    socket.setEncoding('utf8')
    socket.on('error', error => log.errors.push(error.message))
    socket.on('data', (text: string) => {
      log.texts.push(text)
      onText(text, socket)
    })
  })
  servers.push(server)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return { port: (server.address() as AddressInfo).port, log }
}

/** Runs requests of a config: 20 of them, none before the measured part. */
function load(requests: string, target = 'http://127.0.0.1:1', more = '') {
  const config = `service: shop
target: { url: "${target}" }
load: { rate: 40/s, duration: 500ms, warmup: 0s, ${more} requests: ${requests} }
objectives: [availability >= 50%]
`
  const read = parseConfig(config, { file: 'gate.yml', environment: {} })
  return runEngine(soundPlan(read).plan.load, target)
}

const statusesOf = ({ cells }: Awaited<ReturnType<typeof load>>) => {
  const all: Record<string, number> = {}
  for (const { statuses } of cells)
    for (const [code, count] of Object.entries(statuses)) all[code] = (all[code] ?? 0) + count
  return all
}

const hello = (port: number) =>
  `[{ name: echo, tcp: "127.0.0.1:${port}", send: Hello server, expect: { body: Hello from TCP server } }]`

describe('a request of TCP', () => {
  test('has placeholders in its text, which are filled anew each time', async () => {
    const { port, log } = await listen((_, socket) => socket.write('OK'))
    await load(`[{ name: echo, tcp: "127.0.0.1:${port}", send: "hello {{ iteration }}" }]`)
    const numbers = log.texts.map(text => Number(/^hello (\d+)$/.exec(text)![1]))
    expect(new Set(numbers).size).toBe(20)
  })

  test('sends its text over a connection of its own and reads the answer', async () => {
    const { port, log } = await listen((_, socket) => {
      socket.write('Hello from ')
      setImmediate(() => socket.write('TCP server, and more'))
    })
    const report = await load(hello(port))
    expect(totalsOf(report)).toEqual({ sent: 20, dropped: 0, completed: 20, good: 20 })
    expect(statusesOf(report)).toEqual({ answered: 20 })
    expect(log).toEqual({ connections: 20, texts: Array(20).fill('Hello server'), errors: [] })
  })

  test('without a string is a connection alone, on a port of the host of the target', async () => {
    const { port, log } = await listen(() => {})
    const report = await load(`[{ name: open, tcp: ":${port}" }]`)
    expect(totalsOf(report)).toMatchObject({ sent: 20, good: 20 })
    expect(statusesOf(report)).toEqual({ connected: 20 })
    expect(log).toEqual({ connections: 20, texts: [], errors: [] })
  })

  test('reads what a server says first', async () => {
    const { port, log } = await listen(() => {}, '220 ready\r\n')
    const report = await load(
      `[{ name: greeting, tcp: "127.0.0.1:${port}", until: "\\r\\n", expect: { body: "220" } }]`,
    )
    expect(totalsOf(report)).toMatchObject({ sent: 20, good: 20 })
    expect(log.connections).toBe(20)
  })

  test('that nobody listens to is refused, not timed out', async () => {
    const report = await load(hello(await closedPort()))
    expect(errorsOf(report)).toEqual({ refused: 20 })
  })

  test('that is not completed in time is a timeout', async () => {
    const { port, log } = await listen(() => {})
    const report = await load(hello(port), undefined, 'timeout: 600ms,')
    expect(errorsOf(report)).toEqual({ timeout: 20 })
    expect(log.texts).toHaveLength(20)
  })

  test('whose connection the server closes is a reset, and one with another answer is not as expected', async () => {
    const closing = await listen((_, socket) => socket.end())
    expect(errorsOf(await load(hello(closing.port)))).toEqual({ reset: 20 })
    const other = await listen((_, socket) => socket.end('Goodbye'))
    const report = await load(hello(other.port))
    expect(errorsOf(report)).toEqual({ expect: 20 })
    expect(report.errorSamples?.map(({ message }) => message)).toEqual([
      'the response does not contain "Hello from TCP server"',
    ])
    expect([closing.log.connections, other.log.connections]).toEqual([20, 20])
  })

  test('to a link-local or metadata address is never sent', async () => {
    const address = (host: string) => load(`[{ name: secrets, tcp: "${host}:80" }]`)
    await expect(address('169.254.169.254')).rejects.toThrow('request secrets is refused')
    await expect(address('0xa9fea9fe')).rejects.toThrow('request secrets is refused')
    await expect(address('[::ffff:169.254.169.254]')).rejects.toThrow('request secrets is refused')
    await expect(address('metadata.google.internal')).rejects.toThrow('request secrets is refused')
  })
})
