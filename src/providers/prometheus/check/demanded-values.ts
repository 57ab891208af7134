import { nearest } from '../../../model/basics/nearest.ts'
import type { Matcher } from '../../../promql/selector.ts'

/** What no label has as its value, and only a pattern such as `.+` matches. */
const anything = '\u0001x9'

/**
 * Whether a matcher tells series apart by the values of a label: not where it only wants the label
 * to be there or not, as `!=""`, `=~".+"` and `=""`.
 */
export function namesValues({ operator, value }: Matcher): boolean {
  if (!operator.endsWith('~')) return textOf(value) !== ''
  const pattern = patternOf(value)
  return !pattern || !(pattern.test('') || pattern.test(anything))
}

/** The same, of those that select nothing where the label is missing. */
export const demands = (matcher: Matcher): boolean =>
  !matcher.operator.startsWith('!') && namesValues(matcher)

const textOf = (literal: string): string => literal.slice(1, -1)

/** Undefined of a pattern that only Go reads. */
function patternOf(literal: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${textOf(literal).replaceAll('\\\\', '\\')})$`)
  } catch {
    return undefined
  }
}

const longestNumber = 3

/**
 * Whether a value that a matcher wants may yet come, going by those that its label has: another
 * number where there are numbers of the same length, as 500 where there is 200, or another word,
 * unless it is one of them misspelt.
 */
export function hasPlausibleValue(matcher: Matcher, values: readonly string[]): boolean {
  const wanted = textOf(matcher.value)
  const numbers = values.filter(value => /^\d+$/.test(value))
  const isOfNumbers = numbers.length === values.length
  if (matcher.operator === '=' && !isOfNumbers) return nearest(wanted, values, 1) === undefined
  if (!isOfNumbers || numbers.some(({ length }) => length > longestNumber)) return true
  const lengths = new Set(numbers.map(({ length }) => length))
  if (matcher.operator === '=') return /^\d+$/.test(wanted) && lengths.has(wanted.length)
  const pattern = patternOf(matcher.value)
  return !pattern || [...lengths].some(length => numbersOf(length).some(one => pattern.test(one)))
}

const numbersOf = (length: number): string[] =>
  Array.from({ length: 10 ** length }, (_, i) => String(i).padStart(length, '0'))
