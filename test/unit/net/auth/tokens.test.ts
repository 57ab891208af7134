import { expect, onTestFinished, test } from 'vitest'
import { defined } from '../../../../src/model/basics/defined.ts'
import type { OAuth2Plan } from '../../../../src/model/plan/auth.ts'
import { Secret } from '../../../../src/model/secret.ts'
import { authorizerOf } from '../../../../src/net/auth/authorizers.ts'
import { fetchAuthorized } from '../../../../src/net/auth/fetch-authorized.ts'
import { quietContext, skippingClock } from '../../../contract/providers/quiet-context.ts'
import { secrets } from '../../../support/secrets.ts'
import { startIssuer } from '../../../support/servers/issuer.ts'
import { startTarget } from '../../../support/servers/target.ts'

const client: Omit<OAuth2Plan, 'tokenUrl'> = {
  kind: 'oauth2',
  clientAuth: 'header',
  ...secrets({ clientId: 'gate:way', clientSecret: 's3cr+t/' }),
  scopes: ['read', 'metrics'],
  audience: 'prometheus',
}
const order = (url = 'http://127.0.0.1:1/') => ({ url, timeoutMs: 5000 })

/** Tokens 1, 2, 3, each for `seconds`. */
async function numbered(seconds?: number) {
  let count = 0
  return await startIssuer(() => {
    count += 1
    return {
      access_token: `token-${count}`,
      token_type: 'Bearer',
      ...defined({ expires_in: seconds || undefined }),
    }
  })
}

test('a client says in a header who it is, with id and secret form-encoded first', async () => {
  const issuer = await numbered(3600)
  const authorize = authorizerOf({ ...client, tokenUrl: issuer.url })
  const context = quietContext(skippingClock())
  expect(await authorize(order(), context)).toMatchObject({
    headers: { authorization: 'Bearer token-1' },
  })
  expect(issuer.form(0)).toEqual({
    grant_type: 'client_credentials',
    scope: 'read metrics',
    audience: 'prometheus',
  })
  const basic = Buffer.from('gate%3Away:s3cr%2Bt%2F').toString('base64')
  expect(issuer.told[0]!.headers).toMatchObject({
    authorization: `Basic ${basic}`,
    'content-type': 'application/x-www-form-urlencoded',
  })
  expect(context.secrets).toEqual([`Basic ${basic}`, 'token-1'])
})

test('or in the form', async () => {
  const issuer = await numbered()
  await authorizerOf({ ...client, clientAuth: 'form', tokenUrl: issuer.url })(
    order(),
    quietContext(),
  )
  expect(issuer.form(0)).toMatchObject({ client_id: 'gate:way', client_secret: 's3cr+t/' })
  expect(issuer.told[0]!.headers.authorization).toBeUndefined()
})

test('a token is asked for once by several at once, and kept until two minutes before it expires', async () => {
  const issuer = await numbered(3600)
  const authorize = authorizerOf({ ...client, tokenUrl: issuer.url })
  const context = quietContext(skippingClock())
  await Promise.all([1, 2, 3].map(() => authorize(order(), context)))
  await context.clock.sleep(3479_000)
  await authorize(order(), context)
  expect(issuer.told).toHaveLength(1)
  await context.clock.sleep(1000)
  expect(await authorize(order(), context)).toMatchObject({
    headers: { authorization: 'Bearer token-2' },
  })
})

test('one with a short life is kept for half of it', async () => {
  const issuer = await numbered(60)
  const authorize = authorizerOf({ ...client, tokenUrl: issuer.url })
  const context = quietContext(skippingClock())
  await authorize(order(), context)
  await context.clock.sleep(29_000)
  await authorize(order(), context)
  expect(issuer.told).toHaveLength(1)
  await context.clock.sleep(1000)
  await authorize(order(), context)
  expect(issuer.told).toHaveLength(2)
})

/** Accepts one token only. */
async function guarded(accepted: string) {
  const target = await startTarget((request, response) => {
    response.statusCode = request.headers.authorization === accepted ? 200 : 401
    response.end('said')
  })
  onTestFinished(target.close)
  return target
}

test('a token that is not accepted is renewed once', async () => {
  const issuer = await numbered(3600)
  const target = await guarded('Bearer token-2')
  const authorize = authorizerOf({ ...client, tokenUrl: issuer.url })
  const answer = await fetchAuthorized(order(target.url), authorize, quietContext())
  expect(answer).toMatchObject({ status: 200 })
  expect(target.log).toHaveLength(2)
})

test('where the new one is not accepted either, that is the answer', async () => {
  const issuer = await numbered(3600)
  const target = await guarded('Bearer none')
  const authorize = authorizerOf({ ...client, tokenUrl: issuer.url })
  const answer = await fetchAuthorized(order(target.url), authorize, quietContext())
  expect(answer).toMatchObject({ kind: 'answer', status: 401 })
  expect(target.log).toHaveLength(2)
  expect(issuer.told).toHaveLength(2)
})

test('what cannot be renewed is sent once', async () => {
  const target = await guarded('Bearer other')
  const plan = { kind: 'bearer', token: new Secret('mine') } as const
  expect(
    await fetchAuthorized(order(target.url), authorizerOf(plan), quietContext()),
  ).toMatchObject({ status: 401 })
  expect(target.log).toHaveLength(1)
})

test('user and password are Basic, in UTF-8', async () => {
  const made = await authorizerOf({
    kind: 'basic',
    username: new Secret('jörg'),
    password: new Secret('p:w'),
  })(order(), quietContext())
  expect(made).toEqual({ kind: 'authorization', headers: { authorization: 'Basic asO2cmc6cDp3' } })
})

test('a token never follows a redirect to another origin', async () => {
  const thief = await guarded('')
  const target = await startTarget((_, response) =>
    response.writeHead(307, { location: thief.url }).end(),
  )
  onTestFinished(target.close)
  const plan = { kind: 'bearer', token: new Secret('mine') } as const
  expect(
    await fetchAuthorized(order(target.url), authorizerOf(plan), quietContext()),
  ).toMatchObject({ status: 307 })
  expect(thief.log).toEqual([])
})
