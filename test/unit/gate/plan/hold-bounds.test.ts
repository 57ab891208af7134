import { describe, expect, test } from 'vitest'
import {
  asFlag,
  asInput,
  type NameInput,
  type Overrides,
  overridesOf,
} from '../../../../src/config/overrides.ts'
import type { PlanOptions } from '../../../../src/config/plan/plan-options.ts'
import { readBasePolicy } from '../../../../src/gate/plan/base-policy.ts'
import { readPlan } from '../../../../src/gate/plan/read-plan.ts'
import { formatMistake, Problem } from '../../../../src/model/problem.ts'
import { providerKeys } from '../../../../src/providers/providers.ts'
import { textsOf } from '../../../support/texts.ts'

type Given = { overrides?: Overrides; name?: NameInput; options?: PlanOptions; base?: string }

/** Credentials as the clouds' own tools have them, for a source that takes them from there. */
const environment = {
  SECRET: 's3cret',
  GOOGLE_APPLICATION_CREDENTIALS: '/credentials.json',
  AZURE_TENANT_ID: 'contoso.onmicrosoft.com',
  AZURE_CLIENT_ID: 'gate',
  AZURE_CLIENT_SECRET: 's3cret of Azure',
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'AKID',
  AWS_SECRET_ACCESS_KEY: 's3cret too',
}

const plan = async (
  text: string,
  { overrides = {}, name = asInput, options = {}, base }: Given = {},
) => {
  const texts = (config: string) => textsOf({ 'reliability-gate.yml': config })
  const policy =
    base === undefined
      ? undefined
      : await readBasePolicy(undefined, { ...texts(base), nameOf: path => `${path}@abc1234` })
  return await readPlan({
    folder: '.',
    texts: texts(text),
    base: policy,
    environment,
    overrides: overridesOf({ target: 'http://127.0.0.1:1', ...overrides }, name),
    options,
  })
}

const mistakes = async (text: string, given?: Given): Promise<string[]> => {
  const problem: unknown = await plan(text, given).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (problem === undefined) return []
  if (!(problem instanceof Problem) || problem.code !== 'config') throw problem
  return problem.mistakes.map(mistake =>
    formatMistake(mistake).replace('reliability-gate.yml:', ''),
  )
}

const limits = (text: string) => `policy: { limits: { ${text} } }`

const chaos = (allow: string, fault = '{ command: { inject: a, revert: b } }') =>
  `chaos: { ${allow} experiments: [ { name: a, fault: ${fault}, hypothesis: [ p(95) < 1s ] } ] }`

