import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import { referenceMistakes } from '../../../../src/config/plan/references.ts'
import type { DataPlan } from '../../../../src/model/plan/scenario.ts'
import { Problem } from '../../../../src/model/problem.ts'
import { revealed, Secret } from '../../../../src/model/secret.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'

const data: DataPlan[] = [
  {
    name: 'users',
    file: 'users.csv',
    pick: 'random',
    columns: ['name'],
    count: 1,
    rows: new Secret('[["ann"]]'),
  },
]

const planOf = (text: string) =>
  soundPlan(parseConfig(text, { file: 'gate.yml', environment: {} })).plan

/** `line:column message`, of everything that is wrong with a load. */
function mistakesOf(load: string, objectives = ''): string[] {
  const text = `load:\n${load}\n${objectives}`
  try {
    const config = parseConfig(text, { file: 'gate.yml', environment: {} })
    const { plan } = soundPlan(config)
    return referenceMistakes(config, { ...plan, load: { ...plan.load, data } }).map(told)
  } catch (error) {
    if (!(error instanceof Problem) || !error.mistakes) throw error
    return error.mistakes.map(told)
  }
}
const told = ({
  message,
  place,
}: {
  message: string
  place?: { line: number; column: number }
}): string => `${place?.line}:${place?.column} ${message}`

const steps = (...lines: string[]) =>
  `  scenarios:\n    - name: buy\n      steps:\n${lines.map(line => `        - ${line}`).join('\n')}`

