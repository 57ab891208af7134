import { expect, test } from 'vitest'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'
import { mistakesOf } from '../mistakes-of.ts'

const environment = { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'key-of-aws' }
const errors = '{ namespace: AWS/SQS, metric: Age, stat: Maximum, dimensions: { QueueName: jobs } }'
const config = (source: string, asked = errors, when = 'value < 3') =>
  `target: { url: "https://shop.example" }\ncloudwatch: { ${source} }\nobjectives:\n  - { name: a, cloudwatch: ${asked}, when: ${when} }\n`
const planOf = (text: string, more: object = {}) =>
  soundPlan(parseConfig(text, { file: 'f.yml', environment: { ...environment, ...more } })).plan

test("requests go to AWS's endpoints of the region, signed with the keys of the environment, which stay secret", () => {
  const plan = planOf(config('region: eu-west-1'))
  expect(plan.providers[0]!.settings).toMatchObject({
    url: 'https://monitoring.eu-west-1.amazonaws.com',
    region: 'eu-west-1',
    logsUrl: 'https://logs.eu-west-1.amazonaws.com',
    settleMs: 120_000,
    auth: { kind: 'aws', region: 'eu-west-1' },
  })
  expect(JSON.stringify(plan)).not.toContain('key-of-aws')
  const [{ settings } = { settings: {} }] = planOf(config('settle: 1s'), {
    AWS_REGION: 'cn-north-1',
  }).providers
  expect(settings).toMatchObject({ url: 'https://monitoring.cn-north-1.amazonaws.com.cn' })
})

test('an address of its own is asked in place of both, and its console is not known', () => {
  const [{ settings } = { settings: {} }] = planOf(
    config("url: 'http://127.0.0.1:5000', region: eu-west-1"),
  ).providers
  expect(settings).toMatchObject({ url: 'http://127.0.0.1:5000' })
  expect(settings).not.toHaveProperty('logsUrl')
  expect(settings).not.toHaveProperty('region')
})

test('metrics and commands of Logs Insights ask for a value or a share', () => {
  const of = (asked: string, when: string) =>
    planOf(config('region: eu-west-1', asked, when)).objectives[0]
  expect(of(errors, 'value < 3')).toMatchObject({
    ask: { query: { kind: 'metric', metric: 'Age', stat: 'Maximum', period: 60 } },
  })
  expect(
    of('{ namespace: AWS/ELB, bad: Errors, total: Requests, period: 10s }', 'ratio < 1%'),
  ).toMatchObject({
    question: { kind: 'share', partIs: 'bad' },
    ask: {
      part: { metric: 'Errors', stat: 'Sum', period: 10 },
      total: { metric: 'Requests', stat: 'Sum' },
    },
  })
  expect(of("{ groups: [/ecs/a], logs: 'stats count(*)' }", 'value < 3')).toMatchObject({
    ask: { query: { kind: 'logs', groups: ['/ecs/a'], commands: 'stats count(*)' } },
  })
  expect(
    of("{ groups: [/ecs/a], good: 'filter ok', total: 'fields x' }", 'ratio > 99%'),
  ).toMatchObject({
    question: { partIs: 'good' },
    ask: { part: { commands: 'filter ok' } },
  })
})

test.each([
  ['region: EU', undefined, 'expected a region'],
  [
    'region: eu-west-1',
    '{ metric: Age, stat: Sum }',
    'expected `namespace` for a metric, or `groups`',
  ],
  ['region: eu-west-1', '{ namespace: A, metric: Age }', '`stat` is missing'],
  [
    'region: eu-west-1',
    '{ namespace: A, metric: Age, stat: Mean }',
    'expected a statistic of CloudWatch',
  ],
  ['region: eu-west-1', "{ groups: [/a], logs: 'filter x' }", 'end it with a number'],
  ['region: eu-west-1', '{ namespace: A, groups: [/a], bad: b, total: c }', 'exclude each other'],
  ['region: eu-west-1', '{ namespace: A, bad: b }', '`total` is missing'],
  ['region: eu-west-1', '{ namespace: A, metric: b, stat: Sum, period: 7s }', '`period` is 1s, 5s'],
  ['region: eu-west-1', 'Age', 'expected a mapping with `namespace` or `groups`'],
])('a mistake: %s, %s', (source, asked, mistake) => {
  expect(mistakesOf(config(source, asked)).join('\n')).toContain(mistake)
})

test('without keys in the environment the config says how to get some', () => {
  expect(mistakesOf(config('region: eu-west-1')).join('\n')).toMatch(
    /no credentials given \(run aws-actions\/configure-aws-credentials before/,
  )
})
