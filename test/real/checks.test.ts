import { once } from 'node:events'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer as createTlsServer } from 'node:tls'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/config/parse-config.ts'
import { buildPlan } from '../../src/config/plan/build-plan.ts'
import { assertTarget, lookOf } from '../../src/gate/checks/look.ts'
import { Secret } from '../../src/model/secret.ts'
import { quietContext } from '../contract/providers/quiet-context.ts'
import { healthService, startUserServer } from '../support/grpc/user-server.ts'
import { closedPort } from '../support/servers/closed-port.ts'
import { startTarget, status } from '../support/servers/target.ts'
import { ca, ofExpired, ofServer } from '../support/servers/tls.ts'

const target = await startTarget()
const closers: (() => unknown)[] = []
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-checks-'))
})
afterEach(() => {
  for (const close of closers.splice(0)) close()
})
afterAll(async () => {
  await target.close()
  await rm(folder, { recursive: true })
})

async function listen(server: Server): Promise<number> {
  closers.push(() => server.close())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return (server.address() as AddressInfo).port
}

/** A server that sends this answer to whatever comes first. */
const answering = (answer: string) =>
  listen(
    createServer(socket => socket.on('error', () => {}).once('data', () => socket.end(answer))),
  )

/** Looks once at what is written so; `trusted`: of the target, on whose host it may be. */
async function look(written: string, { url = target.url, trusted = '', path = '' } = {}) {
  const config = parseConfig(`target: { url: "${url}" }\nchecks: [${written}]\n`, {
    file: 'f.yml',
    environment: {},
  })
  const { plan } = buildPlan(config, { offline: true })
  const route = { address: '127.0.0.1', tls: { ca: new Secret(trusted) } }
  const given = trusted ? { ...plan, target: { ...plan.target, route } } : plan
  assertTarget(config.settings.checks!, given)
  const machine = { environment: { PATH: path } }
  const [check] = config.settings.checks!
  return lookOf(given, machine)(check!, quietContext())
}

const bad = (what: string) => ({ kind: 'bad', what: expect.stringContaining(what) })

describe('a check by HTTP', () => {
  const health =
    '{ name: api, http: /health, expect: { status: 200, json: { $.status: healthy } } }'

  test('is good where status and JSON are as expected', async () => {
    target.answerWith((_, response) => response.end('{"status":"healthy"}'))
    expect(await look(health)).toMatchObject({ kind: 'good' })
  })

  test('is not where the body says that something is unhealthy', async () => {
    target.answerWith((_, response) => response.end('{"status":"unhealthy"}'))
    expect(await look(health)).toMatchObject(bad('$.status'))
  })

  test('is not good at a redirect, unless its status is expected', async () => {
    target.answerWith((_, response) => response.writeHead(302, { location: '/login' }).end())
    const found = await look('{ name: a, http: /account }')
    expect(found).toMatchObject({
      kind: 'bad',
      what: 'it responded with a redirect (302) to /login',
    })
    expect(found).toMatchObject({ hint: expect.stringContaining('set follow: true') })
    const named = '{ name: a, http: /account, expect: { status: 302 } }'
    expect(await look(named)).toMatchObject({ kind: 'good' })
  })

  test('is not good at a redirect that leads to another origin', async () => {
    target.answerWith((_, response) =>
      response.writeHead(302, { location: 'http://u:p@login.example/a?token=1#x' }).end(),
    )
    const found = await look('{ name: a, http: /account, follow: true }')
    const what = 'it responded with a redirect (302) to http://login.example/a'
    expect(found).toMatchObject({ kind: 'bad', what })
    expect(await look(health)).toMatchObject({ kind: 'bad', what })
    expect(found).toMatchObject({ hint: expect.stringContaining('another origin') })
  })

  test('is not good at a login page that it was led to, unless that is the page', async () => {
    target.answerWith((request, response) =>
      request.url === '/account'
        ? response.writeHead(302, { location: '/login' }).end()
        : response
            .writeHead(200, { 'content-type': 'text/html' })
            .end('<h1>Sign in</h1><input type="password">'),
    )
    const followed = '{ name: a, http: /account, follow: true }'
    expect(await look(followed)).toMatchObject(bad('it responded with a login page (200)'))
    const described = '{ name: a, http: /account, follow: true, expect: { body: Sign in } }'
    expect(await look(described)).toMatchObject({ kind: 'good' })
    expect(await look('{ name: a, http: /login }')).toMatchObject({ kind: 'good' })
  })

  test('is not where the status is another, or nobody listens', async () => {
    target.answerWith(status(503))
    expect(await look(health)).toMatchObject(bad('it responded with 503'))
    const elsewhere = `{ name: api, http: "http://127.0.0.1:${await closedPort()}/" }`
    expect(await look(elsewhere)).toMatchObject(bad('connection was refused'))
  })

  test('is not where nothing is answered in time', async () => {
    target.answerWith(() => {})
    expect(await look('{ name: api, http: /, timeout: 50ms }')).toMatchObject(
      bad('no response within 50 ms'),
    )
  })

  test('sends the headers of the target to the target only', async () => {
    const other = await startTarget()
    closers.push(() => other.close())
    await look(`{ name: api, http: "${other.url}/", headers: { x-own: "1" } }`)
    expect(other.lastHeaders()).toMatchObject({ 'x-own': '1' })
  })

  test('follows redirects where it is told to', async () => {
    target.answerWith((request, response) =>
      request.url === '/old'
        ? response.writeHead(302, { location: '/new' }).end()
        : response.end('the new one'),
    )
    const check = '{ name: api, http: /old, follow: true, expect: { body: the new one } }'
    expect(await look(check)).toMatchObject({ kind: 'good' })
  })
})