describe('faults are held to what is allowed', () => {
  test('nobody who did not say so runs commands', async () => {
    expect(await mistakes(chaos(''))).toEqual([
      '1:26: the experiment a injects a fault of the kind command; chaos.allow allows proxy',
    ])
    expect(await mistakes(chaos('allow: [ command ],'))).toEqual([])
  })

  test('a pull request does not allow itself what its base branch does not', async () => {
    const own = chaos('allow: [ command ],')
    const told =
      '1:45: the experiment a injects a fault of the kind command; chaos.allow of reliability-gate.yml@abc1234 allows proxy (a pull request cannot change that)'
    expect(await mistakes(own, { base: 'service: shop' })).toEqual([told])
    expect(await mistakes(own, { base: chaos('') })).toEqual([told])
    expect(await mistakes(own, { base: own })).toEqual([])
  })

  describe('by what they select', () => {
    const paused = '{ process: { port: 3000 }, pause: true }'
    const held = (selectors: string, fault = paused) =>
      chaos(`allow: [ process, gremlin, steadybit, harness ], ${selectors}`, fault)
    const told = (what: string, whose = '') =>
      `the experiment a selects ${what}; chaos.selectors${whose} allows port=8080 or app=shop,tier=web`
    const others = 'selectors: [ port=8080, "app=shop,tier=web" ],'
    const places = /^\d+:\d+: /

    test('a process is among those that are allowed', async () => {
      expect(await mistakes(held(others))).toEqual([
        expect.stringMatching(
          /^1:\d+: the experiment a selects port=3000; chaos\.selectors allows/,
        ),
      ])
      expect(await mistakes(held('selectors: [ app=shop, port=3000 ],'))).toEqual([])
      expect(await mistakes(held(''))).toEqual([])
    })

    test('all labels of a set are asked for, not one of them', async () => {
      const harness = `{ harness: { experiment: e1, account: acc1, organization: default, project: shop, api-key: "\${SECRET}" } }`
      const allowed = (set: string) => mistakes(held(`selectors: [ "${set}" ],`, harness))
      expect(await allowed('project=shop')).toEqual([])
      expect(await allowed('project=shop,experiment=e1')).toEqual([])
      expect(await allowed('project=shop,experiment=e2')).toHaveLength(1)
      expect(await allowed('project=sho')).toHaveLength(1)
    })

    test('a pull request does not allow itself what its base branch does not', async () => {
      const own = held('selectors: [ port=3000 ],')
      const [mistake, ...more] = await mistakes(own, { base: held(others) })
      expect(more).toEqual([])
      expect(mistake!.replace(places, '')).toBe(
        `${told('port=3000', ' of reliability-gate.yml@abc1234')} (a pull request cannot change that)`,
      )
      expect(await mistakes(held(''), { base: held(others) })).toHaveLength(1)
      expect(await mistakes(own, { base: own })).toEqual([])
      expect(await mistakes(own, { base: held('') })).toEqual([])
    })

    test.each([
      [`{ gremlin: { scenario: 509b83a7-a56f, api-key: "\${SECRET}" } }`, 'scenario=509b83a7-a56f'],
      [`{ steadybit: { experiment: ADM-2, token: "\${SECRET}" } }`, 'experiment=ADM-2'],
      ['{ process: { name: postgres }, pause: true }', 'name=postgres'],
      ['{ process: { pid-file: shop.pid }, pause: true }', 'pid-file=shop.pid'],
    ])('an experiment of a provider is named as the config names it: %s', async (fault, what) => {
      const [mistake] = await mistakes(held(others, fault))
      expect(mistake!.replace(places, '')).toBe(told(what))
      expect(await mistakes(held(`selectors: [ "${what}" ],`, fault))).toEqual([])
    })

    test('what selects nothing of others is held to nothing', async () => {
      const proxy = '{ proxy: p, down: true }'
      const text = `${chaos(others, proxy)}\ndependencies: { p: { listen: "127.0.0.1:1", upstream: "h:1" } }`
      expect(await mistakes(text)).toEqual([])
    })

    test.each(['app', '"app="', '"=shop"', '"app in (a, b)"', '"app=a=b"', '"app=a,,b=c"'])(
      'what is no equality of labels is a mistake: %s',
      async set => {
        const [mistake] = await mistakes(held(`selectors: [ ${set} ],`))
        expect(mistake).toMatch(/chaos\.selectors\[0\]: expected labels; found .*app=checkout/)
      },
    )
  })

  test('a dependency is at a host that is allowed', async () => {
    const text = `dependencies: { payment: { listen: "127.0.0.1:9101", upstream: "payment.example:443" } }
policy: { allowed-hosts: [ "127.0.0.1:1" ] }`
    expect(await mistakes(text)).toEqual([
      '1:64: the dependency payment has the host payment.example:443; policy.allowed-hosts allows 127.0.0.1:1',
    ])
  })

  test('an API that injects faults is at a host that is allowed', async () => {
    const fault = '{ toxiproxy: { url: "http://toxi.example:8474", proxy: p }, down: true }'
    const text = `${chaos('allow: [ toxiproxy ],', fault).replace('name: a,', 'name: a, lasting: true,')}
policy: { allowed-hosts: [ "127.0.0.1:1" ] }`
    expect((await mistakes(text))[0]).toContain(
      'the fault of a has the host toxi.example:8474; policy.allowed-hosts allows 127.0.0.1:1',
    )
  })

  test('the time of experiments is time of the load', async () => {
    const text = `${chaos('', '{ proxy: p, down: true }')}
dependencies: { p: { listen: "127.0.0.1:9101", upstream: "h:1" } }
policy: { limits: { duration: 1m } }`
    expect((await mistakes(text))[0]).toContain(
      'the load takes 1m 37s with its warm-up; policy.limits.duration allows at most 1m',
    )
  })
})

describe('what checks ask', () => {
  const asking = (address: string) => `checks: [ { name: db, tcp: "${address}" } ]`
  const hosts = 'policy: { allowed-hosts: [ "127.0.0.1:1", "db.example" ] }'
  const told = (host: string, whose = '') =>
    `1:9: the check db goes to the host ${host}; policy.allowed-hosts${whose} allows 127.0.0.1:1, db.example`

  test('is at a host that is allowed, by the base branch too', async () => {
    expect(await mistakes(`${asking('db.example:5432')}\n${hosts}`, { base: hosts })).toEqual([])
    expect(await mistakes(`${asking('other.example:5432')}\n${hosts}`)).toEqual([
      told('other.example:5432'),
    ])
    expect(await mistakes(asking('other.example:5432'), { base: hosts })).toEqual([
      `${told('other.example:5432', ' of reliability-gate.yml@abc1234')} (a pull request cannot change that)`,
    ])
  })

  test('is never link-local, as is no dependency', async () => {
    expect(await mistakes(asking('169.254.169.254:80'))).toEqual([
      expect.stringMatching(/^1:9: check db: .* link-local/),
    ])
    const dependency = 'dependencies: { p: { listen: "127.0.0.1:9101", upstream: "[fe80::1]:1" } }'
    expect(await mistakes(dependency)).toEqual([
      expect.stringMatching(/^1:\d+: dependency p: .* link-local/),
    ])
  })
})

