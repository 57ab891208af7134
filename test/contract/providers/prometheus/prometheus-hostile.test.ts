import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import type { OAuth2Plan } from '../../../../src/model/plan/auth.ts'
import { Secret } from '../../../../src/model/secret.ts'
import { createRedactor } from '../../../../src/net/redaction/redact.ts'
import { prometheus } from '../../../../src/providers/prometheus/prometheus.ts'
import type { PrometheusSettings } from '../../../../src/providers/prometheus/settings.ts'
import { secrets } from '../../../support/secrets.ts'
import { startBroken, startIssuer } from '../../../support/servers/issuer.ts'
import { type Answer, status } from '../../../support/servers/target.ts'
import { ca, ofClient, ofServer } from '../../../support/servers/tls.ts'
import { fakePrometheus, vector } from '../fakes/fake-prometheus.ts'
import { quietContext, skippingClock } from '../quiet-context.ts'

const window = { start: 1_700_000_000, end: 1_700_000_020 }
const one = { kind: 'value', query: '1' } as const
const token = 'tok3n/of+the-gate'
const bearer = { kind: 'bearer', token: new Secret(token) } as const

const client = (tokenUrl: string): OAuth2Plan => ({
  kind: 'oauth2',
  tokenUrl,
  clientAuth: 'header',
  ...secrets({ clientId: 'a', clientSecret: 'b' }),
  scopes: [],
})

const measure = (plan: PrometheusSettings, context = quietContext(skippingClock())) =>
  prometheus(plan).measure(one, window, context)

