import { expect, test } from 'vitest'
import { withAuthorization } from '../../../../../src/gate/stages/target/sign-in.ts'
import type { AuthPlan } from '../../../../../src/model/plan/auth.ts'
import type { TargetPlan } from '../../../../../src/model/plan/target.ts'
import { Problem } from '../../../../../src/model/problem.ts'
import { Secret } from '../../../../../src/model/secret.ts'
import { quietContext, skippingClock } from '../../../../contract/providers/quiet-context.ts'
import { secrets } from '../../../../support/secrets.ts'
import { startIssuer } from '../../../../support/servers/issuer.ts'

const target = (auth: AuthPlan): TargetPlan => ({
  from: { kind: 'url', url: 'https://preview.example', source: 'config' },
  ready: { path: '/', timeoutMs: 1000 },
  headers: { 'X-Team': new Secret('a') },
  auth,
})

/** The headers that a target then has, in plain text. */
async function headersWith(auth: AuthPlan): Promise<Record<string, string>> {
  const context = quietContext(skippingClock())
  const { headers } = await withAuthorization('target', target(auth), context)
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.reveal()]))
}

const oauth2 = (tokenUrl: string): AuthPlan => ({
  kind: 'oauth2',
  tokenUrl,
  ...secrets({ clientId: 'gate', clientSecret: 'word' }),
  clientAuth: 'header',
  scopes: [],
})

test('what `auth` gives stands beside the headers of the target', async () => {
  expect(
    await headersWith({ kind: 'basic', ...secrets({ username: 'gate', password: 'word' }) }),
  ).toEqual({ 'X-Team': 'a', authorization: `Basic ${btoa('gate:word')}` })
  expect(await headersWith({ kind: 'bearer', token: new Secret('t-1') })).toEqual({
    'X-Team': 'a',
    authorization: 'Bearer t-1',
  })
})

test('a token is obtained where OAuth gives it', async () => {
  const issuer = await startIssuer(() => ({ access_token: 't-2', token_type: 'Bearer' }))
  expect(await headersWith(oauth2(issuer.url))).toMatchObject({ authorization: 'Bearer t-2' })
  expect(issuer.told).toHaveLength(1)
})

test('where no token is given, the run ends and says whose it was', async () => {
  const issuer = await startIssuer(() => 'no')
  const ended = await headersWith(oauth2(issuer.url)).catch((error: unknown) => error)
  expect(ended).toBeInstanceOf(Problem)
  expect(ended).toMatchObject({
    code: 'target',
    message: expect.stringMatching(/^target\.auth: .*token/),
  })
  expect((ended as Problem).message).not.toContain('word')
})
