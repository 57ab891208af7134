import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'
import { mistakesOf, problemOf, unknownNamesOf } from '../mistakes-of.ts'

const dependencies =
  'dependencies: { payment: { listen: "127.0.0.1:9101", upstream: "payment.internal:443" } }'
const experiment = (more: string) =>
  `${dependencies}\nchaos:\n  experiments:\n    - { name: slow, fault: { proxy: payment, latency: 300ms }, ${more} }`
const plan = (text: string) => soundPlan(parseConfig(text, { file: 'f.yml', environment: {} })).plan
const planMistakes = (text: string) => problemOf(() => plan(text))

describe('experiments', () => {
  const whole = plan(`${dependencies}
chaos:
  steady: 20s
  experiments:
    - name: payment is slow
      fault: { proxy: payment, latency: 300ms, jitter: 50ms, share: 50% }
      for: 10s
      hypothesis: [ availability >= 99%, { when: "p(95){GET /} < 800ms", name: quick, key: true } ]
      recovery: "< 10s"
      abort: error_rate > 50%
    - { name: payment is down, fault: { proxy: payment, down: true }, hypothesis: [ availability >= 50% ] }
`)

  test('become a plan: what is broken, for how long, and how long its recovery is watched', () => {
    expect(whole.dependencies).toEqual([
      {
        name: 'payment',
        listen: { host: '127.0.0.1', port: 9101 },
        upstream: { host: 'payment.internal', port: 443 },
      },
    ])
    expect(whole.chaos).toMatchObject({
      steadyMs: 20_000,
      experiments: [
        {
          name: 'payment is slow',
          fault: { kind: 'proxy', settings: { proxy: 'payment' } },
          says: '300ms ± 50ms of latency at payment for 50% of it',
          forMs: 10_000,
          watchMs: 25_000,
          abort: {
            condition: 'error_rate > 50%',
            objective: { metric: { kind: 'error_rate' }, comparator: '<=', threshold: 0.5 },
          },
        },
        { name: 'payment is down', forMs: 30_000, watchMs: 30_000 },
      ],
    })
  })

  test('make each hypothesis, and the recovery, an objective that is judged on the fault alone', () => {
    expect(whole.objectives.map(({ name, during }) => [name, during])).toEqual([
      ['availability >= 99%', undefined],
      ['p(95) < 1s', undefined],
      ['payment is slow: availability >= 99%', 'payment is slow'],
      ['payment is slow: quick', 'payment is slow'],
      ['payment is slow: recovery', undefined],
      ['payment is down: availability >= 50%', 'payment is down'],
    ])
    expect(whole.objectives[4]).toMatchObject({
      metric: { kind: 'recovery', after: 'payment is slow' },
      comparator: '<',
      threshold: 10_000,
      unit: 'ms',
    })
  })

  test('say how long the load runs: as long as all of them can take, in short windows', () => {
    expect(whole.load).toMatchObject({ durationMs: 20_000 + 37_000 + 62_000, fine: true })
  })

  test('are parts of the run that objectives can name', () => {
    const during = (name: string) =>
      unknownNamesOf(`${experiment('hypothesis: [ availability >= 99% ]')}
objectives: [ { when: p(95) < 2s, during: "${name}" } ]`)
    expect(during('slow')).toEqual([])
    expect(during('slow: recovery')).toEqual([])
    expect(during('steady')).toEqual([])
    expect(during('slwo')).toEqual([
      '5:43: objectives[0].during: no segment is named `slwo` (did you mean `slow`?)',
    ])
  })
})

