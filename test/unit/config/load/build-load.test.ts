import { describe, expect, it } from 'vitest'
import { asInput, type Overrides, overridesOf } from '../../../../src/config/overrides.ts'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'
import { problemOf } from '../mistakes-of.ts'

const build = (text: string, overrides: Overrides = {}) =>
  soundPlan(
    parseConfig(text, {
      file: 'f.yml',
      environment: {},
      overrides: overridesOf(overrides, asInput),
    }),
  ).plan
const loadOf = (text: string) => build(text).load
const mistakesOf = (text: string, overrides: Overrides = {}) =>
  problemOf(() => build(text, overrides))

describe('the shape of a load', () => {
  it('of another profile goes with a history, in which its runs are kept and compared with none', () => {
    const history = 'baseline: { history: { dir: kept } }'
    const stress = build(`load: { profile: stress }\n${history}`)
    expect(stress.history).toEqual({ runs: 20, dir: 'kept', keepsOnly: true })
    expect(stress.objectives.some(({ kind }) => kind === 'baseline')).toBe(false)
    expect(build(history).history).toEqual({ runs: 20, dir: 'kept' })
    expect(build(history).objectives.some(({ kind }) => kind === 'baseline')).toBe(true)
  })

  it('of a stress test begins with the rate and has steps of 20 s', () => {
    expect(loadOf('load: { profile: stress, rate: 100/s }')).toMatchObject({
      profile: 'stress',
      pace: { kind: 'rate', perSecond: 100 },
      durationMs: 20_000,
    })
  })

  it('begins with the first of its own steps', () => {
    expect(loadOf('load: { profile: stress, steps: [100/s, 250/s, 40000/m] }')).toMatchObject({
      pace: { kind: 'rate', perSecond: 100 },
      steps: [100, 250, 40_000 / 60],
    })
    expect(
      loadOf('load: { profile: scalability, steps: [1, 4, 2000], think-time: 50ms }'),
    ).toMatchObject({
      pace: { kind: 'users', users: 1, thinkMs: 50 },
      steps: [1, 4, 2000],
      maxConnections: 2000,
    })
  })

  it('of a spike is 5 times the rate after a quarter of two minutes, for a sixth of it', () => {
    expect(loadOf('load: { profile: spike, rate: 50/s }')).toMatchObject({
      durationMs: 120_000,
      spike: { perSecond: 250, atMs: 30_000, durationMs: 20_000 },
    })
  })

  it('of a spike is what it was given', () => {
    const text =
      'load: { profile: spike, rate: 50/s, duration: 1m, spike: { rate: 90/s, at: 10s, duration: 5s } }'
    expect(loadOf(text).spike).toEqual({ perSecond: 90, atMs: 10_000, durationMs: 5000 })
  })

  it('has what is not the default only: arrivals, workers, keep-alive, HTTP/2, phases', () => {
    const text =
      'load: { rate: 9/s, arrivals: poisson, workers: 3, keep-alive: false, http: 2, phases: true, think-time: 1s }'
    expect(loadOf(text.replace(', think-time: 1s', ''))).toMatchObject({
      pace: { kind: 'rate', perSecond: 9, arrivals: 'poisson' },
      workers: 3,
      keepAlive: false,
      http: 2,
      phases: true,
    })
    expect(() => loadOf(text)).toThrow('f.yml has a mistake')
    expect(
      Object.keys(loadOf('load: { workers: auto, keep-alive: true, http: 1, arrivals: even }')),
    ).not.toContain('workers')
  })
})

describe('a shape that cannot be', () => {
  it.each([
    [
      'load:\n  profile: stress\n  steps: [200/s, 100/s]',
      '3:18: load.steps[1]: this step is not higher than the one before',
    ],
    [
      'load:\n  profile: stress\n  steps: [200/s, 10]',
      '3:18: load.steps[1]: a rate and a number of users do not mix',
    ],
    ['load:\n  profile: stress\n  steps: [200/s]', '3:10: load.steps: expected at least two steps'],
    [
      'load:\n  rate: 100/s\n  profile: spike\n  spike: { rate: 50/s }',
      '4:10: the spike of 50/s does not rise above load.rate, 100/s',
    ],
    [
      'load:\n  profile: spike\n  duration: 30s\n  spike: { rate: 90/s, at: 20s, duration: 10s }',
      '4:10: the spike ends after 30s, which leaves no time to recover within load.duration, 30s',
    ],
    [
      'load:\n  profile: spike\n  spike: { rate: 90/s, duration: 0s }',
      '3:34: load.spike.duration: expected a duration between 1s and 6h; found "0s"',
    ],
    [
      'load:\n  profile: spike\n  users: 3',
      'the profile `spike` takes a load.rate, not load.users',
    ],
    [
      'load:\n  spike: { rate: 90/s }',
      '2:10: load.spike needs the profile `spike`; load.profile is `load`',
    ],
    [
      'load:\n  steps: [1/s, 2/s]',
      '2:11: load.steps needs the profile `stress` or `scalability`; load.profile is `load`',
    ],
    [
      'load: { profile: soak }\nobjectives:\n  - capacity >= 10/s',
      '3:5: the objective `capacity >= 10/s` needs the profile `stress`; load.profile is `soak`',
    ],
    [
      'load: { profile: stress, users: 2 }\nobjectives: [capacity >= 10/s]',
      '2:14: `capacity` needs a rate, and this load has `users`',
    ],
    [
      'load: { profile: soak }\nbaseline: { url: http://a.example }',
      '1:18: a baseline needs the profile `load`; load.profile is `soak`',
    ],
    [
      'load:\n  profile: stress\n  steps: [0/s, 1/s]',
      '3:11: load.steps[0]: expected a rate above 0/s',
    ],
  ])('%j: %s', (text, mistake) => {
    const [first, ...others] = mistakesOf(text)
    expect(first).toMatch(new RegExp(`^${mistake.replace(/[[\](){}.*+?^$|\\]/g, '\\$&')}`))
    expect(others).toEqual([])
  })

  it('is one whose steps an override would overrule', () => {
    const text = 'load: { profile: stress, steps: [1/s, 2/s] }'
    expect(mistakesOf(text, { rate: '5/s' })).toEqual([
      'input rate: `rate` and `steps` exclude each other (keep one of them)',
    ])
  })
})
