import { defaultOf, type Fields, type SectionOf } from '../../language/option.ts'
import { buildAccess, overHttp } from '../access.ts'
import { awsEndpoint, awsFields, awsSection } from '../aws.ts'
import type { ProviderKind } from '../provider.ts'
import { settleField, type TraceSettings } from '../spans/options.ts'

const fields = { ...awsFields, settle: settleField } as const satisfies Fields

/** Traces of AWS X-Ray. */
export const xray: ProviderKind<SectionOf<typeof fields>, TraceSettings> = {
  id: 'xray',
  title: 'X-Ray',
  page: 'sources/xray.md',
  key: 'xray',
  setting: {
    option: awsSection(fields),
    doc: 'Where traces of the load on AWS are; see [X-Ray](sources/xray.md).',
    otherwise: 'none',
  },
  plan: written => {
    if (!written) return undefined
    const { region = 'us-east-1', url } = written
    const access = buildAccess({
      ...written,
      url: url ?? { url: awsEndpoint('xray', region), secrets: [] },
    })
    return access && { ...access, settleMs: written.settle ?? defaultOf(settleField) }
  },
  ...overHttp,
  missing: 'set xray.region in the config',
  describe: ({ url }) => url,
  readsTraces: 'always',
  load: () => import('./adapter.ts'),
}
