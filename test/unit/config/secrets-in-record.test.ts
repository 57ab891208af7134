import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { configFields } from '../../../src/config/options.ts'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { buildPlan } from '../../../src/config/plan/build-plan.ts'
import { sentText } from '../../../src/engines/embedded/protocols/exchange-fields.ts'
import { message, messages } from '../../../src/engines/embedded/protocols/grpc/fields.ts'
import { metadata } from '../../../src/engines/embedded/protocols/grpc/metadata.ts'
import { protocols } from '../../../src/engines/embedded/protocols/protocols.ts'
import { surveyRequests } from '../../../src/gate/plan/files/survey-requests.ts'
import { folderTexts } from '../../../src/gate/plan/files/texts.ts'
import { buildRecord } from '../../../src/gate/record/build-record.ts'
import { judge } from '../../../src/judge/judge.ts'
import { identity, secretText } from '../../../src/language/access/credential.ts'
import { headers } from '../../../src/language/access/headers.ts'
import { base64, baseUrl } from '../../../src/language/base-url.ts'
import type { Fields, JsonSchema, Option, Setting } from '../../../src/language/option.ts'
import { defined } from '../../../src/model/basics/defined.ts'
import type { Plan } from '../../../src/model/plan/plan.ts'
import { revealed } from '../../../src/model/secret.ts'
import { evidence } from '../judge/build.ts'

const sentinel = 'S3ntinel-of-this-test'
const forms = [sentinel, base64(`me:${sentinel}`)]

type Row = { path: string[]; value: unknown }

/** What a request sends, by the key below which it stands. */
const bodies: Record<string, readonly string[]> = {
  requests: ['body', 'json'],
  kafka: ['body', 'json', 'key'],
}

const isBody = (key: string, above: readonly string[]): boolean =>
  bodies[above.at(-1) ?? '']?.includes(key) === true

/** What an option that can hold a secret is given here; undefined of any other. */
function secretFor(option: Option<unknown>, key: string, above: readonly string[]): unknown {
  if (option === headers) return { 'X-Key': `\${GATE_SECRET}` }
  if (option === metadata) return { 'x-key': `\${GATE_SECRET}` }
  if (option === message || option === messages) return { password: sentinel }
  if (option === sentText) return sentinel
  if (option === secretText || option === identity) return `\${GATE_SECRET}`
  if (option === baseUrl) return `https://me:${sentinel}@host.example`
  return isBody(key, above) ? sentinel : undefined
}

/** Every option of the tables, however deep, that can hold a secret. */
function rowsOf(fields: Fields, above: readonly string[] = []): Row[] {
  return Object.entries<Setting<unknown>>(fields).flatMap(([key, { option }]) => {
    const path = [...above, key]
    const value = secretFor(option, key, above)
    return [
      ...(value === undefined ? [] : [{ path, value }]),
      ...(option.fields ? rowsOf(option.fields, path) : []),
    ]
  })
}

/** Keys that a file of requests requires, and a list of requests does not have. */
const otherForms = ['openapi', 'har']

/** A mapping with this key, and with all that has to be beside it. */
function holding(fields: Fields, [key, ...below]: readonly string[], value: unknown): object {
  const { option } = fields[key!]!
  const inner = below.length === 0 ? value : holding(option.fields!, below, value)
  const forms = [option.schema, ...((option.schema.anyOf as JsonSchema[] | undefined) ?? [])]
  const isList = forms.some(({ type }) => type === 'array')
  const required = Object.entries<Setting<unknown>>(fields).filter(
    ([name, own]) => own.required && !otherForms.includes(name),
  )
  const sampleOf = ({ example, option }: Setting<unknown>) =>
    example ?? (option.schema.type === 'object' ? { service: 'shop' } : 'x')
  const beside = Object.fromEntries(required.map(([name, setting]) => [name, sampleOf(setting)]))
  return {
    ...beside,
    ...defined({
      // A section without an address is about nothing.
      url: fields.url && key !== 'scrape' ? 'https://host.example' : undefined,
      method: fields.method && (key === 'body' || key === 'json') ? 'POST' : undefined,
    }),
    [key!]: isList ? [inner] : inner,
  }
}

const environment = {
  GATE_SECRET: sentinel,
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: sentinel,
  AWS_SECRET_ACCESS_KEY: sentinel,
  AZURE_TENANT_ID: 'tenant',
  AZURE_CLIENT_ID: sentinel,
  AZURE_CLIENT_SECRET: sentinel,
  GOOGLE_APPLICATION_CREDENTIALS: `/home/${sentinel}.json`,
}

const read = (config: object) => parseConfig(JSON.stringify(config), { file: 'f.yml', environment })

/** Also of a config whose settings do not go together. */
const planOf = (config: object): Plan => buildPlan(read(config), { offline: true }).plan

const settingsOf = (config: object) => read(config).settings

