import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { configFields } from '../../../src/config/options.ts'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { protocols } from '../../../src/engines/embedded/protocols/protocols.ts'
import { buildRecord } from '../../../src/gate/record/build-record.ts'
import { judge } from '../../../src/judge/judge.ts'
import { identity, secretText } from '../../../src/language/access/credential.ts'
import { headers } from '../../../src/language/access/headers.ts'
import { base64, baseUrl } from '../../../src/language/base-url.ts'
import type { Fields, JsonSchema, Option, Setting } from '../../../src/language/option.ts'
import { defined } from '../../../src/model/basics/defined.ts'
import type { Plan } from '../../../src/model/plan/plan.ts'
import { revealed } from '../../../src/model/secret.ts'
import { soundPlan } from '../../support/config/sound-plan.ts'
import { evidence } from '../judge/build.ts'

const sentinel = 'S3ntinel-of-this-test'
const forms = [sentinel, base64(`me:${sentinel}`)]

type Row = { path: string[]; value: unknown }

const isBody = (key: string, above: readonly string[]): boolean =>
  above.at(-1) === 'requests' && (key === 'body' || key === 'json')

/** What an option that can hold a secret is given here; undefined of any other. */
function secretFor(option: Option<unknown>, key: string, above: readonly string[]): unknown {
  if (option === headers) return { 'X-Key': `\${GATE_SECRET}` }
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
      method: key === 'body' || key === 'json' ? 'POST' : undefined,
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

function planOf(config: object): Plan {
  const read = parseConfig(JSON.stringify(config), { file: 'f.yml', environment })
  return soundPlan(read, { offline: true }).plan
}

function recordOf(plan: Plan): string {
  const gathered = evidence(undefined)
  const judgement = judge(plan, gathered)
  const startedAt = new Date(0).toISOString()
  return JSON.stringify(
    buildRecord({ plan, evidence: gathered, judgement, startedAt, advisory: false, where: {} }),
  )
}

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
  test.each(requests)('of a request of another protocol: %s', (name, { fields, path, value }) => {
    expectHidden(
      planOf({ load: { requests: [{ name: 'one', ...holding(fields, path, value) }] } }),
      name,
    )
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