describe('a load beyond the limits is a mistake at the value that goes too far', () => {
  test.each([
    [
      'rate: 100/s',
      'load:\n  rate: 101/s',
      '2:9: a load of 101/s; policy.limits.rate allows at most 100/s',
    ],
    [
      'rate: 100/s',
      'load: { rate: 6001/m }',
      '1:15: a load of 100.01667/s; policy.limits.rate allows at most 100/s',
    ],
    [
      'rate: 10/s',
      'load:\n  warmup: 0s',
      '2:3: a load of 20/s; policy.limits.rate allows at most 10/s',
    ],
    [
      'rate: 400/s',
      'load:\n  profile: stress\n  steps: [100/s, 400/s, 401/s]',
      '3:25: a step of 401/s; policy.limits.rate allows at most 400/s',
    ],
    [
      'rate: 400/s',
      'load: { profile: stress, rate: 500/s }',
      '1:32: a load of 500/s; policy.limits.rate allows at most 400/s',
    ],
    [
      'rate: 300/s',
      'load:\n  profile: spike\n  rate: 100/s\n  spike: { rate: 301/s }',
      '4:10: a spike of 301/s; policy.limits.rate allows at most 300/s',
    ],
    [
      'rate: 300/s',
      'load: { profile: spike, rate: 100/s }',
      '1:7: a spike of 500/s; policy.limits.rate allows at most 300/s',
    ],
    [
      'users: 5',
      'load: { users: 6 }',
      '1:16: a load of 6 users; policy.limits.users allows at most 5',
    ],
    [
      'users: 5',
      'load: { profile: scalability, steps: [1, 5, 6] }',
      '1:45: a step of 6 users; policy.limits.users allows at most 5',
    ],
    [
      'duration: 1m',
      'load: { duration: 1m, warmup: 100ms }',
      '1:19: the load takes 1m 1s with its warm-up; policy.limits.duration allows at most 1m',
    ],
    [
      'duration: 5m',
      'load: { profile: soak, warmup: 0s }',
      '1:7: the load takes 15m with its warm-up; policy.limits.duration allows at most 5m',
    ],
    [
      'duration: 5m',
      'load: { profile: scalability, duration: 1m, warmup: 5s }',
      '1:41: the load takes 5m 25s with its warm-up and all its steps; policy.limits.duration allows at most 5m',
    ],
    [
      'duration: 1m',
      'load: { profile: stress, steps: [1/s, 2/s], warmup: 0s }',
      '1:7: the load takes 2m 20s with its warm-up and all its steps; policy.limits.duration allows at most 1m',
    ],
    [
      'requests: 1000',
      'load: { rate: 100/s, duration: 9s, warmup: 1100ms }',
      '1:15: the load comes to 1,010 requests with its warm-up; policy.limits.requests allows at most 1,000',
    ],
    [
      'requests: 1999',
      'load: { rate: 100/s, duration: 9s, warmup: 1s }\nbaseline: { url: "http://127.0.0.1:2" }',
      '1:15: the load comes to 2,000 requests with its warm-up, and the baseline’s; policy.limits.requests allows at most 1,999',
    ],
    [
      'requests: 1499',
      'load: { profile: spike, rate: 10/s, duration: 30s, warmup: 0s, spike: { rate: 130/s, at: 1s, duration: 10s } }',
      '1:31: the load comes to 1,500 requests with its warm-up; policy.limits.requests allows at most 1,499',
    ],
    [
      'requests: 5999',
      'load: { profile: scalability, steps: [10/s, 20/s, 30/s], duration: 100s, warmup: 0s }',
      '1:38: the load comes to 6,000 requests with its warm-up and all its steps; policy.limits.requests allows at most 5,999',
    ],
    [
      'requests: 100000',
      'load: { users: 3 }',
      '1:16: users send a request for each response; policy.limits.requests allows at most 100,000 (with load.think-time it is known how many that can be)',
    ],
    [
      'requests: 62',
      'load: { users: 3, think-time: 500ms, duration: 10s, warmup: 0s }',
      '1:16: the load comes to 63 requests with its warm-up; policy.limits.requests allows at most 62',
    ],
  ])('limits { %s }: %s', async (limit, text, message) => {
    expect(await mistakes(`${text}\n${limits(limit)}`)).toEqual([message])
  })

  test('as is an input, which is named', async () => {
    const config = limits('rate: 100/s, duration: 70s, requests: 1000000')
    expect(await mistakes(config, { overrides: { rate: '200/s', duration: '2m' } })).toEqual([
      'input rate: a load of 200/s; policy.limits.rate allows at most 100/s',
      'input duration: the load takes 2m 5s with its warm-up; policy.limits.duration allows at most 1m 10s',
    ])
    expect(
      await mistakes(config, {
        overrides: { rate: '200/s' },
        name: asFlag,
      }),
    ).toEqual(['--rate: a load of 200/s; policy.limits.rate allows at most 100/s'])
  })
})

