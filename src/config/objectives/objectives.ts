import type { JsonSchema, Option } from '../../language/option.ts'
import { readSection, sectionSchema } from '../../language/section.ts'
import { mistake } from '../../language/yaml/reading.ts'
import { describe, entryOf } from '../../language/yaml/tree.ts'
import { alertFields } from '../rules/alerts.ts'
import { noRegressionFields, readNoRegression, regressionFields } from './compared.ts'
import { expressionPattern } from './conditions/expression.ts'
import { objectiveFields, objectiveRules, queriedKinds } from './fields.ts'
import { formsOf, namedSource, readMeasured } from './measured.ts'
import { alertsFields, readAlerts } from './of-alerts.ts'
import { readLoad, readShort } from './of-load.ts'
import { type ConfiguredObjective, refuseKeyAndAdvisory } from './terms.ts'

/** The first source that is there decides; without one it is of the load. */
const formsOfAll = queriedKinds.reduceRight(
  (others: JsonSchema, kind): JsonSchema => ({
    if: { required: [kind.key] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    then: { required: ['name'], ...formsOf(kind) },
    else: others,
  }),
  {
    if: { required: ['ask'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    then: { required: ['name', 'source'] },
    else: {
      properties: {
        when: { pattern: expressionPattern },
        unit: false,
        reduce: false,
        absent: false,
      },
    },
  },
)

/**
 * `p(95) < 200ms`, `p(95) <= base + 10%`, or a mapping that says more, or one that asks a source,
 * or alert rules.
 */
export const objective: Option<ConfiguredObjective> = {
  type: 'expression, or mapping',
  fields: { ...objectiveFields, ...regressionFields, ...alertFields },
  schema: {
    anyOf: [
      {
        type: 'string',
        pattern: expressionPattern,
        examples: ['availability >= 99.9%', 'p(95) <= base + 10%'],
      },
      {
        ...sectionSchema(objectiveFields, objectiveRules),
        ...formsOfAll,
      },
      { ...sectionSchema(noRegressionFields), required: ['regression', 'detect'] },
      { ...sectionSchema(alertsFields), required: ['alerts'] },
    ],
  },
  read: spot => {
    if (spot.node.kind === 'text') return readShort(spot)
    if (spot.node.kind !== 'map') {
      return mistake(spot, {
        message: `expected an objective; found ${describe(spot.node)}`,
        hint: 'such as p(95) < 200ms',
      })
    }
    if (entryOf(spot.node, 'regression')) return readNoRegression(spot)
    if (entryOf(spot.node, 'alerts')) return readAlerts(spot)
    const { values, whole } = readSection(objectiveFields, objectiveRules, spot)
    refuseKeyAndAdvisory(values, spot)
    const source = namedSource(values, spot)
    const read = source ? readMeasured(source, values, spot) : readLoad(values, spot)
    return whole ? read : undefined
  },
}
