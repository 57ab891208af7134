// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how a config names a variable.

import { describe, expect, test } from 'vitest'
import { asInput, overridesOf } from '../../../../src/config/overrides.ts'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import { revealed } from '../../../../src/model/secret.ts'
import type { PrometheusSettings } from '../../../../src/providers/prometheus/settings.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'
import { settingsOf } from '../../../support/settings-of.ts'
import { mistakesOf, problemOf } from '../../config/mistakes-of.ts'

type Environment = Record<string, string>

/** Null: nothing will be sent. */
const built = (auth: string, environment: Environment | null = {}, url = 'https://p.example') => {
  const text = `prometheus: { url: '${url}', auth: ${auth} }`
  const { plan, secrets } = soundPlan(
    parseConfig(text, { file: 'f.yml', environment: environment ?? undefined }),
  )
  return { auth: revealed(settingsOf(plan, 'prometheus')?.auth), secrets }
}

describe('each way to be let in', () => {
  test('a user and a password, which is a secret, in Basic too', () => {
    expect(built('{ basic: { username: gate, password: hush } }')).toEqual({
      auth: { kind: 'basic', username: 'gate', password: 'hush' },
      secrets: ['hush', 'Z2F0ZTpodXNo'],
    })
  })

  test('what comes from the environment is a secret wherever it stands', () => {
    const environment = { USER_OF: 'gate-user', PASS: 'hush' }
    expect(
      built('{ basic: { username: "${USER_OF}", password: "pre-${PASS}" } }', environment),
    ).toEqual({
      auth: { kind: 'basic', username: 'gate-user', password: 'pre-hush' },
      secrets: ['gate-user', 'hush', 'pre-hush', btoa('gate-user:pre-hush')],
    })
  })

  test('a token', () => {
    expect(built('{ bearer: "${TOKEN}" }', { TOKEN: 't0ken' })).toEqual({
      auth: { kind: 'bearer', token: 't0ken' },
      secrets: ['t0ken'],
    })
  })

  test('a client, with all that can be said of it', () => {
    const text =
      '{ oauth2: { token-url: "https://login.example/t", client-id: gate, client-secret: hush, client-auth: form, scopes: [read, all], audience: prom } }'
    expect(built(text)).toEqual({
      auth: {
        kind: 'oauth2',
        tokenUrl: 'https://login.example/t',
        clientId: 'gate',
        clientSecret: 'hush',
        clientAuth: 'form',
        scopes: ['read', 'all'],
        audience: 'prom',
      },
      secrets: ['hush'],
    })
  })

  const keys = { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'hush', AWS_REGION: 'eu-west-1' }

  test('keys of AWS, and the region of the environment', () => {
    expect(built('{ aws: {} }', keys)).toEqual({
      auth: {
        kind: 'aws',
        region: 'eu-west-1',
        service: 'aps',
        credentials: { kind: 'keys', accessKeyId: 'AKID', secretAccessKey: 'hush' },
      },
      secrets: ['hush'],
    })
    const { auth, secrets } = built('{ aws: { region: us-east-1, service: es } }', {
      ...keys,
      AWS_SESSION_TOKEN: 'session',
    })
    expect(auth).toMatchObject({
      region: 'us-east-1',
      service: 'es',
      credentials: { sessionToken: 'session' },
    })
    expect(secrets).toEqual(['hush', 'session'])
  })

  test('a role of AWS, for the token in a file', () => {
    const environment = {
      AWS_ROLE_ARN: 'arn:r',
      AWS_WEB_IDENTITY_TOKEN_FILE: '/t',
      AWS_DEFAULT_REGION: 'eu-west-1',
    }
    expect(built('{ aws: {} }', environment).auth).toMatchObject({
      credentials: {
        kind: 'web-identity',
        roleArn: 'arn:r',
        tokenFile: '/t',
        sessionName: 'reliability-gate',
        stsUrl: 'https://sts.eu-west-1.amazonaws.com',
      },
    })
  })

  test("Google's file, or the token of its tools", () => {
    const environment = {
      GOOGLE_APPLICATION_CREDENTIALS: '/gha.json',
      CLOUDSDK_AUTH_ACCESS_TOKEN: 'ya29',
    }
    expect(built('{ google: {} }', environment).auth).toEqual({
      kind: 'google',
      credentialsFile: '/gha.json',
      scope: 'https://www.googleapis.com/auth/monitoring.read',
    })
    expect(built('{ google: { scope: all } }', environment).auth).toMatchObject({ scope: 'all' })
    expect(built('{ google: {} }', { CLOUDSDK_AUTH_ACCESS_TOKEN: 'ya29' })).toEqual({
      auth: { kind: 'bearer', token: 'ya29' },
      secrets: ['ya29'],
    })
  })

  const ids = { AZURE_TENANT_ID: 'tenant', AZURE_CLIENT_ID: 'client' }
  const runner = {
    ACTIONS_ID_TOKEN_REQUEST_URL: 'https://runner',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'of-runner',
  }

  test.each([
    [{ AZURE_CLIENT_SECRET: 'hush', ...runner }, { kind: 'secret', secret: 'hush' }, ['hush']],
    [{ AZURE_FEDERATED_TOKEN_FILE: '/t', ...runner }, { kind: 'file', path: '/t' }, []],
    [runner, { kind: 'github', url: 'https://runner', token: 'of-runner' }, ['of-runner']],
  ])('Entra, proved by what is there: %j', (more, proof, secrets) => {
    expect(built('{ azure: {} }', { ...ids, ...more })).toEqual({
      auth: {
        kind: 'azure',
        authorityUrl: 'https://login.microsoftonline.com',
        tenantId: 'tenant',
        clientId: 'client',
        scope: 'https://prometheus.monitor.azure.com/.default',
        proof,
      },
      secrets,
    })
  })

  test('where nothing will be sent, nothing has to be there', () => {
    for (const kind of ['aws', 'google', 'azure']) {
      expect(built(`{ ${kind}: {} }`, null)).toMatchObject({ auth: { kind }, secrets: [] })
    }
  })
})

