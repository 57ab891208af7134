import type { Fields, Option, SectionOf } from '../../language/option.ts'
import { countsSchema, exclusive, partFields } from '../../language/part-of-total.ts'
import { duration } from '../../language/scalars/amounts.ts'
import { choice, text } from '../../language/scalars/texts.ts'
import { readSection, sectionSchema } from '../../language/section.ts'
import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { describe, entryOf } from '../../language/yaml/tree.ts'
import { defined } from '../../model/basics/defined.ts'
import { hourMs } from '../../model/basics/units.ts'
import type { NumberAsk } from '../numbers/numbers.ts'
import type { WrittenAsk } from '../provider.ts'
import { queryText, writtenAsk } from '../query-ask.ts'
import { type Aggregation, type AzureQuery, aggregations, writeQuery } from './query.ts'

const metric = text({ most: 200, expected: 'the name of a metric' })

const common = {
  aggregation: {
    option: choice(aggregations),
    doc: 'The statistic of each interval; beside `total`, `Total` or `Count`.',
    default: 'Total',
  },
  namespace: {
    option: text({ most: 200, expected: 'a namespace of metrics' }),
    doc: 'Namespace of the metric, where the resource has several.',
    otherwise: "the resource's own",
    example: 'azure.applicationinsights',
  },
  filter: {
    option: queryText('a filter of Azure Monitor'),
    doc: "Conditions on the metric's dimensions, as `$filter` takes them.",
    otherwise: 'all of it',
    example: "HttpStatusGroup eq '5xx'",
  },
  interval: {
    option: duration({ least: 60_000, most: hourMs }),
    doc: 'What one point covers: 1m, 5m, 15m, 30m or 1h.',
    default: '1m',
  },
} as const satisfies Fields

const valueFields = {
  metric: {
    option: metric,
    doc: 'Name of the metric. Excludes `total`.',
    otherwise: '`total` is given',
    example: 'HttpResponseTime',
  },
} as const satisfies Fields

const shareFields = partFields(
  metric,
  {
    bad: 'Metric of what was bad',
    good: 'Metric of what was good',
    total: 'Metric of all that happened',
  },
  { bad: 'Http5xx', good: 'Http2xx', total: 'Requests' },
)

const fields = { ...valueFields, ...common, ...shareFields }

export type Ask = NumberAsk<AzureQuery>
type Values = Partial<SectionOf<typeof fields>>

/** `{ metric, aggregation }`, or `{ bad, total }`. */
export const ask: Option<WrittenAsk<Ask>> = {
  type: 'mapping',
  fields,
  schema: {
    anyOf: [
      { ...sectionSchema({ ...valueFields, ...common }), required: ['metric'] },
      countsSchema({ ...common, ...shareFields }),
    ],
  },
  read: spot => {
    if (spot.node.kind !== 'map')
      return mistake(spot, {
        message: `expected a mapping with \`metric\`; found ${describe(spot.node)}`,
        hint: 'such as { metric: Http5xx, aggregation: Total }',
      })
    const rules = { exclusive: [...exclusive, ['metric', 'total'] as const] }
    const { values, whole } = readSection(fields, rules, spot)
    if (!whole) return undefined
    const { metric: one, total, aggregation = 'Total' } = values
    if (total !== undefined && aggregation !== 'Total' && aggregation !== 'Count')
      return mistake(spot, {
        message: `the ${aggregation} of a metric is not a count`,
        hint: '`bad`, `good` and `total` take the aggregation Total or Count',
        at: entryOf(spot.node, 'aggregation')?.at,
      })
    return writtenAsk(values, spot, {
      one,
      oneOf: '`metric`',
      what: 'metric',
      queryOf: written => queryOf(values, written, spot),
      write: writeQuery,
      language: 'text',
    })
  },
}

const intervals = [60, 300, 900, 1800, 3600]

function queryOf(
  { aggregation = 'Total', namespace, filter, interval = 60_000 }: Values,
  metric: string,
  spot: Spot,
): AzureQuery | undefined {
  const seconds = interval / 1000
  if (!intervals.includes(seconds))
    return mistake(spot, {
      message: '`interval` is 1m, 5m, 15m, 30m or 1h',
      at: entryOf(spot.node, 'interval')?.at,
    })
  return {
    metric,
    aggregation: aggregation as Aggregation,
    interval: seconds,
    ...defined({ namespace, filter }),
  }
}
