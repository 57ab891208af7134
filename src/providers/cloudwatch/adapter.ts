import { type AwsHttp, awsHttp } from '../aws.ts'
import { logsOf } from '../log-lines.ts'
import { numberProvider } from '../numbers/number-source.ts'
import type { NumberAsk, NumberSource } from '../numbers/numbers.ts'
import type { Access, Adapter } from '../provider.ts'
import { consoleAt } from './console-link.ts'
import { cloudWatchLogs } from './logs.ts'
import { cloudWatchMetrics } from './metrics.ts'
import { type CloudWatchQuery, writeQuery } from './query.ts'

/**
 * `logsUrl`: the address of CloudWatch Logs; absent: the same. `region`: whose console shows what
 * the API has; absent where it is not known.
 */
export type CloudWatchSettings = Access & { logsUrl?: string; region?: string; settleMs: number }

export const open: Adapter<CloudWatchSettings, NumberAsk<CloudWatchQuery>>['open'] = async (
  settings,
  { called = 'cloudwatch' },
) => {
  const { url, logsUrl = url, region, settleMs } = settings
  const words = {
    key: called,
    title: 'CloudWatch',
    api: "CloudWatch's API",
    base: 'the base URL of the endpoint',
    lessHint: 'query less',
  }
  const http = awsHttp(settings, {
    ...words,
    service: 'monitoring',
    needs: 'cloudwatch:GetMetricData and cloudwatch:ListMetrics',
  })
  const logsHttp = awsHttp(
    { ...settings, url: logsUrl },
    {
      ...words,
      service: 'logs',
      needs: 'logs:StartQuery, logs:GetQueryResults, logs:StopQuery and logs:DescribeLogGroups',
    },
  )
  const metrics = cloudWatchMetrics(http, called)
  const logs = cloudWatchLogs(logsHttp, called)
  const ask: NumberSource<CloudWatchQuery>['ask'] = (query, over, context) =>
    query.kind === 'metric' ? metrics.ask(query, over, context) : logs.ask(query, over, context)
  const numbers = numberProvider<CloudWatchQuery>({
    id: 'cloudwatch',
    title: 'CloudWatch',
    where: url,
    counted: 'points',
    settleMs,
    severalHint: 'a query that gives one row',
    ask,
    reducesItself: true,
    write: (query, { window, counts }) => writeQuery(query, counts, window),
    reach: context => reach(http, context),
    findMissing: (query, context) =>
      query.kind === 'metric'
        ? metrics.findMissing(query, context)
        : logs.findMissing(query, context),
    explainUnknown: async (query, context) =>
      query.kind === 'metric' ? metrics.explainUnknown(query, context) : undefined,
    explainSilence: (query, over, context) =>
      query.kind === 'metric'
        ? metrics.explainSilence(query, over, context)
        : logs.explainSilence(query, over, context),
    isWithin: (part, total) =>
      part.kind === 'logs' &&
      total.kind === 'logs' &&
      part.groups.every(group => total.groups.includes(group)),
    link: (_, window, query) => region && consoleAt(region, query, window),
    startMeasuring: context => {
      http.startMeasuring(context)
      logsHttp.startMeasuring(context)
    },
  })
  return { ...numbers, logs: logsOf({ settleMs, read: logs.lines }) }
}

/**
 * Keys that may only query logs are let in as well: what they may is seen as the queries are tried.
 */
async function reach({ send }: AwsHttp, context: Parameters<AwsHttp['send']>[2]) {
  const order = {
    path: '/',
    method: 'POST' as const,
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': 'GraniteServiceVersion20100801.ListMetrics',
    },
    body: JSON.stringify({ Namespace: 'AWS/Usage' }),
  }
  const result = await send(order, ({ Metrics }) => Array.isArray(Metrics), context)
  return result.kind === 'failed' && !result.isDenied ? result : { kind: 'reached' as const }
}
