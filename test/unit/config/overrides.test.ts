// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how a config names a variable.
import { describe, expect, test } from 'vitest'
import { type Input, inputs } from '../../../src/config/inputs.ts'
import { configFields } from '../../../src/config/options.ts'
import {
  asFlag,
  asInput,
  type NameInput,
  type Overrides,
  overridesOf,
} from '../../../src/config/overrides.ts'
import { parseConfig, readServiceName } from '../../../src/config/parse-config.ts'
import type { Fields } from '../../../src/language/option.ts'
import { describeKnown } from '../../../src/language/section.ts'
import { revealed } from '../../../src/model/secret.ts'
import { soundPlan } from '../../support/config/sound-plan.ts'
import { problemOf } from './mistakes-of.ts'

const parse = (text: string | undefined, given: Overrides, name: NameInput = asInput) =>
  parseConfig(text, {
    file: text === undefined ? undefined : 'f.yml',
    environment: { TOKEN: 's3cretToken' },
    overrides: overridesOf(given, name),
  })
const plan = (text: string | undefined, given: Overrides) => soundPlan(parse(text, given)).plan
/** A plan without the places of what it is made of. */
const withoutPlaces = (of: ReturnType<typeof plan>): unknown =>
  JSON.parse(JSON.stringify(of, (key, value) => (key === 'place' ? undefined : value)))
const mistakes = (text: string | undefined, given: Overrides, name?: NameInput) =>
  problemOf(() => soundPlan(parse(text, given, name)))

describe('the table of inputs', () => {
  test('names keys that the option table has, for all that overrides the config', () => {
    const has = (fields: Fields, [key, ...rest]: string[]): boolean =>
      rest.length === 0 ? Object.hasOwn(fields, key!) : has(fields[key!]?.option.fields ?? {}, rest)
    for (const { name, overrides } of inputs as readonly Input[]) {
      if (!overrides || overrides.kind === 'settings') continue
      expect([name, has(configFields, overrides.path.split('.'))]).toEqual([name, true])
    }
  })

  test('has no name and no flag twice', () => {
    const all = inputs as readonly Input[]
    for (const names of [all.map(({ name }) => name), all.flatMap(({ flag }) => flag?.name ?? [])])
      expect(new Set(names).size).toBe(names.length)
  })
})

