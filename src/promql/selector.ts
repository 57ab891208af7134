import { defined } from '../model/basics/defined.ts'

/*
 * A series selector of PromQL in either of its forms: `http_requests_total{code="500"}`, and with
 * names that need quotes `{"http.server.requests", "http.response.status_code"="500"}`, as
 * Prometheus 3 has them from OpenTelemetry.
 */

/** `value` is a literal, quotes included; `text` is the matcher as it stands. */
export type Matcher = { name: string; operator: string; value: string; text: string }

/*
 * Sources of regular expressions: a name of a metric that needs no quotes; a string; braces with
 * whatever they hold, strings with braces included.
 */
export const metricForm = '[a-zA-Z_:][a-zA-Z0-9_:]*'
const plainLabel = '[a-zA-Z_][a-zA-Z0-9_]*'
export const literalForm = '(?:"(?:[^"\\\\]|\\\\.)*"|\'(?:[^\'\\\\]|\\\\.)*\'|`[^`]*`)'
export const bracesForm = `\\{(?:[^{}"'\`]|${literalForm})*\\}`
const matcher = `(?:${plainLabel}|${literalForm})\\s*(?:=~|!~|!=|=)\\s*${literalForm}`
const matchers = `${matcher}\\s*(?:,\\s*${matcher}\\s*)*,?`

/**
 * Sources of regular expressions, for whoever holds a string against them: matchers in braces, and
 * a metric with or without.
 */
export const matchersForm = `\\{\\s*${matchers}\\s*\\}`
const quotedForm = `\\{\\s*(?:${matcher}\\s*,\\s*)*${literalForm}\\s*(?:,\\s*${matcher}\\s*)*,?\\s*\\}`
export const selectorForm = `(?:${metricForm}(?:\\s*\\{\\s*(?:${matchers})?\\s*\\})?|${quotedForm})`

const metricAhead = new RegExp(`^${metricForm}`)
const part = new RegExp(
  `[\\s,]*(?:(?<text>(?<label>${plainLabel}|${literalForm})\\s*(?<operator>=~|!~|!=|=)\\s*(?<value>${literalForm}))|(?<quoted>${literalForm}))`,
  'y',
)

/**
 * The metric, where one is named, and the other matchers; `whole`: nothing is left that could not
 * be read.
 */
type Read = { metric?: string; matchers: Matcher[]; whole: boolean }

/** What a selector selects. A metric may stand before the braces, within them, or as `__name__`. */
export function readSelector(selector: string): Read {
  const ahead = metricAhead.exec(selector)?.[0]
  const read: Read = { ...defined({ metric: ahead }), matchers: [], whole: true }
  const braces = selector.slice(ahead?.length ?? 0).trim()
  part.lastIndex = 1
  let end = 1
  for (let found = part.exec(braces); found?.groups; found = part.exec(braces)) {
    const { text, label, operator, value, quoted } = found.groups
    end = part.lastIndex
    const name = label && unquote(label)
    if (quoted !== undefined) read.metric ??= unquote(quoted)
    else if (name === '__name__' && operator === '=') read.metric ??= unquote(value!)
    else read.matchers.push({ name: name!, operator: operator!, value: value!, text: text! })
  }
  read.whole = braces === '' || /^[\s,]*\}$/.test(braces.slice(end))
  return read
}

/** The metric that a selector names; undefined where it names none. */
export const metricOf = (selector: string): string | undefined => readSelector(selector).metric

/** The matchers of a selector, but for the one that names its metric. */
export const matchersOf = (selector: string): Matcher[] => readSelector(selector).matchers

/** A selector of a metric's series, whatever its name, with matchers as texts. */
export function selectorOf(metric: string, matchers: readonly string[] = []): string {
  const isPlain = new RegExp(`^${metricForm}$`).test(metric)
  const all = [...(isPlain ? [] : [JSON.stringify(metric)]), ...matchers]
  return `${isPlain ? metric : ''}${all.length > 0 ? `{${all.join(',')}}` : ''}`
}

/** A label as `by` and `on` take it, in quotes where it needs some. */
export const formatLabel = (label: string): string =>
  new RegExp(`^${plainLabel}$`).test(label) ? label : JSON.stringify(label)

const unquote = (text: string): string => (/^["'`]/.test(text) ? text.slice(1, -1) : text)