describe('a load within the limits', () => {
  test.each([
    ['rate: 100/s', 'load: { rate: 100/s }'],
    ['rate: 1/s', 'load: { users: 50 }'],
    ['users: 1', 'load: { rate: 500/s }'],
    ['duration: 65s, requests: 1300', ''],
    ['requests: 1010', 'load: { rate: 100/s, duration: 9s, warmup: 1100ms }'],
    ['rate: 300/s', 'load: { profile: spike, rate: 60/s }'],
    ['requests: 63', 'load: { users: 3, think-time: 500ms, duration: 10s, warmup: 0s }'],
    // Doublings that nobody wrote end at the limit.
    ['rate: 400/s', 'load: { profile: stress, rate: 100/s }'],
    ['rate: 400/s', 'load: { profile: scalability, rate: 100/s }'],
  ])('limits { %s }: %s', async (limit, text) => {
    expect(await mistakes(`${text}\n${limits(limit)}`)).toEqual([])
  })

  test('may be any where samples of another tool are judged', async () => {
    const sampled = { lastSeconds: 900, compares: false, perSecond: () => 1 }
    expect(await mistakes(limits('duration: 1m'), { options: { sampled, offline: true } })).toEqual(
      [],
    )
  })

  test('counts both sides of a calibration', async () => {
    const config = `load: { rate: 10/s, duration: 10s, warmup: 0s }\n${limits('requests: 199')}`
    expect(await mistakes(config)).toEqual([])
    expect(await mistakes(config, { options: { calibrates: true } })).toHaveLength(1)
  })
})

describe('on a pull request', () => {
  const base = `service: shop\n${limits('rate: 100/s, users: 5, duration: 1m, requests: 5000')}`

  test('the limits of the base branch hold, whatever its own say', async () => {
    const head = `load: { rate: 200/s, duration: 2m }\n${limits('rate: 1000/s, duration: 1h, requests: 9000000')}`
    const hint = '(a pull request cannot change that)'
    const of = 'of reliability-gate.yml@abc1234 allows at most'
    expect(await mistakes(head, { base })).toEqual([
      `1:15: a load of 200/s; policy.limits.rate ${of} 100/s ${hint}`,
      `1:15: the load comes to 25,000 requests with its warm-up; policy.limits.requests ${of} 5,000 ${hint}`,
      `1:32: the load takes 2m 5s with its warm-up; policy.limits.duration ${of} 1m ${hint}`,
    ])
  })

  test('they hold for inputs too', async () => {
    expect(
      await mistakes('version: 1', { base, overrides: { rate: '101/s', duration: '10s' } }),
    ).toEqual([
      'input rate: a load of 101/s; policy.limits.rate of reliability-gate.yml@abc1234 allows at most 100/s (a pull request cannot change that)',
    ])
  })

  test('its own hold where they are tighter', async () => {
    const load = 'load: { rate: 50/s, duration: 30s, warmup: 0s }\n'
    expect(await mistakes(`${load}${limits('rate: 50/s')}`, { base })).toEqual([])
    expect(await mistakes(`${load}${limits('rate: 49/s')}`, { base })).toEqual([
      '1:15: a load of 50/s; policy.limits.rate allows at most 49/s',
    ])
  })

  test('its own hold where the base branch sets none', async () => {
    const head = `load: { rate: 50/s }\n${limits('rate: 49/s')}`
    expect(await mistakes(head, { base: 'service: shop' })).toHaveLength(1)
    expect(await mistakes('load: { rate: 5000/s }', { base: 'service: shop' })).toEqual([])
  })

  test('both are in the plan, for the record', async () => {
    const { policy } = (await plan(`load: { duration: 10s }\n${limits('rate: 20/s')}`, { base }))
      .plan
    expect(policy.limits).toEqual({ perSecond: 20 })
    expect(policy.base).toEqual({
      name: 'reliability-gate.yml@abc1234',
      limits: { perSecond: 100, users: 5, durationMs: 60_000, requests: 5000 },
    })
  })
})

