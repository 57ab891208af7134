import {
  defaultOf,
  type Fields,
  type JsonSchema,
  type Option,
  type SectionOf,
  type ValueOf,
} from '../../language/option.ts'
import { choice, flag, name, weight } from '../../language/scalars.ts'
import { readSection, type SectionRules, sectionSchema } from '../../language/section.ts'
import { type Parsed, readText, textOption } from '../../language/text-option.ts'
import { mistake, refer, type Spot } from '../../language/yaml/reading.ts'
import { describe, entryOf, quote } from '../../language/yaml/tree.ts'
import { defined } from '../../model/basics/defined.ts'
import { formatQuantile } from '../../model/basics/format-quantile.ts'
import type { Unit } from '../../model/basics/units.ts'
import {
  type BaselineObjective,
  type Comparator,
  isProfileMetric,
  type Objective,
  type ObjectiveHead,
  type ObjectiveTerms,
  profileWith,
} from '../../model/plan/objective.ts'
import type { Question, UseQuestion } from '../../model/plan/question.ts'
import type { Place } from '../../model/problem.ts'
import { askedOf } from '../../promql/indicator.ts'
import { type ProviderKind, providerKeys, type WrittenAsk } from '../../providers/providers.ts'
import { alertFields, buildAlerts, nameOfAlerts } from '../rules/alerts.ts'
import {
  type Condition,
  conditionPatterns,
  parseCondition,
  parseQuantileCondition,
  parseShareCondition,
  parseThreshold,
} from './condition.ts'
import {
  type Expression,
  expressionPattern,
  parseBound,
  parseExpression,
  parseRegression,
} from './expression.ts'
import { reducer } from './reducer.ts'

/** An objective, and where it stands; absent of those that hold where no file says any. */
export type ConfiguredObjective = { objective: Objective; place?: Place }

/** A text that another key gives its meaning to; read later, where it stands. */
const condition: Option<Spot> = {
  type: 'expression',
  schema: { type: 'string' },
  read: spot =>
    spot.node.kind === 'text'
      ? spot
      : mistake(spot, {
          message: `expected an expression; found ${describe(spot.node)}`,
          hint: 'such as p(95) < 500ms',
        }),
}

const bound: Option<Spot> = {
  type: 'bound',
  schema: { type: ['string', 'number'] },
  read: spot =>
    spot.node.kind === 'text' || spot.node.kind === 'number'
      ? spot
      : mistake(spot, {
          message: `expected a bound; found ${describe(spot.node)}`,
          hint: 'such as 400ms',
        }),
}

const namedUnits = new Map([
  ['seconds', 's'],
  ['second', 's'],
  ['sec', 's'],
  ['milliseconds', 'ms'],
  ['percent', '%'],
  ['rps', '/s'],
])

const unit = textOption<Unit>({
  type: 'unit',
  expected: 'a unit',
  hint: 'such as s, ms, ratio or /s',
  schema: {
    minLength: 1,
    maxLength: 20,
    pattern: '^[^\\s\\d.<>=+-]\\S*$',
    examples: ['s', 'ms', 'ratio', '/s', 'MB'],
  },
  parse: written => {
    const meant = namedUnits.get(written.trim().toLowerCase())
    if (meant)
      return {
        refused: `expected a unit's sign; found ${quote(written)}`,
        hint: `did you mean \`${meant}\`?`,
      }
    if (/^[^\s\d.<>=+-]\S{0,19}$/.test(written) && !/[\p{Cc}\p{Cf}]/u.test(written))
      return { value: written }
    return {
      refused: `expected a unit of at most 20 characters without blanks; found ${quote(written)}`,
      hint: 'such as s, ms, ratio, /s or MB',
    }
  },
})

/** The name of a part of the run, which the load or its faults give it. */
const segment: Option<string> = {
  ...name,
  read: spot => {
    const read = name.read(spot)
    if (read !== undefined) refer(spot, 'segment', read)
    return read
  },
}

