import { expect, test } from 'vitest'
import type { AwsKeys, AwsPlan } from '../../../../src/model/plan/auth.ts'
import { Secret } from '../../../../src/model/secret.ts'
import { authorizerOf } from '../../../../src/net/auth/authorizers.ts'
import { quietContext, skippingClock } from '../../../contract/providers/quiet-context.ts'
import { secrets } from '../../../support/secrets.ts'
import { startIssuer, temporaryFile } from '../../../support/servers/issuer.ts'

/** Of the published test suite of Signature Version 4. */
const credentials: AwsKeys = {
  kind: 'keys',
  accessKeyId: new Secret('AKIDEXAMPLE'),
  secretAccessKey: new Secret('wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'),
}
const plan: AwsPlan = { kind: 'aws', region: 'us-east-1', service: 'service', credentials }
const then = () => quietContext(skippingClock(Date.UTC(2015, 7, 30, 12, 36)))

const order = (path: string, more: object = {}) => ({
  url: `https://example.amazonaws.com${path}`,
  timeoutMs: 1000,
  ...more,
})
const form = { method: 'POST' as const, body: 'Param1=value1' }
const formType = { 'content-type': 'application/x-www-form-urlencoded' }

test.each([
  [
    'get-vanilla',
    order('/'),
    'host;x-amz-date',
    '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
  ],
  [
    'get-vanilla-query-order-key-case',
    order('/?Param2=value2&Param1=value1'),
    ...['host;x-amz-date', 'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500'],
  ],
  [
    'post-vanilla',
    order('/', { method: 'POST' }),
    ...['host;x-amz-date', '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b'],
  ],
  [
    'post-x-www-form-urlencoded',
    order('/', { ...form, headers: formType }),
    ...[
      'content-type;host;x-amz-date',
      'ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a',
    ],
  ],
])('%s has the published signature', async (_, asked, headers, signature) => {
  expect(await authorizerOf(plan)(asked, then())).toEqual({
    kind: 'authorization',
    headers: {
      'x-amz-date': '20150830T123600Z',
      authorization: `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=${headers}, Signature=${signature}`,
    },
  })
})

test('the token of a session is sent, and signed', async () => {
  const made = await authorizerOf({
    ...plan,
    credentials: { ...credentials, sessionToken: new Secret('session') },
  })(order('/'), then())
  expect(made).toMatchObject({
    headers: {
      'x-amz-security-token': 'session',
      authorization: expect.stringContaining(
        'SignedHeaders=host;x-amz-date;x-amz-security-token, ',
      ),
    },
  })
})

test("the user's own headers are not signed, so that a proxy may change them", async () => {
  const asked = order('/', { ...form, headers: { ...formType, 'X-Scope-OrgID': 'team' } })
  expect(await authorizerOf(plan)(asked, then())).toEqual(
    await authorizerOf(plan)(order('/', { ...form, headers: formType }), then()),
  )
})

const roleKeys = (expiration: string) =>
  `<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult><Credentials>
    <SessionToken>session/of+role</SessionToken><SecretAccessKey>secret/of+role</SecretAccessKey>
    <Expiration>${expiration}</Expiration><AccessKeyId>AKIDROLE</AccessKeyId>
  </Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>`

test('the keys of a role come for a web identity, once until they expire, and are hidden', async () => {
  const sts = await startIssuer(() => roleKeys('2015-08-30T13:36:00Z'))
  const tokenFile = await temporaryFile('identity.of.job\n')
  const authorize = authorizerOf({
    ...plan,
    credentials: {
      kind: 'web-identity',
      ...secrets({ roleArn: 'arn:aws:iam::1:role/gate', tokenFile, sessionName: 'gate' }),
      stsUrl: sts.url,
    },
  })
  const context = then()
  const made = await authorize(order('/'), context)
  expect(made).toMatchObject({
    headers: {
      'x-amz-security-token': 'session/of+role',
      authorization: expect.stringContaining('Credential=AKIDROLE/20150830/'),
    },
  })
  expect(sts.form(0)).toEqual({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: 'arn:aws:iam::1:role/gate',
    RoleSessionName: 'gate',
    WebIdentityToken: 'identity.of.job',
  })
  expect(context.secrets).toEqual(['identity.of.job', 'secret/of+role', 'session/of+role'])
  await context.clock.sleep(57 * 60_000)
  await authorize(order('/'), context)
  expect(sts.told).toHaveLength(1)
  await context.clock.sleep(2 * 60_000)
  await authorize(order('/'), context)
  expect(sts.told).toHaveLength(2)
})
