import { expect, test } from 'vitest'
import { headersNow, withAuthorization } from '../../../../../src/gate/stages/target/sign-in.ts'
import type { AuthPlan } from '../../../../../src/model/plan/auth.ts'
import type { LoadPlan } from '../../../../../src/model/plan/load.ts'
import type { TargetPlan } from '../../../../../src/model/plan/target.ts'
import { Problem } from '../../../../../src/model/problem.ts'
import { revealed, Secret } from '../../../../../src/model/secret.ts'
import { quietContext, skippingClock } from '../../../../contract/providers/quiet-context.ts'
import { secrets } from '../../../../support/secrets.ts'
import { startIssuer } from '../../../../support/servers/issuer.ts'

const target = (auth: AuthPlan): TargetPlan => ({
  from: { kind: 'url', url: 'https://preview.example', source: 'config' },
  ready: { path: '/', timeoutMs: 1000 },
  headers: { 'X-Team': new Secret('a') },
  auth,
})

/** What a target then has, in plain text: its headers, and what gives more for each request. */
async function signedIn(auth: AuthPlan, load: Pick<LoadPlan, 'engine'> = {}) {
  const context = quietContext(skippingClock())
  const { headers, route } = await withAuthorization('target', target(auth), load, context)
  return { headers: revealed(headers), route }
}

const oauth2 = (tokenUrl: string): AuthPlan => ({
  kind: 'oauth2',
  tokenUrl,
  ...secrets({ clientId: 'gate', clientSecret: 'word' }),
  clientAuth: 'header',
  scopes: [],
})

test('what is always the same stands beside the headers of the target', async () => {
  expect(
    await signedIn({ kind: 'basic', ...secrets({ username: 'gate', password: 'word' }) }),
  ).toEqual({ headers: { 'X-Team': 'a', authorization: `Basic ${btoa('gate:word')}` } })
  expect(await signedIn({ kind: 'bearer', token: new Secret('t-1') })).toEqual({
    headers: { 'X-Team': 'a', authorization: 'Bearer t-1' },
  })
})

test('a token is obtained where OAuth gives it, and again before it expires', async () => {
  const issuer = await startIssuer(() => ({
    access_token: `t-${issuer.told.length}`,
    expires_in: 10,
  }))
  const { headers, route } = await signedIn(oauth2(issuer.url))
  expect(headers).toEqual({ 'X-Team': 'a' })
  expect(issuer.told).toHaveLength(1)
  const given = { kind: 'headers', headers: { authorization: 'Bearer t-1' } }
  expect(await route!.grants!.current()).toMatchObject(given)
  expect(revealed(await headersNow({ headers: {}, route: route! }))).toEqual(given.headers)
  expect(JSON.stringify({ route })).toBe('{"route":{}}')
})

test('where no other token is given, the last one is as good as it was until it expires', async () => {
  let isUp = true
  const issuer = await startIssuer(() => (isUp ? { access_token: 't-1', expires_in: 10 } : 'no'))
  const clock = skippingClock()
  const given = await withAuthorization(
    'target',
    target(oauth2(issuer.url)),
    {},
    quietContext(clock),
  )
  const { grants } = given.route!
  isUp = false
  await clock.sleep(6000)
  expect(await grants!.renewed()).toMatchObject({ kind: 'failed' })
  expect(await grants!.current()).toMatchObject({ headers: { authorization: 'Bearer t-1' } })
  await clock.sleep(6000)
  expect(await grants!.current()).toMatchObject({ kind: 'failed' })
})

test('another engine is given the token as a header', async () => {
  const issuer = await startIssuer(() => ({ access_token: 't-2' }))
  const { headers, route } = await signedIn(oauth2(issuer.url), {
    engine: { id: 'k6', settings: {} },
  })
  expect(headers).toEqual({ 'X-Team': 'a', authorization: 'Bearer t-2' })
  expect(route).toBeUndefined()
})

test('where no token is given, the run ends and says whose it was', async () => {
  const issuer = await startIssuer(() => 'no')
  const ended = await signedIn(oauth2(issuer.url)).catch((error: unknown) => error)
  expect(ended).toBeInstanceOf(Problem)
  expect(ended).toMatchObject({
    code: 'target',
    message: expect.stringMatching(/^target\.auth: .*token/),
  })
  expect((ended as Problem).message).not.toContain('word')
})
