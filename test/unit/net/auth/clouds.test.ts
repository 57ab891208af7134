import { createVerify, generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import type { AzureProof } from '../../../../src/model/plan/auth.ts'
import { Secret } from '../../../../src/model/secret.ts'
import { authorizerOf } from '../../../../src/net/auth/authorizers.ts'
import { quietContext, skippingClock } from '../../../contract/providers/quiet-context.ts'
import { secrets } from '../../../support/secrets.ts'
import { startIssuer, temporaryFile } from '../../../support/servers/issuer.ts'

const order = { url: 'https://metrics.example/', timeoutMs: 1000 }
const now = 1_700_000_000
const context = () => quietContext(skippingClock(now * 1000))
const authorized = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })
const monitoring = 'https://www.googleapis.com/auth/monitoring.read'

const googleWith = async (credentials: object) =>
  authorizerOf({
    kind: 'google',
    credentialsFile: new Secret(await temporaryFile(JSON.stringify(credentials))),
    scope: monitoring,
  })

test('a service account signs for its token', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const issuer = await startIssuer(() => ({ access_token: 'ya29.token', expires_in: 3599 }))
  const authorize = await googleWith({
    type: 'service_account',
    client_email: 'gate@project.example',
    private_key: pem,
    private_key_id: 'k1',
    token_uri: issuer.url,
  })
  const here = context()
  expect(await authorize(order, here)).toMatchObject(authorized('ya29.token'))
  const { grant_type: grant, assertion } = issuer.form(0)
  expect(grant).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer')
  const [header, claims, signature] = assertion!.split('.') as [string, string, string]
  const decoded = [header, claims].map(part =>
    JSON.parse(Buffer.from(part, 'base64url').toString()),
  )
  expect(decoded).toEqual([
    { alg: 'RS256', typ: 'JWT', kid: 'k1' },
    { iss: 'gate@project.example', scope: monitoring, aud: issuer.url, iat: now, exp: now + 3600 },
  ])
  const isSigned = createVerify('sha256')
    .update(`${header}.${claims}`)
    .verify(publicKey, signature, 'base64url')
  expect(isSigned).toBe(true)
  expect(here.secrets).toEqual([pem, assertion, 'ya29.token'])
})

test("a workflow's identity is exchanged, and becomes a service account", async () => {
  const expireTime = new Date((now + 3600) * 1000).toISOString()
  const issuer = await startIssuer(({ path }) => {
    if (path.startsWith('/github')) return { value: 'identity.of.job' }
    return path === '/sts'
      ? { access_token: 'federated', expires_in: 3600 }
      : { accessToken: 'ya29.account', expireTime }
  })
  const authorize = await googleWith({
    type: 'external_account',
    audience: '//iam.googleapis.com/pool',
    token_url: `${issuer.url}/sts`,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    service_account_impersonation_url: `${issuer.url}/gate:generateAccessToken`,
    credential_source: {
      url: `${issuer.url}/github?audience=x`,
      headers: { Authorization: 'Bearer of-runner' },
      format: { type: 'json', subject_token_field_name: 'value' },
    },
  })
  const here = context()
  expect(await authorize(order, here)).toMatchObject(authorized('ya29.account'))
  expect(issuer.told.map(({ path }) => path)).toEqual([
    '/github?audience=x',
    '/sts',
    '/gate:generateAccessToken',
  ])
  expect(issuer.told[0]!.headers.authorization).toBe('Bearer of-runner')
  expect(issuer.form(1)).toEqual({
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    audience: '//iam.googleapis.com/pool',
    scope: 'https://www.googleapis.com/auth/cloud-platform',
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    subject_token: 'identity.of.job',
  })
  expect(issuer.told[2]!.headers.authorization).toBe('Bearer federated')
  expect(JSON.parse(issuer.told[2]!.body)).toEqual({ scope: [monitoring], lifetime: '3600s' })
  expect(here.secrets).toEqual(['Bearer of-runner', 'identity.of.job', 'federated', 'ya29.account'])
})

test('an identity in a file that stands for itself has the scope of metrics', async () => {
  const issuer = await startIssuer(() => ({ access_token: 'federated', expires_in: 3600 }))
  const authorize = await googleWith({
    type: 'external_account',
    audience: 'pool',
    token_url: issuer.url,
    subject_token_type: 'jwt',
    credential_source: { file: await temporaryFile('identity.of.pod\n') },
  })
  expect(await authorize(order, context())).toMatchObject(authorized('federated'))
  expect(issuer.form(0)).toMatchObject({ scope: monitoring, subject_token: 'identity.of.pod' })
})

