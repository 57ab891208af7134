import { awsApi, operationOf } from '../aws.ts'
import { logsOf } from '../log-lines.ts'
import { numberProvider } from '../numbers/number-source.ts'
import type { NumberAsk } from '../numbers/numbers.ts'
import type { Access, Adapter } from '../provider.ts'
import { consoleAt } from './console-link.ts'
import { cloudWatchLogs } from './logs.ts'
import { cloudWatchMetrics, listMetrics } from './metrics.ts'
import { api, type CloudWatchQuery, writeQuery } from './query.ts'

/**
 * `logsUrl`: the address of CloudWatch Logs; absent: the same. `region`: that of the console;
 * absent where it is not known.
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
    api,
    base: 'the base URL of the endpoint',
    lessHint: 'query less',
  }
  const ofMetrics = awsApi(settings, {
    ...words,
    service: 'monitoring',
    needs: 'cloudwatch:GetMetricData and cloudwatch:ListMetrics',
  })
  const ofLogs = awsApi(
    { ...settings, url: logsUrl },
    {
      ...words,
      service: 'logs',
      needs: 'logs:StartQuery, logs:GetQueryResults, logs:StopQuery and logs:DescribeLogGroups',
    },
  )
  const metrics = cloudWatchMetrics(ofMetrics, called)
  const logs = cloudWatchLogs(ofLogs, called)
  const numbers = numberProvider<CloudWatchQuery>({
    id: 'cloudwatch',
    title: 'CloudWatch',
    where: url,
    counted: 'points',
    settleMs,
    severalHint: 'a query that gives one row',
    reducesItself: true,
    write: (query, { window, counts }) => writeQuery(query, counts, window),
    reach: async context => {
      const order = operationOf('1.0', listMetrics, { Namespace: 'AWS/Usage' })
      const result = await ofMetrics.send(order, ({ Metrics }) => Array.isArray(Metrics), context)
      // Keys that may only query logs are let in too: each query is tried after this.
      return result.kind === 'failed' && !result.isDenied ? result : { kind: 'reached' }
    },
    ask: (query, ...rest) =>
      query.kind === 'metric' ? metrics.ask(query, ...rest) : logs.ask(query, ...rest),
    findMissing: (query, context) =>
      query.kind === 'metric'
        ? metrics.findMissing(query, context)
        : logs.findMissing(query, context),
    explainUnknown: async (query, context) =>
      query.kind === 'metric' ? metrics.explainUnknown(query, context) : undefined,
    explainSilence: (query, ...rest) =>
      query.kind === 'metric'
        ? metrics.explainSilence(query, ...rest)
        : logs.explainSilence(query, ...rest),
    goesOn: query =>
      query.kind === 'metric'
        ? { by: 'periods', seconds: query.period }
        : { by: 'events', of: [{ ...query, commands: 'fields @timestamp' }] },
    isWithin: (part, total) =>
      part.kind === 'logs' &&
      total.kind === 'logs' &&
      part.groups.every(group => total.groups.includes(group)),
    link: (_, window, query) => region && consoleAt(region, query, window),
    startMeasuring: context => {
      ofMetrics.startMeasuring(context)
      ofLogs.startMeasuring(context)
    },
  })
  return { ...numbers, logs: logsOf({ settleMs, find: logs.lines }) }
}
