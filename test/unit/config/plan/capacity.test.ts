import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'

const planOf = (text: string) =>
  soundPlan(parseConfig(text, { file: 'f.yml', environment: {} }), {}).plan
const namesOf = (text: string) => planOf(text).objectives.map(({ name }) => name)

const expected =
  'target: { url: "https://x.example" }\ncapacity: { expected-peak: 400/s, buffer: 50% }\n'
const stress = 'load: { profile: stress, steps: [200/s, 400/s, 800/s] }\n'

describe('an expected peak and its buffer', () => {
  test('are what a stress has to hold', () => {
    expect(planOf(expected + stress)).toMatchObject({
      capacity: { expectedPeak: 400, buffer: 0.5 },
    })
    expect(namesOf(`${expected + stress}objectives: [availability >= 99%]\n`)).toEqual([
      'availability >= 99%',
      'capacity >= 600/s',
    ])
  })

  test('add nothing where a capacity is written, or to another profile', () => {
    expect(namesOf(`${expected + stress}objectives: [capacity >= 300/s]\n`)).toEqual([
      'capacity >= 300/s',
    ])
    expect(namesOf(`${expected}objectives: [availability >= 99%]\n`)).toEqual([
      'availability >= 99%',
    ])
  })
})
