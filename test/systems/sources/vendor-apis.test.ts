import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isObject } from '../../../src/model/basics/is-object.ts'
import { azureAnswer } from '../../contract/providers/fakes/azure-answer.ts'
import { scalarAnswer, seriesAnswer } from '../../contract/providers/fakes/fake-datadog.ts'
import { greeting, searchAnswer } from '../../contract/providers/fakes/fake-elasticsearch.ts'
import type { JsonQuestion } from '../../contract/providers/fakes/fake-json.ts'
import { nrqlAnswer } from '../../contract/providers/fakes/fake-newrelic.ts'
import type { Reply } from '../../contract/providers/fakes/fake-prometheus.ts'
import { traceBackends } from '../../contract/providers/fakes/trace-backends.ts'
import { systemTool } from '../../support/system-tool.ts'
import { type Exchange, exchangesOf } from './vendors/exchanges.ts'
import { typed } from './vendors/typed.ts'

/*
 * What our sources send, and what our fakes answer, against the vendors' own descriptions of their
 * APIs: the clients that they generate from them, or write by hand.
 */
const moto = await systemTool('moto')
const clients = await systemTool('vendor-clients')
const types = await systemTool('elasticsearch-types')

/** What is wrong with exchanges, and the operations that are in them. */
type Held = { faults: string[]; seen: string[] }

/** `seen`: operations that have to be among what was asked. */
type Vendor = {
  home: string | undefined
  held: (home: string, exchanges: Exchange[]) => Held
  answer: (question: JsonQuestion) => Reply
  seen: string[]
}

/** By a script in `vendors/`. */
const inPython =
  (script: string): Vendor['held'] =>
  (home, exchanges) => {
    const { stdout, stderr } = spawnSync(
      'python3',
      [join(import.meta.dirname, 'vendors', script)],
      {
        input: JSON.stringify(exchanges),
        env: { ...process.env, PYTHONPATH: join(home, 'python'), PYTHONDONTWRITEBYTECODE: '1' },
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      },
    )
    expect(stdout, stderr).not.toBe('')
    return JSON.parse(stdout) as Held
  }

const aws: Record<string, object> = {
  GetMetricData: {
    MetricDataResults: [{ Id: 'q0', StatusCode: 'Complete', Timestamps: [], Values: [] }],
  },
  ListMetrics: { Metrics: [] },
  StartQuery: { queryId: 'a-query' },
  GetQueryResults: {
    status: 'Complete',
    results: [[{ field: 'n', value: '3' }]],
    statistics: { recordsMatched: 3, recordsScanned: 3, bytesScanned: 300 },
  },
  StopQuery: { success: true },
  DescribeLogGroups: { logGroups: [{ logGroupName: '/ecs/shop' }] },
  '/TraceSummaries': { TraceSummaries: [{ Id: '1-6553f100-aaaaaaaaaaaaaaaaaaaaaaaa' }] },
}
const keywordField = {
  type: 'keyword',
  metadata_field: false,
  searchable: true,
  aggregatable: true,
}
const awsAnswer = ({ path, headers }: JsonQuestion): Reply => {
  const [, operation = path] = String(headers['x-amz-target'] ?? '').split('.')
  expect(aws[operation], operation).toBeDefined()
  return { body: aws[operation]! }
}

const vendors: Record<string, Vendor> = {
  cloudwatch: {
    home: moto,
    held: inPython('aws.py'),
    answer: awsAnswer,
    seen: ['DescribeLogGroups', 'GetMetricData', 'GetQueryResults', 'StartQuery'],
  },
  xray: {
    home: moto,
    held: inPython('aws.py'),
    answer: awsAnswer,
    seen: ['BatchGetTraces', 'GetTraceSummaries'],
  },
  datadog: {
    home: clients,
    held: inPython('datadog.py'),
    answer: question => {
      const { path, json } = question
      // Of what has the code 500 there is nothing, and whether its metric is known is asked then.
      const isNone = /code:500|avg:/.test(JSON.stringify(json))
      if (path.startsWith('/api/v2/query/scalar')) return scalarAnswer([isNone ? null : 100])
      if (path.startsWith('/api/v2/query/timeseries')) return seriesAnswer([1_700_000_000_000], [4])
      if (path.startsWith('/api/v2/spans')) return traceBackends.datadog!.there(question)
      if (path.startsWith('/api/v1/metrics?'))
        return { body: { from: '1700000000', metrics: ['shop.queue'] } }
      return { status: 404, body: { errors: ['metric not found'] } }
    },
    seen: [
      'get_metric_metadata',
      'list_active_metrics',
      'list_spans',
      'query_scalar_data',
      'query_timeseries_data',
    ],
  },
  'azure-monitor': {
    home: clients,
    held: inPython('azure_monitor.py'),
    answer: ({ path }) =>
      path.includes('metricDefinitions')
        ? { body: { value: [{ name: { value: 'Http5xx', localizedValue: 'Http5xx' } }] } }
        : azureAnswer({ total: [2] }),
    seen: ['metricDefinitions', 'metrics'],
  },
  elasticsearch: {
    home: types,
    held: typed,
    answer: ({ path, json }) => {
      if (path === '/') return greeting
      return path.includes('_field_caps')
        ? { body: { indices: ['shop-1'], fields: { levle: { keyword: keywordField } } } }
        : searchAnswer(JSON.stringify(json).includes('level:error') ? 0 : 4)
    },
    seen: ['FieldCapsResponse', 'InfoResponse', 'SearchRequest', 'SearchResponse'],
  },
  newrelic: {
    home: clients,
    held: inPython('newrelic.py'),
    answer: ({ json }) => {
      const { nrql = '' } = json.variables as { nrql?: string }
      return nrqlAnswer(() => (nrql.startsWith('SHOW') ? [{ eventType: 'Log' }] : [{ count: 3 }]))(
        nrql,
      )
    },
    seen: ['query'],
  },
  splunk: {
    home: clients,
    held: inPython('splunk.py'),
    answer: ({ path }) =>
      path.startsWith('/services/search/')
        ? { body: { preview: false, messages: [], fields: [], results: [] } }
        : { body: { entry: [{ name: 'shop' }] } },
    seen: ['/services/search/v2/jobs'],
  },
}

/** Rows of a response with something else in the place of each list. */
const spoilt = (value: unknown): unknown =>
  Array.isArray(value)
    ? { spoilt: true }
    : isObject(value)
      ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spoilt(one)]))
      : value

describe.each(Object.entries(vendors))('%s', (id, { home, held, answer, seen }) => {
  test.runIf(home)(
    'each request and each response of our fakes is as its vendor has it',
    async () => {
      const exchanges = await exchangesOf(id, answer)
      const found = held(home!, exchanges)
      expect(found.faults).toEqual([])
      expect(found.seen).toEqual(expect.arrayContaining(seen))
      const others = exchanges.map(one => ({ ...one, response: spoilt(one.response) }))
      expect(held(home!, others).faults).not.toEqual([])
    },
  )
})
