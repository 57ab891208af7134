import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'
import { problemOf } from '../mistakes-of.ts'

const build = (text: string) => soundPlan(parseConfig(text, { file: 'f.yml', environment: {} }))
const mistakesOf = (text: string) => problemOf(() => build(text))

describe('a load that another engine has', () => {
  test('is in the plan, with the settings as that engine reads them', () => {
    expect(build('load: { samples: { file: a.ndjson }, duration: 20s }').plan.load).toMatchObject({
      engine: { id: 'samples', settings: { file: 'a.ndjson' } },
      durationMs: 20_000,
    })
    expect(build('load: { duration: 20s }').plan.load).not.toHaveProperty('engine')
  })

  test('takes none of the keys that engine does not go by', () => {
    expect(
      mistakesOf('load:\n  samples: { file: a.ndjson }\n  workers: 2\n  rate: 5/s\n  http: 2'),
    ).toEqual([
      '3:12: `load.samples` takes no `load.workers` (remove one of them)',
      '5:9: `load.samples` takes no `load.http` (remove one of them)',
    ])
  })

  test('has no profile that engine cannot run', () => {
    expect(mistakesOf('load:\n  samples: { file: a.ndjson }\n  profile: stress')).toEqual([
      '3:12: `load.samples` cannot go up in steps, as `stress` does',
    ])
  })

  test('that does not say when it ran leaves no metrics source to be asked', () => {
    const config = (samples: string) =>
      `load: { samples: { ${samples} } }
prometheus: { url: http://prometheus:9090 }
objectives:
  - { name: queue, prometheus: max(queue_length), when: value < 5 }`
    expect(mistakesOf(config('file: a.ndjson'))).toEqual([
      '4:5: the objective `queue` queries a metrics source, but `load.samples` does not say when the load ran (give load.samples.start, or remove the objective)',
    ])
    expect(mistakesOf(config('file: a.ndjson, start: "2026-11-03T14:02:10Z"'))).toEqual([])
  })

  test('is refused with the place of a setting that is missing, unknown or no time', () => {
    expect(mistakesOf('load:\n  samples: { path: a, start: yesterday }')).toEqual([
      '2:12: load.samples: `file` is missing',
      '2:14: load.samples: unknown key `path` (known here: file, start)',
      '2:30: load.samples.start: expected a time; found "yesterday" (a date, a time and an offset, such as 2026-11-03T14:02:10Z)',
    ])
  })

  test.each(['2026-11-03T14:02:10Z', '2026-11-03T15:02:10.25+01:00'])('starts at %s', start => {
    const { load } = build(`load: { samples: { file: a, start: "${start}" } }`).plan
    expect(load.engine?.settings).toEqual({ file: 'a', start })
  })

  test.each(['2026-11-03', '2026-11-03T14:02:10', '2026-13-03T14:02:10Z', '14:02Z'])(
    'does not start at %s',
    start => {
      expect(() => build(`load: { samples: { file: a, start: "${start}" } }`)).toThrow()
    },
  )
})

