import type { Fields, Option, SectionOf } from '../../language/option.ts'
import {
  countsSchema,
  exclusive,
  notePartBeside,
  partFields,
  readPart,
} from '../../language/part-of-total.ts'
import { readSection, sectionSchema } from '../../language/section.ts'
import { readText, textOption } from '../../language/text-option.ts'
import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { describe, entryOf, quote } from '../../language/yaml/tree.ts'
import type { Unit } from '../../model/basics/units.ts'
import type { SourceQuery } from '../../model/plan/question.ts'
import {
  type CountsIndicator,
  indicatorOf,
  sourceQueryOf,
  type ValueIndicator,
} from '../../promql/indicator.ts'
import { readsNothing } from '../../promql/locate-selectors.ts'
import { metricOf, readSelector } from '../../promql/selector.ts'
import { excludingLabel, matches, selector } from '../../promql/selector-options.ts'
import type { AskKey, WrittenAsk } from '../provider.ts'
import { queryText, refuseVariable } from '../query-ask.ts'

/** Includes names of Prometheus 3, such as `http.route`. */
const labelForm = '^[\\p{L}_][\\p{L}\\p{N}_.:/-]*$'
const mostLabels = 5

const label = textOption({
  type: 'label',
  expected: 'a label',
  hint: 'such as route',
  schema: { pattern: labelForm, not: { const: 'le' } },
  parse: written => {
    if (written === 'le') return { refused: '`le` is what the buckets themselves go by' }
    if (new RegExp(labelForm, 'u').test(written)) return { value: written }
    return {
      refused: `expected the name of a label; found ${quote(written)}`,
      hint: 'such as route',
    }
  },
})

/** One label, or a list of them. */
const labels: Option<string[]> = {
  type: 'label, or a list of them',
  schema: {
    anyOf: [
      label.schema,
      { type: 'array', items: label.schema, minItems: 1, maxItems: mostLabels, uniqueItems: true },
    ],
  },
  read: spot => {
    const { node } = spot
    const items = node.kind === 'list' ? node.items : [node]
    if (items.length === 0 || items.length > mostLabels)
      return mistake(spot, { message: `expected 1 to ${mostLabels} labels` })
    const read = items.map((item, index) =>
      label.read({
        ...spot,
        node: item,
        path: node.kind === 'list' ? `${spot.path}[${index}]` : spot.path,
      }),
    )
    if (read.some(name => name === undefined)) return undefined
    return new Set(read).size === read.length
      ? (read as string[])
      : mistake(spot, { message: 'duplicate label' })
  },
}

const countsFields = partFields(
  selector,
  {
    bad: 'Counter of what was bad',
    good: 'Counter of what was good',
    total: 'Counter of all that happened',
  },
  {
    bad: 'http_requests_total{code=~"5.."}',
    good: 'http_requests_total{code!~"5.."}',
    total: 'http_requests_total',
  },
)

const histogramFields = {
  histogram: {
    option: selector,
    doc: 'Histogram, classic or native, by its name without `_bucket`. `when` is then a percentile, such as `p(95) < 500ms`.',
    otherwise: 'counters or a query are needed',
    example: 'http_request_duration_seconds{job="shop"}',
  },
  by: {
    option: labels,
    doc: 'Labels whose values are judged separately; the worst decides.',
    otherwise: 'all series together',
    example: 'route',
  },
} as const satisfies Fields

const fields = { ...countsFields, ...histogramFields }

const query = queryText('a PromQL query')

/** A PromQL query as a string, two counters, or a histogram. */
const option: Option<WrittenAsk> = {
  type: 'PromQL, or mapping',
  fields,
  schema: {
    anyOf: [
      query.schema,
      countsSchema(countsFields),
      { ...sectionSchema(histogramFields), required: ['histogram'] },
    ],
  },
  read: spot => {
    if (spot.node.kind === 'text') {
      const written = query.read(spot)
      return written === undefined
        ? undefined
        : { ...writtenOf(sourceQueryOf({ kind: 'value', query: written })), ...heldTo(written) }
    }
    if (spot.node.kind !== 'map')
      return mistake(spot, {
        message: `expected a PromQL query, or a mapping with \`total\` or \`histogram\`; found ${describe(spot.node)}`,
        hint: 'put a query in quotes',
      })
    const { values, whole } = readSection(fields, { exclusive }, spot)
    for (const key of ['bad', 'good', 'total', 'histogram'] as const) {
      const node = entryOf(spot.node, key)?.value
      const wrong = node && values[key] && refuseVariable(values[key])
      if (wrong) {
        const at = { ...spot, node, path: `${spot.path}.${key}` }
        return readText(at, () => wrong)
      }
    }
    return entryOf(spot.node, 'histogram')
      ? readHistogram(values, spot, whole)
      : readCounts(values, spot, whole)
  },
}

