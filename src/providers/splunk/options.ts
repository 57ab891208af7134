import { secretText } from '../../language/access/credential.ts'
import { baseUrl } from '../../language/base-url.ts'
import { link } from '../../language/link.ts'
import type { Fields, SectionOf } from '../../language/option.ts'
import { section } from '../../language/section.ts'
import { quote } from '../../language/yaml/tree.ts'
import { defined } from '../../model/basics/defined.ts'
import { accessFields, buildSettled, overHttp, settleField } from '../access.ts'
import type { ProviderKind } from '../provider.ts'
import { type QueryAsk, queryAsk, queryText } from '../query-ask.ts'
import type { SplunkSettings } from './adapter.ts'
import { commandsOf, timeTermOf, writingOf } from './spl.ts'

const fields = {
  url: {
    option: baseUrl,
    doc: 'Base address of the management API. Credentials in it become Basic authorization.',
    required: true,
    example: 'https://splunk:8089',
  },
  token: {
    option: secretText,
    doc: `An authentication token. May hold \`\${NAME}\`. A secret. Excludes \`auth\`.`,
    otherwise: 'as `auth` and the address say',
  },
  ...accessFields,
  settle: settleField('its last events take to be found', '30s'),
  'external-url': {
    option: link,
    doc: "Address of Splunk's own pages: the scorecard links each search to them over the window.",
    otherwise: 'no link',
    example: 'https://splunk.example:8000',
  },
} as const satisfies Fields

const refuse = (written: string) => {
  const command = writingOf(written)
  if (command)
    return {
      refused: `the search contains \`${command}\`, which changes something; a search may only read`,
      hint: `leave ${command} out`,
    }
  const term = timeTermOf(written)
  return term
    ? {
        refused: `the search contains \`${term}=\`, but it always covers the measured window`,
        hint: `leave ${term}= out`,
      }
    : undefined
}

const example = 'index=shop level=error | stats count'

const value = queryText(
  'a search in SPL',
  written =>
    refuse(written) ??
    (commandsOf(written).length > 1
      ? undefined
      : {
          refused: `expected a search that ends in one number; found ${quote(written)}`,
          hint: `such as ${example}`,
        }),
)

const counts = queryText(
  'a search in SPL',
  written =>
    refuse(written) ??
    (/^\s*\|/.test(written) || /\|\s*(?:t?stats|timechart|chart|top|rare)\b/i.test(written)
      ? {
          refused: `expected a search whose events are counted; found ${quote(written)}`,
          hint: 'such as index=shop level=error',
        }
      : undefined),
)

const terms = queryText(
  'the terms of a search',
  written =>
    refuse(written) ??
    (commandsOf(written).length > 1 || /^\s*\|/.test(written)
      ? {
          refused: `expected the terms of a search, without commands; found ${quote(written)}`,
          hint: 'such as index=shop',
        }
      : undefined),
)

/** Events of Splunk, by SPL. */
export const splunk: ProviderKind<SectionOf<typeof fields>, SplunkSettings, QueryAsk> = {
  id: 'splunk',
  title: 'Splunk',
  page: 'sources/splunk.md',
  key: 'splunk',
  setting: {
    option: section(fields, { exclusive: [['token', 'auth']] }),
    doc: 'Where events are; see [Splunk](sources/splunk.md).',
    otherwise: 'none',
  },
  ask: queryAsk({
    language: 'text',
    expected: 'a search in SPL',
    doc: 'The query for Splunk: a search that ends in one number, without `earliest` and `latest`, or a mapping of searches whose events are counted. `$window` is the length of the measured window in seconds, `$start` and `$end` its ends in Unix milliseconds.',
    example,
    value,
    counts,
    without: ['reduce'],
    beside: ({ reduce }) =>
      reduce && {
        key: 'reduce',
        message: '`reduce` does not go with Splunk, which returns one number for the window',
        hint: 'reduce in the search itself, such as `| stats max(took)`',
      },
    counted: 'Events',
    examples: {
      bad: 'index=shop level=error',
      good: 'index=shop status<500',
      total: 'index=shop',
    },
  }),
  plan: written => {
    if (!written) return undefined
    const access = buildSettled(written, fields.settle)
    return (
      access && {
        ...access,
        ...defined({ externalUrl: written['external-url'] }),
      }
    )
  },
  ...overHttp,
  missing: 'set splunk.url in the config',
  readsLogs: { query: 'the terms of a search, such as `index=shop`', option: terms },
  load: () => import('./adapter.ts'),
}
