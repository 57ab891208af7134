import { RE2JS } from 're2js'
import { defined } from '../model/basics/defined.ts'
import { type Located, locateSelectors } from './locate-selectors.ts'
import { formatPromDuration } from './placeholders.ts'
import { ended, withoutComments, withoutStrings, wrapQuery } from './query-text.ts'
import { formatLabel, type Matcher, readSelector } from './selector.ts'
import { withMatcher } from './with-matcher.ts'

/** What records a series: the rule's own labels are added to what the expression gives. */
export type Recorded = {
  name: string
  expr: string
  labels: Record<string, string>
  intervalMs?: number
}

/**
 * An expression with recorded series written out, and `reads`, where it differs: the same with
 * matchers on them moved to the series that are recorded, which tells what has to be there; or,
 * where that cannot be done to all of them, those that it has to read from the server; or names
 * that record each other round.
 */
export type WrittenOut = Whole | { recorded: string[] } | { cycle: string[] }

type Whole = { query: string; reads?: string }

/** Longer ones are left to the server: rules that record each other can grow without end. */
const longestQuery = 20_000

/**
 * Replaces every series that is recorded by what records it, so that a server without these rules
 * can be asked.
 */
export function writeOut(expr: string, records: readonly Recorded[]): WrittenOut {
  const written = expand(expr, records, [])
  return written === undefined ? { recorded: recordedIn(expr, records) } : written
}

type Expanded = Whole | { cycle: string[] } | undefined

/** Undefined where some of it cannot be written out. */
function expand(expr: string, records: readonly Recorded[], path: readonly string[]): Expanded {
  const isNameRead = readsName(expr)
  let query = expr
  let reads = expr
  // From the end, so that what stands before stays where it is.
  for (const located of locateSelectors(expr).toReversed()) {
    const { metric, matchers } = namedBy(located.text)
    if (metric === undefined && mentioned(located.text, records).length > 0) return undefined
    const meant = records.filter(({ name }) => name === metric)
    if (metric === undefined || meant.length === 0) continue
    if (path.includes(metric)) return { cycle: [...path.slice(path.indexOf(metric)), metric] }
    const written = union(meant, records, [...path, metric])
    if (!written || 'cycle' in written) return written
    const replaced = matchers && replace(located, filter(written.query, matchers), meant[0]!)
    // What a series is called is lost when it is written out.
    if (!replaced || isNameRead) return undefined
    const read = replace(located, narrowed(written.reads ?? written.query, matchers), meant[0]!)!
    query = query.slice(0, located.from) + replaced.text + query.slice(replaced.to)
    reads = reads.slice(0, located.from) + read.text + reads.slice(read.to)
    if (query.length > longestQuery) return undefined
  }
  return { query, ...defined({ reads: reads === query ? undefined : reads }) }
}

/** Whether it makes use of what series are called, other than to select them. */
const readsName = (expr: string): boolean =>
  locateSelectors(expr)
    .reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), expr)
    .includes('__name__')

function recordedIn(expr: string, records: readonly Recorded[]): string[] {
  const names = locateSelectors(expr).flatMap(({ text }) => {
    const { metric } = namedBy(text)
    return metric === undefined
      ? mentioned(text, records)
      : records.some(({ name }) => name === metric)
        ? [metric]
        : []
  })
  return [...new Set(names)]
}

/** Several rules may record under one name, told apart by their labels. */
function union(
  meant: readonly Recorded[],
  records: readonly Recorded[],
  path: readonly string[],
): Expanded {
  const queries: string[] = []
  const reads: string[] = []
  for (const { expr, labels } of meant) {
    const written = expand(expr, records, path)
    if (!written || 'cycle' in written) return written
    const add = (query: string, [label, value]: [string, string]) =>
      `label_replace(${ended(query)}, ${quoted(label)}, ${replacement(quoted(value))}, "", "")`
    const labelled = (query: string) =>
      Object.entries(labels).reduce(add, isNumber(query) ? `vector(${ended(query)})` : query)
    queries.push(labelled(written.query))
    reads.push(labelled(written.reads ?? written.query))
  }
  const joined = (all: readonly string[]) =>
    all.length === 1 ? all[0]! : all.map(wrapQuery).join(' or ')
  return { query: joined(queries), reads: joined(reads) }
}

