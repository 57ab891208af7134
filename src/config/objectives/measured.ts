import type { JsonSchema } from '../../language/option.ts'
import { readText } from '../../language/text-option.ts'
import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { entryOf } from '../../language/yaml/tree.ts'
import { defined } from '../../model/basics/defined.ts'
import { formatQuantile } from '../../model/basics/format-quantile.ts'
import type { Unit } from '../../model/basics/units.ts'
import type { Question } from '../../model/plan/question.ts'
import type { WrittenAsk } from '../../providers/providers.ts'
import { sourceKeyOf } from '../sources/source-name.ts'
import {
  type Condition,
  conditionPatterns,
  parseCondition,
  parseQuantileCondition,
  parseShareCondition,
  parseThreshold,
} from './conditions/condition.ts'
import { type QueriedKind, queriedKinds, type Values } from './fields.ts'
import {
  type ConfiguredObjective,
  headOf,
  readWarn,
  refuseKeyAndAdvisory,
  refuseKeys,
  withWarn,
} from './terms.ts'

/** Keys that do not go with what is asked. */
const foreignKeys: Record<WrittenAsk['of']['kind'], readonly string[]> = {
  value: [],
  share: ['unit', 'reduce'],
  quantile: ['reduce', 'absent'],
}
const patternOf = {
  value: conditionPatterns.value,
  share: conditionPatterns.ratio,
  quantile: conditionPatterns.quantile,
} as const

/**
 * What each form of the key of a source allows beside it; the last is for what none of the others
 * is.
 */
export function formsOf({ key, ask }: QueriedKind): JsonSchema {
  return ask.forms.reduceRight(
    (others: JsonSchema, { of, form, without = [] }, index): JsonSchema => {
      const foreign = [...foreignKeys[of], ...without]
      const beside = Object.fromEntries(foreign.map(name => [name, false]))
      const own = { properties: { when: { pattern: patternOf[of] }, ...beside } }
      if (index === ask.forms.length - 1) return own
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
      return { if: { properties: { [key]: form } }, then: own, else: others }
    },
    {},
  )
}

/** Whom an objective asks, and what; `asked`: undefined where that cannot be read. */
type NamedKind = { provider: string; title: string; written: WrittenAsk | undefined }

/** By the key of its kind, or by `source` and `ask`; undefined of an objective on the load. */
export function namedSource(values: Values, spot: Spot): NamedKind | undefined {
  const kind = queriedKinds.find(({ key }) => entryOf(spot.node, key))
  if (kind) {
    const written = (values as Record<string, unknown>)[kind.key] as WrittenAsk | undefined
    return { provider: kind.key, title: kind.title, written }
  }
  const ask = entryOf(spot.node, 'ask')
  if (!ask) return undefined
  const { source } = values
  const key = source === undefined ? undefined : sourceKeyOf(source, spot.reading.sources)
  const named = queriedKinds.find(one => one.key === key)
  if (!entryOf(spot.node, 'source'))
    mistake(spot, {
      message: '`ask` needs a `source`',
      hint: 'the name of one below `sources`, or its key at the top of the file',
      at: ask.at,
    })
  return {
    provider: source ?? '',
    title: named?.title ?? 'source',
    written: values.ask && named?.ask.setting.option.read(values.ask),
  }
}

export function readMeasured(
  { provider, title, written }: NamedKind,
  values: Values,
  spot: Spot,
): ConfiguredObjective | undefined {
  if (!entryOf(spot.node, 'name')) {
    mistake(spot, {
      message: `a ${title} objective needs a \`name\``,
      hint: 'the scorecard shows it',
    })
  }
  if (entryOf(spot.node, 'unit') && values.unit === undefined) return undefined
  if (!written || !refuseForeignKeys(written.of.kind, spot)) return undefined
  if (!goWith(written, values, spot)) return undefined
  const unit = values.unit ?? written.unit ?? usualUnits[written.of.kind]
  if (unit === undefined)
    return mistake(spot, { message: '`unit` is missing', hint: written.unitHint })
  const read = values.when && readConditionOf(written, unit, values.when, values)
  const warn =
    values.warn &&
    read &&
    readWarn(values.warn, read.when, written => parseThreshold(written, unit))
  if (!read || (values.warn && warn === undefined) || values.name === undefined) return undefined
  const { when, question } = read
  const { ask, query, language } = written
  const { advisory = written.isSampled } = values
  if (advisory && !values.advisory) refuseKeyAndAdvisory({ ...values, advisory }, spot, sampledHint)
  const head = headOf(
    { ...values, ...defined({ advisory }) },
    { name: values.name, comparator: when.comparator, unit },
  )
  return {
    objective: {
      kind: 'measured',
      provider,
      question,
      ask,
      query:
        question.kind === 'quantile' ? `${formatQuantile(question.quantile)} of ${query}` : query,
      ...defined({ language }),
      ...withWarn(head, when.threshold, warn),
    },
    place: spot.reading.place(spot.node.at),
  }
}

const sampledHint =
  'what is sampled is advisory: write `advisory: false` where every request is traced'

const usualUnits = { value: 'none', share: 'ratio', quantile: undefined } as const

/** `when` in the form that goes with what is asked, and the question that both make. */
function readConditionOf(
  { of }: WrittenAsk,
  unit: Unit,
  spot: Spot,
  { reduce, absent }: Values,
): { when: Condition; question: Question } | undefined {
  if (of.kind === 'quantile') {
    const when = readText(spot, written => parseQuantileCondition(written, unit))
    return when && { when, question: { kind: 'quantile', quantile: when.quantile } }
  }
  const when = readText(spot, written =>
    of.kind === 'value' ? parseCondition(written, unit) : parseShareCondition(written, of.partIs),
  )
  const terms = defined({ reduce, absent })
  return when && { when, question: { ...of, ...terms } }
}

/** Whether the keys beside the query go with it, and none is missing. */
function goWith({ beside }: WrittenAsk, values: Values, spot: Spot): boolean {
  const keys = ['reduce', 'absent', 'unit'] as const
  // What cannot be read is a mistake already.
  if (keys.some(key => values[key] === undefined && entryOf(spot.node, key))) return false
  const { reduce, absent, unit } = values
  const wrong = beside?.(defined({ reduce, absent, unit }))
  if (!wrong) return true
  const { key, ...text } = wrong
  mistake(spot, { ...text, at: key && entryOf(spot.node, key)?.at })
  return false
}

const foreignHint = {
  value: '',
  share: 'belongs to a query; a ratio has its own unit',
  quantile: 'does not go with a percentile',
}

/** Keys that what is asked does not go with. */
const refuseForeignKeys = (kind: WrittenAsk['of']['kind'], spot: Spot): boolean =>
  refuseKeys(spot, foreignKeys[kind], foreignHint[kind])
