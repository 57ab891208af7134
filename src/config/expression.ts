import type { Comparator, LoadMetric } from '../model/plan.ts'
import { parseDuration, parsePercent, parseRate, type Unit } from '../model/units.ts'
import { nearest } from './nearest.ts'
import { longestExpression, type Parsed, type Refusal } from './text-option.ts'
import { quote } from './tree.ts'

/** An objective in its short form, read: `p(95){checkout} < 200ms`. */
export type Expression = {
  /** The expression with blanks in the usual places. */
  text: string
  metric: LoadMetric
  request?: string
  /** Where the request's name begins in the text. */
  requestIndex?: number
  comparator: Comparator
  threshold: number
  unit: Unit
}

/** What a metric is compared with: its unit, which way, and how its bound is written. */
type Bound = {
  unit: Unit
  comparators: readonly Comparator[]
  parse: (text: string) => number | undefined
  example: string
}

const atMost = ['<', '<='] as const
const atLeast = ['>=', '>'] as const
const time: Bound = { unit: 'ms', comparators: atMost, parse: parseDuration, example: '200ms' }
const metrics: Record<string, { metric: LoadMetric; bound: Bound }> = {
  availability: {
    metric: { kind: 'availability' },
    bound: { unit: 'ratio', comparators: atLeast, parse: parsePercent, example: '99.9%' },
  },
  error_rate: {
    metric: { kind: 'error_rate' },
    bound: { unit: 'ratio', comparators: atMost, parse: parsePercent, example: '1%' },
  },
  throughput: {
    metric: { kind: 'throughput' },
    bound: { unit: '/s', comparators: atLeast, parse: parseRate, example: '95/s' },
  },
  avg: { metric: { kind: 'avg' }, bound: time },
  max: { metric: { kind: 'max' }, bound: time },
}

/** What people bring from other tools. */
const otherNames = new Map([
  ['med', 'p(50)'],
  ['median', 'p(50)'],
  ['mean', 'avg'],
  ['average', 'avg'],
  ['errors', 'error_rate'],
  ['rate', 'error_rate'],
  ['http_req_failed', 'error_rate'],
  ['http_req_duration', 'p(95)'],
  ['http_reqs', 'throughput'],
  ['latency', 'p(95)'],
  ['rps', 'throughput'],
  ['uptime', 'availability'],
])
const known = 'availability, error_rate, throughput, avg, max and p(95)'

/** Every form of the short objectives as one regular expression, for the JSON Schema. */
export const expressionPattern = (() => {
  const request = '(\\s*\\{.+\\})?'
  const forms = [
    `availability${request}\\s*>=?\\s*\\d+(\\.\\d+)?\\s*%`,
    `error_rate${request}\\s*<=?\\s*\\d+(\\.\\d+)?\\s*%`,
    `throughput${request}\\s*>=?\\s*\\d+(\\.\\d+)?\\s*/\\s*[smh]`,
    `(avg|max|p\\(\\d+(\\.\\d+)?\\))${request}\\s*<=?\\s*\\d+(\\.\\d+)?\\s*(ms|s|m|h)`,
  ]
  return `^\\s*(${forms.join('|')})\\s*$`
})()

