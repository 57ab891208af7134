import { list } from '../../language/list.ts'
import { matching } from '../../language/matching.ts'
import type { Fields, Option, SectionOf } from '../../language/option.ts'
import { countsSchema, exclusive, partFields } from '../../language/part-of-total.ts'
import { duration } from '../../language/scalars/amounts.ts'
import { text } from '../../language/scalars/texts.ts'
import { readSection, sectionSchema } from '../../language/section.ts'
import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { describe, entryOf, quote } from '../../language/yaml/tree.ts'
import { hourMs } from '../../model/basics/units.ts'
import type { NumberAsk } from '../numbers/numbers.ts'
import type { BesideMistake, KeysBeside, WrittenAsk } from '../provider.ts'
import { queryText, writtenAsk } from '../query-ask.ts'
import { type CloudWatchQuery, groupsOf, isWhole, notWhole, writeQuery } from './query.ts'

const namespace = matching(
  /^[^\s:][^:\p{Cc}]{0,254}$/u,
  'a namespace of CloudWatch',
  'such as AWS/ApplicationELB',
)

const stat = matching(
  /^(Sum|Average|Minimum|Maximum|SampleCount|IQM|(p|tm|wm|tc|ts)\d{1,2}(\.\d{1,10})?|p100|(TM|WM|PR|TC|TS)\([\d.%:]+\))$/,
  'a statistic of CloudWatch',
  'such as Sum, Average, Maximum or p99',
)

