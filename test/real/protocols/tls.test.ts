import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { createServer, type TlsOptions } from 'node:tls'
import { afterEach, describe, expect, test } from 'vitest'
import { parseConfig } from '../../../src/config/parse-config.ts'
import type { LoadReport } from '../../../src/model/evidence/load-report.ts'
import { Secret } from '../../../src/model/secret.ts'
import { buildErrors } from '../../../src/scorecard/parts/build-errors.ts'
import { soundPlan } from '../../support/config/sound-plan.ts'
import { errorsOf, runEngine, totalsOf } from '../../support/engine/run-engine.ts'
import { closedPort } from '../../support/servers/closed-port.ts'
import { ca, ofExpired, ofServer } from '../../support/servers/tls.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** A server on loopback that counts its handshakes. */
async function listen(options: TlsOptions) {
  const log = { whole: 0, resumed: 0, failed: 0 }
  const server = createServer(options, socket => {
    log[socket.isSessionReused() ? 'resumed' : 'whole'] += 1
    socket.on('error', () => {})
    socket.resume()
  })
  server.on('tlsClientError', () => {
    log.failed += 1
  })
  closers.push(() => server.close())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return { port: (server.address() as AddressInfo).port, log }
}

const planOf = (requests: string) =>
  soundPlan(
    parseConfig(
      `service: shop
target: { url: "https://localhost:1" }
load: { rate: 40/s, duration: 250ms, warmup: 0s, requests: ${requests} }
`,
      { file: 'gate.yml', environment: {} },
    ),
  ).plan.load

/** Ten handshakes with `localhost`, whose address is given, so that no name is looked up. */
function shake(port: number, more = '', trusted = ca): Promise<LoadReport> {
  const load = planOf(`[{ name: handshake, tls: ":${port}"${more} }]`)
  const route = { address: '127.0.0.1', tls: { ca: new Secret(trusted) } }
  return runEngine(load, 'https://localhost:1', route)
}

const statusesOf = ({ cells }: LoadReport) => {
  const all: Record<string, number> = {}
  for (const { statuses } of cells)
    for (const [code, count] of Object.entries(statuses)) all[code] = (all[code] ?? 0) + count
  return all
}
/** As the scorecard has them. */
const shownErrors = (report: LoadReport) =>
  buildErrors(report, planOf('[{ name: handshake, tls: ":1" }]').requests).map(
    ({ what, count, message }) => [what, count, ...(message ? [message] : [])],
  )

describe('a request of TLS', () => {
  test('is a whole handshake each time, and tells its version', async () => {
    const { port, log } = await listen(ofServer)
    const report = await shake(
      port,
      ', expect: { version: TLSv1.3, cipher: TLS_AES_*, issuer: "Reliability Gate *", expires: "> 14d" }',
    )
    expect(totalsOf(report)).toEqual({ sent: 10, dropped: 0, completed: 10, good: 10 })
    expect(statusesOf(report)).toEqual({ 'TLSv1.3': 10 })
    expect(log).toEqual({ whole: 10, resumed: 0, failed: 0 })
  })

  test('with a certificate that does not last, or another version, is not as expected', async () => {
    const { port } = await listen({ ...ofServer, maxVersion: 'TLSv1.2' })
    const old = await shake(port, ', expect: { version: TLSv1.3 }')
    expect(statusesOf(old)).toEqual({ 'TLSv1.2': 10 })
    expect(shownErrors(old)).toEqual([
      ['unexpected response', 10, 'the version is TLSv1.2, expected TLSv1.3'],
    ])
    const short = await shake(port, ', expect: { expires: "> 40000d" }')
    expect(shownErrors(short)).toEqual([
      [
        'unexpected response',
        10,
        expect.stringMatching(/^the certificates expire in \d+ days, expected > 40000 days$/),
      ],
    ])
    const issued = await shake(port, `, expect: { issuer: "Let's Encrypt *" }`)
    expect(shownErrors(issued)[0]![2]).toBe(
      `the issuer is "Reliability Gate tests", expected Let's Encrypt *`,
    )
  })

  test.each([
    ['certificate expired', ofExpired, '', ofExpired.cert],
    ['certificate for another name', ofServer, ', servername: other.example', ca],
    ['certificate from unknown issuer', ofServer, '', ofExpired.cert],
    [
      'version not supported',
      { ...ofServer, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL@SECLEVEL=0' },
      '',
      ca,
    ],
  ] as const)(
    'that fails is counted under its reason: %s',
    async (reason, server, more, trusted) => {
      const { port } = await listen(server as TlsOptions)
      const report = await shake(port, more, trusted)
      expect(totalsOf(report)).toMatchObject({ sent: 10, good: 0 })
      expect(shownErrors(report)).toEqual([[`tls ${reason}`, 10]])
    },
  )

  test.each([
    ['for another name', ofServer, ', servername: other.example', ca, 2],
    ['that has expired', ofExpired, '', ofExpired.cert, 1],
  ] as const)(
    'shows the values of a certificate %s, which fails',
    async (_, server, more, trusted, chain) => {
      const { port } = await listen({ ...server, maxVersion: 'TLSv1.2' })
      const report = await shake(port, more, trusted)
      const left = (Date.parse(new X509Certificate(server.cert).validTo) - Date.now()) / 86_400_000
      expect(totalsOf(report)).toMatchObject({ sent: 10, good: 0 })
      expect(report.handshakes).toEqual([
        {
          side: 'head',
          name: 'handshake',
          count: 10,
          least: { days: expect.closeTo(left, 1), version: 1.2, cipher: 128, chain },
          most: { days: expect.closeTo(left, 1), version: 1.2, cipher: 128, chain },
        },
      ])
    },
  )

  test('that is refused shows nothing', async () => {
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL@SECLEVEL=0' } as const
    const { port } = await listen({ ...ofServer, ...old })
    expect(await shake(port)).not.toHaveProperty('handshakes')
  })

  test('to a server that speaks something else, or to none, is another error', async () => {
    const server = createTcpServer(socket => socket.end('220 ready\r\n'))
    closers.push(() => server.close())
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const other = await shake((server.address() as AddressInfo).port)
    expect(shownErrors(other)).toEqual([
      ['not a valid tls response', 10, 'the server does not speak TLS'],
    ])
    expect(errorsOf(await shake(await closedPort()))).toEqual({ refused: 10 })
  })
})

test.each([
  ['tls: shop.example', 'expected a host and a port'],
  ['tls: ":1", expect: { expires: "14d" }', 'expected the time that is left'],
  ['tls: ":1", expect: { version: TLSv1.1 }', 'expected one of `TLSv1.2`, `TLSv1.3`'],
])('%s is a mistake', (keys, said) => {
  expect(() => planOf(`[{ name: a, ${keys} }]`)).toThrow(
    expect.objectContaining({
      mistakes: [expect.objectContaining({ message: expect.stringContaining(said) })],
    }),
  )
})
