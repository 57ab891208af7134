import type { Parsed } from '../../../language/text-option.ts'
import { quote } from '../../../language/yaml/tree.ts'
import { parsePercent } from '../../../model/basics/units.ts'
import type { Tolerance } from '../../../model/plan/tolerance.ts'
import { type Bound, isAtLeast, type Measure } from './metrics.ts'

/** Whether a bound is meant to be one against the baseline, rightly written or not. */
export const namesBase = (written: string): boolean => /\bbase(line)?\b/i.test(written)

const number = '\\d+(\\.\\d+)?'
const percent = `${number}\\s*%`
const larger = (amount: string) =>
  `max\\s*\\(\\s*(${percent}\\s*,\\s*${amount}|${amount}\\s*,\\s*${percent})\\s*\\)`
const anyOf = (amount: string) => `(${percent}|${amount}|${larger(amount)})`

/** `base + X`, where `amount` is how an amount is written. */
export const atMostBase = (amount: string): string => `base\\s*\\+\\s*${anyOf(amount)}`

/**
 * What may stand behind the comparator of a comparison, as regular expressions for the JSON Schema.
 */
export const tolerancePatterns = {
  share: `base\\s*\\+\\s*${percent}`,
  goodShare: `base\\s*-\\s*${percent}`,
  time: atMostBase(`${number}(ms|s|m|h)`),
  perSecond: `base\\s*-\\s*${anyOf(`${number}\\s*/\\s*[smh]`)}`,
}

/** A comparison as it should be written, for hints. */
export const exampleOf = ({ text, bound }: Measure): string =>
  `${text} ${isAtLeast(bound) ? '>=' : '<='} ${formsOf(bound)[0]}`

/**
 * `base + 10%`, which begins at `index` of the expression. `text` has blanks in the usual places.
 */
export function readTolerance(
  written: string,
  index: number,
  measure: Measure,
): Parsed<{ tolerance: Tolerance; text: string }> {
  const { bound } = measure
  const forms = formsOf(bound)
  const [, lead, sign, blanks, amount] = /^(base\s*)([-+])(\s*)(.*)$/s.exec(written) ?? []
  if (lead === undefined || blanks === undefined || !amount)
    return {
      refused: `expected a form such as ${forms[0]}; found ${quote(written)}`,
      hint: known(forms),
      index,
    }
  if (sign !== signOf(bound)) {
    const refused = `expected base ${signOf(bound)}; found base ${sign}`
    return { refused, hint: `write ${exampleOf(measure)}`, index: index + lead.length }
  }
  const start = index + lead.length + sign.length + blanks.length
  const inner = /^max\s*\((.*)\)$/s.exec(amount)?.[1]
  const read = inner === undefined ? readAmount(amount, bound) : readLarger(inner, bound)
  if ('refused' in read) return { ...read, index: start }
  return { value: { tolerance: read.value.tolerance, text: `base ${sign} ${read.value.text}` } }
}

type Amount = { tolerance: Tolerance; text: string }

/**
 * Of shares a percentage is an amount, in points; of everything else it is a share of base's value.
 */
function readAmount(written: string, { unit, parse, comparators, example }: Bound): Parsed<Amount> {
  const text = written.trim().replace(/\s+/g, '')
  const relative = unit === 'ratio' ? undefined : parsePercent(written)
  const absolute = parse(written)
  const value = relative ?? absolute
  const shown = quote(written)
  if (value === undefined) {
    const bare = /^\d+(\.\d+)?$/.test(text)
    const needs = unit === 'ratio' ? `${text}%` : `${text}% or ${text}${unit}`
    const points =
      unit === 'ratio' ? 'the difference of two shares, in percentage points' : undefined
    const amounts = unit === 'ratio' ? '0.1%' : `5% or ${example}`
    return {
      refused: `expected a tolerance such as ${amounts}; found ${shown}`,
      hint: bare ? `it needs a unit, such as ${needs}` : points,
    }
  }
  if (value === 0) return { refused: `expected a tolerance above zero; found ${shown}` }
  const most =
    unit === 'ratio' || (relative !== undefined && isAtLeast({ unit, parse, comparators, example }))
  if (most && value >= 1)
    return {
      refused: `expected a tolerance below 100%, since a larger one can never be exceeded; found ${shown}`,
    }
  return { value: { tolerance: relative === undefined ? { absolute: value } : { relative }, text } }
}

/** The larger of a percentage and an amount. */
function readLarger(inner: string, bound: Bound): Parsed<Amount> {
  if (bound.unit === 'ratio')
    return {
      refused: 'a share takes one tolerance, in percentage points',
      hint: known(formsOf(bound)),
    }
  const hint = known(formsOf(bound).slice(-1))
  const parts = inner.split(',')
  if (parts.length !== 2)
    return { refused: `expected two tolerances in max; found ${quote(inner)}`, hint }
  const texts: string[] = []
  const tolerance: Tolerance = {}
  for (const part of parts) {
    const read = readAmount(part.trim(), bound)
    if ('refused' in read) return read
    Object.assign(tolerance, read.value.tolerance)
    texts.push(read.value.text)
  }
  if (tolerance.relative === undefined || tolerance.absolute === undefined)
    return { refused: `expected a percentage and an amount in max; found ${quote(inner)}`, hint }
  return { value: { tolerance, text: `max(${texts.join(', ')})` } }
}

const signOf = (bound: Bound): '+' | '-' => (isAtLeast(bound) ? '-' : '+')

/** Every form of a tolerance that the metric takes. */
function formsOf(bound: Bound): readonly [string, ...string[]] {
  if (bound.unit === 'ratio') return [`base ${signOf(bound)} 0.1%`]
  if (bound.unit === '/s') return ['base - 5%', 'base - 5/s', 'base - max(5%, 5/s)']
  if (bound.unit !== 'ms') {
    const { example } = bound
    return ['base + 10%', `base + ${example}`, `base + max(10%, ${example})`]
  }
  return ['base + 10%', 'base + 20ms', 'base + max(10%, 20ms)']
}

function known(forms: readonly string[]): string {
  return forms.length === 1
    ? `write ${forms[0]}`
    : `write ${forms.slice(0, -1).join(', ')} or ${forms.at(-1)}`
}
