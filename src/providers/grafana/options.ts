import { secretText } from '../../language/access/credential.ts'
import { baseUrl } from '../../language/base-url.ts'
import { link } from '../../language/link.ts'
import type { Fields, SectionOf } from '../../language/option.ts'
import { flag } from '../../language/scalars/texts.ts'
import { section } from '../../language/section.ts'
import { defined } from '../../model/basics/defined.ts'
import {
  accessAddresses,
  accessFields,
  accessMistakes,
  buildAccess,
  withoutEffect,
} from '../access.ts'
import { dashboardAt } from '../link-at.ts'
import type { ProviderKind } from '../provider.ts'
import { accessOf, type GrafanaSettings } from './settings.ts'

const fields = {
  dashboard: {
    option: link,
    doc: 'Address of a dashboard, with its variables; the scorecard links to it at exactly the window.',
    otherwise: 'no link',
    example: 'https://grafana.example/d/abc/checkout?var-env=preview',
  },
  annotate: {
    option: flag,
    doc: 'Whether the run is marked in Grafana: a region from its start to its end, with the verdict. Needs `url`.',
    default: false,
  },
  url: {
    option: baseUrl,
    doc: 'Base address of Grafana. Credentials in it become Basic authorization.',
    otherwise: 'needed for `annotate`',
    example: 'https://grafana.example',
  },
  token: {
    option: secretText,
    doc: `Token of a service account that may write annotations. May hold \`\${NAME}\`. A secret. Excludes \`auth\`.`,
    otherwise: 'as `auth` and the address say',
  },
  ...accessFields,
} as const satisfies Fields

/** It is never queried: the scorecard links to a dashboard, and the run is marked there. */
export const grafana: ProviderKind<SectionOf<typeof fields>, GrafanaSettings> = {
  id: 'grafana',
  title: 'Grafana',
  page: 'sources/grafana.md',
  key: 'grafana',
  setting: {
    option: section(fields, { exclusive: [['token', 'auth']] }),
    doc: 'What the scorecard links to, and where the run is marked; see [Grafana](sources/grafana.md).',
    otherwise: 'no link',
  },
  plan: written => {
    if (!written) return undefined
    const { dashboard, annotate } = written
    return {
      ...buildAccess(written),
      ...defined({ dashboard, annotate: annotate ? (true as const) : undefined }),
    }
  },
  mistakes: (settings, written, where) => {
    const access = accessOf(settings)
    if (settings.annotate && !access) {
      const message = `${where.called}.annotate needs the address of Grafana`
      return [{ message, hint: `set ${where.called}.url`, path: ['annotate'] }]
    }
    if (!settings.dashboard && written?.annotate === undefined)
      return [
        {
          message: `${where.called} names no dashboard, and marks no run`,
          hint: `set ${where.called}.dashboard, or ${where.called}.annotate with ${where.called}.url`,
          path: [],
        },
      ]
    return [
      ...withoutEffect(['url', 'token', 'headers', 'auth', 'tls'], 'annotate', written, where),
      ...(access ? accessMistakes(access, written, where) : []),
    ]
  },
  missing: 'set grafana.dashboard in the config',
  addresses: settings => {
    const access = accessOf(settings)
    return access ? accessAddresses(access) : []
  },
  rerun: ({ headers = {} }) => ({ sends: Object.keys(headers) }),
  describe: ({ url, dashboard }) => url ?? dashboard ?? 'Grafana',
  dashboard: ({ dashboard }, window) => dashboard && dashboardAt(dashboard, window),
  isStarted: true,
  load: () => import('./adapter.ts'),
}