describe('a key that is set', () => {
  test.each<[given: string, text: string]>([
    ['load.rate=50/s', 'load: { rate: 50/s }'],
    ['load.warmup = 10s', 'load: { warmup: 10s }'],
    ['load.http=2', 'load: { http: 2 }'],
    ['load.phases=true', 'load: { phases: true }'],
    [
      'objectives=["p(95) < 200ms", availability >= 99.9%]',
      'objectives: ["p(95) < 200ms", availability >= 99.9%]',
    ],
    [
      'load.requests=[GET /a, { name: b, path: /b }]',
      'load: { requests: [GET /a, { name: b, path: /b }] }',
    ],
    [
      'target.ready={ path: /health, status: 200 }',
      'target: { ready: { path: /health, status: 200 } }',
    ],
    ['policy.limits.rate=100/s', 'policy: { limits: { rate: 100/s } }'],
    ['service="a=b"', 'service: "a=b"'],
  ])('is read as the file is: %s', (given, text) => {
    const meant = withoutPlaces(plan(text, {}))
    expect(withoutPlaces(plan(undefined, { set: given }))).toEqual(meant)
    expect(withoutPlaces(plan('version: 1', { set: `\n${given}\n` }))).toEqual(meant)
  })

  test('takes the place of the file’s, and of nothing else in it', () => {
    const text = 'load: { rate: 5/s, duration: 3m }\npolicy:\nservice: shop\n'
    expect(problemOf(() => parse(text, { set: 'policy.error=neutral' }))).toEqual([])
    const { load, service, policy } = plan(text, {
      set: 'load.rate=7/s\npolicy.error=neutral',
    })
    expect(load).toMatchObject({ pace: { perSecond: 7 }, durationMs: 180_000 })
    expect([service, policy.error]).toEqual(['shop', 'neutral'])
  })

  test('takes the place of what excludes it, but for the steps of a load', () => {
    const users = 'load: { users: 5, think-time: 1s }'
    for (const given of [{ rate: '9/s' }, { set: 'load.rate=9/s' }])
      expect(plan(users, given).load.pace).toEqual({ kind: 'rate', perSecond: 9 })
    expect(
      plan('load: { rate: 5/s, arrivals: poisson }', { set: 'load.users=3' }).load.pace,
    ).toEqual({
      kind: 'users',
      users: 3,
    })
    const history = 'baseline: { history: { runs: 5 } }'
    const compared = plan(history, { baseline: 'http://base.example' })
    expect([compared.history, compared.baseline?.from]).toEqual([
      undefined,
      { kind: 'url', url: 'http://base.example', source: 'input' },
    ])
    const scraping = 'prometheus: { scrape: [{}] }'
    const asking = plan(scraping, { 'prometheus-url': 'http://p:9090' })
    expect(asking.providers).toMatchObject([{ kind: 'prometheus', given: true }])
    expect(
      mistakes('load: { profile: stress, steps: [1/s, 2/s] }', { rate: '9/s' }, asFlag),
    ).toEqual(['--rate: `rate` and `steps` exclude each other (keep one of them)'])
    expect(mistakes(scraping, { 'prometheus-headers': 'A: b' })[0]).toBe(
      'input prometheus-headers: line 1: `headers` and `scrape` exclude each other (keep one of them)',
    )
  })

  test('names a variable as the file does; a line of headers names none', () => {
    const config = parse(undefined, {
      'target-headers': 'X-A: ${TOKEN}',
      set: 'target.headers.X-B="${TOKEN}"\ntarget.headers.X-C=Bearer abcdef',
    })
    const { headers } = soundPlan(config).plan.target
    expect(Object.entries(revealed(headers))).toEqual([
      ['X-A', '${TOKEN}'],
      ['X-B', 's3cretToken'],
      ['X-C', 'Bearer abcdef'],
    ])
    expect(config.secrets).toEqual(
      expect.arrayContaining(['${TOKEN}', 's3cretToken', 'Bearer abcdef', 'abcdef']),
    )
  })

  test('stands where people wrote it, whatever they called it', () => {
    const { placeOf } = parse(
      'load: { duration: 1m }',
      { rate: '5/s', set: 'load.warmup=1s' },
      asFlag,
    )
    expect([placeOf('load', 'rate')?.input, placeOf('load', 'warmup')?.input]).toEqual([
      '--rate',
      '--set load.warmup',
    ])
    expect(placeOf('load', 'duration')).toEqual({ file: 'f.yml', line: 1, column: 19 })
  })

  test('gives the service its name where the file is broken', () => {
    const name = (text: string | undefined, given: Overrides) =>
      readServiceName(text, { file: 'f.yml', overrides: overridesOf(given, asInput) })
    expect(name('service: shop\nload: [', { service: 'cart' })).toBe('cart')
    expect(name('service: shop\nlaod: 1', { set: 'service=cart' })).toBe('cart')
    expect(name('service: shop\nlaod: 1', {})).toBe('shop')
    expect(name(undefined, {})).toBeUndefined()
  })
})

