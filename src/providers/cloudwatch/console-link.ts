import type { MeasuredWindow } from '../provider.ts'
import { type CloudWatchQuery, writeQuery } from './query.ts'

const site = 'console'

/** The query over the window in AWS's console, which has it behind the `#`, in its own notation. */
export function consoleAt(region: string, query: CloudWatchQuery, window: MeasuredWindow): string {
  const domain = region.startsWith('cn-') ? 'amazonaws.cn' : 'aws.amazon.com'
  const [start, end] = [window.start, window.end].map(seconds =>
    new Date(seconds * 1000).toISOString(),
  )
  const times = { start, end }
  const place =
    query.kind === 'metric'
      ? `metricsV2:graph=${write({
          metrics: [[query.namespace, query.metric, ...Object.entries(query.dimensions).flat()]],
          ...times,
          region,
          stat: query.stat,
          period: query.period,
          view: 'timeSeries',
        })}`
      : `logsV2:logs-insights$3FqueryDetail$3D${write({
          ...times,
          timeType: 'ABSOLUTE',
          tz: 'UTC',
          editorString: writeQuery(query, false, window),
          source: query.groups,
        }).replaceAll('*', '$2A')}`
  return `https://${region}.${site}.${domain}/cloudwatch/home?region=${region}#${place}`
}

type Written = string | number | undefined | readonly Written[] | { [key: string]: Written }

/** JSURL: `~(metrics~(~(~'AWS*2fEC2~'CPUUtilization))~period~60)`. */
function write(value: Written): string {
  if (typeof value === 'number') return `~${value}`
  if (typeof value === 'string') return `~'${encode(value)}`
  if (Array.isArray(value)) return `~(${value.map(write).join('')})`
  const entries = Object.entries(value ?? {}).filter(([, one]) => one !== undefined)
  return `~(${entries.map(([key, one]) => `${encode(key)}${write(one)}`).join('~')})`
}

const encode = (text: string): string =>
  text.toWellFormed().replace(/[^\w.-]/g, char => {
    const code = char.charCodeAt(0)
    if (char === '$') return '!'
    return code < 256
      ? `*${code.toString(16).padStart(2, '0')}`
      : `**${code.toString(16).padStart(4, '0')}`
  })
