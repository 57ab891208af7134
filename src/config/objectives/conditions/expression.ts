import { longestExpression, type Parsed, type Refusal } from '../../../language/text-option.ts'
import { quote } from '../../../language/yaml/tree.ts'
import type { Unit } from '../../../model/basics/units.ts'
import { type Comparator, profileWith } from '../../../model/plan/objective.ts'
import type { Tolerance } from '../../../model/plan/tolerance.ts'
import { noRegression } from '../family.ts'
import { amountPatterns, comparedResources } from '../resource-bounds.ts'
import {
  type Bound,
  boundOf,
  type ComparableMetric,
  type FixedMetric,
  isAtLeast,
  type Measure,
  readMeasure,
} from './metrics.ts'
import { atMostBase, exampleOf, namesBase, readTolerance, tolerancePatterns } from './tolerance.ts'

/** What follows the comparator: a value, or a tolerance against the baseline. */
type Claim =
  | { kind: 'fixed'; metric: FixedMetric; threshold: number }
  | { kind: 'compared'; metric: ComparableMetric; tolerance: Tolerance }

/** An objective in its short form, read: `p(95){checkout} < 200ms`, `p(95) <= base + 10%`. */
export type Expression = Claim & {
  /** The expression with blanks in the usual places. */
  text: string
  request?: string
  /** Where the request's name begins in the text. */
  requestIndex?: number
  comparator: Comparator
  unit: Unit
}

/** Every form of the short objectives as one regular expression, for the JSON Schema. */
export const expressionPattern = (() => {
  const request = '(\\s*\\{.+\\})?'
  const forms = [
    `availability${request}\\s*>=?\\s*\\d+(\\.\\d+)?\\s*%`,
    `error_rate${request}\\s*<=?\\s*\\d+(\\.\\d+)?\\s*%`,
    `throughput${request}\\s*>=?\\s*\\d+(\\.\\d+)?\\s*/\\s*[smh]`,
    `(avg|max|p\\(\\d+(\\.\\d+)?\\))${request}\\s*<=?\\s*\\d+(\\.\\d+)?\\s*(ms|s|m|h)`,
    `availability${request}\\s*>=?\\s*${tolerancePatterns.goodShare}`,
    `(error_rate|slow(\\(\\d+(\\.\\d+)?(ms|s|m|h)\\))?)${request}\\s*<=?\\s*${tolerancePatterns.share}`,
    `throughput${request}\\s*>=?\\s*${tolerancePatterns.perSecond}`,
    `(avg|p\\(\\d+(\\.\\d+)?\\))${request}\\s*<=?\\s*${tolerancePatterns.time}`,
    `tls\\.days${request}\\s*>=?\\s*\\d+(\\.\\d+)?\\s*d`,
    `tls\\.version${request}\\s*>=?\\s*1\\.[23]`,
    `tls\\.cipher${request}\\s*>=?\\s*(128|256)`,
    `tls\\.chain${request}\\s*<=?\\s*\\d+`,
    'capacity\\s*>=?\\s*\\d+(\\.\\d+)?\\s*/\\s*[smh]',
    'recovery\\s*<=?\\s*\\d+(\\.\\d+)?\\s*(ms|s|m|h)',
    'linearity\\s*>=?\\s*\\d+(\\.\\d+)?\\s*%',
    'slope\\((p\\(\\d+(\\.\\d+)?\\)|error_rate)\\)\\s*<=?\\s*\\d+(\\.\\d+)?\\s*%\\s*/\\s*min',
    'slope\\(memory\\)\\s*<=?\\s*\\d+(\\.\\d+)?\\s*MB\\s*/\\s*min',
    ...amountPatterns.map(([name, amount]) => `${name}\\s*<=?\\s*${amount}`),
    ...amountPatterns
      .filter(([name]) => comparedResources.includes(name))
      .map(([name, amount]) => `${name}\\s*<=?\\s*${atMostBase(`(${amount})`)}`),
  ]
  return `^\\s*(${forms.join('|')})\\s*$`
})()

/**
 * `p(95)` or `p(95){checkout}`, of which a change of `detect` must not be missed; the text is what
 * it is called.
 */
