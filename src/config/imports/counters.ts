import { defined } from '../../model/basics/defined.ts'
import type { CountsIndicator, ValueIndicator } from '../../promql/indicator.ts'
import { withoutComments, wrapQuery } from '../../promql/query-text.ts'
import { bracesForm, literalForm, metricForm } from '../../promql/selector.ts'
import { selector } from '../../promql/selector-options.ts'

/**
 * A query that only adds up how much a counter went up; `absent`: it says itself that no series is
 * zero.
 */
export type Counter = { selector: string; absent?: 'ok' }

const selectorText = `(?:${metricForm}\\s*(?:${bracesForm})?|${bracesForm})`
const increase = new RegExp(
  `^(?:rate|increase)\\s*\\(\\s*(${selectorText})\\s*\\[[^\\]:]*\\]\\s*\\)$`,
  's',
)
/**
 * What keeps a division by nothing from being told: nothing to count is no data here, and no bad
 * ones are none.
 */
const aboveZero = />\s*0$/
/** All groups are counted together. */
const grouping = /^sum\s+without\s*\([^()]*\)/
const orZero = /^(.*?)\s+or\s+(?:on\s*\(\s*\)\s*)?vector\s*\(\s*0\s*\)$/is

/**
 * The counter of a query such as `sum(rate(http_requests_total{code=~"5.."}[5m]))`, with or without
 * sum and rate. Its range is left out: what is counted is the window of the test. Undefined for all
 * else.
 */
export function parseCounter(query: string): Counter | undefined {
  const text = unwrap(withoutComments(query).trim().replace(aboveZero, ''))
  const orNothing = orZero.exec(text)?.[1]
  if (orNothing !== undefined) {
    const counter = parseCounter(orNothing)
    return counter && { ...counter, absent: 'ok' }
  }
  const summed = inner(text.replace(grouping, 'sum'), 'sum')
  if (summed !== undefined) return parseCounter(summed)
  const parsed = selector.parse(increase.exec(text)?.[1] ?? text)
  return 'value' in parsed ? { selector: parsed.value } : undefined
}

/** Both sides of `a - b`, in parentheses or not, where each is a counter. */
function parseDifference(query: string): [Counter, Counter] | undefined {
  const text = unwrap(withoutComments(query))
  for (const { index } of text.matchAll(/-/g)) {
    const sides = [parseCounter(text.slice(0, index)), parseCounter(text.slice(index + 1))]
    if (sides[0] && sides[1]) return [sides[0], sides[1]]
  }
  return undefined
}

export type RatioQueries = { partIs: 'bad' | 'good'; part: string; total: string }

/**
 * Counts where both queries are counters, also where what is bad is written as the total less what
 * is good; else one number that the source works out, the good share. `$window` stands for the
 * range in both.
 */
export function ratioIndicator({
  partIs,
  part,
  total,
}: RatioQueries): CountsIndicator | ValueIndicator {
  const all = parseCounter(total)
  const counted = parseCounter(part)
  if (all && counted) return counts(partIs, counted, all)
  const [whole, rest] = parseDifference(part) ?? []
  if (all && whole && rest && same(whole.selector, all.selector))
    return counts(partIs === 'bad' ? 'good' : 'bad', rest, all)
  const share = `${wrapQuery(part)} / ${wrapQuery(total)}`
  return { kind: 'value', query: partIs === 'good' ? share : `1 - ${share}` }
}

const counts = (
  partIs: 'bad' | 'good',
  { selector: part, absent }: Counter,
  total: Counter,
): CountsIndicator => ({
  kind: 'counts',
  partIs,
  part,
  total: total.selector,
  ...defined({ absent }),
})

const same = (one: string, other: string): boolean =>
  one.replace(/\s/g, '') === other.replace(/\s/g, '')

/** Without the parentheses round the whole of it. */
function unwrap(query: string): string {
  let text = query.trim()
  for (let within = inner(text, ''); within !== undefined; within = inner(text, ''))
    text = within.trim()
  return text
}

/** What is in the parentheses of `name(…)`, where they end with the text. */
function inner(text: string, name: string): string | undefined {
  const start = new RegExp(`^${name}\\s*\\(`).exec(text)?.[0]
  if (start === undefined || !text.endsWith(')')) return undefined
  const body = text.slice(start.length, -1)
  let depth = 0
  for (const character of body.replace(new RegExp(literalForm, 'g'), '')) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0
    if (depth < 0) return undefined
  }
  return depth === 0 ? body : undefined
}