type Values = Partial<SectionOf<typeof fields>>

function readCounts(values: Values, spot: Spot, whole: boolean): WrittenAsk | undefined {
  const by = entryOf(spot.node, 'by')
  if (by) return mistake(spot, { message: '`by` belongs to `histogram`', at: by.at })
  const part = readPart(values, spot, 'counter')
  return whole && part ? writtenOf(sourceQueryOf({ kind: 'counts', ...part })) : undefined
}

function readHistogram(values: Values, spot: Spot, whole: boolean): WrittenAsk | undefined {
  if (notePartBeside('histogram', spot)) return undefined
  const { histogram: metric, by = [] } = values
  if (!whole || metric === undefined) return undefined
  const at = entryOf(spot.node, 'histogram')!.value
  const own = { ...spot, node: at, path: `${spot.path}.histogram` }
  const [, base, suffix] = /^(.*)(_bucket|_count|_sum)$/.exec(metricOf(metric) ?? '') ?? []
  if (base)
    return mistake(own, {
      message: `expected the histogram's name without \`${suffix}\``,
      hint: `write ${base}`,
    })
  if (matches(metric, 'le'))
    return mistake(own, { message: '`le` cannot be matched: all buckets are read' })
  const unit = unitOf(metricOf(metric) ?? '')
  return {
    of: { kind: 'quantile' },
    ask: { metric, by },
    query: `${metric}${by.length > 0 ? ` by ${by.join(', ')}` : ''}`,
    language: 'promql',
    ...(unit ? { unit } : { unitHint: "the histogram's name does not say it: such as `unit: s`" }),
    ...heldTo(metric),
  }
}

/** What a metric is in by its name, as is the custom with Prometheus. */
function unitOf(name: string): Unit | undefined {
  if (name.endsWith('_seconds')) return 's'
  if (name.endsWith('_bytes')) return 'B'
  return /_(milliseconds|ms)$/.test(name) ? 'ms' : undefined
}

/**
 * Of a selector alone: no other `unit` than that of its name. Values are never converted, so that
 * seconds called milliseconds would hold any bound.
 */
function heldTo(written: string): Pick<WrittenAsk, 'beside'> {
  const { metric = '', whole } = readSelector(written.trim())
  const unit = whole ? unitOf(metric) : undefined
  if (unit === undefined) return {}
  const hint = `write \`unit: ${unit}\`; values are not converted`
  return {
    beside: ({ unit: given }) =>
      given === undefined || given === unit
        ? undefined
        : { key: 'unit', message: `${metric} is in ${unit} by its name, not in ${given}`, hint },
  }
}

const writtenOf = ({
  question,
  ...query
}: ReturnType<typeof sourceQueryOf<ValueIndicator | CountsIndicator>>): WrittenAsk => ({
  of: question,
  ...query,
})

export const promAsk: AskKey = {
  setting: {
    option,
    otherwise: 'the load is judged',
    doc: 'The query for Prometheus: a PromQL query that returns one value, or a mapping. In a query `$window` is the measured window, `$start` and `$end` its ends in Unix seconds.',
    example:
      'histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[$window])))',
  },
  forms: [
    { of: 'value', form: { type: 'string' } },
    { of: 'quantile', form: { required: ['histogram'] } },
    { of: 'share', form: {} },
  ],
  idle: idleIn,
}

/** Queries that read no series, and parts that cannot belong to their total. */
function idleIn(query: SourceQuery): { message: string; hint: string }[] {
  const indicator = indicatorOf(query)
  if (indicator.kind === 'value' && readsNothing(indicator.query)) {
    const message = `queries ${quote(indicator.query)}, which reads no metric: its result does not depend on the target`
    return [{ message, hint: 'query a metric of the target' }]
  }
  if (indicator.kind !== 'counts') return []
  const { part, total, partIs } = indicator
  const label = excludingLabel(part, total)
  if (label === undefined) return []
  const message = `counts \`${partIs}\` and \`total\` whose matchers of \`${label}\` exclude each other: nothing can be both`
  return [{ message, hint: `let \`${partIs}\` be a part of \`total\`` }]
}
