import { expect, test } from 'vitest'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { sourceQueryOf } from '../../../src/promql/indicator.ts'
import { soundPlan } from '../../support/config/sound-plan.ts'
import { settingsOf } from '../../support/settings-of.ts'
import { mistakesOf, problemOf } from './mistakes-of.ts'

const parse = (text: string) => parseConfig(text, { file: 'f.yml', environment: {} })
const planOf = (text: string) => soundPlan(parse(text)).plan

const prometheus = 'prometheus: { url: http://prometheus:9090 }\n'

test('a resource in its short form is an objective that asks Prometheus', () => {
  expect(planOf(`${prometheus}objectives: [cpu < 0.8]`).objectives).toEqual([
    {
      id: 0,
      place: { file: 'f.yml', line: 2, column: 14 },
      kind: 'measured',
      provider: 'prometheus',
      ...sourceQueryOf({ kind: 'conventional', what: 'cpu' }),
      name: 'cpu < 0.8',
      comparator: '<',
      threshold: 0.8,
      unit: 'cores',
      key: false,
      weight: 1,
      advisory: false,
    },
  ])
})

test('it has a warn bound, a weight and a name as any other', () => {
  const text = `${prometheus}objectives: [{ when: memory < 1GB, warn: 800MB, name: small, weight: 2 }]`
  expect(planOf(text).objectives).toMatchObject([
    {
      name: 'small',
      threshold: 1000,
      warn: 800,
      unit: 'MB',
      weight: 2,
      question: { kind: 'use', of: 'memory' },
    },
  ])
  expect(mistakesOf(`${prometheus}objectives: [{ when: memory < 1GB, warn: 2GB }]`)).toEqual([
    expect.stringContaining('expected a bound stricter than the threshold; found "2GB"'),
  ])
})

test('without a Prometheus there is nobody to ask', () => {
  expect(problemOf(() => planOf('objectives:\n  - restarts <= 0'))).toEqual([
    '2:5: the objective `restarts <= 0` asks Prometheus, but no address of one is given (set prometheus.url in the config, or the input prometheus-url)',
  ])
})

test('whose series are read and where people look are part of the plan', () => {
  const plan = planOf(
    `prometheus: { url: http://p:9090, target: '{job="checkout", env=~"pre.*"}', external-url: https://prometheus.example/x }\ngrafana: { dashboard: https://grafana.example/d/abc?var-a=b }`,
  )
  expect(settingsOf(plan, 'prometheus')).toEqual({
    url: 'http://p:9090',
    headers: {},
    target: '{job="checkout", env=~"pre.*"}',
    externalUrl: 'https://prometheus.example/x',
  })
  expect(settingsOf(plan, 'grafana')).toEqual({
    dashboard: 'https://grafana.example/d/abc?var-a=b',
  })
})

test.each([
  'job="checkout"',
  'up{job="checkout"}',
  '{}',
  '{job}',
  '{job="a"} or up',
  '{job="a"}[5m]',
])('%j are no matchers', text => {
  const [found, ...more] = mistakesOf(
    `prometheus: { url: http://p, target: ${JSON.stringify(text)} }`,
  )
  expect(found).toContain('prometheus.target: expected matchers; found')
  expect(more).toEqual([])
})