type Asking = ProviderKind & { ask: NonNullable<ProviderKind['ask']> }

/** The sources that an objective can ask, each by its key. */
const asking: readonly Asking[] = providerKeys().filter(
  (kind): kind is Asking => kind.ask !== undefined,
)
const askKeys = asking.map(({ key }) => key)
const listedKeys = askKeys.map(key => `\`${key}\``).join(' or ')
const askFields: object = Object.fromEntries(asking.map(({ key, ask }) => [key, ask.setting]))

const objectiveFields = {
  name: {
    option: name,
    doc: 'What the scorecard calls it. An objective that asks a source needs one.',
    otherwise: 'the expression',
    example: 'snappy',
  },
  when: {
    option: condition,
    required: true,
    doc: 'What must hold: an expression as in the short form, or for what a source answers `value`, `ratio` or a percentile, a comparator and a number.',
    example: 'p(95) < 500ms',
  },
  warn: {
    option: bound,
    doc: 'A stricter bound on the same side: what holds `when` but not this is a warning. Not for comparisons with a baseline.',
    otherwise: 'no warnings',
    example: '400ms',
  },
  key: { option: flag, doc: 'A failed key objective makes the grade F.', default: false },
  weight: { option: weight, doc: 'How much it counts in the score.', default: 1, example: 2 },
  advisory: { option: flag, doc: 'Shown, never counted.', default: false },
  during: {
    option: segment,
    doc: 'The segment of the run that it is asked of: of a spike `before`, `spike` or `after`.',
    otherwise: 'the usual load, of a spike what comes before it; of a source the whole run',
    example: 'spike',
  },
  ...askFields,
  unit: {
    option: unit,
    doc: 'What a query answers in, or a histogram observes: `s`, `ms`, `ratio`, `/s`, or any other short unit, which is shown as it is.',
    otherwise: 'none; of a histogram what its name says (`_seconds`, `_milliseconds`)',
    example: 's',
  },
  reduce: {
    option: reducer,
    doc: 'What becomes of the values that a query has over the window: `max`, `min`, `avg`, `last`, or a percentile such as `p(95)`.',
    otherwise: "the value at the window's end",
    example: 'max',
  },
  absent: {
    option: choice(['ok']),
    doc: 'With `ok` a query, or a part of a total, that has no series is zero, if its target was scraped in the window.',
    otherwise: 'no series is no data',
    example: 'ok',
  },
} as const satisfies Fields

type Values = Partial<SectionOf<typeof objectiveFields>>
type Counting = Pick<Values, 'key' | 'weight' | 'advisory' | 'during'>

const { name: nameField, key, weight: weightField, advisory } = objectiveFields
/** Of alert rules: they say themselves what must not be. */
const alertsFields = {
  ...alertFields,
  name: nameField,
  key,
  weight: weightField,
  advisory,
} as const satisfies Fields

const regressionFields = {
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
const noRegressionFields = {
  ...regressionFields,
  name: nameField,
  key,
  weight: weightField,
  advisory,
} as const satisfies Fields

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

/** What each form of the key of a source allows beside it; the last is for what none of the others is. */
function formsOf({ key, ask }: Asking): JsonSchema {
  return ask.forms.reduceRight((others: JsonSchema, { of, form }, index): JsonSchema => {
    const beside = Object.fromEntries(foreignKeys[of].map(foreign => [foreign, false]))
    const own = { properties: { when: { pattern: patternOf[of] }, ...beside } }
    if (index === ask.forms.length - 1) return own
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    return { if: { properties: { [key]: form } }, then: own, else: others }
  }, {})
}

/** The first source that is there decides; without one it is of the load. */
const formsOfAll = asking.reduceRight(
  (others: JsonSchema, kind): JsonSchema => ({
    if: { required: [kind.key] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    then: { required: ['name'], ...formsOf(kind) },
    else: others,
  }),
  {
    properties: { when: { pattern: expressionPattern }, unit: false, reduce: false, absent: false },
  },
)

/** An objective asks one source. */
const exclusiveKeys = askKeys.flatMap((one, index) =>
  askKeys.slice(index + 1).map(other => [one, other] as const),
)
const rules = { exclusive: exclusiveKeys } as unknown as SectionRules<typeof objectiveFields>

/** `p(95) < 200ms`, `p(95) <= base + 10%`, or a mapping that says more, or one that asks a source, or alert rules. */
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
        ...sectionSchema(objectiveFields, rules),
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
    const { values, whole } = readSection(objectiveFields, rules, spot)
    refuseKeyAndAdvisory(values, spot)
    const source = asking.find(({ key }) => entryOf(spot.node, key))
    const read = source ? readMeasured(source, values, spot) : readLoad(values, spot)
    return whole ? read : undefined
  },
}

