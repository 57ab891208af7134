import { expect, test } from 'vitest'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'
import { problemOf } from '../mistakes-of.ts'

const target = 'target: { url: "https://shop.example" }\n'
const receive = 'opentelemetry: { receive: 127.0.0.1:4318 }\n'
const planOf = (text: string) =>
  soundPlan(parseConfig(target + text, { file: 'f.yml', environment: {} })).plan

test('where spans are received, every request begins a trace unless a share is said', () => {
  const plan = planOf(receive)
  expect(plan.load.traces).toBe(1)
  expect(plan.traces).toEqual({ from: 'opentelemetry' })
  expect(plan.providers).toMatchObject([{ settings: { host: '127.0.0.1', port: 4318 } }])
  const link = 'https://jaeger.example/trace/$trace'
  const own = planOf(`${receive}traces: { share: 10%, link: "${link}" }\n`)
  expect(own.load.traces).toBe(0.1)
  expect(own.traces).toEqual({ from: 'opentelemetry', link })
})

test('without a receiver nothing is traced', () => {
  const plan = planOf('')
  expect(plan.load).not.toHaveProperty('traces')
  expect(plan).not.toHaveProperty('traces')
})

test.each([
  ['traces: { share: 10% }\n', 'no such source is given'],
  [
    'opentelemetry: { receive: 10.0.0.1:4318 }\n',
    'expected an address of this machine with a port',
  ],
  ['opentelemetry: { receive: 127.0.0.1 }\n', 'expected an address of this machine with a port'],
  ['opentelemetry: { receive: "127.0.0.1:99999" }\n', 'expected an address of this machine'],
  [`${receive}traces: { from: zipkin }\n`, 'expected `opentelemetry`'],
  [
    `${receive}load: { k6: { script: a.js } }\n`,
    "traces need the gate's own engine, and the load is sent by k6",
  ],
])('a mistake: %s', (text, mistake) => {
  expect(problemOf(() => planOf(text)).join('\n')).toContain(mistake)
})