const group = matching(/^[\w./#-]{1,512}$/, 'the name of a log group', 'such as /ecs/shop')

/** AWS takes at most so many in one query. */
const mostGroups = 50

const metric = text({ most: 255, expected: 'the name of a metric' })

const commands = queryText('commands of Logs Insights')

const logsQuery = queryText('a query of Logs Insights', written =>
  /(^|\|)\s*stats\s/i.test(written)
    ? undefined
    : {
        refused: `expected a query of Logs Insights that ends in a number; found ${quote(written)}`,
        hint: 'end it with a number, such as `| stats count(*) as n`',
      },
)

const dimensions: Option<Record<string, string>> = {
  type: 'mapping of names to values',
  schema: {
    type: 'object',
    additionalProperties: { type: 'string', minLength: 1, maxLength: 1024 },
    maxProperties: 30,
  },
  read: spot => {
    if (spot.node.kind !== 'map')
      return mistake(spot, {
        message: `expected a mapping of dimensions to values; found ${describe(spot.node)}`,
        hint: 'such as { LoadBalancer: app/shop/1 }',
      })
    const value = text({ most: 1024, expected: 'the value of a dimension' })
    const pairs = spot.node.entries.map(
      entry =>
        [
          entry.key,
          value.read({ ...spot, node: entry.value, path: `${spot.path}.${entry.key}` }),
        ] as const,
    )
    return pairs.every((pair): pair is [string, string] => pair[1] !== undefined)
      ? Object.fromEntries(pairs)
      : undefined
  },
}

const metricFields = {
  namespace: {
    option: namespace,
    doc: 'Namespace of the metric.',
    otherwise: '`groups` is given',
    example: 'AWS/ApplicationELB',
  },
  dimensions: {
    option: dimensions,
    doc: 'All dimensions of the metric: CloudWatch keeps each set of them as a metric of its own.',
    otherwise: 'none',
  },
  period: {
    option: duration({ least: 1000, most: hourMs }),
    doc: 'What one point covers: 60s or a multiple; of a high-resolution metric 1s, 5s, 10s or 30s too.',
    default: '60s',
  },
} as const satisfies Fields

const groupsField = {
  option: list(group, { most: mostGroups, what: 'log groups', name: one => one }),
  doc: 'Log groups that are queried by Logs Insights.',
  otherwise: '`namespace` is given',
} as const

const valueFields = {
  metric: {
    option: metric,
    doc: 'Name of the metric. Excludes `total` and `logs`.',
    otherwise: '`total` or `logs` is given',
    example: 'TargetResponseTime',
  },
  stat: {
    option: stat,
    doc: 'Its statistic. `Sum`, `SampleCount`, `Average`, `Minimum` and `Maximum` give one number for the window; any other needs `reduce`.',
    otherwise: 'needed beside `metric`',
    example: 'Sum',
  },
  logs: {
    option: logsQuery,
    doc: 'A query of Logs Insights whose last column is the number. Excludes `metric` and `total`.',
    otherwise: '`metric` or `total` is given',
    example: 'filter level = "error" | stats count(*) as n',
  },
} as const satisfies Fields

const what =
  'Name of a metric whose sum is taken; with `groups` commands of Logs Insights whose lines are counted'

const shareFields = partFields(
  commands,
  { bad: `${what}: what was bad`, good: `${what}: what was good`, total: `${what}: all of it` },
  {
    bad: 'HTTPCode_Target_5XX_Count',
    good: 'HTTPCode_Target_2XX_Count',
    total: 'RequestCount',
  },
)

const askFields = { ...metricFields, groups: groupsField, ...valueFields, ...shareFields }

export type Ask = NumberAsk<CloudWatchQuery>

type Values = Partial<SectionOf<typeof askFields>>

const rules = {
  exclusive: [
    ...exclusive,
    ...([
      ['namespace', 'groups'],
      ['namespace', 'logs'],
      ['metric', 'groups'],
      ['metric', 'total'],
      ['logs', 'total'],
      ['dimensions', 'groups'],
      ['period', 'groups'],
      ['stat', 'total'],
      ['stat', 'logs'],
    ] as const),
  ],
}

/** A metric, two of them, a query of Logs Insights, or two. */
export const ask: Option<WrittenAsk<Ask>> = {
  type: 'mapping',
  fields: askFields,
  schema: {
    anyOf: [
      {
        ...sectionSchema({ ...metricFields, ...pick('metric', 'stat') }),
        required: ['namespace', 'metric', 'stat'],
      },
      { ...sectionSchema({ groups: groupsField, ...pick('logs') }), required: ['groups', 'logs'] },
      withPart({ ...metricFields, ...shareFields }, 'namespace'),
      withPart({ groups: groupsField, ...shareFields }, 'groups'),
    ],
  },
  read: spot => {
    if (spot.node.kind !== 'map')
      return mistake(spot, {
        message: `expected a mapping with \`namespace\` or \`groups\`; found ${describe(spot.node)}`,
        hint: 'such as { namespace: AWS/SQS, metric: ApproximateAgeOfOldestMessage, stat: Maximum, dimensions: { QueueName: jobs } }',
      })
    const { values, whole } = readSection(askFields, rules, spot)
    if (!whole) return undefined
    if (values.namespace === undefined && values.groups === undefined)
      return mistake(spot, {
        message: 'expected `namespace` for a metric, or `groups` for logs',
        hint: 'metrics have a namespace such as AWS/ApplicationELB; log groups are named like /ecs/shop',
      })
    const { metric, stat, logs, groups } = values
    if (metric !== undefined && stat === undefined)
      return mistake(spot, { message: '`stat` is missing', hint: 'such as Sum, Average or p99' })
    if (logs !== undefined && groups === undefined)
      return mistake(spot, { message: '`groups` is missing', hint: 'such as [/ecs/shop]' })
    const written = writtenAsk(values, spot, {
      one: logs ?? metric,
      oneOf: groups ? '`logs`' : '`metric`',
      what: 'metric or query',
      queryOf: written => queryOf(values, written, spot),
      write: writeQuery,
      language: 'text',
    })
    return written && { ...written, beside: keys => refuseBeside(written.ask, keys) }
  },
}

/** `reduce` beside logs, and its absence beside a statistic of each period. */
function refuseBeside(ask: Ask, { reduce }: KeysBeside): BesideMistake | undefined {
  if (!('query' in ask)) return undefined
  if (ask.query.kind === 'metric') {
    const { stat, period } = ask.query
    return reduce || isWhole(stat) ? undefined : notWhole(stat, period)
  }
  return (
    reduce && {
      key: 'reduce',
      message: '`reduce` does not go with Logs Insights, which returns one number for the window',
      hint: 'reduce in the query itself, such as `stats max(took)`',
    }
  )
}

/** Names of log groups with commas between them, as `logs.query`. */
export const logGroups = queryText('log groups with commas between them', written => {
  const groups = groupsOf(written)
  const wrong = groups.map(one => group.parse(one)).find(read => 'refused' in read)
  if (wrong && 'refused' in wrong) return wrong
  return groups.length > 0 && groups.length <= mostGroups
    ? undefined
    : { refused: `expected 1 to ${mostGroups} log groups`, hint: 'such as /ecs/shop' }
})

function pick<K extends keyof typeof valueFields>(...keys: K[]) {
  return Object.fromEntries(keys.map(key => [key, valueFields[key]])) as Pick<typeof valueFields, K>
}

function withPart(fields: Fields, needed: string) {
  const schema = countsSchema(fields)
  return { ...schema, required: [needed, ...schema.required] }
}

function queryOf(
  { groups, namespace = '', dimensions = {}, period = 60_000, stat = 'Sum' }: Values,
  written: string,
  spot: Spot,
): CloudWatchQuery | undefined {
  if (groups) return { kind: 'logs', groups, commands: written }
  const seconds = period / 1000
  if (seconds % 60 !== 0 && ![1, 5, 10, 30].includes(seconds))
    return mistake(spot, {
      message: '`period` is 1s, 5s, 10s, 30s or a multiple of 60s',
      at: entryOf(spot.node, 'period')?.at,
    })
  return { kind: 'metric', namespace, metric: written, stat, dimensions, period: seconds }
}
