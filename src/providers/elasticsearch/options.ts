import { baseUrl } from '../../language/base-url.ts'
import { matching } from '../../language/matching.ts'
import { defaultOf, type Fields, type Option, type SectionOf } from '../../language/option.ts'
import { countsSchema, exclusive, readPart } from '../../language/part-of-total.ts'
import { name } from '../../language/scalars/texts.ts'
import { readSection, section, sectionSchema } from '../../language/section.ts'
import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { describe, entryOf } from '../../language/yaml/tree.ts'
import { accessFields, buildAccess, overHttp, settleField } from '../access.ts'
import type { NumberAsk } from '../numbers/numbers.ts'
import type { ProviderKind, WrittenAsk } from '../provider.ts'
import { queryText } from '../query-ask.ts'
import type { ElasticsearchSettings } from './adapter.ts'
import { type DocumentsQuery, writeSearch } from './search.ts'

const fields = {
  url: {
    option: baseUrl,
    doc: 'Base address of Elasticsearch or OpenSearch. Credentials in it become Basic authorization.',
    required: true,
    example: 'https://elastic:9200',
  },
  ...accessFields,
  'time-field': {
    option: name,
    doc: 'The field that says when a document happened.',
    default: '@timestamp',
  },
  settle: settleField('its last documents take to be found', '10s'),
} as const satisfies Fields

const index = matching(/^[^_\s/][^\s/]{0,499}$/, 'the name of an index', 'such as shop-*')
const query = queryText('a query')

const indexField = {
  option: index,
  required: true,
  doc: 'Index, data stream or alias; `*` stands for any part of its name, and commas stand between several.',
  example: 'shop-*',
} as const
const valueFields = {
  index: indexField,
  query: {
    option: query,
    doc: 'What is counted, as Lucene writes it; `value` is the number of documents. Excludes `total`.',
    otherwise: '`total` is there',
    example: 'level:error',
  },
} as const satisfies Fields
const shareFields = {
  index: indexField,
  bad: {
    option: query,
    doc: 'Documents that were bad, a part of `total`. Then `ratio` is the share of bad ones. Excludes `good`.',
    otherwise: '`good` is there',
    example: 'level:error',
  },
  good: {
    option: query,
    doc: 'Documents that were good, a part of `total`. Then `ratio` is the share of good ones. Excludes `bad`.',
    otherwise: '`bad` is there',
    example: 'NOT level:error',
  },
  total: {
    option: query,
    doc: 'Documents, all of them.',
    otherwise: 'needed beside `bad` and `good`',
    example: '*',
  },
} as const satisfies Fields
const askFields = { ...valueFields, ...shareFields }

type Ask = NumberAsk<DocumentsQuery>

/** `{ index, query }`, or `{ index, bad, total }`. */
const ask: Option<WrittenAsk<Ask>> = {
  type: 'mapping',
  fields: askFields,
  schema: {
    anyOf: [
      { ...sectionSchema(valueFields), required: ['index', 'query'] },
      { ...countsSchema(shareFields), required: ['index', 'total'] },
    ],
  },
  read: spot => {
    if (spot.node.kind !== 'map')
      return mistake(spot, {
        message: `expected a mapping with \`index\`; found ${describe(spot.node)}`,
        hint: "such as { index: 'shop-*', query: 'level:error' }",
      })
    const rules = { exclusive: [...exclusive, ['query', 'total'] as const] }
    const { values, whole } = readSection(askFields, rules, spot)
    return entryOf(spot.node, 'query') ? readValue(values, whole) : readShare(values, whole, spot)
  },
}

type Values = Partial<SectionOf<typeof askFields>>
const language = 'lucene'

function readValue({ index, query }: Values, whole: boolean): WrittenAsk<Ask> | undefined {
  if (!whole || index === undefined || query === undefined) return undefined
  const ask = { query: { index, query } }
  return { of: { kind: 'value' }, ask, query: writeSearch(ask.query), language }
}

function readShare(values: Values, whole: boolean, spot: Spot): WrittenAsk<Ask> | undefined {
  const part = readPart(values, spot, 'query')
  const { index } = values
  if (!whole || !part || index === undefined) return undefined
  const of = (query: string): DocumentsQuery => ({ index, query })
  const ask = { part: of(part.part), total: of(part.total) }
  return {
    of: { kind: 'share', partIs: part.partIs },
    ask,
    query: `${writeSearch(ask.part)} / ${writeSearch(ask.total)}`,
    language,
  }
}

/** Counts documents, such as those of logs; OpenSearch too. */
export const elasticsearch: ProviderKind<SectionOf<typeof fields>, ElasticsearchSettings, Ask> = {
  id: 'elasticsearch',
  title: 'Elasticsearch',
  page: 'sources/elasticsearch.md',
  key: 'elasticsearch',
  setting: {
    option: section(fields),
    doc: 'Where documents are, such as logs; see [Elasticsearch](sources/elasticsearch.md).',
    otherwise: 'none',
  },
  ask: {
    setting: {
      option: ask,
      doc: 'The query for Elasticsearch or OpenSearch: how many documents of an index a query finds, or two queries.',
      otherwise: 'the load is judged',
    },
    forms: [
      { of: 'value', form: { required: ['query'] } },
      { of: 'share', form: {} },
    ],
  },
  plan: written => {
    const access = buildAccess(written)
    return (
      access && {
        ...access,
        settleMs: written?.settle ?? defaultOf(fields.settle),
        timeField: written?.['time-field'] ?? defaultOf(fields['time-field']),
      }
    )
  },
  ...overHttp,
  missing: 'set elasticsearch.url in the config',
  describe: ({ url }) => url,
  identity: ({ timeField }) => timeField,
  readsLogs: 'an index, such as `shop-*`',
  load: () => import('./adapter.ts'),
}
