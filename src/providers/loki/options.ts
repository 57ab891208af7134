import { baseUrl } from '../../language/base-url.ts'
import { link } from '../../language/link.ts'
import { defaultOf, type Fields, type SectionOf } from '../../language/option.ts'
import { name } from '../../language/scalars/texts.ts'
import { section } from '../../language/section.ts'
import { quote } from '../../language/yaml/tree.ts'
import { defined } from '../../model/basics/defined.ts'
import { accessFields, buildSettled, overHttp, settleField, withoutEffect } from '../access.ts'
import type { ProviderKind } from '../provider.ts'
import { type QueryAsk, queryAsk, queryText } from '../query-ask.ts'
import type { LokiSettings } from './adapter.ts'
import { hasRange, selectorsOf } from './logql.ts'

const fields = {
  url: {
    option: baseUrl,
    doc: 'Base address of Loki. Credentials in it become Basic authorization.',
    required: true,
    example: 'http://loki:3100',
  },
  ...accessFields,
  settle: settleField('its last log lines take to arrive', '10s'),
  'external-url': {
    option: link,
    doc: "Grafana's address: the scorecard links each query to its Explore over the window.",
    otherwise: 'no link',
    example: 'https://grafana.example',
  },
  datasource: {
    option: name,
    doc: 'Name or uid of the data source in Grafana. Needs `external-url`.',
    default: 'loki',
  },
} as const satisfies Fields

type Written = SectionOf<typeof fields>

const metricQuery = queryText('a LogQL query', written =>
  /^\s*\{/.test(written)
    ? {
        refused: `expected a query that returns a number; found the log query ${quote(written)}`,
        hint: 'count its lines: sum(count_over_time({…} [$window]))',
      }
    : undefined,
)

/** `what`: how such a query is called where another was written. */
const logQueryOf = (what: string) =>
  queryText('a log query', written =>
    /^\s*\{/.test(written) && !hasRange(written)
      ? undefined
      : {
          refused: `expected ${what}; found ${quote(written)}`,
          hint: 'such as {app="shop"} |= "error"',
        },
  )

const countedLines = logQueryOf('a log query without a range, whose lines are counted')
const shownLines = logQueryOf('a log query without a range')

/** Counts lines of logs, and whatever else LogQL makes of them. */
export const loki: ProviderKind<Written, LokiSettings, QueryAsk> = {
  id: 'loki',
  title: 'Loki',
  page: 'sources/loki.md',
  key: 'loki',
  setting: {
    option: section(fields),
    doc: 'Where logs are; see [Loki](sources/loki.md).',
    otherwise: 'none',
  },
  ask: queryAsk({
    language: 'logql',
    expected: 'a LogQL query',
    doc: 'The query for Loki: a LogQL query that returns one value, or a mapping of log queries whose lines are counted. `$window`, `$start` and `$end` as of `prometheus`.',
    example: 'sum(count_over_time({app="shop"} |= "login failed" [$window]))',
    value: metricQuery,
    counts: countedLines,
    counted: 'Log lines',
    examples: {
      bad: '{app="shop"} | json | level="error"',
      good: '{app="shop"} | json | level!="error"',
      total: '{app="shop"}',
    },
    idle: ({ question, query }) =>
      question.kind !== 'value' || selectorsOf(query).length > 0
        ? []
        : [
            {
              message: `queries ${quote(query)}, which reads no logs: the result is always the same`,
              hint: 'name a stream, such as {app="shop"}',
            },
          ],
  }),
  plan: written => {
    const access = buildSettled(written, fields.settle)
    return (
      access && {
        ...access,
        datasource: written?.datasource ?? defaultOf(fields.datasource),
        ...defined({ externalUrl: written?.['external-url'] }),
      }
    )
  },
  ...overHttp,
  mistakes: (settings, written, where) => [
    ...overHttp.mistakes(settings, written, where),
    ...withoutEffect(['datasource'], 'external-url', written, where),
  ],
  missing: 'set loki.url in the config',
  readsLogs: { query: 'a log query, such as `{app="shop"}`', option: shownLines },
  load: () => import('./adapter.ts'),
}