describe('a check of TLS', () => {
  const serve = (options: object) => listen(createTlsServer(options, socket => socket.resume()))
  const check = (port: number, bound: string) => `{ name: c, tls: ":${port}", expires: "${bound}" }`
  const url = 'https://localhost:1'

  test('is good where the certificate is trusted and remains valid for long', async () => {
    const port = await serve(ofServer)
    expect(await look(check(port, '> 14d'), { url, trusted: ca })).toMatchObject({ kind: 'good' })
  })

  test('is not where the certificate ends too soon', async () => {
    const port = await serve(ofServer)
    expect(await look(check(port, '> 90000d'), { url, trusted: ca })).toMatchObject(
      bad('expected > 90000 days'),
    )
  })

  test('is not where the certificate has expired', async () => {
    const port = await serve(ofExpired)
    expect(await look(check(port, '> 14d'), { url, trusted: ofExpired.cert })).toMatchObject(
      bad('certificate expired'),
    )
  })
})

describe('a check of TCP', () => {
  test('is good where a connection stands, and not at a closed port', async () => {
    const port = await answering('')
    expect(await look(`{ name: db, tcp: "127.0.0.1:${port}" }`)).toMatchObject({ kind: 'good' })
    expect(await look(`{ name: db, tcp: ":${await closedPort()}" }`)).toMatchObject(
      bad('connection was refused'),
    )
  })
})

describe('a check of Redis', () => {
  test('is good where PING is answered', async () => {
    const redis = (port: number, more = '') => `{ name: r, redis: "127.0.0.1:${port}"${more} }`
    expect(await look(redis(await answering('+PONG\r\n')))).toMatchObject({ kind: 'good' })
    const closed = await answering('-NOAUTH Authentication required.\r\n')
    expect(await look(redis(closed))).toMatchObject(bad('+PONG'))
    const asked = redis(closed, ', expect: { answer: NOAUTH }')
    expect(await look(asked)).toMatchObject({ kind: 'good' })
  })
})