function refuseKeyAndAdvisory({ key, advisory }: Counting, spot: Spot): void {
  if (!key || !advisory) return
  const hint = 'an advisory objective is never counted'
  mistake(spot, { message: '`key` and `advisory` exclude each other', hint })
}

function readNoRegression(spot: Spot): ConfiguredObjective | undefined {
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
  const { text, comparator, unit } = expression
  const head = headOf(values, { name: values.name ?? text, comparator, unit })
  return { objective: comparedOf(expression, head), place: spot.reading.place(spot.node.at) }
}

function readAlerts(spot: Spot): ConfiguredObjective | undefined {
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
      provider: 'prometheus',
      ...askedOf(indicator),
      ...withWarn(head, 0, undefined),
    },
    place: spot.reading.place(spot.node.at),
  }
}

function readShort(spot: Spot): ConfiguredObjective | undefined {
  const expression = readExpression(spot)
  return expression && loadObjective(expression, {}, undefined, spot)
}

/** The expression, and a reference to the request that it names. */
function readExpression(spot: Spot): Expression | undefined {
  const expression = readText(spot, parseExpression)
  if (expression) noteRequest(expression, spot)
  return expression
}

/** That a request of this name is there is known only once all have been read. */
function noteRequest({ request, requestIndex = 0 }: Expression, spot: Spot): void {
  if (request !== undefined) refer(inText(spot, requestIndex), 'request', request)
}