function recordOf(plan: Plan): string {
  const gathered = evidence(undefined)
  const judgement = judge(plan, gathered)
  const startedAt = new Date(0).toISOString()
  return JSON.stringify(
    buildRecord({ plan, evidence: gathered, judgement, startedAt, advisory: false, where: {} }),
  )
}

const home = { texts: folderTexts('.'), config: undefined }

const holdsSecret = (text: string) => forms.some(form => text.includes(form))

/** Credentials in an address that only names who gives tokens are dropped. */
const isDropped = (name: string) => name.endsWith('.auth.oauth2.token-url')

function expectHidden(plan: Plan, name: string): void {
  expect(holdsSecret(JSON.stringify(revealed(plan)))).toBe(!isDropped(name))
  expect(holdsSecret(recordOf(plan))).toBe(false)
  expect(holdsSecret(inspect(plan, { depth: 20 }))).toBe(false)
}

const rows = rowsOf(configFields)

describe('a secret in an option reaches the plan, and neither the record nor a log', () => {
  test('there are such options in every section that sends something', () => {
    const paths = rows.map(({ path }) => path.join('.'))
    expect(paths).toEqual(
      expect.arrayContaining([
        'target.url',
        'target.headers',
        'baseline.headers',
        'prometheus.headers',
        'prometheus.auth.basic.password',
        'load.requests.headers',
        'load.requests.body',
      ]),
    )
  })

  test.each(rows.map(row => [row.path.join('.'), row] as const))('%s', (name, { path, value }) => {
    expectHidden(planOf(holding(configFields, path, value)), name)
  })

  test.each([
    { prometheus: { url: 'https://host.example', headers: { 'X-Key': `\${GATE_SECRET}` } } },
    { loki: { url: `https://me:${sentinel}@host.example` } },
  ])('of a source that has a name of its own: %j', source => {
    expectHidden(planOf({ sources: { staging: source } }), 'sources')
  })

  const requests = protocols.flatMap(({ id, fields = {} }) =>
    rowsOf(fields).map(
      ({ path, value }) => [`${id}: ${path.join('.')}`, { fields, path, value }] as const,
    ),
  )
  test.each(requests)('of a request of another protocol: %s', async (name, written) => {
    const { fields, path, value } = written
    const plan = planOf({ load: { requests: [{ name: 'one', ...holding(fields, path, value) }] } })
    const { requests } = await surveyRequests(plan.load.requests, home)
    expectHidden({ ...plan, load: { ...plan.load, requests } }, name)
  })

  test('every protocol has such an option, but a handshake of TLS, which sends nothing', () => {
    const named = new Set(requests.map(([name]) => name.split(':')[0]))
    const others = protocols.filter(({ fields, id }) => fields && !named.has(id))
    expect(others.map(({ id }) => id)).toEqual(['tls'])
    expect(requests.map(([name]) => name)).toEqual(
      expect.arrayContaining(['grpc: metadata', 'grpc: message', 'grpc: messages', 'tcp: send']),
    )
  })

  test.each([
    { http: '/', headers: { 'X-Key': `\${GATE_SECRET}` } },
    { http: '/', method: 'POST', body: sentinel },
    { http: '/', method: 'POST', json: { password: sentinel } },
    { http: '/', method: 'POST', form: { password: sentinel } },
    { tcp: 'host.example:1', send: sentinel },
    { websocket: '/', headers: { 'X-Key': `\${GATE_SECRET}` } },
    { grpc: 'a.B/C', metadata: { 'x-key': `\${GATE_SECRET}` } },
  ])('of a check: %j', check => {
    const checks = settingsOf({ checks: [{ name: 'one', ...check }] }).checks!
    expect(holdsSecret(JSON.stringify(revealed(checks)))).toBe(true)
    expect(holdsSecret(JSON.stringify(checks))).toBe(false)
    expect(holdsSecret(inspect(checks, { depth: 20 }))).toBe(false)
  })

  test.each([
    { target: { start: 'npm start', port: 3000, env: { KEY: `\${GATE_SECRET}` } } },
    { load: { k6: { script: 'a.js', env: { KEY: `\${GATE_SECRET}` } } } },
    { load: { locust: { file: 'a.py', env: { KEY: `\${GATE_SECRET}` } } } },
    { load: { artillery: { script: 'a.yml', env: { KEY: `\${GATE_SECRET}` } } } },
    { load: { jmeter: { plan: 'a.jmx', properties: { key: `\${GATE_SECRET}` } } } },
  ])('of the environment of what the run starts: %j', config => {
    expectHidden(planOf(config), 'environment')
  })

  test.each(['aws', 'google', 'azure'])(
    'what prometheus.auth.%s takes from the environment',
    kind => {
      expectHidden(
        planOf({ prometheus: { url: 'https://host.example', auth: { [kind]: {} } } }),
        kind,
      )
    },
  )
})
