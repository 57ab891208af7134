// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how a config names a variable.

import { describe, expect, it } from 'vitest'
import {
  asFlag,
  asInput,
  type NameInput,
  type Overrides,
  overridesOf,
} from '../../../../src/config/overrides.ts'
import { type Config, parseConfig } from '../../../../src/config/parse-config.ts'
import type { PlanOptions } from '../../../../src/config/plan/plan-options.ts'
import { revealed } from '../../../../src/model/secret.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'
import { settingsOf } from '../../../support/settings-of.ts'
import { problemOf } from '../mistakes-of.ts'

const parse = (text: string, overrides: Overrides = {}, name: NameInput = asInput) =>
  parseConfig(text, {
    file: 'f.yml',
    environment: { TOKEN: 's3cret' },
    overrides: overridesOf(overrides, name),
  })
const build = (text: string, overrides: Overrides = {}, options: PlanOptions = {}) =>
  soundPlan(parse(text, overrides), options)
const noConfig = (overrides: Overrides = {}): Config =>
  parseConfig(undefined, {
    file: undefined,
    environment: {},
    overrides: overridesOf(overrides, asInput),
  })

describe('a plan without a config file', () => {
  it('is the contract’s defaults', () => {
    expect(soundPlan(noConfig(), { repository: 'octo/shop' })).toEqual({
      plan: {
        service: 'shop',
        target: {
          from: { kind: 'deployment', timeoutMs: 600_000 },
          ready: { path: '/', timeoutMs: 300_000 },
          headers: {},
        },
        providers: [],
        load: {
          profile: 'load',
          pace: { kind: 'rate', perSecond: 20 },
          durationMs: 60_000,
          warmupMs: 5000,
          timeoutMs: 10_000,
          maxConnections: 1000,
          requests: [
            { name: 'GET /', method: 'GET', path: '/', headers: {}, weight: 1, expect: {} },
          ],
        },
        objectives: [
          {
            id: 0,
            kind: 'load',
            metric: { kind: 'availability' },
            name: 'availability >= 99%',
            comparator: '>=',
            threshold: 0.99,
            unit: 'ratio',
            key: false,
            weight: 1,
            advisory: false,
          },
          {
            id: 1,
            kind: 'load',
            metric: { kind: 'quantile', quantile: 0.95 },
            name: 'p(95) < 1s',
            comparator: '<',
            threshold: 1000,
            unit: 'ms',
            key: false,
            weight: 1,
            advisory: false,
          },
        ],
        policy: {
          inconclusive: 'neutral',
          noData: 'block',
          tooFewRequests: 'block',
          error: 'block',
        },
      },
      secrets: [],
    })
  })

  it('is called "service" where nothing has a name', () => {
    expect(soundPlan(noConfig()).plan.service).toBe('service')
  })
})

describe('a plan from a config file', () => {
  it('keeps what is written and fills in the rest', () => {
    const { plan } = build(
      'target: { deployment: { environment: "Preview*" }, ready: { path: /health, status: 204 } }\nload: { duration: 2m, warmup: 0s, max-connections: 50 }\npolicy: { no-data: neutral, allowed-hosts: ["*.Preview.example"] }',
    )
    expect(plan.target).toEqual({
      from: { kind: 'deployment', environment: 'Preview*', timeoutMs: 600_000 },
      ready: { path: '/health', status: 204, timeoutMs: 300_000 },
      headers: {},
    })
    expect(plan.load).toMatchObject({
      durationMs: 120_000,
      warmupMs: 0,
      timeoutMs: 10_000,
      maxConnections: 50,
      pace: { perSecond: 20 },
    })
    expect(plan.policy).toEqual({
      inconclusive: 'neutral',
      noData: 'neutral',
      tooFewRequests: 'block',
      error: 'block',
      allowedHosts: ['*.preview.example'],
    })
  })

  it('gives every user a connection, unless the file limits them', () => {
    expect(build('load: { users: 3000 }').plan.load).toMatchObject({
      pace: { kind: 'users', users: 3000 },
      maxConnections: 3000,
    })
    expect(build('load: { users: 50 }').plan.load.maxConnections).toBe(1000)
    expect(problemOf(() => build('load: { users: 50, max-connections: 10 }'))).toEqual([
      '1:37: 50 users need as many connections; load.max-connections is 10',
    ])
  })

  it('sends at least one request', () => {
    expect(problemOf(() => build('load: { rate: 1/h }'))).toEqual([
      '1:15: at this load.rate not one request is sent within load.duration (raise one of them)',
    ])
  })

  it('turns credentials of addresses into a header that an explicit one replaces', () => {
    const url = 'https://me:hunter2@preview.example'
    const { plan, secrets } = build(`target: { url: "${url}" }`)
    expect(plan.target.from).toEqual({
      kind: 'url',
      url: 'https://preview.example/',
      source: 'config',
    })
    expect(revealed(plan.target.headers)).toEqual({ authorization: 'Basic bWU6aHVudGVyMg==' })
    expect(secrets).toEqual(['hunter2', 'bWU6aHVudGVyMg=='])
    expect(
      revealed(
        build(`target: { url: "${url}", headers: { Authorization: own } }`).plan.target.headers,
      ),
    ).toEqual({
      Authorization: 'own',
    })
  })
})

