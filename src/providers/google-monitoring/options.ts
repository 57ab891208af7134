import { baseUrl } from '../../language/base-url.ts'
import { matching } from '../../language/matching.ts'
import type { Fields, SectionOf } from '../../language/option.ts'
import { accessFields, buildAccess, overHttp } from '../access.ts'
import { cloudSection } from '../cloud-section.ts'
import { promAsk } from '../prometheus/ask.ts'
import { wholeOf } from '../prometheus/options.ts'
import type { PrometheusSettings } from '../prometheus/settings.ts'
import { reportedUses } from '../prometheus/use/reported.ts'
import { prometheusFields, targetOf } from '../prometheus/written.ts'
import type { ProviderKind } from '../provider.ts'

const google = 'https://monitoring.googleapis.com'

const fields = {
  project: {
    option: matching(
      /^[a-z][a-z0-9.:-]{1,61}[a-z0-9]$/,
      'the id of a project of Google Cloud',
      'such as my-project',
    ),
    doc: 'Id of the project whose metrics are queried.',
    required: true,
    example: 'my-project',
  },
  url: {
    option: baseUrl,
    doc: `An address that is queried instead of \`${google}\`.`,
    otherwise: `\`${google}\``,
  },
  ...accessFields,
  target: prometheusFields.target,
  memory: prometheusFields.memory,
} as const satisfies Fields

/**
 * All metrics of Google Cloud Monitoring, which it gives by PromQL behind an API of Prometheus:
 * what is particular to it is where it is, and who is let in.
 */
export const googleMonitoring: ProviderKind<SectionOf<typeof fields>, PrometheusSettings> = {
  id: 'google-monitoring',
  title: 'Google Cloud Monitoring',
  page: 'sources/google-monitoring.md',
  key: 'google-monitoring',
  setting: {
    option: cloudSection(fields, 'google'),
    doc: 'Where metrics of Google Cloud are; see [Google Cloud Monitoring](sources/google-monitoring.md).',
    otherwise: 'none',
  },
  ask: promAsk,
  can: ['use', 'slos'],
  uses: reportedUses,
  plan: written => {
    if (!written) return undefined
    const base = written.url ?? { url: google, secrets: [] }
    const path = `/v1/projects/${written.project}/location/global/prometheus`
    const access = buildAccess({
      ...written,
      url: { ...base, url: `${base.url.replace(/\/+$/, '')}${path}` },
    })
    return access && { ...access, ...targetOf(written) }
  },
  ...overHttp,
  missing: 'set google-monitoring.project in the config',
  identity: wholeOf,
  load: () => import('../prometheus/adapter.ts'),
}
