import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer as createHttp, type Server } from 'node:http'
import { createSecureServer as createHttp2 } from 'node:http2'
import { createServer as createHttps } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import type { RunRecord } from '../../src/model/record.ts'
import { compileCache } from '../support/processes.ts'
import { keptUp } from '../support/runner/kept-up.ts'
import { ca, ofServer } from '../support/servers/tls.ts'

/*
 * A name that leads to loopback until it is trusted, and to the metadata address from then on (DNS
 * rebinding), through dist/ with its threads: every new connection is refused, and none is begun to
 * what the name leads to now.
 */
const preload = fileURLToPath(new URL('../support/servers/moving-name.ts', import.meta.url))
const metadata = '169.254.169.254'
const folders: string[] = []
const servers: Server[] = []
const sockets = new Set<Socket>()

afterAll(async () => {
  for (const socket of sockets) socket.destroy()
  for (const server of servers) server.close()
  for (const folder of folders) await rm(folder, { recursive: true })
})

/** A name of its own, since cases run side by side: each waits most of its time. */
async function openWorld() {
  const folder = await mkdtemp(join(tmpdir(), 'gate-moving-'))
  folders.push(folder)
  const lead = (address: string) => writeFileSync(join(folder, 'leads-to'), address)
  lead('127.0.0.1')
  await writeFile(join(folder, 'connected'), '')
  await writeFile(join(folder, 'ca.pem'), ca)
  return {
    /**
     * A server on loopback after whose n-th request the name leads elsewhere; each answer ends its
     * connection.
     */
    serve: async (server: Server, movesAfter = Number.POSITIVE_INFINITY) => {
      let count = 0
      servers.push(server)
      server.on('connection', (socket: Socket) => sockets.add(socket))
      server.on('request', ({ httpVersionMajor }, response) => {
        count += 1
        if (count === movesAfter) lead(metadata)
        if (httpVersionMajor === 1) response.setHeader('connection', 'close')
        response.end('ok')
      })
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
      return { port: (server.address() as AddressInfo).port, count: () => count }
    },
    /** The command with this config: its record, and each address that it began to connect to. */
    run: async (config: string) => {
      await writeFile(join(folder, 'reliability-gate.yml'), config)
      const words = ['--import', preload, resolve('dist/index.js'), 'run']
      const child = spawn(process.execPath, words, {
        cwd: folder,
        env: {
          ...compileCache,
          PATH: process.env.PATH,
          MOVING_NAME_LEADS_TO: join(folder, 'leads-to'),
          MOVING_NAME_CONNECTED: join(folder, 'connected'),
        },
        stdio: 'ignore',
      })
      await once(child, 'close')
      const record = JSON.parse(
        await readFile(join(folder, 'reliability-gate-report/record.json'), 'utf8'),
      ) as RunRecord
      const connected = (await readFile(join(folder, 'connected'), 'utf8')).trim().split('\n')
      return { record, connected: new Set(connected) }
    },
  }
}

/**
 * Each request opens a connection; a second after the name has moved, which is what an address is
 * kept for, none is.
 */
const load = 'rate: 30/s, duration: 2500ms, keep-alive: false'

const ofHttp2 = { ...ofServer, allowHTTP1: true }
const tls = 'tls: { ca: ca.pem }'

test.concurrent.each([
  ['HTTP/1 in the warm-up', 'http', createHttp, 'warmup: 500ms'],
  ['HTTP/1 amid the load', 'http', createHttp, 'warmup: 0s'],
  ['TLS amid the load', 'https', () => createHttps(ofServer), 'warmup: 0s'],
  [
    'HTTP/2 amid the load',
    'https',
    () => createHttp2(ofHttp2) as unknown as Server,
    'warmup: 0s, http: 2',
  ],
])(
  'a target that moves to the metadata address is never connected to there: %s',
  async (_, scheme, create, more) => {
    const { server, record, connected } = await keptUp(async () => {
      const { serve, run } = await openWorld()
      // Three of them tell that it is ready.
      const server = await serve(create(), 10)
      const ended = await run(
        `target: { url: "${scheme}://shop.example:${server.port}", ${tls} }\nload: { ${load}, ${more} }\n`,
      )
      return { server, ...ended }
    })
    expect([...connected]).toEqual(['127.0.0.1'])
    expect(server.count()).toBeGreaterThanOrEqual(10)
    const { sent, errors } = record.load.head!
    expect([sent, errors > 20]).toEqual([75, true])
    expect(JSON.stringify(record.evidence.load)).toContain(`${metadata} is a link-local address`)
  },
)

test.concurrent('nor is a baseline that moves', async () => {
  const { serve, run } = await openWorld()
  const head = await serve(createHttp())
  const base = await serve(createHttp(), 10)
  const { record, connected } = await run(
    `target: { url: "http://127.0.0.1:${head.port}" }
baseline: { url: "http://shop.example:${base.port}", design: paired }
load: { ${load}, warmup: 0s }
`,
  )
  expect([...connected]).toEqual(['127.0.0.1'])
  expect(record.load.head!.errors).toBe(0)
  expect(record.load.base!.errors).toBeGreaterThan(20)
})

test.concurrent('nor one that moves before it is ready', async () => {
  const { serve, run } = await openWorld()
  const server = await serve(createHttp(), 1)
  const { record, connected } = await run(
    `target: { url: "http://shop.example:${server.port}" }\nload: { ${load} }\n`,
  )
  expect([...connected]).toEqual(['127.0.0.1'])
  expect(server.count()).toBe(1)
  expect(record.evidence.failure).toMatchObject({
    code: 'target',
    message: expect.stringContaining(`${metadata} is a link-local address`),
  })
})
