import { once } from 'node:events'
import { copyFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createHttp2Server } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocketServer } from 'ws'
import { protoFile, startUserServer } from '../../support/grpc/user-server.ts'
import { faultOfSignature } from '../../support/servers/aws-signature.ts'
import { openWorld, runShared } from '../../support/world.ts'

/*
 * `target.auth` of the bundle in dist/, where each request needs something of its own: a signature,
 * or a token that is still valid. The servers look at every request.
 */
/** Long enough for a machine that stalls for more than a second, and over before the load is. */
const lifeMs = 4000
const keys = { AWS_ACCESS_KEY_ID: 'AKIDTEST', AWS_SECRET_ACCESS_KEY: 'very/secret+key' }
const world = await openWorld((folder, words) =>
  runShared(folder, words, { ...process.env, ...keys, AWS_REGION: 'eu-west-1' }),
)
await copyFile(protoFile, join(world.folder, 'user.proto'))

async function listen(server: {
  listen: Server['listen']
  close: () => unknown
  address: Server['address']
}) {
  await once(server.listen(0, '127.0.0.1') as unknown as Server, 'listening')
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

/** Gives tokens that are valid for a moment, `most` of them, and knows which are. */
async function startShortIssuer(most = Number.POSITIVE_INFINITY) {
  const until = new Map<string, number>()
  const port = await listen(
    createServer((request, response) => {
      request.resume()
      if (until.size >= most) {
        response.writeHead(503).end('tomorrow')
        return
      }
      const token = `token-${until.size}`
      until.set(token, Date.now() + lifeMs)
      response.end(JSON.stringify({ access_token: token, expires_in: lifeMs / 1000 }))
    }),
  )
  const seen = { valid: 0, wrong: [] as string[], tokens: until }
  return {
    seen,
    auth: `{ oauth2: { token-url: "http://127.0.0.1:${port}/t", client-id: gate, client-secret: hush } }`,
    look: (authorization: string | undefined) => {
      const end = until.get(authorization?.replace('Bearer ', '') ?? '')
      if (end !== undefined && Date.now() < end) seen.valid += 1
      else seen.wrong.push(`${authorization}`)
    },
  }
}

/** 50 requests a second. */
const ofSeconds = (seconds: number) => `load:
  rate: 50/s
  duration: ${seconds}s
  warmup: 0s
`
/** Tokens expire within it. */
const long = ofSeconds(6)
/** A signature is of the second in which it is made. */
const short = ofSeconds(2)
const overHttp = `  requests:
    - GET /plain?b=2&a=1%202
    - { name: made, path: "/made/{{ iteration }}", method: POST, json: { n: "{{ iteration }}" } }
    - { name: text, path: "/t%20x", method: POST, body: plain }
`
const overGrpc = `  requests:
    - { name: call, grpc: users.UserService/GetUser, proto: user.proto, message: { user_id: "1" } }
    - { name: made, grpc: users.UserService/GetUser, proto: user.proto, message: { user_id: "{{ iteration }}" } }
`

async function run(name: string, url: string, auth: string, load: string) {
  const file = await world.write(`${name}.yml`, `target: { url: "${url}", auth: ${auth} }\n${load}`)
  const ended = await world.command('run', '--config', file, '--report-dir', name)
  const record = await world.readRecord(name)
  return { ...ended, record, text: JSON.stringify(record) + ended.stdout + ended.stderr }
}

test('a token that expires amid the load is renewed before, over HTTP', async () => {
  const { look, auth, seen } = await startShortIssuer()
  const port = await listen(
    createServer((request, response) => {
      look(request.headers.authorization)
      request.resume()
      response.end('{}')
    }),
  )
  const { record, text } = await run('tokens', `http://127.0.0.1:${port}`, auth, long + overHttp)
  expect(seen.wrong).toEqual([])
  expect(record.load.head, record.reason).toMatchObject({ sent: 300, errors: 0 })
  expect(seen.valid).toBeGreaterThanOrEqual(300)
  expect(seen.tokens.size).toBeGreaterThan(2)
  expect(text).not.toMatch(/token-\d|hush/)
})

test('a token that expires amid the load is renewed before, over gRPC', async () => {
  const { look, auth, seen } = await startShortIssuer()
  const server = await startUserServer()
  onTestFinished(server.stop)
  const push = server.calls.push.bind(server.calls)
  server.calls.push = call => {
    look(String(call.metadata.get('authorization')[0]))
    return push(call)
  }
  const { record } = await run('calls', server.url, auth, long + overGrpc)
  expect(seen.wrong).toEqual([])
  expect(record.load.head, record.reason).toMatchObject({ sent: 300, errors: 0 })
  expect(server.calls.length).toBeGreaterThanOrEqual(300)
  expect(seen.tokens.size).toBeGreaterThan(2)
})

test('where no new token is given, nothing is sent with the old one, and the run is an error', async () => {
  const { look, auth, seen } = await startShortIssuer(1)
  const port = await listen(
    createServer((request, response) => {
      look(request.headers.authorization)
      request.resume()
      response.end('{}')
    }),
  )
  const { code, record } = await run('ended', `http://127.0.0.1:${port}`, auth, long + overHttp)
  expect(seen.wrong).toEqual([])
  expect(code).toBe(4)
  expect(record.verdict).toBe('error')
  expect(record.reason).toMatch(/target\.auth: no token from .*503/)
})

/** Looks at the signature of every request, in whatever version of HTTP it comes. */
function startSigned() {
  const seen = { right: 0, wrong: [] as string[] }
  const look = (request: IncomingMessage, body: Buffer) => {
    const { method = '', url = '' } = request
    const { ':authority': authority, ...headers } = request.headers
    const fault = faultOfSignature(
      {
        method,
        path: url,
        headers: { host: authority, ...headers } as typeof request.headers,
        body,
      },
      id => (id === keys.AWS_ACCESS_KEY_ID ? keys.AWS_SECRET_ACCESS_KEY : undefined),
    )
    if (fault === undefined) seen.right += 1
    else seen.wrong.push(fault)
  }
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    look(request, Buffer.concat(pieces))
    response.end('{"ok":true}')
  }
  return { seen, look, answer }
}