export function parseRegression(written: string, detect: string): Parsed<Expression> {
  const subject = written.trim()
  const measure = readMeasure(/^[^\s{<>=!]+/.exec(subject)?.[0] ?? '', 0)
  if ('refused' in measure) return measure
  if (!measure.compared)
    return { refused: `${measure.text} cannot be compared with a baseline`, index: 0 }
  if (measure.compared.kind === 'use')
    return {
      refused: `\`regression\` is for what the load measures; found ${measure.text}`,
      hint: `write ${exampleOf(measure)}`,
      index: 0,
    }
  const read = parseExpression(
    `${subject} ${isAtLeast(measure.bound) ? '>= base -' : '<= base +'} ${detect.trim()}`,
  )
  if ('refused' in read) return { refused: read.refused, hint: read.hint }
  return {
    value: { ...read.value, text: noRegression(read.value.text.replace(/ [<>]= base .*$/s, '')) },
  }
}

/** `metric{request} comparator bound`. Refusals say which character of the text is at fault. */
export function parseExpression(text: string): Parsed<Expression> {
  if (text.length > longestExpression)
    return { refused: `an expression of more than ${longestExpression} characters` }
  const start = skipBlanks(text, 0)
  const word = /^[^\s{<>=!]+/.exec(text.slice(start))?.[0] ?? ''
  const measure = readMeasure(word, start)
  if ('refused' in measure) return measure
  const request = readRequest(text, skipBlanks(text, start + word.length))
  if ('refused' in request) return request
  if (request.name !== undefined && measure.fixed && isOfWhole(measure.fixed)) {
    const whole = measure.fixed.kind === 'use' ? 'target' : 'load'
    return {
      refused: `${measure.text} covers the whole ${whole}, not one request`,
      index: start + word.length,
    }
  }
  const comparison = readComparison(text, skipBlanks(text, request.end), measure, start)
  if ('refused' in comparison) return comparison
  const { comparator, claim, written } = comparison
  const subject = request.name === undefined ? measure.text : `${measure.text}{${request.name}}`
  return {
    value: {
      ...claim,
      text: `${subject} ${comparator} ${written}`,
      ...(request.name !== undefined && { request: request.name, requestIndex: request.index }),
      comparator,
      unit: measure.bound.unit,
    },
  }
}

const isOfWhole = (metric: FixedMetric): boolean =>
  metric.kind === 'use' || profileWith(metric) !== undefined

/** A bound such as `400ms`, in the unit of the metric's own. */
export function parseBound(text: string, metric: FixedMetric): Parsed<number> {
  return readBound(text.trim(), 0, boundOf(metric))
}

/** A request's name in braces; braces within the name come in pairs, as in `GET /users/{id}`. */
function readRequest(
  text: string,
  index: number,
): { name?: string; index?: number; end: number } | Refusal {
  if (text[index] !== '{') return { end: index }
  let depth = 0
  for (let end = index; end < text.length; end++) {
    if (text[end] === '{') depth++
    if (text[end] !== '}' || --depth > 0) continue
    const inner = text.slice(index + 1, end)
    const name = inner.trim()
    if (name === '') return { refused: 'expected the name of a request between the braces', index }
    return { name, index: index + 1 + skipBlanks(inner, 0), end: end + 1 }
  }
  return { refused: 'the brace is not closed', index }
}

type Comparison = { comparator: Comparator; claim: Claim; written: string }

function readComparison(
  text: string,
  index: number,
  measure: Measure,
  metricIndex: number,
): Comparison | Refusal {
  const symbol = /^[<>=!]+/.exec(text.slice(index))?.[0] ?? ''
  const start = skipBlanks(text, index + symbol.length)
  const written = text.slice(start).trim()
  const isCompared = namesBase(written)
  if (isCompared && !measure.compared) {
    const hint = measure.text === 'max' ? 'it is one request; write p(99.9)' : undefined
    return {
      refused: `${measure.text} cannot be compared with a baseline`,
      hint,
      index: metricIndex,
    }
  }
  const comparator = readComparator(symbol, index, measure, isCompared)
  if (typeof comparator !== 'string') return comparator
  const claimed = isCompared
    ? readCompared(written, start, measure)
    : readFixed(written, start, measure)
  if ('refused' in claimed) return claimed
  const { claim } = claimed
  const reachesItsEnd = measure.bound.unit === 'ratio' || measure.bound.mayBeZero
  const threshold = claim.kind === 'fixed' && reachesItsEnd ? claim.threshold : undefined
  if ((comparator === '>' && threshold === 1) || (comparator === '<' && threshold === 0))
    return {
      refused: `nothing can be ${comparator} ${written}`,
      hint: `write ${comparator}= ${written}`,
      index,
    }
  const neverBreaks = claim.kind === 'fixed' ? breaksNothing(claim, measure) : undefined
  if (neverBreaks)
    return { refused: `every run would pass ${comparator} ${written}`, hint: neverBreaks, index }
  return { comparator, ...claimed }
}

/**
 * What was meant by a share that hardly anything is beyond: the end of the scale, or a fraction
 * with a percent sign.
 */
function breaksNothing(
  { metric, threshold }: Claim & { kind: 'fixed' },
  { bound }: Measure,
): string | undefined {
  if (bound.unit !== 'ratio') return undefined
  if (!isAtLeast(bound))
    return threshold >= 1 ? `such as ${bound.comparators[0]} ${bound.example}` : undefined
  if (threshold === 0) return `such as ${bound.comparators[0]} ${bound.example}`
  const meant = Number(`${Number((100 * threshold).toPrecision(12))}e2`)
  return metric.kind === 'availability' && meant <= 100 ? `did you mean ${meant}%?` : undefined
}

function readComparator(
  symbol: string,
  index: number,
  measure: Measure,
  isCompared: boolean,
): Comparator | Refusal {
  const { bound } = measure
  const allowed = bound.comparators.join(' or ')
  if (symbol === '') {
    const example = measure.fixed ? `${bound.comparators[0]} ${bound.example}` : exampleOf(measure)
    return { refused: `expected ${allowed}`, hint: `such as ${example}`, index }
  }
  const comparator = (['<', '<=', '>', '>='] as const).find(known => known === symbol)
  if (!comparator) {
    const meant = { '=<': '<=', '=>': '>=' }[symbol]
    const hint = bound.comparators.find(known => known === meant)
    return { refused: `expected ${allowed}; found ${symbol}`, hint: hint && `write ${hint}`, index }
  }
  if (bound.comparators.includes(comparator)) return comparator
  const better = isAtLeast(bound) ? 'a higher value is better' : 'a lower value is better'
  const hint = isCompared ? `${better}; write ${exampleOf(measure)}` : better
  return { refused: `expected ${allowed}; found ${comparator}`, hint, index }
}

type Claimed = Omit<Comparison, 'comparator'>

function readFixed(written: string, index: number, measure: Measure): Claimed | Refusal {
  if (!measure.fixed) {
    const refused = `${measure.text} can only be compared with a baseline; found ${quote(written)}`
    return { refused, hint: `write ${exampleOf(measure)}`, index }
  }
  const threshold = readBound(written, index, measure.bound)
  if ('refused' in threshold) return threshold
  const claim = { kind: 'fixed', metric: measure.fixed, threshold: threshold.value } as const
  return { claim, written: written.replace(/\s+/g, '') }
}

function readCompared(written: string, index: number, measure: Measure): Claimed | Refusal {
  if (!measure.compared) throw new TypeError('readCompared is for metrics that can be compared')
  const read = readTolerance(written, index, measure)
  if ('refused' in read) return read
  const { tolerance, text } = read.value
  return { claim: { kind: 'compared', metric: measure.compared, tolerance }, written: text }
}

function readBound(
  written: string,
  index: number,
  { unit, parse, example, mayBeZero }: Bound,
): Parsed<number> {
  const value = parse(written)
  if (value === undefined) {
    const refused =
      written === ''
        ? 'expected a value'
        : `expected a value such as ${example}; found ${quote(written)}`
    return { refused, hint: boundHint(written, unit), index }
  }
  if (unit === 'ratio' && value > 1)
    return { refused: `a share cannot be more than 100%; found ${quote(written)}`, index }
  if (unit !== 'ratio' && !mayBeZero && value === 0)
    return { refused: `expected a value above zero; found ${quote(written)}`, index }
  return { value }
}

function boundHint(written: string, unit: Unit): string | undefined {
  if (!/^\d+(\.\d+)?$/.test(written)) return undefined
  if (unit === 'ms') return `it needs a unit, such as ${written}ms`
  if (unit === 'd') return `it needs a unit, such as ${written}d`
  if (unit === 'MB') return `it needs a unit, such as ${written}MB`
  if (unit === '/s') return `it needs a time, such as ${written}/s`
  if (unit !== 'ratio') return undefined
  const percent = Number(written) <= 1 ? Number(`${written}e2`) : Number(written)
  return `write a percentage, such as ${percent}%`
}

function skipBlanks(text: string, index: number): number {
  let at = index
  while (/\s/.test(text[at] ?? '')) at++
  return at
}
