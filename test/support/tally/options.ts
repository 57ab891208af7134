import { baseUrl } from '../../../src/language/base-url.ts'
import type { Fields, SectionOf } from '../../../src/language/option.ts'
import { section } from '../../../src/language/section.ts'
import { accessFields, buildAccess, overHttp } from '../../../src/providers/access.ts'
import type { Access, ProviderKind } from '../../../src/providers/provider.ts'
import { type QueryAsk, queryAsk, queryText } from '../../../src/providers/query-ask.ts'

const fields = {
  url: { option: baseUrl, doc: 'Base address of Tally.', required: true },
  ...accessFields,
} as const satisfies Fields

const events = queryText('the name of an event')

export const tally: ProviderKind<SectionOf<typeof fields>, Access, QueryAsk> = {
  id: 'tally',
  title: 'Tally',
  page: 'sources/tally.md',
  key: 'tally',
  setting: { option: section(fields), doc: 'Where events are counted.', otherwise: 'none' },
  ask: queryAsk({
    language: 'text',
    expected: 'the name of an event',
    doc: 'The query for Tally: the name of an event, or a mapping of two.',
    example: 'login',
    value: events,
    counts: events,
    counted: 'Events',
    examples: { bad: 'login.failed', good: 'login.ok', total: 'login' },
  }),
  plan: buildAccess,
  ...overHttp,
  missing: 'set tally.url in the config',
  load: () => import('./adapter.ts'),
}
