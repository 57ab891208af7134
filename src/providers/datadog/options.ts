import { secretText } from '../../language/access/credential.ts'
import { mergeHeaders } from '../../language/access/headers.ts'
import { baseUrl } from '../../language/base-url.ts'
import { defaultOf, type Fields, type SectionOf } from '../../language/option.ts'
import { choice } from '../../language/scalars/texts.ts'
import { section } from '../../language/section.ts'
import { quote } from '../../language/yaml/tree.ts'
import { defined } from '../../model/basics/defined.ts'
import { accessFields, buildSettled, overHttp, settleField } from '../access.ts'
import type { ProviderKind } from '../provider.ts'
import { type QueryAsk, queryAsk, queryText } from '../query-ask.ts'
import { type SpanAsk, withSpans } from '../spans/span-ask.ts'
import type { DatadogSettings } from './adapter.ts'
import { isCount, noQuantile, pagesOf, readsOf } from './query.ts'

const fields = {
  site: {
    option: choice([
      'datadoghq.com',
      'us3.datadoghq.com',
      'us5.datadoghq.com',
      'datadoghq.eu',
      'ap1.datadoghq.com',
      'ap2.datadoghq.com',
      'ddog-gov.com',
    ]),
    doc: "The organisation's site. Queries go to its host `api.<site>`.",
    default: 'datadoghq.com',
  },
  'api-key': {
    option: secretText,
    doc: `An API key. May hold \`\${NAME}\`. A secret.`,
    required: true,
  },
  'app-key': {
    option: secretText,
    doc: `An application key that may query metrics (\`timeseries_query\`). May hold \`\${NAME}\`. A secret.`,
    required: true,
  },
  url: {
    option: baseUrl,
    doc: 'An address that is used instead of `https://api.<site>`.',
    otherwise: '`https://api.<site>`',
  },
  ...accessFields,
  settle: settleField('its last points take to be found', '60s'),
} as const satisfies Fields

const example = 'max:shop.queue.depth{service:shop}'

const metricsQuery = queryText('a metrics query', written =>
  readsOf(written).length > 0
    ? undefined
    : {
        refused: `expected a metrics query, with an aggregator, a metric and its tags; found ${quote(written)}`,
        hint: `such as ${example}`,
      },
)

const countQuery = queryText('a metrics query that counts', written =>
  readsOf(written).length > 0 && isCount(written)
    ? undefined
    : {
        refused: `expected a metrics query with .as_count(), whose counts are added up; found ${quote(written)}`,
        hint: 'such as sum:trace.http.request.hits{service:shop}.as_count()',
      },
)

/** Metrics, those of APM among them. */
export const datadog: ProviderKind<
  SectionOf<typeof fields>,
  DatadogSettings,
  QueryAsk | SpanAsk
> = {
  id: 'datadog',
  title: 'Datadog',
  page: 'sources/datadog.md',
  key: 'datadog',
  setting: {
    option: section(fields),
    doc: 'Where metrics are; see [Datadog](sources/datadog.md).',
    otherwise: 'none',
  },
  ask: withSpans(
    queryAsk({
      language: 'text',
      expected: 'a metrics query',
      doc: 'The query for Datadog: a metrics query that returns one value, or a mapping of queries with `.as_count()`, or of a `service` whose spans are read. `$window` is the length of the measured window in seconds, `$start` and `$end` its ends in Unix milliseconds.',
      example,
      value: metricsQuery,
      counts: countQuery,
      counted: 'Counts',
      beside: ({ reduce }) =>
        reduce?.kind === 'quantile' ? { key: 'reduce', ...noQuantile } : undefined,
      examples: {
        bad: 'sum:trace.http.request.errors{service:shop}.as_count()',
        good: 'sum:shop.requests{service:shop,outcome:ok}.as_count()',
        total: 'sum:trace.http.request.hits{service:shop}.as_count()',
      },
    }),
  ),
  plan: written => {
    if (!written) return undefined
    const site = written.site ?? defaultOf(fields.site)
    const access = buildSettled(
      {
        ...written,
        url: written.url ?? { url: `https://api.${site}`, secrets: [] },
        headers: mergeHeaders(written.headers ?? {}, {
          'DD-API-KEY': written['api-key'],
          'DD-APPLICATION-KEY': written['app-key'],
        }),
      },
      fields.settle,
    )
    return (
      access && {
        ...access,
        // With an address of its own, the pages are known only where the site is given too.
        ...defined({ site: written.url && !written.site ? undefined : site }),
      }
    )
  },
  ...overHttp,
  missing: 'set datadog.api-key and datadog.app-key in the config',
  readsTraces: 'asked',
  traceLink: ({ site }) => site && `${pagesOf(site)}/apm/trace/$trace`,
  load: () => import('./adapter.ts'),
}