describe('mistakes', () => {
  const mistakes = (auth: string, environment: Environment = {}) =>
    mistakesOf(`prometheus:\n  url: https://p.example\n  auth: ${auth}\n`, environment)

  test.each([
    ['{}', '3:9: prometheus.auth: expected one of basic, bearer, oauth2, aws, google, azure'],
    [
      '{ bearer: a, google: {} }',
      '3:22: prometheus.auth: expected one of basic, bearer, oauth2, aws, google, azure; found several',
    ],
    ['{ baisc: {} }', '3:11: prometheus.auth: unknown key `baisc` (did you mean `basic`?)'],
    ['{ basic: { username: a } }', '3:18: prometheus.auth.basic: `password` is missing'],
    [
      '{ bearer: 12345 }',
      '3:19: prometheus.auth.bearer: expected a string; found a number (put the value in quotes)',
    ],
    [
      '{ bearer: "${NOPE}" }',
      "3:20: prometheus.auth.bearer: the environment variable NOPE is not set or empty (set it in the step's `env`, or remove the key)",
    ],
    [
      '{ bearer: "${ACTIONS_ID_TOKEN_REQUEST_TOKEN}" }',
      '3:20: prometheus.auth.bearer: ACTIONS_ID_TOKEN_REQUEST_TOKEN belongs to the runner and is not for keys',
    ],
    [
      '{ bearer: "a\\nb" }',
      '3:19: prometheus.auth.bearer: the value contains a line break or a control character',
    ],
    ['{ bearer: " " }', '3:19: prometheus.auth.bearer: expected a value; found an empty text'],
    [
      '{ aws: {} }',
      "3:16: prometheus.auth.aws: no region given (set `region`, or AWS_REGION in the step's `env`)",
    ],
    [
      '{ aws: { region: a } }',
      '3:16: prometheus.auth.aws: no credentials given (run aws-actions/configure-aws-credentials before, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_ROLE_ARN and AWS_WEB_IDENTITY_TOKEN_FILE)',
    ],
    [
      '{ google: {} }',
      '3:19: prometheus.auth.google: no credentials given (run google-github-actions/auth before, which sets GOOGLE_APPLICATION_CREDENTIALS)',
    ],
    [
      '{ azure: {} }',
      "3:18: prometheus.auth.azure: no tenant given (set `tenant`, or AZURE_TENANT_ID in the step's `env`)",
    ],
    [
      '{ azure: { tenant: a } }',
      "3:18: prometheus.auth.azure: no client given (set `client`, or AZURE_CLIENT_ID in the step's `env`)",
    ],
    [
      '{ azure: { tenant: a, client: b } }',
      '3:18: prometheus.auth.azure: no credentials given (give the job `permissions: id-token: write`, or set AZURE_CLIENT_SECRET or AZURE_FEDERATED_TOKEN_FILE)',
    ],
  ])('%s', (auth, message) => {
    expect(mistakes(auth)).toEqual([message])
  })

  test('a config cannot name a file of credentials', () => {
    expect(
      mistakes('{ google: { credentials: stolen.json } }', {
        GOOGLE_APPLICATION_CREDENTIALS: '/f',
      }),
    ).toEqual(['3:21: prometheus.auth.google: unknown key `credentials` (known here: scope)'])
  })

  test('no mistake quotes a secret', () => {
    expect(mistakes('{ bearer: "hush\\u0007" }').join()).not.toContain('hush')
  })

  test.each(['http://p.example', 'http://10.0.0.1:9090/x'])(
    'a token of a cloud does not go to %s',
    url => {
      const environment = { GOOGLE_APPLICATION_CREDENTIALS: '/f' }
      expect(problemOf(() => built('{ google: {} }', environment, url))).toEqual([
        'prometheus.auth.google needs an https address (the token must not travel in plain text)',
      ])
      expect(built('{ google: {} }', environment, 'http://127.0.0.1:9090').auth).toBeDefined()
      expect(built('{ bearer: a-token }', environment, url).auth).toBeDefined()
    },
  )

  test.each([
    "prometheus: { url: 'https://u:p@p.example', auth: { bearer: a-token } }",
    "prometheus: { url: 'https://p.example', headers: { authorization: x }, auth: { bearer: a-token } }",
  ])('two who say who asks exclude each other: %s', text => {
    const call = () => soundPlan(parseConfig(text, { file: 'f.yml', environment: {} }))
    expect(problemOf(call)).toEqual([
      'prometheus.auth excludes credentials in prometheus.url and an Authorization header (keep one of them)',
    ])
  })
})