function readLoad(values: Values, spot: Spot): ConfiguredObjective | undefined {
  if (values.unit !== undefined)
    mistake(spot, { message: `\`unit\` belongs to ${listedKeys}; an expression has its own unit` })
  refuseKeys(spot, ['reduce', 'absent'], `belongs to a query of ${listedKeys}`)
  if (!values.when) return undefined
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

/** Whether it can be asked of a part of the run, where it names one. */
function isOfSegments(expression: Expression, spot: Spot): boolean {
  const during = entryOf(spot.node, 'during')
  if (!during || expression.kind === 'compared') return true
  const { metric } = expression
  if (metric.kind === 'use' || profileWith(metric) === undefined) return true
  const message = `\`during\` does not go with ${metric.kind}, which is of the whole run`
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
  const named = request !== undefined && { request }
  const place = spot.reading.place(spot.node.at)
  if (expression.kind === 'compared') {
    return { objective: { ...comparedOf(expression, head), form: 'literal' }, place }
  }
  const { metric, threshold } = expression
  const terms = withWarn(head, threshold, warn)
  if (metric.kind === 'use')
    return {
      objective: { kind: 'measured', provider: useProvider, ...useOf(metric), ...terms },
      place,
    }
  const objective: Objective = isProfileMetric(metric)
    ? { kind: 'load', metric, ...terms }
    : { kind: 'load', metric, ...terms, ...named }
  return { objective, place }
}

/** What a target uses is asked of the first source that can tell it. */
const useProvider = 'prometheus'
const useOf = ({ of }: UseQuestion) => askedOf({ kind: 'conventional', what: of })

function comparedOf(
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

type Compared = Extract<Expression, { kind: 'compared' }>

function readMeasured(
  { key, title, ask: { setting } }: Asking,
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
  const asked = (values as Record<string, unknown>)[key] as ValueOf<typeof setting.option>
  if (!asked || !refuseForeignKeys(asked.of.kind, spot)) return undefined
  const unit = values.unit ?? asked.unit ?? usualUnits[asked.of.kind]
  if (unit === undefined)
    return mistake(spot, { message: '`unit` is missing', hint: asked.unitHint })
  const read = values.when && readConditionOf(asked, unit, values.when, values)
  const warn =
    values.warn &&
    read &&
    readWarn(values.warn, read.when, written => parseThreshold(written, unit))
  if (!read || (values.warn && warn === undefined) || values.name === undefined) return undefined
  const { when, question } = read
  const { ask, query, language } = asked
  const head = headOf(values, { name: values.name, comparator: when.comparator, unit })
  return {
    objective: {
      ...{ kind: 'measured', provider: key, question, ask },
      query:
        question.kind === 'quantile' ? `${formatQuantile(question.quantile)} of ${query}` : query,
      ...(language !== undefined && { language }),
      ...withWarn(head, when.threshold, warn),
    },
    place: spot.reading.place(spot.node.at),
  }
}

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
  const terms = { ...(reduce && { reduce }), ...(absent && { absent }) }
  return when && { when, question: { ...of, ...terms } }
}

const whyForeign = {
  value: '',
  share: 'belongs to a query; a ratio has its own unit',
  quantile: 'does not go with a histogram',
}

/** Keys that what is asked does not go with. */
const refuseForeignKeys = (kind: WrittenAsk['of']['kind'], spot: Spot): boolean =>
  refuseKeys(spot, foreignKeys[kind], whyForeign[kind])

/** Whether none of the keys is there; each that is, is a mistake. */
function refuseKeys(spot: Spot, keys: readonly string[], why: string): boolean {
  const there = keys.flatMap(key => entryOf(spot.node, key) ?? [])
  for (const { key, at } of there) mistake(spot, { message: `\`${key}\` ${why}`, at })
  return there.length === 0
}

function headOf(
  values: Counting,
  said: Pick<ObjectiveHead, 'name' | 'comparator' | 'unit'>,
): ObjectiveHead {
  return {
    ...said,
    key: values.key ?? defaultOf(objectiveFields.key),
    weight: values.weight ?? defaultOf(objectiveFields.weight),
    advisory: values.advisory ?? defaultOf(objectiveFields.advisory),
    ...defined({ during: values.during }),
  }
}

function withWarn(
  head: ObjectiveHead,
  threshold: number,
  warn: number | undefined,
): ObjectiveTerms {
  return { ...head, threshold, ...defined({ warn }) }
}

type Threshold = { comparator: Comparator; threshold: number }

/** A warn bound: in the unit of the threshold, and stricter than it. */
function readWarn(
  spot: Spot,
  { comparator, threshold }: Threshold,
  parse: (text: string) => Parsed<number>,
): number | undefined {
  const { node } = spot
  const written = node.kind === 'number' ? node.source : node.kind === 'text' ? node.text : ''
  const parsed = parse(written)
  if ('refused' in parsed) return mistake(spot, { message: parsed.refused, hint: parsed.hint })
  const below = comparator === '<' || comparator === '<='
  if (below ? parsed.value < threshold : parsed.value > threshold) return parsed.value
  const hint = `with ${comparator} a warning comes ${below ? 'below' : 'above'} the threshold`
  return mistake(spot, {
    message: `expected a bound stricter than the threshold; found ${quote(written)}`,
    hint,
  })
}

function inText(spot: Spot, index: number): Spot {
  const { node } = spot
  return node.kind === 'text' && node.textAt !== undefined
    ? { ...spot, node: { ...node, at: node.textAt + index } }
    : spot
}
