import { readText } from '../../language/text-option.ts'
import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { entryOf } from '../../language/yaml/tree.ts'
import { defined } from '../../model/basics/defined.ts'
import {
  isProfileMetric,
  type Objective,
  type ObjectiveTerms,
  profileWith,
} from '../../model/plan/objective.ts'
import type { SourceQuery, UseQuestion } from '../../model/plan/question.ts'
import { sourceQueryOf } from '../../promql/indicator.ts'
import type { Capability } from '../../providers/providers.ts'
import { usualSource } from '../sources/source-name.ts'
import { comparedOf, noteRequest } from './compared.ts'
import { type Expression, parseBound, parseExpression } from './conditions/expression.ts'
import { askedByKeys, type Values } from './fields.ts'
import { type ConfiguredObjective, headOf, readWarn, refuseKeys, withWarn } from './terms.ts'

export function readShort(spot: Spot): ConfiguredObjective | undefined {
  const expression = readExpression(spot)
  return expression && loadObjective(expression, {}, undefined, spot)
}

/** The expression, and a reference to the request that it names. */
function readExpression(spot: Spot): Expression | undefined {
  const expression = readText(spot, parseExpression)
  if (expression) noteRequest(expression, spot)
  return expression
}

export function readLoad(values: Values, spot: Spot): ConfiguredObjective | undefined {
  if (values.unit !== undefined)
    mistake(spot, { message: `\`unit\` belongs to ${askedByKeys}; an expression has its own unit` })
  refuseKeys(spot, ['reduce', 'absent'], `belongs to a query of ${askedByKeys}`)
  if (!values.when || !hasAsk(spot)) return undefined
  const expression = readExpression(values.when)
  if (!expression || !isOfSegments(expression, spot)) return undefined
  const warnEntry = entryOf(spot.node, 'warn')
  if (warnEntry && expression.kind === 'compared') {
    const hint = 'write a second objective with the smaller tolerance and `advisory: true`'
    return mistake(spot, {
      message: '`warn` is not for comparisons with a baseline',
      hint,
      at: warnEntry.at,
    })
  }
  if (!values.warn || expression.kind === 'compared')
    return loadObjective(expression, values, undefined, values.when)
  const warn = readWarn(values.warn, expression, written => parseBound(written, expression.metric))
  return warn === undefined ? undefined : loadObjective(expression, values, warn, values.when)
}

/** `value` and `ratio` are what a source answers. */
function hasAsk(spot: Spot): boolean {
  const source = entryOf(spot.node, 'source')
  const when = entryOf(spot.node, 'when')?.value
  if (!source || when?.kind !== 'text' || !/^\s*(value|ratio)\b/.test(when.text)) return true
  mistake(spot, { message: '`ask` is missing: the query for the source', at: source.at })
  return false
}

/** Whether it can be asked of a part of the run, where it names one. */
function isOfSegments(expression: Expression, spot: Spot): boolean {
  const during = entryOf(spot.node, 'during')
  if (!during || expression.kind === 'compared') return true
  const { metric } = expression
  const coversAll = metric.kind === 'handshake' || (metric.kind !== 'use' && profileWith(metric))
  if (!coversAll) return true
  const named = metric.kind === 'handshake' ? `tls.${metric.of}` : metric.kind
  const message = `\`during\` does not go with ${named}, which covers the whole run`
  mistake(spot, { message, at: during.at })
  return false
}

function loadObjective(
  expression: Expression,
  values: Values,
  warn: number | undefined,
  spot: Spot,
): ConfiguredObjective {
  const { request, comparator, unit } = expression
  const { during } = values
  const text = during === undefined ? expression.text : `${expression.text} during ${during}`
  const head = headOf(values, { name: values.name ?? text, comparator, unit })
  const ofRequest = request !== undefined && { request }
  const place = spot.reading.place(spot.node.at)
  const ofUse = (
    needs: Capability,
    query: SourceQuery,
    terms: ObjectiveTerms,
  ): ConfiguredObjective => {
    const { source: named } = values
    const provider = named ?? usualSource(needs)
    const objective: Objective = { kind: 'measured', provider, ...query, ...terms }
    return { objective, place, needs, ...defined({ named }) }
  }
  if (expression.kind === 'compared') {
    const { metric, tolerance } = expression
    if (metric.kind !== 'use') {
      const compared = comparedOf({ ...expression, metric }, head)
      return { objective: { ...compared, form: 'literal' }, place }
    }
    const question = { ...metric, tolerance }
    // What it is held against is known when the base has been measured.
    return ofUse('compared-use', { ...useOf(metric), question }, { ...head, threshold: 0 })
  }
  const { metric, threshold } = expression
  const terms = withWarn(head, threshold, warn)
  if (metric.kind === 'use') return ofUse('use', useOf(metric), terms)
  const objective: Objective = isProfileMetric(metric)
    ? { kind: 'load', metric, ...terms }
    : { kind: 'load', metric, ...terms, ...ofRequest }
  return { objective, place }
}

const useOf = ({ of }: UseQuestion) => sourceQueryOf({ kind: 'conventional', what: of })
