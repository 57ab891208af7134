import { defined } from '../model/basics/defined.ts'
import { bracesForm, literalForm, matchersOf, metricForm } from './selector.ts'

/*
 * What a PromQL text is cut into. Not a parser: only enough to tell a metric from a function, a
 * keyword, a label and a piece of a string.
 */
const token = new RegExp(
  [
    '(?<skip>\\s+|#[^\\n]*)',
    `(?<string>${literalForm})`,
    `(?<braces>${bracesForm})`,
    '(?<range>\\[[^\\]]*\\])',
    `(?<name>${metricForm})`,
    '(?<number>\\.?\\d[\\w.]*)',
    '(?<other>.)',
  ].join('|'),
  'gsy',
)

/** `at`: where it begins in the query. */
export type Token = { kind: string; text: string; at: number }

const operators = new Set(['and', 'or', 'unless', 'atan2', 'bool', 'offset', 'inf', 'nan'])
/** Each takes a list of labels in parentheses; the last two may go without. */
const groupings = new Set(['by', 'without', 'on', 'ignoring', 'group_left', 'group_right'])

/**
 * A series selector where it stands in a query, `from` its first character `to` behind its last.
 * `range`: the `[5m]` or `[5m:1m]` behind it; `modified`: by an offset or an `@`; `within`: the
 * functions that it is an argument of.
 */
export type Located = {
  text: string
  from: number
  to: number
  range?: { text: string; to: number }
  modified: boolean
  within: string[]
}

/** The series selectors of a PromQL expression, in their order; none of `vector(1)`. */
export function locateSelectors(query: string): Located[] {
  const tokens = tokenize(query)
  const found: Located[] = []
  const within: string[] = []
  for (let i = 0; i < tokens.length; i += 1) {
    const { kind, text } = tokens[i]!
    const next = tokens[i + 1]
    if (text === '(') within.push(nameAt(tokens, i - 1))
    else if (text === ')') within.pop()
    else if (isGrouping(tokens[i]!)) i = next?.text === '(' ? closing(tokens, i + 1) : i
    else if (kind === 'braces' || (kind === 'name' && isMetric(text, next))) {
      const parts = kind === 'name' && next?.kind === 'braces' ? 2 : 1
      found.push({ ...selectorAt(tokens, i, parts), within: [...within] })
      i += parts - 1
    }
  }
  return found
}

const nameAt = (tokens: readonly Token[], index: number): string =>
  tokens[index]?.kind === 'name' ? tokens[index].text : ''
const isGrouping = ({ kind, text }: Token): boolean =>
  kind === 'name' && groupings.has(text.toLowerCase())

function selectorAt(
  tokens: readonly Token[],
  index: number,
  parts: number,
): Omit<Located, 'within'> {
  const own = tokens.slice(index, index + parts)
  const last = own.at(-1)!
  const text = own.map(token => token.text).join('')
  return {
    text,
    from: own[0]!.at,
    to: last.at + last.text.length,
    ...behind(tokens, index + parts),
  }
}

function behind(tokens: readonly Token[], index: number): Pick<Located, 'range' | 'modified'> {
  const first = tokens[index]
  const range = first?.kind === 'range' ? first : undefined
  const modifier = range ? tokens[index + 1] : first
  const modified = modifier?.text === '@' || modifier?.text.toLowerCase() === 'offset'
  return {
    ...defined({ range: range && { text: range.text, to: range.at + range.text.length } }),
    modified,
  }
}

/**
 * The series selectors of a PromQL expression, each once, such as
 * `http_requests_total{code="500"}`, without ranges and offsets; none of `vector(1)`.
 */
export const parseSelectors = (query: string): string[] => [
  ...new Set(locateSelectors(query).map(({ text }) => text)),
]

/**
 * Whether a query reads no series, so that its result says nothing of the target: `1`, `vector(0)`,
 * `time()`. Placeholders such as `$start` are numbers.
 */
export const readsNothing = (query: string): boolean =>
  locateSelectors(query.replace(/\$\w+/g, '0')).length === 0

/**
 * A selector whose bucket is found however its bound is written: client libraries write `le="1"`,
 * and Prometheus 3 stores it as `1.0`, or `1e+06`.
 */
export function withAnyBound(selector: string): string {
  const bound = matchersOf(selector).find(({ name }) => name === 'le')?.text
  const written = bound && /^le\s*=\s*["'`]([+-]?[\d.]+(?:e[+-]?\d+)?)["'`]$/i.exec(bound)?.[1]
  if (!written || !Number.isFinite(Number(written))) return selector
  const value = Number(written)
  const plain = String(value)
  const isShort = Math.abs(value) >= 1e6 || (value !== 0 && Math.abs(value) < 1e-4)
  const short = value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2')
  const forms = [
    written,
    plain,
    ...(/^-?\d+$/.test(plain) ? [`${plain}.0`] : []),
    ...(isShort ? [short] : []),
  ]
  return selector.replace(bound!, () => formatMatcher('le', [...new Set(forms)]))
}

/** A matcher for any of some values. */
export function formatMatcher(name: string, values: readonly string[]): string {
  const expression = values.map(value => value.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&')).join('|')
  return `${name}=~"${expression.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')}"`
}

export function tokenize(query: string): Token[] {
  const tokens: Token[] = []
  for (const { groups, index } of query.matchAll(token)) {
    for (const [kind, text] of Object.entries(groups ?? {})) {
      if (text !== undefined && kind !== 'skip') tokens.push({ kind, text, at: index })
    }
  }
  return tokens
}

/** Names of functions, operators and keywords; none of labels and texts within selectors. */
export const namesIn = (query: string): string[] =>
  tokenize(query).flatMap(({ kind, text }) => (kind === 'name' ? [text] : []))

/**
 * A name before a parenthesis is a function or an aggregation; so is one before `by` and `without`.
 */
function isMetric(name: string, next: Token | undefined): boolean {
  if (operators.has(name.toLowerCase()) || next?.text === '(') return false
  return !(next?.kind === 'name' && ['by', 'without'].includes(next.text.toLowerCase()))
}

function closing(tokens: Token[], from: number): number {
  const end = tokens.findIndex(({ text }, i) => i > from && text === ')')
  return end < 0 ? tokens.length : end
}