describe('policy.prometheus-hosts', () => {
  const hosts = 'policy: { prometheus-hosts: [prometheus.example, "login.example:443"] }'
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the config.
  const secret = '${SECRET}'
  const asking = (url: string, tokenUrl = 'https://login.example/token') =>
    `prometheus:\n  url: ${url}\n  auth: { oauth2: { token-url: "${tokenUrl}", client-id: gate, client-secret: "${secret}" } }\n`

  test('say who is asked with credentials: Prometheus, and who gives tokens', async () => {
    expect(await mistakes(`${asking('https://prometheus.example')}${hosts}`)).toEqual([])
    expect(
      await mistakes(`${asking('https://evil.example', 'https://login.example:8443')}${hosts}`),
    ).toEqual([
      '2:8: prometheus.url has the host evil.example; policy.prometheus-hosts allows prometheus.example, login.example:443',
      '3:32: prometheus.auth.oauth2.token-url has the host login.example:8443; policy.prometheus-hosts allows prometheus.example, login.example:443',
    ])
  })

  test('hold for whoever gives tokens for the target, too', async () => {
    const auth = `{ oauth2: { token-url: "https://evil.example", client-id: a, client-secret: b } }`
    expect(await mistakes(`target: { url: "http://h", auth: ${auth} }\n${hosts}`)).toEqual([
      '1:57: target.auth.oauth2.token-url has the host evil.example; policy.prometheus-hosts allows prometheus.example, login.example:443',
    ])
  })

  test('of the base branch hold, for an input too', async () => {
    const head = `${asking('https://evil.example')}policy: { prometheus-hosts: ["*"] }`
    expect(await mistakes(head, { base: hosts })).toEqual([
      '2:8: prometheus.url has the host evil.example; policy.prometheus-hosts of reliability-gate.yml@abc1234 allows prometheus.example, login.example:443 (a pull request cannot change that)',
    ])
    const overrides = { 'prometheus-url': 'http://evil.example' }
    expect(await mistakes('version: 1', { base: hosts, overrides })).toHaveLength(1)
  })
})

describe('policy.source-hosts', () => {
  const withUrl = providerKeys().filter(({ setting }) => setting.option.fields?.url)
  /**
   * What such a source cannot do without besides its address: a secret each, unless it is a mapping
   * or has an example.
   */
  const requiredOf = ({ key, setting }: (typeof withUrl)[number]) =>
    // Grafana's address has an effect only where the run is marked.
    (key === 'grafana' ? '  annotate: true\n' : '') +
    Object.entries(setting.option.fields!)
      .filter(([name, { required }]) => required && name !== 'url')
      .map(([name, { option, example = `"\${SECRET}"` }]) => {
        const value = option.type?.startsWith('mapping') ? '{ a: b }' : example
        return `  ${name}: ${value}\n`
      })
      .join('')
  test.each(withUrl.map(one => [one.key, requiredOf(one)]))(
    'holds for the address of %s, by its first name too',
    async (key, required) => {
      const asking = `${key}:\n  url: https://evil.example\n${required}`
      for (const name of ['source-hosts', 'prometheus-hosts']) {
        const hosts = `policy: { ${name}: [good.example] }`
        const told = `2:8: ${key}.url has the host evil.example; policy.${name}`
        expect(await mistakes(`${asking}${hosts}`)).toEqual([`${told} allows good.example`])
        expect(await mistakes(`${asking}policy: { source-hosts: ["*"] }`, { base: hosts })).toEqual(
          [
            `${told} of reliability-gate.yml@abc1234 allows good.example (a pull request cannot change that)`,
          ],
        )
        expect(await mistakes(`${asking.replace('evil', 'good')}${hosts}`)).toEqual([])
      }
    },
  )

  test('holds for a source that has a name of its own', async () => {
    const text = `sources:\n  audit: { loki: { url: https://evil.example } }\npolicy: { source-hosts: [good.example] }\n`
    expect(await mistakes(text)).toEqual([
      '2:25: sources.audit.loki.url has the host evil.example; policy.source-hosts allows good.example',
    ])
    expect(await mistakes(text.replace('evil.example', '169.254.169.254'))).toEqual([
      expect.stringContaining('2:25: sources.audit.loki.url: '),
    ])
  })

  test('is what to write in place of its first name, which still works', async () => {
    const { warnings } = await plan('policy: { prometheus-hosts: [a.example] }')
    expect(warnings.map(formatMistake)).toEqual([
      'reliability-gate.yml:1:11: policy.prometheus-hosts is deprecated, and will go with the next major version (write policy.source-hosts instead)',
    ])
  })

  test('excludes its first name', async () => {
    expect(
      await mistakes('policy: { source-hosts: [a.example], prometheus-hosts: [a.example] }'),
    ).toEqual([
      '1:38: policy: `source-hosts` and `prometheus-hosts` exclude each other (keep one of them)',
    ])
  })
})