describe('a check of Kafka', () => {
  test('is good where a broker answers which versions it speaks', async () => {
    const asked: Buffer[] = []
    const port = await listen(
      createServer(socket =>
        socket
          .on('error', () => {})
          .once('data', bytes => {
            asked.push(bytes)
            // Length, the correlation id that was asked with, no error, no API.
            const answer = Buffer.alloc(14)
            answer.writeInt32BE(10, 0)
            bytes.copy(answer, 4, 8, 12)
            socket.write(answer)
          }),
      ),
    )
    expect(await look(`{ name: k, kafka: "127.0.0.1:${port}" }`)).toMatchObject({ kind: 'good' })
    const [question] = asked
    expect(question!.readInt32BE(0)).toBe(question!.length - 4)
    expect(question!.readInt16BE(4)).toBe(18)
    expect(question!.subarray(14).toString()).toMatch(/^reliability-gate\//)
  })

  test('is not where another service answers', async () => {
    const port = await answering('HTTP/1.1 400 Bad Request\r\n\r\n')
    const check = `{ name: k, kafka: "127.0.0.1:${port}" }`
    expect(await look(check)).toMatchObject(bad('the response is not of the Kafka protocol'))
  })

  test('is not where nothing listens, and where a broker refuses', async () => {
    const port = await listen(
      createServer(socket =>
        socket
          .on('error', () => {})
          .once('data', bytes => {
            // UNSUPPORTED_VERSION.
            const answer = Buffer.from([0, 0, 0, 10, 0, 0, 0, 0, 0, 35, 0, 0, 0, 0])
            bytes.copy(answer, 4, 8, 12)
            socket.write(answer)
          }),
      ),
    )
    expect(await look(`{ name: k, kafka: "127.0.0.1:${port}" }`)).toMatchObject(
      bad('it responded with UNSUPPORTED_VERSION'),
    )
    expect(await look('{ name: k, kafka: "127.0.0.1:9" }')).toMatchObject({ kind: 'bad' })
  })
})

describe('a check of gRPC', () => {
  test.each([
    ['SERVING', { kind: 'good' }],
    ['NOT_SERVING', bad('NOT_SERVING')],
  ] as const)('is what the health service says: %s', async (says, found) => {
    const server = await startUserServer({ also: healthService(() => says) })
    closers.push(server.stop)
    const address = new URL(server.url).host
    expect(await look(`{ name: g, grpc-health: "${address}" }`)).toMatchObject(found)
  })
})

describe('a check of a name', () => {
  test('is good where it has an address, the expected one among them', async () => {
    expect(await look('{ name: n, dns: localhost }')).toMatchObject({ kind: 'good' })
    expect(await look('{ name: n, dns: 127.0.0.1, expect: { address: 127.0.0.1 } }')).toMatchObject(
      { kind: 'good' },
    )
    expect(
      await look('{ name: n, dns: "::1", expect: { address: "0:0:0:0:0:0:0:1" } }'),
    ).toMatchObject({ kind: 'good' })
  })

  test('is not where it has another, or none', async () => {
    expect(await look('{ name: n, dns: 127.0.0.1, expect: { address: 10.1.2.3 } }')).toMatchObject(
      bad('it resolves to 127.0.0.1, expected 10.1.2.3'),
    )
    expect(await look('{ name: n, dns: nobody.invalid }')).toMatchObject({ kind: 'bad' })
  })
})

describe('a check by ping', () => {
  async function pingThat(script: string) {
    const file = join(folder, 'ping')
    await writeFile(file, `#!/bin/sh\n${script}\n`)
    await chmod(file, 0o755)
    return look('{ name: p, ping: 127.0.0.1 }', { path: folder })
  }

  test('is what the program of the machine says', async () => {
    expect(await pingThat('[ "$*" = "-c 1 127.0.0.1" ]')).toMatchObject({ kind: 'good' })
    expect(await pingThat('exit 1')).toMatchObject(bad('it did not reply'))
  })

  test('says nothing of the host where the program may not ask, or is not there', async () => {
    expect(
      await pingThat('echo "ping: socket: Operation not permitted" >&2; exit 2'),
    ).toMatchObject({ kind: 'unknown' })
    // What iputils says to a user without the right: the reason is not its first line.
    const said = 'ping: socktype: SOCK_RAW\nping: socket: Operation not permitted'
    expect(await pingThat(`echo "${said}" >&2; exit 2`)).toMatchObject({
      what: '`ping` may not be used here: ping: socket: Operation not permitted',
      hint: expect.stringContaining('CAP_NET_RAW'),
    })
    expect(await look('{ name: p, ping: 127.0.0.1 }', { path: '' })).toMatchObject({
      kind: 'unknown',
      hint: expect.stringContaining('install'),
    })
  })
})

test('a check of the target needs the address of the target', () => {
  const config = parseConfig('checks: [{ name: api, http: /health }]', {
    file: 'f.yml',
    environment: {},
  })
  const { plan } = buildPlan(config, { offline: true })
  expect(() => assertTarget(config.settings.checks!, plan)).toThrow(
    'the check api needs the address of the target, which is not given',
  )
})
