import type { Fields } from '../../language/option.ts'
import { readSection } from '../../language/section.ts'
import { readText } from '../../language/text-option.ts'
import { mistake, refer, type Spot } from '../../language/yaml/reading.ts'
import { entryOf } from '../../language/yaml/tree.ts'
import { defined } from '../../model/basics/defined.ts'
import type { BaselineObjective, ObjectiveHead } from '../../model/plan/objective.ts'
import { type Expression, parseRegression } from './conditions/expression.ts'
import { condition } from './fields.ts'
import { type ConfiguredObjective, headFields, headOf, refuseKeyAndAdvisory } from './terms.ts'

export const regressionFields = {
  regression: {
    option: condition,
    doc: 'A metric, such as `p(95)` or `p(95){checkout}`, that must not regress against the baseline: a change for the worse that is certain fails from half of `detect` on.',
    otherwise: 'an expression is judged',
    example: 'p(95)',
  },
  detect: {
    option: condition,
    doc: 'The change that must not be missed: a percentage or an amount, of shares percentage points.',
    otherwise: 'none; `regression` needs it',
    example: '10%',
  },
} as const satisfies Fields
export const noRegressionFields = {
  ...regressionFields,
  ...headFields,
} as const satisfies Fields

export function readNoRegression(spot: Spot): ConfiguredObjective | undefined {
  const { values, whole } = readSection(noRegressionFields, {}, spot)
  refuseKeyAndAdvisory(values, spot)
  const { regression, detect } = values
  if (!detect && !entryOf(spot.node, 'detect'))
    return mistake(spot, {
      message: '`detect` is missing: the change that must not be missed',
      hint: 'such as `detect: 10%`',
    })
  if (!whole || !regression || !detect || detect.node.kind !== 'text') return undefined
  const change = detect.node.text
  const expression = readText(regression, written => parseRegression(written, change))
  if (expression?.kind !== 'compared') return undefined
  noteRequest(expression, regression)
  const { text, comparator, unit, metric } = expression
  if (metric.kind === 'use') return undefined
  const head = headOf(values, { name: values.name ?? text, comparator, unit })
  return {
    objective: comparedOf({ ...expression, metric }, head),
    place: spot.reading.place(spot.node.at),
  }
}

/** That a request of this name is there is known only once all have been read. */
export function noteRequest(
  { request, requestIndex = 0 }: Pick<Expression, 'request' | 'requestIndex'>,
  spot: Spot,
): void {
  if (request !== undefined) refer(inText(spot, requestIndex), 'request', request)
}

export function comparedOf(
  { metric, tolerance, request }: Compared,
  head: ObjectiveHead,
): BaselineObjective {
  return {
    kind: 'baseline',
    metric,
    ...head,
    tolerance,
    ...defined({ request }),
  }
}

type Compared = Pick<BaselineObjective, 'metric' | 'tolerance' | 'request'>

function inText(spot: Spot, index: number): Spot {
  const { node } = spot
  return node.kind === 'text' && node.textAt !== undefined
    ? { ...spot, node: { ...node, at: node.textAt + index } }
    : spot
}
