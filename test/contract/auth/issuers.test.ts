import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { AuthPlan } from '../../../src/model/plan/auth.ts'
import { Secret } from '../../../src/model/secret.ts'
import { authorizerOf } from '../../../src/net/auth/authorizers.ts'
import { createRedactor } from '../../../src/net/redaction/redact.ts'
import { secrets } from '../../support/secrets.ts'
import { startBroken, temporaryFile } from '../../support/servers/issuer.ts'
import { type Answer, status } from '../../support/servers/target.ts'
import { quietContext, skippingClock } from '../providers/quiet-context.ts'

const secret = 'c7f1-very/secret+word'

/** Each way that asks somebody for a token, with a secret that it sends along. */
const asking: Record<string, (url: string) => Promise<AuthPlan>> = {
  oauth2: async tokenUrl => ({
    kind: 'oauth2',
    tokenUrl,
    ...secrets({ clientId: 'gate', clientSecret: secret }),
    clientAuth: 'form',
    scopes: [],
  }),
  aws: async stsUrl => ({
    kind: 'aws',
    region: 'eu-west-1',
    service: 'aps',
    credentials: {
      kind: 'web-identity',
      stsUrl,
      ...secrets({
        roleArn: 'arn',
        sessionName: 'gate',
        tokenFile: await temporaryFile(secret),
      }),
    },
  }),
  google: async url => ({
    kind: 'google',
    scope: 'metrics',
    credentialsFile: new Secret(
      await temporaryFile(
        JSON.stringify({
          type: 'authorized_user',
          client_id: 'id',
          client_secret: secret,
          refresh_token: secret,
          token_uri: url,
        }),
      ),
    ),
  }),
  azure: async authorityUrl => ({
    kind: 'azure',
    authorityUrl,
    ...secrets({ tenantId: 't', clientId: 'c' }),
    scope: 's',
    proof: { kind: 'secret', secret: new Secret(secret) },
  }),
}

/** Sends back whatever it was told. */
const echo =
  (code: number): Answer =>
  (request, response) => {
    let body = ''
    request.on('data', chunk => {
      body += chunk
    })
    request.on('end', () => {
      const description = `no: ${decodeURIComponent(body)} ${request.headers.authorization ?? ''}`
      response
        .writeHead(code)
        .end(JSON.stringify({ error: 'invalid_client', error_description: description }))
    })
  }

const broken: [what: string, answer: Answer, passes: boolean][] = [
  ['closes the connection', request => request.socket.destroy(), true],
  ['answers 500', status(500), true],
  ['answers 429', status(429), true],
  ['answers 400 with all that it was told', echo(400), false],
  ['answers 200 with all that it was told', echo(200), false],
  ['answers a page', (_, response) => response.end('<!doctype html><title>Sign in</title>'), false],
  ['answers nothing', (_, response) => response.end(), false],
  ['answers null', (_, response) => response.end('null'), false],
  [
    'gives a token that no header may hold',
    (_, response) => response.end('{"access_token":"a\\r\\nb"}'),
    false,
  ],
  ['gives a token that is none', (_, response) => response.end('{"access_token":{}}'), false],
  ['redirects to another origin', status(307, { location: 'http://127.0.0.1:1/' }), false],
  ['answers without end', (_, response) => response.end(`"${'x'.repeat(300_000)}"`), false],
  [
    'answers what unpacks to more',
    (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(5_000_000))),
    false,
  ],
]

test.each(
  Object.keys(asking).flatMap(kind =>
    broken.map(([what, answer, passes]) => ({ kind, what, answer, passes })),
  ),
)(
  '$kind: where whoever gives tokens $what, that is said, and no secret with it',
  async ({ kind, answer, passes }) => {
    const issuer = await startBroken(answer)
    const redactor = createRedactor([secret])
    const context = { ...quietContext(skippingClock()), hide: redactor.add }
    const plan = await asking[kind]!(issuer.url)
    const found = await authorizerOf(plan)(
      { url: 'https://metrics.example/', timeoutMs: 1000 },
      context,
    )
    expect(found).toMatchObject({
      kind: 'failed',
      reason: 'auth',
      message: expect.stringContaining(issuer.url),
    })
    if (found.kind !== 'failed') return
    expect(found.passing ?? false).toBe(passes)
    const shown = redactor.redact(JSON.stringify(found))
    for (const form of [
      secret,
      encodeURIComponent(secret),
      Buffer.from(secret).toString('base64'),
    ]) {
      expect(shown).not.toContain(form)
    }
  },
)

test.each(Object.keys(asking))('%s: what failed is asked for anew', async kind => {
  const issuer = await startBroken(status(500))
  const authorize = authorizerOf(await asking[kind]!(issuer.url))
  const context = quietContext(skippingClock())
  for (let time = 0; time < 2; time += 1)
    await authorize({ url: 'https://metrics.example/', timeoutMs: 1000 }, context)
  expect(issuer.log).toHaveLength(2)
})