describe('a mistake of chaos is told where it stands, with what was expected', () => {
  test.each(
    [
      ['chaos: {}', '1:8: chaos: `experiments` is missing'],
      [
        experiment('hypothesis: [ availability >= 99% ], recvoery: "< 1s"'),
        '4:101: chaos.experiments[0]: unknown key `recvoery` (did you mean `recovery`?)',
      ],
      [experiment('for: 5s'), '4:7: chaos.experiments[0]: `hypothesis` is missing'],
      [
        experiment('hypothesis: [ availability >= 99% ], for: 11m'),
        '4:106: chaos.experiments[0].for: expected a duration between 1s and 10m; found "11m"',
      ],
      [
        experiment('hypothesis: [ availability >= 99% ], recovery: 10s'),
        '4:111: chaos.experiments[0].recovery: expected < or <= and a time of up to 10m; found "10s" (such as "< 10s")',
      ],
      [
        experiment('hypothesis: [ availability >= 99% ], abort: error_rate < 5%'),
        '4:119: chaos.experiments[0].abort: `<` would end it while nothing is wrong (say when to stop, such as error_rate > 50%)',
      ],
      [
        experiment('hypothesis: [ recovery < 5s ]'),
        '4:78: chaos.experiments[0].hypothesis[0]: a profile objective covers the whole run, not one fault (set the recovery time with the key `recovery` of the experiment)',
      ],
      [
        experiment('hypothesis: [ { pattern: failover, request: checkout, body: degraded } ]'),
        '4:89: chaos.experiments[0].hypothesis[0]: the pattern "failover" is unknown (one of retries, circuit-breaker, idempotency, bulkhead, fallback)',
      ],
      [
        experiment('hypothesis: [ { when: p(95) < 1s, during: slow } ]'),
        '4:98: chaos.experiments[0].hypothesis[0]: `during` is the experiment itself (remove it)',
      ],
      [
        'chaos: { experiments: [ { name: steady, fault: { proxy: p, down: true }, hypothesis: [ p(95) < 1s ] } ] }',
        '1:33: chaos.experiments[0].name: the name "steady" is reserved for a part of the run (name what is broken, such as payment is slow)',
      ],
      [
        'chaos: { experiments: [ { name: a, fault: { dokcer: { kill: x } }, hypothesis: [ p(95) < 1s ] } ] }',
        '1:43: chaos.experiments[0].fault: expected a fault: one of the keys `argo-rollouts`, ',
      ],
      [
        'dependencies: { payment: { listen: 9101, upstream: "a:1" } }',
        '1:36: dependencies.payment.listen: expected a host and a port; found the number 9101 (such as 127.0.0.1:9101)',
      ],
      [
        'dependencies: { a: { listen: "127.0.0.1:1", upstream: "h:1" }, b: { listen: "127.0.0.1:1", upstream: "h:2" } }',
        '1:64: dependencies: `b` and `a` listen at the same address (give each dependency a port of its own)',
      ],
      [
        'dependencies: { a: { listen: "127.0.0.1:1", upstream: "h:1" }, b: { listen: "127.0.0.1:2", upstream: "h:2", group: a } }',
        '1:17: dependencies: `a` is a dependency, and the group of `b` (give the group another name)',
      ],
      [
        'dependencies: { a: { listen: "127.0.0.1:1", upstream: "127.0.0.1:1" } }',
        '1:17: dependencies: `a` listens at the address of the dependency itself (let the proxy listen at another port)',
      ],
      [
        'dependencies: { a: { listen: "127.0.0.1:70000", upstream: "h:1" } }',
        '1:30: dependencies.a.listen: expected a host and a port; found "127.0.0.1:70000" (such as 127.0.0.1:9101)',
      ],
      ...['10.0.0.256', '1.2.3.4.5', '[1:2]'].map(host => [
        `dependencies: { a: { listen: "127.0.0.1:1", upstream: "${host}:80" } }`,
        `1:55: dependencies.a.upstream: expected a host and a port; found "${host}:80"`,
      ]),
    ].map(([text, expected]) => [expected!, text!]),
  )('%s', (expected, text) => {
    expect(mistakesOf(text).map(found => found.slice(0, expected.length))).toContain(expected)
  })

  test.each([
    [
      'load: { duration: 1m }',
      '5:19: load.duration does not go with `chaos`: the load runs for as long as the experiments take (remove it; chaos.steady and `for` say how long)',
    ],
    [
      'load: { profile: spike }',
      '5:18: experiments run under the profile `load` only; load.profile is `spike` (use a config of its own for this profile)',
    ],
  ])('%s does not go with it', (load, expected) => {
    const text = `${experiment('hypothesis: [ availability >= 99% ]')}\n${load}`
    expect(planMistakes(text)).toContain(expected)
  })

  const by = (protocol: string, fault: string) =>
    planMistakes(`dependencies: { dns: { listen: "127.0.0.1:9153", upstream: "127.0.0.1:53"${protocol} } }
chaos: { experiments: [ { name: a, fault: { proxy: dns, ${fault} }, hypothesis: [ p(95) < 1s ] } ] }`)

  test('datagrams are lost where a dependency is reached by them, and connections are not', () => {
    const udp = ', protocol: udp'
    for (const fault of [
      'loss: 30%',
      'latency: 10ms, jitter: 5ms, loss: 1%',
      'timeout: true',
      'down: true',
    ])
      expect(by(udp, fault), fault).toEqual([])
    expect(by('', 'loss: 30%')).toEqual([
      expect.stringContaining('`loss` needs datagrams, but dns is reached by connections'),
    ])
    for (const fault of [
      'error: 503',
      'reset: true',
      'bandwidth: 1kB/s',
      'slice: 1',
      'truncate: 0',
    ])
      expect(by(udp, fault), fault).toEqual([
        expect.stringContaining('needs connections, but dns is reached by UDP'),
      ])
    expect(by(udp, 'loss: 30%, share: 10%')).toEqual([
      expect.stringContaining('`loss` and `share` exclude each other'),
    ])
  })

  test('a port of UDP is not that of TCP with the same number', () => {
    const both = (protocol: string) =>
      planMistakes(
        `dependencies: { a: { listen: "127.0.0.1:1", upstream: "b:1" }, b: { listen: "127.0.0.1:1", upstream: "b:1"${protocol} } }`,
      )
    expect(both(', protocol: udp')).toEqual([])
    expect(both(', protocol: tcp')).toEqual([
      expect.stringContaining('`b` and `a` listen at the same address'),
    ])
  })

  test('a dependency that nobody has named is not disturbed', () => {
    const text =
      'chaos: { experiments: [ { name: a, fault: { proxy: payment, down: true }, hypothesis: [ p(95) < 1s ] } ] }'
    expect(unknownNamesOf(text)).toEqual([
      '1:52: chaos.experiments[0].fault.proxy: no dependency is named `payment` (name it under `dependencies`, with `listen` and `upstream`)',
    ])
  })
})