describe('inputs', () => {
  const file =
    'service: shop\ntarget: { url: "https://me:hunter2@a.example", headers: { X-A: "${TOKEN}", X-B: b } }\nprometheus: { url: http://a:9090 }\nload: { users: 5, duration: 10s }'

  it('win over the file', () => {
    const { plan, secrets } = build(file, {
      target: ' http://127.0.0.1:3000/shop ',
      'prometheus-url': 'http://u:pw@b:9090',
      rate: '6000/m',
      duration: '30s',
      service: 'other',
      'target-headers': 'x-b: in put\nX-C: c',
      'prometheus-headers': 'X-Scope-OrgID: team',
    })
    expect(revealed(plan)).toMatchObject({
      service: 'other',
      target: { from: { kind: 'url', url: 'http://127.0.0.1:3000/shop', source: 'input' } },
      providers: [
        {
          id: 'prometheus',
          kind: 'prometheus',
          given: true,
          settings: {
            url: 'http://b:9090/',
            headers: { authorization: 'Basic dTpwdw==', 'X-Scope-OrgID': 'team' },
          },
          flags: { 'prometheus-url': 'http://b:9090/' },
          sends: ['authorization', 'X-Scope-OrgID'],
        },
      ],
      load: { pace: { kind: 'rate', perSecond: 100 }, durationMs: 30_000 },
    })
    expect(revealed(plan.target.headers)).toEqual({ 'X-A': 's3cret', 'x-b': 'in put', 'X-C': 'c' })
    expect(secrets).toEqual(
      expect.arrayContaining(['s3cret', 'hunter2', 'pw', 'dTpwdw==', 'in put', 'c', 'team']),
    )
  })

  it('samples end with the second of the last one, unless the config says otherwise', () => {
    const sampled = { lastSeconds: 299.975, compares: true, perSecond: () => 40 }
    const { plan } = build('version: 1', {}, { offline: true, sampled })
    expect(plan.load.durationMs).toBe(300_000)
    expect(plan.objectives.map(({ kind }) => kind)).toEqual([
      'load',
      'load',
      ...Array(4).fill('baseline'),
    ])
    expect(
      build('load: { duration: 2m }', {}, { offline: true, sampled }).plan.load.durationMs,
    ).toBe(120_000)
  })

  it('that are empty are absent', () => {
    const empty = {
      target: '',
      'prometheus-url': ' ',
      rate: '',
      duration: '',
      service: '',
      'target-headers': '\n',
      baseline: '',
    }
    expect(build(file, empty).plan).toEqual(build(file).plan)
  })

  it('are named in their mistakes, all in one go, without a secret', () => {
    const overrides = {
      target: 'hunter2',
      'prometheus-url': 'http://me:hunter2@x/?q',
      rate: '100',
      duration: '30',
      service: 'a\nb',
      'target-headers': 'X-A: ok\nhunter2',
      'prometheus-headers': 'X Y: hunter2',
      baseline: 'ftp://hunter2',
      'baseline-headers': 'hunter2',
    }
    const found = problemOf(() => build('version: 1', overrides))
    expect(found).toEqual([
      'input target: expected an address that begins with http:// or https:// (an address such as https://preview.example)',
      'input baseline: expected an address that begins with http:// or https://; found ftp:// (an address such as https://preview.example)',
      'input prometheus-url: a base address has no query and no fragment (paths are joined to it; give keys as headers)',
      'input rate: expected a rate; found "100" (a number, a slash and s, m or h, such as 100/s)',
      'input duration: expected a duration; found "30" (a number and a unit, ms, s, m or h, such as 30s)',
      'input service: the text "a\\nb" contains a line break or another character that cannot be shown',
      'input target-headers: line 2: expected `Name: value`',
      'input baseline-headers: line 1: expected `Name: value`',
      'input prometheus-headers: line 1: a header name is made of letters, digits and dashes, 100 at most',
    ])
  })

  it('are called as the shell calls them', () => {
    expect(problemOf(() => parse('version: 1', { rate: 'x' }, asFlag))[0]).toMatch(/^--rate: /)
  })
})

