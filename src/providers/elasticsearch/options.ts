import { baseUrl } from '../../language/base-url.ts'
import { matching } from '../../language/matching.ts'
import { defaultOf, type Fields, type Option, type SectionOf } from '../../language/option.ts'
import { countsSchema, exclusive, partFields } from '../../language/part-of-total.ts'
import { name } from '../../language/scalars/texts.ts'
import { readSection, section, sectionSchema } from '../../language/section.ts'
import { mistake } from '../../language/yaml/reading.ts'
import { describe, entryOf } from '../../language/yaml/tree.ts'
import { accessFields, buildSettled, overHttp, settleField } from '../access.ts'
import type { NumberAsk } from '../numbers/numbers.ts'
import type { ProviderKind, WrittenAsk } from '../provider.ts'
import { queryText, writtenAsk } from '../query-ask.ts'
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
    doc: 'What is counted, in the syntax of Lucene; `value` is the number of documents. Excludes `total`.',
    otherwise: '`total` is given',
    example: 'level:error',
  },
} as const satisfies Fields
const shareFields = {
  index: indexField,
  ...partFields(
    query,
    {
      bad: 'Documents that were bad',
      good: 'Documents that were good',
      total: 'Documents, all of them',
    },
    { bad: 'level:error', good: 'NOT level:error', total: '*' },
  ),
}
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
    const { index = '', query: one } = values
    const written = writtenAsk(values, spot, {
      one: entryOf(spot.node, 'query') ? (one ?? '') : undefined,
      oneOf: '`query`',
      what: 'query',
      queryOf: query => ({ index, query }),
      write: writeSearch,
      language: 'lucene',
    })
    return whole ? written : undefined
  },
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
    const access = buildSettled(written, fields.settle)
    return (
      access && {
        ...access,
        timeField: written?.['time-field'] ?? defaultOf(fields['time-field']),
      }
    )
  },
  ...overHttp,
  missing: 'set elasticsearch.url in the config',
  identity: ({ timeField }) => timeField,
  readsLogs: { query: 'an index, such as `shop-*`', option: index },
  load: () => import('./adapter.ts'),
}