describe('the address of a request', () => {
  const asking = (address: string) => `load:\n  requests: [{ name: echo, tcp: "${address}" }]\n`
  const hosts = 'policy: { allowed-hosts: [good.example, "127.0.0.1:8080"] }\n'

  test('is held to policy.allowed-hosts, with its port', async () => {
    const told = (host: string, whose = '') =>
      `2:13: the request echo goes to the host ${host}; policy.allowed-hosts${whose} allows good.example, 127.0.0.1:8080`
    expect(await mistakes(asking('evil.example:80') + hosts)).toEqual([told('evil.example')])
    expect(await mistakes(asking('127.0.0.1:8081') + hosts)).toEqual([told('127.0.0.1:8081')])
    expect(await mistakes(asking('evil.example:81'), { base: hosts })).toEqual([
      `${told('evil.example:81', ' of reliability-gate.yml@abc1234')} (a pull request cannot change that)`,
    ])
    for (const allowed of ['good.example:9', '127.0.0.1:8080', '0x7f.1:8080', ':6379'])
      expect(await mistakes(asking(allowed) + hosts)).toEqual([])
  })

  test('is held to it for a request of UDP as well', async () => {
    const udp = (host: string) =>
      `load: { requests: [{ name: dns, udp: "${host}:53", send: x }] }\n${hosts}`
    expect(await mistakes(udp('evil.example'))).toEqual([
      expect.stringContaining('1:19: the request dns goes to the host evil.example:53; '),
    ])
    expect(await mistakes(udp('169.254.169.254'))).toEqual([
      expect.stringContaining('1:19: request dns: '),
    ])
    expect(await mistakes(udp('good.example'))).toEqual([])
  })

  test.each(['169.254.169.254', '0xa9fea9fe', '[fe80::1]', 'metadata.google.internal'])(
    'is never %s',
    async host => {
      expect(await mistakes(asking(`${host}:80`))).toEqual([
        expect.stringMatching(/^2:13: request echo: .*(link-local|metadata)/),
      ])
    },
  )

  test.each([
    ['127.0.0.1', 'expected a host and a port from 1 to 65535; found "127.0.0.1"'],
    ['127.0.0.1:0', 'expected a host and a port'],
    ['127.0.0.1:65536', 'expected a host and a port'],
    ['tcp://127.0.0.1:80', 'expected a host and a port'],
    ['user@good.example:80', 'expected a host and a port'],
    ['good.example:80/path', 'expected a host and a port'],
    ['999.1.1.1:80', 'expected a host and a port'],
  ])('%s is a mistake at its place', async (address, told) => {
    const [first, ...more] = await mistakes(asking(address))
    expect(first).toMatch(/^2:33: load\.requests\[0\]\.tcp: /)
    expect(first).toContain(told)
    expect(more).toEqual([])
  })

  test('has a string whose placeholders are known, and which is never shown', async () => {
    const sending = (text: string) => `load: { requests: [{ name: a, tcp: ":1", send: ${text} }] }`
    expect(await mistakes(sending('"{{uuid}}"'))).toEqual([])
    expect(await mistakes(sending('"{{nobody}}"'))).toEqual([expect.stringContaining('nobody')])
    const { plan: read } = await plan(sending('"AUTH s3cret"'))
    expect(JSON.stringify(read)).not.toContain('AUTH')
  })
})

