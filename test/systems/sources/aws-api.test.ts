import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Provider } from '../../../src/providers/provider.ts'
import { providerKindOf } from '../../../src/providers/providers.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import { cases } from '../../contract/providers/cases.ts'
import { fakeJson, type JsonQuestion } from '../../contract/providers/fakes/fake-json.ts'
import { quietContext, skippingClock } from '../../contract/providers/quiet-context.ts'
import { systemTool } from '../../support/system-tool.ts'

/*
 * Requests to AWS, and what our fakes answer, against AWS's own description of its APIs: that of
 * botocore, which comes with moto.
 */
const moto = await systemTool('moto')

const window = { start: 1_700_000_000, end: 1_700_000_020 }
const target = { hosts: ['127.0.0.1:8080'], service: 'shop' }

/** What each operation answers here; those of X-Ray are told by their path. */
const answers: Record<string, object> = {
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
  '/Traces': { Traces: [], UnprocessedTraceIds: [] },
}

type Exchange = { service: string; operation: string; request?: object; response: object }

async function exchangesOf(id: string, more: (provider: Provider) => Promise<unknown>) {
  const exchanges: Exchange[] = []
  const { url } = await fakeJson(({ path, json, headers }: JsonQuestion) => {
    const [prefix = '', name] = String(headers['x-amz-target'] ?? '').split('.')
    const operation = name ?? path
    const response = answers[operation]
    expect(response, operation).toBeDefined()
    const service = name === undefined ? 'xray' : prefix.startsWith('Logs') ? 'logs' : 'cloudwatch'
    exchanges.push({ service, operation, request: json, response: response! })
    return { body: response! }
  })
  const { open } = await providerKindOf({ kind: id })!.load!()
  const context = quietContext(skippingClock())
  const opening = { machine: { environment: {} }, leave: openLeftovers(), allow: () => undefined }
  const settings = { ...cases[id]!.settings, url, logsUrl: url, headers: {} }
  const provider: Provider = await open(settings, opening, context)
  await provider.check(cases[id]!.asked, context)
  for (const asked of cases[id]!.asked) {
    await provider.measure({ ...asked, target }, window, context)
    await provider.series?.({ ...asked, target }, window, context)
  }
  await more(provider)
  return exchanges
}

/** What the cases of the contract answer, by the key that tells the operation. */
const ofCases = (id: string, service: string, operation: string, key: string): Exchange[] =>
  Object.values(cases[id]!.answers).flatMap(({ answer }) => {
    const { body } = answer as { body?: unknown }
    return typeof body === 'object' && body && key in body
      ? [{ service, operation, response: body }]
      : []
  })

const validate = `
import json, sys
from botocore.loaders import Loader
from botocore.model import ServiceModel
from botocore.validate import ParamValidator
faults, seen = [], set()
for one in json.load(sys.stdin):
    model = ServiceModel(Loader().load_service_model(one['service'], 'service-2'))
    names = {model.operation_model(name).http['requestUri']: name for name in model.operation_names} if one['service'] == 'xray' else {}
    operation = model.operation_model(names.get(one['operation'], one['operation']))
    seen.add(operation.name)
    for side, shape in (('request', operation.input_shape), ('response', operation.output_shape)):
        if side not in one: continue
        report = ParamValidator().validate(one[side], shape)
        if report.has_errors():
            faults.append(operation.name + ' ' + side + ': ' + report.generate_report())
print(json.dumps({'faults': sorted(set(faults)), 'seen': sorted(seen)}))
`

test.runIf(moto)(
  'every request to AWS has the form that AWS describes, and so has every answer of our fakes',
  async () => {
    const ids = ['6553f100'.padEnd(32, 'a')]
    const exchanges: Exchange[] = [
      ...ofCases('cloudwatch', 'cloudwatch', 'GetMetricData', 'MetricDataResults'),
      ...ofCases('xray', 'xray', '/TraceSummaries', 'TraceSummaries'),
      ...(await exchangesOf('cloudwatch', async provider =>
        provider.logs?.({ query: '/ecs/shop', ids }, window, quietContext(skippingClock())),
      )),
      ...(await exchangesOf('xray', async provider =>
        provider.traces?.(ids, quietContext(skippingClock())),
      )),
    ]
    const { stdout, stderr } = spawnSync('python3', ['-c', validate], {
      input: JSON.stringify(exchanges),
      env: { ...process.env, PYTHONPATH: join(moto!, 'python') },
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
    expect(stdout, stderr).not.toBe('')
    const { faults, seen } = JSON.parse(stdout) as { faults: string[]; seen: string[] }
    expect(faults).toEqual([])
    expect(seen).toEqual(
      expect.arrayContaining([
        'BatchGetTraces',
        'GetMetricData',
        'GetTraceSummaries',
        'StartQuery',
      ]),
    )
  },
)