describe('Prometheus', () => {
  const asking = 'objectives:\n  - { name: cpu, prometheus: up, when: value < 1 }'
  const hint = '(set prometheus.url in the config, or the input prometheus-url)'

  it('needs an address where an objective asks it', () => {
    expect(problemOf(() => build(asking))).toEqual([
      `2:5: the objective \`cpu\` queries Prometheus, but no address is configured ${hint}`,
    ])
    expect(
      settingsOf(build(asking, { 'prometheus-url': 'http://p:9090' }).plan, 'prometheus'),
    ).toEqual({
      url: 'http://p:9090',
      headers: {},
    })
  })

  it('needs none where nothing will be asked', () => {
    expect(settingsOf(build(asking, {}, { offline: true }).plan, 'prometheus')).toBeUndefined()
  })

  it('is not left out in silence where there are headers for it', () => {
    const message = `there are settings for Prometheus, but no address is configured ${hint}`
    expect(problemOf(() => build('prometheus: { headers: { A: b } }'))).toEqual([
      `1:13: ${message}`,
    ])
    expect(problemOf(() => build('version: 1', { 'prometheus-headers': 'A: b' }))).toEqual([
      `input prometheus-headers: line 1: ${message}`,
    ])
  })
})

describe('a baseline', () => {
  const compare = (text: string, overrides: Overrides = {}) => build(text, overrides).plan

  it('brings four comparisons with it where none is written, p50 and p95 at its tolerance', () => {
    const names = (text: string) => compare(text).objectives.map(({ name }) => name)
    expect(names('baseline: { url: "https://b.example" }')).toEqual([
      ...['availability >= 99%', 'p(95) < 1s', 'p(50): no regression', 'p(95): no regression'],
      ...['slow: no regression', 'error_rate: no regression'],
    ])
    expect(
      names('baseline: { url: "https://b.example", tolerance: 2.5% }\nobjectives: [p(95) < 2s]'),
    ).toEqual([
      ...['p(95) < 2s', 'p(50) <= base + 2.5%', 'p(95) <= base + 2.5%'],
      ...['slow <= base + 1%', 'error_rate <= base + 0.2%'],
    ])
    const asked =
      '{ regression: "p(99){GET /}", detect: 20% }, { regression: availability, detect: 0.5%, name: ups }, avg <= base + 5%'
    const { objectives } = compare(`baseline: { url: "https://b.example" }\nobjectives: [${asked}]`)
    expect(objectives).toMatchObject([
      {
        name: 'p(99){GET /}: no regression',
        request: 'GET /',
        tolerance: { relative: 0.2 },
        comparator: '<=',
      },
      { name: 'ups', tolerance: { absolute: 0.005 }, comparator: '>=' },
      { name: 'avg <= base + 5%', form: 'literal' },
    ])
    expect(objectives.map(objective => 'form' in objective)).toEqual([false, false, true])
    expect(names('baseline: { url: "https://b.example" }\nobjectives: [avg <= base + 5%]')).toEqual(
      ['avg <= base + 5%'],
    )
  })

  it('may take up to 3 minutes where nothing says how long, and 2 with earlier runs', () => {
    const text = 'baseline: { url: "https://b.example" }'
    expect(compare(text).load.durationMs).toBe(180_000)
    expect(compare(`${text}\nload: { rate: 5/s }`).load.durationMs).toBe(180_000)
    expect(compare('baseline: { history: { runs: 5 } }').load.durationMs).toBe(120_000)
    expect(compare(`${text}\nload: { duration: 1m }`).load.durationMs).toBe(60_000)
    expect(compare(text, { duration: '10s' }).load.durationMs).toBe(10_000)
  })

  it('takes no longer by default than its own limits allow, and never less than usual', () => {
    const text = 'baseline: { url: "https://b.example" }\nload: { rate: 100/s, warmup: 5s }'
    const within = (limits: string) =>
      compare(`${text}\npolicy: { limits: { ${limits} } }`).load.durationMs
    expect(within('duration: 2m')).toBe(115_000)
    expect(within('requests: 20000')).toBe(95_000)
    expect(within('duration: 2m, requests: 20000')).toBe(95_000)
    expect(within('duration: 30s')).toBe(60_000)
    expect(within('rate: 100/s')).toBe(180_000)
    const both = 'baseline: { history: { runs: 5 } }\npolicy: { limits: { duration: 90s } }'
    expect(compare(both).load.durationMs).toBe(85_000)
  })

  it('has headers of its own, and is asked whether it is ready as the target is', () => {
    const text = [
      'target: { url: "https://t.example", ready: { path: /up }, headers: { X-T: tt } }',
      'baseline: { url: "https://me:s3cret@b.example", headers: { X-B: bb } }',
    ].join('\n')
    const { plan, secrets } = build(text, { 'baseline-headers': 'X-I: ii' })
    expect(revealed(plan.baseline)).toMatchObject({
      from: { kind: 'url', url: 'https://b.example/', source: 'config' },
      ready: { path: '/up' },
      headers: {
        authorization: `Basic ${Buffer.from('me:s3cret').toString('base64')}`,
        'X-B': 'bb',
        'X-I': 'ii',
      },
    })
    expect(plan.baseline!.headers).not.toHaveProperty('X-T')
    expect(secrets).toEqual(expect.arrayContaining(['bb', 'ii', 's3cret']))
  })

  it('given as an input wins over the file', () => {
    const { baseline } = compare('baseline: { deployment: { environment: production } }', {
      baseline: 'https://i.example',
    })
    expect(baseline!.from).toEqual({ kind: 'url', url: 'https://i.example', source: 'input' })
    expect(
      compare('baseline: { deployment: { environment: production } }').baseline!.from,
    ).toMatchObject({
      kind: 'deployment',
      environment: 'production',
    })
  })

  it('that is missing is a mistake at each objective that asks for one', () => {
    expect(
      problemOf(() =>
        build('objectives:\n  - availability >= 99%\n  - p(95) <= base + 10%', {}),
      )[0],
    ).toMatch(
      /3:5: the objective `p\(95\) <= base \+ 10%` compares with a baseline, but none is given \(set baseline\.url/,
    )
    expect(problemOf(() => build('baseline: { tolerance: 5% }', {}))[0]).toContain(
      'neither a `url` nor a `deployment`',
    )
    expect(problemOf(() => build('version: 1', { 'baseline-headers': 'A: b' }))[0]).toContain(
      'neither a `url`',
    )
  })
})

describe('a Prometheus of its own', () => {
  const asking = 'objectives: [{ name: up, prometheus: up, when: value >= 1 }]\n'

  it('is planned with all its defaults, and takes the place of an address', () => {
    const { plan } = build(
      `${asking}prometheus: { scrape: [{ path: /m }], memory: rss, target: '{job="a"}' }`,
    )
    expect(settingsOf(plan, 'prometheus')).toBeUndefined()
    expect(revealed(settingsOf(plan, 'own-prometheus'))).toEqual({
      scrape: [{ path: '/m', headers: {}, intervalMs: 1000, labels: {} }],
      keepsData: false,
      memory: 'rss',
      target: '{job="a"}',
    })
  })

  it('keeps what is written; credentials of an address are a header, and secrets', () => {
    const scrape =
      '{ url: "http://me:hunter2@127.0.0.1:9102", headers: { X-Own: "${TOKEN}" }, interval: 5s, labels: { job: a } }'
    const { plan, secrets } = build(`${asking}prometheus: { scrape: [${scrape}], keep-data: true }`)
    expect(revealed(settingsOf(plan, 'own-prometheus'))).toEqual({
      scrape: [
        {
          url: 'http://127.0.0.1:9102/',
          path: '/metrics',
          headers: { authorization: 'Basic bWU6aHVudGVyMg==', 'X-Own': 's3cret' },
          intervalMs: 5000,
          labels: { job: 'a' },
        },
      ],
      keepsData: true,
    })
    expect(secrets).toEqual(expect.arrayContaining(['hunter2', 's3cret']))
  })

  it('gives way to an address that an input names', () => {
    const { plan } = build(`${asking}prometheus: { scrape: [{}] }`, {
      'prometheus-url': 'http://127.0.0.1:9090',
    })
    expect(settingsOf(plan, 'own-prometheus')).toBeUndefined()
    expect(settingsOf(plan, 'prometheus')?.url).toBe('http://127.0.0.1:9090')
  })

  it('takes no headers for queries', () => {
    expect(
      problemOf(() =>
        build(`${asking}prometheus: { scrape: [{}] }`, { 'prometheus-headers': 'A: b' }),
      ),
    ).toEqual([
      'input prometheus-headers: line 1: `headers` and `scrape` exclude each other (keep one of them)',
    ])
  })
})
