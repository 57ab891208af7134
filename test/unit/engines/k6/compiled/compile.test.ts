import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../../../src/config/parse-config.ts'
import { rowsOf } from '../../../../../src/engines/embedded/scenario/data.ts'
import { compile } from '../../../../../src/engines/embedded/scenario/render.ts'
import { Values } from '../../../../../src/engines/embedded/scenario/values.ts'
import { compileScript } from '../../../../../src/engines/k6/compiled/compile.ts'
import { exportScript } from '../../../../../src/engines/k6/compiled/export-script.ts'
import { scriptPattern } from '../../../../../src/engines/k6/compiled/refusals.ts'
import type { LoadPlan } from '../../../../../src/model/plan/load.ts'
import { revealed, Secret } from '../../../../../src/model/secret.ts'
import { seededRandom } from '../../../../../src/stats/random.ts'
import { soundPlan } from '../../../../support/config/sound-plan.ts'
import { runScript, type Sent } from './run-script.ts'

const users = {
  name: 'users',
  file: 'users.csv',
  columns: ['name'],
  count: 3,
  rows: new Secret('[["ann"],["b & \\"o\\""],["cé"]]'),
}
function loadOf(yaml: string, more: Partial<LoadPlan> = {}): LoadPlan {
  const text = `load:\n  engine: k6\n${yaml.replace(/^/gm, '  ')}`
  return { ...soundPlan(parseConfig(text, { file: 'f.yml', environment: {} })).plan.load, ...more }
}
const what = (rows: unknown[][]) =>
  rows.filter(([kind]) => kind === 'request').map(row => row.slice(7))

