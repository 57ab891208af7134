import { baseUrl } from '../../language/base-url.ts'
import { defaultOf, type Fields, type Option, type SectionOf } from '../../language/option.ts'
import { duration } from '../../language/scalars/amounts.ts'
import { text } from '../../language/scalars/texts.ts'
import { section } from '../../language/section.ts'
import { mistake } from '../../language/yaml/reading.ts'
import { describe } from '../../language/yaml/tree.ts'
import { accessFields, buildAccess, overHttp } from '../access.ts'
import type { ProviderKind } from '../provider.ts'
import type { AlertmanagerSettings } from './adapter.ts'

const labelForm = /^[A-Za-z_][A-Za-z0-9_]*$/

/** Labels and their values: at least one, since a silence without any would hide every alert. */
const labels: Option<Record<string, string>> = {
  type: 'mapping of labels to values',
  schema: {
    type: 'object',
    additionalProperties: { type: 'string', minLength: 1, maxLength: 500 },
    propertyNames: { pattern: labelForm.source },
    minProperties: 1,
    maxProperties: 20,
  },
  read: spot => {
    if (spot.node.kind !== 'map' || spot.node.entries.length === 0)
      return mistake(spot, {
        message: `expected a mapping of labels to values; found ${describe(spot.node)}`,
        hint: 'such as { service: shop-preview }; a silence without labels would hide every alert',
      })
    const value = text({ most: 500, expected: 'the value of a label' })
    const pairs = spot.node.entries.map(entry => {
      const at = { ...spot, node: entry.value, path: `${spot.path}.${entry.key}` }
      if (!labelForm.test(entry.key))
        return [entry.key, mistake(at, { message: 'expected the name of a label' })] as const
      return [entry.key, value.read(at)] as const
    })
    return pairs.every((pair): pair is [string, string] => pair[1] !== undefined)
      ? Object.fromEntries(pairs)
      : undefined
  },
}

const fields = {
  url: {
    option: baseUrl,
    doc: 'Base address of Alertmanager. Credentials in it become Basic authorization.',
    required: true,
    example: 'http://alertmanager:9093',
  },
  ...accessFields,
  silence: {
    option: labels,
    doc: 'Labels of the alerts that are silenced from just before the load until the run ends.',
    required: true,
  },
  expires: {
    option: duration({ least: 60_000, most: 86_400_000 }),
    doc: 'After how long the silence ends by itself, should nothing be left to remove it.',
    default: '1h',
  },
} as const satisfies Fields

/** Asked for nothing: alerts that the load may cause are silenced while it runs. */
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
  describe: ({ url }) => url,
  isStarted: true,
  undo: { kind: 'silence', load: () => import('./undo.ts') },
  load: () => import('./adapter.ts'),
}
