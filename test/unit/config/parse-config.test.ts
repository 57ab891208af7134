// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how a config names a variable.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { configFields } from '../../../src/config/options.ts'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { describeKnown } from '../../../src/language/section.ts'
import { Problem } from '../../../src/model/problem.ts'
import { revealed } from '../../../src/model/secret.ts'
import { mistakesOf } from './mistakes-of.ts'

const parse = (text: string, environment: Record<string, string> = {}) =>
  parseConfig(text, { file: 'f.yml', environment })

describe('a config file', () => {
  it('needs no key in particular', () => {
    expect(parse('version: 1').settings).toEqual({ version: 1 })
    expect(parse('service: shop').settings).toEqual({ service: 'shop' })
    expect(parseConfig(undefined, { file: undefined, environment: {} }).settings).toEqual({})
  })

  it('is one Problem with every mistake, in the order of the file', () => {
    const text = [
      'versoin: 1',
      'duration: 2m',
      '<<: { a: 1 }',
      'target: { url: preview.example, deployment: {} }',
      'load:',
      '  profile: stres',
      '  rate: 30',
      '  users: 5',
      '  duration: 30',
      '  warmup: -5s',
      '  timeout: 10m',
      '  max-connections: "100"',
      'objectives:',
      '  - availability < 99%',
      '  - alerts: rules.yml\n    when: value < 1',
      '  - "p(95) < 200"',
      'baseline: { url: production, tolerance: 10, design: aabb, deployment: {}, history: {} }',
      'slos: []',
      'waivers: []',
      'prometheus: { scrape: [], external-url: https://prometheus.example }',
      'policy: { inconclusive: bloc, no-data: true }',
      'service:',
    ].join('\n')
    const all = [
      '1:1: unknown key `versoin` (did you mean `version`?)',
      '2:1: unknown key `duration` (did you mean `load.duration`?)',
      '3:1: YAML merge keys are not allowed (write the values out)',
      '4:16: target.url: expected an address that begins with http:// or https:// (an address such as https://preview.example)',
      '4:33: target: `url` and `deployment` exclude each other (keep one of them)',
      '6:12: load.profile: expected one of `load`, `stress`, `spike`, `soak`, `scalability`; found "stres" (did you mean `stress`?)',
      '7:9: load.rate: expected a rate; found the number 30 (a rate needs a unit of time, such as 100/s)',
      '8:3: load: `rate` and `users` exclude each other (keep one of them)',
      '9:13: load.duration: expected a duration; found the number 30 (a duration needs a unit, such as 30s)',
      '10:11: load.warmup: a duration cannot be negative; found "-5s"',
      '11:12: load.timeout: expected a duration between 1ms and 5m; found "10m"',
      '12:20: load.max-connections: expected a whole number from 1 to 10000; found "100" (without quotes)',
      '14:18: objectives[0]: expected >= or >; found < (a higher value is better)',
      '16:5: objectives[1]: unknown key `when` (known here: alerts, match, severities, for, interval, name, key, weight, advisory, source)',
      '17:14: objectives[2]: expected a value such as 200ms; found "200" (it needs a unit, such as 200ms)',
      '18:18: baseline.url: expected an address that begins with http:// or https:// (an address such as https://preview.example)',
      '18:41: baseline.tolerance: expected a percentage; found the number 10 (a percentage needs its sign, such as 10%)',
      '18:53: baseline.design: expected one of `paired`, `abba`; found "aabb"',
      '18:59: baseline: `url` and `deployment` exclude each other (keep one of them)',
      '18:71: baseline.deployment: `environment` is missing',
      '18:75: baseline: `url` and `history` exclude each other (keep one of them)',
      '18:75: baseline: `deployment` and `history` exclude each other (keep one of them)',
      '19:7: slos: the list is empty (remove it, or name SLOs)',
      '20:10: waivers: the list is empty (remove it, or name waivers)',
      '21:15: prometheus: `external-url` and `scrape` exclude each other (keep one of them)',
      '21:23: prometheus.scrape: the list is empty (remove it, or name scrapes)',
      '22:25: policy.inconclusive: expected one of `neutral`, `block`; found "bloc" (did you mean `block`?)',
      '22:40: policy.no-data: expected one of `block`, `neutral`; found true (put it in quotes)',
      '23:1: service: there is no value (remove the key, or give it one)',
    ]
    expect(mistakesOf(text)).toEqual([...all.slice(0, 20), '9 more mistakes follow'])
    // The same lines with nothing wrong above them.
    const below = text.split('\n').map((line, index) => (index < 17 ? '' : line))
    expect(mistakesOf(below.join('\n'))).toEqual(all.slice(-14))
  })

  it.each([
    ['[]', '1:1: expected a mapping with the keys `version`, `service`,'],
    ['just text', '1:1: expected a mapping with the keys'],
    ['version: 2', '1:10: version: expected the number 1; found the number 2'],
    ['version: "1"', '1:10: version: expected the number 1; found "1" (without quotes)'],
    ['service: 12', '1:10: service: expected a string; found the number 12 (put it in quotes)'],
    [
      'service: "a\\nb"',
      '1:10: service: the text "a\\nb" contains a line break or another character that cannot be shown',
    ],
    [
      `service: ${'x'.repeat(101)}`,
      `1:10: service: a string of 101 characters, "${'x'.repeat(57)}..."; at most 100 are allowed`,
    ],
    ['service: shop\u202eevil', '1:14: service: the text "shop?evil" contains a line break'],
    ['service: __proto__', '1:10: service: the name "__proto__" is taken'],
    ['service: " "', '1:10: service: expected a string; found an empty one'],
    ['__proto__: 1', '1:1: unknown key `__proto__`'],
    ['constructor: 1', '1:1: unknown key `constructor`'],
    ['load: 5', '1:7: load: expected a mapping with the keys'],
    [
      'load: { rate: 0/s }',
      '1:15: load.rate: expected a rate above 0/s and up to 100000/s; found "0/s"',
    ],
    ['load: { rate: 100 /d }', '1:15: load.rate: expected a rate; found "100 /d"'],
    [
      'load: { users: 1.5 }',
      '1:16: load.users: expected a whole number from 1 to 10000; found the number 1.5',
    ],
    ['load: { users: 0 }', '1:16: load.users: expected a whole number'],
    [
      'load: { duration: 1m30s }',
      '1:19: load.duration: expected a duration; found "1m30s" (a number and a unit',
    ],
    [
      'load: { duration: 0s }',
      '1:19: load.duration: expected a duration between 100ms and 6h; found "0s"',
    ],
    [
      'load: { duration: 7h }',
      '1:19: load.duration: expected a duration between 100ms and 6h; found "7h"',
    ],
    ['objectives: []', '1:13: objectives: the list is empty (remove it, or name objectives)'],
    [
      'objectives: p(95) < 1s',
      '1:13: objectives: expected a list of objectives; found "p(95) < 1s"',
    ],
    ['objectives:\n  -\n', '2:4: objectives[0]: the item is empty (remove the `-`)'],
    [
      'policy: { allowed-hosts: ["http://x"] }',
      '1:27: policy.allowed-hosts[0]: expected a host name, an address',
    ],
    [
      'target: { ready: { status: 99 } }',
      '1:28: target.ready.status: expected a whole number from 100 to 599; found the number 99',
    ],
    [
      'target: { ready: { header: "X-Commit: $COMMIT" } }',
      '1:39: target.ready.header: unknown name "$COMMIT" (only $commit is filled, in small letters)',
    ],
    [
      'target: { ready: { body: "v ${commit}" } }',
      '1:29: target.ready.body: unknown name "${commit}" (only $commit is filled, in small letters)',
    ],
    [
      'target: { ready: { path: health } }',
      '1:26: target.ready.path: expected a path that begins with a slash; found "health" (such as /',
    ],
    [
      'advisory: true',
      '1:1: unknown key `advisory` (it is the input `advisory` of the action and the flag --advisory)',
    ],
    ['Service: x', '1:1: unknown key `Service` (did you mean `service`?)'],
    ['galaxy: {}', `1:1: unknown key \`galaxy\` (${describeKnown(configFields)})`],
  ])('refuses %j', (text, start) => {
    const found = mistakesOf(text)
    expect(found).toHaveLength(1)
    expect(found[0]!.slice(0, start.length)).toBe(start)
  })

  it('takes hosts with stars and ports, and addresses', () => {
    const hosts = [
      '*.preview.example',
      'localhost:3000',
      '127.0.0.1',
      '[::1]:8080',
      '::1',
      'shop-*.example',
      '*',
    ]
    expect(
      parse(`policy: { allowed-hosts: ${JSON.stringify(hosts)} }`).settings.policy?.[
        'allowed-hosts'
      ],
    ).toEqual(hosts)
  })

  it('tells twenty mistakes and how many more there are, in six kilobytes at most', () => {
    const found = mistakesOf(Array.from({ length: 150 }, (_, i) => `load${i}: 1`).join('\n'))
    expect(found).toHaveLength(21)
    expect(found.at(-1)).toBe('130 more mistakes follow')
    const long = Array.from(
      { length: 12 },
      (_, i) => `  - { name: "${i} ${'字'.repeat(97)}", method: GET, path: / }`,
    )
    const wide = `load:\n  requests:\n${long.join('\n')}\nobjectives:\n${'  - p(95){no} < 1s\n'.repeat(30)}`
    const told = mistakesOf(wide)
    expect(Buffer.byteLength(told.join('\n'))).toBeLessThan(6000)
    expect(told.at(-1)).toMatch(/^\d+ more mistakes follow$/)
  })

  it.each([
    'hvs.CAESIJtnTokenThatNobodyMasked1234567',
    'machine example.com login joe password hunter2secret',
    '- hunter2secret\n- hunter2secret',
    'hunter2Secret: hunter2secret\nHUNTER2SECRET: 1',
    'HUNTER2SECRET: 1\nHUNTER2SECRET: 1',
    '"hunter2secret"',
    '{ "Hunter2secret": { "x": "hunter2secret" }',
  ])('quotes nothing of a file that is not a config: %j', text => {
    const told = mistakesOf(text).join('\n')
    expect(told).not.toBe('')
    expect(told).not.toMatch(/hunter2|CAES/i)
  })

  it('lets names hold joiners where writing needs them, and nowhere else', () => {
    for (const name of ['می‌خواهم', 'क्‍ष', '👩‍💻'])
      expect(parse(`service: "${name}"`).settings.service).toBe(name)
    for (const name of ['ad\u200dmin', '\u200cخ', 'خ\u200c', 'خ\u200c\u200cخ', 'خ\u200bخ'])
      expect(mistakesOf(`service: "${name}"`)).toEqual([expect.stringContaining('cannot be shown')])
  })
})

