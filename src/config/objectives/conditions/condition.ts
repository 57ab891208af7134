import { longestExpression, type Parsed, type Refusal } from '../../../language/text-option.ts'
import { quote } from '../../../language/yaml/tree.ts'
import { parseDuration, parseRate, type Unit } from '../../../model/basics/units.ts'
import type { Comparator } from '../../../model/plan/objective.ts'
import { asFraction, parseQuantile } from './metrics.ts'
import { namesBase } from './tolerance.ts'

/** What a result must be: `value < 0.5`, `ratio < 1%`; the threshold in the result's own unit. */
export type Condition = { comparator: Comparator; threshold: number }

/** What a histogram's percentile must be. */
export type QuantileCondition = Condition & { quantile: number }

const number = '-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?'

/** What a condition is about: the value of a query, the share of two counters. */
type Subject = 'value' | 'ratio'

/** The forms of conditions, for the JSON Schema. */
const patternOf = (subject: string) => `^\\s*${subject}\\s*(<=?|>=?)\\s*${number}\\s*\\S*\\s*$`
export const conditionPatterns = {
  value: patternOf('value'),
  ratio: patternOf('ratio'),
  quantile: patternOf('p\\(\\d+(\\.\\d+)?\\)'),
}

const examples: Record<Subject, string> = { value: 'value < 0.5', ratio: 'ratio < 1%' }
const meanings: Record<Subject, string> = {
  value: 'it stands for the result of the query',
  ratio: 'it stands for the share that is bad or good',
}

/**
 * The subject, a comparator and a number with or without a unit; one that is not the result's own
 * is converted to it.
 */
export function parseCondition(
  text: string,
  unit: Unit,
  subject: Subject = 'value',
): Parsed<Condition> {
  const parts = readParts(text, `\`${subject}\``, `such as ${examples[subject]}`)
  if ('refused' in parts) return parts
  if (parts.subject !== subject)
    return {
      refused: `expected \`${subject}\`; found ${quote(parts.subject)}`,
      hint: meanings[subject],
      index: parts.subjectIndex,
    }
  const condition = readCondition(parts, unit)
  if ('refused' in condition || subject === 'value') return condition
  const { threshold } = condition.value
  if (threshold >= 0 && threshold <= 1) return condition
  return {
    refused: 'a share is between 0% and 100%',
    hint: 'such as ratio < 1%',
    index: parts.boundIndex,
  }
}

/** `p(95) < 500ms`. */
export function parseQuantileCondition(text: string, unit: Unit): Parsed<QuantileCondition> {
  const parts = readParts(text, 'a percentile', 'such as p(95) < 500ms')
  if ('refused' in parts) return parts
  const quantile = parseQuantile(parts.subject)
  if (quantile === undefined) {
    const refused = `expected a percentile above 0 and below 100; found ${quote(parts.subject)}`
    const other = { refused, hint: 'write a percentile as p(95)' }
    return { ...(asFraction(parts.subject) ?? other), index: parts.subjectIndex }
  }
  const condition = readCondition(parts, unit)
  if ('refused' in condition) return condition
  // What is not a time, such as the size of a batch, may well be wanted high.
  if (unit === 's' || unit === 'ms') {
    const refusal = refuseOtherWay(parts, 'at most', 'a lower time is better')
    if (refusal) return refusal
  }
  return { value: { ...condition.value, quantile } }
}

/** `ratio < 1%`, of what is bad or good. */
export function parseShareCondition(text: string, partIs: 'bad' | 'good'): Parsed<Condition> {
  const condition = parseCondition(text, 'ratio', 'ratio')
  const parts = readParts(text, '`ratio`', examples.ratio)
  if ('refused' in condition || 'refused' in parts) return condition
  const refusal =
    partIs === 'bad'
      ? refuseOtherWay(
          parts,
          'at most',
          '`ratio` is the share of what is bad, and a lower value is better',
        )
      : refuseOtherWay(
          parts,
          'at least',
          '`ratio` is the share of what is good, and a higher value is better',
        )
  if (refusal) return refusal
  if (condition.value.threshold !== (partIs === 'bad' ? 1 : 0)) return condition
  const example = partIs === 'bad' ? 'such as ratio < 1%' : 'such as ratio >= 99%'
  return {
    refused: `every run would pass ${parts.symbol} ${parts.bound}`,
    hint: example,
    index: parts.boundIndex,
  }
}

