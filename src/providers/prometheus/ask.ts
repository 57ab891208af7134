import type { Fields, Option, SectionOf } from '../../language/option.ts'
import { text } from '../../language/scalars.ts'
import { readSection, sectionSchema } from '../../language/section.ts'
import { textOption } from '../../language/text-option.ts'
import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { describe, entryOf, quote } from '../../language/yaml/tree.ts'
import type { Unit } from '../../model/basics/units.ts'
import type { Asked } from '../../model/plan/question.ts'
import { readsNothing } from '../../promql/constant-query.ts'
import {
  askedOf,
  type CountsIndicator,
  indicatorOf,
  type ValueIndicator,
} from '../../promql/indicator.ts'
import { foreignVariable, knownVariables } from '../../promql/query-variables.ts'
import { excludingLabel, matches, metricOf, selector } from '../../promql/selector-options.ts'
import type { AskKey, WrittenAsk } from '../provider.ts'

/** Of Prometheus 3 as well, such as `http.route`. */
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
      : mistake(spot, { message: 'a label is there twice' })
  },
}

const countsFields = {
  bad: {
    option: selector,
    doc: 'Counter of what was bad, a part of `total`. Then `ratio` is the share of bad ones. Excludes `good`.',
    otherwise: '`good` is there',
    example: 'http_requests_total{code=~"5.."}',
  },
  good: {
    option: selector,
    doc: 'Counter of what was good, a part of `total`. Then `ratio` is the share of good ones. Excludes `bad`.',
    otherwise: '`bad` is there',
    example: 'http_requests_total{code!~"5.."}',
  },
  total: {
    option: selector,
    doc: 'Counter of all that happened.',
    otherwise: 'needed beside `bad` and `good`',
    example: 'http_requests_total',
  },
} as const satisfies Fields

const histogramFields = {
  histogram: {
    option: selector,
    doc: 'Histogram, classic or native, by its name without `_bucket`. `when` is then a percentile, such as `p(95) < 500ms`.',
    otherwise: 'counters or a query are asked for',
    example: 'http_request_duration_seconds{job="shop"}',
  },
  by: {
    option: labels,
    doc: 'Labels whose values are judged apart; the worst decides.',
    otherwise: 'all series together',
    example: 'route',
  },
} as const satisfies Fields

const fields = { ...countsFields, ...histogramFields }

const query = text({ most: 10_000, expected: 'a PromQL query' })

/** Refuses variables that only a dashboard fills in: asked as they stand, they find nothing or are no PromQL. */
function withoutVariables(spot: Spot, written: string | undefined): string | undefined {
  const foreign = written && foreignVariable(written)
  if (!foreign || spot.node.kind !== 'text') return written
  const { textAt } = spot.node
  const message = `the query holds the variable ${quote(foreign)}, which nothing fills in`
  const at = textAt === undefined ? undefined : textAt + spot.node.text.indexOf(foreign)
  return mistake(spot, { message, hint: knownVariables, at })
}

/** A PromQL query as a text, two counters, or a histogram. */
const option: Option<WrittenAsk> = {
  type: 'PromQL, or mapping',
  fields,
  schema: {
    anyOf: [
      { type: 'string', minLength: 1, maxLength: 10_000 },
      {
        ...sectionSchema(countsFields),
        required: ['total'],
        oneOf: [{ required: ['bad'] }, { required: ['good'] }],
      },
      { ...sectionSchema(histogramFields), required: ['histogram'] },
    ],
  },
  read: spot => {
    if (spot.node.kind === 'text') {
      const written = withoutVariables(spot, query.read(spot))
      return written === undefined
        ? undefined
        : writtenOf(askedOf({ kind: 'value', query: written }))
    }
    if (spot.node.kind !== 'map')
      return mistake(spot, {
        message: `expected a PromQL query, or a mapping with \`total\` or \`histogram\`; found ${describe(spot.node)}`,
        hint: 'put a query into quotes',
      })
    const { values, whole } = readSection(fields, { exclusive: [['bad', 'good']] }, spot)
    for (const key of ['bad', 'good', 'total', 'histogram'] as const) {
      const node = entryOf(spot.node, key)?.value
      if (
        node &&
        values[key] &&
        !withoutVariables({ ...spot, node, path: `${spot.path}.${key}` }, values[key])
      )
        return undefined
    }
    return entryOf(spot.node, 'histogram')
      ? readHistogram(values, spot, whole)
      : readCounts(values, spot, whole)
  },
}

