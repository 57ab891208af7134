import type { Refusal } from '../../../language/text-option.ts'
import { quote } from '../../../language/yaml/tree.ts'
import { nearest } from '../../../model/basics/nearest.ts'
import { parseDuration, parsePercent, parseRate, type Unit } from '../../../model/basics/units.ts'
import { resourceNames } from '../../../model/evidence/conventional.ts'
import type { Handshake } from '../../../model/evidence/handshake.ts'
import type {
  Comparator,
  ComparedMetric,
  LoadMetric,
  ProfileMetric,
} from '../../../model/plan/objective.ts'
import type { UseQuestion } from '../../../model/plan/question.ts'
import { comparedResources, resourceBounds } from '../resource-bounds.ts'

/** How a metric is bounded: its unit, which way, and how a value of it is written. */
export type Bound = {
  unit: Unit
  comparators: readonly Comparator[]
  parse: (text: string) => number | undefined
  example: string
  mayBeZero?: boolean
}

/** What can be held against a value; of what a server is asked, the peak over the window. */
export type FixedMetric = LoadMetric | ProfileMetric | UseQuestion

/**
 * What can be held against a baseline; of what target and base use, the average over the window.
 */
export type ComparableMetric = ComparedMetric | UseQuestion

/**
 * What an expression measures; each metric can be held against a value, against a baseline, or
 * both.
 */
export type Measure = {
  /** As it is written: `p(95)`. */
  text: string
  bound: Bound
  fixed?: FixedMetric
  compared?: ComparableMetric
}

const atMost = ['<', '<='] as const
const atLeast = ['>=', '>'] as const
const time: Bound = { unit: 'ms', comparators: atMost, parse: parseDuration, example: '200ms' }
const share: Bound = { unit: 'ratio', comparators: atMost, parse: parsePercent, example: '1%' }
const goodShare: Bound = {
  unit: 'ratio',
  comparators: atLeast,
  parse: parsePercent,
  example: '99.9%',
}
const perSecond: Bound = { unit: '/s', comparators: atLeast, parse: parseRate, example: '95/s' }

/** What handshakes show is held at the worst of them. */
const days: Bound = {
  unit: 'd',
  comparators: atLeast,
  parse: text => Number(/^(\d+(?:\.\d+)?)\s*d$/.exec(text)?.[1] ?? Number.NaN) || undefined,
  example: '14d',
}
const version: Bound = {
  unit: 'none',
  comparators: atLeast,
  parse: text => (/^1\.[23]$/.test(text) ? Number(text) : undefined),
  example: '1.3',
}
const keyBits: Bound = {
  unit: 'bits',
  comparators: atLeast,
  parse: text => (/^(128|256)$/.test(text) ? Number(text) : undefined),
  example: '256',
}
const certificates: Bound = {
  unit: 'none',
  comparators: atMost,
  parse: text => (/^\d+$/.test(text) ? Number(text) : undefined),
  example: '3',
}
const handshakeValues = ['days', 'version', 'cipher', 'chain'] as const
const handshakeBounds: Record<keyof Handshake, Bound> = {
  days,
  version,
  cipher: keyBits,
  chain: certificates,
}

/** Rates that hold are wanted high; so is the share of a straight line that is left. */
const straightness: Bound = {
  unit: 'ratio',
  comparators: atLeast,
  parse: parsePercent,
  example: '80%',
}
const growth = (unit: string, sign: string): Bound => ({
  unit: `${unit}/min`,
  comparators: atMost,
  parse: text => parsePerMinute(text, sign),
  example: `1${sign}/min`,
})

/** `1%/min`, `0.5MB/min` as the number. */
function parsePerMinute(text: string, sign: string): number | undefined {
  const number = /^(\d+(?:\.\d+)?)\s*(%|MB)\s*\/\s*min$/.exec(text.trim())
  return number?.[2] === sign ? Number(number[1]) : undefined
}

const both = (metric: LoadMetric & ComparedMetric, bound: Bound) => ({
  bound,
  fixed: metric,
  compared: metric,
})

const metrics: Record<string, Omit<Measure, 'text'>> = {
  availability: both({ kind: 'availability' }, goodShare),
  error_rate: both({ kind: 'error_rate' }, share),
  throughput: both({ kind: 'throughput' }, perSecond),
  avg: both({ kind: 'avg' }, time),
  max: { bound: time, fixed: { kind: 'max' } },
  slow: { bound: share, compared: { kind: 'slow' } },
  capacity: { bound: perSecond, fixed: { kind: 'capacity' } },
  recovery: { bound: time, fixed: { kind: 'recovery' } },
  linearity: { bound: straightness, fixed: { kind: 'linearity' } },
  ...Object.fromEntries(
    handshakeValues.map(of => [
      `tls.${of}`,
      { bound: handshakeBounds[of], fixed: { kind: 'handshake', of } as const },
    ]),
  ),
  ...Object.fromEntries(
    resourceNames.map(what => {
      const metric = { kind: 'use', of: what } as const
      const compared = comparedResources.includes(what) && { compared: metric }
      return [what, { bound: resourceBounds[what]!, fixed: metric, ...compared }]
    }),
  ),
}

