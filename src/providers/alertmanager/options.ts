import { baseUrl } from '../../language/base-url.ts'
import { labels } from '../../language/mappings/labels.ts'
import { defaultOf, type Fields, type SectionOf } from '../../language/option.ts'
import { duration } from '../../language/scalars/amounts.ts'
import { section } from '../../language/section.ts'
import { dayMs } from '../../model/basics/units.ts'
import { accessFields, buildAccess, overHttp } from '../access.ts'
import type { ProviderKind } from '../provider.ts'
import type { AlertmanagerSettings } from './adapter.ts'

const fields = {
  url: {
    option: baseUrl,
    doc: 'Base address of Alertmanager. Credentials in it become Basic authorization.',
    required: true,
    example: 'http://alertmanager:9093',
  },
  ...accessFields,
  silence: {
    option: labels({
      such: '{ service: shop-preview }',
      why: 'a silence without labels would hide every alert',
    }),
    doc: 'Labels of the alerts that are silenced from just before the load until the run ends.',
    required: true,
  },
  expires: {
    option: duration({ least: 60_000, most: dayMs }),
    doc: 'When the silence expires if nothing removes it before: longer than the load.',
    default: '1h',
  },
} as const satisfies Fields

/** It is never queried: alerts that the load may cause are silenced while it runs. */
export const alertmanager: ProviderKind<SectionOf<typeof fields>, AlertmanagerSettings> = {
  id: 'alertmanager',
  title: 'Alertmanager',
  page: 'sources/alertmanager.md',
  key: 'alertmanager',
  setting: {
    option: section(fields),
    doc: 'Alerts that the load may cause are silenced during the run; see [Alertmanager](sources/alertmanager.md).',
    otherwise: 'nothing is silenced',
  },
  plan: written => {
    const access = buildAccess(written)
    return (
      access && {
        ...access,
        labels: written!.silence,
        longestMs: written!.expires ?? defaultOf(fields.expires),
      }
    )
  },
  ...overHttp,
  missing: 'set alertmanager.url in the config',
  isStarted: true,
  undo: { kind: 'silence', load: () => import('./undo.ts') },
  load: () => import('./adapter.ts'),
}
