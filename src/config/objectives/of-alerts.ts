import type { Fields } from '../../language/option.ts'
import { readSection } from '../../language/section.ts'
import type { Spot } from '../../language/yaml/reading.ts'
import { defined } from '../../model/basics/defined.ts'
import { sourceQueryOf } from '../../promql/indicator.ts'
import { alertFields, buildAlerts, nameOfAlerts } from '../rules/alerts.ts'
import { sourceName, usualSource } from '../sources/source-name.ts'
import {
  type ConfiguredObjective,
  headFields,
  headOf,
  refuseKeyAndAdvisory,
  withWarn,
} from './terms.ts'

/** Of alert rules: they say themselves what must not be. */
export const alertsFields = {
  ...alertFields,
  ...headFields,
  source: {
    option: sourceName,
    doc: 'For `alerts`: the source that is queried.',
    otherwise: 'the only one that can',
  },
} as const satisfies Fields

export function readAlerts(spot: Spot): ConfiguredObjective | undefined {
  const { values, whole } = readSection(alertsFields, {}, spot)
  refuseKeyAndAdvisory(values, spot)
  const indicator = buildAlerts(values, spot)
  if (!whole || !indicator) return undefined
  const head = headOf(values, {
    name: values.name ?? nameOfAlerts(indicator),
    comparator: '<=',
    unit: 'none',
  })
  return {
    objective: {
      kind: 'measured',
      provider: values.source ?? usualSource('alerts'),
      ...sourceQueryOf(indicator),
      ...withWarn(head, 0, undefined),
    },
    place: spot.reading.place(spot.node.at),
    needs: 'alerts',
    ...defined({ named: values.source }),
  }
}