describe('a load that a script of its own has', () => {
  const script = (more = '', load = '') =>
    `load:\n  k6: { script: load.js }\n${load}${more ? `${more}\n` : ''}`

  test('sends what that says: it has no rate and no requests of ours, and takes half an hour at most', () => {
    const { load } = build(script()).plan
    expect(load).toMatchObject({
      engine: { id: 'k6', settings: { script: 'load.js' } },
      pace: { kind: 'script' },
      durationMs: 1_800_000,
      warmupMs: 5000,
      requests: [],
    })
    expect(mistakesOf(script('', '  rate: 5/s\n  requests: [GET /]\n'))).toEqual([
      '3:9: `load.k6` takes no `load.rate` (remove one of them)',
      '4:13: `load.k6` takes no `load.requests` (remove one of them)',
    ])
  })

  test('has variables whose values are read from the environment, and are secrets', () => {
    const text = `load: { k6: { script: a.js, env: { BASE_URL: $target, TOKEN: "\${TOKEN}" } } }`
    const config = parseConfig(text, { file: 'f.yml', environment: { TOKEN: 'abcdef' } })
    const { plan, secrets } = soundPlan(config)
    expect(secrets).toEqual(['abcdef'])
    expect(JSON.stringify(plan)).not.toContain('abcdef')
  })

  test('neither goes up in steps, nor has a spike of ours, nor takes turns with a baseline', () => {
    expect(mistakesOf(script('', '  profile: stress\n'))).toEqual([
      '3:12: `load.k6` cannot go up in steps, as `stress` does',
    ])
    expect(mistakesOf(script('', '  profile: spike\n'))).toEqual([
      expect.stringContaining('the profile `spike` takes a load.rate, and a script has its own'),
    ])
    expect(mistakesOf(script('baseline: { url: http://base.test, design: abba }'))).toEqual([
      '2:7: `load.k6` loads both sides at the same time; baseline.design is `abba`',
    ])
  })

  test('has its workers on this machine or elsewhere, and elsewhere for one deployment only', () => {
    const locust = (more: string) => `load:\n  locust: { file: a.py, expect-workers: 2 }\n${more}`
    expect(mistakesOf(locust(''))).toEqual([])
    expect(mistakesOf(locust('').replace('{ file', '{ workers: 2, file'))).toEqual([
      '2:53: `load.locust` cannot run workers here and elsewhere together (remove one of the two keys)',
    ])
    expect(mistakesOf(locust('baseline: { url: http://base.test }'))).toEqual([
      '2:41: `load.locust` cannot run a baseline on workers elsewhere (remove the baseline, or give `workers`, which run on this machine)',
    ])
  })

  test('has JMeter servers elsewhere for one deployment only', () => {
    const config = 'load:\n  jmeter: { plan: a.jmx, remotes: [10.0.0.7] }\n'
    expect(mistakesOf(config)).toEqual([])
    expect(mistakesOf(`${config}baseline: { url: http://base.test }`)).toEqual([
      '2:35: `load.jmeter` cannot run a baseline on remote servers, which run one plan at a time (remove the baseline or `remotes`)',
    ])
  })

  test('has a timeout of its own, which no objective is held against', () => {
    expect(mistakesOf(script('objectives: [p(95) < 30s]'))).toEqual([])
    expect(mistakesOf('objectives: [p(95) < 30s]')).toHaveLength(1)
  })
})

describe('a load that k6 runs for the gate', () => {
  test('is that of the config: its rate, its requests and its profile', () => {
    const { load } = build('load: { engine: k6, instances: 2, rate: 5/s, requests: [GET /a] }').plan
    expect(load).toMatchObject({
      engine: { id: 'compiled-k6', settings: { instances: 2 } },
      pace: { kind: 'rate', perSecond: 5 },
      durationMs: 60_000,
      requests: [{ name: 'GET /a' }],
    })
  })

  test('leaves out nothing that k6 cannot do as the gate does it: each is a mistake at its place', () => {
    expect(
      mistakesOf(`load:
  engine: k6
  arrivals: poisson
  workers: 2
  scenarios:
    - name: buy
      steps:
        - { name: a, path: /a, capture: { one: $..id, two: { regex: '(?i)a' } } }
        - { think: 1s }
        - { name: b, path: /b, follow: true }
        - { name: c, path: /c, expect: { json: { '$.a[*]': 1 } } }`),
    ).toEqual([
      '3:13: `load.engine: k6` cannot run `arrivals: poisson`: k6 spaces arrivals evenly (leave `load.engine` out: the engine of the gate can)',
      '4:12: `load.engine: k6` takes no `load.workers` (remove one of them)',
      '8:48: `load.engine: k6` cannot run `$..id`: only names and indexes, such as $.items[0].sku (leave `load.engine` out: the engine of the gate can)',
      '8:60: `load.engine: k6` cannot run `(?i)a`, which JavaScript reads differently (leave `load.engine` out: the engine of the gate can)',
      '10:40: `load.engine: k6` cannot run `follow` within one origin (leave `load.engine` out: the engine of the gate can)',
      '11:60: `load.engine: k6` cannot run `$.a[*]`: only names and indexes, such as $.items[0].sku (leave `load.engine` out: the engine of the gate can)',
    ])
    expect(
      mistakesOf(
        'load:\n  engine: k6\n  profile: spike\n  requests:\n    - GET /\n    - { name: echo, tcp: 127.0.0.1:1, send: a }',
      ),
    ).toEqual([
      '3:12: `load.engine: k6` cannot run the profile `spike`, which is measured in windows of half a second (leave `load.engine` out: the engine of the gate can)',
      '6:26: `load.engine: k6` cannot run `tcp`: the gate compiles HTTP requests only (leave `load.engine` out: the engine of the gate can)',
    ])
  })

  test('is one load: no script beside it, no turns with a baseline, and no instances without it', () => {
    expect(mistakesOf('load: { engine: k6, k6: { script: a.js } }')).toEqual([
      '1:25: `load.engine: k6` takes no `load.k6` (remove one of them)',
    ])
    expect(
      mistakesOf('load: { engine: k6 }\nbaseline: { url: http://base.test, design: abba }'),
    ).toEqual([
      '1:17: `load.engine: k6` loads both sides at the same time; baseline.design is `abba`',
    ])
    expect(mistakesOf('load: { instances: 2 }')).toEqual([
      '1:20: `load.instances` belongs to `load.engine: k6` (the engine of the gate has `load.workers`)',
    ])
  })
})

