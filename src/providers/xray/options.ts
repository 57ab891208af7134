import type { Fields, SectionOf } from '../../language/option.ts'
import { buildSettled, overHttp } from '../access.ts'
import { awsEndpoint, awsFields, awsSection } from '../aws.ts'
import type { ProviderKind } from '../provider.ts'
import { type QueryAsk, queryAsk, queryText } from '../query-ask.ts'
import { settleField, type TraceSettings } from '../spans/options.ts'

const fields = { ...awsFields, settle: settleField } as const satisfies Fields

const filter = queryText('a filter expression')

/** Traces of AWS X-Ray. */
export const xray: ProviderKind<SectionOf<typeof fields>, TraceSettings, QueryAsk> = {
  id: 'xray',
  title: 'X-Ray',
  page: 'sources/xray.md',
  key: 'xray',
  setting: {
    option: awsSection(fields),
    doc: 'Where traces of the load on AWS are; see [X-Ray](sources/xray.md).',
    otherwise: 'none',
  },
  ask: queryAsk({
    language: 'text',
    expected: 'a filter expression',
    doc: 'Sampled traces: a filter expression whose traces are counted, or a mapping of two.',
    example: 'service("payment") { fault = true }',
    value: filter,
    counts: filter,
    counted: 'Traces that a filter expression finds',
    examples: {
      bad: 'service("payment") { fault = true }',
      good: 'service("payment") { ok = true }',
      total: 'service("payment")',
    },
    isSampled: true,
  }),
  plan: written => {
    if (!written) return undefined
    const base = written.url ?? { url: awsEndpoint('xray', written), secrets: [] }
    return buildSettled({ ...written, url: base }, settleField)
  },
  ...overHttp,
  missing: 'set xray.region in the config',
  readsTraces: 'always',
  load: () => import('./adapter.ts'),
}