test('every request is signed for AWS, its body with it', async () => {
  const { seen, answer } = startSigned()
  const port = await listen(createServer((...given) => void answer(...given)))
  const { record, text } = await run(
    'signed',
    `http://127.0.0.1:${port}`,
    '{ aws: {} }',
    short + overHttp,
  )
  expect(seen.wrong).toEqual([])
  expect(record.load.head, record.reason).toMatchObject({ sent: 100, errors: 0 })
  expect(seen.right).toBeGreaterThanOrEqual(100)
  expect(text).not.toMatch(/very\/secret/)
})

test('over HTTP/2 and for a WebSocket too', async () => {
  const { seen, look, answer } = startSigned()
  const h2 = await listen(
    createHttp2Server(
      (request, response) =>
        void answer(request as unknown as IncomingMessage, response as unknown as ServerResponse),
    ) as unknown as Server,
  )
  const second = (short + overHttp).replace('rate:', 'http: 2\n  rate:')
  const { record } = await run(
    'second',
    `http://127.0.0.1:${h2}`,
    '{ aws: { service: lambda } }',
    second,
  )
  expect(seen.wrong).toEqual([])
  expect(record.load.head, record.reason).toMatchObject({ sent: 100, errors: 0 })
  const before = seen.right
  const http = createServer((...given) => void answer(...given))
  const sockets = new WebSocketServer({ server: http })
  sockets.on('connection', (socket, request) => {
    look(request, Buffer.alloc(0))
    socket.on('message', () => socket.send('pong'))
  })
  const port = await listen(http)
  const feed = `${short}  requests: [{ name: feed, websocket: "/feed?room=1", send: ping, expect: { body: pong } }]\n`
  const opened = await run('feed', `http://127.0.0.1:${port}`, '{ aws: {} }', feed)
  expect(seen.wrong).toEqual([])
  expect(opened.record.load.head).toMatchObject({ sent: 100, errors: 0 })
  expect(seen.right - before).toBeGreaterThanOrEqual(100)
})

test('calls of gRPC are signed, without their messages for VPC Lattice', async () => {
  const server = await startUserServer()
  onTestFinished(server.stop)
  const { record } = await run(
    'lattice',
    server.url,
    '{ aws: { service: vpc-lattice-svcs } }',
    short + overGrpc,
  )
  expect(record.load.head, record.reason).toMatchObject({ sent: 100, errors: 0 })
  const faults = server.calls.map(({ metadata }) => {
    const headers = {
      'content-type': 'application/grpc',
      ...metadata.getMap(),
      host: new URL(server.url).host,
    }
    const call = { method: 'POST', path: '/users.UserService/GetUser', body: Buffer.alloc(0) }
    return faultOfSignature(
      { ...call, headers: headers as Record<string, string> },
      () => keys.AWS_SECRET_ACCESS_KEY,
    )
  })
  expect(faults.length).toBeGreaterThanOrEqual(100)
  expect(faults.filter(fault => fault !== undefined)).toEqual([])
  expect(server.calls[0]!.metadata.get('x-amz-content-sha256')).toEqual(['UNSIGNED-PAYLOAD'])
})

test('the checks of the config are let in too', async () => {
  const { seen, answer } = startSigned()
  const port = await listen(createServer((...given) => void answer(...given)))
  const text = `target: { url: "http://127.0.0.1:${port}", auth: { aws: {} } }\nchecks: [{ name: api, http: /health }]\n`
  const { code, stderr, stdout } = await world.command(
    'check',
    '--config',
    await world.write('checks.yml', text),
  )
  expect([code, seen.wrong, stderr + stdout]).toEqual([0, [], expect.anything()])
  expect(seen.right).toBe(1)
})
