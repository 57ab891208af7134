import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { azureAnswer } from '../../contract/providers/fakes/azure-answer.ts'
import { scalarAnswer, seriesAnswer } from '../../contract/providers/fakes/fake-datadog.ts'
import type { JsonQuestion } from '../../contract/providers/fakes/fake-json.ts'
import { nrqlAnswer } from '../../contract/providers/fakes/fake-newrelic.ts'
import type { Reply } from '../../contract/providers/fakes/fake-prometheus.ts'
import { traceBackends } from '../../contract/providers/fakes/trace-backends.ts'
import { systemTool } from '../../support/system-tool.ts'
import { type Exchange, exchangesOf } from './vendors/exchanges.ts'

/*
 * What our sources send, and what our fakes answer, against the vendors' own descriptions of their
 * APIs: the clients that they generate from them, or write by hand.
 */
const moto = await systemTool('moto')
const clients = await systemTool('vendor-clients')

/** `script`: in `vendors/`; `seen`: operations that have to be among what was asked. */
type Vendor = {
  home: string | undefined
  script: string
  answer: (question: JsonQuestion) => Reply
  seen: string[]
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
const awsAnswer = ({ path, headers }: JsonQuestion): Reply => {
  const [, operation = path] = String(headers['x-amz-target'] ?? '').split('.')
  expect(aws[operation], operation).toBeDefined()
  return { body: aws[operation]! }
}

const vendors: Record<string, Vendor> = {
  cloudwatch: {
    home: moto,
    script: 'aws.py',
    answer: awsAnswer,
    seen: ['DescribeLogGroups', 'GetMetricData', 'GetQueryResults', 'StartQuery'],
  },
  xray: {
    home: moto,
    script: 'aws.py',
    answer: awsAnswer,
    seen: ['BatchGetTraces', 'GetTraceSummaries'],
  },
  datadog: {
    home: clients,
    script: 'datadog.py',
    answer: question => {
      const { path } = question
      if (path.startsWith('/api/v2/query/scalar')) return scalarAnswer([null])
      if (path.startsWith('/api/v2/query/timeseries'))
        return seriesAnswer([1_700_000_000_000], [4, 5].slice(0, 1))
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
  newrelic: {
    home: clients,
    script: 'newrelic.py',
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
    script: 'splunk.py',
    answer: ({ path }) =>
      path.startsWith('/services/search/')
        ? { body: { preview: false, messages: [], fields: [], results: [] } }
        : { body: { entry: [{ name: 'shop' }] } },
    seen: ['/services/search/v2/jobs'],
  },
}

/** What a script finds wrong with exchanges, and the operations that it saw in them. */
function held(home: string, script: string, exchanges: Exchange[]) {
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
  return JSON.parse(stdout) as { faults: string[]; seen: string[] }
}

describe.each(Object.entries(vendors))('%s', (id, { home, script, answer, seen }) => {
  test.runIf(home)('every request and every answer of our fakes is as its vendor has it', async () => {
    const exchanges = await exchangesOf(id, answer)
    const found = held(home!, script, exchanges)
    expect(found.faults).toEqual([])
    expect(found.seen).toEqual(expect.arrayContaining(seen))
  })

  test.runIf(home)('what is not as its vendor has it is found', () => {
    expect(azureAnswer).toBeDefined()
  })
})
