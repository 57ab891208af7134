import { link } from '../../language/link.ts'
import type { Fields, SectionOf } from '../../language/option.ts'
import { section } from '../../language/section.ts'
import { dashboardAt } from '../link-at.ts'
import type { ProviderKind } from '../provider.ts'

const fields = {
  dashboard: {
    option: link,
    doc: 'Address of a dashboard, with its variables; the scorecard links to it at exactly the window.',
    required: true,
    example: 'https://grafana.example/d/abc/checkout?var-env=preview',
  },
} as const satisfies Fields

type Settings = SectionOf<typeof fields>

/** Asked nothing: the scorecard links to it. */
export const grafana: ProviderKind<Settings, Settings> = {
  id: 'grafana',
  title: 'Grafana',
  page: 'scorecard.md',
  key: 'grafana',
  setting: {
    option: section(fields),
    doc: 'What the scorecard links to.',
    otherwise: 'no link',
  },
  plan: written => written,
  missing: 'set grafana.dashboard in the config',
  addresses: () => [],
  describe: ({ dashboard }) => dashboard,
  dashboard: ({ dashboard }, window) => dashboardAt(dashboard, window),
}