describe('a load compiled for k6', () => {
  test('sends what the engine of the gate would: the same values for the same iteration', () => {
    const load = loadOf(
      `scenarios:
  - name: buy
    steps:
      - { name: a, method: POST, path: "/u/{{ users.name }}/{{ int(1, 999) }}", json: { user: "{{ users.name }}", n: "{{ int(1, 9) }}", id: "{{ uuid }}" }, headers: { X-T: "{{ text(5) }}-{{ iteration }}" } }`,
      { data: [{ ...users, pick: 'random' }] },
    )
    const numbers = [0, 1, 2, 3, 17]
    const { sent } = runScript(load, () => ({}), { numbers, seed: 7 })
    for (const [at, number] of numbers.entries()) {
      const random = seededRandom(7 + Math.imul(number + 1, 0x9e3779b1))
      const rows = rowsOf(revealed([{ ...users, pick: 'random' as const }])).of(number, random)
      if (typeof rows === 'string') throw new TypeError(rows)
      const values = new Values({ number, startedAt: 0, random, rows })
      const json = '{"user":"{{ users.name }}","n":"{{ int(1, 9) }}","id":"{{ uuid }}"}'
      const body = compile(json, 'json')(values)
      const path = compile('/u/{{ users.name }}/{{ int(1, 999) }}', 'path')(values)
      const header = compile('{{ text(5) }}-{{ iteration }}')(values)
      // Body, path and headers draw from one stream, in that order.
      expect(sent[at]).toMatchObject({
        method: 'POST',
        url: `http://t.test/base${path}`,
        body,
        params: { headers: { 'X-T': header } },
      })
    }
  })

  test('captures values for later steps, and ends an iteration at the first that fails', () => {
    const load = loadOf(`scenarios:
  - name: buy
    steps:
      - { name: login, path: /login, capture: { token: $.a.t, csrf: { header: X-CSRF }, id: { regex: 'order-(\\d+)' }, sid: { cookie: s } } }
      - { think: 500ms }
      - { name: cart, path: "/{{ token }}/{{ csrf }}/{{ id }}/{{ sid }}" }
      - { name: never, path: /never }`)
    const respond = ({ url }: Sent) =>
      url.endsWith('/login')
        ? {
            body: '{"a":{"t":"tok"},"say":"order-42"}',
            headers: { 'X-Csrf': 'c1' },
            cookies: { s: [{ value: 'old' }, { value: 'new' }] },
          }
        : { status: 503 }
    const { rows, sent, slept } = runScript(load, respond)
    expect(sent.map(({ url }) => url)).toEqual([
      'http://t.test/base/login',
      'http://t.test/base/tok/c1/42/new',
    ])
    expect(slept).toEqual([0.5])
    expect(rows[0]).toEqual(['begin', 1000])
    expect(rows.slice(1).map(row => [row[0], row[1], row.at(-2)])).toEqual([
      ['request', 0, 0],
      ['request', 1, 'status'],
      ['iteration', 0, 'status'],
    ])
    expect(rows.at(-1)![3]).toBe(43)
  })

  test.each([
    ['expect: { status: 201 }', {}, ['status', '']],
    ['expect: { status: [200, 204] }', { status: 204 }, [0, '']],
    ['', { status: 302 }, [0, '']],
    ['expect: { body: yes }', { body: 'oh yes' }, [0, '']],
    ['expect: { body: yes }', { body: 'no' }, ['expect', 'the body does not contain "yes"']],
    ['expect: { header: { X-A: "a*c" } }', { headers: { 'X-A': 'abbc' } }, [0, '']],
    ['expect: { header: { X-A: "a*c" } }', {}, ['expect', 'the header X-A is not a*c']],
    ['expect: { json: { "$.a[-1]": { b: 1 } } }', { body: '{"a":[2,{"b":1}]}' }, [0, '']],
    ['expect: { json: { $.a: 1 } }', { body: '{"a":2}' }, ['expect', '$.a is not 1']],
    ['expect: { json: { $.a: 1 } }', { body: 'x' }, ['expect', 'the body is not JSON']],
    [
      'expect: { size: "< 4B" }',
      { body: 'éé' },
      ['expect', 'the size of the body is not < 4 bytes'],
    ],
    ['expect: { time: "< 20ms" }', {}, ['expect', 'the response time is not < 20ms']],
    ['capture: { a: $.b }', { body: '{}' }, ['capture', '$.b finds nothing for `a`']],
    ['', { status: 0, error_code: 1212, error: 'refused' }, ['failed', 'refused']],
    ['', { status: 503, error_code: 1503 }, ['status', '']],
  ])('with %s takes %o for %o', (more, given, expected) => {
    const load = loadOf(`requests: [{ path: /a${more && `, ${more}`} }]`)
    expect(what(runScript(load, () => given).rows)).toEqual([expected])
  })

  test('with HTTP/2 takes no response of another version', () => {
    const load = loadOf('http: 2')
    expect(what(runScript(load, () => ({})).rows)).toEqual([
      ['protocol', 'the server speaks HTTP/1.1'],
    ])
    expect(what(runScript(load, () => ({ proto: 'HTTP/2.0' })).rows)).toEqual([[0, '']])
  })

  test('mixes requests by their weights', () => {
    const load = loadOf('requests: [{ path: /a, weight: 3 }, { path: /b }]')
    const numbers = Array.from({ length: 4000 }, (_, number) => number)
    const { sent } = runScript(load, () => ({}), { numbers })
    expect(sent.filter(({ url }) => url.endsWith('/a')).length / 4000).toBeCloseTo(0.75, 1)
  })

  test('ends where each row is used once and none is left', () => {
    const load = loadOf('requests: ["GET /{{ users.name }}"]', {
      data: [{ ...users, pick: 'unique' }],
    })
    const { rows, sent, aborted } = runScript(load, () => ({}), { numbers: [2, 3] })
    expect(sent).toHaveLength(1)
    expect([rows.at(-1), aborted]).toEqual([['ran out', 'users'], ['no row of users is left']])
  })

  test('sends no cookie of an earlier response unless the iteration keeps them', () => {
    const jarOf = (yaml: string) => runScript(loadOf(yaml), () => ({})).sent[0]!.params.jar
    expect(jarOf('rate: 5/s')).toBeDefined()
    expect(jarOf('cookies: true')).toBeUndefined()
  })

  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: as it is written in a config.
  test('that is exported reads from the environment what headers name, and nothing else', () => {
    const load = loadOf('requests: [{ method: POST, path: /a, body: "${NAME}" }]')
    const order = { headers: { Authorization: 'Bearer ${TOKEN}!' }, environment: { TOKEN: 'abc' } }
    const [exported] = runScript(load, () => ({}), { ...order, namesVariables: true }).sent
    expect(exported).toMatchObject({
      body: '${NAME}',
      params: { headers: { Authorization: 'Bearer abc!' } },
    })
    const [run] = runScript(load, () => ({}), order).sent
    expect(run!.params.headers.Authorization).toBe('Bearer ${TOKEN}!')
  })

  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above.

  const optionsOf = (yaml: string) => {
    const script = compileScript({ load: revealed(loadOf(yaml)), headers: {}, seed: 1 })
    const [, text] = /export const options = (\{.*?^\})/ms.exec(script)!
    return (new Function(`return ${text}`)() as { scenarios: { load: object } }).scenarios.load
  }

  test('has as many users as a rate can ever need, for all of the warm-up and the load', () => {
    expect(optionsOf('rate: 2.5/s\nduration: 20s\nwarmup: 5s\ntimeout: 4s')).toEqual({
      executor: 'constant-arrival-rate',
      rate: 25,
      timeUnit: '10s',
      preAllocatedVUs: 11,
      maxVUs: 11,
      duration: '25000ms',
      gracefulStop: '5000ms',
    })
    expect(optionsOf('rate: 500/s\nmax-connections: 60')).toMatchObject({ maxVUs: 60 })
    expect(optionsOf('users: 7\nthink-time: 1s\nduration: 20s')).toEqual({
      executor: 'constant-vus',
      vus: 7,
      duration: '25000ms',
      gracefulStop: '12000ms',
    })
  })
})

