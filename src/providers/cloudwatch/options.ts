import type { Fields, SectionOf } from '../../language/option.ts'
import { defined } from '../../model/basics/defined.ts'
import { accessAddresses, buildSettled, overHttp, settleField } from '../access.ts'
import { awsEndpoint, awsFields, awsSection } from '../aws.ts'
import type { ProviderKind } from '../provider.ts'
import type { CloudWatchSettings } from './adapter.ts'
import { type Ask, ask, logGroups } from './ask.ts'

const fields = {
  ...awsFields,
  settle: settleField('its last points and lines take to be found', '120s'),
} as const satisfies Fields

/** Metrics of CloudWatch, and logs by Logs Insights. */
export const cloudwatch: ProviderKind<SectionOf<typeof fields>, CloudWatchSettings, Ask> = {
  id: 'cloudwatch',
  title: 'CloudWatch',
  page: 'sources/cloudwatch.md',
  key: 'cloudwatch',
  setting: {
    option: awsSection(fields),
    doc: 'Where metrics and logs on AWS are; see [CloudWatch](sources/cloudwatch.md).',
    otherwise: 'none',
  },
  ask: {
    setting: {
      option: ask,
      doc: 'The query for CloudWatch: a metric, a query of Logs Insights, or two of either. In commands `$window` is the length of the measured window in seconds, `$start` and `$end` its ends in Unix milliseconds.',
      otherwise: 'the load is judged',
    },
    forms: [
      { of: 'value', form: { anyOf: [{ required: ['metric'] }, { required: ['logs'] }] } },
      { of: 'share', form: {} },
    ],
  },
  plan: written => {
    if (!written) return undefined
    const { region, url } = written
    const own = (service: string) => ({ url: awsEndpoint(service, written), secrets: [] })
    const base = url ?? own('monitoring')
    const access = buildSettled({ ...written, url: base }, fields.settle)
    return (
      access && {
        ...access,
        // Behind an address of its own, the region of the console is not known.
        ...(!url && { logsUrl: own('logs').url, ...defined({ region }) }),
      }
    )
  },
  ...overHttp,
  missing: 'set cloudwatch.region in the config',
  addresses: settings => [
    ...accessAddresses(settings),
    ...(settings.logsUrl
      ? [{ path: ['url'], url: settings.logsUrl, role: 'source' as const }]
      : []),
  ],
  readsLogs: {
    query: 'log groups with commas between them, such as `/ecs/shop`',
    option: logGroups,
  },
  load: () => import('./adapter.ts'),
}
