import type { Comparator } from '../model/plan.ts'
import { parseDuration, parseRate, type Unit } from '../model/units.ts'
import { longestExpression, type Parsed } from './text-option.ts'
import { namesBase } from './tolerance.ts'
import { quote } from './tree.ts'

/** What a query's value must be: `value < 0.5`, `value < 500ms`. The threshold is in the query's own unit. */
export type Condition = { comparator: Comparator; threshold: number }

const number = '-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?'

/** The form of a condition, for the JSON Schema. */
export const conditionPattern = `^\\s*value\\s*(<=?|>=?)\\s*${number}\\s*\\S*\\s*$`

/** `value`, a comparator and a number with or without a unit; one that is not the query's own is converted to it. */
export function parseCondition(text: string, unit: Unit): Parsed<Condition> {
  if (text.length > longestExpression) return { refused: `a condition of more than ${longestExpression} characters` }
  const match = /^(\s*)(\S*?)(\s*)([<>=!]+)(\s*)(.*?)\s*$/s.exec(text)
  const example = 'such as value < 0.5'
  if (!match) return { refused: `expected \`value\`, a comparator and a number; found ${quote(text)}`, hint: example }
  const [, lead, subject, gap, symbol, blanks, written] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  if (subject !== 'value') {
    return {
      refused: `expected \`value\`; found ${quote(subject)}`,
      hint: 'it stands for what the query answers',
      index: lead.length,
    }
  }
  const symbolIndex = lead.length + subject.length + gap.length
  const comparator = (['<', '<=', '>', '>='] as const).find(known => known === symbol)
  if (!comparator) return { refused: `expected <, <=, > or >=; found ${symbol}`, index: symbolIndex }
  const threshold = parseThreshold(written, unit)
  if ('value' in threshold) return { value: { comparator, threshold: threshold.value } }
  return { ...threshold, index: symbolIndex + symbol.length + blanks.length }
}

/** A number in the query's own unit, or with a unit that can be converted to it. */
export function parseThreshold(written: string, unit: Unit): Parsed<number> {
  const match = new RegExp(`^(${number})\\s*(\\S*)$`).exec(written.trim())
  const [, digits, suffix] = (match ?? []) as (string | undefined)[]
  if (digits === undefined || suffix === undefined) {
    if (namesBase(written))
      return { refused: 'what a query answers is not compared with a baseline', hint: 'such as 0.5' }
    return { refused: `expected a number; found ${quote(written)}`, hint: 'such as 0.5' }
  }
  const value = suffix === '' || suffix === unit ? Number(digits) : convert(digits, suffix, unit)
  if (value === undefined || !Number.isFinite(value))
    return { refused: `${quote(written)} is not in the query's unit`, hint: unitHint(suffix, unit) }
  return { value }
}

function convert(digits: string, suffix: string, unit: Unit): number | undefined {
  if (unit === 'ratio' && suffix === '%') return /e/i.test(digits) ? Number(digits) / 100 : Number(`${digits}e-2`)
  if (unit === '/s') return parseRate(`${digits}${suffix}`)
  const ms = unit === 'ms' || unit === 's' ? parseDuration(`${digits}${suffix}`) : undefined
  return ms !== undefined && unit === 's' ? ms / 1000 : ms
}

function unitHint(suffix: string, unit: Unit): string {
  if (unit !== 'none') return `the query answers in ${unit}, so write the bound in it`
  if (/^(ms|s|m|h)$/.test(suffix)) return 'say what the query answers in: `unit: s` or `unit: ms`'
  if (suffix === '%') return 'say what the query answers in: `unit: ratio` (0 to 1) or `unit: "%"` (0 to 100)'
  return `say what the query answers in: \`unit: ${JSON.stringify(suffix.slice(0, 20))}\``
}
