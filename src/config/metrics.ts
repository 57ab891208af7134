import type { Comparator, ComparedMetric, LoadMetric } from '../model/plan.ts'
import { parseDuration, parsePercent, parseRate, type Unit } from '../model/units.ts'
import { nearest } from './nearest.ts'
import type { Refusal } from './text-option.ts'
import { quote } from './tree.ts'

/** How a metric is bounded: its unit, which way, and how a value of it is written. */
export type Bound = {
  unit: Unit
  comparators: readonly Comparator[]
  parse: (text: string) => number | undefined
  example: string
}

/** What an expression measures; each metric can be held against a value, against a baseline, or both. */
export type Measure = {
  /** As it is written: `p(95)`. */
  text: string
  bound: Bound
  fixed?: LoadMetric
  compared?: ComparedMetric
}

const atMost = ['<', '<='] as const
const atLeast = ['>=', '>'] as const
const time: Bound = { unit: 'ms', comparators: atMost, parse: parseDuration, example: '200ms' }
const share: Bound = { unit: 'ratio', comparators: atMost, parse: parsePercent, example: '1%' }
const goodShare: Bound = { unit: 'ratio', comparators: atLeast, parse: parsePercent, example: '99.9%' }
const perSecond: Bound = { unit: '/s', comparators: atLeast, parse: parseRate, example: '95/s' }

const both = (metric: LoadMetric & ComparedMetric, bound: Bound) => ({ bound, fixed: metric, compared: metric })

const metrics: Record<string, Omit<Measure, 'text'>> = {
  availability: both({ kind: 'availability' }, goodShare),
  error_rate: both({ kind: 'error_rate' }, share),
  throughput: both({ kind: 'throughput' }, perSecond),
  avg: both({ kind: 'avg' }, time),
  max: { bound: time, fixed: { kind: 'max' } },
  slow: { bound: share, compared: { kind: 'slow' } },
}

/** What people bring from other tools, or write the other way round. */
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
  ['base', 'p(95) <= base + 10%'],
  ['baseline', 'p(95) <= base + 10%'],
])
const known = 'availability, error_rate, throughput, avg, max, p(95) and slow'

export const isAtLeast = ({ comparators }: Bound): boolean => comparators === atLeast

/** The bound that values of a metric have, such as a further one on the same side. */
export const boundOf = ({ kind }: LoadMetric): Bound => metrics[kind]?.bound ?? time

/** `p(95)`, `slow(300ms)` or one of the named metrics, which begins at `index` of the text. */
export function readMeasure(word: string, index: number): Measure | Refusal {
  const simple = Object.hasOwn(metrics, word) ? metrics[word] : undefined
  if (simple) return { ...simple, text: word }
  const percentile = /^p\((\d+(?:\.\d+)?)\)$/.exec(word)?.[1]
  if (percentile !== undefined) return readQuantile(word, percentile, index)
  const over = /^slow\((.*)\)$/.exec(word)?.[1]
  if (over !== undefined) return readSlow(word, over, index)
  const bare = /^p\(?(\d{1,2}(?:\.\d+)?)\)?$/i.exec(word)?.[1]
  const near = bare
    ? `p(${bare})`
    : (otherNames.get(word.toLowerCase().replace(/:$/, '')) ?? nearest(word, Object.keys(metrics)))
  const refused = word === '' ? 'expected what is measured' : `there is no metric ${quote(word)}`
  return { refused, hint: near ? `did you mean ${near}?` : `known are ${known}`, index }
}

function readQuantile(word: string, percentile: string, index: number): Measure | Refusal {
  const quantile = Number(`${percentile}e-2`)
  if (quantile > 0 && quantile < 1) return { ...both({ kind: 'quantile', quantile }, time), text: word }
  const hint = quantile >= 1 ? 'for the slowest answer write max' : undefined
  return { refused: `expected a percentile above 0 and below 100; found ${word}`, hint, index }
}

function readSlow(word: string, over: string, index: number): Measure | Refusal {
  const overMs = parseDuration(over)
  if (overMs) return { bound: share, compared: { kind: 'slow', overMs }, text: word }
  const hint = "such as slow(300ms); slow alone counts what is slower than base's p(99)"
  return { refused: `expected a time above zero in the parentheses; found ${quote(over)}`, hint, index: index + 5 }
}
