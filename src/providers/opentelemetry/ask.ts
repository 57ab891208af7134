import type { Fields, Option, SectionOf } from '../../language/option.ts'
import {
  countsSchema,
  exclusive,
  notePartBeside,
  partFields,
  readPart,
} from '../../language/part-of-total.ts'
import { readSection, sectionSchema } from '../../language/section.ts'
import { textOption } from '../../language/text-option.ts'
import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { describe, entryOf, quote } from '../../language/yaml/tree.ts'
import type { Unit } from '../../model/basics/units.ts'
import { metricOf } from '../../promql/selector.ts'
import { selector as promSelector } from '../../promql/selector-options.ts'
import type { NumberAsk } from '../numbers/numbers.ts'
import type { AskKey, WrittenAsk } from '../provider.ts'
import { refuseSelector } from './metrics/select.ts'

export type MetricAsk = NumberAsk<string> | { histogram: string }

/** As Prometheus writes names that have dots: `{"http.server.request.duration"}`. */
const selector = textOption<string>({
  ...promSelector,
  expected: 'a metric, with or without matchers',
  hint: 'such as \'{"http.server.request.duration", "http.route"="/checkout"}\'',
  parse: written => {
    // A name with dots alone needs no braces.
    const isName = /^[a-zA-Z][\w./-]*\.[\w./-]*$/.test(written.trim())
    const read = promSelector.parse(isName ? `{${JSON.stringify(written.trim())}}` : written)
    if ('refused' in read) return read
    const wrong = refuseSelector(read.value)
    return wrong === undefined
      ? read
      : { refused: `${quote(written)} cannot be read: ${wrong}`, hint: 'check its patterns' }
  },
  schema: { minLength: 1, maxLength: 1000 },
})

const countsFields = partFields(
  selector,
  {
    bad: 'Counter, or histogram, of what was bad',
    good: 'Counter, or histogram, of what was good',
    total: 'Counter, or histogram, of all that happened',
  },
  {
    bad: '{"http.server.request.duration", "http.response.status_code"=~"5.."}',
    good: '{"http.server.request.duration", "http.response.status_code"=~"2.."}',
    total: 'http.server.request.duration',
  },
)

const histogramFields = {
  histogram: {
    option: selector,
    doc: 'Histogram with explicit or exponential buckets. `when` is then a percentile, such as `p(95) < 500ms`.',
    otherwise: 'a counter or a gauge is needed',
    example: 'http.server.request.duration',
  },
} as const satisfies Fields

const fields = { ...countsFields, ...histogramFields }

const option: Option<WrittenAsk<MetricAsk>> = {
  type: 'metric, or mapping',
  fields,
  schema: {
    anyOf: [
      selector.schema,
      countsSchema(countsFields),
      { ...sectionSchema(histogramFields), required: ['histogram'] },
    ],
  },
  read: spot => {
    if (spot.node.kind === 'text') {
      const query = selector.read(spot)
      return query === undefined ? undefined : { of: { kind: 'value' }, ask: { query }, query }
    }
    if (spot.node.kind !== 'map')
      return mistake(spot, {
        message: `expected a metric, or a mapping with \`total\` or \`histogram\`; found ${describe(spot.node)}`,
        hint: 'put a metric into quotes',
      })
    const { values, whole } = readSection(fields, { exclusive }, spot)
    if (entryOf(spot.node, 'histogram')) return whole ? readHistogram(values, spot) : undefined
    const read = readPart(values, spot, 'counter')
    if (!whole || !read) return undefined
    const { partIs, ...ask } = read
    return { of: { kind: 'share', partIs }, ask, query: `${ask.part} / ${ask.total}` }
  },
}

function readHistogram(
  { histogram }: Partial<SectionOf<typeof fields>>,
  spot: Spot,
): WrittenAsk<MetricAsk> | undefined {
  if (notePartBeside('histogram', spot)) return undefined
  if (histogram === undefined) return undefined
  const unit = unitOf(metricOf(histogram) ?? '')
  return {
    of: { kind: 'quantile' },
    ask: { histogram },
    query: histogram,
    ...(unit ? { unit } : { unitHint: "the metric's name does not say it: such as `unit: s`" }),
  }
}

/** Durations are in seconds, as OpenTelemetry's conventions have it. */
const unitOf = (name: string): Unit | undefined => (name.endsWith('duration') ? 's' : undefined)

/** How objectives name what the target sends. */
export const metricAsk: AskKey<MetricAsk> = {
  setting: {
    option,
    otherwise: 'the load is judged',
    doc: 'A metric that the target sends by OTLP during the load, or a mapping.',
    example: 'queue.size',
  },
  forms: [
    { of: 'value', form: { type: 'string' } },
    { of: 'quantile', form: { required: ['histogram'] } },
    { of: 'share', form: {} },
  ],
}
