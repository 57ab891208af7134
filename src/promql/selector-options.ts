import { type Refusal, type TextOption, textOption } from '../language/text-option.ts'
import { quote } from '../language/yaml/tree.ts'
import {
  bracesForm,
  matchersForm,
  matchersOf,
  metricForm,
  metricOf,
  selectorForm,
} from './selector.ts'

const longestSelector = 1000
/** `{job="checkout"}`: one matcher at least. */
export const matchers: TextOption<string> = textOption({
  type: 'matchers',
  expected: 'matchers',
  hint: 'such as \'{job="checkout"}\'',
  schema: { maxLength: longestSelector, pattern: `^\\s*${matchersForm}\\s*$` },
  parse: written => {
    const value = written.trim()
    if (value.length <= longestSelector && new RegExp(`^${matchersForm}$`).test(value))
      return { value }
    return {
      refused: `expected matchers; found ${quote(written)}`,
      hint: 'such as \'{job="checkout"}\'',
    }
  },
})

/**
 * `http_requests_total{code=~"5.."}`; what else PromQL has is refused, with the character that it
 * begins at.
 */
export const selector: TextOption<string> = textOption({
  type: 'selector',
  expected: 'a metric, with or without matchers',
  hint: 'such as \'http_requests_total{code=~"5.."}\'',
  schema: { maxLength: longestSelector, pattern: `^\\s*${selectorForm}\\s*$` },
  parse: written => {
    if (written.length > longestSelector)
      return { refused: `a selector of more than ${longestSelector} characters` }
    const value = written.trim()
    return new RegExp(`^${selectorForm}$`).test(value) ? { value } : refuse(written)
  },
})

function refuse(written: string): Refusal {
  const lead = written.length - written.trimStart().length
  const rest = written.slice(lead)
  const metric = new RegExp(`^${metricForm}`).exec(rest)?.[0]
  const example = 'such as http_requests_total{code=~"5.."} or {"http.server.requests"}'
  const expected = `expected a metric, with or without matchers; found ${quote(written)}`
  if (metric === undefined)
    return {
      refused: expected,
      hint: `write the name of the metric first, ${example}`,
      index: lead,
    }
  const behind = new RegExp(`^${metric}\\s*(?:${bracesForm})?\\s*`).exec(rest)!
  const next = rest[behind[0].length]
  if (next === undefined || next === '{')
    return {
      refused: `expected matchers such as {code=~"5.."} behind the metric; found ${quote(written)}`,
      index: lead + metric.length,
    }
  const hint =
    "functions, ranges and offsets are for a query: `prometheus: 'PromQL'` with `when: value < …`"
  return { refused: expected, hint, index: lead + (next === '(' ? 0 : behind[0].length) }
}

/** Whether a selector has a matcher for a label. */
export const matches = (written: string, label: string): boolean =>
  matchersOf(written).some(({ name }) => name === label)

/**
 * The label by which a part cannot be of its total: both match it, with values that exclude each
 * other; undefined of others.
 */
export function excludingLabel(part: string, total: string): string | undefined {
  if (metricOf(part.trim()) !== metricOf(total.trim())) return undefined
  const others = equalitiesOf(total)
  return equalitiesOf(part).find(({ label, isEqual, value }) =>
    others.some(
      other =>
        other.label === label &&
        (isEqual && other.isEqual
          ? value !== other.value
          : isEqual !== other.isEqual && value === other.value),
    ),
  )?.label
}

type Equality = { label: string; isEqual: boolean; value: string }

/** Matchers of `=` and `!=`; patterns, and values with escapes, are left out. */
const equalitiesOf = (written: string): Equality[] =>
  matchersOf(written.trim()).flatMap(({ name: label, operator, value }) =>
    operator.endsWith('~') || value.includes('\\')
      ? []
      : [{ label, isEqual: operator === '=', value: value.slice(1, -1) }],
  )
