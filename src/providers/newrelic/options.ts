import { secretText } from '../../language/access/credential.ts'
import { mergeHeaders } from '../../language/access/headers.ts'
import { baseUrl } from '../../language/base-url.ts'
import { defaultOf, type Fields, type SectionOf } from '../../language/option.ts'
import { integer } from '../../language/scalars/amounts.ts'
import { choice } from '../../language/scalars/texts.ts'
import { section } from '../../language/section.ts'
import { quote } from '../../language/yaml/tree.ts'
import { accessFields, buildSettled, overHttp, settleField } from '../access.ts'
import type { ProviderKind } from '../provider.ts'
import { type QueryAsk, queryAsk, queryText } from '../query-ask.ts'
import type { NewRelicSettings } from './adapter.ts'
import { isSampled, timeClauseOf, typesOf } from './nrql.ts'

const hosts = { us: 'https://api.newrelic.com', eu: 'https://api.eu.newrelic.com' }

const fields = {
  account: {
    option: integer({ least: 1, most: 2_147_483_647 }),
    doc: 'Id of the account that is queried.',
    required: true,
    example: 1234567,
  },
  'api-key': {
    option: secretText,
    doc: `A user key. May hold \`\${NAME}\`. A secret.`,
    required: true,
  },
  region: {
    option: choice(['us', 'eu']),
    doc: "The account's data centre. Excludes `url`.",
    default: 'us',
  },
  url: {
    option: baseUrl,
    doc: 'An address that is queried instead of that of the region.',
    otherwise: 'that of `region`',
  },
  ...accessFields,
  settle: settleField('its last events take to be found', '60s'),
} as const satisfies Fields

const checkQuery = (written: string) => {
  const clause = timeClauseOf(written)
  if (clause)
    return {
      refused: `the query contains ${clause.toUpperCase()}, but it always covers the measured window`,
      hint: `leave ${clause.toUpperCase()} out`,
    }
  if (/\bSELECT\b/i.test(written) && typesOf(written)) return undefined
  return {
    refused: `expected an NRQL query; found ${quote(written)}`,
    hint: "such as SELECT count(*) FROM Transaction WHERE appName = 'shop'",
  }
}

const value = queryText('an NRQL query', checkQuery)
const counts = queryText(
  'an NRQL query',
  written =>
    checkQuery(written) ??
    (isSampled(written)
      ? {
          refused: 'spans and extrapolated numbers are sampled: they do not count every request',
          hint: 'count FROM Transaction or Metric, or select one number instead of a share',
        }
      : undefined),
)

const eventType = queryText('an event type', written =>
  typesOf(`FROM ${written}`) === written.trim()
    ? undefined
    : { refused: `expected an event type; found ${quote(written)}`, hint: 'such as Log' },
)

/** Events and metrics of New Relic, by NRQL. */
export const newrelic: ProviderKind<SectionOf<typeof fields>, NewRelicSettings, QueryAsk> = {
  id: 'newrelic',
  title: 'New Relic',
  page: 'sources/newrelic.md',
  key: 'newrelic',
  setting: {
    option: section(fields, { exclusive: [['region', 'url']] }),
    doc: 'Where events and metrics are; see [New Relic](sources/newrelic.md).',
    otherwise: 'none',
  },
  ask: queryAsk({
    language: 'sql',
    expected: 'an NRQL query',
    doc: 'The query for New Relic: an NRQL query that selects one number, without `SINCE` and `UNTIL`, or a mapping of queries that count. `$window` is the length of the measured window in seconds, `$start` and `$end` its ends in Unix milliseconds.',
    example: "SELECT percentile(duration, 95) FROM Transaction WHERE appName = 'shop'",
    value,
    counts,
    counted: 'Events',
    examples: {
      bad: 'SELECT count(*) FROM Transaction WHERE error IS TRUE',
      good: 'SELECT count(*) FROM Transaction WHERE error IS FALSE',
      total: 'SELECT count(*) FROM Transaction',
    },
  }),
  plan: written => {
    if (!written) return undefined
    const access = buildSettled(
      {
        ...written,
        url: written.url ?? {
          url: hosts[written.region ?? defaultOf(fields.region)],
          secrets: [],
        },
        headers: mergeHeaders(written.headers ?? {}, { 'API-Key': written['api-key'] }),
      },
      fields.settle,
    )
    return (
      access && {
        ...access,
        account: written.account,
      }
    )
  },
  ...overHttp,
  missing: 'set newrelic.account and newrelic.api-key in the config',
  identity: ({ account }) => account,
  readsLogs: { query: 'an event type, such as `Log`', option: eventType },
  load: () => import('./adapter.ts'),
}
