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
      '4:5: the objective `queue` asks a metrics source, but `load.samples` does not say when the load ran (give load.samples.start, or remove the objective)',
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

  test('has a timeout of its own, which no objective is held against', () => {
    expect(mistakesOf(script('objectives: [p(95) < 30s]'))).toEqual([])
    expect(mistakesOf('objectives: [p(95) < 30s]')).toHaveLength(1)
  })
})