describe('a mistake in what is set', () => {
  test('names the key and the value, as the shell and the workflow have them', () => {
    const set = 'load.rate=fast\nload.rat=5/s\nload.requests=[GET /a, { path: b }]\nlaod.rate=1/s'
    const found = [
      'load.rate: expected a rate; found "fast" (a number, a slash and s, m or h, such as 100/s)',
      'load.rat: unknown key `rat` (did you mean `rate`?)',
      'load.requests: load.requests[1].path: expected a path that begins with a slash; found "b" (such as /products)',
      'laod.rate: unknown key `laod` (did you mean `load`?)',
    ]
    expect(mistakes('version: 1', { set }, asFlag)).toEqual(found.map(one => `--set ${one}`))
    expect(mistakes(undefined, { set })).toEqual(found.map(one => `input set: ${one}`))
  })

  test.each([
    ['load.rate', '--set: expected `key=value` (such as load.rate=50/s)'],
    ['hunter2', '--set: expected `key=value` (such as load.rate=50/s)'],
    ['=hunter2', '--set: expected keys, joined by dots, before the `=` (such as load.rate=50/s)'],
    [
      'load..rate=1',
      '--set: expected keys, joined by dots, before the `=` (such as load.rate=50/s)',
    ],
    [
      'lo\u001bad=1',
      '--set: expected keys, joined by dots, before the `=` (such as load.rate=50/s)',
    ],
    ['load.rate=', '--set load.rate: there is no value (remove the key, or give it one)'],
    ['load={ rate: 1/s', '--set load: a closing quote, bracket or colon is missing (YAML syntax)'],
    [
      'load.rate=*a',
      '--set load.rate: YAML aliases are not allowed (write the value out, or put a string that begins with * in quotes)',
    ],
    ['objectives.x=1', '--set objectives.x: `objectives` is a list in the file (give all of it)'],
    [
      'target.headers.X=1',
      '--set target.headers.X: expected a string; found a number (put the value in quotes)',
    ],
    [
      '__proto__.x=1',
      `--set __proto__.x: unknown key \`__proto__\` (${describeKnown(configFields)})`,
    ],
  ])('is found in %j', (set, message) => {
    expect(mistakes('objectives: [p(95) < 1s]', { set }, asFlag)).toEqual([message])
  })

  test('is a key that is given twice, in whatever way', () => {
    const given = { rate: '1/s', set: 'load.rate=2/s\nload.warmup=1s\nload.warmup=2s' }
    expect(mistakes(undefined, given, asFlag)).toEqual([
      '--set load.rate: `load.rate` is given twice (first by --rate)',
      '--set load.warmup: `load.warmup` is given twice (first by --set load.warmup)',
    ])
    expect(plan(undefined, { set: 'load.rate=2/s\nload={ duration: 5s }' }).load).toMatchObject({
      pace: { perSecond: 2 },
      durationMs: 5000,
    })
  })

  test('stands beside those of the file, and a file of another kind is not quoted for it', () => {
    expect(mistakes('load: { rate: x }', { duration: 'y' })).toEqual([
      expect.stringMatching(/^input duration: expected a duration; found "y"/),
      expect.stringMatching(/^1:15: load\.rate: expected a rate; found "x"/),
    ])
    expect(mistakes('Secret Key: hunter2', { rate: '1/s' })).toEqual([
      expect.stringMatching(/^1:1: this is not a config of the gate/),
    ])
  })
})

describe('headers as lines', () => {
  test('are read with blanks, empty lines and either line end, and win over the file’s whatever their case', () => {
    const text = 'target: { headers: { authorization: of-file, X-Kept: k } }'
    const lines =
      'Authorization: Bearer abc:def\r\n\n  X-Empty-Ok :  1\t\nx-vercel-protection-bypass:s3cret\n'
    const { headers } = plan(text, { 'target-headers': lines }).target
    expect(Object.entries(revealed(headers))).toEqual([
      ['Authorization', 'Bearer abc:def'],
      ['X-Kept', 'k'],
      ['X-Empty-Ok', '1'],
      ['x-vercel-protection-bypass', 's3cret'],
    ])
  })

  test('name the line of a mistake and never its value', () => {
    const lines =
      'hunter2\n: hunter2\nX Y: hunter2\nContent-Length: hunter2\nA: hunter2\na: hunter2\nB:\nC: hunter2\u0007\n\nD: \u{1f511}hunter2'
    expect(mistakes(undefined, { 'target-headers': lines })).toEqual(
      [
        'line 1: expected `Name: value`',
        'line 2: expected `Name: value`',
        'line 3: a header name is made of letters, digits and dashes, 100 at most',
        'line 4: the header Content-Length is set by the load engine itself',
        'line 6: `target.headers.a` is given twice (first by input target-headers: line 5)',
        'line 7: expected a value; found an empty text (is its secret set? Pull requests from forks and of Dependabot get no secrets)',
        'line 8: the value has a line break or a character that is not allowed in a header',
        'line 10: the value has a line break or a character that is not allowed in a header',
      ].map(one => `input target-headers: ${one}`),
    )
  })

  test('can be called __proto__ without harm', () => {
    const { headers } = plan(undefined, { 'target-headers': '__proto__: x' }).target
    expect(Object.keys(headers)).toEqual(['__proto__'])
  })
})