const ways = { 'at most': ['<', '<='], 'at least': ['>', '>='] }

/** A condition that only what is broken would meet. */
function refuseOtherWay(
  { symbol, symbolIndex }: Parts,
  way: keyof typeof ways,
  hint: string,
): Refusal | undefined {
  const expected = ways[way]
  if (expected.includes(symbol)) return undefined
  return { refused: `expected ${expected.join(' or ')}; found ${symbol}`, hint, index: symbolIndex }
}

/** A condition cut into its parts, and where those begin. */
type Parts = Record<'subject' | 'symbol' | 'bound', string> &
  Record<'subjectIndex' | 'symbolIndex' | 'boundIndex', number>

function readParts(text: string, expected: string, hint: string): Parts | Refusal {
  if (text.length > longestExpression)
    return { refused: `a condition of more than ${longestExpression} characters` }
  const match = /^(\s*)(\S*?)(\s*)([<>=!]+)(\s*)(.*?)\s*$/s.exec(text)
  if (!match)
    return {
      refused: `expected ${expected}, a comparator and a number; found ${quote(text)}`,
      hint,
    }
  const [lead, subject, gap, symbol, blanks, bound] = match.slice(1) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const symbolIndex = lead.length + subject.length + gap.length
  const boundIndex = symbolIndex + symbol.length + blanks.length
  return { subject, symbol, bound, subjectIndex: lead.length, symbolIndex, boundIndex }
}

function readCondition(
  { symbol, symbolIndex, bound, boundIndex }: Parts,
  unit: Unit,
): Parsed<Condition> {
  const comparator = (['<', '<=', '>', '>='] as const).find(known => known === symbol)
  if (!comparator)
    return { refused: `expected <, <=, > or >=; found ${symbol}`, index: symbolIndex }
  const threshold = parseThreshold(bound, unit)
  if ('value' in threshold) return { value: { comparator, threshold: threshold.value } }
  return { ...threshold, index: boundIndex }
}

/** A number in the query's own unit, or with a unit that can be converted to it. */
export function parseThreshold(written: string, unit: Unit): Parsed<number> {
  const match = new RegExp(`^(${number})\\s*(\\S*)$`).exec(written.trim())
  const [, digits, suffix] = (match ?? []) as (string | undefined)[]
  if (digits === undefined || suffix === undefined) {
    if (namesBase(written))
      return {
        refused: 'the result of a query cannot be compared with a baseline',
        hint: 'such as 0.5',
      }
    return { refused: `expected a number; found ${quote(written)}`, hint: 'such as 0.5' }
  }
  const value = suffix === '' || suffix === unit ? Number(digits) : convert(digits, suffix, unit)
  if (value === undefined || !Number.isFinite(value))
    return { refused: `${quote(written)} is not in the query's unit`, hint: unitHint(suffix, unit) }
  return { value }
}

function convert(digits: string, suffix: string, unit: Unit): number | undefined {
  if (unit === 'ratio' && suffix === '%')
    return /e/i.test(digits) ? Number(digits) / 100 : Number(`${digits}e-2`)
  if (unit === '/s') return parseRate(`${digits}${suffix}`)
  const ms = unit === 'ms' || unit === 's' ? parseDuration(`${digits}${suffix}`) : undefined
  return ms !== undefined && unit === 's' ? ms / 1000 : ms
}

function unitHint(suffix: string, unit: Unit): string {
  if (unit !== 'none') return `the query returns ${unit}, so write the bound in it`
  if (/^(ms|s|m|h)$/.test(suffix)) return 'give the unit of the result: `unit: s` or `unit: ms`'
  if (suffix === '%')
    return 'give the unit of the result: `unit: ratio` (0 to 1) or `unit: "%"` (0 to 100)'
  return `give the unit of the result: \`unit: ${JSON.stringify(suffix.slice(0, 20))}\``
}
