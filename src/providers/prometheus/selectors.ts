/*
 * What a PromQL text is cut into. Not a parser: only enough to tell a metric from a function, a keyword, a label and a
 * piece of a string. A brace's contents may hold strings with braces in them.
 */
const string = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/
const token = new RegExp(
  [
    /(?<skip>\s+|#[^\n]*)/,
    new RegExp(`(?<string>${string.source})`),
    new RegExp(`(?<braces>\\{(?:[^{}"'\`]|${string.source})*\\})`),
    /(?<range>\[[^\]]*\])/,
    /(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)/,
    /(?<number>\.?\d[\w.]*)/,
    /(?<other>.)/,
  ]
    .map(part => part.source)
    .join('|'),
  'gsy',
)

type Token = { kind: string; text: string; end: number }

const operators = new Set(['and', 'or', 'unless', 'atan2', 'bool', 'offset', 'inf', 'nan'])
/** Each takes a list of labels in parentheses; the last two may go without. */
const groupings = new Set(['by', 'without', 'on', 'ignoring', 'group_left', 'group_right'])

/**
 * The series selectors of a PromQL expression, each once, such as `http_requests_total{code="500"}`, without ranges and
 * offsets; none of `vector(1)`.
 */
export function parseSelectors(query: string): string[] {
  return [...new Set(findSelectors(query).map(({ text }) => text))]
}

/** Each selector where it stands: `end` is the offset behind it, `braces` are absent of a name alone. */
export function findSelectors(query: string): { text: string; end: number; braces?: string }[] {
  const tokens = tokenize(query)
  const found: { text: string; end: number; braces?: string }[] = []
  let at = 0
  while (at < tokens.length) {
    const { kind, text, end } = tokens[at]!
    const next = tokens[at + 1]
    if (kind === 'braces') {
      found.push({ text, end, braces: text })
    } else if (kind === 'name' && groupings.has(text.toLowerCase())) {
      if (next?.text === '(') at = closing(tokens, at + 1)
    } else if (kind === 'name' && isMetric(text, next)) {
      if (next?.kind === 'braces') found.push({ text: text + next.text, end: next.end, braces: next.text })
      else found.push({ text, end })
      if (next?.kind === 'braces') at += 1
    }
    at += 1
  }
  return found
}

/** The metric of a selector that begins with its name. */
export function metricOf(selector: string): string | undefined {
  return /^[a-zA-Z_:][a-zA-Z0-9_:]*/.exec(selector)?.[0]
}

function tokenize(query: string): Token[] {
  const tokens: Token[] = []
  for (const { 0: whole, groups, index } of query.matchAll(token)) {
    for (const [kind, text] of Object.entries(groups ?? {})) {
      if (text !== undefined && kind !== 'skip') tokens.push({ kind, text, end: index + whole.length })
    }
  }
  return tokens
}

/** A name before a parenthesis is a function or an aggregation; so is one before `by` and `without`. */
function isMetric(name: string, next: Token | undefined): boolean {
  if (operators.has(name.toLowerCase()) || next?.text === '(') return false
  return !(next?.kind === 'name' && ['by', 'without'].includes(next.text.toLowerCase()))
}

function closing(tokens: Token[], from: number): number {
  const end = tokens.findIndex(({ text }, i) => i > from && text === ')')
  return end < 0 ? tokens.length : end
}