describe('a scenario', () => {
  test('is a list of requests, each by its own name, and of the pauses before them', () => {
    const { load } = planOf(
      `load:\n${steps(
        '{ name: login, method: POST, path: /login, json: { user: "{{ users.name }}" }, capture: { token: $.token } }',
        '{ think: 500ms }',
        '{ think: 200ms..1s }',
        '{ path: "/cart/{{ token }}", follow: true, gzip: false }',
      )}\n    - { name: look, weight: 3, steps: [GET /] }`,
    )
    expect(load.scenarios).toEqual([
      {
        name: 'buy',
        weight: 1,
        steps: [{ request: 0 }, { request: 1, think: { least: 700, most: 1500 } }],
      },
      { name: 'look', weight: 3, steps: [{ request: 2 }] },
    ])
    expect(revealed(load.requests)).toEqual([
      {
        name: 'buy / login',
        method: 'POST',
        path: '/login',
        weight: 1,
        expect: {},
        headers: { 'content-type': 'application/json' },
        body: '{"user":"{{ users.name }}"}',
        bodyKind: 'json',
        templates: true,
        capture: [{ name: 'token', from: 'json', path: '$.token' }],
      },
      {
        name: 'buy / GET /cart/{{ token }}',
        method: 'GET',
        path: '/cart/{{ token }}',
        headers: {},
        templates: true,
        follow: true,
        weight: 1,
        expect: {},
      },
      { name: 'look / GET /', method: 'GET', path: '/', headers: {}, weight: 3, expect: {} },
    ])
  })

  test('takes every kind of capture, of expectation and of body', () => {
    const { load } = planOf(
      `load:\n${steps(
        `{ method: POST, path: /, form: { a b: "1&{{ users.name }}", n: 2 }, capture: { a: $.a, b: { header: X-B }, c: { regex: 'x(\\d+)' }, d: { cookie: sid } } }`,
        '{ path: /b, expect: { status: 200, header: { Content-Type: "application/json*" }, json: { $.a: null, "$.b[0]": 1 }, body: hi, size: "< 100kB", time: "<= 2s" } }',
      )}`,
    )
    expect(revealed(load.requests)).toMatchObject([
      {
        body: 'a%20b=1%26{{ users.name }}&n=2',
        bodyKind: 'form',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        capture: [
          { name: 'a', from: 'json', path: '$.a' },
          { name: 'b', from: 'header', header: 'X-B' },
          { name: 'c', from: 'regex', pattern: 'x(\\d+)' },
          { name: 'd', from: 'cookie', cookie: 'sid' },
        ],
      },
      {
        expect: {
          status: [200],
          headers: { 'Content-Type': 'application/json*' },
          body: 'hi',
          json: [
            { path: '$.a', value: null },
            { path: '$.b[0]', value: 1 },
          ],
          size: { comparator: '<', value: 100_000 },
          time: { comparator: '<=', value: 2000 },
        },
      },
    ])
  })

  test.each([
    [
      'a placeholder that nothing defines',
      steps('{ path: "/a/{{ id }}" }'),
      '5:23 load.scenarios[0].steps[0].path: no earlier step captures `id`',
    ],
    [
      'a capture after its use',
      steps('{ path: "/a/{{ id }}" }', '{ path: /b, capture: { id: $.id } }'),
      '5:23 load.scenarios[0].steps[0].path: no earlier step captures `id`',
    ],
    [
      'an expected value that is captured by the same step',
      steps('{ path: /, capture: { id: $.id }, expect: { json: { $.id: "{{ id }}" } } }'),
      '5:70 load.scenarios[0].steps[0].expect.json.$.id: no earlier step captures `id`',
    ],
    [
      'braces that are meant as they are',
      steps('{ path: /, expect: { body: "Hello {{ your name }}" } }'),
      '5:45 load.scenarios[0].steps[0].expect.body: there is no placeholder "your name"',
    ],
    [
      'a captured value in a request by itself',
      '  requests: [{ path: /, headers: { A: "{{ id }}" } }]',
      '2:40 load.requests[0].headers.A: no earlier step captures `id`',
    ],
    [
      'a column that the file has not',
      steps('{ path: "/{{ users.nam }}" }'),
      '5:21 load.scenarios[0].steps[0].path: no column is named `users.nam`',
    ],
    [
      'a JSON path that cannot be read',
      steps('{ path: /, capture: { a: "$.a[" } }'),
      '5:41 load.scenarios[0].steps[0].capture.a: the JSON path "$.a[" cannot be read: unclosed bracketed selection',
    ],
    [
      'a regular expression that cannot be read',
      steps('{ path: /, capture: { a: { regex: "a(?=b)" } } }'),
      expect.stringMatching(/^5:\d+ .*the regular expression "a\(\?=b\)" cannot be read/),
    ],
    [
      'a name that means something',
      steps('{ path: /, capture: { uuid: $.a } }'),
      '5:33 load.scenarios[0].steps[0].capture.uuid: `uuid` is a placeholder already; choose another name',
    ],
    [
      'two steps of one name',
      steps('GET /', 'GET /'),
      '6:11 load.scenarios[0].steps[1]: duplicate name `GET /`',
    ],
    [
      'a pause that nothing follows',
      steps('GET /', '{ think: 1s }'),
      '5:9 load.scenarios[0].steps: no request follows the last `think`',
    ],
    [
      'a range the wrong way round',
      steps('{ think: 2s..1s }', 'GET /'),
      '5:20 load.scenarios[0].steps[0].think: the range "2s..1s" is reversed: its end is below its start',
    ],
    [
      'requests beside scenarios',
      `  requests: [GET /]\n${steps('GET /')}`,
      expect.stringContaining('`requests` and `scenarios` exclude each other'),
    ],
    [
      'a placeholder that is none',
      steps('{ path: "/{{ int(2, 1) }}" }'),
      '5:21 load.scenarios[0].steps[0].path: expected int(least, most) with least ≤ most; found "int(2, 1)"',
    ],
    [
      'a bound that is none',
      steps('{ path: /, expect: { size: "small" } }'),
      '5:38 load.scenarios[0].steps[0].expect.size: expected a size; found "small"',
    ],
  ])('%s is a mistake with its place', (_, load, said) => {
    expect(mistakesOf(load)).toEqual([said])
  })

  test('and its steps can be named by objectives', () => {
    const objectives = (names: string[]) =>
      `objectives:\n${names.map(name => `  - "p(95){${name}} < 1s"`).join('\n')}`
    const load = steps('{ name: login, path: / }')
    expect(mistakesOf(load, objectives(['buy', 'buy / login']))).toEqual([])
    expect(mistakesOf(load, objectives(['buy / logout']))).toEqual([
      expect.stringContaining('no request is named `buy / logout`'),
    ])
  })
})