type Values = Partial<SectionOf<typeof fields>>

function readCounts(values: Values, spot: Spot, whole: boolean): WrittenAsk | undefined {
  const missing = (key: string) => !entryOf(spot.node, key)
  const by = entryOf(spot.node, 'by')
  if (by) return mistake(spot, { message: '`by` belongs to `histogram`', at: by.at })
  if (missing('total'))
    return mistake(spot, {
      message: '`total` is missing',
      hint: 'the counter of all, of which `bad` or `good` is a part',
    })
  if (missing('bad') && missing('good'))
    return mistake(spot, {
      message: '`bad` or `good` is missing',
      hint: 'the counter of the part that matters',
    })
  const { bad, good, total } = values
  const part = bad ?? good
  if (!whole || part === undefined || total === undefined) return undefined
  const partIs = bad === undefined ? 'good' : 'bad'
  return writtenOf(askedOf({ kind: 'counts', partIs, part, total }))
}

function readHistogram(values: Values, spot: Spot, whole: boolean): WrittenAsk | undefined {
  const counter = (['bad', 'good', 'total'] as const)
    .map(key => entryOf(spot.node, key))
    .find(entry => entry)
  if (counter)
    return mistake(spot, {
      message: `\`${counter.key}\` and \`histogram\` exclude each other`,
      at: counter.at,
    })
  const { histogram: metric, by = [] } = values
  if (!whole || metric === undefined) return undefined
  const at = entryOf(spot.node, 'histogram')!.value
  const own = { ...spot, node: at, path: `${spot.path}.histogram` }
  const [, base, suffix] = /^(.*)(_bucket|_count|_sum)$/.exec(metricOf(metric)) ?? []
  if (base)
    return mistake(own, {
      message: `expected the histogram's name without \`${suffix}\``,
      hint: `write ${base}`,
    })
  if (matches(metric, 'le'))
    return mistake(own, { message: '`le` cannot be matched: all buckets are read' })
  const unit = unitOf(metricOf(metric))
  return {
    of: { kind: 'quantile' },
    ask: { metric, by },
    query: `${metric}${by.length > 0 ? ` by ${by.join(', ')}` : ''}`,
    language: 'promql',
    ...(unit ? { unit } : { unitHint: "the histogram's name does not say it: such as `unit: s`" }),
  }
}

/** What a histogram observes, by its name, as is the custom with Prometheus. */
function unitOf(name: string): Unit | undefined {
  if (name.endsWith('_seconds')) return 's'
  return /_(milliseconds|ms)$/.test(name) ? 'ms' : undefined
}

const writtenOf = ({
  question,
  ...asked
}: ReturnType<typeof askedOf<ValueIndicator | CountsIndicator>>): WrittenAsk => ({
  of: question,
  ...asked,
})

export const promAsk: AskKey = {
  setting: {
    option,
    otherwise: 'the load is judged',
    doc: 'What Prometheus is asked: a PromQL query that answers with one value, or a mapping. In a query `$window` is the measured window, `$start` and `$end` its ends in Unix seconds.',
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

/** What reads nothing, and parts that cannot be of their total. */
function idleIn(asked: Asked): { message: string; hint: string }[] {
  const indicator = indicatorOf(asked)
  if (indicator.kind === 'value' && readsNothing(indicator.query)) {
    const message = `asks ${quote(indicator.query)}, which reads no metric: the answer is always the same`
    return [{ message, hint: 'ask for a metric of the target' }]
  }
  if (indicator.kind !== 'counts') return []
  const { part, total, partIs } = indicator
  const label = excludingLabel(part, total)
  if (label === undefined) return []
  const message = `counts \`${partIs}\` and \`total\` whose matchers of \`${label}\` exclude each other: nothing can be both`
  return [{ message, hint: `let \`${partIs}\` be a part of \`total\`` }]
}