describe('what is set by an input or a flag', () => {
  test.each<[set: string, message: string]>([
    ['load.rate=101/s', 'a load of 101/s; policy.limits.rate'],
    ['load.users=21', 'a load of 21 users; policy.limits.users'],
    ['load.duration=1h', 'the load takes 1h 5s with its warm-up; policy.limits.duration'],
    ['load.profile=spike\nload.spike={ rate: 999/s }', 'a spike of 999/s; policy.limits.rate'],
  ])(
    'is held to the bounds, and loosens those of the base branch by nothing: %j',
    async (set, message) => {
      const base = limits('rate: 100/s, users: 20, duration: 10m, requests: 100000000')
      const loose = 'policy.limits={ rate: 5000/s, users: 5000 }\npolicy.allowed-hosts=["*"]'
      const found = await mistakes('version: 1', {
        base,
        overrides: { set: `${set}\n${loose}` },
        name: asFlag,
      })
      expect(found[0]).toContain(message)
      expect(found[0]).toContain('(a pull request cannot change that)')
      expect(found[0]).toMatch(/^--set load\./)
    },
  )

  test('waives nothing that the base branch does not waive', async () => {
    const set =
      'waivers=[{ objective: "p(95) < 1s", until: 2999-01-01, reason: mine }]\npolicy.waivers=head'
    const { plan: read, ignoredWaivers } = await plan('version: 1', {
      base: 'version: 1',
      overrides: { set },
    })
    expect(read.waivers).toEqual([])
    expect(ignoredWaivers).toHaveLength(1)
  })
})

describe('an address that is never asked is a mistake of the config', () => {
  test.each([
    'http://169.254.169.254/latest',
    'http://2852039166/',
    'http://0xa9fea9fe/',
    'http://0251.0376.0251.0376/',
    'http://169.16689662/',
    'http://[::ffff:169.254.169.254]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[fe80::1]/',
    'http://[64:ff9b::a9fe:a9fe]/',
    'http://metadata.google.internal./',
    'http://100.100.100.200/',
  ])('whatever its notation, at every key, offline too: %s', async url => {
    for (const options of [{}, { offline: true }]) {
      const found = await mistakes(
        `baseline: { url: "${url}" }\nprometheus:\n  scrape: [{ url: "${url}" }]\n`,
        { options },
      )
      expect(found).toEqual([
        expect.stringMatching(/^1:18: baseline\.url: .* is a /),
        expect.stringMatching(/^3:11: prometheus\.scrape\[0\]\.url: /),
      ])
      const written = `target: { url: "${url}" }`
      expect(await mistakes(written, { overrides: { target: undefined }, options })).toEqual([
        expect.stringMatching(/^1:16: target\.url: .* is a /),
      ])
      const auth = `prometheus: { url: "${url}", auth: { oauth2: { token-url: "${url}", client-id: a, client-secret: b } } }`
      expect(await mistakes(auth, { options })).toHaveLength(2)
    }
  })

  test('and so is one that a name is to be resolved to', async () => {
    expect(
      await mistakes('target: { url: "http://shop.example", resolve: 169.254.169.254 }'),
    ).toEqual([expect.stringMatching(/^1:48: target\.resolve: /)])
  })

  test.each(['010.08.1.1', '10.0.0.256', '010.1.1.1'])('and %s is no address', async resolve => {
    expect(await mistakes(`target: { url: "http://shop.example", resolve: ${resolve} }`)).toEqual([
      `1:48: target.resolve: expected an IP address; found "${resolve}" (such as 10.1.2.3)`,
    ])
  })

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    '//evil.example',
    'ftp://a.example',
  ])('as is one of another scheme: %s', async url => {
    for (const key of ['target', 'baseline', 'prometheus'])
      expect(await mistakes(`${key}: { url: "${url}" }`)).toEqual([
        expect.stringContaining(`${key}.url: expected an address`),
      ])
  })
})

describe('who is asked for a token', () => {
  const environment = {
    AWS_ROLE_ARN: 'arn',
    AWS_WEB_IDENTITY_TOKEN_FILE: '/t',
    AWS_REGION: 'eu-west-1',
    AZURE_TENANT_ID: 't',
    AZURE_CLIENT_ID: 'c',
    AZURE_CLIENT_SECRET: 's',
  }
  const held = async (auth: string, more: Record<string, string> | 'unread' = {}) => {
    const text = `prometheus: { url: "https://p.example", auth: { ${auth}: {} } }\npolicy: { prometheus-hosts: [p.example] }\n`
    const problem: unknown = await readPlan({
      folder: '.',
      texts: textsOf({ 'reliability-gate.yml': text }),
      environment: more === 'unread' ? undefined : { ...environment, ...more },
      overrides: overridesOf({ target: 'http://127.0.0.1:1' }, asInput),
      options: {},
    }).then(
      () => undefined,
      (error: unknown) => error,
    )
    return problem instanceof Problem ? problem.mistakes.map(({ message }) => message) : problem
  }

  test.each(['aws', 'azure'])('is the cloud itself: %s', async kind => {
    expect(await held(kind)).toBeUndefined()
  })

  test.each(['aws', 'azure', 'google'])(
    'is the cloud itself where no variable is read, as by `validate`: %s',
    async kind => {
      expect(await held(kind, 'unread')).toBeUndefined()
    },
  )

  test.each([
    ['aws', 'AWS_ENDPOINT_URL_STS', 'https://sts.eu-west-1.amazonaws.com.evil.example'],
    ['aws', 'AWS_ENDPOINT_URL_STS', 'http://sts.eu-west-1.amazonaws.com'],
    ['azure', 'AZURE_AUTHORITY_HOST', 'https://login.microsoftonline.com.evil.example/'],
    ['azure', 'AZURE_AUTHORITY_HOST', 'https://evil.example/login.microsoftonline.com'],
  ])('else has to be among the hosts of the policy: %s by %s=%s', async (kind, name, url) => {
    expect(await held(kind, { [name]: url })).toEqual([
      `prometheus.auth.${kind} has the host ${new URL(url).host}; policy.prometheus-hosts allows p.example`,
    ])
  })
})