test.each([
  { 'prometheus-headers': 'Authorization: Bearer of-input' },
  { 'prometheus-url': 'https://user:pass@other.example' },
])('what an input says wins over the file: %j', overrides => {
  const text = "prometheus: { url: 'https://p.example', auth: { bearer: of-file } }"
  const config = parseConfig(text, {
    file: 'f.yml',
    environment: {},
    overrides: overridesOf(overrides, asInput),
  })
  const settings = settingsOf(soundPlan(config).plan, 'prometheus') as PrometheusSettings
  expect(settings.auth).toBeUndefined()
  expect(Object.keys(settings.headers).map(name => name.toLowerCase())).toEqual(['authorization'])
})

describe('what becomes part of an address, a signature or a form', () => {
  const environment = {
    AWS_ACCESS_KEY_ID: 'a',
    AWS_SECRET_ACCESS_KEY: 's',
    AWS_ROLE_ARN: 'arn',
    AWS_WEB_IDENTITY_TOKEN_FILE: '/t',
    AWS_REGION: 'eu-west-1',
    AZURE_TENANT_ID: 't',
    AZURE_CLIENT_ID: 'c',
    AZURE_CLIENT_SECRET: 's',
    CLOUDSDK_AUTH_ACCESS_TOKEN: 't',
  }
  const nasty = [
    'evil.example/',
    'x@evil.example',
    'evil.example#',
    'evil.example?',
    'a/../b',
    '..',
    '.',
    'a b/',
    'a\\nb',
    'a:80',
    '%2e%2e',
    'é',
  ]
  const written: [option: string, auth: (value: string) => string, allowed: string[]][] = [
    ['aws.region', value => `{ aws: { region: "${value}" } }`, []],
    ['aws.service', value => `{ aws: { service: "${value}" } }`, []],
    ['azure.tenant', value => `{ azure: { tenant: "${value}" } }`, []],
    // Never part of an address, but of a form: what a scope may be is any printable ASCII.
    [
      'azure.scope',
      value => `{ azure: { scope: "${value}" } }`,
      nasty.filter(one => /^[!-~ ]+$/.test(one) && !one.includes('\\')),
    ],
    [
      'google.scope',
      value => `{ google: { scope: "${value}" } }`,
      nasty.filter(one => /^[!-~ ]+$/.test(one) && !one.includes('\\')),
    ],
  ]
  const cases = written.flatMap(([option, auth, allowed]) =>
    nasty
      .filter(value => !allowed.includes(value))
      .map(value => [option, value, auth(value)] as const),
  )

  test.each(cases)(
    'is held to a grammar of its own, with or without an environment: %s of %j',
    (option, _, auth) => {
      const found = mistakesOf(
        `prometheus:\n  url: https://p.example\n  auth: ${auth}\n`,
        environment,
      )
      const said = '(expected |the value contains a line break)'
      expect(found).toEqual([
        expect.stringMatching(new RegExp(`^3:\\d+: prometheus\\.auth\\.${option}: ${said}`)),
      ])
      if (!auth.includes('\\n')) expect(() => built(auth, null)).toThrow()
    },
  )

  test.each(['AWS_REGION', 'AZURE_TENANT_ID'])(
    'and so is what the environment says, which is not quoted: %s',
    name => {
      const kind = name.slice(0, name.indexOf('_')).toLowerCase()
      const found = mistakesOf(`prometheus:\n  url: https://p.example\n  auth: { ${kind}: {} }\n`, {
        ...environment,
        [name]: 'evil.example/',
      })
      expect(found).toHaveLength(1)
      expect(found[0]).toMatch(
        /^3:\d+: prometheus\.auth\.\w+: the \w+ in the environment: expected /,
      )
      expect(found[0]).not.toContain('evil')
    },
  )

  test('as it should be is taken', () => {
    const roles = { ...environment, AWS_ACCESS_KEY_ID: '', AWS_REGION: 'cn-north-1' }
    expect(built('{ aws: {} }', roles).auth).toMatchObject({
      credentials: { stsUrl: 'https://sts.cn-north-1.amazonaws.com.cn' },
    })
    expect(built('{ azure: { tenant: Contoso.onmicrosoft.com } }', environment).auth).toMatchObject(
      {
        tenantId: 'Contoso.onmicrosoft.com',
      },
    )
    expect(
      built('{ google: { scope: "https://a.example/x https://a.example/y" } }', environment).auth,
    ).toMatchObject({
      kind: 'bearer',
    })
  })
})