test('the token is sent with every question, with who says who it is too', async () => {
  const { url, questions } = await fakePrometheus(() => vector([{}, '1']))
  expect(await measure({ url, headers: {}, auth: bearer })).toMatchObject({
    kind: 'value',
    value: 1,
  })
  expect(questions.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${token}`])
})

test('a token that has expired on the way is renewed', async () => {
  let given = 0
  const issuer = await startIssuer(() => {
    given += 1
    return { access_token: `token-${given}`, expires_in: 3600 }
  })
  const { url } = await fakePrometheus(({ headers }) =>
    headers.authorization === 'Bearer token-2'
      ? vector([{}, '7'])
      : { status: 401, body: 'expired' },
  )
  const auth = client(issuer.url)
  expect(await measure({ url, headers: {}, auth })).toMatchObject({ kind: 'value', value: 7 })
})

test('where no token is to be had, nothing is asked, and that is a problem before any load', async () => {
  const issuer = await startBroken(status(400))
  const { url, questions } = await fakePrometheus(() => vector([{}, '1']))
  const auth = client(issuer.url)
  const provider = prometheus({ url, headers: {}, auth })
  await expect(provider.check([one], quietContext(skippingClock()))).rejects.toMatchObject({
    code: 'provider',
    message: `Prometheus at ${url} cannot be queried: no token from ${issuer.url}: it responded with 400: status 400`,
    hint: 'check the credentials, and that they are for this service',
  })
  expect(questions).toEqual([])
})

test('neither token nor headers follow a redirect to another origin', async () => {
  const thief = await startBroken((_, response) => response.end('{}'))
  const { url } = await fakePrometheus(() => ({
    status: 307,
    headers: { location: thief.url },
    body: '',
  }))
  const found = await measure({
    url,
    headers: { 'X-Scope-OrgID': new Secret('team') },
    auth: bearer,
  })
  expect(found).toMatchObject({ kind: 'failed', detail: `it redirects to ${thief.url}` })
  expect(thief.log).toEqual([])
})

const echoes: [where: string, answer: Answer][] = [
  [
    'body',
    (request, response) => response.writeHead(500).end(`you said ${request.headers.authorization}`),
  ],
  [
    'words of the API',
    (request, response) => {
      const error = `bad ${request.headers.authorization} ${encodeURIComponent(token)}`
      response.writeHead(400).end(JSON.stringify({ status: 'error', errorType: 'bad_data', error }))
    },
  ],
  [
    'status text',
    (request, response) => response.writeHead(403, String(request.headers.authorization)).end(),
  ],
  [
    'address of a redirect',
    (_, response) =>
      response
        .writeHead(302, { location: `http://${token.slice(0, 5)}.example/?t=${token}` })
        .end(),
  ],
  ['title of a page', (_, response) => response.end(`<!doctype html><title>${token}</title>`)],
  [
    'labels and warnings',
    (_, response) => {
      const result = [{ metric: { [token]: token }, value: [1, '1'] }]
      response.end(
        JSON.stringify({
          status: 'success',
          warnings: [token],
          data: { resultType: 'vector', result },
        }),
      )
    },
  ],
]

test.each(echoes)('a token that comes back in the %s is shown nowhere', async (_, answer) => {
  const server = await startBroken(answer)
  const redactor = createRedactor([token])
  const found = await measure({ url: server.url, headers: {}, auth: bearer })
  const shown = redactor.redact(JSON.stringify(found))
  expect(shown).not.toContain(token)
  expect(shown).not.toContain(encodeURIComponent(token))
})

/** Sends bytes as they are, to whoever asks. */
async function startRaw(bytes: string) {
  const server = createServer(socket => {
    socket.on('error', () => undefined)
    socket.once('data', () => socket.end(bytes))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test.each([
  [
    'is cut off',
    'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"status":"succ',
    /closed before the response was complete/,
  ],
  ['is no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n', /the response is not valid HTTP/],
])('an answer that %s is a failure', async (_, bytes, detail) => {
  const url = await startRaw(bytes)
  expect(await measure({ url, headers: {} })).toMatchObject({
    kind: 'failed',
    detail: expect.stringMatching(detail),
  })
})

test('what is packed stays packed: nobody makes much of a little', async () => {
  const bomb = gzipSync('x'.repeat(20_000_000))
  const server = await startBroken((_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
  )
  expect(await measure({ url: server.url, headers: {} })).toMatchObject({
    kind: 'failed',
    detail: expect.stringMatching(/^its response is not what Prometheus returns/),
  })
})

test('all questions of a run together are asked again twenty times at most', async () => {
  const dead = await startBroken(status(503))
  const clock = skippingClock()
  const provider = prometheus({ url: dead.url, headers: {} })
  const context = quietContext(clock)
  const found = await Promise.all(
    Array.from({ length: 30 }, () => provider.measure(one, window, context)),
  )
  expect(found.every(({ kind }) => kind === 'failed')).toBe(true)
  expect(clock.sleeps).toHaveLength(20)
  expect(dead.log.filter(line => line.startsWith('POST'))).toHaveLength(30 + 20)
})

test('when the time for all that is read is over, a question ends, and no other is asked', async () => {
  const server = await startBroken((_, response) =>
    response.end(JSON.stringify(vector([{}, '1']).body)),
  )
  const clock = skippingClock()
  const context = quietContext(clock)
  const provider = prometheus({ url: server.url, headers: {} })
  expect(await provider.measure(one, window, context)).toMatchObject({ kind: 'value' })
  await clock.sleep(8 * 60_000 - 50)
  server.answerWith(() => undefined)
  expect(await provider.measure(one, window, context)).toMatchObject({
    detail: 'no complete response within 0.05 s',
  })
  await clock.sleep(50)
  const asked = server.log.length
  expect(await provider.measure(one, window, context)).toMatchObject({
    kind: 'failed',
    detail: 'the 8 minutes for reading everything are over',
  })
  expect(server.log).toHaveLength(asked)
})

test('what a server could not read of some of its storage is no data', async () => {
  const answer = vector([{}, '1'])
  const { url } = await fakePrometheus(() => ({
    body: { ...(answer.body as object), isPartial: true },
  }))
  expect(await measure({ url, headers: {} })).toMatchObject({
    kind: 'no-data',
    detail: 'its response is incomplete: it is partial',
  })
})

test('an authority of its own and a certificate of the client are used', async () => {
  const server = createTlsServer(
    { ...ofServer, ca, requestCert: true, rejectUnauthorized: true },
    (_, response) => response.end(JSON.stringify(vector([{}, '3']).body)),
  )
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const url = `https://localhost:${(server.address() as AddressInfo).port}`
  expect(await measure({ url, headers: {} })).toMatchObject({
    kind: 'failed',
    detail: expect.stringMatching(/^TLS failed/),
  })
  expect(await measure({ url, headers: {}, tls: secrets({ ca, ...ofClient }) })).toMatchObject({
    kind: 'value',
    value: 3,
  })
})
