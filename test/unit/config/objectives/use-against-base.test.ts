import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'
import { mistakesOf, problemOf } from '../mistakes-of.ts'

const planOf = (text: string) =>
  soundPlan(parseConfig(text, { file: 'f.yml', environment: {} })).plan
const problems = (text: string) => problemOf(() => planOf(text))

const started = 'target: { start: npm start }\n'
const compared = `${started}baseline: { ref: base }\n`
const prometheus = 'prometheus: { url: http://prometheus:9090 }\n'

describe('an app that the run starts', () => {
  test('brings a source of its own, which a plain objective on resources asks', () => {
    const { providers, objectives } = planOf(`${started}objectives: [cpu < 0.8, io < 5MB/s]`)
    expect(providers).toEqual([{ id: 'process', kind: 'process', settings: { intervalMs: 1000 } }])
    expect(objectives).toMatchObject([
      { provider: 'process', question: { kind: 'use', of: 'cpu' }, threshold: 0.8 },
      { provider: 'process', question: { kind: 'use', of: 'io' }, threshold: 5, unit: 'MB/s' },
    ])
    expect(objectives[0]).not.toHaveProperty('language')
  })

  test('is watched as often as the config says', () => {
    const { providers } = planOf(`${started}process: { interval: 5s }`)
    expect(providers[0]!.settings).toEqual({ intervalMs: 5000 })
  })

  test('has a use that may be held against that of the base', () => {
    const { objectives } = planOf(
      `${compared}objectives: [memory <= base + 10%, "cpu <= base + max(20%, 0.1)", "threads <= base + 5"]`,
    )
    expect(objectives.slice(0, 3)).toMatchObject([
      {
        kind: 'measured',
        provider: 'process',
        name: 'memory <= base + 10%',
        question: { kind: 'use', of: 'memory', tolerance: { relative: 0.1 } },
      },
      { question: { of: 'cpu', tolerance: { relative: 0.2, absolute: 0.1 } } },
      { question: { of: 'threads', tolerance: { absolute: 5 } } },
    ])
    // The usual comparisons of the load come after them.
    expect(objectives.slice(3).map(({ kind }) => kind)).toEqual(Array(4).fill('baseline'))
  })
})

describe('with a Prometheus beside it', () => {
  test('a plain objective that both can tell says which is meant', () => {
    expect(problems(`${started}${prometheus}objectives:\n  - memory < 1GB`)).toEqual([
      '4:5: the objective `memory < 1GB` could query prometheus or process (choose one: `source: prometheus`)',
    ])
    const { objectives } = planOf(
      `${started}${prometheus}objectives: [{ when: memory < 1GB, source: process }, { when: cpu < 1, source: prometheus }]`,
    )
    expect(objectives).toMatchObject([{ provider: 'process' }, { provider: 'prometheus' }])
  })

  test('what only one of them can tell is asked of that one', () => {
    const { objectives } = planOf(
      `${compared}${prometheus}objectives: [heap < 100MB, io < 1MB/s, memory <= base + 10%]`,
    )
    expect(objectives.slice(0, 3)).toMatchObject([
      { provider: 'prometheus' },
      { provider: 'process' },
      { provider: 'process' },
    ])
    expect(
      problems(`${started}${prometheus}objectives:\n  - { when: io < 1MB/s, source: prometheus }`),
    ).toEqual([
      '4:13: the objective `io < 1MB/s`: the source `prometheus` cannot provide io of the target (process can)',
    ])
  })
})

describe('mistakes', () => {
  test('a comparison of use needs a base that the run starts', () => {
    const text = `target: { url: "http://t" }\nbaseline: { url: "http://b" }\nobjectives:\n  - memory <= base + 10%`
    expect(problems(text)).toEqual([
      '4:5: the objective `memory <= base + 10%` queries Processes, but the run starts no target (give target.start, the command that starts the app)',
      '4:5: the objective `memory <= base + 10%` compares with what the base uses, but the run does not start the base (compare with `baseline: { ref: base }`, which takes target.start)',
    ])
    expect(problems(`${started}objectives:\n  - memory <= base + 10%`)).toEqual([
      '3:5: the objective `memory <= base + 10%` compares with a baseline, but none is given (write `baseline: { ref: base }`, or set baseline.url in the config, or the input baseline)',
    ])
  })

  test('the key `process` without an app that the run starts says so', () => {
    expect(problems('target: { url: "http://t" }\nprocess: { interval: 1s }')).toEqual([
      '2:10: there are settings for Processes, but the run starts no target (give target.start, the command that starts the app)',
    ])
  })

  test.each([
    ['memory <= base + 10', 'it needs a unit, such as 10% or 10MB'],
    ['memory <= base + 512', 'it needs a unit'],
    ['heap <= base + 10%', 'heap cannot be compared with a baseline'],
    ['memory >= base + 10%', 'a lower value is better'],
    ['memory <= base - 10%', 'write memory <= base + 10%'],
  ])('%s is refused with what to write', (written, told) => {
    expect(mistakesOf(`${compared}objectives: ["${written}"]`)[0]).toContain(told)
  })

  test('`regression` is for the load', () => {
    const text = `${compared}objectives: [{ regression: memory, detect: 10% }]`
    expect(mistakesOf(text)[0]).toContain('write memory <= base + 10%')
  })
})
