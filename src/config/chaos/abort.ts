import type { Option } from '../../language/option.ts'
import { type Refusal, type TextOption, textOption } from '../../language/text-option.ts'
import { defined } from '../../model/basics/defined.ts'
import type { AbortPlan } from '../../model/plan/chaos.ts'
import { type Comparator, isProfileMetric } from '../../model/plan/objective.ts'
import { noteRequest } from '../objectives/compared.ts'
import { parseExpression } from '../objectives/conditions/expression.ts'

const opposite: Readonly<Record<Comparator, Comparator>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
}
const hint = 'say when to stop, such as error_rate > 50%'

const condition: TextOption<AbortPlan> = textOption({
  type: 'condition',
  expected: 'a condition',
  hint,
  parse: text => {
    const [, before = '', symbol, after = ''] = /^([^<>=]*)([<>]=?)(.*)$/s.exec(text) ?? []
    if (symbol === undefined)
      return { refused: 'expected a metric, a comparator and a value', hint }
    const read = parseExpression(`${before}${opposite[symbol as Comparator]}${after}`)
    if ('refused' in read) return refusalOf(read, before, symbol as Comparator)
    const { value } = read
    if (value.kind === 'compared' || value.metric.kind === 'use' || isProfileMetric(value.metric))
      return { refused: 'only a metric of the load can end an experiment', hint }
    const { metric, comparator, threshold, unit, request } = value
    const name = text.trim()
    return {
      value: {
        condition: name,
        objective: {
          kind: 'load',
          name,
          metric,
          comparator,
          threshold,
          unit,
          ...defined({ request }),
          key: false,
          weight: 1,
          advisory: false,
        },
      },
    }
  },
})

/** `error_rate > 50%`: an objective of the load the other way round, which is how it is judged. */
export const abort: Option<AbortPlan> = {
  ...condition,
  read: spot => {
    const read = condition.read(spot)
    if (read) noteRequest(read.objective, spot)
    return read
  },
}

/** What is wrong with the opposite is said of what was written. */
function refusalOf(
  { refused, index, ...rest }: Refusal,
  before: string,
  symbol: Comparator,
): Refusal {
  if (/^expected (<|>)/.test(refused))
    return {
      refused: `\`${symbol}\` would end it while nothing is wrong`,
      hint,
      index: before.length,
    }
  const shift = symbol.length - opposite[symbol].length
  return {
    refused,
    hint: rest.hint ?? hint,
    index: index !== undefined && index > before.length ? index + shift : index,
  }
}
