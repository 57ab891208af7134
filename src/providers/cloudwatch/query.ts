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

const wholeStats = ['Sum', 'SampleCount', 'Average', 'Maximum', 'Minimum'] as const
/** A statistic whose points make one number for the window. */
export type WholeStat = (typeof wholeStats)[number]

export const isWhole = (stat: string): stat is WholeStat => wholeStats.some(one => one === stat)

/** Of another statistic, such as a percentile, without `reduce`. */
export const notWhole = (stat: string, period: number) => ({
  message: `${stat} exists for each ${period} s, but not for the window as a whole`,
  hint: 'reduce its values to one, such as with `reduce: max`',
})

/** Commands of Logs Insights over log groups. */
export type LogsQuery = { kind: 'logs'; groups: string[]; commands: string }

/** The log groups of `logs.query`, with commas between them. */
export const groupsOf = (query: string): string[] =>
  query
    .split(',')
    .map(group => group.trim())
    .filter(group => group !== '')

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