describe('runners in Kubernetes', () => {
  const kubernetes = (text: string) => `load:\n  engine: k6\n  kubernetes: { ${text} }`

  test('are told where they run, as whom, and with how much, as manifests of Kubernetes say it', () => {
    const text = kubernetes(
      'image: k6:2, image-pull-secrets: [registry], service-account: load, resources: { requests: { cpu: 0.5 }, limits: { cpu: 2, memory: 1Gi } }, node-selector: { kubernetes.io/arch: amd64, pool: load }, tolerations: [{ key: dedicated, value: load, effect: NoSchedule }, { operator: Exists }]',
    )
    expect(build(text).plan.load.engine!.settings).toEqual({
      kubernetes: {
        image: 'k6:2',
        'image-pull-secrets': ['registry'],
        'service-account': 'load',
        resources: { requests: { cpu: '0.5' }, limits: { cpu: '2', memory: '1Gi' } },
        'node-selector': { 'kubernetes.io/arch': 'amd64', pool: 'load' },
        tolerations: [
          { key: 'dedicated', value: 'load', effect: 'NoSchedule' },
          { operator: 'Exists' },
        ],
      },
    })
  })

  test.each([
    [
      'resources: { limits: { cpu: two } }',
      'load.kubernetes.resources.limits.cpu: expected a quantity of Kubernetes above 0; found "two" (such as 500m or 2 for cores, and 512Mi for memory)',
    ],
    [
      'resources: { requests: { memory: 2Gi }, limits: { memory: 512Mi } }',
      'load.kubernetes.resources: `requests` has more memory (2Gi) than `limits` allows (512Mi)',
    ],
    [
      'tolerations: [{ value: load }]',
      'load.kubernetes.tolerations[0]: a toleration of every key needs `operator: Exists`',
    ],
    [
      'tolerations: [{ key: dedicated, operator: Exists, value: load }]',
      'load.kubernetes.tolerations[0]: `operator: Exists` takes no `value`',
    ],
    [
      'node-selector: { "a b": load }',
      'load.kubernetes.node-selector.a b: expected the name of a label',
    ],
    [
      'service-account: Load',
      'load.kubernetes.service-account: expected the name of an object: at most 253 small letters, digits, dots and hyphens; found "Load" (such as load-runners)',
    ],
  ])('%s is a mistake at its place', (text, mistake) => {
    expect(mistakesOf(kubernetes(text))).toEqual([expect.stringContaining(mistake)])
  })
})
