import { fillQuery } from '../fill-query.ts'
import type { MeasuredWindow } from '../provider.ts'

export const api = "CloudWatch's API"

/** A metric by its dimensions; `period`: seconds that one of its points covers. */
export type MetricQuery = {
  kind: 'metric'
  namespace: string
  metric: string
  stat: string
  dimensions: Record<string, string>
  period: number
}

/** Commands of Logs Insights over log groups. */
export type LogsQuery = { kind: 'logs'; groups: string[]; commands: string }

export type CloudWatchQuery = MetricQuery | LogsQuery

/** As people would write it; a query whose log lines are counted ends in their count. */
export function writeQuery(
  query: CloudWatchQuery,
  counts: boolean,
  window?: MeasuredWindow,
): string {
  if (query.kind === 'metric') {
    const dimensions = Object.entries(query.dimensions).map(([name, value]) => `${name}=${value}`)
    const of = dimensions.length > 0 ? ` {${dimensions.join(', ')}}` : ''
    return `${query.stat} of ${query.namespace} ${query.metric}${of}`
  }
  const commands = counts ? `${query.commands} | stats count(*) as n` : query.commands
  return window ? fillQuery(commands, window) : commands
}
