import { record } from '../../language/mappings/mapping.ts'
import type { Option } from '../../language/option.ts'
import { textOption } from '../../language/text-option.ts'
import { unrendered } from '../../language/yaml/parse-yaml.ts'
import { mistake } from '../../language/yaml/reading.ts'
import { describe, entryOf, quote } from '../../language/yaml/tree.ts'
import { parsePromDuration } from '../../model/basics/units.ts'
import { withoutStrings } from '../../promql/query-text.ts'

const longestExpr = 10_000

const mostLabels = 100

/**
 * A scalar as Prometheus reads it where it wants a string: a number or a boolean is what stands
 * there.
 */
function scalar({
  type,
  expected,
  most,
}: {
  type: string
  expected: string
  most: number
}): Option<string> {
  return {
    type,
    schema: { type: ['string', 'number', 'boolean'] },
    read: spot => {
      const { node } = spot
      if (node.kind === 'list' || node.kind === 'map' || node.kind === 'nothing')
        return mistake(spot, { message: `expected ${expected}; found ${describe(node)}` })
      const text =
        node.kind === 'text' ? node.text : node.kind === 'number' ? node.source : String(node.value)
      return text.length <= most
        ? text
        : mistake(spot, { message: `a string of more than ${most} characters` })
    },
  }
}

/** A string that says something. */
function filled(option: Option<string>): Option<string> {
  return {
    ...option,
    read: spot => {
      const value = option.read(spot)
      if (value?.trim() === '')
        return mistake(spot, { message: 'expected a string; found an empty one' })
      return value?.trim()
    },
  }
}

/** PromQL: never a template that something else would have to fill in. */
function rendered(option: Option<string>): Option<string> {
  return {
    ...option,
    read: spot => {
      const value = option.read(spot)
      return value !== undefined && withoutStrings(value).includes('{{')
        ? mistake(spot, unrendered)
        : value
    },
  }
}

export const promDuration: Option<number> = (() => {
  const option = textOption<number>({
    type: 'duration',
    expected: 'a duration',
    hint: 'a duration of Prometheus, such as 5m or 1m30s',
    parse: text => {
      const value = parsePromDuration(text)
      if (value !== undefined) return { value }
      const hint = 'as Prometheus writes it, such as 5m, 1m30s or 1d'
      return { refused: `expected a duration; found ${quote(text)}`, hint }
    },
  })
  return {
    ...option,
    read: spot => (spot.node.kind === 'number' && spot.node.value === 0 ? 0 : option.read(spot)),
  }
})()

const value = scalar({ type: 'text', expected: 'a string', most: longestExpr })

export const texts: Option<Record<string, string>> = record(
  {
    type: 'mapping of texts',
    expected: 'a mapping',
    what: 'entries',
    most: mostLabels,
    values: value.schema,
  },
  // An empty value is an empty text there; what is wrong with one stands at its key.
  ({ at }, own) =>
    own.node.kind === 'nothing' ? '' : value.read({ ...own, node: { ...own.node, at } }),
)

/** The name of a series is what `record` and the expression say. */
export const labels: Option<Record<string, string>> = {
  ...texts,
  read: spot => {
    const named = entryOf(spot.node, '__name__')
    if (named)
      return mistake(spot, { message: '`__name__` cannot be a label of a rule', at: named.at })
    return texts.read(spot)
  },
}

export const count: Option<number> = {
  type: 'integer',
  schema: { type: 'integer' },
  read: spot =>
    spot.node.kind === 'number' && Number.isInteger(spot.node.value)
      ? spot.node.value
      : mistake(spot, { message: `expected a whole number; found ${describe(spot.node)}` }),
}

export const anything: Option<unknown> = { type: 'any value', schema: {}, read: spot => spot.node }

export const shortText = scalar({ type: 'text', expected: 'a string', most: 500 })

export const ruleName = filled(shortText)

export const expression = rendered(
  filled(scalar({ type: 'PromQL', expected: 'a PromQL expression', most: longestExpr })),
)