/** `metric{request} comparator bound`. Refusals say which character of the text is at fault. */
export function parseExpression(text: string): Parsed<Expression> {
  if (text.length > longestExpression) return { refused: `an expression of more than ${longestExpression} characters` }
  const start = skipBlanks(text, 0)
  const word = /^[^\s{<>=!]+/.exec(text.slice(start))?.[0] ?? ''
  const metric = readMetric(word, start)
  if ('refused' in metric) return metric
  const request = readRequest(text, skipBlanks(text, start + word.length))
  if ('refused' in request) return request
  const comparison = readComparison(text, skipBlanks(text, request.end), metric.bound)
  if ('refused' in comparison) return comparison
  const { comparator, threshold, written } = comparison
  const subject = request.name === undefined ? metric.text : `${metric.text}{${request.name}}`
  return {
    value: {
      text: `${subject} ${comparator} ${written}`,
      metric: metric.metric,
      ...(request.name !== undefined && { request: request.name, requestIndex: request.index }),
      comparator,
      threshold,
      unit: metric.bound.unit,
    },
  }
}

/** A bound such as `400ms`, in the unit of the expression's own. */
export function parseBound(text: string, { metric }: Expression): Parsed<number> {
  const { bound } = metrics[metric.kind] ?? { bound: time }
  return readBound(text.trim(), 0, bound)
}

function readMetric(word: string, index: number): { metric: LoadMetric; bound: Bound; text: string } | Refusal {
  const simple = Object.hasOwn(metrics, word) ? metrics[word] : undefined
  if (simple) return { ...simple, text: word }
  const percentile = /^p\((\d+(?:\.\d+)?)\)$/.exec(word)?.[1]
  if (percentile !== undefined) {
    const quantile = Number(`${percentile}e-2`)
    if (quantile > 0 && quantile < 1) return { metric: { kind: 'quantile', quantile }, bound: time, text: word }
    const hint = quantile >= 1 ? 'for the slowest answer write max' : undefined
    return { refused: `expected a percentile above 0 and below 100; found ${word}`, hint, index }
  }
  const bare = /^p\(?(\d{1,2}(?:\.\d+)?)\)?$/i.exec(word)?.[1]
  const near = bare
    ? `p(${bare})`
    : (otherNames.get(word.toLowerCase().replace(/:$/, '')) ?? nearest(word, Object.keys(metrics)))
  const refused = word === '' ? 'expected what is measured' : `there is no metric ${quote(word)}`
  return { refused, hint: near ? `did you mean ${near}?` : `known are ${known}`, index }
}

/** A request's name in braces; braces within the name come in pairs, as in `GET /users/{id}`. */
function readRequest(text: string, index: number): { name?: string; index?: number; end: number } | Refusal {
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

type Comparison = { comparator: Comparator; threshold: number; written: string }

function readComparison(text: string, index: number, bound: Bound): Comparison | Refusal {
  const symbol = /^[<>=!]+/.exec(text.slice(index))?.[0] ?? ''
  const allowed = bound.comparators.join(' or ')
  if (symbol === '')
    return { refused: `expected ${allowed}`, hint: `such as ${bound.comparators[0]} ${bound.example}`, index }
  const comparator = (['<', '<=', '>', '>='] as const).find(known => known === symbol)
  if (!comparator) {
    const meant = { '=<': '<=', '=>': '>=' }[symbol]
    const hint = bound.comparators.find(known => known === meant)
    return { refused: `expected ${allowed}; found ${symbol}`, hint: hint && `write ${hint}`, index }
  }
  if (!bound.comparators.includes(comparator)) {
    const hint = bound.comparators === atLeast ? 'more of it is better' : 'less of it is better'
    return { refused: `expected ${allowed}; found ${comparator}`, hint, index }
  }
  const start = skipBlanks(text, index + symbol.length)
  const written = text.slice(start).trim()
  const threshold = readBound(written, start, bound)
  if ('refused' in threshold) return threshold
  const impossible =
    bound.unit === 'ratio' &&
    ((comparator === '>' && threshold.value === 1) || (comparator === '<' && threshold.value === 0))
  if (impossible)
    return { refused: `nothing can be ${comparator} ${written}`, hint: `write ${comparator}= ${written}`, index }
  return { comparator, threshold: threshold.value, written: written.replace(/\s+/g, '') }
}

function readBound(written: string, index: number, { unit, parse, example }: Bound): Parsed<number> {
  if (/^base\b/.test(written))
    return {
      refused: 'a comparison with a baseline is not supported yet',
      hint: `for now a fixed value such as ${example}`,
      index,
    }
  const value = parse(written)
  if (value === undefined) {
    const refused = written === '' ? 'expected a value' : `expected a value such as ${example}; found ${quote(written)}`
    return { refused, hint: boundHint(written, unit), index }
  }
  if (unit === 'ratio' && value > 1)
    return { refused: `a share cannot be more than 100%; found ${quote(written)}`, index }
  if (unit !== 'ratio' && value === 0) return { refused: `expected a value above zero; found ${quote(written)}`, index }
  return { value }
}

function boundHint(written: string, unit: Unit): string | undefined {
  if (!/^\d+(\.\d+)?$/.test(written)) return undefined
  if (unit === 'ms') return `it needs a unit, such as ${written}ms`
  if (unit === '/s') return `it needs a time, such as ${written}/s`
  const percent = Number(written) <= 1 ? Number(`${written}e2`) : Number(written)
  return `write a percentage, such as ${percent}%`
}

function skipBlanks(text: string, index: number): number {
  let at = index
  while (/\s/.test(text[at] ?? '')) at++
  return at
}
