import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'
import { problemOf } from '../mistakes-of.ts'

const config = (text: string) => parseConfig(text, { file: 'f.yml', environment: {} })
const planOf = (text: string) => soundPlan(config(text)).plan
const basic = '{ basic: { username: gate, password: word } }'

describe('the credentials of a target', () => {
  test('are in the plan, and are not those of a baseline at another address', () => {
    const { target, baseline } = planOf(
      `target: { url: "http://h", auth: ${basic} }\nbaseline: { url: "http://b" }\n`,
    )
    expect(target.auth).toMatchObject({ kind: 'basic' })
    expect(target.auth?.kind === 'basic' && target.auth.password.reveal()).toBe('word')
    expect(baseline?.auth).toBeUndefined()
  })

  test('are those of a baseline that is started as the target is', () => {
    const { baseline } = planOf(
      `target: { start: a, auth: ${basic} }\nbaseline: { ref: base, headers: { X: y } }\n`,
    )
    expect(baseline?.auth).toMatchObject({ kind: 'basic' })
    expect(Object.keys(baseline!.headers)).toEqual(['X'])
  })

  test.each([
    ['url: "http://a:b@h"', 'target.url'],
    ['url: "http://h", headers: { AUTHORIZATION: x }', 'target.url'],
  ])('are not given twice: %s', other => {
    expect(problemOf(() => planOf(`target: { ${other}, auth: ${basic} }\n`))).toEqual([
      expect.stringMatching(
        /^1:\d+: target\.auth excludes credentials in target\.url and an Authorization header \(keep one of them\)$/,
      ),
    ])
  })

  test('can be signatures, of the gate as it sends for itself only', () => {
    const aws = 'target: { url: "http://h", auth: { aws: { region: eu-west-1 } } }\n'
    const environment = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' }
    const { target } = soundPlan(parseConfig(aws, { file: 'f.yml', environment })).plan
    expect(target.auth).toMatchObject({ kind: 'aws', region: 'eu-west-1', service: 'execute-api' })
    const foreign = () =>
      soundPlan(
        parseConfig(`${aws}load: { k6: { script: a.js } }\n`, { file: 'f.yml', environment }),
      )
    expect(problemOf(foreign)).toEqual([
      '1:34: `load.k6` cannot sign requests, as `target.auth.aws` asks (the engine of the gate can; or let the load in another way)',
    ])
  })
})
