import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'
import { problemOf } from '../mistakes-of.ts'

const read = (objective: string) =>
  soundPlan(
    parseConfig(
      `service: shop
target: { url: "https://shop.example" }
load: { rate: 10/s, duration: 1m, requests: [GET /, { name: certificate, tls: ":443" }] }
objectives: [availability >= 90%, ${objective}]
`,
      { file: 'f.yml', environment: {} },
    ),
  ).plan

describe('an objective on what handshakes show', () => {
  test.each([
    ['tls.days{certificate} >= 14d', 'days', '>=', 14, 'd'],
    ['tls.days > 0.5 d', 'days', '>', 0.5, 'd'],
    ['tls.version{certificate} >= 1.3', 'version', '>=', 1.3, 'none'],
    ['tls.cipher >= 256', 'cipher', '>=', 256, 'bits'],
    ['tls.chain{certificate} <= 3', 'chain', '<=', 3, 'none'],
  ])('%s', (written, of, comparator, threshold, unit) => {
    expect(read(`"${written}"`).objectives[1]).toMatchObject({
      kind: 'load',
      metric: { kind: 'handshake', of },
      comparator,
      threshold,
      unit,
    })
  })

  test.each([
    ['tls.days >= 14', 'expected a value such as 14d; found "14" (it needs a unit, such as 14d)'],
    ['tls.days < 14d', 'expected >= or >; found < (a higher value is better)'],
    ['tls.version >= 1.1', 'expected a value such as 1.3; found "1.1"'],
    ['tls.cipher >= 200', 'expected a value such as 256; found "200"'],
    ['tls.chain >= 2', 'expected < or <=; found >= (a lower value is better)'],
    ['tls.day >= 14d', 'did you mean tls.days?'],
    ['tls.days >= base - 1d', 'tls.days cannot be compared with a baseline'],
    [
      'tls.days{GET /} >= 14d',
      'the objective `tls.days{GET /} >= 14d` is for requests of TLS, and `GET /` is not one',
    ],
  ])('%s is a mistake', (written, said) => {
    expect(problemOf(() => read(`"${written}"`)).join()).toContain(said)
  })

  test('is no part of a segment, and needs a request of TLS', () => {
    const during = '{ when: tls.days >= 14d, during: the end }'
    expect(problemOf(() => read(during)).join()).toContain(
      '`during` does not go with tls.days, which covers the whole run',
    )
    const plain = `service: shop
target: { url: "https://shop.example" }
load: { rate: 10/s, duration: 1m, requests: [GET /] }
objectives: [tls.days >= 14d]
`
    const parsed = () => soundPlan(parseConfig(plain, { file: 'f.yml', environment: {} }))
    expect(problemOf(parsed).join()).toContain(
      'is for requests of TLS, and no request of the load is one (add a request such as',
    )
  })
})