const isNumber = (query: string): boolean => /^[\s\d.()+*/-]+$/.test(withoutComments(query))

/** Undefined where PromQL has no way to say it: an offset stands behind a selector only. */
function replace({ range, modified, to }: Located, query: string, { intervalMs }: Recorded) {
  if (!range) return modified ? undefined : { text: wrapQuery(query), to }
  // A subquery is evaluated as often as the rule would have been, without a step as often as the
  // server's rules are.
  const step = intervalMs === undefined ? '' : formatPromDuration(intervalMs)
  const steps = range.text.includes(':') ? range.text : `${range.text.slice(0, -1)}:${step}]`
  return { text: `${wrapQuery(query)}${steps}`, to: range.to }
}

/** A selector's metric, and its other matchers where they can be read. */
function namedBy(selector: string): { metric?: string; matchers?: Matcher[] } {
  const { metric, matchers, whole } = readSelector(selector)
  return defined({ metric, matchers: whole ? matchers : undefined })
}

/**
 * Recorded names that a pattern for names may match: all of them, where the pattern cannot be read.
 */
function mentioned(selector: string, records: readonly Recorded[]): string[] {
  const pattern = /__name__\s*=~\s*["'`](.*?)["'`]\s*[,}]/.exec(selector)?.[1]
  if (pattern === undefined) return []
  const matches = wholeOf(pattern)
  return [...new Set(records.map(({ name }) => name))].filter(matches)
}

/**
 * As Prometheus matches, with the same kind of expressions: in linear time, whatever the pattern.
 */
function wholeOf(pattern: string): (name: string) => boolean {
  // It stands as PromQL has it in quotes, where a backslash is written twice.
  if (pattern.includes('\\')) return () => true
  try {
    const compiled = RE2JS.compile(pattern, RE2JS.DOTALL)
    return name => compiled.matches(name)
  } catch {
    return () => true
  }
}

/**
 * Only the series that the matchers let through. PromQL filters selectors only; of a whole
 * expression, a set operation with a single series that has the label does the same. A pattern is
 * first made a mark that can be compared.
 */
function filter(query: string, matchers: readonly Matcher[]): string {
  return matchers.reduce((filtered, { name: label, operator, value }) => {
    const isPattern = operator.endsWith('~')
    const on = isPattern ? mark : label
    const marked = isPattern
      ? `label_replace(${ended(filtered)}, "${mark}", "1", ${quoted(label)}, ${value})`
      : wrapQuery(filtered)
    const wanted = isPattern ? '"1"' : replacement(value)
    const operation = operator.startsWith('!') ? 'unless' : 'and'
    const kept = `${marked} ${operation} on (${formatLabel(on)}) label_replace(vector(1), ${quoted(on)}, ${wanted}, "", "")`
    return isPattern && operation === 'and' ? `label_replace(${kept}, "${mark}", "", "", "")` : kept
  }, query)
}

/**
 * With the matchers on the series themselves: not of a label that the expression makes, nor where
 * it may come from one side of several.
 */
function narrowed(query: string, matchers: readonly Matcher[]): string {
  if (isJoined.test(withoutStrings(query))) return query
  return matchers
    .filter(({ name }) => !query.includes(quoted(name)))
    .reduce((text, { name, text: matcher }) => withMatcher(text, name, matcher), query)
}

const isJoined = /\b(?:and|or|unless|on|ignoring|group_left|group_right)\b/i

/** A label that nothing else has. */
const mark = '__matched'

/** A literal for label_replace, to which `$` means a group of its pattern. */
const replacement = (text: string): string => text.replaceAll('$', '$$$$')

const quoted = (value: string): string => JSON.stringify(value)