describe('headers in a config', () => {
  it('take variables from the environment; every value is a secret', () => {
    const text =
      'target: { headers: { X-A: "${A}", Authorization: "Bearer ${B}-${A}", X-C: plain } }'
    const config = parse(text, { A: 's3cret', B: ' tok\n' })
    expect(revealed(config.settings.target?.headers)).toEqual({
      'X-A': 's3cret',
      Authorization: 'Bearer tok-s3cret',
      'X-C': 'plain',
    })
    expect(config.secrets.toSorted()).toEqual([
      'Bearer tok-s3cret',
      'plain',
      's3cret',
      'tok',
      'tok-s3cret',
    ])
  })

  it('of requests and of Prometheus are secrets too, bodies are not', () => {
    const text =
      'prometheus: { url: http://p, headers: { X-Scope-OrgID: team } }\nload: { requests: [{ path: /, method: POST, headers: { X: one }, body: two }] }'
    expect(parse(text).secrets.toSorted()).toEqual(['one', 'team'])
  })

  it('of an address are secrets too', () => {
    expect(parse('target: { url: "https://me:hunter2@preview.example" }').secrets).toContain(
      'hunter2',
    )
  })

  it('keep their variables where nothing will be sent', () => {
    const config = parseConfig('target: { headers: { X-A: "${A}" } }', {
      file: 'f.yml',
      environment: undefined,
    })
    expect(revealed(config.settings.target?.headers)).toEqual({ 'X-A': '${A}' })
  })

  it('point at the variable that is missing', () => {
    const text =
      'target:\n  headers:\n    X-A: "ab ${NOPE}"\n    X-B: ${EMPTY}\n    X-C: ${1}\n    X-D: ${ACTIONS_RUNTIME_TOKEN}\n    X-E: ${constructor}\n'
    expect(mistakesOf(text, { EMPTY: '', ACTIONS_RUNTIME_TOKEN: 'hunter2' })).toEqual([
      "3:14: target.headers.X-A: the environment variable NOPE is not set or empty (set it in the step's `env`, or remove the header)",
      "4:10: target.headers.X-B: the environment variable EMPTY is not set or empty (set it in the step's `env`, or remove the header)",
      '5:10: target.headers.X-C: expected the name of an environment variable, in braces after the dollar sign, such as TOKEN',
      '6:10: target.headers.X-D: ACTIONS_RUNTIME_TOKEN belongs to the runner and is not for headers',
      "7:10: target.headers.X-E: the environment variable constructor is not set or empty (set it in the step's `env`, or remove the header)",
    ])
  })

  it('never show a value in a mistake', () => {
    const text = [
      'target:',
      '  url: https://me:hunter2@[x',
      '  headers:',
      '    A: 4242',
      '    "A B": hunter2',
      '    b: "hunter2\\n"',
      '    B: "hunter2\\u0001"',
      '    c: [hunter2]',
      '    Host2: "${MISSING} hunter2"',
      '    Content-Length: hunter2',
      'prometheus: { url: "http://p?token=hunter2", headers: hunter2 }',
    ].join('\n')
    const found = mistakesOf(text)
    expect(found).toHaveLength(10)
    expect(found.join('\n')).not.toMatch(/hunter2|4242/)
  })
})

describe('any text at all', () => {
  const keys = fc.constantFrom(
    'version',
    'load',
    'objectives',
    'target',
    'rate',
    'headers',
    'when',
    '&a',
    '*a',
    '- ',
    '{',
    '}',
    '[',
    ']',
    ': ',
    '\n',
    '\n  ',
    '"',
    "'",
    '|',
    '1',
    '30s',
    'p(95) < 1s',
    '${X}',
    '!!',
    '---',
    '\t',
    '\u0000',
    '__proto__',
  )

  it('is a config or one Problem whose mistakes have places in the file', () => {
    const text = fc.oneof(
      fc.string(),
      fc.array(keys, { maxLength: 30 }).map(parts => parts.join('')),
    )
    fc.assert(
      fc.property(text, written => {
        try {
          parse(written)
        } catch (error) {
          if (!(error instanceof Problem)) throw error
          expect(error.mistakes.length).toBeGreaterThan(0)
          const lines = written.split('\n')
          for (const { place } of error.mistakes) {
            expect(place!.line).toBeLessThanOrEqual(lines.length)
            expect(place!.column).toBeLessThanOrEqual(lines[place!.line - 1]!.length + 1)
          }
        }
      }),
      { numRuns: 500, seed: 7 },
    )
  })
})