/** What can grow in a soak. */
const slopes: Record<string, Omit<Measure, 'text'>> = {
  error_rate: {
    bound: growth('points', '%'),
    fixed: { kind: 'slope', of: { kind: 'error_rate' } },
  },
  memory: { bound: growth('MB', 'MB'), fixed: { kind: 'slope', of: { kind: 'memory' } } },
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
  ['expires', 'tls.days'],
  ['rss', 'memory'],
  ['mem', 'memory'],
  ['goroutines', 'threads'],
  ['eventloop', 'event_loop'],
  ['fds', 'open_files'],
  ['disk', 'io'],
  ['base', 'p(95) <= base + 10%'],
  ['baseline', 'p(95) <= base + 10%'],
])
const known =
  'availability, error_rate, throughput, avg, max, p(95), slow, of a profile capacity, recovery, linearity, slope(p(95)), of a request of TLS tls.days, tls.version, tls.cipher, tls.chain, and of the target cpu, memory, heap, event_loop, gc, threads, open_files, io, restarts'

export const isAtLeast = ({ comparators }: Bound): boolean => comparators === atLeast

/** The bound that values of a metric have, such as a further one on the same side. */
export const boundOf = (metric: FixedMetric): Bound => {
  if (metric.kind === 'use') return metrics[metric.of]?.bound ?? time
  if (metric.kind === 'handshake') return handshakeBounds[metric.of]
  if (metric.kind !== 'slope') return metrics[metric.kind]?.bound ?? time
  return slopes[metric.of.kind]?.bound ?? growth('%', '%')
}

/** `p(95)`, `slow(300ms)` or one of the named metrics, which begins at `index` of the text. */
export function readMeasure(word: string, index: number): Measure | Refusal {
  const simple = Object.hasOwn(metrics, word) ? metrics[word] : undefined
  if (simple) return { ...simple, text: word }
  const percentile = /^p\((\d+(?:\.\d+)?)\)$/.exec(word)?.[1]
  if (percentile !== undefined) return readQuantile(word, percentile, index)
  const over = /^slow\((.*)\)$/.exec(word)?.[1]
  if (over !== undefined) return readSlow(word, over, index)
  const slope = /^slope\((.*)\)$/.exec(word)?.[1]
  if (slope !== undefined) return readSlope(word, slope, index)
  const bare = /^p\(?(\d{1,2}(?:\.\d+)?)\)?$/i.exec(word)?.[1]
  const near = bare
    ? `p(${bare})`
    : (otherNames.get(word.toLowerCase().replace(/:$/, '')) ?? nearest(word, Object.keys(metrics)))
  const refused = word === '' ? 'expected a metric' : `there is no metric ${quote(word)}`
  return { refused, hint: near ? `did you mean ${near}?` : `known: ${known}`, index }
}

function readQuantile(word: string, percentile: string, index: number): Measure | Refusal {
  const quantile = Number(`${percentile}e-2`)
  if (isQuantile(quantile)) return { ...both({ kind: 'quantile', quantile }, time), text: word }
  const fraction = asFraction(word)
  if (fraction) return { ...fraction, index }
  const hint = quantile >= 1 ? 'for the slowest response write max' : undefined
  return { refused: `expected a percentile above 0 and below 100; found ${word}`, hint, index }
}

/**
 * `p(95)` as 0.95; undefined of anything else, also of p(0), p(100), and p(0.95), by which nobody
 * means the 0.95th of a hundred.
 */
export function parseQuantile(word: string): number | undefined {
  const percentile = /^p\((\d+(?:\.\d+)?)\)$/.exec(word)?.[1]
  const quantile = Number(`${percentile}e-2`)
  return isQuantile(quantile) ? quantile : undefined
}

const isQuantile = (quantile: number): boolean => quantile >= 0.01 && quantile < 1

/** Why `p(0.95)` is none; undefined of what is no fraction. */
export function asFraction(word: string): Refusal | undefined {
  const fraction = /^p\((0\.\d+)\)$/.exec(word)?.[1]
  return Number(fraction) > 0
    ? {
        refused: `expected a percentile such as p(95), and no fraction; found ${word}`,
        hint: `did you mean p(${Number(`${fraction}e2`)})?`,
      }
    : undefined
}

/** `slope(p(95))`, `slope(error_rate)`, `slope(memory)`. */
function readSlope(word: string, of: string, index: number): Measure | Refusal {
  const simple = Object.hasOwn(slopes, of) ? slopes[of] : undefined
  if (simple) return { ...simple, text: word }
  const quantile = parseQuantile(of)
  if (quantile !== undefined) {
    return {
      bound: growth('%', '%'),
      fixed: { kind: 'slope', of: { kind: 'quantile', quantile } },
      text: word,
    }
  }
  const fraction = asFraction(of)
  if (fraction) return { ...fraction, index: index + 6 }
  const hint = 'known: slope(p(95)), slope(error_rate) and slope(memory)'
  return { refused: `there is no slope of ${quote(of)}`, hint, index: index + 6 }
}

function readSlow(word: string, over: string, index: number): Measure | Refusal {
  const overMs = parseDuration(over)
  if (overMs) return { bound: share, compared: { kind: 'slow', overMs }, text: word }
  const hint = "such as slow(300ms); slow alone counts what is slower than base's p(99)"
  return {
    refused: `expected a time above zero in the parentheses; found ${quote(over)}`,
    hint,
    index: index + 5,
  }
}