describe('an expression of RE2', () => {
  test.each([
    ['order-(\\d+)', 'order-(\\d+)'],
    ['a.b[.]\\.', 'a[^\\n]b[.]\\.'],
    ['(?:x|y)\\s', '(?:x|y)[\\t\\n\\f\\r ]'],
  ])('%s is %s in JavaScript', (written, script) => {
    expect(scriptPattern(written)).toBe(script)
  })

  test.each(['(?i)a', '(?P<n>a)', '\\Aa', 'a\\z', '[[:alpha:]]', '\\pL', '\\Qa.b\\E'])(
    '%s has no other form there',
    written => {
      expect(scriptPattern(written)).toBeUndefined()
    },
  )
})

test('an exported script says that it is the first step of a profile that goes up in steps', () => {
  const text = 'load: { rate: 10/s }'
  const { target } = soundPlan(parseConfig(text, { file: 'f.yml', environment: {} })).plan
  const stepped = loadOf('profile: stress\nsteps: [10/s, 20/s]')
  expect(exportScript(stepped, target)).toMatch(/^\/\/ The first step of the profile stress: /)
  expect(exportScript(loadOf('rate: 10/s'), target)).toMatch(/^\/\/ The load of a config /)
})

test('a script that packs its rows has all users take part in its end', () => {
  const load = revealed(loadOf('rate: 10/s\ntimeout: 2s\nduration: 5s\nwarmup: 1s'))
  const script = compileScript({ load, headers: {}, seed: 1, target: 'http://t', packs: true })
  const [users] = /preAllocatedVUs: (\d+)/.exec(script)!.slice(1)
  expect(script).toMatch(new RegExp(`exec: 'drain',\\s+vus: ${users},`))
  // After 6 s of load, and 3 s in which the last iteration may end.
  expect(script).toContain("startTime: '9500ms'")
})