test('what a script sends is not known before it runs, so that only its time can be bounded', async () => {
  const config = (limits: string) =>
    `load: { k6: { script: package.json } }\npolicy: { limits: { ${limits} } }`
  const said = 'how much the script of load.k6 sends is not known before it runs'
  expect(await mistakes(config('rate: 10/s, users: 5, requests: 1000'))).toEqual([
    expect.stringContaining(`${said}; policy.limits.rate allows at most 10/s`),
    expect.stringContaining(`${said}; policy.limits.users allows at most 5`),
    expect.stringContaining(`${said}; policy.limits.requests allows at most 1,000`),
  ])
  expect(await mistakes(config('duration: 1h'))).toEqual([])
  expect(await mistakes(config('duration: 1m'))).toEqual([
    expect.stringContaining('the load takes 30m 5s with its warm-up'),
  ])
})

describe('an address of the target that the config itself writes', () => {
  const written = (hosts: string) =>
    `target: { url: "https://shop.example" }\npolicy: { allowed-hosts: [${hosts}] }`

  test('is held to its own allowed hosts, at its place', async () => {
    const own = { overrides: { target: '' } }
    expect(await mistakes(written('"*.preview.example"'), own)).toEqual([
      '1:16: target.url has the host shop.example; policy.allowed-hosts allows *.preview.example',
    ])
    expect(await mistakes(written('shop.example'), own)).toEqual([])
  })

  test('is none where an input gives another', async () => {
    const other = { overrides: { target: 'https://a.preview.example' } }
    expect(await mistakes(written('"*.preview.example"'), other)).toEqual([])
  })
})

describe('beside other mistakes', () => {
  test('what is beyond a bound is told in the same go', async () => {
    const text = `target: { url: "https://evil.example" }
load: { rate: 50/s, requests: [GET products] }
objectives: [p(95) < 1]
policy: { allowed-hosts: ["*.preview.example"], limits: { rate: 20/s, duration: 30s } }
`
    expect(await mistakes(text, { overrides: { target: '' } })).toEqual([
      '1:16: target.url has the host evil.example; policy.allowed-hosts allows *.preview.example',
      '2:15: a load of 50/s; policy.limits.rate allows at most 20/s',
      expect.stringMatching(/^2:36: .*a path that begins with a slash/),
      expect.stringMatching(/^3:22: .*a value such as 200ms/),
    ])
  })

  test('a default that stands in for a mistake is never held to a bound', async () => {
    const text = `load: { rate: 5, duration: 1 }
${limits('rate: 1/s, duration: 1s, requests: 1')}`
    expect(await mistakes(text)).toEqual([
      expect.stringMatching(/^1:15: /),
      expect.stringMatching(/^1:28: /),
    ])
  })

  test('what chaos.allow was to say is not guessed', async () => {
    expect(await mistakes(chaos('allow: [ comand ],'))).toEqual([
      expect.stringContaining('did you mean `command`'),
    ])
  })

  test('an address that is refused always is told once, beside what is not allowed', async () => {
    const text = `target: { url: "http://169.254.169.254" }
baseline: { url: "https://evil.example" }
policy: { allowed-hosts: [shop.example] }
`
    expect(await mistakes(text, { overrides: { target: '' } })).toEqual([
      expect.stringMatching(/^1:16: target\.url: .*link-local/),
      '2:18: baseline.url has the host evil.example; policy.allowed-hosts allows shop.example',
    ])
  })
})

test.each(['10.*', '10.0.*', '10.*.*:80', '10.1'])(
  'a pattern that no host matches is a mistake: %s',
  async pattern => {
    expect(await mistakes(`policy: { allowed-hosts: ["${pattern}"] }`)).toEqual([
      expect.stringContaining('an IPv4 address has four parts'),
    ])
  },
)