test('a fault that nothing but the gate ends is refused, unless it may last', () => {
  const lasting = (more: string) =>
    planMistakes(`chaos:
  allow: [toxiproxy]
  experiments:
    - { name: a, fault: { toxiproxy: { url: "http://127.0.0.1:1", proxy: p }, down: true }, hypothesis: [ availability >= 50% ]${more} }`)
  expect(lasting('').join()).toContain(
    'the fault of a does not end by itself if the run cannot revert it: no connection at all at p of Toxiproxy (write lasting: true',
  )
  expect(lasting(', lasting: true')).toEqual([])
})

describe('an address of a dependency', () => {
  const text = `dependencies:
  a: { listen: "127.0.0.1:\${PORT}", upstream: "\${HOST}:443" }
  b: { listen: "127.0.0.1:\${OTHER}", upstream: "b.\${ZONE}:443" }
`
  const read = (environment: Record<string, string> | undefined) =>
    parseConfig(text, { file: 'f.yml', environment })

  test('may have a port and a host of the environment', () => {
    const { plan: built } = soundPlan(
      read({ PORT: '9101', HOST: 'payment.internal', OTHER: '2', ZONE: 'internal' }),
    )
    expect(built.dependencies?.[0]).toMatchObject({
      listen: { host: '127.0.0.1', port: 9101 },
      upstream: { host: 'payment.internal', port: 443 },
    })
  })

  test('is right where the environment is not known, and a mistake where it has no port', () => {
    expect(read(undefined).settings.dependencies).toHaveLength(2)
    const mistakes = problemOf(() => read({ PORT: 'x', HOST: 'h' })).join('\n')
    expect(mistakes).toContain(
      `2:16: dependencies.a.listen: expected a host and a port; found "127.0.0.1:\${PORT}" with the variables of the environment`,
    )
    expect(mistakes).toContain('the environment variable OTHER is not set or empty')
  })
})