test("a user's own credentials are refreshed", async () => {
  const issuer = await startIssuer(() => ({ access_token: 'ya29.user', expires_in: 3600 }))
  const authorize = await googleWith({
    type: 'authorized_user',
    client_id: 'id',
    client_secret: 'hush',
    refresh_token: '1//refresh',
    token_uri: issuer.url,
  })
  expect(await authorize(order, context())).toMatchObject(authorized('ya29.user'))
  expect(issuer.form(0)).toEqual({
    grant_type: 'refresh_token',
    client_id: 'id',
    client_secret: 'hush',
    refresh_token: '1//refresh',
  })
})

test.each<[what: string, credentials: object, message: RegExp]>([
  ['of another type', { type: 'impersonated_service_account' }, /has an unknown type/],
  [
    'without a key',
    { type: 'service_account', client_email: 'a' },
    /private key in the credentials file cannot be used/,
  ],
  [
    'with a key that is none',
    { type: 'service_account', private_key: 'hush hush' },
    /cannot be used$/,
  ],
  ['without an address', { type: 'external_account' }, /is incomplete/],
  [
    'of a program to run',
    {
      type: 'external_account',
      token_url: 'http://127.0.0.1:1/',
      credential_source: { executable: {} },
    },
    /an unknown source/,
  ],
  [
    'of the metadata server',
    {
      type: 'external_account',
      token_url: 'http://127.0.0.1:1/',
      credential_source: { url: 'http://169.254.169.254/latest' },
    },
    /169\.254\.169\.254 is a link-local address/,
  ],
  ['without a refresh token', { type: 'authorized_user', client_id: 'a' }, /is incomplete/],
])(
  'a file of credentials %s is said to be of no use, without a word of what is in it',
  async (_, credentials, message) => {
    const found = await (await googleWith(credentials))(order, context())
    expect(found).toMatchObject({
      kind: 'failed',
      reason: 'auth',
      message: expect.stringMatching(message),
    })
    expect(JSON.stringify(found)).not.toContain('hush')
  },
)

test('a file of credentials that is not there is named', async () => {
  const authorize = authorizerOf({
    kind: 'google',
    credentialsFile: new Secret('/no/such/file.json'),
    scope: monitoring,
  })
  expect(await authorize(order, context())).toMatchObject({
    kind: 'failed',
    message: 'the credentials file /no/such/file.json cannot be read: there is no such file',
  })
})

async function entra(proofOf: (url: string) => Promise<AzureProof> | AzureProof) {
  const issuer = await startIssuer(({ path }) =>
    path.startsWith('/github')
      ? { value: 'identity.of.job' }
      : { access_token: 'eyJ.entra', expires_in: 3599 },
  )
  const authorize = authorizerOf({
    kind: 'azure',
    authorityUrl: `${issuer.url}/`,
    ...secrets({ tenantId: 'tenant-1', clientId: 'client-1' }),
    scope: 'https://prometheus.monitor.azure.com/.default',
    proof: await proofOf(issuer.url),
  })
  const here = context()
  return { issuer, here, made: await authorize(order, here) }
}

const asked = {
  grant_type: 'client_credentials',
  client_id: 'client-1',
  scope: 'https://prometheus.monitor.azure.com/.default',
}
const asserted = {
  ...asked,
  client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
}

test('Entra gives a token for a secret', async () => {
  const { issuer, made } = await entra(() => ({ kind: 'secret', secret: new Secret('hush') }))
  expect(made).toMatchObject(authorized('eyJ.entra'))
  expect(issuer.told[0]!.path).toBe('/tenant-1/oauth2/v2.0/token')
  expect(issuer.form(0)).toEqual({ ...asked, client_secret: 'hush' })
})

test('Entra gives a token for the identity in a file', async () => {
  const { issuer, here } = await entra(async () => ({
    kind: 'file',
    path: new Secret(await temporaryFile('identity.of.pod\n')),
  }))
  expect(issuer.form(0)).toEqual({ ...asserted, client_assertion: 'identity.of.pod' })
  expect(here.secrets).toEqual(['identity.of.pod', 'eyJ.entra'])
})

test("Entra gives a token for a workflow's own identity", async () => {
  const { issuer, here } = await entra(url => ({
    kind: 'github',
    ...secrets({ url: `${url}/github?api=1`, token: 'of-runner' }),
  }))
  expect(issuer.told[0]).toMatchObject({
    path: '/github?api=1&audience=api%3A%2F%2FAzureADTokenExchange',
    headers: { authorization: 'Bearer of-runner' },
  })
  expect(issuer.form(1)).toEqual({ ...asserted, client_assertion: 'identity.of.job' })
  expect(here.secrets).toEqual(['identity.of.job', 'eyJ.entra'])
})
