import { azureScope } from '../../language/access/auth-names.ts'
import { baseUrl } from '../../language/base-url.ts'
import { matching } from '../../language/matching.ts'
import type { Fields, SectionOf } from '../../language/option.ts'
import { accessFields, buildSettled, overHttp, settleField } from '../access.ts'
import { cloudSection } from '../cloud-section.ts'
import type { ProviderKind } from '../provider.ts'
import type { AzureSettings } from './adapter.ts'
import { type Ask, ask } from './ask.ts'

const azure = 'https://management.azure.com'

const fields = {
  resource: {
    option: matching(
      /^\/subscriptions\/[\w-]+\/\S{1,900}[^\s/]$/i,
      'the id of an Azure resource',
      'such as /subscriptions/…/resourceGroups/shop/providers/Microsoft.Web/sites/shop',
    ),
    doc: 'Id of the resource whose metrics are queried.',
    required: true,
    example: '/subscriptions/0a1b/resourceGroups/shop/providers/Microsoft.Web/sites/shop',
  },
  url: {
    option: baseUrl,
    doc: `An address that is queried instead of \`${azure}\`.`,
    otherwise: `\`${azure}\``,
  },
  ...accessFields,
  settle: settleField('its last points take to be found', '120s'),
} as const satisfies Fields

/** Metrics of an Azure resource. Workspaces with PromQL are read as `prometheus`. */
export const azureMonitor: ProviderKind<SectionOf<typeof fields>, AzureSettings, Ask> = {
  id: 'azure-monitor',
  title: 'Azure Monitor',
  page: 'sources/azure-monitor.md',
  key: 'azure-monitor',
  setting: {
    option: cloudSection(fields, 'azure'),
    doc: 'Where metrics of an Azure resource are; see [Azure Monitor](sources/azure-monitor.md).',
    otherwise: 'none',
  },
  ask: {
    setting: {
      option: ask,
      doc: 'The query for Azure Monitor: a metric of the resource, or two of them that count.',
      otherwise: 'the load is judged',
    },
    forms: [
      { of: 'value', form: { required: ['metric'] } },
      { of: 'share', form: {} },
    ],
  },
  plan: written => {
    if (!written) return undefined
    const base = written.url ?? { url: azure, secrets: [] }
    const access = buildSettled({ ...written, url: base }, fields.settle)
    if (!access) return undefined
    const { auth } = access
    // A token is valid for the one API in its scope.
    const own = auth?.kind === 'azure' &&
      auth.scope === azureScope && {
        auth: { ...auth, scope: `${new URL(access.url).origin}/.default` },
      }
    return {
      ...access,
      ...own,
      resource: written.resource,
    }
  },
  ...overHttp,
  missing: 'set azure-monitor.resource in the config',
  describe: ({ resource }) => resource,
  identity: ({ resource }) => resource,
  load: () => import('./adapter.ts'),
}
